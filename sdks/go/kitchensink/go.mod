module github.com/connector-platform/connector-platform/sdks/go/kitchensink

go 1.23

require (
	github.com/connector-platform/connector-platform/sdks/generated/go/kitchen-sink v0.0.0
	github.com/connector-platform/connector-platform/sdks/go v0.1.0
)
