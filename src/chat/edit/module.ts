import type { Module } from '../../module.ts';
import { MessageEdit } from './entity.ts';
import { createEditLoaders } from './loaders.ts';
import { editData } from './personal-data.ts';
import { editResolvers } from './resolvers.ts';

export const edit = {
  entities: [MessageEdit],
  loaders: createEditLoaders,
  resolvers: editResolvers,
  messageParts: ['message_edits'],
  personalData: editData,
} satisfies Module;
