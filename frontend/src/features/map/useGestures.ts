import { useEffect, useRef, type RefObject } from 'react';
import { panned, zoomed, type Size, type Spot, type View } from './view';

type Gestures = {
  size: Size;
  change: (next: (view: View) => View) => void;
  onTap: (spot: Spot) => void;
  onHover: (spot: Spot | null) => void;
};

/** A finger that moved less than this meant to tap. */
const still = 6;

/** Moves a map: one finger or the mouse drags, two fingers or the wheel zoom, a tap chooses. */
export function useGestures(target: RefObject<HTMLElement | null>, gestures: Gestures) {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const down = new Map<number, Spot>();
    let tapping = false;
    let start: Spot = { x: 0, y: 0 };
    const spotOf = (event: MouseEvent): Spot => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      down.set(event.pointerId, spotOf(event));
      tapping = down.size === 1;
      start = spotOf(event);
    };
    const move = (event: PointerEvent) => {
      const spot = spotOf(event);
      const before = down.get(event.pointerId);
      if (!before) {
        if (event.pointerType === 'mouse') latest.current.onHover(spot);
        return;
      }
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      down.set(event.pointerId, spot);
      if (Math.hypot(spot.x - start.x, spot.y - start.y) > still) tapping = false;
      if (tapping) return;
      const { size, change } = latest.current;
      if (other) {
        const factor = apart(spot, other) / Math.max(1, apart(before, other));
        const between = { x: (spot.x + other.x) / 2, y: (spot.y + other.y) / 2 };
        // Each finger moves the middle by half of its own way.
        change((view) =>
          panned(zoomed(view, size, factor, between), (spot.x - before.x) / 2, (spot.y - before.y) / 2),
        );
      } else {
        change((view) => panned(view, spot.x - before.x, spot.y - before.y));
      }
    };
    const release = (event: PointerEvent) => {
      if (down.delete(event.pointerId) && tapping && event.type === 'pointerup') {
        latest.current.onTap(spotOf(event));
      }
      tapping = false;
    };
    const leave = () => latest.current.onHover(null);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0018));
      const { size, change } = latest.current;
      const spot = spotOf(event);
      change((view) => zoomed(view, size, factor, spot));
    };
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', release);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('wheel', wheel);
    };
  }, [target]);
}

function apart(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
