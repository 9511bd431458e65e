import { useLive, useMessage } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';

/** Whether the viewer is told of what comes in a thread; there is nothing to follow before the first reply. */
export function Follow({ rootId }: { readonly rootId: string }) {
  const t = useTranslations('threads');
  const say = useToast();
  const live = useLive();
  const thread = useMessage(rootId)?.thread;
  const isFollowed = thread?.viewerFollows === true;
  const { run, isRunning } = useAction(async () =>
    isFollowed ? live?.unfollowThread(rootId) : live?.followThread(rootId),
  );
  if (!thread) return null;
  const press = async () => {
    if (!(await run())) say(t('failed'), 'failed');
  };
  return (
    <Button size="small" isPending={isRunning} onPress={() => void press()}>
      {t(isFollowed ? 'unfollow' : 'follow')}
    </Button>
  );
}
