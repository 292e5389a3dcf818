# Something that is dragged out of another program: a small window, and what it gives to whoever takes
# it. It says when it is shown and where, when what is under the pointer would take it, and how it ended.
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

kind, held = sys.argv[1], sys.argv[2:]


def say(*words):
    print(*words, flush=True)


def give(_widget, _context, data, _info, _time):
    if kind == "text/uri-list":
        data.set_uris(held)
    else:
        data.set_text("\n".join(held), -1)


def begun(_widget, context):
    context.connect("action-changed", lambda _context, action: say("takes" if int(action) else "refuses"))


# A window that no manager places.
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.resize(60, 30)
window.move(20, 730)
window.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [Gtk.TargetEntry.new(kind, 0, 0)], Gdk.DragAction.COPY)
if kind != "text/uri-list":
    window.drag_source_add_text_targets()
window.connect("drag-begin", begun)
window.connect("drag-data-get", give)
window.connect("drag-failed", lambda *_: say("failed"))
window.connect("drag-end", lambda *_: (say("ended"), Gtk.main_quit()))
window.connect("map-event", lambda *_: say("shown"))
window.show_all()
Gtk.main()
