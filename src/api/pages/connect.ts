import type { Field } from '../../auth/auth-type.ts'
import type { OpenSession } from '../../connections/consent.ts'
import { userInputs } from '../../connections/inputs.ts'
import type { ConnectorInput } from '../../definition/schema.ts'
import { escape, htmlPage } from './html.ts'

interface View {
  readonly nonce: string
  readonly formToken: string
  readonly problem?: string
  /** What the user typed before, to be shown again. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** The page on which a user connects: what will be allowed, what must be known, and one button. */
export const connectPage = (
  { session, connector, secrets, type, settings }: OpenSession,
  { nonce, formToken, problem, inputs = {} }: View,
): string => {
  const name = escape(connector.displayName)
  const goesAway = type.begin !== undefined
  const asks = type.fields(settings).length > 0
  const isDevice = session.flow === 'device'
  const known = { ...session.inputs, ...secrets }
  const unknownInputs = userInputs(connector).filter(({ name }) => known[name] === undefined)
  const scopes = session.scopes.map((scope) => settings.scopes?.available[scope] ?? scope)
  const body = `
<h1>Connect ${name}</h1>
<p>${goesAway ? `You will be asked by ${name} to allow access.` : asks ? 'Enter your credentials. They are stored encrypted and used for nothing but calls on your behalf.' : `${name} is called without an account of yours.`}</p>
${problem === undefined ? '' : `<p class="problem" role="alert">${escape(problem)}</p>`}
${scopes.length === 0 ? '' : `<ul aria-label="What will be allowed">${scopes.map((allows) => `<li>${escape(allows)}</li>`).join('')}</ul>`}
<form method="post" autocomplete="off">
<input type="hidden" name="form_token" value="${escape(formToken)}">
${unknownInputs.map((input) => inputField(input, inputs[input.name])).join('')}
${type.fields(settings).map(credentialField).join('')}
<button type="submit">${isDevice ? 'Get a code' : goesAway ? `Continue to ${name}` : `Connect ${name}`}</button>
</form>
<footer>You can end this access at any time.</footer>`
  return htmlPage({ title: `Connect ${connector.displayName}`, body, nonce })
}

const described = (label: string, description: string | undefined, control: string): string =>
  `<label>${escape(label)}${description === undefined ? '' : `<small>${escape(description)}</small>`}${control}</label>`

const inputField = (
  { name, label, description, enum: values, default: fallback, secret }: ConnectorInput,
  typed: string | undefined,
): string => {
  const value = typed ?? fallback ?? ''
  // A secret is typed again: what was sent once does not come back in a page.
  if (secret)
    return described(
      label,
      description,
      `<input name="input_${name}" type="password" autocomplete="off" spellcheck="false" required>`,
    )
  if (values === undefined)
    return described(label, description, `<input name="input_${name}" value="${escape(value)}" required>`)
  const options = values.map((option) => `<option${option === value ? ' selected' : ''}>${escape(option)}</option>`)
  return described(label, description, `<select name="input_${name}" required>${options.join('')}</select>`)
}

const credentialField = ({ name, label, description, secret, isOptional, isMultiline }: Field): string => {
  const attributes = `name="field_${escape(name)}" autocomplete="off" spellcheck="false"${isOptional ? '' : ' required'}`
  const control = isMultiline
    ? `<textarea ${attributes} rows="6"></textarea>`
    : `<input ${attributes} type="${secret ? 'password' : 'text'}">`
  return described(isOptional ? `${label} (optional)` : label, description, control)
}
