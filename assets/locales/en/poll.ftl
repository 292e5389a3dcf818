# The poll.

poll-title = Poll
poll-choose = Polls of the workshop
poll-new = New poll
poll-empty-title = No poll yet
poll-empty-text = A poll asks the whole room one thing: a weather, a yes or a no, a word.
poll-question = Question
poll-choices = Choices
poll-choices-empty = No choice. Write the first one, then Enter.
poll-choice-add = Add a choice
poll-column-choice = Choice
poll-column-count = Answers
poll-answers = { $count ->
    [0] No answer
    [one] { $count } answer
   *[other] { $count } answers
}
poll-total = Total
poll-words = Words given
poll-words-count = { $count ->
    [0] no word
    [one] { $count } word
   *[other] { $count } words
}
poll-words-add = Add a word
poll-choice-removed = Choice “{ $label }” deleted.
poll-error-choice = A choice needs words.
poll-menu = Poll actions
poll-remove = Delete the poll
poll-removed = Poll deleted.
poll-untitled = Poll without a question
poll-most = Chosen most: { $label }, { $share }.
poll-most-tied = Tied: { $labels }, { $share } each.

poll-words-ranked = Words by rank
poll-words-rank = Rank
poll-words-word = Word
poll-words-people = Times
poll-words-one = Words, parted by a comma
poll-word-too-long = “{ $word }”: { $why }
