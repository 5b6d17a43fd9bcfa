import { useState } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Workbench } from '../workbench';

/** The tabs, groups and buttons of the manifest, as Excel would show them. */
export function Ribbon({ workbench }: { readonly workbench: Workbench }) {
  const { tabs } = workbench.manifest;
  const [chosen, setChosen] = useState(0);
  const tab = tabs[chosen] ?? tabs[0];
  if (!tab) return null;
  return (
    <section className="ribbon" aria-label={workbench.say(words.ribbon)}>
      <div className="ribbon-head">
        <div role="tablist" className="ribbon-tabs">
          {tabs.map(({ id, label }, at) => (
            <button key={id} role="tab" aria-selected={tab.id === id} onClick={() => setChosen(at)}>
              {label}
            </button>
          ))}
        </div>
        <span className="workbook-name" title={workbench.book.name}>
          {workbench.book.name}
        </span>
      </div>
      <div role="tabpanel" className="ribbon-groups" aria-label={tab.label}>
        {tab.groups.map((group) => (
          <div key={group.id} role="group" className="ribbon-group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button
                  key={button.id}
                  id={button.id}
                  disabled={!button.enabled || workbench.busy !== undefined}
                  title={`${button.tip.title}\n${button.tip.text}`}
                  onClick={() => void workbench.press(button)}
                >
                  <img src={button.icon} alt="" width={32} height={32} />
                  <span>{button.label}</span>
                </button>
              ))}
            </div>
            <div className="ribbon-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
