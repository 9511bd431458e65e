import { MAX_PROBES } from './entity.ts';
import { fold, RUN } from './fold.ts';
import { stretchesOf, type Term } from './terms.ts';

const BITS_PER_ENTRY = 12;
const HASHES = 4;
const MIN_BYTES = 16;
/** A row has to fit into a page. Beyond it more is looked at than need be. */
const MAX_BYTES = 7_000;
const PART = 4;

/** What a message is entered by beside its words. */
export const senderEntry = (userId: string) => `f${userId}`;
export const kindEntry = (kind: string) => `k${kind}`;

/** Enters a message's text: the first two and three letters of words and parts, all fours, and runs. */
export function enter(entries: Set<string>, text: string): void {
  const folded = fold(text);
  for (const { at, kind, text: stretch } of stretchesOf(folded)) {
    if (kind === RUN) enterRun(entries, stretch);
    else {
      for (let i = 0; i < stretch.length - 1; i += 1) {
        if (folded.isStart[at + i]) {
          entries.add(`w${stretch.slice(i, i + 2)}`);
          if (i + 3 <= stretch.length) entries.add(`w${stretch.slice(i, i + 3)}`);
        }
        if (i + PART <= stretch.length) entries.add(`p${stretch.slice(i, i + PART)}`);
      }
    }
  }
}

function enterRun(entries: Set<string>, run: string): void {
  let last = '';
  for (const character of run) {
    entries.add(`c${character}`);
    if (last) entries.add(`c${last}${character}`);
    last = character;
  }
}

/** What whatever has the term was entered by; nothing for a single letter, which is everywhere. */
export function entriesOf({ kind, text }: Term): readonly string[] {
  const entries = new Set<string>();
  if (kind === RUN) {
    enterRun(entries, text);
    const pairs = [...entries].filter((entry) => [...entry].length > 2);
    return pairs.length > 0 ? pairs : [...entries];
  }
  if (text.length < 2) return [];
  if (text.length < PART) return [`w${text}`];
  for (let i = 0; i + PART <= text.length; i += 1) entries.add(`p${text.slice(i, i + PART)}`);
  return [...entries];
}

/** The bits to ask for, some of them twice where there are fewer; null where there is nothing to ask. */
export function probesOf(entries: readonly string[]): readonly number[] | null {
  if (entries.length === 0) return null;
  const hashes = entries.slice(0, MAX_PROBES).map(hashesOf);
  const probes = Array.from({ length: HASHES }, (_, i) => hashes.map((of) => of[i] ?? 0)).flat();
  return Array.from({ length: MAX_PROBES }, (_, i) => probes[i % probes.length] ?? 0);
}

/** A Bloom filter: it may say yes of what was not entered, and never no of what was. */
export function signatureOf(entries: ReadonlySet<string>): Buffer {
  const wanted = Math.ceil((entries.size * BITS_PER_ENTRY) / 8);
  const signature = Buffer.alloc(Math.min(Math.max(wanted, MIN_BYTES), MAX_BYTES));
  const bits = signature.length * 8;
  for (const entry of entries) {
    for (const hash of hashesOf(entry)) {
      const bit = hash % bits;
      signature[bit >> 3] = (signature[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return signature;
}

/** Numbers that PostgreSQL's integers hold. */
function hashesOf(entry: string): number[] {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < entry.length; i += 1) {
    const unit = entry.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 13;
  }
  one = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d);
  return Array.from({ length: HASHES }, (_, i) => (one + Math.imul(i, two | 1)) & 0x7fffffff);
}
