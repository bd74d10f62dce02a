import type { ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import type { IconName } from '@/shared/ui/Icon';
import { Form, FormFoot } from './Form';

type TaskDialogProps = {
  title: string;
  /** What the server said against the last attempt. */
  error: unknown;
  /** Found before sending. */
  found?: readonly Violation[];
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  onReload?: () => void;
  /** What to decide when somebody else was faster. */
  stale?: ReactNode;
  /** What the button that sends is called; “save” when absent. */
  save?: string;
  /** How it looks: what cannot be taken back looks dangerous. */
  look?: 'primary' | 'danger';
  icon?: IconName;
  children: ReactNode;
};

/** A dialog that holds one form. */
export function TaskDialog({
  title,
  error,
  found,
  busy,
  onSubmit,
  onClose,
  onReload,
  stale,
  save,
  look,
  icon,
  children,
}: TaskDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Form error={error} found={found} onReload={onReload} stale={stale} onSubmit={onSubmit}>
        {children}
        <TaskFoot busy={busy} save={save} look={look} icon={icon} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

type TaskFootProps = Pick<TaskDialogProps, 'busy' | 'save' | 'look' | 'icon' | 'onClose'> & {
  disabled?: boolean;
};

/** The end of a form in a dialog: leave it, or send it. */
export function TaskFoot({ busy, save, look = 'primary', icon, disabled, onClose }: TaskFootProps) {
  const c = useText('common');
  return (
    <FormFoot>
      <Button onClick={onClose}>{c('action.cancel')}</Button>
      <Button type="submit" look={look} icon={icon} busy={busy} disabled={disabled}>
        {save ?? c('action.save')}
      </Button>
    </FormFoot>
  );
}
