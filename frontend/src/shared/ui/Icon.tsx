const shapes = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  community: 'M4 21V8l6-4v17M10 21h10V10l-6-3M6.5 11h1M6.5 15h1M14 13h2M14 17h2',
  schedule: 'M5 5h3v3H5zM5 11h3v3H5zM5 17h3v3H5zM11 6.5h9M11 12.5h9M11 18.5h6',
  proposal: 'M7 3h10l3 3v15H4V3zM8 12l3 3 5-6',
  tariff: 'M12 4v16M7 5l5 6 5-6M6 12h12M6 16h12',
  special: 'M4 12l8-8h8v8l-8 8zM16 8h.01',
  quote: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h6M9 16h6',
  rules: 'M5 6h9M18 6h1M5 12h3M12 12h7M5 18h11M20 18h-.5M16 4v4M10 10v4M18 16v4',
  leads: 'M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 20c0-4 3-6 7-6 2 0 3.500 .5 5 1.500M18 14v7M14.500 17.500h7',
  vine: 'M6 6h.01M12 12h.01M18 6h.01M18 18h.01M6 6l6 6 6-6M12 12l6 6',
  gift: 'M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7c-1-4-6-4-6-1.5S9 7 12 7c3 0 6 1 6-1.5S13 3 12 7',
  bundle: 'M4 8l8-4 8 4-8 4zM4 8v8l8 4 8-4V8M12 12v8',
  customer: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.6-6 8-6s8 2 8 6',
  order: 'M5 5h6v6H5zM13 5h6M13 9h4M5 15h6v5H5zM13 15h6M13 19h4',
  building: 'M5 21V4h10v17M15 10h4v11M3 21h18M8 8h1M11 8h1M8 12h1M11 12h1M8 16h1M11 16h1',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.500-1-8-4-8-9V6zM12 8v5M12 16h.01',
  chart: 'M4 20V4M4 20h16M8 17v-5M12 17V8M16 17v-8',
  map: 'M9 5L3 7v13l6-2 6 2 6-2V5l-6 2zM9 5v13M15 7v13',
  send: 'M4 12l16-8-5 16-3-7z',
  print: 'M7 9V4h10v5M7 18H4v-8h16v8h-3M7 14h10v6H7z',
  keyboard: 'M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8',
  import: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  pin: 'M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  warn: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  offline: 'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M19 13a10 10 0 0 0-3-2M12 20h.01',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside a text; it says nothing by itself. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
