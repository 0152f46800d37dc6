// Generated from the connector dropbox 1.1.0; do not edit.
export { Dropbox } from './dropbox-api.js'
