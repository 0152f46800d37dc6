import { hash } from 'node:crypto'

/**
 * Splits a name into lower-case words of a-z and 0-9, at changes of case and at everything else. The first begins with a
 * letter; where nothing is left there are the words `field` and a hash.
 */
export const wordsOf = (name: string): string[] => {
  const signed = /^[+-]\d+$/.test(name) ? spelledOut(name) : name
  const words = signed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  if (words.length === 0) return ['field', hash('sha256', name).slice(0, 8)]
  return /^\d/.test(words[0]!) ? ['field', ...words] : words
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** `+1`, a well-known reaction, is `plus one`. */
const spelledOut = (name: string): string =>
  [
    name[0] === '+' ? 'plus' : 'minus',
    ...name
      .slice(1)
      .split('')
      .map((digit) => DIGITS[Number(digit)]),
  ].join(' ')
