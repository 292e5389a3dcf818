# Personas: the sheet and the list.
personas-title = Personas
personas-empty-title = No persona yet
personas-empty-text = A persona is an invented person who stands for many. Give them a first name, then say what their sheet rests on.
persona-new = New persona
persona-new-name = No name yet
persona-none-title = This persona no longer exists
persona-none-text = It was deleted. Undo the deletion, or go back to the list.
persona-all = All personas
persona-more = Other actions on the persona
persona-duplicate = Duplicate
persona-copy-name = { $name } (copy)
persona-remove = Delete the persona
persona-remove-question = Delete { $name }?
persona-remove-text = { $count ->
    [0] The sheet is deleted. You will be able to undo.
    [one] The sheet is deleted, and { $count } journey loses this persona. You will be able to undo.
   *[other] The sheet is deleted, and { $count } journeys lose this persona. You will be able to undo.
}
persona-removed = { $name }: sheet deleted.
persona-done = Done

persona-name = Invented first name
persona-age = Age
persona-years = years old
persona-namesake = “{ $pseudonym }” is in the room: choose another first name.
persona-situation = Situation
persona-situation-hint = Situation: work, household, where they live
persona-quote = Quote
persona-quote-hint = One sentence this person would say
persona-quote-open = “
persona-quote-close = ”
persona-story = Story
persona-story-hint = Their story in a few sentences
persona-goals = What { $name } wants
persona-add-goals = Add a goal
persona-obstacles = What holds { $name } back
persona-add-obstacles = Add an obstacle
persona-motivations = What moves { $name }
persona-add-motivations = Add a motivation
persona-needs = What { $name } needs
persona-add-needs = Add a need
persona-fears = What { $name } fears
persona-add-fears = Add a fear
persona-verbatims = Heard in the field
persona-add-verbatims = Add a quote
persona-channels = Preferred channels
persona-add-channels = Add a channel
persona-accessibility-needs = Constraints, accessibility
persona-add-accessibility-needs = Add a constraint
persona-tags = Tags
persona-add-tags = Add a tag
persona-typical-day = An ordinary day
persona-typical-day-hint = From morning to night, what matters for the service

persona-evidence = What does this sheet rest on?
persona-interviews = Interviews
persona-observations = Observations
persona-evidence-hint = From one interview on, you can choose “Partial”.
persona-evidence-hint-nothing = Note how many interviews and observations: the sheet will say so.
persona-evidence-hint-more = You have heard people: you can choose “Partial”.
persona-unverified = Unverified hypothesis
persona-unverified-prints = The sheet says so when printed.
persona-counts = { $interviews ->
    [0] No interview
    [one] { $interviews } interview
   *[other] { $interviews } interviews
}, { $observations ->
    [0] no observation
    [one] { $observations } observation
   *[other] { $observations } observations
}.

persona-scale-label = Name of the scale
persona-scale-left = Word at the left
persona-scale-right = Word at the right
persona-scale-value = { $value } of 5
persona-scale-unset = to be set
persona-scale-add = Add a scale
persona-scale-new = New scale
persona-scale-remove = Remove the scale “{ $label }”
persona-scale-removed = Scale “{ $label }” removed.
persona-scale-digital = Digital ease
persona-scale-digital-left = Avoids screens
persona-scale-digital-right = At ease everywhere
persona-scale-administrative = Administrative autonomy
persona-scale-administrative-left = Needs help
persona-scale-administrative-right = Manages alone

persona-found-in = This sheet is found in
persona-found-nowhere = No journey names it yet.
persona-portrait-change = Change the portrait
persona-portrait-of = Portrait of { $name }
persona-portrait-drawn = Drawn portraits
persona-colour = Colour and pattern
persona-colour-name = { $colour }, { $pattern }
persona-picture-choose = Choose a picture
persona-picture-remove = Back to the drawing
persona-picture-hint = PNG or JPEG; the picture is made smaller and kept in the sheet. No photograph of a real person without consent.
persona-picture-working = The picture is being made smaller…
persona-picture-taken = The portrait is replaced by this picture.

persona-picture-crop = Crop
persona-evidence-short = Rests on
personas-view = View
personas-view-list = List
personas-view-beside = Side by side
personas-goals = What the person wants
personas-obstacles = What holds them back
personas-motivations = What moves them
personas-needs = What they need
personas-fears = What they fear
personas-verbatims = Heard on the ground
personas-channels = Preferred channels
personas-accessibility-needs = Constraints, accessibility
personas-tags = Tags
personas-scale = { $value } of 5
personas-scale-unset = not filled in
crop-title = Frame the portrait
crop-text = Pull the frame on the picture, or set it below. Only what is in the frame is kept.
crop-picture = The picture to frame
crop-size = Size of the frame
crop-across = From left to right
crop-down = From top to bottom
crop-keep = Keep this frame

persona-notes = The notes behind this sheet
persona-notes-count = { $count ->
    [0] No note is linked to it.
    [one] { $count } note is linked to it; the synthesis leads back to it.
   *[other] { $count } notes are linked to it; the synthesis leads back to them.
}
persona-notes-whole = Notes of the whole sheet
persona-notes-of = Notes behind “{ $title }”
persona-notes-behind = { $count ->
    [0] Link notes to “{ $title }”
    [one] { $count } note behind “{ $title }”
   *[other] { $count } notes behind “{ $title }”
}
persona-notes-none = No note. Link those that say so: the synthesis will lead back to them.
persona-notes-link = Link notes
persona-notes-close = Close
