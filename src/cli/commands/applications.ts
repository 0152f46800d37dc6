import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import type { Application } from '../wire.ts'

export const addApplications: AddCommand = (program) => {
  const applications = program.command('applications').description('the application of your key')
  const describe = ({ id, name, return_urls }: Application): string =>
    [`${id}  ${name}`, 'Browsers may return to:', ...return_urls.map((url) => `  ${url}`)].join('\n')

  applications
    .command('show', { isDefault: true })
    .description('show it')
    .action(async (_options, command: Command) => {
      const { client, output } = contextOf(command)
      const application = await client.json<Application>('/v1/applications/current')
      output.result(application, () => describe(application))
    })

  applications
    .command('update')
    .description('say where browsers may return to after connecting')
    .requiredOption(
      '--return-url <url...>',
      'every URL, to the letter; "loopback" stands for any http address of this machine',
    )
    .action(async ({ returnUrl }: { returnUrl: string[] }, command: Command) => {
      const { client, output } = contextOf(command)
      const application = await client.json<Application>('/v1/applications/current', {
        method: 'PATCH',
        json: { return_urls: returnUrl },
      })
      output.result(application, () => describe(application))
    })
}
