import { pagesById } from '../privacy/pages.ts';
import type { PersonalData } from '../privacy/personal-data.ts';
import { deleteSecurityEvents, emptySecurityEvents } from './audit-repository.ts';
import { exportedSecurityEvents, exportedSessions } from './export-repository.ts';
import { emptyUser } from './repository.ts';
import { emptySessions } from './session-repository.ts';

/**
 * The user stays, without a name, as the one who wrote the tombstones; and so do ended sessions for
 * a while, without their devices, so that their tokens are told from garbage.
 */
export const account: PersonalData = {
  lists: {
    sessions: pagesById(exportedSessions, ({ id }) => id),
    securityEvents: pagesById(exportedSecurityEvents, ({ id }) => id),
  },
  async eraseAtOnce(em, userId) {
    await emptyUser(em, userId);
    await emptySessions(em, userId);
    await deleteSecurityEvents(em, userId);
  },
  async erase({ rootEm }, userId) {
    await emptySecurityEvents(rootEm, userId);
    return true;
  },
};
