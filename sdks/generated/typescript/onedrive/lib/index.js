// Generated from the connector onedrive 1.0.0; do not edit.
export { OneDrive } from './onedrive-api.js'
