import { month, type Raw } from '@/shared/router/raw';

/** The part of the proposals a figure stands for: a unit, a rule that answered or bound, months of the decision. */
export type ProposalDrill = {
  unit?: string | undefined;
  rule?: string | undefined;
  bound?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const rule = /^[\w.-]{1,100}$/;

export function proposalDrill(raw: Raw): ProposalDrill {
  return {
    unit: matching(raw['unit'], /^(\/\d{1,12})+$/),
    rule: matching(raw['rule'], rule),
    bound: matching(raw['bound'], rule),
    from: month(raw['from']),
    to: month(raw['to']),
  };
}

export function isDrilled({ unit, rule, bound, from, to }: ProposalDrill): boolean {
  return [unit, rule, bound, from, to].some((one) => one !== undefined);
}

function matching(value: string | undefined, form: RegExp): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}
