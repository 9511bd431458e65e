/** As of a keyboard event. */
interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** The key that ends a character which an input method makes of several is said to be of it by Safari in this way only. */
const BY_INPUT_METHOD = 229;

interface Situation {
  readonly isEmpty: boolean;
  /** Whether it is an answer or an edit. */
  readonly hasTarget: boolean;
  readonly isTouchOnly: boolean;
}

type Command = 'finish' | 'cancel' | 'editLast';

/** What a key means while a message is being written; null where it is for the text alone. */
export function commandOf(
  key: Key,
  { isEmpty, hasTarget, isTouchOnly }: Situation,
): Command | null {
  if (key.isComposing || key.keyCode === BY_INPUT_METHOD || key.altKey) return null;
  switch (key.key) {
    case 'Enter':
      return key.shiftKey || isTouchOnly ? null : 'finish';
    case 'Escape':
      return hasTarget ? 'cancel' : null;
    case 'ArrowUp':
      return isEmpty && !hasTarget && !key.shiftKey ? 'editLast' : null;
    default:
      return null;
  }
}
