/** Words of which no look of this folder sees an effect, each with a test that fails once the word does nothing. */
export const UNSEEN: Readonly<Record<string, string>> = {
  ': format': 'src/definition/parse.test.ts',
  ': abstract': 'src/registry/catalogue.test.ts',
  'auth[], type `oauth2`: device_url': 'test/oauth/device.test.ts',
  'auth[], type `oauth2`: assertion_audience': 'src/auth/oauth2/provider-words.test.ts',
  'auth[oauth2].refresh: keep_alive': 'test/oauth/idle.test.ts',
  'auth[session].fields[]: name': 'src/auth/session.test.ts',
  'defaults.params.name: in = path': 'src/outgoing/encode-path.test.ts',
  'defaults.params.name: in = header_json': 'src/outgoing/build.test.ts',
  'endpoints.name.upload, style `session`: abandon': 'src/proxy/upload/address-session.test.ts',
  'endpoints.name.upload, style `calls`: needs_length': 'test/proxy/uploads/uploads.test.ts',
  'defaults: timeout_ms': 'src/outgoing/build.test.ts',
  'endpoints.name: idle_ms': 'src/outgoing/build.test.ts',
  'rate_limit: window_ms': 'src/proxy/rate-limits.test.ts',
  'rate_limit: per': 'src/proxy/rate-limits.test.ts',
  'rate_limit: per = connection': 'src/proxy/rate-limits.test.ts',
  'rate_limit: per = connector': 'src/proxy/rate-limits.test.ts',
  'rate_limit: concurrency': 'src/proxy/rate-limits.test.ts',
  'webhooks.verify, type `token`: type': 'test/webhooks/deliveries.test.ts',
}

/** Words that are there to be read: what they change is a connector's page. */
export const READ = [
  'endpoints.name.response: description',
  'endpoints.name.examples[]: summary',
  'webhooks.examples[]: summary',
]
