import { CheckField, SelectField } from '@/shared/form/Field';
import { CountField } from '@/shared/form/CountField';
import { Choices } from '@/shared/form/Choices';
import { Fields } from '@/shared/form/Form';
import { FormProblems } from '@/shared/form/FormContext';
import type { Violation } from '@/shared/api/problem';
import type { Money } from '@/shared/format/money';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft, Stack } from '@/shared/ui/Card';
import { compositionOf, type BundleDraft } from './composing';
import { editions, mostTerminals, plans, type Matrix } from './model';
import styles from './bundle.module.css';

/** An approved tariff that the broadband line of an enhanced bundle can have. */
export type LineTariff = { id: string; label: string };

type ComposerProps = {
  matrix: Matrix;
  draft: BundleDraft;
  tariffs: readonly LineTariff[];
  refused: readonly Violation[];
  /** Shown on a phone while composing; null while it is not known. */
  sum: Money | null;
  onChange: (changes: Partial<BundleDraft>) => void;
};

/** BD-01: everything a bundle consists of; each change is priced at once. */
export function Composer({ matrix, draft, tariffs, refused, sum, onChange }: ComposerProps) {
  const t = useText('bundles');
  const c = useText('common');
  const format = useFormat();
  const { minutes, edition, plan, terminals, packs, broadband } = compositionOf(draft);
  const tier = matrix.tiers.find((one) => one.minutes === minutes);
  const counts = [
    ['fixed', terminals.fixed],
    ['twoG', terminals.twoG],
    ['threeG', terminals.threeG],
  ] as const;
  return (
    <FormProblems value={refused}>
      <Card title={t('compose.bundle')}>
        <Stack>
          <div className={styles['tiers']} role="group" aria-label={t('compose.tier')}>
            {matrix.tiers.map((one) => {
              const price = one.prices.find((each) => each.edition === edition && each.plan === plan);
              return (
                <button
                  key={one.minutes}
                  type="button"
                  className={styles['tier']}
                  aria-pressed={one.minutes === minutes}
                  onClick={() => onChange({ minutes: String(one.minutes) })}
                >
                  <strong className="num">{t('minutes', { count: one.minutes })}</strong>
                  <span className="num">
                    {price ? c('unit.perMonth', { amount: format.money(price.monthlyFee) }) : t('notQuoted')}
                  </span>
                </button>
              );
            })}
          </div>
          {tier?.quoted && (
            <Soft>{t('compose.limits', { most: tier.maxTerminals ?? 0, least: tier.minThreeG ?? 0 })}</Soft>
          )}
          <Choices
            label={t('compose.edition')}
            value={edition}
            options={editions.map((value) => ({ value, label: t(`edition.${value}`) }))}
            onChange={(value) => onChange({ edition: value })}
          />
          <Choices
            label={t('compose.plan')}
            value={plan}
            options={plans.map((value) => ({ value, label: t(`plan.${value}`) }))}
            onChange={(value) => onChange({ plan: value })}
          />
        </Stack>
      </Card>
      <Card title={t('compose.terminals')}>
        <Fields>
          {counts.map(([name, value]) => (
            <CountField
              key={name}
              name={`terminals.${name}`}
              label={t(`terminal.${name}`)}
              value={value}
              most={mostTerminals}
              onChange={(changed) => onChange({ [name]: String(changed) })}
            />
          ))}
        </Fields>
      </Card>
      <Card title={t('compose.packs')}>
        <Fields>
          <CountField
            name="packs.shared"
            label={t('pack.shared')}
            hint={t('pack.each', { amount: format.money(matrix.sharedPack) })}
            value={packs.shared}
            most={mostTerminals}
            onChange={(changed) => onChange({ shared: String(changed) })}
          />
          <CountField
            name="packs.nonShared"
            label={t('pack.nonShared')}
            hint={t('pack.each', { amount: format.money(matrix.nonSharedPack) })}
            value={packs.nonShared}
            most={mostTerminals}
            onChange={(changed) => onChange({ nonShared: String(changed) })}
          />
        </Fields>
        <CheckField
          label={t('compose.broadband')}
          checked={broadband}
          onChange={(checked) => onChange({ broadband: checked ? 'yes' : '', tariffId: '' })}
        />
        {broadband && (
          <SelectField
            optional
            name="broadbandTariffId"
            label={t('compose.tariff')}
            empty={t('compose.noTariff')}
            value={tariffs.some((one) => one.id === draft.tariffId) ? draft.tariffId : ''}
            options={tariffs.map((one) => ({ value: one.id, label: one.label }))}
            onChange={(tariffId) => onChange({ tariffId })}
          />
        )}
      </Card>
      <p className={styles['sum']} data-refused={refused.length > 0} role="status">
        {refused.length > 0 ? (
          <span>{t('refused.title')}</span>
        ) : (
          <>
            <span>{t('price.sum')}</span>
            <span className="num">{sum && c('unit.perMonth', { amount: format.money(sum) })}</span>
          </>
        )}
      </p>
    </FormProblems>
  );
}
