/** What a screen is made of could not be loaded: there is no network, or a newer version in its place. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Loads a screen's file; the error has a face, where the router would reload a page that may be all there is. */
export const reachable =
  <Module>(load: () => Promise<Module>) =>
  (): Promise<Module> =>
    load().catch((cause: unknown) => {
      throw new UnreachableError('The screen could not be loaded', { cause });
    });
