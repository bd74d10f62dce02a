/** Where an arrow leads from a cell. */
const arrows: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the cell an arrow points to, if there is one that can be changed. */
export function stepByArrow(from: HTMLElement, key: string): boolean {
  const step = arrows[key];
  const cell = from.closest('[data-cell]');
  const row = from.closest('tr');
  if (step === undefined || cell === null || row === null) return false;
  const [down, along] = step;
  const name = cell.getAttribute('data-cell') ?? '';
  return down === 0
    ? focusNext(row.querySelectorAll('[data-cell]'), cell, along)
    : focusNext(row.closest('table')?.querySelectorAll(`[data-cell="${name}"]`) ?? [], cell, down);
}

/** To the next cell that can be changed, over the ends of rows too. */
export function stepByTab(from: HTMLElement, back: boolean): boolean {
  const cell = from.closest('[data-cell]');
  const all = from.closest('table')?.querySelectorAll('[data-cell]') ?? [];
  return cell !== null && focusNext(all, cell, back ? -1 : 1);
}

function focusNext(all: Iterable<Element>, from: Element, step: number): boolean {
  const cells = [...all];
  const next = cells[cells.indexOf(from) + step]?.querySelector('button, input, select');
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
