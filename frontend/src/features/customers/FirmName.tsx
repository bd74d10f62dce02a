import { useQuery } from '@tanstack/react-query';
import { shortId } from '@/shared/format/shortId';
import { hasRole, useUser } from '@/shared/session/session';
import { firmQuery } from './api/findFirm';
import { customerReaders } from './readers';

/** The name of a customer of which only the id is at hand; all of a page are fetched at once. */
export function FirmName({ id }: { id: string }) {
  const enabled = hasRole(useUser(), ...customerReaders);
  const { data, isLoading } = useQuery({ ...firmQuery(id), enabled });
  return <>{isLoading ? '…' : (data?.firmName ?? shortId(id))}</>;
}
