# Votes, matrices and polls: the list.
votes-title = Votes and matrices
votes-back = See the votes
votes-empty-title = Nothing to decide yet
votes-empty-text = Let people vote on notes, place ideas in a matrix, or ask a question.
votes-ballots = Votes
votes-matrices = Matrices
votes-polls = Polls
votes-poll = Poll
votes-new-ballot = New vote
votes-new-matrix = New matrix
votes-new-poll = New poll
votes-new-poll-question = How do you feel today?
votes-no-ballot = No vote.
votes-no-matrix = No matrix.
votes-no-poll = No poll.
votes-ballot-says = { $state }, { $options ->
    [one] { $options } option
   *[other] { $options } options
}
votes-matrix-says = { $items ->
    [one] { $items } idea
   *[other] { $items } ideas
}, { $placed } placed
votes-poll-says = { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}, { $words ->
    [one] { $words } word
   *[other] { $words } words
}

# A vote.
ballot-new-title = Dot vote
ballot-new-question = Which idea should we keep first?
ballot-none-title = This vote no longer exists
ballot-none-text = It was deleted. Undo the deletion, or go back to the list.
ballot-question = Question of the vote
ballot-title = Title
ballot-open = Open the vote
ballot-open-reason = Add at least two options.
ballot-close = Close the vote
ballot-close-question = Close the vote?
ballot-close-wait = Wait a little
ballot-close-text = { $voters ->
    [0] Nobody has
    [one] { $voters } person has
   *[other] { $voters } people have
} voted. You can reopen the vote.
ballot-close-text-of = { $voters ->
    [0] Nobody has
    [one] { $voters } person of { $eligible } has
   *[other] { $voters } people of { $eligible } have
} voted. You can reopen the vote.
ballot-reopen = Reopen
ballot-to-draft = Back to draft
ballot-opened-at = Opened at { $time }
ballot-closed-at = Closed at { $time }
ballot-more = Other actions on the vote
ballot-remove = Delete the vote
ballot-remove-question = Delete this vote?
ballot-remove-text = Its options and its results go with it. You will be able to undo.
ballot-removed = Vote deleted: { $question }
ballot-rule-dots = { $dots ->
    [one] One dot
   *[other] { $dots } dots
} each.
ballot-rule-dots-cap = { $dots ->
    [one] One dot
   *[other] { $dots } dots
} each, at most { $most } on the same idea.
ballot-rule-method = { $method }.
ballot-rule-hidden = Results hidden until it closes.
ballot-rule-seen = Results seen during the vote.

# The options.
ballot-empty-title = No option yet
ballot-empty-text = Choose notes or clusters, or write an option below.
ballot-add = Add an option
ballot-add-placeholder = New option
ballot-add-sources = From notes and clusters
ballot-order = Order
ballot-rank = Rank
ballot-tied = tied
ballot-option = Idea
ballot-share = Share
ballot-count = Count
ballot-actions = Actions
ballot-retained = Retained
ballot-retain = Retain “{ $label }”
ballot-by-hand = { $count } on paper
ballot-option-remove = Remove “{ $label }”
ballot-option-removed = “{ $label }” removed from the vote.
ballot-unit-dots = Dots
ballot-unit-yes-no = Yes
ballot-unit-rating = Points
ballot-unit-hundred-points = Points
ballot-unit-majority-judgment = Points
ballot-unit-ranking = Points
ballot-unit-consent = Consents

# Beside.
ballot-panel = Turnout and secrecy
ballot-participation = Turnout
ballot-voters = { $voters ->
    [one] voter
   *[other] voters
}
ballot-voters-of = { $voters ->
    [one] voter
   *[other] voters
} of { $eligible } present, { $share }
ballot-eligible-unknown = Say in the settings how many may vote: the share will be computed.
ballot-cast-dots = Dots used
ballot-cast-yes-no = Yes votes
ballot-cast-rating = Points given
ballot-cast-hundred-points = Points given
ballot-cast-majority-judgment = Points given
ballot-cast-ranking = Points given
ballot-cast-consent = Consents given
ballot-cast-of = of { $available }, { $unused ->
    [0] all used
    [one] one unused
   *[other] { $unused } unused
}
ballot-secret = Secret vote
ballot-secret-says = { $voters ->
    [0] Établi will not keep
    [one] Établi knows that { $voters } person voted. It does not keep
   *[other] Établi knows that { $voters } people voted. It does not keep
} who chose what: nobody can find out, nor can you.
ballot-named = Named vote
ballot-named-says = Choices can be linked to people. Say so before opening the vote.
ballot-hidden = Results hidden
ballot-hidden-says = They will appear when it closes, to the room and to you.
ballot-hand = Dots on paper
ballot-hand-none = Some people have no phone? Add here what you count by hand.
ballot-hand-says = { $count ->
    [one] { $count } person voted on paper or by raising a hand.
   *[other] { $count } people voted on paper or by raising a hand.
}
ballot-hand-enter = Enter a count
ballot-hand-text = What you type replaces the previous count. Votes from phones do not change.
ballot-hand-people = People counted by hand
ballot-hand-dots = By hand
ballot-hand-numbers = Write whole numbers, for example 3.
ballot-hand-nobody = Say how many people voted by hand.
ballot-hand-over-budget = { $given } in total, but these people only had { $allowed }.
ballot-hand-over-cap = { $given } for “{ $label }”, but these people could only put { $allowed }.
ballot-hand-save = Save the count
ballot-hand-leave = Discard
ballot-tie = Tie at rank { $rank }
ballot-tie-says = { $count } ideas have { $dots ->
    [one] one vote
   *[other] { $dots } votes
}. They share rank { $rank }, the next one is at rank { $next }.

# Settings.
ballot-settings = Settings of the vote
ballot-method = How people choose
ballot-budget = Dots each
ballot-cap = At most per idea
ballot-no-limit = Empty: no limit
ballot-eligible = People who may vote
ballot-eligible-hint = Empty if you do not know.
ballot-secret-hint = Établi keeps no link between a person and their choice.
ballot-secret-fixed = Announced when it opened: it no longer changes.
ballot-hide-results = Hide the results until it closes
ballot-done = Done
ballot-to-matrix = Place in the matrix
ballot-to-matrix-reason = Tick the retained ideas first.

# Choosing notes.
ballot-pick-search = Search the notes
ballot-pick-notes = Notes of “{ $board }”
ballot-pick-clusters = Clusters of “{ $board }”
ballot-pick-cards = Idea cards
ballot-pick-there = already there
ballot-pick-starred = starred
ballot-pick-nothing = No note in this workshop.
ballot-pick-not-found = Nothing contains these words.
ballot-pick-none = Tick at least one line.
ballot-pick-take = { $count ->
    [0] Add
    [one] Add { $count } line
   *[other] Add { $count } lines
}
ballot-pick-leave = Discard
