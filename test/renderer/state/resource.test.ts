import { describe, expect, it } from 'vitest';
import { createResource } from '../../../renderer/state/resource.ts';
import { fail, ok } from '../../../shared/errors/appError.ts';
import type { Result } from '../../../shared/errors/appError.ts';

function slow<T>(): {
  read: () => Promise<Result<T>>;
  answer: (value: Result<T>) => void;
  asked: () => number;
} {
  const waiting: ((value: Result<T>) => void)[] = [];
  let asked = 0;
  return {
    read: () => {
      asked += 1;
      return new Promise((resolve) => waiting.push(resolve));
    },
    answer: (value) => waiting.shift()?.(value),
    asked: () => asked,
  };
}

describe('resource', () => {
  it('is read when it is first shown, and not again while it is fresh', async () => {
    const source = slow<string>();
    const resource = createResource(source.read);
    const leave = resource.watch();
    source.answer(ok('一'));
    await Promise.resolve();
    leave();
    resource.watch();
    expect(source.asked()).toBe(1);
  });

  it('drops an answer that a later reading has overtaken', async () => {
    const first = Promise.withResolvers<Result<string>>();
    const second = Promise.withResolvers<Result<string>>();
    const answers = [first, second];
    const resource = createResource(() => answers.shift()?.promise ?? first.promise);
    const early = resource.load();
    const late = resource.load();
    second.resolve(ok('新'));
    first.resolve(ok('旧'));
    await Promise.all([early, late]);
    expect(resource.store.getState().value).toBe('新');
  });

  it('keeps what is shown when reading anew fails, and says why', async () => {
    const answers: Result<string>[] = [ok('有'), fail('file.locked', '文件正被占用')];
    const resource = createResource(async () => answers.shift() ?? fail('none', ''));
    await resource.load();
    await resource.load();
    expect(resource.store.getState()).toMatchObject({ value: '有', loading: false });
    expect(resource.store.getState().error?.message).toBe('文件正被占用');
  });

  it('a change is read at once only by what is on screen, else when it is next shown', async () => {
    let read = 0;
    const resource = createResource(async () => ok(++read));
    await resource.load();
    await resource.invalidate();
    expect(read).toBe(1);
    const leave = resource.watch();
    expect(read).toBe(2);
    await resource.invalidate();
    expect(read).toBe(3);
    leave();
    await resource.invalidate();
    expect(read).toBe(3);
  });

  it('is not of now from the change until what was asked for after it has answered', async () => {
    const source = slow<number>();
    const resource = createResource(source.read);
    const leave = resource.watch();
    const current = (): boolean => resource.store.getState().current;
    resource.outdate();
    // The answer to what was asked for before the change.
    source.answer(ok(1));
    await Promise.resolve();
    expect([resource.store.getState().value, current()]).toEqual([1, false]);
    void resource.invalidate();
    expect(current()).toBe(false);
    source.answer(ok(2));
    await Promise.resolve();
    expect([resource.store.getState().value, current()]).toEqual([2, true]);
    leave();
  });
});
