import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog.tsx';
import { isMac } from './platform.ts';
import { partsOf, SCOPES, shortcutsOf } from './shortcuts.ts';
import { useWords } from './use-words.ts';
import styles from './shortcuts-help.module.css';

interface Props {
  readonly onClose: () => void;
}

/** All that the keyboard does. */
export function ShortcutsHelp(props: Props) {
  return useWords('shortcuts') && <Help {...props} />;
}

function Help({ onClose }: Props) {
  const t = useTranslations('shortcuts');
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      {SCOPES.map((scope) => (
        <section key={scope} aria-labelledby={`shortcuts-${scope}`}>
          <h3 id={`shortcuts-${scope}`} className={styles.scope}>
            {t(scope)}
          </h3>
          <dl className={styles.list}>
            {shortcutsOf(scope).map(({ name, keys }) => (
              <div key={name} className={styles.row}>
                <dt>{t(name)}</dt>
                <dd className={styles.keys}>
                  {keys.map((combination) => (
                    <Keys key={combination} combination={combination} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

const NAMED = {
  Alt: 'alt',
  Shift: 'shift',
  Enter: 'enter',
  Escape: 'escape',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;

const isNamed = (key: string): key is keyof typeof NAMED => key in NAMED;

function Keys({ combination }: { readonly combination: string }) {
  const t = useTranslations('shortcuts');
  const textOf = (key: string): string => {
    if (key === 'Mod') return isMac() ? '⌘' : t('control');
    return isNamed(key) ? t(NAMED[key]) : key.toUpperCase();
  };
  return partsOf(combination).map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ' '}
      <kbd className={styles.key}>{textOf(key)}</kbd>
    </Fragment>
  ));
}
