import { pagesByPosition } from '../../safety/privacy/pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { exportedMessages } from './export-repository.ts';

/** They are emptied chat by chat, with the person's leaving. */
export const message: PersonalData = {
  lists: { messages: pagesByPosition(exportedMessages) },
};
