import { isLoopbackHost } from './loopback.ts'
import { type Arrival, headerOf } from './wire.ts'

/** Whether a form came from a page of the simulator. A program sends no Origin; a browser sends that of the page. */
export const isFromOwnPage = (arrival: Arrival): boolean => {
  const origin = headerOf(arrival, 'origin')
  const host = headerOf(arrival, 'host')
  return origin === undefined || (isLoopbackHost(host) && origin === `http://${host}`)
}
