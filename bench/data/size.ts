/** How many members the rooms have that are there for their size. */
export type Circle = (typeof CIRCLES)[number];
const CIRCLES = [10, 100, 1_000] as const;

/** How much of everything a seeded database holds; `messages` names it. */
export interface Size {
  readonly messages: number;
  readonly users: number;
  readonly posts: number;
  readonly comments: number;
  /** Beside those of `circles`, and the square. */
  readonly chats: number;
  /** Users with long lists of chats: those who ask. */
  readonly viewers: number;
  /** Numbers of members: for each there are rooms of that size alone. */
  readonly circles: readonly Circle[];
}

export const FULL = 1_000_000;
export const QUICK = 100_000;
export const SMALL = 10_000;

export const sizeOf = (messages: number): Size => ({
  messages,
  users: messages / 100,
  posts: messages / 10,
  comments: messages / 2,
  chats: messages / 200,
  viewers: messages / 5_000,
  circles: messages < QUICK ? [] : CIRCLES.filter((members) => members <= messages / 1_000),
});
