import { useSession } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { classes } from './classes.ts';
import { type Named, withMentions } from './mentions.ts';
import styles from './naming-text.module.css';

interface Props {
  readonly text: string;
  readonly named: Named;
}

/** A text whose mentions lead to those whom they name; the viewer's own stand out. */
export function NamingText({ text, named }: Props) {
  const viewerId = useSession().viewer?.user.id;
  return withMentions(text, named).map(({ text, user, isEveryone }, index) => {
    if (isEveryone) {
      return (
        <mark key={index} className={styles.own}>
          {text}
        </mark>
      );
    }
    if (!user) return text;
    return (
      <Link
        key={index}
        to="/people/$username"
        params={{ username: user.username }}
        className={classes(styles.mention, user.id === viewerId && styles.own)}
      >
        {text}
      </Link>
    );
  });
}
