"""What a screen reader would be told, as lines of JSON: announcements, titles and where the focus
comes, as they come, and,
for a role written on standard input, all that is on the screen with it."""

import json
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEEPEST = 60
# Seconds that a busy process is asked again for.
PATIENCE = 30
# A process that is stopped is not waited for longer than this at once.
Atspi.set_timeout(1000, 1000)


def tell(line):
    print(json.dumps(line, ensure_ascii=False), flush=True)


def patient(ask):
    """What is asked, and nothing of what has gone. A busy process that was late once is taken for hung and
    not asked for a while: it is asked again until it answers."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return ask()
        except GLib.Error as error:
            if "No such" in error.message or "not exist" in error.message:
                return None
            if time.monotonic() > end:
                # What was told and could not be asked for is not passed over in silence.
                tell({"lost": error.message})
                return None
        time.sleep(0.1)


def showing(event):
    if event.detail1 and patient(event.source.get_role) == Atspi.Role.NOTIFICATION:
        tell({"said": patient(event.source.get_name)})


def announced(event):
    tell({"said": event.any_data})


def named(event):
    if patient(event.source.get_role) == Atspi.Role.FRAME:
        tell({"title": patient(event.source.get_name)})


def focused(event):
    if not event.detail1:
        return
    one = event.source
    role = patient(one.get_role)
    if role is None or role == Atspi.Role.FRAME:
        return
    text = patient(lambda: Atspi.Text.get_text(one, 0, -1)) if role == Atspi.Role.ENTRY else ""
    known = patient(lambda: {"role": one.get_role_name(), "name": one.get_name() or ""})
    if known is not None and text is not None:
        tell({"focus": {**known, "text": text}})


def seen(one):
    states = one.get_state_set()
    return {
        "name": one.get_name() or "",
        "description": one.get_description() or "",
        "attributes": dict(one.get_attributes() or {}),
        "states": [state.value_nick for state in states.get_states()],
        "box": box(one),
    }


def box(one):
    at = one.get_extents(Atspi.CoordType.SCREEN)
    return [at.x, at.y, at.width, at.height]


def find(one, role, found, depth=0):
    if one is None or depth > DEEPEST:
        return
    try:
        if one.get_role_name() == role:
            found.append(seen(one))
        for index in range(one.get_child_count()):
            find(one.get_child_at_index(index), role, found, depth + 1)
    except GLib.Error:
        # It went while it was looked at.
        return


def look(role):
    Atspi.get_desktop(0).clear_cache()
    found = []
    find(Atspi.get_desktop(0), role, found)
    tell({"role": role, "found": found})
    return False


def flat(name):
    return (name or "").replace("\u00a0", " ").replace("\u202f", " ")


def first(one, role, name, depth=0):
    if one is None or depth > DEEPEST:
        return None
    try:
        if one.get_role_name() == role and flat(one.get_name()) == flat(name):
            return one
        for index in range(one.get_child_count()):
            found = first(one.get_child_at_index(index), role, name, depth + 1)
            if found is not None:
                return found
    except GLib.Error:
        pass
    return None


def focus(role, name):
    Atspi.get_desktop(0).clear_cache()
    one = first(Atspi.get_desktop(0), role, name)
    try:
        done = one is not None and Atspi.Component.grab_focus(one)
    except GLib.Error:
        done = False
    tell({"focused": bool(done)})
    return False


def asked():
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if len(words) == 2:
            GLib.idle_add(focus, *words)
        else:
            GLib.idle_add(look, words[0])
    GLib.idle_add(Atspi.event_quit)


LISTENERS = [
    (Atspi.EventListener.new(heard), event)
    for heard, event in [
        (showing, "object:state-changed:showing"),
        (announced, "object:announcement"),
        (named, "object:property-change:accessible-name"),
        (focused, "object:state-changed:focused"),
    ]
]
for listener, event in LISTENERS:
    listener.register(event)

threading.Thread(target=asked, daemon=True).start()
tell({"ready": True})
Atspi.event_main()
