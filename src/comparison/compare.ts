import { surfaceOf } from '../codegen/surface.ts'
import { type Language, languages } from '../codegen/targets/index.ts'
import type { Connector } from '../definition/connector.ts'
import { compareVersions } from '../registry/registry.ts'
import type { Change, Note } from './change.ts'
import { compareEndpoints } from './endpoints.ts'

export type { Change } from './change.ts'

/** A name in generated clients that is another one, or gone. */
export interface NameChange {
  readonly language: Language
  /** What it stands for: `method users.messages.list`. */
  readonly thing: string
  readonly before: string
  readonly after: string | null
}

/** What a newer version of a connector means to those who use the version before. */
export interface Comparison {
  readonly verdict: 'breaking' | 'compatible' | 'none'
  readonly changes: readonly Change[]
  readonly names: readonly NameChange[]
  /** Whether the version number says as much: what breaks has another major version. */
  readonly isNumberedRight: boolean
}

/** Compares two versions of a connector. */
export const compareConnectors = (before: Connector, after: Connector): Comparison => {
  const changes: Change[] = []
  const note: Note = (weight, at, says) => void changes.push({ weight, at, says })
  compareWays(before, after, note)
  compareInputs(before, after, note)
  compareHosts(before, after, note)
  if (JSON.stringify(before.errors) !== JSON.stringify(after.errors))
    note('compatible', 'errors', "The provider's failures are said otherwise.")
  compareWebhooks(before, after, note)
  compareEndpoints(before, after, note)
  const names = compareNames(before, after)
  const breaks = changes.some(({ weight }) => weight === 'breaking') || names.length > 0
  const verdict = breaks ? 'breaking' : changes.length > 0 ? 'compatible' : 'none'
  return { verdict, changes, names, isNumberedRight: isNumberedRight(before, after, verdict) }
}

const isNumberedRight = (before: Connector, after: Connector, verdict: Comparison['verdict']): boolean => {
  if (verdict === 'none') return true
  if (verdict === 'compatible') return compareVersions(after.version, before.version) >= 0
  return Number(after.version.split('.')[0]) > Number(before.version.split('.')[0])
}

/** The ways to authenticate: a connection keeps the one that it was made with. */
const compareWays = (before: Connector, after: Connector, note: Note): void => {
  for (const old of before.auth) {
    const next = after.auth.find(({ type }) => type === old.type)
    if (next === undefined) {
      note('breaking', `auth.${old.type}`, 'Connections that authenticate in this way no longer can.')
      continue
    }
    for (const scope of Object.keys(old.scopes?.available ?? {}))
      if (!Object.hasOwn(next.scopes?.available ?? {}, scope))
        note('breaking', `auth.${old.type}.scopes.${scope}`, 'The scope can no longer be asked for.')
    const without = ({ scopes: _scopes, setup: _setup, ...rest }: typeof old): string => JSON.stringify(rest)
    if (without(old) !== without(next)) note('compatible', `auth.${old.type}`, 'Authenticating goes otherwise.')
    if (JSON.stringify(old.scopes) !== JSON.stringify(next.scopes))
      note(
        'compatible',
        `auth.${old.type}.scopes`,
        'The scopes that are asked for, or what is said of them, are others.',
      )
  }
  for (const { type } of after.auth)
    if (!before.auth.some((old) => old.type === type))
      note('compatible', `auth.${type}`, 'The way to authenticate is new.')
}

const compareInputs = (before: Connector, after: Connector, note: Note): void => {
  for (const old of before.inputs) {
    const next = after.inputs.find(({ name }) => name === old.name)
    const at = `inputs.${old.name}`
    if (next === undefined) note('breaking', at, 'The input is gone.')
    else if (old.pattern !== next.pattern || (old.enum ?? []).some((value) => next.enum?.includes(value) === false))
      note('breaking', at, 'Values that were allowed may no longer be.')
  }
  for (const { name, default: value } of after.inputs) {
    if (before.inputs.some((old) => old.name === name)) continue
    if (value === undefined) note('breaking', `inputs.${name}`, 'The input is new, and connections do not have it.')
    else note('compatible', `inputs.${name}`, 'The input is new.')
  }
}

const compareHosts = (before: Connector, after: Connector, note: Note): void => {
  for (const [name, old] of before.hosts) {
    const next = after.hosts.get(name)
    if (next === undefined) note('breaking', `hosts.${name}`, 'The host is gone.')
    else if (JSON.stringify(old) !== JSON.stringify(next))
      note('compatible', `hosts.${name}`, `It was ${old.url}, and is ${next.url}.`)
  }
  for (const name of after.hosts.keys())
    if (!before.hosts.has(name)) note('compatible', `hosts.${name}`, 'The host is new.')
}

/** Who waits for events that no longer come waits without end. */
const compareWebhooks = ({ webhooks: before }: Connector, { webhooks: after }: Connector, note: Note): void => {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  if (before === undefined) note('compatible', 'webhooks', 'The provider can send events.')
  else if (after === undefined) note('breaking', 'webhooks', 'Events are no longer taken.')
  else if (JSON.stringify(before.event.type) !== JSON.stringify(after.event.type))
    note('breaking', 'webhooks.event.type', 'Events have other types.')
  else note('compatible', 'webhooks', 'Events are taken otherwise.')
}

/** Names that users of generated clients have written. What is gone with its endpoint is not said again. */
const compareNames = (before: Connector, after: Connector): NameChange[] => {
  const [old, next] = [surfaceOf(before), surfaceOf(after)]
  return languages.flatMap((language) =>
    [...old[language]].flatMap(([thing, name]) => {
      const now = next[language].get(thing) ?? null
      const isGone = now === null && !thing.startsWith('type ')
      return name === now || isGone ? [] : [{ language, thing, before: name, after: now }]
    }),
  )
}

/** What a verdict means, in a sentence. */
export const VERDICT_WORDS: Readonly<Record<Comparison['verdict'], string>> = {
  none: 'Nothing changes for those who use it.',
  compatible: 'Those who use it can go on as they are.',
  breaking: 'Something breaks for those who use it.',
}
