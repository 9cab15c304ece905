import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { useServices, useSession } from '../../state/context.ts';
import type { OpeningError } from '../../state/session.ts';
import { createHomeStore } from './store.ts';
import './home.css';

/** A contract that was not opened: what, where, what stayed untouched, what to do. */
export function RefusedPage({ refused }: { readonly refused: OpeningError }) {
  const services = useServices();
  const [home] = useState(() => createHomeStore(services));
  const forgive = useSession((state) => state.forgive);
  const open = useSession((state) => state.open);
  const { error, dir } = refused;
  return (
    <div className="page">
      <div className="refused" role="alert">
        <div className="refused-head">
          <StateGlyph name="blocker" size={24} />
          <h1>这份合同没有打开</h1>
        </div>
        <p className="refused-why">{error.message}</p>
        <dl className="panel refused-facts">
          <div>
            <dt>文件夹</dt>
            <dd>{dir}</dd>
          </div>
          <div>
            <dt>已有内容</dt>
            <dd>没有被改动</dd>
          </div>
          <div>
            <dt>给管理员</dt>
            <dd className="small soft">代码 {error.code}</dd>
          </div>
        </dl>
        <div className="row">
          <Act primary onClick={() => void open(dir)}>
            再试一次
          </Act>
          <Act onClick={() => void home.chooseAndOpen()}>换一个文件夹</Act>
          <Act onClick={forgive}>回到首页</Act>
        </div>
      </div>
    </div>
  );
}
