import { pagesByPosition } from '../../store/statement/export-pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { exportedMessages } from './export-repository.ts';

/** They are emptied chat by chat, with the person's leaving. */
export const messageData: PersonalData = {
  lists: { messages: pagesByPosition(exportedMessages) },
};
