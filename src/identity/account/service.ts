import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { newId } from '../../store/orm/columns.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { conflict, invalidCredentials } from '../../errors.ts';
import { Profile, User } from '../../people/user/entity.ts';
import { parseOptionalName, parseSecret } from '../../input/text.ts';
import { recordFailedSignIn } from '../audit/service.ts';
import { addressPrefixOf, type DeviceInput, parseDevice } from '../device/device.ts';
import { Account, type AccountRow } from './entity.ts';
import { askerOf, limitGuesses } from '../session/guessing.ts';
import { normaliseEmail, parseEmail, parseTogether, parseUsername } from './parsers.ts';
import { parsePassword } from './password.ts';
import { type IssuedSession, startSession } from '../session/issue.ts';
import { accountByEmail, accountByUsername, type Claimed, findReserved } from './repository.ts';

const MAX_DISPLAY_NAME_LENGTH = 100;
const MAX_IDENTIFIER_LENGTH = 320;

export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly password: string;
  readonly displayName?: string | null;
  readonly device?: DeviceInput | null;
}

export async function readOwnAccount({ viewer, loaders }: Context): Promise<AccountRow | null> {
  return viewer ? loaders.account.byUser.load(viewer.id) : null;
}

/** Makes the account, its user, its profile and its first session together. */
export async function register(ctx: Context, input: NewAccount): Promise<IssuedSession> {
  const { password, device, ...account } = parseAccount(ctx, input);
  const passwordHash = await ctx.services.account.passwords.hash(password, askerOf(ctx));
  const signedIn = await orConflict(
    ctx.em.transactional(async (em) => {
      const made = createAccount(em, { ...account, passwordHash });
      await em.flush();
      await requireUnreserved(em, account.username);
      return startSession(ctx, em, made, device);
    }),
  );
  return { ...signedIn, newAccount: true };
}

/** Whoever is unknown and whoever gives a wrong password get the same answer after the same work. */
export async function login(
  ctx: Context,
  input: {
    readonly identifier: string;
    readonly password: string;
    readonly device?: DeviceInput | null;
  },
): Promise<IssuedSession> {
  const name = parseSecret('identifier', input.identifier);
  const password = parseSecret('password', input.password);
  const device = parseDevice('device', input.device, ctx.request);
  const claimed = await findAccount(ctx, name);
  const isKnownPlace = claimed?.isKnownPlace ?? false;
  const account = await limitGuesses(ctx, { secret: 'password', name, isKnownPlace }, () =>
    requirePassword(ctx, claimed, password),
  );
  const signedIn = await ctx.em.transactional((em) => startSession(ctx, em, account, device));
  return { ...signedIn, newAccount: false };
}

async function requirePassword(
  ctx: Context,
  claimed: Claimed | null,
  password: string,
): Promise<AccountRow> {
  const asker = askerOf(ctx, claimed?.isKnownPlace);
  const matches = await ctx.services.account.passwords.matches(
    password,
    claimed?.passwordHash ?? null,
    asker,
  );
  if (claimed && matches) return claimed;
  if (claimed) recordFailedSignIn(ctx, claimed.userId);
  throw invalidCredentials('The name or the password is wrong');
}

/** To be called after the name was taken: who deletes their account meanwhile is seen. */
export async function requireUnreserved(em: EntityManager, username: string): Promise<void> {
  const reserved = await findReserved(em, username);
  if (reserved.length > 0) throw usernameTaken();
}

const usernameTaken = () => conflict('username', 'Is taken', 'TAKEN');

/** A name, an address or a number that is taken becomes a CONFLICT that says which, however the race went. */
export async function orConflict<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'users_username_unique') throw usernameTaken();
    if (constraint === 'accounts_email_unique') throw conflict('email', 'Is in use', 'TAKEN');
    if (constraint === 'accounts_phone_number_unique')
      throw conflict('phoneNumber', 'Is in use', 'TAKEN');
    throw error;
  }
}

function parseAccount(
  { request, config: { passwordMinLength: minLength } }: Context,
  { username, email, password, displayName, device }: NewAccount,
) {
  return parseTogether({
    username: () => parseUsername('username', username),
    email: () => parseEmail('email', email),
    password: () => parsePassword('password', password, { username, minLength }),
    displayName: () => parseOptionalName('displayName', displayName ?? '', MAX_DISPLAY_NAME_LENGTH),
    device: () => parseDevice('device', device, request),
  });
}

/** The account with its user and profile, in the transaction that `em` is in. */
export function createAccount(
  em: EntityManager,
  {
    username,
    email,
    phoneNumber = null,
    passwordHash,
    displayName,
  }: Pick<NewAccount, 'username' | 'displayName'> &
    Pick<AccountRow, 'email' | 'passwordHash'> &
    Partial<Pick<AccountRow, 'phoneNumber'>>,
): Account {
  const userId = newId();
  em.create(User, { id: userId, username });
  em.create(Profile, { userId, displayName: displayName ?? '', bio: '', statusText: '' });
  return em.create(Account, { id: newId(), userId, email, phoneNumber, passwordHash });
}

/** Usernames hold no `@`, and addresses always do. */
async function findAccount({ em, request }: Context, identifier: string): Promise<Claimed | null> {
  const isAddress = identifier.includes('@');
  const name = isAddress ? normaliseEmail(identifier) : identifier.trim();
  if (name.length > MAX_IDENTIFIER_LENGTH || name.includes('\0')) return null;
  const find = isAddress ? accountByEmail : accountByUsername;
  const [claimed] = await find(em, name, addressPrefixOf(request.address));
  return claimed ?? null;
}
