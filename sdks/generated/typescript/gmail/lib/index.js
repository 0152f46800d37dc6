// Generated from the connector gmail 1.1.0; do not edit.
export { Gmail } from './gmail-api.js'
