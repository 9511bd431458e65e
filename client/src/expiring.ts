import type { Expiries } from './expiries.ts';
import type { MessageRecord, Records, RecordTypes } from './records.ts';
import type { ConfabStorage } from './storage.ts';

interface Dependencies {
  readonly records: Records;
  readonly storage: ConfabStorage;
  readonly viewerId: string;
}

type Message = MessageRecord | NonNullable<MessageRecord['replyTo']>;
export type AnyRecord = RecordTypes[keyof RecordTypes];

/** What a tombstone has nothing of. */
const NOTHING = {
  ...{ attachments: [], mentions: [], mentionsEveryone: false, reactions: [], poll: null },
  ...{ linkPreviews: [], pinnedAt: null, forwardedFrom: null },
};

/** By this device's own clock. */
const isDue = (moment: string | null | undefined) => Date.parse(moment ?? '') <= Date.now();

/** The message as it is now: from the moment on at which it disappears, a tombstone. */
function currentMessage<Given extends Message>(message: Given): Given {
  const { expiresAt, deletedAt } = message;
  const isOver = isDue(expiresAt) && !deletedAt;
  const nothing = 'createdAt' in message && NOTHING;
  const shown: Given = isOver
    ? { ...message, ...nothing, text: null, deletedAt: expiresAt }
    : message;
  const quoted = 'replyTo' in shown ? shown.replyTo : null;
  const replyTo = quoted && currentMessage(quoted);
  return replyTo === quoted ? shown : { ...shown, replyTo };
}

/** The same of whatever shows messages. */
function current<Given extends AnyRecord>(record: Given): Given {
  // It is a message again.
  if (record.__typename === 'Message') return currentMessage(record) as Given;
  if (record.__typename !== 'Chat' || !record.lastMessage) return record;
  const lastMessage = currentMessage(record.lastMessage);
  return lastMessage === record.lastMessage ? record : { ...record, lastMessage };
}

/** When it will be another by itself next; Infinity where it stays. */
function nextExpiry(record: AnyRecord): number {
  if (record.__typename === 'User') return Infinity;
  const message = record.__typename === 'Chat' ? record.lastMessage : record;
  const moments = [message, message?.replyTo].map((one) =>
    one?.expiresAt && !one.deletedAt ? Date.parse(one.expiresAt) : Infinity,
  );
  return Math.min(...moments);
}

/** Records that never show what has disappeared. How that is waited for is loaded where anything will. */
export function withoutExpired({ records, ...dependencies }: Dependencies) {
  const { storage, viewerId } = dependencies;
  const marker = `${viewerId}/expires`;
  let loading: Promise<Expiries | null> | undefined;
  let isOver = false;

  function load(act: (expiries: Expiries) => void): void {
    loading ??= import('./expiries.ts').then(({ createExpiries }) =>
      isOver
        ? null
        : createExpiries({ ...dependencies, records: shown, marker, current, nextExpiry }),
    );
    // Where it cannot be loaded, the next one tries again.
    loading.then(
      (expiries) => expiries && act(expiries),
      () => (loading = undefined),
    );
  }

  const shown: Records = {
    ...records,
    write(type, given) {
      const record = current(given);
      records.write(type, record);
      const at = nextExpiry(record);
      if (at < Infinity) load((expiries) => expiries.expect(type, record.id, at));
    },
  };
  storage.read('pages', marker).then(
    (isKept) => isKept && load((expiries) => expiries.clean()),
    () => undefined,
  );

  return {
    records: shown,
    dispose() {
      isOver = true;
      loading?.then(
        (expiries) => expiries?.dispose(),
        () => undefined,
      );
    },
  };
}
