import { Select } from 'antd';
import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { useJobs, useResource, useServices, useSession, useWindowModel } from '../../state/context.ts';
import { say } from '../../state/services.ts';
import { percent } from '../../format/numbers.ts';
import { ContractCard } from './ContractCard.tsx';
import { createHomeStore } from './store.ts';
import './home.css';

/** Level 0: the contracts of this machine; each is a folder. */
export function HomePage() {
  const services = useServices();
  const { bridge } = useWindowModel();
  const [home] = useState(() => createHomeStore(services));
  const { value: recent, error } = useResource(home.recent);
  const { value: presets } = useResource(home.presets);
  const [sample, setSample] = useState<string | null>(null);
  const opening = useSession((state) => state.opening);
  const open = useSession((state) => state.open);
  const job = useJobs((state) => state.running[0]);
  const [over, setOver] = useState(false);
  const goNew = (): void => services.navigation.store.getState().go({ page: 'new-contract' });
  const busy = opening !== null;

  function drop(event: React.DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const dir = file ? bridge.pathOfFile(file) : '';
    if (dir === '') say(services, '这样放进来的文件夹读不到位置，改用“打开”');
    else void open(dir);
  }

  return (
    <div
      className={over ? 'page home over' : 'page home'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="home-inner">
        <PageHead title="合同" sub={recent && recent.length > 0 ? `最近打开过 ${recent.length} 份` : ''}>
          <Act icon="verify" onClick={() => services.navigation.store.getState().go({ page: 'verify' })}>
            核验验收包
          </Act>
          <Act icon="folder-open" disabled={busy} onClick={() => void home.chooseAndOpen()}>
            打开
          </Act>
          <Act primary icon="plus" keys="Ctrl N" disabled={busy} onClick={goNew}>
            新建合同
          </Act>
        </PageHead>

        {busy ? (
          <p className="home-busy" role="status">
            <Icon name="refresh" size={15} />
            {job ? `${job.title} ${percent(job.value)}%` : '正在打开'}
            <span className="faint cut">{job?.detail || opening}</span>
          </p>
        ) : null}

        {error ? <Problem error={error} retry={() => void home.recent.load()} /> : null}
        {!recent && !error ? <Loading /> : null}
        {recent?.length === 0 ? (
          <Empty title="还没有合同">
            一份合同是一个文件夹：从起止日期和条款算出全年要交的文件，用工作记录编制，核签后封成两份。点“新建合同”开始；想先看看，就生成一份示例合同。
          </Empty>
        ) : null}
        {recent && recent.length > 0 ? (
          <ul className="home-cards">
            {recent.map((entry) => (
              <ContractCard
                key={entry.dir}
                entry={entry}
                busy={busy}
                open={() => void open(entry.dir)}
                forget={() => void home.forget(entry.dir)}
              />
            ))}
          </ul>
        ) : null}

        <div className="home-drop">
          <Icon name="folder-open" size={20} />
          <span className="soft grow">把合同文件夹拖到这里就能打开。</span>
          <span className="faint">第一次用？示例合同里有到今天为止的数据，可以随便改</span>
          <Select
            aria-label="示例合同的种类"
            placeholder="在线课堂平台"
            value={sample}
            disabled={busy}
            allowClear
            options={(presets ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setSample(id ?? null)}
            popupMatchSelectWidth={220}
            className="home-sample"
          />
          <Act
            icon="sparkle"
            disabled={busy}
            onClick={() => void home.createSample(presets?.find(({ id }) => id === sample))}
          >
            生成示例合同
          </Act>
        </div>
      </div>
    </div>
  );
}
