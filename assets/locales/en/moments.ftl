# The moments of a workshop: name one, see what was done since, look at it, restore it.

part-moments = Moments
moments-name = Name this moment
moments-name-text = The workshop can be looked at as it is now, and restored as a copy. Nothing is copied for it.
moments-name-do = Name it
moments-title-label = Name of the moment
moments-default = At { $time }
moments-missing = Give it a name.
moments-named = Moment named: { $title }
moments-see = See the moments
moments-empty = No moment
moments-empty-text = Name the present moment with F9, wherever you are in the workshop. One is also made by itself before an activity opens.
moments-automatic = before an opening
moments-look = Look at it
moments-look-of = Look at “{ $title }”
moments-look-title = The workshop at “{ $title }”
moments-back = Back to the moments
moments-menu = More commands of “{ $title }”
moments-restore = Restore as a copy…
moments-restore-short = Restore as a copy
moments-restore-text = A copy of the workshop as it was is put beside it, in one step. The present workshop stays as it is. Ballots that were not closed, or whose results are hidden again, are drafts in it, without a vote.
moments-restore-do = Restore
moments-copy-label = Title of the copy
moments-copy-title = { $title } ({ $day }, { $time })
moments-restored = Copy made: { $title }
moments-open-copy = Open the copy
moments-remove = Forget this moment
moments-removed = Moment forgotten: { $title }
moments-elsewhere = This moment comes from another library: what was done there is not here.
moments-nothing-since = Nothing has been done since.
moments-since = { $count ->
    [0] No gesture since
    [one] One gesture since
   *[other] { $count } gestures since
}
moments-undone = { $count ->
    [one] one step undone
   *[other] { $count } steps undone
}
moments-who = Who
moments-what = What
moments-how-often = Gestures
moments-who-desk = Facilitation
moments-who-room = Room
moments-who-library = Établi
moments-as-it-was = The workshop as it was { $when }. Nothing in it can be changed.
moments-counts = What there was
moments-present = { $count ->
    [one] { $count } person present
   *[other] { $count } people present
}
moments-hour = Hour
moments-block = Block
moments-kind = Type
moments-duration = Duration
moments-untitled = Untitled
moments-loose = In no cluster
moments-voters = { $count ->
    [one] { $count } voter
   *[other] { $count } voters
}
moments-voters-unknown = number of voters unknown
moments-rank = Rank
moments-option = Option
moments-covered = Results not shown: the ballot was not closed, or its results are hidden again.
moments-place = impact { $impact }, effort { $effort }
moments-link = { $from }, { $kind }: { $to }
moments-links = Links
moments-questions = Questionnaire
moments-mean = mean { $mean }
moments-roti = ROTI { $mean } ({ $count })
moments-no-answer = No answer.
