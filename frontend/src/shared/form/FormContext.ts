import { createContext, use } from 'react';
import { isProblem, type Violation } from '@/shared/api/problem';

/** What speaks against the form as it was sent, by field. */
export const FormProblems = createContext<readonly Violation[]>([]);

/** The messages at a field; `contacts[0].phone` is a field like any other. */
export function useViolations(field: string): readonly Violation[] {
  return use(FormProblems).filter((violation) => violation.field === field);
}

export function violationsOf(error: unknown): readonly Violation[] {
  return isProblem(error) ? error.violations : [];
}

/** The id of a field's input, so that a summary can lead to it. */
export function inputId(form: string, field: string): string {
  return `${form}-${field.replace(/[^\w]+/g, '-')}`;
}

export const FormName = createContext('form');
