import type { Wire } from './wire.ts'

/** A connector as every language sees it: what its methods take and give. Holds no host, path, credential or way of paging. */
export interface ClientModel {
  /** `gmail`. */
  readonly name: Wire
  /** Words of the class's name: `['one', 'drive']`. */
  readonly words: readonly string[]
  readonly displayName: Wire
  /** Digits and dots, checked by the format. */
  readonly version: string
  readonly doc: Doc
  /** What hangs on the client itself; its `name` is the connector's. */
  readonly root: Resource
  /** Every named type, in an order that does not depend on the file's. */
  readonly types: readonly NamedType[]
}

/** What a definition says about something, for its documentation. */
export interface Doc {
  readonly summary: Wire
  readonly description: Wire | null
  /** An http(s) address of the provider's own page. */
  readonly url: Wire | null
}

/**
 * A node of the tree that the dots in endpoint names make. Children and endpoints of one resource are members of one
 * object: their names must not clash, which two wire names that differ in case alone would do.
 */
export interface Resource {
  /** The last word of its path. */
  readonly name: Wire
  /** The whole path, such as `['users', 'messages']`; empty for the root. */
  readonly path: readonly Wire[]
  readonly children: readonly Resource[]
  readonly endpoints: readonly Endpoint[]
}

export interface Endpoint {
  /** As it is called: `users.messages.list`. */
  readonly name: Wire
  /**
   * What its method is named after: `list`. Where an endpoint's name begins with another's, the rest is part of the
   * method: `files.list_folder.continue` is `list_folder.continue` of `files`.
   */
  readonly method: Wire
  readonly doc: Doc
  readonly deprecated: boolean
  readonly effect: 'read' | 'write' | 'destructive'
  /** Needed scopes: all of them, or one of them. */
  readonly scopes: { readonly need: 'all' | 'any'; readonly names: readonly Wire[] } | null
  /** Required ones first, then by wire name. All travel in `params`, whatever their place at the provider. */
  readonly params: readonly Field[]
  readonly body: Body | null
  readonly result: Result
  /** What the answer's headers say beside its bytes; only where the result is binary. */
  readonly captures: readonly Capture[]
  readonly paging: Paging | null
  /** Whether its answer may come before the work is done, so that the end is waited for: `result` is what is said then. */
  readonly waits: boolean
}

/** A value that stands in a header of the answer, under the definition's name for it; it may be missing. */
export interface Capture {
  readonly name: Wire
  readonly type: Type
}

export interface Body {
  /** `json` and `form` travel as `body` of the call; `text` and `binary` as the request's own body. */
  readonly kind: 'json' | 'form' | 'binary' | 'text'
  readonly type: Type
  readonly required: boolean
}

export type Result = { readonly kind: 'json'; readonly type: Type } | { readonly kind: 'binary' | 'text' | 'empty' }

export interface Paging {
  /** Members that lead to the list in a page's body; empty where the body is the list. */
  readonly items: readonly (Wire | number)[]
  readonly item: Type
  /** The parameter that asks for a page size, which is then not among `params`. */
  readonly size: Field | null
}

export interface Field {
  /** The name on the wire. */
  readonly name: Wire
  /** What the definition wants it called in code; the wire name where it says nothing. */
  readonly label: Wire
  readonly type: Type
  readonly required: boolean
  readonly nullable: boolean
  readonly side: Side
  readonly deprecated: boolean
  readonly doc: Wire | null
  /** The default that the definition states, as JSON, for the documentation. */
  readonly default: Wire | null
}

/** On which way a field travels: `readOnly` ones only in answers, `writeOnly` ones only in requests. */
export type Side = 'both' | 'request' | 'response'

export type NamedType = ObjectType | AliasType

interface Named {
  /** Unique in the model. `words` may coincide; targets resolve that. */
  readonly id: string
  /** What it is named after: the schema's name, or the place where it stands. */
  readonly label: Wire
  readonly doc: Wire | null
  /** Where it occurs, through whatever refers to it. */
  readonly used: { readonly request: boolean; readonly response: boolean }
}

export interface ObjectType extends Named {
  readonly kind: 'object'
  /** In the definition's order made stable: required first, then by wire name. */
  readonly fields: readonly Field[]
  /** What further members are: anything unless the definition says. They are kept in any case. */
  readonly others: Type | null
}

export interface AliasType extends Named {
  readonly kind: 'alias'
  readonly type: Type
}

export type Type =
  | { readonly kind: 'string' | 'bool' | 'int32' | 'int64' | 'float' | 'date' | 'datetime' | 'any' | 'null' }
  | { readonly kind: 'bytes'; readonly alphabet: 'base64' | 'base64url' }
  /** Open: other values are kept. Only of texts; other enumerations are their plain type. */
  | { readonly kind: 'enum'; readonly values: readonly Wire[] }
  | { readonly kind: 'list' | 'map'; readonly of: Type; readonly nullable: boolean }
  | { readonly kind: 'ref'; readonly to: string }
  | Union

export interface Union {
  readonly kind: 'union'
  readonly of: readonly Type[]
  /** The member whose text says which variant it is; then every variant is a `ref` to an object, and named in `tags`. */
  readonly tag: { readonly name: Wire; readonly values: readonly (readonly Wire[])[] } | null
}
