import { createBoss } from '../../src/jobs/boss.ts';
import { createPool } from '../../src/store/postgres/pool.ts';
import type { TestApp } from './app.ts';
import type { Caller } from './person.ts';

const FIELDS = `id chat { id } text attachments { id } replyTo { id } threadRoot { id } sendAt failure`;
export const SCHEDULE = `mutation ($input: ScheduleMessageInput!) {
  scheduleMessage(input: $input) { scheduledMessage { ${FIELDS} } }
}`;
export const UPDATE_SCHEDULED = `mutation ($input: UpdateScheduledMessageInput!) {
  updateScheduledMessage(input: $input) { scheduledMessage { ${FIELDS} } }
}`;
export const CANCEL_SCHEDULED = `mutation ($input: CancelScheduledMessageInput!) {
  cancelScheduledMessage(input: $input) { canceledScheduledMessageId }
}`;

/** Far from now, so that no machine is slow enough. */
export const later = (hours = 24) => new Date(Date.now() + hours * 3_600_000).toISOString();

export const schedule = async (caller: Caller, chatId: string, text: string, more: object = {}) =>
  (await caller.run(SCHEDULE, { input: { chatId, text, sendAt: later(), ...more } }))
    .scheduleMessage.scheduledMessage;

/** The texts of what somebody sends later, each with why it was not sent. */
export async function scheduledOf(viewer: Caller, chatId: string | null = null) {
  const { me } = await viewer.run(
    `query ($chatId: ID) { me { scheduledMessages(first: 100, chatId: $chatId) { nodes { ${FIELDS} } } } }`,
    { chatId },
  );
  return me.scheduledMessages.nodes;
}

/** Its time has come, by the database. */
export async function makeDue({ sql }: Pick<TestApp, 'sql'>, ...ids: readonly string[]) {
  await sql(`UPDATE scheduled_messages SET send_at = now() - interval '1 s' WHERE id = ANY($1)`, [
    ids,
  ]);
  await sql(
    `UPDATE confab_jobs.job SET start_after = now() - interval '1 s'
     WHERE name = 'sendScheduled' AND state = 'created' AND data->>'scheduledId' = ANY($1)`,
    [ids],
  );
}

/** As where it was changed twice: whoever does jobs next tries to send it, too. */
export async function tryOnceMore({ config }: TestApp, scheduledId: string): Promise<void> {
  const pool = createPool({ url: config.databaseUrl ?? '', size: 1 });
  await (await createBoss(pool)).send('sendScheduled', { scheduledId });
  await pool.end();
}
