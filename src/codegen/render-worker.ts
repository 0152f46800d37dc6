import { parentPort } from 'node:worker_threads'
import { renderPackage } from './render-package.ts'
import type { RenderAnswer, RenderJob } from './renderers.ts'

/** A thread that renders what it is sent, one package at a time. */
const answer = async ({ connector, language }: RenderJob): Promise<RenderAnswer> => {
  try {
    return { rendered: await renderPackage(connector, language) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort!.on('message', (job: RenderJob) => {
  void answer(job).then((made) => parentPort!.postMessage(made))
})
