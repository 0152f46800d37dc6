import type { Deed } from './deed.ts'
import { templateValues } from './values.ts'

/** What a call gives, as templates name it. */
export const callValues = ({ endpoint, params, body, content }: Deed): Record<string, unknown> => {
  const defaults = endpoint.params.flatMap(({ wireName, default: value }) =>
    value === undefined ? [] : [[wireName, value]],
  )
  return {
    ...templateValues('param', { ...Object.fromEntries(defaults), ...params }),
    ...templateValues('body', body),
    ...(content !== undefined && {
      'content.size': content.length,
      'content.sha256': content.sha256,
      'content.sha256_blocks': content.sha256Blocks,
    }),
  }
}
