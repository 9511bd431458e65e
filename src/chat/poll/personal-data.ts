import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { pagesByPosition } from '../../store/statement/export-pages.ts';
import { eraseParts } from '../message/part-erasure.ts';
import { nextVotedChat, votesRemoved } from './erasure-repository.ts';
import { exportedVotes } from './export-repository.ts';

/** What somebody asks is told with their messages, and goes with them. */
export const pollData: PersonalData = {
  lists: { pollVotes: pagesByPosition(exportedVotes) },
  erase: (...args) => eraseParts({ nextChat: nextVotedChat, remove: votesRemoved }, ...args),
};
