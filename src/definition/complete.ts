import type { ConnectorDocument, EndpointDocument, Example } from './schema.ts'

/** The document with what it says once for many endpoints said at each: shared parameters, fixtures in examples. */
export const completed = (document: ConnectorDocument): ConnectorDocument => {
  const { endpoints, defaults, fixtures } = document
  const withFixture = (example: Example): Example => {
    const { fixture } = example.response
    const isKnown = fixture !== undefined && Object.hasOwn(fixtures, fixture)
    return isKnown ? { ...example, response: { ...example.response, json: fixtures[fixture]! } } : example
  }
  const completedEndpoint = (endpoint: EndpointDocument): EndpointDocument => ({
    ...endpoint,
    params: { ...sharedParams(defaults.params, endpoint.request), ...endpoint.params },
    examples: endpoint.examples.map(withFixture),
  })
  return {
    ...document,
    endpoints: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [name, completedEndpoint(endpoint)]),
    ),
  }
}

/** A shared parameter of the path is for those paths that have a place for it. */
const sharedParams = (params: EndpointDocument['params'], request: string): EndpointDocument['params'] =>
  Object.fromEntries(
    Object.entries(params).filter(([name, { in: place }]) => place !== 'path' || request.includes(`{${name}}`)),
  )
