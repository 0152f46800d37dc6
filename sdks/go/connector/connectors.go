package connector

import (
	"context"
	"encoding/json"
	"iter"
)

// Connectors are the APIs that the platform knows.
type Connectors struct{ client *Client }

// ConnectorSummary is one connector of a list.
type ConnectorSummary struct {
	Received
	Name        string    `wire:"name" is:"required"`
	DisplayName string    `wire:"display_name" is:"required"`
	Description string    `wire:"description" is:"required"`
	Version     string    `wire:"version" is:"required,nullable"`
	Categories  []string  `wire:"categories" is:"required"`
	Stability   string    `wire:"stability" is:"required"`
	AuthTypes   []string  `wire:"auth_types" is:"required"`
	Endpoints   int       `wire:"endpoints" is:"required"` // how many
	Valid       bool      `wire:"valid" is:"required"`
	Enabled     bool      `wire:"enabled" is:"required"` // whether the operator lets it be used
	Findings    []Finding `wire:"findings" is:"required"`
}

// Finding is something the validator has to say about a connector file.
type Finding struct {
	Received
	Code   string `wire:"code" is:"required"`
	Level  string `wire:"level" is:"required"` // error or warning
	Line   int    `wire:"line" is:"required"`
	Column int    `wire:"column" is:"required"`
	Path   string `wire:"path" is:"required"`
	Says   string `wire:"says" is:"required"`
}

// List gets the connectors; words must all occur, an empty text finds all.
func (c *Connectors) List(ctx context.Context, words string, options ...CallOption) (*Page[ConnectorSummary], error) {
	asked := platformRequest{route: routes.connectorsList, query: queryOf([2]string{"q", words})}
	return listPlatform[ConnectorSummary](ctx, c.client, asked, options)
}

// ListAll gives all connectors that List finds.
func (c *Connectors) ListAll(ctx context.Context, words string, options ...CallOption) iter.Seq2[ConnectorSummary, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[ConnectorSummary], error) {
		return c.List(ctx, words, options...)
	})
}

// ConnectorDetails is what there is to know about a connector before using it.
type ConnectorDetails struct {
	Received
	Name        string           `wire:"name" is:"required"`
	DisplayName string           `wire:"display_name" is:"required"`
	Description string           `wire:"description" is:"required"`
	Version     string           `wire:"version" is:"required,nullable"`
	Categories  []string         `wire:"categories" is:"required"`
	Stability   string           `wire:"stability" is:"required"`
	AuthTypes   []string         `wire:"auth_types" is:"required"`
	Endpoints   int              `wire:"endpoints" is:"required"`
	Valid       bool             `wire:"valid" is:"required"`
	Findings    []Finding        `wire:"findings" is:"required"`
	DocsURL     string           `wire:"docs_url" is:"required,nullable"`
	Versions    []string         `wire:"versions" is:"required"`
	Hosts       []ConnectorHost  `wire:"hosts" is:"required"`
	Inputs      []ConnectorInput `wire:"inputs" is:"required"`
	Auth        []ConnectorAuth  `wire:"auth" is:"required"`
}

// ConnectorHost is a named base URL.
type ConnectorHost struct {
	Received
	Name string `wire:"name" is:"required"`
	URL  string `wire:"url" is:"required"`
}

// ConnectorInput is something that a connector must know beside the credential.
type ConnectorInput struct {
	Received
	Name        string `wire:"name" is:"required"`
	Label       string `wire:"label" is:"required"`
	Description string `wire:"description" is:"required,nullable"`
}

// ConnectorAuth is one way to authenticate.
type ConnectorAuth struct {
	Received
	Type   string           `wire:"type" is:"required"`
	Scopes []ConnectorScope `wire:"scopes" is:"required"`
	Setup  ConnectorSetup   `wire:"setup" is:"required,nullable"`
}

// ConnectorScope is something that a connection may be allowed to do.
type ConnectorScope struct {
	Received
	Name    string `wire:"name" is:"required"`
	Allows  string `wire:"allows" is:"required"`
	Default bool   `wire:"default" is:"required"`
}

// ConnectorSetup is what a developer does at the provider before anybody can connect.
type ConnectorSetup struct {
	Received
	URL   string   `wire:"url" is:"required"`
	Steps []string `wire:"steps" is:"required"`
}

// Get gets one connector.
func (c *Connectors) Get(ctx context.Context, name string, options ...CallOption) (*ConnectorDetails, error) {
	asked := platformRequest{route: routes.connectorsGet, values: []string{name}}
	return askPlatform[*ConnectorDetails](ctx, c.client, asked, options)
}

// EndpointDetails is one thing that can be called. Params, Body, Response and Examples are as the definition has them.
type EndpointDetails struct {
	Received
	Name        string                     `wire:"name" is:"required"`
	Summary     string                     `wire:"summary" is:"required"`
	Description string                     `wire:"description" is:"required,nullable"`
	DocsURL     string                     `wire:"docs_url" is:"required,nullable"`
	Method      string                     `wire:"method" is:"required"`
	Path        string                     `wire:"path" is:"required"`
	Host        string                     `wire:"host" is:"required"`
	Effect      string                     `wire:"effect" is:"required"`              // read, write or destructive
	Scopes      []string                   `wire:"scopes" is:"required,nullable"`     // all of these are needed
	ScopesAny   []string                   `wire:"scopes_any" is:"required,nullable"` // one of these is enough
	Params      map[string]json.RawMessage `wire:"params" is:"required"`              // JSON Schema
	Body        json.RawMessage            `wire:"body" is:"nullable"`
	Response    json.RawMessage            `wire:"response" is:"nullable"`
	Paginated   bool                       `wire:"paginated" is:"required"`
	Cost        float64                    `wire:"cost" is:"nullable"` // what a call spends of the rate limit
	Hint        string                     `wire:"hint" is:"nullable"` // for language models
	Deprecated  bool                       `wire:"deprecated" is:"required"`
	Examples    []json.RawMessage          `wire:"examples" is:"required"`
}

// Endpoints gets what can be called; words must all occur, an empty text finds all.
func (c *Connectors) Endpoints(ctx context.Context, name, words string, options ...CallOption) (*Page[EndpointDetails], error) {
	asked := platformRequest{route: routes.connectorsEndpoints, values: []string{name}, query: queryOf([2]string{"q", words})}
	return listPlatform[EndpointDetails](ctx, c.client, asked, options)
}

// Endpoint gets one endpoint.
func (c *Connectors) Endpoint(ctx context.Context, name, endpoint string, options ...CallOption) (*EndpointDetails, error) {
	asked := platformRequest{route: routes.connectorsEndpoint, values: []string{name, endpoint}}
	return askPlatform[*EndpointDetails](ctx, c.client, asked, options)
}

// Validation is what the validator says of a connector file.
type Validation struct {
	Received
	Valid    bool      `wire:"valid" is:"required"`
	Findings []Finding `wire:"findings" is:"required"`
}

// yamlRequest is a request with a connector file as its body.
func (c *Connectors) yamlRequest(asked platformRequest, yaml []byte, settings *callSettings) (*request, error) {
	req, err := c.client.newRequest(asked, settings)
	if err != nil {
		return nil, err
	}
	req.header.Set("Content-Type", "application/yaml")
	req.body = bufferedUpload(yaml)
	return req, nil
}

// Validate judges a connector file, given as YAML. All findings come at once.
func (c *Connectors) Validate(ctx context.Context, yaml []byte, options ...CallOption) (*Validation, error) {
	settings := c.client.settings(options)
	req, err := c.yamlRequest(platformRequest{route: routes.connectorsValidate}, yaml, &settings)
	if err != nil {
		return nil, err
	}
	req.effect = Read // It changes nothing.
	return readPlatform[*Validation](ctx, c.client, req, &settings)
}

// Put uploads a connector of the application's own, given as YAML; no other application sees it.
func (c *Connectors) Put(
	ctx context.Context, name string, yaml []byte, options ...CallOption,
) (*ConnectorSummary, error) {
	settings := c.client.settings(options)
	asked := platformRequest{route: routes.connectorsPut, values: []string{name}}
	req, err := c.yamlRequest(asked, yaml, &settings)
	if err != nil {
		return nil, err
	}
	return readPlatform[*ConnectorSummary](ctx, c.client, req, &settings)
}

// ConnectorRemoval is a connector that is gone.
type ConnectorRemoval struct {
	Received
	Name    string `wire:"name" is:"required"`
	Deleted bool   `wire:"deleted" is:"required"`
}

// Delete removes a connector of the application's own, which must have no connections.
func (c *Connectors) Delete(ctx context.Context, name string, options ...CallOption) (*ConnectorRemoval, error) {
	asked := platformRequest{route: routes.connectorsDelete, values: []string{name}}
	return askPlatform[*ConnectorRemoval](ctx, c.client, asked, options)
}

// Language is one that packages are generated in.
type Language string

// The languages that packages are generated in.
const (
	Go         Language = "go"
	Python     Language = "python"
	TypeScript Language = "typescript"
)

type generation struct {
	Language Language `wire:"language"`
}

// Generate makes a typed package for a connector. The answer is a tar archive, compressed by gzip, still coming: read it
// and close it.
func (c *Connectors) Generate(ctx context.Context, name string, language Language, options ...CallOption) (*Answer, error) {
	settings := c.client.settings(options)
	asked := platformRequest{route: routes.connectorsGenerate, values: []string{name}, body: generation{language}}
	req, err := c.client.newRequest(asked, &settings)
	if err != nil {
		return nil, err
	}
	req.header.Set("Accept", "*/*")
	req.effect = Read // It changes nothing.
	req.isStreamed = true
	answered, err := c.client.send(ctx, req, settings)
	if err != nil {
		return nil, err
	}
	settings.keep(answered)
	return (&BaseConnector{client: c.client, pkg: runtimePackage}).answer(answered, settings), nil
}
