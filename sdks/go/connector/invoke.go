package connector

import (
	"context"
	"iter"
)

// The Invoke functions are what generated methods call.

// InvokeJSON calls an operation whose answer is JSON.
func InvokeJSON[T any](
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) (T, error) {
	var result T
	settings := b.client.settings(options)
	answered, err := b.call(ctx, op, params, body, callShape{}, &settings)
	if err != nil {
		return result, err
	}
	settings.keep(answered)
	if err = decodeAnswer(b.pkg, answered.body, &result, settings.strict, answered.requestID()); err != nil {
		var none T
		return none, err
	}
	return result, nil
}

// InvokeText calls an operation whose answer is text.
func InvokeText(
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) (string, error) {
	settings := b.client.settings(options)
	answered, err := b.call(ctx, op, params, body, callShape{}, &settings)
	if err != nil {
		return "", err
	}
	settings.keep(answered)
	return string(answered.body), nil
}

// InvokeEmpty calls an operation whose answer says nothing but that it worked.
func InvokeEmpty(
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) error {
	_, err := InvokeText(ctx, b, op, params, body, options)
	return err
}

// InvokeBinary calls an operation whose answer is bytes, which come as they are read.
func InvokeBinary(
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) (*Answer, error) {
	settings := b.client.settings(options)
	answered, err := b.call(ctx, op, params, body, callShape{isStreamed: true}, &settings)
	if err != nil {
		return nil, err
	}
	settings.keep(answered)
	return b.answer(answered, settings), nil
}

// InvokeList calls an operation whose answer is a page of a list.
func InvokeList[T any](
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) (*Page[T], error) {
	settings := b.client.settings(options)
	return firstPage(ctx, settings, func(ctx context.Context, cursor string) (pageContent[T], error) {
		answered, err := b.call(ctx, op, params, body, callShape{isPage: true, cursor: cursor}, &settings)
		if err != nil {
			return pageContent[T]{}, err
		}
		return readPage[T](b.pkg, op, answered, &settings)
	})
}

// InvokeListAll calls an operation page by page and gives all items.
func InvokeListAll[T any](
	ctx context.Context, b *BaseConnector, op *Operation, params, body any, options []CallOption,
) iter.Seq2[T, error] {
	return allItems(ctx, b.client.settings(options), func() (*Page[T], error) {
		return InvokeList[T](ctx, b, op, params, body, options)
	})
}

// keep fills what WithResponse asked for.
func (s *callSettings) keep(answered *reply) {
	if s.response == nil {
		return
	}
	*s.response = Response{
		Status:    answered.status,
		Header:    answered.header,
		RequestID: answered.requestID(),
		Body:      answered.body,
	}
}

func (b *BaseConnector) answer(answered *reply, settings callSettings) *Answer {
	return &Answer{
		Status:        answered.status,
		Header:        answered.header,
		RequestID:     answered.requestID(),
		ContentLength: answered.contentLength,
		body:          answered.open,
		strict:        settings.strict,
	}
}
