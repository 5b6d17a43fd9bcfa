import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { PANE_WORDS } from '../words/pane';
import { inLanguage, type Language } from '../words/text';
import { Message } from './message';

const words = PANE_WORDS.broken;

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Whatever breaks while drawing shows a page that says so and lets one begin again. */
export class ErrorBoundary extends Component<Props, { readonly reason: string | null }> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { language, children } = this.props;
    const { reason } = this.state;
    if (reason === null) return children;
    return (
      <main>
        <Message
          intent="error"
          title={words.title[language]}
          actions={<Button onClick={() => this.setState({ reason: null })}>{words.again[language]}</Button>}
        >
          {inLanguage(words.body, language, { reason })}
        </Message>
      </main>
    );
  }
}
