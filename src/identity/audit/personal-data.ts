import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { deleteSecurityEvents, emptySecurityEvents, exportedSecurityEvents } from './repository.ts';

/** What the rest of a deletion writes down in it loses where it came from. */
export const auditData: PersonalData = {
  lists: { securityEvents: pagesById(exportedSecurityEvents, ({ id }) => id) },
  eraseAtOnce: deleteSecurityEvents,
  async erase({ rootEm }, userId) {
    await emptySecurityEvents(rootEm, userId);
    return true;
  },
};
