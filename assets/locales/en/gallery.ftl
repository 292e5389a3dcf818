# The gallery: what can be reused, in the whole library.
gallery-find = Find in the gallery
gallery-kinds = Kind
gallery-kind-all = All ({ $count })
gallery-kind-persona = Personas ({ $count })
gallery-kind-journey = Journey maps ({ $count })
gallery-kind-board = Boards ({ $count })
gallery-kind-method = Methods ({ $count })
gallery-all-tags = All tags
gallery-list = Personas, journey maps, boards and methods
gallery-keys = Arrows go from card to card, Enter opens, R reuses.
gallery-reading = Reading the library…
gallery-count = { $count ->
    [0] No card
    [one] One card
   *[other] { $count } cards
}
gallery-parts-journey = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
gallery-parts-board = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
gallery-parts-method = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
gallery-none = Nothing answers
gallery-none-narrowed = No persona, journey map, board or method holds what is chosen above.
gallery-none-text = Personas, journey maps and boards of the workshops appear here.
gallery-show-all = Show all
