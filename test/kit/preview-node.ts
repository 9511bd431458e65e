import { createLogger } from '../../src/telemetry/logger.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/main.ts';
import { outboundTo } from './site.ts';

/** A server in a process of its own, which a test may kill: it does jobs, and may ask a site on this machine. */
const [databaseUrl = '', dataDir = '', port = ''] = process.argv.slice(2);
const config = readConfig({
  NODE_ENV: 'test',
  PORT: '0',
  RATE_LIMITS: 'off',
  CONFAB_DATA_DIR: dataDir,
  JWT_SECRET: 'a secret that only tests may know',
  LOG_LEVEL: 'error',
});
const outbound = outboundTo({ port: Number(port) });
await startServer({ ...config, databaseUrl }, createLogger('error'), outbound);
