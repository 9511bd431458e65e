import * as http from 'node:http';
import * as https from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a store may say nothing. */
const SILENCE_MS = 10_000;
const TRIES = 3;
const RETRY_MS = 100;

/** What is sent along; `body` is asked for anew at each try. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: () => Readable;
  readonly silenceMs?: number;
  readonly tries?: number;
}

/** An answer that is none of those expected. */
class UnexpectedAnswer extends Error {
  readonly status: number;

  constructor(status: number, body: string) {
    const [, code = ''] = /<Code>(.*?)<\/Code>/.exec(body) ?? [];
    super(`${status} ${code}`.trim());
    this.name = 'UnexpectedAnswer';
    this.status = status;
  }
}

class Silence extends Error {}

/** An answer of one of these statuses, the body unread; tries again where that can help. */
export async function ask(
  method: string,
  url: string,
  expected: readonly number[],
  sent: Sent = {},
): Promise<http.IncomingMessage> {
  for (let tries = sent.tries ?? TRIES; ; tries--) {
    try {
      return await askOnce(method, url, expected, sent);
    } catch (error) {
      if (tries <= 1 || !isPassing(error)) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function askOnce(
  method: string,
  url: string,
  expected: readonly number[],
  sent: Sent,
): Promise<http.IncomingMessage> {
  const answer = await exchange(method, url, sent);
  if (expected.includes(answer.statusCode ?? 0)) return answer;
  throw new UnexpectedAnswer(answer.statusCode ?? 0, await text(answer));
}

function exchange(method: string, url: string, sent: Sent): Promise<http.IncomingMessage> {
  const { headers = {}, body, silenceMs = SILENCE_MS } = sent;
  return new Promise((resolve, reject) => {
    const { request: open } = url.startsWith('https:') ? https : http;
    const request = open(url, { method, headers, timeout: silenceMs });
    request.once('timeout', () => request.destroy(new Silence(`nothing for ${silenceMs} ms`)));
    request.once('response', resolve).once('error', reject);
    if (body) pipeline(body(), request).catch(reject);
    else request.end();
  });
}

/** Whether the same may succeed at once; what has waited long does not wait again. */
const isPassing = (error: unknown) =>
  error instanceof UnexpectedAnswer
    ? error.status >= 500 || error.status === 429
    : !(error instanceof Silence);
