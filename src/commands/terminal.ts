import { writeSync } from 'node:fs';
import { wantsDetails } from '../config.ts';
import { AppError, StartupError } from '../errors.ts';

const STDERR = 2;

// Whoever reads may stop reading, as `head` does; there is nothing to be told of it.
process.stdout.on('error', () => undefined);

export const say = (text: string) => void process.stdout.write(`${text}\n`);
export const warn = (text: string) => writeSync(STDERR, `${text}\n`);

/** Ends the process with one line that says why, and no stack unless it is asked for. */
export function exitWith(error: unknown): never {
  warn(`confab: ${explain(error)}`);
  if (wantsDetails() && error instanceof Error) warn(String(error.stack));
  process.exit(1);
}

/** What is unforeseen may hold secrets, and is not shown. */
function explain(error: unknown): string {
  if (error instanceof StartupError || error instanceof AppError) return error.message;
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  return `Something unforeseen failed (${name}${code}): LOG_LEVEL=debug shows what and where`;
}
