import { pagesById } from '../../store/statement/export-pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { exportedPresence, forgetPresence } from './repository.ts';

export const presenceData: PersonalData = {
  lists: { presence: pagesById(exportedPresence, ({ userId }) => userId) },
  async erase({ rootEm }, userId) {
    await forgetPresence(rootEm, userId);
    return true;
  },
};
