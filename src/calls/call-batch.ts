import { jsonText } from '../runtime/json.ts'
import type { CallRecord } from './call-record.ts'

/** Calls that are stored together. */
export interface CallBatch {
  /** How many there are. */
  readonly size: number
  /** A JSON array of `WrittenCall`s, in UTF-8. */
  readonly json: Buffer
}

/** A call as JSON has it. */
export type WrittenCall = Omit<CallRecord, 'at'> & {
  /** In milliseconds since 1970. */
  readonly at: number
}

const BATCH_MAX = 1_000
const BYTES_MAX = 256 * 1024
/** A character takes so many bytes at most. */
const UTF8_MAX = 3
const COMMA = 0x2c
const OPEN = 0x5b
const CLOSE = 0x5d

/**
 * Writes calls one behind the other, as soon as each is over. As objects they would outlive the young generation of the
 * garbage collector, which then moves each of them twice: that costs a call more than all else that is done to record it.
 */
export const createCallWriter = () => {
  const bytes = Buffer.allocUnsafeSlow(BYTES_MAX)
  let used = 0
  let size = 0

  /** What was written since the last time. */
  const take = (): CallBatch => {
    bytes[used] = CLOSE
    const taken = { size, json: size === 0 ? EMPTY : Buffer.from(bytes.subarray(0, used + 1)) }
    used = 0
    size = 0
    return taken
  }
  return {
    /** Writes a call. Gives the batch that is full without it, where one is. */
    write: (call: CallRecord): CallBatch | undefined => {
      const text = textOf(call)
      const isFull = size === BATCH_MAX || used + text.length * UTF8_MAX + 2 > BYTES_MAX
      const full = isFull ? take() : undefined
      bytes[used] = size === 0 ? OPEN : COMMA
      used += 1 + bytes.write(text, used + 1)
      size += 1
      return full
    },
    take,
    get size() {
      return size
    },
  }
}

const EMPTY = Buffer.from('[]')

/** A batch of those calls of another that are to stay. */
export const onlyOf = ({ json }: CallBatch, stays: (call: WrittenCall) => boolean): CallBatch => {
  const staying = (JSON.parse(json.toString()) as WrittenCall[]).filter(stays)
  return { size: staying.length, json: Buffer.from(JSON.stringify(staying)) }
}

const textOf = (call: CallRecord): string =>
  `{"id":"${call.id}","at":${call.at.getTime()},"applicationId":"${call.applicationId}",` +
  `"userId":${jsonText(call.userId)},"connectionId":"${call.connectionId}","connector":"${call.connector}",` +
  `"method":${jsonText(call.method)},"status":${call.status},"source":"${call.source}","ms":${call.ms},` +
  `"bytesIn":${call.bytesIn},"bytesOut":${call.bytesOut},"attempts":${call.attempts}` +
  (call.endpoint === undefined ? '' : `,"endpoint":${jsonText(call.endpoint)}`) +
  (call.errorCode === undefined ? '' : `,"errorCode":"${call.errorCode}"`) +
  (call.providerStatus === undefined ? '' : `,"providerStatus":${call.providerStatus}`) +
  (call.providerRequestId === undefined ? '' : `,"providerRequestId":${jsonText(call.providerRequestId)}`) +
  '}'
