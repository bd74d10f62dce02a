import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { loadTexts } from '@/shared/i18n/catalogue';
import { show } from '@/testing/page';
import { currentUndos, dropUndo, offerUndo } from './undo';
import { Toasts } from './Toasts';
import { UndoToasts } from './UndoToasts';

beforeAll(() => loadTexts('zh-CN', 'outbox'));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of currentUndos()) dropUndo(id);
  vi.useRealTimers();
});

const refresh = [['customers']] as const;

function offered(undo: () => Promise<unknown>) {
  const shown = show(
    <>
      <Toasts />
      <UndoToasts />
    </>,
  );
  act(() => offerUndo({ text: '档案已更新', undo, refresh }));
  return shown;
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const button = () => screen.queryByRole('button', { name: '撤销：档案已更新' });

it('stays long enough to be reached, and longer while it is looked at', async () => {
  offered(() => Promise.resolve());
  await pass(8_500);
  expect(button()).not.toBeNull();
  // The keyboard is there.
  act(() => button()?.focus());
  await pass(60_000);
  expect(button()).not.toBeNull();
  act(() => button()?.blur());
  await pass(2_500);
  expect(button()).not.toBeNull();
  await pass(1_000);
  expect(button()).toBeNull();
});

it('is said politely, takes the deed back once, and says so', async () => {
  const undo = vi.fn(() => Promise.resolve());
  const { queries } = offered(undo);
  const old = vi.spyOn(queries, 'invalidateQueries');
  expect(button()?.closest('[role="status"]')?.getAttribute('aria-live')).toBe('polite');
  fireEvent.click(screen.getByRole('button', { name: '撤销：档案已更新' }));
  await pass(0);
  expect(undo).toHaveBeenCalledOnce();
  expect(button()).toBeNull();
  expect(screen.getByText('已撤销')).toBeDefined();
  expect(old).toHaveBeenCalledWith({ queryKey: ['customers'] });
});

it('takes the newest deed back by Ctrl+Z, but not while something is typed', async () => {
  const undo = vi.fn(() => Promise.resolve());
  offered(undo);
  const input = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
  await pass(0);
  expect(undo).not.toHaveBeenCalled();
  input.remove();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await pass(0);
  expect(undo).toHaveBeenCalledOnce();
});

it('says when somebody went on from the deed, and offers it no more', async () => {
  offered(() => Promise.reject(new Problem(412, {})));
  fireEvent.click(screen.getByRole('button', { name: '撤销：档案已更新' }));
  await pass(0);
  expect(screen.getByText('这之后又有人改动过，没有撤销。')).toBeDefined();
  expect(button()).toBeNull();
  await pass(11_000);
  expect(screen.queryByText('这之后又有人改动过，没有撤销。')).toBeNull();
});

it('gives the reason of a refusal', async () => {
  const refusal = new Problem(422, {
    violations: [{ code: 'FN-10.not-holder', message: '该客户由李四持有' }],
  });
  offered(() => Promise.reject(refusal));
  fireEvent.click(screen.getByRole('button', { name: '撤销：档案已更新' }));
  await pass(0);
  expect(screen.getByText('不能撤销：该客户由李四持有')).toBeDefined();
});
