// `make fault`: what takes too long for `make test`. ONLY=A1,A10 names some; one JSON object a figure, exit code 1 if one does not hold.
// SABOTAGE=no-lease takes a defence away, so that the bars that rest on it must break.
import { attacksOnConnecting, attacksOnOthers } from './attacks.ts'
import type { Suite } from './bar.ts'
import { codegenFault } from './codegen.ts'
import { databaseAway } from './database-away.ts'
import { deletedUser } from './deleted-user.ts'
import { forbiddenAddresses, forbiddenDetours } from './egress/suites.ts'
import { expiringTogether } from './expiring-together.ts'
import { foreignServers } from './foreign-servers.ts'
import { hostileFiles } from './hostile-files.ts'
import { keyTiming } from './key-timing.ts'
import { hostileBytes } from './hostile-bytes.ts'
import { fuzzed } from './fuzz.ts'
import { killed } from './kill.ts'
import { limits } from './limits.ts'
import { paths } from './paths.ts'
import { paused } from './pause.ts'
import { rotation } from './rotation.ts'
import { noSecretIsShown } from './secrets/no-secret-is-shown.ts'
import { runSuites } from './run-suites.ts'
import { slowSockets } from './slow-sockets.ts'
import { refreshWithRedisAway } from './redis-away.ts'
import { refreshThroughPooler, refreshWithWrongClocks } from './refresh-circumstances.ts'
import { refreshOnce } from './refresh-once.ts'
import { swappedCells } from './swapped-cells.ts'
import { window } from './window.ts'
import { wrongClientSecret } from './wrong-client.ts'

const suites: Readonly<Record<string, Suite>> = {
  codegen: codegenFault,
  A1: refreshOnce,
  A2: () => killed(),
  A3: databaseAway,
  A4: wrongClientSecret,
  A5: expiringTogether,
  A6: refreshWithWrongClocks,
  A7: async function* () {
    yield* refreshThroughPooler()
    yield* refreshWithRedisAway()
  },
  A8: paused,
  A9: window,
  A10: foreignServers,
  B1: attacksOnConnecting,
  B2: attacksOnOthers,
  C1: noSecretIsShown,
  C2: swappedCells,
  C3: keyTiming,
  C4: deletedUser,
  D1: forbiddenAddresses,
  D2: forbiddenDetours,
  E1: hostileFiles,
  E2: paths,
  E3: async function* () {
    yield* hostileBytes()
    yield* slowSockets()
  },
  E4: () => fuzzed(),
  F3: () => rotation(),
  G1: limits,
}

await runSuites(suites)
