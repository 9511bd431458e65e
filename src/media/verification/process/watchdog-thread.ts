import { workerData } from 'node:worker_threads';
import { OVER_LIMIT } from '../protocol.ts';
import { usedCpuMs, type Watched } from './watchdog.ts';

const LOOK_MS = 100;

// It was started with them.
const { cpuDeadline, memoryBytes, parent } = workerData as Watched;

setInterval(() => {
  const isOver = usedCpuMs() > (cpuDeadline[0] ?? 0) || process.memoryUsage.rss() > memoryBytes;
  if (isOver) process.kill(process.pid, OVER_LIMIT);
  // The server is gone, and was killed: nobody else ends what we have started.
  if (process.ppid !== parent) endGroup();
}, LOOK_MS);

function endGroup(): void {
  process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
}
