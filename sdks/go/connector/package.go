package connector

import (
	"reflect"
	"sync"
)

// Package is what the runtime knows of a generated package. Generated code makes one; it is safe for concurrent use.
type Package struct {
	name    string
	version string
	unions  map[reflect.Type]*union

	building sync.Mutex
	codecs   sync.Map // reflect.Type to *codec, complete ones only
}

// NewPackage is called by generated code, with the definition's name and version and the package's tagged unions.
func NewPackage(name, version string, unions ...Union) *Package {
	pkg := &Package{name: name, version: version, unions: map[reflect.Type]*union{}}
	for _, made := range unions {
		pkg.unions[made.of.sealed] = made.of
	}
	return pkg
}

// runtimePackage is that of the platform's own types.
var runtimePackage = NewPackage("", "")

// Union says how the variants of a sealed interface are told apart. Generated code makes it with UnionOf.
type Union struct{ of *union }

type union struct {
	sealed  reflect.Type
	unknown reflect.Type
	tag     string
	types   map[string]reflect.Type
	// tags has the tag of every variant that has just one.
	tags map[reflect.Type]string
}

// Variant is one member of a union. Generated code makes it with VariantOf.
type Variant struct {
	of     reflect.Type
	values []string
}

// VariantOf says which values of the tag mean a type.
func VariantOf[T any](values ...string) Variant {
	return Variant{of: reflect.TypeFor[T](), values: values}
}

// UnionOf describes a sealed interface. Unknown embeds UnknownVariant, as its first field.
func UnionOf[Sealed, Unknown any](tag string, variants ...Variant) Union {
	made := &union{
		sealed:  reflect.TypeFor[Sealed](),
		unknown: reflect.TypeFor[Unknown](),
		tag:     tag,
		types:   map[string]reflect.Type{},
		tags:    map[reflect.Type]string{},
	}
	for _, variant := range variants {
		for _, value := range variant.values {
			made.types[value] = variant.of
		}
		if len(variant.values) == 1 {
			made.tags[variant.of] = variant.values[0]
		}
	}
	return Union{made}
}

// UnknownVariant is a variant that the definition does not have.
type UnknownVariant struct {
	// Tag says which variant it is; empty where the answer does not say.
	Tag string
	// Raw is the variant as it came, and goes back like that.
	Raw []byte
}

// AnyOf is embedded in what goes into a request where one of several types may stand.
type AnyOf struct{ value any }

// AnyOfValue is called by generated code.
func AnyOfValue(value any) AnyOf {
	return AnyOf{value}
}

func (a *AnyOf) anyOf() *any {
	return &a.value
}

type anyOfHolder interface{ anyOf() *any }
