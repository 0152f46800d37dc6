/** Everything that the audit log may say was done, and what it means. The guide of security lists the same words. */
export const ACTIONS = {
  'api_key.created': 'An API key was made.',
  'api_key.deleted': 'An API key was made useless.',
  'user_token.created': 'A short-lived token of a user was made.',
  'user_token.deleted': 'A token of a user was made useless.',
  'application.changed': "The application's return URLs were changed.",
  'connector.put': "A connector of the application's own was uploaded.",
  'connector.removed': "A connector of the application's own was removed.",
  'oauth_client.put': "A connector was given the application's OAuth client.",
  'oauth_client.removed': "The application's OAuth client of a connector was forgotten.",
  'connector.enabled': 'A connector was switched on.',
  'connector.disabled': 'A connector was switched off.',
  'connect_session.started': 'A link was made for a user to connect, or to connect again.',
  'connect_session.completed': 'A user was connected.',
  'connection.created': 'A connection was made of credentials that the application had.',
  'connection.changed': 'Name or inputs of a connection were changed.',
  'connection.refreshed': 'An access token was replaced because the application asked for it.',
  'connection.revoked': 'A connection was revoked.',
  'connection.deleted': 'A connection was deleted.',
  'connection.upgraded': 'A connection went over to another version of its connector.',
  'connection.webhook_shown': 'What a provider is given to send events of a connection was shown.',
  'user.erased': 'Everything of a user was revoked at the providers and erased.',
  'connections.exported': 'Connections were written to a sealed file with their credentials; `count` says how many.',
  'connections.handed_over': 'Exported connections were ended here; `count` says how many.',
  'connections.imported': 'Connections were taken from a sealed file; `count` says how many.',
  'access.refused': 'A key was refused: its secret was wrong, or it may not do this. `count` says how often.',
  'audit.dropped': 'Refusals came faster than they are recorded; `count` says how many are not here.',
} as const

/** What was done, as the audit log calls it. */
export type Action = keyof typeof ACTIONS

export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]]
