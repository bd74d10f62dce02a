import { useState, type ReactNode } from 'react';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask, type Checks } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { putUpPoster, replacePoster, takePosterDown, type NewPoster, type Replacement } from './api/posters';
import { posterPlaces, type Poster } from './model';

const refresh = [['posters']] as const;

/** The photo of a poster: the field that takes it, and how it comes where photos are kept. */
export type PhotoPart = {
  field: ReactNode;
  /** What tells two photos apart, or null without one; notes what is wrong with it. */
  read: (check: Checks) => string | null;
  /** The part of a poster that names its photo. */
  send: (
    poster: { communityId: string; spot: string },
    picture: string | null,
  ) => Promise<{ photo?: string }>;
};

type PutUpDialogProps = {
  /** The community chosen with its grid, and the field that chooses it. */
  place: { communityId: string; gridPath: string } | null;
  picker: ReactNode;
  photo: PhotoPart;
  onClose: () => void;
};

/** CP-07: puts a poster on file. */
export function PutUpDialog({ place, picker, photo, onClose }: PutUpDialogProps) {
  const t = useText('weapons');
  const c = useText('common');
  const [blank] = useState(() => ({
    place: '',
    spot: '',
    material: '',
    putUpOn: today(),
    replaceOn: '',
  }));
  const { values, set, clear } = useDraft('poster.new', blank);
  const where = posterPlaces.find((one) => one === values.place);
  const task = useTask({
    read: (check) => {
      if (place === null) check.missing('communityId', t('community'));
      if (!where) check.missing('place', t('poster.place'));
      const spot = check.text('spot', t('poster.spot'), values.spot);
      const material = check.text('material', t('poster.material'), values.material);
      const picture = photo.read(check);
      if (place === null || !where) return null;
      const { putUpOn, replaceOn } = values;
      const poster = { ...place, place: where, spot, material, putUpOn };
      return { poster: { ...poster, ...(replaceOn !== '' && { replaceOn }) }, picture };
    },
    send: async ({ poster, picture }: { poster: NewPoster; picture: string | null }, key) =>
      putUpPoster({ ...poster, ...(await photo.send(poster, picture)) }, key),
    refresh,
    done: t('poster.saved'),
    onDone: () => {
      clear();
      onClose();
    },
  });
  return (
    <TaskDialog title={t('poster.add')} {...task} onClose={onClose}>
      {picker}
      <Fields>
        <SelectField
          name="place"
          label={t('poster.place')}
          empty={c('form.choose')}
          value={where ?? ''}
          options={posterPlaces.map((value) => ({ value, label: t(`places.${value}`) }))}
          onChange={(chosen) => set({ place: chosen })}
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
        {photo.field}
      </Fields>
    </TaskDialog>
  );
}

type OneProps = { poster: Poster; onClose: () => void };

/** Fresh material at the same spot. */
export function ReplaceDialog({ poster, photo, onClose }: OneProps & { photo: PhotoPart }) {
  const t = useText('weapons');
  const [values, setValues] = useState({ material: poster.material, on: today(), replaceOn: '' });
  const task = useTask({
    read: (check) => {
      const material = check.text('material', t('poster.material'), values.material);
      const picture = photo.read(check);
      const { on, replaceOn } = values;
      return { body: { material, on, ...(replaceOn !== '' && { replaceOn }) }, picture };
    },
    send: async ({ body, picture }: { body: Replacement; picture: string | null }, key) =>
      replacePoster(poster, { ...body, ...(await photo.send(poster, picture)) }, key),
    refresh,
    done: t('poster.replaced'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('poster.replace')} {...task} onClose={onClose}>
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
        {photo.field}
      </Fields>
    </TaskDialog>
  );
}

export function RemoveDialog({ poster, onClose }: OneProps) {
  const t = useText('weapons');
  const [on, setOn] = useState(today);
  const task = useTask({
    read: () => on,
    send: (day: string, key) => takePosterDown(poster, day, key),
    refresh,
    done: t('poster.removed'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('poster.remove')} {...task} save={t('poster.remove')} onClose={onClose}>
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
