import { useCallback, useEffect, useState } from 'react';

/** How long something that follows by event is looked for, and how often, in milliseconds. */
const patience = 30_000;
export const lookEvery = 1_500;

/** After a deed whose effect arrives by event in another service: true until it should have arrived. */
export function useExpecting(): [boolean, () => void] {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setSince(null), patience);
    return () => clearTimeout(timer);
  }, [since]);
  return [since !== null, useCallback(() => setSince(Date.now()), [])];
}
