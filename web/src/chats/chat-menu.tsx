import type { ChatItem } from '@confab/client/react';
import type { ReactNode } from 'react';
import { lazily } from '../ui/lazily.ts';
import { MenuButton } from '../ui/menu.tsx';

const load = () => import('../prefer/chat-menu-popover.tsx');
const ChatMenuPopover = lazily(load, 'ChatMenuPopover');

interface Props {
  readonly chat: ChatItem;
  readonly label: string;
  readonly face: ReactNode;
  readonly className?: string | undefined;
}

/** A button that opens what the viewer may prefer of a chat. */
export const ChatMenu = ({ chat, ...rest }: Props) => (
  <MenuButton {...rest} load={load} popover={ChatMenuPopover} own={{ chat }} />
);
