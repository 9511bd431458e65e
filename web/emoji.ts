import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEmoji } from '../src/chat/reaction/emoji.ts';

/**
 * Writes what the picker of emoji knows of each: `node emoji.ts FOLDER`, where an `emojibase-data` (MIT License, © Miles
 * Johnson, from Unicode's CLDR) is unpacked. It is no dependency, since it has 50 MB of languages.
 */

const LANGUAGES = ['en', 'de'];
/** Devices draw these by now. */
const NEWEST = 16;
/** Skin tones and hair, which are none by themselves. */
const PARTS = 2;

interface Emoji {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
}

const [, , folder = ''] = process.argv;

for (const language of LANGUAGES) {
  const file = join(folder, language, 'data.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly Emoji[];
  const listed = all
    .filter(({ group, version }) => group !== undefined && group !== PARTS && version <= NEWEST)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const target = join(import.meta.dirname, `src/chat/reactions/emoji/${language}.txt`);
  writeFileSync(target, listed.map(lineOf).join('\n'));
}

/** Itself as the server writes it, its name, and other words that it is found by. */
function lineOf({ emoji, label, tags = [] }: Emoji): string {
  const words = new Set(tags.flatMap((tag) => tag.split(' ')));
  const others = [...words].filter((word) => !label.includes(word));
  return [parseEmoji('emoji', emoji), label, others.join(' ')].join('\t');
}
