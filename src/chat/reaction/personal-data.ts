import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { eraseParts } from '../message/part-erasure.ts';
import { nextReactedChat, reactionsRemoved } from './erasure-repository.ts';
import { exportedReactions } from './export-repository.ts';

export const reactionData: PersonalData = {
  lists: { reactions: pagesByPosition(exportedReactions) },
  erase: (...args) => eraseParts({ nextChat: nextReactedChat, remove: reactionsRemoved }, ...args),
};
