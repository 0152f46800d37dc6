// Command kitchen-sink carries out the steps of test/codegen/kitchen-sink/scenario.ts with the generated package.
package main

import (
	"os"

	"github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var (
	client  = newClient()
	kitchen = kitchensink.New(client, connector.Connection(os.Getenv("CONNECTION")))
	things  = kitchen.Things
	files   = kitchen.Files
)

func main() {
	lists()
	values()
	streams()
	failures()
	repetitions()
	others()
}

func newClient(options ...connector.ClientOption) *connector.Client {
	made, err := connector.NewClient(options...)
	if err != nil {
		panic(err)
	}
	return made
}

// with is the kitchen sink of another client.
func with(options ...connector.ClientOption) *kitchensink.KitchenSink {
	return kitchensink.New(newClient(options...), connector.Connection(os.Getenv("CONNECTION")))
}
