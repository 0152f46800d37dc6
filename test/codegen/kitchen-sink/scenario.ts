/**
 * What a client of the kitchen sink does, in every language: the same steps, the same results, the same requests.
 *
 * A driver is a program of its own. It finds in its environment `CONNECTOR_URL` (the recorder before the platform),
 * `CONNECTOR_API_KEY`, `CONNECTION` and `USER_ID` (an active connection and its user), `ENDED_CONNECTION` (one that needs its
 * user again), `SIMULATOR` (address of the provider's simulator) and `CLOSED` (an address where nothing listens). Before each
 * step it posts `{"step": name}` to `/-/step` of the recorder, after it `{"step": name, "got": …}` to `/-/got`. What `got` must
 * be stands here; where a step gives an error, `got` is
 * `{kind, status?, code?, message?, connection?, hasRequestId?}` as `failure` below makes it.
 */
export interface Step {
  readonly name: string
  /** In words, for whoever writes a driver. */
  readonly does: string
  readonly got: unknown
  /** Languages in which the step makes no sense, and why. */
  readonly except?: Readonly<Record<string, string>>
}

/** An error as drivers report it: `kind` is the name of its class as in the tree of errors, spelled alike everywhere. */
const failure = (kind: string, members: object = {}): object => ({ kind, ...members })

const LARGE = 104_857_600

export const scenario: readonly Step[] = [
  { name: 'root method', does: 'ping(); its account', got: 'mara@example.com' },
  {
    name: 'by user',
    does: 'a connector object for USER_ID instead of CONNECTION: ping(); its account',
    got: 'mara@example.com',
  },
  {
    name: 'all items',
    does: 'things.list(page_size=3), all items over all pages: their ids',
    got: ['t1', 't2', 't3', 't4', 't5', 't6', 't7'],
  },
  {
    name: 'page by page',
    does: 'things.list(page_size=2): the ids of its page, whether there is a next one; then of the next page',
    got: [['t1', 't2'], true, ['t3', 't4']],
  },
  {
    name: 'max items inside a page',
    does: 'things.list(page_size=3, max_items=4): ids of all items',
    got: ['t1', 't2', 't3', 't4'],
  },
  { name: 'no items', does: 'things.list(color="1"): ids; the answer has no list at all', got: [] },
  { name: 'continued by another endpoint', does: 'things.walk(): ids of all items', got: ['t1'] },
  {
    name: 'paged by address',
    does: 'class.async.list(page_size=1): the kinds of all items: tags of a union, told apart by their types; of a group the kinds of its members too',
    got: ['circle 1.5', 'square 2', ['group', 'circle 3']],
  },
  {
    name: 'a page without end',
    does: 'things.list(tags=["loop"]), all items: how many came before the error, and the error',
    got: [2, failure('ConnectorError')],
  },
  {
    name: 'parameters',
    does: 'things.list(color="dark blue", tags=["a", "b"], created_after=2026-01-02T03:04:05Z, on=2026-01-02, page_size=1), first page only; no matter what comes',
    got: 'done',
  },
  {
    name: 'awkward parameters',
    does: 'class.async.list, first page only, with $select=["a"], @odata.kind="k", +1=1, -1=2, 2fa=true, ???="q", id="1", _id="2", Id="3", ID="4", self="s", from="f", type="t", func="u", range="r", ctx="c", opts="o", params="p", body="b", options="x", signal="g", timeout=5, page_size as a parameter=6, max_items as a parameter=7, constructor="n", then="h", String="S", nil="l", None="N", better="e"',
    got: 'done',
  },
  {
    name: 'every type',
    does: 'things.get("t1"): [id, color, small, ratio, is_open, created_at in milliseconds since 1970, day as YYYY-MM-DD, picture decoded as text, token decoded as text, note is null, is secret absent, labels.kind, parent.name, anything as JSON]',
    got: [
      't1',
      'red',
      7,
      0.5,
      true,
      1767323045678,
      '2026-01-02',
      'hello??',
      'hello??',
      true,
      true,
      'sample',
      'Zero',
      [1, 'two', { three: 3 }],
    ],
  },
  {
    name: 'all digits of a whole number',
    does: 'things.get("digits"): the count as text with all its digits',
    got: '9007199254740993',
    except: { typescript: 'JSON.parse gives doubles; the raw answer keeps the digits, see the next step' },
  },
  {
    name: 'raw answer',
    does: 'things.get("digits") with the raw response: [status, whether a request id is there, whether the body’s text holds 9007199254740993]',
    got: [200, true, true],
  },
  {
    name: 'what came later survives',
    does: 'things.get("strange"); [its color, brand_new as JSON, the kind of its shape]; then change its name to "Changed" and things.create with it',
    got: ['ultraviolet', { deep: [1, null, 'x'] }, 'hexagon'],
  },
  {
    name: 'a misfit does not raise',
    does: 'things.get("misfit"): [name, ratio, the raw count as JSON, the raw day as JSON, names of the fields in its decode issues, sorted]',
    got: ['Odd', 0.25, 'many', 'someday', ['count', 'day']],
    except: { typescript: 'Values stay as on the wire' },
  },
  {
    name: 'strict raises',
    does: 'the same with a strict client: the error',
    got: failure('DecodeError'),
    except: { typescript: 'Values stay as on the wire' },
  },
  {
    name: 'absent, null and empty',
    does: 'things.create three times: name="N"; name="N", note=null; name="N", note=""',
    got: 'done',
  },
  {
    name: 'parameters in the body',
    does: 'things.update("t1", note="", settings={theme: "dark", class: "c"}); its id',
    got: 't1',
  },
  { name: 'form', does: 'things.import with the body class="a", from="b"; the answer as JSON', got: { imported: 1 } },
  {
    name: 'download',
    does: 'files.download(path="hello.txt"): [content as text, content type without parameters]',
    got: ['hello', 'text/plain'],
  },
  {
    name: 'captured',
    does: 'files.download(path="hello.txt"): [path and size of what is captured as metadata, what is captured as kind]',
    got: ['hällo.txt', 5, 'greeting'],
  },
  { name: 'download of nothing', does: 'files.download(path="empty.bin"): number of bytes', got: 0 },
  { name: 'download of a byte', does: 'files.download(path="one.bin"): number of bytes', got: 1 },
  {
    name: 'large download',
    does: 'files.download(path="large.bin"), streamed: number of bytes; at most 16 MiB more are held than before, reported as [bytes, true]',
    got: [LARGE, true],
  },
  {
    name: 'upload',
    does: 'files.upload(path="Grüße/hello.txt", overwrite=true) of the bytes "hello": the path it answers',
    got: 'hello.txt',
  },
  { name: 'upload of nothing', does: 'files.upload(path="a") of no bytes: done', got: 'done' },
  { name: 'upload of a byte', does: 'files.upload(path="a") of the byte "x" from a stream: done', got: 'done' },
  {
    name: 'large upload',
    does: 'files.upload(path="a") of 104857600 zero bytes, streamed in pieces of 64 KiB; at most 16 MiB more are held than before: true',
    got: true,
  },
  { name: 'text', does: 'notes.get("n1"); then notes.put("n1") with the text "Grüße": the text read', got: 'Grüße\n' },
  {
    name: 'work is waited for',
    does: 'things.copy("t1") with the parameter wait=true: [its status, its new_id]',
    got: ['done', 't9'],
  },
  {
    name: 'work of which an endpoint tells',
    does: 'things.purge(names=["One", "Two"]), waiting for 5 s: what it has deleted, which the result has as a member of its type',
    got: ['One', 'Two'],
  },
  {
    name: 'work is taken up again',
    does: 'things.purge(names=["One", "Two"]) without waiting: the error; then with its operation: what it has deleted',
    got: [failure('JobNotDone'), ['One', 'Two']],
  },
  { name: 'nothing comes back', does: 'things.delete("t1"): done', got: 'done' },
  {
    name: 'missing at the provider',
    does: 'things.get("missing"): the error with status, code, message, hasRequestId',
    got: failure('ProviderNotFound', {
      status: 404,
      code: 'thing_missing',
      message: 'There is no such thing',
      hasRequestId: true,
    }),
  },
  {
    name: 'forbidden at the provider',
    does: 'things.get("hidden"): the error with status, code',
    got: failure('ProviderUnauthorized', { status: 403, code: 'hidden' }),
  },
  {
    name: 'limited at the provider',
    does: 'things.get("limited"): the error with status, code',
    got: failure('ProviderRateLimited', { status: 429, code: 'slow_down' }),
  },
  {
    name: 'the provider’s own words',
    does: 'things.get("streamed"): the error with status, and body as JSON under "body"',
    got: failure('ProviderInvalid', { status: 418, body: { why: 'teapot' } }),
  },
  {
    name: 'invalid',
    does: 'the generic call of things.update with thing_id="t1", count="x": the error with status, code',
    got: failure('Invalid', { status: 400, code: 'invalid_request' }),
  },
  {
    name: 'unauthorized',
    does: 'a client with the key "wrong": ping(): the error with status, code',
    got: failure('Unauthorized', { status: 401, code: 'unauthorized' }),
  },
  {
    name: 'no such connection',
    does: 'a connector object for the connection "con_0": ping(): the error with status, code',
    got: failure('NotFound', { status: 404, code: 'connection_not_found' }),
  },
  {
    name: 'must reconnect',
    does: 'a connector object for ENDED_CONNECTION: ping(): the error; "connection" is whether its connection id is ENDED_CONNECTION',
    got: failure('ReconnectRequired', { connection: true }),
  },
  {
    name: 'platform down',
    does: 'things.get("down"): the error with status, code',
    got: failure('Unavailable', { status: 503, code: 'database_unavailable' }),
  },
  {
    name: 'something in between',
    does: 'things.get("gateway"): the error with status',
    got: failure('Unavailable', { status: 502 }),
  },
  { name: 'not JSON', does: 'things.get("broken"): the error', got: failure('DecodeError') },
  {
    name: 'nobody there',
    does: 'a client of CLOSED without retries: ping(): the error',
    got: failure('TransportError'),
  },
  {
    name: 'time-out',
    does: 'post {"slow_ms": 3000} to SIMULATOR/-/faults; ping() with a time-out of 0.5 s and no retries: the error',
    got: failure('TransportTimeout'),
  },
  { name: 'read is repeated', does: 'things.get("flaky"): its id', got: 't1' },
  { name: 'read is repeated at a date', does: 'things.get("flaky-date"): its id', got: 't1' },
  { name: 'read is repeated after a cut', does: 'things.get("cut"): its id', got: 't1' },
  {
    name: 'repeating ends',
    does: 'things.get("always-busy"): the error with status',
    got: failure('ProviderUnavailable', { status: 503 }),
  },
  {
    name: 'no patience for an hour',
    does: 'things.get("patience"): the error with status, at once',
    got: failure('ProviderUnavailable', { status: 503 }),
  },
  { name: 'a refused write is repeated under one key', does: 'things.create(name="busy"): its id', got: 't1' },
  { name: 'a cut write is not repeated', does: 'things.create(name="cut"): the error', got: failure('TransportError') },
  {
    name: 'an uncertain write is not repeated',
    does: 'things.create(name="uncertain"): the error with status',
    got: failure('ProviderUnavailable', { status: 504 }),
  },
  { name: 'own idempotency key', does: 'things.create(name="N") with the idempotency key "mine": done', got: 'done' },
  {
    name: 'token expires in mid-paging',
    does: 'things.list(page_size=3): the first page; post {} to SIMULATOR/-/expire; the rest: all ids',
    got: ['t1', 't2', 't3', 't4', 't5', 't6', 't7'],
  },
  {
    name: 'cancel',
    does: 'post {"slow_ms": 3000} to SIMULATOR/-/faults; ping(), cancelled after 0.2 s: "cancelled" if it ended within 1 s in the way of the language',
    got: 'cancelled',
    except: { python: 'Synchronous code has nothing to cancel with' },
  },
  {
    name: 'generic call',
    does: 'the generic call of things.get with thing_id="t1" on the connector object: the name in its JSON',
    got: 'One',
  },
  {
    name: 'proxy',
    does: 'the proxy with GET things/t1 on the connector object: [status, the name in its JSON]',
    got: [200, 'One'],
  },
  {
    name: 'platform half',
    does: 'connections.get(CONNECTION): its status; connections.list(user_id=USER_ID, limit=1), all items: whether CONNECTION is among them; connectors.get("kitchen-sink"): its version',
    got: ['active', true, '1.2.3'],
  },
]
