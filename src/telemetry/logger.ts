import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { withoutValues } from '../store/postgres/failures.ts';

/** Messages may quote what a client has sent. */
const MAX_MESSAGE_LENGTH = 1_000;
const MAX_STACK_LENGTH = 5_000;

/** Where a process logs: of what PostgreSQL refused, never the row that it quotes. */
export function createLogger(
  level: string,
  destination: DestinationStream = standardOutput(),
): Logger {
  const err = (error: Error) => {
    const { message, stack, ...more } = stdSerializers.err(withoutValues(error));
    return {
      ...more,
      message: message.slice(0, MAX_MESSAGE_LENGTH),
      stack: stack.slice(0, MAX_STACK_LENGTH),
    };
  };
  return pino({ level, serializers: { err } }, destination);
}

let opened: DestinationStream | undefined;

/** A process has one, however many log to it. */
const standardOutput = (): DestinationStream => (opened ??= openOutput());

/** Lines of one turn of the event loop are one write; what is left is written when the process ends. */
function openOutput(): DestinationStream {
  const output = pino.destination({ sync: false });
  let lines = '';
  const flush = () => {
    const text = lines;
    lines = '';
    if (text !== '') output.write(text);
  };
  process.once('exit', () => {
    flush();
    output.flushSync();
  });
  return {
    write(line) {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}
