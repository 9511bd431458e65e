import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { deleteAllDrafts, exportedDrafts } from './repository.ts';

export const draftData: PersonalData = {
  lists: { drafts: pagesByPosition(exportedDrafts) },
  eraseAtOnce: deleteAllDrafts,
};
