/**
 * The look of the page: system fonts, one column, light or dark as the reader has it, A4 in print. Blue, orange and
 * grey differ for colour-blind readers and in grey print; what is possible is hatched, so that colour says nothing
 * alone.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #5b6570; --line: #d5dae0;
  --planned: #c3cfdc; --contracted: #5f9ad1; --paid: #14487c; --band: #aecbe8; --stated: #2f6fad; --possible: #9fbfdd;
  --done: #6b7480; --late: #c2410c; --today: #b45309; --tint: #f4f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #15181c; --soft: #a3adb8; --line: #3a424b;
  --planned: #47525f; --contracted: #3f82c0; --paid: #a9d3fb; --band: #2c4f72; --stated: #5ea2e0; --possible: #33587c;
  --done: #8b949e; --late: #ff9254; --today: #fbbf5a; --tint: #1f242a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
header, nav, p, figcaption, main ul { max-width: 62rem; } figure > svg { max-width: 75rem; }
dl.answer { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .5rem; margin: 1rem 0; }
dl.answer div { padding: .6rem .8rem; background: var(--tint); border-left: 3px solid var(--line); }
dl.answer dt { color: var(--soft); font-size: .9rem; } dl.answer dd { margin: 0; }
dl.answer dd.value { font-size: clamp(1rem, 4.2vw, 1.25rem); font-weight: 600; font-variant-numeric: tabular-nums; } dl.answer dd.remark { font-size: .9rem; color: var(--soft); }
@media (max-width: 40rem) { dl.answer { grid-template-columns: repeat(2, minmax(0, 1fr)); } dl.answer div { padding: .5rem; } dl.answer dd.value { font-size: .95rem; } }
header p { margin: .2rem 0; color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
nav ul { padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; }
a { color: inherit; }
figure { margin: 1rem 0; }
figcaption { color: var(--soft); margin-bottom: .5rem; }
svg { display: block; overflow: visible; }
figure > svg { width: 100%; }
svg svg { overflow: hidden; } svg svg.mark { overflow: visible; }
text { font-size: 14px; fill: var(--ink); } text.tick { font-size: 12px; fill: var(--soft); }
text.remark { font-variant-numeric: tabular-nums; font-size: 13px; fill: var(--soft); }
.grid { stroke: var(--line); stroke-width: 1; } .today { stroke: var(--today); stroke-width: 2; stroke-dasharray: 5 3; }
rect.planned, .key.planned { fill: var(--planned); background: var(--planned); }
rect.contracted, .key.contracted { fill: var(--contracted); background: var(--contracted); }
rect.paid, .key.paid { fill: var(--paid); background: var(--paid); }
path.band, .key.band { fill: var(--band); background: var(--band); }
path.paid-line { fill: none; stroke: var(--paid); stroke-width: 2.5; vector-effect: non-scaling-stroke; }
.key.paid-line { background: var(--paid); height: 3px; }
rect.stated, .key.stated { fill: var(--stated); background: var(--stated); } rect.stated { stroke: var(--paper); }
rect.possible { fill: var(--possible); stroke: var(--stated); stroke-dasharray: 4 3; fill-opacity: .45; }
.key.possible { background: var(--possible); opacity: .6; border: 1px dashed var(--stated); }
.heading text { font-weight: 600; } .done path.deadline { fill: var(--done); } .late path.deadline { fill: var(--late); }
.done > rect, .key.done { fill: var(--done); background: var(--done); }
.late > rect, .key.late { fill: var(--late); background: var(--late); } .late text.remark { fill: var(--late); font-weight: 600; }
path.deadline { fill: var(--ink); } .key.deadline { background: var(--ink); transform: rotate(45deg) scale(.7); }
.key.today { background: var(--today); height: 3px; }
ul.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .5rem 0; list-style: none; font-size: .9rem; }
.key { display: inline-block; width: .9rem; height: .9rem; margin-right: .4rem; vertical-align: -.1em; }
div.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--soft); } tbody th { font-weight: inherit; min-width: 9rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.group, tr.total { font-weight: 600; background: var(--tint); } tr.group > [rowspan]:not(.strong) { font-weight: 400; background: var(--paper); } th.level-1 { padding-left: 1.5rem; } th.level-2 { padding-left: 2.5rem; }
.strong { font-weight: 600; } .muted { color: var(--soft); } .warning { color: var(--today); } .error { color: var(--late); font-weight: 600; }
li.error { font-weight: inherit; } code { font-size: .92em; overflow-wrap: anywhere; }
@media print { @page { size: A4; margin: 15mm; } @page lying { size: A4 landscape; } section[id$="-annex"] { page: lying; } :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #bbb;
    --planned: #ddd; --contracted: #8fb4d6; --paid: #14487c; --band: #c9dbed; --stated: #2f6fad; --possible: #b9d0e6; --done: #777; --late: #a33506; --today: #8a4008; --tint: #eee; }
  body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } table { font-size: 8.5pt; } div.table { overflow: visible; }
  dl.answer { grid-template-columns: repeat(4, 1fr); gap: 2mm; } dl.answer dd.value { font-size: 11pt; }
  dl.answer div, tr, figure > svg, figcaption, .legend { break-inside: avoid; }
  tr.total { break-before: avoid; } .legend { break-after: avoid; } thead { display: table-header-group; } h2, h3, figcaption { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
