import { unauthenticated } from './errors.ts';

/** Who asks: a user in one of their sessions. */
export interface Viewer {
  readonly id: string;
  readonly sessionId: string;
}

/** Returns who asks; throws UNAUTHENTICATED when nobody is signed in. */
export function requireViewer({ viewer }: { readonly viewer: Viewer | null }): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** Where a request comes from, as far as the server can tell. */
export interface ClientInfo {
  /** An IP address: the connection's, or what a trusted proxy says of it. */
  readonly address: string;
  readonly userAgent: string | null;
  /** What the client calls this server, as in `https://example.com`: few ask. */
  readonly origin?: () => string;
}

/** A token that a browser keeps out of reach of its pages. */
export interface TokenCookie {
  /** Gives what the request presents; null where that is nothing. */
  take(): string | null;
  keep(token: string, expiresAt: Date): void;
}

export interface TokenCookies {
  /** Null where the page keeps its refresh tokens itself. */
  readonly refreshToken: TokenCookie | null;
  keepAccessToken(accessToken: string, expiresAt: Date): void;
  /** All of them, as their session has ended. */
  clear(): void;
}

export interface RequestInfo extends ClientInfo {
  /** What the log knows it by. */
  readonly id: string;
  /** Where the client can present cookies again. */
  readonly cookies?: TokenCookies | null;
}

/** The socket that an operation comes over. */
export interface OpenSocket {
  /** Takes a new access token of the same user; returns when it ends. */
  reauthenticate(accessToken: string): Promise<Date>;
}
