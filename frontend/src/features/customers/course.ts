import type { Customer } from './model';
import type { CustomerStage } from './stages';

/** What goes through the stages: the customer itself, or one of its further passes for another product (FN-05). */
export type Course = CourseId & { stage: CustomerStage };

export type CourseId = { customerId: string; passId: string | null };

export function courseOf({ id, stage }: Pick<Customer, 'id' | 'stage'>): Course {
  return { customerId: id, passId: null, stage };
}

/** Keeps what was typed for one course apart from what was typed for another. */
export function draftOf(what: string, { customerId, passId }: CourseId): string {
  return [what, customerId, passId].filter((part) => part !== null).join('.');
}
