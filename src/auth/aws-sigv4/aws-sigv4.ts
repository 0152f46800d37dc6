import { hash } from 'node:crypto'
import { z } from 'zod'
import { fillTemplate } from '../../definition/template.ts'
import { words } from '../../definition/words.ts'
import { Secret } from '../../runtime/secret.ts'
import type { AuthType } from '../auth-type.ts'
import type { Signable, SignContext } from '../signable.ts'
import { UNSIGNED_PAYLOAD, awsAuthorization, awsTime } from './signature.ts'

const settings = words({
  type: z.literal('aws_sigv4').describe('Every request signed with an access key: AWS Signature Version 4.'),
  service: z.string().min(1).describe("The service's name in the credential scope, such as `s3`."),
  region: z.string().min(1).describe('Such as `us-east-1`, or `{{ input.region }}`.'),
  path: z
    .enum(['normalized', 'as_is'])
    .default('normalized')
    .describe('How a path is signed: `as_is` for S3 and what speaks like it, `normalized` for all others.'),
  payload: z
    .enum(['signed', 'unsigned'])
    .default('signed')
    .describe('Whether the content is signed. What is streamed through never is.'),
  content_sha256: z
    .boolean()
    .default(false)
    .describe('Whether the header `x-amz-content-sha256` goes with every request, as S3 wants it.'),
  description: z.string().optional().describe('Where the user finds the keys.'),
})

export type AwsSettings = z.output<typeof settings>

/** Where the secret parts stand in a credential's `extra`. */
const SECRET_KEY = 'secret_access_key'
const SESSION_TOKEN = 'session_token'

/** AWS Signature Version 4: each request is signed with an access key. */
export const awsSigv4: AuthType<AwsSettings> = {
  name: 'aws_sigv4',
  summary: 'AWS Signature Version 4: each request is signed with an access key.',
  settings,
  isMoreThanToken: true,
  fields: ({ description }) => [
    {
      name: 'access_key_id',
      label: 'Access key ID',
      secret: false,
      ...(description !== undefined && { description }),
    },
    { name: SECRET_KEY, label: 'Secret access key', secret: true },
    { name: SESSION_TOKEN, label: 'Session token', secret: true, isOptional: true },
  ],
  complete: async (_settings, { values }) => ({
    accessToken: new Secret(values.access_key_id ?? ''),
    tokenType: 'aws_sigv4',
    extra: {
      [SECRET_KEY]: values[SECRET_KEY] ?? '',
      ...(values[SESSION_TOKEN] && { [SESSION_TOKEN]: values[SESSION_TOKEN] }),
    },
  }),
  sign: (request, { service, region, path, payload, contentSha256 }, { accessToken, extra = {} }, context) => {
    const time = awsTime(context.clock.now())
    const payloadHash = payload === 'unsigned' ? UNSIGNED_PAYLOAD : hashOf(request.body)
    const token = extra[SESSION_TOKEN]
    const added: [string, string][] = [
      ['x-amz-date', time],
      ...(contentSha256 || payloadHash === UNSIGNED_PAYLOAD
        ? [['x-amz-content-sha256', payloadHash] as [string, string]]
        : []),
      ...(token === undefined ? [] : [['x-amz-security-token', token] as [string, string]]),
    ]
    const names = added.map(([name]) => name)
    const given = signedPairs(request).filter(([name]) => !names.includes(name))
    const authorization = awsAuthorization(
      {
        method: request.method,
        path: request.url.pathname,
        query: request.url.search.slice(1),
        headers: [['host', request.url.host], ...given, ...added],
        payloadHash,
      },
      { service: filled(service, context), region: filled(region, context), time },
      { id: accessToken.reveal(), secret: extra[SECRET_KEY] ?? '' },
      path,
    )
    return { headers: [...added, ['authorization', authorization]], query: [] }
  },
}

/** The headers that reach the provider as they are now; others may be added or changed on the way. */
const signedPairs = ({ headers }: Signable): [string, string][] =>
  headers.flatMap((name, index) =>
    index % 2 === 0 && (name === 'content-type' || name.startsWith('x-amz-'))
      ? [[name, headers[index + 1]!] as [string, string]]
      : [],
  )

const hashOf = (body: Signable['body']): string => {
  if (body === undefined) return hash('sha256', '')
  return typeof body === 'string' || Buffer.isBuffer(body) ? hash('sha256', body) : UNSIGNED_PAYLOAD
}

const filled = (template: string, context: SignContext): string =>
  template.includes('{{') ? fillTemplate(template, context.values()) : template
