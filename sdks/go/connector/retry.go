package connector

import (
	"errors"
	"math"
	"net/http"
	"time"
)

const (
	backoffBase   = 500 * time.Millisecond
	backoffMax    = 8 * time.Second
	retryAfterMax = 60 * time.Second
)

// retryAfter tells whether a failed request may be sent again, and after how long.
func (c *Client) retryAfter(err error, req *request, attempt, maxRetries int) (time.Duration, bool) {
	if attempt >= maxRetries || !mayRetry(err, req.effect) || !req.body.mayRepeat() {
		return 0, false
	}
	var answered *APIError
	if errors.As(err, &answered) && answered.RetryAfter > 0 {
		return answered.RetryAfter, answered.RetryAfter <= retryAfterMax
	}
	ceiling := min(float64(backoffMax), float64(backoffBase)*math.Pow(2, float64(attempt)))
	return time.Duration(c.random() * ceiling), true
}

// mayRetry tells whether sending again cannot do something twice.
func mayRetry(err error, effect Effect) bool {
	var broken *TransportError
	if errors.As(err, &broken) {
		return effect == Read || broken.unsent
	}
	var answered *APIError
	if !errors.As(err, &answered) || !answered.Retryable {
		return false
	}
	isTurnedAway := answered.Status == http.StatusTooManyRequests || answered.Status == http.StatusServiceUnavailable
	return effect == Read || isTurnedAway
}
