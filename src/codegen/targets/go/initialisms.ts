/** Words that Go writes in capitals: those of its own linters, with what APIs have besides. */
const INITIALISMS = new Set(
  (
    'acl api ascii cpu css dns eof guid html http https id imap ip json jwt md5 mime pdf pop3 qps ram rpc ' +
    'sha1 sha256 sla smtp sql sso ssh svg tcp tls ttl udp ui uid uri url utc utf8 uuid vm xml xmpp xsrf xss'
  ).split(' '),
)

/** Words whose capitals are not simply all of them. */
const SPELLED: Readonly<Record<string, string>> = {
  acls: 'ACLs',
  apis: 'APIs',
  etag: 'ETag',
  ids: 'IDs',
  ips: 'IPs',
  oauth: 'OAuth',
  uids: 'UIDs',
  uris: 'URIs',
  urls: 'URLs',
  uuids: 'UUIDs',
}

/** An exported name of words, with Go's initialisms: `UserID`. */
export const exportedName = (words: readonly string[]): string => words.map(capitalized).join('')

const capitalized = (word: string): string => {
  if (INITIALISMS.has(word)) return word.toUpperCase()
  return Object.hasOwn(SPELLED, word) ? SPELLED[word]! : word[0]!.toUpperCase() + word.slice(1)
}
