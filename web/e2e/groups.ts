import type { Person } from './people.ts';

/** Gives the id of a new group of theirs. */
export async function createGroup(
  owner: Person,
  name: string,
  others: readonly Person[] = [],
  description = '',
): Promise<string> {
  const input = { name, description, userIds: others.map(({ id }) => id) };
  return (await change(owner, 'createGroup', input, 'chat { id }')).chat.id;
}

/** Gives the id of a new room of theirs. */
export async function createRoom(owner: Person, name: string): Promise<string> {
  const input = { name, visibility: 'PUBLIC' };
  return (await change(owner, 'createRoom', input, 'chat { id }')).chat.id;
}

export const send = (person: Person, chatId: string, text: string) =>
  change(person, 'sendMessage', { chatId, text }, 'message { id }');

/** What somebody changes elsewhere, such as on their telephone. */
export async function change(person: Person, mutation: string, input: object, fields: string) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  return (await person.ask(query, { input }))[mutation];
}
