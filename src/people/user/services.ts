import type { App } from '../../context.ts';
import { createResemblance, type Resemblance } from './resemblance.ts';
import { createSearches, type Searches } from './searches.ts';

export interface UserServices {
  readonly searches: Searches;
  readonly resemblance: Resemblance;
}

export const createUserServices = ({ config, rootEm }: App): UserServices => ({
  searches: createSearches(config.databasePoolSize),
  resemblance: createResemblance(rootEm),
});
