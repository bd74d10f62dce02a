import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import type { Community } from './model';

/** CO-10: the community file, as far as it is kept. */
export function FileCard({ community, action }: { community: Community; action?: ReactNode }) {
  const t = useText('communities');
  const format = useFormat();
  return (
    <Card title={t('file.title')} actions={action}>
      {community.surveyFiguresInvented && <Notice tone="calm" title={t('file.invented')} />}
      <Facts
        items={[
          [t('file.address'), community.address],
          [t('file.kind'), community.kind && t(`kind.${community.kind}`)],
          [t('file.households'), community.households === null ? null : format.number(community.households)],
          [t('file.firms'), format.number(community.onNetFirms)],
          [t('file.grid'), community.gridName],
          [t('file.code'), community.code],
        ]}
      />
    </Card>
  );
}
