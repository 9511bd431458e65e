import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { upgrade } from '../../test/kit/raw-socket.ts';

const read = (environment: NodeJS.ProcessEnv) =>
  readConfig({ JWT_SECRET: 'x'.repeat(32), ...environment });

describe('ALLOWED_ORIGINS', () => {
  it('takes what browsers and apps send', () => {
    const sent = ['https://app.example', 'http://app.example:8080', 'capacitor://localhost'];

    expect(read({ ALLOWED_ORIGINS: sent.join(', ') }).allowedOrigins).toEqual(sent);
  });

  it.each([
    ['https://app.example/', 'https://app.example'],
    ['https://app.example/path', 'https://app.example'],
    ['https://app.example:443', 'https://app.example'],
    ['https://App.example', 'https://app.example'],
    ['https://*.example', 'one as https://app.example'],
    ['https://app.example:*', 'one as https://app.example'],
    ['app.example', 'one as https://app.example'],
    ['*', 'one as https://app.example'],
    ['null', 'one as https://app.example'],
  ])('refuses %s, which could never match, and says what to write', (value, remedy) => {
    const start = () => read({ ALLOWED_ORIGINS: `https://good.example,${value}` });

    expect(start).toThrow(
      `ALLOWED_ORIGINS has ${value}, which no browser sends as an origin: write ${remedy}`,
    );
  });
});

describe('PUBLIC_URL', () => {
  it('is an origin of the web', () => {
    expect(read({ PUBLIC_URL: 'https://chat.example/' }).publicUrl).toBe('https://chat.example');
    expect(read({}).publicUrl).toBeNull();
    for (const wrong of ['chat.example', 'https://chat.example/path', 'capacitor://localhost']) {
      expect(() => read({ PUBLIC_URL: wrong })).toThrow(`PUBLIC_URL has ${wrong}, which`);
    }
  });
});

describe('a refused origin', () => {
  const lines: string[] = [];
  let app: TestApp;
  beforeAll(async () => {
    const logTo = { write: (line: string) => void lines.push(line) };
    app = await startApp({ logLevel: 'warn' }, logTo);
  });
  afterAll(() => app.stop());

  it('is logged, once a minute, whichever door it came to', async () => {
    const origin = 'https://foreign.example';
    for (let time = 0; time < 3; time++) {
      await fetch(`${app.url}/graphql?query={me{id}}`, { headers: { origin } });
      await upgrade(app, '/graphql', { origin: 'https://other.example' });
    }

    const logged = lines.map((line) => JSON.parse(line)).filter((entry) => entry.origin);
    expect(logged).toMatchObject([{ origin, msg: expect.stringContaining('ALLOWED_ORIGINS') }]);
  });
});
