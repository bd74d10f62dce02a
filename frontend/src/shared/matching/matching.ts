import { fields, flag, maybe, text, type Decoded } from '@/shared/api/decode';

/** A column of a kind of list, and the label that a file has it under. */
export const readColumn = fields({
  name: text,
  label: text,
  required: flag,
  from: maybe(text),
});
export type ReadColumn = Decoded<typeof readColumn>;

/** Labels of a file by the name of the column they were said to mean. */
export type Matches = Readonly<Record<string, string>>;

/** What a user said a label means, together with what was said before: a label means one column, and a column has one label. */
export function matched(before: Matches, label: string, column: string | null): Matches {
  const rest = Object.entries(before).filter(([name, said]) => said !== label && name !== column);
  return Object.fromEntries(column === null ? rest : [...rest, [column, label]]);
}

/** As the parameters of the request. */
export function parametersOf(matches: Matches): Record<string, string> {
  return Object.fromEntries(Object.entries(matches).map(([name, label]) => [`column.${name}`, label]));
}
