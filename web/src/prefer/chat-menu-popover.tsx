import type { ChatItem } from '@confab/client/react';
import type { ComponentProps } from 'react';
import { MenuPopover } from '../ui/menu-popover.tsx';
import { usePreferenceActions } from './preference-actions.tsx';
import { useWords } from '../app/use-words.ts';

interface Props extends Omit<ComponentProps<typeof MenuPopover>, 'actions' | 'placement'> {
  readonly chat: ChatItem;
}

export function ChatMenuPopover(props: Props) {
  return useWords('prefer') && <Choices {...props} />;
}

function Choices({ chat, ...rest }: Props) {
  return <MenuPopover {...rest} placement="bottom end" actions={usePreferenceActions(chat)} />;
}
