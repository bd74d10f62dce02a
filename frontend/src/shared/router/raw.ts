/** What stands behind the question mark, unread. What a page does not understand of it is left out. */
export type Raw = Readonly<Record<string, string>>;

/** Words to search for, or a name; 100 characters at most. */
export function words(value: string | undefined): string | undefined {
  const trimmed = value?.trim().slice(0, 100);
  return trimmed === '' ? undefined : trimmed;
}

/** One of the given words. */
export function member<const T extends string>(
  value: string | undefined,
  members: readonly T[],
): T | undefined {
  return members.find((one) => one === value);
}

/** A day, as 2026-03-02. */
export function day(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** A month, as 2026-03. */
export function month(value: string | undefined): string | undefined {
  return value !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
}

/** A longitude or latitude in degrees. */
export function degrees(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,3}(\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}
