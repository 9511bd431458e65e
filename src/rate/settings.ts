import { makeValidator } from 'envalid';

/** So many within so many seconds, which begin with the first one. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

const RATE = /^(?<points>[1-9]\d{0,6})\/(?<seconds>[1-9]\d{0,5})$/;

/** Kept as it is written, so that tables of settings can show it. */
const rate = makeValidator((value) => {
  if (!RATE.test(value))
    throw new Error('is not a rate such as 120/60: so many in so many seconds');
  return value;
});

export const LIMIT_SETTINGS = {
  RATE_LIMIT_OPERATIONS: rate({
    default: '120/60',
    desc: 'Operations of a user, per seconds. Each root field of a mutation is one, and so is every 1,000 of cost.',
  }),
  RATE_LIMIT_MESSAGES: rate({
    default: '10/1',
    desc: 'Messages that a user sends, edits, deletes, pins or reacts to, per seconds.',
  }),
  RATE_LIMIT_TYPING: rate({
    default: '120/60',
    desc: 'Times that a user says they are typing, or no longer, per seconds.',
  }),
  RATE_LIMIT_RECEIPTS: rate({
    default: '600/60',
    desc: 'Times that a user marks messages as delivered, read or unread, per seconds.',
  }),
  RATE_LIMIT_EVENTS: rate({
    default: '120/60',
    desc: 'Every 1,000 of cost that the events of a user’s subscriptions come to, per seconds; an event that many ask for alike is shared among them.',
  }),
  RATE_LIMIT_ADDING: rate({
    default: '50/3600',
    desc: 'People whom a user adds to groups and rooms without knowing them from another chat, per seconds.',
  }),
  RATE_LIMIT_INVITES: rate({
    default: '60/600',
    desc: 'Codes of invites that a user looks at or uses, right or wrong, per seconds.',
  }),
  RATE_LIMIT_SEARCH: rate({ default: '60/60', desc: 'Searches of a user, per seconds.' }),
  RATE_LIMIT_CONFIRMATIONS: rate({
    default: '10/900',
    desc: 'Changes of an account that ask for the password or a code, of a user, per seconds.',
  }),
  RATE_LIMIT_SIGN_IN: rate({
    default: '30/60',
    desc: 'From one address, of register, login, requestOtp and verifyOtp each, per seconds; 600/60 in development.',
  }),
  RATE_LIMIT_SIGN_IN_FAILURES: rate({
    default: '10/900',
    desc: 'Wrong passwords or codes from one address for one account or phone number, per seconds; 100/900 in development.',
  }),
  RATE_LIMIT_SIGN_IN_ACCOUNT: rate({
    default: '100/900',
    desc: 'The same from all addresses but those from where the account was signed in before, per seconds; 1000/900 in development.',
  }),
  RATE_LIMIT_CODES: rate({
    default: '10/900',
    desc: 'Codes sent to one phone number, per seconds; 100/900 in development.',
  }),
  RATE_LIMIT_REFRESH: rate({
    default: '300/60',
    desc: 'Sessions refreshed from one address, and tokens that a user replaces on sockets, per seconds.',
  }),
  RATE_LIMIT_TOKENS: rate({
    default: '60/60',
    desc: 'Access tokens from one address that are not good, per seconds; expired ones do not count.',
  }),
  RATE_LIMIT_GUESTS: rate({
    default: '300/60',
    desc: 'Operations without an access token from one address, per seconds; counted as those of users.',
  }),
  RATE_LIMIT_SOCKETS: rate({
    default: '300/60',
    desc: 'WebSockets opened from one address, per seconds; with a good access token those of a user.',
  }),
  RATE_LIMIT_EXPORTS: rate({
    default: '5/3600',
    desc: 'Exports of their data that a user fetches, per seconds; one at a time.',
  }),
  RATE_LIMIT_UPLOADS: rate({
    default: '60/60',
    desc: 'Uploads begun from one address, and tickets that are not good, per seconds.',
  }),
  RATE_LIMIT_PREVIEWS: rate({
    default: '60/60',
    desc: 'Links in messages of a user that the server looks at, per seconds; others stay without a preview.',
  }),
  RATE_LIMIT_WORK: rate({
    default: '600/15',
    desc: 'What a user asks of a node, per seconds: each request, ten messages of a socket, 4 KiB and 256 characters of a new document is one.',
  }),
  RATE_LIMIT_GUEST_WORK: rate({
    default: '300/15',
    desc: 'The same without a good access token, from one address.',
  }),
};

/** Whoever makes a frontend signs in all day long. */
export const DEVELOPMENT_RATES = {
  RATE_LIMIT_SIGN_IN: '600/60',
  RATE_LIMIT_SIGN_IN_FAILURES: '100/900',
  RATE_LIMIT_SIGN_IN_ACCOUNT: '1000/900',
  RATE_LIMIT_CODES: '100/900',
} as const satisfies Partial<Record<keyof typeof LIMIT_SETTINGS, string>>;

const SETTING_BY_BUCKET = {
  operations: 'RATE_LIMIT_OPERATIONS',
  messages: 'RATE_LIMIT_MESSAGES',
  typing: 'RATE_LIMIT_TYPING',
  receipts: 'RATE_LIMIT_RECEIPTS',
  events: 'RATE_LIMIT_EVENTS',
  adding: 'RATE_LIMIT_ADDING',
  invites: 'RATE_LIMIT_INVITES',
  search: 'RATE_LIMIT_SEARCH',
  confirmations: 'RATE_LIMIT_CONFIRMATIONS',
  signIn: 'RATE_LIMIT_SIGN_IN',
  signInFailures: 'RATE_LIMIT_SIGN_IN_FAILURES',
  signInAccount: 'RATE_LIMIT_SIGN_IN_ACCOUNT',
  codes: 'RATE_LIMIT_CODES',
  refresh: 'RATE_LIMIT_REFRESH',
  tokens: 'RATE_LIMIT_TOKENS',
  guests: 'RATE_LIMIT_GUESTS',
  sockets: 'RATE_LIMIT_SOCKETS',
  exports: 'RATE_LIMIT_EXPORTS',
  uploads: 'RATE_LIMIT_UPLOADS',
  previews: 'RATE_LIMIT_PREVIEWS',
  work: 'RATE_LIMIT_WORK',
  guestWork: 'RATE_LIMIT_GUEST_WORK',
} as const satisfies Record<string, keyof typeof LIMIT_SETTINGS>;

export type Bucket = keyof typeof SETTING_BY_BUCKET;
export type Rates = Readonly<Record<Bucket, Rate>>;

/** Takes settings that have been checked. */
export function readRates(env: Readonly<Record<keyof typeof LIMIT_SETTINGS, string>>): Rates {
  const rates = Object.entries(SETTING_BY_BUCKET).map(([bucket, setting]) => {
    const { points, seconds } = RATE.exec(env[setting])?.groups ?? {};
    return [bucket, { points: Number(points), seconds: Number(seconds) }];
  });
  // Every bucket has its setting.
  return Object.fromEntries(rates) as Rates;
}
