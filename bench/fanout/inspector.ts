import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Looks into a running server, so that nothing has to be built into it for that. */
export async function inspect(url: string) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  const waiting = new Map<number, (result: never) => void>();
  let count = 0;
  socket.on('message', (data: Buffer) => {
    const { id, result } = JSON.parse(data.toString());
    waiting.get(id)?.(result as never);
    waiting.delete(id);
  });

  function call<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++count;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  return {
    /** What is in use once everything else is collected. */
    async heapBytes(): Promise<number> {
      for (let round = 0; round < 3; round += 1) await call('HeapProfiler.collectGarbage');
      const { usedSize } = await call<{ usedSize: number }>('Runtime.getHeapUsage');
      return usedSize;
    },
    async startProfile(): Promise<void> {
      await call('Profiler.enable');
      await call('Profiler.setSamplingInterval', { interval: 200 });
      await call('Profiler.start');
    },
    /** In the format that browsers' developer tools open. */
    async stopProfile(): Promise<string> {
      const { profile } = await call<{ profile: object }>('Profiler.stop');
      return JSON.stringify(profile);
    },
    close: () => socket.close(),
  };
}
