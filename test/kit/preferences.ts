import type { Caller } from './person.ts';

/** Further than anybody lives. */
export const FOR_EVER = '9999-12-31T23:59:59.999Z';

const PREFERENCES = 'viewerPreferences { notifyLevel mutedUntil archivedAt pinnedAt }';
const UPDATE = `mutation ($input: UpdateChatPreferencesInput!) {
  updateChatPreferences(input: $input) { chat { ${PREFERENCES} } }
}`;

/** Gives them as they are then. */
export async function prefer(caller: Caller, chatId: string, changes: object) {
  const { updateChatPreferences } = await caller.run(UPDATE, { input: { chatId, ...changes } });
  return updateChatPreferences.chat.viewerPreferences;
}

export const refusalOf = async (caller: Caller, chatId: string, changes: object) =>
  (await caller.fail(UPDATE, { input: { chatId, ...changes } })).extensions;

export async function preferencesOf(caller: Caller, id: string) {
  const { chat } = await caller.run(`query ($id: ID!) { chat(id: $id) { ${PREFERENCES} } }`, {
    id,
  });
  return chat.viewerPreferences;
}

/** The ids of a list, in its order. */
export async function listedChats(caller: Caller, filter?: object): Promise<string[]> {
  const { chats } = await caller.run(
    'query ($filter: ChatFilter) { chats(filter: $filter) { nodes { id } } }',
    { filter },
  );
  return chats.nodes.map(({ id }: { id: string }) => id);
}
