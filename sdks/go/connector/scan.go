package connector

import (
	"bytes"
	"encoding/json"
)

// scanner walks over JSON that json.Valid has accepted: it need not look for errors, and its recursion is bounded by
// that function's limit of nesting.
type scanner struct {
	data []byte
	pos  int
}

// peek returns the first byte of the next value or punctuation.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch char := s.data[s.pos]; char {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return char
		}
	}
	return 0
}

// take steps over one byte of punctuation if it is next.
func (s *scanner) take(char byte) bool {
	if s.peek() != char {
		return false
	}
	s.pos++
	return true
}

// skip steps over the next value and returns its text, which shares memory with the whole.
func (s *scanner) skip() []byte {
	first := s.peek()
	start := s.pos
	switch first {
	case '"':
		s.skipString()
	case '{', '[':
		s.skipNested()
	default:
		for s.pos < len(s.data) && !bytes.ContainsRune(valueEnds, rune(s.data[s.pos])) {
			s.pos++
		}
	}
	return s.data[start:s.pos]
}

var valueEnds = []byte(",]} \t\n\r")

func (s *scanner) skipString() {
	for s.pos++; s.data[s.pos] != '"'; s.pos++ {
		if s.data[s.pos] == '\\' {
			s.pos++
		}
	}
	s.pos++
}

func (s *scanner) skipNested() {
	for depth := 0; ; {
		switch s.data[s.pos] {
		case '"':
			s.skipString()
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		s.pos++
		if depth == 0 {
			return
		}
	}
}

// text reads the string that is next.
func (s *scanner) text() string {
	quoted := s.skip()
	if bytes.IndexByte(quoted, '\\') < 0 {
		return string(bytes.ToValidUTF8(quoted[1:len(quoted)-1], []byte("\uFFFD")))
	}
	var text string
	_ = json.Unmarshal(quoted, &text) // It is a valid string.
	return text
}

// members calls visit for each member of the object that is next, at the member's value, which visit steps over. It
// stops where visit returns false.
func (s *scanner) members(visit func(name string) bool) {
	s.take('{')
	for !s.take('}') {
		s.peek()
		name := s.text()
		s.take(':')
		if !visit(name) {
			return
		}
		s.take(',')
	}
}

// items calls visit for each item of the list that is next; visit steps over it.
func (s *scanner) items(visit func(index int) bool) {
	s.take('[')
	for index := 0; !s.take(']'); index++ {
		if !visit(index) {
			return
		}
		s.take(',')
	}
}

// found names the kind of the value that is next.
func (s *scanner) found() string {
	switch s.peek() {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	default:
		return "a number"
	}
}
