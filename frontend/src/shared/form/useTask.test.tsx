import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { show } from '@/testing/page';
import { TextField } from './Field';
import { TaskDialog } from './TaskDialog';
import { useTask } from './useTask';

type Sent = { name: string; count: number };

function Task({ send, onClose }: { send: (body: Sent, key: string) => Promise<void>; onClose: () => void }) {
  const [values, setValues] = useState({ name: '', count: '' });
  const task = useTask({
    read: (check) => {
      const name = check.text('name', 'Name', values.name);
      const count = check.whole('count', values.count, 1, 5);
      return count === null ? null : { name, count };
    },
    send,
    onDone: onClose,
  });
  return (
    <TaskDialog title="Task" {...task} onClose={onClose}>
      <TextField
        name="name"
        label="Name"
        value={values.name}
        onChange={(name) => setValues({ ...values, name })}
      />
      <TextField
        name="count"
        label="Count"
        value={values.count}
        onChange={(count) => setValues({ ...values, count })}
      />
    </TaskDialog>
  );
}

it('names everything that is wrong before it sends, and is done once', async () => {
  const send = vi.fn(() => Promise.resolve());
  const onClose = vi.fn();
  show(<Task send={send} onClose={onClose} />);
  const save = await screen.findByRole('button', { name: '保存' });
  await userEvent.type(screen.getByLabelText('Count'), '9');
  await userEvent.click(save);
  expect(screen.getByRole('alert').textContent).toContain('请填写“Name”');
  expect(screen.getByRole('alert').textContent).toContain('请填写 1 到 5 之间的整数');
  expect(screen.getByLabelText('Count').getAttribute('aria-invalid')).toBe('true');
  expect(send).not.toHaveBeenCalled();

  await userEvent.type(screen.getByLabelText('Name'), '  雨伞 ');
  await userEvent.clear(screen.getByLabelText('Count'));
  await userEvent.type(screen.getByLabelText('Count'), '5');
  await userEvent.click(save);
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(send).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledWith({ name: '雨伞', count: 5 }, expect.any(String));
});
