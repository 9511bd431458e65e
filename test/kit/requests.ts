/** What becomes of an operation that a client asks over HTTP. */
type Fate =
  /** The server answers, and the answer is kept until it is let go. */
  | 'held'
  /** The server answers, and nobody hears it. */
  | 'lost'
  /** The server never hears of it. */
  | 'refused'
  /** As where somebody asks too often. */
  | 'limited';

const LIMITED = {
  errors: [{ message: 'Too many', extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
};

/** A `fetch` over which single operations can be held back or lost, by their names. */
export function createRequests(reach: typeof fetch = fetch) {
  const fates = new Map<string, Fate>();
  const held: { readonly name: string; letGo(): void }[] = [];
  const asked: string[] = [];
  const answered: string[] = [];

  async function send(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
    const body = typeof init?.body === 'string' ? init.body : '';
    const name = /(?:query|mutation) (\w+)/.exec(body)?.[1] ?? '';
    asked.push(name);
    const fate = fates.get(name);
    if (fate === 'refused') throw new TypeError('There is no network');
    if (fate === 'limited') return Response.json(LIMITED);
    const response = await reach(url, init);
    if (fate === 'lost') throw new TypeError('The connection is gone');
    if (fate === 'held') {
      await new Promise<void>((resolve) => held.push({ name, letGo: resolve }));
    }
    answered.push(name);
    return response;
  }

  return {
    fetch: send,
    become: (fate: Fate, name: string) => void fates.set(name, fate),
    isWell: (name: string) => void fates.delete(name),
    /** How many answers are held. */
    heldCount: () => held.length,
    /** One after the other, the last first if so wished. */
    letGo(): void {
      fates.clear();
      for (const { letGo } of held.splice(0)) letGo();
    },
    count: (name: string) => asked.filter((each) => each === name).length,
    /** How many of them the server has answered, so that it was heard. */
    answered: (name: string) => answered.filter((each) => each === name).length,
  };
}
