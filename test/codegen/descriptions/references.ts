import { isObject } from '../../../src/runtime/json.ts'
import type { LeftOut } from './left-out.ts'
import type { Words } from './raw.ts'

const REFERENCES_MAX = 100

/** What a local JSON pointer such as `#/components/schemas/Pet` leads to; undefined where it dangles or leaves the document. */
export const targetOf = (document: unknown, reference: string): unknown => {
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .map(pointerStep)
    .reduce<unknown>((at, step) => stepInto(at, step), document)
}

/** The last step of a JSON pointer, decoded. */
export const lastStep = (reference: string): string => pointerStep(reference.slice(reference.lastIndexOf('/') + 1))

/** An object, with references followed. One that leads nowhere is an empty object, and counted. */
export const followed = (document: unknown, value: unknown, leftOut: LeftOut): Words => {
  let at = value
  for (let count = 0; count < REFERENCES_MAX; count++) {
    if (!isObject(at)) return {}
    if (typeof at.$ref !== 'string') return at
    const target = targetOf(document, at.$ref)
    if (target === undefined) leftOut.add(at.$ref.startsWith('#') ? 'dangling reference' : 'external reference')
    at = target
  }
  leftOut.add('reference to itself')
  return {}
}

const stepInto = (at: unknown, step: string): unknown => {
  if (Array.isArray(at)) return at[Number(step)] as unknown
  return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined
}

const pointerStep = (step: string): string => {
  const unescaped = step.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(unescaped)
  } catch {
    return unescaped
  }
}
