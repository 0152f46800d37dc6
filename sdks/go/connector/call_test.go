package connector

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

var (
	getNote  = &Operation{Name: "notes.get", Effect: Read}
	makeNote = &Operation{Name: "notes.create", Effect: Write, Body: JSONBody}
	putFile  = &Operation{Name: "files.put", Effect: Write, Body: BinaryBody}
	putText  = &Operation{Name: "files.text", Effect: Write, Body: TextBody, IsBodyOptional: true}
	getFile  = &Operation{Name: "files.get", Effect: Read}
)

type noteParams struct {
	ID   string      `wire:"id" is:"required"`
	Lang Opt[string] `wire:"lang"`
}

func TestACallNamesConnectionEndpointAndVersion(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", wholeNote))
	var response Response
	read, err := InvokeJSON[*note](context.Background(), p.notes(t), getNote, noteParams{ID: "a/b"}, nil,
		[]CallOption{WithResponse(&response), MinValid(10 * time.Minute), MaxWait(0)})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "read", read.Title, "T")
	equal(t, "path", p.asked[0].RequestURI, "/v1/connections/con_1/call/notes.get")
	equal(t, "body", p.bodies[0], `{"params":{"id":"a/b"}}`)
	header := p.asked[0].Header
	equal(t, "key", header.Get("Authorization"), "Bearer key")
	equal(t, "version", header.Get("Connector-Version"), "1.2.3")
	equal(t, "life of the token", header.Get("Connector-Min-Valid-Seconds"), "600")
	equal(t, "wait for a turn", header.Get("Connector-Max-Wait"), "0")
	equal(t, "no key for reading", header.Get("Idempotency-Key"), "")
	if agent := regexp.MustCompile(`^connector-platform-go/0\.1\.0 notes/1\.2\.3 go/\d\S*$`); !agent.MatchString(header.Get("User-Agent")) {
		t.Error(header.Get("User-Agent"))
	}
	equal(t, "response", says(response.Status, response.RequestID, string(response.Body) == wholeNote), "200 req_1 true")
}

func TestACallOfAUserNamesConnectorAndUser(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `{}`))
	client, _ := p.client(t)
	base := NewBaseConnector(client, notes, []Target{User("user/42")})
	if _, err := InvokeJSON[*note](context.Background(), base, getNote, nil, nil, nil); err != nil {
		t.Fatal(err)
	}
	equal(t, "path", p.asked[0].RequestURI, "/v1/call/notes/notes.get")
	equal(t, "user", p.asked[0].Header.Get("Connector-User-Id"), "user/42")
	_, err := InvokeJSON[*note](context.Background(), NewBaseConnector(client, notes, nil), getNote, nil, nil, nil)
	contains(t, err.Error(), "whose connection?")
}

func TestABodyIsSentBesideTheParameters(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `null`))
	_, err := InvokeJSON[*note](context.Background(), p.notes(t), makeNote, noteParams{ID: "1", Lang: Null[string]()}, noteParam{Title: "x"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "body", p.bodies[0], `{"params":{"id":"1","lang":null},"body":{"title":"x"}}`)
	if key := p.asked[0].Header.Get("Idempotency-Key"); !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(key) {
		t.Error(key)
	}
}

func TestBytesAreTheBodyAndParametersTheHeader(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `{}`))
	base, ctx := p.notes(t), context.Background()
	_, err := InvokeText(ctx, base, putFile, noteParams{ID: "é"}, strings.NewReader("bytes"), []CallOption{ContentType("image/png")})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "params", p.asked[0].Header.Get("Connector-Params"), `{"id":"\u00e9"}`)
	equal(t, "type", p.asked[0].Header.Get("Content-Type"), "image/png")
	equal(t, "body", p.bodies[0], "bytes")
	equal(t, "length", p.asked[0].ContentLength, 5)
	if err = InvokeEmpty(ctx, base, putText, nil, "text", nil); err != nil {
		t.Fatal(err)
	}
	equal(t, "text", p.asked[1].Header.Get("Content-Type")+p.bodies[1], "text/plain; charset=utf-8text")
	if err = InvokeEmpty(ctx, base, putText, nil, (*string)(nil), nil); err != nil {
		t.Fatal(err)
	}
	equal(t, "no body", p.asked[2].Header.Get("Connector-Params")+p.bodies[2], "{}")
	_, err = InvokeText(ctx, base, putFile, noteParams{ID: strings.Repeat("x", 9000)}, strings.NewReader(""), nil)
	contains(t, err.Error(), "8 KiB")
	_, err = InvokeText(ctx, base, putFile, nil, nil, nil)
	contains(t, err.Error(), "a body is needed")
}

func TestAnAnswerOfAnotherShapeIsAnErrorOnlyWhenStrict(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `{"id":"1","title":5}`))
	read, err := InvokeJSON[*note](context.Background(), p.notes(t), getNote, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "issue", says(read.DecodeIssues()), "[title: expected a string, found a number]")
	read, err = InvokeJSON[*note](context.Background(), p.notes(t, WithStrict()), getNote, nil, nil, nil)
	var failed *DecodeError
	if !errors.As(err, &failed) || read != nil {
		t.Fatal(read, err)
	}
	equal(t, "strict", says(failed.Issues, failed.RequestID, string(failed.Body)),
		`[title: expected a string, found a number] req_1 {"id":"1","title":5}`)
}

func TestNothingWhereAnObjectWasExpectedIsEmptyRatherThanNil(t *testing.T) {
	p := newPlatform(t, provided(204, "", ""))
	read, err := InvokeJSON[*note](context.Background(), p.notes(t), getNote, nil, nil, nil)
	if err != nil || read == nil {
		t.Fatal(read, err)
	}
	equal(t, "issue", says(read.DecodeIssues()), "[expected an object, found null]")
	html := newPlatform(t, provided(200, "text/html", "<html>"))
	_, err = InvokeJSON[*note](context.Background(), html.notes(t), getNote, nil, nil, nil)
	var failed *DecodeError
	equal(t, "no JSON", errors.As(err, &failed), true)
}

func TestWhatHasNoMethodGoesByName(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", `{"a":1}`), provided(200, "text/plain", "x"), provided(302, "", ""), paged(`[1,2]`, "null"))
	client, _ := p.client(t)
	base, ctx := client.Connector("gmail", User("u")), context.Background()
	answer, err := base.Call(ctx, "users.get", CallRequest{Params: map[string]any{"id": 1}})
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]int
	if err = answer.JSON(&read); err != nil || read["a"] != 1 {
		t.Fatal(read, err)
	}
	equal(t, "call", p.asked[0].RequestURI+p.bodies[0]+p.asked[0].Header.Get("Connector-Version"), `/v1/call/gmail/users.get{"params":{"id":1}}`)
	proxied := ProxyRequest{Query: map[string][]string{"q": {"a b"}}, Header: http.Header{"x-a": {"1"}, "Authorization": {"mine"}}, Host: "content"}
	answer, err = base.Proxy(ctx, "GET", "/v1/me%2Fx?a=1#b", proxied)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := answer.Text()
	asked := p.asked[1]
	equal(t, "proxy", says(text, asked.Method, asked.RequestURI), "x GET /v1/proxy/gmail/v1/me%2Fx?a=1%23b&q=a+b")
	equal(t, "headers", says(asked.Header.Get("X-A"), asked.Header.Get("Connector-Host"), asked.Header.Get("Authorization")), "1 content Bearer key")
	answer, err = base.Proxy(ctx, "DELETE", "x", ProxyRequest{})
	equal(t, "redirects are answers", says(answer.Status, err), "302 <nil>")
	_ = answer.Close()
	_, err = base.Call(ctx, "users.get", CallRequest{Params: "text"})
	contains(t, err.Error(), "must become a JSON object")
	_, err = base.Proxy(ctx, "TRACE", "x", ProxyRequest{})
	contains(t, err.Error(), "TRACE")
	page, err := base.CallList(ctx, "list", CallRequest{}, []any{})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "items", len(page.Items), 2)
	equal(t, "item", string(page.Items[1]), "2")
	_ = json.RawMessage(page.Body)
}

func TestAClientNeedsAddressAndKey(t *testing.T) {
	t.Setenv("CONNECTOR_URL", "")
	t.Setenv("CONNECTOR_API_KEY", "")
	_, err := NewClient()
	contains(t, err.Error(), "CONNECTOR_URL")
	_, err = NewClient(WithBaseURL("http://127.0.0.1/"))
	contains(t, err.Error(), "CONNECTOR_API_KEY")
	_, err = NewClient(WithBaseURL("platform"), WithAPIKey("k"))
	contains(t, err.Error(), "https://")
	t.Setenv("CONNECTOR_URL", "http://127.0.0.1/")
	t.Setenv("CONNECTOR_API_KEY", "k")
	client, err := NewClient(WithHTTPClient(&http.Client{}))
	equal(t, "from the environment", says(client.baseURL, err), "http://127.0.0.1 <nil>")
	for _, wrong := range []string{"http://me:secret@127.0.0.1", "http://127.0.0.1?a", "http://127.0.0.1#"} {
		_, err = NewClient(WithBaseURL(wrong))
		contains(t, err.Error(), "no user, query or fragment")
	}
	_, err = NewClient(WithAPIKey("secret\n"))
	contains(t, err.Error(), "copied whole")
}

func TestAClientPrintsNoKey(t *testing.T) {
	client, err := NewClient(WithBaseURL("http://127.0.0.1"), WithAPIKey("secret"))
	equal(t, "printed", fmt.Sprintf("%v %+v %#v", client, client, client)+says(err),
		strings.TrimPrefix(strings.Repeat(" connector.Client(http://127.0.0.1)", 3), " ")+"<nil>")
}

func TestNoPartOfAnAddressLeadsElsewhere(t *testing.T) {
	p := newPlatform(t, provided(200, "application/json", "{}"))
	client, _ := p.client(t)
	base, ctx := client.Connector("gmail", Connection("con_1")), context.Background()
	for _, path := range []string{"../../con_2", "a/%2e%2E/b", "./a", `a\..\b`} {
		_, err := base.Proxy(ctx, "DELETE", path, ProxyRequest{})
		if err == nil {
			t.Fatalf("%s was sent", path)
		}
		contains(t, err.Error(), "segments")
	}
	for _, id := range []string{"", ".", ".."} {
		_, err := client.Connections.Delete(ctx, id)
		if err == nil {
			t.Fatalf("%q was sent", id)
		}
		contains(t, err.Error(), "cannot be part of an address")
	}
	equal(t, "requests", len(p.requests()), 0)
	_, err := base.Proxy(ctx, "GET", "a/...?path=../b", ProxyRequest{})
	equal(t, "a query may", err, nil)
}
