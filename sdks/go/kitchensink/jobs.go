package main

import (
	"errors"
	"time"

	kitchensink "github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink"
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

func jobs() {
	step("work is waited for", func() any {
		params := kitchensink.ThingsCopyParams{ThingID: "t1", Wait: connector.Some(true)}
		status := must(things.Copy(ctx, params))
		return []any{status.Status, status.NewID}
	})
	names := kitchensink.ThingsPurgeParams{Names: []string{"One", "Two"}}
	step("work of which an endpoint tells", func() any {
		return must(things.Purge(ctx, names, connector.Wait(5*time.Second))).Deleted
	})
	step("work is taken up again", func() any {
		_, err := things.Purge(ctx, names, connector.Wait(0))
		var under *connector.JobNotDone
		if !errors.As(err, &under) {
			return err
		}
		return []any{failure(err), must(things.Purge(ctx, names, connector.ResumeJob(under.Operation))).Deleted}
	})
}
