package connector

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// Client calls one connector platform with one API key. It is safe for concurrent use.
type Client struct {
	ConnectSessions *ConnectSessions
	Connections     *Connections
	Connectors      *Connectors
	Applications    *Applications
	Keys            *Keys
	UserTokens      *UserTokens
	Credentials     *Credentials
	Users           *Users
	Audit           *Audit
	Calls           *Calls
	Usage           *Usage
	Health          *Health

	baseURL  string
	apiKey   string
	http     http.Client
	defaults callSettings

	// The world, for tests.
	sleep  func(ctx context.Context, wait time.Duration) error
	random func() float64
	now    func() time.Time
}

// ClientOption changes what NewClient makes.
type ClientOption func(*Client)

// WithBaseURL sets the platform's address; unless given, CONNECTOR_URL.
func WithBaseURL(address string) ClientOption {
	return func(c *Client) { c.baseURL = address }
}

// WithAPIKey sets the key; unless given, CONNECTOR_API_KEY.
func WithAPIKey(key string) ClientOption {
	return func(c *Client) { c.apiKey = key }
}

// WithHTTPClient sets the client whose transport and cookies are used. Its redirects and its time-out are not: a
// redirect is an answer, and WithTimeout limits an attempt.
func WithHTTPClient(client *http.Client) ClientOption {
	return func(c *Client) {
		c.http.Transport = client.Transport
		c.http.Jar = client.Jar
	}
}

// WithTransport sets what sends a request and gets the answer: tests need no server.
func WithTransport(transport http.RoundTripper) ClientOption {
	return func(c *Client) { c.http.Transport = transport }
}

// WithTimeout limits one attempt; unless given, 310 seconds. Zero is no limit. Streams have WithIdleTimeout.
func WithTimeout(limit time.Duration) ClientOption {
	return func(c *Client) { c.defaults.timeout = limit }
}

// WithIdleTimeout limits how long nothing may move in an upload or download; unless given, 30 seconds.
func WithIdleTimeout(limit time.Duration) ClientOption {
	return func(c *Client) { c.defaults.idleTimeout = limit }
}

// WithMaxRetries sets how often a request is repeated at most; unless given, twice. Zero turns it off.
func WithMaxRetries(times int) ClientOption {
	return func(c *Client) { c.defaults.maxRetries = times }
}

// WithStrict makes answers that do not have the shape of the definition an error, *DecodeError.
func WithStrict() ClientOption {
	return func(c *Client) { c.defaults.strict = true }
}

const (
	defaultTimeout     = 310 * time.Second // just above the platform's own limit of an exchange
	defaultIdleTimeout = 30 * time.Second
	defaultMaxRetries  = 2
	// The platform closes connections that are idle for longer.
	idleConnections = 50 * time.Second
)

// NewClient makes a client. It returns an error where address or key are missing, or the address is none.
func NewClient(options ...ClientOption) (*Client, error) {
	c := &Client{
		baseURL: os.Getenv("CONNECTOR_URL"),
		apiKey:  os.Getenv("CONNECTOR_API_KEY"),
		http:    http.Client{CheckRedirect: answerRedirects},
		defaults: callSettings{
			timeout: defaultTimeout, idleTimeout: defaultIdleTimeout, maxRetries: defaultMaxRetries, wait: defaultWait,
		},
		sleep:  sleep,
		random: rand.Float64,
		now:    time.Now,
	}
	for _, option := range options {
		option(c)
	}
	if c.http.Transport == nil {
		c.http.Transport = newTransport()
	}
	c.baseURL = strings.TrimRight(c.baseURL, "/")
	c.addResources()
	return c, c.judge()
}

func (c *Client) addResources() {
	c.ConnectSessions = &ConnectSessions{c}
	c.Connections = &Connections{c}
	c.Connectors = &Connectors{c}
	c.Applications = &Applications{c}
	c.Keys = &Keys{c}
	c.UserTokens = &UserTokens{c}
	c.Credentials = &Credentials{c}
	c.Users = &Users{c}
	c.Audit = &Audit{c}
	c.Calls = &Calls{c}
	c.Usage = &Usage{c}
	c.Health = &Health{c}
}

func (c *Client) judge() error {
	if c.baseURL == "" {
		return errors.New("connector: where is the platform? Set CONNECTOR_URL or pass connector.WithBaseURL")
	}
	if c.apiKey == "" {
		return errors.New("connector: an API key is needed: set CONNECTOR_API_KEY or pass connector.WithAPIKey")
	}
	if strings.ContainsFunc(c.apiKey, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return errors.New("connector: the API key has characters that no header can carry: was it copied whole?")
	}
	parsed, err := url.Parse(c.baseURL)
	if err != nil || parsed.Host == "" || parsed.Scheme != "http" && parsed.Scheme != "https" {
		return errors.New("connector: the platform's address must begin with https:// or http://")
	}
	if parsed.User != nil || strings.ContainsAny(c.baseURL, "?#") {
		return errors.New("connector: the platform's address has no user, query or fragment")
	}
	return nil
}

// String returns the platform's address, and no key: clients end up in logs.
func (c *Client) String() string { return "connector.Client(" + c.baseURL + ")" }

// GoString is what %#v prints: no key either.
func (c *Client) GoString() string { return c.String() }

// answerRedirects leaves redirects to the caller: they are the provider's answer.
func answerRedirects(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}

func newTransport() *http.Transport {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.IdleConnTimeout = idleConnections
	transport.MaxIdleConnsPerHost = 100 // there is only one host
	return transport
}

func sleep(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
