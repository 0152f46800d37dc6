import { type AddressInfo, createServer } from 'node:net'

/** A port of this address that nothing listens on at the moment. */
export const freePort = async (host = '127.0.0.1'): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
