interface Loader {
  clearAll(): unknown;
}

/**
 * After a write: whatever the operation reads from here on is read anew, whichever domain reads it. The
 * loaders of a domain that was not used yet are not made for this.
 */
export function forgetReads(loaders: object): void {
  for (const loadersOfDomain of Object.values(loaders) as Readonly<Record<string, Loader>>[]) {
    for (const loader of Object.values(loadersOfDomain)) loader.clearAll();
  }
}
