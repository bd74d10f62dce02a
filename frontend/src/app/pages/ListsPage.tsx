import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listChangesAddress, listComparisonQuery } from '@/features/communities/api/compareLists';
import { ListChanges } from '@/features/communities/ListChanges';
import { coverageSources, type CoverageSource } from '@/features/communities/model';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { ExportButtons } from '@/shared/ui/ExportButtons';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { member, words, type Raw } from '@/shared/router/raw';

type ListsSearch = { source?: CoverageSource; from?: string; to?: string };

function listsSearch(raw: Raw): ListsSearch {
  return { source: member(raw['source'], coverageSources), from: words(raw['from']), to: words(raw['to']) };
}

/** CO-02: two versions of a source's coverage list, held against each other. */
export function ListsPage() {
  const t = useText('communities');
  const search = useSearch(listsSearch);
  const [source, setSource] = useState(search.source ?? 'CONSTRUCTION');
  const [from, setFrom] = useState(search.from ?? '');
  const [to, setTo] = useState(search.to ?? '');
  const asked = search.source !== undefined && search.from !== undefined && search.to !== undefined;
  const comparison = useQuery(
    listComparisonQuery(search.source ?? 'CONSTRUCTION', search.from ?? '', search.to ?? ''),
  );
  const compare = () =>
    go(href({ to: '/lists', search: { source, from: from.trim(), to: to.trim() } }), { replace: true });
  return (
    <Page
      title={t('lists.title')}
      upTo="/imports"
      actions={
        search.source !== undefined &&
        search.from !== undefined &&
        search.to !== undefined && (
          <ExportButtons
            address={listChangesAddress(search.source, search.from, search.to)}
            name="coverage-changes"
          />
        )
      }
    >
      <Card>
        <Soft>{t('lists.text')}</Soft>
        <Form onSubmit={compare}>
          <Fields>
            <SelectField
              span
              name="source"
              label={t('coverage.source')}
              value={source}
              options={coverageSources.map((value) => ({ value, label: t(`source.${value}`) }))}
              onChange={(chosen) => chosen !== '' && setSource(chosen)}
            />
            <TextField name="from" label={t('lists.from')} maxLength={60} value={from} onChange={setFrom} />
            <TextField name="to" label={t('lists.to')} maxLength={60} value={to} onChange={setTo} />
          </Fields>
          <FormFoot>
            <Button type="submit" look="primary" disabled={from.trim() === '' || to.trim() === ''}>
              {t('lists.open')}
            </Button>
          </FormFoot>
        </Form>
      </Card>
      {asked ? (
        <Loaded query={comparison} rows={5}>
          {(found) =>
            found.items.length === 0 ? (
              <Empty title={t('lists.same')} icon="check" />
            ) : (
              <>
                <Soft>
                  {t('lists.summary', { added: found.added, moved: found.moved, gone: found.gone })}
                </Soft>
                <ListChanges items={found.items} />
              </>
            )
          }
        </Loaded>
      ) : (
        <Soft>{t('lists.pick')}</Soft>
      )}
    </Page>
  );
}
