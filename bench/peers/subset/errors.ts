import { GraphQLError } from 'graphql';

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code } });

const unauthenticated = () => refusal('UNAUTHENTICATED', 'Sign in first');
export const notFound = (what: string) => refusal('NOT_FOUND', `${what} not found`);
export const invalid = (message: string) => refusal('BAD_USER_INPUT', message);
export const conflict = (message: string) => refusal('CONFLICT', message);

/** Whom the request says it comes from; its token was checked before it came here. */
export function requireViewer({ viewerId }: { readonly viewerId: string | null }): string {
  if (!viewerId) throw unauthenticated();
  return viewerId;
}

/** The viewer's id in the headers as Node gives them. */
export const viewerIn = (headers: NodeJS.Dict<string | string[]>): string | null =>
  headers['x-viewer-id']?.toString() ?? null;
