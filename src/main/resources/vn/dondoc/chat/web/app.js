// Đôn Đốc in the browser: keeps the page live. Everything here has a form or a link behind it.
'use strict';
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const base = $('meta[name=base]').content;
  const token = $('meta[name=token]').content;
  const log = $('#log');
  const composer = $('#post');
  const as = $('#as');
  const title = document.title;

  // ---- who speaks: remembered per tab, carried by links and requests ----
  const me = () => as ? as.value : '';

  function remember() {
    all('input.as').forEach(input => { input.value = me(); });
    all('a[data-as]').forEach(link => {
      const to = new URL(link.href);
      if (me()) to.searchParams.set('as', me());
      if (link.dataset.room > 1) to.searchParams.set('room', me());
      link.href = to;
    });
    all('a[data-file],a[data-file] img').forEach(withAs);
    if (log) mark();
  }

  function withAs(element) {
    const name = element.tagName === 'IMG' ? 'src' : 'href';
    const to = new URL(element.getAttribute(name), location.href);
    if (to.searchParams.get('as') !== me()) {
      to.searchParams.set('as', me());
      element[name] = to;
    }
  }

  function changePersona() {
    sessionStorage.setItem('as', me());
    if (log && Number(log.dataset.room) > 1) {
      location.assign(`${base}/?room=${me()}&as=${me()}`);
      return;
    }
    history.replaceState(null, '', `${base}/?room=${log ? log.dataset.room : 1}&as=${me()}`);
    remember();
    connect();
  }

  // ---- notices ----
  function notice(text, strong) {
    const box = document.createElement('div');
    box.className = strong ? 'notice strong' : 'notice';
    box.textContent = text;
    $('#notices').append(box);
    setTimeout(() => box.remove(), strong ? 9000 : 5000);
  }

  async function send(form, submitter) {
    const data = new FormData(form, submitter);
    data.set('as', me());
    let answer;
    try {
      answer = await fetch(form.action, {
        method: 'POST', body: data, headers: {'X-Token': token}, credentials: 'same-origin'});
    } catch (e) {
      notice('⚠️ Mất kết nối, chưa gửi được. Nội dung vẫn còn đây, hãy thử lại.', true);
      return false;
    }
    if (!answer.ok) notice((await answer.text()).slice(0, 300) || '⚠️ Chưa gửi được.', true);
    return answer.ok;
  }

  // ---- the stream: reconnects by itself and names the last change that it has seen ----
  let tab = log ? log.dataset.tab : '', source, last = log ? Number(log.dataset.after) : 0, wait = 500, timer;

  function connect() {
    clearTimeout(timer);
    if (source) source.close();
    const room = log ? log.dataset.room : 0;
    
    source = new EventSource(`${base}/events?room=${room}&as=${me()}&tab=${tab}&after=${last}`);
    source.onopen = () => { wait = 500; document.body.classList.remove('offline'); };
    source.onerror = () => {
      source.close();
      document.body.classList.add('offline');
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, 15000);
    };
    source.addEventListener('message', event => {
      last = Math.max(last, Number(event.lastEventId));
      put(event.data);
    });
    source.addEventListener('elsewhere', event => {
      const [room] = event.data.split(' ');
      const link = $(`.rooms a[data-room="${room}"]`);
      if (link) $('.dot', link).hidden = false;
    });
    source.addEventListener('toast', event => notice(event.data));
    source.addEventListener('alert', event => notice(event.data, true));
    source.addEventListener('reload', () => location.reload());
    source.addEventListener('register', () => document.body.dispatchEvent(new Event('register')));
  }
  addEventListener('online', connect);
  addEventListener('pagehide', () => source && source.close());
  addEventListener('pageshow', event => event.persisted && connect());

  // ---- the board: live, and its buttons ----
  function board() {
    const main = $('main.board');
    if (as) {
      as.addEventListener('change', () => {
        sessionStorage.setItem('as', me());
        const to = new URL(location);
        to.searchParams.set('as', me());
        location.assign(to);
      });
      const remembered = sessionStorage.getItem('as');
      if (!new URL(location).searchParams.has('as') && remembered && remembered !== me()
          && $(`option[value="${CSS.escape(remembered)}"]`, as)) {
        as.value = remembered;
        as.dispatchEvent(new Event('change'));
      }
    }
    let waiting;
    document.body.addEventListener('register', () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 250);
    });
    async function refresh() {
      const answer = await fetch(location.href).catch(() => null);
      if (!answer || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      ['overview', 'register'].forEach(id => {
        const old = document.getElementById(id), fresh = page.getElementById(id);
        if (!old || !fresh || old.innerHTML === fresh.innerHTML || old.contains(document.activeElement)) return;
        all('tr:has(details[open])', old).forEach(row => all(`#${row.id} details`, fresh).forEach(one => { one.open = true; }));
        old.replaceWith(fresh);
        htmx.process(fresh);
      });
    }
    document.addEventListener('submit', async event => {
      if (event.target.id !== 'decide') return;
      event.preventDefault();
      const button = event.submitter;
      if (button.getAttribute('aria-disabled')) return;
      button.setAttribute('aria-disabled', 'true');
      await send(event.target, button);
      button.blur();
      setTimeout(() => button.removeAttribute('aria-disabled'), 1200);
    });
    document.addEventListener('click', event => {
      if (event.target.closest('a.print')) { event.preventDefault(); print(); }
    });
    addEventListener('beforeprint', () => all('details.crowd', main).forEach(one => { one.open = true; }));
    tab = main.dataset.tab;
    remember();
    connect();
  }
  if (!log) {
    if ($('main.board')) board();
    return;
  }

  // ---- the conversation ----
  const unread = new Set();
  const seenKey = `seen:${log.dataset.room}`;
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const toEnd = () => { log.scrollTop = log.scrollHeight; $('#newest').hidden = true; };
  const articles = () => all('article', log);

  function put(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = $('article', template.content);
    const known = document.getElementById(fresh.id);
    all('a[data-file],a[data-file] img', fresh).forEach(withAs);
    if (known) {
      const focused = known.contains(document.activeElement);
      known.replaceWith(fresh);
      if (focused) { fresh.tabIndex = -1; fresh.focus({preventScroll: true}); }
      mark();
      return;
    }
    const id = Number(fresh.dataset.id);
    const newest = articles().pop();
    if (newest && id < Number(newest.dataset.id) && id < Number(articles()[0].dataset.id)) return; // edited, far above
    const mine = fresh.dataset.author === me();
    const follow = mine || atEnd();
    const after = articles().reverse().find(article => Number(article.dataset.id) < id);
    if (after) after.after(fresh); else log.append(fresh);
    mark();
    if (follow) { toEnd(); } else { $('#newest').hidden = false; }
    if (!mine && (document.hidden || !document.hasFocus())) {
      unread.add(id);
      showUnread();
      tell(fresh);
    } else { seen(); }
  }

  function mark() {
    let day = '', author = '';
    const list = articles();
    let own = null;
    for (const article of list) {
      article.classList.toggle('first', article.dataset.day !== day);
      article.classList.toggle('same', article.dataset.day === day && article.dataset.author === author);
      const mine = article.dataset.author === me();
      article.classList.toggle('own', mine);
      article.classList.remove('last-own');
      if (mine) own = article;
      day = article.dataset.day;
      author = article.dataset.author;
    }
    if (own) own.classList.add('last-own');
  }

  function seen() {
    const newest = articles().pop();
    if (newest) localStorage.setItem(seenKey, newest.dataset.id);
  }

  function showUnread() {
    document.title = unread.size ? `(${unread.size}) ${title}` : title;
  }

  function back() {
    unread.clear();
    showUnread();
    seen();
  }
  addEventListener('focus', back);
  document.addEventListener('visibilitychange', () => document.hidden || back());

  function tell(article) {
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    const text = $('.text', article);
    const shown = new Notification($('.who', article).textContent, {
      body: text ? text.textContent.slice(0, 140) : '', icon: `${base}/assets/icon.svg`, tag: 'dondoc'});
    shown.onclick = () => { focus(); shown.close(); };
  }

  // ---- older messages, in pages, when one scrolls up to them ----
  const older = $('.older');
  let loading = false;

  async function loadOlder() {
    if (loading || older.hidden) return;
    loading = true;
    const first = articles()[0];
    const answer = await fetch(`${base}/room/older?room=${log.dataset.room}&as=${me()}&before=${first.dataset.id}`)
      .catch(() => null);
    if (answer && answer.ok) {
      const height = log.scrollHeight, top = log.scrollTop;
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      older.hidden = answer.headers.get('X-More') !== '1';
      all('a[data-file],a[data-file] img', template.content).forEach(withAs);
      older.after(template.content);
      mark();
      log.scrollTop = top + log.scrollHeight - height;
    }
    loading = false;
  }
  $('a', older).addEventListener('click', event => { event.preventDefault(); loadOlder(); });
  new IntersectionObserver(found => found.some(one => one.isIntersecting) && loadOlder(), {root: log, rootMargin: '300px'})
    .observe(older);

  async function goTo(id) {
    for (let tries = 0; tries < 100 && !document.getElementById(`m${id}`) && !older.hidden; tries++) {
      if (Number(articles()[0].dataset.id) < id) break;
      await loadOlder();
    }
    const found = document.getElementById(`m${id}`);
    if (!found) return;
    found.scrollIntoView({block: 'center'});
    found.classList.add('found');
    setTimeout(() => found.classList.remove('found'), 2500);
  }

  // ---- writing ----
  const text = $('#text');
  const files = $('#files');
  const touch = matchMedia('(pointer: coarse)').matches;

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, innerHeight * 0.4)}px`;
  }

  function about(kind, article) {
    composer.reply.value = kind === 'reply' ? article.dataset.id : '';
    composer.edit.value = kind === 'edit' ? article.dataset.id : '';
    const line = $('.about', composer);
    line.hidden = !kind;
    if (kind) {
      const words = $('.text', article);
      $('span', line).textContent = kind === 'edit' ? 'Đang sửa tin đã gửi'
        : `Trả lời ${$('.who', article).textContent}: ${(words ? words.textContent : '').slice(0, 80)}`;
      if (kind === 'edit') text.value = words ? words.textContent : '';
      grow();
      text.focus();
    }
  }

  function showFiles() {
    const list = $('.chosen');
    list.replaceChildren(...[...files.files].map((file, at) => {
      const item = document.createElement('li');
      item.textContent = `📄 ${file.name} `;
      const drop = document.createElement('button');
      drop.type = 'button';
      drop.textContent = '✕';
      drop.setAttribute('aria-label', `Bỏ tệp ${file.name}`);
      drop.onclick = () => { setFiles([...files.files].filter((other, index) => index !== at)); text.focus(); };
      item.append(drop);
      return item;
    }));
  }

  function setFiles(chosen) {
    const limit = Number(composer.dataset.bytes);
    const fits = chosen.filter(file => file.size <= limit);
    if (fits.length < chosen.length) notice(`⚠️ Tệp lớn quá ${limit >> 20} MB.`, true);
    const transfer = new DataTransfer();
    fits.slice(0, 10).forEach(file => transfer.items.add(file));
    files.files = transfer.files;
    showFiles();
  }
  files.addEventListener('change', () => setFiles([...files.files]));

  let sending = false;
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.id === 'press') {
      event.preventDefault();
      const button = event.submitter;
      if (button.getAttribute('aria-disabled')) return;
      button.setAttribute('aria-disabled', 'true');
      await send(form, button);
      setTimeout(() => button.removeAttribute('aria-disabled'), 1200);
    } else if (form.id === 'post') {
      event.preventDefault();
      if (sending) return;
      if (!text.value.trim() && !files.files.length) { text.focus(); return; }
      sending = true;
      complete(false);
      const written = text.value;
      const done = await send(form);
      sending = false;
      if (done) {
        if (text.value === written) text.value = '';
        setFiles([]);
        about('');
        grow();
        sessionStorage.removeItem(`draft:${log.dataset.room}`);
      }
      text.focus();
    }
  });

  document.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link) return;
    const article = link.closest('article');
    const act = link.classList.contains('do-reply') ? () => about('reply', article)
      : link.classList.contains('do-edit') ? () => about('edit', article)
      : link.classList.contains('forget') ? () => { if (composer.edit.value) text.value = ''; about(''); grow(); }
      : link.classList.contains('sample') ? sample
      : link.classList.contains('quote') ? () => goTo(Number(link.hash.slice(2)))
      : link.id === 'newest' ? () => { toEnd(); seen(); }
      : null;
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener('keydown', event => {
    const link = event.target.closest && event.target.closest('a[role=button]');
    if (link && event.key === ' ') { event.preventDefault(); link.click(); }
    if (event.key === 'Escape' && (composer.reply.value || composer.edit.value)) $('.forget').click();
  });

  function sample() {
    const day = new Date(Date.now() + 10 * 86400000);
    const [first = 'Phòng Nội vụ', second = 'Văn phòng', third = first] = $('.sample').dataset.units.split('|').filter(Boolean);
    const date = `${String(day.getDate()).padStart(2, '0')}/${day.getMonth() + 1}/${day.getFullYear()}`;
    text.value = `Kết luận cuộc họp giao ban:\n`
      + `1. Giao ${first} chủ trì, phối hợp với ${second} tham mưu kế hoạch tập huấn kỹ năng số, trình trước ngày ${date}.\n`
      + `2. ${third} rà soát dự toán chuyển đổi số, báo cáo trong tuần tới.\n`
      + `3. Các phòng, ban tiếp tục siết chặt kỷ cương hành chính.`;
    grow();
    text.focus();
  }

  // ---- commands completed with "/" ----
  const commands = composer.dataset.commands.split('\n').filter(Boolean).map(line => line.split('\t'));
  const list = $('#completion');
  let chosen = 0;

  function complete(wanted = true) {
    const typed = text.value.slice(0, text.selectionStart);
    const found = wanted && /^\/\S*$/.test(typed) ? commands.filter(([name]) => name.startsWith(typed)) : [];
    list.hidden = !found.length || (found.length === 1 && found[0][0] === typed);
    if (list.hidden) { text.removeAttribute('aria-activedescendant'); list.replaceChildren(); return; }
    chosen = Math.min(chosen, found.length - 1);
    list.replaceChildren(...found.map(([name, help], at) => {
      const item = document.createElement('li');
      item.id = `command${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(at === chosen));
      const bold = document.createElement('b');
      bold.textContent = name;
      item.append(bold, ` ${help}`);
      item.dataset.name = name;
      item.onmousedown = event => { event.preventDefault(); take(name); };
      return item;
    }));
    text.setAttribute('aria-activedescendant', `command${chosen}`);
    list.children[chosen].scrollIntoView({block: 'nearest'});
  }

  function take(name) {
    text.value = `${name} ${text.value.slice(text.selectionStart).trimStart()}`;
    text.setSelectionRange(name.length + 1, name.length + 1);
    chosen = 0;
    complete(false);
    text.focus();
  }

  text.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (!list.hidden) {
      const count = list.children.length;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        chosen = (chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
        complete();
        return;
      }
      if (event.key === 'Tab' || (event.key === 'Enter' && text.value !== list.children[chosen].dataset.name)) {
        event.preventDefault();
        take(list.children[chosen].dataset.name);
        return;
      }
      if (event.key === 'Escape') { event.preventDefault(); complete(false); return; }
    }
    if (event.key === 'Enter' && !event.shiftKey && !touch) {
      event.preventDefault();
      composer.requestSubmit();
    } else if (event.key === 'ArrowUp' && !text.value) {
      const own = $('article.last-own .do-edit');
      if (own) { event.preventDefault(); own.click(); }
    }
  });
  text.addEventListener('input', () => {
    grow();
    chosen = 0;
    complete();
    sessionStorage.setItem(`draft:${log.dataset.room}`, text.value);
  });
  text.addEventListener('blur', () => complete(false));

  // ---- paste and drop: files as files; text from Word with the numbers that Word made ----
  const isBlock = node => /^(P|DIV|LI|H[1-6]|TR|OL|UL|TABLE|BR)$/.test(node.tagName);

  function plain(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll('style,script,meta,link,xml').forEach(node => node.remove());
    const out = [];
    const walk = node => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) { out.push(child.data.replace(/[\s]+/g, ' ')); continue; }
        if (child.nodeType !== 1) continue;
        if (child.tagName === 'BR') { out.push('\n'); continue; }
        if (child.tagName === 'TD' || child.tagName === 'TH') { walk(child); out.push('\t'); continue; }
        if (isBlock(child)) out.push('\n');
        if (child.tagName === 'LI') out.push(number(child));
        walk(child);
        if (isBlock(child)) out.push('\n');
      }
    };
    walk(page.body);
    return out.join('').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{2,}/g, '\n').replace(/[ \u00a0]+/g, ' ').trim();
  }

  function number(item) {
    const parent = item.parentElement;
    if (!parent || parent.tagName !== 'OL') return '- ';
    const at = [...parent.children].filter(one => one.tagName === 'LI').indexOf(item) + (parent.start || 1);
    const letters = 'abcdđeghiklmnopqrstuvxy';
    const roman = n => [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
      .reduce((made, [value, sign]) => { while (n >= value) { made += sign; n -= value; } return made; }, '');
    switch (parent.type || parent.getAttribute('type')) {
      case 'a': return `${letters[at - 1] || at}) `;
      case 'A': return `${(letters[at - 1] || String(at)).toUpperCase()}. `;
      case 'I': return `${roman(at)}. `;
      case 'i': return `${roman(at).toLowerCase()}. `;
      default: return `${at}. `;
    }
  }

  text.addEventListener('paste', event => {
    const data = event.clipboardData;
    const html = data.getData('text/html');
    if (data.files.length && !data.getData('text/plain')) {
      event.preventDefault();
      setFiles([...files.files, ...data.files]);
    } else if (html && /<(li|table)\b|mso-list|class="?Mso/i.test(html)) {
      event.preventDefault();
      const words = plain(html);
      if (!document.execCommand('insertText', false, words)) text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
      grow();
    }
  });
  const talk = $('.talk');
  addEventListener('dragover', event => {
    if ([...event.dataTransfer.types].includes('Files')) { event.preventDefault(); talk.classList.add('dropping'); }
  });
  addEventListener('dragleave', event => event.relatedTarget || talk.classList.remove('dropping'));
  addEventListener('drop', event => {
    talk.classList.remove('dropping');
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      setFiles([...files.files, ...event.dataTransfer.files]);
      text.focus();
    }
  });

  // ---- beginning ----
  const remembered = sessionStorage.getItem('as');
  if (as && as.tagName === 'SELECT') {
    if (!new URL(location).searchParams.has('as') && remembered && $(`option[value="${CSS.escape(remembered)}"]`, as)) {
      as.value = remembered;
    }
    as.addEventListener('change', changePersona);
  }
  text.value = text.value || sessionStorage.getItem(`draft:${log.dataset.room}`) || '';
  remember();
  grow();
  all('.rooms a[data-room]').forEach(link => {
    const known = Number(localStorage.getItem(`seen:${link.dataset.room}`) || 0);
    $('.dot', link).hidden = link.hasAttribute('aria-current') || known === 0 || Number(link.dataset.last) <= known;
  });
  const until = Number(localStorage.getItem(seenKey) || 0);
  const firstNew = until && articles().find(article => Number(article.dataset.id) > until && article.dataset.author !== me());
  const wanted = new URL(location).searchParams.get('at');
  if (firstNew) firstNew.classList.add('new');
  if (wanted) goTo(Number(wanted));
  else if (firstNew) firstNew.scrollIntoView({block: 'center'});
  else toEnd();
  seen();
  log.addEventListener('scroll', () => { if (atEnd()) $('#newest').hidden = true; });
  text.addEventListener('focus', () => {
    if ('Notification' in window && Notification.permission === 'default' && localStorage.getItem('asked') === null && articles().length > 5) {
      localStorage.setItem('asked', '1');
      Notification.requestPermission();
    }
  }, {once: true});
  if (!touch) text.focus({preventScroll: true});
  connect();
})();
