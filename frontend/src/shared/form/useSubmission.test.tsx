import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/page';
import { useSubmission } from './useSubmission';

describe('a submission', () => {
  it('is tried again under the same key until it succeeds, and other content has a key of its own', async () => {
    const sent: { input: string; key: string }[] = [];
    let failing = true;
    const send = (input: string, key: string) => {
      sent.push({ input, key });
      return failing ? Promise.reject(new Error('lost')) : Promise.resolve(input);
    };
    function Buttons() {
      const submission = useSubmission({ send });
      return ['a', 'b'].map((input) => (
        <button key={input} type="button" onClick={() => submission.mutate(input)}>
          {input}
        </button>
      ));
    }
    show(<Buttons />);
    const press = async (name: string) => {
      const before = sent.length;
      await userEvent.click(screen.getByRole('button', { name }));
      await waitFor(() => expect(sent).toHaveLength(before + 1));
    };
    await press('a');
    await press('a');
    await press('b');
    failing = false;
    await press('b');
    await press('b');
    const keys = sent.map(({ key }) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(keys[3]).toBe(keys[2]);
    expect(keys[4]).not.toBe(keys[3]);
  });
});
