# Boards: surface, list, clusters, zones, links, paper entry.

board-none-title = Boards
board-none = No board yet
board-none-text = A board receives the notes of the room; there you gather and name them.
board-create = New board
board-empty = No notes yet
board-empty-text = Press N to write the first one, P to type paper notes, or open the board to phones.
board-new-note = New note
board-view = View
board-view-board = Board
board-view-list = List
board-surface = Notes of the board “{ $title }”
board-list = List of the notes of “{ $title }”
board-keys = Arrows: go from note to note. Enter: edit. Space: select. Alt and arrows: move the note, or the zone that is taken; Ctrl and arrows: stretch the zone. M: move to a cluster. R: fold or unfold a cluster. C: go to a cluster. Ctrl F: find. N: new note. The List view has every command.
board-state-draft = Not yet open to phones
board-state-open = Open to the room
board-state-open-since = Open to the room since { $time }
board-state-closed = Closed to phones
board-state-closed-since = Closed to phones since { $time }
board-when = { $day }, { $time }
board-open = Open
board-close = Close
board-reopen = Reopen
board-colour-by-value = Colour: { $value }
board-colour-value-group = table
board-colour-value-kind = kind
board-colour-value-source = entry
board-colour-value-note = free
board-colour-by-group = The table the note comes from
board-colour-by-kind = The kind of note
board-colour-by-source = How it came in
board-colour-by-note = A colour chosen note by note
board-legend = Key
board-legend-group = Colour and pattern: the table the note comes from
board-legend-kind = Colour and pattern: the kind of note
board-legend-source = Colour and pattern: how the note came in
board-legend-note = Colour and pattern: chosen note by note
board-no-group = No table
board-order-value = Order: { $value }
board-order-clusters = clusters
board-order-time = time
board-order-group = table
board-order-kind = kind
board-filter = Filter
board-filter-text = Text of the note
board-filter-state = State
board-filter-starred = Put forward
board-filter-loose = In no cluster
board-filter-pending = To re-read
board-filter-hidden = Show hidden ones too
board-filter-clear = Show all
board-filter-none = No note matches the filter.
board-filtered-cluster = The filter hides the notes of “{ $title }”.
board-tools = Board tools
board-tool-select = Select
board-tool-hand = Move the view
board-tool-note = New note
board-tool-gather = Gather
board-tool-zone = Draw a zone
board-tool-link = Link two notes
board-tool-paper = Type paper notes
board-tool-tidy = Tidy the board
board-tool-inbox = Show only notes to re-read
board-tidy = Tidy the board
board-zoom = Zoom
board-zoom-in = Zoom in
board-zoom-out = Zoom out
board-fit = Zoom { $zoom }. See everything
board-fit-tip = See everything
board-gather = Gather
board-move = Move to…
board-move-search = Find a cluster
board-move-none = No cluster of that name.
board-become = Becomes…
board-become-title = { $count ->
    [one] This note becomes…
   *[other] These { $count } notes become…
}
board-become-search = Look for a step
board-become-none = Nothing of that name.
board-become-idea-card = An idea card
board-become-how-might-we = A “How might we” question
board-become-action = An action
board-become-pain-point = Pain point, step “{ $step }” ({ $journey })
board-become-opportunity = Opportunity, step “{ $step }” ({ $journey })
board-become-open = Open
board-become-already = Already done: { $what }
board-became = { $count ->
    [one] The note has become: { $what }
   *[other] { $count } notes have become: { $what }
}
board-became-shortened = { $became }. The title is shortened; the note keeps it all.
board-traces = What it has become
board-trace = { $kind }: { $text }
board-trace-idea-card = Idea card
board-trace-how-might-we = Question
board-trace-action = Action
board-trace-step = { $step } ({ $journey })
board-colour = Colour
board-colour-name = { $colour }, { $pattern }
board-merge = Merge
board-star = Put forward
board-unstar = No longer put forward
board-hide = Hide
board-show = Show
board-more = More commands
board-edit = Edit the text
board-kind = Kind
board-table = Table
board-source = Entry
board-cluster = Cluster
board-link-two = Link these two notes
board-separate = Separate merged notes
board-accept = Accept
board-remove = Delete
board-rename = Rename
board-loose = In no cluster
board-untitled = Untitled
note-away = Hidden note
board-hidden-notes = Hidden notes
board-all-notes = All notes
board-clusters = Clusters
board-new-cluster = New cluster
board-cluster-title = Title of the cluster
board-cluster-remove = Remove the cluster, keep its notes
board-cluster-removed = Cluster removed, its notes are kept.
board-summary = What these notes say together
board-summary-hint = A sentence or two, quoted in the synthesis
board-summary-write = Write a summary
board-select-all = Select all its notes
board-up = Move up
board-down = Move down
board-fold = Fold “{ $title }”
board-unfold = Unfold “{ $title }”
board-section-more = Commands of “{ $title }”
board-zone-title = Title of the zone
board-zone-named = Zone: { $title }
board-new-zone = New zone
board-zone-bar = Zone “{ $title }”
board-zone-remove = Delete the zone
board-zone-removed = Zone deleted, its notes are kept.
board-title-hint = Give a title
board-zones = Zones of the board
board-zones-item = Zones…
board-zones-none = No zone yet.
board-zone-added = Zone added. Write its title.
board-zone-colour = Colour of “{ $title }”
board-zone-up = Move “{ $title }” up
board-zone-down = Move “{ $title }” down
board-zone-remove-named = Remove the zone “{ $title }”
board-zone-shape = Place and size of “{ $title }”
board-zone-shape-hint = In points of the board: a note is { $width } wide. ↑ and ↓ change by 16.
board-zone-x = Left
board-zone-y = Top
board-zone-width = Width
board-zone-height = Height
board-zone-shaped = “{ $title }”: left { $x }, top { $y }, width { $width }, height { $height }; { $count ->
    [0] no notes
    [one] one note
   *[other] { $count } notes
}.
board-zone-take = Take “{ $title }” on the board
board-zone-chosen = Zone “{ $title }” taken. Alt and arrows: move it. Ctrl and arrows: stretch it. F2: rename it. Delete: remove it.
board-links = Links of the note…
board-links-title = Links of the note
board-links-none = No link here. To make one, select two notes.
board-link-named = “{ $from }” to “{ $to }”
board-link-said = { " " }“{ $label }”
board-link-line = { $kind }{ $said }:{ " " }
board-link-bar = Chosen link
board-link-kind = What the link says
board-link-label = A word on the link
board-link-removed = Link deleted.
board-link-to = Link begun. Go to the other note, then Enter.
board-linked = Notes linked.
board-linked-already = These notes are linked already.
board-link-out = { $kind } “{ $text }”
board-link-in = “{ $text }” { $kind } this note
board-link-back = { " " }{ $kind } this note{ $said }
board-link-turn = Turn the link around: { $link }
board-link-remove = Remove the link: { $link }
board-note-empty = A note is never empty: “{ $text }” is back. Del removes the note.
board-note-text = Text of the note
board-note-keys = Escape: done. Ctrl and Enter: next note.
board-new-note-keys = Enter: next note. Shift and Enter: new line. Escape: done.
board-note-count = { $count } of { $limit }
board-note-over = { $over ->
    [one] One character too many
   *[other] { $over } characters too many
}, { $count } notes on leaving
board-note-divided = Too long for one note, divided into { $count } notes.
board-paper-divide = Divide into { $count } notes
board-note-more = More commands of the note: { $text }
board-mark-pending = to re-read
board-mark-hidden = Hidden
board-mark-unsaved = not saved
board-is-starred = put forward
board-is-selected = selected
board-is-not-selected = no longer selected
board-merged-count = { $count } merged notes
board-row-place = line { $place } of { $among }
board-choose = Select: { $text }
board-column-choice = Choice
board-column-note = Note
board-column-from = Where it comes from
board-column-hour = Time
board-paper = Paper notes
board-paper-text = Text of the note
board-paper-keys = Enter: add and go on
board-vote = Prepare a vote
board-vote-empty = The board has no note to vote on yet.
board-vote-away = No visible note in the selection: a hidden or waiting note is not put to the vote.
board-vote-question = What do we keep of “{ $title }”?
board-details = Title and question of the board
board-title = Title of the board
board-question = Question put to participants
board-question-hint = It is read on phones and in the room.
board-remove-board = Delete the board
board-board-removed = Board deleted.

board-count-visible = { $count ->
    [one] { $count } visible note
   *[other] { $count } visible notes
}
board-count-pending = { $count } to re-read
board-count-hidden = { $count } hidden
board-count-loose = { $count } in no cluster
board-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
board-selection = { $count ->
    [one] { $count } note selected
   *[other] { $count } notes selected
}
board-selected = { $count ->
    [one] { $count } note selected.
   *[other] { $count } notes selected.
}
board-reopened = { $count ->
    [one] Reopened { $count } time
   *[other] Reopened { $count } times
}
board-filter-set = { $shown ->
    [one] Filter: { $shown } note
   *[other] Filter: { $shown } notes
}
board-move-title = { $count ->
    [one] Move { $count } note to…
   *[other] Move { $count } notes to…
}
board-gathered = { $count ->
    [one] { $count } note gathered. Give a title.
   *[other] { $count } notes gathered. Give a title.
}
board-sorted = { $count ->
    [one] { $count } note moved to “{ $title }”.
   *[other] { $count } notes moved to “{ $title }”.
}
board-sorted-zone = { $count ->
    [one] { $count } note moved into the zone “{ $title }”.
   *[other] { $count } notes moved into the zone “{ $title }”.
}
board-zone-grown = The zone has grown to hold them.
board-separated = { $count ->
    [one] { $count } note separated.
   *[other] { $count } notes separated.
}
board-patched = { $count ->
    [one] Note: { $value }.
   *[other] { $count } notes: { $value }.
}
board-accepted = accepted
board-tidied = Board tidied, one cluster beside the other.
board-gathered-gone = { $count ->
    [one] The cluster { $titles } has no note any more and goes.
   *[other] The clusters { $titles } have no note any more and go.
}
board-scattered = { $count ->
    [one] { $count } note taken out of its cluster.
   *[other] { $count } notes taken out of their cluster.
}
board-merged = { $count ->
    [one] { $count } note merged, every text is kept.
   *[other] { $count } notes merged, every text is kept.
}
board-starred = { $count ->
    [one] { $count } note put forward.
   *[other] { $count } notes put forward.
}
board-unstarred = { $count ->
    [one] { $count } note no longer put forward.
   *[other] { $count } notes no longer put forward.
}
board-hidden = { $count ->
    [one] Note hidden, kept out of documents.
   *[other] { $count } notes hidden, kept out of documents.
}
board-shown-again = { $count ->
    [one] Note shown.
   *[other] { $count } notes shown.
}
board-removed = { $count ->
    [one] Note deleted.
   *[other] { $count } notes deleted.
}
board-pasted = { $count ->
    [one] { $count } note pasted.
   *[other] { $count } notes pasted.
}
board-moved = { $count ->
    [one] { $count } note moved.
   *[other] { $count } notes moved.
}
board-note-added = Note added, { $count } on the board.
board-paper-added = Note added, { $count } in all.
board-paper-done = { $count ->
    [one] { $count } note added
   *[other] { $count } notes added
}
board-filter-away = { $count ->
    [one] The filter hides the only note of this board.
   *[other] The filter hides the { $count } notes of this board.
}
board-filtered = { $count ->
    [one] The filter hides this note.
   *[other] The filter hides { $count } of these notes.
}
board-filter-result = { $shown ->
    [one] { $shown } note shown
   *[other] { $shown } notes shown
}

# Notes that show a picture
board-image-undescribed = Picture without a description
board-image-text = What the picture shows
board-is-image = picture
board-images-added = { $count ->
    [one] Picture added. Describe what it shows.
   *[other] { $count } pictures added. Describe what each one shows.
}

# Finding on the board
board-find = Find on this board
board-find-in = Find on this board…
board-find-key = Ctrl F
board-find-text = Find in the notes
board-find-none = No note
board-find-hits = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
board-find-place = { $place } of { $count }
board-find-previous = Previous note found
board-find-next = Next note found
board-find-only = Show only these notes
board-find-close = Close the search
board-key-shift-enter = Shift Enter
board-go = Go to a cluster
board-go-none = This board has no cluster yet.

# Laying out what is chosen
board-lay = Lay out
board-align-left = Align left
board-align-centre = Centre on a column
board-align-right = Align right
board-align-top = Align top
board-align-middle = Centre on a row
board-align-bottom = Align bottom
board-align-key = Ctrl Shift { $arrow }
board-aligned-left = { $count } notes aligned left.
board-aligned-centre = { $count } notes centred on a column.
board-aligned-right = { $count } notes aligned right.
board-aligned-top = { $count } notes aligned at the top.
board-aligned-middle = { $count } notes centred on a row.
board-aligned-bottom = { $count } notes aligned at the bottom.
board-aligned-few = Choose at least two notes to align.
board-distribute-across = Distribute across
board-distribute-down = Distribute down
board-distributed-across = { $count } notes distributed across.
board-distributed-down = { $count } notes distributed down.
board-grid = Tidy into a grid
board-gridded = { $count } notes tidied into a grid.
board-fit-selection = See the whole selection
board-tool-lasso = Draw a lasso around notes

# Folding clusters
board-fold-all = Fold all clusters
board-unfold-all = Unfold all clusters
board-fold-picked = { $count ->
    [one] Fold the cluster
   *[other] Fold the { $count } clusters
}
board-unfold-picked = { $count ->
    [one] Unfold the cluster
   *[other] Unfold the { $count } clusters
}
board-folded = “{ $title }” is folded.
board-unfolded = “{ $title }” is unfolded.
board-folded-many = { $count } clusters folded.
board-unfolded-many = { $count } clusters unfolded.
board-fold-none = No cluster to fold or unfold here.
board-card = { $count ->
    [one] folded cluster, { $count } note. Enter: unfold
   *[other] folded cluster, { $count } notes. Enter: unfold
}

# Notes that say alike
board-alike = Bring similar notes together
board-alike-reading = Reading the notes…
board-alike-none = No note is similar enough to another.
board-alike-found = { $count ->
    [one] One proposal. Nothing is done without your yes.
   *[other] { $count } proposals. Nothing is done without your yes.
}
board-alike-again = Read the notes again
board-alike-place = Proposal { $place } of { $count }
board-alike-same = The same text
board-alike-words = In common: { $words }
board-alike-into = Similar to the notes of “{ $title }”
board-alike-gather = Group
board-alike-sort = Add to the cluster
board-alike-merge = Merge
board-alike-no = No
board-alike-more = See more proposals

# Several boards
board-copy = Copy this board, with its notes
board-next = Copy without the notes, for the next group
board-copy-title = { $title } ({ $number })
board-next-title = { $title } – group { $number }
board-copied = Board copied: “{ $title }”.
board-emptied = Board ready for the next group: “{ $title }”.
board-up-board = Move this board earlier
board-down-board = Move this board later

# Tables that are pasted
board-pasted-table = Pasted table

# Zones of a template
board-template = Template of zones…
board-template-title = Draw the zones of a template
board-template-search = Find a template
board-template-place = { $template }: { $zones }
board-template-laid = { $count } zones drawn, template “{ $template }”.
board-zones-columns-1 = Keep
board-zones-columns-2 = Change
board-zones-columns-3 = Try
board-zones-matrix2x2-1 = Quick wins
board-zones-matrix2x2-2 = Major projects
board-zones-matrix2x2-3 = If possible
board-zones-matrix2x2-4 = Set aside
board-zones-circles-1 = Far
board-zones-circles-2 = Close
board-zones-circles-3 = At the centre
board-zones-speedboat-1 = Wind: what pushes
board-zones-speedboat-2 = Anchors: what holds back
board-zones-speedboat-3 = Rocks: risks
board-zones-speedboat-4 = Island: the aim
board-zones-hats-1 = Facts
board-zones-hats-2 = Feelings
board-zones-hats-3 = Risks
board-zones-hats-4 = Benefits
board-zones-hats-5 = Ideas
board-zones-hats-6 = Method
board-zones-grid-1 = A1
board-zones-grid-2 = B1
board-zones-grid-3 = C1
board-zones-grid-4 = A2
board-zones-grid-5 = B2
board-zones-grid-6 = C2
board-zones-grid-7 = A3
board-zones-grid-8 = B3
board-zones-grid-9 = C3
board-zones-empathy-1 = Says
board-zones-empathy-2 = Thinks
board-zones-empathy-3 = Does
board-zones-empathy-4 = Feels

# The screen of the room, led from the board.
board-room-menu = Show to the room
board-room-show = Show this board
board-room-look = What the room looks at
board-room-follow = Follow my view
board-room-frame = Frame here
board-room-whole = Whole board
board-room-again = Frame here again
board-room-far = From afar the notes cannot be read: zoom in.
board-room-frozen = The screen is frozen.
board-room-blank = The screen is blank.
board-room-said-follow = The room follows your view.
board-room-said-frame = The room keeps this frame.
board-room-said-whole = The room sees the whole board.
