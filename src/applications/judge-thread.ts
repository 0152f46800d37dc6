import { parentPort, workerData } from 'node:worker_threads'
import { authTypes } from '../auth/index.ts'
import { type Finding, hasErrors } from '../definition/finding.ts'
import { createParser } from '../definition/parse.ts'
import { parentsIn } from '../registry/parents.ts'
import { summaryOf } from '../registry/summary.ts'
import { transforms } from '../transform/index.ts'
import type { JudgeAnswer, JudgeSetup, JudgedFile } from './file-judge.ts'

/** A thread that judges the texts that it is sent, one at a time. It has no variables of the environment. */
const { folder, limits } = workerData as JudgeSetup
const parse = createParser(authTypes, transforms, parentsIn(folder))

const FINDINGS_MAX = 200
const SAYS_MAX = 600
/** Characters of the connector as JSON: what it says once may stand in many places then. */
const DOCUMENT_MAX = 4 * 1024 * 1024

const judge = (text: string): JudgedFile => {
  const { connector, document, findings } = parse(text, { limits })
  const said = shortened(findings)
  if (connector === undefined || document === undefined) return { findings: said }
  const size = JSON.stringify(document).length
  if (size > DOCUMENT_MAX) return { findings: [...said, TOO_LARGE] }
  const stated = { ...document, parents: connector.parents }
  return { findings: said, summary: summaryOf(connector), document: stated, size }
}

/** As many as anybody reads, errors before all else. */
const shortened = (findings: readonly Finding[]): Finding[] => {
  const errors = findings.filter((finding) => hasErrors([finding]))
  return (findings.length > FINDINGS_MAX && errors.length > 0 ? errors : findings)
    .slice(0, FINDINGS_MAX)
    .map((finding) => ({
      ...finding,
      path: finding.path.slice(0, SAYS_MAX),
      says: finding.says.length > SAYS_MAX ? `${finding.says.slice(0, SAYS_MAX)}…` : finding.says,
    }))
}

const TOO_LARGE: Finding = {
  code: 'too_large',
  level: 'error',
  line: 1,
  column: 1,
  path: '',
  says: 'With what it shares written out wherever it is used, the connector is larger than 4 MiB.',
}

const say = (answer: JudgeAnswer): void => parentPort!.postMessage(answer)
parentPort!.on('message', (text: string) => say(judge(text)))
say('ready')
