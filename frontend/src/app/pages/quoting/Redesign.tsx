import { DesignDialog } from '@/features/specials/DesignDialog';
import type { Special } from '@/features/specials/model';
import type { Tagged } from '@/shared/api/client';
import { BaseField } from './BaseField';
import { useBases } from './useBases';

type RedesignProps = { special: Tagged<Special>; onReload: () => void; onClose: () => void };

/** PR-10: an offer that is not approved is designed anew, and validated again. */
export default function Redesign({ special, onReload, onClose }: RedesignProps) {
  const bases = useBases();
  return (
    <DesignDialog
      changed={{
        special,
        onReload,
        tariffText: (id) => bases?.find((one) => one.id === id)?.text ?? null,
      }}
      tariffField={(value, onChange) => <BaseField value={value} onChange={onChange} />}
      onClose={onClose}
    />
  );
}
