/** Links for a class, ready made: each is tried in the tests for what its sentence says. */
export const EXAMPLES = [
  { id: 'predict', link: 'v=1&class.locked=all&class.curtain=1' },
  { id: 'repair', link: 'v=1&data=moons&noise=0.1&depth=6&class.locked=all,-a.norm' },
  {
    id: 'weights',
    // Advice would give it away.
    link: 'v=1&class.parts=transport,settings,bands,timeline,accuracy&class.locked=all,-scale',
  },
] as const;

/** Questions to a class, each with the link whose run answers it. */
export const QUESTIONS = [
  { id: 'which', link: 'v=1&at=1200' },
  { id: 'lost', link: 'v=1&data=moons&noise=0.1&depth=6&ev=500:a.norm=batch&at=600' },
  { id: 'always', link: 'v=1&act=tanh&lr=0.05&batch=2&at=1500' },
] as const;
