/**
 * A text from outside that any column and any log line takes: blanks for control characters, of which PostgreSQL stores
 * no NUL, and U+FFFD for halves of a character.
 */
export const plainText = (text: string): string => text.replaceAll(CONTROL, ' ').toWellFormed()

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g
