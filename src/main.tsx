import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { compose } from './app/compose';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');

// Not awaited here: what it fetches may need this very file, which would wait for itself.
void compose().then(({ page, follow, speaking }) =>
  createRoot(root).render(
    <StrictMode>
      <App page={page} follow={follow} speaking={speaking} />
    </StrictMode>,
  ),
);
