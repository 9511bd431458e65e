import { account } from '../account/personal-data.ts';
import { chat } from '../chat/personal-data.ts';
import { comment } from '../comment/personal-data.ts';
import { idempotency } from '../idempotency/personal-data.ts';
import { message } from '../message/personal-data.ts';
import { post } from '../post/personal-data.ts';
import { presence } from '../presence/personal-data.ts';
import { profile } from '../profile/personal-data.ts';
import type { PersonalData } from './personal-data.ts';

/** Every domain that knows people, in the order in which it is exported and erased. */
export const PERSONAL_DATA: readonly PersonalData[] = [
  profile,
  presence,
  post,
  comment,
  chat,
  message,
  idempotency,
  // What the rest does may be written down in its audit.
  account,
];
