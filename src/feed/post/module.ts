import type { Module } from '../../module.ts';
import { postNodes } from './nodes.ts';
import { OPERATION } from '../../rate/places.ts';
import { ATTACHED_TO_POSTS } from './attachments.ts';
import { TOLD_OF_POSTS } from './audience.ts';
import { Post, PostAttachment } from './entity.ts';
import { createPostLoaders } from './loaders.ts';
import { postData } from './personal-data.ts';
import { postResolvers } from './resolvers.ts';

export const post = {
  entities: [Post, PostAttachment],
  loaders: createPostLoaders,
  resolvers: postResolvers,
  audiences: { postAdded: TOLD_OF_POSTS },
  rates: { createPost: OPERATION, editPost: OPERATION, deletePost: OPERATION },
  costs: { 'Post.attachments': 1, 'User.postCount': 2 },
  lengths: { 'Post.attachments': 2 },
  nodes: postNodes,
  mediaUses: [ATTACHED_TO_POSTS],
  personalData: postData,
} satisfies Module;
