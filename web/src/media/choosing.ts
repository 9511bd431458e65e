import type { ApolloClient } from '@apollo/client';
import { type DraftFile, randomId } from '@confab/client';
import type { useTranslations } from 'use-intl';
import type { useToast } from '../ui/toast.tsx';
import { bytesIn } from './bytes.ts';
import { factsOf } from './facts.ts';
import { MediaLimitsDocument } from './gql/media.ts';
import { type Limits, mostBytes, type Refusal, refusalOf } from './limits.ts';
import type { Choosing } from './use-choosing.ts';
import { releaseObjectUrl } from './object-url.ts';

/** A file that somebody has chosen. */
export interface ChosenFile extends DraftFile {
  /** In this page alone. */
  readonly url: string;
}

interface Options extends Choosing {
  readonly apollo: ApolloClient;
  readonly locale: string;
  readonly t: ReturnType<typeof useTranslations<'media'>>;
  readonly say: ReturnType<typeof useToast>;
}

/** Takes those that the server would take, and says of the others why it would not; facts come a moment later. */
export async function choose(files: readonly File[], options: Options): Promise<void> {
  const { room, most, add, change, t, say } = options;
  const limits = await limitsFor(options.apollo);
  const chosen: ChosenFile[] = [];
  for (const file of files) {
    const refusal = refusalOf(file, limits);
    const filename = file.name || 'file';
    if (refusal) say(wordsFor(refusal, file, limits, options), 'failed');
    else chosen.push({ key: randomId(), file, filename, url: URL.createObjectURL(file) });
  }
  if (chosen.length > room) say(t('tooMany', { count: most }), 'failed');
  const taken = chosen.slice(0, room);
  for (const { url } of chosen.slice(room)) releaseObjectUrl(url);
  add(taken);
  for (const { key, file, url } of taken) change(key, await factsOf(file, url));
}

function wordsFor(
  refusal: Refusal,
  { name, type }: File,
  limits: Limits,
  { t, locale }: Options,
): string {
  const limit = refusal === 'TOO_LARGE' ? mostBytes(type, limits) : null;
  return limit === null
    ? t(`refused.${refusal}`, { name })
    : t('refused.limit', { name, limit: bytesIn(limit, locale) });
}

/** Without a network nothing is known, and the server says it later. */
async function limitsFor(apollo: ApolloClient): Promise<Limits> {
  const asked = apollo.query({ query: MediaLimitsDocument, fetchPolicy: 'cache-first' });
  return asked.then(
    ({ data }) => data?.me?.mediaLimits ?? [],
    () => [],
  );
}
