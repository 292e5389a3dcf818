# L’import d’un fichier : ce qui a été fait, ce qui a été laissé, ce qu’il faut savoir.
# $file : le nom du fichier. $place : l’endroit dans le fichier. Rien de la fenêtre ici.

import-title = Importer
import-report = Compte rendu de l’import
import-running = Lecture de { $file }…

# Ce qui a été fait de chaque fichier
import-outcome-created = { $file } : importé.
import-outcome-unchanged = { $file } : déjà là, rien n’a changé.
import-outcome-updated = { $file } : mis à jour.
import-outcome-merged = { $file } : fusionné, la version la plus récente de chaque élément est gardée.
import-outcome-copied = { $file } : importé à côté de ce qui existait, titres suivis de « (copie) ».
import-outcome-refused = { $file } : refusé. { $reason }
import-counts =
    { $created ->
        [0] { $changed ->
            [0] Aucun élément nouveau ni modifié.
            [one] Un élément modifié.
           *[other] { $changed } éléments modifiés.
        }
        [one] { $changed ->
            [0] Un élément nouveau.
            [one] Un élément nouveau, un modifié.
           *[other] Un élément nouveau, { $changed } modifiés.
        }
       *[other] { $changed ->
            [0] { $created } éléments nouveaux.
            [one] { $created } éléments nouveaux, un modifié.
           *[other] { $created } éléments nouveaux, { $changed } modifiés.
        }
    }
import-workshops =
    { $count ->
        [0] Aucun atelier dans ce fichier.
        [one] Un atelier : { $titles }
       *[other] { $count } ateliers : { $titles }
    }
import-whole = Un fichier refusé ne change rien ; les autres sont importés.

# Ce qu’Établi ne connaît pas
import-ignored =
    { $count ->
        [one] Une valeur du fichier n’est pas importée, Établi ne la connaît pas :
       *[other] { $count } valeurs du fichier ne sont pas importées, Établi ne les connaît pas :
    }
import-ignored-more =
    { $count ->
        [one] et une autre.
       *[other] et { $count } autres.
    }

# Remarques
import-warnings =
    { $count ->
        [one] Une remarque :
       *[other] { $count } remarques :
    }
import-warning-derived-differs = { $place } : le fichier dit « { $found } », le calcul donne « { $computed } ». Le calcul est gardé.
import-warning-contradicts-itself = { $place } : le fichier se contredit, « { $found } » ici, « { $computed } » ailleurs.
import-warning-authors-dropped =
    { $count ->
        [one] L’auteur d’une note n’est pas gardé : l’activité était annoncée anonyme ({ $place }).
       *[other] Les auteurs de { $count } notes ne sont pas gardés : l’activité était annoncée anonyme ({ $place }).
    }
import-warning-names-dropped =
    { $count ->
        [one] Un bulletin a été compté ({ $place }) ; qui a choisi quoi n’est pas gardé.
       *[other] { $count } bulletins ont été comptés ({ $place }) ; qui a choisi quoi n’est pas gardé.
    }
import-warning-anonymised =
    { $count ->
        [one] « { $place } » est anonymisé ici : ce que le fichier dit de qui était là, à un endroit, n’est pas repris.
       *[other] « { $place } » est anonymisé ici : ce que le fichier dit de qui était là, à { $count } endroits, n’est pas repris.
    }

# Le choix, quand le fichier diffère de ce qui a été fait ici
import-choice-title = Ce fichier existe déjà ici, et les deux ont changé
import-choice-text = { $file } diffère de ce qui a été fait ici depuis. Rien n’est encore écrit.
import-choice-merge = Fusionner
import-choice-merge-hint = De chaque élément, la version la plus récente est gardée.
import-choice-copy = Garder les deux
import-choice-copy-hint = Le fichier est importé à côté, titres suivis de « (copie) ».
import-choice-cancel = Ne rien importer

# Ce que l’on dépose ou colle sans qu’un endroit le prenne. $name : le nom du premier fichier.
brought-picture = { $count ->
    [one] Une image se dépose sur un tableau, sur la fiche d’un persona ou sur le logo du laboratoire. Elle n’a pas été ajoutée.
   *[other] { $count } images n’ont pas été ajoutées : déposez-les sur un tableau, sur la fiche d’un persona ou sur le logo du laboratoire.
}
brought-table = « { $name } » est une feuille de calcul : déposez-la sur un tableau. Rien n’a été ajouté.
brought-text = « { $name } » est un texte : déposez-le sur un tableau, chaque ligne devient une note. Rien n’a été ajouté.
brought-folder = « { $name } » est un dossier : déposez les fichiers qu’il contient. Rien n’a été ajouté.
brought-address = Ce qui a été déposé est une adresse, pas un fichier de cet ordinateur : { $name }. Enregistrez-le d’abord, puis déposez le fichier.
brought-unreadable = Impossible de lire « { $name } ». Rien n’a été ajouté.
brought-unknown = Établi ne lit pas « { $name } ». Il prend des projets (.etabli, .json), des images, des tableaux et des textes. Rien n’a été ajouté.
brought-moving = Cette image est animée : sa première vue est gardée, immobile. Le fichier d’origine n’a pas changé.
brought-words = Un texte se dépose dans un champ ou sur un tableau. Rien n’a été ajouté.
brought-empty = « { $name } » est vide. Rien n’a été ajouté.
brought-one-table = Les tableaux s’importent un par un : « { $name } » est ouvert, déposez ensuite { $others }.
brought-refused = « { $name } » : { $text }
