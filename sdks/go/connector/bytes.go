package connector

import (
	"encoding/base64"
	"strings"
)

// Base64URL are bytes that travel as text in the URL-safe alphabet of RFC 4648, without padding, as most
// providers have it. Bytes in the standard alphabet are a plain []byte, and are padded.
type Base64URL []byte

// MarshalText writes the URL-safe alphabet, without padding.
func (b Base64URL) MarshalText() ([]byte, error) {
	return base64.RawURLEncoding.AppendEncode(nil, b), nil
}

// UnmarshalText reads either alphabet, padded or not.
func (b *Base64URL) UnmarshalText(text []byte) error {
	decoded, err := decodeBase64(string(text))
	if err == nil {
		*b = decoded
	}
	return err
}

var toStandardAlphabet = strings.NewReplacer("-", "+", "_", "/")

// decodeBase64 reads either alphabet, padded or not: providers are not strict about it.
func decodeBase64(text string) ([]byte, error) {
	return base64.RawStdEncoding.DecodeString(toStandardAlphabet.Replace(strings.TrimRight(text, "=")))
}
