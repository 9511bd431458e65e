import { type ConfabError, failureOf } from './errors.ts';
import type { MessagesQuery, MessagesQueryVariables } from './gql/operations.ts';
import type { MessageRecord } from './records.ts';

export type PageArguments = Omit<MessagesQueryVariables, 'chatId'>;

/** Asks for a page of a chat's messages, or of a thread's. */
export type ReadPage = (page: PageArguments) => Promise<ReadMessages>;

type Connection = NonNullable<MessagesQuery['chat']>['messages'];

export interface ReadMessages extends Pick<Connection, 'nodes' | 'pageInfo'> {
  /** What a thread is under. */
  readonly root?: MessageRecord;
}

/** A page of a chat's messages, and what has come by other ways since it was asked for. */
export interface Page {
  /** Oldest first. */
  readonly messages: readonly MessageRecord[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly arrived: readonly MessageRecord[];
  /** Written once the page is taken: what came too late may say what it was before. */
  readonly root: MessageRecord | undefined;
}

/** What is being read; of each kind the answer that was asked for last counts. */
export type Kind = 'older' | 'newer' | 'end' | 'around' | 'again';

export interface Outcome {
  page(page: Page): void;
  failure(error: ConfabError): void;
}

export interface Reads {
  /** The one that is being read. */
  running(kind: Kind): Promise<void> | undefined;
  /** Takes the place of one of its kind, whose answer is then dropped. */
  start(kind: Kind, page: PageArguments, outcome: Outcome): Promise<void>;
  /** Drops the answers of these. */
  drop(...kinds: readonly Kind[]): void;
  /** A message that came by another way, which a page on its way may not have. */
  arrived(message: MessageRecord): void;
  /** Something did not come: no page on its way is sure to be the last. */
  missed(): void;
}

export const PAGE_SIZE = 50;
export const LARGEST_PAGE = 100;

interface Waiting {
  readonly arrived: MessageRecord[];
  hasMissed: boolean;
}

interface Listeners {
  /** Called before a page is taken. */
  answered(page: Page): void;
  /** Called after a page was taken while something was missed. */
  outdated(kind: Kind): void;
}

export function createReads(readPage: ReadPage, listeners: Listeners): Reads {
  const running = new Map<Kind, Promise<void>>();
  const waiting = new Set<Waiting>();

  async function read(page: PageArguments, { arrived }: Waiting): Promise<Page> {
    const { nodes, pageInfo, root } = await readPage(page);
    const { hasPreviousPage: hasOlder, hasNextPage: hasNewer } = pageInfo;
    return { messages: nodes, hasOlder, hasNewer, arrived, root };
  }

  return {
    running: (kind) => running.get(kind),
    start(kind, page, outcome) {
      const own: Waiting = { arrived: [], hasMissed: false };
      waiting.add(own);
      const isCurrent = () => running.get(kind) === reading;
      const reading: Promise<void> = read(page, own)
        .then(
          (answer) => {
            if (!isCurrent()) return;
            running.delete(kind);
            listeners.answered(answer);
            outcome.page(own.hasMissed ? { ...answer, hasNewer: true } : answer);
            if (own.hasMissed) listeners.outdated(kind);
          },
          (error: unknown) => {
            if (!isCurrent()) return;
            running.delete(kind);
            outcome.failure(failureOf(error));
          },
        )
        .finally(() => waiting.delete(own));
      running.set(kind, reading);
      return reading;
    },
    drop(...kinds) {
      for (const kind of kinds) running.delete(kind);
    },
    arrived(message) {
      for (const { arrived } of waiting) arrived.push(message);
    },
    missed() {
      for (const each of waiting) each.hasMissed = true;
    },
  };
}

/** What a page tells of begins here. */
export const startOf = ({ messages, hasOlder }: Page): number =>
  (hasOlder && messages[0]?.seq) || 0;
