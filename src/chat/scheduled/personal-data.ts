import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { deleteAllScheduled, exportedScheduled } from './repository.ts';

export const scheduledData: PersonalData = {
  lists: { scheduledMessages: pagesById(exportedScheduled, ({ id }) => id) },
  eraseAtOnce: deleteAllScheduled,
};
