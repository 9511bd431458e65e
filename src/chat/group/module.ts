import type { Module } from '../../module.ts';
import { OPERATION, searchable } from '../../rate/places.ts';
import { IMAGES_OF_CHATS } from './image.ts';
import { groupResolvers } from './resolvers.ts';

export const group = {
  resolvers: groupResolvers,
  rates: {
    rooms: searchable,
    openDirectChat: OPERATION,
    createGroup: OPERATION,
    createRoom: OPERATION,
    updateChat: OPERATION,
    setChatImage: OPERATION,
    deleteChat: OPERATION,
  },
  costs: { 'Query.rooms(search)': 500 },
  mediaUses: [IMAGES_OF_CHATS],
} satisfies Module;
