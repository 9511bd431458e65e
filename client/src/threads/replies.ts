import { RepliesDocument } from '../gql/threads.ts';
import type { Ask } from '../request.ts';
import type { PageArguments, ReadMessages } from '../timeline-reads.ts';

const NOTHING: ReadMessages['pageInfo'] = {
  __typename: 'PageInfo',
  hasNextPage: false,
  hasPreviousPage: false,
};

/** A page of the replies to a message, with that; null where there is no such message. */
export async function readReplies(
  ask: Ask,
  rootId: string,
  page: PageArguments,
): Promise<ReadMessages | null> {
  const { message } = await ask(RepliesDocument, { rootId, ...page });
  if (!message) return null;
  if (!message.thread) {
    return { nodes: [], pageInfo: NOTHING, root: { ...message, thread: null } };
  }
  const { replies, ...thread } = message.thread;
  return { ...replies, root: { ...message, thread } };
}
