import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from './styles';

/** Says something where the person looks, and to who listens. */
export function Message({
  intent,
  title,
  actions,
  children,
}: {
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          {title !== undefined && <MessageBarTitle className={styles.messageTitle}>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
