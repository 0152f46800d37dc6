import type { Dispatcher } from 'undici'
import type { FairFlow } from './fair-flow.ts'
import { type AnswerTiming, type BodySink, ProviderResponse } from './provider-response.ts'

/** Lets every piece pass at once. */
const FREE_FLOW: FairFlow = { takes: () => true, next: (go) => go() }

/** A flow in which nothing passes before its turn; the test says when that comes. */
export const flowInTurns = () => {
  const waiting: (() => void)[] = []
  const flow: FairFlow = { takes: () => false, next: (go) => void waiting.push(go) }
  return { flow, waiting: () => waiting.length, turn: () => waiting.splice(0).forEach((go) => go()) }
}

/** What a test sends piece by piece in place of undici, which fails a handler at once when it is told to abort. */
export const answerByHand = (timing: Partial<AnswerTiming> = {}, flow = FREE_FLOW) => {
  const started: ProviderResponse[] = []
  const failed: Error[] = []
  const response = new ProviderResponse(
    (one) => started.push(one),
    (error) => failed.push(error),
    { idleMs: 0, wholeMs: 60_000, isTimedFrom: 'request', mayStillSend: undefined, ...timing },
    flow,
  )
  let isOver = false
  const controller = {
    aborted: false,
    paused: false,
    reason: null as Error | null,
    rawHeaders: undefined as Dispatcher.DispatchController['rawHeaders'],
    rawTrailers: undefined as Dispatcher.DispatchController['rawTrailers'],
    pause: () => void (controller.paused = true),
    resume: () => void (controller.paused = false),
    abort: (reason: Error) => {
      if (isOver) return
      controller.aborted = true
      controller.reason = reason
      breakOff(reason)
    },
  }
  const breakOff = (error: Error): void => {
    isOver = true
    response.onResponseError(controller, error)
  }
  return {
    response,
    started,
    failed,
    controller,
    request: () => response.onRequestStart(controller),
    head: (status = 200, rawHeaders?: (Buffer | string)[]) => {
      controller.rawHeaders = rawHeaders as string[]
      response.onResponseStart(controller, status)
    },
    body: (...pieces: (Buffer | string)[]) => {
      for (const piece of pieces) response.onResponseData(controller, Buffer.from(piece as string))
    },
    end: (rawTrailers?: (Buffer | string)[]) => {
      isOver = true
      controller.rawTrailers = rawTrailers as string[]
      response.onResponseEnd(controller)
    },
    breakOff,
  }
}

/** An answer whose head is here. */
export const begunByHand = (timing: Partial<AnswerTiming> = {}, flow = FREE_FLOW, rawHeaders: string[] = []) => {
  const answer = answerByHand(timing, flow)
  answer.request()
  answer.head(200, rawHeaders)
  return answer
}

/** Notes what a body brings, and wants more as long as it is told to. */
export const noteSink = (wantsMore: (piece: string) => boolean = () => true) => {
  const noted: string[] = []
  const failures: Error[] = []
  let resume = (): void => {}
  const sink: BodySink = {
    write: (chunk, goOn) => {
      noted.push(chunk.toString())
      resume = goOn
      return wantsMore(chunk.toString())
    },
    end: (last) => noted.push(last === undefined ? 'END' : `END ${last.toString()}`),
    fail: (error) => {
      noted.push('FAILED')
      failures.push(error)
    },
  }
  return { sink, noted, failures, resume: () => resume() }
}
