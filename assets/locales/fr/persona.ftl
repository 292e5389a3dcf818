# Les personas : la fiche et la liste.
personas-title = Personas
personas-empty-title = Aucun persona pour l’instant
personas-empty-text = Un persona est une personne inventée qui en représente beaucoup. Donnez-lui un prénom, puis dites sur quoi repose sa fiche.
persona-new = Nouveau persona
persona-new-name = Sans prénom
persona-none-title = Ce persona n’existe plus
persona-none-text = Il a été supprimé. Annulez la suppression, ou revenez à la liste.
persona-all = Tous les personas
persona-more = Autres actions sur le persona
persona-duplicate = Dupliquer
persona-copy-name = { $name } (copie)
persona-remove = Supprimer le persona
persona-remove-question = Supprimer { $name } ?
persona-remove-text = { $count ->
    [0] Sa fiche est supprimée. Vous pourrez annuler.
    [one] Sa fiche est supprimée, et { $count } parcours perd ce persona. Vous pourrez annuler.
   *[other] Sa fiche est supprimée, et { $count } parcours perdent ce persona. Vous pourrez annuler.
}
persona-removed = { $name } : fiche supprimée.
persona-done = Terminer

persona-name = Prénom inventé
persona-age = Âge
persona-years = ans
persona-namesake = « { $pseudonym } » est dans la salle : choisissez un autre prénom.
persona-situation = Situation
persona-situation-hint = Sa situation : métier, foyer, lieu de vie
persona-quote = Citation
persona-quote-hint = Une phrase que cette personne dirait
persona-quote-open = {"« "}
persona-quote-close = {" »"}
persona-story = Histoire
persona-story-hint = Son histoire en quelques phrases
persona-goals = Ce que veut { $name }
persona-add-goals = Ajouter un but
persona-obstacles = Ce qui freine { $name }
persona-add-obstacles = Ajouter un frein
persona-motivations = Ce qui motive { $name }
persona-add-motivations = Ajouter une motivation
persona-needs = Ce dont { $name } a besoin
persona-add-needs = Ajouter un besoin
persona-fears = Ce que craint { $name }
persona-add-fears = Ajouter une crainte
persona-verbatims = Entendu sur le terrain
persona-add-verbatims = Ajouter un verbatim
persona-channels = Canaux préférés
persona-add-channels = Ajouter un canal
persona-accessibility-needs = Contraintes, accessibilité
persona-add-accessibility-needs = Ajouter une contrainte
persona-tags = Étiquettes
persona-add-tags = Ajouter une étiquette
persona-typical-day = Une journée ordinaire
persona-typical-day-hint = Du réveil au coucher, ce qui compte pour le service

persona-evidence = Sur quoi repose cette fiche ?
persona-interviews = Entretiens
persona-observations = Observations
persona-evidence-hint = À partir d’un entretien, vous pouvez choisir « Partielle ».
persona-evidence-hint-nothing = Notez combien d’entretiens et d’observations : la fiche le dira.
persona-evidence-hint-more = Vous avez entendu des personnes : vous pouvez choisir « Partielle ».
persona-unverified = Hypothèse non vérifiée
persona-unverified-prints = La mention s’imprime sur la fiche.
persona-counts = { $interviews ->
    [0] Aucun entretien
    [one] { $interviews } entretien
   *[other] { $interviews } entretiens
}, { $observations ->
    [0] aucune observation
    [one] { $observations } observation
   *[other] { $observations } observations
}.

persona-scale-label = Nom de l’échelle
persona-scale-left = Mot à gauche
persona-scale-right = Mot à droite
persona-scale-value = { $value } sur 5
persona-scale-unset = à placer
persona-scale-add = Ajouter une échelle
persona-scale-new = Nouvelle échelle
persona-scale-remove = Retirer l’échelle « { $label } »
persona-scale-removed = Échelle « { $label } » retirée.
persona-scale-digital = Aisance numérique
persona-scale-digital-left = Évite les écrans
persona-scale-digital-right = À l’aise partout
persona-scale-administrative = Autonomie administrative
persona-scale-administrative-left = A besoin d’aide
persona-scale-administrative-right = Se débrouille sans aide

persona-found-in = On retrouve cette fiche dans
persona-found-nowhere = Aucun parcours ne la nomme encore.
persona-portrait-change = Changer le portrait
persona-portrait-of = Portrait de { $name }
persona-portrait-drawn = Portraits dessinés
persona-colour = Couleur et motif
persona-colour-name = { $colour }, { $pattern }
persona-picture-choose = Choisir une image
persona-picture-remove = Revenir au dessin
persona-picture-hint = PNG ou JPEG ; l’image est réduite et gardée dans la fiche. Pas de photo d’une vraie personne sans son accord.
persona-picture-working = L’image est en cours de réduction…
persona-picture-taken = Le portrait est remplacé par cette image.

persona-picture-crop = Recadrer
persona-evidence-short = Repose sur
personas-view = Affichage
personas-view-list = Liste
personas-view-beside = Côte à côte
personas-goals = Ce que la personne veut
personas-obstacles = Ce qui la freine
personas-motivations = Ce qui la motive
personas-needs = Ce dont elle a besoin
personas-fears = Ce qu’elle craint
personas-verbatims = Entendu sur le terrain
personas-channels = Canaux préférés
personas-accessibility-needs = Contraintes, accessibilité
personas-tags = Étiquettes
personas-scale = { $value } sur 5
personas-scale-unset = non renseignée
crop-title = Cadrer le portrait
crop-text = Tirez le cadre sur l’image, ou réglez-le ci-dessous. Seul ce qui est dans le cadre est gardé.
crop-picture = L’image à cadrer
crop-size = Taille du cadre
crop-across = De gauche à droite
crop-down = De haut en bas
crop-keep = Garder ce cadre

persona-notes = Les notes derrière cette fiche
persona-notes-count = { $count ->
    [0] Aucune note n’y est reliée.
    [one] { $count } note y est reliée ; la synthèse y renvoie.
   *[other] { $count } notes y sont reliées ; la synthèse y renvoie.
}
persona-notes-whole = Notes de la fiche entière
persona-notes-of = Notes derrière « { $title } »
persona-notes-behind = { $count ->
    [0] Relier des notes à « { $title } »
    [one] { $count } note derrière « { $title } »
   *[other] { $count } notes derrière « { $title } »
}
persona-notes-none = Aucune note. Reliez celles qui le disent : la synthèse y renverra.
persona-notes-link = Relier des notes
persona-notes-close = Fermer
