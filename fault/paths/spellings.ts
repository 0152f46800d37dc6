/** Ways to write two dots, or what some server takes for them. */
const DOTS = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%25252e%25252e',
  '%2%65%2%65',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '%f0%80%80%ae%f0%80%80%ae',
  '%u002e%u002e',
  '%uff0e%uff0e',
  '．．',
  '%ef%bc%8e%ef%bc%8e',
  '․․',
  '%e2%80%a4%e2%80%a4',
  '‥',
  '%e2%80%a5',
  '..;',
  '..;a=b',
  '..%3b',
  '..%00',
  '..%09',
  '..%20',
  '%20..',
  '%00..',
  '..%0a',
  '..%0d%0a',
  '...',
]

/** Ways to write what stands between segments. */
const SLASHES = [
  '/',
  '\\',
  '//',
  '/./',
  '%2f',
  '%2F',
  '%5c',
  '%5C',
  '%252f',
  '%255c',
  '%c0%af',
  '%c1%9c',
  '%ef%bc%8f',
  '%e2%88%95',
  ';/',
  '/;/',
  '%3b/',
]

/** What names another host, or means to. */
const ELSEWHERE = [
  '//ELSEWHERE/x',
  '///ELSEWHERE/x',
  '\\\\ELSEWHERE\\x',
  '/\\ELSEWHERE/x',
  '\\/ELSEWHERE/x',
  'http://ELSEWHERE/x',
  'http:/ELSEWHERE/x',
  'http:ELSEWHERE/x',
  'http:\\\\ELSEWHERE\\x',
  'https://ELSEWHERE/x',
  'HTTP://ELSEWHERE/x',
  '@ELSEWHERE/x',
  ':1@ELSEWHERE/x',
  'x:y@ELSEWHERE/',
  '%2f%2fELSEWHERE/x',
  '%5c%5cELSEWHERE/x',
  '%40ELSEWHERE/x',
  '.@ELSEWHERE/x',
  '?@ELSEWHERE/x',
  '#@ELSEWHERE/x',
  ';@ELSEWHERE/x',
  '&@ELSEWHERE/x',
  '..//ELSEWHERE/x',
  '%2e%2e//ELSEWHERE/x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://ELSEWHERE/x',
  '[::1]/x',
  '%00//ELSEWHERE',
  'x%00',
  '%00',
  '%0d%0aHost:%20ELSEWHERE',
  '%0aX-Evil:%201',
  '%20HTTP/1.1%0d%0aHost:%20ELSEWHERE%0d%0a%0d%0a',
  'a%252500b',
  '~',
  '~root/x',
  '*',
  '%',
  '%2',
  '%zz',
  '%ff%fe',
  '%f0%9f%92%a9',
]

/** Hand-made spellings of paths that mean to leave the host's own, each once. `elsewhere` is another server's `host:port`. */
export const spellings = (elsewhere: string): string[] => {
  const climbing = DOTS.flatMap((dots) =>
    SLASHES.flatMap((slash) => [`${dots}${slash}x`, `a${slash}${dots}${slash}${dots}${slash}x`]),
  )
  const ending = DOTS.flatMap((dots) => [dots, `a/${dots}`, `${dots}?x=1`, `${dots}#x`])
  const away = ELSEWHERE.map((spelling) => spelling.replaceAll('ELSEWHERE', elsewhere))
  return [...new Set([...climbing, ...ending, ...away])]
}

const PASSES = 12

/** Whether the most credulous of servers would take a request's target for something outside of `/base/`. */
export const leadsOut = (target: string): boolean => {
  if (!target.startsWith('/base/')) return true
  let text = target.split(/[?#]/)[0]!
  for (let pass = 0; pass < PASSES; pass++) {
    const reading = text.normalize('NFKC').replaceAll('\\', '/')
    const segments = reading.split('/').map((segment) => segment.split(';')[0]!.trim())
    if (segments.some((segment) => segment === '.' || segment === '..')) return true
    // biome-ignore lint: control characters are what is looked for.
    if (/[\u0000-\u001f]/.test(text)) return true
    text = decoded(text)
  }
  return false
}

/** As a server decodes that also knows `%u002e` and takes bytes for UTF-8 however long they are. */
const decoded = (text: string): string => {
  const unicode = text.replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const overlong = unicode
    .replace(/%c0%([89ab][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16) & 0x3f))
    .replace(/%c1%([89ab][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode((Number.parseInt(hex, 16) & 0x3f) | 0x40),
    )
    .replace(/%(?:e0%80|f0%80%80)%([89ab][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16) & 0x3f),
    )
  return overlong.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}
