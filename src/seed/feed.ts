import type { Person } from './people.ts';
import { COMMENTS } from './small-talk.ts';
import { TOPICS } from './topics.ts';
import { COUNTS, daysBefore, type Making, scaled } from './making.ts';
import { upload } from './pictures.ts';

const FEED_DAYS = 90;
/** Within how many days a post is talked about. */
const COMMENT_DAYS = 4;
const EDITED = 0.05;
const SHOWN = 0.12;

/** Posts, and comments on some of them: few on most, many on a few. */
export function makeFeed(making: Making, people: readonly Person[]): void {
  const { chance, world, now } = making;
  const posts = Array.from({ length: scaled(COUNTS.posts, making) }, () => {
    const createdAt = chance.momentBetween(daysBefore(now, FEED_DAYS), now, 1.5);
    const id = chance.id(createdAt);
    const author = chance.from(people);
    world.posts.push({
      id,
      authorId: author.id,
      text: chance.fill(chance.from(chance.from(TOPICS).posts)),
      createdAt,
      editedAt: chance.happens(EDITED) ? chance.momentBetween(createdAt, now) : null,
    });
    if (chance.happens(SHOWN)) {
      const mediaId = upload(making, author, chance.from(making.gallery.scenes), createdAt);
      world.postAttachments.push({ postId: id, place: 1, mediaId });
    }
    return { id, createdAt };
  });

  const popular = chance.some(posts, Math.ceil(posts.length / 10));
  for (let count = scaled(COUNTS.comments, making); count > 0; count -= 1) {
    const post = chance.from(chance.happens(0.5) ? popular : posts);
    const silence = Math.min(daysBefore(post.createdAt, -COMMENT_DAYS).getTime(), now.getTime());
    const createdAt = chance.momentBetween(post.createdAt, new Date(silence), 0.5);
    world.comments.push({
      id: chance.id(createdAt),
      postId: post.id,
      authorId: chance.from(people).id,
      text: chance.fill(chance.from(COMMENTS)),
      createdAt,
      editedAt: chance.happens(EDITED) ? chance.momentBetween(createdAt, now) : null,
    });
  }
}
