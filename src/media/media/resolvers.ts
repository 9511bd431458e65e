import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import {
  findMedia,
  previewUrlOf,
  readLimits,
  readUsage,
  updateMedia,
  urlExpiryOf,
  urlOf,
} from './service.ts';

export const mediaResolvers: Resolvers = {
  Query: {
    media: (_root, { id }, ctx) => findMedia(ctx, id),
  },

  Mutation: {
    updateMedia: async (_root, { input }, ctx) => ({ media: await updateMedia(ctx, input) }),
  },

  Media: {
    waveform: ({ waveform }) => waveform && [...waveform],
    url: (media, _args, ctx) => urlOf(ctx, media),
    previewUrl: (media, { size }, ctx) =>
      previewUrlOf(ctx, media, size === 'LARGE' ? 'large' : 'small'),
    urlExpiresAt: (media, _args, ctx) => urlExpiryOf(ctx, media),
  },

  Account: {
    mediaUsage: (_account, _args, ctx) => readUsage(ctx),
    mediaLimits: (_account, _args, ctx) => readLimits(ctx),
  },
};
