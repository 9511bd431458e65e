/** What a feed page, a history page, and so on, are asked for: the same for every peer. */
export interface Inputs {
  /** The 20 posts after `afterPostId`, newest first: those with a lower id, by id descending. */
  readonly Q1: { readonly viewerId: string; readonly afterPostId: string };
  /** The 50 messages before `beforeSeq`, oldest first. The viewer is a member of the chat. */
  readonly Q2: { readonly viewerId: string; readonly chatId: string; readonly beforeSeq: number };
  readonly Q3: { readonly viewerId: string; readonly userId: string };
  /** The viewer's 20 chats with the newest last message, the newest first; ties by id descending. */
  readonly Q4: { readonly viewerId: string };
  /** The viewer is a member of the chat; `clientMessageId` is new with every request. */
  readonly M1: {
    readonly viewerId: string;
    readonly chatId: string;
    readonly text: string;
    readonly clientMessageId: string;
  };
}

export type OperationName = keyof Inputs;

export interface Person {
  readonly id: string;
  readonly username: string;
}

/** Moments are ISO 8601 with milliseconds and `Z`; numbers are numbers; lists are in order. */
export interface Answers {
  readonly Q1: readonly {
    readonly id: string;
    readonly text: string;
    readonly createdAt: string;
    readonly author: Person & { readonly profile: { readonly displayName: string } };
    readonly commentCount: number;
    /** The newest three, by id descending. */
    readonly comments: readonly {
      readonly id: string;
      readonly text: string;
      readonly author: Person;
    }[];
  }[];
  readonly Q2: readonly {
    readonly id: string;
    readonly seq: number;
    readonly text: string | null;
    readonly createdAt: string;
    readonly sender: Person;
    /** The message of the same chat whose `seq` is this one's `reply_to_seq`. */
    readonly replyTo: { readonly id: string; readonly text: string | null } | null;
  }[];
  readonly Q3: Person & { readonly profile: { readonly bio: string } };
  readonly Q4: readonly {
    readonly id: string;
    /** Null in a direct chat. */
    readonly name: string | null;
    readonly memberCount: number;
    /**
     * Others' messages from `coalesce(unread_from_seq, read_seq + 1)` on, without system and deleted
     * ones; counting stops at 1,000.
     */
    readonly unreadCount: number;
    readonly lastMessage: {
      readonly text: string | null;
      readonly sender: Pick<Person, 'username'>;
    } | null;
    /** The other one of a direct chat; null in groups and rooms. */
    readonly peer: Pick<Person, 'username'> | null;
  }[];
  readonly M1: {
    readonly id: string;
    readonly seq: number;
    readonly text: string;
    readonly createdAt: string;
    readonly sender: Person;
  };
}

/** How one operation is asked of one peer: POST `path` with `{ query, variables }` as JSON. */
export interface Operation<Name extends OperationName> {
  /** `/graphql` when left out. */
  readonly path?: string;
  /** Left out by a peer without GraphQL: then the body is `variables` alone. */
  readonly query?: string;
  /** The viewer is not in them: they come in the header `x-viewer-id` (Confab: a bearer token). */
  variables(input: Inputs[Name]): object;
  /** Takes `data` of the answer, or the whole of it where there is no `query`. */
  normalise(data: any): Answers[Name]; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** What `peers/<name>.operations.ts` exports as `operations`. */
export type Operations = { readonly [Name in OperationName]: Operation<Name> };

/** A server under measurement, as `startPeer(name, options)` of `peers/start.ts` gives it. */
export interface Peer {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** SIGTERM, and the wait for its end. */
  stop(): Promise<void>;
}

/** What `measureFanout` of `fanout/measure.ts` takes. */
export interface FanoutOptions {
  /** With the seeded data: its largest chat has 1,000 members. */
  readonly databaseUrl: string;
  readonly operations: readonly ('S1' | 'S2')[];
  /** Only these; all when left out. */
  readonly peers?: readonly string[];
  /** Shorter rounds, and 1,000 subscribers alone. */
  readonly quick: boolean;
  readonly rounds: number;
  /** Tells people what is under way. */
  say(line: string): void;
}

/** One line of the fan-out table: medians over the rounds. */
export interface FanoutResult {
  readonly operation: 'S1' | 'S2';
  readonly peer: string;
  readonly subscribers: number;
  /** `closed`: the next message when all have the last; `paced`: 10 messages a second. */
  readonly load: 'closed' | 'paced' | 'burst';
  readonly rounds: number;
  readonly deliveries: number;
  /** Of the server's Node processes together. */
  readonly cpuSecondsPerMillionDeliveries: number;
  /** Less what as many sends cost where nobody watches: Confab's store, the peers' only hand on. */
  readonly cpuSecondsPerMillionWithoutSends: number;
  readonly deliveriesPerSecond: number;
  /** From the send to the subscriber, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Null where the round does not tell. */
  readonly heapBytesPerIdleSubscription: number | null;
  /** The same with a socket for each. */
  readonly heapBytesPerIdleSocket: number | null;
  readonly rssBytes: number;
  /** Deliveries that did not come: anything but 0 stops the run. */
  readonly lost: number;
}
