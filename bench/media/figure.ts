/** What Confab takes, beside its limit. */
export interface Figure {
  readonly what: string;
  readonly is: number;
  /** The same of a server that does nothing else; null where there is none. */
  readonly bare: number | null;
  /** Null where nothing was promised. */
  readonly atMost: number | null;
}
