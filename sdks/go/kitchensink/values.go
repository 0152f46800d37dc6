package main

import (
	"bytes"
	"sort"
	"strconv"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func values() {
	step("every type", everyType)
	step("all digits of a whole number", func() any { return strconv.FormatInt(must(get("digits")).Count, 10) })
	step("raw answer", rawAnswer)
	step("what came later survives", whatCameLater)
	step("a misfit does not raise", misfit)
	fails("strict raises", func() error {
		return errorOf(other(connector.WithStrict()).Things.Get(ctx, kitchensink.ThingsGetParams{ThingID: "misfit"}))
	})
}

func everyType() any {
	thing := must(get("t1"))
	return []any{
		thing.ID,
		thing.Color,
		thing.Small,
		thing.Ratio,
		thing.IsOpen,
		thing.CreatedAt.UnixMilli(),
		thing.Day.String(),
		string(thing.Picture),
		string(thing.Token),
		thing.Presence("note") == connector.IsNull,
		thing.Presence("secret") == connector.Absent,
		thing.Labels["kind"],
		thing.Parent.Name,
		thing.Anything,
	}
}

func rawAnswer() any {
	var response connector.Response
	must(things.Get(ctx, kitchensink.ThingsGetParams{ThingID: "digits"}, connector.WithResponse(&response)))
	hasDigits := bytes.Contains(response.Body, []byte("9007199254740993"))
	return []any{response.Status, response.RequestID != "", hasDigits}
}

func whatCameLater() any {
	thing := must(get("strange"))
	changed := thing.ToParam()
	changed.Name = "Changed"
	must(things.Create(ctx, changed))
	return []any{thing.Color, thing.UnknownFields()["brand_new"], thing.Shape.(kitchensink.UnknownShape).Tag}
}

func misfit() any {
	thing := must(get("misfit"))
	var places []string
	for _, issue := range thing.DecodeIssues() {
		places = append(places, issue.Path)
	}
	sort.Strings(places)
	return []any{thing.Name, thing.Ratio, thing.RawField("count"), thing.RawField("day"), places}
}
