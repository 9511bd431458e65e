import { startApp, type TestApp } from './app.ts';
import { createGroup } from './chats.ts';
import { jobsDone } from './jobs.ts';
import type { Caller, Person } from './person.ts';
import { outboundTo, startSite } from './site.ts';

const PREVIEWS = `linkPreviews { url title description siteName image { id state kind url } }`;

export interface ShownPreview {
  readonly url: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly siteName: string | null;
  readonly image: { readonly id: string; readonly url: string } | null;
}

/** What somebody sees now. */
export async function previewsNow(viewer: Caller, messageId: string): Promise<ShownPreview[]> {
  const query = `query ($id: ID!) { message(id: $id) { ${PREVIEWS} } }`;
  return (await viewer.run(query, { id: messageId })).message.linkPreviews;
}

/** The same once the server has looked. */
export async function previewsOf(
  app: Pick<TestApp, 'sql'>,
  viewer: Caller,
  messageId: string,
): Promise<ShownPreview[]> {
  await jobsDone(app);
  return previewsNow(viewer, messageId);
}

/** Their titles. */
export const titlesOf = async (...args: Parameters<typeof previewsOf>) =>
  (await previewsOf(...args)).map(({ title }) => title);

/** A page that says what it is. */
export const pageOf = (title: string, image?: string) =>
  `<title>${title}</title>${image ? `<meta property="og:image" content="${image}">` : ''}`;

export type Linked = Awaited<ReturnType<typeof startLinked>>;

/** A server that looks at links, and the only one that it may ask. */
export async function startLinked(outboundOf = outboundTo) {
  const site = await startSite();
  const settings = { linkPreviews: true, runsJobs: true };
  const app = await startApp(settings, undefined, outboundOf(site));
  let pages = 0;

  return {
    site,
    app,
    /** The address of a new page. */
    newPage: (title = 'A page', image?: string) =>
      site.put(`/page/${++pages}`, pageOf(title, image)),
    /** Two people and a group of them, which the first one owns. */
    async group() {
      const [ann, bob] = await app.people('ann', 'bob');
      return { ann, bob, chatId: await createGroup(ann, bob) };
    },
    lastSeqOf: async (viewer: Person, chatId: string): Promise<number> =>
      (await viewer.run(`{ chat(id: "${chatId}") { lastSeq } }`)).chat.lastSeq,
    async stop(): Promise<void> {
      await app.stop();
      await site.stop();
    },
  };
}

/** What watchers of a chat are told, with what is shown of links. */
export const CHAT_EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { __typename seq ... on MessageChangedEvent {
    change user { id } message { id changedSeq ${PREVIEWS} }
  } }
}`;
