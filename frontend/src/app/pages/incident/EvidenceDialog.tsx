import { useState } from 'react';
import { addEvidence } from '@/features/incidents/api/incidents';
import type { Incident } from '@/features/incidents/model';
import { addPhoto } from '@/features/photos/api/photos';
import { largest } from '@/features/photos/model';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { FileField, LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';

type Piece = { note: string; file: File | null; mark: string };

/** CO-41: a statement for the locker, with a photo where there is one; neither is taken out again. */
export function EvidenceDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText('incidents');
  const c = useText('common');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    // The photo bears a key of its own: tried again, the same photo is found and not another one taken in.
    send: async (piece: Piece, key) => {
      const photo =
        piece.file &&
        (await addPhoto(
          incident.communityId,
          { subject: 'INCIDENT', caption: '', file: piece.file },
          `${key}-photo`,
        ));
      return addEvidence(incident.id, { note: piece.note, ...(photo && { photoId: photo.id }) }, key);
    },
    refresh: [['incidents'], ['communities', incident.communityId, 'photos']],
    onDone: () => {
      say(t('steps.done'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (note.trim() === '') problems.push(wrong('note', c('form.required', { field: t('evidence.note') })));
    if (file !== null && file.size > largest) problems.push(wrong('file', t('evidence.tooLarge')));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      note: note.trim(),
      file,
      mark: file === null ? '' : `${file.name}/${file.size}/${file.lastModified}`,
    });
  };
  return (
    <TaskDialog
      title={t('evidence.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={t('evidence.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{t('evidence.text')}</Soft>
      <LongTextField
        name="note"
        label={t('evidence.note')}
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
      <FileField
        optional
        name="file"
        label={t('evidence.photo')}
        hint={t('evidence.photoHint')}
        accept="image/jpeg,image/png"
        file={file}
        onChange={setFile}
      />
    </TaskDialog>
  );
}
