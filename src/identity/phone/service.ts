import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordFailedSignIn } from '../audit/service.ts';
import { changeAccount, confirmPassword, requireAccount } from '../account/credentials.ts';
import { type DeviceInput, parseDevice } from '../device/device.ts';
import type { AccountRow } from '../account/entity.ts';
import { isWrong } from '../session/guessing.ts';
import { requireViewer } from '../../viewer.ts';
import { type IssuedSession, startSession } from '../session/issue.ts';
import { createAccount, orConflict } from '../account/service.ts';
import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { checkCode, type RightCode, sendCode, useCode } from './codes.ts';
import { parsePhoneNumber } from './number.ts';
import { requireRecentCode } from '../session/policy.ts';
import { confirmSession } from '../session/repository.ts';
import { accountByPhoneNumber, removeNumber, updatePhoneNumber } from './repository.ts';

const USERNAME_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const USERNAME_LENGTH = 10;

interface GivenCode {
  readonly phoneNumber: string;
  readonly code: string;
}

export async function requestOtp(
  ctx: Context,
  input: { readonly phoneNumber: string },
): Promise<{ readonly expiresAt: Date; readonly retryAt: Date }> {
  return sendCode(ctx, parsePhoneNumber('phoneNumber', input.phoneNumber));
}

/** Signs in whoever has the telephone; the first time that makes their account. */
export async function verifyOtp(
  ctx: Context,
  input: GivenCode & { readonly device?: DeviceInput | null },
): Promise<IssuedSession> {
  const device = parseDevice('device', input.device, ctx.request);
  const code = await checkSignIn(ctx, input);
  return orConflict(
    ctx.em.transactional(async (em) => {
      await useCode(em, code);
      const [known] = await accountByPhoneNumber(em, code.phoneNumber);
      const account = known ?? (await createPhoneAccount(em, code.phoneNumber));
      const signedIn = await startSession(ctx, em, account, device);
      await confirmSession(em, signedIn.sessionId);
      return { ...signedIn, newAccount: !known };
    }),
  );
}

/** The code is used up whatever follows from it: only now may be told whether the number is taken. */
export async function addPhoneNumber(ctx: Context, input: GivenCode): Promise<AccountRow> {
  const { id, sessionId } = requireViewer(ctx);
  const phoneNumber = parsePhoneNumber('phoneNumber', input.phoneNumber);
  const account = await requireAccount(ctx);
  const isReplaced = account.phoneNumber !== null && account.phoneNumber !== phoneNumber;
  if (isReplaced) await requireRecentCode(ctx);
  await useCode(ctx.rootEm, await checkCode(ctx, phoneNumber, input.code));
  if (account.phoneNumber === phoneNumber) {
    await confirmSession(ctx.rootEm, sessionId);
    return account;
  }
  const update = async (em: EntityManager) => {
    await confirmSession(em, sessionId);
    return updatePhoneNumber(em, id, phoneNumber);
  };
  return changeAccount(ctx, 'PHONE_NUMBER_CHANGED', update, { keepSessions: !isReplaced });
}

export async function removePhoneNumber(
  ctx: Context,
  { currentPassword }: { readonly currentPassword?: string | null },
): Promise<AccountRow> {
  const account = await requireAccount(ctx);
  if (account.passwordHash === null) {
    throw forbidden('Set a password first: the number is the only way into this account');
  }
  const checked = await confirmPassword(ctx, 'currentPassword', currentPassword);
  if (account.phoneNumber === null) return account;
  return changeAccount(ctx, 'PHONE_NUMBER_CHANGED', (em) =>
    removeNumber(em, checked.userId, checked.passwordHash),
  );
}

async function checkSignIn(ctx: Context, input: GivenCode): Promise<RightCode> {
  const phoneNumber = parsePhoneNumber('phoneNumber', input.phoneNumber);
  try {
    return await checkCode(ctx, phoneNumber, input.code);
  } catch (error) {
    if (isWrong(error)) recordFailure(ctx, phoneNumber).catch(() => undefined);
    throw error;
  }
}

/** Nobody waits for it: who is known and who is not must be answered in the same time. */
async function recordFailure(ctx: Context, phoneNumber: string): Promise<void> {
  const [account] = await accountByPhoneNumber(ctx.rootEm, phoneNumber);
  if (account) recordFailedSignIn(ctx, account.userId);
}

async function createPhoneAccount(em: EntityManager, phoneNumber: string): Promise<AccountRow> {
  const account = createAccount(em, {
    username: makeUsername(),
    phoneNumber,
    email: null,
    passwordHash: null,
  });
  await em.flush();
  return account;
}

/** Of letters and digits that are not mistaken for each other. */
function makeUsername(): string {
  const letters = Array.from({ length: USERNAME_LENGTH }, () =>
    USERNAME_LETTERS.charAt(randomInt(USERNAME_LETTERS.length)),
  );
  return `user_${letters.join('')}`;
}
