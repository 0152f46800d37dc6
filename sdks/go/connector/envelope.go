package connector

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"reflect"
)

// envelope is a provider's whole answer as one JSON object.
type envelope struct {
	Status int               `wire:"status"`
	Header map[string]string `wire:"headers"`
	Body   json.RawMessage   `wire:"body"`
	Next   string            `wire:"next" is:"nullable"`
}

// judgeEnvelope returns a provider's error that came inside an envelope.
func (c *Client) judgeEnvelope(answered *reply, req *request) (*reply, error) {
	mediaType, _, _ := mime.ParseMediaType(answered.header.Get("Content-Type"))
	if mediaType != envelopeType || req.header.Get("Accept") != envelopeType {
		return answered, nil
	}
	var inside envelope
	if _, err := Decode(runtimePackage, answered.body, &inside); err != nil || inside.Status < 400 {
		return answered, nil
	}
	header := inside.headerOf(answered)
	return nil, failure{
		status:       inside.Status,
		header:       header,
		body:         inside.Body[:min(len(inside.Body), errorBytesMax)],
		fromProvider: true,
		connectionID: req.connectionID,
		now:          c.now(),
	}.err()
}

// headerOf is the provider's header, with the platform's request id.
func (e envelope) headerOf(answered *reply) http.Header {
	header := http.Header{}
	for name, value := range e.Header {
		header.Set(name, value)
	}
	header.Set("Connector-Request-Id", answered.requestID())
	return header
}

var errNoPage = errors.New("a list is asked for as an envelope, {status, headers, body, next}, and this is none")

// readPage reads a page out of its envelope.
func readPage[T any](pkg *Package, op *Operation, answered *reply, settings *callSettings) (pageContent[T], error) {
	content := pageContent[T]{requestID: answered.requestID()}
	var inside envelope
	if err := decodeAnswer(runtimePackage, answered.body, &inside, true, content.requestID); err != nil {
		return content, err
	}
	if inside.Body == nil {
		failed := newDecodeError(nil, answered.body, errNoPage)
		failed.RequestID = content.requestID
		return content, failed
	}
	content.body, content.next = inside.Body, inside.Next
	var issues []issue
	content.items, issues = decodeItems[T](pkg, inside.Body, op.Items)
	content.issues = publicIssues(issues, 0)
	if settings.response != nil {
		header := inside.headerOf(answered)
		*settings.response = Response{inside.Status, header, content.requestID, inside.Body}
	}
	if settings.strict && len(issues) > 0 {
		failed := newDecodeError(content.issues, inside.Body, nil)
		failed.RequestID = content.requestID
		return content, failed
	}
	return content, nil
}

// decodeItems reads the list that a path leads to. Where it is missing or null, there are no items; one that does not
// fit is a zero item.
func decodeItems[T any](pkg *Package, body []byte, path []any) ([]T, []issue) {
	d := &decoder{scanner: scanner{data: body}}
	if !d.follow(path) || d.peek() == 'n' {
		return nil, nil
	}
	if d.peek() != '[' {
		d.misfit("a list")
		return nil, d.issues
	}
	var items []T
	of := pkg.codecOf(reflect.TypeFor[T]())
	d.items(func(index int) bool {
		items = append(items, *new(T))
		into := reflect.ValueOf(&items[index]).Elem()
		d.peek()
		start := d.pos
		fits := d.inside(itemAt(index), func() bool { return of.decode(d, into) })
		if !fits {
			into.SetZero()
			d.pos = start
			d.skip()
		}
		return true
	})
	return items, d.issues
}

// follow goes to where a path of names and places leads, and tells whether there is something.
func (d *decoder) follow(path []any) bool {
	for _, next := range path {
		found := false
		switch to := next.(type) {
		case string:
			if d.peek() != '{' {
				return false
			}
			d.path = append(d.path, member(to))
			d.members(func(name string) bool {
				found = name == to
				if !found {
					d.skip()
				}
				return !found
			})
		case int:
			if d.peek() != '[' {
				return false
			}
			d.path = append(d.path, itemAt(to))
			d.items(func(index int) bool {
				found = index == to
				if !found {
					d.skip()
				}
				return !found
			})
		}
		if !found {
			return false
		}
	}
	return true
}
