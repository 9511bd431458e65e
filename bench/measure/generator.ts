import { randomUUID } from 'node:crypto';
import { Client, type Dispatcher } from 'undici';
import { FRESH, type Request, type Round, type RoundResult } from './load.ts';

const CONNECTIONS = 50;

process.on('message', (round: Round) => {
  void measure(round).then((result) => process.send?.(result));
});

/** Waits for the answers that are under way when the time is over: what they cost is counted, too. */
async function measure({ port, path, requests, seconds }: Round): Promise<RoundResult> {
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new Client(`http://127.0.0.1:${port}`, { pipelining: 1 }),
  );
  const latencies: number[] = [];
  let failure: string | null = null;
  let sent = 0;

  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  const keepAsking = async (client: Client) => {
    while (performance.now() < until && failure === null) {
      const request = requests[sent++ % requests.length];
      if (!request) throw new Error('There is nothing to send');
      const sentAt = performance.now();
      const fault = await ask(client, path, request);
      latencies.push(performance.now() - sentAt);
      failure ??= fault;
    }
  };
  await Promise.all(clients.map(keepAsking));
  const elapsedSeconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(clients.map((client) => client.close()));

  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    requestsPerSecond: latencies.length / elapsedSeconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    failure,
  };
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Gives null, or what was wrong with the answer. */
function ask(client: Client, path: string, { headers, body }: Request): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        resolve(faultOf(status, chunks));
      },
      onResponseError(_controller, error) {
        resolve(error.message);
      },
    };
    client.dispatch(
      { path, method: 'POST', headers, body: body.replace(FRESH, () => randomUUID()) },
      handler,
    );
  });
}

function faultOf(status: number, chunks: readonly Buffer[]): string | null {
  const isGood = status === 200 && !chunks.some((chunk) => chunk.includes('"errors":'));
  return isGood ? null : `${status} ${Buffer.concat(chunks).toString().slice(0, 500)}`;
}
