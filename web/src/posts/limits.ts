/** In characters as people see them; the server refuses more. */
export const POST_LIMIT = 5_000;
export const COMMENT_LIMIT = 2_000;
