import { describe, expect, it } from 'vitest';
import { at } from '../../charts/column';
import { openRun } from '../run/run.fixture';
import { stepsBefore } from '../run/recorded-step';
import { studiedColumn, studiedRow, studiedValue } from './studied';

const LINK = 'v=1&depth=2&width=4&batch=8';

describe('the shift panel', () => {
  it('has the step of its link studied, and nothing while it is closed', () => {
    const { run, session, settle, runTo } = openRun(LINK, { panel: 'shift', studyAt: 10 });
    runTo(20);
    const { studies } = session;
    expect([studies.length, studies.lastStep]).toEqual([1, 10]);
    run.setView({ panel: 'none', studyAt: 20 });
    settle();
    expect(studies.length).toBe(1);
    run.setView({ panel: 'shift', studyEvery: '5' });
    settle();
    expect([studies.length, studies.lastStep]).toEqual([2, 20]);
  });

  it('shows the last study at or before the step that is read', () => {
    const { run, session, look, runTo } = openRun(LINK, { panel: 'shift', studyEvery: '1' });
    for (const step of [4, 8]) runTo(step);
    const { studies } = session;
    const index = studies.shift('relative', 2);
    const column = studiedColumn(studies, 1, index);
    const last = studies.length - 1;
    expect(studiedRow(run)).toBe(last);
    expect(studiedValue(run, 1, index)).toBe(at(column, last));
    look(4);
    const row = studies.rowAt(4);
    expect(studies.steps[row]).toBe(4);
    expect(studiedRow(run)).toBe(row);
    expect(studiedValue(run, 1, index)).toBe(at(column, row));
    expect(at(column, row)).not.toBe(at(column, last));
  });

  it('has no number before the first study', () => {
    const { run } = openRun(LINK);
    expect(studiedRow(run)).toBe(-1);
    expect(studiedValue(run, 0, 0)).toBeNaN();
  });
});

describe('stepsBefore', () => {
  it('names the step that shifts since before are counted from', () => {
    const { run, session, runTo } = openRun(LINK);
    expect(stepsBefore(run)).toEqual({ step: 0, before: NaN });
    runTo(5);
    const before = session.history.steps[session.row - 1];
    expect(stepsBefore(run)).toEqual({ step: 5, before });
  });

  it('asks the other network where one has stayed behind', () => {
    const { run, runTo } = openRun('v=1&depth=6&width=16&act=relu&lr=10&scale=6&b.lr=0.01');
    runTo(70);
    runTo(80);
    const { step, before } = stepsBefore(run);
    expect(step).toBe(80);
    expect(before).toBeLessThan(80);
  });
});
