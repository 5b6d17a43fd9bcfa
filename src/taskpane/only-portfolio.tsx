import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PANE_WORDS as words } from '../words/pane';
import type { Text } from '../words/text';
import { Message } from './message';
import { Page } from './page';
import { usePane } from './pane-context';

/** What stands inside needs a portfolio workbook; in any other one the page says so. */
export function OnlyPortfolio({
  title,
  otherwise,
  children,
}: {
  readonly title: Text;
  readonly otherwise: Text;
  readonly children: ReactNode;
}) {
  const { go, identity, say } = usePane();
  if (identity?.kind === 'portfolio') return children;
  return (
    <Page title={say(title)}>
      <Message intent="warning" actions={<Button onClick={() => go('start')}>{say(words.back)}</Button>}>
        {say(identity ? otherwise : words.failures.notStandard)}
      </Message>
    </Page>
  );
}
