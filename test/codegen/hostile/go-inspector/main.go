// Inspector parses and type-checks generated Go: it reads {"path": "text"} as a line of JSON and answers with what the
// syntax trees hold. Its argument is the folder of the runtime package. It ends when its standard input does.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"log"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

const runtimePath = "github.com/connector-platform/connector-platform/sdks/go/connector"

type inspection struct {
	Shapes   []string `json:"shapes"`
	Literals []text   `json:"literals"`
	Names    []string `json:"names"`
	Comments []string `json:"comments"`
	Problems []string `json:"problems"`
}

// A text may hold halves of pairs, as UTF-8 would have them.
type text string

// MarshalJSON escapes halves of pairs, which encoding/json does not know.
func (t text) MarshalJSON() ([]byte, error) {
	var made []byte
	rest := []byte(t)
	for len(rest) > 0 {
		if isHalf(rest) {
			unit := uint(rest[0]&0x0f)<<12 | uint(rest[1]&0x3f)<<6 | uint(rest[2]&0x3f)
			made = fmt.Appendf(made, "\\u%04x", unit)
			rest = rest[3:]
			continue
		}
		_, size := utf8.DecodeRune(rest)
		quoted, err := json.Marshal(string(rest[:size]))
		if err != nil {
			return nil, err
		}
		made = append(made, quoted[1:len(quoted)-1]...)
		rest = rest[size:]
	}
	return append(append([]byte{'"'}, made...), '"'), nil
}

func isHalf(bytes []byte) bool {
	return len(bytes) >= 3 && bytes[0] == 0xed && bytes[1] >= 0xa0 && bytes[1] <= 0xbf && bytes[2]&0xc0 == 0x80
}

func main() {
	// What is checked here needs no C, and looking for it takes time.
	build.Default.CgoEnabled = false
	checker := newChecker(os.Args[1])
	lines := bufio.NewReader(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	answers.SetEscapeHTML(false)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var files map[string]string
		if err := json.Unmarshal(line, &files); err != nil {
			log.Fatal(err)
		}
		if err := answers.Encode(checker.inspect(files)); err != nil {
			log.Fatal(err)
		}
	}
}

// A checker keeps the runtime and the standard library, whose types it needs each time.
type checker struct {
	files   *token.FileSet
	library types.Importer
	runtime *types.Package
}

func newChecker(runtimeFolder string) *checker {
	files := token.NewFileSet()
	made := &checker{files: files, library: importer.ForCompiler(files, "source", nil)}
	paths, err := filepath.Glob(filepath.Join(runtimeFolder, "*.go"))
	if err != nil {
		log.Fatal(err)
	}
	var sources []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			log.Fatal(err)
		}
		sources = append(sources, source)
	}
	config := types.Config{Importer: made.library, IgnoreFuncBodies: true}
	if made.runtime, err = config.Check(runtimePath, files, sources, nil); err != nil {
		log.Fatal(err)
	}
	return made
}

// Import finds a package that generated code imports.
func (c *checker) Import(path string) (*types.Package, error) {
	if path == runtimePath {
		return c.runtime, nil
	}
	return c.library.Import(path)
}

func (c *checker) inspect(files map[string]string) inspection {
	found := inspection{}
	fileSet := token.NewFileSet()
	var sources []*ast.File
	// In the go command's order, as some of the type checker's weaknesses depend on it.
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if !strings.HasSuffix(path, ".go") {
			continue
		}
		source, err := parser.ParseFile(fileSet, path, files[path], parser.ParseComments)
		if err != nil {
			found.Problems = append(found.Problems, err.Error())
			continue
		}
		sources = append(sources, source)
		found.Shapes = append(found.Shapes, shapeOf(source))
		found.note(source)
	}
	found.Problems = append(found.Problems, c.check(fileSet, sources)...)
	slices.Sort(found.Shapes)
	return found
}

// check says what the type checker objects to.
func (c *checker) check(fileSet *token.FileSet, sources []*ast.File) (problems []string) {
	defer func() {
		if cause := recover(); cause != nil {
			problems = append(problems, fmt.Sprint("the type checker panics: ", cause))
		}
	}()
	config := types.Config{
		Importer:  c,
		GoVersion: "go1.23",
		Error:     func(err error) { problems = append(problems, err.Error()) },
	}
	// What is wrong, Error has been told.
	_, _ = config.Check("generated", fileSet, sources, nil)
	return problems
}

func (i *inspection) note(source *ast.File) {
	for _, group := range source.Comments {
		for _, comment := range group.List {
			i.Comments = append(i.Comments, comment.Text)
		}
	}
	ast.Inspect(source, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.Ident:
			i.Names = append(i.Names, node.Name)
		case *ast.BasicLit:
			if node.Kind != token.STRING {
				break
			}
			if value, err := strconv.Unquote(node.Value); err == nil {
				i.Literals = append(i.Literals, text(value), text(reflect.StructTag(value).Get("wire")))
			}
		}
		return true
	})
}

// shapeOf gives the kinds of a tree's nodes, those of one parent sorted, without names, texts and comments.
func shapeOf(root ast.Node) string {
	open := [][]string{nil}
	ast.Inspect(root, func(node ast.Node) bool {
		switch node.(type) {
		case nil:
			children := open[len(open)-1]
			open = open[:len(open)-1]
			kind := children[0]
			slices.Sort(children[1:])
			parent := len(open) - 1
			open[parent] = append(open[parent], kind+"("+strings.Join(children[1:], " ")+")")
			return false
		case *ast.CommentGroup:
			return false
		}
		open = append(open, []string{kindOf(node)})
		return true
	})
	return open[0][0]
}

func kindOf(node ast.Node) string {
	switch node := node.(type) {
	case *ast.ImportSpec:
		return "import " + node.Path.Value
	case *ast.BasicLit:
		return node.Kind.String()
	case *ast.GenDecl:
		return node.Tok.String()
	case *ast.BinaryExpr:
		return node.Op.String()
	case *ast.UnaryExpr:
		return node.Op.String()
	}
	return strings.TrimPrefix(reflect.TypeOf(node).String(), "*ast.")
}
