#!/usr/bin/env bash
# ical-generator: the hours of the machine are written under the name of the event's zone.
#
# The same instant (9:00 in Paris) with `timezone: 'Europe/Paris'` is 9:00 on a desk in Paris, 8:00 on a
# server in UTC and 4:00 in Martinique, always with `TZID=Europe/Paris`: people who open the invitation come
# an hour early or late. Tried where it is written, it is right. Without a zone it is written in UTC, the
# same on all three; but then a whole day, begun at midnight in Paris, is the day before.
#
# Seen with ical-generator 10.2.0 (the newest for Node.js 20). Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@10.2.0 2> /dev/null
cat > seen.mjs <<'NODE'
import ical from 'ical-generator';

const start = new Date('2026-12-01T08:00:00Z');
const midnight = new Date(2026, 11, 1);
function written(event) {
  const calendar = ical();
  calendar.createEvent({ summary: 'Atelier', ...event });
  return calendar.toString().match(/^DTSTART.*$/m)[0];
}
console.log([written({ start, timezone: 'Europe/Paris' }), written({ start }), written({ start: midnight, allDay: true })].join(' '));
NODE
seen() { # zone of the machine, what is written
  local written
  written=$(TZ="$1" node seen.mjs)
  echo "$1: $written"
  [ "$written" = "$2" ]
}
seen Europe/Paris 'DTSTART;TZID=Europe/Paris:20261201T090000 DTSTART:20261201T080000Z DTSTART;VALUE=DATE:20261130'
seen UTC 'DTSTART;TZID=Europe/Paris:20261201T080000 DTSTART:20261201T080000Z DTSTART;VALUE=DATE:20261201'
seen America/Martinique 'DTSTART;TZID=Europe/Paris:20261201T040000 DTSTART:20261201T080000Z DTSTART;VALUE=DATE:20261201'
