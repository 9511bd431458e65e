import { act } from './chats.ts';
import type { Caller, Person } from './person.ts';

export const block = (viewer: Caller, user: Person) =>
  act(viewer, 'blockUser', { userId: user.id });
export const unblock = (viewer: Caller, user: Person) =>
  act(viewer, 'unblockUser', { userId: user.id });

/** The code with which a mutation is refused; DONE where it is not. */
export const codeOf = async (viewer: Caller, mutation: string, input: object): Promise<string> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename } }`;
  const { errors } = await viewer.reply(text, { input });
  return errors?.[0]?.extensions.code ?? 'DONE';
};
