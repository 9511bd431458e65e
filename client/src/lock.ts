/** A lock of the browser, or none at all once patience is at its end. */
export async function withBrowserLock<Result>(
  name: string,
  closing: AbortSignal,
  action: () => Promise<Result>,
  patienceMs?: number,
): Promise<Result> {
  closing.throwIfAborted();
  const waiting = new AbortController();
  const { signal } = waiting;
  const stop = () => waiting.abort();
  const timer = patienceMs === undefined ? undefined : setTimeout(stop, patienceMs);
  closing.addEventListener('abort', stop);
  try {
    return await navigator.locks.request(name, { signal }, () => {
      clearTimeout(timer);
      return action();
    });
  } catch (error) {
    if (!signal.aborted || closing.aborted) throw error;
    return await action();
  } finally {
    closing.removeEventListener('abort', stop);
  }
}
