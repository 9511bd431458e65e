/** What a build consists of, as its maker writes it into the worker. */
export interface Build {
  /** The digest of its page, which names all the rest by what that holds. */
  readonly version: string;
  /** The paths of what is named by what it holds. */
  readonly assets: readonly string[];
  /** The paths of what keeps its name when it changes. */
  readonly files: readonly string[];
}
