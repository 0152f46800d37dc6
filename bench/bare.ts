// The least that a pass-through can be: node:http in front, undici's dispatch behind, nothing between.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, type Dispatcher } from 'undici'

const [origin] = process.argv.slice(2)
const agent = new Agent({ connections: 128, pipelining: 1 })
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart() {},
    onResponseStart(controller, status) {
      response.writeHead(status, ((controller as unknown as { rawHeaders: Buffer[] }).rawHeaders ?? []).map(String))
    },
    onResponseData(controller, chunk) {
      if (!response.write(chunk)) {
        controller.pause()
        response.once('drain', () => controller.resume())
      }
    },
    onResponseEnd() {
      response.end()
    },
    onResponseError() {
      response.destroy()
    },
  }
  const { method, headers } = request
  const length = headers['content-length']
  const sent = { accept: '*/*', ...(length !== undefined && { 'content-length': length }) }
  const body = length === undefined ? null : request
  agent.dispatch(
    { origin: origin!, path: request.url!, method: method as Dispatcher.HttpMethod, headers: sent, body },
    handler,
  )
})
server.listen(0, '127.0.0.1', () =>
  process.send!({
    target: { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths: ['/items'], headers: {} },
  }),
)
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit(0))
