package main

import (
	"os"
	"time"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func getFails(id string) func() error {
	return func() error {
		_, err := get(id)
		return err
	}
}

func pingFails(kitchen *kitchensink.KitchenSink, options ...connector.CallOption) func() error {
	return func() error {
		_, err := kitchen.Ping(ctx, options...)
		return err
	}
}

func slow() { post(os.Getenv("SIMULATOR")+"/-/faults", map[string]any{"slow_ms": 3000}) }

func failures() {
	fails("missing at the provider", getFails("missing"), "status", "code", "message", "hasRequestId")
	fails("forbidden at the provider", getFails("hidden"), "status", "code")
	fails("limited at the provider", getFails("limited"), "status", "code")
	fails("the provider’s own words", getFails("streamed"), "status", "body")
	fails("invalid", func() error {
		call := connector.CallRequest{Params: map[string]any{"thing_id": "t1", "count": "x"}}
		_, err := kitchen.Call(ctx, "things.update", call)
		return err
	}, "status", "code")
	fails("unauthorized", pingFails(with(connector.WithAPIKey("wrong"))), "status", "code")
	fails("no such connection", pingFails(kitchensink.New(client, connector.Connection("con_0"))), "status", "code")
	ended := kitchensink.New(client, connector.Connection(os.Getenv("ENDED_CONNECTION")))
	fails("must reconnect", pingFails(ended), "connection")
	fails("platform down", getFails("down"), "status", "code")
	fails("something in between", getFails("gateway"), "status")
	fails("not JSON", getFails("broken"))
	nobody := with(connector.WithBaseURL(os.Getenv("CLOSED")), connector.WithMaxRetries(0))
	fails("nobody there", pingFails(nobody))
	slow()
	fails("time-out", pingFails(kitchen, connector.Timeout(500*time.Millisecond), connector.MaxRetries(0)))
}

func create(name string, options ...connector.CallOption) (*kitchensink.Thing, error) {
	return things.Create(ctx, kitchensink.ThingParam{Name: name}, options...)
}

func repetitions() {
	id := func(it *kitchensink.Thing, err error) (any, error) {
		if err != nil {
			return nil, err
		}
		return it.ID, nil
	}
	step("read is repeated", func() (any, error) { return id(get("flaky")) })
	step("read is repeated at a date", func() (any, error) { return id(get("flaky-date")) })
	step("read is repeated after a cut", func() (any, error) { return id(get("cut")) })
	fails("repeating ends", getFails("always-busy"), "status")
	fails("no patience for an hour", getFails("patience"), "status")
	step("a refused write is repeated under one key", func() (any, error) { return id(create("busy")) })
	createFails := func(name string) func() error {
		return func() error {
			_, err := create(name)
			return err
		}
	}
	fails("a cut write is not repeated", createFails("cut"))
	fails("an uncertain write is not repeated", createFails("uncertain"), "status")
	step("own idempotency key", func() (any, error) {
		_, err := create("N", connector.IdempotencyKey("mine"))
		return "done", err
	})
}
