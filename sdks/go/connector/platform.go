package connector

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// platformRequest is a request to one of the platform's own routes.
type platformRequest struct {
	route  route
	values []string
	query  query
	// body becomes JSON; nil is none.
	body any
}

func (c *Client) newRequest(asked platformRequest, settings *callSettings) (*request, error) {
	method, _ := asked.route.split()
	path, err := asked.route.fill(asked.values...)
	if err != nil {
		return nil, err
	}
	address := c.baseURL + path
	if len(asked.query) > 0 {
		address += "?" + asked.query.String()
	}
	base := &BaseConnector{client: c, pkg: runtimePackage}
	req := base.request(method, address, effectOf(method), settings)
	req.header.Set("Accept", "application/json")
	if req.effect != Read {
		addIdempotencyKey(req)
	}
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

func pageQuery(given query, cursor string, settings callSettings) query {
	further := slices.Clone(given)
	if settings.hasPageSize {
		further = append(further, [2]string{"limit", strconv.Itoa(settings.pageSize)})
	}
	if cursor != "" {
		further = append(further, [2]string{"cursor", cursor})
	}
	return further
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

// query is the part of an address behind ?, in its order.
type query [][2]string

// queryOf is the query of a filter, without what is empty.
func queryOf(pairs ...[2]string) query {
	return slices.DeleteFunc(pairs, func(pair [2]string) bool { return pair[1] == "" })
}

func (q query) String() string {
	pairs := make([]string, 0, len(q))
	for _, pair := range q {
		pairs = append(pairs, pair[0]+"="+url.QueryEscape(pair[1]))
	}
	return strings.Join(pairs, "&")
}
