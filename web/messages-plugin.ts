import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Messages = { readonly [Key in string]: string | Messages };

/** Those of signing in are read without a library. */
const CATALOGUES = /\/messages\/\w+\/(?!sign-in\.)[\w-]+\.json$/;

/** Messages are parsed here, so that browsers need no parser for them. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
        ],
      },
    }),
    transform(code, id) {
      if (!CATALOGUES.test(id)) return null;
      return { code: JSON.stringify(compiled(JSON.parse(code) as Messages)), map: null };
    },
  };
}

const compiled = (messages: Messages): object =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? compile(message) : compiled(message),
    ]),
  );
