import { useOwnGrid } from './useOwnGrid';

/** Shows nothing; fetched apart, since a first page needs none of it. */
export default function OwnGrid() {
  useOwnGrid();
  return null;
}
