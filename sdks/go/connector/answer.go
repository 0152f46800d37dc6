package connector

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"time"
)

// Answer is an answer of a provider that is still coming: read it and close it. Nothing limits how long that takes, but
// IdleTimeout how long nothing may come.
type Answer struct {
	Status int
	Header http.Header
	// RequestID finds the request in the platform's log.
	RequestID string
	// ContentLength in bytes; -1 where the answer does not say.
	ContentLength int64

	body   io.ReadCloser
	strict bool
}

// Read reads what comes next. An answer that breaks off is a *TransportError, never io.EOF.
func (a *Answer) Read(into []byte) (int, error) { return a.body.Read(into) }

// Close lets go of the answer, read or not.
func (a *Answer) Close() error { return a.body.Close() }

// ContentType is what the answer says it is.
func (a *Answer) ContentType() string { return a.Header.Get("Content-Type") }

// Bytes reads the whole and closes it.
func (a *Answer) Bytes() ([]byte, error) {
	defer func() { _ = a.Close() }()
	return io.ReadAll(a)
}

// Text reads the whole and closes it.
func (a *Answer) Text() (string, error) {
	whole, err := a.Bytes()
	return string(whole), err
}

// JSON reads the whole into what into points to, and closes it. It returns a *DecodeError where the answer is no JSON,
// or, with WithStrict, does not fit.
func (a *Answer) JSON(into any) error {
	whole, err := a.Bytes()
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(whole)) == 0 {
		whole = []byte("null")
	}
	// The caller's own types are read as encoding/json reads them; generated ones know how to read themselves.
	err = json.Unmarshal(whole, into)
	var misfit *json.UnmarshalTypeError
	if err == nil || (errors.As(err, &misfit) && !a.strict) {
		return nil
	}
	failed := newDecodeError(nil, whole, err)
	failed.RequestID = a.RequestID
	return failed
}

// Captured reads what the connector captures of the answer's headers under a name into what into points to. It gives
// false, and leaves into alone, where the answer has nothing of that name.
func (a *Answer) Captured(name string, into any) (bool, error) {
	text := a.Header.Get("Connector-Captured")
	if text == "" {
		return false, nil
	}
	var captured map[string]json.RawMessage
	err := json.Unmarshal([]byte(text), &captured)
	value, isThere := captured[name]
	if err == nil && !isThere {
		return false, nil
	}
	if err == nil {
		err = json.Unmarshal(value, into)
	}
	var misfit *json.UnmarshalTypeError
	if err == nil || (errors.As(err, &misfit) && !a.strict) {
		return true, nil
	}
	failed := newDecodeError(nil, []byte(text), err)
	failed.RequestID = a.RequestID
	return false, failed
}

// decodeAnswer reads an answer that was asked for as JSON. Nothing at all counts as null.
func decodeAnswer(pkg *Package, body []byte, into any, strict bool, requestID string) error {
	if len(bytes.TrimSpace(body)) == 0 {
		body = []byte("null")
	}
	issues, err := Decode(pkg, body, into)
	if err == nil && (len(issues) == 0 || !strict) {
		return nil
	}
	failed := newDecodeError(issues, body, err)
	failed.RequestID = requestID
	return failed
}

// download watches a body while it is read: what its reader does between is its own affair.
type download struct {
	ctx         context.Context
	body        io.ReadCloser
	watch       *watch
	idleTimeout time.Duration
}

func (d *download) Read(into []byte) (int, error) {
	d.watch.allow(d.idleTimeout, idleLimit)
	read, err := d.body.Read(into)
	d.watch.rest()
	if err != nil && err != io.EOF {
		err = newTransportError(causeOf(d.ctx, err), false)
	}
	return read, err
}

func (d *download) Close() error {
	err := d.body.Close()
	d.watch.end()
	return err
}
