import type { CleanedEnv } from 'envalid';
import { count } from '../settings/kinds.ts';

export const LIVE_SETTINGS = {
  PRESENCE_HEARTBEAT_SECONDS: count({
    default: 5,
    desc: 'How often a node says that it lives: after three, its users are offline.',
  }),
  DRAIN_SECONDS: count({
    default: 5,
    desc: 'On SIGTERM, the time over which sockets are told to reconnect; 0 tells all of them at once.',
  }),
  LOG_RETENTION_DAYS: count({
    default: 30,
    desc: 'How long what happens in a chat is kept for clients that resume.',
  }),
  LOG_RETENTION_EVENTS: count({
    default: 1_000,
    desc: 'The newest events of each chat that are kept however old they are.',
  }),
  MAX_GUEST_SOCKETS: count({
    default: 100,
    desc: 'WebSockets open at once on a node from one address, without a good access token.',
  }),
  MAX_USER_SOCKETS: count({ default: 50, desc: 'WebSockets of a user open at once on a node.' }),
  GUEST_SOCKET_SECONDS: count({
    default: 60,
    desc: 'How long a WebSocket without an access token may ask nothing.',
  }),
  SOCKET_MESSAGE_SECONDS: count({
    default: 15,
    desc: 'How long a message of a WebSocket may be on its way.',
  }),
};

export interface LiveSettings {
  readonly presenceHeartbeatSeconds: number;
  /** 0: at once. */
  readonly drainSeconds: number;
  /** What is both older and further back is gone. */
  readonly logRetention: { readonly days: number; readonly events: number };
  readonly sockets: {
    readonly ofGuests: number;
    readonly ofUser: number;
    readonly guestIdleSeconds: number;
    readonly messageSeconds: number;
  };
}

export function readLive(env: CleanedEnv<typeof LIVE_SETTINGS>): LiveSettings {
  return {
    presenceHeartbeatSeconds: env.PRESENCE_HEARTBEAT_SECONDS,
    drainSeconds: env.DRAIN_SECONDS,
    logRetention: { days: env.LOG_RETENTION_DAYS, events: env.LOG_RETENTION_EVENTS },
    sockets: {
      ofGuests: env.MAX_GUEST_SOCKETS,
      ofUser: env.MAX_USER_SOCKETS,
      guestIdleSeconds: env.GUEST_SOCKET_SECONDS,
      messageSeconds: env.SOCKET_MESSAGE_SECONDS,
    },
  };
}
