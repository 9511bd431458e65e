import { useEffect, useRef, useState } from 'react';
import { record, type Recorded, type Recording } from '../../media/recording.ts';
import { releaseObjectUrl } from '../../media/object-url.ts';

type State =
  /** Whether it may listen. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'recording'; readonly seconds: number; readonly loudness: readonly number[] }
  /** To be heard in this page. */
  | { readonly kind: 'recorded'; readonly recorded: Recorded; readonly url: string }
  | { readonly kind: 'refused' };

/** Records from the first moment on, and lets go of the microphone with the component. */
export function useRecording() {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const recording = useRef<Recording | null>(null);
  const url = state.kind === 'recorded' ? state.url : null;

  const keep = (recorded: Recorded) =>
    setState({ kind: 'recorded', recorded, url: URL.createObjectURL(recorded.file) });

  useEffect(() => {
    let isOver = false;
    const heard = (seconds: number, loudness: readonly number[]) =>
      setState({ kind: 'recording', seconds, loudness: [...loudness] });
    record({ heard, ended: keep }).then(
      (begun) => {
        recording.current = begun;
        if (isOver) begun.cancel();
      },
      () => setState({ kind: 'refused' }),
    );
    return () => {
      isOver = true;
      recording.current?.cancel();
    };
  }, []);

  useEffect(() => {
    return () => {
      if (url) releaseObjectUrl(url);
    };
  }, [url]);

  return {
    state,
    stop: () => void recording.current?.stop().then(keep),
    /** What was recorded up to now. */
    async finish(): Promise<Recorded | null> {
      if (state.kind === 'recorded') return state.recorded;
      return (await recording.current?.stop()) ?? null;
    },
  };
}
