import { DesignDialog } from '@/features/specials/DesignDialog';
import type { Special } from '@/features/specials/model';
import type { Tagged } from '@/shared/api/client';
import { BaseField } from './BaseField';

type RedesignProps = { special: Tagged<Special>; onReload: () => void; onClose: () => void };

/** PR-10: an offer that is not approved is designed anew, and validated again. */
export default function Redesign({ special, onReload, onClose }: RedesignProps) {
  return (
    <DesignDialog
      changed={{ special, onReload }}
      tariffField={(value, onChange) => <BaseField value={value} onChange={onChange} />}
      onClose={onClose}
    />
  );
}
