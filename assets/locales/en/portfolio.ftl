# The portfolio: table, phases, timeline, departments, and what needs attention.

portfolio-week = This week
portfolio-points = { $count ->
        [0] Nothing needs attention.
        [one] { $count } point
       *[other] { $count } points
    }
portfolio-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
portfolio-more = and { $count } more
portfolio-unprepared = { $count ->
        [one] Workshop near, without agenda
       *[other] { $count } workshops near, without agenda
    }
portfolio-in-days = { $count ->
        [0] { $day }, today
        [one] { $day }, tomorrow
       *[other] { $day }, in { $count } days
    }
portfolio-silent = No news for 60 days
portfolio-since = since { $day }
portfolio-storm = Storm
portfolio-said = “{ $sentence }”
portfolio-view = View
portfolio-view-table = Table
portfolio-view-phases = Phases
portfolio-view-timeline = Timeline
portfolio-view-departments = Departments
portfolio-view-rows = Workshops
portfolio-table = Table of the projects
portfolio-count = { $shown ->
        [one] { $shown } project of { $all }
       *[other] { $shown } projects of { $all }
    }
portfolio-all = All
portfolio-clear = Clear the filters
portfolio-none = No project fits
portfolio-none-text = The filters hide every project.
portfolio-group = Group
portfolio-group-none = No group
portfolio-group-phase = By phase
portfolio-group-kind = By kind of support
portfolio-group-status = By status
portfolio-group-axis = By axis
portfolio-group-department = By department
portfolio-columns = Columns
portfolio-column-title = Project
portfolio-column-code = Number
portfolio-column-owner = Owner
portfolio-column-kind = Kind of support
portfolio-column-phase = Phase
portfolio-column-status = Status
portfolio-column-weather = Weather
portfolio-column-next = What is next
portfolio-column-axis = Axis
portfolio-column-departments = Departments
portfolio-column-workshops = Workshops
portfolio-column-actions = Open actions
portfolio-late = { $count } late
portfolio-nothing = nothing dated
portfolio-no-axis = No axis
portfolio-no-department = No department
portfolio-department = Department
portfolio-departments = Projects by department
portfolio-titles = Titles
portfolio-several = A project of several departments counts in each.
portfolio-move = Change the phase: { $title }
portfolio-moved = { $title }: { $phase }
portfolio-from-to = from { $from } to { $to }
portfolio-from = since { $from }
portfolio-to = until { $to }
portfolio-mark = { $title }, { $day }
portfolio-mark-done = { $title }, reached, { $day }
portfolio-timeline-legend = A diamond is a milestone, filled once it is reached; a bar without a right edge goes on; the vertical line is today.
project-actions-count = { $open } open, { $late ->
        [0] none late
       *[other] { $late } late
    }, { $done } done
project-actions-workshop = Open in “{ $title }”
project-actions-late = { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }

views-view = View: { $name }
views-none = unnamed
views-changed = { $name } (changed)
views-recalled = View “{ $name }”.
views-keep = Keep the view…
views-keep-title = Keep the view
views-keep-text = Filters, order, groups and columns are kept in the library under this name.
views-keep-do = Keep
views-name = Name of the view
views-error-name = Give a name, for example “Monday review”.
views-kept = View “{ $name }” kept.
views-renew = Update “{ $name }”
views-renewed = View “{ $name }” updated.
views-rename = Rename “{ $name }”…
views-rename-title = Rename the view
views-rename-do = Rename
views-remove = Delete “{ $name }”
views-removed = View “{ $name }” deleted.
