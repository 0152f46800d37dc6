import type { View } from '../../encoded.ts'
import { byCodeUnit } from '../../order.ts'
import { fileStem, ident } from './encode.ts'

/** Where each type and class is declared: the stem of its file. */
export type Places = ReadonlyMap<string, string>

/** The imports of a file that uses these names, by file and name. */
export const importsOf = (uses: ReadonlySet<string>, places: Places, own: string): View[] => {
  const byFile = new Map<string, string[]>()
  for (const name of uses) {
    const place = places.get(name)
    if (place !== undefined && place !== own) byFile.set(place, [...(byFile.get(place) ?? []), name])
  }
  return [...byFile]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([file, names]) => ({ file: fileStem(file), names: names.sort(byCodeUnit).map(ident) }))
}
