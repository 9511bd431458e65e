import { useSession } from '@confab/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import type { ReactorsQuery } from '../gql/reactors.ts';

type Group = NonNullable<ReactorsQuery['message']>['reactions'][number];

const MOST = 10;

/** Says who reacted so: by name as many as one reads, and how many more. */
export function useReactorNames(): (group: Group) => string {
  const t = useTranslations('chat');
  const format = useFormatter();
  const viewerId = useSession().viewer?.user.id;
  return ({ count, reactors }) => {
    const shown = reactors.nodes.slice(0, MOST);
    const names = shown.map(({ id, profile }) =>
      id === viewerId ? t('you') : profile.displayName,
    );
    const more = count - names.length;
    return format.list(more > 0 ? [...names, t('reactions.more', { count: more })] : names);
  };
}
