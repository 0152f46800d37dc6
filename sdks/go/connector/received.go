package connector

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// Received is embedded in what answers are read into. It keeps what the plain fields cannot say: which fields came at
// all, what the definition does not know, and what did not have the type that was expected.
type Received struct {
	record *record
}

// record is made once by the decoder and then never changed, so that copies of a struct may share it.
type record struct {
	plan     *structPlan
	presence []Presence
	// raw has unknown fields and those that do not fit their types.
	raw    map[string]json.RawMessage
	issues []issue
	// depth is how many steps of the issues' paths lead to the struct itself.
	depth int
}

// Presence says whether a field came, came as null, or is missing. The name is that on the wire.
func (r Received) Presence(name string) Presence {
	if r.record == nil {
		return Absent
	}
	if index, known := r.record.plan.byName[name]; known {
		return r.record.presence[index]
	}
	raw, came := r.record.raw[name]
	switch {
	case !came:
		return Absent
	case string(raw) == "null":
		return IsNull
	default:
		return HasValue
	}
}

// UnknownFields returns the fields that the definition does not know, by their names on the wire.
func (r Received) UnknownFields() map[string]json.RawMessage {
	unknown := map[string]json.RawMessage{}
	if r.record == nil {
		return unknown
	}
	for name, raw := range r.record.raw {
		if _, known := r.record.plan.byName[name]; !known {
			unknown[name] = bytes.Clone(raw)
		}
	}
	return unknown
}

// RawField returns a field that the definition does not know or that does not fit its type, as it came; nil for others.
func (r Received) RawField(name string) json.RawMessage {
	if r.record == nil {
		return nil
	}
	return bytes.Clone(r.record.raw[name])
}

// DecodeIssues lists what did not have the shape that the definition gives it, here and further inside.
func (r Received) DecodeIssues() []DecodeIssue {
	if r.record == nil {
		return nil
	}
	return publicIssues(r.record.issues, r.record.depth)
}

// DecodeIssue is one place where an answer did not have the shape that the definition gives it.
type DecodeIssue struct {
	// Path leads there: payload.parts[2].size. Empty for the whole.
	Path string
	// Problem says what is wrong: "expected a number, found a string".
	Problem string
}

// String returns path and problem.
func (i DecodeIssue) String() string {
	if i.Path == "" {
		return i.Problem
	}
	return i.Path + ": " + i.Problem
}

// step is a member's name, or a place in a list where the name is empty and the index is not negative.
type step struct {
	name  string
	index int
}

type issue struct {
	path    []step
	problem string
}

func publicIssues(issues []issue, depth int) []DecodeIssue {
	var public []DecodeIssue
	for _, found := range issues {
		public = append(public, DecodeIssue{Path: pathText(found.path[depth:]), Problem: found.problem})
	}
	return public
}

func pathText(path []step) string {
	var text strings.Builder
	for at, step := range path {
		switch {
		case step.index >= 0:
			text.WriteString("[" + strconv.Itoa(step.index) + "]")
		case at > 0:
			text.WriteString("." + step.name)
		default:
			text.WriteString(step.name)
		}
	}
	return text.String()
}

// ExtraFields is embedded in what goes into requests. It carries fields that the definition does not know, so that what
// was read is written back whole.
type ExtraFields struct {
	// raw has fields by name; nil for a field that is to be left out unless it is set.
	raw map[string]json.RawMessage
}

// SetField sets a field that the definition does not know. It returns an error where the value cannot become JSON.
func (e *ExtraFields) SetField(name string, value any) error {
	raw, err := encode(runtimePackage, value)
	if err != nil {
		return err
	}
	extended := make(map[string]json.RawMessage, len(e.raw)+1)
	for other, value := range e.raw {
		extended[other] = value
	}
	extended[name] = raw
	e.raw = extended
	return nil
}
