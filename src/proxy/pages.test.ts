import { expect, test } from 'vitest'
import { isSamePage } from './pages.ts'

test('a provider that names the page it was asked for as the next one is noticed', () => {
  expect(isSamePage({ endpoint: 'list', params: { cursor: 'a' } }, { endpoint: 'list', params: { cursor: 'a' } })).toBe(
    true,
  )
  expect(isSamePage({ endpoint: 'list', params: { cursor: 'b' } }, { endpoint: 'list', params: { cursor: 'a' } })).toBe(
    false,
  )
  expect(isSamePage({ url: 'https://a' }, { url: 'https://a' })).toBe(true)
  expect(isSamePage({ url: 'https://a' }, undefined)).toBe(false)
})
