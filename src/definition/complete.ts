import type { ConnectorDocument, ConnectorInput, EndpointDocument, Example } from './schema.ts'

/** The document with what it says once said wherever it counts: shared parameters, fixtures in examples, choices of inputs. */
export const completed = (document: ConnectorDocument): ConnectorDocument => {
  const { endpoints, defaults, fixtures } = document
  const withFixture = (example: Example): Example => {
    const { fixture } = example.response
    const isKnown = fixture !== undefined && Object.hasOwn(fixtures, fixture)
    return isKnown ? { ...example, response: { ...example.response, json: fixtures[fixture]! } } : example
  }
  const completedEndpoint = (endpoint: EndpointDocument): EndpointDocument => ({
    ...endpoint,
    params: { ...sharedWith(endpoint, defaults.params), ...endpoint.params },
    examples: endpoint.examples.map(withFixture),
  })
  return {
    ...document,
    inputs: document.inputs.map(withChoices),
    endpoints: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [name, completedEndpoint(endpoint)]),
    ),
  }
}

const withChoices = (input: ConnectorInput): ConnectorInput =>
  input.values === undefined ? input : { ...input, enum: Object.keys(input.values) }

/** The shared parameters that an endpoint takes: all but those it leaves out; those of a path, where the path has their place. */
const sharedWith = (
  { request, omitParams }: EndpointDocument,
  params: EndpointDocument['params'],
): EndpointDocument['params'] =>
  Object.fromEntries(
    Object.entries(params).filter(
      ([name, { in: place }]) => !omitParams.includes(name) && (place !== 'path' || request.includes(`{${name}}`)),
    ),
  )
