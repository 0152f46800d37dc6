import { type KeyObject, createHmac, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  type OAuth1Keys,
  type OAuth1Request,
  type Pair,
  baseString,
  oauth1Authorization,
  signatureOf,
} from './signature.ts'

// The client and the three requests of RFC 5849 section 1.2.
const CLIENT = { clientSecret: 'kd94hf93k423kf44' }
const parameters = (timestamp: string, nonce: string, ...more: Pair[]): Pair[] => [
  ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
  ['oauth_signature_method', 'HMAC-SHA1'],
  ['oauth_timestamp', timestamp],
  ['oauth_nonce', nonce],
  ...more,
]

describe('the signature that is published', () => {
  test.each<[what: string, request: OAuth1Request, parameters: Pair[], keys: OAuth1Keys, signature: string]>([
    [
      'RFC 5849 section 1.2, temporary credentials',
      { method: 'POST', url: new URL('https://photos.example.net/initiate') },
      parameters('137131200', 'wIjqoS', ['oauth_callback', 'http://printer.example.com/ready']),
      CLIENT,
      '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
    ],
    [
      'RFC 5849 section 1.2, token credentials',
      { method: 'POST', url: new URL('https://photos.example.net/token') },
      parameters('137131201', 'walatlh', ['oauth_token', 'hh5s93j4hdidpola'], ['oauth_verifier', 'hfdp7dh39dks9884']),
      { ...CLIENT, tokenSecret: 'hdhd0244k9j7ao03' },
      'gKgrFCywp7rO0OXSjdot/IHF7IU=',
    ],
    [
      'RFC 5849 section 1.2, a protected resource',
      { method: 'GET', url: new URL('http://photos.example.net/photos?file=vacation.jpg&size=original') },
      parameters('137131202', 'chapoH', ['oauth_token', 'nnch734d00sl2jdk']),
      { ...CLIENT, tokenSecret: 'pfkkdhi9sl3r4s00' },
      'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    ],
    [
      'Twitter, "Creating a signature"',
      {
        method: 'POST',
        url: new URL('https://api.twitter.com/1.1/statuses/update.json?include_entities=true'),
        form: 'status=Hello%20Ladies%20%2b%20Gentlemen%2c%20a%20signed%20OAuth%20request%21',
      },
      [
        ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
        ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '1318622958'],
        ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
        ['oauth_version', '1.0'],
      ],
      {
        clientSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
        tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
      },
      'hCtSmYh+iHYCEqBWrE7C7hYmtUk=',
    ],
  ])('%s', (_what, request, given, keys, signature) => {
    expect(signatureOf(request, given, 'HMAC-SHA1', keys)).toBe(signature)
  })
})

test('the base string is the one of RFC 5849 section 3.4.1.1', () => {
  const request = {
    method: 'post',
    url: new URL('http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b'),
    form: 'c2&a3=2+q',
  }
  const given: Pair[] = [
    ['oauth_consumer_key', '9djdj82h48djs9d2'],
    ['oauth_token', 'kkk9d7dh3k39sjv7'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '137131201'],
    ['oauth_nonce', '7d8f3e4a'],
  ]
  expect(baseString(request, given)).toBe(
    'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
  )
})

test('the header is the one of RFC 5849 section 2.1, in plain text', () => {
  const given: Pair[] = [
    ['oauth_consumer_key', 'jd83jd92dhsh93js'],
    ['oauth_signature_method', 'PLAINTEXT'],
    ['oauth_callback', 'http://client.example.net/cb?x=1'],
  ]
  const request = { method: 'POST', url: new URL('https://server.example.com/request_temp_credentials') }
  expect(oauth1Authorization(request, given, 'PLAINTEXT', { clientSecret: 'ja893SD9' }, 'Example')).toBe(
    'OAuth realm="Example", oauth_consumer_key="jd83jd92dhsh93js", oauth_signature_method="PLAINTEXT", oauth_callback="http%3A%2F%2Fclient.example.net%2Fcb%3Fx%3D1", oauth_signature="ja893SD9%26"',
  )
})

test('RSA-SHA1 signs the base string with the private key of the client, RFC 5849 section 3.4.3', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const clientSecret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const request = { method: 'GET', url: new URL('https://photos.example.net/photos?size=original') }
  const given = parameters('137131202', 'chapoH')
  const signature = signatureOf(request, given, 'RSA-SHA1', { clientSecret })
  expect(verify('sha1', Buffer.from(baseString(request, given)), publicKey, Buffer.from(signature, 'base64'))).toBe(
    true,
  )
})

test.each([
  ['no key', () => 'kd94hf93k423kf44'],
  ['the key of another kind', () => privateKeyPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
])('RSA-SHA1 says what is wanted where the secret is %s', (_what, secretOf) => {
  const clientSecret = secretOf()
  const signed = () => signatureOf({ method: 'GET', url: new URL('https://a.test/') }, [], 'RSA-SHA1', { clientSecret })
  expect(signed).toThrow(expect.objectContaining({ code: 'oauth_client_missing' }))
  expect(signed).toThrow("the client's secret must be its private key, RSA in PEM")
  expect(signed).not.toThrow(clientSecret)
})

test('HMAC-SHA256 signs the same base string', () => {
  const request = { method: 'GET', url: new URL('https://photos.example.net/photos') }
  const given = parameters('137131202', 'chapoH')
  expect(signatureOf(request, given, 'HMAC-SHA256', CLIENT)).toBe(
    createHmac('sha256', 'kd94hf93k423kf44&').update(baseString(request, given)).digest('base64'),
  )
})

test('a header without a realm names none', () => {
  const request = { method: 'GET', url: new URL('https://a.test/') }
  expect(oauth1Authorization(request, [['oauth_nonce', 'n']], 'PLAINTEXT', CLIENT)).toBe(
    'OAuth oauth_nonce="n", oauth_signature="kd94hf93k423kf44%26"',
  )
})

const privateKeyPem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
