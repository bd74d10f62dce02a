import type { CustomerStage } from './stages';

/** Orders of the list beside its own, by grid and name. */
export const customerSorts = ['-updatedAt', '-createdAt'] as const;
export type CustomerSort = (typeof customerSorts)[number];

/** What the page can narrow and order the list of customers by, but for what is searched for. */
export type CustomerListFilter = { stage?: CustomerStage; whose?: 'mine' | 'pool'; sort?: CustomerSort };
