import { lazy, useState, type ReactNode } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { designSpecial, redesignSpecial, type SpecialDesign } from './api/changeSpecial';
import { blankDesign, designed, designOf, kindOf, termsOf, type Design, type TermName } from './designing';
import { specialKinds, type Special } from './model';
import { useDesignSides } from './useDesignSides';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type DesignDialogProps = {
  /** The field that chooses the tariff the offer departs from. */
  tariffField: (value: string, onChange: (tariffId: string) => void) => ReactNode;
  /** What is designed anew; without it, something new is. */
  changed?: {
    special: Tagged<Special>;
    onReload: () => void;
    /** What a tariff is called; null when it is not for sale any more. */
    tariffText: (tariffId: string) => string | null;
  };
  onClose: () => void;
};

/** PR-05 to PR-09: designs an offer on top of an approved tariff; the server names every limit it breaks. */
export function DesignDialog({ tariffField, changed, onClose }: DesignDialogProps) {
  const t = useText('specials');
  const c = useText('common');
  const before = changed?.special.value;
  const [initial] = useState(() => (before ? designOf(before) : blankDesign));
  const { values, set, clear, over } = useDraftOver(
    before ? `special.${before.id}.design` : 'special',
    changed?.special.etag ?? '',
    initial,
  );
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: async ({ design, etag }: { design: SpecialDesign; etag: string }, key) =>
      before ? (await redesignSpecial(before.id, etag, design)).value : designSpecial(design, key),
    refresh: [['specials']],
    onDone: ({ id }) => {
      clear();
      say(t(before ? 'design.changed' : 'design.done'));
      if (before) onClose();
      else go(href({ to: '/special-offers/$specialId', params: { specialId: id } }));
    },
  });
  const kind = kindOf(values);
  const submit = () => {
    const checked = designed(values, {
      required: (name) => c('form.required', { field: t(name === 'name' ? 'list.name' : `design.${name}`) }),
      count: c('form.whole', { from: 0, to: 1_000_000 }),
      amount: c('form.amount'),
    });
    setFound(checked.found);
    if (checked.design) submission.mutate({ design: checked.design, etag: over.tag(submission.error) });
  };
  const change = (name: keyof Design) => (value: string) => set({ [name]: value });
  const term = (name: TermName, type: 'count' | 'amount' | 'text', optional?: true) =>
    type === 'text' ? (
      <LongTextField
        key={name}
        span
        name={`terms.${name}`}
        label={t(`design.${name}`)}
        maxLength={500}
        value={values[name]}
        onChange={change(name)}
      />
    ) : (
      <TextField
        key={name}
        optional={optional}
        name={`terms.${name}`}
        label={t(`design.${name}`)}
        inputMode={type === 'count' ? 'numeric' : 'decimal'}
        value={values[name]}
        onChange={change(name)}
      />
    );
  const sides = useDesignSides(changed?.tariffText ?? (() => null));
  const stale = changed && before && (
    <StaleSides
      fields={sides(values, designOf(before))}
      fresh={over.fresh}
      onReload={changed.onReload}
      onMine={submit}
      onTheirs={() => {
        clear();
        onClose();
      }}
    />
  );
  return (
    <TaskDialog
      title={t(before ? 'design.change' : 'design.title')}
      error={submission.error}
      found={found}
      onReload={changed?.onReload}
      stale={stale}
      onSubmit={submit}
      busy={submission.isPending}
      save={t(before ? 'design.change' : 'design.submit')}
      onClose={onClose}
    >
      <Soft>{t(before ? 'design.changeText' : 'design.text')}</Soft>
      <SelectField
        name="kind"
        label={t('list.kind')}
        value={kind}
        options={specialKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => value !== '' && set({ kind: value })}
      />
      {tariffField(values.tariffId, change('tariffId'))}
      <Fields>
        <TextField
          span
          name="name"
          label={t('list.name')}
          maxLength={100}
          value={values.name}
          onChange={change('name')}
        />
        <TextField
          optional
          name="startsOn"
          type="date"
          label={t('design.startsOn')}
          value={values.startsOn}
          onChange={change('startsOn')}
        />
        <TextField
          name="endsOn"
          type="date"
          label={t('design.endsOn')}
          value={values.endsOn}
          onChange={change('endsOn')}
        />
        {termsOf[kind].map(({ name, type, optional }) => term(name, type, optional))}
      </Fields>
    </TaskDialog>
  );
}
