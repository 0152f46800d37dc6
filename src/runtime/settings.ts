import { z } from 'zod'
import { LOG_LEVELS } from './log.ts'
import { SettingsError } from './settings-error.ts'

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1']

/** What a list of origins holds. */
export const originsIn = (text: string): string[] =>
  text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')

/** As browsers write them; plain http is for this machine. */
const isOrigin = (text: string): boolean => {
  const url = URL.parse(text)
  if (url === null || url.origin !== text || text.includes('*')) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[|\]$/g, '')))
}

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** With a host, and a user, a password and a number of a database that can be read. */
const isRedisAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return (
    url !== null && url.hostname !== '' && /^\/?\d*$/.test(url.pathname) && isDecodable(url.username + url.password)
  )
}

/** Every setting, from the environment. The reference page and `.env.example` are rendered from this schema. */
export const settingsSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('The address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3210).describe('The port to listen on.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      'The address under which browsers reach the platform; https unless it is on this machine. OAuth redirect URIs begin with it.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres://' })
    .optional()
    .describe('Your PostgreSQL, 15 or newer. Unset, the platform starts its own in DATA_DIR.'),
  MIGRATION_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres://' })
    .optional()
    .describe(
      'The database of DATABASE_URL under the login that owns the tables. With it the login of DATABASE_URL needs to own nothing, and row-level security holds it.',
    ),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, { error: 'must begin with redis:// or rediss://' })
    .refine(isRedisAddress, { error: 'must be redis://[user:password@]host[:port][/database]' })
    .optional()
    .describe(
      'A Redis, 6 or newer, through which processes share what providers limit; `rediss://` for TLS. Unset, or while it is away, PostgreSQL does it.',
    ),
  DATA_DIR: z
    .string()
    .default('data')
    .describe("Where the platform keeps its own PostgreSQL, the key of the embedded default, and the CLI's access."),
  JOURNAL_DIR: z
    .string()
    .optional()
    .describe(
      'Where refreshed tokens stand until the database has them: a directory that outlives the process, unless `journal` in DATA_DIR. All processes of one machine may share it.',
    ),
  CONNECTORS_DIR: z.string().optional().describe('The catalogue of connectors, unless the one that comes along.'),
  VAULT_KEYS: z
    .string()
    .optional()
    .describe(
      'Sealing keys, `id:base64,…` of 32 bytes each: the first seals, all of them open. Needed with DATABASE_URL.',
    ),
  EGRESS_ALLOW_PRIVATE: z
    .string()
    .default('')
    .describe('Private networks that connectors may call, such as `10.0.0.0/8`, separated by commas.'),
  EGRESS_PORTS: z
    .string()
    .default('')
    .describe('Ports at public addresses that connectors may call beside 443 and 8443, separated by commas.'),
  UPLOAD_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_048_576)
    .default(64)
    .describe(
      'How many MB the pieces of all uploads under way may take in memory. Who comes when it is full waits, each connection having its turn.',
    ),
  REQUESTS_PER_KEY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe(
      'How many requests a minute one API key may make of one process; more are answered 429 with `Retry-After`. 0 for any number.',
    ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .refine((text) => originsIn(text).every(isOrigin), {
      error: 'must be origins such as https://app.example.com, separated by commas, without a path or *',
    })
    .describe(
      'Origins whose pages may call the API from the browser, such as `https://app.example.com`, separated by commas; none unless stated. Never `*`, never with cookies.',
    ),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .describe(
      'Networks of your load balancers, such as `10.0.0.0/8`, separated by commas: they are believed whom they forward in `X-Forwarded-For`, for the audit log. Unset, callers behind one all have its address.',
    ),
  AUDIT_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(30)
    .max(36_500)
    .default(400)
    .describe('For how many days the audit log keeps who did what.'),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe(
      'How many processes of this machine take requests, all on one port. SIGHUP replaces them one after the other, without a call that fails.',
    ),
  CALL_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(400)
    .default(7)
    .describe('For how many days single calls are kept, without their content.'),
  USAGE_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(36_500)
    .default(400)
    .describe('For how many days it is kept how many calls each user made.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe(
      'A port of its own on HOST for `/metrics`, which needs no key there: let Prometheus alone reach it. Unset, metrics are at `/metrics` of the API, for a key with the scope `admin`.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where an OpenTelemetry collector takes OTLP over HTTP, such as `http://127.0.0.1:4318`. Unset, there are no traces, and they cost nothing.',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default('')
    .refine(isDecodable, { error: 'must be name=value pairs separated by commas, the values percent-encoded' })
    .describe('Headers for the collector, `name=value` separated by commas, the values percent-encoded.'),
  OTEL_SERVICE_NAME: z.string().default('connector-platform').describe('How traces name the platform.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      'The share of traces that is taken down, from 0 to 1, of requests whose `traceparent` does not decide it.',
    ),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info').describe('How much is logged.'),
  SHUTDOWN_GRACE: z.coerce
    .number()
    .min(0)
    .max(5)
    .optional()
    .describe(
      'Seconds, 5 at most, for which calls are still taken after SIGTERM while `/health/ready` says 503: so long a load balancer may need to notice. 2 unless stated, and none in the sandbox.',
    ),
  SANDBOX_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3211)
    .describe('The port of the simulated providers, with `--sandbox`; the next one serves their downloads.'),
})

export type Settings = Omit<z.output<typeof settingsSchema>, 'PUBLIC_URL'> & { readonly PUBLIC_URL: string }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings. Throws `SettingsError` with everything that is wrong. */
export const readSettings = (environment: Environment): Settings => {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) =>
      environment[name]?.trim() ? [[name, environment[name].trim()]] : [],
    ),
  )
  const parsed = settingsSchema.safeParse(given)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  const settings = {
    ...parsed.data,
    PUBLIC_URL: (parsed.data.PUBLIC_URL ?? defaultPublicUrl(parsed.data)).replace(/\/$/, ''),
  }
  judge(settings)
  return settings
}

const defaultPublicUrl = ({ HOST, PORT }: z.output<typeof settingsSchema>): string =>
  `http://${isLoopback(HOST) && HOST !== '::1' ? HOST : '127.0.0.1'}:${PORT}`

/** Whether what listens there can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK_HOSTS.includes(host)

const judge = ({ PUBLIC_URL, DATABASE_URL, MIGRATION_DATABASE_URL, VAULT_KEYS, HOST }: Settings): void => {
  const { protocol, hostname } = new URL(PUBLIC_URL)
  if (protocol !== 'https:' && !isLoopback(hostname.replace(/^\[|\]$/g, '')))
    throw new SettingsError('PUBLIC_URL: must be https, except on this machine.')
  if (MIGRATION_DATABASE_URL !== undefined && DATABASE_URL === undefined)
    throw new SettingsError(
      'MIGRATION_DATABASE_URL: needs DATABASE_URL, the same database under the login that serves.',
    )
  if (VAULT_KEYS !== undefined) return
  const make = 'Make one with: connector keys vault'
  if (DATABASE_URL !== undefined)
    throw new SettingsError(`VAULT_KEYS: needed with DATABASE_URL, as credentials are stored sealed. ${make}`)
  if (!isLoopback(HOST))
    throw new SettingsError(
      `VAULT_KEYS: needed to listen on ${HOST}; the key that is made by itself is for this machine alone. ${make}`,
    )
}
