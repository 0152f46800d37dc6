package connector

// Opt is a value of a request that may be left out. Its zero value is left out; Null sends null; Some sends a value,
// which may be an empty one.
type Opt[T any] struct {
	presence Presence
	value    T
}

// Presence says whether something is there.
type Presence uint8

const (
	// Absent is left out of a request, or missing in an answer.
	Absent Presence = iota
	// IsNull is an explicit null.
	IsNull
	// HasValue is anything else, also what does not have the type that was expected.
	HasValue
)

// String returns "absent", "null" or "value".
func (p Presence) String() string {
	switch p {
	case IsNull:
		return "null"
	case HasValue:
		return "value"
	default:
		return "absent"
	}
}

// Some is a value that is sent.
func Some[T any](value T) Opt[T] {
	return Opt[T]{presence: HasValue, value: value}
}

// Null is sent as null: Null[string]().
func Null[T any]() Opt[T] {
	return Opt[T]{presence: IsNull}
}

// Presence says which of the three it is.
func (o Opt[T]) Presence() Presence {
	return o.presence
}

// Get returns the value, and whether there is one.
func (o Opt[T]) Get() (T, bool) {
	return o.value, o.presence == HasValue
}

// Or returns the value, or the given one where there is none.
func (o Opt[T]) Or(other T) T {
	if o.presence == HasValue {
		return o.value
	}
	return other
}

// optional is what the encoder sees of every Opt.
type optional interface {
	slot() (presence *Presence, value any)
}

func (o *Opt[T]) slot() (*Presence, any) {
	return &o.presence, &o.value
}
