const BYTES = 16;

/** 32 digits that nobody else has; `crypto.randomUUID` is missing from pages that came by `http:`. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
