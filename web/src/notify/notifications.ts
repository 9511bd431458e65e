/** One for each chat, shown by the worker, which outlives the tab and opens the chat. */
interface Shown {
  readonly chatId: string;
  readonly title: string;
  readonly text: string;
}

export const mayNotify = (): boolean =>
  'Notification' in globalThis && Notification.permission === 'granted';

export async function notify({ chatId, title, text }: Shown): Promise<void> {
  const worker = await navigator.serviceWorker.ready;
  const before = await worker.getNotifications({ tag: chatId });
  await worker.showNotification(title, {
    tag: chatId,
    body: text,
    icon: '/icon-192.png',
    data: chatId,
    // Sounds are the app's own.
    silent: true,
    ...(before.length > 0 && { renotify: true }),
  });
}

/** Takes back what has been read, or all. */
export async function takeBack(chatId?: string): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  const shown = (await worker?.getNotifications(chatId === undefined ? {} : { tag: chatId })) ?? [];
  for (const notification of shown) notification.close();
}

/** Goes where somebody has clicked one. */
export function onOpened(open: (chatId: string) => void): () => void {
  const { serviceWorker } = navigator as Partial<Navigator>;
  const hear = ({ data }: MessageEvent<{ readonly open?: unknown }>) => {
    if (typeof data.open === 'string') open(data.open);
  };
  serviceWorker?.addEventListener('message', hear);
  return () => serviceWorker?.removeEventListener('message', hear);
}
