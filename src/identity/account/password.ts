import { randomBytes } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import bcrypt from 'bcrypt';
import type { App } from '../../context.ts';
import { type FieldError, invalidFields } from '../../errors.ts';
import { type Asker, createFairQueue } from '../../rate/fair-queue.ts';
import { parseSecret } from '../../input/text.ts';

/** bcrypt reads no further: two passwords that differ only beyond it would be one. */
const MAX_BYTES = 72;
/** Whoever tries to sign in would rather try again than look at a form for longer. */
const PATIENCE_MS = 2_000;
const MAX_WAITING = 1_000;
/** For commands, which ask for nobody else. */
const OURSELVES: Asker = { key: '', isKnown: true };

/** Shorter names turn up in too many good passwords. */
const MIN_USERNAME_TO_LOOK_FOR = 3;

type Fault = Omit<FieldError, 'path'>;

/** Hashes passwords off the event loop, a few at a time; throws UNAVAILABLE to whoever would wait for long. */
export interface Passwords {
  hash(password: string, asker?: Asker): Promise<string>;
  /** Takes the same time whether or not there is a hash to compare with. */
  matches(password: string, hash: string | null, asker: Asker): Promise<boolean>;
}

interface Options {
  /** bcrypt's work factor: each step doubles the time. */
  readonly cost: number;
  /** Hashes under way at once: they share the thread pool with files and DNS. */
  readonly concurrency: number;
}

/** Forms that Unicode calls compatible are one password, however a keyboard composes them. */
export function createPasswords({ cost, concurrency }: Options): Passwords {
  const queue = createFairQueue({
    name: 'Signing in',
    concurrency,
    patienceMs: PATIENCE_MS,
    maxWaiting: MAX_WAITING,
  });
  let hashOfNothing: Promise<string> | undefined;

  return {
    async hash(password, asker = OURSELVES) {
      return queue.run(asker, () => bcrypt.hash(normalise(password), cost));
    },

    async matches(password, hash, asker) {
      const nothing = await (hashOfNothing ??= bcrypt.hash(randomBytes(16).toString('hex'), cost));
      const candidate = normalise(password);
      const isEqual = await queue.run(asker, () => bcrypt.compare(candidate, hash ?? nothing));
      return isEqual && hash !== null && misreading(candidate) === null;
    },
  };
}

/** A new password as it will be hashed; throws BAD_USER_INPUT when it is unfit or easily guessed. */
export function parsePassword(
  path: string,
  password: string,
  { username, minLength }: { readonly username: string; readonly minLength: number },
): string {
  const candidate = normalise(parseSecret(path, password));
  const fault = misreading(candidate) ?? weaknessIn(candidate, username, minLength);
  if (fault) throw invalidFields([{ path, ...fault }]);
  return candidate;
}

const normalise = (password: string) => password.normalize('NFKC');

/** Why bcrypt would take it for another password. */
function misreading(password: string): Fault | null {
  if (!password.isWellFormed()) {
    return { message: 'Must be well-formed Unicode', reason: 'MALFORMED' };
  }
  if (password.includes('\0')) {
    return { message: 'Must not contain a null character', reason: 'MALFORMED' };
  }
  const bytes = Buffer.byteLength(password);
  if (bytes <= MAX_BYTES) return null;
  const message = `At most ${MAX_BYTES} bytes in UTF-8: this has ${bytes}`;
  return { message, reason: 'TOO_LONG' };
}

function weaknessIn(password: string, username: string, minLength: number): Fault | null {
  const { length } = [...password];
  if (length < minLength) {
    const message = `At least ${minLength} characters: this has ${length}`;
    return { message, reason: 'TOO_SHORT', limit: minLength };
  }
  const folded = password.toLowerCase();
  if (username.length >= MIN_USERNAME_TO_LOOK_FOR && folded.includes(username.toLowerCase())) {
    return { message: 'Must not contain the username', reason: 'CONTAINS_USERNAME' };
  }
  if (!isCommon(folded)) return null;
  return { message: 'Among the most common passwords: take another', reason: 'COMMON' };
}

let commonPasswords: ReadonlySet<string> | undefined;

/** Some 49,000 are known; the set is made when the first one is checked. */
function isCommon(password: string): boolean {
  commonPasswords ??= new Set(dictionary['passwords-common'].map((one) => one.toLowerCase()));
  return commonPasswords.has(password);
}

/** Fewer than Node's worker threads, so that hashing leaves one for everything else. */
const CONCURRENT_HASHES = 3;

export const createAccountServices = ({ config }: App): { readonly passwords: Passwords } => ({
  passwords: createPasswords({ cost: config.bcryptCost, concurrency: CONCURRENT_HASHES }),
});
