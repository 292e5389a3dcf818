# Idea cards: columns by state, table, details.

idea-card-title = Idea cards
idea-card-new = New card
idea-card-view = View
idea-card-view-states = States
idea-card-view-table = Table
idea-card-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
idea-card-count-retained = { $count } retained
idea-card-count-dropped = { $count } dropped
idea-card-order = Order: { $order }
idea-card-order-given = as given
idea-card-order-dots = dots
idea-card-order-effort = effort
idea-card-order-maturity = maturity
idea-card-state-proposed = Proposed
idea-card-state-to-deepen = To deepen
idea-card-state-retained = Retained
idea-card-state-dropped = Dropped
idea-card-column-empty = No card
idea-card-add-here = Card
idea-card-effort-short = Effort
idea-card-effort-none = Effort to estimate
idea-card-effort-said = Effort: { $effort }
idea-card-notes = { $count ->
    [one] comes from { $count } note
   *[other] comes from { $count } notes
}
idea-card-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
idea-card-because-retained = Because
idea-card-because-dropped = Because
idea-card-because-to-deepen = Still missing
idea-card-because-proposed = Remark
idea-card-no-reason = Reason to write

idea-card-empty-title = No idea card yet
idea-card-empty-text = A card says what the idea changes, for whom, and what to begin with. Write one, or start from a note of the board.
idea-card-panel = Card details
idea-card-panel-none = Choose a card to read and write it.
idea-card-menu = Card actions
idea-card-duplicate = Duplicate
idea-card-copy-title = { $title } (copy)
idea-card-remove = Delete
idea-card-removed = Card “{ $title }” deleted.
idea-card-moved = Card “{ $title }”: { $state }.

idea-card-field-title = Title
idea-card-field-pitch = In one sentence
idea-card-field-pitch-empty = The idea in one sentence.
idea-card-field-state = State
idea-card-field-reason = Reason
idea-card-field-reason-hint = Printed with the decisions.
idea-card-field-first-step = First step
idea-card-field-success = It works if
idea-card-field-problem = Problem
idea-card-field-audience = For whom
idea-card-field-description = How it works
idea-card-field-user-benefits = What users gain
idea-card-field-staff-benefits = What staff gain
idea-card-field-actors = Who must act
idea-card-field-obstacles = Obstacles
idea-card-field-levers = Levers
idea-card-field-effort = Effort
idea-card-field-effort-none = ?
idea-card-field-maturity = Maturity
idea-card-field-group = Table
idea-card-no-group = None
idea-card-maturity-0 = an idea
idea-card-maturity-1 = described
idea-card-maturity-2 = prototyped
idea-card-maturity-3 = tried out
idea-card-maturity-4 = in use
idea-card-maturity-said = { $level } out of 4, { $word }

idea-card-sources = The notes it comes from
idea-card-sources-none = No note. Link those the idea comes from: the synthesis will lead back to them.
idea-card-sources-add = Link notes
idea-card-sources-remove = Unlink the note “{ $text }”
idea-card-sources-open = Open the note “{ $text }”
idea-card-sources-pick = Notes that “{ $title }” comes from
idea-card-sources-search = Search the notes
idea-card-sources-unclustered = Not clustered
idea-card-sources-nothing = No note holds these words.
idea-card-sources-done = Link { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
idea-card-actions = Actions
idea-card-action-new = Create an action
idea-card-action-title = First step: { $title }
idea-card-action-shortened = The title of the action is shortened; the card keeps it all.

idea-card-ask-retained = Why retain it?
idea-card-ask-dropped = Why drop it?
idea-card-ask-to-deepen = What is missing to decide?
idea-card-ask-proposed = Why propose it again?
idea-card-ask-text = “{ $title }” goes from { $from } to { $to }. The reason is printed with the decisions; it can wait.
idea-card-ask-do = Change the state
idea-card-ask-before = Reason of the state “{ $state }”:
idea-card-ask-keep = Keep this reason
idea-card-states-changed = { $count ->
    [one] 1 card changed state.
   *[other] { $count } cards changed state.
}
idea-card-states-unsaid = { $count ->
    [one] One reason is still to be told.
   *[other] { $count } reasons are still to be told.
}
idea-card-cancel = Cancel

idea-card-keys-state = changes the state, the reason is asked
idea-card-keys-order = changes the order
idea-card-keys-open = write in the card
idea-card-keys-new = new card
idea-card-keys-where = In the columns
idea-card-error-title = A card needs a title.

idea-card-state-short = Deepen
idea-card-column-dots = Dots
