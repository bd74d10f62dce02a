import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { policyQuery, workOrderQuery } from '@/features/assessment/api/assessments';
import { quadrants, type Quadrant } from '@/features/assessment/model';
import { QuadrantPlot } from '@/features/assessment/QuadrantPlot';
import { cityOf } from '@/features/assessment/ranges';
import { WorkOrderRecords } from '@/features/assessment/WorkOrderRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';

type WorkOrderSearch = { quadrant?: Quadrant };

function workOrderSearch(raw: Raw): WorkOrderSearch {
  return { quadrant: member(raw['quadrant'], quadrants) };
}

/** Marks of the default policy, for those whose scope is no city (CO-20). */
const defaultMarks = { importantAt: 50, urgentAt: 40 };

/** CO-22: all communities in the order they are to be worked, by importance and urgency. */
export function WorkOrderPage() {
  const t = useText('assessment');
  const g = useText('grades');
  const user = useUser();
  const { quadrant } = useSearch(workOrderSearch);
  const rows = useInfiniteQuery(workOrderQuery({ quadrant }));
  // Asked for the unit one works at: what holds there is its city's, whose own page a grid does not see.
  const unit = user.scopes
    .find((one) => cityOf(one) !== null)
    ?.split('/')
    .at(-1);
  const policy = useQuery({ ...policyQuery(unit ?? ''), enabled: unit !== undefined });
  return (
    <Page
      title={t('order.title')}
      note={t('order.note')}
      actions={
        <>
          <ButtonLink to="/work-order/compare" icon="order">
            {t('order.compare')}
          </ButtonLink>
          {hasRole(user, 'SUPERVISOR', 'ADMIN', 'ANALYST') && (
            <ButtonLink to="/work-order/what-if" icon="rules">
              {t('order.whatIf')}
            </ButtonLink>
          )}
          <Button icon="print" onClick={() => window.print()}>
            {t('order.print')}
          </Button>
        </>
      }
    >
      <Choices
        label={t('order.filter')}
        value={quadrant ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('order.all') },
          ...quadrants.map((value) => ({ value, label: g(`quadrant.${value}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/work-order', search: { quadrant: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages query={rows} exportAs="work-order" empty={<Empty title={t('order.none')} icon="order" />}>
        {(records) => (
          <>
            <QuadrantPlot rows={records} policy={policy.data?.value.policy ?? defaultMarks} />
            <WorkOrderRecords rows={records} />
          </>
        )}
      </RecordPages>
    </Page>
  );
}
