import type { ProxyDependencies } from '../../src/proxy/dependencies.ts'
import { newestKeyOnly } from './newest-key-only.ts'
import { noAddressCheck } from './no-address-check.ts'
import { noBodyCap } from './no-body-cap.ts'
import { noAad } from './no-aad.ts'
import { carelessStore } from './careless-store.ts'
import { endlessPatience } from './endless-patience.ts'
import { noClassification } from './no-classification.ts'
import { noDeadline } from './no-deadline.ts'
import { noDepthScan } from './no-depth-scan.ts'
import { noJitter } from './no-jitter.ts'
import { noJournal } from './no-journal.ts'
import { noLease } from './no-lease.ts'
import { noOwner } from './no-owner.ts'
import { noOwnerKey } from './no-owner-key.ts'
import { noRedaction } from './no-redaction.ts'
import { ownClock } from './own-clock.ts'
import { slowDisk } from './slow-disk.ts'
import { unboundBrowser } from './unbound-browser.ts'
import { uncheckedCompletion } from './unchecked-completion.ts'
import { unsharedLimits } from './unshared-limits.ts'

/** The parts with one defence taken away. */
export type Sabotage = (parts: ProxyDependencies) => ProxyDependencies

/**
 * Every switch that is a part of the assembly: with it the bar that proves its defence must not hold. `no-path-check.ts`
 * swaps a module, and is given to `node --import`.
 */
export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-aad': noAad,
  'newest-key-only': newestKeyOnly,
  'no-lease': noLease,
  'no-journal': noJournal,
  'no-deadline': noDeadline,
  'own-clock': ownClock,
  'slow-disk': slowDisk,
  'no-classification': noClassification,
  'no-jitter': noJitter,
  'no-address-check': noAddressCheck,
  'unchecked-completion': uncheckedCompletion,
  'unbound-browser': unboundBrowser,
  'no-depth-scan': noDepthScan,
  'no-owner': noOwner,
  'no-owner-key': noOwnerKey,
  'no-body-cap': noBodyCap,
  'no-redaction': noRedaction,
  'careless-store': carelessStore,
  'endless-patience': endlessPatience,
  'unshared-limits': unsharedLimits,
}
