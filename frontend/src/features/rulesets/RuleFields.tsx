import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import formStyles from '@/shared/ui/form.module.css';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { hasReach, hasTier, isCount, reaches, tiers, valueName, valuesOf, type EditedRule } from './rules';

type RuleFieldsProps = {
  rule: EditedRule;
  index: number;
  count: number;
  onChange: (rule: EditedRule) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** PR-22: one rule of a draft: its values, its place among the others, and out with it. */
export function RuleFields({ rule, index, count, onChange, onMove, onRemove }: RuleFieldsProps) {
  const t = useText('rulesets');
  const name = t('edit.rule', { id: rule.id, kind: t(`kindName.${rule.kind}`) });
  return (
    <fieldset className={formStyles['group']}>
      <legend>{t('edit.numbered', { number: index + 1, name })}</legend>
      <Fields>
        <TextField
          name={valueName(index, 'id')}
          label={t('edit.id')}
          maxLength={40}
          value={rule.id}
          onChange={(id) => onChange({ ...rule, id })}
        />
        {hasTier(rule.kind) && (
          <SelectField
            name={valueName(index, 'against')}
            label={t('edit.against')}
            value={rule.against}
            options={tiers.map((value) => ({ value, label: t(`against.${value}`) }))}
            onChange={(against) => against !== '' && onChange({ ...rule, against })}
          />
        )}
        {hasReach(rule.kind) && (
          <SelectField
            name={valueName(index, 'reach')}
            label={t('edit.reach')}
            value={rule.reach}
            options={reaches.map((value) => ({ value, label: t(`reach.${value}`) }))}
            onChange={(reach) => reach !== '' && onChange({ ...rule, reach })}
          />
        )}
        {valuesOf[rule.kind].map((value) => (
          <TextField
            key={value}
            name={valueName(index, value)}
            label={t(`value.${value}`)}
            inputMode={isCount(value) ? 'numeric' : 'decimal'}
            value={rule.values[value] ?? ''}
            onChange={(typed) => onChange({ ...rule, values: { ...rule.values, [value]: typed } })}
          />
        ))}
      </Fields>
      <Row>
        <Button disabled={index === 0} onClick={() => onMove(-1)} aria-label={t('edit.upNamed', { name })}>
          {t('edit.up')}
        </Button>
        <Button
          disabled={index === count - 1}
          onClick={() => onMove(1)}
          aria-label={t('edit.downNamed', { name })}
        >
          {t('edit.down')}
        </Button>
        <Button look="danger" onClick={onRemove} aria-label={t('edit.removeNamed', { name })}>
          {t('edit.remove')}
        </Button>
      </Row>
    </fieldset>
  );
}
