import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { useDraftOver } from './useDraftOver';

const initial = { name: '光华里' };
const sitting = (etag: string) =>
  renderHook(({ now }) => useDraftOver('details.c-1', now, initial), { initialProps: { now: etag } });

beforeEach(() => sessionStorage.clear());

it('goes over the version it was begun from, also in a later sitting', () => {
  const first = sitting('"1"');
  act(() => first.result.current.set({ name: '光华里东区' }));
  first.unmount();
  const { result } = sitting('"2"');
  expect(result.current.values.name).toBe('光华里东区');
  let tag = '';
  act(() => void (tag = result.current.over.tag(null)));
  expect(tag).toBe('"1"');
  expect(result.current.over.fresh).toBe(true);
  // Once both sides were shown, over the one that stands now.
  act(() => void (tag = result.current.over.tag(new Problem(412, {}))));
  expect(tag).toBe('"2"');
});

it('begins with what stands now where nothing was typed', () => {
  sitting('"1"').unmount();
  const { result } = sitting('"2"');
  expect(result.current.over.fresh).toBe(false);
});

it('begins anew after it was sent', () => {
  const { result, rerender, unmount } = sitting('"1"');
  act(() => result.current.set({ name: '光华里东区' }));
  rerender({ now: '"2"' });
  act(() => result.current.clear());
  unmount();
  expect(sitting('"2"').result.current.over.fresh).toBe(false);
});
