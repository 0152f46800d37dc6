/** Connections cannot be exported or imported; the message says why, to an operator. */
export class TransferError extends Error {}
