# Decisions and actions.

decision-title = Decisions and actions
decision-decisions = Decisions
decision-actions = Actions
decision-new = New decision
decision-action-new = New action
decision-add = Write a decision, then Enter
decision-action-add = Write an action, then Enter
decision-count = { $count ->
    [0] No decision
    [one] { $count } decision
   *[other] { $count } decisions
}
decision-action-count = { $count ->
    [0] No action
    [one] { $count } action
   *[other] { $count } actions
}
decision-action-count-done = { $count } done
decision-action-count-late = { $count } late
decision-empty-title = Nothing decided yet
decision-empty-text = Write what is retained, what is not, and why: the synthesis prints it with its reason.
decision-action-empty-title = No action yet
decision-action-empty-text = An action says what is done, by which role, before when.

decision-column-text = What is decided
decision-column-status = Outcome
decision-column-reason = Why
decision-column-method = Method
decision-column-from = From
decision-column-review = Review on
decision-column-title = Action
decision-column-owner = Owner’s role
decision-column-due = Due
decision-column-state = State
decision-column-source = Comes from
decision-source-none = Nothing
decision-source-note = Note: { $text }
decision-open-note = Open the note “{ $text }”
decision-unlink-note = Unlink the note “{ $text }”
decision-source-idea = Card: { $title }
decision-source-decision = Decision: { $title }
decision-owner-hint = The owner is a role, never a person’s name.
decision-late = { $day }, late
decision-review-due = { $day }, to review
decision-no-reason = To write

decision-make-action = Create an action
decision-removed = Decision deleted.
decision-action-removed = Action deleted.
decision-error-text = Write what is decided.
decision-error-title = Write what is to be done.

decision-keys-where = In the tables
decision-keys-edit = opens the cell
decision-keys-line = starts a new line
decision-keys-move = moves the row
decision-keys-remove = empties the cell
decision-key-shift-enter = Shift Enter
