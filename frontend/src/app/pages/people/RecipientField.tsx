import { ContactFinder } from './ContactFinder';
import { FoundField } from './FoundField';

type RecipientFieldProps = { name: string; label: string; hint: string; onPick: (id: string) => void };

/** CO-32: who of a property company is given something, found by name and declared by id. */
export default function RecipientField(props: RecipientFieldProps) {
  return <FoundField {...props}>{(pick) => <ContactFinder onPick={pick} />}</FoundField>;
}
