/** What a unit of a folded text is. */
export const GAP = 0;
/** Of a word in a script that has spaces. */
export const WORD = 1;
/** Of a script without spaces, where any character may begin what is looked for; and every emoji. */
export const RUN = 2;

type Kind = typeof GAP | typeof WORD | typeof RUN;

/** A text as it is compared, unit by unit of its own UTF-16. */
export interface Folded {
  readonly text: string;
  readonly kinds: readonly Kind[];
  /** Whether a word, or a part of an identifier, begins there. */
  readonly isStart: readonly boolean[];
  /** Where in the original the unit comes from. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What decides where parts of an identifier begin. */
type Case = 'upper' | 'lower' | 'digit' | 'tail' | 'none';

interface Piece {
  readonly text: string;
  readonly kind: Kind;
  readonly case: Case;
}

/** Marks of these are accents and vowel points; of others they are letters. */
const HAS_ACCENTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const MARKS = /\p{M}/gu;
const FOLLOWS = /^[\p{M}\u1160-\u11ff\u200d\ufe0e\ufe0f\uff9e\uff9f]/u;
/** Seen by nobody, or, like skin tones, no other thing to look for. */
const IGNORED = /[\u00ad\u0640\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}]/gu;
const WITHOUT_SPACES =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]/u;
const PICTURE = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const WORD_PART = /^[\p{L}\p{N}\p{M}]/u;
const NUMBER = /^\p{N}/u;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...([
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['ø', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
  ] as const),
  ...([
    ['ı', 'i'],
    ['ς', 'σ'],
    ['ى', 'ي'],
    ['ة', 'ه'],
  ] as const),
]);
const UNLIKE = /[ßæœøłđıςىة]/g;

const [HASH, PLUS] = [0x23, 0x2b];

const MAX_KNOWN = 10_000;
const known = new Map<string, Piece>();

/** The same for all ways to write what people take for the same: without case, accents and width. */
export function fold(original: string): Folded {
  const folded = {
    text: '',
    kinds: [] as Kind[],
    isStart: [] as boolean[],
    from: [] as number[],
    to: [] as number[],
  };
  let [last, before]: [Case, Case] = ['none', 'none'];
  for (let at = 0; at < original.length;) {
    const end = endOfPiece(original, at);
    const code = original.charCodeAt(at);
    const piece: Piece =
      tailAt(original, code, at, last) ??
      (end === at + 1 ? ASCII[code] : undefined) ??
      pieceOf(original.slice(at, end));
    if (piece.text !== '') {
      const size = folded.text.length;
      // The last capital of several begins the word behind them, as in `HTTPServer`.
      if (piece.case === 'lower' && last === 'upper' && before === 'upper') {
        folded.isStart[size - 1] = true;
      }
      const isStart = piece.kind === WORD && begins(piece.case, last);
      for (let unit = 0; unit < piece.text.length; unit += 1) {
        folded.kinds.push(piece.kind);
        folded.isStart.push(isStart && unit === 0);
        folded.from.push(at);
        folded.to.push(end);
      }
      folded.text += piece.text;
      [before, last] = [last, piece.case];
    }
    at = end;
  }
  return folded;
}

function begins(now: Case, last: Case): boolean {
  if (now === 'tail') return false;
  if (now === last) return false;
  return !(now === 'lower' && last === 'upper');
}

/** A character with whatever is combined with it. */
function endOfPiece(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isPair = code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
  let end = at + (isPair ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!FOLLOWS.test(next)) break;
    end += next.length;
  }
  return end;
}

/** `C++` and `C#` are words to the end. */
function tailAt(text: string, code: number, at: number, last: Case): Piece | null {
  if (code !== HASH && code !== PLUS) return null;
  const sign = String.fromCharCode(code);
  const isTail =
    (sign === '#' && (last === 'upper' || last === 'lower')) ||
    (sign === '+' &&
      ((last !== 'none' && last !== 'tail' && text[at + 1] === '+') ||
        (last === 'tail' && text[at - 1] === '+' && text[at - 2] !== '+')));
  return isTail ? { text: sign, kind: WORD, case: 'tail' } : null;
}

/** The same for what most texts are made of, by its code. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldPiece(String.fromCharCode(code)));

function pieceOf(original: string): Piece {
  const met = known.get(original);
  if (met) return met;
  if (known.size >= MAX_KNOWN) known.clear();
  const piece = foldPiece(original);
  known.set(original, piece);
  return piece;
}

function foldPiece(original: string): Piece {
  const apart = original.normalize('NFKD');
  const plain = HAS_ACCENTS.test(apart) ? apart.replace(MARKS, '') : apart;
  const text = plain
    .normalize('NFKC')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(UNLIKE, (letter) => ALIKE.get(letter) ?? letter);
  if (PICTURE.test(text)) return { text, kind: RUN, case: 'none' };
  if (!WORD_PART.test(text)) return { text, kind: GAP, case: 'none' };
  if (WITHOUT_SPACES.test(text)) return { text, kind: RUN, case: 'none' };
  return { text, kind: WORD, case: caseOf(plain) };
}

function caseOf(plain: string): Case {
  if (NUMBER.test(plain)) return 'digit';
  return UPPER.test(plain) ? 'upper' : 'lower';
}
