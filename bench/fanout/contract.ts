/** How the subscribers of a server speak with it, and how a message is sent there. */
export type DialectName = 'confab' | 'graphql' | 'socket.io' | 'bare';

export type Load = 'closed' | 'paced' | 'burst';

/** One server process, as those who load it need to know it. */
export interface Target {
  readonly port: number;
  readonly pid: number;
}

/** Who subscribes: sockets go to the targets in turn, messages to the first one. */
export interface Audience {
  readonly dialect: DialectName;
  readonly targets: readonly Target[];
  readonly chatId: string;
  /** Each socket presents the next one of them. */
  readonly tokens: readonly string[];
  readonly sockets: number;
  readonly subscriptionsPerSocket: number;
}

export interface LoadOptions {
  readonly load: Load;
  readonly seconds: number;
}

/** What one load has cost and done. */
export interface LoadResult {
  readonly sends: number;
  readonly deliveries: number;
  readonly lost: number;
  readonly seconds: number;
  /** CPU of all targets together. */
  readonly cpuSeconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly rssBytes: number;
}

/** What the subscriber process can be asked for, in the order in which it has to be. */
export interface SubscriberTasks {
  open(audience: Audience): Promise<void>;
  /** CPU seconds that one message costs the targets while nobody watches. */
  costOfSend(audience: Audience): Promise<number>;
  /** Sends until every subscription has proved that it is live. */
  warmUp(seconds: number): Promise<void>;
  load(options: LoadOptions): Promise<LoadResult>;
  close(): Promise<void>;
}
