import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const NODES = 3;
const SLOTS = 16_384;
/** How soon the others notice that a node is gone. */
const NODE_TIMEOUT_MS = 1_000;
const PATIENCE_MS = 15_000;

/** A Redis Cluster of the test's own, three masters on this machine; null without `redis-server`. */
export async function startRedisCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'confab-cluster-'));
  const ports = await Promise.all(Array.from({ length: 2 * NODES }, freePort));
  const nodes = Array.from({ length: NODES }, (_value, index) => ({
    port: ports[index]!,
    busPort: ports[NODES + index]!,
    server: null as ChildProcess | null,
  }));
  type Node = (typeof nodes)[number];

  async function start(node: Node) {
    const { port, busPort } = node;
    const options = {
      port,
      'cluster-port': busPort,
      'cluster-config-file': `${port}.conf`,
      'cluster-node-timeout': NODE_TIMEOUT_MS,
      'cluster-enabled': 'yes',
      'cluster-require-full-coverage': 'no',
      ...{ bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' },
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    node.server = spawn('redis-server', args, { stdio: 'ignore' });
    const failed = new Promise<never>((_resolve, reject) => node.server?.once('error', reject));
    failed.catch(() => undefined);
    const answers = async () => (await ask(node, (redis) => redis.ping())) === 'PONG';
    await Promise.race([until(() => answers().catch(() => false), 'Redis answers'), failed]);
  }

  async function kill(node: Node) {
    const { server } = node;
    node.server = null;
    if (!server) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  const isWhole = async () => {
    const states = await Promise.all(
      nodes.map((node) => ask(node, (redis) => redis.cluster('INFO'))),
    );
    return states.every(
      (state) => /cluster_state:ok/.test(state) && /cluster_slots_ok:16384/.test(state),
    );
  };
  const untilWhole = () => until(() => isWhole().catch(() => false), 'a cluster', PATIENCE_MS);

  async function stop() {
    await Promise.all(nodes.map(kill));
    await rm(folder, { recursive: true, force: true });
  }

  try {
    await Promise.all(nodes.map(start));
    const [first] = nodes;
    for (const [index, node] of nodes.entries()) {
      const [from, to] = [index, index + 1].map((part) => Math.ceil((part * SLOTS) / NODES));
      await ask(node, async (redis) => {
        await redis.call('CLUSTER', 'ADDSLOTSRANGE', from!, to! - 1);
        await redis.call('CLUSTER', 'MEET', '127.0.0.1', first!.port, first!.busPort);
      });
    }
    await untilWhole();
  } catch (error) {
    await stop();
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }

  return {
    url: nodes.map(({ port }) => `redis://127.0.0.1:${port}`).join(','),
    stop,
    /** Kills the master that has this channel; what it gives starts it again. */
    async killMasterOf(channel: string) {
      const slot = await ask(nodes[0]!, (redis) => redis.cluster('KEYSLOT', channel));
      const node = nodes[Math.floor((slot * NODES) / SLOTS)]!;
      await kill(node);
      return async () => {
        await start(node);
        await untilWhole();
      };
    },
    /** How many nodes of the cluster listen to something. */
    async listening(): Promise<string[]> {
      const channels = await Promise.all(
        nodes.map((node) => ask(node, (redis) => redis.call('PUBSUB', 'SHARDCHANNELS'))),
      );
      return channels.flat() as string[];
    },
  };
}

async function ask<Answer>(
  { port }: { readonly port: number },
  question: (redis: Redis) => Promise<Answer>,
): Promise<Answer> {
  const redis = new Redis(port, '127.0.0.1', { retryStrategy: () => null, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}
