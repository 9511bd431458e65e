/** The next value with the old one's objects wherever they are equal: the old one itself where nothing differs. */
export function reuse<Value>(old: Value, next: Value): Value {
  if (Object.is(old, next) || !isObject(old) || !isObject(next)) return next;
  const keys = Object.keys(next);
  const mixed: Record<string, unknown> = Object.assign(Array.isArray(next) ? [] : {}, {});
  for (const key of keys) mixed[key] = reuse(old[key], next[key]);
  const isAs = (other: Record<string, unknown>) =>
    keys.every((key) => key in other && Object.is(other[key], mixed[key]));
  const isAlike = Array.isArray(old) === Array.isArray(next);
  if (isAlike && keys.length === Object.keys(old).length && isAs(old)) return old;
  // Each value is the old or the next one's of its key, and those are equal.
  return isAs(next) ? next : (mixed as Value);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
