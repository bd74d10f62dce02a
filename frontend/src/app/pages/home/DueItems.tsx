import { useQuery } from '@tanstack/react-query';
import { tasksQuery } from '@/features/schedules/api/listTasks';
import { TaskRecords } from '@/features/schedules/TaskRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { AllDone } from './AllDone';

export default function DueItems() {
  const t = useText('home');
  const c = useText('common');
  const tasks = useQuery(tasksQuery(8));
  return (
    <Card
      title={t('due.title')}
      actions={
        <ButtonLink to="/schedules" look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
    >
      <Loaded query={tasks} rows={3}>
        {(page) =>
          page.items.length === 0 ? (
            <AllDone>{t('due.none')}</AllDone>
          ) : (
            <TaskRecords tasks={page.items} label={t('due.title')} />
          )
        }
      </Loaded>
    </Card>
  );
}
