import type { DeviceCode } from '../../connections/device-consent.ts'
import type { OpenSession } from '../../connections/consent.ts'
import { escape, htmlPage } from './html.ts'

/** The page that shows the code for another device and waits: it loads itself again, without a script. */
export const devicePage = (
  { connector }: OpenSession,
  { userCode, verificationUri, verificationUriComplete }: DeviceCode,
  nonce: string,
): string => {
  const name = escape(connector.displayName)
  const link = (address: string, text: string): string =>
    `<a href="${escape(address)}" target="_blank" rel="noopener noreferrer">${escape(text)}</a>`
  const body = `
<h1>Connect ${name}</h1>
<p>On any device, open this address and enter the code:</p>
<p>${link(verificationUri, verificationUri)}</p>
<p class="code"><code data-user-code>${escape(userCode)}</code></p>
${verificationUriComplete === undefined ? '' : `<p>${link(verificationUriComplete, `Open ${connector.displayName} with the code filled in`)}</p>`}
<p role="status">Waiting for you to allow access. This page goes on by itself.</p>
<footer>Enter the code only if you started this yourself: whoever shows it to you gets the access.</footer>`
  return htmlPage({ title: `Connect ${connector.displayName}`, body, nonce })
}
