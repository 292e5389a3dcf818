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
grid-paste-heading = The first line ({ $names }) is taken for headings.
grid-paste-emptied = { $count ->
    [one] One pasted cell was empty: what it covered is gone.
   *[other] { $count } pasted cells were empty: what they covered is gone.
}
grid-paste-kept = { $count ->
    [one] One pasted cell was empty: the number in place stays.
   *[other] { $count } pasted cells were empty: the numbers in place stay.
}
grid-paste-nothing = Nothing was pasted.
grid-paste-refused = Line { $line }, “{ $text }”: { $reason }
grid-paste-refused-empty = Line { $line }, empty cell: { $reason }
grid-paste-refused-more = { $count ->
    [one] One more value does not fit.
   *[other] { $count } more values do not fit.
}
grid-yes = yes
grid-no = no
grid-paste-check = Write “yes” or “no”.
grid-paste-choice = This is no choice of the column “{ $column }”.
grid-cell-read = This cell is not changed here.
grid-cell-choice = This cell always has a value: Enter opens the list.
row-menus = Actions
row-menu = Actions on “{ $name }”
row-up = Move up
row-down = Move down
messages = Messages
messages-others = { $count ->
    [one] One other message
   *[other] { $count } other messages
}
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
field-number-either = “{ $text }” can be read as { $one } or { $other }. Write the one you mean.
date-example = 12/03/2026
date-error = Write a date, for example 12/03/2026, 12 March, tomorrow or in 2 weeks.
date-missing = There is no { $date } { $month } { $year }: { $month } { $year } has { $days } days.
date-either = “{ $text }” can be read as { $one } or { $other }. Write the date.
duration-error = Write a duration, for example 15, 1 h 30 or 1.5 h.
duration-either = “{ $text }” can be read as { $hours } or { $text } minutes. Write the unit: { $text } h, or whole minutes.
duration-most = “{ $text }” is too long: a duration has { $most } at most.
field-between = Write a number from { $min } to { $max }.
list-add = Add a line
list-line = { $label }, line { $position }
list-keys = Enter adds a line, Backspace removes an empty one, Alt and arrows move it.
list-line-too-long = Line { $line }: { $why }
list-too-many = { $over ->
    [one] One line too many: { $most } at most.
   *[other] { $over } lines too many: { $most } at most.
}
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
not-saved-disk-refuses = Not saved: the disk refuses to be written to.
not-saved-what = What to do?
not-saved-texts = { $count ->
    [one] One text is not saved
   *[other] { $count } texts are not saved
}
not-saved-see = Show
unsaved-title = { $count ->
    [0] Everything is saved
    [one] One text is not saved
   *[other] { $count } texts are not saved
}
unsaved-text = These texts are kept as they are until they are shortened or mended where they were typed. Closing Établi loses them.
unsaved-go = Go there
unsaved-copy = Copy
unsaved-copied = Copied
unsaved-drop = Give this text up
unsaved-stay = Stay
unsaved-leave = Close and lose these texts

# Rail
rail-region = Parts
rail-expand = Widen the rail
rail-home = Home
rail-projects = Projects
rail-workshops = Workshops
rail-library = Library
rail-gallery = Gallery
rail-methods = Methods
rail-lab = Lab
rail-settings = Settings
rail-help = Help and shortcuts
rail-group-activities = Activities
rail-group-artefacts = Artefacts
rail-group-results = Outcomes
part-overview = Overview
part-agenda = Agenda
part-run = Run
part-participants = Participants
part-board = Boards
part-votes = Votes, matrices
part-personas = Personas
part-empathy-maps = Empathy
part-empathy-map = Empathy map
part-journeys = Journeys
part-stakeholders = Stakeholders
part-stakeholder-map = Stakeholder map
part-how-might-we = How might we
part-test-grids = Test grids
part-test-grid = Test grid
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
help-search = Search the help
help-pages = Pages of the help
help-keys = Shortcuts
help-key-does = : { $what }
help-keys-text = The keys of everywhere, and those of all tables and lists. Each page tells those of its screen besides.
help-none = No page holds these words.
help-found = { $count ->
    [0] No page holds these words.
    [one] { $count } page found.
   *[other] { $count } pages found.
}
help-walk = Arrows: line by line
help-said-up = up arrow
help-said-down = down arrow
help-said-left = left arrow
help-said-right = right arrow
help-said-plus = plus
help-said-minus = minus
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
help-empty-cell = Empty a cell
help-choose-row = Choose the row, which Del deletes
help-key-alt-arrows = Alt + arrows
help-key-arrows = arrows
help-key-delete = Del
key-delete = Del
key-row-delete = Shift Space, Del
help-key-enter = Enter
help-key-escape = Esc
help-key-ctrl = Ctrl
help-key-shift = Shift
help-key-space = Space

# Components
components-title = Components

# Keys, for the foot of screens
key-enter = Enter
key-insert = Ins
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
not-saved-place = Not saved: the library has lost its place.

full-enter = Full screen
full-leave = Leave full screen
full-on = Full screen, Escape to leave
full-off = Full screen left
