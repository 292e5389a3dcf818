# “Print…”: what goes to the system's print dialog, and what became of it.

print-action = Print…
menu-print = Print…
print-running = What will be printed is being laid out…
print-dialog = { $count ->
    [1] Print on { $paper }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
   *[other] Print on { $paper }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } (paper { $number } of { $count })
}
print-sent = { $count ->
    [one] { $count } page sent to “{ $printer }”.
   *[other] { $count } pages sent to “{ $printer }”.
}
print-shown = “{ $file }” opens in the viewer: print from there, at its actual size (100%).
print-cuts = “{ $printer }” has no { $paper } paper: the edges would be cut off.
print-cuts-smaller = The paper chosen for “{ $printer }” is smaller than { $paper }: the edges would be cut off.
print-system = Check that the printer is on and connected, then try again (technical detail, from the system: { $why }).
print-failed = Nothing could be printed. { $why } The PDF is kept: { $file }
print-nothing = Nothing is printed from here: open a workshop or a project.
print-nothing-here = This screen is not printed. The paper supports of the workshop are.
print-only-documents = Choose PDF or another document: data are not printed.
file-open-pdf = Open the PDF
file-show = Show in the folder
