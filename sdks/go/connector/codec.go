package connector

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"time"
)

// codec reads and writes one type. Decoding notes what does not fit and returns false; the scanner may then stand
// anywhere inside the value.
type codec struct {
	decode func(d *decoder, into reflect.Value) bool
	encode func(e *encoder, value reflect.Value) error
	plan   *structPlan // of generated structs
}

// codecOf returns the codec of a type, made once.
func (p *Package) codecOf(t reflect.Type) *codec {
	if made, found := p.codecs.Load(t); found {
		return made.(*codec)
	}
	p.building.Lock()
	defer p.building.Unlock()
	b := &codecBuilder{pkg: p, made: map[reflect.Type]*codec{}}
	wanted := b.codecOf(t)
	// Only now are they complete: types may refer to each other.
	for t, made := range b.made {
		p.codecs.LoadOrStore(t, made)
	}
	return wanted
}

type codecBuilder struct {
	pkg  *Package
	made map[reflect.Type]*codec
}

func (b *codecBuilder) codecOf(t reflect.Type) *codec {
	if made, found := b.pkg.codecs.Load(t); found {
		return made.(*codec)
	}
	if made, found := b.made[t]; found {
		return made
	}
	made := &codec{}
	b.made[t] = made
	*made = b.build(t)
	return made
}

var (
	bytesType     = reflect.TypeFor[[]byte]()
	base64URLType = reflect.TypeFor[Base64URL]()
	timeType      = reflect.TypeFor[time.Time]()
	dateType      = reflect.TypeFor[Date]()
	optionalType  = reflect.TypeFor[optional]()
	anyOfType     = reflect.TypeFor[anyOfHolder]()
	marshalerType = reflect.TypeFor[json.Marshaler]()
	textType      = reflect.TypeFor[encoding.TextMarshaler]()
	numberType    = reflect.TypeFor[json.Number]()
)

func (b *codecBuilder) build(t reflect.Type) codec {
	switch {
	case t == timeType:
		return timeCodec
	case t == dateType:
		return dateCodec
	case t == bytesType || t == base64URLType:
		return bytesCodec(t)
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8:
		return rawCodec // json.RawMessage, and generated types of that kind
	case reflect.PointerTo(t).Implements(optionalType):
		return b.optionalCodec(t)
	case reflect.PointerTo(t).Implements(anyOfType):
		return anyOfCodec(b.pkg)
	case t.Kind() == reflect.Interface:
		return b.interfaceCodec(t)
	case t.Kind() == reflect.Struct && isWireStruct(t):
		return b.structCodec(t)
	case t.Implements(marshalerType) || t.Implements(textType) || t == numberType:
		return foreignCodec
	}
	return b.buildByKind(t)
}

func (b *codecBuilder) buildByKind(t reflect.Type) codec {
	switch t.Kind() {
	case reflect.String:
		return stringCodec
	case reflect.Bool:
		return boolCodec
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return intCodec
	case reflect.Float32, reflect.Float64:
		return floatCodec
	case reflect.Pointer:
		return b.pointerCodec(t)
	case reflect.Slice:
		return b.listCodec(t)
	case reflect.Map:
		if t.Key().Kind() == reflect.String {
			return b.mapCodec(t)
		}
	}
	return foreignCodec
}

// foreignCodec leaves types that are not ours to encoding/json: what a user puts where anything may stand.
var foreignCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		start := d.pos
		if err := json.Unmarshal(d.skip(), into.Addr().Interface()); err != nil {
			d.pos = start
			return d.misfit("another shape")
		}
		return true
	},
	encode: func(e *encoder, value reflect.Value) error { return e.foreign(value.Interface()) },
}

var rawCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		into.SetBytes(bytes.Clone(d.skip()))
		return true
	},
	encode: func(e *encoder, value reflect.Value) error { return e.raw(value.Bytes()) },
}

// raw writes JSON that is there already.
func (e *encoder) raw(text []byte) error {
	if len(text) == 0 {
		text = []byte("null")
	}
	if !json.Valid(text) {
		return errNotJSON
	}
	e.out = append(e.out, text...)
	return nil
}

func anyOfCodec(pkg *Package) codec {
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			*into.Addr().Interface().(anyOfHolder).anyOf() = json.RawMessage(bytes.Clone(d.skip()))
			return true
		},
		encode: func(e *encoder, value reflect.Value) error {
			return e.value(pkg, reflect.ValueOf(*addressable(value).Interface().(anyOfHolder).anyOf()))
		},
	}
}

// addressable returns a pointer to the value, or to a copy where it has no address.
func addressable(value reflect.Value) reflect.Value {
	if value.CanAddr() {
		return value.Addr()
	}
	pointer := reflect.New(value.Type())
	pointer.Elem().Set(value)
	return pointer
}
