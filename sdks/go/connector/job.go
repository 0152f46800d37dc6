package connector

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"
)

const (
	defaultWait = time.Minute
	// waitRoundMax is how long one request may wait: what stands in between allows hardly more.
	waitRoundMax    = 60
	operationHeader = "Connector-Operation"
)

// Wait sets how long a method waits for the end of what it begins, beside its Timeout; unless given, a minute. Zero is not
// at all. It is for methods whose answer may come before the work is done; the others take no notice of it.
func Wait(limit time.Duration) CallOption {
	return func(s *callSettings) { s.wait = max(0, limit) }
}

// ResumeJob asks again after what an earlier call of the same method has begun, in place of beginning it: a JobNotDone
// says what.
func ResumeJob(operation string) CallOption {
	return func(s *callSettings) { s.operation = operation }
}

// JobNotDone is work that goes on although Wait is over. Pass Operation to ResumeJob in a later call, for the same
// connection and method.
type JobNotDone struct {
	ErrorInfo
	// Operation stands for the work.
	Operation string
	// Body is what the provider said last; nil where it could not be asked again.
	Body []byte
	// Err is why it could not be asked again; nil where only the time is over.
	Err error
}

// Unwrap returns the cause.
func (e *JobNotDone) Unwrap() error { return e.Err }

// awaitEnd calls an operation whose work may go on behind the answer, and asks until that is done.
func (b *BaseConnector) awaitEnd(ctx context.Context, op *Operation, params, body any, settings callSettings) (*reply, error) {
	shape := callShape{cursor: settings.operation}
	learnt := ""
	for left := wholeSeconds(settings.wait); ; {
		shape.wait = min(left, waitRoundMax)
		answered, err := b.round(ctx, op, params, body, shape, settings)
		if err != nil && learnt != "" && mayPass(err) {
			// The work goes on all the same, and only this says how to ask after it.
			return nil, notDone(learnt, &reply{}, err)
		}
		if err != nil {
			return nil, err
		}
		learnt = answered.header.Get(operationHeader)
		if learnt == "" {
			return answered, nil
		}
		// The platform comes back early where the provider wants to be left alone for longer than that.
		pause := parseRetryAfter(answered.header.Get("Retry-After"), b.client.now())
		left -= max(shape.wait, wholeSeconds(pause))
		if left <= 0 {
			return nil, notDone(learnt, answered, nil)
		}
		if err := b.client.sleep(ctx, pause); err != nil {
			return nil, notDone(learnt, answered, newTransportError(err, false))
		}
		shape.cursor = learnt
	}
}

func wholeSeconds(span time.Duration) int { return int(math.Ceil(span.Seconds())) }

// round makes one request, in a time-out that lets it wait. One that only asks may be repeated, and has no key.
func (b *BaseConnector) round(
	ctx context.Context, op *Operation, params, body any, shape callShape, settings callSettings,
) (*reply, error) {
	if settings.timeout > 0 {
		settings.timeout += time.Duration(shape.wait) * time.Second
	}
	if shape.cursor == "" {
		return b.ask(ctx, op, params, body, shape, &settings)
	}
	looking := *op
	looking.Effect, settings.idempotencyKey = Read, ""
	return b.ask(ctx, &looking, params, body, shape, &settings)
}

// mayPass tells whether asking again later may help.
func mayPass(err error) bool {
	var broken *TransportError
	var answered *APIError
	return errors.As(err, &broken) || errors.As(err, &answered) && answered.Retryable
}

func notDone(operation string, last *reply, cause error) *JobNotDone {
	message := "The provider has begun it and is not done yet; see connector.ResumeJob."
	if cause != nil {
		message = fmt.Sprintf("The provider has begun it, and could not be asked again: %v", cause)
	}
	info := ErrorInfo{Message: message, RequestID: last.requestID()}
	return &JobNotDone{ErrorInfo: info, Operation: operation, Body: last.body, Err: cause}
}
