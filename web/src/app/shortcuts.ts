type Scope = 'everywhere' | 'chats' | 'messages' | 'writing';

interface Shortcut {
  readonly scope: Scope;
  /** Each a way to press it: modifiers and the `key` of its event, joined by "+". */
  readonly keys: readonly string[];
  /** Whether it also counts in a field, where letters are text. */
  readonly isForFields?: boolean;
}

/** What the app does at a key, for its handler and its help. `Mod` is ⌘ on a Mac, and Ctrl elsewhere. */
export const HANDLED = {
  search: { scope: 'everywhere', keys: ['Mod+k'], isForFields: true },
  help: { scope: 'everywhere', keys: ['?'] },
  previousChat: { scope: 'chats', keys: ['Alt+ArrowUp'], isForFields: true },
  nextChat: { scope: 'chats', keys: ['Alt+ArrowDown'], isForFields: true },
  nextMessage: { scope: 'messages', keys: ['j'] },
  previousMessage: { scope: 'messages', keys: ['k'] },
  react: { scope: 'messages', keys: ['+'] },
} as const satisfies Record<string, Shortcut>;

/** What fields and dialogs do at a key by themselves, for the help. */
const ELSEWHERE = {
  messagePerson: { scope: 'everywhere', keys: ['Shift+Enter'] },
  leave: { scope: 'everywhere', keys: ['Escape'] },
  send: { scope: 'writing', keys: ['Enter'] },
  newLine: { scope: 'writing', keys: ['Shift+Enter'] },
  editLast: { scope: 'writing', keys: ['ArrowUp'] },
  cancel: { scope: 'writing', keys: ['Escape'] },
} as const satisfies Record<string, Shortcut>;

export type HandledName = keyof typeof HANDLED;
type Name = HandledName | keyof typeof ELSEWHERE;

/** What the help shows, in its order. */
export const SCOPES = ['everywhere', 'chats', 'messages', 'writing'] as const;

export const shortcutsOf = (scope: Scope): readonly (Shortcut & { readonly name: Name })[] =>
  Object.entries<Shortcut>({ ...HANDLED, ...ELSEWHERE })
    .filter(([, shortcut]) => shortcut.scope === scope)
    // The names of the two objects above.
    .map(([name, shortcut]) => ({ name: name as Name, ...shortcut }));

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which one was meant, if any. */
export function shortcutAt(
  pressed: Pressed,
  isInField: boolean,
  isMac: boolean,
): HandledName | null {
  const found = Object.entries<Shortcut>(HANDLED).find(
    ([, { keys, isForFields = false }]) =>
      (isForFields || !isInField) &&
      keys.some((combination) => isPressed(combination, pressed, isMac)),
  );
  return found ? (found[0] as HandledName) : null;
}

/** Its keys: the last one may be "+" itself. */
export const partsOf = (combination: string): string[] => combination.split(/(?<=.)\+/);

function isPressed(combination: string, pressed: Pressed, isMac: boolean): boolean {
  const modifiers = partsOf(combination);
  const key = modifiers.pop() ?? '';
  const command = isMac ? pressed.metaKey : pressed.ctrlKey;
  const other = isMac ? pressed.ctrlKey : pressed.metaKey;
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    command === modifiers.includes('Mod') &&
    !other &&
    pressed.altKey === modifiers.includes('Alt') &&
    // What is no letter may need Shift, on keyboards that differ.
    (pressed.shiftKey === modifiers.includes('Shift') || !/^\w/.test(key))
  );
}
