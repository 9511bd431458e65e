import type { Caller, Person } from './person.ts';

const OPEN_DIRECT = `mutation ($input: OpenDirectChatInput!) {
  openDirectChat(input: $input) { chat { id } }
}`;
const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq text } }
}`;

/** The id of the chat between the two. */
export async function openDirectChat(viewer: Person, peer: Person): Promise<string> {
  return (await viewer.run(OPEN_DIRECT, { input: { userId: peer.id } })).openDirectChat.chat.id;
}

/** The id of a new group that the first one owns. */
export async function createGroup(owner: Person, ...members: Person[]): Promise<string> {
  const input = { name: 'Harbour', userIds: members.map(({ id }) => id) };
  return (await owner.run(CREATE_GROUP, { input })).createGroup.chat.id;
}

/** The ids of so many groups in each of which the member has written, the newest first. */
export async function createGroups(count: number, owner: Person, member: Person) {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const chatId = await createGroup(owner, member);
    await send(member, chatId, `First of ${index}`);
    ids.unshift(chatId);
  }
  return ids;
}

export async function createRoom(owner: Person, visibility: string = 'PUBLIC'): Promise<string> {
  const input = { name: 'Market', visibility };
  return (await owner.run(CREATE_ROOM, { input })).createRoom.chat.id;
}

export async function send(
  sender: Caller,
  chatId: string,
  text: string,
  more: { replyToId?: string; clientMessageId?: string } = {},
): Promise<{ id: string; seq: number; text: string }> {
  return (await sender.run(SEND, { input: { chatId, text, ...more } })).sendMessage.message;
}

/** A mutation whose payload does not matter. */
export async function act(caller: Caller, mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  await caller.run(`mutation ($input: ${type}) { ${mutation}(input: $input) { __typename } }`, {
    input,
  });
}
