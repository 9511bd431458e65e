import { channel } from '../../live/bus/channel.ts';

export interface PostAdded {
  readonly type: 'postAdded';
  readonly postId: string;
}

export const feedChannel = channel<PostAdded>('feed');
