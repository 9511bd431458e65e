import { decode } from './charset.ts';

const MAX_TITLE_LENGTH = 300;
const MAX_DESCRIPTION_LENGTH = 500;
const MAX_NAME_LENGTH = 100;
/** A page says who it is long before. */
const MAX_TAGS = 5_000;
/** By control characters a text reads otherwise than it is written, as by those that turn its direction. */
const CONTROL = /[\p{Cc}\s]+/gu;
const TURNS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What a page says of itself, for others to show. */
export interface Page {
  readonly title: string | null;
  readonly description: string | null;
  readonly siteName: string | null;
  /** As it is written there. */
  readonly imageUrl: string | null;
}

/** By Open Graph, as Twitter would have it, and by what HTML itself has for it: the first of these that is there. */
const TITLES = ['og:title', 'twitter:title', 'title'];
const DESCRIPTIONS = ['og:description', 'twitter:description', 'description'];
const SITE_NAMES = ['og:site_name', 'application-name'];
const IMAGES = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'image_src'];
const KNOWN: ReadonlySet<string> = new Set(
  [TITLES, DESCRIPTIONS, SITE_NAMES, IMAGES].flat().filter((name) => name !== 'title'),
);

/** Reads no further than it has to: where the head ends all is known, unless there is no title. */
export async function readPage(body: AsyncIterable<Buffer>, contentType: string): Promise<Page> {
  const found = new Map<string, string>();
  const reader = await createReader(found);
  for await (const text of decode(body, contentType)) {
    reader.read(text);
    if (reader.isDone()) break;
  }
  const first = (names: readonly string[], maxLength: number) =>
    names.map((name) => clean(found.get(name) ?? '', maxLength)).find((text) => text !== '') ??
    null;
  return {
    title: first(TITLES, MAX_TITLE_LENGTH),
    description: first(DESCRIPTIONS, MAX_DESCRIPTION_LENGTH),
    siteName: first(SITE_NAMES, MAX_NAME_LENGTH),
    imageUrl: IMAGES.map((name) => found.get(name)?.trim()).find(Boolean) ?? null,
  };
}

/** Its parser is loaded with the first page: not while the server starts. */
async function createReader(found: Map<string, string>) {
  const { Parser } = await import('htmlparser2');
  let tags = 0;
  let isDone = false;
  let isInTitle = false;

  function end(): void {
    isDone = true;
    parser.pause();
  }

  const keep = (name: string | undefined, value: string | undefined) => {
    const known = name?.trim().toLowerCase() ?? '';
    if (value && KNOWN.has(known) && !found.has(known)) found.set(known, value);
  };

  const isTitled = () => TITLES.some((name) => found.has(name));

  const parser = new Parser({
    onopentag(name, attributes) {
      // What is open is searched for each that is closed, and all of it moves for each that is opened.
      if (++tags > MAX_TAGS || (name === 'body' && isTitled())) end();
      isInTitle = name === 'title' && !found.has('title');
      if (name === 'meta') {
        keep(attributes['property'] ?? attributes['name'], attributes['content']);
      }
      if (name === 'link') keep(attributes['rel'], attributes['href']);
    },
    ontext(text) {
      const title = found.get('title') ?? '';
      if (isInTitle && title.length < 2 * MAX_TITLE_LENGTH) found.set('title', title + text);
    },
    onclosetag(name) {
      isInTitle &&= name !== 'title';
      if (name === 'head' && isTitled()) end();
    },
  });

  return {
    read(text: string): void {
      if (!isDone) parser.write(text);
    },
    isDone: () => isDone,
  };
}

/** In one line, and cut where it is longer. */
function clean(text: string, maxLength: number): string {
  const line = text
    // Of what may follow, no more is looked at than may be white space.
    .slice(0, 8 * maxLength)
    .toWellFormed()
    .replace(TURNS, '')
    .replace(CONTROL, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= maxLength) return line;
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`;
}
