import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../kit/app.ts';

const SLOW_MS = 240_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README_URL = 'http://127.0.0.1:4000';
/** As Vite's templates have it, and stricter. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024', 'dom'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
};
/** What a frontend may ask for beside what the example does. */
const OPERATIONS = `
query Messages($chatId: ID!) {
  chat(id: $chatId) {
    messages(last: 20) {
      nodes {
        text
      }
    }
  }
}
subscription Inbox {
  inboxEvents {
    ... on ChatEvent {
      seq
    }
    ... on ResyncRequiredEvent {
      lastSeq
    }
  }
}`;
/** As the example has it, and the enums as values: no operation names `ErrorCode`. */
const CODEGEN = `
import example from './codegen.ts';
export default {
  ...example,
  generates: {
    ...example.generates,
    'gql/enums.ts': { plugins: ['typescript'], config: { onlyEnums: true, enumsAsConst: true } },
  },
};`;
/** What a frontend relies on: each line that must not compile says so. */
const USE = `
import { ErrorCode } from './gql/enums.ts';
import { FindUserDocument, type InboxSubscription, type MessagesQuery } from './gql/graphql.ts';

const data = {} as MessagesQuery;
export const text: string | null | undefined = data.chat?.messages.nodes[0]?.text;
// @ts-expect-error A tombstone has no text.
export const certain: string | undefined = data.chat?.messages.nodes[0]?.text;
// @ts-expect-error It was not asked for.
export const more = data.chat?.memberCount;
export const code: 'TOKEN_EXPIRED' = ErrorCode.TokenExpired;
// @ts-expect-error There is no such code.
export const none = ErrorCode.Nonsense;
export function lastSeqOf(event: InboxSubscription['inboxEvents']): number | null {
  return event.__typename === 'ResyncRequiredEvent' ? event.lastSeq : null;
}
export { FindUserDocument };
`;

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'confab-codegen-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await app.stop();
});

const run = (tool: string, ...args: string[]) =>
  promisify(execFile)(join(ROOT, 'node_modules/.bin', tool), args, { cwd: folder });

describe('codegen, as in the examples', () => {
  it(
    'makes types of the running server that compile strictly, and know what may be absent',
    async () => {
      for (const file of ['codegen.ts', 'operations.graphql']) {
        await cp(join(ROOT, 'examples', file), join(folder, file));
      }
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const config = await readFile(join(folder, 'codegen.ts'), 'utf8');
      await writeFile(join(folder, 'codegen.ts'), config.replace(README_URL, app.url));
      await writeFile(join(folder, 'codegen-more.ts'), CODEGEN);
      await writeFile(join(folder, 'more.graphql'), OPERATIONS);
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
      await writeFile(join(folder, 'use.ts'), USE);

      await run('graphql-codegen', '--config', 'codegen-more.ts', '--silent');
      const compiled = await run('tsc').catch((error: { stdout: string }) => error);

      expect(compiled.stdout).toBe('');
    },
    SLOW_MS,
  );
});
