import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { SiteAnchor } from '@/shared/router/Link';
import { href, type Path, type Target } from '@/shared/router/paths';
import styles from './button.module.css';
import { Icon, type IconName } from './Icon';

type Look = {
  look?: 'primary' | 'plain' | 'danger' | 'quiet';
  icon?: IconName;
  wide?: boolean;
};

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

export function Button({ look = 'plain', icon, wide, busy, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, wide, className)}
      disabled={rest.disabled === true || busy === true}
      aria-busy={busy}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type AnchorProps = Look & AnchorHTMLAttributes<HTMLAnchorElement>;

/** Looks like a button and goes somewhere: to another site, a download, or the sign-in. */
export function ButtonAnchor({ look = 'plain', icon, wide, children, className, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes(look, wide, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Looks like a button and goes to another page. */
export function ButtonLink<P extends Path>(props: Target<P> & Look & { children: ReactNode }) {
  const { look = 'plain', icon, wide, children } = props;
  return (
    <SiteAnchor address={href<P>(props)} className={classes(look, wide)}>
      {icon && <Icon name={icon} />}
      {children}
    </SiteAnchor>
  );
}

function classes(look: NonNullable<Look['look']>, wide?: boolean, more?: string): string {
  return [styles['button'], styles[look], wide ? styles['wide'] : '', more ?? ''].filter(Boolean).join(' ');
}
