// Helps where scripts run; every page works without it.
(() => {
  'use strict';
  const root = document.documentElement;
  const keep = { get: (k) => { try { return localStorage.getItem(k); } catch { return null; } }, set: (k, v) => { try { localStorage.setItem(k, v); } catch { /* private window: forgotten with the page */ } } };
  for (const name of ['theme', 'size']) { const v = keep.get(name); if (v) root.dataset[name] = v; }

  const themeSwitch = document.querySelector('[data-theme-switch]');
  if (themeSwitch) {
    themeSwitch.hidden = false;
    themeSwitch.addEventListener('click', () => {
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark'; keep.set('theme', root.dataset.theme);
    });
  }
  document.querySelectorAll('[data-font-size]').forEach((span) => {
    span.hidden = false;
    span.addEventListener('click', (e) => { const size = e.target.dataset.size; if (size) { root.dataset.size = size; keep.set('size', size); } });
  });
  document.querySelectorAll('[data-wide-open]').forEach((d) => { if (innerWidth < 720) d.open = false; });

  // Suggestions: a list box as WAI-ARIA describes it.
  const kinds = { DOCUMENT: '文件', DOCUMENT_NUMBER: '文号', PROVISION: '条文', PARTY: '责任主体', TERM: '' };
  document.querySelectorAll('input[data-suggest]').forEach((input) => {
    const list = document.createElement('ul');
    list.className = 'suggest'; list.id = input.id + '-list'; list.setAttribute('role', 'listbox'); list.setAttribute('aria-label', '检索建议'); list.hidden = true;
    input.after(list);
    input.setAttribute('role', 'combobox'); input.setAttribute('aria-autocomplete', 'list'); input.setAttribute('aria-controls', list.id); input.setAttribute('aria-expanded', 'false');
    let at = -1, timer = 0, asked = 0;
    const close = () => { list.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
    const choose = (item) => { input.value = item.dataset.text; close(); input.form.requestSubmit(); };
    const mark = () => [...list.children].forEach((li, i) => { li.setAttribute('aria-selected', String(i === at)); if (i === at) input.setAttribute('aria-activedescendant', li.id); });
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const turn = ++asked, text = input.value.trim();
        if (!text) return close();
        const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(text)).catch(() => null);
        if (!answer || !answer.ok || turn !== asked) return;
        const found = await answer.json();
        list.replaceChildren(...found.map((s, i) => {
          const li = document.createElement('li'); li.id = list.id + i; li.setAttribute('role', 'option'); li.dataset.text = s.text;
          const words = document.createElement('span'); words.textContent = s.text; const kind = document.createElement('small'); kind.textContent = s.hint ?? kinds[s.kind] ?? '';
          li.append(words, kind); li.addEventListener('mousedown', (e) => { e.preventDefault(); choose(li); }); return li;
        }));
        at = -1; list.hidden = !found.length; input.setAttribute('aria-expanded', String(!list.hidden));
      }, 90);
    });
    input.addEventListener('keydown', (e) => {
      if (list.hidden) return;
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); const n = list.children.length; at = e.key === 'ArrowDown' ? (at + 1) % n : (at <= 0 ? n : at) - 1; mark(); }
      else if (e.key === 'Enter' && at >= 0) { e.preventDefault(); choose(list.children[at]); }
      else if (e.key === 'Escape') { e.preventDefault(); close(); } // a second one empties the box
    });
    input.addEventListener('blur', close);
  });

  // A long document stands on several sheets: an anchor of another one leads there.
  const reader = document.querySelector('[data-reader]');
  const here = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; } };
  if (reader) {
    const lead = () => { const id = here(); if (id && !document.getElementById(id)) location.replace(location.pathname + '?at=' + encodeURIComponent(id)); };
    lead(); addEventListener('hashchange', lead);
  }

  // What is known of a provision opens beside it; without scripts its link leads to a page of its own.
  if (reader) {
    const marks = new Map([...reader.querySelectorAll('[data-about]')].map((a) => [a.dataset.about, a]));
    fetch('/api/documents/' + reader.dataset.reader + '/cited-counts').then((r) => (r.ok ? r.json() : {})).catch(() => ({})).then((counts) => {
      for (const [id, n] of Object.entries(counts)) { const a = marks.get(id); if (a) a.querySelector('[data-cited]').textContent = '被引用 ' + n; }
    });
    reader.addEventListener('click', async (e) => {
      const a = e.target.closest('[data-about]');
      if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      const open = a.nextElementSibling;
      if (open) { open.hidden = !open.hidden; a.setAttribute('aria-expanded', String(!open.hidden)); return; }
      const answer = await fetch(a.href).catch(() => null);
      if (!answer || !answer.ok) { location.assign(a.href); return; }
      const about = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('about');
      about.removeAttribute('id'); about.className = 'panel'; a.after(about); a.setAttribute('aria-expanded', 'true');
    });
  }

  // The words of a provision with a line that says where they stand.
  document.querySelectorAll('.copy').forEach((button) => {
    button.hidden = false;
    const plain = (p) => { const copy = p.cloneNode(true); copy.querySelectorAll('.repair a').forEach((a) => a.remove()); return copy.textContent.trim(); };
    button.addEventListener('click', async () => {
      const { title, number, date } = reader.dataset, mark = number ?? date;
      const words = [...button.closest('.words').querySelectorAll('.verbatim')].map(plain).join('\n');
      await navigator.clipboard.writeText(`${words}\n——《${title}》${button.dataset.path.replaceAll(' ', '')}${mark ? `（${mark}）` : ''}`);
      button.textContent = '已复制'; setTimeout(() => { button.textContent = '复制'; }, 1500);
    });
  });
  document.querySelectorAll('[data-print]').forEach((button) => { button.hidden = false; button.addEventListener('click', () => print()); });

  // A table that sorts by its heads and filters by words.
  document.querySelectorAll('table[data-sortable]').forEach((table) => {
    table.querySelectorAll('thead th').forEach((th, column) => {
      const button = document.createElement('button'); button.type = 'button'; button.textContent = th.textContent; th.replaceChildren(button); th.dataset.sort = '';
      button.addEventListener('click', () => {
        const up = th.getAttribute('aria-sort') !== 'ascending';
        table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort')); th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const rows = [...table.tBodies[0].rows], text = (r) => r.cells[column].textContent.trim();
        rows.sort((a, b) => (text(a) === '') - (text(b) === '') || text(a).localeCompare(text(b), 'zh', { numeric: true }) * (up ? 1 : -1));
        table.tBodies[0].append(...rows);
      });
    });
  });
  document.querySelectorAll('input[data-filter]').forEach((input) => {
    input.closest('.filter').hidden = false;
    input.addEventListener('input', () => { const words = input.value.trim(); for (const row of document.getElementById(input.dataset.filter).tBodies[0].rows) row.hidden = words !== '' && !row.textContent.includes(words); });
  });

  // The outline follows the reader.
  const outline = document.querySelector('.outline');
  if (outline && 'IntersectionObserver' in window) {
    const links = new Map([...outline.querySelectorAll('a')].map((a) => [decodeURIComponent(a.hash.slice(1)), a])); let here = null;
    const seen = new IntersectionObserver((entries) => { for (const e of entries) if (e.isIntersecting && links.has(e.target.id)) { here?.classList.remove('here'); here = links.get(e.target.id); here.classList.add('here'); } }, { rootMargin: '0px 0px -75% 0px' });
    links.forEach((_, id) => { const el = document.getElementById(id); if (el) seen.observe(el); });
  }

  // Done marks of the check list stay in this browser.
  document.querySelectorAll('input[data-done]').forEach((box) => {
    const key = 'done.' + box.dataset.done; box.disabled = false; box.checked = keep.get(key) === '1'; const show = () => box.closest('tr').classList.toggle('done', box.checked);
    show(); box.addEventListener('change', () => { keep.set(key, box.checked ? '1' : ''); show(); });
  });

  // Files dropped or chosen are sent one by one, so that each shows how far it is and what became of it.
  const drop = document.querySelector('[data-drop]');
  if (drop) {
    const input = drop.querySelector('input[type=file]'), sent = document.getElementById('sent'), token = drop.querySelector('input[name=_csrf]').value;
    const words = { ADDED: '已新增', REPLACED: '已替换', UNCHANGED: '未变化', REJECTED: '未接收' };
    const say = (row, ...cells) => cells.forEach((text, i) => { const cell = row.cells[i] ?? row.insertCell(); if (text instanceof Node) cell.replaceChildren(text); else cell.textContent = text; });
    const link = (href, text) => { const a = document.createElement('a'); a.href = href; a.textContent = text; return a; };
    const post = (file, progress) => new Promise((done) => {
      const call = new XMLHttpRequest(), body = new FormData(); body.append('file', file);
      call.open('POST', '/api/documents'); call.setRequestHeader('X-CSRF-TOKEN', token); call.setRequestHeader('Accept', 'application/json'); call.responseType = 'json';
      call.upload.onprogress = (e) => { if (e.lengthComputable) progress(e.loaded / e.total); };
      call.onload = () => done({ ok: call.status === 200, got: call.response }); call.onerror = () => done({ ok: false, got: null });
      call.send(body);
    });
    const show = async (row, r) => {
      const notes = document.createElement('span'); notes.textContent = r.problem ?? r.warnings.join('；');
      say(row, r.id ? link('/documents/' + r.id, r.title ?? r.file) : r.file, words[r.status], String(r.provisions), String(r.duties), notes);
      if (!r.id) return;
      const remarks = await fetch('/api/documents/' + r.id + '/remarks').then((a) => (a.ok ? a.json() : null)).catch(() => null);
      if (remarks && remarks.repairs.length + remarks.problems.length) notes.prepend(link('/documents/' + r.id, `修复 ${remarks.repairs.length} 处，需留意 ${remarks.problems.length} 处`), ' ');
    };
    const send = async (files) => {
      sent.hidden = false;
      const rows = [...files].map((file) => { const row = sent.tBodies[0].insertRow(); say(row, file.name, '等待', '', '', ''); return { file, row }; });
      for (const { file, row } of rows) {
        const bar = document.createElement('progress'); bar.max = 1; bar.value = 0; bar.setAttribute('aria-label', '上传 ' + file.name);
        say(row, file.name, bar);
        const { ok, got } = await post(file, (share) => { if (share < 1) bar.value = share; else say(row, file.name, '读取中…'); });
        if (!ok || !Array.isArray(got)) { say(row, file.name, '未接收', '', '', got?.detail ?? '连接中断，请重试'); continue; }
        got.forEach((r, i) => show(i ? sent.tBodies[0].insertRow() : row, r));
      }
      input.value = '';
    };
    drop.addEventListener('submit', (e) => { e.preventDefault(); send(input.files); });
    drop.addEventListener('dragover', (e) => { e.preventDefault(); drop.classList.add('over'); });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (e) => { e.preventDefault(); drop.classList.remove('over'); send(e.dataTransfer.files); });
  }

  // How far a reindex is.
  const reindex = document.querySelector('[data-reindex]');
  if (reindex && reindex.dataset.running === 'true') {
    const bar = reindex.querySelector('progress'), text = reindex.querySelector('span');
    const look = async () => {
      const state = await fetch('/api/reindex').then((a) => a.json()).catch(() => null);
      if (state && !state.running) { location.reload(); return; }
      if (state) { bar.max = state.total; bar.value = state.done; text.textContent = `正在重建：${state.done}/${state.total} 个文件`; }
      setTimeout(look, 1000);
    };
    setTimeout(look, 1000);
  }
})();
