import type { Caller } from './person.ts';
import type { Stream } from './stream.ts';

const INBOX = `subscription ($after: [ChatPositionInput!]) {
  inboxEvents(after: $after) {
    __typename
    ... on ChatEvent { chatId seq chat { id viewerMembership { role } } }
    ... on InboxReadyEvent { positions { chatId seq } leftChatIds }
    ... on ResyncRequiredEvent { lastSeq }
    ... on MessageAddedEvent { message { text } }
    ... on MemberJoinedEvent { member { user { username } } }
    ... on MemberLeftEvent { user { username } removedBy { username } }
    ... on TypingEvent { typing user { username } }
    ... on ReceiptEvent { member { readSeq user { username } } }
  }
}`;

export interface Position {
  readonly chatId: string;
  readonly seq: number;
}

/** Somebody's inbox, its greeting taken; who of their peers comes and goes is left out. */
export async function openInbox(caller: Caller, after?: readonly Position[]) {
  const stream = await caller.watch(INBOX, { after });
  const ready = await stream.next();
  return {
    ...stream,
    ready,
    next: () => nextOf(stream),
    take: (count: number) => take(stream, count),
  };
}

async function nextOf(stream: Stream): Promise<any> {
  for (;;) {
    const event = await stream.next();
    if (event.__typename !== 'PresenceEvent') return event;
  }
}

async function take(stream: Stream, count: number): Promise<any[]> {
  const events = [];
  while (events.length < count) events.push(await nextOf(stream));
  return events;
}
