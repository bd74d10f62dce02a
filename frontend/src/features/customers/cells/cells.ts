import { whole } from '@/shared/form/checks';
import { yuan } from '@/shared/format/money';
import type { FileCorrection } from '../api/correctFile';
import { asItStands, emptying } from '../file/correction';
import type { Customer } from '../model';
import { clusterKinds, payers, type CustomerRow } from '../row';

/** What of a customer can be changed in the list, from left to right. */
export const cellFields = ['firmName', 'clusterKind', 'people', 'monthlySpend', 'payer'] as const;
export type CellField = (typeof cellFields)[number];

/** What a cell says, whichever it is. */
export type CellValues = Pick<CustomerRow, CellField>;

export function valuesOf({ firmName, clusterKind, people, monthlySpend, payer }: CellValues): CellValues {
  return { firmName, clusterKind, people, monthlySpend, payer };
}

/** A value as it is typed or chosen; nothing for what is not known. */
export function typedOf(row: CellValues, field: CellField): string {
  switch (field) {
    case 'people':
      return row.people.toString();
    case 'monthlySpend':
      return row.monthlySpend?.amount ?? '';
    case 'payer':
      return row.payer ?? '';
    default:
      return row[field];
  }
}

/** What was typed, as a change; null when it is none of what the cell can say. */
export function changeOf(field: CellField, typed: string): Partial<CellValues> | null {
  const trimmed = typed.trim();
  switch (field) {
    case 'firmName':
      return trimmed.length < 2 ? null : { firmName: trimmed };
    case 'people': {
      const people = whole(trimmed, 1, 100_000);
      return people === null ? null : { people };
    }
    case 'monthlySpend': {
      const monthlySpend = trimmed === '' ? null : yuan(trimmed);
      return monthlySpend === null && trimmed !== '' ? null : { monthlySpend };
    }
    case 'payer': {
      const payer = payers.find((one) => one === trimmed) ?? null;
      return payer === null && trimmed !== '' ? null : { payer };
    }
    case 'clusterKind': {
      const clusterKind = clusterKinds.find((one) => one === trimmed);
      return clusterKind === undefined ? null : { clusterKind };
    }
  }
}

/** The whole file with one thing changed. */
export function withChange(customer: Customer, change: Partial<CellValues>): FileCorrection {
  return emptying(asItStands({ ...customer, ...change }));
}
