# The blueprint: the same steps, from the audience to behind the scenery; and what is filtered.
journey-view = Journey or blueprint
journey-view-journey = Journey
journey-view-blueprint = Blueprint
journey-filter = Filter
journey-filter-all = Show everything
journey-filter-personas-hint = Their curve, their emotions, and the lines whose actor has their name.
journey-filter-said = { $lanes ->
    [0] { $personas ->
        [0] Nothing is hidden
        [one] { $personas } persona hidden
       *[other] { $personas } personas hidden
    }
    [one] { $personas ->
        [0] { $lanes } lane hidden
       *[other] { $lanes } lane, { $personas } personas hidden
    }
   *[other] { $personas ->
        [0] { $lanes } lanes hidden
       *[other] { $lanes } lanes, { $personas } personas hidden
    }
}
journey-lines-of-others = { $count ->
    [one] { $count } line of another persona
   *[other] { $count } lines of other personas
}
journey-foot-relate = link to…
journey-foot-break = breaking point
journey-foot-next-break = next breaking point
blueprint-line-interaction = Line of interaction
blueprint-line-visibility = Line of visibility
blueprint-line-internal = Line of internal interaction
blueprint-told-evidence = what is seen and touched
blueprint-told-action = what the user does
blueprint-told-frontstage = what is done before them
blueprint-told-backstage = what they do not see
blueprint-told-support = tools, other services
blueprint-missing = The blueprint has no:
blueprint-order = The lanes of a blueprint stand in the order of the stage. Those of one kind move among themselves.
blueprint-counts = { $lanes ->
    [one] { $lanes } lane
   *[other] { $lanes } lanes
}, { $breaks ->
    [one] { $breaks } breaking point
   *[other] { $breaks } breaking points
}, { $arrows ->
    [one] { $arrows } arrow
   *[other] { $arrows } arrows
}
blueprint-break = Breaks: { $text }
blueprint-no-break = No breaking point.
blueprint-panel = The chosen cell
blueprint-panel-hint = Choose a cell: who acts, the delay, the tool, the rule and the breaking point are written here.
blueprint-where = { $lane }, step { $rank }
blueprint-place = { $lane } { $rank }, “{ $text }”
blueprint-arrows = Arrows
blueprint-arrows-list = Arrows as a list
blueprint-arrows-none = No arrow. Go to a cell and press Alt L.
blueprint-arrow = { $from } { $kind } { $to }
blueprint-arrow-out = { $kind } { $place }
blueprint-arrow-in = Comes from { $place } ({ $kind })
blueprint-arrow-menu = Actions on the arrow “{ $arrow }”
blueprint-arrow-change = Change the arrow
blueprint-arrow-to = To
blueprint-arrow-label = Word on the arrow
blueprint-arrow-make = Draw the arrow
blueprint-arrow-keep = Keep
blueprint-arrow-removed = Arrow removed.
blueprint-relate = Link to…
blueprint-relate-none = An arrow goes from a written cell to another one: write in this one first.
blueprint-notes = The notes behind
