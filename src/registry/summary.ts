import type { Connector } from '../definition/connector.ts'

/** What the catalogue knows of a connector without its endpoints. */
export type ConnectorSummary = Pick<
  Connector,
  'name' | 'displayName' | 'description' | 'version' | 'categories' | 'stability' | 'inputs' | 'abstract'
> & {
  readonly authTypes: readonly string[]
  readonly endpoints: number
}

export const summaryOf = (connector: Connector): ConnectorSummary => {
  const { name, displayName, description, version, categories, stability, inputs, abstract, auth, endpoints } =
    connector
  const authTypes = auth.map(({ type }) => type)
  return {
    name,
    displayName,
    description,
    version,
    categories,
    stability,
    inputs,
    abstract,
    authTypes,
    endpoints: endpoints.size,
  }
}
