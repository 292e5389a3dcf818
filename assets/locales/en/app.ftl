# The application: the bar, the rail, the gestures of everywhere. No word of the trade here.

app-name = Établi

# Common gestures
cancel = Cancel
close = Close
undo = Undo
redo = Redo
open = Open
add = Add
remove = Delete
rename = Rename
more = More commands
retry = Try again
grid-paste-left = { $count ->
    [one] One pasted value found no cell.
   *[other] { $count } pasted values found no cell.
}
row-menus = Actions
row-menu = Actions on “{ $name }”
row-up = Move up
row-down = Move down
messages = Messages
edit-hint = { $label }: Enter or F2 to edit

# Fields
field-count = { $count } of { $limit }
field-too-long =
    { $over ->
        [one] One character too many.
       *[other] { $over } characters too many.
    }
field-whole-number = Write a whole number, for example { $example }.
field-number = Write a number, for example { $example }.
field-between = Write a number from { $min } to { $max }.
list-add = Add a line
list-line = { $label }, line { $position }
list-keys = Enter adds a line, Backspace removes an empty one, Alt and arrows move it.
list-moved = Line { $position } of { $count }
moved-to = { $name }, position { $position } of { $count }.

# Moments and sizes
moment-today = today, { $time }
moment-yesterday = yesterday, { $time }
moment-day = { $day }, { $time }
size-kb = { $value } kB
size-mb = { $value } MB
size-gb = { $value } GB

# Top bar
bar-region = Top bar
path = Path
go-home = Établi home
saved-at = Saved at { $time }
saved-all = Everything is saved
saving = Saving…
library-ready = Library empty and ready
not-saved-disk-full = Not saved: the disk is full.
not-saved-what = What to do?

# Rail
rail-region = Parts
rail-expand = Widen the rail
rail-home = Home
rail-projects = Projects
rail-workshops = Workshops
rail-lab = Lab
rail-settings = Settings
rail-help = Help and shortcuts
rail-group-activities = Activities
rail-group-artefacts = Artefacts
rail-group-results = Outcomes
part-overview = Overview
part-agenda = Agenda
part-participants = Participants
part-board = Boards
part-votes = Votes, matrices
part-personas = Personas
part-journeys = Journeys
part-idea-cards = Idea cards
part-decisions = Decisions, actions
part-evaluation = Evaluation
part-synthesis = Synthesis
part-ballot = Ballot
part-matrix = Matrix
part-poll = Poll
part-persona = Persona
part-journey = Journey
sheet-region = Sheet

# What is missing
gone-title = This page is no longer here
gone-text = It was deleted, or the address is incomplete. “Undo” brings it back if you have just deleted it.
gone-action = Back to home
loading = Reading the library…

# Help
help-title = Help and shortcuts
help-everywhere = Everywhere
help-board = In a board
help-lists = In lists, the agenda and journeys
help-components = See every component
help-single-off = Single-letter shortcuts are turned off in the settings.
help-undo = Undo the last step
help-redo = Redo
help-regions = Go to the next region
help-close = Close, then deselect
help-edit = Edit the text
help-back = Previous page
help-this = This help
help-select = Select
help-hand = Move the view
help-note = New note
help-gather = Group the selection
help-zone = New zone
help-link = Link
help-paper = Type in paper notes
help-move-to = Move to…
help-star = Put forward
help-remove = Delete
help-inside = Move within the list or board
help-move-item = Move the item
help-new-line = Add a line
help-key-alt-arrows = Alt + arrows
help-key-arrows = arrows
help-key-delete = Del
help-key-enter = Enter
help-key-escape = Esc
help-key-ctrl = Ctrl
help-key-shift = Shift

# Components
components-title = Components

# Keys, for the foot of screens
key-enter = Enter
key-insert = Ins
key-delete = Del
key-space = Space
key-control = Ctrl

# The page of components
components-buttons = Buttons
components-open = Open to the room
components-duplicate = Duplicate
components-reason = This activity has no question yet.
components-choice = Exclusive choice
components-states = States
components-refused = Refused
components-fields = Fields
components-hint = Shown in the synthesis.
components-minutes = Duration
components-how = How it works
components-anonymous = Anonymous notes
components-review = Review before showing
components-list = Objectives
components-menu = Menu
components-colour = Colour
components-say = Say
components-removed = Note deleted.
components-ask = Ask
components-elsewhere = The file is open elsewhere
components-notes = Notes: a colour, a pattern, a name
components-table = Table rows
components-wrong = fifteen
components-empty = Empty
components-empty-title = No note yet
components-empty-text = Press N to write the first one.
components-rulers = Waiting and rulers
components-scale = Scale from 1 to 5
components-colours = Interface colours
components-ask-title = Close the vote?
components-ask-text = 19 people of 24 have voted. You can open it again.
components-ask-confirm = Close the vote
components-ask-cancel = Wait a little
token-bench = bench
token-sheet = sheet
token-sheet-sunk = sunk
token-canvas = board
token-line-strong = edge
token-ink = ink
token-ink-2 = ink 2
token-accent = vice green
token-warn-bar = late
token-danger = danger
