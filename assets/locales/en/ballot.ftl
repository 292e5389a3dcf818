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
votes-word-cloud = Word cloud
votes-new-word-cloud-question = In one word, what do you expect of this day?
votes-weather = Weather
votes-new-weather-question = What is your weather today?
votes-weather-sun = Sun
votes-weather-bright = Bright spells
votes-weather-cloudy = Cloudy
votes-weather-storm = Storm
votes-no-ballot = No vote.
votes-no-matrix = No matrix.
votes-no-poll = No poll.
votes-ballot-voters = { $count ->
    [0] , nobody has voted
    [one] , { $count } voter
   *[other] , { $count } voters
}
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
ballot-givers = { $count ->
    [one] from { $count } person
   *[other] from { $count } people
}
ballot-option-remove = Remove “{ $label }”
ballot-option-removed = “{ $label }” removed from the vote.
ballot-unit-dots = Dots
ballot-unit-yes-no = Yes and no
ballot-unit-rating = Ratings from 1 to 5
ballot-unit-hundred-points = Points
ballot-unit-majority-judgment = From the best mention to the worst
ballot-unit-ranking = Points
ballot-unit-consent = Consents, reservations, objections
ballot-unit-matrix = Mean impact and effort

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
} of { $eligible } who may vote, { $share }
ballot-voters-unknown = Number of voters unknown
ballot-eligible-unknown = Say in the settings how many may vote: the share will be computed.
ballot-cast-dots = Dots used
ballot-cast-hundred-points = Points given
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
ballot-tells-choices = Fewer than three papers: the result will tell what these people chose.
ballot-hidden = Results hidden
ballot-hidden-says = They will appear when it closes, to the room and to you.
ballot-hand = Raised hands or paper
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
ballot-hand-words-reservation = Reservations by raised hand, one a line
ballot-hand-words-objection = Objections by raised hand, one a line
ballot-hand-words-take = Take out
ballot-hand-words-take-of = Take out “{ $words }”
ballot-hand-words-keep = Keep
ballot-hand-words-keep-of = Keep “{ $words }”
ballot-hand-words-long = “{ $label }”: line { $line } has { $over } characters too many.
ballot-hand-over-budget = { $given } in total, but these people only had { $allowed }.
ballot-hand-over-cap = { $given } for “{ $label }”, but these people could only put { $allowed }.
ballot-hand-save = Save the count
ballot-hand-leave = Discard
ballot-tie = Tie at rank { $rank }
ballot-tie-says = { $count } ideas share rank { $rank }, the next one has rank { $next }.

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
ballot-hide-secret = A secret vote is counted when it closes: there is nothing to show before.
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

# Letting people vote: the booth, one paper after the other.
ballot-let-vote = Vote on this device
ballot-booth = Polling booth
ballot-booth-secret = Secret vote: Établi adds the papers up and does not keep who chose what. A paper that was cast cannot be taken back.
ballot-booth-named = Named vote: your choice is kept with your name.
ballot-booth-leave = Hand the device back
ballot-who = Who is voting?
ballot-who-else = Somebody not on the list
ballot-name = Your name
ballot-name-hint = Empty: the choice is kept without a name.
ballot-who-chose = Who chose what
ballot-who-person = Person
ballot-who-choices = Choices
ballot-who-nameless = Without a name
ballot-who-paper = paper ballot
ballot-who-blank = Blank paper
ballot-who-said = { $label }: { $said }
ballot-vote-remove = Remove the vote of { $who }
ballot-vote-removed = Vote removed: { $who }
ballot-on-paper = A paper ballot I am typing in
ballot-on-paper-hint = Counted apart, with raised hands; with the others where there are fewer than three.
ballot-begin = Take a paper
ballot-paper-leave = Throw this paper away
ballot-drop = Cast the paper
ballot-dropped = Paper cast.
ballot-pass-on = Pass the device on: nothing of this paper stays on the screen.
ballot-next = Next person
ballot-blank = A blank paper so far.
ballot-papers = { $count ->
    [0] No paper in the urn.
    [one] { $count } paper in the urn.
   *[other] { $count } papers in the urn.
}
ballot-left = { $count ->
    [0] All are given.
    [one] You have { $count } left.
   *[other] You have { $count } left.
}
ballot-paper-over = { $count ->
    [one] That is { $count } too many: take it away.
   *[other] That is { $count } too many: take some away.
}
ballot-paper-cap = “{ $label }”: { $most } at most.
ballot-paper-place = “{ $label }”: a place from 1 to { $most }.
ballot-paper-words = “{ $label }”: say why in a few words.
ballot-paper-half-impact = “{ $label }”: give its impact too.
ballot-paper-half-effort = “{ $label }”: give its effort too.
ballot-paper-long =
    { $over ->
        [one] “{ $label }”: one character too many.
       *[other] “{ $label }”: { $over } characters too many.
    }
ballot-words-reservation = Your reservation, in a few words
ballot-words-objection = Your objection, in a few words
ballot-place = { NUMBER($place, type: "ordinal") ->
    [one] { $place }st
    [two] { $place }nd
    [few] { $place }rd
   *[other] { $place }th
}
# A place in the matrix, or a mean place.
ballot-place-on-both = impact { $impact }, effort { $effort }
ballot-nothing-dots = None
ballot-nothing-hundred-points = None
ballot-nothing-yes-no = Neither
ballot-nothing-rating = No rating
ballot-nothing-majority-judgment = No mention
ballot-nothing-ranking = Not ranked
ballot-nothing-consent = No opinion
ballot-nothing-matrix = Not placed

# What is in the urn and not counted.
ballot-urn = In the urn
ballot-urn-left = { $count ->
    [one] { $count } paper stays in the urn, not counted: the only one since the last count, it would tell one person’s choice. It will be counted as soon as there are three.
   *[other] { $count } papers stay in the urn, not counted: so few since the last count would tell people’s choices. They will be counted as soon as there are three.
}

# Second round.
ballot-second-round = Second round between them
ballot-second-round-of = Second round between them, tied at rank { $rank }
ballot-round = Second round
ballot-round-of = Decides between the ties of “{ $question }”
ballot-round-title = { $title }, second round

# What each method is for.
ballot-method-fixed = Announced when it was opened: it no longer changes.
ballot-for-dots = Bring a few ideas out of many, quickly and standing.
ballot-for-yes-no = Settle proposals one by one.
ballot-for-rating = Know how much each idea is liked, and whether opinions agree.
ballot-for-hundred-points = Say what matters more: each person shares out a hundred points.
ballot-for-majority-judgment = Choose the idea that the majority judges best, with no tactical vote.
ballot-for-ranking = Put a few ideas in order and see which wins its duels.
ballot-for-consent = Adopt a proposal when nobody objects to it.
ballot-for-matrix = Place each idea by its impact and its effort, and see where opinions differ.
ballot-rule-yes-no = Yes, no or neither for each idea.
ballot-rule-rating = A rating from 1 to 5 for each idea, 5 the best.
ballot-rule-hundred-points = A hundred points to share out, not necessarily all.
ballot-rule-majority-judgment = A mention for each idea. Without one, the idea counts as “Reject”.
ballot-rule-ranking = A place for each idea, ties are allowed. Not ranked, an idea is last.
ballot-rule-consent = Consent, reservation or objection. Adopted if nobody objects.
ballot-rule-matrix = An impact and an effort for each idea, from 1 (low) to 5 (high).

# What puts the ideas in order, by method.
ballot-main-dots = Number
ballot-main-yes-no = Yes
ballot-main-rating = Mean
ballot-main-hundred-points = Number
ballot-main-majority-judgment = Majority mention
ballot-main-ranking = Points
ballot-main-consent = Decision
ballot-main-matrix = Quadrant
ballot-beside-dots = Share
ballot-beside-hundred-points = Share
ballot-beside-yes-no = Share of yes and no
ballot-beside-rating = Median
ballot-answered = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
ballot-neither = { $count ->
    [one] { $count } neither yes nor no
   *[other] { $count } neither yes nor no
}
ballot-lacking = { $count ->
    [one] { $count } without a mention
   *[other] { $count } without a mention
}
ballot-adopted = Adopted
ballot-not-adopted = Not adopted
ballot-grades = The answers in detail
ballot-per-cent = { $count }%
ballot-said-reservation = Reservation: “{ $words }”
ballot-said-objection = Objection: “{ $words }”

# The duels of a ranking.
ballot-duels = The duels
ballot-duel-above = Ranked above…
ballot-duel-won = wins
ballot-duel-lost = loses
ballot-duel-even = even
ballot-duel-self = itself
ballot-condorcet = “{ $label }” beats each of the others in a duel.
ballot-no-condorcet = No idea beats all the others in a duel.
ballot-quoted = “{ $label }”
ballot-smith = The { $count } ideas { $labels } beat all the others: the choice is between them.
ballot-borda-loses = “{ $label }” is first by points, but loses its duel against “{ $other }”.
ballot-borda-differs = By points, the first is { $labels }.

# Where an idea came out.
ballot-standing = { $tied ->
    [yes] Rank { $rank } of { $count }, tied, { $score } (“{ $question }”)
   *[no] Rank { $rank } of { $count }, { $score } (“{ $question }”)
}
ballot-standing-consent = { $score } (“{ $question }”)
ballot-score-dots = { $value ->
    [one] { $value } dot
   *[other] { $value } dots
}
ballot-score-yes-no = { $value } yes
ballot-score-rating = mean { $value }
ballot-score-hundred-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
}
ballot-score-majority-judgment = mention “{ $value }”
ballot-score-ranking = { $count ->
    [one] { $value } point
   *[other] { $value } points
}
ballot-score-consent = { $value }
ballot-score-matrix = { $value }

ballot-hand-cell = { $grade } for “{ $label }”
ballot-hand-over-people = “{ $label }”: { $given } answers, but { $voters } people.
ballot-hand-ranking = Type each paper ballot in with “Vote on this device”, box “A paper ballot”: a ranking cannot be counted by raised hands.
ballot-hand-matrix = Type each paper ballot in with “Vote on this device”, box “A paper ballot”: two axes cannot be counted by raised hands.
