import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { localNow, momentOf } from '@/shared/format/date';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { useWork } from '@/shared/outbox/useWork';
import { Notice } from '@/shared/ui/Notice';
import { addSample, type NewSample } from './api/changeSurvey';
import { surveyPath } from './api/getSurvey';
import type { SampleKind, Survey } from './model';
import styles from './survey.module.css';
import { inWindow } from './window';

type SampleDialogProps = { survey: Survey; kind: SampleKind; onClose: () => void };

const most = 10_000;

/** CO-13: counts by the thumb while looking up at the windows, or at who walks by; works without a network. */
export function SampleDialog({ survey, kind, onClose }: SampleDialogProps) {
  const t = useText('survey');
  const c = useText('common');
  const id = survey.communityId;
  const [initial] = useState(() => ({ at: localNow(), part: '0', whole: '0' }));
  const { values, set, clear } = useDraft(`sample.${kind}.${id}`, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const work = useWork({
    kind: 'survey-sample',
    name: survey.communityName,
    place: `/communities/${encodeURIComponent(id)}?part=survey`,
    subject: surveyPath(id),
    call: (sample: NewSample, key, fetch) => addSample(id, key, sample, fetch),
    refresh: [['communities']],
    done: t('saved'),
    onDone: () => {
      clear();
      onClose();
    },
  });
  const part = whole(values.part, 0, most) ?? 0;
  const all = whole(values.whole, 0, most) ?? 0;
  const at = momentOf(values.at);
  const submit = () => {
    const problems: Violation[] = [];
    if (whole(values.whole, 1, most) === null)
      problems.push(wrong('whole', c('form.whole', { from: 1, to: most })));
    else if (whole(values.part, 0, all) === null)
      problems.push(wrong('part', c('form.whole', { from: 0, to: all })));
    if (at === null) problems.push(wrong('at', c('form.required', { field: t('sample.at') })));
    setFound(problems);
    if (problems.length === 0 && at !== null) work.mutate({ kind, at, part, whole: all });
  };
  return (
    <TaskDialog
      title={t(`sampleTitle.${kind}`)}
      error={work.error}
      found={found}
      busy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {at !== null && !inWindow(kind, new Date(at)) && (
        <Notice tone="warn" title={t('sample.outside')}>
          <p>{t(`sampleWindow.${kind}`)}</p>
        </Notice>
      )}
      <div className={styles['tally']}>
        <button type="button" onClick={() => set({ part: String(part + 1), whole: String(all + 1) })}>
          <strong className="num">{part}</strong>
          {t(`sampleYes.${kind}`)}
        </button>
        <button type="button" onClick={() => set({ whole: String(all + 1) })}>
          <strong className="num">{Math.max(0, all - part)}</strong>
          {t(`sampleNo.${kind}`)}
        </button>
      </div>
      <Fields>
        <TextField
          name="part"
          label={t(`sampleYes.${kind}`)}
          inputMode="numeric"
          value={values.part}
          onChange={(typed) => set({ part: typed })}
        />
        <TextField
          name="whole"
          label={t(`sampleAll.${kind}`)}
          inputMode="numeric"
          value={values.whole}
          onChange={(typed) => set({ whole: typed })}
        />
        <TextField
          name="at"
          label={t('sample.at')}
          type="datetime-local"
          max={localNow()}
          value={values.at}
          onChange={(typed) => set({ at: typed })}
        />
      </Fields>
    </TaskDialog>
  );
}
