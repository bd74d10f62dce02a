import { LookUpForm } from '@/features/customers/lookup/LookUpForm';
import { blankFile, newDraft } from '@/features/customers/newDraft';
import { keepDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Page } from '@/shared/ui/Page';

/** FN-16: whether a firm has a file already, before anything is typed for a new one. */
export function LookUpPage() {
  const t = useText('firms');
  return (
    <Page narrow upTo="/customers" title={t('lookUp.title')} note={t('lookUp.note')}>
      <LookUpForm
        onOpen={({ firmName, unifiedSocialCreditCode, address }) => {
          // Another firm than what may have been begun before: nothing of that goes over. The phone is a person's.
          keepDraft(newDraft(), { ...blankFile, firmName, unifiedSocialCreditCode, address });
          go(href({ to: '/customers/new' }));
        }}
      />
    </Page>
  );
}
