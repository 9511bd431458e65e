import type { PersonalData } from '../privacy/personal-data.ts';
import { emptyProfile } from './repository.ts';

/** An export shows it with the account. */
export const profile: PersonalData = { eraseAtOnce: emptyProfile };
