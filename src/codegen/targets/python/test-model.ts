import type { ClientModel, Endpoint, Field, NamedType, Resource } from '../../model.ts'
import { wire } from '../../wire.ts'

/** Models for tests: what a test does not say is as plain as it can be. */

const NO_DOC = { summary: wire('Does something'), description: null, url: null }

export const field = (name: string, others: Partial<Field> = {}): Field => ({
  name: wire(name),
  label: wire(name),
  type: { kind: 'string' },
  required: false,
  nullable: false,
  side: 'both',
  deprecated: false,
  doc: null,
  default: null,
  ...others,
})

export const endpoint = (name: string, others: Partial<Endpoint> = {}): Endpoint => ({
  name: wire(name),
  method: wire(name.split('.').at(-1)!),
  doc: NO_DOC,
  deprecated: false,
  effect: 'read',
  scopes: null,
  params: [],
  body: null,
  result: { kind: 'empty' },
  captures: [],
  paging: null,
  waits: false,
  ...others,
})

export const resource = (
  path: string,
  endpoints: readonly Endpoint[],
  children: readonly Resource[] = [],
): Resource => ({
  name: wire(path.split('.').at(-1)!),
  path: path === '' ? [] : path.split('.').map(wire),
  children,
  endpoints,
})

export const record = (name: string, fields: readonly Field[], others: Partial<NamedType> = {}): NamedType =>
  ({
    kind: 'object',
    id: name,
    label: wire(name),
    doc: null,
    used: { request: true, response: true },
    fields,
    others: null,
    ...others,
  }) as NamedType

export const model = (others: Partial<ClientModel> = {}): ClientModel => ({
  name: wire('mail'),
  words: ['mail'],
  displayName: wire('Mail'),
  version: '1.2.0',
  doc: NO_DOC,
  root: resource('', []),
  types: [],
  ...others,
})
