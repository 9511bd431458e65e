import type { Person } from './people.ts';

const OPEN = `mutation ($userId: ID!) {
  openDirectChat(input: { userId: $userId }) { chat { id } }
}`;
const SEND = `mutation ($chatId: ID!, $text: String!) {
  sendMessage(input: { chatId: $chatId, text: $text }) { message { id seq } }
}`;
const READ = `mutation ($chatId: ID!, $seq: Int!) {
  markRead(input: { chatId: $chatId, seq: $seq }) { chat { id } }
}`;

/** The chat of two people, as they use it elsewhere, such as on their telephones. */
export async function openConversation(one: Person, other: Person) {
  const { openDirectChat } = await one.ask(OPEN, { userId: other.id });
  const chatId: string = openDirectChat.chat.id;
  return {
    chatId,
    path: `/chats/${chatId}`,
    /** Gives its position. */
    async send(person: Person, text: string): Promise<number> {
      return (await person.ask(SEND, { chatId, text })).sendMessage.message.seq;
    },
    read: (person: Person, seq: number) => person.ask(READ, { chatId, seq }),
  };
}
