// Draws what surrounds a duty in columns by distance; the table below says the same in words.
(() => {
  'use strict';
  const box = document.getElementById('chain');
  if (!box) return;
  const W = 236, H = 48, GAP_X = 112, GAP_Y = 12, PAD = 18;
  const svgns = 'http://www.w3.org/2000/svg';
  const make = (name, attributes, ...children) => { const e = document.createElementNS(svgns, name); for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v); e.append(...children); return e; };
  // Chinese characters are twice as wide as Latin ones.
  const cut = (text, most) => { let used = 0, out = ''; for (const c of text) { used += c.charCodeAt(0) > 255 ? 2 : 1; if (used > most) return out + '…'; out += c; } return out; };
  const page = { duty: '/duties/', document: '/documents/', party: '/parties/' };
  const kinds = { duty: '职责', provision: '条文', document: '文件', party: '主体' };
  const link = (n) => n.absent ? null : n.kind === 'provision' ? '/documents/' + n.id.split('.')[0] + '#' + n.id : page[n.kind] ? page[n.kind] + n.id : null;
  const sum = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);

  fetch(box.dataset.chain, { headers: { Accept: 'application/json' } }).then((r) => r.ok ? r.json() : null).then((chain) => {
    if (!chain || chain.nodes.length < 2) return;
    const drawn = new Map();
    for (const e of chain.edges) for (const id of [e.from, e.to]) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    const columns = new Map();
    for (const n of chain.nodes) { const side = n.kind === 'party' ? n.depth : -n.depth; if (!columns.has(side)) columns.set(side, []); columns.get(side).push(n); }
    const sides = [...columns.keys()].sort((a, b) => a - b), tallest = Math.max(...[...columns.values()].map((c) => c.length));
    const at = new Map(), height = PAD * 2 + tallest * (H + GAP_Y) - GAP_Y, width = PAD * 2 + sides.length * W + (sides.length - 1) * GAP_X;
    sides.forEach((side, i) => { const c = columns.get(side), top = (height - c.length * (H + GAP_Y) + GAP_Y) / 2; c.forEach((n, j) => at.set(n.id, { x: PAD + i * (W + GAP_X), y: top + j * (H + GAP_Y), n, i, j })); });
    const svg = make('svg', { xmlns: svgns, width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': '关系图，下方表格内容相同' });
    for (const e of chain.edges) {
      const a = at.get(e.from), b = at.get(e.to); if (!a || !b) continue;
      const right = a.x <= b.x, x1 = a.x + (right ? W : 0), x2 = b.x + (right ? 0 : W), y1 = a.y + H / 2, y2 = b.y + H / 2, bend = (x1 + x2) / 2;
      const guess = e.kind === 'ALIGNS_WITH' || (e.kind === 'PENALISES' && e.score !== null && e.score < 1);
      svg.append(make('path', { class: 'edge ' + e.kind + (guess ? ' guess' : ''), d: a.x === b.x ? `M${a.x + W} ${y1} q30 ${(y2 - y1) / 2} 0 ${y2 - y1}` : `M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}` }));
      // At the outer end, where edges of one node do not lie upon each other.
      const [far, near] = a.n.depth > b.n.depth ? [a, b] : [b, a];
      const role = { LEAD: '牵头', RESPONSIBLE: '责任', SUPPORT: '配合', SUPERVISE: '督办' }[e.role];
      const label = make('text', { class: 'label', x: a.x === b.x ? a.x + W + 22 : far.x > near.x ? far.x - 8 : far.x + W + 8, y: a.x === b.x ? (y1 + y2) / 2 : far.y + H / 2 - 4, 'text-anchor': a.x === b.x ? 'middle' : far.x > near.x ? 'end' : 'start' }); label.textContent = role ?? e.label; svg.append(label);
    }
    const places = [];
    for (const place of at.values()) {
      const { x, y, n } = place;
      const name = make('text', { x: x + 10, y: y + 20 }); name.textContent = cut(n.name, 32);
      const rest = Math.max(0, sum(n.all) - (drawn.get(n.id) ?? 0));
      const below = make('text', { class: 'label', x: x + 10, y: y + 38 }); below.textContent = cut((kinds[n.kind] ?? '') + (n.absent ? '，库中无' : n.detail ? '，' + n.detail : ''), rest ? 30 : 38);
      const title = make('title', {}); title.textContent = n.name + (n.absent ? '（库中无）' : '');
      const g = make('g', { class: n.id === box.dataset.start ? 'start' : n.kind + (n.absent ? ' absent' : '') }, make('rect', { x, y, width: W, height: H, rx: 5 }), name, below, title);
      if (rest) { const more = make('text', { class: 'label', x: x + W - 8, y: y + 38, 'text-anchor': 'end' }); more.textContent = '另有 ' + rest; g.append(more); }
      const href = link(n), a = href ? make('a', { href, 'aria-label': (kinds[n.kind] ?? '') + ' ' + n.name + (rest ? '，另有 ' + rest + ' 条关系' : '') }, g) : g;
      place.element = a; places.push(place); svg.append(a);
    }
    svg.addEventListener('keydown', (e) => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key], here = places.find((p) => p.element === document.activeElement);
      if (!step || !here) return;
      e.preventDefault();
      const near = places.filter((p) => p.element.tagName === 'a' && (step[0] ? Math.sign(p.i - here.i) === step[0] : p.i === here.i && Math.sign(p.j - here.j) === step[1]));
      near.sort((a, b) => Math.abs(a.i - here.i) - Math.abs(b.i - here.i) || Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
      near[0]?.element.focus();
    });
    box.replaceChildren(svg); box.hidden = false;
    const start = at.get(box.dataset.start); if (start) box.scrollLeft = start.x - box.clientWidth / 2 + W / 2;
    const tools = document.querySelector('[data-chain-tools]'); tools.hidden = false;
    const styled = () => { const copy = svg.cloneNode(true), style = make('style', {}); style.textContent = 'text{font:13px sans-serif;fill:#222}.label{font-size:11px;fill:#555}.edge{stroke:#777;fill:none}.guess{stroke-dasharray:5 4}rect{fill:#f4efe6;stroke:#ccc}.absent rect{stroke-dasharray:4 3}.start rect{stroke:#8c2f24;stroke-width:2}'; copy.prepend(style); return new XMLSerializer().serializeToString(copy); };
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
