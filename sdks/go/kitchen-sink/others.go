package main

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func others() {
	step("token expires in mid-paging", expire)
	slow()
	step("cancel", cancel)
	step("generic call", func() (any, error) {
		call := connector.CallRequest{Params: map[string]any{"thing_id": "t1"}, Effect: connector.Read}
		answer, err := kitchen.Call(ctx, "things.get", call)
		if err != nil {
			return nil, err
		}
		var it kitchensink.Thing
		err = answer.JSON(&it)
		return it.Name, err
	})
	step("proxy", func() (any, error) {
		answer, err := kitchen.Proxy(ctx, "GET", "things/t1", connector.ProxyRequest{})
		if err != nil {
			return nil, err
		}
		var it struct{ Name string }
		err = answer.JSON(&it)
		return []any{answer.Status, it.Name}, err
	})
	step("platform half", platformHalf)
}

func expire() (any, error) {
	page, err := things.List(ctx, kitchensink.ThingsListParams{}, connector.PageSize(3))
	if err != nil {
		return nil, err
	}
	ids := idsIn(page)
	post(os.Getenv("SIMULATOR")+"/-/expire", map[string]any{})
	for page.HasNext() {
		if page, err = page.NextPage(ctx); err != nil {
			return ids, err
		}
		ids = append(ids, idsIn(page)...)
	}
	return ids, nil
}

func cancel() (any, error) {
	limited, end := context.WithCancel(ctx)
	time.AfterFunc(200*time.Millisecond, end)
	began := time.Now()
	_, err := kitchen.Ping(limited)
	if errors.Is(err, context.Canceled) && time.Since(began) < time.Second {
		return "cancelled", nil
	}
	return nil, err
}

func platformHalf() (any, error) {
	id := os.Getenv("CONNECTION")
	connection, err := client.Connections.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	isThere := false
	filter := connector.ConnectionFilter{UserID: os.Getenv("USER_ID")}
	for each, err := range client.Connections.ListAll(ctx, filter, connector.PageSize(1)) {
		if err != nil {
			return nil, err
		}
		isThere = isThere || each.ID == id
	}
	details, err := client.Connectors.Get(ctx, "kitchen-sink")
	if err != nil {
		return nil, err
	}
	return []any{connection.Status, isThere, details.Version}, nil
}
