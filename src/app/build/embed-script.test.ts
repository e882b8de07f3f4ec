import { parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { embedTypes } from './embed-script';

it('the types of the script for hosting pages need nothing else, and hold no code', () => {
  const { program, errors } = parseSync('embed.d.ts', embedTypes());
  expect(errors).toEqual([]);
  const kinds = program.body.map(({ type }) => type);
  expect(new Set(kinds)).toEqual(
    new Set(['ExportNamedDeclaration', 'TSNamespaceExportDeclaration']),
  );
  const declared = new Set<string>();
  const used = new Set<string>();
  const parameters = new Set<string>();
  new Visitor({
    TSInterfaceDeclaration: ({ id }) => void declared.add(id.name),
    TSTypeAliasDeclaration: ({ id }) => void declared.add(id.name),
    TSTypeParameter: ({ name }) => void parameters.add(name.name),
    TSTypeReference: ({ typeName }) => {
      if (typeName.type === 'Identifier') used.add(typeName.name);
    },
  }).visit(program);
  expect(declared).toContain('Handle');
  const standard = new Set([
    'Readonly',
    'Record',
    'Promise',
    'Blob',
    'HTMLIFrameElement',
    'Element',
  ]);
  const foreign = [...used].filter(
    (name) => !declared.has(name) && !parameters.has(name) && !standard.has(name),
  );
  expect(foreign).toEqual([]);
});
