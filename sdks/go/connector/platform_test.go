package connector

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func newRawPlatform(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestTheRoutesAreThoseOfThePlatform(t *testing.T) {
	text, err := os.ReadFile("../../../docs/reference/openapi.json")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("the platform's sources are not here")
	}
	var document struct {
		Paths map[string]map[string]any `json:"paths"`
	}
	if err = errors.Join(err, json.Unmarshal(text, &document)); err != nil {
		t.Fatal(err)
	}
	var theirs, ours []string
	for path, operations := range document.Paths {
		if path == "/webhooks/{connector}" {
			continue // providers go there, and no application
		}
		for method := range operations {
			theirs = append(theirs, strings.ToUpper(method)+" "+path)
		}
	}
	table := reflect.ValueOf(routes)
	for index := range table.NumField() {
		method, path := route(table.Field(index).String()).split()
		methods := []string{method}
		if method == "ANY" {
			methods = anyMethod
		}
		for _, method := range methods {
			ours = append(ours, method+" "+path)
		}
	}
	slices.Sort(theirs)
	slices.Sort(ours)
	for _, one := range theirs {
		if !slices.Contains(ours, one) {
			t.Errorf("%s has no method here", one)
		}
	}
	for _, one := range ours {
		if !slices.Contains(theirs, one) {
			t.Errorf("%s is no route of the platform", one)
		}
	}
}

const recordText = `{"id":"con_1","connector":"gmail","connector_version":"1.0.0","auth_type":"oauth2","user_id":"u","name":"n",` +
	`"status":"active","status_reason":null,"account_id":null,"config":{},"created_at":"2026-03-02T09:00:00.000Z","updated_at":"2026-03-02T09:00:00.000Z"}`

func TestConnectionsAreListedPageByPage(t *testing.T) {
	p := newPlatform(t,
		provided(200, "application/json", `{"items":[`+recordText+`],"next_cursor":"c 1"}`),
		provided(200, "application/json", `{"items":[`+recordText+`],"next_cursor":null}`),
	)
	client, _ := p.client(t)
	count := 0
	for record, err := range client.Connections.ListAll(context.Background(), ConnectionFilter{UserID: "u&1", Status: ConnectionActive}, PageSize(1)) {
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "record", says(record.Status == ConnectionActive, record.CreatedAt.Year(), record.Presence("account_id"), record.DecodeIssues()), "true 2026 null []")
		count++
	}
	equal(t, "count", count, 2)
	equal(t, "query", p.asked[0].URL.RawQuery, "user_id=u%261&status=active&limit=1")
	equal(t, "next", p.asked[1].URL.RawQuery, "user_id=u%261&status=active&limit=1&cursor=c+1")
}

func TestEveryRouteOfThePlatformIsCalledAsItIsDocumented(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `{"items":[],"next_cursor":null}`))
	c, _ := p.client(t)
	ctx := context.Background()
	calls := []struct {
		call func() error
		line string
	}{
		{func() error { _, err := c.Health.Live(ctx); return err }, "GET /health/live "},
		{func() error { _, err := c.Health.Ready(ctx); return err }, "GET /health/ready "},
		{func() error { _, err := c.Connectors.List(ctx, "mail box"); return err }, "GET /v1/connectors?q=mail+box "},
		{func() error { _, err := c.Connectors.Get(ctx, "a/b"); return err }, "GET /v1/connectors/a%2Fb "},
		{func() error { _, err := c.Connectors.Endpoints(ctx, "g", ""); return err }, "GET /v1/connectors/g/endpoints "},
		{func() error { _, err := c.Connectors.Endpoint(ctx, "g", "e.f"); return err }, "GET /v1/connectors/g/endpoints/e.f "},
		{func() error { _, err := c.Connectors.Put(ctx, "g", []byte("a: 1")); return err }, "PUT /v1/connectors/g a: 1"},
		{func() error { _, err := c.Connectors.Delete(ctx, "g"); return err }, "DELETE /v1/connectors/g "},
		{func() error { _, err := c.Users.Delete(ctx, "u/1"); return err }, "DELETE /v1/users/u%2F1 "},
		{func() error {
			_, err := c.Audit.List(ctx, AuditFilter{Action: "user.erased", Since: time.Unix(0, 0)})
			return err
		}, "GET /v1/audit?action=user.erased&since=1970-01-01T00%3A00%3A00Z "},
		{func() error { _, err := c.Calls.List(ctx, CallFilter{Status: "4xx"}); return err }, "GET /v1/calls?status=4xx "},
		{func() error { _, err := c.Usage.List(ctx, UsageFilter{From: "2026-03-01"}); return err }, "GET /v1/usage?from=2026-03-01 "},
		{func() error {
			_, err := c.Keys.Create(ctx, KeyCreation{
				Name: "n", Scopes: Some([]string{"calls:gmail"}), UserID: Some("u"),
				ExpiresAt: Some(time.Date(2030, 1, 1, 2, 0, 0, 0, time.FixedZone("", 3600))),
			})
			return err
		}, `POST /v1/keys {"name":"n","scopes":["calls:gmail"],"user_id":"u","expires_at":"2030-01-01T01:00:00Z"}`},
		{func() error { _, err := c.Connectors.Validate(ctx, []byte("a: 1")); return err }, "POST /v1/connectors/validate a: 1"},
		{func() error {
			answer, err := c.Connectors.Generate(ctx, "g", Python)
			if err == nil {
				err = answer.Close()
			}
			return err
		}, `POST /v1/connectors/g/generate {"language":"python"}`},
		{func() error { _, err := c.Connectors.Scopes(ctx, "g", []string{"a", "b"}); return err }, "GET /v1/connectors/g/scopes?endpoints=a%2Cb "},
		{func() error { _, err := c.Connectors.Enable(ctx, "g"); return err }, "POST /v1/connectors/g/enable "},
		{func() error { _, err := c.Connectors.Disable(ctx, "g"); return err }, "POST /v1/connectors/g/disable "},
		{func() error {
			_, err := c.Connectors.Upgrade(ctx, "g", UpgradeRequest{To: Some("2.0.0")})
			return err
		}, `POST /v1/connectors/g/upgrade {"to":"2.0.0"}`},
		{func() error {
			_, err := c.ConnectSessions.Create(ctx, ConnectSessionStart{Connector: "g", UserID: "u", ReturnURL: "r", Scopes: Some([]string{"s"})})
			return err
		}, `POST /v1/connect-sessions {"connector":"g","user_id":"u","return_url":"r","scopes":["s"]}`},
		{func() error {
			_, err := c.ConnectSessions.Complete(ctx, "s", ConnectSessionCompletion{UserID: "u", CompletionToken: "t"})
			return err
		}, `POST /v1/connect-sessions/s/complete {"user_id":"u","completion_token":"t"}`},
		{func() error { _, err := c.Connections.List(ctx, ConnectionFilter{}); return err }, "GET /v1/connections "},
		{func() error {
			_, err := c.Connections.Create(ctx, ConnectionImport{Connector: "g", UserID: "u", AccessToken: Some("t"), Captured: Some(map[string]string{"site": "s"})})
			return err
		}, `POST /v1/connections {"connector":"g","user_id":"u","access_token":"t","captured":{"site":"s"}}`},
		{func() error {
			_, err := c.Connections.Create(ctx, ConnectionImport{Connector: "g", UserID: "u", Fields: Some(map[string]string{"api_key": "k"})})
			return err
		}, `POST /v1/connections {"connector":"g","user_id":"u","fields":{"api_key":"k"}}`},
		{func() error {
			_, err := c.Connections.ImportMany(ctx, []ConnectionImport{{Connector: "g", UserID: "u", AccessToken: Some("t")}})
			return err
		}, `POST /v1/connections/import {"connections":[{"connector":"g","user_id":"u","access_token":"t"}]}`},
		{func() error { _, err := c.Connections.Get(ctx, "c"); return err }, "GET /v1/connections/c "},
		{func() error {
			_, err := c.Connections.Update(ctx, "c", ConnectionChange{Name: Some("n")})
			return err
		}, `PATCH /v1/connections/c {"name":"n"}`},
		{func() error { _, err := c.Connections.Delete(ctx, "c"); return err }, "DELETE /v1/connections/c "},
		{func() error { _, err := c.Connections.Check(ctx, "c"); return err }, "POST /v1/connections/c/check "},
		{func() error { _, err := c.Connections.Refresh(ctx, "c"); return err }, "POST /v1/connections/c/refresh "},
		{func() error {
			_, err := c.Connections.Reconnect(ctx, "c", Reconnection{ReturnURL: "r"})
			return err
		}, `POST /v1/connections/c/reconnect {"return_url":"r"}`},
		{func() error { _, err := c.Connections.Timeline(ctx, "c", PageSize(5)); return err }, "GET /v1/connections/c/timeline?limit=5 "},
		{func() error { _, err := c.Connections.Revoke(ctx, "c"); return err }, "POST /v1/connections/c/revoke "},
		{func() error {
			_, err := c.Connections.Events(ctx, EventFilter{ConnectionID: "c"})
			return err
		}, "GET /v1/events?connection_id=c "},
		{func() error { _, err := c.Connections.Webhook(ctx, "c"); return err }, "GET /v1/connections/c/webhook "},
		{func() error { _, err := c.Connections.Upload(ctx, "c", "u"); return err }, "GET /v1/connections/c/uploads/u "},
		{func() error { _, err := c.Connections.AbandonUpload(ctx, "c", "u"); return err }, "DELETE /v1/connections/c/uploads/u "},
		{func() error { _, err := c.Applications.Current(ctx); return err }, "GET /v1/applications/current "},
		{func() error {
			_, err := c.Applications.UpdateCurrent(ctx, ApplicationChange{ReturnURLs: []string{"loopback"}})
			return err
		}, `PATCH /v1/applications/current {"return_urls":["loopback"]}`},
		{func() error { _, err := c.Keys.List(ctx); return err }, "GET /v1/keys "},
		{func() error { _, err := c.Keys.Create(ctx, KeyCreation{Name: "n"}); return err }, `POST /v1/keys {"name":"n"}`},
		{func() error { _, err := c.Keys.Delete(ctx, "k"); return err }, "DELETE /v1/keys/k "},
		{func() error {
			_, err := c.UserTokens.Create(ctx, UserTokenCreation{UserID: "u", ExpiresIn: Some(60)})
			return err
		}, `POST /v1/user-tokens {"user_id":"u","expires_in":60}`},
		{func() error { _, err := c.UserTokens.Delete(ctx, "t"); return err }, "DELETE /v1/user-tokens/t "},
		{func() error { _, err := c.Credentials.List(ctx); return err }, "GET /v1/credentials "},
		{func() error { _, err := c.Credentials.Get(ctx, "g"); return err }, "GET /v1/credentials/g "},
		{func() error { _, err := c.Credentials.Set(ctx, "g", OAuthClientSecrets{ClientID: "i"}); return err }, `PUT /v1/credentials/g {"client_id":"i"}`},
		{func() error { _, err := c.Credentials.Delete(ctx, "g"); return err }, "DELETE /v1/credentials/g "},
	}
	for index, row := range calls {
		if err := row.call(); err != nil {
			t.Error(row.line, err)
		}
		equal(t, "request", p.asked[index].Method+" "+p.asked[index].RequestURI+" "+p.bodies[index], row.line)
		equal(t, "key", p.asked[index].Header.Get("Authorization"), "Bearer key")
		isKeyed := p.asked[index].Header.Get("Idempotency-Key") != ""
		equal(t, row.line+"has an idempotency key", isKeyed, p.asked[index].Method != http.MethodGet)
	}
}
