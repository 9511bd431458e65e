import { useQuery } from '@apollo/client/react';
import type { UserRecord } from '@confab/client';
import { useSession } from '@confab/client/react';
import { ViewerDocument } from './gql/viewer.ts';

/** Whoever is signed in, as they present themselves by now; null for a moment after they have signed out. */
export function useViewerUser(): UserRecord | null {
  const signedIn = useSession().viewer?.user ?? null;
  const { data } = useQuery(ViewerDocument, { skip: signedIn === null });
  return data?.me?.user ?? signedIn;
}
