package connector

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"sort"
)

// reading is the state of one struct while it is decoded.
type reading struct {
	*decoder
	plan     *structPlan
	into     reflect.Value
	presence []Presence
	raw      map[string]json.RawMessage
}

func (p *structPlan) decode(d *decoder, into reflect.Value) bool {
	if d.peek() != '{' {
		return d.misfit("an object")
	}
	before := len(d.issues)
	r := &reading{decoder: d, plan: p, into: into, presence: make([]Presence, len(p.fields))}
	d.members(r.member)
	r.noteMissing()
	if p.received >= 0 {
		into.Field(p.received).Addr().Interface().(*Received).record = &record{
			plan:     p,
			presence: r.presence,
			raw:      r.raw,
			issues:   slices.Clone(d.issues[before:]),
			depth:    len(d.path),
		}
	}
	if p.extra >= 0 {
		r.rememberUnsaid()
		into.Field(p.extra).Addr().Interface().(*ExtraFields).raw = r.raw
	}
	return true
}

// recordMisfit lets a struct say that what came in its place is something else.
func (p *structPlan) recordMisfit(d *decoder, into reflect.Value) {
	if p.received < 0 {
		return
	}
	into.Field(p.received).Addr().Interface().(*Received).record = &record{
		plan:     p,
		presence: make([]Presence, len(p.fields)),
		issues:   d.issues,
		depth:    len(d.path),
	}
}

func (r *reading) member(name string) bool {
	index, known := r.plan.byName[name]
	if !known {
		r.keep(name, r.skip())
		return true
	}
	start := r.pos
	r.path = append(r.path, member(name))
	fits := r.field(index)
	r.path = r.path[:len(r.path)-1]
	if !fits {
		r.pos = start
		r.keep(name, r.skip())
		r.into.Field(r.plan.fields[index].index).SetZero()
	}
	return true
}

func (r *reading) field(index int) bool {
	field := &r.plan.fields[index]
	r.presence[index] = HasValue
	if r.peek() == 'n' {
		r.presence[index] = IsNull
		if !field.isNullable && !field.isOptional {
			r.misfit("a value")
		}
		if !field.isOptional {
			r.skip()
			return true
		}
	}
	return field.codec.decode(r.decoder, r.into.Field(field.index))
}

// keep keeps a member as it came. It is copied: a part would hold the whole answer in memory.
func (r *reading) keep(name string, raw []byte) {
	if r.raw == nil {
		r.raw = map[string]json.RawMessage{}
	}
	r.raw[name] = bytes.Clone(raw)
}

func (r *reading) noteMissing() {
	for index := range r.plan.fields {
		if field := &r.plan.fields[index]; field.isRequired && r.presence[index] == Absent {
			r.inside(member(field.name), func() bool { return r.note("is missing") })
		}
	}
}

// rememberUnsaid remembers which plain fields of a request's struct were null or missing in what it is made of: the
// zero value that they have would say something else.
func (r *reading) rememberUnsaid() {
	for index := range r.plan.fields {
		field := &r.plan.fields[index]
		switch {
		case field.isOptional:
		case r.presence[index] == IsNull:
			r.keep(field.name, []byte("null"))
		case r.presence[index] == Absent:
			r.keep(field.name, nil)
		}
	}
}

func (p *structPlan) encode(e *encoder, value reflect.Value) error {
	var kept map[string]json.RawMessage
	var presence []Presence
	if p.received >= 0 {
		if record := value.Field(p.received).Interface().(Received).record; record != nil {
			kept, presence = record.raw, record.presence
		}
	}
	if p.extra >= 0 {
		kept = value.Field(p.extra).Interface().(ExtraFields).raw
	}
	e.out = append(e.out, '{')
	for index := range p.fields {
		if err := p.encodeField(e, index, value, presence, kept); err != nil {
			return err
		}
	}
	if err := p.encodeUnknown(e, kept); err != nil {
		return err
	}
	e.out = append(e.out, '}')
	return nil
}

func (p *structPlan) encodeField(
	e *encoder, index int, of reflect.Value, presence []Presence, kept map[string]json.RawMessage,
) error {
	field := &p.fields[index]
	if field.isReadOnly && e.forParam {
		return nil
	}
	value := of.Field(field.index)
	said := HasValue
	switch {
	case !value.IsZero():
	case p.received >= 0:
		said = Absent
		if presence != nil {
			said = presence[index]
		}
	case field.isOptional:
		said = Absent
	}
	raw, isKept := kept[field.name]
	switch {
	case isKept && value.IsZero():
		return e.keptMember(field.name, raw)
	case said == IsNull:
		return e.keptMember(field.name, []byte("null"))
	case said == HasValue:
		e.name(field.name)
		if err := field.codec.encode(e, value); err != nil {
			return fmt.Errorf("%s.%s: %w", p.name, field.name, err)
		}
	case field.isRequired && p.received < 0:
		return fmt.Errorf("%s.%s is required: set it with connector.Some or connector.Null", p.name, field.name)
	}
	return nil
}

// keptMember writes a member as it came, or nothing where it did not come.
func (e *encoder) keptMember(name string, raw []byte) error {
	if raw == nil {
		return nil
	}
	e.name(name)
	return e.raw(raw)
}

func (p *structPlan) encodeUnknown(e *encoder, kept map[string]json.RawMessage) error {
	var names []string
	for name := range kept {
		if _, known := p.byName[name]; !known {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		if err := e.keptMember(name, kept[name]); err != nil {
			return err
		}
	}
	return nil
}
