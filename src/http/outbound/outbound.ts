import { lookup as lookUp } from 'node:dns/promises';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

const USER_AGENT = 'Confab';
const MAX_REDIRECTS = 3;
const PATIENCE_MS = 5_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** What others' servers are asked. They learn nothing of who had it asked. */
export interface Outbound {
  /** How long whoever asks waits for all that they ask for one purpose. */
  readonly patienceMs: number;
  /**
   * Asks an address that somebody has named, and where that leads. Throws OutboundRefused where it leads to
   * what is not on the open internet; what else it throws is between us and them.
   */
  get(url: string, options: GetOptions): Promise<OutboundAnswer>;
}

export interface GetOptions {
  /** As in `Accept`. */
  readonly accept: string;
  /** No more than these are read of the body. */
  readonly maxBytes: number;
  /** Ends all of it, the body, too. */
  readonly signal: AbortSignal;
}

export interface OutboundAnswer {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly status: number;
  /** As the server says it, in lower case; empty where it does not. */
  readonly contentType: string;
  /** Ends after so many bytes, whether there are more or not. */
  readonly body: AsyncIterable<Buffer>;
  /** To be called in the end, however much was read. */
  close(): void;
}

/** Nothing was asked there, and nothing will be. */
export class OutboundRefused extends Error {}

interface Address {
  readonly address: string;
  readonly family: number;
}

/** What tests have instead of the usual. */
export interface OutboundOptions {
  /** All addresses of a name. */
  readonly resolve?: (hostname: string) => Promise<readonly Address[]>;
  /** What may be asked beside what is public, by address and port. */
  readonly allows?: (address: string, port: number) => boolean;
  readonly patienceMs?: number;
}

const resolveName = (hostname: string) => lookUp(hostname, { all: true });

/**
 * Each name is resolved once, and the connection goes to the addresses that were looked at then: what the name
 * leads to a moment later has no part in it. There are no cookies, no credentials and no proxies, and each
 * connection serves one question.
 */
export function createOutbound({
  resolve = resolveName,
  allows = () => false,
  patienceMs = PATIENCE_MS,
}: OutboundOptions = {}): Outbound {
  async function addressesOf(url: URL, port: number): Promise<readonly Address[]> {
    const hostname = hostnameOf(url);
    const family = isIP(hostname);
    const addresses = family ? [{ address: hostname, family }] : await resolve(hostname);
    const isFine = ({ address }: Address) =>
      allows(address, port) || (port === PORTS[url.protocol] && isPublicAddress(address));
    // One of them that is not would do: whoever names it chooses which is taken.
    if (addresses.length === 0 || !addresses.every(isFine)) {
      throw new OutboundRefused('It is not on the open internet');
    }
    return addresses;
  }

  async function ask(url: URL, { accept, signal }: GetOptions): Promise<IncomingMessage> {
    if (!(url.protocol in PORTS)) throw new OutboundRefused('It is spoken otherwise');
    if (url.username || url.password) throw new OutboundRefused('It has credentials');
    const port = url.port === '' ? (PORTS[url.protocol] ?? 0) : Number(url.port);
    const addresses = await unlessOver(signal, addressesOf(url, port));
    const hostname = hostnameOf(url);
    const request = url.protocol === 'https:' ? overHttps : overHttp;
    return answerOf(
      request({
        agent: false,
        lookup: pinnedTo(addresses),
        host: hostname,
        port,
        ...(!isIP(hostname) && { servername: hostname }),
        path: url.pathname + url.search,
        headers: { accept, 'accept-encoding': 'identity', 'user-agent': USER_AGENT },
        signal,
      }),
    );
  }

  return {
    patienceMs,
    async get(address, options) {
      let url = parseUrl(address);
      for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
        const answer = await ask(url, options);
        const { statusCode: status = 0, headers } = answer;
        if (!REDIRECTS.has(status) || headers.location === undefined) {
          return {
            url: url.href,
            status,
            contentType: headers['content-type']?.toLowerCase() ?? '',
            body: readUpTo(answer, options.maxBytes),
            close: () => void answer.destroy(),
          };
        }
        answer.destroy();
        url = parseUrl(headers.location, url.href);
      }
      throw new OutboundRefused('It leads on and on');
    },
  };
}

/** A version 6 address without its brackets. */
const hostnameOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

function parseUrl(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new OutboundRefused('It is no address');
  return new URL(address, base);
}

/** Node asks for one of them, or for all to try one after the other. */
const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all || !first) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };

const answerOf = (request: ReturnType<typeof overHttp>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end();
  });

async function* readUpTo(answer: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  let left = maxBytes;
  // Without an encoding, what comes is bytes.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** A name is looked for as long as it takes, wanted or not. */
async function unlessOver<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  signal.throwIfAborted();
  const over = Promise.withResolvers<never>();
  const end = () => over.reject(signal.reason as Error);
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
