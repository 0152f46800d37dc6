import { type JsonPath, readPath, writePath } from '../../definition/json-path.ts'
import { fillJson } from '../../definition/template.ts'
import { isObject } from '../../runtime/json.ts'
import type { Deed } from './deed.ts'
import { type Item, type ItemContent, itemValues } from './records.ts'

/** What an answer says of an item. */
export const shownValue = (
  shows: unknown,
  hidden: readonly JsonPath[],
  item: Item,
  given: Readonly<Record<string, unknown>>,
): unknown => {
  const values = { ...given, ...itemValues('item', item) }
  const value = shows === undefined ? item.value : fillJson(shows, withBase64(shows, values, item.content))
  return hidden.reduce(without, value)
}

// Content may be large: it is read only where it is asked for.
const withBase64 = (shows: unknown, values: Readonly<Record<string, unknown>>, content: ItemContent | undefined) =>
  content === undefined || !JSON.stringify(shows).includes('content.base64url')
    ? values
    : {
        ...values,
        'content.base64url': Buffer.concat([...content.read(0, content.length)]).toString('base64url'),
      }

const without = (json: unknown, path: JsonPath): unknown => {
  const [last, above] = [path.at(-1), readPath(json, path.slice(0, -1))]
  if (typeof last !== 'string' || !isObject(above) || !Object.hasOwn(above, last)) return json
  const { [last]: _, ...rest } = above
  return writePath(json, path.slice(0, -1), rest)
}

/** What an example's answer says of its item. */
export const itemOfExample = ({ endpoint, params }: Deed): unknown => {
  const { examples, state } = endpoint
  const at = state?.at ?? []
  const [best] = examples
    .filter(({ response }) => response.status < 300)
    .filter((example) => Object.entries(example.params).every(([name, value]) => same(params[name], value)))
    .toSorted((one, other) => Object.keys(other.params).length - Object.keys(one.params).length)
  return best === undefined ? undefined : readPath(best.response.json, at)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
