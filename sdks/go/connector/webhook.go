package connector

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// WebhookEvent is what a webhook tells.
type WebhookEvent struct {
	Received
	// ID is that of the message: a repeated one has the same.
	ID        string
	Type      string          `wire:"type"`
	Timestamp time.Time       `wire:"timestamp"`
	Data      json.RawMessage `wire:"data" is:"nullable"`
}

// WebhookVerificationError is a webhook that did not come from the platform, or not now.
type WebhookVerificationError struct{ ErrorInfo }

const webhookTolerance = 5 * time.Minute

// VerifyWebhook checks a webhook's signature and age, after the Standard Webhooks specification, and reads it. The payload
// is the request's body, byte for byte. While a secret is replaced, give both. It returns a *WebhookVerificationError for
// anything else.
func VerifyWebhook(payload []byte, header http.Header, secrets ...string) (*WebhookEvent, error) {
	return verifyWebhookAt(time.Now(), payload, header, secrets)
}

func verifyWebhookAt(now time.Time, payload []byte, header http.Header, secrets []string) (*WebhookEvent, error) {
	id, sentAt := header.Get("Webhook-Id"), header.Get("Webhook-Timestamp")
	if id == "" || sentAt == "" || header.Get("Webhook-Signature") == "" {
		return nil, webhookError("A header is missing: webhook-id, webhook-timestamp and webhook-signature are needed.")
	}
	if err := judgeAge(now, sentAt); err != nil {
		return nil, err
	}
	if err := judgeSignature(id+"."+sentAt+"."+string(payload), header.Get("Webhook-Signature"), secrets); err != nil {
		return nil, err
	}
	event := &WebhookEvent{ID: id}
	if _, err := Decode(runtimePackage, payload, event); err != nil {
		return nil, webhookError("The body is not JSON.")
	}
	event.ID = id
	return event, nil
}

func judgeAge(now time.Time, sentAt string) error {
	seconds, err := strconv.ParseInt(sentAt, 10, 64)
	if err != nil {
		return webhookError("The timestamp is no number.")
	}
	if age := now.Sub(time.Unix(seconds, 0)); age.Abs() > webhookTolerance {
		return webhookError("The message is older or newer than five minutes; is the clock right?")
	}
	return nil
}

func judgeSignature(signed, signatures string, secrets []string) error {
	for _, secret := range secrets {
		key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
		if err != nil || len(key) == 0 {
			return webhookError("The secret is none: it is whsec_ and base64.")
		}
		code := hmac.New(sha256.New, key)
		code.Write([]byte(signed))
		if hasSignature(signatures, code.Sum(nil)) {
			return nil
		}
	}
	return webhookError("No signature fits: the message, or the secret, is another one.")
}

// hasSignature looks for one of version 1 among those given, in constant time.
func hasSignature(signatures string, wanted []byte) bool {
	fits := false
	for _, one := range strings.Fields(signatures) {
		version, text, _ := strings.Cut(one, ",")
		given, err := base64.StdEncoding.DecodeString(text)
		if version == "v1" && err == nil && hmac.Equal(given, wanted) {
			fits = true
		}
	}
	return fits
}

func webhookError(message string) error {
	return &WebhookVerificationError{ErrorInfo{Message: message}}
}
