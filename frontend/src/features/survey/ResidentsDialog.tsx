import { lazy, useRef, useState } from 'react';
import { readTagged, type Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useText } from '@/shared/i18n/useText';
import { useWork } from '@/shared/outbox/useWork';
import { anything } from '@/shared/api/decode';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { stateResidents, type ResidentsChange } from './api/changeSurvey';
import { surveyPath } from './api/getSurvey';
import { segments, type Survey } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type ResidentsDialogProps = { survey: Tagged<Survey>; onReload: () => void; onClose: () => void };

/** SG-1 to SG-7 in percent, a hundred in all; works without a network. */
export function ResidentsDialog({ survey, onReload, onClose }: ResidentsDialogProps) {
  const t = useText('survey');
  const c = useText('common');
  const { value, etag } = survey;
  const id = value.communityId;
  const [initial] = useState(() => {
    const share = (segment: (typeof segments)[number]) => String(value.residents?.shares[segment] ?? '');
    return {
      SG1: share('SG1'),
      SG2: share('SG2'),
      SG3: share('SG3'),
      SG4: share('SG4'),
      SG5: share('SG5'),
      SG6: share('SG6'),
      SG7: share('SG7'),
      asOf: today(),
    };
  });
  const { values, set, clear, over } = useDraftOver(`residents.${id}`, etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const back = useRef<ResidentsChange | null>(null);
  const work = useWork({
    kind: 'survey-residents',
    name: value.communityName,
    place: `/communities/${encodeURIComponent(id)}?part=survey`,
    subject: surveyPath(id),
    part: 'residents',
    call: ({ tag, change }: { tag: string; change: ResidentsChange }, _, fetch) =>
      stateResidents(id, tag, change, fetch),
    refresh: [['communities']],
    done: null,
    onDone: (_, sent) => {
      const etag = sent?.etag ?? null;
      const before = back.current;
      clear();
      // Once known, the mix of residents is not unknown again.
      if (sent !== null && (etag === null || before === null)) say(t('saved'));
      else if (etag !== null && before !== null)
        offerUndo({
          text: t('factsSaved', { group: t('residents.title') }),
          undo: () => readTagged(stateResidents(id, etag, before), anything),
          refresh: [['communities']],
        });
      onClose();
    },
  });
  const shares = segments.map((segment) => ({
    segment,
    share: values[segment].trim() === '' ? 0 : whole(values[segment], 0, 100),
  }));
  const sum = shares.reduce((all, { share }) => all + (share ?? 0), 0);
  const submit = () => {
    const problems = shares
      .filter(({ share }) => share === null)
      .map(({ segment }) => wrong(`shares.${segment}`, c('form.whole', { from: 0, to: 100 })));
    if (problems.length === 0 && sum !== 100) problems.push(wrong('shares.SG1', t('residents.sum', { sum })));
    if (values.asOf === '') problems.push(wrong('asOf', c('form.required', { field: t('asOf') })));
    setFound(problems);
    if (problems.length > 0) return;
    back.current = value.residents;
    work.mutate({
      tag: over.tag(work.error),
      change: {
        asOf: values.asOf,
        shares: Object.fromEntries(
          shares.flatMap(({ segment, share }) => (share === null || share === 0 ? [] : [[segment, share]])),
        ),
      },
    });
  };
  return (
    <TaskDialog
      title={t('residents.title')}
      error={work.error}
      found={found}
      busy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        <StaleSides
          fields={shares.map(({ segment, share }) => ({
            field: segment,
            label: t(`segment.${segment}`),
            mine: share ? String(share) : null,
            theirs: value.residents?.shares[segment]?.toString() ?? null,
          }))}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
    >
      <Notice tone={sum === 100 ? 'good' : 'warn'} role="status" title={t('residents.sum', { sum })} />
      <Fields>
        {segments.map((segment) => (
          <TextField
            key={segment}
            optional
            name={`shares.${segment}`}
            label={t(`segment.${segment}`)}
            inputMode="numeric"
            value={values[segment]}
            onChange={(typed) => set({ [segment]: typed })}
          />
        ))}
        <TextField
          name="asOf"
          label={t('asOf')}
          type="date"
          max={today()}
          value={values.asOf}
          onChange={(asOf) => set({ asOf })}
        />
      </Fields>
    </TaskDialog>
  );
}
