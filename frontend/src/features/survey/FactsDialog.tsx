import { lazy, useRef, useState, type ReactNode } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useText } from '@/shared/i18n/useText';
import { useWork } from '@/shared/outbox/useWork';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { stateAgain, stateFacts, type FactsChange } from './api/changeSurvey';
import { surveyPath } from './api/getSurvey';
import { askedOf, type FactGroup, type FactName } from './facts';
import { changeOf, typedOf, wayBack } from './factsChange';
import { useFactText } from './useFactText';
import { estateClasses, forums, thresholds, type Survey } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type FactsDialogProps = {
  survey: Tagged<Survey>;
  group: FactGroup;
  compound: boolean;
  /** Chooses the property company; given by the page, since companies are a matter of their own. */
  propertyField: (value: string, onChange: (id: string) => void) => ReactNode;
  onReload: () => void;
  onClose: () => void;
};

const percents = ['statedOccupancy', 'statedOwnerOccupied', 'computers', 'aged16To50'] as const;

/** CO-10, CO-12: a group of facts as found today; works without a network. */
export function FactsDialog({ survey, group, compound, propertyField, onReload, onClose }: FactsDialogProps) {
  const t = useText('survey');
  const c = useText('common');
  const { value, etag } = survey;
  const id = value.communityId;
  const names = askedOf(group, compound);
  const [initial] = useState(() => ({ ...typedOf(value.facts), asOf: today() }));
  const { values, set, clear, over } = useDraftOver(`survey.${group}.${id}`, etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  // Noted when it is sent: what others say meanwhile is not put back.
  const back = useRef<FactsChange[]>([]);
  const work = useWork({
    kind: 'survey-facts',
    name: value.communityName,
    place: `/communities/${encodeURIComponent(id)}?part=survey`,
    subject: surveyPath(id),
    part: 'facts',
    call: ({ tag, change }: { tag: string; change: FactsChange }, _, fetch) =>
      stateFacts(id, tag, change, fetch),
    refresh: [['communities']],
    done: null,
    onDone: (_, sent) => {
      const etag = sent?.etag ?? null;
      const lots = back.current;
      clear();
      if (sent !== null && (etag === null || lots.length === 0)) say(t('saved'));
      else if (etag !== null)
        offerUndo({
          text: t('factsSaved', { group: t(`group.${group}`) }),
          undo: () => stateAgain(id, etag, lots),
          refresh: [['communities']],
        });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    for (const name of percents) {
      if (names.includes(name) && values[name] !== '' && whole(values[name], 0, 100) === null)
        problems.push(wrong(name, c('form.whole', { from: 0, to: 100 })));
    }
    if (
      names.includes('ourHouseholds') &&
      values.ourHouseholds !== '' &&
      whole(values.ourHouseholds, 0, 100_000) === null
    )
      problems.push(wrong('ourHouseholds', c('form.whole', { from: 0, to: 100_000 })));
    if (values.asOf === '') problems.push(wrong('asOf', c('form.required', { field: t('asOf') })));
    setFound(problems);
    if (problems.length > 0) return;
    back.current = wayBack(value, values, names, today());
    work.mutate({
      tag: over.tag(work.error),
      change: { asOf: values.asOf, ...changeOf(value.facts, values, names) },
    });
  };
  const shown = useFactText();
  const field = (name: FactName): ReactNode => {
    const frame = { name, label: t(`fact.${name}`), optional: true } as const;
    switch (name) {
      case 'handoverOn':
        return (
          <TextField
            {...frame}
            type="date"
            value={values[name]}
            onChange={(handoverOn) => set({ handoverOn })}
          />
        );
      case 'estateClass':
        return choice(
          name,
          estateClasses.map((one) => ({ value: one, label: t(`estateClass.${one}`) })),
        );
      case 'entryThreshold':
        return choice(
          name,
          thresholds.map((one) => ({ value: one, label: t(`threshold.${one}`) })),
        );
      case 'forum':
        return choice(
          name,
          forums.map((one) => ({ value: one, label: t(`forum.${one}`) })),
        );
      case 'blocker':
        return choice(name, [{ value: 'LEASED_LINE', label: t('blocker.LEASED_LINE') }]);
      case 'mixedUse':
      case 'besideShopping':
      case 'competitorFree':
        return choice(name, [
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]);
      case 'propertyCompanyId':
        return propertyField(values[name], (propertyCompanyId) => set({ propertyCompanyId }));
      case 'managingDepartment':
        return (
          <TextField
            {...frame}
            maxLength={60}
            value={values[name]}
            onChange={(managingDepartment) => set({ managingDepartment })}
          />
        );
      case 'ourHouseholds':
      case 'statedOccupancy':
      case 'statedOwnerOccupied':
      case 'computers':
      case 'aged16To50':
        return (
          <TextField
            {...frame}
            inputMode="numeric"
            hint={name === 'ourHouseholds' ? undefined : t('inPercent')}
            value={values[name]}
            onChange={(typed) => set({ [name]: typed })}
          />
        );
    }
  };
  const choice = (name: FactName, options: { value: string; label: string }[]) => (
    <SelectField
      optional
      name={name}
      label={t(`fact.${name}`)}
      empty={t('unknown')}
      value={values[name]}
      options={options}
      onChange={(chosen) => set({ [name]: chosen })}
    />
  );
  return (
    <TaskDialog
      title={t(`group.${group}`)}
      error={work.error}
      found={found}
      busy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        <StaleSides
          fields={names.map((name) => ({
            field: name,
            label: t(`fact.${name}`),
            mine: shown(name, values[name].trim()),
            theirs: shown(name, typedOf(value.facts)[name]),
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
      <Fields>
        {names.map((name) => (
          <Keyed key={name}>{field(name)}</Keyed>
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

function Keyed({ children }: { children: ReactNode }) {
  return children;
}
