# The “How might we…” questions.

how-might-we-title = How might we…
how-might-we-questions = Questions
how-might-we-add-one = New question
how-might-we-add = Write a question, then Enter
how-might-we-new = How might we …?
how-might-we-answer = How might we answer “{ $text }”?
how-might-we-make = “How might we” question
how-might-we-count = { $count ->
    [0] No question
    [one] { $count } question
   *[other] { $count } questions
}
how-might-we-count-chosen = { $count ->
    [one] { $count } kept
   *[other] { $count } kept
}
how-might-we-empty-title = No question yet
how-might-we-empty-text = Make one of a note on a board or of a step of a journey, or write it here: it turns a problem into a starting point for ideas.
how-might-we-column-text = Question
how-might-we-column-chosen = Kept
how-might-we-column-sources = Comes from
how-might-we-chosen = kept
how-might-we-from-note = note “{ $text }”
how-might-we-from-notes = { $count } notes
how-might-we-from-step = step “{ $title }”
how-might-we-from-steps = { $count } steps
how-might-we-board = Open a board with this question
how-might-we-link = Link notes
how-might-we-open-note = Open the note “{ $text }”
how-might-we-open-step = Open the step “{ $title }”
how-might-we-see-board = See the board “{ $title }”
how-might-we-see-journey = See the journey “{ $title }”
how-might-we-removed = Question removed.
how-might-we-error-text = Write the question.
how-might-we-keys-where = In the table
how-might-we-keys-edit = opens the cell
how-might-we-keys-move = moves the row
