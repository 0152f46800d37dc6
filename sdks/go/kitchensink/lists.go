package main

import (
	"fmt"
	"iter"
	"time"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func lists() {
	type params = kitchensink.ThingsListParams
	step("all items", func() any { return ids(things.ListAll(ctx, params{}, connector.PageSize(3))) })
	step("page by page", pageByPage)
	step("max items inside a page", func() any {
		return ids(things.ListAll(ctx, params{}, connector.PageSize(3), connector.MaxItems(4)))
	})
	step("no items", func() any {
		return ids(things.ListAll(ctx, params{Color: connector.Some(kitchensink.ThingsListColor1)}))
	})
	step("continued by another endpoint", func() any {
		return ids(things.WalkAll(ctx, kitchensink.ThingsWalkParams{}))
	})
	step("paged by address", shapes)
	step("a page without end", withoutEnd)
	step("token expires in mid-paging", expires)
}

func ids(all iter.Seq2[kitchensink.Thing, error]) []string {
	found := []string{}
	for thing, err := range all {
		check(err)
		found = append(found, thing.ID)
	}
	return found
}

func idsOfPage(page *connector.Page[kitchensink.Thing]) []string {
	var found []string
	for _, thing := range page.Items {
		found = append(found, thing.ID)
	}
	return found
}

func pageByPage() any {
	page := must(things.List(ctx, kitchensink.ThingsListParams{}, connector.PageSize(2)))
	next := must(page.NextPage(ctx))
	return []any{idsOfPage(page), page.HasNext(), idsOfPage(next)}
}

func shapes() any {
	var texts []any
	for shape, err := range kitchen.Class.Async.ListAll(ctx, kitchensink.ClassAsyncListParams{}, connector.PageSize(1)) {
		check(err)
		texts = append(texts, shapeText(shape))
	}
	return texts
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

func withoutEnd() any {
	count := 0
	loop := kitchensink.ThingsListParams{Tags: connector.Some([]string{"loop"})}
	for _, err := range things.ListAll(ctx, loop) {
		if err != nil {
			return []any{count, failure(err)}
		}
		count++
	}
	return "It has an end."
}

func expires() any {
	page := must(things.List(ctx, kitchensink.ThingsListParams{}, connector.PageSize(3)))
	found := idsOfPage(page)
	post(simulator+"/-/expire", map[string]any{})
	for page.HasNext() {
		page = must(page.NextPage(ctx))
		found = append(found, idsOfPage(page)...)
	}
	return found
}

func parameters() {
	step("parameters", func() any {
		must(things.List(ctx, kitchensink.ThingsListParams{
			Color:        connector.Some(kitchensink.ThingsListColorDarkBlue),
			Tags:         connector.Some([]string{"a", "b"}),
			CreatedAfter: connector.Some(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)),
			On:           connector.Some(connector.Date{Year: 2026, Month: time.January, Day: 2}),
		}, connector.PageSize(1)))
		return "done"
	})
	step("awkward parameters", func() any {
		must(kitchen.Class.Async.List(ctx, awkward))
		return "done"
	})
}

var awkward = kitchensink.ClassAsyncListParams{
	Select:        connector.Some([]string{"a"}),
	OdataKind:     connector.Some("k"),
	PlusOne:       connector.Some[int64](1),
	MinusOne:      connector.Some[int64](2),
	Field2fa:      connector.Some(true),
	FieldA03b221c: connector.Some("q"),
	ID:            connector.Some("1"),
	ID_b6f7:       connector.Some("2"),
	ID_1215:       connector.Some("3"),
	ID_3843:       connector.Some("4"),
	Self:          connector.Some("s"),
	From:          connector.Some("f"),
	Type:          connector.Some("t"),
	Func:          connector.Some("u"),
	Range:         connector.Some("r"),
	Ctx:           connector.Some("c"),
	Opts:          connector.Some("o"),
	Params:        connector.Some("p"),
	Body:          connector.Some("b"),
	Options:       connector.Some("x"),
	Signal:        connector.Some("g"),
	Timeout:       connector.Some[int64](5),
	PageSize:      connector.Some[int64](6),
	MaxItems:      connector.Some[int64](7),
	Constructor:   connector.Some("n"),
	Then:          connector.Some("h"),
	String:        connector.Some("S"),
	Nil:           connector.Some("l"),
	None:          connector.Some("N"),
	BetterName:    connector.Some("e"),
}
