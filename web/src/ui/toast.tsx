import { X } from './icons.tsx';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './toast.module.css';

const SHOWN_MS = 6_000;

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'failed';
}

/** Says in passing what has happened, to those who see and to those who hear. */
type Say = (text: string, kind?: Toast['kind']) => void;

const Context = createContext<Say>(() => undefined);

export const useToast = (): Say => useContext(Context);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('ui');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);

  const drop = useCallback((id: number) => {
    setToasts((present) => present.filter((toast) => toast.id !== id));
  }, []);
  const say: Say = useCallback(
    (text, kind = 'done') => {
      const id = ++count.current;
      setToasts((present) => [...present, { id, text, kind }]);
      // What went wrong stays until it is read.
      if (kind === 'done') setTimeout(() => drop(id), SHOWN_MS);
    },
    [drop],
  );

  return (
    <Context value={say}>
      {children}
      <div
        role="status"
        aria-label={t('notices')}
        aria-atomic={false}
        // Over dialogs, too: those hide everything else.
        data-react-aria-top-layer
        className={styles.region}
      >
        {toasts.map(({ id, text, kind }) => (
          <div key={id} className={classes(styles.toast, styles[kind])}>
            <p className={styles.text}>{text}</p>
            <IconButton label={t('dismiss')} onPress={() => drop(id)}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
        ))}
      </div>
    </Context>
  );
}
