import type { encodePath as checked } from '../../src/outgoing/encode-path.ts'

/** Finds none, whatever a path holds. */
export const hasDotSegment = (): boolean => false

/** Fills a path as the platform does, with whatever the values are. */
export const encodePath: typeof checked = ({ path, params }, values) =>
  path
    .map((piece) => {
      if ('literal' in piece) return piece.literal
      const text = String(values[piece.param])
      const { allowSlash } = params.find(({ wireName }) => wireName === piece.param)!
      return allowSlash ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text)
    })
    .join('')
