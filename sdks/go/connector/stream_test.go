package connector

import (
	"context"
	"errors"
	"io"
	"net/http"
	"runtime"
	"testing"
	"time"
)

func TestADownloadComesAsItIsRead(t *testing.T) {
	proceed := make(chan struct{})
	p := newPlatform(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		_, _ = io.WriteString(w, "first")
		w.(http.Flusher).Flush()
		<-proceed
		_, _ = io.WriteString(w, "second")
	})
	answer, err := InvokeBinary(context.Background(), p.notes(t), getFile, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	start := make([]byte, 5)
	_, _ = io.ReadFull(answer, start)
	close(proceed)
	rest, err := io.ReadAll(answer)
	equal(t, "parts", says(string(start), string(rest), err, answer.ContentType(), answer.ContentLength), "first second <nil> image/png -1")
	_ = answer.Close()
}

func TestADownloadThatStopsIsATimeOut(t *testing.T) {
	over := make(chan struct{})
	p := newPlatform(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "first")
		w.(http.Flusher).Flush()
		<-over
	})
	defer close(over)
	answer, err := InvokeBinary(context.Background(), p.notes(t), getFile, nil, nil, []CallOption{IdleTimeout(50 * time.Millisecond)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = answer.Bytes()
	var failed *TransportError
	equal(t, "error", errors.As(err, &failed) && failed.Timeout(), true)
	contains(t, err.Error(), "nothing moved for 50ms")
}

func TestASlowReaderIsNoTimeOut(t *testing.T) {
	p := newPlatform(t, provided(200, "text/plain", "abc"))
	answer, err := InvokeBinary(context.Background(), p.notes(t), getFile, nil, nil, []CallOption{IdleTimeout(20 * time.Millisecond)})
	if err != nil {
		t.Fatal(err)
	}
	one := make([]byte, 1)
	_, _ = answer.Read(one)
	time.Sleep(60 * time.Millisecond)
	rest, err := answer.Bytes()
	equal(t, "rest", says(string(rest), err), "bc <nil>")
}

func TestADownloadThatBreaksOffIsNoEnd(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "10")
		_, _ = io.WriteString(w, "short")
	})
	answer, err := InvokeBinary(context.Background(), p.notes(t), getFile, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = answer.Bytes()
	var failed *TransportError
	equal(t, "error", errors.As(err, &failed) && !failed.Timeout(), true)
}

func TestAnAttemptHasALimit(t *testing.T) {
	over := make(chan struct{})
	p := newPlatform(t, func(http.ResponseWriter, *http.Request) { <-over })
	defer close(over)
	_, err := InvokeJSON[*note](context.Background(), p.notes(t), makeNote, nil, noteParam{}, []CallOption{Timeout(30 * time.Millisecond)})
	var failed *TransportError
	equal(t, "error", errors.As(err, &failed) && failed.Timeout(), true)
	contains(t, err.Error(), "no answer within 30ms")
}

func TestACancelledContextEndsTheCall(t *testing.T) {
	over := make(chan struct{})
	p := newPlatform(t, func(http.ResponseWriter, *http.Request) { <-over })
	defer close(over)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(30*time.Millisecond, cancel)
	_, err := InvokeJSON[*note](ctx, p.notes(t), getNote, nil, nil, nil)
	var failed *TransportError
	equal(t, "error", errors.As(err, &failed) && errors.Is(err, context.Canceled) && !failed.Timeout(), true)
	ctx, cancel = context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	_, err = InvokeJSON[*note](ctx, p.notes(t), getNote, nil, nil, nil)
	equal(t, "deadline", errors.As(err, &failed) && errors.Is(err, context.DeadlineExceeded) && failed.Timeout(), true)
}

func TestAnUploadThatStopsIsATimeOut(t *testing.T) {
	p := newPlatform(t, provided(200, "text/plain", ""))
	source, end := io.Pipe()
	defer func() { _ = end.Close() }()
	_, err := InvokeText(context.Background(), p.notes(t), putFile, nil, source, []CallOption{IdleTimeout(50 * time.Millisecond)})
	var failed *TransportError
	equal(t, "error", errors.As(err, &failed) && failed.Timeout(), true)
}

// zeros is so many bytes.
type zeros struct{ left int }

func (z *zeros) Read(into []byte) (int, error) {
	if z.left == 0 {
		return 0, io.EOF
	}
	read := min(len(into), z.left)
	clear(into[:read])
	z.left -= read
	return read, nil
}

func TestAHundredMegabytesNeedLittleMemory(t *testing.T) {
	const size = 100 << 20
	var received int64
	server := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		received, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.Copy(w, &zeros{size})
	})
	p := newRawPlatform(t, server)
	client, err := NewClient(WithBaseURL(p), WithAPIKey("k"))
	if err != nil {
		t.Fatal(err)
	}
	base := NewBaseConnector(client, notes, []Target{Connection("c")})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	op := &Operation{Name: "files.copy", Body: BinaryBody}
	answer, err := InvokeBinary(context.Background(), base, op, nil, &zeros{size}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.Copy(io.Discard, answer)
	_ = answer.Close()
	runtime.ReadMemStats(&after)
	equal(t, "bytes", says(received, got, err), "104857600 104857600 <nil>")
	if grown := after.Sys - before.Sys; grown > 16<<20 {
		t.Errorf("%d bytes more memory", grown)
	}
}
