import type { Context } from '../../context.ts';
import { inTransaction, type Transaction } from '../../jobs/transaction.ts';
import { removeUnused } from '../../media/media/removal.ts';
import type { WholeMessage } from './entity.ts';
import { hasLinks, linksIn } from './links.ts';
import { previewsRemoved } from './preview-repository.ts';

/**
 * Has the links of a new message looked at. It stands already: a send is one statement, which no job is part of.
 * Where a node dies in between, whoever sends it has no answer, sends it again, and comes by here once more.
 */
export async function seekPreviews(
  { config, rootEm, jobs, log }: Pick<Context, 'config' | 'rootEm' | 'jobs' | 'log'>,
  { id: messageId, text }: WholeMessage,
): Promise<void> {
  if (!config.linkPreviews || !hasLinks(text ?? '')) return;
  try {
    await inTransaction(rootEm.fork(), jobs, ({ enqueue }) =>
      enqueue('previewLinks', { messageId }),
    );
  } catch (err) {
    log.warn({ err, messageId }, 'The links of a message are not looked at');
  }
}

/** In the transaction that gives a message its next text: what is shown of links that it has no more goes. */
export async function changeLinks(
  ctx: Pick<Context, 'config' | 'mediaUses'>,
  transaction: Transaction,
  { id, chatId, seq, text: former }: WholeMessage,
  text: string,
): Promise<void> {
  const [before, links] = [linksIn(former ?? ''), linksIn(text)];
  if (before.join(' ') === links.join(' ')) return;
  const removed = await previewsRemoved(transaction.em, chatId, seq, links);
  await removeUnused(
    ctx,
    transaction,
    removed.flatMap(({ mediaId }) => mediaId ?? []),
  );
  if (ctx.config.linkPreviews && links.length > 0) {
    await transaction.enqueue('previewLinks', { messageId: id });
  }
}
