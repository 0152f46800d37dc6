import { jsonText } from '../runtime/json.ts'
import type { CallRecord } from './call-record.ts'

/** What the calls of a packet have in common, and what they come to. */
export interface CallPacket {
  readonly applicationId: string
  readonly userId: string
  readonly connectionId: string
  readonly connector: string
  /** When the first and the last of its calls came, in milliseconds since 1970: both in one second. */
  since: number
  until: number
  /** The `id` of the call that was written last. */
  lastId: string
  size: number
  /** How many were answered with 400 or more. */
  errors: number
  bytesIn: number
  bytesOut: number
  /** Bytes of its text. */
  length: number
}

/** Calls that are stored together. */
export interface CallBatch {
  /** How many there are. */
  readonly size: number
  readonly packets: readonly CallPacket[]
  /** The texts of the packets, one behind the other: JSON arrays of `WrittenCall`s, in UTF-8. */
  readonly bytes: Buffer
}

/** A call as its packet's JSON has it: what is the packet's is not repeated. */
export type WrittenCall = Omit<CallRecord, 'at' | 'applicationId' | 'userId' | 'connectionId' | 'connector'> & {
  /** In milliseconds since 1970. */
  readonly at: number
}

export const NO_CALLS: CallBatch = { size: 0, packets: [], bytes: Buffer.alloc(0) }

/** The calls of a packet, in the order in which they were written. */
export const callsOf = ({ applicationId, userId, connectionId, connector }: PacketOwner, text: string): CallRecord[] =>
  (JSON.parse(text) as WrittenCall[]).map(({ at, ...written }) => ({
    ...written,
    at: new Date(at),
    applicationId,
    userId,
    connectionId,
    connector,
  }))

type PacketOwner = Pick<CallPacket, 'applicationId' | 'userId' | 'connectionId' | 'connector'>

const BATCH_MAX = 1_000
/** So that a list of a few calls need not read many. */
const PACKET_MAX = 200
const BYTES_MAX = 256 * 1024
/** A character takes so many bytes at most. */
const UTF8_MAX = 3
/** Of what was stored, room is kept for so many batches, and made in steps of so many bytes. */
const ROOMS_MAX = 16
const ROOM_STEP = 64 * 1024
const SECOND = 1_000
const FAILED = 400
const COMMA = 0x2c
const OPEN = 0x5b
const CLOSE = 0x5d

/**
 * Writes calls one behind the other, as soon as each is over, and puts those of a connection together when they are taken.
 * As objects they would outlive the young generation of the garbage collector, which then moves each of them twice: that
 * costs a call more than all else that is done to record it.
 */
export const createCallWriter = (bytesMax = BYTES_MAX) => {
  const bytes = Buffer.allocUnsafeSlow(bytesMax)
  const ends = new Int32Array(BATCH_MAX)
  const packetOf = new Int32Array(BATCH_MAX)
  let used = 0
  let size = 0
  let packets: CallPacket[] = []
  /** Which packet a connection's calls go to. */
  const open = new Map<string, number>()
  const rooms: Buffer[] = []

  /** What waits for a store grows old, and 64 MB of old bytes have the garbage collector go through all that is alive. */
  const roomFor = (length: number): Buffer => {
    const at = rooms.findIndex((room) => room.length >= length)
    const room = at === -1 ? Buffer.allocUnsafeSlow(Math.ceil(length / ROOM_STEP) * ROOM_STEP) : rooms.splice(at, 1)[0]!
    return room.subarray(0, length)
  }

  const packetFor = (call: CallRecord, at: number): number => {
    const index = open.get(call.connectionId)
    if (index !== undefined && belongsTo(packets[index]!, call, at)) return index
    const { applicationId, userId, connectionId, connector } = call
    const sums = { size: 0, errors: 0, bytesIn: 0, bytesOut: 0, length: 1 }
    packets.push({ applicationId, userId, connectionId, connector, since: at, until: at, lastId: '', ...sums })
    open.set(connectionId, packets.length - 1)
    return packets.length - 1
  }

  /** The calls of each packet together: `[`, and behind each call a comma or, where it is the last, `]`. */
  const joined = (): Buffer => {
    const text = roomFor(packets.reduce((sum, { length }) => sum + length, 0))
    const next: number[] = []
    let begin = 0
    for (const { length } of packets) {
      text[begin] = OPEN
      next.push(begin + 1)
      begin += length
    }
    for (let call = 0, from = 0; call < size; call++) {
      const packet = packetOf[call]!
      const to = ends[call]!
      const end = next[packet]! + bytes.copy(text, next[packet]!, from, to)
      text[end] = COMMA
      next[packet] = end + 1
      from = to
    }
    for (const end of next) text[end - 1] = CLOSE
    return text
  }

  /** What was written since the last time. */
  const take = (): CallBatch => {
    if (size === 0) return NO_CALLS
    const taken = { size, packets, bytes: joined() }
    used = 0
    size = 0
    packets = []
    open.clear()
    return taken
  }
  return {
    /** Writes a call. Gives the batch that is full without it, where one is. */
    write: (call: CallRecord): CallBatch | undefined => {
      const at = call.at.getTime()
      const text = textOf(call, at)
      const isFull = size === BATCH_MAX || used + text.length * UTF8_MAX > bytesMax
      const full = isFull ? take() : undefined
      const index = packetFor(call, at)
      const length = bytes.write(text, used)
      used += length
      ends[size] = used
      packetOf[size] = index
      size += 1
      add(packets[index]!, call, at, length)
      return full
    },
    take,
    /** Takes the room of a batch back, which nobody reads any more. */
    giveBack: ({ bytes: { buffer } }: CallBatch): void => {
      if (rooms.length < ROOMS_MAX && buffer.byteLength >= ROOM_STEP) rooms.push(Buffer.from(buffer))
    },
    get size() {
      return size
    },
  }
}

/** A connection has one owner; that no packet is of two is not left to that. */
const belongsTo = (packet: CallPacket, call: CallRecord, at: number): boolean =>
  packet.size < PACKET_MAX &&
  secondOf(packet.since) === secondOf(at) &&
  packet.applicationId === call.applicationId &&
  packet.userId === call.userId &&
  packet.connector === call.connector

const secondOf = (at: number): number => Math.floor(at / SECOND)

const add = (packet: CallPacket, call: CallRecord, at: number, length: number): void => {
  if (at < packet.since) packet.since = at
  if (at > packet.until) packet.until = at
  packet.lastId = call.id
  packet.size += 1
  if (call.status >= FAILED) packet.errors += 1
  packet.bytesIn += call.bytesIn
  packet.bytesOut += call.bytesOut
  packet.length += length + 1
}

/** The calls of a batch, packet by packet. */
export const callsIn = ({ packets, bytes }: CallBatch): CallRecord[] => {
  let begin = 0
  return packets.flatMap((packet) => callsOf(packet, bytes.toString('utf8', begin, (begin += packet.length))))
}

/** A batch without the calls that are not to stay. */
export const onlyOf = (batch: CallBatch, stays: (call: CallRecord) => boolean): CallBatch => {
  // In another order: what is full would come sooner than it did.
  const writer = createCallWriter(batch.bytes.length * UTF8_MAX)
  for (const call of callsIn(batch)) if (stays(call)) writer.write(call)
  return writer.take()
}

const textOf = (call: CallRecord, at: number): string =>
  `{"id":"${call.id}","at":${at},"method":${jsonText(call.method)},"status":${call.status},` +
  `"source":"${call.source}","ms":${call.ms},"bytesIn":${call.bytesIn},"bytesOut":${call.bytesOut},` +
  `"attempts":${call.attempts}` +
  (call.endpoint === undefined ? '' : `,"endpoint":${jsonText(call.endpoint)}`) +
  (call.errorCode === undefined ? '' : `,"errorCode":"${call.errorCode}"`) +
  (call.providerStatus === undefined ? '' : `,"providerStatus":${call.providerStatus}`) +
  (call.providerRequestId === undefined ? '' : `,"providerRequestId":${jsonText(call.providerRequestId)}`) +
  '}'
