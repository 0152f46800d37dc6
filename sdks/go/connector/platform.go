package connector

import (
	"context"
	"net/url"
	"strconv"
)

// platformRequest is a request to one of the platform's own routes.
type platformRequest struct {
	route  route
	values []string
	query  url.Values
	// body becomes JSON; nil is none.
	body any
}

func (c *Client) newRequest(asked platformRequest, settings *callSettings) (*request, error) {
	method, _ := asked.route.split()
	address := c.baseURL + asked.route.fill(asked.values...)
	if len(asked.query) > 0 {
		address += "?" + asked.query.Encode()
	}
	base := &BaseConnector{client: c, pkg: runtimePackage}
	req := base.request(method, address, effectOf(method), settings)
	req.header.Set("Accept", "application/json")
	if asked.body == nil {
		return req, nil
	}
	body, err := encode(runtimePackage, asked.body)
	req.header.Set("Content-Type", "application/json")
	req.body = bufferedUpload(body)
	return req, err
}

// askPlatform sends a request to the platform and reads what it answers.
func askPlatform[T any](ctx context.Context, c *Client, asked platformRequest, options []CallOption) (T, error) {
	settings := c.settings(options)
	req, err := c.newRequest(asked, &settings)
	if err != nil {
		return *new(T), err
	}
	return readPlatform[T](ctx, c, req, &settings)
}

func readPlatform[T any](ctx context.Context, c *Client, req *request, settings *callSettings) (T, error) {
	var result T
	answered, err := c.send(ctx, req, *settings)
	if err != nil {
		return result, err
	}
	settings.keep(answered)
	if err = decodeAnswer(runtimePackage, answered.body, &result, settings.strict, answered.requestID()); err != nil {
		return *new(T), err
	}
	return result, nil
}

// listPlatform gets a page of one of the platform's lists.
func listPlatform[T any](ctx context.Context, c *Client, asked platformRequest, options []CallOption) (*Page[T], error) {
	settings := c.settings(options)
	return firstPage(ctx, settings, func(ctx context.Context, cursor string) (pageContent[T], error) {
		further := asked
		further.query = pageQuery(asked.query, cursor, settings)
		req, err := c.newRequest(further, &settings)
		if err != nil {
			return pageContent[T]{}, err
		}
		answered, err := c.send(ctx, req, settings)
		if err != nil {
			return pageContent[T]{}, err
		}
		settings.keep(answered)
		return readPlatformPage[T](answered, &settings)
	})
}

func pageQuery(given url.Values, cursor string, settings callSettings) url.Values {
	query := url.Values{}
	for name, values := range given {
		query[name] = values
	}
	if settings.hasPageSize {
		query.Set("limit", strconv.Itoa(settings.pageSize))
	}
	if cursor != "" {
		query.Set("cursor", cursor)
	}
	return query
}

type platformPage struct {
	Next string `wire:"next_cursor" is:"nullable"`
}

func readPlatformPage[T any](answered *reply, settings *callSettings) (pageContent[T], error) {
	content := pageContent[T]{requestID: answered.requestID(), body: answered.body}
	var inside platformPage
	if err := decodeAnswer(runtimePackage, answered.body, &inside, settings.strict, content.requestID); err != nil {
		return content, err
	}
	items, issues := decodeItems[T](runtimePackage, answered.body, []any{"items"})
	content.items, content.issues, content.next = items, publicIssues(issues, 0), inside.Next
	if settings.strict && len(issues) > 0 {
		return content, newDecodeError(content.issues, answered.body, nil)
	}
	return content, nil
}

// queryOf is the query of a filter, without what is empty.
func queryOf(pairs ...string) url.Values {
	query := url.Values{}
	for at := 0; at < len(pairs); at += 2 {
		if pairs[at+1] != "" {
			query.Set(pairs[at], pairs[at+1])
		}
	}
	return query
}
