import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillAddress, fillJson, fillTemplate, templatePlaces } from './template.ts'

describe('a template is filled', () => {
  test.each([
    ['no place', 'https://api.example.com', {}, 'https://api.example.com'],
    ['a place', 'https://{{ input.shop }}.example.com', { 'input.shop': 'mara' }, 'https://mara.example.com'],
    ['a place without blanks', '{{secret}}', { secret: 's' }, 's'],
    ['one place twice', '{{ input.a }}-{{ input.a }}', { 'input.a': 'x' }, 'x-x'],
    ['filters, from left to right', '{{ input.a | lower | base64 }}', { 'input.a': 'AB' }, 'YWI='],
    ['dirname', '{{ input.a | dirname }}', { 'input.a': '/a/b/c d' }, '/a/b'],
    ['dirname of a name alone', '{{ input.a | dirname }}', { 'input.a': 'a' }, ''],
    ['basename', '{{ input.a | basename }}', { 'input.a': '/a/c d' }, 'c d'],
    ['encode_path', '{{ input.a | encode_path }}', { 'input.a': '/a/c d' }, '/a/c%20d'],
    ['a member of a member', '{{ item.owner.id }}', { 'item.owner.id': 'x' }, 'x'],
    ['urldecode', '{{ input.a | urldecode }}', { 'input.a': 'a%20b%2Fc' }, 'a b/c'],
    ['urldecode of what is no code', '{{ input.a | urldecode }}', { 'input.a': '100%' }, '100%'],
    ['urlencode', '{{ input.a | urlencode }}', { 'input.a': 'a/b c' }, 'a%2Fb%20c'],
    ['a value with a replacement pattern', '{{ secret }}', { secret: "$& $1 $' $$" }, "$& $1 $' $$"],
    ['single braces, which are text', '{ a } {{ secret }}', { secret: 's' }, '{ a } s'],
    ['a name that is no word', "{{ param['@a.b-c'] }}", { 'param.@a.b-c': 'x' }, 'x'],
    ['an empty value', 'a{{ secret }}b', { secret: '' }, 'ab'],
  ])('%s', (_name, template, values, filled) => {
    expect(fillTemplate(template, values)).toBe(filled)
  })
})

test('a value that looks like a place stays as it is', () => {
  const values = { 'input.a': '{{ secret }}', secret: 'canary' }
  expect(fillTemplate('{{ input.a }}', values)).toBe('{{ secret }}')
  expect(fillTemplate('{{{ input.a }}}', values)).not.toContain('canary')
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const filled = fillTemplate('<{{ input.a }}|{{ input.b }}>', {
        'input.a': one,
        'input.b': other,
        secret: 'canary',
      })
      expect(filled).toBe(`<${one}|${other}>`)
    }),
  )
})

test('a place without a value is an error that names it, never an empty text', () => {
  expect(() => fillTemplate('{{ input.shop }}', {})).toThrow('"input.shop"')
})

describe('what is no place is said', () => {
  test.each([
    ['{{ }}', '"{{ }}" is not a template place'],
    ['{{ a..c }}', '"{{ a..c }}" is not a template place'],
    ['{{ input.a || lower }}', '"{{ input.a || lower }}" is not a template place'],
    ['{{ input["a"] }}', '"{{ input["a"] }}" is not a template place'],
    ['{{ 1 + 1 }}', '"{{ 1 + 1 }}" is not a template place'],
    ['{{ input.a ?? secret }}', '"{{ input.a ?? secret }}" is not a template place'],
    ['{{ constructor }}', '"{{ constructor }}" is not a template place'],
    [
      '{{ input.a | constructor }}',
      'There is no filter "constructor": known are base64, urlencode, lower, upper, dirname, basename, encode_path, urldecode',
    ],
  ])('%s', (template, problem) => {
    expect(templatePlaces(template)).toMatchObject([{ problem }])
  })
})

describe('a JSON value is filled', () => {
  const values = { 'param.list': ['a', 1], 'param.none': undefined, 'upload.offset': 7, 'param.name': 'x' }
  test.each<[name: string, value: unknown, filled: unknown]>([
    ['one place keeps its type', { a: '{{ upload.offset }}', b: '{{ param.list }}' }, { a: 7, b: ['a', 1] }],
    ['places within text become text', ['{{ param.name }}-{{ upload.offset }}'], ['x-7']],
    [
      'what has no value is left out',
      { a: '{{ param.none }}', b: ['{{ param.none }}', 1], c: 'n {{ param.none }}' },
      { b: [1] },
    ],
    [
      'what stands in',
      { a: '{{ param.none ?? upload.offset }}', b: '{{ param.name ?? upload.offset }}' },
      { a: 7, b: 'x' },
    ],
    ['what stands in within text', '<{{ param.none ?? param.name | base64 }}>', '<eA==>'],
    ['nothing stands in', { a: '{{ param.none ?? param.neither }}' }, {}],
    ['filters make text', '{{ upload.offset | base64 }}', 'Nw=='],
    ['everything else stays', { a: [null, true, 2, { b: 'c' }] }, { a: [null, true, 2, { b: 'c' }] }],
  ])('%s', (_name, value, filled) => {
    expect(fillJson(value, values)).toEqual(filled)
  })
})

describe('an address is filled', () => {
  test.each([
    ['https://{{ input.shop }}.example.com/x', 'mara-2', 'https://mara-2.example.com/x'],
    ['https://{{ input.shop }}/x', 'a.example.com:8443', 'https://a.example.com:8443/x'],
    ['https://api.example.com/{{ input.shop }}', 'a/b', 'https://api.example.com/a/b'],
    ['{{ input.shop }}/x', 'https://acme.example.com', 'https://acme.example.com/x'],
  ])('%s with %s', (template, value, filled) => {
    expect(fillAddress(template, { 'input.shop': value })).toBe(filled)
  })

  test.each([
    ['https://{{ input.shop }}.example.com/x', 'evil.example/'],
    ['https://{{ input.shop }}.example.com/x', 'evil.example?'],
    ['https://{{ input.shop }}.example.com/x', 'evil.example#'],
    ['https://{{ input.shop }}.example.com/x', 'evil.example\\'],
    ['https://{{ input.shop }}.example.com/x', 'mara@evil'],
    ['https://{{ input.shop }}.example.com/x', ''],
    ['https://{{ input.shop }}.example.com/x', 'evil.example:443'],
    ['https://{{ input.shop }}/x', '999.999.999.999'],
    ['{{ input.shop }}/x', 'https://mara@evil.example'],
    ['{{ input.shop }}/x', 'https://evil.example?'],
    ['{{ input.shop }}/x', 'javascript:alert(1)'],
    ['{{ input.shop }}/x', 'file:///etc'],
  ])('%s not with %j', (template, value) => {
    expect(() => fillAddress(template, { 'input.shop': value })).toThrow(
      expect.objectContaining({ code: 'address_forbidden' }),
    )
  })
})
