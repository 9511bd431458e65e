import type { Build } from './build.ts';

const PAGE = '/';
const PREFIX = 'shell ';
/** Whoever waits longer for a network is shown what there is. */
const PATIENCE_MS = 3_000;

/** A build's page and files, kept whole: a page finds all of its own version, or is none of it. */
export function createShell({ version, assets, files }: Build) {
  const name = PREFIX + version;

  async function kept(path: string): Promise<Response | undefined> {
    const cache = await caches.open(name);
    return cache.match(path, { ignoreVary: true });
  }

  return {
    async install(): Promise<void> {
      const cache = await caches.open(name);
      const keep = async (path: string, response: Promise<Response>) =>
        cache.put(path, await response);
      await Promise.all([
        keep(PAGE, loadPage(version)),
        ...assets.map((path) =>
          keep(
            path,
            keptAnywhere(path).then((it) => it ?? load(path)),
          ),
        ),
        ...files.map((path) => keep(path, load(path))),
      ]);
    },

    /** The version before stays, for pages of it that are open and have not loaded all of their parts. */
    async forgetOld(): Promise<void> {
      const names = await caches.keys();
      const others = names.filter((each) => each.startsWith(PREFIX) && each !== name);
      await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)));
    },

    async asset(request: Request): Promise<Response> {
      return (await keptAnywhere(request.url)) ?? fetch(request);
    },

    /** As the server has it now; as it is kept where the server does not answer, or not soon. */
    async newest(path: string, network: Promise<Response>): Promise<Response> {
      const answer = await Promise.race([network.catch(() => null), later(null)]);
      if (answer && answer.status < 500) return answer;
      return (await kept(path)) ?? network;
    },

    page: PAGE,
  };
}

const keptAnywhere = (path: string) => caches.match(path, { ignoreVary: true });

async function load(path: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path} is not there: ${response.status}`);
  return response;
}

/** Of several servers some may have another version meanwhile, whose page does not go with these files. */
async function loadPage(version: string): Promise<Response> {
  const response = await load(PAGE, 'no-cache');
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  if (found.join('') !== version) throw new Error('The page is one of another version');
  return response;
}

const later = <Value>(value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), PATIENCE_MS));
