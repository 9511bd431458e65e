import type { Context } from '../../context.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { notFound } from '../../errors.ts';
import type { UserRow } from '../user/entity.ts';
import { requirePresentUser } from '../user/service.ts';
import type { PresenceEvent } from './events.ts';
import { findLastSeen, isSeenOnline, mayHear, readSettings, watchPresence } from './service.ts';

export const presenceResolvers: Resolvers = {
  User: {
    online: (user, _args, ctx) => isSeenOnline(ctx, user.id),
    lastSeenAt: (user, _args, ctx) => findLastSeen(ctx, user.id),
  },

  Account: {
    invisible: async (account, _args, ctx) => (await readSettings(ctx, account.userId)).invisible,
    lastSeenVisibility: async (account, _args, ctx) =>
      (await readSettings(ctx, account.userId)).lastSeenVisibility,
  },

  Subscription: {
    presenceChanged: {
      subscribe: (_root, { userIds }, ctx) => watchPresence(ctx, userIds),
      resolve: findHeardUser,
    },
  },

  PresenceEvent: { user: findUser },
};

function findUser({ userId }: PresenceEvent, _args: object, ctx: Context): Promise<UserRow> {
  return requirePresentUser(ctx, userId);
}

async function findHeardUser(event: PresenceEvent, args: object, ctx: Context): Promise<UserRow> {
  if (!(await mayHear(ctx, event))) throw notFound('User');
  return findUser(event, args, ctx);
}
