import { Agent, request } from 'node:http';
import type { Audience } from './contract.ts';
import { dialectOf } from './dialects.ts';

const TEXT = 'Shall we meet at the harbour at nine, or is that too early for the two of you?';

/** Sends numbered messages to an audience's chat, over connections that are kept. */
export function createSender(audience: Audience) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const { send: requestFor } = dialectOf(audience);
  const { targets, chatId, tokens } = audience;

  return {
    /** Resolves when the server has answered. */
    send,
    close: () => agent.destroy(),
  };

  function send(seq: number): Promise<void> {
    const message = { text: `#${seq}# ${TEXT}`, seq, chatId, token: tokens[0] ?? '' };
    const { body, ...options } = requestFor(message);
    const headers = { ...options.headers, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const asked = request(
        { ...options, headers, agent, method: 'POST', host: '127.0.0.1', port: targets[0]?.port },
        (response) => {
          let answer = '';
          response.setEncoding('utf8').on('data', (text: string) => (answer += text));
          response.on('end', () => {
            if (response.statusCode === 200 && !answer.includes('"errors"')) resolve();
            else reject(new Error(`A send was answered ${response.statusCode}: ${answer}`));
          });
        },
      );
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // A server may close a connection that was idle just when it is used again.
        if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(send(seq));
        else reject(error);
      });
      asked.end(body);
    });
  }
}
