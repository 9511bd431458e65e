import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const SERVICE = 'VA00000000000000000000000000000000';
const ACCOUNT = 'AC00000000000000000000000000000000';
const TOKEN = 'a token that only tests may know';

interface Answer {
  readonly status: number;
  readonly body: object;
}
interface Call {
  readonly path: string;
  readonly form: Record<string, string>;
  readonly authorization: string;
}

const failure = (status: number, code: number): Answer => ({
  status,
  body: { status, code, message: 'Refused: +12025550000', more_info: '' },
});
export const CALLS = `/v2/Services/${SERVICE}`;

/** Plays Twilio Verify, with the code 123456 for everyone; what it answers can be changed. */
export async function startTwilio() {
  const calls: Call[] = [];
  const pending = new Set<string>();
  let next: Answer | 'silence' | 'trickle' | null = null;

  function answer({ path, form }: Call): Answer {
    const to = String(form['To']);
    if (path === `${CALLS}/Verifications`) {
      pending.add(to);
      return { status: 201, body: { sid: 'VE1', to, channel: 'sms', status: 'pending' } };
    }
    if (path !== `${CALLS}/VerificationCheck` || !pending.has(to)) return failure(404, 20_404);
    const approved = form['Code'] === '123456';
    if (approved) pending.delete(to);
    return { status: 201, body: { to, status: approved ? 'approved' : 'pending' } };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    calls.push(call);
    if (next === 'silence') return;
    response.setHeader('content-type', 'application/json');
    if (next === 'trickle') {
      const timer = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(timer));
      return;
    }
    const { status, body } = next ?? answer(call);
    response.writeHead(status).end(JSON.stringify(body));
  }

  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    calls,
    settings: {
      provider: 'twilio',
      accountSid: ACCOUNT,
      authToken: TOKEN,
      serviceSid: SERVICE,
      baseUrl: `http://127.0.0.1:${port}`,
    } as const,
    authorization: `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`,
    fail: (status: number, code: number) => void (next = failure(status, code)),
    fallSilent: () => void (next = 'silence'),
    trickle: () => void (next = 'trickle'),
    recover: () => void (next = null),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Call> {
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  const { url = '', headers } = request;
  return { path: url, form, authorization: String(headers.authorization) };
}
