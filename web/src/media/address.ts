import type { MediaRecord } from '@confab/client';
import { useApolloClient } from '@apollo/client/react';
import { useOutgoingFile } from '@confab/client/react';
import { useRef } from 'react';
import { MediaDocument } from './gql/media.ts';
import type { ShownFile } from './shown.ts';

/** Where the file itself is: at the server, or in this page while it is not sent. */
export function useAddress({ key, media }: ShownFile, outgoingId: string | undefined) {
  const local = useOutgoingFile(media ? null : (outgoingId ?? null), Number(key));
  return media ? media.url : local;
}

/** Addresses end: for what could not be loaded the server is asked for another one, once for each. */
export function useFreshAddress(media: MediaRecord | null): () => void {
  const apollo = useApolloClient();
  const asked = useRef<string | null>(null);
  return () => {
    if (!media || asked.current === media.url) return;
    asked.current = media.url;
    apollo
      .query({ query: MediaDocument, variables: { id: media.id }, fetchPolicy: 'network-only' })
      // What is gone is shown as it is.
      .catch(() => undefined);
  };
}
