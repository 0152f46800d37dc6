import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Environment } from 'minijinja-js'
import { type View, printable } from './encoded.ts'

/** Far more than any connector needs; a template that loops without end stops here. */
const FUEL = 200_000_000

/** Renders one language's templates. */
export type Render = (template: string, view: View) => string

/**
 * Reads the `.jinja` files of a folder; a template's name is its file's without that ending, and has no dot, so that the
 * engine escapes nothing by extension: a view holds only what is encoded already. The syntax is Jinja2's; a name that the
 * view does not have is an error.
 */
export const loadTemplates = (folder: string): Render => {
  const environment = new Environment()
  environment.undefinedBehavior = 'strict'
  environment.trimBlocks = true
  environment.lstripBlocks = true
  environment.keepTrailingNewline = true
  environment.fuel = FUEL
  for (const file of readdirSync(folder))
    environment.addTemplate(basename(file, '.jinja'), readFileSync(join(folder, file), 'utf8'))
  return (template, view) => environment.renderTemplate(template, printable(view))
}
