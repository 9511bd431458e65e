import type { Lease } from '../../jobs/kinds.ts';
import { PERSONAL_DATA } from './domains.ts';
import type { Stores } from './personal-data.ts';

/** What is left to do once an account is gone; resolves to whether nothing is. */
export async function eraseAccount(
  stores: Stores,
  { userId }: { readonly userId: string },
  lease: Lease,
): Promise<boolean> {
  for (const { erase } of PERSONAL_DATA) {
    if (erase && !(await erase(stores, userId, lease))) return false;
  }
  return true;
}
