import { isObject } from '../../runtime/json.ts'
import type { DocumentPath } from '../finding.ts'

/** Visits every text below a value, with its path. */
export const walkTexts = (
  path: DocumentPath,
  value: unknown,
  visit: (path: DocumentPath, text: string) => void,
): void => {
  if (typeof value === 'string') visit(path, value)
  else if (Array.isArray(value)) value.forEach((item, index) => walkTexts([...path, index], item, visit))
  else if (isObject(value)) Object.entries(value).forEach(([key, item]) => walkTexts([...path, key], item, visit))
}
