import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pdfHref, quoteQuery } from '@/features/quotes/api/getQuote';
import { acceptQuote } from '@/features/quotes/api/issueQuote';
import { QuoteBadge } from '@/features/quotes/QuoteBadge';
import { QuoteCards } from '@/features/quotes/QuoteCards';
import { WithdrawDialog } from '@/features/quotes/WithdrawDialog';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { languages } from '@/shared/i18n/language';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { say } from '@/shared/ui/toast';
import { sellers } from './quoting/sellers';

export function QuotePage({ quoteId }: { quoteId: string }) {
  const t = useText('quotes');
  const user = useUser();
  const query = useQuery(quoteQuery(quoteId, useLanguage()));
  const quote = query.data?.value;
  const [withdraws, setWithdraws] = useState(false);
  const accept = useSubmission({
    send: (etag: string, key) => acceptQuote(quoteId, etag, key),
    refresh: [['quotes']],
    onDone: () => say(t('accepted')),
  });
  return (
    <Page
      narrow
      upTo="/quotes"
      title={quote?.number ?? t('title')}
      note={quote && <QuoteBadge quote={quote} />}
    >
      <Loaded query={query}>
        {({ value, etag }) => (
          <>
            <QuoteCards quote={value} />
            <ProblemSummary error={accept.error} onReload={() => void query.refetch()} />
            <Row>
              {value.status === 'ISSUED' && !value.expired && hasRole(user, ...sellers) && (
                <Button
                  look="primary"
                  icon="check"
                  busy={accept.isPending}
                  onClick={() => accept.mutate(etag)}
                >
                  {t('accept')}
                </Button>
              )}
              {value.status === 'ISSUED' && hasRole(user, ...sellers) && (
                <Button look="danger" onClick={() => setWithdraws(true)}>
                  {t('withdraw')}
                </Button>
              )}
              {languages.map((language) => (
                <ButtonAnchor key={language} icon="download" href={pdfHref(quoteId, language)} download>
                  {t(`pdf.${language}`)}
                </ButtonAnchor>
              ))}
            </Row>
            {withdraws && (
              <WithdrawDialog
                quote={{ value, etag }}
                onReload={() => void query.refetch()}
                onClose={() => setWithdraws(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
