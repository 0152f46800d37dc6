import { createSocket } from 'node:dgram'
import { resolve } from './names.ts'

const A = 1
const CNAME = 5
const AAAA = 28
const INTERNET = 1
const ANSWER_AUTHORITATIVE = 0x8580
const NAME_ERROR = 3
const QUESTION_AT = 12
/** A pointer to the name of the question, RFC 1035 section 4.1.4. */
const SAME_NAME = Buffer.from([0xc0, QUESTION_AT])

/** Serves the names of `names.ts` at 127.0.0.1:53, where nothing may be kept by anybody: every time to live is 0. */
export const startDns = (): Promise<{ stop(): void }> => {
  const turns = new Map<string, number>()
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, turns), port, address))
  return new Promise((started, failed) => {
    socket.once('error', failed)
    socket.bind(53, '127.0.0.1', () => started({ stop: () => void socket.close() }))
  })
}

const answerTo = (query: Buffer, turns: Map<string, number>): Buffer => {
  const { name, end } = readName(query)
  const type = query.readUInt16BE(end)
  const found = resolve(name)
  const records = found === undefined ? [] : recordsOf(name, type, found, turns)
  const head = Buffer.from(query.subarray(0, QUESTION_AT))
  head.writeUInt16BE(found === undefined ? ANSWER_AUTHORITATIVE | NAME_ERROR : ANSWER_AUTHORITATIVE, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, query.subarray(QUESTION_AT, end + 4), ...records])
}

const recordsOf = (
  name: string,
  type: number,
  { addresses, isTurning, aliasOf }: NonNullable<ReturnType<typeof resolve>>,
  turns: Map<string, number>,
): Buffer[] => {
  const wanted = isTurning ? [addresses[nextTurn(`${type} ${name}`, turns) % addresses.length]!] : addresses
  const fitting = wanted.filter((address) => type === (address.includes(':') ? AAAA : A))
  if (aliasOf === undefined) return fitting.map((address) => record(SAME_NAME, type, bytesOf(address)))
  const target = encodeName(aliasOf)
  return [record(SAME_NAME, CNAME, target), ...fitting.map((address) => record(target, type, bytesOf(address)))]
}

const nextTurn = (key: string, turns: Map<string, number>): number => {
  const turn = turns.get(key) ?? 0
  turns.set(key, turn + 1)
  return turn
}

const record = (name: Buffer, type: number, content: Buffer): Buffer => {
  const head = Buffer.alloc(10)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(INTERNET, 2)
  head.writeUInt16BE(content.length, 8)
  return Buffer.concat([name, head, content])
}

const readName = (query: Buffer): { name: string; end: number } => {
  const labels: string[] = []
  let at = QUESTION_AT
  for (let length = query[at]!; length !== 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

const encodeName = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ])

const bytesOf = (address: string): Buffer => (address.includes(':') ? bytesOf6(address) : bytesOf4(address))

const bytesOf4 = (address: string): Buffer => Buffer.from(address.split('.').map(Number))

const bytesOf6 = (address: string): Buffer => {
  // Only URL knows every spelling, such as those with an IPv4 address at the end.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groupsOf = (text = ''): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)))
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => 0)
  return Buffer.from([...first, ...zeros, ...last].flatMap((group) => [group >> 8, group & 0xff]))
}
