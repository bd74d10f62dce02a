import { useCallback } from 'react';
import { CustomerList } from '@/features/customers/CustomerList';
import { customerStages } from '@/features/customers/stages';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import form from '@/shared/ui/form.module.css';
import { customerSearch, type CustomerSearch } from '../search';

export function CustomersPage() {
  const t = useText('customers');
  const c = useText('common');
  const user = useUser();
  const search = useSearch(customerSearch);
  const refine = useCallback(
    (changes: CustomerSearch, replace = false) =>
      go(href({ to: '/customers', search: { ...search, ...changes } }), { replace }),
    [search],
  );
  const find = useCallback((q: string) => refine({ q: q.trim() }, true), [refine]);
  const mayCreate = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN');
  return (
    <Page
      title={t('title')}
      actions={
        mayCreate && (
          <ButtonLink to="/customers/new" look="primary" icon="plus">
            {t('list.create')}
          </ButtonLink>
        )
      }
    >
      <SearchBox
        label={t('list.search')}
        placeholder={t('list.placeholder')}
        value={search.q ?? ''}
        onSearch={find}
      />
      <div className={form['filters']}>
        <Choices
          label={t('list.whose')}
          value={search.whose ?? 'all'}
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'mine', label: t('list.mine') },
            { value: 'pool', label: t('list.pool') },
          ]}
          onChange={(whose) => refine({ whose: whose === 'all' ? undefined : whose })}
        />
        <SelectField
          optional
          quiet
          name="stage"
          label={t('list.stage')}
          empty={t('list.anyStage')}
          value={search.stage ?? ''}
          options={customerStages.map((stage) => ({ value: stage, label: c(`stage.${stage}`) }))}
          onChange={(stage) => refine({ stage: stage === '' ? undefined : stage })}
        />
      </div>
      <CustomerList
        filter={{
          q: search.q,
          stage: search.stage,
          ...(search.whose === 'mine' && { holderId: user.id }),
          ...(search.whose === 'pool' && { pool: true }),
        }}
      />
    </Page>
  );
}
