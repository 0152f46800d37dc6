import type { Dependencies } from './dependencies.ts'

/** What the OpenAPI document says beside the routes. */
export const openApiInfo = ({ publicUrl, version }: Pick<Dependencies, 'publicUrl' | 'version'>) => ({
  openapi: '3.1.0',
  info: {
    title: 'Connector Platform',
    version,
    description:
      'Connects the users of an application to their accounts elsewhere, and calls those APIs on their behalf. Errors are problem documents, RFC 9457.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: publicUrl }],
  security: [{ api_key: [] }],
  components: {
    securitySchemes: {
      api_key: {
        type: 'http' as const,
        scheme: 'bearer',
        description:
          'An API key, made by `connector keys create`, or a user token, made by `POST /v1/user-tokens`. The scopes that a route needs of it stand beside it.',
      },
    },
  },
  tags: [
    { name: 'connectors', description: 'What can be connected to, and what can be called there.' },
    { name: 'connecting', description: 'How a user connects an account.' },
    { name: 'connections', description: 'The accounts that are connected.' },
    { name: 'calls', description: 'Calls to providers as a connected user.' },
    { name: 'events', description: 'What providers tell of by themselves.' },
    { name: 'administration', description: 'The application and its API keys.' },
    { name: 'operation', description: 'For those who run the platform.' },
  ],
})
