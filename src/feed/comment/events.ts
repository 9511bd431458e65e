import { channel } from '../../live/bus/channel.ts';

export interface CommentAdded {
  readonly type: 'commentAdded';
  readonly commentId: string;
}

/** Of a post. */
export const commentsChannel = channel<CommentAdded>('post');
