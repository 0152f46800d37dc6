import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { requireNeeds } from './needs.ts'

const serverWith = (config: object | undefined) => {
  const server = fastify()
  requireNeeds(server)
  return () => server.get('/v1/things', { ...(config !== undefined && { config }) }, () => 'ok')
}

test.each([undefined, {}, { isOpen: undefined }, { needs: undefined }])(
  'a route that does not say who may use it cannot be added: %j',
  (config) => {
    expect(serverWith(config)).toThrow('GET /v1/things declares no "needs"')
  },
)

test.each([{ needs: 'admin' }, { needs: 'any_key' }, { isOpen: true }])('one that says so can: %j', (config) => {
  expect(serverWith(config)).not.toThrow()
})
