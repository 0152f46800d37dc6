import fc from 'fast-check'

/**
 * What payloads try to run or to assign. No naming makes this of any words: it could only be an identifier in generated
 * code where a text got out of its string or comment.
 */
export const CANARY = 'cANARY_pWNED'

/** Texts that would be code, a directive or markup if they got out of where they stand. */
export const PAYLOADS: readonly string[] = [
  `"""\nimport os; os.environ["${CANARY}"]="1"\n"""`,
  `'''\nimport builtins; builtins.${CANARY} = 1\n'''`,
  `\\"""; __import__("builtins").${CANARY} = 1; """`,
  `"; __import__("builtins").${CANARY} = 1; "`,
  `'); __import__('builtins').${CANARY} = 1; ('`,
  `\n    def ${CANARY}(self): ...\n`,
  `{__import__('builtins').${CANARY}}`,
  `\\N{LATIN SMALL LETTER A}${CANARY}()`,
  `*/ globalThis.${CANARY} = 1 /*`,
  `*\\/ globalThis.${CANARY} = 1 /*`,
  `**/\nglobalThis.${CANARY} = 1\n/**`,
  `'; globalThis.${CANARY} = 1; '`,
  `\\'; globalThis.${CANARY} = 1; //`,
  `']; globalThis.${CANARY} = 1; ['`,
  `\`; globalThis.${CANARY} = 1; \``,
  `\${globalThis.${CANARY} = 1}`,
  `}\nexport const ${CANARY} = 1\nexport class Other {`,
  `</script><script>${CANARY}()</script>`,
  '<!-- --> <img src=x onerror=alert(1)>',
  `"+func() string { panic("${CANARY}") }()+"`,
  `\`+func() string { panic("${CANARY}") }()+\``,
  `\nfunc init() { panic("${CANARY}") }\n`,
  `\n}\nfunc init() { ${CANARY}() }\ntype T struct {`,
  `\`json:"x"\`\n${CANARY} int`,
  '`json:"-"`',
  'x,omitempty',
  '-',
  '-,',
  'a,string',
  '//go:embed /etc/passwd',
  '\n//go:build ignore\n',
  '\n//go:generate touch /tmp/pwned\n',
  '\n//go:linkname a b\n',
  '\n//line /etc/passwd:1\n',
  '/*line x.go:1*/',
  '\n//export Pwned\n',
  '\n// +build ignore\n',
  '+build ignore',
  '\n#cgo LDFLAGS: -lpwned\n',
  '//nolint',
  '\nDeprecated: not really.\n',
  '# type: ignore',
  '\n# type: ignore\n',
  '\n# mypy: ignore-errors\n',
  '\n# pyright: basic\n',
  '\n# ruff: noqa\n',
  '\n# fmt: off\n',
  '# noqa',
  '# -*- coding: utf-7 -*-',
  '\n# flake8: noqa\n',
  '\n>>> import os; os._exit(1)\n',
  '@ts-nocheck',
  '\n// @ts-nocheck\n',
  '// @ts-ignore',
  '\n@ts-expect-error',
  '@ts-ignore',
  '/// <reference path="/etc/passwd" />',
  '\n/// <reference types="node" />\n',
  '\n//# sourceMappingURL=data:application/json;base64,e30=\n',
  '#__PURE__',
  '@jsx h',
  '@deprecated yes',
  '{@link javascript:alert(1)}',
  '@internal',
  'biome-ignore lint: no',
  'eslint-disable',
  'prettier-ignore',
  '"\n[project.scripts]\npwned = "os:system"\n',
  `"""\n[tool.${CANARY}]\n`,
  '", "scripts": { "postinstall": "touch /tmp/pwned" }, "x": "',
  '\nreplace example.com/a => /etc\n',
  '```\n\n# Heading\n\n```sh\nrm -rf /\n```',
  '![x](https://evil.example.com/x.png)',
  '[click](javascript:alert(1))',
  '| a | b |\n|---|---|',
  '<https://evil.example.com>',
  '- [ ] item\n\n    code\n\n> quote\n\n---\n===',
  '&lt;script&gt;',
  '{{ 7 * 7 }}',
  "{{ ''.__class__ }}",
  '{% raw %}',
  '{% endraw %}{% for x in y %}',
  '{# comment',
  '%s %d %n {0} {x!r}',
]

/** Pieces that are dangerous at the ends of a text, or beside each other. */
const PIECES: readonly string[] = [
  '"',
  '""',
  '"""',
  "'",
  "'''",
  '`',
  '\\',
  '\\\\',
  '\\"',
  "\\'",
  '\\u0022',
  '\\x22',
  '\\n',
  '*/',
  '*',
  '/',
  '/*',
  '//',
  '#',
  '${',
  '}',
  '{{',
  '}}',
  '{%',
  '%}',
  '$',
  '@',
  '<',
  '>',
  '&',
  '|',
  ',',
  ':',
  ';',
  '[',
  ']',
  '(',
  ')',
  '=',
  '%',
  '~',
  '.',
  '-',
  '_',
  '__',
  ' ',
  '  ',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\v',
  '\f',
  '\0',
  '\b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202a',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  '\ud83d',
  '😀',
  '\u{e0041}',
  '\u{10ffff}',
  '\u{f0000}',
  '\ue000',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'ſ',
  'ﬁ',
  '\u212a',
  '名前',
  '０',
  '１',
  'word',
  'a',
  'A',
  '0',
]

/** Names that mean something to a language, to a runtime, to a file system, or to nobody. */
const NAMES: readonly string[] = [
  ...'False None True and as assert async await break case class continue def del elif else except finally for from'.split(
    ' ',
  ),
  ...'global if import in is lambda match nonlocal not or pass raise return try type while with yield _'.split(' '),
  ...'int str float bool bytes list dict set object type property super print len id self cls datetime date Any Literal'.split(
    ' ',
  ),
  ...'model_config model_fields model_fields_set model_dump model_extra copy json dict schema construct validate'.split(
    ' ',
  ),
  ...'__init__ __class__ __slots__ __dict__ __all__ __getattr__ __doc__ __name__ __file__ _private __private'.split(
    ' ',
  ),
  ...'chan const default defer fallthrough func go goto interface map package range select struct switch var'.split(
    ' ',
  ),
  ...'any append cap error false iota make new nil panic rune string true uint8 uintptr init main unsafe fmt context'.split(
    ' ',
  ),
  ...'String Error MarshalJSON UnmarshalJSON Presence ToParam Extra DecodeIssues Param ctx opts time iter connector sdk'.split(
    ' ',
  ),
  ...'arguments catch debugger delete do enum eval export extends function implements instanceof let private protected'.split(
    ' ',
  ),
  ...'public static this throw typeof undefined void null NaN Infinity Object Array Promise Symbol Record Map number'.split(
    ' ',
  ),
  ...'constructor prototype then toString valueOf hasOwnProperty toJSON asyncIterator unknown never symbol'.split(' '),
  ...'__proto__ __defineGetter__ Client AsyncClient Page BaseConnector AsyncBaseConnector Resource OMIT Opt Some Null New'.split(
    ' ',
  ),
  ...'ConnectorError Model invoke runtime Download UploadSource CallOptions UnknownTag UnknownVariant Connection User'.split(
    ' ',
  ),
  ...'params body options signal timeout page_size max_items pageSize maxItems client connection user call proxy'.split(
    ' ',
  ),
  ...'with_options with_raw_response raw_response idempotency_key strict headers close request response result value'.split(
    ' ',
  ),
  ...'con aux nul prn com1 lpt1 x_test x_linux x_windows_amd64 x_js_wasm doc index shared runtime types api'.split(' '),
  ...'test tests conftest setup py typed internal vendor testdata lib node_modules package.json README go.mod'.split(
    ' ',
  ),
  ...'id ID Id iD _id id_ i_d i-d foo fooBar FooBar foo_bar foo-bar FOO_BAR foo__bar foo2 foo_2 2foo x X'.split(' '),
  ...'+1 -1 1 007 2fa 1.5 1e5 0x10 $top @odata.nextLink $ref $id * ? ??? ... . .. / ~ a.b a/b a[b] a[] a..b .a a.'.split(
    ' ',
  ),
  ...'list get create update delete list_all ListAll List users messages params_params Params ListParams TypedDict'.split(
    ' ',
  ),
  ...'Input InputInput ThingInput Thing ThingParam Result Item Value Option1 option_1 others field field_ name kind'.split(
    ' ',
  ),
  ...'ａｄｍｉｎ ſelf ﬁle \u212aey İd ıd Ａ ß ẞ ªb'.split(' '),
]

/** Names of connectors, which the format keeps to a-z, 0-9 and `-`. */
export const CONNECTOR_NAMES: readonly string[] = [
  ...'plain class import from async none true go func main init package type string nil error test internal vendor'.split(
    ' ',
  ),
  ...'default delete function constructor x-test x-linux console auxiliary null a- a-- a--b a1-2b client connector runtime shared'.split(
    ' ',
  ),
  ...'lib index types api one-drive field os json datetime platform then self models sdk python typescript linux js'.split(
    ' ',
  ),
]

const loneSurrogates = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit))
const pieces = fc.constantFrom(...PIECES)
const payloads = fc.constantFrom(...PAYLOADS)
const names = fc.constantFrom(...NAMES)
const anyCharacters = fc.string({ unit: 'binary', maxLength: 12 })

/** One hostile text. Shrinks towards the first of its lists. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: payloads },
  { weight: 8, arbitrary: names },
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.tuple(pieces, payloads, pieces).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(names, pieces, names).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(anyCharacters, loneSurrogates, pieces), { maxLength: 4 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(payloads, pieces, names), fc.integer({ min: 2, max: 60 }))
      .map(([part, times]) => part.repeat(times)),
  },
)
