/* The offline browse page of a package. Classic script without modules: file:// allows no others. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var SELF = data.self;

  function el(id) {
    return document.getElementById(id);
  }
  function node(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined && text !== null) made.textContent = text;
    return made;
  }
  /* Relative and percent-encoded, part by part. */
  function href(path) {
    return path.split('/').map(encodeURIComponent).join('/');
  }
  function link(label, path) {
    var a = node('a', '', label);
    a.href = href(path);
    a.target = '_blank';
    a.rel = 'noopener';
    return a;
  }
  function size(bytes) {
    if (bytes >= 1e9) return (bytes / 1e9).toFixed(2) + ' GB';
    if (bytes >= 1e6) return (bytes / 1e6).toFixed(1) + ' MB';
    return Math.max(1, Math.round(bytes / 1e3)) + ' KB';
  }
  function pages(from, to) {
    return from === to ? String(from) : from + '—' + to;
  }
  function cells(row, values) {
    values.forEach(function (value) {
      var number = value && value.n !== undefined;
      var content = number ? value.n : value;
      /* Codes, dates and numbers stay on one line. */
      var short = typeof content === 'string' && content.length <= 12;
      var td = node('td', number ? 'n' : short ? 'k' : '');
      if (content && content.nodeType) td.appendChild(content);
      else td.textContent = content === null || content === undefined ? '' : content;
      row.appendChild(td);
    });
    return row;
  }
  function headRow(titles) {
    var head = node('thead');
    var row = node('tr');
    titles.forEach(function (title) {
      row.appendChild(node('th', title.charAt(0) === '>' ? 'n' : '', title.replace('>', '')));
    });
    head.appendChild(row);
    return head;
  }
  /* Rows that the search can hide; `words` is what it looks in. */
  var searchable = [];
  function hit(row, words, group) {
    row.className = 'hit';
    searchable.push({ row: row, words: words.join(' ').toLowerCase(), group: group });
  }

  function drawHeader() {
    document.title = data.project + '　' + data.stage;
    el('project').textContent = data.project;
    el('stage').textContent = data.stage + '资料';
    var facts = [
      ['甲方', data.buyer],
      ['乙方', data.vendor],
      ['合同编号', data.number],
      ['制作日期', data.date],
      ['案卷', data.volumes.length + '卷'],
      ['文件', data.documents + '件，' + data.pages + '页'],
      ['电子文件', data.files.length + 1 + '个，' + size(data.bytes)],
    ];
    facts.forEach(function (fact) {
      if (!fact[1]) return;
      var box = node('div');
      box.appendChild(node('dt', '', fact[0]));
      box.appendChild(node('dd', '', fact[1]));
      el('facts').appendChild(box);
    });
    var line = el('footer');
    line.textContent = '本页由' + data.program + '生成，不连接网络。';
    data.others.forEach(function (other) {
      line.appendChild(document.createTextNode('　'));
      line.appendChild(link(other[0], other[1]));
    });
  }

  function panel(title, note) {
    var section = node('section', 'panel');
    var bar = node('div', 'bar');
    var fold = node('button', 'fold', '▾');
    fold.type = 'button';
    fold.setAttribute('aria-label', '收起或展开' + title);
    fold.setAttribute('aria-expanded', 'true');
    var body = node('div', 'body');
    fold.onclick = function () {
      var closed = body.className.indexOf('hidden') < 0;
      body.className = closed ? 'body hidden' : 'body';
      fold.textContent = closed ? '▸' : '▾';
      fold.setAttribute('aria-expanded', String(!closed));
    };
    bar.appendChild(fold);
    bar.appendChild(node('h2', '', title));
    bar.appendChild(node('span', 'note', note));
    var act = node('span', 'act');
    bar.appendChild(act);
    section.appendChild(bar);
    section.appendChild(body);
    return { section: section, body: body, act: act };
  }

  function fileLinks(files) {
    var box = node('span', 'files');
    files.forEach(function (file) {
      box.appendChild(link(file[0], file[1]));
    });
    return box;
  }

  function drawVolumes() {
    data.volumes.forEach(function (volume) {
      var box = panel(
        '第' + volume.number + '卷　' + volume.content,
        volume.documents.length + '件，' + volume.pages + '页',
      );
      box.act.appendChild(link('打开合订本', volume.bound));
      var table = node('table');
      table.appendChild(headRow(['序号', '文件编号', '文件题名', '日期', '>页', '文件', '备注']));
      var body = node('tbody');
      volume.documents.forEach(function (item) {
        var row = cells(node('tr'), [
          String(item.serial),
          item.code,
          item.title,
          item.date,
          { n: pages(item.first, item.last) },
          fileLinks(item.files),
          item.remark,
        ]);
        hit(row, [item.title, item.code, item.date, item.clause, item.remark, item.responsible], box.section);
        body.appendChild(row);
      });
      table.appendChild(body);
      box.body.appendChild(table);
      el('volumes').appendChild(box.section);
    });
    if (data.medium.length === 0) return;
    var box = panel('仅在电子介质中', data.medium.length + '项');
    var table = node('table');
    table.appendChild(headRow(['序号', '名称', '文件夹', '>文件数', '文件']));
    var body = node('tbody');
    data.medium.forEach(function (item, index) {
      var row = cells(node('tr'), [
        String(index + 1),
        item.title,
        link(item.folder, item.folder + '/'),
        { n: String(item.count) },
        fileLinks(item.files),
      ]);
      hit(row, [item.title, item.folder], box.section);
      body.appendChild(row);
    });
    table.appendChild(body);
    box.body.appendChild(table);
    el('volumes').appendChild(box.section);
  }

  function drawClauses() {
    var section = node('section', 'panel');
    var table = node('table');
    table.appendChild(headRow(['合同条款', '合同要求', '提交文件', '>份数', '卷', '>页', '备注']));
    var body = node('tbody');
    var stage = null;
    data.clauses.forEach(function (clause) {
      if (clause.stage !== stage) {
        stage = clause.stage;
        var head = node('tr', 'group');
        var cell = node('td', '', stage);
        cell.colSpan = 7;
        head.appendChild(cell);
        body.appendChild(head);
      }
      var given = clause.path ? link(clause.given, clause.path) : clause.given || '—';
      var row = cells(node('tr'), [
        clause.clause,
        clause.asked,
        given,
        { n: clause.count === null ? '—' : clause.count + '份' },
        clause.volume === null ? '—' : '第' + clause.volume + '卷',
        { n: clause.pages || '—' },
        clause.remark,
      ]);
      hit(row, [clause.clause, clause.asked, clause.given, clause.remark], section);
      body.appendChild(row);
    });
    table.appendChild(body);
    section.appendChild(table);
    el('clauses').appendChild(section);
  }

  /* Thousands of rows are drawn only when asked for. */
  var filesDrawn = false;
  function drawFiles() {
    if (filesDrawn) return;
    filesDrawn = true;
    var section = node('section', 'panel');
    var table = node('table');
    table.appendChild(headRow(['文件', '>大小', 'SHA-256']));
    var body = node('tbody');
    data.files.forEach(function (file) {
      var row = cells(node('tr'), [
        link(file[0], file[0]),
        { n: size(file[1]) },
        node('code', 'wide', file[2]),
      ]);
      hit(row, [file[0], file[2]], section);
      body.appendChild(row);
    });
    table.appendChild(body);
    section.appendChild(table);
    el('files').appendChild(section);
  }

  var VIEWS = ['volumes', 'clauses', 'files', 'verify'];
  function show(view) {
    if (view === 'files') drawFiles();
    VIEWS.forEach(function (name) {
      el(name).className =
        (name === view ? '' : 'hidden') + (name === 'volumes' || name === 'clauses' ? ' printed' : '');
    });
    Array.prototype.forEach.call(document.querySelectorAll('nav button'), function (button) {
      button.setAttribute('aria-selected', String(button.getAttribute('data-view') === view));
    });
    search();
  }
  function search() {
    var words = el('search').value.toLowerCase().split(/\s+/);
    var groups = [];
    searchable.forEach(function (entry) {
      var found = words.every(function (word) {
        return entry.words.indexOf(word) >= 0;
      });
      entry.row.style.display = found ? '' : 'none';
      var at = groups.indexOf(entry.group);
      if (at < 0) {
        groups.push(entry.group);
        entry.group.foundRows = 0;
      }
      if (found) entry.group.foundRows += 1;
    });
    groups.forEach(function (group) {
      group.style.display = group.foundRows > 0 ? '' : 'none';
    });
    VIEWS.slice(0, 3).forEach(function (view) {
      var old = el(view).querySelector('.nothing');
      if (old) old.parentNode.removeChild(old);
      var any = Array.prototype.some.call(el(view).children, function (child) {
        return child.style.display !== 'none';
      });
      if (!any && el(view).children.length > 0) {
        el(view).appendChild(node('p', 'empty nothing', '没有符合“' + el('search').value + '”的文件'));
      }
    });
  }

  /* ---- verification ---- */

  function collectDropped(items, done) {
    var found = [];
    var open = 1;
    function leave() {
      open -= 1;
      if (open === 0) done(found);
    }
    function walk(entry) {
      open += 1;
      if (entry.isFile) {
        entry.file(function (file) {
          found.push({ path: entry.fullPath.replace(/^\//, ''), file: file });
          leave();
        }, leave);
        return;
      }
      var reader = entry.createReader();
      (function more() {
        reader.readEntries(function (entries) {
          if (entries.length === 0) {
            leave();
            return;
          }
          entries.forEach(walk);
          more();
        }, leave);
      })();
    }
    Array.prototype.forEach.call(items, function (item) {
      var entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
      if (entry) walk(entry);
    });
    leave();
  }

  function nfc(text) {
    return text.normalize ? text.normalize('NFC') : text;
  }

  function verify(found) {
    var result = el('result');
    result.textContent = '';
    var root = null;
    found.forEach(function (entry) {
      var path = nfc(entry.path);
      if (path === SELF || path.slice(-SELF.length - 1) === '/' + SELF) {
        var prefix = path.slice(0, path.length - SELF.length);
        if (root === null || prefix.length < root.length) root = prefix;
      }
    });
    if (root === null) {
      report('bad', '所选的文件夹里没有“' + SELF + '”。选择本页所在的文件夹（data）', [], [], []);
      return;
    }
    var present = {};
    var manifest = null;
    found.forEach(function (entry) {
      var path = nfc(entry.path);
      if (path.indexOf(root) === 0) present[path.slice(root.length)] = entry.file;
      if (path === root.replace(/data\/$/, '') + 'manifest-sha256.txt' && /data\/$/.test(root))
        manifest = entry.file;
    });
    var wanted = {};
    var missing = [];
    var queue = [];
    data.files.forEach(function (file) {
      wanted[file[0]] = file[2];
      if (present[file[0]])
        queue.push({ path: file[0], file: present[file[0]], bytes: file[1], digest: file[2] });
      else missing.push(file[0]);
    });
    var extra = Object.keys(present).filter(function (path) {
      return path !== SELF && !wanted[path];
    });
    if (manifest === null) {
      check(queue, missing, extra, false);
      return;
    }
    readText(manifest, function (text) {
      text.split(/\r?\n/).forEach(function (line) {
        var match = /^([0-9a-f]{64})\s+data\/(.+)$/.exec(line);
        if (match && nfc(match[2]) === SELF) {
          queue.push({ path: SELF, file: present[SELF], bytes: present[SELF].size, digest: match[1] });
        }
      });
      check(queue, missing, extra, true);
    });
  }

  function check(queue, missing, extra, self) {
    var changed = [];
    var unread = [];
    var total = queue.reduce(function (sum, entry) {
      return sum + entry.bytes;
    }, 1);
    var done = 0;
    var at = 0;
    el('progress').className = '';
    (function next() {
      if (at >= queue.length) {
        el('progress').className = 'hidden';
        var good = changed.length + missing.length + extra.length + unread.length === 0;
        report(
          good ? 'good' : 'bad',
          good
            ? queue.length +
                '个文件全部与封包时一致，没有缺少或多出的文件' +
                (self ? '（含本页自身）' : '。本页自身不在其中，见上一级文件夹的 manifest-sha256.txt')
            : '与封包时不一致：改动' +
                changed.length +
                '个，缺少' +
                missing.length +
                '个，多出' +
                extra.length +
                '个' +
                (unread.length > 0 ? '，读不出' + unread.length + '个' : ''),
          changed,
          missing,
          extra,
          unread,
        );
        return;
      }
      var entry = queue[at];
      at += 1;
      el('progressText').textContent = '正在核验 ' + at + ' / ' + queue.length + '　' + entry.path;
      el('meter').style.width = Math.round((done / total) * 100) + '%';
      if (entry.file.size !== entry.bytes) {
        changed.push(entry.path);
        done += entry.bytes;
        setTimeout(next, 0);
        return;
      }
      digest(
        entry.file,
        function (hex) {
          if (hex !== entry.digest) changed.push(entry.path);
          done += entry.bytes;
          next();
        },
        function () {
          unread.push(entry.path);
          done += entry.bytes;
          next();
        },
      );
    })();
  }

  function report(kind, text, changed, missing, extra, unread) {
    var box = el('result');
    box.textContent = '';
    box.appendChild(node('div', 'result ' + kind, text));
    [
      ['内容有改动', changed],
      ['缺少', missing],
      ['多出', extra],
      ['读不出', unread || []],
    ].forEach(function (group) {
      if (group[1].length === 0) return;
      box.appendChild(node('div', '', group[0] + '（' + group[1].length + '个）'));
      var list = node('ul', 'paths');
      group[1].forEach(function (path) {
        list.appendChild(node('li', '', path));
      });
      box.appendChild(list);
    });
  }

  function readText(file, done) {
    var reader = new FileReader();
    reader.onload = function () {
      done(reader.result);
    };
    reader.onerror = function () {
      done('');
    };
    reader.readAsText(file, 'utf-8');
  }

  var WHOLE = 32 * 1024 * 1024;
  var PIECE = 4 * 1024 * 1024;
  function digest(file, done, failed) {
    var subtle = window.crypto && window.crypto.subtle;
    if (subtle && file.size <= WHOLE) {
      readPiece(
        file,
        0,
        file.size,
        function (buffer) {
          subtle.digest('SHA-256', buffer).then(
            function (hash) {
              done(hex(new Uint8Array(hash)));
            },
            function () {
              inPieces(file, done, failed);
            },
          );
        },
        failed,
      );
    } else inPieces(file, done, failed);
  }
  function readPiece(file, from, to, done, failed) {
    var reader = new FileReader();
    reader.onload = function () {
      done(reader.result);
    };
    reader.onerror = failed;
    reader.readAsArrayBuffer(file.slice(from, to));
  }
  function inPieces(file, done, failed) {
    var sha = sha256();
    var at = 0;
    (function more() {
      if (at >= file.size) {
        done(hex(sha.end()));
        return;
      }
      var to = Math.min(file.size, at + PIECE);
      readPiece(
        file,
        at,
        to,
        function (buffer) {
          sha.add(new Uint8Array(buffer));
          at = to;
          more();
        },
        failed,
      );
    })();
  }
  function hex(bytes) {
    var text = '';
    for (var i = 0; i < bytes.length; i += 1) text += (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16);
    return text;
  }

  /* SHA-256 (FIPS 180-4), for browsers that give file:// pages no crypto and for files too large for memory. */
  function sha256() {
    var k = sha256.k || (sha256.k = constants());
    var h = new Int32Array([
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]);
    var w = new Int32Array(64);
    var rest = new Uint8Array(64);
    var used = 0;
    var length = 0;
    function constants() {
      var list = new Int32Array(64);
      var count = 0;
      for (var n = 2; count < 64; n += 1) {
        var prime = true;
        for (var d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
        if (!prime) continue;
        var root = Math.pow(n, 1 / 3);
        list[count] = ((root - Math.floor(root)) * 4294967296) | 0;
        count += 1;
      }
      return list;
    }
    function block(bytes, at) {
      var i;
      for (i = 0; i < 16; i += 1) {
        w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
        at += 4;
      }
      for (i = 16; i < 64; i += 1) {
        var x = w[i - 15];
        var y = w[i - 2];
        var s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        var s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      var a = h[0];
      var b = h[1];
      var c = h[2];
      var d = h[3];
      var e = h[4];
      var f = h[5];
      var g = h[6];
      var j = h[7];
      for (i = 0; i < 64; i += 1) {
        var t1 =
          (j +
            (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
            ((e & f) ^ (~e & g)) +
            k[i] +
            w[i]) |
          0;
        var t2 =
          ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
            ((a & b) ^ (a & c) ^ (b & c))) |
          0;
        j = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
      }
      h[0] = (h[0] + a) | 0;
      h[1] = (h[1] + b) | 0;
      h[2] = (h[2] + c) | 0;
      h[3] = (h[3] + d) | 0;
      h[4] = (h[4] + e) | 0;
      h[5] = (h[5] + f) | 0;
      h[6] = (h[6] + g) | 0;
      h[7] = (h[7] + j) | 0;
    }
    return {
      add: function (bytes) {
        length += bytes.length;
        var at = 0;
        if (used > 0) {
          while (used < 64 && at < bytes.length) {
            rest[used] = bytes[at];
            used += 1;
            at += 1;
          }
          if (used < 64) return;
          block(rest, 0);
          used = 0;
        }
        for (; at + 64 <= bytes.length; at += 64) block(bytes, at);
        while (at < bytes.length) {
          rest[used] = bytes[at];
          used += 1;
          at += 1;
        }
      },
      end: function () {
        rest[used] = 0x80;
        used += 1;
        if (used > 56) {
          while (used < 64) rest[used++] = 0;
          block(rest, 0);
          used = 0;
        }
        while (used < 56) rest[used++] = 0;
        var high = Math.floor(length / 0x20000000);
        var low = (length << 3) >>> 0;
        for (var i = 0; i < 4; i += 1) {
          rest[56 + i] = (high >>> (24 - 8 * i)) & 255;
          rest[60 + i] = (low >>> (24 - 8 * i)) & 255;
        }
        block(rest, 0);
        var out = new Uint8Array(32);
        for (var n = 0; n < 32; n += 1) out[n] = (h[n >> 2] >>> (24 - 8 * (n & 3))) & 255;
        return out;
      },
    };
  }
  /* For the page's own test. */
  window.sha256 = function (bytes) {
    var sha = sha256();
    sha.add(bytes);
    return hex(sha.end());
  };

  drawHeader();
  drawVolumes();
  drawClauses();
  Array.prototype.forEach.call(document.querySelectorAll('nav button'), function (button) {
    button.onclick = function () {
      show(button.getAttribute('data-view'));
    };
  });
  el('search').oninput = search;
  el('pick').onchange = function () {
    var found = Array.prototype.map.call(this.files, function (file) {
      return { path: file.webkitRelativePath || file.name, file: file };
    });
    this.value = '';
    verify(found);
  };
  var drop = el('drop');
  drop.ondragover = function (event) {
    event.preventDefault();
    drop.className = 'drop over';
  };
  drop.ondragleave = function () {
    drop.className = 'drop';
  };
  drop.ondrop = function (event) {
    event.preventDefault();
    drop.className = 'drop';
    collectDropped(event.dataTransfer.items, verify);
  };
})();
