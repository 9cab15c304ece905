/** Parts of the contract that only some have: the price list, and whom it wants on the job. */
import { Panel } from '../../components/Marks.tsx';
import { yuan } from '../../format/numbers.ts';
import { pricedAmount } from '../../../shared/domain/contract.ts';
import type { PricedItem, StaffNeed } from '../../../shared/domain/contract.ts';

export function PricedItemsPanel({ items }: { readonly items: readonly PricedItem[] }) {
  if (items.length === 0) return null;
  const total = items.reduce((sum, item) => sum + pricedAmount(item), 0);
  return (
    <Panel title="分项报价">
      <table className="table">
        <thead>
          <tr>
            <th>服务项</th>
            <th className="num">单价</th>
            <th className="num">数量</th>
            <th className="num">月数</th>
            <th className="num">金额</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{item.name}</td>
              <td className="num">{yuan(item.unitPriceFen)} 元</td>
              <td className="num">
                {item.quantity} {item.unit}
              </td>
              <td className="num">{item.months ?? '—'}</td>
              <td className="num">{yuan(pricedAmount(item))} 元</td>
            </tr>
          ))}
          <tr>
            <td colSpan={4}>合计</td>
            <td className="num">{yuan(total)} 元</td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}

export function StaffNeedsPanel({ needs }: { readonly needs: readonly StaffNeed[] }) {
  if (needs.length === 0) return null;
  return (
    <Panel title="人员配备要求">
      <table className="table">
        <tbody>
          {needs.map((need) => (
            <tr key={need.id}>
              <td>{need.role}</td>
              <td className="nowrap">{need.count} 人</td>
              <td className="nowrap">{need.hours}</td>
              <td className="soft">{need.note}</td>
              <td className="soft clause">{need.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
