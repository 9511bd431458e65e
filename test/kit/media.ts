import { v7 } from 'uuid';
import type { TestApp } from './app.ts';
import type { Caller, Person } from './person.ts';

interface Made {
  readonly kind?: 'IMAGE' | 'VIDEO' | 'AUDIO' | 'FILE';
  readonly state?: 'PENDING' | 'PROCESSING' | 'READY' | 'FAILED';
  readonly filename?: string;
  readonly alt?: string;
  /** How long ago. */
  readonly hoursAgo?: number;
}

const BYTES = 1_000;

/** The id of a file that somebody has uploaded, as the database knows it: there are no bytes of it. */
export async function makeMedia(
  { sql }: Pick<TestApp, 'sql'>,
  owner: Pick<Person, 'id'>,
  { kind = 'IMAGE', state = 'READY', filename = 'harbour.jpg', alt = '', hoursAgo = 0 }: Made = {},
): Promise<string> {
  const madeAt = new Date(Date.now() - hoursAgo * 3_600_000);
  const id = v7({ msecs: madeAt.getTime() });
  await sql(
    `WITH counted AS (
       INSERT INTO media_usage (user_id, bytes) VALUES ($2, ${BYTES})
       ON CONFLICT (user_id) DO UPDATE SET bytes = media_usage.bytes + ${BYTES}
     )
     INSERT INTO media (id, owner_id, kind, state, filename, media_type, size, stored_bytes, variants,
       alt, ticket_expires_at, created_at)
     VALUES ($1, $2, $3, $4, $5, 'image/jpeg', ${BYTES}, ${BYTES}, '{}', $6, $7, $7)`,
    [id, owner.id, kind, state, filename, alt, madeAt],
  );
  return id;
}

/** Which of them there still are. */
export async function mediaLeft(
  { sql }: Pick<TestApp, 'sql'>,
  ...ids: readonly string[]
): Promise<string[]> {
  const rows = await sql('SELECT id FROM media WHERE id = ANY($1) ORDER BY id', [ids]);
  return rows.map(({ id }) => id);
}

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

/** The id of a new message with a picture. */
export async function sendPicture(
  app: Pick<TestApp, 'sql'>,
  sender: Caller & Pick<Person, 'id'>,
  chatId: string,
): Promise<string> {
  const input = { chatId, text: 'the harbour', mediaIds: [await makeMedia(app, sender)] };
  return (await sender.run(SEND, { input })).sendMessage.message.id;
}
