/** What a key asks for, outside of fields and dialogs. */
export type Shortcut = 'palette' | 'help' | 'search' | 'next' | 'previous';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Typing in a field is typing; only the palette can be asked for from there. */
export function shortcutOf(pressed: Pressed, typing: boolean): Shortcut | null {
  const command = pressed.ctrlKey || pressed.metaKey;
  if (command && !pressed.altKey && pressed.key.toLowerCase() === 'k') return 'palette';
  if (command || pressed.altKey || typing) return null;
  switch (pressed.key) {
    case '?':
      return 'help';
    case '/':
      return 'search';
    case 'j':
    case 'J':
      return 'next';
    case 'k':
    case 'K':
      return 'previous';
    default:
      return null;
  }
}

/** Whether what is pressed there is typed. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Where the focus goes in a list of so many from one place; from nowhere to its first. */
export function stepTo(current: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return current < 0 ? 0 : Math.max(0, Math.min(length - 1, current + step));
}
