import { CheckField, TextField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { kitKinds } from './model';
import { readKit, requiredKit, writeKit, type Kit, type PlanPartProps } from './planning';
import styles from './roadshow.module.css';

/** What is brought: what is a must is marked, with the number of a piece that several shows share. */
export function KitFields({ draft, set }: PlanPartProps) {
  const t = useText('roadshows');
  const kit = readKit(draft.kit);
  const required = requiredKit(draft.until, draft.separated === 'yes');
  const change = (all: readonly Kit[]) => set({ kit: writeKit(all) });
  return (
    <Card title={t('step.kit')}>
      <div>
        {kitKinds.map((kind) => {
          const item = kit.find((one) => one.kind === kind);
          const put = (changed: Kit) => change(kit.map((one) => (one.kind === kind ? changed : one)));
          return (
            <div key={kind} className={styles['kit']}>
              <CheckField
                label={t(`kits.${kind}`)}
                checked={item !== undefined}
                onChange={(brought) =>
                  change(
                    brought
                      ? [...kit, { kind, assetId: '', ready: false }]
                      : kit.filter((one) => one.kind !== kind),
                  )
                }
              />
              {item ? (
                <>
                  <CheckField
                    label={t('kit.ready')}
                    checked={item.ready}
                    onChange={(ready) => put({ ...item, ready })}
                  />
                  <TextField
                    optional
                    name={`asset.${kind}`}
                    label={t('kit.asset', { kind: t(`kits.${kind}`) })}
                    maxLength={60}
                    value={item.assetId}
                    onChange={(typed) => put({ ...item, assetId: typed.replace(/[^A-Za-z0-9-]/g, '') })}
                  />
                </>
              ) : (
                <span>{required.includes(kind) && <Badge tone="warn">{t('kit.required')}</Badge>}</span>
              )}
            </div>
          );
        })}
      </div>
      <Soft>{t('hint.asset')}</Soft>
    </Card>
  );
}
