import { startEmbedded } from '../../src/store/embedded/embedded.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/main.ts';
import { outboundTo } from './site.ts';

/** A server in a process of its own, which a test may end: it may ask a site on this machine, at the port that it is given. */
const config = readConfig();
const log = createLogger(config.logLevel);
const embedded = config.databaseUrl ? null : await startEmbedded({ ...config, log });
const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
const outbound = outboundTo({ port: Number(process.argv[2]) });
const server = await startServer({ ...config, databaseUrl }, log, outbound);
process.on('SIGTERM', () => void end());
console.log(`ready: http://127.0.0.1:${server.port}/graphql`);

async function end(): Promise<void> {
  await server.stop();
  await embedded?.stop();
  process.exit();
}
