import { lazy, useMemo, useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { Form, FormFoot } from '@/shared/form/Form';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import type { Tagged } from '@/shared/api/client';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { planRoadshow, replanRoadshow, type PlanBody } from './api/changeRoadshow';
import { CheckCard } from './CheckCard';
import type { Roadshow } from './model';
import { KitFields } from './KitFields';
import { PaperFields, PlaceFields, TimeFields } from './PlanFields';
import { StaffFields } from './StaffFields';
import { usePlanSides } from './usePlanSides';
import { blankPlan, draftOf, planOf, type PlanDraft } from './planning';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type PlanFormProps = {
  /** The show that is planned anew; null for a new one. */
  show: Tagged<Roadshow> | null;
  /** Finds the community of a new show. */
  picker: (communityId: string, onPick: (communityId: string) => void) => ReactNode;
  onReload?: () => void;
};

/** CP-30: the whole plan on one page, with what is open and what clashes beside it. */
export function PlanForm({ show, picker, onReload }: PlanFormProps) {
  const t = useText('roadshows');
  const c = useText('common');
  const initial = useMemo(() => (show ? draftOf(show.value) : blankPlan), [show]);
  const { values, set, clear, over } = useDraftOver<keyof PlanDraft>(
    `roadshow.${show?.value.id ?? 'new'}`,
    show?.etag ?? '',
    initial,
  );
  const sidesOf = usePlanSides();
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, body }: { etag: string; body: PlanBody }, key) =>
      show ? replanRoadshow(show.value.id, etag, body) : planRoadshow(values.communityId, body, key),
    refresh: [['roadshows']],
    onDone: ({ value, etag }) => {
      clear();
      const back = show ? planOf(draftOf(show.value)) : [];
      if (Array.isArray(back)) say(t('saved'));
      else
        offerUndo({
          text: t('saved'),
          undo: () => replanRoadshow(value.id, etag, back),
          refresh: [['roadshows']],
        });
      go(href({ to: '/roadshows/$roadshowId', params: { roadshowId: value.id } }), { replace: true });
    },
  });
  const names: Partial<Record<keyof PlanDraft, string>> = {
    communityId: t('field.community'),
    spotKind: t('field.spotKind'),
    spot: t('field.spot'),
    spotReason: t('field.reason'),
    day: t('field.day'),
    from: t('field.from'),
    until: t('field.until'),
  };
  const submit = () => {
    const body = planOf(values);
    if (Array.isArray(body)) {
      setFound(body.map((field) => wrong(field, c('form.required', { field: names[field] ?? field }))));
      return;
    }
    const nameless = body.staff.findIndex((one) => one.staffId === '');
    if (nameless >= 0) {
      setFound([wrong(`staff[${nameless}].staffId`, c('form.required', { field: t('staff.id') }))]);
      return;
    }
    setFound([]);
    submission.mutate({ etag: over.tag(submission.error), body });
  };
  return (
    <Form
      error={submission.error}
      found={found}
      stale={
        show &&
        onReload && (
          <StaleSides
            fields={sidesOf(values, initial)}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={() => {
              clear();
              over.begin(show.etag);
              submission.reset();
            }}
          />
        )
      }
      onSubmit={submit}
    >
      {show === null && picker(values.communityId, (communityId) => set({ communityId }))}
      <Columns>
        <Stack>
          <PlaceFields draft={values} set={set} />
          <TimeFields draft={values} set={set} />
          <KitFields draft={values} set={set} />
          <StaffFields draft={values} set={set} />
          <PaperFields draft={values} set={set} />
        </Stack>
        <CheckCard draft={values} ownId={show?.value.id ?? null} />
      </Columns>
      <FormFoot>
        <Button type="submit" look="primary" icon="check" busy={submission.isPending}>
          {t('action.save')}
        </Button>
      </FormFoot>
    </Form>
  );
}
