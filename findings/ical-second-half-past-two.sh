#!/usr/bin/env bash
# icalendar and ical-generator: an hour up to the second 2:30 of the clock change has no length.
#
# On 25 October 2026 the hours from 2:00 to 3:00 come twice in Paris. Both libraries are given two instants
# an hour apart and a zone, and write two equal local hours (`DTSTART` and `DTEND` 2:30): the format has no
# sign for the second time, and a local hour that comes twice is the first. What begins at the second 2:30
# begins an hour early by that rule and lasts an hour longer. Neither warns. ics.py writes both instants
# in UTC and loses nothing.
#
# Seen with icalendar 7.3.2, ical-generator 10.2.0 and ics 0.7.3. Needs Node.js 20, npm, Python 3 with venv
# and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 ics==0.7.3 tzdata==2026.6
cat > seen.py <<'PYTHON'
import datetime, sys, zoneinfo
import icalendar, ics

paris = zoneinfo.ZoneInfo('Europe/Paris')
instants = [datetime.datetime(2026, 10, 25, hour, 30, tzinfo=datetime.timezone.utc) for hour in (0, 1, 2)]
first, second, later = (instant.astimezone(paris) for instant in instants)


def times(text):
    lines = [line for line in text.splitlines() if line.startswith(('DTSTART', 'DTEND'))]
    return sorted(lines, reverse=True)


def written(begin, end):
    event = icalendar.Event()
    event.add('dtstart', begin)
    event.add('dtend', end)
    text = event.to_ical().decode()
    back = icalendar.Event.from_ical(text)
    zone = datetime.timezone.utc
    return times(text), back.end.astimezone(zone) - back.start.astimezone(zone)


hour = datetime.timedelta(hours=1)
for begin, end, expected in ((first, second, 0 * hour), (second, later, 2 * hour)):
    lines, length = written(begin, end)
    print(f'icalendar: {" ".join(lines)}, one hour is read again as {length}')
    assert length == expected, 'icalendar writes otherwise now'
    other = times(ics.Calendar(events=[ics.Event(begin=begin, end=end)]).serialize())
    print(f'ics: {" ".join(other)}')
    assert all(line.endswith('Z') for line in other), 'ics writes otherwise now'
PYTHON
venv/bin/python seen.py
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@10.2.0 2> /dev/null
cat > seen.mjs <<'NODE'
import ical from 'ical-generator';

const instant = (hour) => new Date(Date.UTC(2026, 9, 25, hour, 30));
const cases = [
  [0, 1, '20261025T023000 20261025T023000'],
  [1, 2, '20261025T023000 20261025T033000'],
];
for (const [begin, end, expected] of cases) {
  const calendar = ical();
  calendar.createEvent({ start: instant(begin), end: instant(end), timezone: 'Europe/Paris', summary: 'Nuit' });
  const seen = [...calendar.toString().matchAll(/^DT(?:START|END);TZID=Europe\/Paris:(\S+)/gm)].map((line) => line[1]).join(' ');
  console.log(`ical-generator: ${instant(begin).toISOString()} to ${instant(end).toISOString()} is ${seen}`);
  if (seen !== expected) throw new Error('ical-generator writes otherwise now');
}
NODE
TZ=Europe/Paris node seen.mjs
