import { useId } from 'react';
import type { ReactNode } from 'react';
import { StateGlyph } from './StateGlyph.tsx';

interface Props {
  readonly label: string;
  readonly required?: boolean;
  readonly help?: ReactNode;
  /** Replaces the help. */
  readonly fault?: string | null | undefined;
  /** Draws the control with the id that its label names and the id of its help or fault. */
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** Label above, control, help or fault below. */
export function Field({ label, required = false, help, fault, children }: Props) {
  const id = useId();
  const below = fault || help ? `${id}-below` : undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {required ? (
          <span className="required" title="必填">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {children(id, below)}
      {fault ? (
        <p className="fault" id={below} role="alert">
          <StateGlyph name="overdue" size={13} />
          {fault}
        </p>
      ) : help ? (
        <p className="help" id={below}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
