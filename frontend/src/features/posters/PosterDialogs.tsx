import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { putUpPoster, replacePoster, takePosterDown, type NewPoster } from './api/posters';
import { posterPlaces, type Poster } from './model';

const refresh = [['posters']] as const;

type PutUpDialogProps = {
  /** The community chosen with its grid, and the field that chooses it. */
  place: { communityId: string; gridPath: string } | null;
  picker: ReactNode;
  onClose: () => void;
};

/** CP-07: puts a poster on file. */
export function PutUpDialog({ place, picker, onClose }: PutUpDialogProps) {
  const t = useText('weapons');
  const c = useText('common');
  const [blank] = useState(() => ({
    place: '',
    spot: '',
    material: '',
    putUpOn: today(),
    replaceOn: '',
    photo: '',
  }));
  const { values, set, clear } = useDraft('poster.new', blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewPoster, key) => putUpPoster(body, key),
    refresh,
    onDone: () => {
      clear();
      say(t('poster.saved'));
      onClose();
    },
  });
  const submit = () => {
    const where = posterPlaces.find((one) => one === values.place);
    const spot = values.spot.trim();
    const material = values.material.trim();
    const photo = values.photo.trim();
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (place === null) need('communityId', t('community'));
    if (!where) need('place', t('poster.place'));
    if (spot === '') need('spot', t('poster.spot'));
    if (material === '') need('material', t('poster.material'));
    setFound(problems);
    if (problems.length > 0 || place === null || !where) return;
    submission.mutate({
      ...place,
      place: where,
      spot,
      material,
      putUpOn: values.putUpOn,
      ...(values.replaceOn !== '' && { replaceOn: values.replaceOn }),
      ...(photo !== '' && { photo }),
    });
  };
  return (
    <TaskDialog
      title={t('poster.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {picker}
      <Fields>
        <SelectField
          name="place"
          label={t('poster.place')}
          empty={c('form.choose')}
          value={posterPlaces.find((one) => one === values.place) ?? ''}
          options={posterPlaces.map((value) => ({ value, label: t(`places.${value}`) }))}
          onChange={(place) => set({ place })}
        />
        <TextField
          name="spot"
          label={t('poster.spot')}
          hint={t('poster.spotHint')}
          maxLength={100}
          value={values.spot}
          onChange={(spot) => set({ spot })}
        />
        <TextField
          name="material"
          label={t('poster.material')}
          maxLength={200}
          value={values.material}
          onChange={(material) => set({ material })}
        />
        <TextField
          name="putUpOn"
          label={t('poster.putUpOn')}
          type="date"
          max={today()}
          value={values.putUpOn}
          onChange={(putUpOn) => set({ putUpOn })}
        />
        <TextField
          optional
          name="replaceOn"
          label={t('poster.replaceOn')}
          hint={t('poster.replaceHint')}
          type="date"
          value={values.replaceOn}
          onChange={(replaceOn) => set({ replaceOn })}
        />
        <TextField
          optional
          name="photo"
          label={t('photo')}
          maxLength={100}
          value={values.photo}
          onChange={(photo) => set({ photo })}
        />
      </Fields>
    </TaskDialog>
  );
}

type OneProps = { poster: Poster; onClose: () => void };

/** Fresh material at the same spot. */
export function ReplaceDialog({ poster, onClose }: OneProps) {
  const t = useText('weapons');
  const c = useText('common');
  const [values, setValues] = useState({ material: poster.material, on: today(), replaceOn: '', photo: '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: { material: string; on: string; replaceOn?: string; photo?: string }, key) =>
      replacePoster(poster, body, key),
    refresh,
    onDone: () => {
      say(t('poster.replaced'));
      onClose();
    },
  });
  const submit = () => {
    const material = values.material.trim();
    const photo = values.photo.trim();
    const problems =
      material === '' ? [wrong('material', c('form.required', { field: t('poster.material') }))] : [];
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      material,
      on: values.on,
      ...(values.replaceOn !== '' && { replaceOn: values.replaceOn }),
      ...(photo !== '' && { photo }),
    });
  };
  return (
    <TaskDialog
      title={t('poster.replace')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{poster.spot}</Soft>
      <Fields>
        <TextField
          name="material"
          label={t('poster.material')}
          maxLength={200}
          value={values.material}
          onChange={(material) => setValues({ ...values, material })}
        />
        <TextField
          name="on"
          label={t('poster.on')}
          type="date"
          max={today()}
          value={values.on}
          onChange={(on) => setValues({ ...values, on })}
        />
        <TextField
          optional
          name="replaceOn"
          label={t('poster.replaceOn')}
          hint={t('poster.replaceHint')}
          type="date"
          value={values.replaceOn}
          onChange={(replaceOn) => setValues({ ...values, replaceOn })}
        />
        <TextField
          optional
          name="photo"
          label={t('photo')}
          maxLength={100}
          value={values.photo}
          onChange={(photo) => setValues({ ...values, photo })}
        />
      </Fields>
    </TaskDialog>
  );
}

export function RemoveDialog({ poster, onClose }: OneProps) {
  const t = useText('weapons');
  const [on, setOn] = useState(today);
  const submission = useSubmission({
    send: (day: string, key) => takePosterDown(poster, day, key),
    refresh,
    onDone: () => {
      say(t('poster.removed'));
      onClose();
    },
  });
  return (
    <TaskDialog
      title={t('poster.remove')}
      error={submission.error}
      busy={submission.isPending}
      save={t('poster.remove')}
      onSubmit={() => submission.mutate(on)}
      onClose={onClose}
    >
      <Soft>
        {poster.spot} · {t('poster.removeText')}
      </Soft>
      <TextField
        name="on"
        label={t('poster.on')}
        type="date"
        min={poster.putUpOn}
        max={today()}
        value={on}
        onChange={setOn}
      />
    </TaskDialog>
  );
}
