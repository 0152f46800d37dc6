package main

import (
	"fmt"
	"iter"
	"os"
	"time"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func idsOf(all iter.Seq2[kitchensink.Thing, error]) (any, error) {
	ids := []string{}
	for thing, err := range all {
		if err != nil {
			return ids, err
		}
		ids = append(ids, thing.ID)
	}
	return ids, nil
}

func idsIn(page *connector.Page[kitchensink.Thing]) []string {
	ids := []string{}
	for _, thing := range page.Items {
		ids = append(ids, thing.ID)
	}
	return ids
}

func lists() {
	step("root method", func() (any, error) { return account(kitchen) })
	step("by user", func() (any, error) {
		return account(kitchensink.New(client, connector.User(os.Getenv("USER_ID"))))
	})
	none := kitchensink.ThingsListParams{}
	step("all items", func() (any, error) { return idsOf(things.ListAll(ctx, none, connector.PageSize(3))) })
	step("page by page", func() (any, error) {
		page, err := things.List(ctx, none, connector.PageSize(2))
		if err != nil {
			return nil, err
		}
		next, err := page.NextPage(ctx)
		if err != nil {
			return nil, err
		}
		return []any{idsIn(page), page.HasNext(), idsIn(next)}, nil
	})
	step("max items inside a page", func() (any, error) {
		return idsOf(things.ListAll(ctx, none, connector.PageSize(3), connector.MaxItems(4)))
	})
	step("no items", func() (any, error) {
		return idsOf(things.ListAll(ctx, kitchensink.ThingsListParams{Color: connector.Some(kitchensink.ThingsListColor1)}))
	})
	step("continued by another endpoint", func() (any, error) {
		return idsOf(things.WalkAll(ctx, kitchensink.ThingsWalkParams{}))
	})
	step("paged by address", func() (any, error) {
		var texts []any
		for shape, err := range kitchen.Class.Async.ListAll(ctx, kitchensink.ClassAsyncListParams{}, connector.PageSize(1)) {
			if err != nil {
				return texts, err
			}
			texts = append(texts, shapeText(shape))
		}
		return texts, nil
	})
	step("a page without end", func() (any, error) {
		count := 0
		for _, err := range things.ListAll(ctx, kitchensink.ThingsListParams{Tags: connector.Some([]string{"loop"})}) {
			if err != nil {
				return []any{count, failureOf(err)}, nil
			}
			count++
		}
		return count, nil
	})
	parameters()
}

func account(kitchen *kitchensink.KitchenSink) (any, error) {
	pong, err := kitchen.Ping(ctx)
	if err != nil {
		return nil, err
	}
	return pong.Account, nil
}

func shapeText(shape kitchensink.Shape) any {
	switch shape := shape.(type) {
	case kitchensink.Circle:
		return fmt.Sprintf("circle %g", shape.Radius)
	case kitchensink.Square:
		return fmt.Sprintf("square %g", shape.Side)
	case kitchensink.Group:
		texts := []any{"group"}
		for _, member := range shape.Members {
			texts = append(texts, shapeText(member))
		}
		return texts
	default:
		return "unknown"
	}
}

func parameters() {
	step("parameters", func() (any, error) {
		params := kitchensink.ThingsListParams{
			Color:        connector.Some(kitchensink.ThingsListColorDarkBlue),
			Tags:         connector.Some([]string{"a", "b"}),
			CreatedAfter: connector.Some(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)),
			On:           connector.Some(connector.Date{Year: 2026, Month: 1, Day: 2}),
		}
		_, err := things.List(ctx, params, connector.PageSize(1))
		return "done", err
	})
	step("awkward parameters", func() (any, error) {
		text, number := connector.Some[string], connector.Some[int64]
		_, err := kitchen.Class.Async.List(ctx, kitchensink.ClassAsyncListParams{
			Select: connector.Some([]string{"a"}), OdataKind: text("k"), PlusOne: number(1), MinusOne: number(2),
			Field2fa: connector.Some(true), FieldA03b221c: text("q"), ID: text("1"), ID_b6f7: text("2"), ID_1215: text("3"),
			ID_3843: text("4"), Self: text("s"), From: text("f"), Type: text("t"), Func: text("u"), Range: text("r"),
			Ctx: text("c"), Opts: text("o"), Params: text("p"), Body: text("b"), Options: text("x"), Signal: text("g"),
			Timeout: number(5), PageSize: number(6), MaxItems: number(7), Constructor: text("n"), Then: text("h"),
			String: text("S"), Nil: text("l"), None: text("N"), BetterName: text("e"),
		})
		return "done", err
	})
}
