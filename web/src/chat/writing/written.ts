import type { Failure } from '../../ui/failure.tsx';
import { roomLeft } from '../../ui/text-length.ts';

/** What stands in the composer, and what comes of it. */
export interface Written {
  readonly text: string;
  /** Whether there is something without a text, too. */
  readonly hasFiles: boolean;
  readonly isSaving: boolean;
  /** Why it could not be saved. */
  readonly failure: Failure | null;
  write(text: string): void;
  /** Sends or saves it. */
  finish(): void;
}

/** In characters as people see them; the server refuses more. */
const MESSAGE_LIMIT = 4_000;

export const roomIn = (text: string): number | null => roomLeft(text, MESSAGE_LIMIT);

export const isTooLong = (text: string): boolean => (roomIn(text) ?? 0) < 0;

/** Whether there is something to send that the server takes. */
export const canFinish = ({ text, hasFiles, isSaving }: Written): boolean =>
  !isSaving && (text.trim() !== '' || hasFiles) && !isTooLong(text);
