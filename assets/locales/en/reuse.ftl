# Taking again elsewhere: what is copied, what stays, where.
reuse-ask = Reuse elsewhere…
reuse-title = Reuse “{ $title }”
reuse-find = Find a project or a workshop
reuse-where = Where to copy it
reuse-count = { $count ->
    [0] No other workshop: a new one can be made
    [one] One workshop
   *[other] { $count } workshops
}
reuse-none-such = No project and no workshop answers.
reuse-new = New workshop in “{ $project }”
reuse-new-title = Title of the new workshop
reuse-new-proposed = Preparation
reuse-do = Copy there
reuse-choose = Choose where first.
reuse-open = Open
reuse-done = “{ $title }” is reused in “{ $workshop }”, project “{ $project }”.
reuse-of = Reused from “{ $title }”, project “{ $project }”
reuse-source = The copy keeps its source: “reused from { $title }, project { $project }”.
reuse-source-kept = The copy keeps its source.
reuse-source-method = The blocks keep their source: “from the method { $title }”.
reuse-before = Reused already
reuse-before-more = { $count ->
    [one] and once before
   *[other] and { $count } times before
}
reuse-noun-persona = Persona
reuse-noun-journey = Journey map
reuse-noun-stakeholder-map = Stakeholder map
reuse-noun-empathy-map = Empathy map
reuse-noun-test-grid = Test grid
reuse-noun-board = Board
reuse-noun-idea-card = Idea card
reuse-noun-agenda = Agenda
reuse-noun-method = Method
reuse-copied-persona = Copied: the whole sheet, its portrait, its tags
reuse-left-persona = Left: the notes it comes from, the journeys and maps that name it
reuse-copied-journey = Copied: steps, lanes, cells, arrows, emotions, personas
reuse-left-journey = Left: links to notes, their authors
reuse-copied-stakeholder-map = Copied: circles, actors, relations
reuse-left-stakeholder-map = Left: the participants of the workshop
reuse-copied-empathy-map = Copied: situation, zones, persona
reuse-left-empathy-map = Left: notes, visible or hidden, their authors
reuse-copied-test-grid = Copied: prototype, hypotheses
reuse-left-test-grid = Left: testers, observations, what was kept of them
reuse-copied-board = Copied: question, template, zones, the activity to open
reuse-left-board = Left: notes, visible or hidden, their authors, clusters, votes
reuse-copied-idea-card = Copied: texts, first step, indicator, obstacles and levers
reuse-left-idea-card = Left: notes, dots, authors, state and reason; the card is a proposal again
reuse-copied-agenda = Copied: blocks, instructions, material, groups of the same name
reuse-left-agenda = Left: activities, actual hours, participants, results
reuse-copied-method = Copied: steps as blocks at the end of the agenda, the board and the vote of the method
reuse-left-method = Left: nothing, a method holds nothing of a workshop
