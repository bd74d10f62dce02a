import { AssessmentPart } from '@/features/assessment/AssessmentPart';
import type { Community } from '@/features/communities/model';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';

/** CO-20 to CO-23: the assessment, with the way to what is missing and to a comparison. */
export default function GradePart({ community }: { community: Community }) {
  const t = useText('assessment');
  const s = useText('communities');
  const communityId = community.id;
  return (
    <AssessmentPart
      communityId={communityId}
      toSurvey={
        <ButtonLink to="/communities/$communityId" params={{ communityId }} search={{ part: 'survey' }}>
          {s('part.survey')}
        </ButtonLink>
      }
      toCompare={
        <ButtonLink to="/work-order/compare" search={{ a: communityId }} icon="order">
          {t('order.compare')}
        </ButtonLink>
      }
    />
  );
}
