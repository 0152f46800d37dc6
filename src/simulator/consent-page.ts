import { createHash } from 'node:crypto'
import { bytesOf } from './bytes.ts'
import type { Reply } from './reply.ts'

interface Consent {
  readonly provider: string
  readonly clientId: string
  readonly returnsTo: string
  readonly accounts: readonly string[]
  readonly scopes: readonly { readonly name: string; readonly description?: string | undefined }[]
  /** The code of another device, which the decision is for. */
  readonly userCode?: string
}

/** The page that asks the user. It posts to its own address and works without scripts. */
export const consentPage = ({ provider, clientId, returnsTo, accounts, scopes, userCode }: Consent): Reply =>
  page(
    200,
    `${provider} (simulated)`,
    html`<h1>Allow access to ${provider}?</h1>
<p class="note">This is the simulator. No account exists, and nothing here reaches ${provider}.</p>
<p>The OAuth client <code>${clientId}</code> asks for:</p>
<ul>${scopes.map(({ name, description }) => html`<li>${description ?? name}<code>${name}</code></li>`)}</ul>
<form method="post">
${userCode === undefined ? '' : html`<input type="hidden" name="user_code" value="${userCode}">`}
<fieldset><legend>Account</legend>
${accounts.map(
  (account, index) =>
    html`<label><input type="radio" name="account" value="${account}"${index === 0 ? html` checked` : html``}>${account}</label>`,
)}
</fieldset>
<div class="buttons"><button name="decision" value="deny">Deny</button><button name="decision" value="allow" class="main">Allow</button></div>
</form>
<p class="small">You will return to ${returnsTo}.</p>`,
  )

/** The page at which a user enters the code that another device shows. */
export const codePage = (provider: string, problem?: string): Reply =>
  page(
    problem === undefined ? 200 : 400,
    `${provider} (simulated)`,
    html`<h1>Enter the code</h1>
<p class="note">This is the simulator. No account exists, and nothing here reaches ${provider}.</p>
${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
<form method="post">
<label>Code <input name="user_code" autocomplete="off" required></label>
<div class="buttons"><button class="main">Continue</button></div>
</form>`,
  )

/** The end of signing in on another device. */
export const donePage = (provider: string, message: string): Reply =>
  page(
    200,
    `${provider} (simulated)`,
    html`<h1>Done</h1>
<p class="note">This is the simulator.</p>
<p>${message}</p>`,
  )

/** The page for a request whose sender cannot be trusted to be sent back to. */
export const errorPage = (status: number, message: string): Reply =>
  page(
    status,
    'Sign-in cannot start',
    html`<h1>Sign-in cannot start</h1>
<p class="note">This is the simulator.</p>
<p>${message}</p>`,
  )

const style = `
:root{color-scheme:light dark;--back:#f3f4f6;--card:#fff;--text:#1c2127;--soft:#5b6470;--line:#d9dde3;--main:#2457d6;--note:#fff4d6}
@media(prefers-color-scheme:dark){:root{--back:#14171b;--card:#1e2329;--text:#e8eaed;--soft:#9aa4b0;--line:#363d46;--main:#5b8cff;--note:#3a3117}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:30rem;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 1rem;font-size:1.35rem;line-height:1.3}
.note{margin:0 0 1rem;padding:.6rem .8rem;background:var(--note);border-radius:8px;font-size:.9rem}
ul{margin:0 0 1.25rem;padding:0;list-style:none;border-top:1px solid var(--line)}
li{padding:.5rem 0;border-bottom:1px solid var(--line)}
li code{display:block;font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
p code{overflow-wrap:anywhere}
fieldset{margin:0 0 1.25rem;padding:0;border:0}
legend{padding:0;margin-bottom:.4rem;font-weight:600}
label{display:flex;gap:.7rem;align-items:center;padding:.5rem .7rem;margin-bottom:.4rem;border:1px solid var(--line);border-radius:8px;cursor:pointer}
label:has(:checked){border-color:var(--main)}
input{accent-color:var(--main)}
.buttons{display:flex;gap:.7rem;justify-content:flex-end}
button{padding:.6rem 1.3rem;font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:8px;cursor:pointer}
button.main{color:#fff;background:var(--main);border-color:var(--main);font-weight:600}
@media(prefers-color-scheme:dark){button.main{color:#10131a}}
button:focus-visible,input:focus-visible{outline:2px solid var(--main);outline-offset:2px}
.small{margin:1.25rem 0 0;font-size:.85rem;color:var(--soft);overflow-wrap:anywhere}
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Text that is markup already. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const html = (parts: TemplateStringsArray, ...values: (string | Markup | readonly Markup[])[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + render(values[index - 1]!) + part))

const render = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string') return escapeHtml(value)
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)

const page = (status: number, title: string, content: Markup): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // No form-action: browsers apply it to the redirect that follows the form, too.
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  },
  content: bytesOf(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body><main>
${content.text}
</main></body>
</html>
`),
})
