import { account } from '../../identity/account/personal-data.ts';
import { chat } from '../../chat/chat/personal-data.ts';
import { comment } from '../../feed/comment/personal-data.ts';
import { idempotency } from '../../identity/idempotency/personal-data.ts';
import { message } from '../../chat/message/personal-data.ts';
import { post } from '../../feed/post/personal-data.ts';
import { presence } from '../../people/presence/personal-data.ts';
import { profile } from '../../people/user/personal-data.ts';
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
