import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { Card, Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Empty } from '@/shared/ui/State';
import { assessmentQuery } from './api/assessments';
import { CapacityCard, GradeCard, UrgencyCard, ValueCard } from './AssessmentCards';
import { NeedsCard } from './NeedsCard';

type AssessmentPartProps = { communityId: string; toSurvey: ReactNode; toCompare: ReactNode };

/** CO-20 to CO-23: what a community is worth, how many it may bring and how soon, each explained. */
export function AssessmentPart({ communityId, toSurvey, toCompare }: AssessmentPartProps) {
  const t = useText('assessment');
  const query = useQuery(assessmentQuery(communityId));
  if (query.data === undefined && isProblem(query.error, 404)) {
    return (
      <Card>
        <Empty title={t('none')} icon="clock">
          <p>{t('noneText')}</p>
        </Empty>
      </Card>
    );
  }
  return (
    <Loaded query={query} rows={6}>
      {(assessment) => (
        <Columns>
          <Stack>
            <GradeCard assessment={assessment} action={toSurvey} />
            <ValueCard assessment={assessment} />
          </Stack>
          <Stack>
            <CapacityCard assessment={assessment} />
            <UrgencyCard assessment={assessment} />
            <NeedsCard communityId={communityId} />
            {toCompare}
          </Stack>
        </Columns>
      )}
    </Loaded>
  );
}
