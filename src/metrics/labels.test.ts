import { expect, test } from 'vitest'
import { callLabels, methodLabel, statusLabel } from './labels.ts'

test('of a connector that an application uploaded no name is shown', () => {
  expect(callLabels({ name: 'gmail' }, 'users.getProfile')).toEqual({
    connector: 'gmail',
    endpoint: 'users.getProfile',
  })
  expect(callLabels({ name: 'gmail' }, undefined)).toEqual({ connector: 'gmail', endpoint: 'proxy' })
  expect(callLabels({ name: 'secret-project', owner: 'app_1' }, 'plans.get')).toEqual({
    connector: 'own',
    endpoint: 'own',
  })
  expect(callLabels({ name: 'secret-project', owner: 'app_1' }, undefined)).toEqual({
    connector: 'own',
    endpoint: 'proxy',
  })
})

test.each([
  [200, '200'],
  [404, '404'],
  [499, '499'],
  [299, '2xx'],
  [599, '5xx'],
  [600, 'other'],
  [999, 'other'],
  [0, 'other'],
  [-1, 'other'],
])('the status %d is %s', (status, label) => expect(statusLabel(status)).toBe(label))

test('every number there is makes few statuses', () => {
  expect(new Set(Array.from({ length: 1_000 }, (_, status) => statusLabel(status))).size).toBeLessThan(75)
})

test('methods that few use are one', () => {
  expect(['GET', 'DELETE', 'PURGE', 'get', ''].map(methodLabel)).toEqual(['GET', 'DELETE', 'other', 'other', 'other'])
})
