import { createSearchJobs } from '../../src/chat/search/jobs.ts';
import { ENTITIES } from '../../src/modules.ts';
import { createOrm } from '../../src/store/orm/orm.ts';
import { withClient } from './server.ts';

/**
 * Makes the index of messages, as nodes do it in the background: a server that finds a million of them
 * without one is at it for minutes, and whatever is measured meanwhile costs more.
 */
export async function indexMessages(databaseUrl: string): Promise<void> {
  const orm = createOrm({ url: databaseUrl, poolSize: 1, entities: ENTITIES });
  const jobs = createSearchJobs({ rootEm: orm.em, config: { isSearched: true } });
  await jobs.sweepMessages({}, { isOver: () => false });
  await orm.close();
  await withClient(databaseUrl, (client) =>
    client.query('VACUUM ANALYZE message_blocks, message_indexes'),
  );
}
