import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { emptyProfile } from './profile-repository.ts';

/** An export shows it with the account. */
export const profileData: PersonalData = { eraseAtOnce: emptyProfile };
