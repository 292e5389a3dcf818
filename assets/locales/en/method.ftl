# The library of methods: families, list, one method, where it goes.

methods-search = Search for a method
methods-search-hint = A name, an aim, a step
methods-time = Time
methods-time-any = Time: any
methods-time-most = { $minutes } at most
methods-people = People
methods-people-any = People: any
methods-people-some = { $people } people
methods-count = { $shown ->
    [one] { $shown } method
   *[other] { $shown } methods
}
methods-count-of = { $shown ->
    [one] { $shown } method of { $all }
   *[other] { $shown } methods of { $all }
}
methods-families = Families
methods-family-all = All
method-family-inclusion = Inclusion
method-family-exploration = Exploration
method-family-definition = Definition
method-family-ideation = Ideation
method-family-prioritisation = Prioritisation
method-family-decision = Decision
method-family-prototyping = Prototyping
method-family-test = Test
method-family-participation = Participation
method-family-closing = Closing
method-family-evaluation = Evaluation
methods-family-count = { $count ->
    [0] , no method
    [one] , { $count } method
   *[other] , { $count } methods
}
methods-head-name = Method, what it is for
methods-head-minutes = Minutes
methods-head-people = People
methods-minutes = { $from } to { $to } min
methods-people-range = { $from } to { $to }
methods-none = No method fits
methods-none-text = Try another word, or more time and other numbers of people.
methods-none-action = Show all
methods-hidden = { $count ->
    [one] { $count } method is hidden by the filters: { $names }.
   *[other] { $count } methods are hidden by the filters: { $names }.
}
methods-hidden-show = { $count ->
    [one] Show it
   *[other] Show them
}
methods-panel = The chosen method
methods-family-english = { $family }. In English: { $name }
methods-family-french = { $family }. In French: { $name }
methods-when = When
methods-material = Material
methods-phones = Phones
methods-access = Accessibility
methods-opens = Opens
methods-opens-board = a board ({ $template })
methods-opens-ballot = a ballot ({ $method })
methods-variants = Variants
methods-source = After
methods-steps = Steps
methods-steps-length = { $minutes } in all
methods-step = { $title }, { $minutes }
methods-place-title = Place in the agenda
methods-place-workshop = Workshop
methods-place-no-workshop = Choose a workshop
methods-place-before = Where
methods-place-end = At the end
methods-place-first = At the beginning
methods-place-after = After { $title }
methods-place = Place in the agenda
methods-place-reason = Choose a workshop first.
methods-place-blocks = { $count ->
    [one] { $count } block, { $minutes }
   *[other] { $count } blocks, { $minutes }
}
methods-place-ends = { $blocks }: the workshop would end at { $end }.
methods-place-late = { $blocks }: the workshop would end at { $end }, { $late } too late.
methods-placed = { $name }: { $count ->
    [one] { $count } block placed
   *[other] { $count } blocks placed
} in the agenda
methods-placed-open = See the agenda
methods-placed-in = Placed in
methods-placed-in-more = { $count ->
    [one] and one older workshop
   *[other] and { $count } older workshops
}
methods-from-agenda = Method

methods-own = Our methods
methods-own-mark = ours
methods-own-menu = Actions on “{ $name }”
methods-keep = Keep blocks as a method
methods-keep-text = A run of blocks of an agenda becomes a method of the lab, with the board and the ballot it opens.
methods-keep-no-workshop = Choose a workshop first: open the methods from its agenda, or choose it under a method.
methods-keep-no-block = The agenda of this workshop is empty.
methods-keep-no-name = Give the method a name.
methods-keep-full = The lab keeps 200 methods already: remove one first.
methods-keep-of = { $workshop }
methods-keep-from = From block
methods-keep-to = To block
methods-keep-name = Name of the method
methods-keep-goal = What it is for
methods-keep-family = Family
methods-keep-least = People, from
methods-keep-most = to
methods-keep-do = Keep
methods-keep-cancel = Cancel
methods-kept = Method “{ $name }” kept.
methods-give = Give to colleagues
methods-give-all = { $count ->
    [one] Give our method to colleagues
   *[other] Give our { $count } methods to colleagues
}
methods-given = { $count ->
    [one] One method written to { $file }
   *[other] { $count } methods written to { $file }
}
methods-given-show = Show
methods-take = Take the methods of a file
methods-taken = { $fresh ->
    [0] No new method
    [one] { $fresh } new method
   *[other] { $fresh } new methods
}, { $changed ->
    [0] none updated
    [one] { $changed } updated
   *[other] { $changed } updated
}.
methods-taken-none = All these methods are there already.
methods-drop = Remove from our methods
methods-dropped = Method “{ $name }” removed.
