import { buildConnector } from 'undici'
import { createEgress } from '../../src/egress/egress.ts'
import type { Sabotage } from './index.ts'

/** Sockets are opened to whatever a name or a number leads to. */
export const noAddressCheck: Sabotage = (parts) => ({
  ...parts,
  egress: createEgress({ allowPrivate: [], ownPorts: () => new Set(), connect: buildConnector({ timeout: 2_000 }) }),
})
