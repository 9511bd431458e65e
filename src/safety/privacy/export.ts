import type { Context, Shared } from '../../context.ts';
import { type Viewer, requireViewer } from '../../viewer.ts';
import { notFound } from '../../errors.ts';
import { recordOwn } from '../../identity/audit/service.ts';
import { confirmPassword } from '../../identity/account/credentials.ts';
import { signExport, verifyExport } from './export-links.ts';
import { exportedAccount } from '../../identity/account/repository.ts';

export const EXPORT_PATH = '/export';

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
  const url = new URL(EXPORT_PATH, ctx.request.origin?.() ?? `http://${host}:${port}`);
  url.searchParams.set('key', key);
  return { exportUrl: url.href, expiresAt };
}

/** Whose data the key of a link opens; throws NOT_FOUND where it opens nothing. */
export async function requireExport(
  { config, services }: Pick<Shared, 'config' | 'services'>,
  key: string,
): Promise<Viewer> {
  const viewer = verifyExport(config, key);
  if (!viewer) throw notFound('Export');
  await services.session.sessions.requireLive(viewer.sessionId);
  return viewer;
}

/** Everything about a user as the text of one JSON object, a page of rows in memory at a time. */
export async function* writeExport(
  { rootEm, services, personalData }: Pick<Shared, 'rootEm' | 'services' | 'personalData'>,
  { id, sessionId }: Viewer,
): AsyncGenerator<string> {
  const [account] = await exportedAccount(rootEm, id);
  yield `{"exportedAt":${JSON.stringify(new Date())},"account":${JSON.stringify(account ?? null)}`;
  for (const [name, pagesOf] of personalData.flatMap(({ lists = {} }) => Object.entries(lists))) {
    yield `,\n${JSON.stringify(name)}:[`;
    let separator = '\n';
    for await (const rows of pagesOf(rootEm, id, services)) {
      await services.session.sessions.requireLive(sessionId);
      yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}
