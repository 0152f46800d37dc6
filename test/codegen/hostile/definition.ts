import { authTypes } from '../../../src/auth/index.ts'
import type { Connector } from '../../../src/definition/connector.ts'
import { ENDPOINT_NAME } from '../../../src/definition/schema.ts'
import { createParser } from '../../../src/definition/parse.ts'
import { asciiJson } from './ascii-json.ts'
import { type Dice, diceOf } from './dice.ts'
import { type Member, endpointsOf } from './endpoints.ts'
import { type Schemas, schemasOf } from './schemas.ts'
import { plainTexts } from './plain-texts.ts'
import { type Slots, slotsOf } from './slots.ts'
import { CONNECTOR_NAMES } from './texts.ts'
import { transforms } from '../../../src/transform/index.ts'

/** What a definition is made from: the same recipe gives the same definition. */
export interface Recipe {
  /** Decides about its structure. */
  readonly structure: number
  /** Stand in turn wherever it has a text. */
  readonly texts: readonly string[]
}

/** A connector of hostile texts. */
export const hostileConnector = ({ structure, texts }: Recipe): Connector =>
  parsed(documentOf(structure, slotsOf(texts), (dice) => dice.oneOf(CONNECTOR_NAMES)))

/** The same connector with plain texts at the same places. `endingOf` says how a plain text ends that stands for another. */
export const harmlessTwin = ({ structure, texts }: Recipe, endingOf: (text: string) => string): Connector => {
  const { learn, give } = plainTexts(endingOf)
  documentOf(structure, slotsOf(texts, learn), () => TWIN)
  return parsed(documentOf(structure, slotsOf(texts, give), () => TWIN))
}

/** Whether all its endpoints have names that the format takes: texts are joined to names, some too long or of too many dots. */
export const isTaken = ({ structure, texts }: Recipe): boolean =>
  Object.keys(documentOf(structure, slotsOf(texts), () => TWIN).endpoints as Member).every((name) =>
    ENDPOINT_NAME.test(name),
  )

/** What twins are called. */
export const TWIN = 'twin'

const documentOf = (structure: number, slots: Slots, nameOf: (dice: Dice) => string): Member => {
  const dice = diceOf(structure)
  // Thrown whatever becomes of it, so that twins have the same luck.
  const name = nameOf(diceOf(structure + 1))
  const scopes = dice.times(1, 3, slots.scope)
  const schemas: Schemas = schemasOf(dice, slots)
  const endpoints = endpointsOf(dice, slots, { schemas, scopes })
  return {
    format: 1,
    name,
    version: '1.2.3',
    display_name: slots.text(),
    description: slots.text(),
    docs_url: slots.url(),
    categories: [slots.text()],
    hosts: { [slots.key()]: 'https://api.example.com' },
    inputs: [{ name: 'shop', label: slots.text(), description: slots.text(), default: slots.text() }],
    auth: [
      {
        type: 'oauth2',
        authorization_url: 'https://example.com/authorize',
        token_url: 'https://example.com/token',
        scopes: { available: Object.fromEntries(scopes.map((scope) => [scope, slots.ofAuth()])), default: scopes },
        refresh: { needed: false },
      },
    ],
    defaults: { headers: { [slots.header()]: 'x' }, query: { [slots.key()]: slots.fixed() } },
    errors: [{ status: 400, path: `$['${slots.step()}']`, equals: slots.text(), code: `$['${slots.step()}']` }],
    endpoints,
    schemas: schemas.all,
  }
}

const parse = createParser(authTypes, transforms)

/** Goes through the parser, so that a definition holds nothing that the format refuses. JSON is YAML. */
const parsed = (document: Member): Connector => {
  const { connector, findings } = parse(asciiJson(document), { care: 'quick' })
  if (connector === undefined) throw new Error(`The format refuses it: ${findings.map(({ says }) => says).join(' ')}`)
  return connector
}

/** What is wrong with the definition by all rules; warnings do not count. */
export const problemsOf = ({ structure, texts }: Recipe): string[] =>
  parse(asciiJson(documentOf(structure, slotsOf(texts), (dice) => dice.oneOf(CONNECTOR_NAMES))))
    .findings.filter(({ level }) => level === 'error')
    .map(({ path, says }) => `${path}: ${says}`)
