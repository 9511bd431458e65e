import type { PersonalData } from '../../safety/privacy/personal-data.ts';
import { emptyProfile } from './profile-repository.ts';
import { forgetLeaving, markLeaving } from './repository.ts';

/** An export shows it with the account. */
export const profileData: PersonalData = {
  async eraseAtOnce(em, userId) {
    await emptyProfile(em, userId);
    await markLeaving(em, userId);
  },
  /** When all domains that rest on this one have taken away what is theirs. */
  async erase({ rootEm }, userId) {
    await forgetLeaving(rootEm, userId);
    return true;
  },
};
