import type { TestApp } from './app.ts';

/** Makes copies of a chat, with its members and its log: as many as nobody makes through the door. */
export async function copyChat(app: TestApp, chatId: string, count: number): Promise<void> {
  await app.sql(
    `INSERT INTO chats SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
     FROM chats c, generate_series(1, $2) WHERE c.id = $1`,
    [chatId, count],
  );
  for (const [table, ids] of [
    ['chat_members', `jsonb_build_object('id', gen_random_uuid(), 'chat_id', c.id)`],
    ['chat_events', `jsonb_build_object('chat_id', c.id)`],
  ]) {
    await app.sql(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(original, ${ids})).*
       FROM ${table} original, chats c WHERE original.chat_id = $1 AND c.id <> $1`,
      [chatId],
    );
  }
}
