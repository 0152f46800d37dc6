/** A way in which an exchange through the platform may differ from one without it. */
export interface Rule {
  readonly name: string
  /** What a caller or a provider finds. */
  readonly says: string
  readonly why: string
  /** Sections of RFC 9110 and 9112, or another document. */
  readonly rfc: string
  /** The lines of `differencesOf` that it allows; `*` stands for anything. Each must come up in a case. */
  readonly allows: readonly string[]
}

const removed = (side: 'request' | 'answer', names: string): string[] =>
  names.split(' ').map((name) => `${side} header ${name} removed`)

/** Every difference there may be. The suite beside this holds calls to it, and `docs/reference/proxy-differences.md` is rendered from it. */
export const RULES: readonly Rule[] = [
  {
    name: 'credential',
    says: 'The request carries the connection’s credential in place of the platform’s API key.',
    why: 'That is what the proxy is for.',
    rfc: '9110 §11.6.2',
    allows: ['request header authorization changed'],
  },
  {
    name: 'connector-defaults',
    says: 'Headers and query parameters that the connector says for every call are added where the caller gives none.',
    why: 'Many APIs refuse a request without a User-Agent or a version.',
    rfc: '9110 §10.1.5',
    allows: ['request header user-agent added'],
  },
  {
    name: 'request-hop',
    says: 'Fields that belong to one connection do not go on, nor do those that `Connection` names.',
    why: 'Each connection has its own; a caller could strip our credential by naming it.',
    rfc: '9110 §7.6.1',
    allows: [
      'request header connection *',
      ...removed(
        'request',
        'keep-alive te trailer upgrade proxy-connection proxy-authorization http2-settings x-named',
      ),
    ],
  },
  {
    name: 'request-kept',
    says: 'Fields that tell of the caller or its browser, or are for the platform, do not go on.',
    why: 'They are secrets of the caller’s own site, or would let a caller speak as a proxy that the provider trusts.',
    rfc: '9110 §17.13',
    allows: removed(
      'request',
      'cookie cookie2 forwarded via origin referer x-real-ip x-forwarded-for x-forwarded-host sec-fetch-site sec-ch-ua proxy-x connector-user-id',
    ),
  },
  {
    name: 'expect',
    says: '`Expect: 100-continue` is answered by the platform, at once, and does not go on.',
    why: 'The HTTP client below cannot wait for the provider’s 100; the body is passed on as it comes, and an early refusal reaches the caller.',
    rfc: '9110 §10.1.1',
    allows: ['request header expect removed', 'answer interim 100 added'],
  },
  {
    name: 'request-framing',
    says: 'A short body in chunks may go on with a `Content-Length`; the sizes of chunks are not kept, nor zeroes before a length.',
    why: 'Framing belongs to one connection.',
    rfc: '9112 §7.1',
    allows: [
      'request framing chunked -> length',
      'request header transfer-encoding removed',
      'request header transfer-encoding changed',
      'request header content-length added',
      'request header content-length changed',
    ],
  },
  {
    name: 'empty-body',
    says: '`Content-Length: 0` is sent with POST, PUT and PATCH, whether the caller said it or not, and with no other method.',
    why: 'The HTTP client below follows the advice on user agents; there is no body either way.',
    rfc: '9110 §8.6',
    allows: [
      'request framing none -> length',
      'request framing length -> none',
      'request header content-length removed',
    ],
  },
  {
    name: 'early-answer',
    says: 'When an answer is whole before its request, the rest of the request goes to nobody, and the caller’s connection ends.',
    why: 'The HTTP client below ends the exchange; the caller has its answer, and is read from for two seconds or 16 MiB more so that it can take it.',
    rfc: '9112 §9.3, §9.6',
    allows: ['request end whole -> cut', 'request body after an early answer'],
  },
  {
    name: 'request-trailers',
    says: 'Trailers of a request do not go on.',
    why: 'The HTTP client below cannot send them; nobody may rely on them.',
    rfc: '9110 §6.5.1',
    allows: ['request trailer x-sum removed'],
  },
  {
    name: 'target',
    says: "In paths and queries, characters that no address may hold are percent-encoded, and `'` in queries is; a `?` with nothing behind it is dropped.",
    why: 'Addresses are judged as parsed ones, so that no path leads out of the host’s own.',
    rfc: '9110 §7.7; WHATWG URL',
    allows: ['request target percent-encoded', 'request target without its empty query'],
  },
  {
    name: 'version',
    says: 'The provider is asked by HTTP/1.1, and the caller answered by it, whatever the other side speaks.',
    why: 'A version belongs to one connection.',
    rfc: '9110 §2.5',
    allows: ['request version', 'answer version'],
  },
  {
    name: 'names-in-lower-case',
    says: 'Names of headers and trailers come in lower case.',
    why: 'They mean the same in every case.',
    rfc: '9110 §5.1',
    allows: [
      'request header names in lower case',
      'answer header names in lower case',
      'answer trailer names in lower case',
    ],
  },
  {
    name: 'request-order',
    says: 'The credential stands behind the caller’s headers. Values of one name keep their order.',
    why: 'The order of different names means nothing.',
    rfc: '9110 §5.3',
    allows: ['request header order'],
  },
  {
    name: 'reason',
    says: 'The words behind the status are the usual ones.',
    why: 'They mean nothing to a client, and HTTP/2 has none.',
    rfc: '9112 §4',
    allows: ['answer reason'],
  },
  {
    name: 'interim',
    says: 'Answers on the way, 102 and 103 with their hints, do not go on.',
    why: 'They are optional, and hints of what to load are for a browser on the provider’s own origin.',
    rfc: '9110 §15.2, 8297',
    allows: ['answer interim 102 removed', 'answer interim 103 removed'],
  },
  {
    name: 'answer-hop',
    says: 'Fields that belong to one connection are the platform’s own, and those that `Connection` names do not come through.',
    why: 'Each connection has its own.',
    rfc: '9110 §7.6.1',
    allows: [
      'answer header connection *',
      'answer header keep-alive *',
      ...removed('answer', 'upgrade proxy-connection proxy-authenticate te x-named'),
    ],
  },
  {
    name: 'answer-framing',
    says: 'A body without a length comes in chunks; to a caller by HTTP/1.0 it comes without, until the connection’s end.',
    why: 'Framing belongs to one connection.',
    rfc: '9112 §6.1, §6.3',
    allows: [
      'answer framing close -> chunked',
      'answer framing chunked -> close',
      'answer header transfer-encoding added',
      'answer header transfer-encoding removed',
    ],
  },
  {
    name: 'answer-trailers',
    says:
      'Trailers come through where the caller is answered in chunks; those that are about framing, routing, authentication or content do not, nor does anything that ' +
      'would not as a header.',
    why: 'Without chunks there is no place for them, and such fields must not stand there.',
    rfc: '9110 §6.5',
    allows: [
      ...'x-sum content-length content-type authorization set-cookie host cache-control'
        .split(' ')
        .map((name) => `answer trailer ${name} removed`),
      'answer header trailer removed',
    ],
  },
  {
    name: 'length-as-trailer',
    says: 'An answer with a `Content-Length` among its trailers is cut.',
    why: 'The HTTP client below takes it for the body’s.',
    rfc: '9110 §6.5.1',
    allows: ['answer end whole -> cut'],
  },
  {
    name: 'answer-date',
    says: 'An answer without a `Date` gets one.',
    why: 'Whoever passes an answer on that has none adds it.',
    rfc: '9110 §6.6.1',
    allows: ['answer header date added'],
  },
  {
    name: 'answer-guards',
    says: 'Every answer says whose it is and which request it was, and forbids browsers to act on it.',
    why: 'A provider’s content must not act on the platform’s origin.',
    rfc: '6454',
    allows: [
      'answer header connector-source *',
      'answer header connector-request-id *',
      'answer header content-security-policy *',
      'answer header x-content-type-options *',
    ],
  },
  {
    name: 'answer-origin',
    says: 'Fields that would act on the origin they come from, such as cookies and what browsers obey, do not come through.',
    why: 'The origin they would act on is the platform’s, not the provider’s.',
    rfc: '6265, 6797; Fetch',
    allows: removed(
      'answer',
      'set-cookie set-cookie2 alt-svc clear-site-data strict-transport-security content-security-policy-report-only refresh referrer-policy permissions-policy ' +
        'x-frame-options x-xss-protection access-control-allow-origin cross-origin-opener-policy sec-x nel report-to reporting-endpoints expect-ct sourcemap ' +
        'service-worker-allowed timing-allow-origin origin-trial',
    ),
  },
  {
    name: 'refused-request',
    says: 'What no clear request is, or leads out of the host’s path, is refused with 400 and goes nowhere.',
    why: 'Two readings of one request are how requests are smuggled.',
    rfc: '9112 §6.1, §11.2',
    allows: ['platform answers invalid_request'],
  },
  {
    name: 'method',
    says: 'Methods other than GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS are answered with 404 or 405.',
    why: 'TRACE would show the credential to the caller, CONNECT would be a tunnel.',
    rfc: '9110 §9.3.8, §17.16',
    allows: ['platform answers method_not_allowed'],
  },
  {
    name: 'refused-answer',
    says: 'What no clear answer is becomes a 502: no HTTP, framed in two ways, a 100 or a 101 that nobody asked for, or none at all.',
    why: 'The HTTP client below ends such a connection; nobody can say what belongs to which answer.',
    rfc: '9112 §6.3, §11.1',
    allows: ['platform answers provider_answer_invalid', 'platform answers provider_unreachable'],
  },
]

/** The rule that allows a difference; undefined where it is none that may be. */
export const ruleFor = (line: string): Rule | undefined =>
  RULES.find(({ allows }) => allows.some((pattern) => fits(pattern, line)))

/** Whether a line is one that a pattern stands for. */
export const fits = (pattern: string, line: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(line)
