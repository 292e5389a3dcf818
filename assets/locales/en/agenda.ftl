# The agenda: the ruler, the table, the details of a block.

agenda-title = Agenda
agenda-view = View
agenda-view-ruler = Ruler
agenda-view-table = Table
agenda-add = Block
agenda-new-block = New block
agenda-copy-title = { $title } (copy)

agenda-count = { $count ->
    [one] { $count } block
   *[other] { $count } blocks
}
agenda-from-to = from { $start } to { $end }
agenda-fits = Fits the schedule
agenda-fits-left = Fits the schedule, { $minutes } left
agenda-over = { $minutes } too long
agenda-no-end = No end time
agenda-no-start = No start time

agenda-blocks = Blocks of the agenda
agenda-row = { $title }, { $kind }, { $minutes }
agenda-row-hours = from { $start } to { $end }
agenda-parallel-short = in parallel
agenda-slack-short = { $minutes } of slack
agenda-overlap-short = overlaps by { $minutes }

agenda-empty-title = No block yet
agenda-empty-text = The agenda says who does what, and when. Add a first block, the welcome for instance: hours work themselves out.
agenda-empty-action = Add a block

agenda-panel = Block details
agenda-panel-workshop = Workshop hours
agenda-panel-none = Choose a block to see its details.
agenda-planned-start = Planned start
agenda-planned-end = Planned end
agenda-time-hint = For example 9:00.
agenda-shares = Where time goes

agenda-block-title = Block title
agenda-duration = Duration
agenda-start = Start
agenda-start-hint-calculated = { $time }, calculated
agenda-start-hint-none = Calculated once the workshop has a start time.
agenda-start-slack = Fixed. The block before ends at { $time }: { $minutes } of slack.
agenda-start-overlap = Fixed. The block before ends at { $time }: it runs over by { $minutes }.
agenda-start-exact = Fixed, right at the end of the block before.
agenda-start-fixed-alone = Fixed.
agenda-start-free = Calculate again
agenda-kind = Kind
agenda-mode = Who works with whom
agenda-parallel = In parallel with the block before
agenda-intention = Intention
agenda-instruction = Instruction to participants
agenda-instruction-also = Add another language, plain words
agenda-instruction-english = Instruction in English
agenda-instruction-french = Instruction in French
agenda-instruction-plain = Instruction in plain words
agenda-instruction-plain-hint = Short sentences, an everyday word rather than an acronym.
agenda-private-notes = Private notes
agenda-private-hint = For facilitators only: on paper in their own sheet alone.
agenda-method = From the method “{ $name }”
agenda-activity = Activity opened
agenda-activity-none = None
agenda-activity-open = Open “{ $title }”
agenda-material = Material
agenda-responsible = In charge
agenda-responsible-hint = A role, for example “pair of facilitators”.
agenda-actual = Actual duration
agenda-actual-hint-late = { $minutes } longer than planned
agenda-actual-hint-early = { $minutes } shorter than planned
agenda-actual-hint-exact = As planned
agenda-actual-hint-none = Empty until the block has taken place.

agenda-menu = Block actions
agenda-insert-before = Insert a block before
agenda-insert-after = Insert a block after
agenda-duplicate = Duplicate
agenda-move-up = Move up
agenda-move-down = Move down
agenda-remove = Delete
agenda-removed = Block “{ $title }” deleted.

agenda-column-start = Start
agenda-column-end = End
agenda-column-title = Title
agenda-column-kind = Kind
agenda-column-duration = Duration
agenda-column-mode = Mode
agenda-column-activity = Activity
agenda-column-responsible = In charge
agenda-column-actual = Actual
agenda-total = Total

agenda-keys-move = moves the block
agenda-keys-duration = changes its duration by 5 min
agenda-keys-insert = adds one
agenda-keys-edit = opens the cell
agenda-keys-follow = Hours follow.
agenda-keys-where = In the list

agenda-error-time = Write a time, for example 9:30.
agenda-error-title = A block needs a title.
agenda-menu-of = Actions on “{ $title }”
agenda-happened = Began at { $start }, ended at { $end }.
agenda-happened-start = Began at { $start }.

# The days of a workshop that has several.
agenda-day = Day { $day }
agenda-day-date = Day { $day }, { $date }
agenda-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
agenda-day-hours = { $hours }, { $minutes }
agenda-row-day = day { $day }
agenda-column-day = Day
agenda-day-total = Total of day { $day }
agenda-day-begins = Begins a new day
agenda-day-begin = Begin a new day here
agenda-day-join = Begin no day here any more
agenda-day-start = Start of day { $day }
agenda-day-hint = This block begins { $title }.
agenda-day-again = Fixed, at the hour the day before began: this block begins { $title }.
agenda-day-ask = If that is the day after, this block begins a new day.
agenda-planned-end-last = Planned end of the last day
agenda-hours-of-days = Hours of each day
agenda-end-night = On the next day.
agenda-calendar = Save for a calendar (.ics)…

# Groups that work apart.
agenda-group = For whom
agenda-everybody = Everybody
agenda-column-group = For whom
agenda-track-of = for { $name }
agenda-hours-short = { $start }–{ $end }
agenda-wait-short = then { $minutes } of waiting
agenda-awaited-short = awaited { $minutes } earlier
agenda-wait = This group ends here, and waits { $minutes } for what comes for everybody.
agenda-awaited = What comes for everybody begins { $minutes } before this group has ended.
agenda-wait-none = What comes for everybody begins right after.
agenda-said-track = “{ $title }”: { $name }
agenda-apart = One block per group
agenda-divided = “{ $title }”: a block for each of the { $count } groups, side by side.
agenda-columns = Columns
agenda-columns-label = Columns of the table
agenda-paper = Out on paper

# “What if”: trying other hours before keeping them.
whatif-open = What if…
whatif-title = What if…
whatif-shift = Shift what follows
whatif-shrink = Shorten to end in time
whatif-after = All that follows
whatif-from = From
whatif-whole-day = The whole day
whatif-way = Which way
whatif-later = Later
whatif-earlier = Earlier
whatif-by = By how much
whatif-until = End at
whatif-least = Never less than
whatif-keep-breaks = Keep breaks and meals
whatif-preview = The hours before and after
whatif-now = Now
whatif-then = Then
whatif-keep = Keep these hours
whatif-found = { $count ->
    [one] { $count } block changes, until { $end }.
   *[other] { $count } blocks change, until { $end }.
}
whatif-floor = Impossible: even at its shortest, { $minutes } are too many.
whatif-shift-nothing = Nothing follows this block that day.
whatif-shift-hours = Impossible without a start.
whatif-shift-day = Impossible: these hours would leave the day, or the clock shows them only once.
whatif-shrink-nothing = The day ends in time already.
whatif-shrink-hours = Impossible without a start.
whatif-shrink-day = Impossible: these hours would leave the day.

# What time goes to.
agenda-category-frame = Opening and closing
agenda-category-input = Inputs and reports
agenda-category-open = Divergence
agenda-category-make = Activities and making
agenda-category-close = Convergence and choices
agenda-category-rest = Breaks and meals
agenda-category-review = Evaluation
agenda-category-other = Other
agenda-percent = { $value }%

# The agenda of another workshop.
agenda-copy-open = Take over another workshop’s agenda…
agenda-copy-from = Take over another workshop’s agenda
agenda-copy-text = Its blocks come after yours, without its activities and what happened. Groups of the same name are yours; those that lack are made.
agenda-copy-none = There is no other workshop in the library.
agenda-copy-which = Workshop
agenda-copy-of = { $title } ({ $project })
agenda-copy-go = Take over
agenda-copied = Agenda of “{ $title }” taken over.
