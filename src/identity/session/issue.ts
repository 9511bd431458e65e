import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../store/orm/columns.ts';
import { invalid, invalidCredentials, sessionRevoked, unauthenticated } from '../../errors.ts';
import type { Context } from '../../context.ts';
import { parseSecret } from '../../input/text.ts';
import type { AccountRow } from '../account/entity.ts';
import { record } from '../audit/service.ts';
import { addressPrefixOf, type Device, deviceOf } from '../device/device.ts';
import { insertSession, revokeSession, rotateSession, sessionByFamily } from './repository.ts';

const FAMILY_BYTES = 16;
const SECRET_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{64}$/;

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a client stores to stay signed in. */
export interface IssuedSession {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly newAccount: boolean;
  readonly account: AccountRow;
}

/** Signs the account in, unless its password has changed since it was checked. `em` is in a transaction. */
export async function startSession(
  ctx: Context,
  em: EntityManager,
  account: AccountRow,
  device: Device,
): Promise<Omit<IssuedSession, 'newAccount'>> {
  const { refreshTokenSeconds, sessionMaxSeconds } = ctx.config;
  const { userId, passwordHash } = account;
  const sessionId = newId();
  const refreshToken = makeToken(randomBytes(FAMILY_BYTES));
  const [session] = await insertSession(
    em,
    sessionId,
    userId,
    hash(familyOf(refreshToken)),
    hash(refreshToken),
    refreshTokenSeconds,
    sessionMaxSeconds,
    passwordHash ?? null,
    device.name,
    device.kind,
    device.addressPrefix,
  );
  if (!session) throw invalidCredentials('The password has just been changed');
  await record(em, userId, 'SIGNED_IN', device);
  return { ...issue(ctx, { id: sessionId, userId, ...session }, refreshToken), account };
}

interface RefreshInput {
  readonly refreshToken?: string | null;
}

/**
 * Exchanges a refresh token. One that was exchanged before is in the wrong hands now or was then,
 * and nobody can tell which: the session ends. Only the last one, within its grace, gives again what
 * it gave: the database holds that encrypted under the token itself, and else nothing but hashes.
 */
export async function refreshSession(ctx: Context, input: RefreshInput): Promise<IssuedSession> {
  const refreshToken = parseSecret('refreshToken', tokenFrom(ctx, input));
  if (!TOKEN.test(refreshToken)) throw unknownToken();
  const { refreshTokenSeconds, sessionMaxSeconds } = ctx.config;
  const familyHash = hash(familyOf(refreshToken));
  const successor = makeToken(familyOf(refreshToken));
  const [session] = await rotateSession(
    ctx.em,
    familyHash,
    hash(refreshToken),
    hash(successor),
    seal(successor, refreshToken),
    refreshTokenSeconds,
    sessionMaxSeconds,
    addressPrefixOf(ctx.request.address),
  );
  const issued = session
    ? issue(ctx, session, successor)
    : await refreshAgain(ctx, familyHash, refreshToken);

  const account = await ctx.loaders.account.byUser.load(issued.userId);
  if (!account) throw sessionRevoked();
  return { ...issued, account, newAccount: false };
}

/**
 * Leaves the new tokens with a browser that wants them as cookies. The page reads its access token all the
 * same: it lives for minutes, and a socket that is open takes a new one from the page alone.
 */
export async function keepTokens(
  { request: { cookies } }: Pick<Context, 'request'>,
  signingIn: Promise<IssuedSession>,
): Promise<IssuedSession> {
  const signedIn = await signingIn;
  cookies?.keepAccessToken(signedIn.accessToken, signedIn.accessTokenExpiresAt);
  if (!cookies?.refreshToken) return signedIn;
  cookies.refreshToken.keep(signedIn.refreshToken, signedIn.refreshTokenExpiresAt);
  return { ...signedIn, refreshToken: '' };
}

/** What a page was given in place of a token that its browser keeps is as good as nothing. */
function tokenFrom({ request }: Pick<Context, 'request'>, { refreshToken }: RefreshInput): string {
  const cookie = request.cookies?.refreshToken;
  if (refreshToken || (refreshToken === '' && !cookie)) return refreshToken;
  if (!cookie) throw invalid('refreshToken', 'Required, as this request presents no cookies');
  const kept = cookie.take();
  if (!kept) throw unauthenticated('No cookie holds a refresh token: sign in');
  return kept;
}

async function refreshAgain(ctx: Context, familyHash: Buffer, refreshToken: string) {
  const tokenHash = hash(refreshToken);
  const [session] = await sessionByFamily(
    ctx.em,
    familyHash,
    tokenHash,
    ctx.config.refreshGraceSeconds,
  );
  if (!session) throw unknownToken();
  if (!session.isLive) throw sessionRevoked();
  if (session.isInGrace && session.successor) {
    return issue(ctx, session, unseal(session.successor, refreshToken));
  }
  await ctx.em.transactional(async (em) => {
    const [stolen] = await revokeSession(em, session.userId, session.id);
    if (stolen) await record(em, session.userId, 'REFRESH_TOKEN_REUSED', deviceOf(ctx.request));
  });
  ctx.services.session.sessions.revoked([session.id]);
  throw sessionRevoked();
}

function issue(
  { services }: Context,
  session: { readonly id: string; readonly userId: string; readonly expiresAt: Date },
  refreshToken: string,
) {
  const { accessToken, expiresAt } = services.session.tokens.issue({
    id: session.userId,
    sessionId: session.id,
  });
  return {
    userId: session.userId,
    sessionId: session.id,
    accessToken,
    accessTokenExpiresAt: expiresAt,
    refreshToken,
    refreshTokenExpiresAt: session.expiresAt,
  };
}

/** All tokens of a session begin alike, so that an old one is known for what it is. */
const makeToken = (family: Buffer) =>
  Buffer.concat([family, randomBytes(SECRET_BYTES)]).toString('base64url');

const familyOf = (token: string) => Buffer.from(token, 'base64url').subarray(0, FAMILY_BYTES);

const hash = (secret: string | Buffer) => createHash('sha256').update(secret).digest();

const unknownToken = () => unauthenticated('The refresh token is not one of ours: sign in');

function seal(successor: string, token: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(token), nonce);
  const sealed = [cipher.update(successor), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

function unseal(sealed: Buffer, token: string): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, keyFrom(token), nonce).setAuthTag(tag);
  const text = [decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(text).toString();
}

const keyFrom = (token: string) =>
  Buffer.from(hkdfSync('sha256', token, '', 'confab: the next refresh token', KEY_BYTES));
