package connector

import "runtime"

// Version is the version of this runtime.
const Version = "0.1.0"

// RuntimeSupportsGeneration1 stands in generated packages, so that a package and a runtime that do not fit each other
// do not compile: where it is undefined, upgrade this module, or generate the package again.
const RuntimeSupportsGeneration1 = true

// userAgent names the runtime, the generated package if there is one, and Go.
func userAgent(pkg *Package) string {
	agent := "connector-platform-go/" + Version
	if pkg.version != "" {
		agent += " " + pkg.name + "/" + pkg.version
	}
	return agent + " go/" + trimGo(runtime.Version())
}

// trimGo makes 1.23.4 of "go1.23.4 X:boringcrypto".
func trimGo(version string) string {
	if len(version) > 2 && version[:2] == "go" {
		version = version[2:]
	}
	for at, char := range version {
		if char == ' ' {
			return version[:at]
		}
	}
	return version
}
