/** Takes what a map holds by and by, all of it in turn, whatever comes and goes meanwhile. */
export function createRotation<Key>(map: ReadonlyMap<Key, unknown>) {
  let keys = map.keys();

  return {
    /** The next ones, at most so many; fewer at the end of a round, and none only where there are none. */
    next(count: number): Key[] {
      const taken: Key[] = [];
      for (let rounds = 0; taken.length < count && rounds < 2;) {
        const { done, value } = keys.next();
        if (!done) {
          taken.push(value);
          continue;
        }
        keys = map.keys();
        rounds = taken.length > 0 ? 2 : rounds + 1;
      }
      return taken;
    },
  };
}
