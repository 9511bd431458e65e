import { Worker } from 'node:worker_threads';
import type { Limits } from '../protocol.ts';

/** Seen by the thread while this one decodes. */
export interface Watched {
  /** In its first place, the CPU time at which the job has had enough. */
  readonly cpuDeadline: Float64Array;
  readonly memoryBytes: number;
  readonly parent: number;
}

/** A thread that ends the process when a job takes too much; it looks on while a decoder hangs. */
export function startWatchdog({ cpuMs, pictureCpuMs, memoryBytes }: Limits) {
  const cpuDeadline = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  cpuDeadline[0] = Infinity;
  const watched: Watched = { cpuDeadline, memoryBytes, parent: process.ppid };
  new Worker(new URL('./watchdog-thread.ts', import.meta.url), { workerData: watched }).unref();
  return {
    begin: () => void (cpuDeadline[0] = usedCpuMs() + cpuMs),
    beginPicture: () => void (cpuDeadline[0] = usedCpuMs() + pictureCpuMs),
    end: () => void (cpuDeadline[0] = Infinity),
  };
}

export function usedCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
