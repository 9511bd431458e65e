import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { emptySessions, exportedSessions } from './repository.ts';

/** Ended sessions stay for a while, without their devices, so that their tokens are told from garbage. */
export const sessionData: PersonalData = {
  lists: { sessions: pagesById(exportedSessions, ({ id }) => id) },
  eraseAtOnce: emptySessions,
};
