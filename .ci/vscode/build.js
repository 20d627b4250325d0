// Packs the extension for VS Code, with the built kstthc in it: npm run vscode writes kstthc.vsix. A .vsix is a ZIP file of
// the package format of Visual Studio (the Open Packaging Conventions). The same sources give the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'src/editor/vscode');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = { ...JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')), version };
const texts = JSON.parse(readFileSync(join(source, 'package.nls.json'), 'utf8'));

const bundle = await rolldown({
  input: join(source, 'extension.ts'),
  platform: 'node',
  external: ['vscode'],
});
const { output } = await bundle.generate({ format: 'cjs', minify: true });

const extension = {
  'package.json': strToU8(JSON.stringify(manifest)),
  'extension.cjs': strToU8(output[0].code),
  ...filesOf(source, (name) => name.endsWith('.json') && name !== 'package.json'),
  ...filesOf(join(root, 'bin'), () => true, 'kstthc/bin/'),
  ...filesOf(join(root, 'dist'), (name) => /\.(?:cjs|tsv|txt)$/.test(name), 'kstthc/dist/'),
  'LICENSE.txt': readFileSync(join(root, 'LICENSE')),
};

const files = {
  '[Content_Types].xml': strToU8(contentTypes()),
  'extension.vsixmanifest': strToU8(vsixManifest()),
  ...Object.fromEntries(Object.entries(extension).map(([name, content]) => [`extension/${name}`, content])),
};
writeFileSync(join(root, 'kstthc.vsix'), zipSync(files, { mtime: '1980-01-01T00:00:00Z', level: 9 }));

function filesOf(folder, isWanted, prefix = '') {
  const names = readdirSync(folder).filter(isWanted).sort();
  return Object.fromEntries(names.map((name) => [`${prefix}${name}`, readFileSync(join(folder, name))]));
}

function contentTypes() {
  const types = {
    json: 'application/json',
    cjs: 'application/node',
    js: 'application/javascript',
    txt: 'text/plain',
    tsv: 'text/tab-separated-values',
    vsixmanifest: 'text/xml',
  };
  const defaults = Object.entries(types).map(
    ([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>`;
}

function vsixManifest() {
  const { name, publisher, displayName, engines, categories } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${texts.description}</Description>
    <Categories>${categories.join(',')}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}
