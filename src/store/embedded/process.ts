import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Whom PostgreSQL runs as when that is not ourselves. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** English messages, and none of our own settings. */
export const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

const execute = promisify(execFile);

/** Runs a command to its end; when it fails, the message is the last that it said. */
export async function runAs(user: OsUser | undefined, command: string, args: string[]) {
  try {
    const { stdout } = await execute(command, args, { ...user, cwd: '/', env: ENVIRONMENT });
    return stdout.trim();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const stderr = 'stderr' in error ? String(error.stderr) : '';
    throw new Error(lastWords(stderr) ?? error.message, { cause: error });
  }
}

/** The line that matters most in what a program of PostgreSQL has printed. */
export function lastWords(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => /\b(fatal|panic|error):/i.test(line));
  return (fatal ?? lines.at(-1))?.replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '').trim();
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
