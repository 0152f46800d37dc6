package connector

import (
	"context"
	"iter"
	"time"
)

// Audit is the log of who did what. Only a key that may do everything reads it.
type Audit struct{ client *Client }

// AuditTarget is what something was done to.
type AuditTarget struct {
	Type string `wire:"type" is:"required"`
	ID   string `wire:"id" is:"required"`
}

// AuditEntry says who did what.
type AuditEntry struct {
	Received
	ID           string       `wire:"id" is:"required"`
	At           time.Time    `wire:"at" is:"required"`
	Actor        string       `wire:"actor" is:"required"` // the id of a key or user token, "operator" or "platform"
	Action       string       `wire:"action" is:"required"`
	Target       *AuditTarget `wire:"target" is:"required,nullable"`
	ConnectionID string       `wire:"connection_id" is:"required,nullable"`
	UserID       string       `wire:"user_id" is:"required,nullable"`
	Outcome      string       `wire:"outcome" is:"required"` // "ok", or the code of the error that was answered
	RequestID    string       `wire:"request_id" is:"required,nullable"`
	Address      string       `wire:"address" is:"required,nullable"` // of the caller
	Count        int          `wire:"count" is:"required"`            // where one entry stands for several
}

// AuditFilter narrows a list; what is empty does not.
type AuditFilter struct {
	Actor        string
	UserID       string
	ConnectionID string
	Action       string
	Since        time.Time
	Until        time.Time
}

func (f AuditFilter) request() platformRequest {
	return platformRequest{route: routes.auditList, query: queryOf(
		[2]string{"actor", f.Actor}, [2]string{"user_id", f.UserID}, [2]string{"connection_id", f.ConnectionID},
		[2]string{"action", f.Action}, [2]string{"since", timeText(f.Since)}, [2]string{"until", timeText(f.Until)},
	)}
}

func timeText(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.UTC().Format(time.RFC3339Nano)
}

// List gets a page of the log, newest first.
func (a *Audit) List(ctx context.Context, filter AuditFilter, options ...CallOption) (*Page[AuditEntry], error) {
	return listPlatform[AuditEntry](ctx, a.client, filter.request(), options)
}

// ListAll gives the whole log, newest first.
func (a *Audit) ListAll(
	ctx context.Context, filter AuditFilter, options ...CallOption,
) iter.Seq2[AuditEntry, error] {
	return allItems(ctx, a.client.settings(options), func() (*Page[AuditEntry], error) {
		return a.List(ctx, filter, options...)
	})
}
