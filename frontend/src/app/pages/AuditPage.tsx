import { useInfiniteQuery } from '@tanstack/react-query';
import { trailQuery, type TrailFilter } from '@/features/audit/api/trails';
import { AuditRecords } from '@/features/audit/AuditRecords';
import { actionName, services, type Service } from '@/features/audit/model';
import { isBackwards, isNarrow, recordId, TrailFilters } from '@/features/audit/TrailFilters';
import { VerifyCard } from '@/features/audit/VerifyCard';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { day, member, words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

type AuditSearch = { service: Service; filter: TrailFilter };

/** Ids of staff and of records are opaque; nobody's name or number stands in the address. */
function auditSearch(raw: Raw): AuditSearch {
  const service = member(raw['service'], services) ?? 'funnel';
  const action = words(raw['action']);
  return {
    service,
    filter: {
      action: action !== undefined && actionName(service, action) !== null ? action : undefined,
      callerId: words(raw['by']),
      subjectId: recordId(raw['subject']),
      from: day(raw['from']),
      to: day(raw['to']),
    },
  };
}

function show(service: Service, { action, callerId, subjectId, from, to }: TrailFilter) {
  go(href({ to: '/audit', search: { service, action, by: callerId, subject: subjectId, from, to } }), {
    replace: true,
  });
}

/** PI-01: who saw or changed protected data, why, and whether the record of it is whole. */
export function AuditPage() {
  const t = useText('audit');
  const user = useUser();
  const { service, filter } = useSearch(auditSearch);
  const may = hasRole(user, 'SUPERVISOR', 'ADMIN');
  const usable = may && !isBackwards(filter);
  return (
    <Page title={t('title')} note={t('about')}>
      {!may ? (
        <Empty title={t('notYours')} icon="lock">
          <p>{t('notYoursText')}</p>
        </Empty>
      ) : (
        <>
          <VerifyCard />
          <Choices
            label={t('service.label')}
            value={service}
            options={services.map((value) => ({ value, label: t(`service.${value}`) }))}
            onChange={(chosen) => {
              const { callerId, from, to } = filter;
              show(chosen, { callerId, from, to });
            }}
          />
          <TrailFilters
            service={service}
            filter={filter}
            onChange={(changes) => show(service, { ...filter, ...changes })}
            onClear={() => show(service, {})}
          />
          {usable && <Trail service={service} filter={filter} />}
        </>
      )}
    </Page>
  );
}

function Trail({ service, filter }: AuditSearch) {
  const t = useText('audit');
  const query = useInfiniteQuery(trailQuery(service, filter));
  return (
    <RecordPages
      query={query}
      exportAs={`audit-${service}`}
      empty={
        <Empty title={t(isNarrow(filter) ? 'noneSuch' : 'none')} icon="check">
          <p>{t(isNarrow(filter) ? 'noneSuchText' : 'noneText')}</p>
        </Empty>
      }
    >
      {(rows) => <AuditRecords service={service} rows={rows} />}
    </RecordPages>
  );
}
