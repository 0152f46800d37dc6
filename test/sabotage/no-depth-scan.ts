import { createFileJudge } from '../../src/applications/file-judge.ts'
import { UPLOAD_LIMITS } from '../../src/definition/yaml-intake.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
import type { Sabotage } from './index.ts'

/** However deep a file is nested, it goes to the parser. */
export const noDepthScan: Sabotage = (parts) => ({
  ...parts,
  own: {
    ...parts.own,
    judge: createFileJudge({
      folder: shippedConnectors(),
      limits: { ...UPLOAD_LIMITS, depth: Infinity },
      timeLimitMs: 4_000,
    }),
  },
})
