import { useRef } from 'react';
import { FieldFrame } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Card, Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import form from '@/shared/ui/form.module.css';
import { say } from '@/shared/ui/toast';

/** The address just made: shown once, to be copied or opened by the calendar program. */
export function NewFeedCard({ address, onDone }: { address: string; onDone: () => void }) {
  const t = useText('rollout');
  const box = useRef<HTMLDivElement>(null);
  const copy = () => {
    const field = box.current?.querySelector('input');
    field?.select();
    navigator.clipboard.writeText(address).then(
      () => say(t('feeds.copied')),
      // Not allowed here: the address is selected, so that it can be copied by hand.
      () => say(t('feeds.copyByHand')),
    );
  };
  return (
    <Card title={t('feeds.address')}>
      <Notice tone="warn" role="status" title={t('feeds.once')}>
        <p>{t('feeds.onceText')}</p>
      </Notice>
      <div ref={box}>
        <FieldFrame name="address" label={t('feeds.address')} quiet>
          {(wiring) => (
            <input
              {...wiring}
              className={form['input']}
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
          )}
        </FieldFrame>
      </div>
      <Row>
        <Button look="primary" onClick={copy}>
          {t('feeds.copy')}
        </Button>
        <ButtonAnchor href={address.replace(/^https?:/, 'webcal:')}>{t('feeds.openIn')}</ButtonAnchor>
        <Button look="quiet" onClick={onDone}>
          {t('feeds.noted')}
        </Button>
      </Row>
    </Card>
  );
}
