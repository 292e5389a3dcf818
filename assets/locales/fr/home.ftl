# L’accueil, le premier lancement, les listes de projets et d’ateliers.

home-new-project = Nouveau projet
home-new-workshop = Nouvel atelier
home-import = Importer…
home-open-sample = Ouvrir l’atelier d’exemple
home-last = Vous étiez ici { $moment }
home-resume = Reprendre l’atelier
home-resume-synthesis = Reprendre la synthèse
home-open-workshop = Ouvrir l’atelier
home-open-agenda = Ouvrir le conducteur
home-review =
    { $count ->
        [one] 1 section reste à relire
       *[other] { $count } sections restent à relire
    }
home-active = Projets en cours
home-done = Projets terminés
home-done-count = Projets terminés ({ $count })
home-no-active = Aucun projet ici
home-no-active-text = Un projet range des ateliers, des personas et des parcours. Un titre suffit pour commencer.
home-late-actions =
    { $count ->
        [one] 1 action en retard
       *[other] { $count } actions en retard
    }
home-open-actions =
    { $count ->
        [one] 1 action ouverte
       *[other] { $count } actions ouvertes
    }
home-present =
    { $count ->
        [0] aucun présent
        [one] 1 présent
       *[other] { $count } présents
    }
home-registered =
    { $count ->
        [0] aucun inscrit
        [one] 1 inscrit
       *[other] { $count } inscrits
    }
home-invited =
    { $count ->
        [0] aucun invité
        [one] 1 invité
       *[other] { $count } invités
    }
home-no-date = sans date
home-next = À venir
home-next-empty = Aucune échéance. Les actions datées et les ateliers à tenir s’affichent ici.
home-more-workshops =
    { $count ->
        [one] et 1 autre atelier
       *[other] et { $count } autres ateliers
    }
home-next-more =
    { $count ->
        [one] et 1 autre échéance
       *[other] et { $count } autres échéances
    }
home-late = en retard
home-workshop-state = Atelier, { $state }
home-retention = Conservation dépassée
home-retention-text = « { $title } » devait être anonymisé le { $date }. Les textes sont gardés, les pseudonymes sont à effacer.
home-retention-text-purge = « { $title } » devait être purgé le { $date }. Les textes et les pseudonymes sont à effacer.
home-retention-text-purge-anonymised = « { $title } », déjà anonymisé, devait être purgé le { $date }. Les textes restent à effacer.
home-retention-action = Voir le projet
projects-which = Projets affichés
projects-all = Tous
workshops-empty = Aucun atelier
workshops-empty-text = Un atelier a un conducteur, des tableaux, des votes et une synthèse. Un titre suffit pour commencer.
workshops-title = Titre
workshops-state = État
workshops-present = Présents

# Premier lancement
first-title-1 = La table est prête.
first-title-2 = Par quoi commencez-vous ?
first-create = Créer un projet
first-create-text = Un titre suffit. Vous y rangerez vos ateliers, vos personas et vos parcours.
first-create-button = Créer un projet
first-sample = Ouvrir l’atelier d’exemple
first-sample-text = « Venir une seule fois » : 51 notes, un vote, un parcours. Modifiez tout, rien ne casse.
first-sample-button = Ouvrir l’exemple
first-import = Importer
first-import-text = Un fichier .etabli ou .json reçu d’un collègue.
first-import-button = Importer…
first-where = Tout reste sur cet ordinateur, dans un seul fichier :
first-no-account = Pas de compte, pas d’envoi.
first-other-folder = Choisir un autre dossier
first-lab = Votre laboratoire
first-lab-text = Facultatif, demandé une seule fois : commencez quand vous voulez, tout se change dans les réglages.

# Import : ce que la fenêtre ajoute au compte rendu
import-sample-name = Atelier d’exemple
import-refused-title = Ce fichier n’a pas pu être importé
import-copy-detail = Copier le détail
import-undo = Annuler l’import
import-undone = Import annulé.
newer-title = Ce fichier vient d’une version plus récente d’Établi
newer-text = L’ouvrir ici perdrait ce que cette version ne connaît pas. Établi ne l’a donc pas touché.
newer-written-by = Écrit par
newer-install = Installer la version plus récente : votre bibliothèque sera gardée.
newer-ask = Ou demander à l’expéditeur le PDF, lisible partout.
newer-close = Fermer sans ouvrir
