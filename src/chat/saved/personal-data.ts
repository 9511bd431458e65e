import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { deleteAllSaved, exportedSaved } from './repository.ts';

export const savedData: PersonalData = {
  lists: { savedMessages: pagesById(exportedSaved, ({ id }) => id) },
  eraseAtOnce: deleteAllSaved,
};
