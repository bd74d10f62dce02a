import { useState, type PointerEvent } from 'react';
import { customerStages, type CustomerStage } from '../stages';

export type Drag = { id: string; x: number; y: number; over: CustomerStage | undefined };

/** Carrying a card by its handle, with a mouse, a pen or a finger. */
export function useDrag(onDrop: (id: string, over: CustomerStage | undefined) => void) {
  const [drag, setDrag] = useState<Drag & { fromX: number; fromY: number }>();
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, fromX: event.clientX, fromY: event.clientY, x: 0, y: 0, over: undefined });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.id !== id) return;
      const over = stageAt(event.clientX, event.clientY);
      setDrag({ ...drag, x: event.clientX - drag.fromX, y: event.clientY - drag.fromY, over });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (drag?.id !== id) return;
      setDrag(undefined);
      onDrop(id, stageAt(event.clientX, event.clientY));
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { drag, handle };
}

/** The column at a point of the page. */
function stageAt(x: number, y: number): CustomerStage | undefined {
  const stage = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('[data-stage]')?.getAttribute('data-stage'))
    .find((one) => one !== undefined && one !== null);
  return customerStages.find((one) => one === stage);
}
