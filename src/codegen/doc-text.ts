/**
 * Prose of a definition made harmless for any comment or docstring: every control, bidirectional, invisible or
 * line-separating character but a line feed becomes a replacement character; a tab becomes a space. Nothing is deleted,
 * since what stands around a deleted character can join to something new.
 */
export const harmlessText = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (character) => (character === '\n' ? character : '\uFFFD'))

/** Breaks text into lines of at most `width` characters, at spaces; lines that the text has stay, longer words too. */
export const wrapText = (text: string, width: number): string[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => wrapLine(line.trim(), width))

const wrapLine = (line: string, width: number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/[ \t]+/)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}
