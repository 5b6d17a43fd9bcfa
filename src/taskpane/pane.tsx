import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../words/text';
import { App } from './app';
import { excelActions } from './excel-actions';
import { memoryOf } from './memory';

/** Replaced by the build. */
declare const PMO_VERSION: string;

/** Draws the pane. Loaded only once Excel has answered. */
export const mountPane = (root: HTMLElement, language: Language): void =>
  createRoot(root).render(
    <StrictMode>
      <App
        language={language}
        actions={excelActions}
        memory={memoryOf(() => localStorage)}
        version={PMO_VERSION}
        officeTheme={() => Office.context.officeTheme}
      />
    </StrictMode>,
  );
