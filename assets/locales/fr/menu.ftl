# La fenêtre : son titre, son menu, les dialogues de fichiers du système.

window-title = Établi

menu-file = Fichier
menu-new-project = Nouveau projet…
menu-import = Importer…
menu-export-synthesis = Exporter la synthèse…
menu-settings = Réglages
menu-quit = Quitter Établi
menu-edit = Édition
menu-undo = Annuler
menu-redo = Rétablir
menu-view = Affichage
menu-text-larger = Agrandir le texte
menu-text-smaller = Réduire le texte
menu-text-normal = Taille normale
menu-theme-light = Thème clair
menu-theme-dark = Thème sombre
menu-theme-system = Thème de l’ordinateur
menu-language-fr = En français
menu-language-en = In English
menu-go = Aller à
menu-home = Accueil
menu-projects = Projets
menu-workshops = Ateliers

dialog-import = Importer des fichiers
dialog-readable = Fichiers lus par Établi
dialog-export = Enregistrer le fichier
dialog-kind-etabli = Projet Établi
dialog-kind-json = Échange JSON
dialog-kind-pdf = Document PDF
dialog-synthesis = Exporter la synthèse
dialog-synthesis-name = Synthèse, { $title }
dialog-copy = Copier la bibliothèque
dialog-copy-name = Copie de la bibliothèque du { $day }
dialog-move = Choisir le dossier de la bibliothèque
dialog-replace-title = Remplacer le fichier ?
dialog-replace = « { $name } » existe déjà dans ce dossier. Le remplacer efface son contenu.
dialog-replace-yes = Remplacer
dialog-replace-no = Choisir un autre nom
dialog-bring = Importer un tableau ou un fichier
dialog-bringable = Tableaux et exports d’autres outils
dialog-any = Tous les fichiers
dialog-tables = Sortir les tableaux
dialog-kind-csv = Tableau CSV
dialog-kind-xlsx = Classeur XLSX
