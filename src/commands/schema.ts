import { readFile } from 'node:fs/promises';

/** As it is committed: `npm run check` sees to it that it is what the code serves. */
export async function printSchema(): Promise<void> {
  process.stdout.write(await readFile(new URL('../../schema.graphql', import.meta.url)));
}
