import { STYLE } from '../../output/page/style.ts';

/** The look of the report page, and of what is only here: dropping files, and findings beside the document. */
export const APP_STYLE = `${STYLE}
body { max-width: 96rem; } figure, #result { max-width: 66rem; } body.over { outline: 4px dashed var(--stated); outline-offset: -8px; }
header { max-width: 62rem; } header #lang { float: right; margin: 0 0 .5rem 1rem; }
header p.privacy { font-weight: 600; color: var(--ink); }
button, .button, select, #as-of { font: inherit; color: inherit; background: var(--tint); border: 1px solid var(--soft);
  border-radius: .35rem; padding: .4rem .8rem; min-height: 2.5rem; max-width: 100%; cursor: pointer; }
.button { display: inline-block; position: relative; background: var(--paid); color: var(--paper); border-color: var(--paid); }
.button input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
:focus-visible, .button:focus-within { outline: 3px solid var(--stated); outline-offset: 2px; }
h2:focus, .findings li:focus { outline: none; }
#drop { border: 2px dashed var(--soft); border-radius: .5rem; padding: 1rem; max-width: 62rem; }
#files ul { list-style: none; padding: 0; } #files li { margin: .4rem 0; overflow-wrap: anywhere; }
main { display: flow-root; } #messages { position: sticky; bottom: 0; max-width: 62rem; background: var(--paper); border-radius: .35rem; }
#messages > :not(:empty, .unseen) { margin: 0; padding: .5rem .75rem; border: 1px solid var(--soft); border-radius: .35rem; background: var(--tint); }
#failure:empty, #status:empty { margin: 0; } #failure { color: var(--late); font-weight: 600; }
#busy progress { vertical-align: middle; }
#result { border-left: .5rem solid var(--done); padding-left: 1rem; margin-top: 1.5rem; }
#result.error { border-color: var(--late); color: inherit; font-weight: inherit; } #result.warning { border-color: var(--today); color: inherit; }
#result.sound { border-color: var(--stated); } #result h2 { border-top: 0; margin-top: 0; } #result .headline { display: block; font-size: 1.5rem; }
.sums { font-size: 1.1rem; font-weight: 600; }
ul.buttons { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
#check .error, #check .warning { color: inherit; font-weight: inherit; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
ol.findings { list-style: none; padding: 0; margin: 0; } ol.findings > li { border: 1px solid var(--line); border-left: .35rem solid var(--today);
  border-radius: .35rem; padding: .25rem .75rem; margin-bottom: .75rem; overflow-wrap: anywhere; } ol.findings > li.error { border-left-color: var(--late); }
ol.findings p { margin: .35rem 0; } .help { background: var(--tint); padding: .25rem .5rem; border-radius: .25rem; }
.number.error, .number.warning, .number.related { display: inline-block; min-width: 1.5rem; padding: 0 .3rem; border-radius: .75rem; text-align: center;
  font-size: .85rem; font-weight: 600; text-decoration: none; color: var(--paper); background: var(--today); }
#check .number.error { color: var(--paper); background: var(--late); } #check .number.warning { color: var(--paper); } .number.related { background: var(--soft); }
.numbers { margin-left: .35rem; white-space: nowrap; }
mark { color: inherit; background: none; text-decoration: underline wavy var(--today) 2px; text-underline-offset: 3px; } mark.error { text-decoration-color: var(--late); }
mark.related { text-decoration: underline dotted var(--soft) 2px; }
td.error, tr.error > td, p.error { box-shadow: inset 0 0 0 2px var(--late); } td.warning, tr.warning > td, p.warning { box-shadow: inset 0 0 0 2px var(--today); }
td.related, p.related { box-shadow: inset 0 0 0 1px var(--soft); } #check p.error, #check p.warning { padding: .25rem .5rem; }
td:target, tr:target, p:target, li:target { background: var(--tint); scroll-margin: 4rem; } table.cells { font-size: .85rem; } table.cells td { border: 1px solid var(--line); } td[data-long] { min-width: 5.5rem; }
table.cells th, table.lines th { color: var(--soft); font-weight: normal; min-width: 2rem; text-align: right; user-select: none; }
table.lines td, table.lines th { border: 0; padding: 0 .5rem; } table.lines code { white-space: pre-wrap; } tr.gap td { color: var(--soft); text-align: center; }
.fix pre { margin: .35rem 0; white-space: pre-wrap; font-size: .9rem; } del, ins { display: block; text-decoration: none; padding: 0 .5rem; border-left: .25rem solid var(--late); }
del { text-decoration: line-through; } ins { border-color: var(--stated); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); } footer pre { white-space: pre-wrap; font-size: .8rem; }
@media (min-width: 64rem) { .beside { grid-template-columns: minmax(20rem, 2fr) minmax(0, 3fr); align-items: start; }
  .pane { max-height: 85vh; overflow: auto; overscroll-behavior: contain; } .pane.document { border-left: 1px solid var(--line); padding-left: 1rem; } }
@media (max-width: 40rem) { body { padding: .5rem; } #result { padding-left: .6rem; } header #lang { float: none; } }
@media print { header #lang, #given, #take, #busy, #status, #result .next, header p, footer, button { display: none; }
  ol.findings > li, tr { break-inside: avoid; } .pane { max-height: none; overflow: visible; } .beside { display: block; } }
`;
