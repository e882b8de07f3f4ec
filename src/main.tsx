import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { compose } from './app/compose';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');

const { page, follow, speaking } = await compose();
createRoot(root).render(
  <StrictMode>
    <App page={page} follow={follow} speaking={speaking} />
  </StrictMode>,
);
