package connector

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// BaseConnector is embedded in every generated connector: one connection, and calls of what has no method.
type BaseConnector struct {
	client *Client
	pkg    *Package
	target target
}

// NewBaseConnector is called by generated code.
func NewBaseConnector(client *Client, pkg *Package, targets []Target) *BaseConnector {
	base := &BaseConnector{client: client, pkg: pkg}
	for _, say := range targets {
		say(&base.target)
	}
	return base
}

// CallRequest is what a call by name takes.
type CallRequest struct {
	// Params are the parameters by their names on the wire: a map, or anything else that becomes a JSON object.
	Params any
	// Body is a value that becomes JSON, or an io.Reader where the endpoint takes bytes.
	Body any
	// Effect decides what may be repeated.
	Effect Effect
}

// Call calls an endpoint by its name. The answer is open: close it, or read it with Bytes, Text or JSON.
func (b *BaseConnector) Call(ctx context.Context, endpoint string, call CallRequest, options ...CallOption) (*Answer, error) {
	op := &Operation{Name: endpoint, Effect: call.Effect, Body: JSONBody, IsBodyOptional: true}
	if _, isStream := call.Body.(io.Reader); isStream {
		op.Body = BinaryBody
	}
	return InvokeBinary(ctx, b, op, call.Params, call.Body, options)
}

// CallList calls an endpoint by its name whose answer is a page. Items leads to its list: names and places.
func (b *BaseConnector) CallList(
	ctx context.Context, endpoint string, call CallRequest, items []any, options ...CallOption,
) (*Page[json.RawMessage], error) {
	op := &Operation{Name: endpoint, Effect: call.Effect, Body: JSONBody, IsBodyOptional: true, Items: items}
	return InvokeList[json.RawMessage](ctx, b, op, call.Params, call.Body, options)
}

// ProxyRequest is what a request to a provider's own path takes.
type ProxyRequest struct {
	// Query is added to what the path has.
	Query  url.Values
	Header http.Header
	// Body may be nil.
	Body io.Reader
	// Host is another of the connector's hosts than its first, by its name in the definition.
	Host string
}

// Proxy sends a request to a path of the provider's API, as it is, with the connection's credential. The answer is open:
// close it, or read it with Bytes, Text or JSON.
func (b *BaseConnector) Proxy(
	ctx context.Context, method, path string, proxied ProxyRequest, options ...CallOption,
) (*Answer, error) {
	if !slices.Contains(anyMethod, method) {
		return nil, fmt.Errorf("connector: %q is no method that the platform passes on", method)
	}
	address, err := b.address(routes.proxyByConnection, routes.proxyByUser, withQuery(path, proxied.Query))
	if err != nil {
		return nil, err
	}
	settings := b.client.settings(append([]CallOption{headers(proxied.Header)}, options...))
	req := b.request(method, address, effectOf(method), &settings)
	if proxied.Host != "" {
		req.header.Set("Connector-Host", proxied.Host)
	}
	if settings.contentType != "" {
		req.header.Set("Content-Type", settings.contentType)
	}
	if proxied.Body != nil {
		req.body = newUpload(proxied.Body)
	}
	req.isStreamed = true
	answered, err := b.client.send(ctx, req, settings)
	if err != nil {
		return nil, err
	}
	settings.keep(answered)
	return b.answer(answered, settings), nil
}

func withQuery(path string, query url.Values) string {
	// The part of an address behind # would not be sent.
	path = strings.ReplaceAll(strings.TrimPrefix(path, "/"), "#", "%23")
	if len(query) == 0 {
		return path
	}
	if strings.Contains(path, "?") {
		return path + "&" + query.Encode()
	}
	return path + "?" + query.Encode()
}

func effectOf(method string) Effect {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		return Read
	case http.MethodDelete:
		return Destructive
	default:
		return Write
	}
}

// Connector is a connector without a generated package: everything goes by name.
func (c *Client) Connector(name string, targets ...Target) *BaseConnector {
	return NewBaseConnector(c, NewPackage(name, ""), targets)
}
