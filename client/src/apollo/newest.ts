import type { InMemoryCache } from '@apollo/client';
import type { Modifier } from '@apollo/client/cache';
import { withOwn } from '../record-copies.ts';
import type { MessageRecord } from '../records.ts';

const VERSIONED = [
  ...(['changedSeq', 'text', 'editedAt', 'deletedAt', 'reactions', 'pinnedAt'] as const),
  ...(['mentions', 'mentionsEveryone', 'poll', 'linkPreviews', 'forwardedFrom'] as const),
];

type Version = Pick<MessageRecord, (typeof VERSIONED)[number]>;

const isVersioned = (field: string) => VERSIONED.some((name) => name === field);

export type Newest = <Value>(value: Value) => Value;

/** Copies of a message overtake each other: gives what came with each older copy replaced by what the cache knows. */
export function createNewest(cache: InMemoryCache): Newest {
  /** A query's result would be kept, and take ten times as much as the message. */
  function knownOf(id: string): Partial<Version> {
    const known: Record<string, unknown> = {};
    const key = cache.identify({ __typename: 'Message', id }) ?? '';
    const fields: Modifier<unknown> = (value, { fieldName }) => {
      if (isVersioned(fieldName)) known[fieldName] = value;
      return value;
    };
    cache.modify({ id: key, fields, broadcast: false });
    return known;
  }

  return function newest<Value>(value: Value): Value {
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value);
    const changed = parts.flatMap(([name, part]) => {
      const next: unknown = newest(part);
      return next === part ? [] : [[name, next] as const];
    });
    if (isMessage(value)) {
      const known = knownOf(value.id);
      if ((known.changedSeq ?? 0) > value.changedSeq) {
        changed.push(...Object.entries(known).filter(([name]) => name in value));
        const { reactions } = value;
        if (known.reactions && reactions) {
          changed.push(['reactions', withOwn(known.reactions, reactions)]);
        }
      }
    }
    if (changed.length === 0) return value;
    const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
    // The same shape, in which values are replaced by others of their type.
    return Object.assign(copy as Value & object, Object.fromEntries(changed));
  };
}

interface Copy {
  readonly id: string;
  readonly changedSeq: number;
  readonly reactions?: MessageRecord['reactions'];
}

const isMessage = (value: object): value is Copy =>
  '__typename' in value && value.__typename === 'Message' && 'id' in value && 'changedSeq' in value;
