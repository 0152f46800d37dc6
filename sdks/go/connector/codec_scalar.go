package connector

import (
	"encoding/base64"
	"math"
	"reflect"
	"strconv"
	"time"
)

var stringCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		if d.peek() != '"' {
			return d.misfit("a string")
		}
		into.SetString(d.text())
		return true
	},
	encode: func(e *encoder, value reflect.Value) error {
		e.text(value.String())
		return nil
	},
}

var boolCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		if first := d.peek(); first != 't' && first != 'f' {
			return d.misfit("a boolean")
		}
		into.SetBool(d.skip()[0] == 't')
		return true
	},
	encode: func(e *encoder, value reflect.Value) error {
		e.out = strconv.AppendBool(e.out, value.Bool())
		return nil
	},
}

// exactMax is the largest float below which every integer has a float of its own.
const exactMax = 1 << 53

var intCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		if !d.atNumber() {
			return d.misfit("a whole number")
		}
		start := d.pos
		number, fits := wholeNumber(string(d.skip()))
		if !fits || into.OverflowInt(number) {
			d.pos = start
			return d.note("expected a whole number of " + strconv.Itoa(into.Type().Bits()) + " bits, found " + string(d.skip()))
		}
		into.SetInt(number)
		return true
	},
	encode: func(e *encoder, value reflect.Value) error {
		e.out = strconv.AppendInt(e.out, value.Int(), 10)
		return nil
	},
}

// wholeNumber reads 12, and also 12.0 and 1.2e1, which some providers write.
func wholeNumber(text string) (int64, bool) {
	if number, err := strconv.ParseInt(text, 10, 64); err == nil {
		return number, true
	}
	float, err := strconv.ParseFloat(text, 64)
	return int64(float), err == nil && math.Trunc(float) == float && math.Abs(float) < exactMax
}

var floatCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		if !d.atNumber() {
			return d.misfit("a number")
		}
		start := d.pos
		number, err := strconv.ParseFloat(string(d.skip()), into.Type().Bits())
		if err != nil {
			d.pos = start
			return d.note("a number beyond what fits: " + string(d.skip()))
		}
		into.SetFloat(number)
		return true
	},
	encode: func(e *encoder, value reflect.Value) error { return e.foreign(value.Interface()) },
}

func (d *decoder) atNumber() bool {
	first := d.peek()
	return first == '-' || first >= '0' && first <= '9'
}

var timeCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		return decodeText(d, "a time as in RFC 3339", func(text string) error {
			moment, err := time.Parse(time.RFC3339Nano, text)
			if err == nil {
				into.Set(reflect.ValueOf(moment))
			}
			return err
		})
	},
	encode: func(e *encoder, value reflect.Value) error {
		e.text(value.Interface().(time.Time).Format(time.RFC3339Nano))
		return nil
	},
}

var dateCodec = codec{
	decode: func(d *decoder, into reflect.Value) bool {
		return decodeText(d, "a date such as 2026-03-02", func(text string) error {
			day, err := ParseDate(text)
			if err == nil {
				into.Set(reflect.ValueOf(day))
			}
			return err
		})
	},
	encode: func(e *encoder, value reflect.Value) error {
		e.text(value.Interface().(Date).String())
		return nil
	},
}

func bytesCodec(t reflect.Type) codec {
	alphabet := base64.StdEncoding
	if t == base64URLType {
		alphabet = base64.RawURLEncoding
	}
	return codec{
		decode: func(d *decoder, into reflect.Value) bool {
			return decodeText(d, "bytes in base64", func(text string) error {
				decoded, err := decodeBase64(text)
				if err == nil {
					into.SetBytes(decoded)
				}
				return err
			})
		},
		encode: func(e *encoder, value reflect.Value) error {
			e.text(alphabet.EncodeToString(value.Bytes()))
			return nil
		},
	}
}

// decodeText reads a string that means something else.
func decodeText(d *decoder, expected string, read func(text string) error) bool {
	if d.peek() != '"' {
		return d.misfit(expected)
	}
	if err := read(d.text()); err != nil {
		return d.note("expected " + expected + ", found another string")
	}
	return true
}
