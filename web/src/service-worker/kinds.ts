/** What a request is for: a page to go to, a file named by what it holds, a file that may change, or none of ours. */
export type Kind = 'page' | 'asset' | 'file' | null;

interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

interface Known {
  readonly origin: string;
  /** By their paths, beside the assets. */
  readonly files: readonly string[];
}

/** What the server answers by itself, whoever goes there. */
const NOT_OURS =
  /^\/(graphql|graphiql|exports|upload|media|health|schema\.graphql|\.well-known)(\/|$)/;

export function kindOf({ method, mode, url }: Asked, { origin, files }: Known): Kind {
  const address = new URL(url);
  const { pathname } = address;
  if (method !== 'GET' || address.origin !== origin || NOT_OURS.test(pathname)) return null;
  if (pathname.startsWith('/assets/')) return 'asset';
  if (files.includes(pathname)) return 'file';
  return mode === 'navigate' ? 'page' : null;
}
