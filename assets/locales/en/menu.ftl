# The window: its title, its menu, the system's file dialogs.

window-title = Établi

menu-file = File
menu-new-project = New project…
menu-import = Import…
menu-export-synthesis = Export the synthesis…
menu-settings = Settings
menu-quit = Quit Établi
menu-edit = Edit
menu-undo = Undo
menu-redo = Redo
menu-view = View
menu-text-larger = Larger text
menu-text-smaller = Smaller text
menu-text-normal = Normal size
menu-theme-light = Light theme
menu-theme-dark = Dark theme
menu-theme-system = The computer’s theme
menu-language-fr = En français
menu-language-en = In English
menu-go = Go
menu-home = Home
menu-projects = Projects
menu-workshops = Workshops

dialog-import = Import files
dialog-readable = Files that Établi reads
dialog-export = Save the file
dialog-kind-etabli = Établi project
dialog-kind-json = JSON exchange file
dialog-kind-pdf = PDF document
dialog-synthesis = Export the synthesis
dialog-synthesis-name = Synthesis, { $title }
dialog-copy = Copy the library
dialog-copy-name = Copy of the library, { $day }
dialog-move = Choose the library’s folder
dialog-replace-title = Replace the file?
dialog-replace = “{ $name }” already exists in this folder. Replacing it erases its content.
dialog-replace-yes = Replace
dialog-replace-no = Choose another name
dialog-bring = Import a table or a file
dialog-bringable = Tables and exports of other tools
dialog-any = All files
dialog-tables = Take the tables out
dialog-kind-csv = CSV table
dialog-kind-xlsx = XLSX workbook
