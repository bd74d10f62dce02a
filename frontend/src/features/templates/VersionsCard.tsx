import { useState } from 'react';
import { StaffName } from '@/shared/staff/StaffName';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Records } from '@/shared/ui/Records';
import { ItemRecords } from './ItemRecords';
import type { CityTemplate, TemplateVersion } from './model';

/** Every version a city issued, the latest first, down to the one the service ships with. */
export function VersionsCard({ template }: { template: CityTemplate }) {
  const t = useText('rollout');
  const c = useText('common');
  const format = useFormat();
  const [shown, setShown] = useState<TemplateVersion | null>(null);
  const versions = [...template.items].reverse();
  return (
    <Card title={t('templates.versions')} count={versions.length}>
      {versions.length > 0 && (
        <Records
          cards
          label={t('templates.versions')}
          records={versions}
          idOf={(one) => String(one.version)}
          title={{
            header: t('templates.version'),
            cell: (one) => t('templates.versionOf', { version: one.version }),
          }}
          columns={[
            {
              key: 'state',
              header: t('templates.state'),
              onPhone: 'top',
              cell: (one) =>
                one.version === template.currentVersion && (
                  <Badge tone="good">{t('templates.inForce')}</Badge>
                ),
            },
            { key: 'reason', header: t('templates.reason'), cell: (one) => one.reason },
            { key: 'at', header: t('templates.issued'), cell: (one) => format.moment(one.at) },
            { key: 'by', header: t('templates.by'), cell: (one) => <StaffName id={one.by} /> },
            {
              key: 'items',
              header: t('templates.items'),
              cell: (one) => (
                <Button
                  look="quiet"
                  aria-label={t('templates.showItems', { version: one.version })}
                  onClick={() => setShown(one)}
                >
                  {t('templates.itemCount', { count: one.added.length })}
                </Button>
              ),
            },
          ]}
        />
      )}
      <Soft>{t('templates.shipped', { version: template.shippedVersion })}</Soft>
      {shown && (
        <Dialog title={t('templates.versionOf', { version: shown.version })} onClose={() => setShown(null)}>
          {shown.added.length === 0 ? (
            <Soft>{t('templates.noItems')}</Soft>
          ) : (
            <ItemRecords items={shown.added} />
          )}
          <Button onClick={() => setShown(null)}>{c('action.close')}</Button>
        </Dialog>
      )}
    </Card>
  );
}
