import { bool, type CleanedEnv } from 'envalid';
import { count } from '../../settings/kinds.ts';

export const MESSAGE_SETTINGS = {
  MESSAGE_EDIT_WINDOW: count({
    default: 0,
    desc: 'Seconds in which a message can be edited; 0 is for ever.',
  }),
  MESSAGE_EDIT_UNTIL_READ: bool({
    default: false,
    desc: 'Whether a message stands once another member has read it.',
  }),
};

export interface MessageSettings {
  /** 0: unlimited. */
  readonly messageEditWindowSeconds: number;
  readonly messageEditUntilRead: boolean;
}

export function readMessages(env: CleanedEnv<typeof MESSAGE_SETTINGS>): MessageSettings {
  return {
    messageEditWindowSeconds: env.MESSAGE_EDIT_WINDOW,
    messageEditUntilRead: env.MESSAGE_EDIT_UNTIL_READ,
  };
}
