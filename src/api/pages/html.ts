/** Text that is safe inside an element or a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const STYLE = `
:root { color-scheme: light dark; --ink: #16191d; --soft: #5c6570; --line: #d9dee4; --card: #fff; --ground: #f4f6f8; --accent: #1f5fd0; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f4; --soft: #9aa5b1; --line: #333b44; --card: #1b2026; --ground: #12161a; --accent: #4f8cff; --bad: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 420px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 32px }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px }
p { margin: 0 0 16px; color: var(--soft) }
ul { margin: 0 0 20px; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 8px }
li { padding: 10px 14px }
li + li { border-top: 1px solid var(--line) }
label { display: block; font-weight: 600; margin: 0 0 16px }
label small { display: block; font-weight: 400; color: var(--soft) }
input, select, textarea { width: 100%; margin-top: 6px; padding: 10px 12px; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px }
a { color: var(--accent); overflow-wrap: anywhere }
.code { text-align: center; font-size: 28px; letter-spacing: 2px; color: var(--ink); user-select: all }
button { width: 100%; padding: 12px; font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 0; border-radius: 8px; cursor: pointer }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.problem { color: var(--bad); font-weight: 600 }
footer { margin-top: 20px; font-size: 13px; color: var(--soft) }
code { font-size: 13px; overflow-wrap: anywhere }
`

/** A whole page. `body` must be HTML already: escape what goes into it. */
export const htmlPage = ({
  title,
  body,
  nonce,
}: {
  title: string
  body: string
  nonce: string
}): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`
