import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { offersQuery } from '@/features/communities/api/listOffers';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { FileField, SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { addPhoto, type NewPhoto } from './api/photos';
import { largest, surveyed } from './model';

/** A photo from the camera or the album; what is no photo is refused by the service, whatever it is called. */
export function AddPhotoDialog({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const t = useText('survey');
  const c = useText('common');
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [subject, setSubject] = useState<(typeof surveyed)[number]>('SURVEY');
  const [offerId, setOfferId] = useState('');
  const [caption, setCaption] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const proves = subject === 'COMPETITOR_OFFER';
  const offers = useQuery({ ...offersQuery(communityId), enabled: proves });
  const submission = useSubmission({
    // A file has no written form to tell two of them apart; its name, size and date do.
    send: ({ body }: { body: NewPhoto; mark: string }, key) => addPhoto(communityId, body, key),
    refresh: [['communities', communityId, 'photos']],
    onDone: () => {
      say(t('photos.saved'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (file === null) problems.push(wrong('file', t('photos.fileMissing')));
    else if (file.size > largest) problems.push(wrong('file', t('photos.tooLarge')));
    if (proves && offerId === '')
      problems.push(wrong('offerId', c('form.required', { field: t('photos.offer') })));
    setFound(problems);
    if (problems.length > 0 || file === null) return;
    submission.mutate({
      body: { subject, caption: caption.trim(), file, ...(proves && { offerId }) },
      mark: `${file.name}/${file.size}/${file.lastModified}`,
    });
  };
  return (
    <TaskDialog
      title={t('photos.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={t('photos.send')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{t('photos.about')}</Soft>
      <FileField
        name="file"
        label={t('photos.file')}
        hint={t('photos.hint')}
        accept="image/jpeg,image/png"
        file={file}
        onChange={setFile}
      />
      <SelectField
        name="subject"
        label={t('photos.subjectLabel')}
        value={subject}
        options={surveyed.map((value) => ({ value, label: t(`photos.subject.${value}`) }))}
        onChange={(chosen) => chosen !== '' && setSubject(chosen)}
      />
      {proves && (
        <SelectField
          name="offerId"
          label={t('photos.offer')}
          empty={c('form.choose')}
          value={offerId}
          options={(offers.data?.items ?? []).map((one) => ({
            value: one.id,
            label: [one.competitorName, format.money(one.monthlyFee), format.day(one.observedOn)].join(' · '),
          }))}
          onChange={setOfferId}
        />
      )}
      <TextField
        optional
        name="caption"
        label={t('photos.caption')}
        maxLength={200}
        value={caption}
        onChange={setCaption}
      />
    </TaskDialog>
  );
}
