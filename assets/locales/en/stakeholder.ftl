# Stakeholder maps: circles, influence and interest, table, relations.

stakeholder-circle-1 = At the core
stakeholder-circle-2 = Involved
stakeholder-circle-3 = Concerned from afar
relation-with-cooperates = cooperation with { $other }
relation-to-steers = steering, towards { $other }
relation-from-steers = steering, from { $other }
relation-to-informs = information, towards { $other }
relation-from-informs = information, from { $other }
relation-to-funds = funding, towards { $other }
relation-from-funds = funding, from { $other }
relation-with-tension = tension with { $other }
relation-with-other = relation with { $other }
relation-strength-1 = slight
relation-strength-2 = medium
relation-strength-3 = strong
relation-label = “{ $label }”
relation-legend = Relation
relation-legend-strength = Thicker: stronger
relation-title = Relate “{ $name }”
relation-other = To whom
relation-kind = Kind of relation
relation-strength = Strength
relation-word = In a word
relation-from = From
relation-to = To
relation-make = Relate
relation-change = Change
relation-add = Relate to…
relation-menu = Gestures on the relation: { $relation }
relation-removed = Relation removed.
relation-error-same = Choose two different actors.
relation-all = all
relation-shown = Relations: { $kind }
relation-count = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
relation-count-tension = { $count ->
    [one] of which { $count } tension
   *[other] of which { $count } tensions
}

stakeholders-title = Stakeholder maps
stakeholders-new = New map
stakeholders-new-title = Who counts in this project
stakeholders-empty-title = No map yet
stakeholders-empty-text = Name those who count, place them from the core to the edge, say their weight and what goes on between them.
stakeholder-map-title = Title of the map
stakeholder-map-remove = Remove the map
stakeholder-map-removed = Map “{ $title }” removed.
stakeholder-rename = Rename the map
stakeholder-name-circles = Name the circles
stakeholder-circle-label = Circle { $rank }
stakeholder-not-placed = To place
stakeholder-view = View
stakeholder-view-circles = Circles
stakeholder-view-influence = Influence × interest
stakeholder-view-table = Table
stakeholder-circles = Actors in the circles, from the core to the edge
stakeholder-tray = To place: { $count }
stakeholder-crowded = More than 25 actors: only the relations of the chosen actor are drawn.
stakeholder-panel = Actor
stakeholder-actors = Actors
stakeholder-relations = Relations
stakeholder-add-one = Add an actor
stakeholder-add = Write the name of an actor, then Enter
stakeholder-new = New actor
stakeholder-name = Name
stakeholder-kind = Kind
stakeholder-circle = Circle
stakeholder-to-circle = Change circle
stakeholder-influence = Influence
stakeholder-influence-0 = none
stakeholder-influence-1 = slight
stakeholder-influence-2 = strong
stakeholder-influence-3 = decisive
stakeholder-interest = Interest
stakeholder-interest-0 = none
stakeholder-interest-1 = slight
stakeholder-interest-2 = strong
stakeholder-interest-3 = very strong
stakeholder-influence-axis = Influence
stakeholder-axes = Upwards: influence on the decision. To the right: interest in the project.
stakeholder-quadrant-convince = To convince
stakeholder-quadrant-involve = To involve closely
stakeholder-quadrant-follow = To follow
stakeholder-quadrant-inform = To inform and hear
stakeholder-unsaid = not said
stakeholder-degree = { $degree } out of 3, { $word }
stakeholder-others = + { $count } others
stakeholder-fewer = Fewer
stakeholder-without = Without a value: { $count }
stakeholder-where-values = influence { $influence }, interest { $interest }
stakeholder-where-nowhere = without a value
stakeholder-plate = { $name }, { $kind }, { $where }
stakeholder-count = { $count ->
    [0] No actor
    [one] { $count } actor
   *[other] { $count } actors
}
stakeholder-count-loose = { $count } to place
stakeholder-menu = Gestures on “{ $name }”
stakeholder-removed = “{ $name }” removed, with its relations.
stakeholder-error-name = Write the name of the actor.
stakeholder-empty-title = Nobody on this map
stakeholder-empty-text = Add the actors one by one; “Table” takes a whole list from the clipboard.
stakeholder-said-place = { $name }: { $circle }
stakeholder-said-angle = { $name }, { $angle } degrees
stakeholder-said-influence = { $name }, influence { $degree } out of 3, { $word }
stakeholder-said-interest = { $name }, interest { $degree } out of 3, { $word }
stakeholder-said-values = { $name }, influence { $influence }, interest { $interest }
stakeholder-keys-where = On the map
stakeholder-keys-circle = towards the edge or the core
stakeholder-keys-turn = turns
stakeholder-keys-influence = changes the influence
stakeholder-keys-interest = changes the interest
stakeholder-keys-change = changes the circle
stakeholder-keys-relate = relates
