module github.com/connector-platform/connector-platform/sdks/go/kitchen-sink

go 1.23
