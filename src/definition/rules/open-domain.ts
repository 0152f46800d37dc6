/** Second labels under which registries of countries sell names, as `co` of `co.uk`. */
const REGISTRY = /^(ac|biz|co|com|edu|gen|go|gob|gov|id|in|info|ltd|me|ne|net|nom|or|org|plc|sch|web)\.[a-z]{2}$/

/** Domains below which anybody may put a server of their own: the widely used ones of the public suffix list. */
const HOSTING = new Set([
  'amplifyapp.com',
  'appspot.com',
  'azurewebsites.net',
  'cloudfront.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'run.app',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'workers.dev',
])

/** Whether anybody can have a name right below a domain, so that it bounds nothing: `co.uk`, `github.io`. */
export const isOpenDomain = (domain: string): boolean =>
  REGISTRY.test(domain.toLowerCase()) || HOSTING.has(domain.toLowerCase())
