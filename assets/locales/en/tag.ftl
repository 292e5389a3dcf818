# The tags of the lab.
tag-labels = Tags
tag-labels-of = Tags of “{ $of }”
tag-add = Add a tag
tag-add-of = Add a tag to “{ $of }”
tag-remove = Take the tag “{ $label }” away
tag-added = Tag “{ $label }” added
tag-removed = Tag “{ $label }” taken away
tag-there = The tag “{ $label }” is there already.
tag-list = Tags of the lab
tag-proposed = { $count ->
    [0] New tag
    [one] One tag proposed, down arrow
   *[other] { $count } tags proposed, down arrow
}
tag-panel = Tags of the lab
tag-panel-hint = Those that projects, workshops, lessons, boards, personas, journeys, idea cards and methods bear. Renaming, merging or removing is done everywhere, in one step that can be undone.
tag-find = Find a tag
tag-count = { $count ->
    [0] No tag. They are given on the sheet of a persona, a project, a workshop…
    [one] One tag
   *[other] { $count } tags
}
tag-menu = Gestures on the tag “{ $label }”
tag-rename = Rename everywhere…
tag-remove-everywhere = Remove everywhere
tag-merge = Merge…
tag-merge-why = Tick at least two.
tag-remove-chosen = Remove…
tag-choose-why = Tick some tags first.
tag-rename-title = Rename “{ $label }”
tag-merge-title = Merge { $count } tags
tag-rename-text = { $count ->
    [one] Where it is borne, once. A name that exists joins them.
   *[other] Everywhere they are borne, { $count } times. A name that exists joins them.
}
tag-merge-do = Merge
tag-rename-do = Rename
tag-name = Name
tag-name-missing = Write a name.
tag-renamed = “{ $label }” becomes “{ $to }”.
tag-remove-question = { $count ->
    [one] Remove the tag “{ $label }”?
   *[other] Remove { $count } tags?
}
tag-remove-text = { $count ->
    [one] One thing bears it: it stays, without the tag.
   *[other] { $count } things bear them: they stay, without the tag.
}
tag-removed-everywhere = { $count ->
    [one] “{ $label }” is taken away from one thing.
   *[other] “{ $label }” is taken away from { $count } things.
}
tag-kind-project = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
tag-kind-workshop = { $count ->
    [one] { $count } workshop
   *[other] { $count } workshops
}
tag-kind-lesson = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
tag-kind-method = { $count ->
    [one] { $count } method
   *[other] { $count } methods
}
tag-kind-board = { $count ->
    [one] { $count } board
   *[other] { $count } boards
}
tag-kind-persona = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
tag-kind-journey = { $count ->
    [one] { $count } journey
   *[other] { $count } journeys
}
tag-kind-idea-card = { $count ->
    [one] { $count } idea card
   *[other] { $count } idea cards
}
