package connector

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
)

// request is one logical request, whatever the number of its attempts.
type request struct {
	method string
	url    string
	header http.Header
	body   *upload // nil for none
	effect Effect
	// connectionID is the connection that is called, if one is.
	connectionID string
	// isStreamed: the answer is handed over open.
	isStreamed bool
}

// reply is an answer below 400.
type reply struct {
	status        int
	header        http.Header
	contentLength int64
	body          []byte        // unless it is streamed
	open          io.ReadCloser // if it is
}

func (r *reply) requestID() string { return r.header.Get("Connector-Request-Id") }

// send makes attempts until one succeeds or no further one is allowed.
func (c *Client) send(ctx context.Context, req *request, settings callSettings) (*reply, error) {
	for attempt := 0; ; attempt++ {
		answered, err := c.attempt(ctx, req, settings)
		if err == nil {
			return answered, nil
		}
		wait, again := c.retryAfter(err, req, attempt, settings.maxRetries)
		if !again || ctx.Err() != nil {
			return nil, err
		}
		if err := c.sleep(ctx, wait); err != nil {
			return nil, newTransportError(err, false)
		}
	}
}

func (c *Client) attempt(ctx context.Context, req *request, settings callSettings) (*reply, error) {
	attemptCtx, cancel := context.WithCancelCause(ctx)
	w := &watch{cancel: cancel}
	w.allow(settings.timeout, attemptLimit)
	prepared, err := c.prepare(attemptCtx, req, settings, w)
	if err != nil {
		w.end()
		return nil, err
	}
	response, err := c.http.Do(prepared)
	if err != nil {
		// Asked before the end, which cancels the attempt itself.
		cause := causeOf(attemptCtx, err)
		w.end()
		return nil, newTransportError(cause, isUnsent(err))
	}
	if req.isStreamed && response.StatusCode < 400 && !isRedirect(response) {
		w.rest()
		return handOver(attemptCtx, response, w, settings), nil
	}
	defer w.end()
	return c.readWhole(attemptCtx, response, req)
}

// prepare makes one attempt's HTTP request.
func (c *Client) prepare(ctx context.Context, req *request, settings callSettings, w *watch) (*http.Request, error) {
	prepared, err := http.NewRequestWithContext(ctx, req.method, req.url, nil)
	if err != nil {
		return nil, err
	}
	prepared.Header = req.header.Clone()
	if req.body == nil {
		return prepared, nil
	}
	moved, sent := func() {}, func() {}
	if req.body.isStream() {
		w.allow(settings.idleTimeout, idleLimit)
		moved = func() { w.allow(settings.idleTimeout, idleLimit) }
		sent = func() { w.allow(settings.timeout, attemptLimit) }
	}
	body, err := req.body.open(ctx, moved, sent)
	if err != nil {
		return nil, err
	}
	prepared.Body, prepared.ContentLength = body, req.body.size
	if req.body.size == 0 {
		prepared.Body = http.NoBody
		sent()
	}
	// GetBody stays unset: with it, and an idempotency key, the transport would repeat on its own what may have taken effect.
	return prepared, nil
}

// handOver leaves the answer's body to the caller, watched.
func handOver(ctx context.Context, response *http.Response, w *watch, settings callSettings) *reply {
	return &reply{
		status:        response.StatusCode,
		header:        response.Header,
		contentLength: response.ContentLength,
		open:          &download{ctx: ctx, body: response.Body, watch: w, idleTimeout: settings.idleTimeout},
	}
}

func (c *Client) readWhole(ctx context.Context, response *http.Response, req *request) (*reply, error) {
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode >= 400 || isRedirect(response) {
		// What was read of an error is enough, also where it breaks off.
		body, _ := io.ReadAll(io.LimitReader(response.Body, errorBytesMax))
		return nil, failure{
			status:       response.StatusCode,
			header:       response.Header,
			body:         body,
			fromProvider: response.Header.Get("Connector-Source") == "provider",
			connectionID: req.connectionID,
			now:          c.now(),
		}.err()
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		broken := newTransportError(causeOf(ctx, err), false)
		broken.RequestID = response.Header.Get("Connector-Request-Id")
		return nil, broken
	}
	return c.judgeEnvelope(&reply{status: response.StatusCode, header: response.Header, body: body}, req)
}

// isRedirect tells whether the answer leads to another address than the platform's. A provider's own passes through.
func isRedirect(response *http.Response) bool {
	status := response.StatusCode
	return status >= 300 && status < 400 && status != http.StatusNotModified && response.Header.Get("Connector-Source") == ""
}

// causeOf is why an attempt failed: a limit of time rather than the cancellation that it brings.
func causeOf(ctx context.Context, err error) error {
	var limit timeLimit
	if errors.As(context.Cause(ctx), &limit) {
		return limit
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var inURL *url.Error
	if errors.As(err, &inURL) {
		return inURL.Err
	}
	return err
}

// isUnsent tells whether the connection could not even be made.
func isUnsent(err error) bool {
	var operation *net.OpError
	return errors.As(err, &operation) && operation.Op == "dial"
}
