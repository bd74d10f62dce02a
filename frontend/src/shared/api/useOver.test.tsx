import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Problem } from './problem';
import { useOver } from './useOver';

type Current = { current: ReturnType<typeof useOver> };

function sentOver(result: Current, error: unknown): string {
  let tag = '';
  act(() => {
    tag = result.current.tag(error);
  });
  return tag;
}

it('goes over the version it was begun from, whatever the page fetches meanwhile', () => {
  const { result, rerender } = renderHook(({ etag }) => useOver(etag), { initialProps: { etag: '"1"' } });
  expect(result.current.fresh).toBe(false);
  rerender({ etag: '"2"' });
  expect(sentOver(result, null)).toBe('"1"');
  // What stands now is at hand already, and need not be fetched to be shown.
  expect(result.current.fresh).toBe(true);
});

it('goes over what stands now once that was shown after a refusal', () => {
  const { result, rerender } = renderHook(({ etag }) => useOver(etag), { initialProps: { etag: '"1"' } });
  expect(sentOver(result, null)).toBe('"1"');
  rerender({ etag: '"2"' });
  expect(sentOver(result, new Problem(412, {}))).toBe('"2"');
  expect(result.current.fresh).toBe(false);
  // Another reason later changes nothing of that.
  expect(sentOver(result, new Problem(422, {}))).toBe('"2"');
});

it('begins anew after saving', () => {
  const { result, rerender } = renderHook(({ etag }) => useOver(etag), { initialProps: { etag: '"1"' } });
  act(() => result.current.begin('"3"'));
  rerender({ etag: '"3"' });
  expect(result.current.fresh).toBe(false);
  expect(sentOver(result, null)).toBe('"3"');
});
