/** What any object has, even an empty one. */
const OF_OBJECTS = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]

/** Whether an object without this member has it nevertheless, as something else. */
export const isInherited = (name: string): boolean => OF_OBJECTS.includes(name)

/** Members that no method or resource may replace; `then` would make a promise of it. Keywords may stand as members. */
export const isReservedMember = (name: string): boolean => isInherited(name) || name === 'then'

/** The same for the connector itself, which has some of its own. */
export const isReservedRootMember = (name: string): boolean =>
  isReservedMember(name) || name === 'call' || name === 'proxy'
