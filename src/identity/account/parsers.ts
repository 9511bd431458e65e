import { AppError, type FieldError, invalid, invalidFields, tooLong } from '../../errors.ts';
import { isForEveryone } from '../../people/user/mentions.ts';

const USERNAME = /^[a-zA-Z0-9_]{3,30}$/;
const MAX_EMAIL_LENGTH = 254;

/** What emptied accounts are called. */
const RESERVED = /^deleted_/i;

export function parseUsername(path: string, username: string): string {
  if (!USERNAME.test(username)) {
    throw invalid(path, '3 to 30 letters, digits or underscores', 'MALFORMED');
  }
  if (RESERVED.test(username)) {
    throw invalid(path, 'Must not begin with "deleted_"', 'RESERVED');
  }
  if (isForEveryone(username)) {
    throw invalid(path, 'Stands for everyone in a chat', 'RESERVED');
  }
  return username;
}

/** The address as it is kept; its form has been checked by the scalar. */
export function parseEmail(path: string, email: string): string {
  const address = normaliseEmail(email);
  if (address.length > MAX_EMAIL_LENGTH) {
    throw tooLong(path, MAX_EMAIL_LENGTH);
  }
  return address;
}

export const normaliseEmail = (email: string) => email.trim().normalize('NFKC').toLowerCase();

/** Runs every parser, so that whoever fills in a form is told of all its faults at once. */
export function parseTogether<Values extends object>(parsers: {
  readonly [Name in keyof Values]: () => Values[Name];
}): Values {
  const faults: FieldError[] = [];
  const values: Partial<Values> = {};
  for (const name in parsers) {
    try {
      values[name] = parsers[name]();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'BAD_USER_INPUT') throw error;
      faults.push(...(error.details.fields ?? []));
    }
  }
  if (faults.length > 0) throw invalidFields(faults);
  // Every parser has given its value.
  return values as Values;
}
