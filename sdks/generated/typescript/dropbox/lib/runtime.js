// Generated from the connector dropbox 1.1.0; do not edit.
import * as runtime from '@connector-platform/client/generated'

runtime.requireRuntime({
  package: '@connector-platform/dropbox 1.1.0',
  from: '0.1.0',
  below: '0.2.0',
})

export const { BaseConnector, Resource, invoke } = runtime
