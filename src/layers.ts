/**
 * The floors of the house, top to bottom, as data. A folder imports from earlier rows only; neighbours in a row do not
 * know each other. A test reads this and fails on an import that runs upward.
 */
export const layers: readonly (readonly string[])[] = [
  ['errors', 'runtime'],
  ['tracing'],
  ['definition'],
  ['registry', 'vault', 'egress', 'permissions', 'audit', 'metrics'],
  ['transform'],
  ['auth'],
  ['outgoing', 'applications'],
  ['connections'],
  ['proxy', 'simulator', 'codegen', 'webhooks', 'calls'],
  ['connector-tests', 'comparison', 'connector-docs'],
  ['api', 'transfer'],
  ['storage'],
  ['traces', 'shared-metrics'],
  ['background', 'observation', 'shutdown', 'doctor', 'remembered', 'sandbox'],
  ['platform'],
  ['main', 'workers'],
  ['cli'],
]
