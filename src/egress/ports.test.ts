import { expect, test } from 'vitest'
import { parsePorts } from './ports.ts'

test.each([
  ['', [443, 8443]],
  [' , ', [443, 8443]],
  ['9443, 10443', [443, 8443, 9443, 10_443]],
  ['443', [443, 8443]],
])('"%s" are the usual ports and those', (text, ports) => {
  expect([...parsePorts(text)]).toEqual(ports)
})

test.each(['0', '65536', '-1', '9443-9445', '9443;8080', 'https', '1e3', '99999999'])('%s is refused', (text) => {
  expect(() => parsePorts(text)).toThrow(/^EGRESS_PORTS: /)
})
