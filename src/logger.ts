import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { withoutValues } from './database/failures.ts';

/** Where a process logs: of what PostgreSQL refused, never the row that it quotes. */
export function createLogger(
  level: string,
  destination: DestinationStream = standardOutput(),
): Logger {
  const err = (error: Error) => stdSerializers.err(withoutValues(error));
  return pino({ level, serializers: { err } }, destination);
}

/** Lines of one turn of the event loop are one write; what is left is written when the process ends. */
function standardOutput(): DestinationStream {
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
