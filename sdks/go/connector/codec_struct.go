package connector

import (
	"reflect"
	"slices"
	"strings"
)

// structPlan is what the codec of a struct knows. Generated structs say it in tags: `wire:"threadId" is:"required"`.
type structPlan struct {
	name     string
	fields   []fieldPlan
	byName   map[string]int
	received int // index of the embedded Received, or -1
	extra    int // index of the embedded ExtraFields, or -1
}

type fieldPlan struct {
	name       string
	index      int
	codec      *codec
	isOptional bool // an Opt
	isRequired bool
	isNullable bool
	isReadOnly bool // of answers only
}

var (
	receivedType = reflect.TypeFor[Received]()
	extraType    = reflect.TypeFor[ExtraFields]()
)

func isWireStruct(t reflect.Type) bool {
	for index := range t.NumField() {
		field := t.Field(index)
		if _, tagged := field.Tag.Lookup("wire"); tagged || field.Type == receivedType || field.Type == extraType {
			return true
		}
	}
	// A struct of parameters may come to have none.
	return t.NumField() == 0
}

func (b *codecBuilder) structCodec(t reflect.Type) codec {
	plan := b.planOf(t)
	return codec{
		decode: func(d *decoder, into reflect.Value) bool { return plan.decode(d, into) },
		encode: func(e *encoder, value reflect.Value) error { return plan.encode(e, value) },
		plan:   plan,
	}
}

func (b *codecBuilder) planOf(t reflect.Type) *structPlan {
	plan := &structPlan{name: t.Name(), byName: map[string]int{}, received: -1, extra: -1}
	for index := range t.NumField() {
		field := t.Field(index)
		name, tagged := field.Tag.Lookup("wire")
		switch {
		case field.Type == receivedType:
			plan.received = index
		case field.Type == extraType:
			plan.extra = index
		case tagged:
			is := strings.Split(field.Tag.Get("is"), ",")
			plan.byName[name] = len(plan.fields)
			plan.fields = append(plan.fields, fieldPlan{
				name:       name,
				index:      index,
				codec:      b.codecOf(field.Type),
				isOptional: reflect.PointerTo(field.Type).Implements(optionalType),
				isRequired: slices.Contains(is, "required"),
				isNullable: slices.Contains(is, "nullable"),
				isReadOnly: slices.Contains(is, "readonly"),
			})
		}
	}
	return plan
}
