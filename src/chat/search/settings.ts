import { type CleanedEnv, str } from 'envalid';

export const SEARCH_SETTINGS = {
  SEARCH: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Whether messages are searched. Off: no index is kept of them, and `searchMessages` is refused.',
  }),
};

export interface SearchSettings {
  readonly isSearched: boolean;
}

export const readSearch = (env: CleanedEnv<typeof SEARCH_SETTINGS>): SearchSettings => ({
  isSearched: env.SEARCH === 'on',
});
