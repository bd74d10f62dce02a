import { Link } from '@/shared/router/Link';
import { useText } from '@/shared/i18n/useText';
import { Records } from '@/shared/ui/Records';
import { DueBadge } from './DueBadge';
import type { Task } from './model';

/** Work to be done, the most urgent first. */
export function TaskRecords({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  const c = useText('common');
  return (
    <Records
      cards
      label={label}
      records={tasks}
      idOf={(task) => `${task.communityId}-${task.number}`}
      title={{
        header: label,
        cell: (task) => (
          <Link to="/schedules/$communityId" params={{ communityId: task.communityId }}>
            {task.title}
          </Link>
        ),
      }}
      columns={[
        { key: 'due', header: '', onPhone: 'top', cell: (task) => <DueBadge dueOn={task.dueOn} /> },
        { key: 'community', header: '', cell: (task) => task.communityName },
        { key: 'owner', header: '', cell: (task) => c(`role.${task.ownerRole}`) },
      ]}
    />
  );
}
