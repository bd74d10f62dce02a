import type { Tagged } from '@/shared/api/client';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { adoptTemplate } from './api/changeSchedule';
import type { Schedule } from './model';

type TemplateNoticeProps = { schedule: Tagged<Schedule>; mayAdopt: boolean; onReload: () => void };

/** CP-20: the city issued a newer template than the one the schedule was made from. */
export function TemplateNotice({ schedule: { value, etag }, mayAdopt, onReload }: TemplateNoticeProps) {
  const t = useText('schedules');
  const adopt = useSubmission({
    send: (tag: string, key) => adoptTemplate(value.communityId, tag, key),
    refresh: [['schedules']],
    onDone: () => say(t('template.adopted')),
  });
  if (value.templateVersion >= value.currentTemplateVersion) return null;
  return (
    <>
      <ProblemSummary error={adopt.error} onReload={onReload} />
      <Notice
        tone="calm"
        icon="schedule"
        title={t('template.newer', { version: value.currentTemplateVersion, own: value.templateVersion })}
      >
        <p>{t('template.text')}</p>
        <Row>
          {mayAdopt && (
            <Button busy={adopt.isPending} onClick={() => adopt.mutate(etag)}>
              {t('template.adopt')}
            </Button>
          )}
          <ButtonLink to="/schedule-templates" look="quiet">
            {t('template.see')}
          </ButtonLink>
        </Row>
      </Notice>
    </>
  );
}
