import { useState } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { revealStaff } from './api/changeSurvey';
import type { RevealedPerson, Survey } from './model';
import styles from './survey.module.css';

type RivalsCardProps = {
  survey: Survey;
  /** The one that is shown: what was revealed of another is seen no more. */
  version: string;
  nameOf: (competitorId: string) => string;
  /**
   * Opens the form for a competitor with its staff in full, since the form says anew who they are; or for a competitor not
   * named yet. Absent for those who only read.
   */
  onEdit?: (competitorId: string | null, staff: readonly RevealedPerson[]) => void;
};

/** CO-10 (c): which competitors are here, since when, with whom and how many customers. */
export function RivalsCard({ survey, version, nameOf, onEdit }: RivalsCardProps) {
  const t = useText('survey');
  const format = useFormat();
  const [asking, setAsking] = useState<{ toEdit: string | null } | null>(null);
  const [seen, reveal] = useState<{ of: string; staff: readonly RevealedPerson[] } | null>(null);
  const revealed = seen?.of === version ? seen.staff : null;
  const someStaff = survey.competitors.some((one) => one.staff.length > 0);
  return (
    <Card
      title={t('rivals.title')}
      actions={
        onEdit && (
          <Button icon="plus" onClick={() => onEdit(null, [])}>
            {t('rivals.add')}
          </Button>
        )
      }
    >
      {survey.competitors.length === 0 && (
        <Soft>{t(survey.facts.competitorFree ? 'rivals.free' : 'rivals.none')}</Soft>
      )}
      <ul className={styles['rivals']}>
        {survey.competitors.map((one) => {
          const people = revealed === null ? one.staff : staffOf(revealed, one.competitorId);
          return (
            <li key={one.competitorId}>
              <Row>
                <h3>{nameOf(one.competitorId)}</h3>
                {onEdit && (
                  <Button
                    look="quiet"
                    onClick={() =>
                      one.staff.length > 0 && revealed === null
                        ? setAsking({ toEdit: one.competitorId })
                        : onEdit(one.competitorId, staffOf(revealed ?? [], one.competitorId))
                    }
                  >
                    {t('edit')}
                  </Button>
                )}
              </Row>
              <Facts
                items={[
                  [t('rivals.openedOn'), one.openedOn && format.day(one.openedOn)],
                  [
                    t('rivals.customers'),
                    one.customers === null ? t('unknown') : format.number(one.customers),
                  ],
                  [
                    t('rivals.staff'),
                    one.noStaff ? t('rivals.noStaff') : one.staff.length === 0 ? t('unknown') : null,
                  ],
                  [t('asOf'), format.day(one.asOf)],
                ]}
              />
              {people.length > 0 && (
                <ul className={styles['people']}>
                  {people.map((person, index) => (
                    <li key={index}>
                      {[person.name, person.duty, person.phone].filter(Boolean).join(' · ')}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {someStaff && onEdit && revealed === null && (
        <Row>
          <Button icon="eye" onClick={() => setAsking({ toEdit: null })}>
            {t('reveal.title')}
          </Button>
        </Row>
      )}
      {asking !== null && (
        <ReasonDialog
          title={t('reveal.title')}
          text={t(asking.toEdit === null ? 'reveal.text' : 'reveal.toEdit')}
          label={t('reveal.reason')}
          save={t('reveal.show')}
          icon="eye"
          send={(reason, key) => revealStaff(survey.communityId, reason, key)}
          onClose={() => setAsking(null)}
          onDone={({ staff }) => {
            reveal({ of: version, staff });
            setAsking(null);
            if (asking.toEdit !== null) onEdit?.(asking.toEdit, staffOf(staff, asking.toEdit));
          }}
        />
      )}
    </Card>
  );
}

function staffOf(people: readonly RevealedPerson[], competitorId: string): readonly RevealedPerson[] {
  return people.filter((person) => person.competitorId === competitorId);
}
