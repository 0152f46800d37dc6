package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"runtime"
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var ctx = context.Background()

func post(address string, body any) {
	text, _ := json.Marshal(body)
	answer, err := http.Post(address, "application/json", bytes.NewReader(text))
	if err != nil {
		panic(err)
	}
	_, _ = io.Copy(io.Discard, answer.Body)
	_ = answer.Body.Close()
}

// step runs one step and tells what it gave; an error that nobody asked for is told too.
func step(name string, run func() (any, error)) {
	url := os.Getenv("CONNECTOR_URL")
	post(url+"/-/step", map[string]any{"step": name})
	got, err := run()
	if err != nil {
		got = map[string]any{"unexpected": fmt.Sprintf("%T: %v", err, err)}
	}
	post(url+"/-/got", map[string]any{"step": name, "got": got})
}

// fails runs a step that must fail, and tells the named members of its error.
func fails(name string, run func() error, members ...string) {
	step(name, func() (any, error) { return failureOf(run(), members...), nil })
}

func failureOf(err error, members ...string) map[string]any {
	var known connector.Error
	if !errors.As(err, &known) {
		return map[string]any{"foreign": fmt.Sprint(err)}
	}
	var answered *connector.APIError
	if !errors.As(err, &answered) {
		answered = &connector.APIError{}
	}
	all := map[string]any{
		"kind":         kindOf(err),
		"status":       answered.Status,
		"code":         answered.Code,
		"message":      known.Info().Message,
		"hasRequestId": known.Info().RequestID != "",
		"body":         json.RawMessage(answered.Body),
		"connection":   isEnded(err),
	}
	told := map[string]any{"kind": all["kind"]}
	for _, member := range members {
		told[member] = all[member]
	}
	return told
}

func isEnded(err error) bool {
	var reconnect *connector.ReconnectRequired
	return errors.As(err, &reconnect) && reconnect.ConnectionID == os.Getenv("ENDED_CONNECTION")
}

var kinds = map[connector.Kind]string{
	connector.KindUnauthorized:      "Unauthorized",
	connector.KindNotFound:          "NotFound",
	connector.KindInvalid:           "Invalid",
	connector.KindRateLimited:       "RateLimited",
	connector.KindReconnectRequired: "ReconnectRequired",
	connector.KindUnavailable:       "Unavailable",
}

// kindOf is the error's class as the other languages call it.
func kindOf(err error) string {
	var transport *connector.TransportError
	var provider *connector.ProviderError
	var platform *connector.PlatformError
	var decode *connector.DecodeError
	switch {
	case errors.As(err, &transport) && transport.Timeout():
		return "TransportTimeout"
	case errors.As(err, &transport):
		return "TransportError"
	case errors.As(err, &provider):
		return "Provider" + kinds[provider.Kind]
	case errors.As(err, &platform):
		return kinds[platform.Kind]
	case errors.As(err, &decode):
		return "DecodeError"
	default:
		return "ConnectorError"
	}
}

const memoryMax = 16 << 20

// inLittleMemory tells whether work takes at most 16 MiB more than there was before.
func inLittleMemory(work func() error) (bool, error) {
	before := held()
	most, over := before, make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-over:
				return
			case <-time.After(20 * time.Millisecond):
				most = max(most, held())
			}
		}
	}()
	err := work()
	close(over)
	<-ended
	return most-before <= memoryMax, err
}

// held is what the process has from the system.
func held() uint64 {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return memory.Sys - memory.HeapReleased
}
