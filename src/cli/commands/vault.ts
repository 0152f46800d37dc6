import type { Command } from 'commander'
import type { SealedCount } from '../../vault/sealed-store.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { table } from '../output.ts'
import { rotateVault } from '../rotate-vault.ts'
import { type VaultSite, openVaultSite } from '../vault.ts'

interface Options {
  readonly sandbox?: boolean
}

export const addVault: AddCommand = (program) => {
  const vault = program.command('vault').description('the keys that seal credentials')

  vault
    .command('status', { isDefault: true })
    .description('count what each key has sealed, and what lacks the key of its user')
    .option('--sandbox', "the sandbox's own data")
    .action(async ({ sandbox }: Options, command: Command) => {
      const site = await openVaultSite(sandbox === true)
      try {
        const keys = await statusOf(site)
        outputOf(command).result(keys, () =>
          table(
            ['KEY', 'STORED', "WITHOUT OWNER'S KEY", 'JOURNALED', 'ON THE RING', 'SEALED WITH BY'],
            keys.map(({ key, stored, without_owner_key, journaled, on_ring, sealed_by }) => [
              key === '' ? '(no envelope)' : key,
              String(stored),
              String(without_owner_key),
              String(journaled),
              on_ring,
              sealed_by.join(', '),
            ]),
          ),
        )
        if (keys.some(({ key, on_ring }) => key !== '' && on_ring === 'missing')) process.exitCode = 1
      } finally {
        await site.close()
      }
    })

  vault
    .command('rotate')
    .description('seal everything anew with the first key of the ring and the keys of users, while servers go on')
    .option('--sandbox', "the sandbox's own data")
    .addHelpText(
      'after',
      '\nBroken off, it goes on where it was when it is run again. Exit code 1: an older key is still needed.',
    )
    .action(async ({ sandbox }: Options, command: Command) => {
      const site = await openVaultSite(sandbox === true)
      try {
        await rotateVault(site, outputOf(command))
      } finally {
        await site.close()
      }
    })
}

/** One line a key: of the ring, of what is stored, of journals, and of processes. */
const statusOf = async ({ ring, sealed, keys, journaled }: VaultSite) => {
  const [counts, records, rings, inUse] = [
    await sealed.counts(),
    await journaled(),
    await keys.rings(),
    await keys.keys(),
  ]
  const ids = new Set([...ring.ids, ...inUse.map(({ id }) => id), ...counts.map(({ key }) => key), ...records.keys()])
  return [...ids].map((key) => ({
    key,
    stored: storedWith(key, counts),
    without_owner_key: storedWith(
      key,
      counts.filter(({ lacksOwnerKey }) => lacksOwnerKey),
    ),
    journaled: records.get(key) ?? 0,
    on_ring: placeOn(key, ring.ids),
    sealed_by: rings.filter(({ sealing }) => sealing === key).map(({ process }) => process),
  }))
}

const storedWith = (key: string, counts: readonly SealedCount[]): number =>
  counts.filter((each) => each.key === key).reduce((sum, { count }) => sum + count, 0)

const placeOn = (key: string, ids: readonly string[]): 'seals' | 'opens' | 'missing' => {
  if (key === ids[0]) return 'seals'
  return ids.includes(key) ? 'opens' : 'missing'
}
