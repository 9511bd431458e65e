import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findChat } from './service.ts';

export const accessResolvers: Resolvers = {
  Query: {
    chat: (_root, { id }, ctx) => findChat(ctx, id),
  },
};
