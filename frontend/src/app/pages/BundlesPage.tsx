import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { matricesQuery } from '@/features/bundles/api/listMatrices';
import { priceQuery } from '@/features/bundles/api/priceBundle';
import { recommendBundle } from '@/features/bundles/api/recommendBundle';
import { Composer } from '@/features/bundles/Composer';
import { blankDraft, compositionOf, draftOf } from '@/features/bundles/composing';
import { newest, type Composition, type FirmProfile, type Matrix } from '@/features/bundles/model';
import { PriceCard } from '@/features/bundles/PriceCard';
import { RecommendationCards } from '@/features/bundles/RecommendationCards';
import { RecommendForm } from '@/features/bundles/RecommendForm';
import { shortened } from '@/features/bundles/reasons';
import { Refusal } from '@/features/bundles/Refusal';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { isProblem } from '@/shared/api/problem';
import { whole } from '@/shared/form/checks';
import { Choices } from '@/shared/form/Choices';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty, Failure, Loading } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';
import { quoters } from './quoting/sellers';

const modes = ['compose', 'recommend', 'records'] as const;
type Mode = (typeof modes)[number];
type BundleSearch = { mode?: Mode; minutes?: number };

function bundleSearch(raw: Raw): BundleSearch {
  return {
    mode: member(raw['mode'], modes),
    minutes: whole(raw['minutes'] ?? '', 1, 1_000_000) ?? undefined,
  };
}

/** What is recorded leads to its firm, whose file clerks of halls may not open. */
const recordReaders = quoters.filter((role) => role !== 'HALL_CLERK');

const RecordedBundles = lazy(() => import('./bundles/RecordedBundles'));

/** BD-01 to BD-06: a bundle is composed by hand, or recommended by what is known of a firm. */
export function BundlesPage() {
  const t = useText('bundles');
  const user = useUser();
  const search = useSearch(bundleSearch);
  const { minutes } = search;
  const { values, set } = useDraft('bundle', blankDraft);
  const show = (to: Mode) =>
    go(href({ to: '/bundles', search: { mode: to === 'compose' ? undefined : to } }));
  const offered = modes.filter((one) => one !== 'records' || hasRole(user, ...recordReaders));
  const mode = offered.find((one) => one === search.mode) ?? 'compose';
  return (
    <Page title={t('title')} note={t('note')}>
      <Choices
        label={t('mode.label')}
        value={mode}
        options={offered.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={show}
      />
      {mode === 'compose' ? (
        <Compose draft={values} set={set} />
      ) : mode === 'records' ? (
        <Suspense fallback={<Loading rows={6} />}>
          <RecordedBundles
            minutes={minutes}
            onNarrow={(chosen) =>
              go(href({ to: '/bundles', search: { mode, minutes: chosen?.toString() } }), { replace: true })
            }
          />
        </Suspense>
      ) : (
        <Recommend
          onTake={(composition) => {
            set({ ...draftOf(composition), tariffId: '' });
            show('compose');
          }}
        />
      )}
    </Page>
  );
}

type ComposeProps = {
  draft: typeof blankDraft;
  set: (changes: Partial<typeof blankDraft>) => void;
};

function Compose({ draft, set }: ComposeProps) {
  const t = useText('bundles');
  const matrices = useQuery(matricesQuery);
  return (
    <Loaded query={matrices} rows={8}>
      {({ items }) => {
        const matrix = newest(items);
        return matrix ? (
          <ComposeWith matrix={matrix} draft={draft} set={set} />
        ) : (
          <Empty title={t('noMatrix')} />
        );
      }}
    </Loaded>
  );
}

function ComposeWith({ matrix, draft, set }: ComposeProps & { matrix: Matrix }) {
  const t = useText('bundles');
  const c = useText('common');
  const format = useFormat();
  const language = useLanguage();
  const wanted = compositionOf(draft);
  const tariffs = useInfiniteQuery({
    ...tariffsQuery({ status: 'IN_FORCE' }, 200),
    enabled: wanted.broadband,
  });
  const price = useQuery(priceQuery(wanted, draft.tariffId === '' ? null : draft.tariffId, language));
  const refused = isProblem(price.error, 422) ? shortened(price.error.violations, t) : [];
  return (
    <Columns>
      <Stack>
        <Composer
          matrix={matrix}
          draft={draft}
          refused={refused}
          sum={price.data?.monthlyFee ?? null}
          tariffs={(tariffs.data?.pages ?? [])
            .flatMap((page) => page.items)
            .map((tariff) => ({
              id: tariff.id,
              label: [
                tariff.communityName,
                c('unit.mbps', { speed: tariff.speedMbps }),
                c('unit.perMonth', { amount: format.money(tariff.monthlyFee) }),
              ].join(' · '),
            }))}
          onChange={set}
        />
      </Stack>
      <Stack>
        {refused.length > 0 ? (
          <Refusal violations={refused} wanted={wanted} onTake={(nearest) => set(draftOf(nearest))} />
        ) : price.isError ? (
          <Failure error={price.error} onRetry={() => void price.refetch()} />
        ) : price.data ? (
          <PriceCard priced={price.data} old={price.isPlaceholderData} />
        ) : (
          <Loading rows={3} />
        )}
      </Stack>
    </Columns>
  );
}

function Recommend({ onTake }: { onTake: (composition: Composition) => void }) {
  const t = useText('bundles');
  const submission = useSubmission({ send: (firm: FirmProfile, key) => recommendBundle(firm, key) });
  return (
    <Columns>
      <Stack>
        <RecommendForm
          busy={submission.isPending}
          error={submission.error}
          onSubmit={(firm) => submission.mutate(firm)}
        />
      </Stack>
      <Stack>
        {submission.data ? (
          <RecommendationCards found={submission.data} onTake={onTake} />
        ) : (
          <Empty title={t('advice.none')} icon="tariff" />
        )}
      </Stack>
    </Columns>
  );
}
