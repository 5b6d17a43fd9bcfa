import { Fragment, useLayoutEffect, useState, type RefObject } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Editing } from '../entry/editing';
import type { Workbench } from '../workbench';

/** Functions that the entry could go on with, or help on the parameter that is being typed. */
export function Completion({
  workbench,
  editing,
  field,
}: {
  readonly workbench: Workbench;
  readonly editing: Editing;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const box = field.current?.getBoundingClientRect();
    if (box && (box.left !== place.left || box.bottom !== place.top)) setPlace({ left: box.left, top: box.bottom });
  });
  const { suggestions, help } = editing;
  const at = { left: Math.min(place.left, window.innerWidth - 460), top: place.top + 2 };
  if (suggestions.length > 0)
    return (
      <ul className="completion popup" role="listbox" aria-label={workbench.say(words.functions)} style={at}>
        {suggestions.map(({ name, description }, index) => (
          <li
            key={name}
            role="option"
            aria-selected={index === editing.choice}
            onPointerDown={(event) => {
              event.preventDefault();
              editing.accept(index);
            }}
          >
            <b>{name}</b>
            {index === editing.choice && <small>{description}</small>}
          </li>
        ))}
      </ul>
    );
  if (!help) return null;
  const parameter = help.parameters[help.at];
  const separator = workbench.language === 'fr' ? ' ; ' : ', ';
  return (
    <div className="completion call popup" role="status" style={at}>
      <code>
        {help.name}(
        {help.parameters.map(({ name, optional }, index) => (
          <Fragment key={name}>
            {index > 0 && separator}
            <span className={index === help.at ? 'now' : ''}>{optional ? `[${name}]` : name}</span>
          </Fragment>
        ))}
        )
      </code>
      <small>
        {parameter ? workbench.say(words.parameter, { name: parameter.name, description: parameter.description }) : help.description}
      </small>
    </div>
  );
}
