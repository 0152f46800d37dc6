package connector

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
)

// interfaceCodec is that of tagged unions, and of what may be anything.
func (b *codecBuilder) interfaceCodec(t reflect.Type) codec {
	pkg := b.pkg
	if of, isUnion := pkg.unions[t]; isUnion {
		return unionCodec(pkg, of)
	}
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			if t.NumMethod() > 0 {
				return foreignCodec.decode(d, into)
			}
			into.Set(reflect.ValueOf(json.RawMessage(bytes.Clone(d.skip()))))
			return true
		},
		encode: func(e *encoder, value reflect.Value) error { return e.value(pkg, value.Elem()) },
	}
}

func unionCodec(pkg *Package, of *union) codec {
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			if d.peek() != '{' {
				return d.misfit("an object")
			}
			tag := d.tagAt(of.tag)
			variant, known := of.types[tag]
			if !known {
				into.Set(unknownVariant(of.unknown, UnknownVariant{Tag: tag, Raw: bytes.Clone(d.skip())}))
				return true
			}
			value := reflect.New(variant).Elem()
			fits := pkg.codecOf(variant).decode(d, value)
			into.Set(value)
			return fits
		},
		encode: func(e *encoder, value reflect.Value) error {
			if value.IsNil() {
				return fmt.Errorf("a %s is missing", of.sealed.Name())
			}
			variant := value.Elem()
			if variant.Type() == of.unknown {
				return e.raw(variant.Field(0).Interface().(UnknownVariant).Raw)
			}
			return e.variant(pkg, variant, of)
		},
	}
}

func unknownVariant(t reflect.Type, variant UnknownVariant) reflect.Value {
	value := reflect.New(t).Elem()
	value.Field(0).Set(reflect.ValueOf(variant))
	return value
}

// tagAt looks ahead for the tag of the object that is next; empty where there is none.
func (d *decoder) tagAt(name string) (tag string) {
	ahead := scanner{data: d.data, pos: d.pos}
	ahead.members(func(found string) bool {
		if found != name || ahead.peek() != '"' {
			ahead.skip()
			return true
		}
		tag = ahead.text()
		return false
	})
	return tag
}

// variant writes a member of a union. Where its type says which it is, its tag need not be set.
func (e *encoder) variant(pkg *Package, value reflect.Value, of *union) error {
	made := pkg.codecOf(value.Type())
	if tag, isClear := of.tags[value.Type()]; isClear && made.plan != nil {
		filled := reflect.New(value.Type()).Elem()
		filled.Set(value)
		made.plan.fillTag(filled, of.tag, tag)
		value = filled
	}
	return made.encode(e, value)
}

// fillTag sets a member that is a string of some type, where it is empty.
func (p *structPlan) fillTag(value reflect.Value, name, tag string) {
	index, known := p.byName[name]
	if !known {
		return
	}
	field := value.Field(p.fields[index].index)
	if field.Kind() == reflect.String && field.IsZero() {
		field.SetString(tag)
	}
	holder, isOptional := field.Addr().Interface().(optional)
	if !isOptional {
		return
	}
	presence, pointer := holder.slot()
	if text := reflect.ValueOf(pointer).Elem(); *presence == Absent && text.Kind() == reflect.String {
		*presence = HasValue
		text.SetString(tag)
	}
}
