module github.com/connector-platform/connector-platform/sdks/go

go 1.23
