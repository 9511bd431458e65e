import { createHmac, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { newId } from '../../store/orm/columns.ts';
import { addressPrefixOf } from '../device/device.ts';
import { limitGuesses } from '../session/guessing.ts';
import { AppError, invalidCredentials, rateLimited } from '../../errors.ts';
import { parseSecret } from '../../input/text.ts';
import { allOf } from '../../settings/secret.ts';
import {
  allowRetry,
  countTry,
  findPlace,
  forgetExpiredCodes,
  insertCode,
  markUsed,
  retryWait,
} from './repository.ts';

const CODE_LENGTH = 6;
const CODE_SECONDS = 600;
const RETRY_SECONDS = 60;
const MAX_TRIES_BY_PLACE = 5;
/** There are a million codes. */
const MAX_TRIES = 20;
/** What places that are known have beyond it: strangers cannot use that up. */
const MAX_TRIES_OF_KNOWN = 20;
const KEY_BYTES = 32;

/** A provider of codes may be set to other lengths. */
const CODE = /^\d{4,10}$/;

/** A code that was right, and is still to be used. */
export interface RightCode {
  readonly id: string;
  readonly phoneNumber: string;
}

/** Sends a code in place of any earlier one. Whose number it is makes no difference: it is not looked up. */
export async function sendCode(
  ctx: Context,
  phoneNumber: string,
): Promise<{ readonly expiresAt: Date; readonly retryAt: Date }> {
  const { rootEm } = ctx;
  const { otp } = ctx.services.phone;
  if (!otp) {
    throw new AppError('UNAVAILABLE', 'This server sends no phone codes: sign in with a password');
  }
  await forgetExpiredCodes(rootEm);
  const id = newId();
  const code = makeCode(ctx);
  const codeHash = otp.check ? null : hashCode(ctx.config.jwt.secret, phoneNumber, code);
  const [sending] = await insertCode(
    rootEm,
    phoneNumber,
    id,
    codeHash,
    RETRY_SECONDS,
    CODE_SECONDS,
  );
  if (!sending) throw await tooSoon(ctx, phoneNumber);
  try {
    await otp.send(phoneNumber, code);
  } catch (error) {
    await allowRetry(rootEm, phoneNumber, id);
    throw error;
  }
  return sending;
}

/** Every try counts. Wrong, expired, used and never sent are all the same INVALID_CREDENTIALS. */
export async function checkCode(
  ctx: Context,
  phoneNumber: string,
  text: string,
): Promise<RightCode> {
  const code = parseSecret('code', text).trim();
  const network = addressPrefixOf(ctx.request.address);
  const [known] = await findPlace(ctx.rootEm, phoneNumber, network);
  const place = { name: network ?? 'unknown', isKnown: known !== undefined };
  const guess = { secret: 'code', name: phoneNumber, isKnownPlace: place.isKnown } as const;
  return limitGuesses(ctx, guess, () => tryCode(ctx, phoneNumber, code, place));
}

async function tryCode(
  ctx: Context,
  phoneNumber: string,
  code: string,
  place: { readonly name: string; readonly isKnown: boolean },
): Promise<RightCode> {
  if (!CODE.test(code)) throw wrongCode();
  const [sent] = await countTry(
    ctx.rootEm,
    phoneNumber,
    place.name,
    MAX_TRIES_BY_PLACE,
    place.isKnown ? MAX_TRIES + MAX_TRIES_OF_KNOWN : MAX_TRIES,
  );
  if (!sent) throw wrongCode();
  const isRight = sent.codeHash
    ? matches(ctx, sent.codeHash, phoneNumber, code)
    : await ctx.services.phone.otp?.check?.(phoneNumber, code);
  if (!isRight) throw wrongCode();
  return { id: sent.id, phoneNumber };
}

/** To be called in the transaction that does what the code is for: it happens once, or the code stays. */
export async function useCode(em: EntityManager, { phoneNumber, id }: RightCode): Promise<void> {
  const [used] = await markUsed(em, phoneNumber, id);
  if (!used) throw wrongCode();
}

const wrongCode = () => invalidCredentials('The code is wrong, or no longer good');

async function tooSoon({ rootEm }: Context, phoneNumber: string): Promise<AppError> {
  const [wait] = await retryWait(rootEm, phoneNumber);
  return rateLimited(wait?.seconds ?? 1);
}

function makeCode({ config: { otp } }: Context): string {
  if (otp.provider === 'log' && otp.devCode) return otp.devCode;
  return String(randomInt(10 ** CODE_LENGTH)).padStart(CODE_LENGTH, '0');
}

const matches = ({ config }: Context, codeHash: Buffer, phoneNumber: string, code: string) =>
  allOf(config.jwt).some((secret) =>
    timingSafeEqual(codeHash, hashCode(secret, phoneNumber, code)),
  );

function hashCode(secret: string, phoneNumber: string, code: string): Buffer {
  const key = hkdfSync('sha256', secret, '', 'confab: phone codes', KEY_BYTES);
  return createHmac('sha256', Buffer.from(key)).update(`${phoneNumber} ${code}`).digest();
}
