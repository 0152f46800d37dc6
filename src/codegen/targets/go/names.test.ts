import { describe, expect, test } from 'vitest'
import { buildModel } from '../../build-model.ts'
import type { ClientModel, Field } from '../../model.ts'
import { wire } from '../../wire.ts'
import { connectorFile, parse } from '../../../definition/testing.ts'
import { exportedName } from './initialisms.ts'
import { inlineTypesOf } from './inline-types.ts'
import { fieldNames, namesOf } from './names.ts'
import { isReservedMember, isReservedReceivedField } from './reserved.ts'

const field = (name: string): Field => ({
  name: wire(name),
  label: wire(name),
  type: { kind: 'string' },
  required: false,
  nullable: false,
  side: 'both',
  deprecated: false,
  doc: null,
  default: null,
})

const modelOf = (parts: Parameters<typeof connectorFile>[0]): ClientModel =>
  buildModel(parse(connectorFile(parts)).connector!)

const namesFor = (model: ClientModel) => namesOf(model, inlineTypesOf(model))

test('initialisms are in capitals', () => {
  expect(exportedName(['user', 'id'])).toBe('UserID')
  expect(exportedName(['html', 'url'])).toBe('HTMLURL')
  expect(exportedName(['label', 'ids'])).toBe('LabelIDs')
  expect(exportedName(['oauth', 'etag'])).toBe('OAuthETag')
  expect(exportedName(['idea'])).toBe('Idea')
})

describe('fields', () => {
  test('of names that Go keeps need no other name, since they begin with a capital', () => {
    expect(fieldNames(['func', 'type', 'nil', 'string', 'String', 'error'].map(field), () => false)).toEqual([
      'Func',
      'Type',
      'Nil',
      'String',
      expect.stringMatching(/^String_[0-9a-f]{4}$/),
      'Error',
    ])
  })

  test('step aside for what is embedded', () => {
    expect(fieldNames(['received', 'presence', 'to_param', 'name'].map(field), isReservedReceivedField)).toEqual([
      'Received_',
      'Presence_',
      'ToParam_',
      'Name',
    ])
  })

  test('that differ on the wire differ in Go', () => {
    const names = fieldNames(['id', '_id', 'Id', 'ID'].map(field), () => false)
    expect(names[0]).toBe('ID')
    expect(new Set(names).size).toBe(4)
  })
})

test('methods that Go’s tools know otherwise step aside', () => {
  for (const name of ['String', 'Error', 'MarshalJSON', 'ReadByte']) expect(isReservedMember(name)).toBe(true)
  for (const name of ['List', 'Get', 'Import', 'Range']) expect(isReservedMember(name)).toBe(false)
})

describe('packages', () => {
  const packageOf = (name: string): [string, string] => {
    const names = namesFor({ ...modelOf({ endpoints: ENDPOINT }), name: wire(name) })
    return [names.package, names.pathStep]
  }

  test('have the connector’s name', () => {
    expect(packageOf('google-drive')).toEqual(['googledrive', 'google-drive'])
  })

  test('of names that mean something else step aside', () => {
    expect(packageOf('type')).toEqual(['type_', 'type'])
    expect(packageOf('string')).toEqual(['string_', 'string'])
    expect(packageOf('connector')).toEqual(['connector_', 'connector'])
    expect(packageOf('internal')).toEqual(['internal', 'internal_'])
    expect(packageOf('v2')).toEqual(['v2', 'v2_'])
    expect(packageOf('nul')).toEqual(['nul_', 'nul'])
  })
})

const ENDPOINT = `
  new: { summary: New, request: GET /new, response: { json: true } }
  things.string: { summary: String, request: GET /string, response: { json: true } }`

test('members of the connector and of its resources are told apart', () => {
  const model = modelOf({ endpoints: ENDPOINT })
  const names = namesFor(model)
  const [things] = model.root.children
  expect(names.memberOf(model.root, model.root.endpoints[0]!)).toBe('New')
  expect(names.memberOf(model.root, things!)).toBe('Things')
  expect(names.resourceType(things!)).toBe('ThingsAPI')
  expect(names.memberOf(things!, things!.endpoints[0]!)).toBe('String_')
})
