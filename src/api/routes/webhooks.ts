import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { receive } from '../../webhooks/receive.ts'
import { problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const BODY_BYTES_MAX = 1024 * 1024

const text = z.string().describe("Nothing; or what the provider's question is answered with.")

export const webhookRoutes: Routes = (server, deps) => {
  // Signatures are over the bytes as they came, whatever they are said to be.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const shared = {
    tags: ['events'],
    security: [],
    params: z.object({ connector: z.string().max(100) }),
  }

  const take = async (request: FastifyRequest): Promise<string> => {
    const { connector } = request.params as { connector: string }
    const { method, headers, body } = request
    const query = request.query as Record<string, string | string[]>
    const answer = await receive(
      connector,
      { method, query, headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) },
      deps,
    )
    return answer ?? ''
  }

  routes.get(
    '/webhooks/:connector',
    {
      config: { isOpen: true },
      exposeHeadRoute: false,
      schema: {
        ...shared,
        summary: 'Where a provider asks whether its events are wanted',
        response: { 200: text, ...problems(400, 404) },
      },
    },
    async (request, reply) => plain(reply).send(await take(request)),
  )

  routes.post(
    '/webhooks/:connector',
    {
      config: { isOpen: true, audit: { none: 'What providers tell is kept as events.' } },
      bodyLimit: BODY_BYTES_MAX,
      schema: {
        ...shared,
        summary: 'Where a provider sends events, signed as it signs them',
        response: { 200: text, ...problems(400, 404, 409, 413) },
      },
    },
    async (request, reply) => plain(reply).send(await take(request)),
  )
}

/** What somebody else wrote is shown as nothing but text. */
const plain = <Reply extends { headers(values: Record<string, string>): Reply }>(reply: Reply): Reply =>
  reply.headers({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  })
