// Generated from the connector onedrive 1.1.0; do not edit.
export { OneDrive } from './onedrive-api.js'
