import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Field } from '../../components/Field.tsx';
import { Icon } from '../../components/Icon.tsx';
import { showFault } from '../../components/showFault.ts';
import { Loading, Problem } from '../../components/Situations.tsx';
import { spanDays } from '../../../shared/domain/civilDate.ts';
import { useServices, useSession } from '../../state/context.ts';
import { OwedPreview } from './OwedPreview.tsx';
import { createNewContractStore, proposedFolder } from './store.ts';
import type { NewContractForm } from './store.ts';
import './new-contract.css';

/** Questions at the left, the computed list at the right. */
export function NewContractPage() {
  const services = useServices();
  const [store] = useState(() => createNewContractStore(services));
  const state = useStore(store);
  const defaultFolder = useSession((session) => session.info?.defaultFolder ?? '');
  useEffect(() => {
    void store.getState().load();
  }, [store]);
  const { form, faults, preview } = state;
  const questions = useRef<HTMLElement>(null);

  async function create(): Promise<void> {
    if (!(await state.create())) showFault(questions.current);
  }

  function text(field: keyof NewContractForm & string, label: string, help: string, required = false) {
    return (
      <Field label={label} required={required} help={help} fault={faults[field]}>
        {(id, describedBy) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={faults[field] !== undefined}
            status={faults[field] ? 'error' : ''}
            value={form[field] ?? ''}
            maxLength={field === 'name' ? 80 : field === 'lead' ? 40 : 60}
            onChange={(event) => state.change({ [field]: event.target.value })}
          />
        )}
      </Field>
    );
  }
  function date(field: 'start' | 'end', label: string, help: string) {
    return (
      <Field label={label} required={field === 'start'} help={help} fault={faults[field]}>
        {(id, describedBy) => (
          <DateField
            id={id}
            describedBy={describedBy}
            value={form[field]}
            onChange={(value) => state.change({ [field]: value })}
            onFault={(fault) => state.fault(field, fault)}
          />
        )}
      </Field>
    );
  }

  return (
    <div className="new-contract">
      <section className="new-questions" aria-label="合同的基本情况" ref={questions}>
        <div className="new-scroll">
          <h1>新建合同</h1>
          <h2 className="question">是哪一类合同？</h2>
          {state.presets ? (
            <div className="presets" role="radiogroup" aria-label="合同类型">
              {state.presets.map((preset) => (
                <label key={preset.id} className="preset">
                  <input
                    type="radio"
                    name="preset"
                    checked={preset.id === form.preset}
                    onChange={() => state.change({ preset: preset.id })}
                  />
                  <span className="grow">
                    <span className="preset-name">{preset.name}</span>
                    <span className="small soft">
                      {preset.kind}，{preset.requirements} 条要求，{preset.serviceLevels} 项服务质量指标
                    </span>
                  </span>
                </label>
              ))}
            </div>
          ) : (
            <Loading rows={2} />
          )}

          <h2 className="question">服务从哪天到哪天？</h2>
          <div className="two">
            {date('start', '开始日期', '合同写“自合同生效之日起”，就填签订日')}
            {date('end', '结束日期', '空着就按合同类型里的期限；可以输入 20260630、6.30')}
          </div>
          {preview ? (
            <p className="small soft term-words">
              <Icon name="info" size={15} />
              {preview.term.start} 至 {preview.term.end}，共 {spanDays(preview.term)} 天
            </p>
          ) : null}

          <h2 className="question">合同和双方叫什么？</h2>
          {text('name', '合同名称', '印在每份文件的页眉和封面上', true)}
          <div className="two">
            {text('number', '合同编号', '', true)}
            {text('lead', '乙方项目负责人', '在文件上签字、核签的人')}
          </div>
          {text('buyer', '甲方', '与合同上的盖章一致', true)}
          {text('vendor', '乙方', '与合同上的盖章一致', true)}

          <h2 className="question">放在哪里？</h2>
          <p className="row new-folder">
            <Icon name="folder" />
            <span className="grow small" title={proposedFolder(state, defaultFolder)}>
              {proposedFolder(state, defaultFolder)}
            </span>
            <button type="button" className="link" onClick={() => void state.chooseParent()}>
              换位置…
            </button>
          </p>
          {state.error ? <Problem error={state.error} /> : null}
        </div>
        <footer className="new-foot">
          <Act onClick={() => services.navigation.store.getState().back()}>取消</Act>
          <span className="grow" />
          <Act primary keys="Ctrl ↵" busy={state.creating} disabled={!preview} onClick={() => void create()}>
            建立这份合同
          </Act>
        </footer>
      </section>
      <OwedPreview preview={preview} touched={state.touched} difference={state.difference} />
    </div>
  );
}
