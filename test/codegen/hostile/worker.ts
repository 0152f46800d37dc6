import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { problemsIn } from './judge.ts'
import { judged } from './languages.ts'
import { recipe } from './recipe.ts'
import type { Job } from './run.ts'

/** A thread of its own: tries so many definitions in one language, and answers with what fast-check says of a failure, or null. */
const { language, count, seed } = workerData as Job
const inspector = await judged[language].start()
const property = fc.asyncProperty(recipe, async (given) => {
  const problems = await problemsIn(given, language, inspector)
  if (problems.length > 0) throw new Error(problems.join('\n'))
})
const outcome = await fc.check(property, { numRuns: count, seed })
await inspector.close()
const why = (outcome.errorInstance as Error | null)?.message
parentPort!.postMessage(outcome.failed ? `${fc.defaultReportMessage(outcome)}\n${why}` : null)
