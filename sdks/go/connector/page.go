package connector

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"sync"
)

// Page is a page of a list, with the way to the next one.
type Page[T any] struct {
	// Items may be empty although further pages follow.
	Items []T
	// Body is the page as the provider gave it: what it says beside the items.
	Body json.RawMessage

	issues    []DecodeIssue
	next      string
	number    int
	requestID string
	// left is how many items later pages may still give; negative is any number.
	left   int
	source *pageSource[T]
}

// pageSource is what the pages of one list have in common.
type pageSource[T any] struct {
	fetch func(ctx context.Context, cursor string) (pageContent[T], error)
	mu    sync.Mutex
	// asked has, for each cursor, the number of the page that it led to.
	asked map[string]int
}

type pageContent[T any] struct {
	items     []T
	body      json.RawMessage
	issues    []DecodeIssue
	next      string
	requestID string
}

// ErrLastPage is what NextPage returns where there is no further page.
var ErrLastPage = errors.New("connector: there is no further page")

// HasNext tells whether there is a further page, and MaxItems allows it.
func (p *Page[T]) HasNext() bool {
	return p.next != "" && p.left != 0
}

// NextPage gets the page after this one; ErrLastPage where there is none.
func (p *Page[T]) NextPage(ctx context.Context) (*Page[T], error) {
	if !p.HasNext() {
		return nil, ErrLastPage
	}
	if p.source.isRepeated(p.next, p.number+1) {
		return nil, &PagingError{ErrorInfo{
			Message:   "The list leads back to a page that was read already; reading on would never end.",
			RequestID: p.requestID,
		}}
	}
	return p.source.page(ctx, p.next, p.number+1, p.left)
}

// DecodeIssues lists what did not have the shape that the definition gives it, in this page.
func (p *Page[T]) DecodeIssues() []DecodeIssue { return p.issues }

func firstPage[T any](
	ctx context.Context, settings callSettings, fetch func(context.Context, string) (pageContent[T], error),
) (*Page[T], error) {
	left := -1
	if settings.hasMaxItems {
		left = settings.maxItems
	}
	source := &pageSource[T]{fetch: fetch, asked: map[string]int{}}
	return source.page(ctx, "", 1, left)
}

func (s *pageSource[T]) page(ctx context.Context, cursor string, number, left int) (*Page[T], error) {
	content, err := s.fetch(ctx, cursor)
	if err != nil {
		return nil, err
	}
	if left >= 0 {
		content.items = content.items[:min(len(content.items), left)]
		left -= len(content.items)
	}
	return &Page[T]{
		Items: content.items, Body: content.body, issues: content.issues, next: content.next,
		number: number, requestID: content.requestID, left: left, source: s,
	}, nil
}

// isRepeated tells whether a cursor led to another page before. The same page may be read again.
func (s *pageSource[T]) isRepeated(cursor string, number int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	known, isKnown := s.asked[cursor]
	if !isKnown {
		s.asked[cursor] = number
	}
	return isKnown && known != number
}

// allItems goes from page to page. An error comes last, beside a zero item.
func allItems[T any](ctx context.Context, settings callSettings, first func() (*Page[T], error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		if settings.hasMaxItems && settings.maxItems == 0 {
			return
		}
		page, err := first()
		for err == nil {
			for _, item := range page.Items {
				if !yield(item, nil) {
					return
				}
			}
			page, err = page.NextPage(ctx)
		}
		if !errors.Is(err, ErrLastPage) {
			var none T
			yield(none, err)
		}
	}
}
