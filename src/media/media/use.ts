/** A column that refers to media: what it refers to stays, and who sees the row sees the media. */
export interface MediaUse {
  readonly table: string;
  readonly column: string;
  /** As SQL, of a row under this alias: whether anybody sees it. Left out where somebody always does. */
  isShown?(row: string): string;
  /** The same of somebody, whose id is SQL, too. Left out where everyone who is signed in sees it. */
  isSeenBy?(row: string, viewerId: string): string;
  /**
   * A statement that ends uses of some media, $1, whose row is over itself, and gives their `id`. A version
   * that knew nothing of files has left them behind: while nodes are replaced, it ends rows and no uses.
   */
  readonly leftBehindEnded?: string;
}
