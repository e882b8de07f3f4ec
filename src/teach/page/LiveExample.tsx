import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../../charts/format';
import type { Handle } from '../../embed/handle';
import { embedFrom } from '../../embed/host/embed';
import type { Events } from '../../embed/protocol';
import { exampleAddress } from '../../ui/example-address';
import { hostedPage } from './here';
import { SHOWN, SWITCHED_ON } from './snippets';

/** CSS pixels. */
const HEIGHT = 680;

/** This page in a frame, which the buttons steer by messages, as on any page of others. */
export function LiveExample() {
  const { t, i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const inView = useInView(place);
  const [handle, setHandle] = useState<Handle | null>(null);
  const [step, setStep] = useState<Events['step'] | null>(null);
  const [rest, setRest] = useState<Events['fingerprint'] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { language } = i18n;
  const title = t('teach.embed.frame');

  useEffect(() => {
    const element = place.current;
    if (!inView || element === null) return undefined;
    let ended = false;
    // One that has not answered yet is taken away as well.
    let left = () => element.replaceChildren();
    const coming = embedFrom(undefined, element, {
      page: exampleAddress(hostedPage()),
      link: `v=1&lang=${language}`,
      ...SHOWN,
      title,
      height: HEIGHT,
    });
    const take = async () => {
      try {
        const come = await coming;
        if (ended) {
          come.remove();
          return;
        }
        come.on('step', setStep);
        come.on('fingerprint', setRest);
        setHandle(come);
        left = () => come.remove();
      } catch (error) {
        if (!ended) setFailed(error instanceof Error ? error.message : String(error));
      }
    };
    void take();
    return () => {
      ended = true;
      setHandle(null);
      setStep(null);
      setRest(null);
      setFailed(null);
      left();
    };
  }, [inView, language, title]);

  /** Asks the frame for something, and says where that is not done. */
  const ask = (what: (handle: Handle) => Promise<null>) => async () => {
    if (handle === null) return;
    try {
      await what(handle);
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const accuracy = (arm: string) => {
    const share = step?.networks[arm]?.accuracy ?? null;
    return share === null ? '–' : formatShare(share);
  };
  return (
    <div className="teach-live">
      <div ref={place} className="teach-frame" style={{ minHeight: HEIGHT }} />
      <div className="teach-buttons">
        <button type="button" disabled={handle === null} onClick={ask((to) => to.play())}>
          {t('transport.play')}
        </button>
        <button type="button" disabled={handle === null} onClick={ask((to) => to.pause())}>
          {t('transport.pause')}
        </button>
        <button type="button" disabled={handle === null} onClick={ask((to) => to.set(SWITCHED_ON))}>
          {t('teach.embed.switchOn')}
        </button>
      </div>
      <dl className="teach-told">
        <div>
          <dt>{t('teach.embed.step')}</dt>
          <dd data-testid="told-step">{step === null ? '–' : formatCount(step.step)}</dd>
        </div>
        {['a', 'b'].map((arm) => (
          <div key={arm}>
            <dt>{t('teach.embed.accuracy', { arm: arm.toUpperCase() })}</dt>
            <dd data-testid={`told-accuracy-${arm}`}>{accuracy(arm)}</dd>
          </div>
        ))}
        <div>
          <dt>
            {rest === null
              ? t('teach.embed.noFingerprint')
              : t('teach.embed.fingerprint', { step: formatCount(rest.step) })}
          </dt>
          <dd data-testid="told-fingerprint" translate="no">
            {rest?.fingerprint ?? '–'}
          </dd>
        </div>
      </dl>
      <p role="status">
        {handle === null && failed === null && <span>{t('teach.embed.waiting')}</span>}
        {failed !== null && <span>{t('teach.embed.failed', { message: failed })}</span>}
      </p>
    </div>
  );
}

/** Whether an element has come into view: what it loads is as large as the whole page. */
function useInView(element: { readonly current: Element | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}
