import { expect, test } from 'vitest'
import { SettingsError } from './settings-error.ts'
import { readSettings } from './settings.ts'

test.each(['redis://127.0.0.1', 'redis://:p%40ss%2Fword@redis.example:6380/2', 'rediss://user:password@[::1]:6379/'])(
  '%s is an address of Redis',
  (address) => {
    expect(readSettings({ REDIS_URL: address }).REDIS_URL).toBe(address)
  },
)

test.each([
  'http://:canary@redis.example',
  'redis://:canary%zz@redis.example',
  'redis://:canary@redis.example/name',
  'redis://:canary@redis.example:99999',
  'redis:///0?canary',
])('%s is none, and what was said is not repeated', (address) => {
  const read = (): unknown => readSettings({ REDIS_URL: address })
  expect(read).toThrow(SettingsError)
  expect(read).toThrow(/^REDIS_URL: must be/)
  expect(read).not.toThrow('canary')
})
