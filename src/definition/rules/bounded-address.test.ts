import { expect, test } from 'vitest'
import { isBoundedAddress } from './bounded-address.ts'

test.each([
  String.raw`https://[a-z0-9.-]+\.salesforce\.com`,
  String.raw`https://[a-zA-Z0-9-]+(\.sandbox)?\.my\.salesforce\.com`.replace(String.raw`(\.sandbox)?`, ''),
  String.raw`^https://[\w.-]{1,60}\.(salesforce|force)\.com$`,
  String.raw`https://accounts\.zoho\.(com|eu|in)`,
  String.raw`https://api\.example\.com/[a-z]+`,
  String.raw`https://[a-z]+\.example\.co\.uk`,
  String.raw`https://acme\.github\.io/[a-z]+`,
])('%s leads to a fixed domain', (pattern) => {
  expect(isBoundedAddress(pattern)).toBe(true)
})

test.each([
  '.*',
  'https://.*',
  String.raw`https://.*\.salesforce\.com`,
  String.raw`https://[^/]+\.salesforce\.com`,
  String.raw`https://[.-z]+\.salesforce\.com`,
  String.raw`https://[a-z/@]+\.salesforce\.com`,
  String.raw`https://[a-z]+salesforce.com`,
  String.raw`https://[a-z]+\.com`,
  String.raw`https://evil\.example\.com|https://[a-z]+\.salesforce\.com`,
  String.raw`http://[a-z]+\.salesforce\.com`,
  String.raw`https://[a-z]+\.salesforce\.com.*`,
  String.raw`https://[a-z]+\.salesforce\.com:[0-9]+`,
  String.raw`https://[a-z]+\.co\.uk`,
  String.raw`https://[a-z.]+\.github\.io`,
  String.raw`https://[\W]+\.salesforce\.com`,
])('%s may lead anywhere', (pattern) => {
  expect(isBoundedAddress(pattern)).toBe(false)
})
