import type { Context } from '../../context.ts';
import {
  decodeCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  INTEGER_PATTERN,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { MessageRow } from '../message/entity.ts';
import type { MessageEditRow } from './entity.ts';

/** Beyond every position, and within PostgreSQL's integer. */
const END = 2 ** 31 - 1;

/**
 * What the message said before, the newest first; null where this server keeps none. One that was never
 * edited has none, and is not asked about.
 */
export async function listEdits(
  { loaders, config }: Pick<Context, 'loaders' | 'config'>,
  { chatId, seq, editedAt, deletedAt }: MessageRow,
  { first, after }: ForwardArgs,
): Promise<Page<MessageEditRow> | null> {
  if (!config.messageHistory) return null;
  const size = parsePageSize(first);
  const before = after ? Number(decodeCursor(after, [INTEGER_PATTERN])[0]) : END;
  const isEdited = editedAt && !deletedAt;
  const rows = isEdited ? await loaders.edit.page.load({ chatId, seq, size, before }) : [];
  return forwardPage(rows, size, after, editCursor);
}

const editCursor = ({ editedSeq }: MessageEditRow) => encodeCursor(editedSeq);
