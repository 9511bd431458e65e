import type { PersonalData } from '../../safety/privacy/personal-data.ts';

/** It names nobody: what stands beside a message is exported and emptied with it. */
export const customDataPrivacy: PersonalData = {};
