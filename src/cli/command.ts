import type { Command } from 'commander'
import { findAccess } from './access.ts'
import { type Output, createOutput } from './output.ts'
import { type RestClient, createRestClient } from './rest-client.ts'

/** Adds a command to the program. A new one is its own file plus one line in `commands/index.ts`. */
export type AddCommand = (program: Command) => void

/** What a command gets that speaks to the platform. */
export interface Context {
  readonly client: RestClient
  readonly output: Output
}

/** The platform and the way of writing that a command's options ask for. */
export const contextOf = (command: Command): Context => ({
  client: createRestClient(findAccess(process.env)),
  output: outputOf(command),
})

export const outputOf = (command: Command): Output =>
  createOutput(command.optsWithGlobals<{ json?: boolean }>().json === true)
