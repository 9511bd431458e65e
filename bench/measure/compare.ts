import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import type { Inputs, OperationName } from '../contract.ts';
import { withClient } from '../data/server.ts';
import type { Draw } from '../operations.ts';
import { ask, type Asked, Refused, type Tokens } from './asking.ts';

const QUESTIONS = 5;
const ISO_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_AGO_MS = 10_000;

interface Options {
  readonly draw: Draw;
  readonly tokens: Tokens;
  readonly databaseUrl: string;
}

/** Throws where a peer does not answer what Confab answers: its figures would mean nothing. */
export async function requireSameAnswers(
  confab: Asked,
  other: Asked,
  names: readonly OperationName[],
  options: Options,
): Promise<void> {
  for (const name of names) {
    try {
      if (name === 'M1') await compareSends(confab, other, options);
      else await compareAnswers(name, confab, other, options);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${other.peer.name} differs in ${name}: ${reason}`, { cause });
    }
  }
}

async function compareAnswers<Name extends OperationName>(
  name: Name,
  confab: Asked,
  other: Asked,
  { draw, tokens }: Options,
): Promise<void> {
  for (const input of draw.inputs(name, QUESTIONS)) {
    const expected = await ask(confab.peer, confab.operations[name], input, tokens);
    const actual = await ask(other.peer, other.operations[name], input, tokens);
    if (Array.isArray(expected) && expected.length === 0) throw new Error('Nothing to compare');
    deepStrictEqual(actual, expected);
  }
}

/** A send is new every time: its position follows the last one's, and a retry changes nothing. */
async function compareSends(
  confab: Asked,
  other: Asked,
  { draw, tokens, databaseUrl }: Options,
): Promise<void> {
  for (const drawn of draw.inputs('M1', QUESTIONS)) {
    const send = ({ peer, operations }: Asked, input: Inputs['M1']) =>
      ask(peer, operations.M1, input, tokens);
    const input = { ...drawn, clientMessageId: randomUUID() };
    const expected = await send(confab, { ...drawn, clientMessageId: randomUUID() });
    const actual = await send(other, input);

    const { id, seq, createdAt, ...rest } = actual;
    deepStrictEqual(rest, { text: expected.text, sender: expected.sender });
    deepStrictEqual(seq, expected.seq + 1, 'Not the next position');
    if (!ID.test(id)) throw new Error(`${id} is not an id`);
    const age = Date.now() - Date.parse(createdAt);
    if (!ISO_MOMENT.test(createdAt) || Math.abs(age) > LONGEST_AGO_MS) {
      throw new Error(`${createdAt} is not the moment of the send`);
    }
    deepStrictEqual(await send(other, input), actual, 'A retry is not the first message');
    await requireLogged(databaseUrl, input.chatId, actual);
    await requireRefusal(send(other, { ...input, chatId: randomUUID() }));
  }
}

async function requireLogged(
  databaseUrl: string,
  chatId: string,
  { id, seq }: { readonly id: string; readonly seq: number },
): Promise<void> {
  const { rowCount } = await withClient(databaseUrl, (client) =>
    client.query(
      `SELECT FROM messages m JOIN chat_events e USING (chat_id, seq) JOIN chats c ON c.id = chat_id
       WHERE chat_id = $1 AND seq = $2 AND m.id = $3 AND e.subject_id = $3 AND last_seq = $2
         AND e.type = 'messageAdded' AND client_message_id IS NOT NULL AND request_hash IS NOT NULL`,
      [chatId, seq, id],
    ),
  );
  if (rowCount !== 1) throw new Error('The message, its event and the position are not stored');
}

async function requireRefusal(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof Refused) return;
    throw error;
  }
  throw new Error('A send to a chat that is not there is not refused');
}
