package connector

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Error is every error of a call but those about wrong use. Find it, and those that implement it, with errors.As.
type Error interface {
	error
	// Info returns what every error knows.
	Info() ErrorInfo
}

// ErrorInfo is what every error knows.
type ErrorInfo struct {
	// Message says what happened and, where it helps, what to do.
	Message string
	// RequestID finds the request in the platform's log; empty where no answer came.
	RequestID string
}

// Info returns what every error knows.
func (i ErrorInfo) Info() ErrorInfo { return i }

// Error returns the message, with the request id.
func (i ErrorInfo) Error() string {
	if i.RequestID == "" {
		return i.Message
	}
	return i.Message + " (request " + i.RequestID + ")"
}

// TransportError is a request that got no answer, or one that broke off. For anything but reading, nobody knows whether
// it took effect.
type TransportError struct {
	ErrorInfo
	// Err is the cause, such as context.Canceled.
	Err     error
	timeout bool
	// unsent: it never left this machine.
	unsent bool
}

// Unwrap returns the cause.
func (e *TransportError) Unwrap() error { return e.Err }

// Timeout tells whether time ran out: the attempt's, the stream's, or that of the context.
func (e *TransportError) Timeout() bool { return e.timeout }

// Kind is what went wrong, in a few words that say what to do.
type Kind string

// The kinds of errors, of the platform and of providers alike.
const (
	// KindUnauthorized is status 401 or 403: the key, or the scopes of the connection, do not allow it.
	KindUnauthorized Kind = "unauthorized"
	// KindNotFound is status 404 or 410.
	KindNotFound Kind = "not_found"
	// KindInvalid is any other status of 4xx, and a redirect: the request, or the address, has to be changed.
	KindInvalid Kind = "invalid"
	// KindRateLimited is status 429: later, and more slowly.
	KindRateLimited Kind = "rate_limited"
	// KindReconnectRequired is a connection that its user has to connect again.
	KindReconnectRequired Kind = "reconnect_required"
	// KindUnavailable is any status of 5xx: it may work later.
	KindUnavailable Kind = "unavailable"
)

func kindOfStatus(status int) Kind {
	switch {
	case status == 401 || status == 403:
		return KindUnauthorized
	case status == 404 || status == 410:
		return KindNotFound
	case status == 429:
		return KindRateLimited
	case status >= 500:
		return KindUnavailable
	default:
		return KindInvalid
	}
}

// APIError is an answer that says no. It is a *PlatformError or a *ProviderError.
type APIError struct {
	ErrorInfo
	// Source is whose answer it is: "platform" or "provider".
	Source string
	// Status is the answer's HTTP status.
	Status int
	// Kind is the same for both branches.
	Kind Kind
	// Code is one of the platform's (CodeConnectionNotFound), or the provider's own; empty where there is none.
	Code string
	// Retryable tells whether the same request may succeed later without anything being changed.
	Retryable bool
	// RetryAfter is how long to wait, where the answer says it.
	RetryAfter time.Duration
	// Body is the answer's beginning, at most 64 KiB.
	Body []byte
}

// PlatformError is an error of the platform, or one that it finds in the request.
type PlatformError struct{ APIError }

// Unwrap makes errors.As find the *APIError.
func (e *PlatformError) Unwrap() error { return &e.APIError }

// ReconnectRequired is a connection that does not work until its user has connected again: start a connect session with
// its id.
type ReconnectRequired struct {
	PlatformError
	// ConnectionID is the connection; empty where it is not known, because the call named only a user.
	ConnectionID string
}

// Unwrap makes errors.As find the *PlatformError.
func (e *ReconnectRequired) Unwrap() error { return &e.PlatformError }

// ProviderError is the provider's own no.
type ProviderError struct {
	APIError
	// ProviderStatus is the provider's status, where the connector's rules gave the answer another.
	ProviderStatus int
}

// Unwrap makes errors.As find the *APIError.
func (e *ProviderError) Unwrap() error { return &e.APIError }

// PagingError is a list whose next page is one that was read already.
type PagingError struct{ ErrorInfo }

// DecodeError is an answer that does not have the shape that the definition gives it. There is none without WithStrict:
// an answer says itself what does not fit, see Received.
type DecodeError struct {
	ErrorInfo
	Issues []DecodeIssue
	// Body is the answer's beginning, at most 64 KiB.
	Body []byte
	err  error
}

// Unwrap returns the cause where the answer is no JSON.
func (e *DecodeError) Unwrap() error { return e.err }

const errorBytesMax = 64 * 1024

func newDecodeError(issues []DecodeIssue, body []byte, cause error) *DecodeError {
	problems := make([]string, 0, len(issues))
	for _, issue := range issues {
		problems = append(problems, issue.String())
	}
	if cause != nil {
		problems = append(problems, cause.Error())
	}
	message := "The answer does not have the shape that was expected: " + strings.Join(problems, "; ") + "."
	return &DecodeError{
		ErrorInfo: ErrorInfo{Message: message},
		Issues:    issues,
		Body:      body[:min(len(body), errorBytesMax)],
		err:       cause,
	}
}

// newTransportError describes a failed attempt.
func newTransportError(err error, unsent bool) *TransportError {
	var timed interface{ Timeout() bool }
	isTimeout := errors.As(err, &timed) && timed.Timeout()
	message := "The platform could not be reached, or its answer broke off: " + err.Error()
	if isTimeout {
		message = "The platform did not answer in time: " + err.Error()
	}
	return &TransportError{ErrorInfo: ErrorInfo{Message: message}, Err: err, timeout: isTimeout, unsent: unsent}
}

// timeLimit is the cause of an attempt's end that this package sets itself.
type timeLimit struct{ says string }

func (e timeLimit) Error() string { return e.says }

func (e timeLimit) Timeout() bool { return true }

func attemptLimit(limit time.Duration) error {
	return timeLimit{fmt.Sprintf("no answer within %v; see connector.Timeout", limit)}
}

func idleLimit(limit time.Duration) error {
	return timeLimit{fmt.Sprintf("nothing moved for %v; see connector.IdleTimeout", limit)}
}
