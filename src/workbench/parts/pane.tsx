import { useRef, useState } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Preferences } from '../preferences';
import type { Workbench } from '../workbench';

const LEAST = 320;
const MOST = 500;

/** The add-in's own page, as it was built. It stays loaded when it is closed, for the functions run in it. */
export function Pane({ workbench, preferences }: { readonly workbench: Workbench; readonly preferences: Preferences }) {
  const [width, setWidth] = useState(preferences.paneWidth);
  const frame = useRef<HTMLIFrameElement>(null);
  const resize = (to: number): void => {
    preferences.paneWidth = Math.min(MOST, Math.max(LEAST, Math.round(to)));
    setWidth(preferences.paneWidth);
  };
  return (
    <aside className="pane" hidden={!workbench.paneShown} style={{ width }} aria-label={workbench.say(words.pane)}>
      <div
        className="splitter"
        role="separator"
        tabIndex={0}
        aria-label={workbench.say(words.paneWidth)}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width + 10);
          if (event.key === 'ArrowRight') resize(width - 10);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
        }}
      />
      <div className="pane-head">
        <span>PMO Workbook</span>
        <button
          aria-label={workbench.say(words.closePane)}
          onClick={() => {
            workbench.paneShown = false;
            workbench.redraw();
          }}
        >
          ✕
        </button>
      </div>
      <iframe
        ref={frame}
        key={workbench.paneNumber}
        title={workbench.say(words.pane)}
        src={workbench.manifest.pane}
        onLoad={() => void workbench.paneLoaded()}
      />
    </aside>
  );
}
