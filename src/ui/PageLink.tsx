import { type ComponentProps, createContext, type MouseEvent, use } from 'react';

/** Goes to the address with this text after '#', within the page; `play`: a run that it shows plays. */
export type Follow = (text: string, play: boolean) => void;

export const FollowContext = createContext<Follow>((text) => location.assign(`#${text}`));

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** The text after '#'. */
  readonly to: string;
  readonly play?: boolean;
}

/** A link to another state of this page. Opened in a new tab it is that state's own address. */
export function PageLink({ to, play = false, children, ...rest }: Props) {
  const follow = use(FollowContext);
  const onClick = (event: MouseEvent) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    follow(to, play);
  };
  return (
    <a {...rest} href={`#${to}`} onClick={onClick}>
      {children}
    </a>
  );
}
