import { useFormat } from '@/shared/format/useFormat';
import { useText, type Translate } from '@/shared/i18n/useText';
import { SiteAnchor } from '@/shared/router/Link';
import { useStaffName } from '@/shared/staff/useStaff';
import { LongRecords } from '@/shared/ui/LongRecords';
import styles from './audit.module.css';
import { actionName, fieldName, reasonName, type AuditRow, type Service } from './model';
import { subjectOf } from './subject';

/** What was done with protected data, in words: by whom, when, to what, and why. */
export function AuditRecords({ service, rows }: { service: Service; rows: readonly AuditRow[] }) {
  const t = useText('audit');
  const format = useFormat();
  const nameOf = useStaffName();
  return (
    <LongRecords
      label={t('title')}
      records={rows}
      idOf={(row) => String(row.sequence)}
      title={{ header: t('action.label'), cell: (row) => actionText(service, row.action, t) }}
      columns={[
        { key: 'at', header: t('at'), onPhone: 'top', cell: (row) => format.moment(row.at) },
        { key: 'caller', header: t('caller'), cell: (row) => nameOf(row.callerId) },
        { key: 'subject', header: t('subject'), cell: (row) => <SubjectCell row={row} /> },
        {
          key: 'fields',
          header: t('fields'),
          cell: (row) => row.fields.map((field) => fieldText(field, t)).join(' · '),
        },
        { key: 'reason', header: t('reason'), cell: (row) => reasonText(row.reason, t) },
      ]}
    />
  );
}

function SubjectCell({ row }: { row: AuditRow }) {
  const t = useText('audit');
  const { kind, id, address } = subjectOf(row);
  const name = (
    <>
      {t(`kind.${kind}`)}
      {id !== null && <small className={styles['id']}>{id}</small>}
    </>
  );
  return address === null ? <span>{name}</span> : <SiteAnchor address={address}>{name}</SiteAnchor>;
}

/** What is unknown here is shown as the service calls it: a row must never be hidden. */
function actionText(service: Service, action: string, t: Translate<'audit'>): string {
  const name = actionName(service, action);
  return name === null ? action : t(`action.${name}`);
}

function fieldText(field: string, t: Translate<'audit'>): string {
  const name = fieldName(field);
  return name === null ? field : t(`field.${name}`);
}

function reasonText(reason: string, t: Translate<'audit'>): string {
  const name = reasonName(reason);
  return name === null ? reason : t(`given.${name}`);
}
