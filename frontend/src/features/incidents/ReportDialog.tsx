import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { Choices } from '@/shared/form/Choices';
import { wrong } from '@/shared/form/checks';
import { CheckField, LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { reportIncident, type NewIncident } from './api/incidents';
import styles from './incidents.module.css';
import { risks, signsOf, type Risk, type Sign } from './model';

type ReportDialogProps = {
  communityId: string;
  competitors: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: (id: string) => void;
};

const blank = { description: '', competitorId: '', observedOn: today() };

/** CO-40, CO-41: what was seen, and where. */
export function ReportDialog({ communityId, competitors, onClose, onDone }: ReportDialogProps) {
  const t = useText('incidents');
  const c = useText('common');
  const { values, set, clear } = useDraft(`incident.${communityId}`, blank);
  const [risk, setRisk] = useState<Risk>('NOT_COOPERATING');
  const [seen, setSeen] = useState<readonly Sign[]>([]);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewIncident, key) => reportIncident(body, key),
    refresh: [['incidents']],
    onDone: ({ value }) => {
      clear();
      say(t('reported'));
      onDone(value.id);
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (seen.length === 0) problems.push(wrong('signs', c('form.required', { field: t('signs') })));
    if (risk === 'SNIPING' && values.competitorId === '')
      problems.push(wrong('competitorId', c('form.required', { field: t('competitor') })));
    if (values.description.trim() === '')
      problems.push(wrong('description', c('form.required', { field: t('description') })));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      communityId,
      risk,
      signs: [...seen],
      description: values.description.trim(),
      observedOn: values.observedOn,
      ...(values.competitorId !== '' && { competitorId: values.competitorId }),
    });
  };
  return (
    <TaskDialog
      title={t('report')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choices
        label={t('risk')}
        value={risk}
        options={risks.map((value) => ({ value, label: t(`riskName.${value}`) }))}
        onChange={(chosen) => {
          setRisk(chosen);
          setSeen([]);
        }}
      />
      <div className={styles['signs']} role="group" aria-label={t('signs')}>
        {signsOf[risk].map((sign) => (
          <CheckField
            key={sign}
            label={t(`sign.${sign}`)}
            checked={seen.includes(sign)}
            onChange={(checked) => setSeen(checked ? [...seen, sign] : seen.filter((one) => one !== sign))}
          />
        ))}
      </div>
      <LongTextField
        name="description"
        label={t('description')}
        maxLength={1000}
        value={values.description}
        onChange={(description) => set({ description })}
      />
      <Fields>
        <SelectField
          optional={risk !== 'SNIPING'}
          name="competitorId"
          label={t('competitor')}
          empty={c('form.choose')}
          value={values.competitorId}
          options={competitors.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(competitorId) => set({ competitorId })}
        />
        <TextField
          name="observedOn"
          label={t('observedOn')}
          type="date"
          max={today()}
          value={values.observedOn}
          onChange={(observedOn) => set({ observedOn })}
        />
      </Fields>
    </TaskDialog>
  );
}
