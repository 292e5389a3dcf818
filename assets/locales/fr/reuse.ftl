# Réutiliser ailleurs : ce qui est copié, ce qui reste, où.
reuse-ask = Réutiliser ailleurs…
reuse-title = Réutiliser « { $title } »
reuse-find = Chercher un projet ou un atelier
reuse-where = Où le copier
reuse-count = { $count ->
    [0] Aucun autre atelier : un nouveau peut être créé
    [one] Un atelier
   *[other] { $count } ateliers
}
reuse-none-such = Aucun projet, aucun atelier ne répond.
reuse-new = Nouvel atelier dans « { $project } »
reuse-new-title = Titre du nouvel atelier
reuse-new-proposed = Préparation
reuse-do = Copier là
reuse-choose = Choisissez d’abord où.
reuse-open = Ouvrir
reuse-done = « { $title } » est repris dans « { $workshop } », projet « { $project } ».
reuse-of = Repris de « { $title } », projet « { $project } »
reuse-source = La copie garde sa source : « repris de { $title }, projet { $project } ».
reuse-source-kept = La copie garde sa source.
reuse-source-method = Les séquences gardent leur source : « d’après la méthode { $title } ».
reuse-before = Déjà repris
reuse-before-more = { $count ->
    [one] et une fois avant
   *[other] et { $count } fois avant
}
reuse-noun-persona = Persona
reuse-noun-journey = Parcours
reuse-noun-stakeholder-map = Cartographie
reuse-noun-empathy-map = Carte d’empathie
reuse-noun-test-grid = Grille de test
reuse-noun-board = Tableau
reuse-noun-idea-card = Fiche idée
reuse-noun-agenda = Déroulé
reuse-noun-method = Méthode
reuse-copied-persona = Copiés : toute la fiche, son portrait, ses étiquettes
reuse-left-persona = Laissés : les notes d’où elle vient, les parcours et cartes qui la nomment
reuse-copied-journey = Copiés : étapes, lignes, cellules, flèches, émotions, personas
reuse-left-journey = Laissés : les liens vers les notes, leurs auteurs
reuse-copied-stakeholder-map = Copiés : cercles, acteurs, relations
reuse-left-stakeholder-map = Laissés : les participants de l’atelier
reuse-copied-empathy-map = Copiés : situation, zones, persona
reuse-left-empathy-map = Laissés : les notes, visibles ou masquées, leurs auteurs
reuse-copied-test-grid = Copiés : prototype, hypothèses
reuse-left-test-grid = Laissés : testeurs, observations, ce qui en a été retenu
reuse-copied-board = Copiés : question, modèle, zones, activité à ouvrir
reuse-left-board = Laissés : les notes, visibles ou masquées, leurs auteurs, les regroupements, les votes
reuse-copied-idea-card = Copiés : textes, première étape, indicateur, freins et leviers
reuse-left-idea-card = Laissés : notes, gommettes, auteurs, état et raison ; la fiche redevient une proposition
reuse-copied-agenda = Copiés : séquences, consignes, matériel, groupes du même nom
reuse-left-agenda = Laissés : activités, heures réelles, participants, résultats
reuse-copied-method = Copiés : étapes en séquences à la fin du déroulé, tableau et vote de la méthode
reuse-left-method = Laissé : rien, une méthode ne contient rien d’un atelier
