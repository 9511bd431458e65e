import { chatEvent } from '../../live/log/declarations.ts';

/** Somebody who is no member may see the chat no more; who it is is told to nobody. */
export const memberBanned = chatEvent('memberBanned', {
  takesRights: true,
  isLastFor: 'visitors',
  toldAs: 'chatUpdated',
});
