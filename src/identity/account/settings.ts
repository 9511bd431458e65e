import { type CleanedEnv, makeValidator, num, str } from 'envalid';

/** More would not fit into what bcrypt reads. */
const passwordLength = makeValidator((value) => {
  const number = Number(value);
  if (!/^\d{1,2}$/.test(value) || number < 8 || number > 64) {
    throw new Error('is not a number from 8 to 64');
  }
  return number;
});

export const ACCOUNT_SETTINGS = {
  BCRYPT_COST: num({
    default: 12,
    choices: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    desc: 'The work factor of password hashes.',
  }),
  PASSWORD_MIN_LENGTH: passwordLength({
    default: 8,
    desc: 'Characters that a new password has at least: 8 to 64. NIST asks for 15 where nothing else is asked for.',
  }),
  DELETED_ACCOUNT_MESSAGES: str({
    default: 'tombstones',
    choices: ['tombstones', 'keep'],
    desc: 'What becomes of the messages of a deleted account: they are emptied, or kept without a sender, with their files.',
  }),
};

export interface AccountSettings {
  readonly bcryptCost: number;
  /** In characters. */
  readonly passwordMinLength: number;
  readonly keepDeletedMessages: boolean;
}

export const readAccount = (env: CleanedEnv<typeof ACCOUNT_SETTINGS>): AccountSettings => ({
  bcryptCost: env.BCRYPT_COST,
  passwordMinLength: env.PASSWORD_MIN_LENGTH,
  keepDeletedMessages: env.DELETED_ACCOUNT_MESSAGES === 'keep',
});
