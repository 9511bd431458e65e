import type { Module } from '../../module.ts';
import { postNodes } from './nodes.ts';
import { OPERATION } from '../../rate/places.ts';
import { Post } from './entity.ts';
import { createPostLoaders } from './loaders.ts';
import { postData } from './personal-data.ts';
import { postResolvers } from './resolvers.ts';

export const post = {
  entities: [Post],
  loaders: createPostLoaders,
  resolvers: postResolvers,
  rates: { createPost: OPERATION, editPost: OPERATION, deletePost: OPERATION },
  nodes: postNodes,
  personalData: postData,
} satisfies Module;
