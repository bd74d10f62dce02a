import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { useWide } from '@/shared/ui/useWide';
import type { Change, Side, Simulated, Simulation } from './model';

const tones: Record<Change['kind'], Tone> = {
  UNCHANGED: 'none',
  CHEAPER: 'warn',
  DEARER: 'calm',
  GAINED: 'good',
  LOST: 'bad',
  OTHER: 'none',
};

/** What a replay of past offers found, with its assumptions. */
export function SimulationCard({ summary }: { summary: Simulation }) {
  const t = useText('rulesets');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={t('simulation.title')}>
      <Facts
        items={[
          [t('simulation.decisions'), format.number(summary.decisions)],
          [t('change.UNCHANGED'), format.number(summary.unchanged)],
          [t('change.CHEAPER'), format.number(summary.cheaper)],
          [t('change.DEARER'), format.number(summary.dearer)],
          [t('change.GAINED'), format.number(summary.gained)],
          [t('change.LOST'), format.number(summary.lost)],
          [t('simulation.revenue'), c('unit.perMonth', { amount: format.money(summary.monthlyRevenue) })],
          [
            t('simulation.difference'),
            c('unit.perMonth', { amount: format.money(summary.monthlyRevenueDifference) }),
          ],
          [
            t('simulation.growth'),
            summary.growthNeededPercent === null ? null : format.percent(summary.growthNeededPercent),
          ],
        ]}
      />
      <Soft>
        {t('simulation.assumed', {
          users: summary.usersPerTariff,
          communities: summary.communities,
          from: format.day(summary.from),
          to: format.day(summary.to),
        })}
      </Soft>
      <Soft>
        {t('simulation.at', { date: format.moment(summary.at), other: summary.comparedWith ?? '–' })}
      </Soft>
    </Card>
  );
}

/** Decisions that come out differently, side by side. */
export function ChangesCard({ found }: { found: Simulated }) {
  const t = useText('rulesets');
  const format = useFormat();
  return (
    <Card title={t('changes.title')} count={found.changes.length + found.changesLeftOut}>
      {found.changes.length === 0 && <Soft>{t('changes.none')}</Soft>}
      {found.changesLeftOut > 0 && <Soft>{t('changes.leftOut', { count: found.changesLeftOut })}</Soft>}
      {found.changes.length > 0 && (
        <Records
          label={t('changes.title')}
          records={found.changes}
          idOf={(one) => `${one.communityId}-${one.slot ?? ''}-${one.offerId ?? ''}`}
          title={{
            header: t('changes.community'),
            cell: (one) => (
              <Link to="/communities/$communityId" params={{ communityId: one.communityId }}>
                {one.communityId}
              </Link>
            ),
          }}
          columns={[
            {
              key: 'kind',
              header: t('changes.kind'),
              onPhone: 'top',
              cell: (one) => <Badge tone={tones[one.kind]}>{t(`change.${one.kind}`)}</Badge>,
            },
            {
              key: 'seen',
              header: t('changes.seen'),
              cell: (one) => one.observedOn && format.day(one.observedOn),
            },
            {
              key: 'now',
              header: t('changes.now'),
              end: true,
              cell: (one) => <SideText label={t('changes.now')} side={one.inForce} />,
            },
            {
              key: 'draft',
              header: t('changes.draft'),
              end: true,
              cell: (one) => <SideText label={t('changes.draft')} side={one.draft} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function SideText({ label, side }: { label: string; side: Side | null }) {
  const t = useText('rulesets');
  const format = useFormat();
  const wide = useWide();
  if (side === null) return null;
  const said = side.monthlyFee ? format.money(side.monthlyFee) : t(`outcome.${side.outcome}`);
  return (
    <>
      <span className={wide ? 'sr-only' : undefined}>{label} </span>
      {side.ruleId ? `${said} · ${side.ruleId}` : said}
    </>
  );
}
