import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { GraphQLEmailAddress } from 'graphql-scalars';
import { parseEmail, parseTogether, parseUsername } from '../identity/account/parsers.ts';
import { createPasswords, parsePassword } from '../identity/account/password.ts';
import { createAccount, orConflict, requireUnreserved } from '../identity/account/service.ts';
import { readSettings } from '../config.ts';
import { invalid } from '../errors.ts';
import { withOrm } from './database.ts';
import { say, warn } from './terminal.ts';

interface NewUser {
  readonly username: string;
  readonly email: string;
}

/** By the rules of registration. The password stands on no command line, where others could read it. */
export async function createUser({ username, email }: NewUser): Promise<void> {
  const given = await askPassword();
  const { passwordMinLength: minLength } = readSettings();
  const { password, ...account } = parseTogether({
    username: () => parseUsername('username', username),
    email: () => parseEmail('email', requireAddress(email)),
    password: () => parsePassword('password', given, { username, minLength }),
  });
  const { userId } = await withOrm(async (orm, { bcryptCost }) => {
    const passwordHash = await createPasswords({ cost: bcryptCost, concurrency: 1 }).hash(password);
    return orConflict(
      orm.em.fork().transactional(async (em) => {
        const made = createAccount(em, { ...account, passwordHash });
        await em.flush();
        await requireUnreserved(em, username);
        return made;
      }),
    );
  });
  say(`Made ${username}, whose id is ${userId}`);
}

function requireAddress(email: string): string {
  try {
    return GraphQLEmailAddress.parseValue(email);
  } catch {
    throw invalid('email', 'Not an e-mail address');
  }
}

async function askPassword(): Promise<string> {
  const { stdin } = process;
  if (stdin.isTTY) warn('Password (it is not shown):');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(lines, 'close').then(() => [undefined]),
  ]);
  lines.close();
  if (typeof line === 'string') return line;
  throw invalid('password', 'None was given');
}
