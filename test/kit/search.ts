import { createSearchJobs } from '../../src/chat/search/jobs.ts';
import type { TestApp } from './app.ts';
import { openOrm } from './orm.ts';
import type { Person } from './person.ts';

export const SEARCH = `query ($query: String!, $filter: MessageSearchFilter, $first: Int, $after: String) {
  searchMessages(query: $query, filter: $filter, first: $first, after: $after) {
    edges { cursor node { id text seq chat { id } } highlights { start length } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Hit {
  readonly cursor: string;
  readonly node: { id: string; text: string; seq: number; chat: { id: string } };
  readonly highlights: readonly { start: number; length: number }[];
}

/** All that somebody finds, page by page. */
export async function findAll(
  person: Person,
  query: string,
  { first = 100, ...filter }: { readonly first?: number } & Readonly<Record<string, unknown>> = {},
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (let after: string | null = null; ;) {
    const { searchMessages } = await person.run(SEARCH, { query, filter, first, after });
    hits.push(...searchMessages.edges);
    if (!searchMessages.pageInfo.hasNextPage) return hits;
    after = searchMessages.pageInfo.endCursor;
  }
}

/** The texts of it, the newest first. */
export const find = async (...args: Parameters<typeof findAll>): Promise<string[]> =>
  (await findAll(...args)).map(({ node }) => node.text);

/** The same, with what is highlighted in brackets. */
export const findMarked = async (...args: Parameters<typeof findAll>): Promise<string[]> =>
  (await findAll(...args)).map(({ node, highlights }) =>
    [...highlights]
      .reverse()
      .reduce(
        (text, { start, length }) =>
          `${text.slice(0, start)}[${text.slice(start, start + length)}]${text.slice(start + length)}`,
        node.text,
      ),
  );

/** As the job does it that goes through all chats. */
export async function indexAll({ config }: Pick<TestApp, 'config'>): Promise<void> {
  const orm = openOrm(config.databaseUrl);
  const shared = { rootEm: orm.em, config: { isSearched: true } };
  await createSearchJobs(shared).sweepMessages({}, { isOver: () => false });
  await orm.close();
}
