import type { TestApp } from './app.ts';
import { act } from './chats.ts';
import type { Caller } from './person.ts';

export const setLifetime = (
  caller: Caller,
  chatId: string,
  messageLifetimeSeconds: number | null,
): Promise<void> => act(caller, 'updateChat', { chatId, messageLifetimeSeconds });

/** As if the time of these messages had been up for a second. */
export const expire = ({ sql }: Pick<TestApp, 'sql'>, ...ids: readonly string[]) =>
  sql(
    `UPDATE messages SET expires_at = statement_timestamp() - interval '1 s' WHERE id = ANY($1)`,
    [ids],
  );
