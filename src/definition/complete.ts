import type { ConnectorDocument, EndpointDocument, Example } from './schema.ts'

/** The document with what it says once for many endpoints said at each: shared parameters, fixtures in examples. */
export const completed = (document: ConnectorDocument): ConnectorDocument => {
  const { endpoints, defaults, fixtures } = document
  const withFixture = (example: Example): Example => {
    const { fixture } = example.response
    const isKnown = fixture !== undefined && Object.hasOwn(fixtures, fixture)
    return isKnown ? { ...example, response: { ...example.response, json: fixtures[fixture]! } } : example
  }
  const sharedBy = ({ omitParams }: EndpointDocument): EndpointDocument['params'] =>
    Object.fromEntries(Object.entries(defaults.params).filter(([name]) => !omitParams.includes(name)))
  const completedEndpoint = (endpoint: EndpointDocument): EndpointDocument => ({
    ...endpoint,
    params: { ...sharedBy(endpoint), ...endpoint.params },
    examples: endpoint.examples.map(withFixture),
  })
  return {
    ...document,
    endpoints: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [name, completedEndpoint(endpoint)]),
    ),
  }
}
