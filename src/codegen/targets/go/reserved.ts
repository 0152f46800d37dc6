/** Names that mean something else where a generated one would stand; a generated one then takes a `_` behind it. */

const KEYWORDS =
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range ' +
  'return select struct switch type var'

const PREDECLARED =
  'any append bool byte cap clear close comparable complex complex128 complex64 copy delete error false float32 float64 ' +
  'imag int int16 int32 int64 int8 iota len make max min new nil panic print println real recover rune string true uint ' +
  'uint16 uint32 uint64 uint8 uintptr'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const PACKAGES = words(`${KEYWORDS} ${PREDECLARED} main init connector aux con nul prn`)

/** A package that hides a predeclared name or the runtime in whatever imports it, or a file name that Windows keeps. */
export const isReservedPackage = (name: string): boolean => PACKAGES.has(name) || /^(com|lpt)\d$/.test(name)

/** The last step of a module's path that means something to the go command. */
export const isReservedPathStep = (name: string): boolean =>
  ['internal', 'vendor', 'testdata'].includes(name) || /^v\d+$/.test(name)

const EXPORTED = words('New')

/** What stands in every package beside the connector's own type. */
export const isReservedExported = (name: string): boolean => EXPORTED.has(name)

const RECEIVED = words('Received Presence UnknownFields RawField DecodeIssues ToParam MarshalJSON UnmarshalJSON')

/** A field of what answers are read into: it has methods. */
export const isReservedReceivedField = (name: string): boolean => RECEIVED.has(name)

const PARAM = words('ExtraFields SetField MarshalJSON')

/** A field of what goes into a request's body. */
export const isReservedParamField = (name: string): boolean => PARAM.has(name)

/** Methods whose signature `go vet` knows, or that a value gets printed by. */
const KNOWN_METHODS =
  'Error Format GoString GobDecode GobEncode MarshalJSON MarshalText MarshalXML ReadByte ReadRune String UnmarshalJSON ' +
  'UnmarshalText UnmarshalXML UnreadByte UnreadRune WriteByte'

const MEMBERS = words(KNOWN_METHODS)
const ROOT_MEMBERS = words(`${KNOWN_METHODS} BaseConnector Call CallList Proxy`)

export const isReservedMember = (name: string): boolean => MEMBERS.has(name)

/** A member of the connector's own type, which embeds the runtime's. */
export const isReservedRootMember = (name: string): boolean => ROOT_MEMBERS.has(name)

const VARIANT_METHODS = words('ToParam')

export const isReservedVariantMethod = (name: string): boolean => VARIANT_METHODS.has(name)
