import { parentPort } from 'node:worker_threads'
import { renderPackage } from './render-package.ts'
import type { RenderAnswer, RenderJob } from './renderers.ts'

/** A thread that renders what it is sent, one package after the other. */
const answer = async ({ id, connector, language }: RenderJob): Promise<RenderAnswer> => {
  try {
    return { id, rendered: await renderPackage(connector, language) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}

let last: Promise<void> = Promise.resolve()
parentPort!.on('message', (job: RenderJob) => {
  last = last.then(async () => parentPort!.postMessage(await answer(job)))
})
