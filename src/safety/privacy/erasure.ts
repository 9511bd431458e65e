import type { Lease } from '../../jobs/kinds.ts';
import type { PersonalData, Stores } from './personal-data.ts';

/** What is left to do once an account is gone; resolves to whether nothing is. */
export async function eraseAccount(
  { personalData, ...stores }: Stores & { readonly personalData: readonly PersonalData[] },
  { userId }: { readonly userId: string },
  lease: Lease,
): Promise<boolean> {
  for (const { erase } of personalData.toReversed()) {
    if (erase && !(await erase(stores, userId, lease))) return false;
  }
  return true;
}
