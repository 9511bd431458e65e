import type { Module } from '../../module.ts';
import { commentNodes } from './nodes.ts';
import { OPERATION } from '../../rate/places.ts';
import { TOLD_OF_COMMENTS } from './audience.ts';
import { Comment } from './entity.ts';
import { createCommentLoaders } from './loaders.ts';
import { commentData } from './personal-data.ts';
import { commentResolvers } from './resolvers.ts';

export const comment = {
  entities: [Comment],
  loaders: createCommentLoaders,
  resolvers: commentResolvers,
  audiences: { commentAdded: TOLD_OF_COMMENTS },
  rates: { addComment: OPERATION, editComment: OPERATION, deleteComment: OPERATION },
  costs: { 'Post.commentCount': 2 },
  nodes: commentNodes,
  personalData: commentData,
} satisfies Module;
