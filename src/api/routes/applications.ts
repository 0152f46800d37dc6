import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Application } from '../application-store.ts'
import { theApplication } from '../audit-subjects.ts'
import { isReturnUrl } from '../return-url.ts'
import { application, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const returnUrl = z
  .string()
  .max(2048)
  .refine(isReturnUrl, { error: 'must be a complete https:// address, or the word loopback' })

export const applicationRoutes: Routes = (server, { applications }) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['administration']

  routes.get(
    '/v1/applications/current',
    {
      config: { needs: 'admin' },
      schema: { tags, summary: 'The application of the key', response: { 200: application, ...problems() } },
    },
    async ({ caller }) => {
      const found = await applications.find(caller.applicationId)
      if (found === undefined) throw new PlatformError('unauthorized')
      return shapeOf(found)
    },
  )

  routes.patch(
    '/v1/applications/current',
    {
      config: { needs: 'admin', audit: { action: 'application.changed', subjects: theApplication } },
      schema: {
        tags,
        summary: 'Say where browsers may return to',
        body: z.strictObject({ return_urls: z.array(returnUrl).max(100) }),
        response: { 200: application, ...problems(400) },
      },
    },
    async ({ caller, body }) => {
      const changed = await applications.setReturnUrls(caller.applicationId, body.return_urls)
      if (changed === undefined) throw new PlatformError('unauthorized')
      return shapeOf(changed)
    },
  )
}

const shapeOf = ({ id, name, returnUrls, createdAt }: Application) => ({
  id,
  name,
  return_urls: [...returnUrls],
  created_at: createdAt.toISOString(),
})
