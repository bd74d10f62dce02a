import type { Checks } from '@/shared/form/useTask';
import type { Translate } from '@/shared/i18n/useText';
import type { FileCorrection } from '../api/correctFile';
import type { Customer } from '../model';
import { emptying } from './correction';
import { correctionOf, readPeople, sendable, type FileFields } from './fileDraft';
import { firmFrom } from './firm';

/** What was typed, as a correction of the file as it stands now; what is wrong with it is noted. */
export function correctionFrom(
  typed: FileFields,
  now: Customer,
  check: Checks,
  t: Translate<'customers'>,
): FileCorrection | null {
  const firm = firmFrom(typed, check, t);
  const people = sendable(readPeople(typed), now);
  people.forEach((one, at) => {
    if (one.id === null) {
      check.text(`contacts[${at}].name`, t('form.contactName'), one.name);
      check.text(`contacts[${at}].phone`, t('form.contactPhone'), one.phone);
    }
    check.text(`contacts[${at}].role`, t('form.contactRole'), one.role);
  });
  return firm && emptying({ ...firm, communityId: now.communityId, contacts: correctionOf(people) });
}
