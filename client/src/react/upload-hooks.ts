import { useEffect, useMemo, useState } from 'react';
import type { Progress } from '../uploads.ts';
import { useLive, useStore } from './context.ts';
import { constant } from './join.ts';

/** Whatever shows a file, and is about to leave, has read it by then. */
const READ_BY_THEN_MS = 30_000;
const NO_PROGRESS = /* @__PURE__ */ constant<Progress | null>(null);

/** How far the files of a message have come that is not sent yet; null but in the tab that uploads them. */
export function useUpload(clientMessageId: string): Progress | null {
  const live = useLive();
  return useStore(
    useMemo(() => live?.outbox.progress(clientMessageId) ?? NO_PROGRESS, [live, clientMessageId]),
  );
}

/** One of those files, to be shown before the server has it: an address for this page alone; null until it is read. */
export function useOutgoingFile(clientMessageId: string | null, index: number): string | null {
  const live = useLive();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    let release: () => unknown = () => undefined;
    if (!live || clientMessageId === null) return;
    void live.outbox.file(clientMessageId, index).then((file) => {
      if (isOver || !file) return;
      const made = URL.createObjectURL(file);
      release = () => setTimeout(() => URL.revokeObjectURL(made), READ_BY_THEN_MS);
      setUrl(made);
    });
    return () => {
      isOver = true;
      release();
    };
  }, [live, clientMessageId, index]);
  return url;
}
