package connector

import (
	"context"
	"errors"
	"testing"
)

var listNotes = &Operation{Name: "notes.list", Effect: Read, Items: []any{"found", 0, "notes"}, PageSize: "limit"}

func notesPage(items, next string) string {
	return `{"found":[{"notes":` + items + `}],"total":3}` + next
}

func threePages(t *testing.T) *platform {
	t.Helper()
	return newPlatform(t,
		paged(notesPage(`[{"id":"1"},{"id":"2"}]`, ""), `"c1"`),
		paged(notesPage(`null`, ""), `"c2"`),
		paged(notesPage(`[{"id":"3"}]`, ""), `null`),
	)
}

func collect(t *testing.T, p *platform, options ...CallOption) (ids string, err error) {
	t.Helper()
	for read, failed := range InvokeListAll[note](context.Background(), p.notes(t), listNotes, noteParams{ID: "x"}, nil, options) {
		if failed != nil {
			return ids, failed
		}
		ids += read.ID
	}
	return ids, nil
}

func TestAllPagesAreReadWithTheSameParameters(t *testing.T) {
	p := threePages(t)
	ids, err := collect(t, p, PageSize(2))
	equal(t, "items", says(ids, err), "123 <nil>")
	equal(t, "first", p.bodies[0], `{"params":{"id":"x","limit":2}}`)
	equal(t, "second", p.bodies[1], `{"params":{"id":"x","limit":2},"cursor":"c1"}`)
	equal(t, "accept", p.asked[0].Header.Get("Accept"), envelopeType)
}

func TestMaxItemsEndsInsideAPage(t *testing.T) {
	for most, wanted := range map[int][2]string{0: {"", "0"}, 1: {"1", "1"}, 2: {"12", "1"}, 3: {"123", "3"}, 9: {"123", "3"}} {
		p := threePages(t)
		ids, err := collect(t, p, MaxItems(most))
		equal(t, "items", says(ids, err, len(p.asked)), wanted[0]+" <nil> "+wanted[1])
	}
}

func TestPagesAreTakenOneByOne(t *testing.T) {
	ctx, p := context.Background(), threePages(t)
	var response Response
	page, err := InvokeList[note](ctx, p.notes(t), listNotes, nil, nil, []CallOption{WithResponse(&response)})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "first", says(len(page.Items), page.HasNext(), response.Header.Get("X-Total"), response.RequestID), "2 true 3 req_1")
	contains(t, string(page.Body), `"total":3`)
	page, _ = page.NextPage(ctx)
	equal(t, "empty", says(len(page.Items), page.HasNext()), "0 true")
	page, _ = page.NextPage(ctx)
	_, err = page.NextPage(ctx)
	equal(t, "last", says(page.HasNext(), errors.Is(err, ErrLastPage)), "false true")
}

func TestAListThatLeadsBackIsAnError(t *testing.T) {
	p := newPlatform(t, paged(notesPage(`[{"id":"1"}]`, ""), `"c1"`), paged(notesPage(`[{"id":"2"}]`, ""), `"c2"`), paged(notesPage(`[{"id":"3"}]`, ""), `"c1"`))
	ids, err := collect(t, p)
	var paging *PagingError
	equal(t, "items", ids, "123")
	equal(t, "error", errors.As(err, &paging) && paging.RequestID == "req_1", true)
}

func TestAPageCanBeReadAgain(t *testing.T) {
	ctx := context.Background()
	p := newPlatform(t, paged(`{}`, `"c1"`), paged(`{}`, `"c2"`))
	page, _ := InvokeList[note](ctx, p.notes(t), listNotes, nil, nil, nil)
	for range 2 {
		if _, err := page.NextPage(ctx); err != nil {
			t.Error(err)
		}
	}
}

func TestAnErrorInsideAnEnvelopeIsTheProviders(t *testing.T) {
	failing := `{"status":410,"headers":{"retry-after":"3"},"content_type":"application/json","encoding":"json","body":{"gone":true},"next":null}`
	p := newPlatform(t, provided(200, envelopeType, failing))
	_, err := collect(t, p)
	var provider *ProviderError
	if !errors.As(err, &provider) {
		t.Fatal(err)
	}
	equal(t, "error", says(provider.Status, provider.Kind, string(provider.Body), provider.RequestID), `410 not_found {"gone":true} req_1`)
}

func TestAnItemThatDoesNotFitLeavesTheOthers(t *testing.T) {
	p := newPlatform(t, paged(notesPage(`[{"id":"1","title":"a"},5,{"id":3,"title":"c"}]`, ""), `null`))
	page, err := InvokeList[note](context.Background(), p.notes(t), listNotes, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "issues", says(page.DecodeIssues()), "[found[0].notes[1]: expected an object, found a number found[0].notes[2].id: expected a string, found a number]")
	equal(t, "item", says(len(page.Items), page.Items[2].Title, page.Items[2].DecodeIssues()), "3 c [id: expected a string, found a number]")
	_, err = InvokeList[note](context.Background(), p.notes(t, WithStrict()), listNotes, nil, nil, nil)
	var failed *DecodeError
	equal(t, "strict", errors.As(err, &failed), true)
}

func TestPageSizeNeedsAParameter(t *testing.T) {
	op := &Operation{Name: "notes.all", Effect: Read, Items: []any{}}
	_, err := InvokeList[note](context.Background(), threePages(t).notes(t), op, nil, nil, []CallOption{PageSize(5)})
	contains(t, err.Error(), "no page size")
}
