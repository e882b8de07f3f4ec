import { useEffect } from 'react';
import { useKey, useProgress } from '../frame/chapter-context';
import { type Holding, useOwnDoing } from '../frame/play-context';
import { pageProgress } from '../progress/progress';

export function useTaskDone(id: string): boolean {
  const key = useKey(id);
  return useProgress(({ tasks }) => tasks[key] === 'done');
}

/** Ticks a task as soon as the reader has brought about what it asks for. */
export function useTick(id: string, holding: Holding): void {
  const key = useKey(id);
  const brought = useOwnDoing(holding);
  useEffect(() => {
    if (!brought) return;
    const { tasks } = pageProgress().getState();
    if (tasks[key] !== 'done') pageProgress().setState({ tasks: { ...tasks, [key]: 'done' } });
  }, [key, brought]);
}
