import { usable } from '../../media/attachment/repository.ts';
import { mediaColumns } from '../../media/media/repository.ts';
import { mayReach } from '../../people/reach/repository.ts';
import { hasRight } from '../access/rights-repository.ts';
import { isOpen } from '../access/repository.ts';
import { mentionedIn, MENTIONS_OF } from './mention-repository.ts';

/** Where a send of files says more than one without, as SQL. */
export const WITHOUT_FILES = {
  ...{ chat: '', read: '', guard: '', kind: `'TEXT'`, write: '', refusal: '', outcome: '' },
  ...{ columns: '', rows: '' },
};

const MAY_ATTACH = `(chat."maySendMedia" OR cardinality($8::uuid[]) = 0)`;

export const WITH_FILES: typeof WITHOUT_FILES = {
  chat: `, ${hasRight('c', 'm.role', 'sendMedia')} AS "maySendMedia"`,
  read: `, attached AS MATERIALIZED (${usable('$8', '$3')})`,
  guard: `AND ${MAY_ATTACH} AND (SELECT count(*) FROM attached) = cardinality($8::uuid[])`,
  kind: `coalesce((SELECT kind FROM attached WHERE place = 1), 'TEXT')`,
  write: `, attachment AS (
    INSERT INTO message_attachments (chat_id, seq, place, media_id)
    SELECT $2, next.seq, attached.place, attached.id FROM next, attached ORDER BY attached.id
  )`,
  refusal: `WHEN NOT ${MAY_ATTACH} THEN 'no_media'`,
  outcome: `WHEN (SELECT count(*) FROM attached) < cardinality($8::uuid[]) THEN 'bad_media'`,
  columns: `, message.kind, ${mediaColumns('attached')}`,
  rows: 'LEFT JOIN attached ON true ORDER BY attached.place',
};

/** The same of one with a poll, as JSON: whoever may write may ask. */
export const WITH_POLL: typeof WITHOUT_FILES = {
  ...{ chat: '', refusal: '' },
  read: `, asked AS MATERIALIZED (
    SELECT *, "closesAt" <= now() AS is_late FROM jsonb_to_record($8::jsonb) AS asked (
      question text, "isMultiple" boolean, "isAnonymous" boolean, "allowsNewOptions" boolean,
      "closesAt" timestamptz
    )
  )`,
  guard: 'AND (SELECT is_late FROM asked) IS NOT TRUE',
  kind: `'POLL'`,
  write: `, poll AS (
    INSERT INTO polls (
      chat_id, seq, question, is_multiple, is_anonymous, allows_new_options, closes_at
    )
    SELECT $2, next.seq, question, "isMultiple", "isAnonymous", "allowsNewOptions", "closesAt"
    FROM next, asked
  ), option AS (
    INSERT INTO poll_options (chat_id, seq, place, id, text)
    SELECT $2, next.seq, given.place, given.id, given.text
    FROM next, jsonb_to_recordset($8::jsonb->'options') AS given (place int, id uuid, text text)
  )`,
  outcome: `WHEN (SELECT is_late FROM asked) THEN 'bad_poll'`,
  columns: ', message.kind',
  rows: '',
};

/** The same of one that names people, as SQL. Who writes their own name is not told. */
export const WITHOUT_MENTIONS = {
  chat: '',
  read: '',
  fields: '',
  values: '',
  write: '',
  columns: '',
};

export const WITH_MENTIONS: typeof WITHOUT_MENTIONS = {
  chat: `, ${isOpen('c')} AS is_open, ${hasRight('c', 'm.role', 'mentionEveryone')} AS may_mention_everyone`,
  read: `, mentioned AS MATERIALIZED (
    ${mentionedIn({ chat: 'chat', names: '$9', starts: '$10' })}
  )`,
  fields: ', mentions, mentions_everyone',
  values: `, (${MENTIONS_OF}), CASE WHEN (SELECT may_mention_everyone FROM chat) THEN $11::text END`,
  write: `, mention AS (
    INSERT INTO message_mentions (user_id, chat_id, seq)
    SELECT DISTINCT mentioned.user_id, $2::uuid, next.seq FROM next, mentioned
    WHERE mentioned.user_id <> $3 AND ${mayReach('mentioned.user_id', '$3')}
    ORDER BY mentioned.user_id
  )`,
  columns: ', message.mentions, message.mentions_everyone AS "mentionsEveryone"',
};
