import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the package of Node keeps C headers, a third of its weight: nothing here is compiled against them. */
const HEADERS = 'node_modules/node/node_modules/*/include';

for (const folder of globSync(HEADERS, { cwd: import.meta.dirname })) {
  rmSync(join(import.meta.dirname, folder), { recursive: true });
}
