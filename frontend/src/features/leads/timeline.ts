import type { FollowUp, Lead, Touch } from './model';

/** One thing that happened with a lead; `at` is a moment, or the day of a step. */
export type Happening = { key: string; at: string } & (
  { kind: 'touch'; touch: Touch; first: boolean } | { kind: 'handover' } | { kind: 'step'; step: FollowUp }
);

/** Everything that happened, the latest first; a day without a time counts as its end. */
export function timelineOf(lead: Lead): Happening[] {
  const first = [...lead.touches].sort((a, b) => a.at.localeCompare(b.at))[0];
  const all: Happening[] = lead.touches.map((touch) => ({
    key: touch.clientId,
    at: touch.at,
    kind: 'touch',
    touch,
    first: touch === first,
  }));
  if (lead.handedOver) all.push({ key: 'handover', at: lead.handedOver.at, kind: 'handover' });
  for (const step of lead.followUps) {
    if (step.doneOn !== null) all.push({ key: step.id, at: step.doneOn, kind: 'step', step });
  }
  const time = (at: string) => Date.parse(at.includes('T') ? at : `${at}T23:59:59+08:00`);
  return all.sort((a, b) => time(b.at) - time(a.at));
}
