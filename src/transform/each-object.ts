import { type JsonPath, readPath, writePath } from '../definition/json-path.ts'
import { isObject } from '../runtime/json.ts'
import { misfit } from './transformer.ts'

type Members = Readonly<Record<string, unknown>>

/** Changes the object at a path, or each object of the list there. Where there is nothing, nothing is changed. */
export const eachObject = (json: unknown, path: JsonPath, change: (object: Members) => Members): unknown => {
  const found = readPath(json, path)
  if (found === undefined || found === null) return json
  const one = (value: unknown): Members => {
    if (!isObject(value)) throw misfit('holds something else where an object should be')
    return change(value)
  }
  return writePath(json, path, Array.isArray(found) ? found.map(one) : one(found))
}
