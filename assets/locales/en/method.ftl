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
methods-from-agenda = Method
