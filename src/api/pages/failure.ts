import { escape, htmlPage } from './html.ts'

/** The page for a browser that cannot go on: what happened, in words, and what to tell whoever helps. */
export const failurePage = ({
  nonce,
  message,
  requestId,
  code,
}: {
  nonce: string
  message: string
  requestId: string
  code: string
}): string =>
  htmlPage({
    title: 'This did not work',
    nonce,
    body: `
<h1>This did not work</h1>
<p class="problem">${escape(message)}</p>
<p>Nothing was connected. Go back to the application and try again.</p>
<footer>Reference <code>${escape(requestId)}</code> · <code>${escape(code)}</code></footer>`,
  })
