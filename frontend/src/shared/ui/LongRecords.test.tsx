import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LongRecords } from './LongRecords';

/** Lets the test say what is near the screen. */
let tell: (chunks: readonly [at: number, near: boolean, height: number][]) => void = () => undefined;

class Observer {
  private readonly watched = new Map<string | null, Element>();

  constructor(told: IntersectionObserverCallback) {
    tell = (chunks) =>
      act(() =>
        told(
          chunks.flatMap(([at, isIntersecting, height]) => {
            const target = this.watched.get(String(at));
            const box = boxOf(height);
            const entry = { isIntersecting, boundingClientRect: box, intersectionRect: box };
            return target ? [{ ...entry, target, intersectionRatio: 0, rootBounds: null, time: 0 }] : [];
          }),
          this,
        ),
      );
  }

  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(element: Element) {
    this.watched.set(element.getAttribute('data-chunk'), element);
  }
  unobserve(element: Element) {
    this.watched.delete(element.getAttribute('data-chunk'));
  }
  disconnect() {
    this.watched.clear();
  }
  takeRecords() {
    return [];
  }
}

function boxOf(height: number): DOMRectReadOnly {
  return { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: height, width: 0, height, toJSON: () => ({}) };
}

afterEach(() => vi.unstubAllGlobals());

const firms = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `f-${at}`, name: `商行${at}` }));

function list(count: number) {
  return (
    <LongRecords
      label="客户"
      records={firms(count)}
      idOf={(firm) => firm.id}
      title={{ header: '企业', cell: (firm) => <a href={`/customers/${firm.id}`}>{firm.name}</a> }}
      columns={[]}
    />
  );
}

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
    tell([
      [0, false, 4_321],
      [7, true, 4_400],
    ]);
    expect(screen.queryByText('商行3')).toBeNull();
    expect(screen.getByText('商行399')).toBeDefined();
    const gap = container.querySelector<HTMLElement>('[data-chunk="0"] > div');
    expect(gap?.style.height).toBe('4321px');
    expect(container.querySelectorAll('[data-chunk]')).toHaveLength(200);
  });

  it('keeps what has the focus', () => {
    vi.stubGlobal('IntersectionObserver', Observer);
    render(list(10_000));
    screen.getByText('商行3').focus();
    tell([[0, false, 4_000]]);
    expect(document.activeElement?.textContent).toBe('商行3');
    screen.getByText('商行60').focus();
    tell([[0, false, 4_000]]);
    expect(screen.queryByText('商行3')).toBeNull();
  });
});
