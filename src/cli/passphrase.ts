import { readFileSync } from 'node:fs'
import { usageFailure } from './failure.ts'
import { askHidden } from './hidden-input.ts'

const LENGTH_MIN = 12

/**
 * The passphrase of an export: from `--passphrase-file` or `CONNECTOR_EXPORT_PASSPHRASE`, or asked for on a terminal,
 * twice where it is a new one. Never taken from the command line, which others can read.
 */
export const readPassphrase = async (
  file: string | undefined,
  { isNew }: { readonly isNew: boolean },
): Promise<string> => {
  const given = file !== undefined ? fromFile(file) : process.env.CONNECTOR_EXPORT_PASSPHRASE
  const passphrase = given ?? (await ask('Passphrase: '))
  if (passphrase.length < LENGTH_MIN) throw usageFailure(`A passphrase has at least ${LENGTH_MIN} characters.`)
  if (given === undefined && isNew && (await ask('Once more: ')) !== passphrase)
    throw usageFailure('The two passphrases differ.')
  return passphrase
}

const fromFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw usageFailure(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** Shows the question and nothing of what is typed. */
const ask = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY)
    throw usageFailure('A passphrase is needed.', 'Set CONNECTOR_EXPORT_PASSPHRASE, or give --passphrase-file FILE.')
  return askHidden(question)
}
