import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { invalid } from '../../errors.ts';

/**
 * A number has one spelling, so that nobody is counted twice. Country, length and shape are checked, but
 * no finer plan: those change faster than servers are updated, and a code that arrives proves the rest.
 */
export function parsePhoneNumber(path: string, text: string): string {
  const number = parsePhoneNumberFromString(text, { extract: false });
  if (number?.number !== text || !number.isValid()) {
    throw invalid(path, 'Must be a phone number in E.164, as in +12025550123', 'MALFORMED');
  }
  return text;
}
