package connector

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// upload is the body of a request, over all its attempts.
type upload struct {
	source io.Reader
	// size in bytes; -1 where it is not known.
	size int64
	// inMemory is the source where it can be read at any place, by several attempts at once.
	inMemory io.ReaderAt
	// seeker is the source where it can be rewound to start.
	seeker  io.Seeker
	start   int64
	current *uploadAttempt
}

func newUpload(source io.Reader) *upload {
	if source == http.NoBody {
		return bufferedUpload(nil)
	}
	switch known := source.(type) {
	case *bytes.Buffer:
		return bufferedUpload(known.Bytes())
	case *bytes.Reader:
		return (&upload{inMemory: known}).measured(known)
	case *strings.Reader:
		return (&upload{inMemory: known}).measured(known)
	case io.Seeker:
		return (&upload{source: source}).measured(known)
	default:
		return &upload{source: source, size: -1}
	}
}

func bufferedUpload(body []byte) *upload {
	return &upload{inMemory: bytes.NewReader(body), size: int64(len(body))}
}

// measured finds out how much there is from where the source stands. A pipe has the method, but cannot.
func (u *upload) measured(seeker io.Seeker) *upload {
	u.size = -1
	start, err := seeker.Seek(0, io.SeekCurrent)
	if err != nil {
		return u
	}
	end, err := seeker.Seek(0, io.SeekEnd)
	if err != nil {
		return u
	}
	if _, err = seeker.Seek(start, io.SeekStart); err != nil {
		return u
	}
	u.seeker, u.start, u.size = seeker, start, max(0, end-start)
	return u
}

func (u *upload) isStream() bool { return u != nil && u.inMemory == nil }

// mayRepeat tells whether the body can be sent (again) from its beginning.
func (u *upload) mayRepeat() bool {
	if !u.isStream() || u.current == nil {
		return true
	}
	isIdle, isUntouched := u.current.stop()
	return isIdle && (isUntouched || u.seeker != nil)
}

// open begins an attempt. Of a stream, moved is called whenever some of it has gone, and sent when all has.
func (u *upload) open(ctx context.Context, moved, sent func()) (io.ReadCloser, error) {
	if !u.isStream() {
		return io.NopCloser(io.NewSectionReader(u.inMemory, u.start, u.size)), nil
	}
	if u.current != nil && u.seeker != nil {
		if _, err := u.seeker.Seek(u.start, io.SeekStart); err != nil {
			return nil, err
		}
	}
	u.current = newUploadAttempt(ctx, u.source, moved, sent)
	return u.current, nil
}

// uploadAttempt reads the source for one attempt, and not after its end: the transport may go on reading for a while,
// and waits for a source that blocks.
type uploadAttempt struct {
	ctx    context.Context
	source io.Reader
	moved  func()
	sent   func()
	buffer []byte
	rest   []byte
	err    error
	// turn is taken by whoever reads the source; it is gone once the attempt has ended.
	turn    chan struct{}
	touched bool
}

const uploadChunk = 32 * 1024

func newUploadAttempt(ctx context.Context, source io.Reader, moved, sent func()) *uploadAttempt {
	attempt := &uploadAttempt{
		ctx: ctx, source: source, moved: moved, sent: sent,
		buffer: make([]byte, uploadChunk),
		turn:   make(chan struct{}, 1),
	}
	attempt.turn <- struct{}{}
	return attempt
}

var errAttemptEnded = errors.New("the attempt is over")

func (a *uploadAttempt) Read(into []byte) (int, error) {
	if len(a.rest) == 0 && a.err == nil {
		if err := a.fetch(); err != nil {
			return 0, err
		}
	}
	read := copy(into, a.rest)
	a.rest = a.rest[read:]
	if len(a.rest) > 0 || a.err == nil {
		return read, nil
	}
	if a.err == io.EOF {
		a.sent()
	}
	return read, a.err
}

// fetch reads the next chunk, unless the attempt ends first.
func (a *uploadAttempt) fetch() error {
	select {
	case <-a.turn:
	default:
		return errAttemptEnded
	}
	type chunk struct {
		read int
		err  error
	}
	done := make(chan chunk, 1)
	a.touched = true
	go func() {
		read, err := a.source.Read(a.buffer)
		a.turn <- struct{}{}
		done <- chunk{read, err}
	}()
	select {
	case got := <-done:
		a.rest, a.err = a.buffer[:got.read], got.err
		a.moved()
		return nil
	case <-a.ctx.Done():
		return context.Cause(a.ctx)
	}
}

// Close is called by the transport. The source is its owner's to close.
func (a *uploadAttempt) Close() error { return nil }

// lastReadMax is how long a source may take for the last read of an attempt that has ended.
const lastReadMax = time.Second

// stop ends the attempt. It tells whether nobody reads the source any more, and whether nobody ever did.
func (a *uploadAttempt) stop() (isIdle, isUntouched bool) {
	select {
	case <-a.turn:
		return true, !a.touched
	case <-time.After(lastReadMax):
		return false, false
	}
}
