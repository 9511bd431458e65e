import type {
  ChatFieldsFragment,
  MediaFieldsFragment,
  MessageFieldsFragment,
  UserFieldsFragment,
} from './gql/operations.ts';
import { merged } from './record-copies.ts';
import { reuse } from './reuse.ts';
import { createEmitter, type Emitter } from './store.ts';

export type UserRecord = UserFieldsFragment;
export type MediaRecord = MediaFieldsFragment;
/** The reactions of one kind. Whether the viewer's is one of them is not known of what nobody has asked for. */
export type ReactionRecord = MessageFieldsFragment['reactions'][number] & {
  readonly viewerReacted?: boolean | null | undefined;
};
type PollFields = NonNullable<MessageFieldsFragment['poll']>;
/** An answer to a poll. Whether the viewer has chosen it is not known of what nobody has asked for. */
export type PollOptionRecord = PollFields['options'][number] & {
  readonly viewerVoted?: boolean | null | undefined;
};
export type PollRecord = Omit<PollFields, 'options'> & {
  options: PollOptionRecord[];
};
/** The replies to a message that are told apart from the chat. What the viewer has to do with them is not known of what nobody has asked for. */
export type ThreadRecord = NonNullable<MessageFieldsFragment['thread']> & {
  readonly viewerFollows?: boolean | null | undefined;
  /** Of the replies of others, where the viewer follows it; counting stops at 100. */
  readonly unreadCount?: number | null | undefined;
};
export type MessageRecord = Omit<MessageFieldsFragment, 'reactions' | 'poll' | 'thread'> & {
  /** The earliest kind first. */
  reactions: ReactionRecord[];
  /** What it asks, where its kind is POLL and it is not deleted. */
  poll: PollRecord | null;
  /** Null where nobody has replied in one. */
  thread: ThreadRecord | null;
};
export type ChatRecord = ChatFieldsFragment;

export interface RecordTypes {
  User: UserRecord;
  Message: MessageRecord;
  Chat: ChatRecord;
}

/** Where users, messages and chats are kept by their ids: a map, or the cache of Apollo Client. */
export interface Records {
  /** The same object until it changes. */
  read<Type extends keyof RecordTypes>(type: Type, id: string): RecordTypes[Type] | null;
  /** Copies of a message overtake each other: of two, also within others, the one with the higher `changedSeq` stays. */
  write<Type extends keyof RecordTypes>(type: Type, record: RecordTypes[Type]): void;
  /** Lets go of it: it is gone once nothing else shows it, as a chat its last message, or an answer what it answers. */
  remove(type: keyof RecordTypes, id: string): void;
  /** Tells of each change of it, also when a user whom it shows has changed. */
  watch(type: keyof RecordTypes, id: string, listener: () => void): () => void;
  /** Forgets everything, when somebody has signed out. */
  clear(): void;
}

/** What an answer shows of the message that it answers. */
type Preview = NonNullable<MessageRecord['replyTo']>;
export type Shown = UserRecord | MessageRecord | Preview | ChatRecord;

interface Node {
  readonly key: string;
  record: Shown;
  parts: readonly Node[];
  /** Null until something shows it, as nothing does most messages. */
  shownBy: Set<Node> | null;
  /** Whether it was written itself, not only as a part of others. */
  isHeld: boolean;
}

const NONE: readonly Node[] = [];

/** Records in memory, each user and message once, whoever shows it. */
export function createRecords(): Records {
  const nodes = new Map<string, Node>();
  const watchers = new Map<string, Emitter<void>>();

  const nodeOf = ({ __typename: type, id }: Shown) => nodes.get(keyOf(type, id));

  /** Keeps it and its parts; of two copies of a message the newer counts. */
  function keep(given: Shown, changed: Set<Node>): Node {
    const parts = partsOf(given).map((part) => keep(part, changed));
    const known = nodeOf(given);
    const record = known ? merged(known.record, given) : given;
    const node = known ?? add(record);
    if (!known) changed.add(node);
    show(node, record, changed);
    parts.forEach(collect);
    return node;
  }

  function add(record: Shown): Node {
    const key = keyOf(record.__typename, record.id);
    const node = { key, record, parts: NONE, shownBy: null, isHeld: false };
    nodes.set(key, node);
    return node;
  }

  /** Whatever shows it shows the same object of each user and message. */
  function show(node: Node, given: Shown, changed: Set<Node>): void {
    const parts = partsOf(given).flatMap((part) => nodeOf(part) ?? []);
    const record = reuse(
      node.record,
      withParts(given, (part) => nodeOf(part)?.record ?? part),
    );
    const dropped = node.parts.filter((part) => !parts.includes(part));
    node.parts = parts;
    for (const part of parts) (part.shownBy ??= new Set()).add(node);
    for (const part of dropped) {
      part.shownBy?.delete(node);
      collect(part);
    }
    if (record === node.record) return;
    node.record = record;
    changed.add(node);
    for (const other of node.shownBy ?? []) show(other, other.record, changed);
  }

  function collect(node: Node): void {
    if (node.isHeld || node.shownBy?.size || !nodes.delete(node.key)) return;
    for (const part of node.parts) {
      part.shownBy?.delete(node);
      collect(part);
    }
  }

  return {
    read<Type extends keyof RecordTypes>(type: Type, id: string): RecordTypes[Type] | null {
      const record = nodes.get(keyOf(type, id))?.record;
      // A key bears its type, and only a message may be known in part.
      return record && isWhole(record) ? (record as RecordTypes[Type]) : null;
    },
    write(_type, record) {
      const changed = new Set<Node>();
      keep(record, changed).isHeld = true;
      for (const node of changed) if (isWhole(node.record)) watchers.get(node.key)?.emit();
    },
    remove(type, id) {
      const node = nodes.get(keyOf(type, id));
      if (!node) return;
      node.isHeld = false;
      collect(node);
      if (!nodes.has(node.key)) watchers.get(node.key)?.emit();
    },
    watch(type, id, listener) {
      const key = keyOf(type, id);
      const emitter = watchers.get(key) ?? createEmitter<void>();
      watchers.set(key, emitter);
      const stop = emitter.on(listener);
      return () => {
        stop();
        if (emitter.isIdle() && watchers.get(key) === emitter) watchers.delete(key);
      };
    },
    clear() {
      nodes.clear();
      for (const watcher of [...watchers.values()]) watcher.emit();
    },
  };
}

const keyOf = (type: string, id: string) => `${type}:${id}`;

/** A message may be known by its preview alone. */
const isWhole = (record: Shown) => record.__typename !== 'Message' || 'createdAt' in record;

/** What else is shown in it. */
function partsOf(record: Shown): Shown[] {
  if (record.__typename === 'User') return [];
  if (record.__typename === 'Chat') {
    return [record.peer && userOf(record.peer), record.lastMessage].filter((part) => part !== null);
  }
  const parts =
    'createdAt' in record
      ? [
          ...[record.sender, record.replyTo, record.forwardedFrom?.sender],
          ...(record.systemChange?.subjects ?? []),
          ...(record.thread?.participants ?? []),
        ]
      : [record.sender];
  return parts.filter((part) => !!part);
}

function withParts(record: Shown, current: (part: Shown) => Shown): Shown {
  // A key bears its type, so what is current has the type of what it replaces.
  const now = <Part extends Shown>(part: Part | null) => part && (current(part) as Part);
  if (record.__typename === 'User') return record;
  if (record.__typename === 'Chat') {
    const { peer, lastMessage } = record;
    const user = peer && now(userOf(peer));
    return { ...record, peer: peer && { ...peer, ...user }, lastMessage: now(lastMessage) };
  }
  if (!('createdAt' in record)) return { ...record, sender: now(record.sender) };
  const replyTo = now(record.replyTo);
  const { forwardedFrom, systemChange, thread } = record;
  return {
    ...record,
    sender: now(record.sender),
    replyTo: replyTo && previewOf(replyTo),
    forwardedFrom: forwardedFrom && { ...forwardedFrom, sender: now(forwardedFrom.sender) },
    systemChange: systemChange && { ...systemChange, subjects: systemChange.subjects.map(now) },
    thread: thread && {
      ...thread,
      // What an older version has stored has none.
      participants: (thread.participants ?? []).map((each) => now(each) ?? each),
    },
  };
}

/** Whether somebody is online stays with the chat, whose peer alone shows it. */
function userOf({
  online: _online,
  lastSeenAt: _lastSeenAt,
  ...user
}: NonNullable<ChatRecord['peer']>): UserRecord {
  return user;
}

function previewOf(message: MessageRecord | Preview): Preview {
  const { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender } = message;
  return { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender };
}
