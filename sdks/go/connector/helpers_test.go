package connector

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// Types as the generator writes them.

type shape interface{ isShape() }

type circle struct {
	Received
	Kind   string  `wire:"kind" is:"required"`
	Radius float64 `wire:"radius"`
}

type square struct {
	Received
	Kind string `wire:"kind" is:"required"`
	Side int64  `wire:"side"`
}

type unknownShape struct{ UnknownVariant }

func (circle) isShape()       {}
func (square) isShape()       {}
func (unknownShape) isShape() {}

type shapeParam interface{ isShapeParam() }

type circleParam struct {
	ExtraFields
	Kind   string       `wire:"kind" is:"required"`
	Radius Opt[float64] `wire:"radius"`
}

func (circleParam) isShapeParam()  {}
func (unknownShape) isShapeParam() {}

type label string

type content []byte

type contentParam struct{ AnyOf }

type note struct {
	Received
	ID      string            `wire:"id" is:"required,readonly"`
	Title   string            `wire:"title" is:"required"`
	Size    int64             `wire:"size"`
	Labels  []label           `wire:"labels"`
	Extra   map[string]string `wire:"extra" is:"nullable"`
	Raw     Base64URL         `wire:"raw"`
	Day     Date              `wire:"day"`
	Made    time.Time         `wire:"made"`
	Any     json.RawMessage   `wire:"any" is:"nullable"`
	Parent  *note             `wire:"parent" is:"nullable"`
	Inner   inner             `wire:"inner"`
	Shapes  []shape           `wire:"shapes"`
	Content content           `wire:"content" is:"nullable"`
}

type inner struct {
	Received
	Depth int `wire:"depth"`
}

type noteParam struct {
	ExtraFields
	Title   string                 `wire:"title" is:"required"`
	Size    Opt[int64]             `wire:"size"`
	Labels  Opt[[]label]           `wire:"labels"`
	Extra   Opt[map[string]string] `wire:"extra"`
	Raw     Opt[Base64URL]         `wire:"raw"`
	Day     Opt[Date]              `wire:"day"`
	Made    Opt[time.Time]         `wire:"made"`
	Any     Opt[any]               `wire:"any"`
	Parent  Opt[*noteParam]        `wire:"parent"`
	Inner   Opt[innerParam]        `wire:"inner"`
	Shapes  Opt[[]shapeParam]      `wire:"shapes"`
	Content Opt[contentParam]      `wire:"content"`
}

type innerParam struct {
	ExtraFields
	Depth Opt[int] `wire:"depth"`
}

var notes = NewPackage("notes", "1.2.3",
	UnionOf[shape, unknownShape]("kind", VariantOf[circle]("circle"), VariantOf[square]("square")),
	UnionOf[shapeParam, unknownShape]("kind", VariantOf[circleParam]("circle")),
)

// platform is a server that answers what a test says, and keeps what it was asked.
type platform struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []*http.Request
	bodies []string
}

// requests are those asked so far, also where an answer broke off.
func (p *platform) requests() []*http.Request {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.asked
}

func newPlatform(t *testing.T, answers ...http.HandlerFunc) *platform {
	t.Helper()
	p := &platform{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		p.mu.Lock()
		p.asked = append(p.asked, r)
		p.bodies = append(p.bodies, string(body))
		answer := answers[min(len(p.asked), len(answers))-1]
		p.mu.Unlock()
		w.Header().Set("Connector-Request-Id", "req_1")
		answer(w, r)
	}))
	t.Cleanup(p.Close)
	return p
}

// client waits no time between attempts, and tells how long it would have.
func (p *platform) client(t *testing.T, options ...ClientOption) (*Client, *[]time.Duration) {
	t.Helper()
	client, err := NewClient(append([]ClientOption{WithBaseURL(p.URL), WithAPIKey("key")}, options...)...)
	if err != nil {
		t.Fatal(err)
	}
	var waited []time.Duration
	client.sleep = func(ctx context.Context, wait time.Duration) error {
		waited = append(waited, wait)
		return ctx.Err()
	}
	client.random = func() float64 { return 1 }
	return client, &waited
}

func (p *platform) notes(t *testing.T, options ...ClientOption) *BaseConnector {
	t.Helper()
	client, _ := p.client(t, options...)
	return NewBaseConnector(client, notes, []Target{Connection("con_1")})
}

// provided answers as a provider does, through the platform.
func provided(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Connector-Source", "provider")
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// refused answers with a problem document.
func refused(status int, document string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for at := 0; at < len(headers); at += 2 {
			w.Header().Set(headers[at], headers[at+1])
		}
		w.Header().Set("Connector-Source", "platform")
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, document)
	}
}

// paged answers with an envelope.
func paged(body, next string) http.HandlerFunc {
	document := `{"status":200,"headers":{"x-total":"3"},"content_type":"application/json","encoding":"json","body":` + body + `,"next":` + next + `}`
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Connector-Source", "platform")
		w.Header().Set("Content-Type", envelopeType)
		_, _ = io.WriteString(w, document)
	}
}

func readNote(t *testing.T, text string) note {
	t.Helper()
	var read note
	if _, err := Decode(notes, []byte(text), &read); err != nil {
		t.Fatal(err)
	}
	return read
}

func written(t *testing.T, value any) string {
	t.Helper()
	text, err := encode(notes, value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func equal[T comparable](t *testing.T, what string, got, wanted T) {
	t.Helper()
	if got != wanted {
		t.Errorf("%s: got %v, wanted %v", what, got, wanted)
	}
}

func contains(t *testing.T, text, part string) {
	t.Helper()
	if !strings.Contains(text, part) {
		t.Errorf("%q does not contain %q", text, part)
	}
}

// says joins values with spaces.
func says(values ...any) string { return strings.TrimSuffix(fmt.Sprintln(values...), "\n") }
