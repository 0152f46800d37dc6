import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'
import { type Attack, LEDGER_VARIABLE } from '../test/security/ledger.ts'
import { type Bar, type Suite, figuresOf } from './bar.ts'

/** Attacks of one kind: the files below `test/security/` that play them. */
interface Attacks {
  readonly bar: string
  readonly files: readonly string[]
  /** So many are tried at least: what tries none proves nothing. */
  readonly triedAtLeast: number
  /** Defences without which some succeed. */
  readonly sabotages: readonly string[]
}

const B1: Attacks = {
  bar: 'B1',
  files: [
    'a-code-is-worth-nothing-in-another-browser',
    'an-attackers-link-connects-nothing',
    'a-code-never-reaches-another-server',
    'an-assertion-is-good-at-one-server',
    'pkce-cannot-be-downgraded',
    'an-answer-by-form-needs-the-browser-too',
  ],
  triedAtLeast: 90,
  sabotages: ['unchecked-completion', 'unbound-browser'],
}

const B2: Attacks = {
  bar: 'B2',
  files: [
    'a-foreign-id-cannot-be-told-from-none',
    'two-users-cannot-see-what-is-kept-of-each-other',
    'a-forgotten-owner-leaks-nothing',
    'a-return-url-leads-nowhere-else',
    'a-header-changes-no-link',
  ],
  triedAtLeast: 1_400,
  sabotages: ['no-owner'],
}

/** Plays the attacks; the figure is how many succeeded. Then, without a defence, some must. */
const suiteOf = ({ bar, files, triedAtLeast, sabotages }: Attacks): Suite =>
  async function* (): AsyncIterable<Bar> {
    const { exactly, atLeast } = figuresOf(bar)
    const { attacks, printed, exitCode } = await play(files, process.env.SABOTAGE)
    const succeeded = attacks.filter((attack) => attack.succeeded)
    const found = succeeded.map(({ row, what }) => `row ${row}: ${what}`).join('\n')
    yield exactly(succeeded.length, `attacks succeeded of ${attacks.length}`, 0, found)
    yield atLeast(attacks.length, 'attacks tried', triedAtLeast, printed)
    // What is not an attack must go well, too: an attack on what does not work at all proves nothing.
    yield exactly(exitCode, 'exit code of the tests', 0, printed)
    if (process.env.SABOTAGE !== undefined) return
    for (const sabotage of sabotages) {
      const weakened = (await play(files.slice(0, 2), sabotage)).attacks.filter((attack) => attack.succeeded)
      yield figuresOf(bar, sabotage).atLeast(weakened.length, 'attacks succeeded', 1)
    }
  }

/** B1: connecting is hijacked, lured, mixed up and downgraded. */
export const attacksOnConnecting = suiteOf(B1)

/** B2: foreign ids, what is kept of two users, and browsers that are led elsewhere. */
export const attacksOnOthers = suiteOf(B2)

interface Played {
  readonly attacks: readonly Attack[]
  readonly printed: string
  readonly exitCode: number
}

const play = async (files: readonly string[], sabotage: string | undefined): Promise<Played> => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-attacks-'))
  const ledger = join(folder, 'attacks.jsonl')
  try {
    const { SABOTAGE: _, ...environment } = process.env
    const child = spawn(
      process.execPath,
      [
        join(packageFolder(), 'node_modules/vitest/vitest.mjs'),
        'run',
        ...files.map((file) => `test/security/${file}.test.ts`),
      ],
      {
        cwd: packageFolder(),
        env: {
          ...environment,
          NO_COLOR: '1',
          [LEDGER_VARIABLE]: ledger,
          ...(sabotage !== undefined && { SABOTAGE: sabotage }),
        },
      },
    )
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => void (printed += String(chunk)))
    const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
    const lines = existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n') : []
    return { attacks: lines.map((line) => JSON.parse(line) as Attack), printed, exitCode }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
