/** The sign of the platform: a grid with one lit crossing. */
export function Mark({ size = 32 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />;
}
