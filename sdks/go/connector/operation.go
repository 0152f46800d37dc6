package connector

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// Effect is what a call does at the provider. It decides what may be sent twice.
type Effect uint8

const (
	// Write creates or changes something. It is the zero value: the careful one.
	Write Effect = iota
	// Read changes nothing.
	Read
	// Destructive removes something.
	Destructive
)

// BodyKind is how an operation's body travels.
type BodyKind uint8

const (
	// NoBody is none.
	NoBody BodyKind = iota
	// JSONBody is a value; the platform makes a form of it where the provider wants one.
	JSONBody
	// BinaryBody is an io.Reader.
	BinaryBody
	// TextBody is a string.
	TextBody
)

// Operation is one endpoint of a definition. Generated code has one for each.
type Operation struct {
	// Name is what the endpoint is called: users.messages.list.
	Name   string
	Effect Effect
	Body   BodyKind
	// IsBodyOptional: nil is no body.
	IsBodyOptional bool
	// Items leads to a page's items: names, and numbers of places in lists.
	Items []any
	// PageSize is the parameter that asks for a size; empty where there is none.
	PageSize string
	// Waits: work may go on behind the answer, and its end is what is wanted.
	Waits bool
}

const envelopeType = "application/vnd.connector.envelope+json"

// callRequest makes the request of one call of an operation.
func (b *BaseConnector) callRequest(op *Operation, params, body any, settings *callSettings, cursor string) (*request, error) {
	address, err := b.address(routes.callByConnection, routes.callByUser, op.Name)
	if err != nil {
		return nil, err
	}
	req := b.request(http.MethodPost, address, op.Effect, settings)
	encoded, err := b.encodeParams(op, params, settings)
	if err != nil {
		return nil, err
	}
	switch op.Body {
	case BinaryBody, TextBody:
		err = addRawBody(req, op, encoded, body, settings)
	default:
		err = b.addJSONBody(req, op, encoded, body, cursor)
	}
	if err == nil && op.Effect != Read && !req.body.isStream() {
		addIdempotencyKey(req)
	}
	return req, err
}

var userIDForm = regexp.MustCompile(`^[!-~]([ -~]*[!-~])?$`)

// address fills one of two routes, by what the target names.
func (b *BaseConnector) address(byConnection, byUser route, rest string) (string, error) {
	to, owner := byConnection, b.target.connectionID
	if owner == "" {
		to, owner = byUser, b.pkg.name
	}
	if b.target.connectionID == "" && b.target.userID == "" {
		return "", errors.New("connector: whose connection? Pass connector.Connection or connector.User")
	}
	// A header loses blanks at its ends: another user would be named.
	if b.target.userID != "" && !userIDForm.MatchString(b.target.userID) {
		return "", errors.New("connector: a user's id is ASCII, without blanks at its ends: it stands in a header")
	}
	path, err := to.fill(owner, rest)
	return b.client.baseURL + path, err
}

// request makes one with the headers that all requests have.
func (b *BaseConnector) request(method, address string, effect Effect, settings *callSettings) *request {
	header := settings.header.Clone()
	if header == nil {
		header = http.Header{}
	}
	header.Set("Authorization", "Bearer "+b.client.apiKey)
	header.Set("User-Agent", userAgent(b.pkg))
	if b.pkg.version != "" {
		header.Set("Connector-Version", b.pkg.version)
	}
	if b.target.userID != "" {
		header.Set("Connector-User-Id", b.target.userID)
	}
	if settings.idempotencyKey != "" {
		header.Set("Idempotency-Key", settings.idempotencyKey)
	}
	if settings.minValidSeconds != "" {
		header.Set("Connector-Min-Valid-Seconds", settings.minValidSeconds)
	}
	if settings.maxWaitSeconds != "" {
		header.Set("Connector-Max-Wait", settings.maxWaitSeconds)
	}
	return &request{method: method, url: address, header: header, effect: effect, connectionID: b.target.connectionID}
}

// encodeParams writes the parameters as a JSON object, with the page size among them.
func (b *BaseConnector) encodeParams(op *Operation, params any, settings *callSettings) ([]byte, error) {
	e := &encoder{out: []byte("{}")}
	if params != nil {
		e.out = nil
		if err := e.value(b.pkg, reflect.ValueOf(params)); err != nil {
			return nil, fmt.Errorf("connector: %s: %w", op.Name, err)
		}
		if e.out[0] != '{' {
			return nil, fmt.Errorf("connector: %s: the parameters must become a JSON object", op.Name)
		}
	}
	if !settings.hasPageSize || op.Items == nil {
		return e.out, nil
	}
	if op.PageSize == "" {
		return nil, fmt.Errorf("connector: %s has no page size: leave out connector.PageSize", op.Name)
	}
	e.out = e.out[:len(e.out)-1]
	e.name(op.PageSize)
	e.out = append(strconv.AppendInt(e.out, int64(settings.pageSize), 10), '}')
	return e.out, nil
}

func (b *BaseConnector) addJSONBody(req *request, op *Operation, params []byte, body any, cursor string) error {
	e := &encoder{out: []byte("{")}
	e.name("params")
	e.out = append(e.out, params...)
	if op.Body == JSONBody && !(op.IsBodyOptional && isNil(body)) {
		e.name("body")
		if err := e.value(b.pkg, reflect.ValueOf(body)); err != nil {
			return fmt.Errorf("connector: %s: %w", op.Name, err)
		}
	}
	if cursor != "" {
		e.name("cursor")
		e.text(cursor)
	}
	req.header.Set("Content-Type", "application/json")
	req.body = bufferedUpload(append(e.out, '}'))
	return nil
}

func isNil(value any) bool {
	if value == nil {
		return true
	}
	switch held := reflect.ValueOf(value); held.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
		return held.IsNil()
	default:
		return false
	}
}

const paramsHeaderMax = 8 * 1024

// addRawBody sends bytes or text as they are, with the parameters in a header.
func addRawBody(req *request, op *Operation, params []byte, body any, settings *callSettings) error {
	inHeader := asciiJSON(params)
	if len(inHeader) > paramsHeaderMax {
		return fmt.Errorf("connector: %s: the parameters are larger than the 8 KiB that fit beside a body of bytes", op.Name)
	}
	req.header.Set("Connector-Params", inHeader)
	req.header.Set("Content-Type", firstOf(settings.contentType, "application/octet-stream"))
	if op.Body == TextBody {
		req.header.Set("Content-Type", firstOf(settings.contentType, "text/plain; charset=utf-8"))
	}
	switch source := body.(type) {
	case io.Reader:
		req.body = newUpload(source)
	case string:
		req.body = newUpload(strings.NewReader(source))
	case *string:
		if source != nil {
			req.body = newUpload(strings.NewReader(*source))
		}
	}
	if req.body == nil && !op.IsBodyOptional {
		return fmt.Errorf("connector: %s: a body is needed", op.Name)
	}
	return nil
}

// addIdempotencyKey gives all attempts of a call one key, unless the caller gave one.
func addIdempotencyKey(req *request) {
	if req.header.Get("Idempotency-Key") != "" {
		return
	}
	var id [16]byte
	_, _ = rand.Read(id[:]) // It does not fail on any system that Go supports.
	id[6], id[8] = id[6]&0x0F|0x40, id[8]&0x3F|0x80
	req.header.Set("Idempotency-Key", fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:]))
}

// call sends one call of an operation, and waits for the end of what it begins.
func (b *BaseConnector) call(ctx context.Context, op *Operation, params, body any, call callShape, settings *callSettings) (*reply, error) {
	if op.Waits {
		return b.awaitEnd(ctx, op, params, body, *settings)
	}
	return b.ask(ctx, op, params, body, call, settings)
}

// ask makes one request of a call.
func (b *BaseConnector) ask(ctx context.Context, op *Operation, params, body any, call callShape, settings *callSettings) (*reply, error) {
	req, err := b.callRequest(op, params, body, settings, call.cursor)
	if err != nil {
		return nil, err
	}
	req.header.Set("Accept", "*/*")
	if call.isPage {
		req.header.Set("Accept", envelopeType)
	}
	if call.wait > 0 && req.header.Get("Prefer") == "" {
		req.header.Set("Prefer", fmt.Sprintf("wait=%d", call.wait))
	}
	req.isStreamed = call.isStreamed
	return b.client.send(ctx, req, *settings)
}

// callShape is what kind of answer a call asks for.
type callShape struct {
	isStreamed bool
	isPage     bool
	cursor     string
	// wait is for how many seconds the end is waited for.
	wait int
}
