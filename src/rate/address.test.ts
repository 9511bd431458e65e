import { afterEach, describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { readConfig } from '../config.ts';
import { StartupError } from '../errors.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { addressKey } from './address.ts';

let app: TestApp;

const ask = (forwarded: string) =>
  fetch(`${app.url}/graphql?query={me{id}}`, { headers: { 'x-forwarded-for': forwarded } });

/** The status of an upgrade, and when to come back. */
const upgrade = (forwarded: string) =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${app.port}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': forwarded },
    });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, { statusCode, headers }: IncomingMessage) => {
      const seconds = Number(headers['retry-after']);
      resolve([statusCode, seconds > 30 && seconds <= 60 ? 'in a minute' : seconds]);
    });
    socket.on('error', () => undefined);
  });

const statusesOf = async (forwarded: string[]) => {
  const statuses = [];
  for (const each of forwarded) statuses.push((await ask(each)).status);
  return statuses;
};

describe('the address that is limited', () => {
  afterEach(() => app.stop());

  it('is the connection, whatever it says of itself', async () => {
    app = await startApp({
      rateLimits: true,
      rates: ratesWith({ guests: '2/60', sockets: '1/60' }),
    });

    expect(await statusesOf(['1.1.1.1', '2.2.2.2', '3.3.3.3'])).toEqual([200, 200, 429]);
    expect(await upgrade('1.1.1.1')).toBe(101);
    expect(await upgrade('2.2.2.2')).toEqual([429, 'in a minute']);
  });

  it('is what a trusted proxy has seen, not what the client has told it', async () => {
    app = await startApp({
      rateLimits: true,
      rates: ratesWith({ guests: '2/60', sockets: '1/60' }),
      trustedProxies: ['127.0.0.0/8', '10.0.0.1'],
    });
    const client = '9.9.9.9';

    const forwarded = [client, `1.1.1.1, ${client}`, `2.2.2.2, ${client}, 10.0.0.1`];
    expect(await statusesOf(forwarded)).toEqual([200, 200, 429]);
    expect(await statusesOf(['8.8.8.8'])).toEqual([200]);
    expect(await upgrade(`1.1.1.1, ${client}`)).toBe(101);
    expect(await upgrade(`2.2.2.2, ${client}`)).toEqual([429, 'in a minute']);
    expect(await upgrade('8.8.8.8')).toBe(101);
  });
});

describe('what an address counts as', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:bbbb:1:2:3', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('is, of %j, %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('the settings of limits', () => {
  const read = (environment: NodeJS.ProcessEnv) =>
    readConfig({ JWT_SECRET: 'x'.repeat(32), ...environment });

  it('may be off anywhere but in production', () => {
    expect(read({ RATE_LIMITS: 'off' }).rateLimits).toBe(false);
    expect(read({ NODE_ENV: 'production' }).rateLimits).toBe(true);
    expect(() => read({ NODE_ENV: 'production', RATE_LIMITS: 'off' })).toThrow(StartupError);
  });

  it('let developers sign in all day long, unless they are set', () => {
    const production = read({ NODE_ENV: 'production' }).rates;
    const development = read({ NODE_ENV: 'development' }).rates;
    const own = read({ RATE_LIMIT_SIGN_IN: '5/60' }).rates;

    expect(production.signIn).toEqual({ points: 30, seconds: 60 });
    expect(development.signIn).toEqual({ points: 600, seconds: 60 });
    expect(development.signInFailures.points).toBe(10 * production.signInFailures.points);
    expect(own.signIn.points).toBe(5);
  });

  it('are rates and networks, or nothing starts', () => {
    expect(read({ RATE_LIMIT_MESSAGES: '20/2' }).rates.messages).toEqual({
      points: 20,
      seconds: 2,
    });
    for (const wrong of ['0/1', '1/0', '10', 'many/1', '1/1/1']) {
      expect(() => read({ RATE_LIMIT_MESSAGES: wrong })).toThrow('RATE_LIMIT_MESSAGES');
    }
    expect(() => read({ TRUSTED_PROXIES: 'the proxy' })).toThrow('TRUSTED_PROXIES');
    expect(() => read({ TRUSTED_PROXIES: '10.0.0.0/99' })).toThrow('TRUSTED_PROXIES');
  });
});
