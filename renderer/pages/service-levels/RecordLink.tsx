import type { RecordKindId } from '../../../shared/records/types.ts';
import { useServices } from '../../state/context.ts';

/** A record by its number, or by its day where its kind has none; opens it among the records. */
export function RecordLink({ kind, number }: { readonly kind: RecordKindId; readonly number: string }) {
  const { store } = useServices().navigation;
  return (
    <button
      type="button"
      className="link"
      aria-label={`打开记录 ${number}`}
      onClick={() => store.getState().go({ page: 'records', kind, search: number, editing: null })}
    >
      {number}
    </button>
  );
}
