# Journeys: the table, its menus, its foot.
journeys-title = Journeys
journeys-here = Journeys of the workshop
journeys-elsewhere = Elsewhere in the project
journeys-empty-title = No journey yet
journeys-empty-text = A journey tells what a person goes through, step by step. Start with three steps, you will add more.
journey-new = New journey
journey-new-title = Untitled journey
journey-new-phase = New phase
journey-new-step = New step
journey-new-step-rank = Step { $rank }
journey-none-title = This journey no longer exists
journey-none-text = It was deleted. Undo the deletion, or go back to the list.
journey-back-to-list = See the journeys
journey-empty-title = This journey has no visible step
journey-empty-text = Add a step, or show one in the Lanes menu.
journey-no-persona = No persona
journey-mode = Current or target

# The bar.
journey-add-step = Add a step
journey-count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
journey-count-lanes = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
}
journey-count-truths = { $count ->
    [one] { $count } moment of truth
   *[other] { $count } moments of truth
}
journey-count-hidden = { $count } hidden
journey-rests-on = { $level }: { $interviews ->
    [one] { $interviews } interview
   *[other] { $interviews } interviews
}, { $observations ->
    [one] { $observations } observation
   *[other] { $observations } observations
}
journey-lanes = Lanes
journey-lane-add-end = Add a lane
journey-show-step = Show the step “{ $title }”
journey-zoom = Size of the map
journey-zoom-is = Size { $zoom }
journey-zoom-in = Make the map larger
journey-zoom-out = Make the map smaller
journey-zoom-fit = All steps
journey-zoom-least = The map is at its smallest
journey-zoom-most = The map is at its largest
journey-more = Other actions on the journey
journey-settings = Title, scope, personas
journey-make-target = Make the target journey
journey-make-target-text = The target journey answers this one: it takes over its phases, steps and lanes, and each step remembers where it comes from.
journey-make-target-content = Take over the content of the cells and the emotions too
journey-make-target-do = Make the target
journey-target-of = { $title } (target)
journey-not-now = Not now
journey-remove = Delete the journey
journey-remove-question = Delete “{ $title }”?
journey-remove-text = Its steps, lanes and cells go with it. You will be able to undo.
journey-removed = Journey “{ $title }” deleted.

# Title, scope, personas.
journey-title = Title
journey-scope = Scope
journey-scope-hint = Where the journey starts and where it stops.
journey-personas = Personas
journey-personas-hint = From one to { $most } personas: each has a curve.
journey-personas-none = No persona in this project: make one first.
journey-answers = Answers the current journey
journey-answers-none = None
journey-answers-alike = { $count ->
    [one] 1 step of the same title was matched.
   *[other] { $count } steps of the same title were matched.
}
journey-done = Done

# The table.
journey-phases = Phases
journey-steps = Steps
journey-no-phase = No phase
journey-phase-title = Name of the phase
journey-step-title = Title of the step
journey-lane-title = Title of the lane
journey-duration = Duration
journey-duration-example = 1 h 20
journey-waiting = Waiting
journey-waiting-example = 19 days
journey-moment-of-truth = Moment of truth
journey-nobody = No persona
journey-emotion-range = from −2 to +2
journey-emotion-value = { $where }: value
journey-emotion-word = { $where }: word
journey-emotion-word-hint = a word
journey-quoted = “{ $text }”
journey-cell-name = { $lane }, { $step }
journey-channel-none = No channel
journey-line-too-long = A line is longer than { $limit } characters: shorten it.
journey-count = { $count } of { $limit }
journey-evidence-1 = partly supported
journey-evidence-2 = supported
journey-breaks = breaking point
journey-step-menu = Actions on the step “{ $title }”
journey-lane-menu = Actions on the lane “{ $title }”
journey-menu = Actions

# The menus.
journey-rename = Rename
journey-phase-make = Name a phase here
journey-phase-longer = Take the next step
journey-phase-shorter = Leave the last step
journey-phase-split = Split into two phases
journey-phase-left = Move left
journey-phase-right = Move right
journey-phase-remove = Remove the phase, keep its steps
journey-phase-removed = Phase removed, its steps stay.
journey-phase-from-here = Start a phase here
journey-step-edit = Edit the step
journey-step-before = Insert a step before
journey-step-after = Insert a step after
journey-step-copy = Duplicate the step
journey-step-left = Move left
journey-step-right = Move right
journey-step-hide = Hide the step
journey-step-hidden = Step “{ $title }” hidden.
journey-step-remove = Delete the step
journey-step-removed = Step “{ $title }” deleted.
journey-step-removed-with-phase = Step “{ $title }” deleted, and the phase “{ $phase }”, of which it was the only one.
journey-step-now-under = Step “{ $title }”, under the phase “{ $phase }”.
journey-step-from = Comes from the step…
journey-step-from-none = None: a new step
journey-step-menu-short = Step
journey-lane-add = Add a lane below
journey-lane-copy = Duplicate the lane
journey-lane-up = Move up
journey-lane-down = Move down
journey-lane-hide = Hide the lane
journey-lane-hidden = Lane “{ $title }” hidden.
journey-lane-remove = Delete the lane
journey-lane-removed = Lane “{ $title }” deleted.
journey-cell-edit = Edit
journey-cell-details = Details of the cell
journey-cell-empty = This cell is empty.
journey-cell-clear = Clear the cell
journey-cell-wider = Extend over the next step
journey-cell-narrower = Shrink by one step
journey-evidence-choice-0 = Rests on nothing noted
journey-evidence-choice-1 = Partly supported
journey-evidence-choice-2 = Supported
journey-feel-plus-2 = +2, very good
journey-feel-plus-1 = +1, rather good
journey-feel-plus-0 = 0, neutral
journey-feel-minus-1 = −1, rather bad
journey-feel-minus-2 = −2, very bad

# The lines of a cell.
journey-item = Line { $rank }
journey-item-add = Add a line
journey-item-new = New line
journey-item-text = Text
journey-item-channel = Channel
journey-item-from-note = Comes from the note
journey-no-note = No note
journey-open-note = Open the note “{ $text }”
journey-from-notes = { $count ->
    [one] From a note
   *[other] From { $count } notes
}
journey-item-actor = Actor
journey-item-delay = Delay
journey-item-tool = Tool
journey-item-rule = Rule
journey-item-breaking-point = Breaking point

# The foot: keys and what they do.
journey-key-enter = Enter
journey-key-escape = Esc
journey-key-delete = Del
journey-key-space = Space
journey-key-insert = Ins
journey-key-tab = Tab
journey-key-shift = Shift
journey-key-details = Alt Enter
journey-foot-place = { $lane }, step { $step }
journey-foot-new-line = new line
journey-foot-commit = confirm
journey-foot-abandon = discard
journey-foot-value = change the value
journey-foot-word = write the word
journey-foot-edit = edit
journey-foot-rename = rename
journey-foot-menu = menu
journey-foot-details = details
journey-foot-clear = clear
journey-foot-clip = copy
journey-foot-select = select
journey-foot-unselect = deselect
journey-foot-selected = { $rows } × { $columns } cells
journey-foot-insert = insert after
journey-foot-copy = duplicate
journey-foot-remove = delete
journey-foot-next-cell = next cell
journey-foot-move-step = move the step
journey-foot-move-phase = move the phase
journey-foot-move-lane = move the lane

# Pasting a table larger than what is left of the journey.
journey-paste-left = { $count ->
    [one] One value found no cell: add a step or a lane, then paste again.
   *[other] { $count } values found no cell: add steps or lanes, then paste again.
}
journey-paste-emotion = An emotion goes from −2 to +2, with a word after it if you like.
journey-paste-head = Titles are pasted one by one. Paste a table into the cells of the lanes.
journey-step-required = A step keeps a title. Ctrl and Space choose the whole step; Del then deletes it.
journey-phase-required = A phase keeps a title. Ctrl and Space choose the whole phase; Del then deletes it.

# The current journey and the target side by side.
compare-beside = Side by side
compare-title = Current and target side by side
compare-change = What changes
compare-only = Only what changes
compare-lane = Lane: { $lane }
compare-none-before = no such step at present
compare-none-after = no such step any more
compare-nothing = Nothing changes.
compare-of = Step “{ $title }”
compare-sign-same = Unchanged
compare-sign-changed = Changed
compare-sign-new = New
compare-sign-gone = Gone
compare-sign-moved = Moved
compare-sign-count = { $sign }, { $count }
compare-from-to = from place { $from } to place { $to }
compare-order = the order changes around it
compare-detail = { $name }: { $text }
compare-columns = over { $count } steps
compare-duration-less = { $by } less
compare-duration-more = { $by } more
compare-waiting-less = waiting: { $by } less
compare-waiting-more = waiting: { $by } more
compare-facet-title = title
compare-facet-duration = duration
compare-facet-waiting = waiting
compare-facet-moment-of-truth = moment of truth
compare-facet-emotion = emotion
compare-pains-less = { $count ->
    [one] { $count } pain point fewer
   *[other] { $count } pain points fewer
}
compare-pains-more = { $count ->
    [one] { $count } pain point more
   *[other] { $count } pain points more
}
compare-sums = In figures
compare-signs = Signs
compare-difference = Difference
compare-sum-steps = Steps
compare-sum-minutes = Time spent
compare-sum-waiting = Waiting
compare-sum-pains = Pain points
compare-sum-below = Steps below zero
compare-keys-where = In the comparison
compare-keys-rows = from step to step
compare-keys-next = next difference
compare-keys-open = opens the step
