import type { Shared } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { JobHandlers } from '../../jobs/kinds.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { removeInBatches, removeUnused } from '../../media/media/removal.ts';
import { keepPicture } from '../../media/upload/keeping.ts';
import type { WholeMessage } from '../message/entity.ts';
import { linksIn } from '../message/links.ts';
import { messagesById } from '../message/repository.ts';
import type { FoundPreview } from './entity.ts';
import { messagePreviewed } from './events.ts';
import { look } from './looking.ts';
import { previewsByPosition, recentPreviews, replacePreviews } from './repository.ts';

/** So long what was found for somebody is taken for what is there. */
const FRESH_SECONDS = 86_400;

/** Looks where the links of a message lead, and shows that, unless the message says something else by then. */
async function previewLinks(shared: Shared, messageId: string): Promise<void> {
  const [message] = await messagesById(shared.rootEm, [messageId]);
  const links = message ? linksOf(message) : [];
  if (!message || links.length === 0) return;
  const known = await recentPreviews(shared.rootEm, message.senderId, links, FRESH_SECONDS);
  const unknown = links.filter((link) => !known.some(({ url }) => url === link));
  const found = await lookAt(shared, message.senderId, unknown);
  const previews = links.flatMap(
    (link) => [...known, ...found].find(({ url }) => url === link) ?? [],
  );
  const isShown = await shared.chatLog
    .change(message.chatId, (change) => show(shared, change, messageId, links, previews))
    .catch(unlessGone);
  if (!isShown) await removeInBatches(shared, picturesOf(found));
}

async function lookAt(
  shared: Shared,
  senderId: string,
  links: readonly string[],
): Promise<readonly FoundPreview[]> {
  if (!(await mayLook(shared, senderId, links.length))) return [];
  const found = await Promise.all(links.map((url) => previewOf(shared, senderId, url)));
  return found.filter((preview) => preview !== null);
}

async function previewOf(
  shared: Shared,
  ownerId: string,
  url: string,
): Promise<FoundPreview | null> {
  const found = await look(shared.outbound, url);
  if (!found) return null;
  const { picture, ...page } = found;
  const mediaId = picture ? await keepPicture(shared, { ...picture, ownerId }) : null;
  if (page.title === null && mediaId === null) return null;
  return { url, ...page, mediaId, fetchedAt: new Date().toISOString() };
}

/** Others' servers are asked in somebody's name so often, and no more. */
async function mayLook({ limiter }: Shared, senderId: string, count: number): Promise<boolean> {
  if (count === 0) return false;
  try {
    await limiter.consume('previews', senderId, count);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return false;
    throw error;
  }
}

/** Under the chat's lock. False where it is another text by now, or all of it is shown already. */
async function show(
  shared: Shared,
  { em, enqueue, append }: ChatChange,
  messageId: string,
  links: readonly string[],
  previews: readonly FoundPreview[],
): Promise<boolean> {
  const [message] = await messagesById(em, [messageId]);
  if (!message || linksOf(message).join(' ') !== links.join(' ')) return false;
  const { chatId, seq } = message;
  const shown = await previewsByPosition(em, [chatId], [seq]);
  if (contentOf(shown) === contentOf(previews)) return false;
  const changedSeq = append(messagePreviewed({ actorId: null, subjectId: messageId }));
  const rows = previews.map((preview, place) => ({ place, ...preview }));
  await replacePreviews(em, chatId, seq, changedSeq, JSON.stringify(rows));
  await removeUnused(shared, { em, enqueue }, picturesOf(shown));
  return true;
}

const linksOf = ({ text, deletedAt }: WholeMessage) => (deletedAt ? [] : linksIn(text ?? ''));

type Content = Pick<FoundPreview, 'url' | 'title' | 'description' | 'siteName' | 'mediaId'>;

const contentOf = (previews: readonly Content[]) =>
  JSON.stringify(
    previews.map(({ url, title, description, siteName, mediaId }) => [
      ...[url, title, description, siteName, mediaId],
    ]),
  );

const picturesOf = (previews: readonly Content[]) =>
  previews.flatMap(({ mediaId }) => mediaId ?? []);

/** A chat that has ended shows nothing. */
function unlessGone(error: unknown): false {
  if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
  throw error;
}

/** None where this node looks at nothing: what others are to look at waits for them. */
export const createPreviewJobs = (shared: Shared): Partial<Pick<JobHandlers, 'previewLinks'>> =>
  shared.config.linkPreviews
    ? {
        async previewLinks({ messageId }) {
          await previewLinks(shared, messageId);
          return null;
        },
      }
    : {};
