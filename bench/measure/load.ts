import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const GENERATOR = fileURLToPath(new URL('./generator.ts', import.meta.url));

/** In a body it stands for something that no other request has had. */
export const FRESH = '{{fresh}}';

export interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Round {
  readonly port: number;
  readonly path: string;
  /** Taken in turn, and again from the first one after the last. */
  readonly requests: readonly Request[];
  readonly seconds: number;
}

export interface RoundResult {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** What was wrong with the first answer that was not a good one. */
  readonly failure: string | null;
}

/** Sends requests from a process of its own, over 50 connections that stay open. */
export interface LoadGenerator {
  run(round: Round): Promise<RoundResult>;
  close(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(GENERATOR);
  return {
    run: (round) =>
      new Promise((resolve, reject) => {
        const onExit = () => reject(new Error('The load generator has ended'));
        child.once('exit', onExit);
        child.once('message', (result: RoundResult) => {
          child.off('exit', onExit);
          resolve(result);
        });
        child.send(round);
      }),
    close() {
      if (child.connected) child.disconnect();
    },
  };
}
