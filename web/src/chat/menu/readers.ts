import type { UserRecord } from '@confab/client';
import type { MessageReadersQuery } from '../gql/message-menu.ts';

type Asked = NonNullable<MessageReadersQuery['message']>;

interface Message {
  readonly seq: number;
  readonly createdAt: string;
  readonly sender: { readonly id: string } | null;
}

/** How far a message has come with each of those for whom it was. */
export interface Readers {
  readonly read: readonly UserRecord[];
  /** Those whose device has it. */
  readonly received: readonly UserRecord[];
  readonly waiting: readonly UserRecord[];
}

/** Without its sender, and without those who joined after it was sent and have not read it. */
export function readersOf({ seq, createdAt, sender }: Message, { readBy, chat }: Asked): Readers {
  const read = readBy.nodes;
  const known = new Set([sender?.id, ...read.map(({ id }) => id)]);
  const others = (chat?.members.nodes ?? []).filter(
    ({ user, joinedAt }) => !known.has(user.id) && joinedAt <= createdAt,
  );
  const users = (hasIt: boolean) =>
    others.filter(({ deliveredSeq }) => deliveredSeq >= seq === hasIt).map(({ user }) => user);
  return { read, received: users(true), waiting: users(false) };
}
