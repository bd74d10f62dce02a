import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LongRecords } from './LongRecords';
import type { Column } from './Records';

type Told = { at: number; near: boolean; height?: number; seen?: readonly [top: number, bottom: number] };

const observers: Observer[] = [];

/** Says what is near the screen, of every block by the chunk it begins with. */
function tell(...blocks: Told[]) {
  act(() => observers.forEach((observer) => observer.say(blocks)));
}

class Observer {
  private readonly watched = new Map<string | null, Element>();

  private readonly told: IntersectionObserverCallback;

  constructor(told: IntersectionObserverCallback) {
    this.told = told;
    observers.push(this);
  }

  say(blocks: readonly Told[]) {
    const entries = blocks.flatMap(({ at, near, height = 0, seen = [0, height] }) => {
      const target = this.watched.get(String(at));
      const entry = {
        isIntersecting: near,
        boundingClientRect: box(0, height),
        intersectionRect: box(...seen),
      };
      return target ? [{ ...entry, target, intersectionRatio: 0, rootBounds: null, time: 0 }] : [];
    });
    if (entries.length > 0) this.told(entries, this);
  }

  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(element: Element) {
    this.watched.set(element.getAttribute('data-chunk'), element);
  }
  unobserve(element: Element) {
    const at = element.getAttribute('data-chunk');
    if (this.watched.get(at) === element) this.watched.delete(at);
  }
  disconnect() {
    this.watched.clear();
  }
  takeRecords() {
    return [];
  }
}

function box(top: number, bottom: number): DOMRectReadOnly {
  return { x: 0, y: top, top, left: 0, right: 0, bottom, width: 0, height: bottom - top, toJSON: () => ({}) };
}

afterEach(() => {
  observers.length = 0;
  vi.unstubAllGlobals();
});

const firms = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `f-${at}`, name: `商行${at}` }));

type Firm = ReturnType<typeof firms>[number];

const idOf = (firm: Firm) => firm.id;
const cell = vi.fn((firm: Firm) => <a href={`/customers/${firm.id}`}>{firm.name}</a>);
const title = { header: '企业', cell };
const columns: Column<Firm>[] = [];

function list(count: number, records = firms(count)) {
  return <LongRecords label="客户" records={records} idOf={idOf} title={title} columns={columns} />;
}

const blocks = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[data-chunk]')].map((block) => {
    const first = block.getAttribute('data-chunk') ?? '';
    const last = block.getAttribute('data-gap');
    return last === null ? first : `${first}-${last}: ${block.querySelector('div')?.style.height ?? ''}`;
  });

const records = (container: Element) => container.querySelectorAll('[role="listitem"]');

describe('a long list', () => {
  it('is whole while it is short, and where nothing is laid out', () => {
    expect(records(render(list(1_000)).container)).toHaveLength(1_000);
    vi.stubGlobal('IntersectionObserver', Observer);
    expect(records(render(list(200)).container)).toHaveLength(200);
  });

  it('makes only what is near the screen, and keeps the place of the rest', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const { container } = render(list(10_000));
    expect(records(container)).toHaveLength(100);
    expect(blocks(container)).toEqual(['0', '1', '2-199: 871200px']);
    // The top of the gap is at 0: chunk 7 lies from 22,000 to 26,400.
    tell(
      { at: 0, near: false, height: 4_321 },
      { at: 2, near: true, height: 871_200, seen: [23_000, 26_000] },
    );
    expect(screen.queryByText('商行3')).toBeNull();
    expect(screen.getByText('商行399')).toBeDefined();
    expect(blocks(container)).toEqual(['0-0: 4321px', '1', '2-6: 22000px', '7', '8-199: 844800px']);
  });

  it('stays as small on the page however long it is and wherever one is in it', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const { container } = render(list(50_000));
    // Down in leaps: a chunk amidst the lower gap comes into sight, and the one before is far away then.
    tell({ at: 0, near: false, height: 4_400 });
    let before = 1;
    for (let chunk = 40; chunk < 1_000; chunk += 40) {
      const top = (chunk - before - 1) * 4_400;
      tell({ at: before + 1, near: true, height: (999 - before) * 4_400, seen: [top + 100, top + 200] });
      expect(blocks(container).length).toBeLessThanOrEqual(5);
      tell({ at: before, near: false, height: 4_000 });
      before = chunk;
      expect(blocks(container)).toHaveLength(3);
      expect(records(container)).toHaveLength(50);
      expect(screen.getByText(`商行${chunk * 50}`)).toBeDefined();
    }
  });

  it('is printed whole, as far as it was read', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const { container } = render(list(1_000));
    expect(records(container)).toHaveLength(100);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(records(container)).toHaveLength(1_000);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(records(container)).toHaveLength(100);
  });

  it('makes nothing anew of what is on the page when more comes', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const all = firms(50_050);
    const { container, rerender } = render(list(0, all.slice(0, 50_000)));
    cell.mockClear();
    rerender(list(0, all));
    expect(cell).not.toHaveBeenCalled();
    expect(blocks(container)).toEqual(['0', '1', '2-1000: 4395600px']);
    tell({ at: 2, near: true, height: 4_395_600, seen: [0, 100] });
    expect(cell).toHaveBeenCalledTimes(50);
  });

  it('says which of all a record is', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    render(list(10_000));
    tell({ at: 2, near: true, height: 871_200, seen: [23_000, 26_000] });
    const record = screen.getByText('商行399').closest('[data-record]');
    expect(record?.getAttribute('aria-posinset')).toBe('400');
  });

  it('keeps what has the focus', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    render(list(10_000));
    screen.getByText('商行3').focus();
    tell({ at: 0, near: false, height: 4_000 });
    expect(document.activeElement?.textContent).toBe('商行3');
    screen.getByText('商行60').focus();
    tell({ at: 0, near: false, height: 4_000 });
    expect(screen.queryByText('商行3')).toBeNull();
  });
});
