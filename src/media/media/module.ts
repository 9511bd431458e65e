import type { App } from '../../context.ts';
import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { Media, MediaUsage } from './entity.ts';
import { createMediaLinks, type MediaLinks } from './links.ts';
import { createMediaLoaders } from './loaders.ts';
import { mediaNodes } from './nodes.ts';
import { mediaData } from './personal-data.ts';
import { mediaResolvers } from './resolvers.ts';
import { serveMedia } from './serving.ts';

export const media = {
  entities: [Media, MediaUsage],
  loaders: createMediaLoaders,
  resolvers: mediaResolvers,
  rates: { updateMedia: OPERATION },
  costs: { 'Account.mediaUsage': 1 },
  nodes: mediaNodes,
  services: ({ config, origin }: App): MediaLinks =>
    createMediaLinks({ secrets: config.jwt, seconds: config.mediaUrlSeconds, origin }),
  routes: serveMedia,
  personalData: mediaData,
} satisfies Module;
