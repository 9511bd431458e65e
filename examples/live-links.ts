import { type ApolloCache, ApolloLink } from '@apollo/client';
import { map, tap } from 'rxjs';
import {
  type ChatEventsSubscription,
  type ChatPositionInput,
  type InboxSubscription,
  MessageVersionFragmentDoc,
} from './gql/graphql.ts';

/**
 * Makes `chatEvents` and `inboxEvents` resume where they broke off: graphql-ws sends the variables
 * anew whenever it reconnects, and `after` follows what was seen.
 */
export function resumeLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const variables = { ...operation.variables };
    operation.variables = variables;
    return forward(operation).pipe(
      tap(({ data }) => {
        const { chatEvents, inboxEvents } = data ?? {};
        if (chatEvents) variables['after'] = afterChatEvent(chatEvents, variables['after']);
        if (inboxEvents) variables['after'] = afterInboxEvent(inboxEvents, variables['after']);
      }),
    );
  });
}

function afterChatEvent(event: ChatEventsSubscription['chatEvents'], after?: number) {
  if (event.__typename === 'ReadyEvent') return event.position;
  if (event.__typename === 'ResyncRequiredEvent') return event.lastSeq;
  return event.seq ?? after;
}

function afterInboxEvent(
  event: InboxSubscription['inboxEvents'],
  after: readonly ChatPositionInput[] = [],
): ChatPositionInput[] {
  const seqs = new Map(after.map(({ chatId, seq }) => [chatId, seq]));
  if (event.__typename === 'InboxReadyEvent') {
    for (const chatId of event.leftChatIds) seqs.delete(chatId);
    for (const { chatId, seq } of event.positions) seqs.set(chatId, seqs.get(chatId) ?? seq);
  } else if (event.__typename === 'ResyncRequiredEvent') {
    seqs.set(event.chatId, event.lastSeq);
  } else if ('seq' in event && event.seq !== null) {
    seqs.set(event.chatId, event.seq);
  }
  return [...seqs].map(([chatId, seq]) => ({ chatId, seq }));
}

/** Answers overtake each other: of two copies of a message the cache keeps the one changed last. */
export function newestLink(cache: ApolloCache): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        if ('data' in result) replaceOlder(result.data, cache);
        return result;
      }),
    ),
  );
}

function replaceOlder(value: unknown, cache: ApolloCache): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) replaceOlder(part, cache);
  if (!isMessage(value)) return;
  const fragment = MessageVersionFragmentDoc;
  const known = cache.readFragment({ id: `Message:${value.id}`, fragment });
  if (known && known.changedSeq > value.changedSeq) Object.assign(value, known);
}

function isMessage(value: object): value is { id: string; changedSeq: number } {
  return '__typename' in value && value.__typename === 'Message' && 'changedSeq' in value;
}
