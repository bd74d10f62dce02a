import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem, Unreachable } from '@/shared/api/problem';
import { show } from '@/testing/page';
import { TextField } from './Field';
import { Form } from './Form';

function form(error: unknown, onReload?: () => void) {
  return show(
    <Form error={error} onReload={onReload} onSubmit={() => undefined}>
      <TextField name="contacts[0].phone" label="phone" value="1" onChange={() => undefined} />
    </Form>,
  );
}

describe('a refused form', () => {
  const refusal = new Problem(422, {
    title: 'refused',
    violations: [
      { code: 'FN-S1.phone', field: 'contacts[0].phone', message: 'not a phone' },
      { code: 'FN-16.already-held', field: null, message: 'held by Li' },
    ],
  });

  it('shows every violation in the summary, which takes the focus', () => {
    form(refusal);
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByText('not a phone')).toBeDefined();
    expect(within(summary).getByText('held by Li')).toBeDefined();
  });

  it('shows a violation at its field, and the summary leads there', async () => {
    form(refusal);
    const input = screen.getByLabelText('phone');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('not a phone');
    await userEvent.click(screen.getByRole('link', { name: 'not a phone' }));
    expect(document.activeElement).toBe(input);
  });

  it('offers to get the newest version when it was stale, and keeps what was typed', async () => {
    const reload = vi.fn();
    form(new Problem(412, {}), reload);
    await userEvent.click(screen.getByRole('button'));
    expect(reload).toHaveBeenCalledOnce();
    expect(screen.getByLabelText('phone')).toHaveProperty('value', '1');
  });

  it('says that nothing is lost when the network is away', () => {
    form(new Unreachable(new TypeError('fetch')));
    expect(screen.getByRole('alert').textContent).toContain('连不上网络');
  });
});
