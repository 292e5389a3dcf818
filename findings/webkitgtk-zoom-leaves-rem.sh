#!/usr/bin/env bash
# WebKitGTK: inside an element with CSS `zoom`, a length in rem stays what it is; px and em grow.
#
# A table whose columns and texts are in rem is drawn as wide as before under `zoom: 2`, only what is in
# px (edges, paddings, icons) becomes twice as large. In Chromium rem grows too.
#
# Seen with WebKitGTK 2.50.6 on Debian 12. Needs its packages libwebkit2gtk-4.1-0, webkit2gtk-driver
# and xvfb, and Python 3; where Chromium is installed it is asked beside it.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
cat > page.html <<'HTML'
<!doctype html><meta charset="utf-8"><title>zoom</title>
<style>body { margin: 0 } .o { display: inline-block; font-size: 16px } .z { zoom: 2 } b { display: block; height: 1px }</style>
<div class="o" data-unit="px"><div class="z"><b style="width: 160px"></b></div></div><br>
<div class="o" data-unit="em"><div class="z"><b style="width: 10em"></b></div></div><br>
<div class="o" data-unit="rem"><div class="z"><b style="width: 10rem"></b></div></div>
<pre></pre>
<script>
  const seen = {};
  // The outer boxes are not zoomed: their widths are those on the screen.
  for (const outer of document.querySelectorAll('.o')) seen[outer.dataset.unit] = outer.getBoundingClientRect().width;
  document.querySelector('pre').textContent = JSON.stringify(seen);
</script>
HTML
cat > ask.py <<'PY'
import json, sys, time, urllib.request
port, browser, page = sys.argv[1:]
def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    return json.load(urllib.request.urlopen(urllib.request.Request(f'http://127.0.0.1:{port}{path}', data), timeout=60))['value']
for _ in range(200):
    try: ask('/status'); break
    except OSError: time.sleep(0.1)
made = ask('/session', {'capabilities': {'alwaysMatch': {'webkitgtk:browserOptions': {'binary': browser, 'args': ['--automation']}}}})
at = f"/session/{made['sessionId']}"
ask(at + '/url', {'url': page})
print(made['capabilities']['browserVersion'], ask(at + '/execute/sync', {'script': "return document.querySelector('pre').textContent", 'args': []}))
PY
Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp 3> display 2> /dev/null &
until [ -s display ]; do sleep 0.1; done
DISPLAY=":$(cat display)"
export DISPLAY
port=$((20000 + RANDOM % 20000))
WebKitWebDriver --port="$port" > /dev/null 2>&1 &
browser=$(dpkg -L libwebkit2gtk-4.1-0 | grep '/MiniBrowser$')
told=$(python3 ask.py "$port" "$browser" "file://$folder/page.html")
echo "WebKitGTK $told"
if command -v chromium > /dev/null; then
  echo "$(chromium --version) $(chromium --headless --no-sandbox --disable-gpu --dump-dom "file://$folder/page.html" 2> /dev/null | sed -n 's/.*<pre>\(.*\)<\/pre>.*/\1/p')"
fi
grep -q '"px":320,"em":320,"rem":160' <<< "$told"
