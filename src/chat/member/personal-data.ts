import { pagesById } from '../../store/statement/export-pages.ts';
import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { leaveChats } from './erasure.ts';
import { exportedMemberships } from './erasure-repository.ts';

export const memberData: PersonalData = {
  lists: { memberships: pagesById(exportedMemberships, ({ chatId }) => chatId) },
  erase: leaveChats,
};
