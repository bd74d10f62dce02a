/**
 * Whether somebody is at work on something that was read before: a dialog is open, or a form was typed in. What it was read from must
 * not be renewed now, or the change would be made to a version that nobody has seen.
 */
export function isEditing(): boolean {
  return document.querySelector('dialog[open], form[data-typed]') !== null;
}
