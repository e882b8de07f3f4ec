import { describe, expect, it } from 'vitest';
import { ALL_LAYERS, layerSet } from '../../engine/trained-layers';
import { readLink, writeLink } from '../../experiment/link';
import { openRun } from './run.fixture';

const SMALL = 'depth=1&width=4&batch=8&speed=150';

/** A run of this link that plays, beyond the step that the link asks for. */
function playing(text: string, beyond: number) {
  const stage = openRun(text);
  const { run, session, playOn } = stage;
  const { at } = run.store.getState().playback;
  if (at !== null) stage.runTo(at);
  session.play();
  for (let i = 0; i < 200 && session.step < beyond; i++) playOn();
  expect(session.step).toBeGreaterThanOrEqual(beyond);
  return stage;
}

function openLink({ run }: ReturnType<typeof openRun>, text: string) {
  const { issues, ...link } = readLink(text);
  run.open(link, issues);
}

describe('a link that is opened while a run plays', () => {
  it.each([
    ['no step', SMALL, 40],
    ['the step that it was opened with, long past', `${SMALL}&at=10`, 40],
  ])('lets the same experiment play on: with %s', (_what, text, beyond) => {
    const stage = playing(text, beyond);
    const { run, session } = stage;
    const [{ generation }, before] = [run.store.getState(), session.step];
    openLink(stage, text);
    expect(run.store.getState().generation).toBe(generation);
    expect(session.step).toBe(before);
    expect(session.state.getState().playing).toBe(true);
    stage.playOn();
    stage.playOn();
    expect(session.step).toBeGreaterThan(before);
  });

  it('pauses, and goes to another step of the same experiment, forward or back', () => {
    for (const at of [20, 500]) {
      const stage = playing(SMALL, 40);
      openLink(stage, `${SMALL}&at=${at}`);
      stage.settle();
      expect([stage.session.step, stage.session.state.getState().playing]).toEqual([at, false]);
    }
  });

  it('begins another experiment, and rests', () => {
    const stage = playing(SMALL, 40);
    openLink(stage, SMALL.replace('width=4', 'width=5'));
    stage.settle();
    expect([stage.session.step, stage.session.state.getState().playing]).toEqual([0, false]);
  });
});

describe('a step of one layer alone', () => {
  it('is one step, after which all layers learn again, and its link gives the same', () => {
    const stage = playing(SMALL, 20);
    const { run, session } = stage;
    run.stepOnly(layerSet([0]));
    stage.settle();
    const { step } = session;
    expect(session.state.getState().playing).toBe(false);
    expect(run.current.trained).toBe(ALL_LAYERS);
    run.stepOnly(layerSet([1]));
    stage.settle();
    stage.runTo(60);
    const link = writeLink(run.store.getState());
    expect(link).toContain(`ev=${step - 1}:learn=1,${step}:learn=2,${step + 1}:learn=all`);
    const again = openRun(link);
    again.runTo(60);
    const fingerprints = (of: typeof stage) =>
      of.run.moments.now.arms.map((arm) => arm.fingerprint);
    expect(fingerprints(again)).toEqual(fingerprints(stage));
  });

  it('is refused where a link holds no more changes, and then no step is done', () => {
    const stage = playing(SMALL, 5);
    const { run, session } = stage;
    session.pause();
    stage.settle();
    for (let i = 0; i < 62; i++) {
      run.stepOnly(layerSet([i % 2]));
      stage.settle();
    }
    const { step } = session;
    expect(run.store.getState().refused).toBeNull();
    for (let i = 0; i < 2; i++) {
      run.stepOnly(layerSet([i % 2]));
      stage.settle();
    }
    expect(run.store.getState().refused).toBe('full');
    expect(session.step).toBe(step + 1);
  });
});

describe('another data set than a person’s own', () => {
  it('leaves nothing of the files in the link', () => {
    const table = `t.csv:9:${'0'.repeat(64)}`;
    const { run } = openRun(`${SMALL}&data=own&files=${table}&label=2&std=0&read=comma&gaps=mean`);
    run.chooseData('moons');
    const { experiment } = run.store.getState();
    expect(experiment).toEqual({ ...readLink(SMALL).experiment, version: '2', data: 'moons' });
  });
});
