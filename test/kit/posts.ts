import type { Caller } from './person.ts';

const POST = 'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }';
const COMMENT =
  'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

/** The id of a new post. */
export const post = async (
  author: Caller,
  text: string,
  mediaIds: readonly string[] = [],
): Promise<string> => (await author.run(POST, { input: { text, mediaIds } })).createPost.post.id;

/** The id of a new comment on it. */
export const comment = async (author: Caller, postId: string, text = 'hi'): Promise<string> =>
  (await author.run(COMMENT, { input: { postId, text } })).addComment.comment.id;
