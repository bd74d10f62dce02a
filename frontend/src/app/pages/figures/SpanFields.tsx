import { UnitField } from '@/features/communities/UnitField';
import { monthsBack } from '@/features/figures/months';
import { Choices } from '@/shared/form/Choices';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { month, words, type Raw } from '@/shared/router/raw';
import { useSearch } from '@/shared/router/useSearch';
import { useUser } from '@/shared/session/session';

/** The months and the unit that figures are of, as they stand in the address. */
export type SpanSearch = { from?: string; to?: string; unit?: string };

function spanSearch(raw: Raw): SpanSearch {
  return { from: month(raw['from']), to: month(raw['to']), unit: words(raw['unit']) };
}

const spans = ['1', '3', '12'] as const;

/** What is asked for: this month and all that the user sees, until something else is chosen. */
export function useSpan() {
  const { scopes } = useUser();
  const search = useSearch(spanSearch);
  const scope = scopes[0] ?? '';
  const to = search.to ?? today().slice(0, 7);
  return { search, scope, unit: search.unit ?? scope, from: search.from ?? to, to };
}

type SpanFieldsProps = {
  label: string;
  span: ReturnType<typeof useSpan>;
  onRefine: (changes: SpanSearch) => void;
};

export function SpanFields({ label, span: { search, scope, from, to }, onRefine }: SpanFieldsProps) {
  const t = useText('figures');
  return (
    <>
      <Choices
        label={label}
        value={spans.find((span) => monthsBack(to, Number(span) - 1) === from) ?? '1'}
        options={spans.map((span) => ({ value: span, label: t(`months.${span}`) }))}
        onChange={(span) => onRefine({ from: monthsBack(to, Number(span) - 1), to })}
      />
      <UnitField
        scope={scope}
        value={search.unit ?? ''}
        onChange={(unit) => onRefine({ unit: unit === '' ? undefined : unit })}
      />
    </>
  );
}
