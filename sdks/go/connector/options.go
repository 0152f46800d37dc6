package connector

import (
	"net/http"
	"strconv"
	"time"
)

// CallOption changes one call.
type CallOption func(*callSettings)

// callSettings are what options of the client and of the call come to.
type callSettings struct {
	timeout     time.Duration
	idleTimeout time.Duration
	maxRetries  int
	strict      bool

	pageSize        int
	hasPageSize     bool
	maxItems        int
	hasMaxItems     bool
	idempotencyKey  string
	minValidSeconds string
	maxWaitSeconds  string
	contentType     string
	wait            time.Duration
	operation       string
	header          http.Header
	response        *Response
}

// PageSize asks for pages of so many items. It is the provider's own parameter: how many come in all is MaxItems.
func PageSize(items int) CallOption {
	return func(s *callSettings) { s.pageSize, s.hasPageSize = items, true }
}

// MaxItems ends a list after so many items in all, whatever the size of its pages.
func MaxItems(items int) CallOption {
	return func(s *callSettings) { s.maxItems, s.hasMaxItems = max(0, items), true }
}

// WithResponse keeps the answer as it came. A call that fails leaves it as it is: the error has what there is.
func WithResponse(response *Response) CallOption {
	return func(s *callSettings) { s.response = response }
}

// IdempotencyKey sets the key that marks attempts of one call; unless given, a call that changes something has a random
// one.
func IdempotencyKey(key string) CallOption {
	return func(s *callSettings) { s.idempotencyKey = key }
}

// MinValid sets how long the access token must live at least, a day at most; it is refreshed first if it does not.
func MinValid(life time.Duration) CallOption {
	return func(s *callSettings) { s.minValidSeconds = strconv.Itoa(wholeSeconds(life)) }
}

// MaxWait sets how long the call may wait for its turn within the provider's rate limit, a minute at most. Zero is to be
// told at once.
func MaxWait(longest time.Duration) CallOption {
	return func(s *callSettings) { s.maxWaitSeconds = strconv.Itoa(wholeSeconds(longest)) }
}

// Timeout limits each attempt of this call. Zero is no limit.
func Timeout(limit time.Duration) CallOption {
	return func(s *callSettings) { s.timeout = limit }
}

// IdleTimeout limits how long nothing may move in this upload or download. Zero is no limit.
func IdleTimeout(limit time.Duration) CallOption {
	return func(s *callSettings) { s.idleTimeout = limit }
}

// MaxRetries sets how often this call is repeated at most. Zero turns it off.
func MaxRetries(times int) CallOption {
	return func(s *callSettings) { s.maxRetries = times }
}

// ContentType says what an upload is, such as image/png.
func ContentType(mediaType string) CallOption {
	return func(s *callSettings) { s.contentType = mediaType }
}

// Header adds a header. Of a named endpoint, the platform passes on Range, Accept-Language and conditions.
func Header(name, value string) CallOption {
	return func(s *callSettings) {
		if s.header == nil {
			s.header = http.Header{}
		}
		s.header.Add(name, value)
	}
}

func headers(all http.Header) CallOption {
	return func(s *callSettings) { s.header = all.Clone() }
}

func (c *Client) settings(options []CallOption) callSettings {
	settings := c.defaults
	for _, option := range options {
		option(&settings)
	}
	return settings
}

// Response is an answer as it came, beside what it was read into.
type Response struct {
	// Status is the provider's, also for lists.
	Status int
	Header http.Header
	// RequestID finds the request in the platform's log.
	RequestID string
	// Body is nil for what is streamed.
	Body []byte
}

// Target says whose connection a connector uses.
type Target func(*target)

type target struct {
	connectionID string
	userID       string
}

// Connection names the connection: "con_…".
func Connection(id string) Target {
	return func(t *target) { t.connectionID = id }
}

// User names the user, as your application does: the user's only connection to the connector is used. Beside Connection
// it narrows: a connection of somebody else is not found.
func User(id string) Target {
	return func(t *target) { t.userID = id }
}
