import type { MessageRecord } from '@confab/client';

/** Whom a whole text names, of which a piece is shown. */
export interface Named extends Pick<MessageRecord, 'mentions' | 'mentionsEveryone'> {
  readonly text: string | null;
}

export interface NamingPiece {
  readonly text: string;
  /** Whom it names; null where it names nobody, and whose account is gone. */
  readonly user: MessageRecord['mentions'][number]['user'];
  readonly isEveryone: boolean;
}

/** As the server finds them; which of them are mentions it has said. */
const NAME = /(?<![\w@/])@\w{3,30}(?!\w)/g;

/** A piece of a text by the names in it that are mentions. */
export function withMentions(piece: string, { text, ...named }: Named): NamingPiece[] {
  const users = new Map(
    named.mentions.map(({ user, start, length }) => [text?.slice(start, start + length), user]),
  );
  const pieces: NamingPiece[] = [];
  let end = 0;
  for (const { index, 0: name } of piece.matchAll(NAME)) {
    const isEveryone = named.mentionsEveryone && /^@(all|here)$/i.test(name);
    if (!isEveryone && !users.has(name)) continue;
    if (index > end) pieces.push(plain(piece.slice(end, index)));
    pieces.push({ text: name, user: users.get(name) ?? null, isEveryone });
    end = index + name.length;
  }
  if (end < piece.length) pieces.push(plain(piece.slice(end)));
  return pieces;
}

const plain = (text: string): NamingPiece => ({ text, user: null, isEveryone: false });
