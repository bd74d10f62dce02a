import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { answerTransfer, type TransferAnswer } from './api/transferCustomer';
import type { TransferOffer } from './diary';

type TransferOfferNoticeProps = { customerId: string; offer: TransferOffer; me: string };

/** FN-14: a transfer that waits for an answer, with the answers the user may give. */
export function TransferOfferNotice({ customerId, offer, me }: TransferOfferNoticeProps) {
  const t = useText('work');
  const format = useFormat();
  const answer = useSubmission({
    send: (given: TransferAnswer, key) => answerTransfer(customerId, given, key),
    refresh: [['customers']],
    onDone: (_, given) => say(t(`transferDone.${given}`)),
  });
  const button = (given: TransferAnswer, look: 'primary' | 'plain') => (
    <Button look={look} busy={answer.isPending} onClick={() => answer.mutate(given)}>
      {t(`transferAnswer.${given}`)}
    </Button>
  );
  return (
    <Notice
      tone="calm"
      title={t('transfer.waits', {
        from: offer.by.name,
        to: offer.to.name,
        date: format.moment(offer.expiresAt),
      })}
    >
      <p>{offer.reason}</p>
      <ProblemSummary error={answer.error} />
      <Row>
        {offer.to.id === me && (
          <>
            {button('acceptance', 'primary')}
            {button('refusal', 'plain')}
          </>
        )}
        {offer.by.id === me && button('withdrawal', 'plain')}
      </Row>
    </Notice>
  );
}
