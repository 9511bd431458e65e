import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context, Shared, Viewer } from '../context.ts';
import { notFound } from '../errors.ts';
import { requireViewer } from './policy.ts';
import { recordOwn } from './audit.ts';
import { confirmPassword } from './credentials.ts';
import { signExport, verifyExport } from './export-links.ts';
import {
  exportedAccount,
  exportedComments,
  exportedMemberships,
  exportedMessages,
  exportedPosts,
  exportedSecurityEvents,
  exportedSessions,
} from './export-repository.ts';

export const EXPORT_PATH = '/export';

const PAGE_SIZE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Gives an address from which everything about the viewer can be fetched. */
export async function exportMyData(
  ctx: Context,
  { password }: { readonly password?: string | null },
): Promise<{ exportUrl: string; expiresAt: Date }> {
  const viewer = requireViewer(ctx);
  await confirmPassword(ctx, 'password', password);
  await ctx.em.transactional((em) => recordOwn(ctx, em, viewer.id, 'DATA_EXPORTED'));
  const { key, expiresAt } = signExport(ctx.config, viewer);
  const { host, port } = ctx.config;
  const url = new URL(EXPORT_PATH, ctx.request.origin ?? `http://${host}:${port}`);
  url.searchParams.set('key', key);
  return { exportUrl: url.href, expiresAt };
}

/** Whose data the key of a link opens; throws NOT_FOUND where it opens nothing. */
export async function requireExport(
  { config, sessions }: Pick<Shared, 'config' | 'sessions'>,
  key: string,
): Promise<Viewer> {
  const viewer = verifyExport(config, key);
  if (!viewer) throw notFound('Export');
  await sessions.requireLive(viewer.sessionId);
  return viewer;
}

/** Everything about a user as the text of one JSON object, a page of rows in memory at a time. */
export async function* writeExport(
  { rootEm, sessions }: Pick<Shared, 'rootEm' | 'sessions'>,
  { id, sessionId }: Viewer,
): AsyncGenerator<string> {
  const [account] = await exportedAccount(rootEm, id);
  yield `{"exportedAt":${JSON.stringify(new Date())},"account":${JSON.stringify(account ?? null)}`;
  for (const [name, pages] of Object.entries(listsOf(rootEm, id))) {
    yield `,\n${JSON.stringify(name)}:[`;
    let separator = '\n';
    for await (const rows of pages) {
      await sessions.requireLive(sessionId);
      yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}

function listsOf(em: EntityManager, userId: string) {
  const byId =
    <Row extends { readonly id: string }>(
      read: (em: EntityManager, userId: string, after: string, limit: number) => Promise<Row[]>,
    ) =>
    (last: Row | null) =>
      read(em, userId, last?.id ?? FIRST_ID, PAGE_SIZE);

  return {
    sessions: pages(byId(exportedSessions)),
    securityEvents: pages(byId(exportedSecurityEvents)),
    posts: pages(byId(exportedPosts)),
    comments: pages(byId(exportedComments)),
    memberships: pages<{ readonly chatId: string }>((last) =>
      exportedMemberships(em, userId, last?.chatId ?? FIRST_ID, PAGE_SIZE),
    ),
    messages: pages<{ readonly chatId: string; readonly seq: number }>((last) =>
      exportedMessages(em, userId, last?.chatId ?? FIRST_ID, last?.seq ?? 0, PAGE_SIZE),
    ),
  };
}

/** Reads on from the last row of each page. */
async function* pages<Row extends object>(
  read: (last: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | null = null;
  for (;;) {
    const rows: Row[] = await read(last);
    if (rows.length > 0) yield rows;
    last = rows.at(-1) ?? null;
    if (rows.length < PAGE_SIZE) return;
  }
}
