/** Words that cannot name anything in Python. Soft keywords, such as `match`, can. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
)

/** Public members of the runtime's `Model`, which are pydantic's for the most part. */
export const MODEL_MEMBERS: ReadonlySet<string> = new Set(
  `construct copy decode_issues dict from_orm json model_computed_fields model_config model_construct model_copy
  model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name
  model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file parse_obj parse_raw
  schema schema_json to_dict update_forward_refs validate`.split(/\s+/),
)

/** Public members of the runtime's `BaseConnector`. */
export const CONNECTOR_MEMBERS: ReadonlySet<string> = new Set([
  'call',
  'proxy',
  'proxy_stream',
  'with_options',
  'with_raw_response',
])

/** What methods take beside an endpoint's parameters: members of `CallOptions`, and how they are gathered. */
export const CALL_OPTIONS: ReadonlySet<string> = new Set([
  'self',
  'timeout',
  'max_retries',
  'idempotency_key',
  'headers',
  'options',
])

/** Members of `JobOptions`, which methods take that wait for the end of what they begin. */
export const JOB_OPTIONS: readonly string[] = ['wait', 'operation']

/** Functions of the runtime that a method's code calls, which a parameter would hide. */
export const CALLED_FUNCTIONS: ReadonlySet<string> = new Set(['binary_body', 'encode_as', 'text_body'])

/** What generated modules import by names that a type could have. */
export const IMPORTED_NAMES: ReadonlySet<string> = new Set(
  `Annotated Any As AttributeError AsyncBaseConnector AsyncDownload AsyncPages AsyncResource AsyncUploadSource Base64Bytes
  Base64UrlBytes BaseConnector CallOptions Download EndpointCall Field JobOptions JsonBody Literal Mapping Model NotRequired OMIT
  Omit Page READ_ONLY Resource Sequence Tagged TypeAlias TypedDict UnknownVariant Unpack UploadSource`.split(/\s+/),
)

/** Built-in names that type expressions use, and the module `datetime`: members of those names hide them. */
export const TYPE_WORDS = ['bool', 'bytes', 'dict', 'float', 'int', 'list', 'str', 'datetime'] as const

export type TypeWord = (typeof TYPE_WORDS)[number]
