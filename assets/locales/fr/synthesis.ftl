# La synthèse : sections, pages, options, export.
synthesis-title = Synthèse
synthesis-sections = Sections
synthesis-section-cover = En-tête et couverture
synthesis-section-in-brief = En bref
synthesis-section-framework = Cadre et objectifs
synthesis-section-course = Déroulé
synthesis-section-persona = Persona : { $name }
synthesis-section-journey-current = Parcours existant
synthesis-section-journey-target = Parcours cible
synthesis-section-how-might-we = Comment pourrions-nous
synthesis-section-idea-cards = Fiches idées
synthesis-section-test-grid = Test : { $name }
synthesis-section-decisions = Décisions
synthesis-section-actions = Plan d’action
synthesis-section-evaluation = Évaluation
synthesis-section-annex = Annexe : notes
synthesis-show = « { $name } » dans le document
synthesis-hide-it = Laisser de côté
synthesis-show-it = Remettre
synthesis-left-out = laissée de côté
synthesis-to-review = à relire
synthesis-review-legend = À relire : vous n’avez pas encore écrit ce texte.
synthesis-keys = Flèches : choisir. Alt et flèches : déplacer. Espace : montrer ou laisser de côté.
synthesis-moved = { $rank } sur { $count }
synthesis-introduction = Introduction de « { $name } »
synthesis-introduction-hint = Une ou deux phrases avant les résultats.
synthesis-brief = En bref, en trois phrases
synthesis-brief-sentence = Phrase { $rank }

# Les pages.
synthesis-preview = Aperçu
synthesis-pages = Pages du document
synthesis-page = Page { $page }
synthesis-page-of = sur { $pages }
synthesis-page-rank = { $page } sur { $pages }
synthesis-page-alt = Page { $page } sur { $pages }
synthesis-page-coming = Page { $page }
synthesis-page-failed = La page { $page } sera redessinée.
synthesis-pages-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
synthesis-previous = Page précédente
synthesis-next = Page suivante
synthesis-zoom-in = Agrandir
synthesis-zoom-out = Réduire
synthesis-no-page = Aucune page à montrer.
synthesis-nothing = Toutes les sections sont laissées de côté
synthesis-nothing-says = Remettez au moins une section pour composer le document.
synthesis-show-all = Tout remettre

# Ce qui part.
synthesis-options = Format et contrôles
synthesis-format = Format
synthesis-format-pdf = PDF
synthesis-format-pdf-says = Le document de l’atelier, accessible et archivable.
synthesis-format-docx = Word
synthesis-format-docx-says = Le document à reprendre dans Word (DOCX), avec ses styles, ses titres et ses graphiques en images.
synthesis-format-odt = ODT
synthesis-format-odt-says = Le document à reprendre dans LibreOffice (ODT), avec ses styles, ses titres et ses graphiques en images.
synthesis-format-html = Web
synthesis-format-html-says = Une seule page web (HTML) accessible, sans script, à publier ou à imprimer.
synthesis-format-md = Texte
synthesis-format-md-says = Le texte avec des marques simples (Markdown), ses graphiques dits en mots et en tableaux.
synthesis-format-json = JSON
synthesis-format-json-says = Les données de l’atelier, pour les relire dans un autre outil.
synthesis-format-etabli = .etabli
synthesis-format-etabli-says = Le projet entier, à ouvrir dans Établi sur un autre poste.
synthesis-in-document = Dans le document
synthesis-logo = Logo du laboratoire
synthesis-charts = Graphiques et leurs tableaux
synthesis-pseudonyms = Pseudonymes des auteurs
synthesis-fewer = Petites catégories réunies
synthesis-fewer-why = Obligatoire : protège les personnes
synthesis-checks = Contrôles
synthesis-check-accessible = Accessible : PDF/UA-1 et PDF/A-2a
synthesis-check-alt = Chaque figure a son texte de remplacement
synthesis-check-hidden = { $count ->
    [0] Aucune note masquée
    [one] { $count } note masquée, écartée
   *[other] { $count } notes masquées, écartées
}
synthesis-check-replaced = { $count ->
    [one] { $count } caractère remplacé
   *[other] { $count } caractères remplacés
}
synthesis-check-all-shown = Tous les caractères sont imprimés
synthesis-see = Voir
synthesis-replaced = Caractères remplacés
synthesis-replaced-says = Aucune police fournie ne sait les dessiner : le document écrit leur code à la place, sans rien perdre d’autre.
synthesis-replaced-sign = Écrit à la place
synthesis-replaced-count = Fois
synthesis-close = Fermer
synthesis-composing = Composition du PDF
synthesis-share = { $share } des pages
synthesis-stage-reading = Lecture des textes
synthesis-stage-setting = Mise en pages
synthesis-stage-checking = Vérification des caractères
synthesis-stage-done = Composition terminée
synthesis-work-on = Vous pouvez continuer à travailler.
synthesis-stop = Arrêter
synthesis-stopped = Composition arrêtée
synthesis-stopped-says = Les pages montrées sont celles d’avant.
synthesis-failed = Le document n’a pas pu être composé
synthesis-again = Composer à nouveau
synthesis-up-to-date = Document à jour
synthesis-up-to-date-says = Il se recompose après chaque modification.
synthesis-export-pdf = Exporter en PDF
synthesis-export-docx = Exporter pour Word
synthesis-export-odt = Exporter en ODT
synthesis-export-html = Exporter en page web
synthesis-export-md = Exporter en Markdown
synthesis-export-json = Exporter en JSON
synthesis-export-etabli = Enregistrer en .etabli
synthesis-exporting = L’export est en cours.
synthesis-not-ready = Attendez la fin de la composition.
synthesis-exported = Exporté : { $name }
synthesis-open-folder = Ouvrir le dossier

# Quel document, et ce qu’on y écrit.
synthesis-document = Document
synthesis-document-synthesis = Synthèse
synthesis-document-bilan = Bilan
synthesis-document-title = Titre du document
synthesis-document-title-hint = Vide : le titre de l’atelier.
synthesis-section-title = Titre de la section
synthesis-section-invariants = Ce qui n’est pas en débat
synthesis-section-themes = Ce qui a été dit, par thème
synthesis-section-answers = Ce qui est retenu ou non, et pourquoi
synthesis-section-figures = Les chiffres
synthesis-invariants = Ce qui n’est pas en débat, une ligne par point
synthesis-invariants-hint = Sans texte, la section n’est pas imprimée.
synthesis-verbatims = Choisir les verbatims…
synthesis-verbatims-title = Verbatims cités
synthesis-verbatims-says = Les notes cochées sont citées dans ce document ; au départ, celles que vous avez mises en avant. L’annexe les reproduit toutes.
synthesis-verbatims-search = Chercher une note
synthesis-verbatims-count = { $count ->
    [0] Aucune note citée sur { $all }
    [one] { $count } note citée sur { $all }
   *[other] { $count } notes citées sur { $all }
}
synthesis-verbatims-none = Aucune note ne contient ces mots.
synthesis-verbatims-more = { $count ->
    [one] Une autre note répond : précisez la recherche.
   *[other] { $count } autres notes répondent : précisez la recherche.
}
synthesis-in-no-cluster = Hors regroupement
synthesis-untitled = Sans titre
