import type { Connector, Endpoint } from '../definition/connector.ts'

type Params = Readonly<Record<string, unknown>>

/**
 * Of a call's parameters those that a call which follows from it takes too: the headers of `defaults.params`, which say
 * for whom all of it is.
 */
export const sharedHeaders = ({ defaults }: Connector, { params: taken }: Endpoint, given: Params): Params =>
  Object.fromEntries(
    taken
      .filter(({ wireName, in: place }) => place === 'header' && Object.hasOwn(defaults.params, wireName))
      .filter(({ wireName }) => given[wireName] !== undefined)
      .map(({ wireName }) => [wireName, given[wireName]]),
  )
