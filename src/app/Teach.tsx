import { Lessons } from '../chapters/frame/Lessons';
import { TeachScreen } from '../teach/page/TeachScreen';

/** What a teacher makes of the page, with the chapters as lessons. */
export function Teach() {
  return <TeachScreen lessons={<Lessons />} />;
}
