# Matrices: the picture, the table, what is left to discuss.
matrix-new-title = Impact / effort matrix
matrix-new-question = Which ideas first?
matrix-new-x = Effort, from low to high
matrix-new-y = Impact for users, from low to high
matrix-none-title = This matrix no longer exists
matrix-none-text = It was deleted. Undo the deletion, or go back to the list.
matrix-question = Question of the matrix
matrix-mean-of = { $count ->
    [one] Placed by one table.
   *[other] Mean of { $count } evaluations.
}
matrix-mean-unknown = Place each idea between 1 and 5 on both axes.
matrix-spread-says = The lines show the spread: the longer they are, the more there is to discuss.
matrix-view = View
matrix-view-picture = Matrix
matrix-view-table = Table only
matrix-more = Other actions on the matrix
matrix-settings = Axes and evaluations
matrix-x-axis = Axis to the right
matrix-y-axis = Axis upwards
matrix-evaluations = Evaluations
matrix-evaluations-hint = How many tables or people placed the ideas.
matrix-remove = Delete the matrix
matrix-remove-question = Delete this matrix?
matrix-remove-text = The places of the ideas go with it; notes and votes stay. You will be able to undo.
matrix-removed = Matrix deleted.
matrix-make-cards = Make idea cards
matrix-make-cards-reason = Place ideas of high impact; those that have a card already do not count.

matrix-empty-title = No idea to place
matrix-empty-text = Choose notes, clusters or idea cards, place the retained ideas of a vote, or write one.
matrix-add = Add an idea
matrix-add-placeholder = New idea
matrix-add-sources = Add notes, clusters or idea cards
matrix-add-sources-short = From the workshop
matrix-item = Idea
matrix-impact = Impact
matrix-effort = Effort
matrix-impact-small = impact
matrix-effort-small = effort
matrix-put = Place
matrix-unplaced = to be placed
matrix-cell = { $what } of { $letter }
matrix-cell-spread = { $what } of { $letter }: spread
matrix-number-wrong = Write a number from 1 to 5, for example 3.5 (spread: 0 to 4).
matrix-item-remove = Remove “{ $label }”
matrix-item-removed = “{ $label }” removed from the matrix.
matrix-point = { $letter }, { $label }: impact { $impact }, effort { $effort }, { $quadrant }
matrix-keys = Arrows: move by a tenth; with Shift: by half a point.
matrix-discuss = To discuss: { $label } ({ $letter })
matrix-discuss-says = Opinions on { $axis } range from about { $low } to { $high }. It is the widest spread: give a minute to those who rated high, then to those who rated low.

# Each table places the ideas, one after the other.
matrix-rate = Rate table by table
matrix-rate-text = From 1 (low) to 5 (high). Means and spreads follow by themselves.
matrix-rate-who = Table or person
matrix-rater = Table { $number }
matrix-rated = Ratings of “{ $name }” saved.
matrix-rated-fixed = Places rated table by table are means: to change one, rate again.
matrix-rated-again = “{ $name }” has rated already: these ratings will replace theirs.
matrix-raters = { $count ->
    [one] Already rated by: { $names }.
   *[other] Already rated by { $count }: { $names }.
}
matrix-rate-none = Place at least one idea.
matrix-rate-leave = Give up
matrix-rate-done = Finish
matrix-rate-next = Next one
