# Participants, groups, categories.

participant-title = Participants
participant-notice = A made-up first name is enough: a legal name is never asked.
participant-notice-more = Documents print pseudonyms only if you ask, and a category of fewer than 5 people is never shown alone.
participant-add = Add a person
participant-add-hint = Pseudonym, then Enter
participant-paste = Paste a list
participant-draw = Draw groups at random
participant-draw-none = Add people to the list first.

participant-people = People
participant-count = { $count ->
    [0] Nobody in the list
    [one] { $count } person
   *[other] { $count } people
}
participant-count-present = { $count } present
participant-count-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
participant-empty-title = Nobody in the list
participant-empty-text = Write a pseudonym and Enter, or paste a list. Without a list, counts by category are enough.

participant-column-pseudonym = Pseudonym
participant-column-category = Category
participant-column-group = Group
participant-column-device = Takes part with
participant-column-present = Present
participant-present = present
participant-absent = absent
participant-no-group = None
participant-no-category = None
participant-removed = { $name } is no longer in the list.
participant-error-pseudonym = Write a pseudonym, a first name for instance.
participant-error-size = Write a number of people, for example 5.
participant-error-name = A group needs a name.
participant-error-label = A category needs a name.
participant-error-known = This category exists already.

participant-all-present = Tick everyone as present

participant-groups = Groups
participant-groups-empty = No group yet. Write a name, or draw groups at random.
participant-group-add = Add a group
participant-group-name = Name
participant-group-theme = Theme
participant-group-size = Seats
participant-group-people = People
participant-group-colour = Colour
participant-group-new = Table { $number }
participant-group-removed = Group “{ $name }” deleted.
participant-group-over = { $name }: { $people } people for { $size } seats
participant-group-none = { $count ->
    [one] { $count } person without a group
   *[other] { $count } people without a group
}

participant-categories = Categories
participant-categories-hint = Counts can be entered without any list.
participant-category-add = Add a category
participant-category-label = Category
participant-category-count = Count
participant-category-listed = In the list
participant-category-removed = Category “{ $label }” deleted.
participant-category-from-list = Count from the list
participant-category-total = Total
participant-category-counted = Counts taken from the list.
participant-small = { $count ->
    [one] One category has fewer than 5 people: documents will tell it together with others, or give no breakdown.
   *[other] { $count } categories have fewer than 5 people: documents will tell them together with others, or give no breakdown.
}
participant-together = { $count ->
    [one] A document that was exported did not tell “{ $names }” by itself: later ones will not either.
   *[other] A document that was exported did not tell these categories one by one: { $names }. Later ones will not either.
}

participant-figures = Figures
participant-device-phone = Phone
participant-device-shared = Shared device
participant-device-paper = Paper

participant-hint-list = { $present } entered as present, { $listed } ticked in the list.
participant-hint-categories = Categories count { $counted } people, { $present } are present.
participant-hint-devices = Ways of taking part count { $counted } people, { $present } are present.
participant-hint-fits = The figures agree.
participant-hint-take = Take { $count }

participant-draw-title = Draw groups at random
participant-draw-text = Each category is spread as evenly as can be. The same number gives the same draw again.
participant-draw-seed = Draw number
participant-draw-again = Another draw
participant-draw-absent = Draw those absent too
participant-draw-how-many = Number of groups
participant-draw-apply = Spread { $count ->
    [one] { $count } person
   *[other] { $count } people
}
participant-draw-preview = Preview of the draw
participant-draw-total = Total
participant-draw-done = Groups drawn at random, draw no. { $seed }.

participant-draw-refused = A wish cannot be held.
participant-draw-contradiction = These people are to be kept apart and to stay together at once: remove one of the marked wishes.
participant-draw-too-large = Too many people are to stay together: no table has more than { $most ->
    [one] { $most } seat
   *[other] { $most } seats
}. Remove one of the marked wishes, or add seats.
participant-draw-too-few = Too many people are all to be kept apart for { $most ->
    [one] { $most } table
   *[other] { $most } tables
}: remove one of the marked wishes, or add a table.
participant-draw-unheld = The marked wishes cannot all be held at once: remove one, or add seats or a table.
participant-draw-unfound = No draw was found that holds the marked wishes. Try another draw, or remove one of them.

participant-wishes = Together, or apart
participant-wish-one = Person
participant-wish-kind = Wish
participant-wish-kind-apart = not with
participant-wish-kind-together = with
participant-wish-other = Other person
participant-wish-add = Add
participant-wish-two = Two people are needed in the list.
participant-wish-together = { $one } with { $other }
participant-wish-apart = { $one } not with { $other }
participant-wish-in-the-way = cannot be held
participant-wish-drop = Remove “{ $wish }”
participant-wish-known = This wish is noted already.
participant-wish-added = Wish noted: { $wish }.
participant-wish-dropped = Wish removed: { $wish }.

participant-rotate = Plan a rotation
participant-rotate-title = Plan a rotation
participant-rotate-text = Everybody changes tables at each round (world café, forum) and meets the same people again as little as can be. The first round is where they sit now.
participant-rotate-none = Two groups are needed, and people who are present in them.
participant-rotate-rounds = Number of rounds
participant-rotate-other = Another plan
participant-rotate-hosts = A host stays at each table
participant-rotate-host = host
participant-rotate-preview = Preview of the plan
participant-rotate-never = Nobody meets twice at a table: { $pairs ->
    [one] { $pairs } meeting
   *[other] { $pairs } meetings
}.
participant-rotate-again = { $again ->
    [one] { $again } pair
   *[other] { $again } pairs
} of { $pairs } meet more than once, { $most } times at most.
participant-rotate-back = { $count ->
    [one] { $count } person comes back to a table where they have been.
   *[other] { $count } people come back to a table where they have been.
}
participant-rotate-out = { $count ->
    [one] { $count } person who is present has no group, and is not in the plan.
   *[other] { $count } people who are present have no group, and are not in the plan.
}
participant-rotate-keep = Keep this plan
participant-rotate-done = Rotation kept: { $rounds } rounds, plan no. { $seed }.
participant-round = Round { $round }
participant-rounds = Rotation in { $rounds } rounds
participant-rounds-text = The room’s screen shows the tables round by round. A cell is changed like any other.
participant-rounds-drop = Remove the plan
participant-rounds-dropped = Rotation plan removed.
participant-cancel = Cancel

participant-paste-title = Paste a list
participant-paste-text = One person a line: the pseudonym, then if you like the category, the group and the device, parted by a tab, a semicolon or a comma.
participant-paste-label = List
participant-paste-example = Marie; Users; Table 1
participant-paste-read = { $count ->
    [0] Nobody yet
    [one] { $count } person read
   *[other] { $count } people read
}
participant-paste-new = new categories: { $list }
participant-paste-seated = { $count } in a group
participant-paste-heading = “{ $line }” is read as a heading line.
participant-paste-left = Not taken: { $list }.
participant-paste-left-line = “{ $text }” (line { $line })
participant-paste-some = { $list } and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
participant-paste-alike = { $count ->
    [one] One person looks like somebody who is already here: { $list }.
   *[other] { $count } people look like people who are already here: { $list }.
}
participant-paste-all = All ({ $count })
participant-paste-fresh = { $count ->
    [0] Nobody new
    [one] Only the new person
   *[other] Only the { $count } new ones
}
participant-paste-over = Line { $line }: { $over ->
    [one] one character too many
   *[other] { $over } characters too many
}{ $others ->
    [0] .
    [one] {""}, and one more line is too long.
   *[other] {""}, and { $others } more lines are too long.
}
participant-paste-apply = { $count ->
    [one] Add { $count } person
   *[other] Add { $count } people
}
participant-paste-done = { $count ->
    [one] { $count } person added.
   *[other] { $count } people added.
}

participant-keys-where = In the tables
participant-keys-move = go from cell to cell
participant-keys-edit = opens the cell
participant-keys-check = ticks
participant-keys-remove = empties the cell

participant-order = Order: { $order }
participant-order-entered = as entered
participant-order-pseudonym = pseudonym
participant-order-category = category
participant-order-group = group
