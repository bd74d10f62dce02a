import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { levels, type Terms, type TermsVersion } from './model';

/** FN-13: the terms that count, or will count from a day. */
export function TermsCard({ title, version }: { title: string; version: TermsVersion }) {
  const t = useText('terms');
  const format = useFormat();
  return (
    <Card title={title}>
      <Soft>
        {version.effectiveFrom === null
          ? t('defaults')
          : t('since', { day: format.day(version.effectiveFrom), name: version.by ?? '' })}
      </Soft>
      <TermsFacts terms={version.standard} />
      {levels.map((level) => {
        const own = version.levels[level];
        return (
          own && (
            <div key={level}>
              <h3>{t(`levels.${level}`)}</h3>
              <TermsFacts terms={own} />
            </div>
          )
        );
      })}
    </Card>
  );
}

function TermsFacts({ terms }: { terms: Terms }) {
  const t = useText('terms');
  return (
    <Facts
      items={[
        [t('leaseDays'), String(terms.leaseDays)],
        [t('warningDays'), terms.warningDays.join(', ')],
        [t('coolDownDays'), String(terms.coolDownDays)],
        [t('maxHeld'), String(terms.maxHeld)],
        [t('maxClaimsPerDay'), String(terms.maxClaimsPerDay)],
        [t('teamLeaseDays'), String(terms.teamLeaseDays)],
        [t('teamClaimRequired'), terms.teamClaimRequired ? t('yes') : t('no')],
      ]}
    />
  );
}
