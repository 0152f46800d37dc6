// Given to `node --import`: whatever climbs out of a host's path passes. The check is a pure function, no part that an
// assembly could swap, so its module is swapped for one that finds nothing.
import { registerHooks } from 'node:module'

const CHECK = new URL('../../src/outgoing/encode-path.ts', import.meta.url).href
const UNCHECKED = new URL('./unchecked-paths.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) => {
    const found = nextResolve(specifier, context)
    return found.url === CHECK ? { ...found, url: UNCHECKED } : found
  },
})
