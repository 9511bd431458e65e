import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { withoutValues } from './database/failures.ts';

/** Where a process logs: of what PostgreSQL refused, never the row that it quotes. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const err = (error: Error) => stdSerializers.err(withoutValues(error));
  return pino({ level, serializers: { err } }, destination);
}
