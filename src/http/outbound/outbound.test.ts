import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allowing, type Site, startSite } from '../../../test/kit/site.ts';
import { createOutbound, type OutboundOptions, OutboundRefused } from './outbound.ts';

let site: Site;
let other: Site;
beforeEach(async () => {
  [site, other] = await Promise.all([startSite(), startSite()]);
});
afterEach(() => Promise.all([site.stop(), other.stop()]));

interface Asked extends OutboundOptions {
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What it says, as text; only the first site may be asked. */
async function ask(url: string, options: Asked = {}): Promise<string> {
  const { maxBytes = 1_000_000, signal = new AbortController().signal, ...own } = options;
  const outbound = createOutbound({ ...allowing(site), ...own });
  const answer = await outbound.get(url, { accept: 'text/plain', maxBytes, signal });
  const body = await text(answer.body);
  answer.close();
  return body;
}

const resolvesTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('what others have named', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.0.0.8/',
    'http://198.18.0.1/',
    'http://203.0.113.7/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://localhost/',
    'http://8.8.8.8:22/',
    'http://8.8.8.8:443/',
    'https://8.8.8.8:80/',
    'http://name:secret@8.8.8.8/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'http://',
    'nowhere',
  ])('is not asked: %s', async (url) => {
    await expect(ask(url)).rejects.toThrow(OutboundRefused);
  });

  it.each([
    ['private', ['10.1.2.3']],
    ['of this machine', ['::1']],
    ['partly public', ['8.8.8.8', '127.0.0.1']],
    ['a zone of a network', ['fe80::1%eth0']],
    ['no address', ['nonsense']],
    ['nothing', []],
  ])('is not asked where its name leads to what is %s', async (_what, addresses) => {
    const asking = ask('http://name.example/', { resolve: resolvesTo(...addresses) });

    await expect(asking).rejects.toThrow(OutboundRefused);
  });

  it('is asked at the address that was looked at, whatever the name leads to afterwards', async () => {
    site.put('/', 'it is I');
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return [{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };

    const body = await ask(`http://rebinding.example:${site.port}/`, { resolve });

    expect(body).toBe('it is I');
    expect(asked).toEqual(['rebinding.example']);
    expect(site.asked[0]?.headers['host']).toBe(`rebinding.example:${site.port}`);
    const again = ask(`http://rebinding.example:${site.port}/`, { resolve });
    await expect(again).rejects.toThrow(OutboundRefused);
  });

  it('learns what asks, and nothing else', async () => {
    const url = site.put('/', '');

    await ask(url);

    expect(site.asked[0]?.headers).toEqual({
      host: `127.0.0.1:${site.port}`,
      accept: 'text/plain',
      'accept-encoding': 'identity',
      'user-agent': 'Confab',
      connection: 'close',
    });
  });

  it('is asked without a proxy that the environment names', async () => {
    const url = site.put('/', 'straight');
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: other.origin, http_proxy: other.origin });
    process.env['NODE_USE_ENV_PROXY'] = '1';

    const body = await ask(url).finally(() => (process.env = before));

    expect(body).toBe('straight');
    expect(other.asked).toEqual([]);
  });
});

describe('where an answer leads', () => {
  it('is followed, and looked at each time', async () => {
    site.put('/end', 'the end');
    site.redirect('/second', '/end');
    const url = site.redirect('/first', 'second');

    expect(await ask(url)).toBe('the end');

    expect(site.pathsAsked()).toEqual(['/first', '/second', '/end']);
  });

  it.each([
    ['what is private', () => other.put('/', 'secret')],
    ['what is private under another name', () => `http://[::ffff:127.0.0.1]:${other.port}/`],
    ['another protocol', () => 'file:///etc/passwd'],
    ['credentials', () => `http://a:b@127.0.0.1:${site.port}/`],
    ['nowhere', () => 'http://'],
  ])('is not followed into %s', async (_what, location) => {
    const url = site.redirect('/', location());

    await expect(ask(url)).rejects.toThrow(OutboundRefused);

    expect(site.pathsAsked()).toEqual(['/']);
    expect(other.asked).toEqual([]);
  });

  it('is given up after three, in circles, too', async () => {
    const url = site.redirect('/round', '/round');

    await expect(ask(url)).rejects.toThrow(OutboundRefused);

    expect(site.asked).toHaveLength(4);
  });
});

describe('a body', () => {
  it('is read so far, though it never ends', async () => {
    const url = site.on('/', (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });

    const body = await ask(url, { maxBytes: 100_001 });

    expect(body).toHaveLength(100_001);
  });

  it('is given up with the signal, before the answer, in its midst and while a name is looked for', async () => {
    const [isAsked, isLookedFor] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const silent = site.on('/silent', () => isAsked.resolve());
    const slow = site.on('/slow', (_request, response) => void response.write('so far'));
    const resolve = () => {
      isLookedFor.resolve();
      return new Promise<never>(() => undefined);
    };
    const end = new AbortController();
    const { signal } = end;
    const options = { accept: 'text/plain', maxBytes: 1_000_000, signal };
    const answer = await createOutbound(allowing(site)).get(slow, options);
    const asking = [
      ask(silent, { signal }),
      text(answer.body),
      ask('http://name.example/', { signal, resolve }),
    ];
    await Promise.all([isAsked.promise, isLookedFor.promise]);

    end.abort();

    const outcomes = await Promise.allSettled(asking);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
