import { act } from './chats.ts';
import type { Caller, Person } from './person.ts';

const SEEN = `query ($id: ID!) {
  user(id: $id) { followerCount followingCount viewerFollows followsViewer isPrivate }
}`;
const LISTS = `query ($id: ID!) {
  user(id: $id) { followers(first: 100) { nodes { id } } following(first: 100) { nodes { id } } }
}`;

export const follow = (viewer: Caller, user: Person) => act(viewer, 'follow', { userId: user.id });

export const unfollow = (viewer: Caller, user: Person) =>
  act(viewer, 'unfollow', { userId: user.id });

export const setPrivate = (person: Caller, isPrivate = true) =>
  act(person, 'updateSettings', { isPrivate });

export const answer = (viewer: Caller, user: Person, accept: boolean) =>
  act(viewer, 'answerFollowRequest', { userId: user.id, accept });

/** What the viewer sees of how others stand to somebody. */
export const see = async (viewer: Caller, person: Person) =>
  (await viewer.run(SEEN, { id: person.id })).user;

/** The ids of those who follow somebody, and whom they follow; null where the viewer is not shown them. */
export async function listsOf(viewer: Caller, person: Person) {
  const { followers, following } = (await viewer.run(LISTS, { id: person.id })).user;
  const idsOf = (page: any): string[] | null => page && page.nodes.map(({ id }: any) => id);
  return { followers: idsOf(followers), following: idsOf(following) };
}
