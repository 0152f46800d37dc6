import type { Connector } from '../../definition/connector.ts'
import { fillJson } from '../../definition/template.ts'
import { type ByteRun, bytesOf, madeUpBytes } from '../bytes.ts'
import { templateValues } from './values.ts'

interface ExampleContent {
  /** Of which item it is, by its keys. */
  readonly by: Readonly<Record<string, unknown>>
  readonly content: ByteRun
}

/** What the examples of downloads say that items hold; undefined where items have no content. */
export const exampleContents = ({ endpoints }: Connector, name: string): ExampleContent[] | undefined => {
  const downloads = [...endpoints.values()].flatMap(({ state, response, examples }) =>
    state?.in === name && state.action === 'read' && response.binary === true ? [{ by: state.by, examples }] : [],
  )
  if (downloads.length === 0) return undefined
  return downloads.flatMap(({ by, examples }) =>
    examples.flatMap(({ params, response: { status, base64, bytes } }) => {
      // With parameters that say more than which item it is, it may have been converted.
      const isPlain = Object.keys(params).every((param) => JSON.stringify(by).includes(param))
      if (status >= 300 || !isPlain || (base64 ?? bytes) === undefined) return []
      const content = base64 === undefined ? madeUpBytes(bytes!) : bytesOf(Buffer.from(base64, 'base64'))
      return [{ by: fillJson(by, templateValues('param', params)) as ExampleContent['by'], content }]
    }),
  )
}
