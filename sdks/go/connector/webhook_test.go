package connector

import (
	"errors"
	"net/http"
	"testing"
	"time"
)

// The vector that the libraries of Standard Webhooks test with.
const (
	webhookSecret    = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
	webhookSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
	webhookBody      = `{"test": 2432232314}`
)

var webhookTime = time.Unix(1614265330, 0)

func webhookHeader(signature string) http.Header {
	header := http.Header{}
	header.Set("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
	header.Set("webhook-timestamp", "1614265330")
	header.Set("webhook-signature", signature)
	return header
}

func TestASignedWebhookIsRead(t *testing.T) {
	other := "whsec_c2VjcmV0LW9mLWEtcm90YXRlZC1lbmRwb2ludA=="
	for name, secrets := range map[string][]string{
		"prefix": {webhookSecret}, "none": {webhookSecret[6:]}, "rotation": {other, webhookSecret},
	} {
		event, err := verifyWebhookAt(webhookTime, []byte(webhookBody), webhookHeader("v2,x v1,AAAA "+webhookSignature), secrets)
		if err != nil {
			t.Fatal(name, err)
		}
		equal(t, name, says(event.ID, string(event.UnknownFields()["test"])), "msg_p5jXN8AQM9LWM0D4loKWxJek 2432232314")
	}
}

func TestAnotherWebhookIsRefused(t *testing.T) {
	missing := webhookHeader(webhookSignature)
	missing.Del("Webhook-Id")
	for name, row := range map[string]struct {
		now    time.Time
		body   string
		header http.Header
		secret string
	}{
		"old":       {webhookTime.Add(301 * time.Second), webhookBody, webhookHeader(webhookSignature), webhookSecret},
		"new":       {webhookTime.Add(-301 * time.Second), webhookBody, webhookHeader(webhookSignature), webhookSecret},
		"body":      {webhookTime, `{"test": 2432232315}`, webhookHeader(webhookSignature), webhookSecret},
		"version":   {webhookTime, webhookBody, webhookHeader("v1a" + webhookSignature[2:]), webhookSecret},
		"signature": {webhookTime, webhookBody, webhookHeader("v1,"), webhookSecret},
		"secret":    {webhookTime, webhookBody, webhookHeader(webhookSignature), "whsec_"},
		"header":    {webhookTime, webhookBody, missing, webhookSecret},
	} {
		_, err := verifyWebhookAt(row.now, []byte(row.body), row.header, []string{row.secret})
		var refused *WebhookVerificationError
		var common Error
		if !errors.As(err, &refused) || !errors.As(err, &common) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := VerifyWebhook([]byte(webhookBody), webhookHeader(webhookSignature), webhookSecret); err == nil {
		t.Error("a message of 2021 was taken for one of now")
	}
}
