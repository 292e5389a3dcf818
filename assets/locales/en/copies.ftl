# Beginning an artefact: empty, from a model, or like another one of the library.
start-title = Begin with:
start-take = Like another one…
start-empty-persona = An empty sheet
start-empty-empathy-map = Four zones
start-empty-journey = An empty journey
start-empty-stakeholder-map = An empty map
start-empty-test-grid = An empty grid
start-model-persona = The model “To listen for”
start-model-empathy-map = Seven zones
start-model-journey = The model “A procedure”
start-model-stakeholder-map = The model “A public service”
start-model-test-grid = The model “First test”
copy-of = Copy of “{ $title }”, project “{ $project }”
take-title = Take again
take-text-persona = The sheet is copied here and remembers where it comes from. The original does not change.
take-text-empathy-map = The zones, the situation and the persona are copied. The notes stay where they are.
take-text-journey = Steps, lanes, cells, arrows and personas are copied. Links to the notes of another project stay there.
take-text-stakeholder-map = The actors and their relations are copied here. The original does not change.
take-text-test-grid = The prototype and the hypotheses are copied. Testers and observations stay where they are.
take-find = Find
take-reading = Reading the library…
take-none = There is none in the library yet.
take-none-such = None answers.
take-count = { $count ->
    [one] { $count } in the library
   *[other] { $count } in the library
}
take-parts-persona = { $count }
take-parts-empathy-map = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
take-parts-journey = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
take-parts-stakeholder-map = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
take-parts-test-grid = { $count ->
    [one] { $count } hypothesis
   *[other] { $count } hypotheses
}
take-do = Copy here
