package connector

import (
	"encoding/json"
	"errors"
	"testing"
	"time"
)

func TestAbsentNullAndValueAreThreeThings(t *testing.T) {
	equal(t, "absent", written(t, noteParam{Title: ""}), `{"title":""}`)
	equal(t, "null", written(t, noteParam{Title: "a", Size: Null[int64]()}), `{"title":"a","size":null}`)
	equal(t, "zero", written(t, noteParam{Title: "a", Size: Some[int64](0), Labels: Some([]label{})}), `{"title":"a","size":0,"labels":[]}`)
	equal(t, "nil list", written(t, noteParam{Labels: Some[[]label](nil)}), `{"title":"","labels":[]}`)
	value, isThere := Some("x").Get()
	equal(t, "get", says(value, isThere, Null[string]().Or("y"), Null[int]().Presence()), "x true y null")
}

func TestEveryTypeIsWritten(t *testing.T) {
	param := noteParam{
		Title:   "quote \" slash \\ <tag> \u2028 \x01",
		Size:    Some[int64](9007199254740993),
		Raw:     Some(Base64URL{0xfb, 0xff}),
		Day:     Some(Date{2026, 3, 2}),
		Made:    Some(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)),
		Any:     Some[any](map[string]any{"b": Some(1), "a": innerParam{Depth: Some(2)}}),
		Parent:  Some(&noteParam{Title: "p"}),
		Shapes:  Some([]shapeParam{circleParam{Radius: Some(1.5)}}),
		Content: Some(contentParam{AnyOfValue([]string{"x"})}),
	}
	equal(t, "text", written(t, param), `{"title":"quote \" slash \\ <tag> `+"\u2028"+` \u0001","size":9007199254740993,`+
		`"raw":"-_8","day":"2026-03-02","made":"2026-03-02T09:00:00Z","any":{"a":{"depth":2},"b":1},`+
		`"parent":{"title":"p"},"shapes":[{"kind":"circle","radius":1.5}],"content":["x"]}`)
	var parsed any
	if err := json.Unmarshal([]byte(written(t, param)), &parsed); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsRequiredAndMissingIsAnError(t *testing.T) {
	type needed struct {
		Name Opt[string] `wire:"name" is:"required,nullable"`
		Form shapeParam  `wire:"form" is:"required"`
	}
	_, err := encode(notes, needed{Form: circleParam{}})
	contains(t, says(err), "needed.name is required")
	_, err = encode(notes, needed{Name: Null[string]()})
	contains(t, says(err), "shapeParam is missing")
}

type hex string

func (h hex) MarshalText() ([]byte, error) { return []byte("#" + string(h)), nil }

func TestWhatUsersPutAnywhereIsWrittenAsTheyWouldThemselves(t *testing.T) {
	equal(t, "values", written(t, map[string]any{
		"a": json.Number("9007199254740993"), "b": hex("ff"), "c": struct {
			X uint8 `json:"x"`
		}{7}, "d": map[int]string{1: "y"},
		"e": (*int)(nil), "f": [2]bool{true}, "g": []any{nil, 1.5, "<"},
	}), `{"a":9007199254740993,"b":"#ff","c":{"x":7},"d":{"1":"y"},"e":null,"f":[true,false],"g":[null,1.5,"<"]}`)
	_, err := encode(notes, map[string]any{"x": make(chan int)})
	contains(t, err.Error(), "chan int")
}

func TestAnEncodedSurrogateIsWrittenAsJSONSaysIt(t *testing.T) {
	equal(t, "surrogate", written(t, "a\xed\xa0\x80b"), `"a\ud800b"`)
	equal(t, "other bytes", written(t, "a\xffb"), "\"a\uFFFDb\"")
	equal(t, "header", asciiJSON([]byte(`"é😀"`)), `"\u00e9\ud83d\ude00"`)
}

const wholeNote = `{"id":"n1","title":"T","size":12,"labels":["a","new"],"extra":null,"raw":"-_8A","day":"2026-03-02",` +
	`"made":"2026-03-02T09:00:00Z","any":{"x":[1,2]},"parent":{"id":"p","title":"P"},"inner":{"depth":3,"more":1},` +
	`"shapes":[{"kind":"circle","radius":1,"extra":true},{"kind":"hexagon","sides":6}],"content":"text","later":{"a":1}}`

func TestAnAnswerIsReadIntoPlainValues(t *testing.T) {
	read := readNote(t, wholeNote)
	equal(t, "issues", len(read.DecodeIssues()), 0)
	equal(t, "values", says(read.ID, read.Size, read.Labels, []byte(read.Raw), read.Day, read.Parent.Title, read.Inner.Depth),
		"n1 12 [a new] [251 255 0] 2026-03-02 P 3")
	equal(t, "presence", says(read.Presence("extra"), read.Presence("size"), read.Parent.Presence("size"), read.Presence("later")),
		"null value absent value")
	equal(t, "unknown", string(read.UnknownFields()["later"]), `{"a":1}`)
	equal(t, "variant", read.Shapes[0].(circle).Radius, 1)
	equal(t, "unknown variant", read.Shapes[1].(unknownShape).Tag, "hexagon")
	text, err := AsVariant[string](notes, read.Content)
	equal(t, "union", text+says(err), "text<nil>")
	_, err = AsVariant[int](notes, read.Content)
	var misfit *DecodeError
	equal(t, "another type", errors.As(err, &misfit), true)
}

func TestReadingAndWritingBackChangesNothing(t *testing.T) {
	equal(t, "as received", sameJSON(t, written(t, readNote(t, wholeNote)), wholeNote), true)
	back := written(t, ToParam[noteParam](notes, readNote(t, wholeNote)))
	withoutID := `{"title":"T","size":12,` + wholeNote[len(`{"id":"n1","title":"T","size":12,`):]
	// The parent's id is of answers only as well.
	withoutID = replaceOnce(withoutID, `{"id":"p","title":"P"}`, `{"title":"P"}`)
	equal(t, "as param", sameJSON(t, back, withoutID), true)
}

func TestAMisfitKeepsItsValue(t *testing.T) {
	read := readNote(t, `{"id":null,"size":"12","labels":["a",5],"inner":{"depth":1.5},"parent":7,"day":"soon","shapes":[3]}`)
	equal(t, "issues", says(read.DecodeIssues()), `[id: expected a value, found null size: expected a whole number, found a string `+
		`labels[1]: expected a string, found a number inner.depth: expected a whole number of 64 bits, found 1.5 `+
		`parent: expected an object, found a number day: expected a date such as 2026-03-02, found another string `+
		`shapes[0]: expected an object, found a number title: is missing]`)
	equal(t, "inside", says(read.Inner.DecodeIssues()), `[depth: expected a whole number of 64 bits, found 1.5]`)
	equal(t, "values", says(read.Size, read.Labels == nil, read.Inner.Depth, read.Presence("size")), "0 true 0 value")
	equal(t, "raw", string(read.RawField("size")), `"12"`)
	param := ToParam[noteParam](notes, read)
	equal(t, "written back", sameJSON(t, written(t, param),
		`{"size":"12","labels":["a",5],"inner":{"depth":1.5},"parent":7,"day":"soon","shapes":[3]}`), true)
	param.Size = Some[int64](13)
	param.Title = "new"
	contains(t, written(t, param), `"title":"new","size":13`)
}

func TestReadModifyWrite(t *testing.T) {
	read := readNote(t, wholeNote)
	read.Title = "changed"
	read.Labels = append(read.Labels, "more")
	param := ToParam[noteParam](notes, read)
	param.Size = Null[int64]()
	if err := param.SetField("beyond", 1); err != nil {
		t.Fatal(err)
	}
	text := written(t, param)
	contains(t, text, `"title":"changed","size":null,"labels":["a","new","more"]`)
	contains(t, text, `"beyond":1,"later":{"a":1}`)
}

func TestNumbersThatAreWholeAreRead(t *testing.T) {
	var numbers []int64
	if _, err := Decode(notes, []byte(` [ 1.0 , 2e1, -9223372036854775808 ] `), &numbers); err != nil {
		t.Fatal(err)
	}
	equal(t, "numbers", says(numbers), "[1 20 -9223372036854775808]")
	issues, _ := Decode(notes, []byte(`[9223372036854775808]`), &numbers)
	equal(t, "too large", len(issues), 1)
}

func TestHostileJSONIsHarmless(t *testing.T) {
	for _, text := range []string{`{"a":`, `{"title":"\u12"}`, ``, `{"title":"x"}}`, `[1,]`} {
		var read note
		if _, err := Decode(notes, []byte(text), &read); err == nil {
			t.Errorf("%q was read", text)
		}
	}
	read := readNote(t, `{"t\u0069tle":"a\ud83d\ude00\n","title ":1, "" : [ [ { } ] , "]}" ] }`)
	equal(t, "escapes", read.Title, "a😀\n")
	equal(t, "odd names", len(read.UnknownFields()), 2)
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(wholeNote))
	f.Fuzz(func(t *testing.T, text []byte) {
		var read note
		if _, err := Decode(notes, text, &read); err != nil {
			return
		}
		if out := written(t, ToParam[noteParam](notes, read)); !json.Valid([]byte(out)) {
			t.Errorf("%q became %q", text, out)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	text := []byte("[" + wholeNote + "," + wholeNote + "]")
	b.SetBytes(int64(len(text)))
	for range b.N {
		var read []note
		_, _ = Decode(notes, text, &read)
	}
}

func BenchmarkEncodingJSONOfTheSame(b *testing.B) {
	text := []byte("[" + wholeNote + "," + wholeNote + "]")
	b.SetBytes(int64(len(text)))
	for range b.N {
		var read []map[string]any
		_ = json.Unmarshal(text, &read)
	}
}

func sameJSON(t *testing.T, a, b string) bool {
	t.Helper()
	normal := func(text string) string {
		var parsed any
		if err := json.Unmarshal([]byte(text), &parsed); err != nil {
			t.Fatal(err, text)
		}
		out, _ := json.Marshal(parsed)
		return string(out)
	}
	if normal(a) != normal(b) {
		t.Logf("\n%s\n%s", normal(a), normal(b))
	}
	return normal(a) == normal(b)
}

func replaceOnce(text, old, new string) string {
	for at := 0; at+len(old) <= len(text); at++ {
		if text[at:at+len(old)] == old {
			return text[:at] + new + text[at+len(old):]
		}
	}
	return text
}
