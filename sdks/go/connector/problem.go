package connector

import (
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// problem is the platform's error document, RFC 9457.
type problem struct {
	Title           string          `wire:"title"`
	Detail          string          `wire:"detail"`
	Code            string          `wire:"code"`
	Source          string          `wire:"source"`
	RequestID       string          `wire:"request_id"`
	Retryable       bool            `wire:"retryable"`
	ProviderStatus  int             `wire:"provider_status"`
	ProviderCode    string          `wire:"provider_code"`
	ProviderMessage string          `wire:"provider_message"`
	RetryAfter      json.RawMessage `wire:"retry_after"`
	ConnectionID    string          `wire:"connection_id"`
}

// failure is an answer of 400 or more, or a redirect, as far as it was read.
type failure struct {
	status int
	header http.Header
	body   []byte
	// fromProvider: the answer is the provider's own, not a document of the platform.
	fromProvider bool
	connectionID string
	now          time.Time
}

// err makes the error that the answer means.
func (f failure) err() error {
	if f.fromProvider {
		return f.ofProvider()
	}
	if f.status < 400 {
		return f.ofRedirect()
	}
	contentType, _, _ := mime.ParseMediaType(f.header.Get("Content-Type"))
	var document problem
	_, err := Decode(runtimePackage, f.body, &document)
	if contentType != "application/problem+json" || err != nil || document.Code == "" {
		return f.ofSomethingBetween()
	}
	if platformKinds[document.Code] == KindReconnectRequired {
		return f.reconnectRequired(document)
	}
	if document.Source == "provider" {
		return f.ofProviderByRule(document)
	}
	return &PlatformError{f.apiError(document, firstOf(document.Detail, document.Title))}
}

func (f failure) ofProvider() error {
	code := http.StatusText(f.status)
	return &ProviderError{APIError: APIError{
		ErrorInfo:  f.info(fmt.Sprintf("The provider answered %d %s.", f.status, code)),
		Source:     "provider",
		Status:     f.status,
		Kind:       kindOfStatus(f.status),
		Retryable:  f.status == http.StatusTooManyRequests || f.status == http.StatusServiceUnavailable,
		RetryAfter: f.retryAfter(""),
		Body:       f.body,
	}}
}

// ofRedirect is an answer that leads elsewhere: the key is for the given address alone, and nothing was done.
func (f failure) ofRedirect() error {
	elsewhere := firstOf(f.header.Get("Location"), "elsewhere")
	message := fmt.Sprintf("The address redirects to %s: give the platform's own address.", elsewhere)
	return &PlatformError{APIError{
		ErrorInfo: f.info(message),
		Source:    "platform",
		Status:    f.status,
		Kind:      KindInvalid,
		Body:      f.body,
	}}
}

// ofSomethingBetween is an answer that neither the platform nor a provider gave.
func (f failure) ofSomethingBetween() error {
	message := fmt.Sprintf("The answer is %d, and not in the platform's words: is this the platform's address?", f.status)
	return &PlatformError{APIError{
		ErrorInfo:  f.info(message),
		Source:     "platform",
		Status:     f.status,
		Kind:       kindOfStatus(f.status),
		Retryable:  f.status == http.StatusTooManyRequests || f.status == http.StatusServiceUnavailable,
		RetryAfter: f.retryAfter(""),
		Body:       f.body,
	}}
}

func (f failure) reconnectRequired(document problem) error {
	id := firstOf(document.ConnectionID, f.connectionID)
	message := firstOf(document.Detail, document.Title) + " Send its user through a connect session"
	if id != "" {
		message += " for " + id
	}
	made := &ReconnectRequired{ConnectionID: id}
	made.APIError = f.apiError(document, message+".")
	made.Kind = KindReconnectRequired
	return made
}

func (f failure) ofProviderByRule(document problem) error {
	made := &ProviderError{ProviderStatus: document.ProviderStatus}
	made.APIError = f.apiError(document, firstOf(document.ProviderMessage, document.Detail, document.Title))
	made.Source = "provider"
	made.Kind = kindOfStatus(f.status)
	made.Code = firstOf(document.ProviderCode, document.Code)
	return made
}

func (f failure) apiError(document problem, message string) APIError {
	kind, known := platformKinds[document.Code]
	if !known {
		kind = kindOfStatus(f.status)
	}
	made := APIError{
		ErrorInfo:  f.info(message),
		Source:     "platform",
		Status:     f.status,
		Kind:       kind,
		Code:       document.Code,
		Retryable:  document.Retryable,
		RetryAfter: f.retryAfter(strings.Trim(string(document.RetryAfter), `"`)),
		Body:       f.body,
	}
	made.RequestID = firstOf(made.RequestID, document.RequestID)
	return made
}

func (f failure) info(message string) ErrorInfo {
	return ErrorInfo{Message: message, RequestID: f.header.Get("Connector-Request-Id")}
}

func (f failure) retryAfter(inDocument string) time.Duration {
	return parseRetryAfter(firstOf(f.header.Get("Retry-After"), inDocument), f.now)
}

// parseRetryAfter reads seconds or a date, RFC 9110 section 10.2.3; zero where it is neither, or past.
func parseRetryAfter(text string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && seconds >= 0 {
		return time.Duration(min(seconds, 1e9) * float64(time.Second))
	}
	if date, err := http.ParseTime(text); err == nil {
		return max(0, date.Sub(now))
	}
	return 0
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
