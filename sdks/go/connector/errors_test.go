package connector

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"
)

func callFor(t *testing.T, answer http.HandlerFunc) error {
	t.Helper()
	p := newPlatform(t, answer)
	_, err := InvokeJSON[*note](context.Background(), p.notes(t, WithMaxRetries(0)), getNote, nil, nil, nil)
	if err == nil {
		t.Fatal("no error")
	}
	return err
}

func TestAProvidersAndThePlatformsNotFoundAreDifferentErrors(t *testing.T) {
	err := callFor(t, provided(404, "application/json", `{"no":"mail"}`))
	var provider *ProviderError
	var platform *PlatformError
	var api *APIError
	var any Error
	if !errors.As(err, &provider) || errors.As(err, &platform) || !errors.As(err, &api) || !errors.As(err, &any) {
		t.Fatalf("%T", err)
	}
	equal(t, "provider", says(provider.Status, provider.Kind, provider.Code, provider.Retryable, provider.RequestID, string(provider.Body)),
		`404 not_found  false req_1 {"no":"mail"}`)
	contains(t, err.Error(), "404 Not Found. (request req_1)")
	err = callFor(t, refused(404, `{"title":"No such connection.","status":404,"code":"connection_not_found","source":"caller","request_id":"req_2","retryable":false}`))
	if !errors.As(err, &platform) || errors.As(err, &provider) || !errors.As(err, &api) {
		t.Fatalf("%T", err)
	}
	equal(t, "platform", says(platform.Status, platform.Kind, platform.Code == CodeConnectionNotFound, platform.Source, any.Info().RequestID, platform.Error()),
		"404 not_found true platform req_1 No such connection. (request req_1)")
}

func TestAProvidersErrorByRuleKeepsItsWords(t *testing.T) {
	err := callFor(t, refused(429, `{"title":"t","status":429,"code":"provider_rate_limited","source":"provider","retryable":true,
		"provider_status":403,"provider_code":"userRateLimitExceeded","provider_message":"Slow down","retry_after":"7"}`))
	var provider *ProviderError
	if !errors.As(err, &provider) {
		t.Fatalf("%T", err)
	}
	equal(t, "error", says(provider.Kind, provider.ProviderStatus, provider.Code, provider.Message, provider.RetryAfter, provider.Retryable),
		"rate_limited 403 userRateLimitExceeded Slow down 7s true")
}

func TestReconnectRequiredNamesTheConnection(t *testing.T) {
	err := callFor(t, refused(409, `{"title":"t","detail":"It ended.","code":"connection_needs_reauth","source":"provider","connection_id":"con_9"}`))
	var reconnect *ReconnectRequired
	var platform *PlatformError
	if !errors.As(err, &reconnect) || !errors.As(err, &platform) {
		t.Fatalf("%T", err)
	}
	equal(t, "id", says(reconnect.ConnectionID, reconnect.Kind, reconnect.Status), "con_9 reconnect_required 409")
	contains(t, err.Error(), "It ended. Send its user through a connect session for con_9.")
	err = callFor(t, refused(409, `{"title":"t","code":"connection_revoked","source":"caller"}`))
	equal(t, "the one called", errors.As(err, &reconnect) && reconnect.ConnectionID == "con_1", true)
}

func TestStatusesHaveKinds(t *testing.T) {
	for status, kind := range map[int]Kind{401: KindUnauthorized, 403: KindUnauthorized, 404: KindNotFound, 410: KindNotFound,
		400: KindInvalid, 409: KindInvalid, 429: KindRateLimited, 500: KindUnavailable, 504: KindUnavailable} {
		equal(t, "kind", kindOfStatus(status), kind)
	}
}

func TestAnAnswerOfSomethingBetweenIsThePlatforms(t *testing.T) {
	err := callFor(t, func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, strings.Repeat("x", 70_000), http.StatusBadGateway)
	})
	var platform *PlatformError
	if !errors.As(err, &platform) {
		t.Fatalf("%T", err)
	}
	equal(t, "error", says(platform.Status, platform.Kind, platform.Code, len(platform.Body), platform.Retryable), "502 unavailable  65536 false")
}

func TestARedirectIsNeverFollowedNorTakenForAnAnswer(t *testing.T) {
	p := newPlatform(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "https://elsewhere.test/")
		w.WriteHeader(http.StatusMovedPermanently)
	})
	b, ctx := p.notes(t), context.Background()
	_, streamed := InvokeBinary(ctx, b, getNote, nil, nil, nil)
	for _, err := range []error{InvokeEmpty(ctx, b, getNote, nil, nil, nil), streamed} {
		var platform *PlatformError
		if !errors.As(err, &platform) {
			t.Fatalf("%T", err)
		}
		contains(t, err.Error(), "The address redirects to https://elsewhere.test/")
	}
	equal(t, "requests", len(p.requests()), 2)
}

func TestAConnectionThatCannotBeMadeSaysWhy(t *testing.T) {
	client, err := NewClient(WithBaseURL("http://127.0.0.1:1"), WithAPIKey("k"), WithMaxRetries(0))
	if err != nil {
		t.Fatal(err)
	}
	_, err = client.Health.Live(context.Background())
	if errors.Is(err, context.Canceled) {
		t.Fatal("nobody cancelled it")
	}
	contains(t, err.Error(), "connection refused")
}

func TestRetryAfterIsSecondsOrADate(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	equal(t, "seconds", parseRetryAfter("7", now), 7*time.Second)
	equal(t, "date", parseRetryAfter("Mon, 02 Mar 2026 09:00:30 GMT", now), 30*time.Second)
	equal(t, "past", parseRetryAfter("Mon, 02 Mar 2026 08:00:30 GMT", now), 0)
	equal(t, "neither", parseRetryAfter("soon", now), 0)
	equal(t, "huge", parseRetryAfter("1e300", now) > time.Hour, true)
}
