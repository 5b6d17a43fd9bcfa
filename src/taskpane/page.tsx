import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { PANE_WORDS as words } from '../words/pane';
import { usePane } from './pane-context';
import { useStyles } from './styles';

/** A view with its heading, which gets the focus when the view comes up so that a screen reader tells where one is. */
export function Page({ title, home = false, children }: { readonly title: string; readonly home?: boolean; readonly children: ReactNode }) {
  const { go, say } = usePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, [title]);
  return (
    <main className={styles.page}>
      <div className={styles.header}>
        {!home && <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={say(words.back)} onClick={() => go('start')} />}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {children}
    </main>
  );
}
