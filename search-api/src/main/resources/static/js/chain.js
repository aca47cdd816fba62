// Draws what surrounds a duty in columns by distance; the table below says the same in words.
(() => {
  'use strict';
  const box = document.getElementById('chain');
  if (!box) return;
  const W = 230, H = 40, GAP_X = 120, GAP_Y = 14, PAD = 20;
  const svgns = 'http://www.w3.org/2000/svg';
  const make = (name, attributes, ...children) => { const e = document.createElementNS(svgns, name); for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v); e.append(...children); return e; };
  const cut = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;
  const page = { duty: '/duties/', document: '/documents/', party: '/parties/' };
  const link = (n) => n.absent ? null : n.kind === 'provision' ? '/documents/' + n.id.split('.')[0] + '#' + n.id : page[n.kind] ? page[n.kind] + n.id : null;

  fetch(box.dataset.chain, { headers: { Accept: 'application/json' } }).then((r) => r.ok ? r.json() : null).then((chain) => {
    if (!chain || !chain.nodes.length) return;
    const columns = new Map();
    for (const n of chain.nodes) { const side = n.kind === 'party' ? n.depth : -n.depth; if (!columns.has(side)) columns.set(side, []); columns.get(side).push(n); }
    const sides = [...columns.keys()].sort((a, b) => a - b), tallest = Math.max(...[...columns.values()].map((c) => c.length));
    const at = new Map(), height = PAD * 2 + tallest * (H + GAP_Y), width = PAD * 2 + sides.length * W + (sides.length - 1) * GAP_X;
    sides.forEach((side, i) => { const c = columns.get(side), top = (height - c.length * (H + GAP_Y)) / 2; c.forEach((n, j) => at.set(n.id, { x: PAD + i * (W + GAP_X), y: top + j * (H + GAP_Y), n })); });
    const svg = make('svg', { xmlns: svgns, width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': '关系图，下方表格内容相同' });
    for (const e of chain.edges) {
      const a = at.get(e.from), b = at.get(e.to); if (!a || !b) continue;
      const right = a.x <= b.x, x1 = a.x + (right ? W : 0), x2 = b.x + (right ? 0 : W), y1 = a.y + H / 2, y2 = b.y + H / 2, bend = (x1 + x2) / 2;
      svg.append(make('path', { class: 'edge', d: a.x === b.x ? `M${a.x + W} ${y1} q30 ${(y2 - y1) / 2} 0 ${y2 - y1}` : `M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}` }));
      const label = make('text', { class: 'label', x: a.x === b.x ? a.x + W + 18 : bend, y: (y1 + y2) / 2 - 3, 'text-anchor': 'middle' }); label.textContent = e.label; svg.append(label);
    }
    for (const { x, y, n } of at.values()) {
      const text = make('text', { x: x + 10, y: y + 25 }); text.textContent = cut(n.name, 16);
      const title = make('title', {}); title.textContent = n.name + (n.absent ? '（库中无）' : '') + ' ' + Object.entries(n.all).map(([k, v]) => `${k} ${v}`).join('，');
      const g = make('g', { class: n.id === box.dataset.start ? 'start' : n.kind }, make('rect', { x, y, width: W, height: H, rx: 5 }), text, title);
      const href = link(n); svg.append(href ? make('a', { href }, g) : g);
    }
    box.replaceChildren(svg); box.hidden = false;
    const tools = document.querySelector('[data-chain-tools]'); tools.hidden = false;
    const styled = () => { const copy = svg.cloneNode(true), style = make('style', {}); style.textContent = 'text{font:13px sans-serif;fill:#222}.label{font-size:11px;fill:#555}.edge{stroke:#777;fill:none}rect{fill:#f4efe6;stroke:#ccc}.start rect{stroke:#8c2f24;stroke-width:2}'; copy.prepend(style); return new XMLSerializer().serializeToString(copy); };
    const save = (blob, name) => { const a = document.createElement('a'); a.href = URL.createObjectURL(blob); a.download = name; a.click(); setTimeout(() => URL.revokeObjectURL(a.href), 5000); };
    tools.addEventListener('click', (e) => {
      if (e.target.dataset.save === 'svg') save(new Blob([styled()], { type: 'image/svg+xml' }), '来龙去脉.svg');
      if (e.target.dataset.save === 'png') {
        const image = new Image(); image.onload = () => { const c = document.createElement('canvas'); c.width = width * 2; c.height = height * 2; const p = c.getContext('2d'); p.fillStyle = '#fff'; p.fillRect(0, 0, c.width, c.height); p.drawImage(image, 0, 0, c.width, c.height); c.toBlob((b) => save(b, '来龙去脉.png')); };
        image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(styled());
      }
    });
  });
})();
