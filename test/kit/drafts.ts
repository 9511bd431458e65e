import type { Caller } from './person.ts';

const DRAFT = `text replyTo { id } attachments { id } threadRoot { id } updatedAt`;
const SAVE = `mutation ($input: SaveDraftInput!) {
  saveDraft(input: $input) { chat { id draft { ${DRAFT} } } }
}`;

interface Saved {
  readonly chatId: string;
  readonly text: string;
  readonly threadRootId?: string;
  readonly replyToId?: string | null;
  readonly mediaIds?: readonly string[];
}

/** The chat's own draft afterwards. */
export const saveDraft = async (caller: Caller, input: Saved) =>
  (await caller.run(SAVE, { input })).saveDraft.chat.draft;

/** Code, and what is said of fields. */
export const draftRefusal = async (caller: Caller, input: Saved) =>
  (await caller.fail(SAVE, { input })).extensions;

export const draftOf = async (viewer: Caller, chatId: string) =>
  (await viewer.run(`{ chat(id: "${chatId}") { draft { ${DRAFT} } } }`)).chat?.draft;

export const threadDraftOf = async (viewer: Caller, id: string) =>
  (await viewer.run(`{ message(id: "${id}") { viewerDraft { ${DRAFT} } } }`)).message.viewerDraft;

/** The texts of somebody's drafts, the one that was saved last first. */
export async function draftsOf(viewer: Caller): Promise<string[]> {
  const { me } = await viewer.run('{ me { drafts(first: 100) { nodes { text } } } }');
  return me.drafts.nodes.map(({ text }: { text: string }) => text);
}
