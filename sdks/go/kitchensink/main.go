// Command kitchensink carries out the steps of the kitchen-sink scenario in Go: see
// test/codegen/kitchen-sink/scenario.ts.
//
// It is a module of its own: it needs the generated package, which no go.mod can name. The test makes a workspace of
// both and the runtime.
package main

import (
	"context"
	"os"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var (
	recorder   = os.Getenv("CONNECTOR_URL")
	simulator  = os.Getenv("SIMULATOR")
	closed     = os.Getenv("CLOSED")
	connection = os.Getenv("CONNECTION")
	ended      = os.Getenv("ENDED_CONNECTION")
	user       = os.Getenv("USER_ID")
)

var (
	ctx     = context.Background()
	client  = newClient()
	kitchen = kitchensink.New(client, connector.Connection(connection))
	things  = kitchen.Things
)

func main() {
	calls()
	lists()
	parameters()
	values()
	bodies()
	downloads()
	uploads()
	jobs()
	refusals()
	repetitions()
	slowness()
}

func newClient(options ...connector.ClientOption) *connector.Client {
	return must(connector.NewClient(options...))
}

// other is the connector with a client of its own.
func other(options ...connector.ClientOption) *kitchensink.KitchenSink {
	return kitchensink.New(newClient(options...), connector.Connection(connection))
}

func get(id string) (*kitchensink.Thing, error) {
	return things.Get(ctx, kitchensink.ThingsGetParams{ThingID: id})
}

func calls() {
	step("root method", func() any { return must(kitchen.Ping(ctx)).Account })
	step("by user", func() any { return must(kitchensink.New(client, connector.User(user)).Ping(ctx)).Account })
	step("generic call", func() any {
		request := connector.CallRequest{Params: map[string]any{"thing_id": "t1"}, Effect: connector.Read}
		return nameIn(must(kitchen.Call(ctx, "things.get", request)))
	})
	step("proxy", func() any {
		answer := must(kitchen.Proxy(ctx, "GET", "things/t1", connector.ProxyRequest{}))
		return []any{answer.Status, nameIn(answer)}
	})
	step("platform half", platformHalf)
}

func nameIn(answer *connector.Answer) string {
	var thing struct{ Name string }
	check(answer.JSON(&thing))
	return thing.Name
}

func platformHalf() any {
	status := must(client.Connections.Get(ctx, connection)).Status
	isListed := false
	filter := connector.ConnectionFilter{UserID: user}
	for listed, err := range client.Connections.ListAll(ctx, filter, connector.PageSize(1)) {
		check(err)
		isListed = isListed || listed.ID == connection
	}
	return []any{status, isListed, must(client.Connectors.Get(ctx, "kitchen-sink")).Version}
}
