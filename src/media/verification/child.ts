import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { type Answer, type Limits, type Order, OVER_LIMIT, type Result } from './protocol.ts';
import type { VerificationSettings } from './settings.ts';
import type { VerifyJob } from './verdict.ts';

const MAX_HEAP_MB = 512;
const MAX_SAID = 2_000;
/** Where memory runs out, Linux ends whoever has most of it, and this much more. */
const FIRST_TO_END = '1000';
const isWindows = process.platform === 'win32';

export type Outcome = Result | Death;

interface Death {
  /** `unable`: it could not even begin. */
  readonly state: 'crashed' | 'overLimit' | 'unable';
  readonly reason: string;
  readonly residentBytes: 0;
}

export interface Child {
  isAlive(): boolean;
  /** One job at a time. */
  run(job: VerifyJob): Promise<Outcome>;
  end(): Promise<void>;
}

interface Options {
  readonly program: URL;
  readonly settings: VerificationSettings;
  readonly limits: Limits;
}

/** A process that has nothing of ours but its job: no secret, no connection. */
export function startChild({ program, settings, limits }: Options): Child {
  const child = fork(program, [JSON.stringify(limits)], {
    env: { PATH: settings.path },
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // The leader of a group, so that what it has started ends with it.
    detached: !isWindows,
  });
  giveWay(child);
  let isAlive = true;
  let isReady = false;
  let said = '';
  let take: (result: Result) => void = () => undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MAX_SAID);
  });
  child.on('message', (answer: Answer) => {
    if (answer.state !== 'ready') return take(answer);
    isReady = true;
    // This process may have been held up meanwhile.
    giveWay(child);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  void ended.then(() => {
    isAlive = false;
    killGroup(child);
  });

  async function death(): Promise<Death> {
    const how = await ended;
    const state = how === OVER_LIMIT ? 'overLimit' : isReady ? 'crashed' : 'unable';
    return { state, reason: `${how} ${said}`.trim(), residentBytes: 0 };
  }

  return {
    isAlive: () => isAlive,
    async run(job) {
      const result = new Promise<Result>((resolve) => (take = resolve));
      const patience = setTimeout(() => killGroup(child), limits.wallMs);
      const order: Order = { job, settings };
      // Where it cannot be sent, the process has ended.
      child.send(order, () => undefined);
      const outcome = await Promise.race([result, death()]);
      clearTimeout(patience);
      return outcome;
    },
    async end() {
      if (isAlive) killGroup(child);
      await ended;
    },
  };
}

/** Everything else goes first, and stays last. On Linux a thread has what its maker had when it was made. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (!pid) return;
    const isLinux = process.platform === 'linux';
    if (isLinux) writeFileSync(`/proc/${pid}/oom_score_adj`, FIRST_TO_END);
    const threads = isLinux ? readdirSync(`/proc/${pid}/task`).map(Number) : [pid];
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already.
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid && !isWindows) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // There is nobody left.
  }
}
