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
  const output = pino.destination({ sync: true });
  let lines = '';
  const flush = () => {
    if (lines !== '') output.write(lines);
    lines = '';
  };
  process.once('exit', flush);
  return {
    write(line) {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}
