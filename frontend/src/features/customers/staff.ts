import { answer, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';

export const staff = answer<components['schemas']['StaffMember']>()({ id: text, name: text });
