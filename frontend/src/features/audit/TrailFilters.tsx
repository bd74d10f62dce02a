import { useState } from 'react';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { SearchBox } from '@/shared/form/SearchBox';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { StaffField } from '@/shared/staff/StaffField';
import { Button } from '@/shared/ui/Button';
import { Card, Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { useWide } from '@/shared/ui/useWide';
import type { TrailFilter } from './api/trails';
import styles from './audit.module.css';
import { actionsOf, type Service } from './model';

type TrailFiltersProps = {
  service: Service;
  filter: TrailFilter;
  onChange: (changes: TrailFilter) => void;
  onClear: () => void;
};

/** What a trail is narrowed to: what was done, by whom, to what, and when. */
export function TrailFilters({ service, filter, onChange, onClear }: TrailFiltersProps) {
  const t = useText('audit');
  const c = useText('common');
  // On a phone what was found comes first.
  const wide = useWide();
  const [noId, setNoId] = useState(false);
  return (
    <Card>
      <details className={styles['filters']} open={wide || isNarrow(filter)}>
        <summary>{t('filter')}</summary>
        <Fields>
          <SelectField
            name="action"
            label={t('action.label')}
            empty={c('action.all')}
            value={filter.action ?? ''}
            options={actionsOf(service).map(({ action, name }) => ({
              value: action,
              label: t(`action.${name}`),
            }))}
            onChange={(action) => onChange({ action: action === '' ? undefined : action })}
          />
          <StaffField
            name="caller"
            label={t('caller')}
            empty={t('everybody')}
            value={filter.callerId ?? ''}
            onChange={(callerId) => onChange({ callerId: callerId === '' ? undefined : callerId })}
          />
          <TextField
            name="from"
            label={t('from')}
            type="date"
            max={today()}
            value={filter.from ?? ''}
            onChange={(from) => onChange({ from: from === '' ? undefined : from })}
          />
          <TextField
            name="to"
            label={t('to')}
            type="date"
            min={filter.from}
            value={filter.to ?? ''}
            onChange={(to) => onChange({ to: to === '' ? undefined : to })}
          />
        </Fields>
        <SearchBox
          label={t('subjectId')}
          placeholder={t('subjectPlaceholder')}
          value={filter.subjectId ?? ''}
          onSearch={(typed) => {
            const subjectId = recordId(typed);
            setNoId(subjectId === undefined && typed.trim() !== '');
            onChange({ subjectId });
          }}
        />
        {noId && <Notice tone="warn" role="status" title={t('subjectWrong')} />}
      </details>
      {isBackwards(filter) && <Notice tone="bad" role="alert" title={t('backwards')} />}
      {isNarrow(filter) && (
        <Row>
          <Button icon="cross" onClick={onClear}>
            {t('clear')}
          </Button>
        </Row>
      )}
    </Card>
  );
}

/** What can be the id of a record. Names and numbers of people are none, and must not get into an address. */
export function recordId(typed: string | undefined): string | undefined {
  const id = typed?.trim();
  return id !== undefined && /^(?=.*[A-Za-z])[\w./-]{1,100}$/.test(id) ? id : undefined;
}

export function isNarrow(filter: TrailFilter): boolean {
  return Object.values(filter).some(Boolean);
}

/** A period that ends before it begins holds nothing. */
export function isBackwards({ from, to }: TrailFilter): boolean {
  return from !== undefined && to !== undefined && to < from;
}
