import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { listPreviews, readImage } from './service.ts';

export const previewResolvers: Resolvers = {
  Message: {
    linkPreviews: (message, _args, ctx) => listPreviews(ctx, message),
  },

  LinkPreview: {
    image: (preview, _args, ctx) => readImage(ctx, preview),
  },
};
