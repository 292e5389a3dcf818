# « Imprimer… » : ce qui va au dialogue d’impression du système, et ce qu’il en est devenu.

print-action = Imprimer…
menu-print = Imprimer…
print-running = Ce qui va être imprimé est composé…
print-dialog = { $count ->
    [1] Imprimer en { $paper }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
   *[other] Imprimer en { $paper }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } (papier { $number } sur { $count })
}
print-sent = { $count ->
    [one] { $count } page envoyée à « { $printer } ».
   *[other] { $count } pages envoyées à « { $printer } ».
}
print-shown = « { $file } » s’ouvre dans la visionneuse : imprimez de là, à la taille réelle (100 %).
print-cuts = « { $printer } » n’a pas de papier { $paper } : les bords seraient coupés.
print-cuts-smaller = Le papier choisi pour « { $printer } » est plus petit que { $paper } : les bords seraient coupés.
print-system = Vérifiez que l’imprimante est allumée et reliée, puis recommencez (détail technique, du système : { $why }).
print-failed = Rien n’a pu être imprimé. { $why } Le PDF est gardé : { $file }
print-nothing = Rien ne s’imprime d’ici : ouvrez un atelier ou un projet.
print-nothing-here = Cet écran ne s’imprime pas. Les supports papier de l’atelier, oui.
print-only-documents = Choisissez PDF ou un autre document : des données ne s’impriment pas.
file-open-pdf = Ouvrir le PDF
file-show = Afficher dans le dossier
