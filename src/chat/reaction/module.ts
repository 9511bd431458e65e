import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { MessageReaction, MessageReactionCount } from './entity.ts';
import { messageReacted } from './events.ts';
import { createReactionLoaders } from './loaders.ts';
import { reactionData } from './personal-data.ts';
import { reactionResolvers } from './resolvers.ts';

export const reaction = {
  entities: [MessageReaction, MessageReactionCount],
  loaders: createReactionLoaders,
  resolvers: reactionResolvers,
  events: [messageReacted],
  rates: { addReaction: byUser('messages'), removeReaction: byUser('messages') },
  lengths: { 'Message.reactions': 2 },
  costs: { 'Message.reactions': 1, 'ReactionGroup.reactors': 2 },
  messageParts: ['message_reactions', 'message_reaction_counts'],
  personalData: reactionData,
} satisfies Module;
