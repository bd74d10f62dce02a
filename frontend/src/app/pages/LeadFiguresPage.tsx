import { useQuery } from '@tanstack/react-query';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { UnitField } from '@/features/communities/UnitField';
import { leadFiguresQuery } from '@/features/leads/api/readLeadFigures';
import styles from '@/features/leads/leads.module.css';
import { leadKinds, leadTraits, type LeadTrait } from '@/features/leads/model';
import type { LeadsSearch } from '@/features/leads/search';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { member, words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { LeadFigureTable } from './leads/LeadFigureTable';
import { LeadHeadline } from './leads/LeadHeadline';
import { useTraitName } from './leads/useTraitName';

type FiguresSearch = Pick<LeadsSearch, 'community' | 'campaign' | 'kind' | 'grid'> & { by?: LeadTrait };

function figuresSearch(raw: Raw): FiguresSearch {
  const { grid } = raw;
  return {
    by: member(raw['by'], leadTraits),
    kind: member(raw['kind'], leadKinds),
    community: words(raw['community']),
    campaign: words(raw['campaign']),
    grid: grid !== undefined && /^(\/\d{1,12})+$/.test(grid) ? grid : undefined,
  };
}

/** CP-40: where leads come from and what became of them, by what they told. */
export function LeadFiguresPage() {
  const t = useText('leadFigures');
  const user = useUser();
  const { by = 'SOURCE', ...within } = useSearch(figuresSearch);
  const filter = {
    gridPath: within.grid,
    communityId: within.community,
    campaignId: within.campaign,
    kind: within.kind,
  };
  const figures = useQuery(leadFiguresQuery(by, filter));
  const bySource = useQuery(leadFiguresQuery('SOURCE', filter));
  const refine = (changes: FiguresSearch) =>
    go(href({ to: '/leads/figures', search: { by, ...within, ...changes } }), { replace: true });
  // A building's number says something within its community only.
  const offered = leadTraits.filter((one) => one !== 'BUILDING' || within.community !== undefined);
  return (
    <Page
      upTo="/leads"
      title={t('title')}
      note={t('note')}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <Choices
        label={t('by')}
        value={by}
        options={offered.map((value) => ({ value, label: t(`traits.${value}`) }))}
        onChange={(chosen) => refine({ by: chosen })}
      />
      <Narrowing within={within} onRefine={refine} />
      <Loaded query={bySource} rows={2}>
        {({ items }) => <LeadHeadline bySource={items} within={within} />}
      </Loaded>
      <Loaded query={figures} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('none')} icon="leads">
              <p>{t('noneText')}</p>
              {!hasRole(user, 'ANALYST') && <ButtonLink to="/leads/capture">{t('capture')}</ButtonLink>}
            </Empty>
          ) : (
            <LeadFigureTable trait={by} rows={items} within={within} />
          )
        }
      </Loaded>
    </Page>
  );
}

type NarrowingProps = { within: Omit<FiguresSearch, 'by'>; onRefine: (changes: FiguresSearch) => void };

/** Which leads are counted. */
function Narrowing({ within, onRefine }: NarrowingProps) {
  const t = useText('leadFigures');
  const l = useText('leads');
  const user = useUser();
  const nameOf = useTraitName({ campaigns: [within.campaign ?? null] });
  const { community, campaign } = within;
  return (
    <>
      <div className={styles['filters']}>
        <UnitField
          scope={user.scopes[0] ?? ''}
          value={within.grid ?? ''}
          onChange={(grid) => onRefine({ grid: grid === '' ? undefined : grid })}
        />
        <SelectField
          optional
          name="kind"
          label={t('kind')}
          empty={t('anyKind')}
          value={within.kind ?? ''}
          options={leadKinds.map((value) => ({ value, label: l(`kinds.${value}`) }))}
          onChange={(kind) => onRefine({ kind: kind === '' ? undefined : kind })}
        />
      </div>
      {campaign !== undefined && (
        <div>
          <Button icon="cross" onClick={() => onRefine({ campaign: undefined })}>
            {`${nameOf('CAMPAIGN', campaign)} · ${t('campaignOff')}`}
          </Button>
        </div>
      )}
      <details className={styles['more']} open={community !== undefined}>
        <summary>{t('choose')}</summary>
        <Card>
          <CommunityPicker
            name="community"
            communityId={community}
            onPick={(picked) =>
              onRefine(picked === undefined ? { community: picked, by: 'SOURCE' } : { community: picked })
            }
          />
        </Card>
      </details>
    </>
  );
}
