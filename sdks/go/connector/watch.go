package connector

import (
	"context"
	"sync"
	"time"
)

// watch ends an attempt that takes longer than it is allowed at the moment.
type watch struct {
	cancel context.CancelCauseFunc
	mu     sync.Mutex
	timer  *time.Timer
}

// allow gives it so much time from now; zero is as much as it likes.
func (w *watch) allow(limit time.Duration, cause func(time.Duration) error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer != nil {
		w.timer.Stop()
	}
	if limit > 0 {
		w.timer = time.AfterFunc(limit, func() { w.cancel(cause(limit)) })
	}
}

// rest stops the clock.
func (w *watch) rest() { w.allow(0, nil) }

// end stops the clock and lets go of all that the attempt holds.
func (w *watch) end() {
	w.rest()
	w.cancel(nil)
}
