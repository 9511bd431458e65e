/** What is known of one chat's draft over reloads, and by all tabs. */
export interface Stored {
  readonly chatId: string;
  /** When the server's was saved that the text here comes from; null where it has none. */
  readonly seen: string | null;
  /** Whether the text here is to be saved yet. */
  readonly isUnsaved: boolean;
}

export interface Place extends Stored {
  /** What is not later is known. */
  newest: string;
  seen: string | null;
  isUnsaved: boolean;
  isSaving: boolean;
  /** Whether somebody has written since the text was taken that is saved now, or was last. */
  isWritten: boolean;
  /** Whether the server was asked what it has, which goes before what is to be saved. */
  isAsked: boolean;
  /** When the server has told last that it has none. */
  goneAt: string;
  /** By `performance.now()`. */
  writtenAt: number;
  failures: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

export const placeOf = (stored: Stored): Place => ({
  ...stored,
  newest: stored.seen ?? '',
  isSaving: false,
  isWritten: false,
  isAsked: false,
  goneAt: '',
  writtenAt: -Infinity,
  failures: 0,
});
