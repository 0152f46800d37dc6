package connector

import (
	"encoding/json"
	"errors"
	"reflect"
)

// Decode reads JSON into a value that into points to. What does not fit is left at its zero value and listed in the
// result. It returns an error only for what is no JSON. Generated code calls it.
func Decode(pkg *Package, data []byte, into any) ([]DecodeIssue, error) {
	issues, err := pkg.decode(data, reflect.ValueOf(into).Elem(), nil)
	return publicIssues(issues, 0), err
}

var errNotJSON = errors.New("the text is not JSON")

func (p *Package) decode(data []byte, into reflect.Value, path []step) ([]issue, error) {
	if !json.Valid(data) {
		return nil, errNotJSON
	}
	d := &decoder{scanner: scanner{data: data}, path: path}
	if into.Kind() == reflect.Pointer {
		// A whole that is null or something else is an empty struct, rather than a nil to trip over.
		into.Set(reflect.New(into.Type().Elem()))
		into = into.Elem()
	}
	of := p.codecOf(into.Type())
	if !of.decode(d, into) && of.plan != nil {
		of.plan.recordMisfit(d, into)
	}
	return d.issues, nil
}

// UnmarshalJSON is called by the methods of generated types of that name. What does not fit its type is no error.
func UnmarshalJSON(pkg *Package, data []byte, into any) error {
	_, err := Decode(pkg, data, into)
	return err
}

// ToParam makes what goes into a request of what came in an answer: the same fields, absent, null or set, and those that
// the definition does not know; not those that only answers have. Generated code calls it.
func ToParam[Param any](pkg *Package, received any) Param {
	var param Param
	e := encoder{forParam: true}
	if err := e.value(pkg, reflect.ValueOf(received)); err == nil {
		_, _ = Decode(pkg, e.out, &param) // What does not fit is carried along as it is.
	}
	return param
}

// AsVariant reads JSON as one of the types it may have. It returns a *DecodeError where the JSON has another shape.
// Generated code calls it.
func AsVariant[T any](pkg *Package, raw []byte) (T, error) {
	var value T
	issues, err := Decode(pkg, raw, &value)
	if err == nil && len(issues) == 0 {
		return value, nil
	}
	return value, newDecodeError(issues, raw, err)
}

type decoder struct {
	scanner
	path   []step
	issues []issue
}

// misfit notes that the next value is not what was expected. It returns false, as decoding functions then do.
func (d *decoder) misfit(expected string) bool {
	return d.note("expected " + expected + ", found " + d.found())
}

func (d *decoder) note(problem string) bool {
	d.issues = append(d.issues, issue{path: append([]step(nil), d.path...), problem: problem})
	return false
}

// inside decodes what one step leads to.
func (d *decoder) inside(next step, decode func() bool) bool {
	d.path = append(d.path, next)
	fits := decode()
	d.path = d.path[:len(d.path)-1]
	return fits
}

func member(name string) step { return step{name: name, index: -1} }

func itemAt(index int) step { return step{index: index} }
