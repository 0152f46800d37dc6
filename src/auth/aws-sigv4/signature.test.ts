import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type AwsRequest, awsAuthorization, canonicalRequest, stringToSign } from './signature.ts'

// The cases of AWS's published suite for Signature Version 4 and what it expects of them.
const KEY = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const SCOPE = { region: 'us-east-1', service: 'service', time: '20150830T123600Z' }
const REQUEST: AwsRequest = {
  method: 'GET',
  path: '/',
  query: '',
  headers: [
    ['Host', 'example.amazonaws.com'],
    ['X-Amz-Date', '20150830T123600Z'],
  ],
  payloadHash: hash('sha256', ''),
}
const withHeaders = (...more: [string, string][]): Partial<AwsRequest> => ({ headers: [...REQUEST.headers, ...more] })
const form = {
  method: 'POST',
  payloadHash: hash('sha256', 'Param1=value1'),
}

describe('the signature that AWS publishes', () => {
  test.each<[name: string, request: Partial<AwsRequest>, signature: string]>([
    ['get-vanilla', {}, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['get-vanilla-query', { query: '' }, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'get-vanilla-query-order-key-case',
      { query: 'Param2=value2&Param1=value1' },
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'get-vanilla-query-order-value',
      { query: 'Param1=value2&Param1=value1' },
      '5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694',
    ],
    [
      'get-vanilla-empty-query-key',
      { query: 'Param1=value1' },
      'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb',
    ],
    [
      'get-vanilla-query-unreserved',
      {
        query:
          '-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
      },
      '9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197',
    ],
    ['get-vanilla-utf8-query', { query: 'ሴ=bar' }, '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04'],
    ['get-utf8', { path: '/ሴ' }, '8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85'],
    ['get-space', { path: '/example space/' }, '652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741'],
    [
      'normalize-path: get-relative',
      { path: '/example/..' },
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'normalize-path: get-relative-relative',
      { path: '/example1/example2/../..' },
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    ['normalize-path: get-slash', { path: '//' }, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'normalize-path: get-slash-dot-slash',
      { path: '/./' },
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'normalize-path: get-slash-pointless-dot',
      { path: '/./example' },
      'ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5',
    ],
    [
      'normalize-path: get-slashes',
      { path: '//example//' },
      '9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84',
    ],
    [
      'get-header-key-duplicate',
      withHeaders(['My-Header1', 'value2'], ['My-Header1', 'value2'], ['My-Header1', 'value1']),
      'c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea',
    ],
    [
      'get-header-value-order',
      withHeaders(
        ['My-Header1', 'value4'],
        ['My-Header1', 'value1'],
        ['My-Header1', 'value3'],
        ['My-Header1', 'value2'],
      ),
      '08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01',
    ],
    [
      'get-header-value-trim',
      withHeaders(['My-Header1', ' value1 '], ['My-Header2', '"a   b   c"']),
      'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
    ],
    ['post-vanilla', { method: 'POST' }, '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    [
      'post-header-key-sort',
      { method: 'POST', ...withHeaders(['My-Header1', 'value1']) },
      'c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c',
    ],
    [
      'post-x-www-form-urlencoded',
      { ...form, ...withHeaders(['Content-Type', 'application/x-www-form-urlencoded']) },
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    ],
    [
      'post-x-www-form-urlencoded, with its length and the hash of its content signed',
      {
        ...form,
        ...withHeaders(
          ['Content-Type', 'application/x-www-form-urlencoded'],
          ['Content-Length', '13'],
          ['x-amz-content-sha256', form.payloadHash],
        ),
      },
      'd3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b',
    ],
    [
      'post-x-www-form-urlencoded-parameters',
      { ...form, ...withHeaders(['Content-Type', 'application/x-www-form-urlencoded; charset=utf8']) },
      '1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe',
    ],
    [
      'post-sts-header-before',
      {
        method: 'POST',
        ...withHeaders([
          'X-Amz-Security-Token',
          'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==',
        ]),
      },
      '85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead',
    ],
  ])('%s', (_name, more, signature) => {
    const authorization = awsAuthorization({ ...REQUEST, ...more }, SCOPE, KEY, 'normalized')
    expect(authorization).toContain('Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=')
    expect(authorization.split('Signature=')[1]).toBe(signature)
  })
})

test('the string to sign is the one that AWS publishes for get-vanilla', () => {
  expect(stringToSign(canonicalRequest(REQUEST, 'normalized'), SCOPE)).toBe(
    'AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/service/aws4_request\nbb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63',
  )
})

// From "Signature Calculations for the Authorization Header" of the S3 reference.
describe('the signature of S3 that AWS publishes', () => {
  const s3 = { region: 'us-east-1', service: 's3', time: '20130524T000000Z' }
  const key = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const request = (more: Partial<AwsRequest>, ...headers: [string, string][]): AwsRequest => ({
    ...REQUEST,
    ...more,
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['x-amz-date', s3.time],
      ['x-amz-content-sha256', more.payloadHash ?? REQUEST.payloadHash],
      ...headers,
    ],
  })
  test.each<[name: string, request: AwsRequest, signature: string]>([
    [
      'an object with a range',
      request({ path: '/test.txt' }, ['range', 'bytes=0-9']),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'an object with a $ in its name',
      request(
        { method: 'PUT', path: '/test$file.text', payloadHash: hash('sha256', 'Welcome to Amazon S3.') },
        ['date', 'Fri, 24 May 2013 00:00:00 GMT'],
        ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
      ),
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'a parameter without a value',
      request({ query: 'lifecycle' }),
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'a list with parameters',
      request({ query: 'max-keys=2&prefix=J' }),
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('%s', (_name, given, signature) => {
    expect(awsAuthorization(given, s3, key, 'as_is').split('Signature=')[1]).toBe(signature)
  })
})

test('S3 signs a path as it is, other services encode what is encoded once more', () => {
  const path = '/a%20b//c%C3%BC/'
  expect(canonicalRequest({ ...REQUEST, path }, 'as_is').split('\n')[1]).toBe('/a%20b//c%C3%BC/')
  expect(canonicalRequest({ ...REQUEST, path }, 'normalized').split('\n')[1]).toBe('/a%2520b/c%25C3%25BC/')
})
