import type { components } from '@/shared/api/generated/funnel';

/** A signature or an activation: the day it happened, and a note such as the number on the paper. */
export type OrderStep = components['schemas']['OrderStepRequest'];
