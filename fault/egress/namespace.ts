import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createLog } from '../../src/runtime/log.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import type { Bar } from '../bar.ts'
import { startAll } from '../started.ts'
import { HOME_ADDRESSES, controlAddresses } from './cases.ts'

/** What the program within the namespace is told, in the variable `EGRESS_BAR`. */
export interface InsideOptions {
  readonly bar: 'D1' | 'D2'
  readonly folder: string
  readonly databaseUrl: string
  /** The network namespace of who started it. */
  readonly outside: string
  /** The name of a defence that is taken away. */
  readonly sabotage?: string
  /** Of the traps every so many are tried. */
  readonly every: number
  /** Whether something must be called that may not be, as the defence is away. */
  readonly mustBreak?: boolean
}

/** How this user makes a namespace; undefined where that is not permitted. */
const way = (): readonly string[] | undefined =>
  [
    ['--net', '--mount'],
    ['--map-root-user', '--net', '--mount'],
  ].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0)

/** What is missing for a namespace with addresses of its own; undefined where nothing is. */
export const missing = (): string | undefined => {
  if (way() === undefined) return 'unshare is not permitted'
  const programs = { ip: ['-V'], openssl: ['version'] }
  const absent = Object.entries(programs).find(([name, args]) => spawnSync(name, args).status !== 0)
  return absent && `${absent[0]} is not installed`
}

const HERE = import.meta.dirname
const DEADLINE_MS = 900_000

/**
 * In the namespace every address is this machine's, IPv4 and IPv6, reserved and public alike: whoever listens at all of
 * them hears of every connection. Names are resolved by a DNS that runs there.
 */
const SCRIPT = `
ip link set lo up
ip route add local 0.0.0.0/0 dev lo
ip -6 route add local ::/0 dev lo
ip address add 93.184.216.40/32 dev lo
for name in resolv.conf hosts nsswitch.conf; do
  if [ -e /etc/$name ]; then mount --bind "$1/$name" /etc/$name; fi
done
exec "$2" "$3"
`

/** Environment proxies, which must be ignored: one that is asked counts as a forbidden address that was called. */
const PROXY = 'http://10.9.8.7:8080'
const PROXIES = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [name, PROXY]),
)

export type Play = Pick<InsideOptions, 'bar' | 'sabotage' | 'every' | 'mustBreak'>

/** Plays each in a namespace of its own. Yields the figures as they come. */
export async function* playInNamespace(plays: readonly Play[]): AsyncIterable<Bar> {
  const site = await startAll(async (started) => {
    const folder = mkdtempSync(join(tmpdir(), 'cp-egress-'))
    started.add({ stop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) })
    chmodSync(folder, 0o755)
    prepare(folder)
    const postgres = started.add(await startEmbeddedPostgres({ directory: join(folder, 'pg'), log: createLog('warn') }))
    return { folder, databaseUrl: urlOf(postgres), stop: started.stop }
  })
  const { folder, databaseUrl } = site
  const outside = readlinkSync('/proc/self/ns/net')
  try {
    for (const play of plays) yield* printed({ ...play, folder, databaseUrl, outside })
  } finally {
    await site.stop()
  }
}

/** By its Unix socket, which leads into a namespace, as no address does. */
const urlOf = ({ connection: { host, port, user, database } }: EmbeddedPostgres): string =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`

async function* printed(told: InsideOptions): AsyncIterable<Bar> {
  const { folder } = told
  const args = [...way()!, 'sh', '-e', '-c', SCRIPT, 'sh', folder, process.execPath, join(HERE, 'inside.ts')]
  const child = spawn('unshare', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: DEADLINE_MS,
    env: {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
      NODE_USE_ENV_PROXY: '1',
      NO_PROXY: '127.0.0.1',
      ...PROXIES,
      EGRESS_BAR: JSON.stringify(told),
    },
  })
  const exit = new Promise<number | null>((resolve) => void child.once('exit', resolve))
  for await (const line of createInterface(child.stdout)) yield JSON.parse(line) as Bar
  const code = await exit
  if (code !== 0) throw new Error(`${told.bar} ended with ${code}.`)
}

/** Writes what the namespace has in place of the machine's own: names, and a certificate for every host of the tests. */
const prepare = (folder: string): void => {
  writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n')
  writeFileSync(join(folder, 'hosts'), '127.0.0.1 localhost\n::1 localhost\n')
  writeFileSync(join(folder, 'nsswitch.conf'), 'hosts: files dns\n')
  const addresses = [...controlAddresses, ...HOME_ADDRESSES].map((address) => `IP:${address}`)
  const subjects = ['DNS:api.example.com', 'DNS:*.dns.test', ...addresses].join(',')
  const kind = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=tests'.split(' ')
  const names = ['-addext', `subjectAltName=${subjects}`]
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  execFileSync('openssl', [...kind, ...names, ...files], { stdio: 'ignore' })
}
