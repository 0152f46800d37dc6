package connector

import (
	"bytes"
	"encoding/json"
	"reflect"
	"unicode/utf8"
)

// MarshalJSON is called by the methods of generated types of that name.
func MarshalJSON(pkg *Package, value any) ([]byte, error) {
	return encode(pkg, value)
}

// encode writes a value as JSON: what is absent is left out, null is written, integers keep their digits.
func encode(pkg *Package, value any) ([]byte, error) {
	e := encoder{}
	if err := e.value(pkg, reflect.ValueOf(value)); err != nil {
		return nil, err
	}
	return e.out, nil
}

type encoder struct {
	out []byte
	// forParam leaves out what only answers have.
	forParam bool
}

func (e *encoder) value(pkg *Package, value reflect.Value) error {
	if !value.IsValid() {
		e.out = append(e.out, "null"...)
		return nil
	}
	return pkg.codecOf(value.Type()).encode(e, value)
}

// foreign writes what encoding/json knows how to.
func (e *encoder) foreign(value any) error {
	var out bytes.Buffer
	marshaller := json.NewEncoder(&out)
	marshaller.SetEscapeHTML(false)
	if err := marshaller.Encode(value); err != nil {
		return err
	}
	e.out = append(e.out, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
	return nil
}

// name writes a member's name, with the comma that it may need.
func (e *encoder) name(name string) {
	e.comma()
	e.text(name)
	e.out = append(e.out, ':')
}

// comma separates what follows from what was written before it in the same object or list.
func (e *encoder) comma() {
	if last := e.out[len(e.out)-1]; last != '{' && last != '[' {
		e.out = append(e.out, ',')
	}
}

const hexDigits = "0123456789abcdef"

// text writes a string. Bytes that are no UTF-8 become replacement characters, but for encoded surrogates, which JSON
// can say.
func (e *encoder) text(text string) {
	out := append(e.out, '"')
	for at := 0; at < len(text); {
		char, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case char == '"' || char == '\\':
			out = append(out, '\\', byte(char))
		case char < ' ':
			out = append(out, '\\', 'u', '0', '0', hexDigits[char>>4], hexDigits[char&0xF])
		case char == utf8.RuneError && size == 1 && isSurrogate(text[at:]):
			out = appendEscaped(out, 0xD000|rune(text[at+1]&0x3F)<<6|rune(text[at+2]&0x3F))
			size = 3
		default:
			out = utf8.AppendRune(out, char)
		}
		at += size
	}
	e.out = append(out, '"')
}

// isSurrogate tells whether a text begins with a surrogate in the form that UTF-8 would give it.
func isSurrogate(text string) bool {
	return len(text) >= 3 && text[0] == 0xED && text[1]&0xE0 == 0xA0 && text[2]&0xC0 == 0x80
}

func appendEscaped(out []byte, unit rune) []byte {
	return append(out, '\\', 'u', hexDigits[unit>>12&0xF], hexDigits[unit>>8&0xF], hexDigits[unit>>4&0xF], hexDigits[unit&0xF])
}

// asciiJSON escapes everything beyond printable ASCII in JSON, for a header.
func asciiJSON(encoded []byte) string {
	out := make([]byte, 0, len(encoded))
	for at := 0; at < len(encoded); {
		char, size := utf8.DecodeRune(encoded[at:])
		at += size
		switch {
		case char < 0x7F: // which no header can carry
			out = append(out, byte(char))
		case char > 0xFFFF:
			out = appendEscaped(out, 0xD800+(char-0x10000)>>10)
			out = appendEscaped(out, 0xDC00+(char-0x10000)&0x3FF)
		default:
			out = appendEscaped(out, char)
		}
	}
	return string(out)
}
