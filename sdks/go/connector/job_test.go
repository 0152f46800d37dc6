package connector

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"
)

var copyNote = &Operation{Name: "item.copy", Effect: Write, Waits: true}

func underWay(operation string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connector-Operation", operation)
		provided(202, "application/json", `{"title":"under way"}`)(w, r)
	}
}

var done = provided(200, "application/json", `{"title":"done"}`)

func copied(t *testing.T, op *Operation, answers []http.HandlerFunc, options ...CallOption) (*platform, *note, error) {
	t.Helper()
	p := newPlatform(t, answers...)
	result, err := InvokeJSON[*note](
		context.Background(), p.notes(t), op, map[string]any{"id": "i1"}, nil, append(options, MaxRetries(0)),
	)
	return p, result, err
}

func preferred(p *platform) string {
	var all []any
	for _, request := range p.requests() {
		all = append(all, request.Header.Get("Prefer")+";")
	}
	return says(all...)
}

func TestTheEndIsWaitedFor(t *testing.T) {
	p, result, err := copied(t, copyNote, []http.HandlerFunc{done})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "result", result.Title, "done")
	equal(t, "preferred", preferred(p), "wait=60;")
}

func TestOtherMethodsDoNotWait(t *testing.T) {
	p, _, err := copied(t, &Operation{Name: "item.copy"}, []http.HandlerFunc{underWay("op_1")})
	equal(t, "error", err, nil)
	equal(t, "preferred", preferred(p), ";")
}

func TestLongerWaitsGoRoundByRound(t *testing.T) {
	answers := []http.HandlerFunc{underWay("op_1"), underWay("op_2"), done}
	p, result, err := copied(t, copyNote, answers, Wait(130*time.Second), IdempotencyKey("mine"))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "result", result.Title, "done")
	equal(t, "preferred", preferred(p), "wait=60; wait=60; wait=10;")
	equal(t, "second body", p.bodies[1], `{"params":{"id":"i1"},"cursor":"op_1"}`)
	equal(t, "third body", p.bodies[2], `{"params":{"id":"i1"},"cursor":"op_2"}`)
	// Only what begins the work may happen but once.
	equal(t, "first key", p.requests()[0].Header.Get("Idempotency-Key"), "mine")
	equal(t, "second key", p.requests()[1].Header.Get("Idempotency-Key"), "")
}

func TestWhatIsNotDoneInTimeSaysHowToGoOn(t *testing.T) {
	p, _, err := copied(t, copyNote, []http.HandlerFunc{underWay("op_1"), underWay("op_2")}, Wait(61*time.Second))
	var under *JobNotDone
	if !errors.As(err, &under) {
		t.Fatal(err)
	}
	equal(t, "operation", under.Operation, "op_2")
	equal(t, "body", string(under.Body), `{"title":"under way"}`)
	equal(t, "request", under.RequestID, "req_1")
	equal(t, "preferred", preferred(p), "wait=60; wait=1;")

	p, result, err := copied(t, copyNote, []http.HandlerFunc{done}, ResumeJob(under.Operation))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "result", result.Title, "done")
	equal(t, "body", p.bodies[0], `{"params":{"id":"i1"},"cursor":"op_2"}`)
}

func TestAProviderThatWantsToBeLeftAloneIs(t *testing.T) {
	later := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "90")
		underWay("op_1")(w, r)
	}
	p := newPlatform(t, later, done)
	client, waited := p.client(t)
	base := NewBaseConnector(client, notes, []Target{Connection("con_1")})
	_, err := InvokeJSON[*note](context.Background(), base, copyNote, nil, nil, []CallOption{Wait(100 * time.Second)})
	equal(t, "error", err, nil)
	equal(t, "waited", says(*waited), "[1m30s]")
	equal(t, "preferred", preferred(p), "wait=60; wait=10;")

	p, _, err = copied(t, copyNote, []http.HandlerFunc{later, done}, Wait(90*time.Second))
	var under *JobNotDone
	equal(t, "error", errors.As(err, &under), true)
	equal(t, "requests", len(p.requests()), 1)
}

func TestWaitingCanBeLeftOut(t *testing.T) {
	p, _, err := copied(t, copyNote, []http.HandlerFunc{underWay("op_1")}, Wait(0))
	var under *JobNotDone
	equal(t, "error", errors.As(err, &under), true)
	equal(t, "preferred", preferred(p), ";")
}

func TestWorkThatFailedIsAnErrorOfTheProvider(t *testing.T) {
	failed := refused(502, `{"title":"t","code":"job_failed","source":"provider"}`)
	_, _, err := copied(t, copyNote, []http.HandlerFunc{underWay("op_1"), failed}, Wait(2*time.Minute))
	var provider *ProviderError
	equal(t, "error", errors.As(err, &provider), true)
}

func TestWhereAskingAgainFailsTheOperationIsNotLost(t *testing.T) {
	_, _, err := copied(t, copyNote, []http.HandlerFunc{underWay("op_1"), broken}, Wait(2*time.Minute))
	var under *JobNotDone
	var lost *TransportError
	equal(t, "error", errors.As(err, &under) && errors.As(err, &lost), true)
	equal(t, "operation", under.Operation, "op_1")

	_, _, err = copied(t, copyNote, []http.HandlerFunc{broken}, ResumeJob("op_1"))
	equal(t, "of an own operation", errors.As(err, &under), false)
	equal(t, "error", errors.As(err, &lost), true)
}

func TestTheTimeOutOfAnAttemptLetsItWait(t *testing.T) {
	late := func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(200 * time.Millisecond)
		done(w, r)
	}
	_, _, err := copied(t, copyNote, []http.HandlerFunc{late}, Wait(time.Second), Timeout(100*time.Millisecond))
	equal(t, "error", err, nil)
}
