import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { draw, paletteOf, type Palette } from './drawing';
import { clusterReach, heaped } from './heaps';
import { outlines } from './hull';
import styles from './map.module.css';
import type { Cluster, MapData, Point } from './model';
import { nearest } from './nearest';
import { useGestures } from './useGestures';
import { panned, zoomed, type Size, type Spot, type View } from './view';

type MapCanvasProps = {
  data: MapData;
  view: View;
  size: Size;
  marked: string | null;
  onView: (next: (view: View) => View) => void;
  onFit: () => void;
  onOpen: (point: Point) => void;
  onCluster: (cluster: Cluster) => void;
};

const finger = 22;

/** 离线地图: communities, heaps of them and the lines around grids, over nothing but degrees. The list beside says the same. */
export function MapCanvas({ data, view, size, marked, onView, onFit, onOpen, onCluster }: MapCanvasProps) {
  const t = useText('map');
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<Point | Cluster | null>(null);
  const palette = usePalette(frame);
  const lines = useMemo(() => outlines(data.items), [data.items]);
  const clusters = useMemo(() => heaped(data.clusters, view, size), [data.clusters, view, size]);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !palette) return;
    const ratio = window.devicePixelRatio || 1;
    context.canvas.width = Math.round(size.width * ratio);
    context.canvas.height = Math.round(size.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const metres = (length: number) =>
      length < 1_000 ? t('metres', { length }) : t('kilometres', { length: length / 1_000 });
    draw(context, size, view, { points: data.items, clusters, outlines: lines, marked, metres }, palette);
  }, [data.items, clusters, view, size, palette, lines, marked, t]);

  const hit = (spot: Spot) =>
    nearest<Point>(data.items, view, size, spot, () => finger) ??
    nearest<Cluster>(clusters, view, size, spot, clusterReach);
  useGestures(canvas, {
    size,
    change: onView,
    onTap: (spot) => {
      const found = hit(spot);
      if (found === null) return;
      if ('count' in found) onCluster(found);
      else onOpen(found);
    },
    onHover: (spot) => setHovered(spot && hit(spot)),
  });

  const centre = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number) => onView((before) => zoomed(before, size, factor, centre));
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 200 : 60;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => onView((before) => panned(before, step, 0)),
      ArrowRight: () => onView((before) => panned(before, -step, 0)),
      ArrowUp: () => onView((before) => panned(before, 0, step)),
      ArrowDown: () => onView((before) => panned(before, 0, -step)),
      '+': () => zoom(1.5),
      '=': () => zoom(1.5),
      '-': () => zoom(1 / 1.5),
      '0': onFit,
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={frame} className={styles['frame']}>
      {/* Its keys move what is in sight; what can be chosen stands in the list. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="application"
        aria-label={t('label')}
        aria-roledescription={t('title')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['surface']}
        onKeyDown={press}
      >
        <canvas
          ref={canvas}
          className={styles['canvas']}
          data-pointing={hovered !== null}
          title={hovered === null ? undefined : nameOf(hovered, (count) => t('heap', { count }))}
        />
      </div>
      <div className={styles['controls']}>
        <Button icon="plus" aria-label={t('closer')} onClick={() => zoom(1.6)} />
        <Button aria-label={t('farther')} onClick={() => zoom(1 / 1.6)}>
          −
        </Button>
        <Button icon="map" aria-label={t('fit')} onClick={onFit} />
      </div>
    </div>
  );
}

function nameOf(thing: Point | Cluster, heap: (count: number) => string): string {
  return 'count' in thing ? heap(thing.count) : [thing.name, thing.gridName].filter(Boolean).join(' · ');
}

/** The colours of the theme, and again when it changes. */
function usePalette(frame: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => frame.current && setPalette(paletteOf(frame.current));
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', read);
    return () => {
      observer.disconnect();
      dark.removeEventListener('change', read);
    };
  }, [frame]);
  return palette;
}
