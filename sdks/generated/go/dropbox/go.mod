// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

module github.com/connector-platform/connector-platform/sdks/generated/go/dropbox

go 1.23

require github.com/connector-platform/connector-platform/sdks/go v0.1.0
