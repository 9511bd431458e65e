/** Of each player, where it was cut off the last time. */
const cutAt = new WeakMap<HTMLMediaElement, number>();

/**
 * Goes on where a player was cut off: browsers keep the address that they were led to, and in a bucket that ends long
 * before ours. For `error` and, since browsers try the old address for long, for `stalled`. False where this is of no
 * help.
 */
export function resume(player: HTMLMediaElement): boolean {
  const { currentTime, paused } = player;
  if (!isCut(player) || cutAt.get(player) === currentTime) return false;
  cutAt.set(player, currentTime);
  player.load();
  player.currentTime = currentTime;
  // What cannot be played says so by its error.
  if (!paused) player.play().catch(() => undefined);
  return true;
}

function isCut({ error, readyState, seeking, paused }: HTMLMediaElement): boolean {
  if (error) return error.code === MediaError.MEDIA_ERR_NETWORK;
  const isWaiting = readyState < HTMLMediaElement.HAVE_FUTURE_DATA && (seeking || !paused);
  return isWaiting && navigator.onLine;
}
