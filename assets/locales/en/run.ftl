# Leading a workshop, and the screen of the room.

run-title = Run
run-start = Lead the workshop
run-leave = Leave the run
run-sees = The room sees: { $what }
run-empty = There is nothing to lead: the agenda has no block yet.

run-ready = All is ready
run-ready-text = The time of the first block runs once you begin it.
run-begin = Begin
run-lost = The running block was removed
run-lost-text = Choose in the list the block that goes on.
run-ended = Workshop over
run-ended-text = The actual lengths are in the agenda, where they can be corrected.

run-place = { $mode }, block { $step } of { $steps }
run-beside = At the same time, { $title }:
run-left = left of { $total }
run-over = over, of { $total }
run-from-to = { $from } to { $to }
run-paused = Paused
run-urgency-soon = Ending soon
run-urgency-last = Nearly over
run-urgency-over = Time is up

run-hand = The time of the block
run-pause = Pause
run-resume = Go on
run-give = Give { $minutes } more
run-take = Take { $minutes } away
run-sound = Gong

run-next = Next
run-first = To begin with
run-last-block = This is the last block.
run-go-next = Go to “{ $title }”
run-turn = Next page
run-key-next = Page Down
run-back = Back to “{ $title }”
run-insert = Insert a block now…
run-insert-title = Insert a block now
run-insert-text = It begins at once; the blocks after it wait.
run-insert-go = Begin this block
run-finish = End the workshop
run-finish-title = End the workshop?
run-finish-text = The last block ends now. The actual lengths are kept and can be corrected later.

run-go = Go to this block now
run-correct = Correct the actual length…
run-correct-title = Actual length of “{ $title }”
run-correct-text = Planned: { $planned }. Empty: what was noted.
run-in-agenda = Open the agenda

run-late = { $minutes } late
run-early = { $minutes } ahead
run-on-time = On time
run-end = At this pace, end at { $end }.
run-end-instead = At this pace, end at { $end } instead of { $planned }.
run-end-as-planned = At this pace, end at { $end }, as planned.

run-side = Notes and screen of the room
run-never-shown = never projected
run-room = Screen of the room
run-room-closed = A second window shows the room the instruction, the time, boards and results: never your notes, nor what waits or is hidden.
run-room-open = Open the room’s screen
run-room-shows = Show
run-room-follow = The running block
run-room-welcome = The welcome page
run-room-pause = The break page
run-room-groups = The tables and who sits there
run-room-board = Board: { $title }
run-room-surface = View of the board: { $title }
run-room-results = Result: { $title }
run-room-page = { $page } of { $pages }
run-room-back = Previous
run-room-on = Next
run-room-blank = Blank screen
run-room-freeze = Freeze
run-room-full = Full screen
run-room-small = Leave full screen
run-room-close = Close
run-room-second = A second screen is there: the window has it for itself.
run-room-only = Only one screen is plugged in: the window is moved by hand.
run-room-join = Address to join by
run-room-join-hint = Shown to the room beside the instruction. A link that begins with http:// or https:// becomes a QR code too. Empty: nothing.
run-room-look = Open this board to lead the eye

run-said-begun = { $title } begins, { $minutes }.
run-said-paused = The time is paused.
run-said-resumed = The time goes on.
run-said-held = { $name }: the time is paused.
run-said-released = { $name }: the time goes on.
run-said-given = { $minutes } more.
run-said-taken = { $minutes } less.
run-said-corrected = Actual length of “{ $title }” corrected.
run-said-urgency = { $what }: { $title }.

# What the room sees, in a word.
room-shows-blank = nothing
room-shows-welcome = the welcome page
room-shows-pause = the break page
room-shows-block = the instruction
room-shows-board = a board
room-shows-surface = the board as it lies
room-shows-results = a result
room-shows-tally = answers
room-shows-words = words
room-shows-voting = a vote that is open
room-shows-groups = the tables
room-shows-end = the closing page

# The screen of the room.
room-window-title = Établi: screen of the room
room-next = Next: { $title }
room-notes = { $count ->
    [one] note so far
   *[other] notes so far
}
room-notes-of = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
room-cluster = Cluster { $at } of { $of }
room-surface = Board “{ $title }”, { $count ->
    [one] one note
   *[other] { $count } notes
}
room-part = { $at } of { $of }
room-round = Round { $at } of { $of }
room-in-fr = Français
room-in-en = English
room-plain = In plain words
room-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
room-mean = mean { $mean } of 5
room-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
room-times = × { $count }
room-paused = paused
room-over = over
room-soon = ending soon
room-last = nearly over
room-pause = Break
room-end = Thank you!
room-voting = The vote is open. The result comes at its end.
room-voters-unknown = Number of voters unknown
room-voters = { $count ->
    [one] { $count } person voted
   *[other] { $count } people voted
}
room-lines = lines { $first } to { $last } of { $count }
room-tied = tied
room-dots = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
room-yes = { $share } yes
room-adopted = adopted
room-not-adopted = not adopted
room-no-groups = No tables yet.
run-apart = Each group on its own
run-tracks = Where each group is
run-track-left = left
run-track-over = over, the group waits for what follows
run-track-next = Go on to “{ $title }”
run-track-next-of = { $name }: go on to “{ $title }”
run-track-held = paused
run-track-hold = Pause: { $name }
run-track-release = Go on: { $name }
run-track-give = { $name }: give { $minutes } more
run-track-take = { $name }: take { $minutes } away
run-track-short = Less than that is left.
run-said-track-given = { $name }: { $minutes } more.
run-said-track-taken = { $name }: { $minutes } less.
room-join = To join
room-join-code = QR code of the address
room-group-block = { $group }: { $title }
