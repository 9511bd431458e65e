import { bool, type CleanedEnv, str } from 'envalid';
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
  MESSAGE_HISTORY: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Whether what messages said before they were edited is kept, and shown to those who see them.',
  }),
  LINK_PREVIEWS: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Whether the server looks at the first links of messages, and shows what is there. Off: it asks no other server.',
  }),
};

export interface MessageSettings {
  /** 0: unlimited. */
  readonly messageEditWindowSeconds: number;
  readonly messageEditUntilRead: boolean;
  readonly messageHistory: boolean;
  readonly linkPreviews: boolean;
}

export function readMessages(env: CleanedEnv<typeof MESSAGE_SETTINGS>): MessageSettings {
  return {
    messageEditWindowSeconds: env.MESSAGE_EDIT_WINDOW,
    messageEditUntilRead: env.MESSAGE_EDIT_UNTIL_READ,
    messageHistory: env.MESSAGE_HISTORY === 'on',
    linkPreviews: env.LINK_PREVIEWS === 'on',
  };
}
