/** Somebody of a property company as other services name them: no name and no number, only where they stand on file. */
export function contactIdOf(companyId: string, number: number): string {
  return `${companyId}-c${number}`;
}

/** Whom such an id is of, or null when it is of somebody else. */
export function contactOf(id: string): { companyId: string; number: number } | null {
  const found = /^(.+)-c(\d{1,4})$/.exec(id);
  return found ? { companyId: found[1] ?? '', number: Number(found[2]) } : null;
}
