import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse as parseYaml, stringify } from 'yaml'
import { authTypes } from '../../src/auth/index.ts'
import { renderManifest } from '../../src/codegen/manifest.ts'
import { byCodeUnit } from '../../src/codegen/order.ts'
import { renderPackage } from '../../src/codegen/render-package.ts'
import { languages } from '../../src/codegen/targets/index.ts'
import { createParser } from '../../src/definition/parse.ts'
import { isObject } from '../../src/runtime/json.ts'
import { transforms } from '../../src/transform/index.ts'

/**
 * A program of its own: renders a connector file with its keys shuffled, as often as asked, and writes one hash a run of all
 * packages' bytes. `node render-hashes.ts FILE RUNS SEED`
 */
const [file, runs, seed] = process.argv.slice(2)
const parse = createParser(authTypes, transforms)
let state = Number(seed)
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state / 2_147_483_648
}

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([name, member]) => ({ name, member, at: random() }))
  return Object.fromEntries(
    members.sort((one, other) => one.at - other.at).map(({ name, member }) => [name, shuffled(member)]),
  )
}

const original: unknown = parseYaml(readFileSync(file!, 'utf8'))
for (let run = 0; run < Number(runs); run++) {
  const { connector } = parse(stringify(shuffled(original)))
  const texts: string[] = []
  for (const language of languages) {
    const { manifest, files } = await renderPackage(connector!, language)
    texts.push(renderManifest(manifest), ...[...files].sort(([one], [other]) => byCodeUnit(one, other)).flat())
  }
  process.stdout.write(`${hash('sha256', texts.join('\0'))}\n`)
}
