/** The table 项目组人员及职责, from the contract's staff list. */
import type { Contract } from '../../domain/contract.ts';
import type { Json } from '../../documents/kind.ts';
import { NONE } from '../format.ts';

export function teamTable({ staff }: Contract): Json {
  return staff.map((person, index) => ({
    n: index + 1,
    name: person.name,
    role: person.role,
    title: person.title || NONE,
    education: person.education || NONE,
    duties: person.duties || NONE,
  }));
}
