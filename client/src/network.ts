/** What a browser tells about the network; elsewhere nobody does. */
interface NetworkListener {
  /** The page is looked at again, or the network is there again. */
  returned(): void;
  lost(): void;
}

export function watchNetwork({ returned, lost }: NetworkListener): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const seen = () => document.visibilityState === 'visible' && returned();
  const over = new AbortController();
  const { signal } = over;
  addEventListener('online', returned, { signal });
  addEventListener('offline', lost, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  return () => over.abort();
}
