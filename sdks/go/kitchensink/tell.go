package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"runtime"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// step runs one, and tells the recorder what comes of it.
func step(name string, run func() any) {
	post(recorder+"/-/step", map[string]any{"step": name})
	post(recorder+"/-/got", map[string]any{"step": name, "got": run()})
}

// fails is a step that must end with an error, of which these members are told.
func fails(name string, run func() error, members ...string) {
	step(name, func() any { return failure(run(), members...) })
}

// errorOf leaves the error of what gives a result beside it.
func errorOf[T any](_ T, err error) error { return err }

// must gives a result; an error ends the program, and with it all further steps.
func must[T any](result T, err error) T {
	check(err)
	return result
}

func check(err error) {
	if err != nil {
		log.Panic(err)
	}
}

func post(address string, body any) {
	answer := must(http.Post(address, "application/json", bytes.NewReader(must(json.Marshal(body)))))
	defer func() { check(answer.Body.Close()) }()
	said := must(io.ReadAll(answer.Body))
	if answer.StatusCode >= 400 {
		log.Panicf("%s: %s: %s", address, answer.Status, said)
	}
}

// failure is an error in the scenario's terms.
func failure(err error, members ...string) any {
	told := map[string]any{"kind": kindOf(err)}
	for _, member := range members {
		told[member] = memberOf(err, member)
	}
	return told
}

// kindOf is the name of an error's class in the languages that have one for each kind.
func kindOf(err error) string {
	var transport *connector.TransportError
	var reconnect *connector.ReconnectRequired
	var platform *connector.PlatformError
	var provider *connector.ProviderError
	var paging *connector.PagingError
	var decoding *connector.DecodeError
	var under *connector.JobNotDone
	switch {
	case errors.As(err, &under):
		return "JobNotDone"
	case errors.As(err, &transport) && transport.Timeout():
		return "TransportTimeout"
	case errors.As(err, &transport):
		return "TransportError"
	case errors.As(err, &reconnect):
		return "ReconnectRequired"
	case errors.As(err, &platform):
		return kinds[platform.Kind]
	case errors.As(err, &provider):
		return "Provider" + kinds[provider.Kind]
	case errors.As(err, &paging):
		return "ConnectorError" // They have no class of its own for it.
	case errors.As(err, &decoding):
		return "DecodeError"
	default:
		return fmt.Sprintf("none of ours: %v", err)
	}
}

var kinds = map[connector.Kind]string{
	connector.KindUnauthorized: "Unauthorized",
	connector.KindNotFound:     "NotFound",
	connector.KindInvalid:      "Invalid",
	connector.KindRateLimited:  "RateLimited",
	connector.KindUnavailable:  "Unavailable",
}

func memberOf(err error, member string) any {
	var ours connector.Error
	var answered *connector.APIError
	var reconnect *connector.ReconnectRequired
	isOurs, isAnswered := errors.As(err, &ours), errors.As(err, &answered)
	switch {
	case member == "message" && isOurs:
		return ours.Info().Message
	case member == "hasRequestId" && isOurs:
		return ours.Info().RequestID != ""
	case member == "status" && isAnswered:
		return answered.Status
	case member == "code" && isAnswered:
		return answered.Code
	case member == "body" && isAnswered:
		return json.RawMessage(answered.Body)
	case member == "connection" && errors.As(err, &reconnect):
		return reconnect.ConnectionID == ended
	default:
		return nil
	}
}

const little = 16 << 20

// isInLittleMemory tells whether some work takes at most 16 MiB more of the system's memory than was taken before.
func isInLittleMemory(work func()) bool {
	before := mostMemory()
	work()
	return mostMemory()-before <= little
}

// mostMemory is the most that this program has taken so far: Sys never shrinks. That is stricter than what is alive on
// the heap, as garbage that waits for the collector counts too. The system's own figure, ru_maxrss, would not do: on
// Linux it begins with what the parent process had taken.
func mostMemory() uint64 {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return memory.Sys
}
