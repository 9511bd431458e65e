import { useMessage } from '@confab/client/react';
import { useSystemLine } from '../../wording/wording.ts';
import styles from './message-list.module.css';

/** What the server has written into a chat. */
export function SystemLine({ messageId }: { readonly messageId: string }) {
  const message = useMessage(messageId);
  const say = useSystemLine();
  return <p className={styles.line}>{message && say(message)}</p>;
}
