package connector

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const limited = `{"title":"t","code":"provider_rate_limited","source":"provider","retryable":true}`

func broken(w http.ResponseWriter, _ *http.Request) {
	connection, _, _ := w.(http.Hijacker).Hijack()
	_ = connection.Close()
}

func TestReadingIsRepeatedAndSucceeds(t *testing.T) {
	p := newPlatform(t, broken, refused(429, limited, "Retry-After", "7"), provided(200, "application/json", `{}`))
	client, waited := p.client(t)
	_, err := InvokeJSON[*note](context.Background(), NewBaseConnector(client, notes, []Target{Connection("c")}), getNote, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "waits", says(*waited), "[500ms 7s]")
	equal(t, "bodies", p.bodies[0] == p.bodies[2], true)
}

func TestRetriesEnd(t *testing.T) {
	p := newPlatform(t, provided(503, "text/plain", ""))
	client, waited := p.client(t)
	base := NewBaseConnector(client, notes, []Target{Connection("c")})
	_, err := InvokeJSON[*note](context.Background(), base, getNote, nil, nil, nil)
	var provider *ProviderError
	equal(t, "error", errors.As(err, &provider), true)
	equal(t, "waits", says(*waited), "[500ms 1s]")
	_, _ = InvokeJSON[*note](context.Background(), base, getNote, nil, nil, []CallOption{MaxRetries(0)})
	equal(t, "asked", len(p.asked), 4)
	_, _ = InvokeJSON[*note](context.Background(), base, getNote, nil, nil, []CallOption{MaxRetries(6)})
	equal(t, "ceiling", (*waited)[len(*waited)-1], 8*time.Second)
}

func TestWritingIsRepeatedOnlyWhereItCannotHaveHappened(t *testing.T) {
	for name, row := range map[string]struct {
		answer http.HandlerFunc
		asked  int
	}{
		"a broken connection": {broken, 1},
		"too many":            {refused(429, limited), 3},
		"unavailable":         {refused(503, `{"title":"t","code":"database_unavailable","source":"platform","retryable":true}`), 3},
		"timed out":           {refused(504, `{"title":"t","code":"provider_timed_out","source":"provider","retryable":true}`), 1},
		"a long wait":         {refused(429, limited, "Retry-After", "61"), 1},
	} {
		p := newPlatform(t, row.answer)
		_, err := InvokeJSON[*note](context.Background(), p.notes(t), makeNote, nil, noteParam{}, nil)
		requests := p.requests()
		if err == nil || len(requests) != row.asked {
			t.Errorf("%s: asked %d times, wanted %d: %v", name, len(requests), row.asked, err)
		}
		for _, asked := range requests {
			equal(t, name, asked.Header.Get("Idempotency-Key"), requests[0].Header.Get("Idempotency-Key"))
		}
	}
}

func TestAConnectionThatCannotBeMadeIsTriedAgainForWriting(t *testing.T) {
	attempts := 0
	transport := http.RoundTripper(roundTripper(func(*http.Request) (*http.Response, error) {
		attempts++
		return nil, &net.OpError{Op: "dial", Err: errors.New("refused")}
	}))
	p := newPlatform(t, broken)
	_, err := InvokeJSON[*note](context.Background(), p.notes(t, WithTransport(transport)), makeNote, nil, noteParam{}, nil)
	var transportError *TransportError
	if !errors.As(err, &transportError) || attempts != 3 || transportError.Timeout() {
		t.Error(attempts, err)
	}
}

type roundTripper func(*http.Request) (*http.Response, error)

func (r roundTripper) RoundTrip(request *http.Request) (*http.Response, error) { return r(request) }

func TestAStreamIsRepeatedOnlyWhereItsSourceRewinds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte("skipped and sent"), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	_, _ = io.ReadFull(file, make([]byte, 12))
	p := newPlatform(t, refused(429, limited), provided(200, "text/plain", ""))
	if _, err = InvokeText(context.Background(), p.notes(t), putFile, nil, file, nil); err != nil {
		t.Fatal(err)
	}
	equal(t, "bodies", says(p.bodies, p.asked[0].ContentLength), "[sent sent] 4")
	equal(t, "a stream has no key", p.asked[0].Header.Get("Idempotency-Key"), "")

	once := newPlatform(t, refused(429, limited), provided(200, "text/plain", ""))
	if _, err = InvokeText(context.Background(), once.notes(t), putFile, nil, io.MultiReader(strings.NewReader("x")), nil); err == nil {
		t.Error("a source that cannot rewind was sent twice")
	}
	equal(t, "asked", len(once.asked), 1)
}

func TestAnEmptyUploadIsSent(t *testing.T) {
	p := newPlatform(t, provided(200, "text/plain", ""))
	for _, source := range []io.Reader{strings.NewReader(""), &bytes.Buffer{}, io.MultiReader()} {
		if _, err := InvokeText(context.Background(), p.notes(t), putFile, nil, source, nil); err != nil {
			t.Error(err)
		}
	}
	equal(t, "bodies", len(strings.Join(p.bodies, "")), 0)
}

func TestNoBodyIsSentAsBytesThatAreKnown(t *testing.T) {
	p := newPlatform(t, provided(200, "text/plain", ""))
	if _, err := InvokeText(context.Background(), p.notes(t), putFile, nil, http.NoBody, nil); err != nil {
		t.Fatal(err)
	}
	asked := p.asked[0]
	equal(t, "length", asked.ContentLength, int64(0))
	equal(t, "has a key", asked.Header.Get("Idempotency-Key") != "", true)
}

func TestTheTransportRepeatsNothingOnItsOwn(t *testing.T) {
	// The second request finds its connection closed in mid-answer, which net/http repeats for anything with an
	// idempotency key and a body that it can get again.
	p := newPlatform(t, provided(200, "application/json", `{}`), broken, provided(200, "application/json", `{}`))
	base := p.notes(t)
	for range 2 {
		_, _ = InvokeJSON[*note](context.Background(), base, makeNote, nil, noteParam{}, nil)
	}
	equal(t, "asked", len(p.requests()), 2)
}
