import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { scheduleQuery } from '@/features/schedules/api/getSchedule';
import { AssignItemDialog } from '@/features/schedules/AssignItemDialog';
import { Calendar } from '@/features/schedules/Calendar';
import { Gantt } from '@/features/schedules/Gantt';
import { phases, type Item } from '@/features/schedules/model';
import { PhaseCard } from '@/features/schedules/PhaseCard';
import { Progress } from '@/features/schedules/Progress';
import { TemplateNotice } from '@/features/schedules/TemplateNotice';
import { Choices } from '@/shared/form/Choices';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { ButtonLink } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { member, type Raw } from '@/shared/router/raw';
import { CompleteItem } from './schedule/CompleteItem';
import { ProofImage } from './schedule/ProofImage';

const scheduleViews = ['list', 'gantt', 'calendar'] as const;
type OneScheduleSearch = { view?: (typeof scheduleViews)[number] };

function oneScheduleSearch(raw: Raw): OneScheduleSearch {
  return { view: member(raw['view'], scheduleViews) };
}

export function SchedulePage({ communityId }: { communityId: string }) {
  const t = useText('schedules');
  const format = useFormat();
  const user = useUser();
  const { view } = useSearch(oneScheduleSearch);
  const query = useQuery(scheduleQuery(communityId));
  const [completing, setCompleting] = useState<Item | null>(null);
  const [assigning, setAssigning] = useState<Item | null>(null);
  const schedule = query.data?.value;
  // The owner does it; the grid manager and the supervisor answer for the whole.
  const mayComplete = (item: Item) =>
    item.status !== 'DONE' &&
    hasRole(user, item.ownerRole, 'GRID_MANAGER', 'SUPERVISOR') &&
    hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR');
  const leads = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  return (
    <Page
      upTo="/schedules"
      title={schedule?.communityName ?? t('title')}
      note={schedule && t('opening', { date: format.day(schedule.openingDate) })}
      actions={
        <ButtonLink to="/communities/$communityId" params={{ communityId }}>
          {t('community')}
        </ButtonLink>
      }
    >
      <Loaded query={query} rows={8}>
        {(tagged) => (
          <>
            <TemplateNotice schedule={tagged} mayAdopt={leads} onReload={() => void query.refetch()} />
            <Row>
              <Progress done={tagged.value.progress.done} total={tagged.value.progress.total} />
              {tagged.value.delayDays > 0 && (
                <Badge tone="bad">{t('delay', { count: tagged.value.delayDays })}</Badge>
              )}
              <Choices
                label={t('view.label')}
                value={view ?? 'list'}
                options={scheduleViews.map((one) => ({ value: one, label: t(`view.${one}`) }))}
                onChange={(chosen) =>
                  go(
                    href({
                      to: '/schedules/$communityId',
                      params: { communityId },
                      search: { view: chosen === 'list' ? undefined : chosen },
                    }),
                  )
                }
              />
            </Row>
            {view === 'gantt' ? (
              <Gantt schedule={tagged.value} />
            ) : view === 'calendar' ? (
              <Calendar items={tagged.value.items} />
            ) : (
              phases.map((phase) => (
                <PhaseCard
                  key={phase}
                  phase={phase}
                  items={[...tagged.value.items, ...tagged.value.routines].filter(
                    (item) => item.phase === phase,
                  )}
                  mayComplete={mayComplete}
                  onComplete={setCompleting}
                  mayAssign={leads}
                  onAssign={setAssigning}
                  photo={(item, { photo }) => (
                    <ProofImage communityId={communityId} photoId={photo} title={item.title} />
                  )}
                />
              ))
            )}
            {assigning && (
              <AssignItemDialog
                schedule={tagged}
                item={assigning}
                onReload={() => void query.refetch()}
                onClose={() => setAssigning(null)}
              />
            )}
            {completing && (
              <CompleteItem
                schedule={tagged}
                item={completing}
                onReload={() => void query.refetch()}
                onClose={() => setCompleting(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
