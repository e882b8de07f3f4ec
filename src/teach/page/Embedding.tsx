import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../ui/CopyBlock';
import { frameSnippet } from '../classroom/frame-snippet';
import { hostedPage, isHosted, isOneFile } from './here';
import { LiveExample } from './LiveExample';
import { Section } from './Section';
import { notebookCell, quartoBlock, quartoSlide, slide, steeringHtml } from './snippets';

const SLIDES = 'reveal.js';

/** The page in pages of others: at work, and the code for it. */
export function Embedding() {
  const { t, i18n } = useTranslation();
  const page = hostedPage();
  const address = `${page}#v=1&at=500&lang=${i18n.language}`;
  const frame = frameSnippet(address, t('forClass.frameTitle'), t('forClass.frameLink'));
  const ways = [
    {
      id: 'html',
      code: {
        html: steeringHtml(new URL('embed.js', page).href, {
          language: i18n.language,
          play: t('transport.play'),
          pause: t('transport.pause'),
          switchOn: t('teach.embed.switchOn'),
        }),
      },
    },
    { id: 'moodle', code: { address, frame } },
    { id: 'canvas', code: { frame } },
    { id: 'jupyter', code: { cell: notebookCell(address) } },
    { id: 'quarto', code: { block: quartoBlock(frame), quartoSlide: quartoSlide(address) } },
    { id: 'reveal', code: { slide: slide(address) } },
  ] as const;
  return (
    <Section wide title={t('teach.embed.title')}>
      {isOneFile() ? (
        <p>{t('teach.embed.alone')}</p>
      ) : (
        <>
          <p>{t('teach.embed.lead')}</p>
          <LiveExample />
        </>
      )}
      <h3>{t('teach.embed.ways')}</h3>
      {!isHosted() && <p>{t('teach.embed.elsewhere')}</p>}
      {ways.map(({ id, code }) => (
        <details key={id}>
          <summary>{t(`teach.embed.way.${id}`, { library: SLIDES })}</summary>
          <p>{t(`teach.embed.${id}`, { library: SLIDES })}</p>
          {Object.entries(code).map(([name, text]) => (
            <CopyBlock key={name} label={t(`teach.embed.code.${name as CodeName}`)} text={text} />
          ))}
        </details>
      ))}
    </Section>
  );
}

type CodeName = 'html' | 'address' | 'frame' | 'cell' | 'block' | 'quartoSlide' | 'slide';
