import type { Client } from 'graphql-ws/client';
import { type Document, textOf } from './document.ts';
import { type ConfabError, errorOf, type ReportedError } from './errors.ts';

/** The connection has ended before the operation has. */
export const LOST = 'lost';
/** Null where the server completed it. */
export type Outcome = typeof LOST | ConfabError | null;

export interface Result<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly ReportedError[] | undefined;
}

/** What runs over one client's connection. */
export interface Running {
  run<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    next: (result: Result<Data>) => void,
  ): { readonly outcome: Promise<Outcome>; stop(): void };
  /** The connection has ended: whatever runs is lost, and nothing is asked again by itself. */
  cut(): void;
  /** The client is about to be given up: it needs no word of what ends with it. */
  abandon(): void;
}

export function createRunning(client: Client, failed: (event: unknown) => void): Running {
  const running = new Set<() => void>();
  let isAbandoned = false;
  return {
    run<Data, Variables>(
      document: Document<Data, Variables>,
      variables: Variables,
      next: (result: Result<Data>) => void,
    ) {
      const payload = {
        query: textOf(document),
        // An operation's variables are an object.
        variables: variables as Record<string, unknown>,
      };
      let stop = () => {};
      const outcome = new Promise<Outcome>((resolve) => {
        const cut = () => settle(LOST);
        function settle(end: Outcome): void {
          running.delete(cut);
          resolve(end);
          if (!isAbandoned) release();
        }
        running.add(cut);
        const release = client.subscribe<Data, unknown>(payload, {
          next: (result) => running.has(cut) && next(result),
          error(reported) {
            if (!running.has(cut)) return;
            // Errors of the operation come as a list; anything else is about the connection.
            if (Array.isArray(reported)) settle(errorOf((reported as [ReportedError])[0]));
            else failed(reported);
          },
          complete: () => settle(null),
        });
        stop = cut;
      });
      return { outcome, stop };
    },
    cut() {
      for (const cut of [...running]) cut();
    },
    abandon() {
      isAbandoned = true;
    },
  };
}
