/**
 * The platform's own parts that commands run in this process. They are imported when such a command runs: most commands
 * only speak REST, and should not wait for a server and a database client to load.
 */
export { createApiKey } from '../api/api-key.ts'
export { authTypes } from '../auth/index.ts'
export { oauthClientVariables, oauthClientsFromEnvironment } from '../auth/oauth-clients.ts'
export { redirectUriOf } from '../connections/auth-context.ts'
export { CodegenError } from '../codegen/codegen-error.ts'
export { generate } from '../codegen/generate.ts'
export { LANGUAGES_AT_ONCE, createRenderers } from '../codegen/renderers.ts'
export { isLanguage, languages } from '../codegen/targets/index.ts'
export { createParser } from '../definition/parse.ts'
export { dataDirectory, startPlatform } from '../main.ts'
export { loadCatalogue } from '../registry/catalogue.ts'
export { createLog } from '../runtime/log.ts'
export { readSettings } from '../runtime/settings.ts'
export { readFaults } from '../simulator/faults.ts'
export { relocate } from '../simulator/relocate.ts'
export { startSimulator } from '../simulator/simulator.ts'
export { firstApplication } from '../storage/first-access.ts'
export { openStorage } from '../storage/storage.ts'
export { newKeyEntry } from '../vault/keyring.ts'
