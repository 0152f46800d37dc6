package main

import (
	"context"
	"errors"
	"time"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func getting(id string) func() error {
	return func() error { return errorOf(get(id)) }
}

func refusals() {
	fails("missing at the provider", getting("missing"), "status", "code", "message", "hasRequestId")
	fails("forbidden at the provider", getting("hidden"), "status", "code")
	fails("limited at the provider", getting("limited"), "status", "code")
	fails("the provider’s own words", getting("streamed"), "status", "body")
	fails("invalid", func() error {
		request := connector.CallRequest{Params: map[string]any{"thing_id": "t1", "count": "x"}}
		return errorOf(kitchen.Call(ctx, "things.update", request))
	}, "status", "code")
	fails("unauthorized", pinging(other(connector.WithAPIKey("wrong"))), "status", "code")
	fails("no such connection", pinging(kitchensink.New(client, connector.Connection("con_0"))), "status", "code")
	fails("must reconnect", pinging(kitchensink.New(client, connector.Connection(ended))), "connection")
	fails("platform down", getting("down"), "status", "code")
	fails("something in between", getting("gateway"), "status")
	fails("not JSON", getting("broken"))
	fails("nobody there", pinging(other(connector.WithBaseURL(closed), connector.WithMaxRetries(0))))
}

func pinging(as *kitchensink.KitchenSink, options ...connector.CallOption) func() error {
	return func() error { return errorOf(as.Ping(ctx, options...)) }
}

func repetitions() {
	step("read is repeated", func() any { return must(get("flaky")).ID })
	step("read is repeated at a date", func() any { return must(get("flaky-date")).ID })
	step("read is repeated after a cut", func() any { return must(get("cut")).ID })
	fails("repeating ends", getting("always-busy"), "status")
	fails("no patience for an hour", getting("patience"), "status")
	step("a refused write is repeated under one key", func() any { return must(create("busy")).ID })
	fails("a cut write is not repeated", func() error { return errorOf(create("cut")) })
	fails("an uncertain write is not repeated", func() error { return errorOf(create("uncertain")) }, "status")
	step("own idempotency key", func() any {
		must(create("N", connector.IdempotencyKey("mine")))
		return "done"
	})
}

func create(name string, options ...connector.CallOption) (*kitchensink.Thing, error) {
	return things.Create(ctx, kitchensink.ThingParam{Name: name}, options...)
}

func slowness() {
	slowDown()
	fails("time-out", pinging(kitchen, connector.Timeout(500*time.Millisecond), connector.MaxRetries(0)))
	slowDown()
	step("cancel", cancelled)
}

// slowDown lets the provider take three seconds for its next answer.
func slowDown() { post(simulator+"/-/faults", map[string]any{"slow_ms": 3000}) }

func cancelled() any {
	cancellable, cancel := context.WithCancel(ctx)
	began := time.Now()
	time.AfterFunc(200*time.Millisecond, cancel)
	_, err := kitchen.Ping(cancellable)
	if took := time.Since(began); !errors.Is(err, context.Canceled) || took > time.Second {
		return []any{failure(err), took.String()}
	}
	return "cancelled"
}
