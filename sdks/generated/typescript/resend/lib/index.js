// Generated from the connector resend 1.0.0; do not edit.
export { Resend } from './resend-api.js'
