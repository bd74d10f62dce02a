import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go, usePlace } from './location';
import { href, type Path, type Target } from './paths';
import { preload } from './route';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>;

type LinkProps<P extends Path> = Target<P> & Pick<AnchorProps, 'className' | 'children'>;

/** A link to another page of this site. */
export function Link<P extends Path>(props: LinkProps<P>) {
  return (
    <SiteAnchor address={href<P>(props)} className={props.className}>
      {props.children}
    </SiteAnchor>
  );
}

/** Goes to an address of this site without loading it anew. Marked as current when it leads here or to a page above. */
export function SiteAnchor({
  address,
  current: told,
  children,
  ...rest
}: AnchorProps & { address: string; current?: boolean }) {
  const { pathname } = usePlace();
  const page = address.split('?')[0] ?? address;
  const current = told ?? (pathname === page || (page !== '/' && pathname.startsWith(`${page}/`)));
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    preload(address);
    go(address);
  };
  return (
    <a
      {...rest}
      href={address}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
      onPointerEnter={() => preload(address)}
      onFocus={() => preload(address)}
    >
      {children}
    </a>
  );
}
