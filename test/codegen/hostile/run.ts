import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { type Language, isLanguage, languages } from '../../../src/codegen/targets/index.ts'
import { recipe } from './recipe.ts'
import { sampleProblems } from './samples.ts'

/** What a thread does. */
export interface Job {
  readonly language: Language
  readonly count: number
  readonly seed: number
}

export interface HostileRun {
  /** So many definitions are rendered beside their harmless twins, and judged, in each language. */
  readonly count: number
  /** So many are compiled and run as well. */
  readonly sample: number
  readonly seed: number
  readonly threads?: number
  /** Those whose tools are there. */
  readonly languages?: readonly Language[]
}

export interface Outcome {
  readonly language: Language
  readonly count: number
  readonly sample: number
  readonly seconds: number
  /** With the seed and the smallest case that still fails. */
  readonly problems: readonly string[]
}

/** Tries hostile definitions, one language after another; `report` gets each outcome as it comes. */
export const runHostile = async (
  { count, sample, seed, threads = 2, languages: asked = languages }: HostileRun,
  report: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const language of asked) {
    const begun = performance.now()
    const parts = Array.from({ length: threads }, (_, index) => ({
      language,
      count: Math.ceil(count / threads),
      seed: seed + index,
    }))
    const failures = (await Promise.all(parts.map(run))).filter((failure) => failure !== null)
    const problems = [...failures, ...(await sampled(language, sample, seed))]
    const outcome = { language, count, sample, problems, seconds: (performance.now() - begun) / 1000 }
    report(outcome)
    outcomes.push(outcome)
  }
  return outcomes
}

const run = (job: Job): Promise<string | null> => {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job })
  worker.once('message', resolve)
  worker.once('error', reject)
  return promise
}

/** Go and Python cope with so many packages at once. */
const SAMPLE_MAX = 100

const sampled = async (language: Language, count: number, seed: number): Promise<string[]> => {
  const recipes = fc.sample(recipe, { numRuns: count, seed })
  const problems: string[] = []
  for (let at = 0; at < count; at += SAMPLE_MAX)
    problems.push(...(await sampleProblems(recipes.slice(at, at + SAMPLE_MAX), language)))
  return problems.length === 0 ? [] : [`of the sample with seed ${seed}:\n${problems.slice(0, 50).join('\n')}`]
}

/** An outcome in one line, and what went wrong below it. */
export const inWords = ({ language, count, sample, seconds, problems }: Outcome): string =>
  [
    `${language}: ${count} hostile definitions, ${sample} of them compiled and run, ${seconds.toFixed(0)} s: ` +
      (problems.length === 0 ? 'nothing escapes' : 'PROBLEMS'),
    ...problems,
  ].join('\n')

/** `node test/codegen/hostile/run.ts --count 10000 --sample 300 [--seed 1] [--language go]` */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      sample: { type: 'string', default: '300' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      threads: { type: 'string', default: '2' },
      language: { type: 'string', multiple: true, default: [...languages] },
    },
  })
  const [count, sample, seed, threads] = [values.count, values.sample, values.seed, values.threads].map(Number)
  const asked = values.language.filter(isLanguage)
  console.log(`seed ${seed}`)
  const outcomes = await runHostile(
    { count: count!, sample: sample!, seed: seed!, threads: threads!, languages: asked },
    (outcome) => console.log(inWords(outcome)),
  )
  process.exitCode = outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0
}

if (import.meta.main) await main()
