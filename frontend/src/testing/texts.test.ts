import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isObject } from '@/shared/api/decode';

const root = join(import.meta.dirname, '..');
const locales = join(root, 'shared/i18n/locales');

/** `area:section.text` → text, of one language. */
function textsOf(language: string): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (name: string, value: unknown) => {
    if (typeof value === 'string') return found.set(name, value);
    if (!isObject(value)) throw new Error(`${language}/${name} is no text`);
    for (const [key, inner] of Object.entries(value))
      collect(name + (name.endsWith(':') ? '' : '.') + key, inner);
    return found;
  };
  for (const file of readdirSync(join(locales, language))) {
    collect(`${file.replace('.json', '')}:`, JSON.parse(readFileSync(join(locales, language, file), 'utf8')));
  }
  return found;
}

const chinese = textsOf('zh-CN');
const english = textsOf('en');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$|^testing\//.test(name))
  .map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return {
      name,
      text,
      tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
    };
  });

/** Properties that users read or hear. */
const spoken = /^(aria-label|aria-description|title|placeholder|alt|label|hint|note|empty|header)$/;
const letters = /\p{L}/u;
const han = /\p{Script=Han}/u;

function untranslated(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (han.test(node.text)) found.push(node.text);
    }
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText(tree))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && letters.test(value.text)) found.push(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('texts', () => {
  it('are the same in both languages, key by key', () => {
    expect(chinese.size).toBeGreaterThan(300);
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('name the same parameters in both languages', () => {
    const params = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
    for (const [key, text] of chinese)
      expect([key, params(english.get(key) ?? '')]).toEqual([key, params(text)]);
  });

  it('are empty nowhere and Chinese in Chinese only', () => {
    for (const [key, text] of chinese) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('');
      // A language is called by its own name.
      if (!key.startsWith('common:language.')) expect(text, key).not.toMatch(han);
    }
  });

  it('stand in no component', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(sources.flatMap(({ name, tree }) => untranslated(tree).map((text) => `${name}: ${text}`))).toEqual(
      [],
    );
  });

  it('are all used', () => {
    const code = sources.map((source) => source.text).join('\n');
    const stems = new Set([...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1]));
    const unused = [...chinese.keys()].filter((name) => {
      const key = name.split(':')[1] ?? '';
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      return !code.includes(`'${key}'`) && !stems.has(stem);
    });
    expect(unused).toEqual([]);
  });
});

describe('the finder of untranslated text', () => {
  it('finds what it should and nothing else', () => {
    const tree = ts.createSourceFile(
      'a.tsx',
      'const a = <p title="Close" className="x">Hello {t("k")} 1 · 2</p>; const b = `小区 ${a}`; /* 备注 */',
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    expect(untranslated(tree)).toEqual(['Close', 'Hello', '小区 ']);
  });
});
