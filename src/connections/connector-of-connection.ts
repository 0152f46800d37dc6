import { findConnector } from '../applications/find-connector.ts'
import type { Connector } from '../definition/connector.ts'
import type { Soon } from '../runtime/soon.ts'
import type { Connection } from './connection.ts'
import type { Dependencies } from './dependencies.ts'

/** The connector of a connection or connect session, of the version that it has, as its application sees it. */
export const connectorOfConnection = (
  { applicationId, connector, connectorVersion }: Pick<Connection, 'applicationId' | 'connector' | 'connectorVersion'>,
  deps: Pick<Dependencies, 'registry' | 'own'>,
): Soon<Connector> => findConnector(applicationId, connector, connectorVersion, deps)
