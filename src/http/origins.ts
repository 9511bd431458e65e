/** Whether pages of an origin may use the server at `host`. One rule for CORS and for WebSockets. */
export type OriginPolicy = (origin: string | undefined, host: string | undefined) => boolean;

interface Options {
  readonly allowed: readonly string[];
  /** Whether any port of this machine is welcome: frontends are developed there. */
  readonly allowLocal: boolean;
}

export function createOriginPolicy({ allowed, allowLocal }: Options): OriginPolicy {
  return (origin, host) => {
    if (origin === undefined) return true;
    const url = URL.parse(origin);
    if (!url) return false;
    const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
    return url.host === host || allowed.includes(origin) || (allowLocal && isLocal);
  };
}
