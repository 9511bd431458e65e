import { invalid } from '../../errors.ts';
import { parseOptionalText, parseWrittenText } from '../../input/text.ts';

const MAX_LENGTH = 4_000;
export const MAX_ATTACHMENTS = 10;

export const parseMessageText = (text: string) => parseOptionalText('text', text, MAX_LENGTH);

/** The same of what somebody is still writing: nothing of it is taken away. */
export const parseUntrimmedText = (text: string) => parseWrittenText('text', text, MAX_LENGTH);

/** Only what has attachments or a poll says something without a text. */
export function requireContent(text: string, { hasMore }: { hasMore: boolean }) {
  if (text === '' && !hasMore) throw invalid('text', 'Must not be empty', 'REQUIRED');
}
