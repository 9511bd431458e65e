import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './command.ts';
import type { Nodes } from './nodes.ts';
import type { Person } from './person.ts';

const RETRY_MS = 20;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

/** Writes on as clients do: what has no answer is sent again, on another node, until it has one. */
export function writeOn(nodes: Nodes, writer: Person, chatId: string) {
  const acknowledged: string[] = [];
  let isOver = false;

  async function write(text: string, first: number): Promise<void> {
    const variables = { input: { chatId, text, clientMessageId: text } };
    for (let attempt = first; ; attempt++) {
      const url = `http://127.0.0.1:${nodes.port(attempt % 2)}`;
      const answer = ask(url, SEND, { variables, token: writer.token });
      if (await answer.catch(() => null)) break;
      await sleep(RETRY_MS);
    }
    acknowledged.push(text);
  }

  const writing = (async () => {
    for (let n = 0; !isOver; n++) await write(randomUUID(), n);
  })();
  return {
    acknowledged,
    async stop() {
      isOver = true;
      await writing;
    },
  };
}
