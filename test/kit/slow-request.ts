import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** A request whose body a test sends bit by bit. */
export interface SlowRequest {
  send(bytes: string | Uint8Array): Promise<void>;
  /** As when a network goes. */
  cut(): void;
  end(): void;
  /** Its status; rejects where the connection ends without one. */
  readonly status: Promise<number>;
}

export function openRequest(
  url: string,
  { method = 'PUT', headers = {} }: { method?: string; headers?: Record<string, string | number> },
): SlowRequest {
  const asked: ClientRequest = request(url, { method, headers, agent: false });
  const status = once(asked, 'response').then(([answer]: IncomingMessage[]) => {
    answer?.resume();
    return answer?.statusCode ?? 0;
  });
  status.catch(() => undefined);
  asked.on('error', () => undefined);
  asked.flushHeaders();
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        asked.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    cut: () => asked.destroy(),
    end: () => asked.end(),
    status,
  };
}
