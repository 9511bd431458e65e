import { pagesById } from '../../safety/privacy/pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { deleteSecurityEvents, emptySecurityEvents } from '../audit/repository.ts';
import { exportedSecurityEvents, exportedSessions } from './export-repository.ts';
import { emptySessions } from '../session/repository.ts';

/**
 * Ended sessions stay for a while, without their devices, so that their tokens are told from
 * garbage. The user row, which stays without a name, is emptied by the deletion itself.
 */
export const account: PersonalData = {
  lists: {
    sessions: pagesById(exportedSessions, ({ id }) => id),
    securityEvents: pagesById(exportedSecurityEvents, ({ id }) => id),
  },
  async eraseAtOnce(em, userId) {
    await emptySessions(em, userId);
    await deleteSecurityEvents(em, userId);
  },
  async erase({ rootEm }, userId) {
    await emptySecurityEvents(rootEm, userId);
    return true;
  },
};
