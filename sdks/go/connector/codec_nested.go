package connector

import (
	"reflect"
	"sort"
)

// pointerCodec is that of what may be null inside a list, and of what refers to itself.
func (b *codecBuilder) pointerCodec(t reflect.Type) codec {
	of := b.codecOf(t.Elem())
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			if d.peek() == 'n' {
				d.skip()
				into.SetZero()
				return true
			}
			pointer := reflect.New(t.Elem())
			fits := of.decode(d, pointer.Elem())
			if fits {
				into.Set(pointer)
			}
			return fits
		},
		encode: func(e *encoder, value reflect.Value) error {
			if value.IsNil() {
				e.out = append(e.out, "null"...)
				return nil
			}
			return of.encode(e, value.Elem())
		},
	}
}

func (b *codecBuilder) optionalCodec(t reflect.Type) codec {
	_, pointer := reflect.New(t).Interface().(optional).slot()
	of := b.codecOf(reflect.TypeOf(pointer).Elem())
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			presence, pointer := into.Addr().Interface().(optional).slot()
			if d.peek() == 'n' {
				d.skip()
				*presence = IsNull
				return true
			}
			fits := of.decode(d, reflect.ValueOf(pointer).Elem())
			if fits {
				*presence = HasValue
			}
			return fits
		},
		encode: func(e *encoder, value reflect.Value) error {
			presence, pointer := addressable(value).Interface().(optional).slot()
			if *presence != HasValue {
				e.out = append(e.out, "null"...)
				return nil
			}
			return of.encode(e, reflect.ValueOf(pointer).Elem())
		},
	}
}

func (b *codecBuilder) listCodec(t reflect.Type) codec {
	of := b.codecOf(t.Elem())
	decodeItems := func(d *decoder, into reflect.Value) bool {
		fits := true
		into.Set(reflect.MakeSlice(t, 0, 0))
		d.items(func(index int) bool {
			if index == into.Cap() {
				into.Grow(1)
			}
			into.SetLen(index + 1)
			fits = d.inside(itemAt(index), func() bool { return of.decode(d, into.Index(index)) })
			return fits
		})
		return fits
	}
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			if d.peek() != '[' {
				return d.misfit("a list")
			}
			return decodeItems(d, into)
		},
		encode: func(e *encoder, value reflect.Value) error {
			e.out = append(e.out, '[')
			for index := range value.Len() {
				e.comma()
				if err := of.encode(e, value.Index(index)); err != nil {
					return err
				}
			}
			e.out = append(e.out, ']')
			return nil
		},
	}
}

func (b *codecBuilder) mapCodec(t reflect.Type) codec {
	of := b.codecOf(t.Elem())
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			if d.peek() != '{' {
				return d.misfit("an object")
			}
			into.Set(reflect.MakeMap(t))
			fits := true
			d.members(func(name string) bool {
				value := reflect.New(t.Elem()).Elem()
				fits = d.inside(member(name), func() bool { return of.decode(d, value) })
				into.SetMapIndex(reflect.ValueOf(name).Convert(t.Key()), value)
				return fits
			})
			return fits
		},
		encode: func(e *encoder, value reflect.Value) error {
			keys := value.MapKeys()
			sort.Slice(keys, func(a, b int) bool { return keys[a].String() < keys[b].String() })
			e.out = append(e.out, '{')
			for _, key := range keys {
				e.name(key.String())
				if err := of.encode(e, value.MapIndex(key)); err != nil {
					return err
				}
			}
			e.out = append(e.out, '}')
			return nil
		},
	}
}
