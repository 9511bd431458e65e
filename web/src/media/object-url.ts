const READ_BY_THEN_MS = 30_000;

/** Gives back an address of this page's own, once whatever shows it, and is about to leave, has read it. */
export function releaseObjectUrl(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), READ_BY_THEN_MS);
}
