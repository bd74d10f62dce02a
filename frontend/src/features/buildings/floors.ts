import type { RevealedHousehold } from './model';

/** One flat as it stands in the grid: its door, and what is known behind it. */
export type Flat = { door: string; household: RevealedHousehold | null };

/** The door of a flat as we write it: entrance, floor, and two digits for the flat: `2-1203`. */
export function doorOf(entrance: number, floor: number, flat: number): string {
  return `${entrance}-${floor}${String(flat).padStart(2, '0')}`;
}

type Layout = { floors: number; flatsPerFloor: number };

/** The floors of an entrance from the top down, as one looks at the house. */
export function floorsOf(
  layout: Layout,
  entrance: number,
  households: readonly RevealedHousehold[],
): { floor: number; flats: Flat[] }[] {
  const byDoor = new Map(households.map((one) => [one.door, one]));
  return Array.from({ length: layout.floors }, (_, above) => {
    const floor = layout.floors - above;
    return {
      floor,
      flats: Array.from({ length: layout.flatsPerFloor }, (__, index) => {
        const door = doorOf(entrance, floor, index + 1);
        return { door, household: byDoor.get(door) ?? null };
      }),
    };
  });
}

/** Households whose door does not fit the grid, such as a shop on the ground floor. */
export function besidesGrid(
  layout: Layout & { entrances: number },
  households: readonly RevealedHousehold[],
): RevealedHousehold[] {
  const doors = new Set<string>();
  for (let entrance = 1; entrance <= layout.entrances; entrance += 1) {
    for (const { flats } of floorsOf(layout, entrance, [])) for (const flat of flats) doors.add(flat.door);
  }
  return households.filter((one) => !doors.has(one.door));
}
