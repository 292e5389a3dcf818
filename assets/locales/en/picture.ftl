# A board that leaves: picture, shapes, poster. Read by documents, the window and the command line.

picture-link = { $from } { $label } { $to }
picture-sheet = { $title }, sheet { $number } of { $count } (row { $row }, column { $column })
picture-small = The text of the notes is { $size } points: to read it, take larger paper or more sheets.
picture-action = Save as a picture or a poster…
picture-title = Save the board
picture-format = Format
picture-format-png = Picture (PNG)
picture-format-svg = Drawing (SVG)
picture-format-pdf = Poster (PDF)
picture-format-png-hint = For an e-mail, slides, a site: screen readers do not read its text.
picture-format-svg-hint = Stays sharp at any size; opens in a drawing program.
picture-format-pdf-hint = To print and put up; screen readers read its text.
picture-width = Width in pixels
picture-width-hint = From 200 to 20,000; the height follows the board.
picture-paper = Paper
picture-columns = Sheets side by side
picture-rows = Sheets one under the other
picture-tiles-hint =
    { $count ->
        [one] One sheet.
       *[other] { $count } sheets, which overlap by 10 mm and are put together along the crop marks.
    }
picture-what = Hidden and pending notes are not in it; the filter changes nothing.
picture-run = Save as…
picture-stop = Stop
picture-running = The board is being drawn…
picture-running-part = The board is being drawn: { $part }%
picture-stopped = Stopped: no file was written.
picture-done = Saved: { $file }
cli-export-picture = Written: { $file } ({ $width } × { $height } pixels)
cli-help-board = Draws a board: a picture (png, up to 20,000 pixels), shapes (svg) or a poster (pdf).
cli-help-width = Width of the picture, in pixels.
cli-help-paper = Paper of the poster or of canvases: a0 to a4 (else a3).
cli-help-tiles = Sheets side by side x sheets one under the other, for example 2x3.
cli-help-poster = Writes the poster of a persona, an empathy map, a journey, a blueprint or a stakeholder map (pdf), on one sheet or on several to be put together.
cli-help-supports = Says which paper supports the workshop needs, with their names.
cli-help-support = Writes paper supports (pdf): ballot papers, canvases, table signs… “all” for every one.
cli-help-portrait = A poster that stands.
cli-help-landscape = A poster that lies.
cli-help-of = What the poster shows: an id, a title or a name.
cli-help-support-name = The name of a support; may be repeated; “all” for every one.
cli-help-large-print = Supports in large print: 18 points at least, black on white.
