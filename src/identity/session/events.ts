import { channel } from '../../live/bus/channel.ts';

interface SessionsRevoked {
  readonly type: 'sessionsRevoked';
  readonly sessionIds: readonly string[];
}

export const sessionsChannel = channel<SessionsRevoked>('sessions');
