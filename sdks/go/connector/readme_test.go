package connector

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What stands around the statements of a block.
const readmeFrame = `package readme

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var _ = []any{errors.As, fmt.Println, io.EOF, os.Getenv, strings.NewReader, connector.Version}

type roundTripper func(*http.Request) (*http.Response, error)

func (r roundTripper) RoundTrip(request *http.Request) (*http.Response, error) { return r(request) }

func block(ctx context.Context) error {
%s
	return nil
}
`

func TestEveryBlockOfTheReadmeCompiles(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Skip("the README is not here")
	}
	root, _ := filepath.Abs("..")
	folder := t.TempDir()
	module := "module readme\n\ngo 1.23\n\nrequire github.com/connector-platform/connector-platform/sdks/go v0.1.0\n\n" +
		"replace github.com/connector-platform/connector-platform/sdks/go => " + root + "\n"
	files := map[string]string{"go.mod": module}
	for index, block := range strings.Split(string(text), "```go\n")[1:] {
		code, _, _ := strings.Cut(block, "```")
		files[fmt.Sprintf("block%d/block.go", index)] = fmt.Sprintf(readmeFrame, code)
	}
	for name, content := range files {
		path := filepath.Join(folder, name)
		_ = os.MkdirAll(filepath.Dir(path), 0o755)
		if err = os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	vet := exec.Command("go", "vet", "./...")
	vet.Dir = folder
	vet.Env = append(os.Environ(), "GOWORK=off", "GOPROXY=off", "GOFLAGS=-mod=mod")
	if out, err := vet.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
