import { describe, expect, test } from 'vitest'
import { harmlessText, wrapText } from './doc-text.ts'

describe('prose is made harmless', () => {
  test.each<[name: string, text: string, harmless: string]>([
    ['every end of line is a line feed', 'a\r\nb\rc\u2028d\u2029e\u0085f\ng', 'a\nb\nc\nd\ne\nf\ng'],
    ['controls are replaced, not deleted', '*\u0000/ \u001B[0m \u007F', '*\uFFFD/ \uFFFD[0m \uFFFD'],
    ['what turns the direction is replaced', '\u202Eabc\u2066\u200F', '\uFFFDabc\uFFFD\uFFFD'],
    ['what cannot be seen is replaced', 'a\u200Bb\uFEFFc\u00ADd', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['half a surrogate pair is replaced', 'a\uD800b', 'a\uFFFDb'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['letters and pictures of any script stay', 'äßЖ漢 🎉', 'äßЖ漢 🎉'],
  ])('%s', (_name, text, harmless) => {
    expect(harmlessText(text)).toBe(harmless)
  })
})

describe('lines are broken', () => {
  test.each<[name: string, text: string, lines: string[]]>([
    ['at spaces, at most so wide', 'aaa bbb ccc', ['aaa bbb', 'ccc']],
    ['never within a word', 'aaaaaaaaaa bb', ['aaaaaaaaaa', 'bb']],
    ['where the text has breaks, empty lines too', ' a\n\n  b  ', ['a', '', 'b']],
    ['into one, where there is nothing', '  \n ', ['']],
    ['with one space where there were several', 'a   b', ['a b']],
  ])('%s', (_name, text, lines) => {
    expect(wrapText(text, 7)).toEqual(lines)
  })
})
