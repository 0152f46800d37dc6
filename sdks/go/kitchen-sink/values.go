package main

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func get(id string, options ...connector.CallOption) (*kitchensink.Thing, error) {
	return things.Get(ctx, kitchensink.ThingsGetParams{ThingID: id}, options...)
}

func values() {
	step("every type", func() (any, error) {
		it, err := get("t1")
		if err != nil {
			return nil, err
		}
		return []any{
			it.ID, it.Color, it.Small, it.Ratio, it.IsOpen, it.CreatedAt.UnixMilli(), it.Day.String(), string(it.Picture),
			string(it.Token), it.Presence("note") == connector.IsNull, it.Presence("secret") == connector.Absent,
			it.Labels["kind"], it.Parent.Name, it.Anything,
		}, nil
	})
	step("all digits of a whole number", func() (any, error) {
		it, err := get("digits")
		if err != nil {
			return nil, err
		}
		return strconv.FormatInt(it.Count, 10), nil
	})
	step("raw answer", func() (any, error) {
		var raw connector.Response
		_, err := get("digits", connector.WithResponse(&raw))
		return []any{raw.Status, raw.RequestID != "", strings.Contains(string(raw.Body), "9007199254740993")}, err
	})
	step("what came later survives", func() (any, error) {
		it, err := get("strange")
		if err != nil {
			return nil, err
		}
		it.Name = "Changed"
		_, err = things.Create(ctx, it.ToParam())
		hexagon, _ := it.Shape.(kitchensink.UnknownShape)
		return []any{it.Color, it.UnknownFields()["brand_new"], hexagon.Tag}, err
	})
	misfits()
	requests()
}

func misfits() {
	step("a misfit does not raise", func() (any, error) {
		it, err := get("misfit")
		if err != nil {
			return nil, err
		}
		var names []string
		for _, issue := range it.DecodeIssues() {
			names = append(names, issue.Path)
		}
		slices.Sort(names)
		return []any{it.Name, it.Ratio, it.RawField("count"), it.RawField("day"), names}, nil
	})
	fails("strict raises", func() error {
		_, err := with(connector.WithStrict()).Things.Get(ctx, kitchensink.ThingsGetParams{ThingID: "misfit"})
		return err
	})
}

func requests() {
	step("absent, null and empty", func() (any, error) {
		for _, note := range []connector.Opt[string]{{}, connector.Null[string](), connector.Some("")} {
			if _, err := things.Create(ctx, kitchensink.ThingParam{Name: "N", Note: note}); err != nil {
				return nil, err
			}
		}
		return "done", nil
	})
	step("parameters in the body", func() (any, error) {
		settings := kitchensink.SettingsParam{Theme: kitchensink.SettingsThemeDark, Class: connector.Some("c")}
		params := kitchensink.ThingsUpdateParams{
			ThingID: "t1", Note: connector.Some(""), Settings: connector.Some(settings),
		}
		it, err := things.Update(ctx, params)
		if err != nil {
			return nil, err
		}
		return it.ID, nil
	})
	step("form", func() (any, error) {
		form := kitchensink.ImportFormParam{Class: connector.Some("a"), From: connector.Some("b")}
		answer, err := things.Import(ctx, form)
		return json.RawMessage(answer), err
	})
}
