import { newKey } from '@/shared/api/idempotency';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { moveStage } from './api/moveStage';
import type { Course } from './course';
import type { CustomerStage } from './stages';

type Advance = { course: Course; to: CustomerStage };

/** FN-01: one stage forward; as long as nobody went on from it, it is taken back with its evidence in force (FN-02). */
export function useAdvance() {
  const t = useText('customers');
  const c = useText('common');
  return useSubmission({
    send: ({ course, to }: Advance, key) => moveStage(course, { to }, key),
    refresh: [['customers']],
    onDone: ({ version }, { course, to }) => {
      const text = t('next.moved', { stage: c(`stage.${to}`) });
      // What an order brought about is not taken back by the way.
      if (to === 'ORDERED' || to === 'ON_NET') {
        say(text);
        return;
      }
      const slip = { to: course.stage, reason: 'OTHER', reasonText: t('next.slip'), mistaken: true } as const;
      const key = newKey();
      offerUndo({ text, undo: () => moveStage(course, slip, key, version), refresh: [['customers']] });
    },
  });
}
