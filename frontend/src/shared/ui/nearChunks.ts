/** Records of one chunk of a long list. */
export const chunkSize = 50;

/** What is known of a long list that is cut into chunks. */
export type Known = {
  /** Chunks near the screen. */
  near: ReadonlySet<number>;
  /** The chunk that has the focus while it is out of sight, so that the keyboard goes on from there. */
  held: number | null;
  /** How high chunks were when they were last on the page. */
  heights: ReadonlyMap<number, number>;
};

export const atFirst: Known = { near: new Set([0, 1]), held: null, heights: new Map() };

/** What stands on the page: a chunk, or the place of all between two chunks (both ends included). */
export type Block = { first: number; last: number; gap: number | null };

/** The blocks of a list of so many chunks: never more than twice the chunks shown, and one. */
export function blocksOf(
  { near, held, heights }: Known,
  chunks: number,
  whole: boolean,
  usual: number,
): Block[] {
  if (whole) return Array.from({ length: chunks }, (_, at) => ({ first: at, last: at, gap: null }));
  const shown = [...near].filter((at) => at < chunks);
  if (held !== null && held < chunks && !near.has(held)) shown.push(held);
  const blocks: Block[] = [];
  let next = 0;
  const skipTo = (end: number) => {
    if (next < end) blocks.push({ first: next, last: end - 1, gap: heightOf(heights, next, end, usual) });
  };
  for (const at of shown.sort((one, other) => one - other)) {
    skipTo(at);
    blocks.push({ first: at, last: at, gap: null });
    next = at + 1;
  }
  skipTo(chunks);
  return blocks;
}

/** What an observer says of some blocks, added to what was known. */
export function after(before: Known, entries: readonly IntersectionObserverEntry[], usual: number): Known {
  const near = new Set(before.near);
  const heights = new Map(before.heights);
  for (const entry of entries) {
    const { first, last } = spanOf(entry.target);
    if (entry.target.hasAttribute('data-gap')) {
      if (entry.isIntersecting) within(entry, first, last, heights, usual).forEach((at) => near.add(at));
    } else if (entry.isIntersecting) near.add(first);
    else if (near.delete(first)) heights.set(first, entry.boundingClientRect.height);
  }
  const focused = focusedChunk(entries);
  const held = focused !== null && !near.has(focused) ? focused : null;
  const same =
    held === before.held && near.size === before.near.size && [...near].every((one) => before.near.has(one));
  return same ? before : { near, held, heights };
}

/** The chunks of a gap that come into sight; one at least, since a gap in sight would stay. */
function within(
  { boundingClientRect: box, intersectionRect: seen }: IntersectionObserverEntry,
  first: number,
  last: number,
  heights: Known['heights'],
  usual: number,
): number[] {
  const found: number[] = [];
  let top = box.top;
  for (let at = first; at <= last && top <= seen.bottom; at++) {
    const bottom = top + (heights.get(at) ?? usual);
    if (bottom >= seen.top) found.push(at);
    top = bottom;
  }
  return found.length > 0 ? found : [last];
}

function heightOf(heights: Known['heights'], from: number, end: number, usual: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum += heights.get(at) ?? usual;
  return sum;
}

function focusedChunk(entries: readonly IntersectionObserverEntry[]): number | null {
  const chunk = document.activeElement?.closest('[data-chunk]');
  return chunk && chunk.parentElement === entries[0]?.target.parentElement ? spanOf(chunk).first : null;
}

function spanOf(block: Element): { first: number; last: number } {
  const first = Number(block.getAttribute('data-chunk'));
  return { first, last: Number(block.getAttribute('data-gap') ?? first) };
}
