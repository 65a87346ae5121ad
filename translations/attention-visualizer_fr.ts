<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>chaque point est une tête ; cliquez pour la sélectionner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1 ; lu sur %L2 requêtes parmi %L3</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>Attention en fonction de la distance</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>distance en patches</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>distance en tokens : négative vers l’arrière, positive vers l’avant</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>poids moyen</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>Distribution de ligne</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>Ce que regardent les requêtes, en moyenne</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Ce que regarde %1</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Ce que regardent %1, en moyenne</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Ce que regardent %1, au maximum</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>poids × valeur</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>Entropie par couche et par tête</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>Entropie de chaque tête</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>Grandeur des poids</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>nombre de poids</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Requêtes et clés</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>Où requêtes et clés se rencontrent</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1 ; les proches s’attirent ; les deux axes montrent %2 % de la variance</translation>
    </message>
    <message>
        <source>first principal component</source>
        <translation>première composante principale</translation>
    </message>
    <message>
        <source>second principal component</source>
        <translation>deuxième composante principale</translation>
    </message>
    <message>
        <source>Map of heads</source>
        <translation>Carte des têtes</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>Quelles têtes se ressemblent</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>têtes par couche·tête, de la première couche (sombre) à la dernière (claire) ; les voisines regardent les mêmes clés ; stress %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Distance de Jensen–Shannon (nats), sur les deux axes</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>Attention cumulée</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>Attention portée aux clés les plus fortes</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>clés les plus fortes</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>part de l’attention</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 en fonction de %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Another input&apos;s activity needs two texts: give --texts.</source>
        <translation>L’activité d’une autre entrée demande deux textes : indiquez --texts.</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>%n entrée a été omise ; la première :</numerusform>
            <numerusform>%n entrées ont été omises ; la première :</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>Arrêté après %1 lignes sur %2 ; la même commande reprend là.</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 est l’une des parties ; indiquez un autre nom avec -o.</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 n’est pas terminé ; relancez sa commande.</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%1 parties sur %2 n’y sont pas.</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>L’atlas n’a pas de tête %1.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 n’a pas de colonne « %2 ».</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>Arrêté après %1 entrées sur %2 : les indicateurs portent sur celles-ci.</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of attend une tête telle que 3.0 (couche.tête), pas « %1 ».</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>L’entrée ne contient pas de [MASK] : un modèle de langue masqué prédit les tokens à sa place.</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>Le modèle n’a pas de tête de prédiction : son config.json n’en nomme aucune dans « architectures » et ses poids n’en contiennent pas.</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>La trace ne contient pas de prédictions.</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>pile</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>requêtes</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>début</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>attention-visualizer [PATH]            opens the window, with a model folder, a trace, a session, a tensor file or an image
attention-visualizer COMMAND …         works without a window

Commands:
</source>
        <translation>attention-visualizer [PATH]            ouvre la fenêtre avec un dossier de modèle, une trace, une session, un fichier de tenseurs ou une image
attention-visualizer COMMAND …         travaille sans fenêtre

Commandes :
</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
« attention-visualizer COMMAND --help » affiche les options d’une commande.
« attention-visualizer --manual man|bash|zsh|fish » affiche la page de manuel ou la complétion d’un shell.
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual vaut man, bash, zsh ou fish.</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>« %1 » n’est ni une commande, ni un fichier ou un dossier existant.</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>« attention-visualizer --help » en donne la liste.</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>Arrêté avant la fin du travail.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Impossible d’écrire sur la sortie standard.</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>Indiquez avec -o le fichier à écrire.</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask vaut none, causal, window:N ou padding:N, pas « %1 ».</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>montre ce que fait l’attention d’un transformer</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>Sans commande, une fenêtre s’ouvre, avec PATH s’il est donné : un dossier de modèle, une trace, une session, un fichier de tenseurs ou une image. Avec une commande, le travail se fait sans fenêtre ; les données vont sur la sortie standard, les messages sur la sortie d’erreur.</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0 : terminé ; 1 : échec, avec la raison sur la sortie d’erreur ; 2 : mauvaise utilisation.</translation>
    </message>
    <message>
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>motif synthétique : local, global, translation, previous-token, induction, block, random ou uniform</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>graine du motif, de l’échantillonnage ou de l’entraînement</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>tokens du motif ; éléments de la séquence d’une tâche ; tokens aléatoires répétés</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>têtes du motif ou du modèle entraîné</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>dimension de chaque tête</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>couches du motif ou du modèle entraîné, ou nombre de couches du modèle à exécuter</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>dossier de modèle tel que l’écrit save_pretrained, ou un .gguf ou autre fichier de poids</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>dossier du modèle pour lequel un adaptateur a été fait, s’il n’est pas trouvé</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>ouvrir un modèle même si config.json a des clés inconnues qui peuvent changer son calcul</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>tenseurs d’attention à importer (.safetensors, .npy, .npz)</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>texte d’entrée</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>texte auquel --text est comparé</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>second texte d’une paire</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>fichier contenant le texte d’entrée ; - pour l’entrée standard</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>couper un texte trop long pour le modèle</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>texte source d’un modèle encodeur-décodeur</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>texte cible ; s’il est omis, le modèle l’écrit</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>langue de la source</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>langue dans laquelle traduire</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>image d’entrée</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>ids de tokens d’entrée au lieu d’un texte</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>ids de tokens source au lieu d’un texte source</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>ids de tokens cible au lieu d’un texte cible</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>segment de chaque token</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 pour les tokens, 0 pour le remplissage</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>compléter l’entrée à ce nombre de tokens</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>image prétraitée, float32 [3, hauteur, largeur]</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>son d’entrée</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>secondes de son à sauter</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>son prétraité, float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>son prétraité, float32 [samples]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>écrire jusqu’à N nouveaux tokens</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>faisceaux de la recherche ; 1 : glouton ; sans indication, ceux du modèle</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>échantillonner les nouveaux tokens au lieu de prendre les plus probables</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>température par laquelle les scores d’attention sont divisés ; avec --sample, celle de l’échantillonnage</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>échantillonner parmi les K plus probables ; 0 = tous</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>échantillonner parmi les plus probables qui totalisent la probabilité P</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>têtes dont la sortie devient 0 : layer.head, une couche ou decoder.cross.layer.head ; plusieurs séparées par des virgules</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>têtes ou couches conservées : les autres de leur couche ou de leur pile deviennent 0</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>masque à la place de celui du modèle : none, causal, window:N ou padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>chaque requête ne regarde que sa meilleure clé</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>où agissent --temperature, --mask et --hard, comme pour --ablate ; partout par défaut</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>liste d’interventions telle que dans les fichiers de trace, ou un fichier de cette liste</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>ce qui est expliqué : logit ou loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>position du logit, comptée à partir de 0</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>token ou classe du logit ; le plus probable si omis</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>token ou classe dont le logit est soustrait</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>token ou classe à expliquer, par nom ou numéro ; le plus probable si omis</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>texte cible d’un modèle encodeur-décodeur ; s’il est omis, le modèle l’écrit</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient, integrated, attention, relevance, rollout, direct, importance ou ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>point de départ des gradients intégrés : zero, mean ou un id de token</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>pas des gradients intégrés ou de l’entraînement</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction, copy, reverse, sort, addition, number-words, coreference, classification ou characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>CSV de textes et d’étiquettes, ou texte, pour l’apprentissage</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>ce que lit le modèle : un texte, un CSV ou TSV, ou un dossier de textes ou d’images</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>colonne de --data qui contient le texte : son nom ou son numéro, à partir de 1</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>colonne des cibles d’un modèle encodeur-décodeur, qu’il écrit lui-même sinon</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>nombre de lignes lues dans --data</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>tokens lus à la fois ; 256 par défaut</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>graine des échantillons</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>ne lire que la partie I sur N parties, que --merge réunit</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>réunir en un seul les atlas donnés</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>afficher ce qu’un atlas contient d’une tête : layer.head ou decoder.cross.layer.head</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>colonne des textes ; la première si omise</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>colonne des étiquettes ; la dernière si omise</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>largeur du modèle ; têtes x dimension si celle-ci est donnée</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>séquences par pas</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>taux d’apprentissage maximal</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>pas pendant lesquels le taux d’apprentissage monte</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>familles à comparer</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>nombres de couches à comparer</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>nombres de têtes à comparer</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>dimensions de tête à comparer</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>taux d’apprentissage à comparer</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>exécutions de chaque configuration</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>configurations tirées au hasard ; toutes si omis</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>ablation : ce qui remplace ce qui est neutralisé : zero, mean (sur --texts) ou resampled (le suivant de --texts)</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>ablation : heads, ou all : aussi attentions entières, couches feed-forward et couches</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>CSV de textes propres et corrompus, et de cibles si voulu : moyenne et dispersion sur toutes les paires</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>patcher ce que les têtes envoient directement aux logits, pas tout leur effet</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>patcher ce que les têtes envoient directement à la requête, la clé ou la valeur d’une tête, p. ex. 5.1.key</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads, composition, repeated, ou, pour une tête, vectors ou feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>la tête dont on affiche les vecteurs singuliers, ou ce qui l’alimente</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated : nombre de séquences aléatoires lues</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>critère de classement des têtes : métriques, cell(q, k), score(q, k), nombres, + - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>classer selon le poids d’une requête sur une clé</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>classer selon la différence avec un autre checkpoint</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>classer selon la différence avec un autre texte</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>classer selon la différence avec une autre trace</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>mesurer aussi la tenue de l’explication : suppression et insertion</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>ids de l’entrée corrompue</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>texte corrompu ayant autant de tokens</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>exécuter aussi chaque patch, au lieu de l’estimer seulement au premier ordre</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>enregistrer aussi scores et poids ; explain : écrire tous les tenseurs</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>enregistrer aussi les logits</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>afficher la durée de chaque partie en une ligne JSON sur la sortie d’erreur</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>threads ; tous les cœurs par défaut</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text ou compare</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder, decoder, text ou vision</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self ou cross</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>couche, comptée à partir de 0 ; ou mean, max</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>tête, comptée à partir de 0 ; ou mean, max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>position de la requête, comptée à partir de 0</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare : couche de l’autre tête ; ou mean, max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare : l’autre tête ; ou mean, max</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>taille de l’image en pixels</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>taille et corps d’une figure : column (85 mm, 7 pt), two-columns, slide ou poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>largeur de l’image en millimètres</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>hauteur de l’image en millimètres</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>taille des libellés en points</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>pixels d’un PNG par point de 1/96 de pouce</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>titre au-dessus de l’image</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>ligne sous le titre</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>libellé de la barre de couleurs</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>omettre les noms de la couche et de la tête</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>afficher le cadre de la sélection</translation>
    </message>
    <message>
        <source>viridis, magma, cividis, greys, turbo or diverging</source>
        <translation>viridis, magma, cividis, greys, turbo ou diverging</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light ou dark</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>langue des libellés, p. ex. en ou zh_CN</translation>
    </message>
    <message>
        <source>candidates for each position</source>
        <translation>candidats pour chaque position</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>les poids inférieurs comptent comme presque nuls ; 1 / (10 clés) par défaut</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>de nombreuses entrées du modèle, une par ligne ou par ligne de CSV ou TSV : moyenne, écart type et intervalle de confiance à 95 % de chaque tête</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>colonne de --texts qui contient le texte : son nom ou son numéro, à partir de 1</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>nombre de lignes lues dans --texts</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>ce que comptent les offsets : octets UTF-8 (par défaut) ou caractères</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table ou json (metrics, explain, patch, circuits, rank, sweep, train, similarity et atlas aussi csv)</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>écrire attention_visualizer.json pour des poids sans config.json, autant que les noms et formes le disent</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>fichier à écrire ; train : le dossier</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 attend un nombre entier de %2 à %3, pas « %4 ».</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 attend un nombre de %2 à %3, pas « %4 ».</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 attend des nombres entiers séparés par des virgules, pas « %2 ».</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 prend l’une des valeurs %2, pas « %3 ».</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard attend une partie et le nombre de parties, par exemple 2/8, pas « %1 ».</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head attend une tête telle que 3.0 (couche.tête) ou decoder.cross.3.0, pas « %1 ».</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 attend un nombre d’au moins 0, mean ou max, pas « %2 ».</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 attend un emplacement tel que 3.0 (couche.tête), 3 (une couche) ou decoder.cross.3.0, pas « %2 ».</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size attend largeur x hauteur en pixels, par exemple 1200x800, pas « %1 ».</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 est lu comme entrée ; y écrire la sortie le détruirait.</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>Indiquez un autre nom avec -o.</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge réunit des atlas : nommez-les, et rien d’autre.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>« %1 » est un argument de trop.</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>Indiquez le dossier du modèle avec --model.</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>Indiquez avec --data ce que lit le modèle.</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>Calcule l’attention et l’écrit sous forme de trace.</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>Dessine une vue d’une trace, d’un motif ou d’un modèle en PNG, SVG ou PDF.</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>Affiche les métriques de chaque tête.</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>Affiche ce que prédit un modèle, ou le laisse écrire.</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>Affiche le contenu d’un dossier de modèle ou d’un fichier.</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>Affiche les tokens d’un texte.</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>Explique une prédiction : quels tokens, têtes et couches l’ont produite.</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>Injecte les activations d’une entrée dans l’exécution d’une autre (patching).</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>Entraîne de nombreux petits modèles pour trouver la meilleure configuration.</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>Entraîne un petit modèle sur une tâche et l’enregistre comme dossier de modèle.</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>Compare deux textes, dans l’ensemble et token par token.</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>Lit les circuits dans les poids d’un modèle et teste l’induction.</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>Classe les têtes selon une cellule, une formule ou une différence.</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>Rassemble ce que fait chaque tête sur tout un jeu de données.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>fichier de trace, de session ou d’attention</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>dossier de modèle ou fichier</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>« attention-visualizer %1 --help » indique ce qui peut être donné.</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>Indiquez les textes avec --text et --with-text.</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>Indiquez avec -o le dossier à écrire.</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>Indiquez --pattern, --model ou --attention.</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>Indiquez le chemin d’un dossier de modèle ou d’un fichier.</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>Indiquez le dossier du modèle avec --model, ou une trace.</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>Indiquez un fichier, ou bien --pattern, --model ou --attention.</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>N’indiquez qu’un seul élément : un fichier, --pattern, --model ou --attention.</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>Indiquez avec --view ce qu’il faut dessiner.</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>Indiquez soit --with, pour la même tête d’un autre fichier, soit --with-layer et --with-head, pour une autre tête.</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>Indiquez avec --by ou --cell le critère de classement.</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>Indiquez le texte avec --text ou --text-file.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrée standard</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 ne contient pas de paires.</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>La trace n’a pas d’attention pour cette pile, ce type et cette couche.</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>L’attention a %1 têtes ; il n’y a pas de tête %2.</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>L’attention a %1 requêtes ; il n’y a pas de requête %2.</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>Il n’y a rien à comparer dans %1.</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet : « %1 » n’est pas une tête de cette attention, qui en a %2.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>« %1 » n’est pas une langue de ce programme ; choisissez parmi %2.</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>Les images s’écrivent en .png, .svg ou .pdf, pas en « %1 ».</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>Il n’y a pas de vue « %1 ».</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>Seuls des textes sont comparés.</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>Les couches des modules du dossier ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>similarité %1 (pooling : %2)</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>Meilleure : %1, %2 couches, %3 têtes, largeur %4, taux %5 : exactitude %6 ± %7 sur %8 graines.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>positions dont les vecteurs sont gardés pour chaque tête ; 1 024 par défaut</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>sortes de paires de tokens comptées pour chaque tête ; 4 096 par défaut</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>affiche les têtes qui diffèrent le plus entre deux atlas</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2 (positions apprises), llama (positions rotatives) ou bloom (ALiBi)</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>températures à comparer, de la famille llama</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>nombres de clés vues par une requête à comparer, de la famille llama ; 0 : toutes</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>famille de police, sauf pour les tokens et les nombres</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>plusieurs images sur une feuille : têtes de l’attention par leurs numéros ; all (ses têtes), layers (cette tête dans chaque couche), grid (toutes les têtes de toutes les couches) ou steps (cette tête à chaque étape)</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>images d’une feuille placées côte à côte</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare prend deux atlas : nommez les deux, et rien d&apos;autre.</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>atlas à afficher, ou atlas à joindre ou à comparer</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet : %1 images ne tiennent pas sur une feuille ; %2 au plus.</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>Il n’y a pas de police « %1 » sur cette machine.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>--%1 ne fait rien ici sans l&apos;une de celles-ci : %2.</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 et %2 ne vont pas ensemble : donnez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with, --with-stack, --with-layer et --with-head disent ce que --view compare compare ; aucune autre vue ne les lit.</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base dit ce que compare --view compare ; aucune autre vue ne le lit.</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>Donnez --with-base seul, sans --with, --with-layer ni --with-head.</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale dit combien de pixels a un PNG ; les autres formats n&apos;en ont pas.</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>Un balayage écrit son fichier en CSV, pour pouvoir y continuer ; --format vaut pour ce qu&apos;il affiche.</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare : fichier de trace, de session ou d’attention ou, pour un modèle, dossier d’un autre modèle dont la même tête sert de comparaison</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare : la même tête du modèle pour lequel l’adaptateur a été fait</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>comparer : pile de l&apos;autre tête, où elle porte un autre nom</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 attend des nombres de %2 à %3 séparés par des virgules, pas « %4 ».</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>Aucune tête n&apos;a cet indicateur : sa case est en dehors, ou ce n&apos;est pas un nombre fini.</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 ne s&apos;applique pas à --view %2, qui n&apos;a rien de tel.</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>Le modèle tel qu&apos;il était après le pas %1 se trouve dans %2.</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>Aucune de ces combinaisons ne peut être entraînée.</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>patche ce que la clé K envoie à la requête Q dans une tête, par exemple 5.1.7.3 ; plusieurs séparées par des virgules</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
« attention-visualizer --reuse [PATH]… » ouvre les chemins comme onglets de la fenêtre déjà ouverte, s’il y en a une.
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>Ouvre chaque PATH comme onglet de la fenêtre déjà ouverte de cet utilisateur sur cet affichage ; s’il n’y en a pas, une fenêtre s’ouvre. Sans PATH, cette fenêtre passe au premier plan.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>Le t-SNE demande au moins quatre points.</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>La formule dépasse %1 caractères.</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>La formule n’est pas comprise au caractère %1 : « %2 ».</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>Écrivez les métriques par leurs ids, cell(q, k) ou score(q, k), des nombres, + - * / ^ et des parenthèses.</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>Les deux n’ont aucune tête commune ayant cet indicateur.</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>Parcimonie globale</translation>
    </message>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>Part des poids visibles inférieurs à ε.</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>Clés utilisées, moyenne</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>Nombre de clés par requête ayant un poids d’au moins ε, moyenne sur les requêtes : la parcimonie moyenne par token.</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>Clés utilisées, maximum</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>Plus grand nombre de clés par requête ayant un poids d’au moins ε : la parcimonie maximale par token.</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>Entropie des poids d’une requête, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>Entropie normalisée</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>Entropie divisée par la plus grande que permettent les clés visibles, moyenne sur les requêtes ayant plus d’une clé.</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>Divergence KL à l’uniforme</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>Divergence de Kullback–Leibler entre les poids d’une requête et des poids égaux, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>Plus grand poids d’une requête, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>Coefficient de Gini</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>Inégalité des poids d’une requête : 0 si tous sont égaux, près de 1 si une clé a tout ; moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Distance moyenne</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>Distance entre requête et clé, pondérée par l’attention ; entre les centres des patches dans une image.</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>tokens ou pixels</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>Token précédent</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>Poids moyen sur le token qui précède la requête.</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token suivant</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>Poids moyen sur le token qui suit la requête.</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>Token propre</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>Poids moyen sur le propre token de la requête.</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>Poids moyen sur le premier token.</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>Tokens spéciaux</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>Poids moyen sur les tokens spéciaux tels que [CLS] et [SEP].</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>Token répété</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>Part de l’attention sur des occurrences antérieures du token de la requête.</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Induction</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>Part de l’attention sur les tokens qui suivaient une occurrence antérieure du token de la requête.</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>Induction, séquence répétée</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>Dans une séquence qui se répète après L tokens : poids moyen sur la clé L − 1 tokens en arrière.</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>Puits d’attention</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>Poids que reçoit le premier token, moyenne sur toutes les requêtes ; une tête au-dessus de 0,3 est un puits.</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>Masse du puits</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>Part de l’attention d’une requête qui va au puits appris de la tête et à aucune clé, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>Ces vecteurs contiennent des nombres non finis et ne peuvent donc pas être projetés.</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>Les distances doivent former un tableau carré de nombres finis et non négatifs.</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>Le t-SNE est calculé pour %1 points au plus ; il y en a %2.</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>Utilisez l’ACP, ou moins de tokens.</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>Cette trace n’a pas d’auto-attention à cet endroit.</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>Toutes les couches doivent avoir les mêmes tokens.</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>Ceci est calculé pour %1 tokens au plus ; il y en a %2.</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>Ceci demande les valeurs d’une seule tête ; une attention importée et les moyennes de têtes n’en ont pas.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>Ceci demande la matrice de sortie du modèle, qu’une trace ne contient pas.</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>Ouvrez le modèle, ou indiquez où se trouve maintenant son dossier.</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>Le logit lens a besoin du modèle : ouvrez le modèle, et non un fichier de son attention.</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>Le logit lens a besoin du modèle, qui n’est pas disponible.</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>Le logit lens demande des états cachés et une tête sur un vocabulaire, que ce modèle n’a pas.</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>Seules des têtes ayant les mêmes requêtes et clés peuvent être comparées.</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>L’atlas %1 est endommagé : %2 est absent ou ne correspond pas.</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>Refaites l’atlas.</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>Cette entrée donne d’autres têtes que les précédentes.</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>Ces atlas ne sont pas les parties d’un tout : ils diffèrent par le modèle, le jeu de données, les lignes, la fenêtre ou les parties.</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>Créez les parties avec la même commande, chacune avec son propre --shard.</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>La partie %1 est donnée deux fois.</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>Donnez chaque partie une seule fois.</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 n’est pas un atlas lisible par ce programme.</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>Créez-en un avec la commande atlas.</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>Les informations de l’atlas sont endommagées.</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 est au format %2 ; cette version lit le format %3.</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>Ouvrez-le avec une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>Norme de ce qui est écrit</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>Longueur du vecteur que la tête ajoute au flux résiduel, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Ponctuation</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>Poids sur les tokens faits seulement de ponctuation, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>Effet sur le logit</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>Ce que la tête ajoute au logit du token qui suivait, moyenne sur les requêtes.</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>Le dossier %1 ne contient ni textes ni images.</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>Choisissez un dossier contenant des fichiers .txt, .png ou .jpg.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 ne contient pas de texte.</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>Il n’y a pas de logit %1 : le modèle en a %2.</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 contient un adaptateur de type « %2 » ; LORA peut être lu.</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>Fusionnez-le en Python : model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1 : %2 = %3 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>L’adaptateur %1 modifie le module %2, que le modèle de base n’a pas.</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>Est-ce le modèle pour lequel l’adaptateur a été fait ?</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>L’adaptateur %1 contient le tenseur %2, qui n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>L’adaptateur %1 ne correspond pas au module %2 du modèle de base, qui est %3.</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>Le module quantifié %1 n’a pas de tenseur %2.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>Téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>Le tenseur %1 est %2 %3, alors que %4 était attendu.</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>Le config.json et les poids viennent-ils du même modèle ?</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>Le module quantifié %1 a un réglage impossible : %2 = %3.</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>Le tenseur %1 désigne le groupe %2 sur %3.</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>Le module %1 est stocké dans un ordre de bitsandbytes qui n’est pas lu (%2).</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>Exécutez le modèle dans PyTorch avec output_attentions=True, écrivez son attention avec np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json a des clés inconnues pour la famille %1, qui peuvent changer son calcul : %2.</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json : %1 têtes ne peuvent pas partager %2 têtes de clés.</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json : une largeur de %1 ne se divise pas en %2 têtes.</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json : les positions rotatives tournent %1 dimensions sur %2, ce qui n’est pas une part paire.</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json : %1 têtes ne se divisent pas en quatre parts.</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json : impossible de choisir %1 experts parmi %2.</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json : %1 = %2 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json : %1 vaut %2, ce n’est pas un entier.</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json n’a pas de %1.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json : %1 vaut %2, hors de 1 à %3.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json : %1 vaut %2, ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json : %1 vaut %2, hors de %3 à %4.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json : %1 vaut %2, qui n’est pas le numéro d’un token.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json : %1 vaut %2, qui n’est pas une liste de numéros de tokens.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json : %1 vaut %2, ni true ni false.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json : %1 vaut %2, ce n’est pas un texte.</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json n’indique pas de model_type.</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>Ajoutez la clé model_type avec le nom de la famille, p. ex. &quot;gpt2&quot; ou &quot;bert&quot;.</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>La famille de modèles « %1 » est inconnue ; familles connues : %2.</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>Si elles ne changent pas le calcul du modèle, ouvrez-le quand même (--ignore-unknown en ligne de commande) ; sinon, exportez son attention depuis PyTorch et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 ne contient pas de config.json.</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>Choisissez un dossier tel que l’écrit save_pretrained, avec config.json et model.safetensors.</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 contient %2 tenseurs (%3, …), mais pas de couches d’un type reconnu.</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>Exécutez le modèle dans PyTorch, écrivez son attention avec np.savez(&quot;attention.npz&quot;, *attentions) et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1 : il n’y a pas d’option %2 = %3.</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 n’est pas au format %2.</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 ne décrit aucune pile.</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 laisse indéterminé : %2.</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>Les noms et formes des tenseurs ne le disent pas. Mettez à la place de null les valeurs du code du modèle.</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json : attention_types décrit %1 couches, num_layers en indique %2.</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 n’a pas de métadonnées %2 utilisables.</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1 : %2 diffère d’une couche à l’autre, ce qui n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1 : %2 vaut %3, hors de 1 à %4.</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1 : %2 n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 n’a pas de tenseur %2.</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1 : les clés et valeurs de longueurs différentes ne sont pas prises en charge.</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 n’indique pas d’architecture (general.architecture).</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 est un adaptateur (LoRA), pas un modèle.</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>Ouvrez le modèle pour lequel il a été fait ; ou fusionnez les deux avec llama-export-lora de llama.cpp.</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 est d’architecture « %2 » ; celles qui peuvent être lues : %3.</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>Ouvrez le dossier du modèle tel qu’avant la conversion, avec config.json.</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1 : la liste %2 ne correspond pas aux %3 tokens du modèle.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Retéléchargez le fichier.</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1 : les positions rotatives tournent %2 dimensions sur %3, ce qui n’est pas une part paire.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1 : le tenseur %2 a la forme %3, alors que %4 était attendu.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1 : le tenseur %2 contient des diviseurs non positifs.</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 contient un vocabulaire et pas de tenseurs.</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>Il peut être donné à « tokenize » ; pour tracer, ouvrez un modèle avec des poids.</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>En Python : m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Ouvrez ensuite attention.npz.</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>En Python, ajoutez au graphe les sorties des nœuds Softmax : g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Ouvrez ensuite attention.npz.</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>En Python : out = model(inputs, output_attentions=True) pour un modèle de transformers, ou tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs) ; puis np.savez(&quot;attention.npz&quot;, *attentions), et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>En Python : kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Ouvrez ensuite attention.npz.</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 est au format « %2 », qui n’est pas lu.</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 contient des couches de type « %2 » sans fichier disant comment le modèle se calcule.</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>« attention-visualizer inspect %1 --describe » écrit %3 autant que les noms et formes le disent ; complétez-y ce qui reste indéterminé.</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json : les poids quantifiés par « %1 » ne peuvent pas être lus ; ceux qui peuvent l’être : %2.</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>Enregistrez le modèle en float32, float16 ou bfloat16, ou prenez-en une autre quantification.</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json : la quantification a %1 = %2, ce qui n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json : son quantization_config n’indique pas de quant_method ; peuvent être lues : %1.</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>Le tenseur %1 semble quantifié ; config.json ne le dit pas, ou pas comment.</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>Copiez le config.json correspondant à ces poids, avec son quantization_config.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>Il a peut-être été déplacé ou renommé ; vérifiez son chemin.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>Le tenseur %1 de %2 est de type %3, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>Types lisibles : float16, bfloat16, float32, float64, entiers, booléens.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>Le tenseur %1 de %2 contient une valeur qui n’est pas un nombre fini (élément %3).</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>Le checkpoint est endommagé, ou son entraînement a divergé.</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 contient %2 fichiers de poids : %3.</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>Ne laissez que celui qui est voulu, ou ouvrez-le directement.</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 n’a pas de « weight_map ».</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 place le tenseur %2 dans %3, qui n’est pas un fichier voisin.</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 nomme %2 fichiers qui ne sont pas à côté : %3.</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>Téléchargez les fragments manquants dans le même dossier.</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 nomme %2 tenseurs absents de ses fragments : %3.</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>Deux fichiers de %1 contiennent le tenseur %2.</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 ne contient pas de tenseur %2.</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>Les poids de %1 ne correspondent pas à son config.json. Manquants : %2 (%3). D’une autre forme : %4 (%5). En trop : %6 (%7).</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>Une image n’a pas de tokens à remplacer.</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>Choisissez la moyenne ou zéro comme référence.</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>Les matrices de la tête contiennent des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>Le checkpoint est peut-être endommagé : procurez-vous-le de nouveau.</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>Le modèle %1 n’a pas de pile « %2 ».</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>Il n’y a pas de couche %1 : la pile en a %2.</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>Il n’y a pas de tête %1 : les couches en ont %2.</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>Le modèle %1 n’a pas de matrices de tokens à tokens.</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>Choisissez un modèle de langue dont le flux résiduel est aussi large que sa table de tokens.</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>Un logit du modèle %1 n’est pas une somme de ses parties.</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>L’attribution directe demande un décodeur dont les blocs s’ajoutent tels quels au flux résiduel.</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>Le patching ne se fait qu’entre deux exécutions d’un même modèle.</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>L’entrée propre a %1 tokens, l’entrée corrompue %2.</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>Donnez deux entrées ayant autant de tokens.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>Il n’y a pas de tête %1.%2 où terminer un chemin.</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>La pertinence de %1 tokens demande une matrice de %1 × %1 ; jusqu’à %2 tokens sont calculés.</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>Raccourcissez l’entrée.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>Le vocabulaire du modèle n’a pas de tokens à tirer.</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>Il faut au moins trois tokens pour recommencer.</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>Seules les exécutions d’un transformer peuvent être expliquées.</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>Ouvrez un dossier de modèle et donnez-lui une entrée.</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>Le modèle %1 n’a pas de tête qui donne des logits.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>Ouvrez un modèle de langue ou un classifieur.</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>La position %1 est hors des %2 tokens.</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>Le modèle %1 ne prédit pas le token suivant : il n’a pas de perte pour un texte.</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>Choisissez un logit.</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>Une perte demande au moins deux tokens.</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>Saisissez un texte plus long.</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 est un adaptateur ; le modèle pour lequel il a été fait, « %2 », est introuvable.</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>Indiquez où il se trouve (en ligne de commande avec --base), ou placez-le à côté du dossier de l’adaptateur sous le nom « base ».</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 n’est pas du JSON valide à l’octet %2.</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>Impossible de lire le JSON de %1.</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>Le JSON de %1 a plus de %2 niveaux d’imbrication.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 a %2 octets ; %3 au plus sont lus.</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 est une page web, pas du JSON.</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>Quand un téléchargement échoue, les serveurs laissent à la place du fichier une page qui en donne la raison : retéléchargez-le.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>Impossible d’écrire %1 : %2.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>Vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n’est pas plein.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>Impossible d’écrire %1 : c’est un dossier.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>Impossible d’écrire %1 : c’est un périphérique ou un tube, pas un fichier.</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 se termine ou est endommagé dans son en-tête (octet %2).</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 est dans l’un des formats qu’écrivait llama.cpp avant GGUF ; ils sont trop anciens pour être lus.</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>Convertissez-le avec llama.cpp, ou téléchargez le modèle en GGUF.</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 est un fichier GGUF gros-boutiste.</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>Convertissez-le avec gguf_convert_endian.py de llama.cpp.</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 est en version %2 de GGUF ; les versions 2 et 3 peuvent être lues.</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>Reconvertissez le modèle avec un llama.cpp actuel.</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 annonce %2 valeurs de métadonnées et %3 tenseurs, plus que ses %4 octets ne peuvent contenir.</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 a deux fois la clé de métadonnées « %2 ».</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1 : la clé de métadonnées « %2 » a une valeur du type inconnu %3.</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1 : la clé de métadonnées « %2 » contient des tableaux de tableaux, qui ne sont pas lus.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1 : le tenseur « %2 » a %3 dimensions ; de 1 à 4 sont possibles.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1 : le tenseur « %2 » a une étendue impossible, %3.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1 : le tenseur « %2 » est de type %3, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>Prenez un fichier d’une autre quantification, p. ex. Q4_K_M ou Q8_0.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1 : le tenseur « %2 » de type %3 a des lignes de %4 éléments, qui n’est pas un multiple de %5.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1 : le tenseur « %2 » de forme %3 serait plus grand que le fichier.</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 a deux fois le tenseur « %2 ».</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1 : general.alignment n’est pas une puissance de deux d’au plus %2.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1 : le tenseur « %2 » commence à un endroit impossible (octet %3 des données).</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 se termine avant les données du tenseur « %2 ».</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 est l’une des %2 parties d’un modèle et n’est pas nommé comme une telle partie (…-00001-of-%3.gguf).</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>Mettez toutes les parties dans un même dossier, sous leurs noms de publication.</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>Les parties de %1 contiennent %2 tenseurs sur %3.</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>Retéléchargez toutes les parties.</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 contient %2 modèles : %3.</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>Ouvrez l’un des fichiers.</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 est un pointeur Git LFS, pas le fichier lui-même.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>Exécutez « git lfs pull » dans son dossier pour obtenir le fichier.</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>%1 a été modifié par un autre programme pendant son utilisation, ou n’est plus lisible.</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>Rouvrez-le une fois qu’il est écrit jusqu’au bout.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Impossible de lire %1 : %2.</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>Impossible de projeter %1 en mémoire : %2.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>Impossible d’ouvrir %1 : %2.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 est un périphérique ou un tube, pas un fichier.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 ne contient pas de modèle dans ses snapshots.</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 contient plusieurs snapshots, et refs/main n’en désigne aucun.</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>Ouvrez l’un des dossiers de snapshots.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 ne contient pas lui-même de modèle ; un dossier à l’intérieur en contient un : %2.</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>Ouvrez ce dossier.</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>Procurez-vous les poids PyTorch (model.safetensors) du même modèle, ou enregistrez-les avec save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</source>
        <translation>En Python : AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</source>
        <translation>En Python : AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 ne contient que des poids de %2.</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 ne contient pas de poids.</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>Un dossier de modèle contient model.safetensors, pytorch_model.bin, ou des fragments de l’un d’eux avec leur index.</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>Le tableau %1 a la forme impossible %2.</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>Le tableau %1 de forme %2 devrait avoir %3 octets ; il y en a %4.</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>Le téléchargement ou la copie ont-ils été interrompus ?</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 n’est pas un tableau NumPy.</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>Le tableau NumPy %1 se termine dans son en-tête.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>Le tableau NumPy %1 est au format de version %2, inconnu ; les versions 1 à 3 sont connues.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>L’en-tête du tableau NumPy %1 a %2 octets ; %3 au plus sont lus.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>Le tableau NumPy %1 contient des enregistrements, pas de simples nombres.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>L’en-tête du tableau NumPy %1 est endommagé.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>Le tableau NumPy %1 contient des objets Python, pas des nombres.</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>Enregistrez un tableau de nombres pour chaque nom.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>Le tableau NumPy %1 est de type « %2 », qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>Il n’y a pas assez de mémoire pour le tableau %1.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>Le tableau NumPy %1 n’est pas une liste de textes.</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>En Python : numpy.array(tokens).astype(str), où tokens est une liste de str.</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>Impossible d’écrire %1 : un tableau de type %2 et de forme %3 à partir de %4 octets.</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>Le pickle de %1 est endommagé à l’octet %2.</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 contient des tenseurs de type %2, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 demande d’exécuter « %2 ». De tels fichiers, seuls les tenseurs sont lus ; il est donc refusé.</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>Si vous faites confiance au fichier, enregistrez seulement ses tenseurs, en Python : torch.save(model.state_dict(), path), ou save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>Dans %1, un tenseur de forme %2 dépasse son stockage de %3 éléments.</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>Le pickle de %1 utilise l’instruction « %2 » à l’octet %3. De tels fichiers, seuls les tenseurs sont lus ; il est donc refusé.</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 a des tenseurs sans leurs nombres.</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>Dans %1, le stockage du tenseur %2 devrait avoir %3 éléments de type %4 ; son entrée a %5 octets.</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 n’est pas un checkpoint PyTorch.</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 a été écrit par une machine gros-boutiste.</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 se termine dans le stockage %2.</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 a été écrit par une version de PyTorch trop ancienne pour être lue.</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>Enregistrez-le de nouveau avec un PyTorch plus récent, en Python : torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 est un programme TorchScript, pas un checkpoint.</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>Enregistrez les poids, en Python : torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 n’est pas un checkpoint PyTorch : data.pkl est absent.</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>Le pickle de %1 a %2 octets ; %3 au plus sont lus.</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 ne contient pas de dictionnaire de tenseurs nommés.</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>Enregistrez-en un, en Python : torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 mentionne deux fois le tenseur %2.</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 a deux fois la clé de métadonnées %2.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>Dans %1, il manque au tenseur %2 son type, sa forme ou son emplacement.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>Dans %1, le tenseur %2 a une forme impossible.</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>L’en-tête de %1 n’est pas du JSON valide à l’octet %2.</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>L’en-tête de %1 a plus de %2 niveaux d’imbrication.</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>Dans %1, la valeur de métadonnées de %2 n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>Dans %1, l’entrée d’en-tête « %2 » n’est pas conforme au format.</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 est un fichier de %2, qui n’est pas lu.</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>Enregistrez le modèle avec save_pretrained(folder) de PyTorch, ou son attention en safetensors ou .npz.</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 est un PDF ou une archive compressée.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>Décompressez-le et ouvrez le fichier ou le dossier qu’il contient.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 contient du texte (« %2 »), pas des tenseurs.</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 n’est pas un fichier safetensors.</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>Ouvrez un fichier safetensors, un tableau NumPy (.npy, .npz) ou le dossier d’un modèle.</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 n’a que %2 octets : trop peu pour un fichier safetensors.</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 a été écrit par torch.save ou pickle, pas en safetensors.</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>Donnez-lui l’extension .bin, .pt ou .pth.</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 se termine dans son en-tête : %2 octets présents, %3 nécessaires.</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>Impossible de lire l’en-tête de %1.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>Dans %1, le tenseur %2 se termine avant de commencer.</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 se termine dans le tenseur %2 : %3 octets présents, %4 nécessaires.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>Dans %1, le tenseur %2 chevauche le précédent.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>Dans %1, %2 octets avant le tenseur %3 n’appartiennent à aucun tenseur.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>Dans %1, le tenseur %2 de type %3 et de forme %4 devrait avoir %5 octets et non %6.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>Dans %1, %2 octets après le dernier tenseur n’appartiennent à aucun tenseur.</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>Impossible d’écrire %1 : le nom ou le texte de %2 n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>Impossible d’écrire %1 : deux tenseurs s’appellent %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>Impossible d’écrire %1 : le tenseur %2 est de type %3 et de forme %4.</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>Impossible d’écrire %1 : son en-tête dépasserait %2 octets.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>Impossible d’écrire %1 : %2 octets de plus que prévu sont arrivés.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>Impossible d’écrire %1 : %2 des octets prévus ne sont pas arrivés.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>Impossible d’écrire %1 : le tenseur %2 est arrivé avec un nombre d’octets erroné.</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>Impossible de lire l’entrée %2 de %1 : %3.</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 n’est pas un fichier zip complet : %2.</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 a trop d’entrées.</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 se décompresserait en bien plus que ses %2 octets, au-delà du vraisemblable ; il est refusé.</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>S’il est à vous, enregistrez-le sans compression.</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 a deux entrées nommées %2.</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 n’a pas d’entrée %2.</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>La passe arrière ne connaît pas tout ce que fait la couche %1 du modèle %2.</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>Expliquez un modèle d’une autre famille.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Il n’y a pas assez de mémoire pour cela.</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>Raccourcissez l’entrée, choisissez un modèle plus petit ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>Un motif n’a pas de vocabulaire, donc pas de logits.</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>Cette trace ne conserve pas le flux résiduel de la couche %1.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>Chaque token porte son attention sur les tokens voisins ; les têtes diffèrent par la direction et la portée.</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>Les tokens marqueurs regardent tous les tokens et sont regardés par tous ; les autres regardent aussi autour d’eux.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>Chaque mot d’une traduction allemande porte son attention sur le mot anglais correspondant, dans un autre ordre.</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>Chaque token porte son attention sur le précédent.</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>Quand des mots se répètent, les têtes de la première couche regardent le token précédent et celles des couches suivantes trouvent ce qui suivait le même mot auparavant.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>Les tokens portent leur attention sur leur groupe de mots, ou sur le groupe précédent ou suivant.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>Requêtes et clés sont sans rapport.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>Toutes les clés se ressemblent, donc chaque token les regarde toutes également.</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>Il n’y a pas de motif nommé « %1 ».</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>Utilisez l’un de : local, global, translation, previous-token, induction, block, random, uniform.</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>La longueur de séquence doit être comprise entre %1 et %2 ; elle vaut %3.</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>Le nombre de têtes doit être compris entre %1 et %2 ; il vaut %3.</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>La dimension des têtes doit être comprise entre %1 et %2 ; elle vaut %3.</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>Le nombre de couches doit être compris entre %1 et %2 ; il vaut %3.</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>Ce motif demanderait %1 Gio de mémoire ; %2 Gio au plus sont permis.</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>Utilisez moins de tokens, de couches ou de têtes, ou une dimension de tête plus petite.</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>Le classifieur lit le token de fin, que l’entrée n’a pas.</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>Dans le config.json du modèle de légende, l’option « %1 » manque ou sa valeur n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>Le tokenizer.json du modèle de légende ne contient pas un vocabulaire de mots de la taille de celui du modèle.</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>L’option « %1 » du config.json du modèle de légende est inconnue.</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>Le tenseur « %1 » a une autre forme que celle indiquée par la configuration.</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>Le modèle de légende demande des pixels de forme [3, %1, %1].</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>L’id de token %1 est hors du vocabulaire de %2 tokens.</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>Le modèle %1 demande une image.</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>Les ids contiennent %1 tokens d’image ; pour ce modèle, l’image en a %2.</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>La tête lit le décodeur, pas l’encodeur.</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>Le modèle %1 demande un son.</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>Un masque ou des types de tokens ont été donnés pour un texte qui ne contient pas les tokens de l’image.</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 contient une valeur qui n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 contient %2 ; les pixels sont [canaux, hauteur, largeur].</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 contient %2 ; les caractéristiques sont [mel, frames].</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 contient %2 ; les échantillons sont [samples].</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 se termine avant la seconde %2.</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>Le modèle lit %1 canaux ; une image en a un ou trois.</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>Donnez les nombres tels que le modèle les lit (--pixels).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>L’option « %1 » de preprocessor_config.json est pour %2 canaux ; le modèle en lit %3.</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>Le dossier %1 n’a pas de tokeniseur.</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>Donnez plutôt des ids de tokens.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>Le modèle %1 demande un texte ou des ids de tokens.</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>L’entrée n’a pas de tokens.</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>Saisissez un texte.</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>%1 types de tokens ont été donnés pour %2 tokens.</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>Un masque d’attention de longueur %1 a été donné pour %2 tokens.</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json n’indique pas de decoder_start_token_id, rien ne peut donc être généré.</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>Donnez les tokens de la cible.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>Le modèle %1 demande un texte ou une image.</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1 : %2 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>Le modèle a %1 couches ; %2 ont été demandées.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>L’option « %1 » de preprocessor_config.json est inconnue, ou sa valeur n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json ne contient pas d’objet.</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>Impossible de préparer les sons comme le fait « %1 ».</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>WhisperFeatureExtractor et Wav2Vec2FeatureExtractor sont pris en charge.</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>Le fichier son %1 est endommagé : sa partie « %2 » est tronquée ou se contredit.</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>Le fichier son %1 a le codage %2 à %3 bits.</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>Enregistrez-le en WAV non compressé de 16 bits.</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>Le fichier son %1 a %2 canaux à %3 échantillons par seconde.</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>De 1 à 256 canaux de 1 000 à 768 000 peuvent être lus.</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>Le fichier son %1 ne contient pas de son.</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>Le fichier son %1 contient un échantillon qui n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 n’est pas un fichier WAV.</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>Enregistrez le son en WAV non compressé.</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>Le tokeniseur fusionne en « %1 », qui n’est pas dans son vocabulaire.</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>Le vocabulaire et les fusions viennent de modèles différents ; retéléchargez les fichiers du tokeniseur.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>Le token inconnu « %1 » du tokeniseur n’est pas dans son vocabulaire.</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>Retéléchargez les fichiers du tokeniseur.</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>Les règles de normalisation du tokeniseur sont endommagées.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Impossible de lire %1 : %2.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 a %2 octets, plus que tout fichier de tokeniseur.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>Choisissez le dossier d’un modèle.</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>La bibliothèque Unicode ne peut pas découper le texte en caractères (%1).</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>Un morceau du tokeniseur a un score qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 n’est pas un modèle SentencePiece : %2.</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>La bibliothèque SentencePiece a échoué sur le texte : %1.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>Donnez le texte en parties plus courtes.</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>Le tokeniseur demande %1 ids supplémentaires.</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>Corrigez extra_ids dans tokenizer_config.json.</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>L’option « %1 » du tokeniseur de %2 n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>Utilisez un modèle dont les deux langues partagent un vocabulaire.</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>Le vocabulaire de %1 n’a pas de token inconnu.</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>Impossible de lire le fichier texte %1 : %2.</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 n’est pas du texte dans un encodage connu.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 n’est pas en UTF-8 ; cela ressemble à %2.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>Enregistrez-le en UTF-8, par exemple avec : iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 est endommagé : sa marque annonce de l’UTF-%2, ce qu’il n’est pas.</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>Le texte %1 a plus de %2 octets.</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>Donnez une partie du texte.</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>Le texte a %1 octets, plus que les %2 qu’accepte un tokeniseur.</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>Il n’y a pas assez de mémoire pour les tokens de ce texte.</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>Le modèle n’a pas de langue « %1 ».</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>Langues connues : %2.</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>Le token « %1 » a l’id impossible %2.</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>La classe de tokeniseur « %1 » de %2 n’est pas prise en charge dans son ancien format de fichier.</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>Enregistrez le tokeniseur sous tokenizer.json : AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 n’est pas un vocabulaire : un objet associant un id à chaque token était attendu.</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>Le vocabulaire %1 est vide.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>La ligne %2 de %1 n’est pas une fusion de deux morceaux.</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 ne contient pas de tokeniseur.</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>Copiez les fichiers du tokeniseur dans le dossier : tokenizer.json ; ou vocab.json et merges.txt ; ou vocab.txt ; ou un *.model SentencePiece.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>Le tokeniseur de %1 n’a pas de liste %2 utilisable.</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>Des ids de tokens peuvent toujours être donnés au lieu d’un texte.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>Le tokeniseur de %1 découpe le texte d’une façon inconnue (tokenizer.ggml.pre = %2).</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>Le tokeniseur de %1 est de type « %2 » ; ceux qui peuvent être lus : %3.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>Le %1 « %2 » du tokeniseur n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>Convertissez ailleurs le texte en ids de tokens et donnez les ids.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>Dans le %1 du tokeniseur, « %2 » est absent ou endommagé.</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>Retéléchargez tokenizer.json.</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>Le tokeniseur ajoute deux fois les tokens spéciaux.</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>Ne laissez qu’un post-processeur dans tokenizer.json.</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 n’est pas un tokeniseur : un objet était attendu.</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 est un fichier d’un autre programme (Keras), pas d’un tokeniseur de Hugging Face.</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>En Python : AutoTokenizer.from_pretrained(name).save_pretrained(folder), ou donnez des ids de tokens.</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 vient d’un autre programme, ce n’est pas un tokeniseur de Hugging Face : il n’a pas de « model ».</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>L’expression régulière « %1 » n’est pas comprise (%2).</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>Un texte vide a été donné comme motif à rechercher.</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>Une expression régulière du tokeniseur a échoué sur le texte (%1).</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>Un token du vocabulaire a %1 octets.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>Le token inconnu du tokeniseur a l’id %1, qui n’est pas dans son vocabulaire.</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>Le score du token « %1 » n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>« %1 » n’est pas dans le vocabulaire du tokeniseur, qui n’a pas de token inconnu.</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>Retirez-le du texte.</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>Le mot « %1 » n’est pas dans le vocabulaire du tokeniseur, qui n’a pas de token inconnu « %2 » pour le remplacer.</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>Retirez le mot, ou ajoutez le token inconnu au vocabulaire.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>Le tokeniseur met trop de temps pour ce texte : une de ses expressions régulières pourrait ne jamais finir.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>Donnez le texte en parties plus courtes, ou utilisez un tokeniseur dont les motifs n’imbriquent pas de répétitions.</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>Le tokeniseur fait plus de %1 caractères de ce texte.</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>Ses remplacements ou son motif de tokens spéciaux répètent trop : examinez-les dans tokenizer.json.</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 contient des scores, pas des probabilités : tête %2, ligne %3 a la valeur %4.</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>Appliquez d’abord le softmax sur les clés (le dernier axe).</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 contient des valeurs qui ne sont pas des nombres (NaN) : tête %2, ligne %3.</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>Une ligne dont toutes les clés sont masquées devient NaN dans certains programmes : enregistrez-y des zéros.</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>Les axes de %1 sont transposés : ses colonnes ont pour somme 1, pas ses lignes (tête %2, la ligne %3 a pour somme %4).</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>Les requêtes d’abord, les clés en dernier : en Python, weights.swapaxes(-1, -2).</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>Les lignes de %1 ne sont pas des probabilités : tête %2, la ligne %3 a pour somme %4 et non 1.</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>Le modèle était-il en mode entraînement, où le dropout supprime des poids ? Appelez d’abord model.eval(). Les lignes réduites à moins de clés n’ont pas non plus 1 pour somme.</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 contient les poids d’un modèle, pas de l’attention.</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>Ouvrez le dossier qui le contient.</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 ne contient pas de poids d’attention. Ses tenseurs : %2.</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>Nommez-les attentions.0, attentions.1, … (ou encoder_attentions, decoder_attentions, cross_attentions).</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>Les attentions de %1 ne vont pas ensemble : la couche %2 a %3 positions, les précédentes en ont %4.</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>Enregistrez les attentions d’une seule exécution.</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 a la forme %2 : il contient les tokens de plusieurs entrées ; il en faut une seule.</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>En Python, gardez la première : input_ids[0].</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 n’est pas une liste d’ids de tokens.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 a %2 tokens pour %3 positions.</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 contient deux fois l’attention de la couche %2.</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>En Python : numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 contient des objets Python tels que None au lieu de nombres : le modèle n’a pas donné de poids d’attention.</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>Une attention fusionnée ne les calcule pas. En Python, chargez le modèle avec attn_implementation=&quot;eager&quot;, appelez-le avec output_attentions=True et enregistrez de nouveau les attentions.</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 ne contient ni tenseurs ni tableaux.</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 contient des objets Python, pas un tableau de nombres.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 n’est pas une liste JSON de textes.</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>En Python : metadata={&quot;tokens&quot;: json.dumps(tokens)}, où tokens est une liste de str.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 n’est pas une liste JSON d’entiers.</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>En Python, écrivez-le avec json.dumps() d’une liste, ou enregistrez-le comme tenseur.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 a la forme %2, qui n’est pas celle de poids d’attention.</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>Une couche a la forme [heads, queries, keys] ou [1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>Formes connues : [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 a la forme %2 : en auto-attention, requêtes et clés sont les mêmes tokens, les deux dernières tailles doivent donc être égales.</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>Les têtes sont-elles en dernier ? En Python, numpy.moveaxis(weights, -1, -3).</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>Les têtes sont-elles après les requêtes ? En Python, weights.swapaxes(-2, -3).</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 est d’un type qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>%1, de forme %2, contient %3 entrées à la fois ; il en faut une seule.</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>Les faisceaux comptent comme des entrées : générez avec num_beams=1, ou gardez weights[0:1] de chacune.</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>En Python, gardez la première : weights[0:1] de chaque couche.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 a la forme %2, qui ne fait pas suite aux étapes précédentes.</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>Enregistrez les attentions d’une exécution : avec cache, pas à pas, chacune avec ses nouvelles lignes ; sans cache, chacune entière.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 a la forme %2, qui n’est pas celle d’une tête.</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 serait la couche %2 ; les couches sont comptées jusqu’à %3.</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 a la forme %2 ; un masque est [tokens] ou [tokens, tokens], fait de uns et de zéros.</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 masque plus de %2 cellules isolées.</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 masque des clés qui ont du poids : couche %2, tête 0, ligne %3.</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 désigne les tokens visibles, 0 le remplissage : en Python, enregistrez 1 - mask ou ~mask.</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 a %2 positions ; la couche %3 a %4 clés.</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 masque tous les tokens.</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>Les %1 positions de cette attention ne forment pas une grille de patches de l’image %2.</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>Une image va avec un encodeur qui lit des patches, ligne par ligne, après son token de classe.</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>Dans la demande, %1 est hors limites ou du mauvais type.</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>Le fichier est endommagé, ou les nombres du modèle ont débordé.</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>Le fichier a été modifié après son écriture : requêtes, clés et log_sum_exp ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>Ses poids sont endommagés, son entraînement a divergé ou une intervention a rendu les scores trop grands.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>Les nombres de %1 débordent : l’embedding (%2) contient des valeurs non finies.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>Les nombres de %1 débordent : la couche %3 (%2) donne des valeurs non finies.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>Les nombres de %1 débordent : la normalisation finale (%2) donne des valeurs non finies.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>Les nombres de %1 débordent : les scores de la couche %3 (%2) ne sont pas finis.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>Les nombres de %1 débordent : sa réponse contient des valeurs non finies.</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>Les logits contiennent des valeurs qui ne sont pas des nombres finis.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 est endommagé : %2 ne correspond pas au reste du fichier.</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 ne contient pas d’attention.</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>Ouvrez-le avec une version d’Attention Visualizer qui lit le format %2.</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 ne contient ni attention, ni demande qui la produise.</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 ne contient qu’une demande, pas de tenseurs.</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>Cette tâche demande un fichier d’apprentissage.</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>Indiquez-le avec --data.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 dépasse 64 Mio.</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>Utilisez-en une partie.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>Le fichier n’a pas de colonne « %1 ».</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 n’est pas un tableau de textes et d’étiquettes : il faut au moins un en-tête et 20 lignes de deux colonnes.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>La ligne %1 de %2 a %3 colonnes, la première %4.</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 a %2 caractères ; des fenêtres de %3 en demandent 20 fois autant.</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>Prenez un texte plus long ou des fenêtres plus courtes.</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>La longueur d’une tâche va de 1 à %1, pas %2.</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Il n’y a pas de tâche « %1 ».</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>Les tâches sont %2.</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>%1 couches de %2 têtes et de largeur %3 ne peuvent pas être entraînées : la largeur est un multiple des têtes et vaut au plus %4, les couches sont 24 au plus.</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>Les modèles de la famille %1 ne peuvent pas être entraînés.</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>Un lot a de 1 à 4 096 séquences, et il y a au moins un pas.</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>La perte n’est plus un nombre après le pas %1.</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>Choisissez un taux d’apprentissage plus petit, ou écrêtez les gradients.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>Impossible de créer le dossier %1 : %2.</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>L’id de token %1 est hors du vocabulaire de %2 entrées.</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>Le type de token %1 est hors de 0 à %2.</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>Raccourcissez l’entrée, ou laissez-la couper (--cut en ligne de commande).</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>Le son est %1 ; le modèle %2 lit des échantillons, [samples].</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>Le son est %1 ; le modèle %2 lit [%3, frames].</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>Le son est trop court pour le modèle %1.</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>Le son a %1 trames ; le modèle %2 a des positions pour %3.</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>Raccourcissez le son.</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>Le modèle traduit vers l’anglais, pas vers « %1 ».</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>Le modèle ne connaît pas la langue « %1 ».</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>Il connaît celles-ci : %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1 : %2 vaut %3, ce qui n’est pas possible.</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>Corrigez la valeur ou supprimez la clé.</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 ne contient pas d’objet.</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>Le modèle %1 n’a pas de tête sur un vocabulaire.</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>L’entrée a %1 tokens ; le modèle %2 a des positions pour %3.</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>L’image est %1 ; le modèle %2 lit %3 × %4 × %5 (canaux, hauteur, largeur).</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>Les %1 × %2 pixels de l’image ne forment pas des blocs entiers de %3 × %4, que lit le modèle %5.</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 annonce %2 × %3 pixels, ce qui est trop grand ou plus qu’il ne peut contenir.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>Impossible de lire l’image %1 : %2.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>PNG, JPEG, WebP, BMP, GIF et TIFF sont lisibles.</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 est une image %2, qui ne peut pas être lue ici.</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>Enregistrez-la en PNG ou JPEG ; ou, pour WebP et TIFF, installez les formats d’image de Qt (qt6-image-formats-plugins).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>L’option « %1 » de preprocessor_config.json a une valeur qui n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>Impossible de préparer les images comme le fait « %1 ».</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>Les processeurs d’images des familles qu’exécute ce programme sont pris en charge.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>Une image de %1 × %2 pixels est trop allongée pour ce modèle.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>L’option « %1 » de preprocessor_config.json est inconnue.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>Une image de %1 × %2 pixels ne peut pas être préparée.</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>Les images jusqu’à 16 384 pixels de côté le peuvent.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 n’a pas de colonne « %2 ».</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 n’est pas du texte : l’octet %2 est nul.</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>Enregistrez le tableau en texte UTF-8.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>La ligne %1 de %2 a plus de %3 colonnes.</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 a plus de %2 lignes.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>Un guillemet ouvert à la ligne %1 de %2 n’est pas fermé avant %3 octets.</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>Un champ de la ligne %1 de %2 dépasse %3 octets.</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>La ligne %1 de %2 dépasse %3 octets.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>Un guillemet ouvert à la ligne %1 de %2 n’est jamais fermé.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 n’est pas un fichier.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 dépasse %2 Mo.</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>Ouvrez une partie du jeu de données.</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 est du texte UTF-16.</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 n’a pas de lignes.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>Le fichier du tokeniseur demande un dropout aléatoire (%1) ; les textes sont découpés comme sans lui.</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>Des clés de config.json qui peuvent changer le calcul ont été ignorées : %1. Ces nombres ne sont peut-être pas ceux du modèle.</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>Clés de config.json que rien ne lit ici : %1.</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>Il n’y a qu’un logit : rien à en soustraire.</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>La clé %1 de la leçon est inconnue.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>resources/lessons/FORMAT.md énumère toutes les clés.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>Dans la leçon, %1 est absent, hors limites ou du mauvais type.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>resources/lessons/FORMAT.md dit ce qui est permis.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>Dans la leçon, %1 ne désigne aucun token.</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>Impossible de lire la leçon %1 : %2.</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>La leçon %1 dépasse 1 Mio.</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>La leçon %1 n’est pas du JSON à l’octet %2 : %3.</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>La condition %1 de la leçon est inconnue.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>resources/lessons/FORMAT.md énumère toutes les conditions.</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>Il n’y a pas de matrice à copier.</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>Une matrice de %1 × %2 cellules est trop grande pour être copiée sous cette forme.</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>Exportez plutôt les données dans un fichier.</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>Le patching demande un modèle qui lit un texte.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>Ouvrez un modèle de langue ou un classifieur de textes.</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>Il n’y a pas de modèle entraîné à enregistrer.</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>Entraînez-en un et mettez-le en pause.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>Impossible de créer une image de %1 × %2 pixels.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Choisissez une taille ou une échelle plus petite.</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>Il n’y a rien à dessiner dans la vue « %1 » : %2</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>Il n’y a pas assez de mémoire pour l’image.</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>Les données ne peuvent pas être écrites en « .%1 ».</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>Choisissez .csv, .tsv, .npy ou .safetensors.</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>Une référence est zero, mean ou un id de token, pas « %1 ».</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 est lu comme entrée ; y écrire la sortie le détruirait.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>Un chemin se termine dans la requête, la clé ou la valeur d’une tête, p. ex. 5.1.query, pas « %1 ».</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 n’est pas un fichier de paires : chaque ligne contient un texte propre et un texte corrompu.</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>Nommez les colonnes clean, corrupted et, si voulu, target et against.</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>Une cellule est une requête et une clé, p. ex. 7,3, pas « %1 ».</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>Le modèle n’a pas de token ni de classe « %1 ».</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>Donnez son numéro.</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>Le fichier %1 ne contient pas de textes.</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 ne contient que de l’attention ; les interventions demandent le modèle ou le motif qui l’a produite.</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 est une trace, qui garde sa propre image : --image ne peut pas être donné avec elle.</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>L’image %1 est trop grande : %2 × %3 pixels.</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>Les deux atlas n&apos;ont aucune tête en commun.</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>Comparez des atlas de modèles de même forme.</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>Écart à sa moyenne</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>Ce que la moyenne sur les textes laisse de côté du motif d&apos;un texte : la part des poids au carré parmi les 16 premiers tokens, 0 si chaque texte donne le même motif.</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 contient le tenseur %2, qui n&apos;a pas de place dans l&apos;architecture « %3 » telle qu&apos;elle est connue ici.</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>%1 tokens au plus peuvent être dits deux fois.</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>Les exécutions avec des tokens globaux ne peuvent pas être expliquées.</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>Donnez un masque d’attention sans 2.</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>Les modèles ayant une convolution à côté de la première couche ne peuvent pas être expliqués.</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>Les lignes des tokens globaux sont projetées par leurs propres matrices ; les étapes sont montrées pour des entrées qui n’en ont pas.</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>Ce modèle ne distingue pas de segments : on ne peut pas donner de types de tokens.</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>Un masque d&apos;attention contient des nombres de 0 à %1, pas %2.</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>Le masque d&apos;attention cache tous les tokens.</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>Choisissez gpt2, llama ou bloom.</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>La famille %1 n&apos;a pas de fenêtre de %2 clés avec une température de %3.</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>Choisissez llama, et soit une fenêtre, soit une température.</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>L&apos;atlas n&apos;a pas cette tête.</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>L&apos;atlas ne contient pas de vecteurs pour cette carte.</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>Créez-le avec un échantillon de positions (--sample-size).</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>Le fichier contient plus de couches que n&apos;en compte config.json, par exemple celle de « %1 » ; elles sont laissées de côté.</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>L&apos;activité d&apos;une autre entrée demande au moins deux textes.</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>Les textes de %1 n&apos;ont pas le même nombre de tokens : leurs positions ne sont pas comparables.</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>Patchez plutôt les têtes.</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>La page n’a pas pu être imprimée.</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>Choisissez une autre imprimante, ou imprimez dans un fichier.</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>Il n&apos;y a pas d&apos;endroit %1 à modifier.</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>Les couches et les têtes se comptent à partir de 0 ; « inspect » dit combien il y en a.</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>Une perte n&apos;est pas une somme sur les parties du modèle.</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 est une page web, pas le fichier lui-même.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 contient du texte (« %2 »), pas du JSON.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 contient du texte (« %2 »), pas le fichier lui-même.</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>Enregistrez-le en CSV, en Python : pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), et ouvrez ce fichier comme données.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 est un cache du hub ; aucun des %2 modèles qu&apos;il contient n&apos;a été téléchargé en entier.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 est un cache du hub qui contient plusieurs modèles : %2.</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>Ouvrez l&apos;un de ses dossiers.</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>L&apos;entrée ne peut pas être complétée à %1 tokens : le modèle %2 a été entraîné avec au plus %3.</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>Seul ce qui a ici le même sens que dans la référence est accepté. Enregistrez le tokeniseur avec cette partie écrite autrement.</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>Ces choix donnent %1 exécutions ; un balayage en a au plus %2.</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>Donnez moins de choix ou moins de graines.</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 a des clés qui peuvent changer le texte et qui ne sont pas mises en œuvre ici : %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true or false.</source>
        <translation>%1 : %2 vaut %3, ni true ni false.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true, false or &quot;never&quot;.</source>
        <translation>%1 : %2 vaut %3, ni true, ni false, ni &quot;never&quot;.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a whole number from %4 to %5.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas un entier de %4 à %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas un nombre de %4 à %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas un id de token ni une liste d&apos;ids.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas un token du vocabulaire, qui en a %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas une liste de listes de tokens du vocabulaire, qui en a %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1 : %2 vaut %3, ce n&apos;est pas une liste de paires d&apos;une position et d&apos;un token du vocabulaire, qui en a %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1 : %2 vaut %3, mais do_sample vaut true et divise par cette valeur.</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>Supprimez-les, ou écrivez sans elles : ouvrez quand même (--ignore-unknown en ligne de commande).</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>Les poids contiennent des tenseurs sans place parmi les parties que nomme %1 : %2. Sans eux, les nombres peuvent être faux.</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>Nommez-les dans les options auxquelles ils appartiennent ; ou, si l’attention n’en dépend pas, déplacez-les de « unplaced » vers « ignored ».</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>Des clés qui peuvent changer le texte écrit ont été ignorées : %1.</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>Une intervention n&apos;a pas de partie « %1 ».</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>Ses parties sont scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size et hidden_cells.</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>Une intervention ne change rien : %1.</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>Un masque des %1 derniers tokens les cache tous les %2.</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>Le modèle %1 ne lit rien du genre de %2.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Omettez-le.</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 dit comment le texte est écrit, et rien n&apos;est écrit ici.</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>Ajoutez --generate N, ou omettez-le.</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>Il y a %1 tokens : ils ne peuvent pas être complétés à %2.</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>« %1 » fusionne des patchs entre ses étages, si bien que ses couches ont des positions différentes ; les couches d’une trace partagent les leurs.</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>Exportez l’attention d’un étage depuis PyTorch et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>Il n&apos;y a pas de tête %1.%2 où la position %3 pourrait regarder la position %4.</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>La couche %1 n&apos;a pas été lue à rebours.</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>L&apos;attention d&apos;un modèle de légende récurrent est un petit réseau à part entière : elle n&apos;a ni requêtes, ni clés, ni valeurs.</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>Les logits d&apos;un modèle de légende récurrent ne viennent pas seulement de ses états cachés.</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>L’image est lue en %1 morceaux que les id doivent nommer : le dossier n’a pas de tokeniseur qui le puisse.</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>Donnez tous les id, avec %2 tokens de l’image.</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>Le dossier n’a pas de preprocessor_config.json : l’entrée est préparée comme pour les modèles publiés de la famille (%1). Ces nombres ne sont peut-être pas ceux du modèle.</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>Les mots d&apos;un modèle de légende récurrent ne sont pas une somme de ce qu&apos;ajoutent ses parties : la méthode %1 ne s&apos;applique pas.</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>Choisissez une autre méthode.</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>Une arête est une couche, une tête, une requête et une clé, par exemple 5.1.7.3, et non « %1 ».</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>Le calcul a échoué à cause d’une erreur de ce programme (%1).</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>Ce qui est ouvert reste tel quel. Merci de le signaler, avec le fichier concerné.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Il reste des couches de cette trace à calculer.</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>La passe arrière ne sait pas comment la tête du modèle %1 mélange les couches.</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>Les tokens ajoutés font %1 octets au total ; %2 au plus sont lus.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>La partie %1 du tokeniseur a %2 étapes ; %3 au plus sont acceptées.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>Le tokeniseur met trop de temps pour ce texte.</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>Enregistrez-la quand elle sera complète.</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>Perte du texte : %1 nats par token</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>Logit de « %1 » : %2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>Logit de « %1 » moins celui de « %2 » : %3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>logit du plus probable</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>son avance sur le suivant</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>perte du texte</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 regarde surtout %2</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1 ; « %2 » regarde « %3 », %4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>moyenne des couches</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>maximum des couches</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>moyenne des têtes</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>maximum des têtes</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Tour texte</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Tour vision</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>tour texte</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>tour vision</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>auto-attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>attention croisée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindow</name>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens</source>
        <translation>%1 sur %2 : %3 fenêtres, %4 tokens</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1 sur %2 : %3 fenêtres, %4 tokens ; inachevé</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>Exporter la page de la tête</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 est écrit.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>Tableau des têtes</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>Filtrer les têtes, p. ex. entropy&lt;1.5</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Filtrer les têtes</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>Filtrer les paires de tokens</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>Filtrer les paires</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>Comparer avec un autre atlas</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlas (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>%1 % lus, environ %2 restantes</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Compare With…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>Têtes changées</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>Page de la tête</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>Colorer l&apos;aperçu des têtes</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>Donne aux têtes de l&apos;aperçu les couleurs de ces points</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>Ouvrir un atlas</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlas (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>app::Docks</name>
    <message>
        <source>Float</source>
        <comment>what a button does</comment>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>&amp;Flottant</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a panel, what a button of it does</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>app::HelpDialog</name>
    <message>
        <source>User Guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>Aucune page du guide ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Touches et souris</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>vers la commande suivante, panneau par panneau</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>Déposer un fichier ou dossier</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>ouvre un dossier de modèle, une trace, une session, des tenseurs, une image ou un tableau</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>zoomer en avant ou en arrière, tout afficher</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Maj+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>enregistrer l’image de la vue</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Molette, +, −</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>zoomer autour du pointeur</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>déplacer la matrice</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Maj+glisser</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>zoomer sur les cellules d’un rectangle</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0, double clic</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>tout afficher</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>Flèches, Page préc, Page suiv</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>déplacer la cellule sélectionnée</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>première ou dernière clé ; avec Ctrl, aussi première ou dernière requête</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Maj+clic, Maj+flèches</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>sélectionner plusieurs requêtes</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Ctrl+clic, Ctrl+Espace</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>ajouter ou retirer une requête</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flèches</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>regarder une cellule sans la sélectionner, comme avec le pointeur</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>Clic droit, Menu, Maj+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>ce qu’on peut faire d’une cellule</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>Glisser, Espace, Maj+flèches</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>pendant l’édition du masque : masquer des cellules ou les réafficher</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>ne rien sélectionner</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>Aperçu des têtes</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>Clic, flèches</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>sélectionner une tête</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>ajouter une tête</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>Double clic, Entrée</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>l’afficher dans la carte de chaleur</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>images plus grandes ou plus petites</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>sélectionner un token, ne voir que ses lignes</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>Clic sur une ligne</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>sélectionner sa requête et sa clé</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>Pointeur, Ctrl+flèches</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>regarder un token et ses nombres</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Maj+clic</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>écarter les tokens</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>Scène 3D</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>Glisser, flèches</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>tourner autour</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>Glisser à droite, Maj+glisser, Maj+flèches</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>Molette, +, −, 0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>zoomer, revenir au début</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>Clic, Page préc, Page suiv</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>sélectionner une requête ; avec Maj, les touches sélectionnent une clé</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>parcourir les couches</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposition</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>sélectionner une requête : un patch, ou un mot d’une légende</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Maj+flèches, Ctrl+clic</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>plusieurs requêtes</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>regarder un patch et son nombre</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>sélectionner le patch regardé, comme un clic</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Maj+clic, Maj+Espace</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>sélectionner un patch comme clé</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>Molette, glisser</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>zoomer, déplacer l’image</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Gauche, Droite, Début, Fin</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>aller d’étape en étape</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>sélectionner une requête</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Maj+Gauche, Maj+Droite</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>sélectionner une clé</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>lire ou mettre en pause</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>Détail requête–clé</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>Pointeur, Maj+Gauche, Maj+Droite</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>regarder un élément</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>Vue texte, bande de tokens</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>Clic, Gauche, Droite</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>sélectionner un token</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Maj+clic</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>sélectionner plusieurs requêtes ; dans la bande, la clé</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+clic</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>Pointeur, Gauche, Droite, Page préc, Page suiv</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>regarder un élément</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>Clic, Entrée, Espace</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>sélectionner ce qu’il représente</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>sélectionner une requête, là où le graphique en montre une</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>zoomer, déplacer le graphique</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>sélectionner une distribution</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Pas de temps</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>F7, F8</source>
        <translation>F7, F8</translation>
    </message>
    <message>
        <source>step back, step forward</source>
        <translation>étape précédente, étape suivante</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>sélectionner la tête d’un changement</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>retirer un changement</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Haut, Ctrl+Bas</translation>
    </message>
    <message>
        <source>sort by the column of the current cell, up or down</source>
        <translation>trier selon la colonne de la cellule courante, croissant ou décroissant</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>Onglets des panneaux</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>en amener un autre au premier plan</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>Clic droit, Maj+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>le détacher ou le fermer</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>Présentation (F5)</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page suiv, Page préc</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>étape suivante et précédente de la leçon, ou ligne</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Ctrl+Page préc, Ctrl+Page suiv</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>caractères plus grands et plus petits</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Échap, F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>retour à la fenêtre</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>Onglets des documents</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>le placer ailleurs, ou dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>le fermer, ou lui donner une fenêtre</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search the guide</source>
        <translation>rechercher dans le guide</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Gauche, Alt+Droite</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>précédent et suivant</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>terminer la recherche, puis fermer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>Maintenir R</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>afficher la référence à la place de l’autre</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>ce qui est ouvert</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>longueur de séquence</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>nombre de têtes</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>dimension des têtes</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>nombre de couches</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>ids de tokens</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>couches utilisées</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>température</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>type d’attention</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>taille du masque</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>cellules masquées</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>ablation</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>interventions</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>&amp;Fermer l’onglet</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>Déplacer vers une nouvelle f&amp;enêtre</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>Le programme s’est terminé de façon inattendue, puis de nouveau en rouvrant ce qui était ouvert.</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Il est conservé sous %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>Le programme s’est terminé de façon inattendue ; ce qui était ouvert est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>C’est dans %n onglet à côté de celui-ci.</numerusform>
            <numerusform>C’est dans %n onglets à côté de celui-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>« %1 » a été modifié et n’est pas enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n onglet a été modifié et n’est pas enregistré.</numerusform>
            <numerusform>%n onglets ont été modifiés et ne sont pas enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Attention Visualizer</source>
        <translation>À propos d’Attention Visualizer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Montre ce que fait l’attention d’un transformer : chaque tête de chaque couche, exactement, à toute longueur, hors ligne.&lt;/p&gt;&lt;p&gt;Licence MIT.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>Nouvel ongle&amp;t</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>Ouvrir un dossier de &amp;modèle…</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>Nouvel &amp;atlas…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>Ouvrir un at&amp;las…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>Exporter l’&amp;image…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>Exporter les &amp;données…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>&amp;Fermer l’onglet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Copier au &amp;format</translation>
    </message>
    <message>
        <source>&amp;PNG</source>
        <translation>&amp;PNG</translation>
    </message>
    <message>
        <source>&amp;SVG</source>
        <translation>&amp;SVG</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;LaTeX Table</source>
        <translation>Tableau &amp;LaTeX</translation>
    </message>
    <message>
        <source>&amp;TikZ</source>
        <translation>&amp;TikZ</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Copier comme co&amp;mmande</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>Réinitialiser le &amp;zoom</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>Onglet s&amp;uivant</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>Ongle&amp;t précédent</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>Onglet vers une nouvelle f&amp;enêtre</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Prése&amp;nter</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>Réinitialiser la &amp;disposition</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>Perspe&amp;ctive</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publier</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>Panneau &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>Panneau fl&amp;ottant</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>&amp;Maximiser le panneau</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>&amp;Fermer le panneau</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>Tai&amp;lle du panneau</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Plus &amp;large</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>Plus é&amp;troit</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>Plus &amp;haut</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>Plus &amp;bas</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Co&amp;ntraste élevé</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>&amp;Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>&amp;Clavier et souris</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>&amp;Visite de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>À &amp;propos d’Attention Visualizer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Rien n’a encore été ouvert</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>Atlas d&apos;&amp;exemple</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>Imprimer la &amp;vue…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>Mémoire d’une tra&amp;ce</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>La &amp;moitié de celle de la machine</translation>
    </message>
    <message>
        <source>%L1 GB</source>
        <translation>%L1 Go</translation>
    </message>
</context>
<context>
    <name>app::NewAtlasDialog</name>
    <message>
        <source>Trying three rows…</source>
        <translation>Essai de trois lignes…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>Nouvel atlas</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Window, tokens</source>
        <translation>Fenêtre, tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>Celle qui ressemble à du texte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimer</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlas (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 existe et n&apos;est pas un atlas. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 lignes, environ %2 ; environ %3 Mio de mémoire en plus des poids</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>Modèle de l’atlas</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>Tout ce qui peut être ouvert (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>Aucun modèle d’image n’est ouvert pour regarder %1.</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>Ouvrez d’abord le dossier d’un modèle ViT ou DeiT.</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>Aucun modèle de parole n’est ouvert pour écouter %1.</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>Ouvrez d’abord le dossier d’un modèle Whisper, wav2vec 2.0 ou HuBERT.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’existe plus.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Ce qui est affiché a été lu auparavant.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>Le programme s’est terminé de façon inattendue, et ce qui était ouvert ne peut pas être rouvert : %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Il est conservé sous %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>Le programme s’est terminé de façon inattendue ; ce qui était ouvert est de nouveau ici.</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>Enregistrez-le avec Fichier → Enregistrer sous si vous voulez le garder.</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>Choisir la base…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>Ouvrir le modèle pour lequel l’adaptateur a été fait</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>Couper le texte</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>Ce qui a été enregistré est affiché, sans son modèle : %1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>Les interventions, le logit lens et poids × valeur demandent le modèle. Choisissez le dossier où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>Le modèle %1 a changé depuis l’enregistrement de cette session ; ce qui a été enregistré est affiché.</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>Changer un réglage affiche le modèle tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>Calcul de l’attention…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>Calcul de l’attention de %1…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>Chargement du modèle %1…</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>Sessions (*.safetensors)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>« %1 » a été modifié par un autre programme depuis son ouverture ici.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Exporter les données</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>Tableau de cette tête (*.csv *.tsv);;Tableau NumPy de cette tête (*.npy);;Trace entière avec les poids (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exporté.</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>Toutes les têtes de la couche</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>Les têtes choisies</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>Nombres de cette tête copiés.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Enregistrement de %1…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>Exportation des données…</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>Cette tête dans toutes les couches</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>Toutes les têtes de toutes les couches</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>Imprimé : %1.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>Que regarde un transformer ?</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>L’attention est la façon dont chaque token d’un texte, ou chaque patch d’une image, choisit lesquels des autres lire. Chaque image ci-dessous ouvre un petit modèle qui calcule sur cette machine.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>Visite de la fenêtre</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>Cinq étapes</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>Une trace, une session, une image ou de l’attention exportée de Python</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>Tel que l’écrit save_pretrained</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>Aller à la fenêtre</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>Avec le premier exemple ouvert</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>Déposez ici un dossier de modèle, un fichier ou une image</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>Atlas des têtes</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>Ce que fait chaque tête sur de nombreux textes</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message>
        <source>%1 × %2 · %3 × %4</source>
        <translation>%1 × %2 · %3 × %4</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n tête</numerusform>
            <numerusform>%n têtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ Ces nombres ne sont peut-être pas ceux du modèle</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · trace %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · trace %2, calculée en %3 ms</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · trace %2, calculée en %3 s</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2 : %3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n thread</numerusform>
            <numerusform>float32 · %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>Annuler le calcul</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>poids %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>Ce que stocke le fichier du modèle, par part de ses octets. Les nombres sont ceux de ces poids, calculés en float32.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 couche sur %n</numerusform>
            <numerusform>%1 couches sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>Les tokens</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>Ce que le modèle lit et ce qu’il écrit. Cliquez-en un pour voir ce qu’il regarde : tous les panneaux suivent.</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>La carte de chaleur</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>Une ligne interroge, les colonnes répondent : chaque ligne dit à quel point ce token regarde chacun des autres. Pointez une cellule pour voir son nombre.</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>Les réglages</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>Choisissez un modèle ou un motif, saisissez un autre texte, passez à une autre couche ou tête. La température et le masque changent l’attention elle-même.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>Chaque tête de chaque couche en petite image. Cliquez-en une pour l’agrandir ; triez-les pour trouver celles qui font quelque chose.</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Les étapes</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>Comment un nombre apparaît, du vecteur du token jusqu’au poids, avec les nombres de la ligne sélectionnée. F5 montre un panneau à toute une classe.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 sur %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>Passer la visite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Attention Visualizer</source>
        <translation>Attention Visualizer</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 · %2 — %3</source>
        <translation>%1 · %2 — %3</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>Bande de tokens</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>&amp;Bande de tokens</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>Importance au premier ordre</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>Changement exact, absolu</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>attention croisée</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>feed-forward layer</source>
        <translation>couche feed-forward</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Neutralisé</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>Ce qui est mesuré quand ceci est neutralisé</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>La même valeur moins celle du modèle entier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>Somme de la sortie de la tête fois son gradient, absolue (Michel et al. 2019)</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>Moyenne sur %Ln texte : %1</numerusform>
            <numerusform>Moyenne sur %Ln textes : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>tête d&apos;attention croisée</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>Écart-type du changement sur les textes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>Borne inférieure de l&apos;intervalle à 95 % du changement moyen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>Borne supérieure de l&apos;intervalle à 95 % du changement moyen</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Ceci a été arrêté ; choisissez-le de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>après la couche %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
</context>
<context>
    <name>models::AtlasModel</name>
    <message>
        <source>self</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>croisée</translation>
    </message>
    <message>
        <source>%1 ± %2 over %3 windows, from %4 to %5</source>
        <translation>%1 ± %2 sur %3 fenêtres, de %4 à %5</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
</context>
<context>
    <name>models::AtlasRun</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutes</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 vers %2 : %3</translation>
    </message>
</context>
<context>
    <name>models::CandidateModel</name>
    <message>
        <source>Id %1</source>
        <translation>Id %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>models::ChangeModel</name>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>Paires de tokens</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Distances</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>Poids maximaux</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>Moyenne des trois divergences voisines.</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>Divergence de Jensen–Shannon en bits : 0 si les deux sont semblables, 1 s&apos;ils n&apos;ont rien en commun.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>Poids × valeur</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Clés les plus fortes</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>Masse, moyenne</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>Masse des requêtes, moyenne</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>Masse de la requête</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>Distance en patches</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>Distance en tokens</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Poids moyen</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Part de l’attention</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croisée</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>Longueur de ce que la tête ajoute à la sortie pour cette clé : son poids fois sa valeur après la matrice de sortie (Kobayashi et al. 2020)</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>Tête %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1 (%2) : lit %3 → écrit %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1 (%2) : requêtes %3 ↔ clés %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>%1 têtes ; une composition de matrices aléatoires vaut %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>Tokens aléatoires dits deux fois : perte %1 la première fois, %2 la seconde ; justes : %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>Part des valeurs propres positives du circuit des tokens aux logits par les valeurs : 1 élève ce qu’il regarde, −1 l’abaisse</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Appariement</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>Part des valeurs propres positives du circuit des tokens aux tokens par requêtes et clés : 1 regarde les tokens égaux</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Préfixe</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>Poids moyen sur le token qui suit la dernière occurrence, pour des tokens aléatoires dits deux fois</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>Poids moyen sur le token précédent</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>Poids moyen sur la dernière place du token</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>Élève le suivant</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>Ce que la tête ajoute au logit du token suivant, moins sa moyenne sur le vocabulaire</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>Il n’y a qu’une tête ici : appuyez sur « Garder ceci », puis changez quelque chose pour comparer.</translation>
    </message>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>Rien n’a encore été gardé : appuyez sur « Garder ceci », puis changez quelque chose.</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>Cet onglet n’affiche rien pour le moment : regardez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>Il n’y a pas d’intervention : changez le masque, la température ou une tête.</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B n’a pas d’attention pour cette couche et cette tête : choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Ceci a été arrêté ; choisissez-le de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>Il n’y a pas d’adaptateur : ouvrez le dossier d’un adaptateur.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Certaines couches de cette trace restent à calculer.</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
</context>
<context>
    <name>models::DescriptionModel</name>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Names and shapes do not tell; take it from the model&apos;s code.</source>
        <translation>Les noms et formes ne le disent pas ; voyez le code du modèle.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>En combien de têtes l&apos;attention de chaque couche est divisée : n_head, nhead, num_heads. Elles divisent la largeur.</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true : un token se voit lui-même et ce qui le précède (GPT) ; false : tous voient tout (BERT).</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true : les normes sont avant l&apos;attention et la couche feed-forward (GPT-2, norm_first=True) ; false : après la somme (BERT, valeur par défaut de nn.TransformerEncoderLayer).</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>Entre les deux matrices de la couche feed-forward. nn.GELU() est gelu, nn.GELU(&apos;tanh&apos;) est gelu_new ; nn.TransformerEncoderLayer a relu par défaut.</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>Ce que les normes ajoutent à la variance ; nn.LayerNorm a 1e-05 par défaut.</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>Ce par quoi les embeddings des tokens sont multipliés : 1, ou la racine carrée de la largeur, comme dans beaucoup de traducteurs.</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>Comment les tokens apprennent leur place : par une table apprise, par des sinus et cosinus ajoutés, par des angles de rotation, ou pas du tout.</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>Le module qui plonge les tokens, sans « .weight », entre crochets : [&quot;emb&quot;].</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>Ce que la dernière couche répond : un token du vocabulaire, une classe, ou rien.</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>La position où la classe est lue : la première, la dernière, ou la moyenne de toutes.</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer : nn.LayerNorm ; rms : RMSNorm, qui ne soustrait pas de moyenne. Les deux peuvent n’avoir qu’un poids.</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>La ligne de la table du premier token : dans fairseq, le numéro du token de remplissage plus un, le plus souvent 2 ; sinon 0.</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>Des images sur lesquelles le modèle a été entraîné, en pixels : img_size.</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(score − maximum)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>Somme partielle</translation>
    </message>
</context>
<context>
    <name>models::DirectModel</name>
    <message>
        <source>embedding</source>
        <translation>embedding</translation>
    </message>
    <message>
        <source>heads of layer %1</source>
        <translation>têtes de la couche %1</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>tête %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>biais d’attention %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>feed-forward %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>biais</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Apport</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>Somme partielle</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>plafond doux</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>Embeddings d’entrée</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>États cachés entrant dans la couche</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>États cachés sortant de la couche</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>Embeddings de sortie</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>Poids d’attention</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>Facteur des scores</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>Ce qui est ouvert ne contient pas ces nombres.</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>Ce qui est ouvert ne contient pas de scores, seulement des poids.</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>Chaque produit q·k en est multiplié, en général 1/√d_k.</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>Cellules que cache le masque ; elles sont exclues des autres indicateurs</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Premier quartile</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Troisième quartile</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Inf</source>
        <translation>Inf</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqués</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Légendes d’images</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>Classification d’images</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Reconnaissance vocale</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>Mots masqués</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Modélisation de langue</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>Couche %L1</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>expert %L1 de poids %2</translation>
    </message>
    <message>
        <source>%1, %2: %3; router&apos;s entropy %4 nats</source>
        <translation>%1, %2 : %3 ; entropie du routeur %4 nats</translation>
    </message>
</context>
<context>
    <name>models::ExplainModel</name>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>%1 de « %2 » : %3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens taken away, the strongest first</source>
        <translation>Tokens retirés, le plus fort d’abord</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>Tokens remis, le plus fort d’abord</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Ce qui est expliqué</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradient × entrée</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradients intégrés</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>Attention × gradient</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Pertinence</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>Ce que le vecteur d’une position ajoute au logit, au premier ordre.</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>La même chose, en moyenne sur le chemin de la référence à l’entrée (Sundararajan et al. 2017).</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>Ce que l’attention portée à une position ajoute au logit, au premier ordre, sur toutes les couches.</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>Parties positives d’attention × gradient, suivies à travers les couches (Chefer et al. 2021).</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>Attention suivie à travers les couches, quelle que soit la prédiction (Abnar et Zuidema 2020).</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1 : somme %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>écart de complétude %1</translation>
    </message>
    <message>
        <source>comprehensiveness %1</source>
        <translation>exhaustivité %1</translation>
    </message>
    <message>
        <source>sufficiency %1</source>
        <translation>suffisance %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1 : à « %2 »</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1 : après « %2 »</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>Logit de « %1 »</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>Logit de « %1 » moins celui de « %2 »</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>source %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>cible %1</translation>
    </message>
</context>
<context>
    <name>models::FactsModel</name>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Of all positions: what the method says that they add together</source>
        <translation>Sur toutes les positions : ce qu&apos;elles ajoutent ensemble selon la méthode</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>La somme moins ce qui est expliqué, compté depuis la référence : 0 serait complet</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>Ce qui est perdu sans les positions les plus fortes, en moyenne : plus c&apos;est, mieux elles sont trouvées</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>Exhaustivité</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>Ce qui est perdu avec les seules positions les plus fortes, en moyenne : moins c&apos;est, mieux elles sont trouvées</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>Suffisance</translation>
    </message>
</context>
<context>
    <name>models::FindModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>layer</source>
        <comment>typed to find a head</comment>
        <translation>couche</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>tête</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>typed to find a head</comment>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>maximum</source>
        <comment>typed to find a head</comment>
        <translation>maximum</translation>
    </message>
    <message>
        <source>encoder</source>
        <comment>typed to find a head</comment>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>texte</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>vision</translation>
    </message>
    <message>
        <source>self-attention</source>
        <comment>typed to find a head</comment>
        <translation>auto-attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <comment>typed to find a head</comment>
        <translation>attention croisée</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>requête %1 · avec Maj, clé %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>requête %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clé %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>exemple · %1</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>Choisissez une couche : ce que les poids ajoutent n&apos;est connu que pour des couches seules.</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Ajoute</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>Seule l’auto-attention l’a : ici, requêtes et clés sont des places dans des séquences différentes.</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>Les tokens, tels des patches, n’ont pas d’identité qui puisse se répéter.</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>Aucune requête ne voit la clé concernée.</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>Les têtes de ce modèle n’ont pas de puits appris.</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>Il n’y a pas de tokens spéciaux parmi les clés.</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>L’entrée n’est pas une séquence répétée. Entrée → Type de séquence → Aléatoire, répétée en crée une.</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>Aucune requête ne voit plus d’une clé.</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>Aucune requête ne voit de clé.</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1, moyenne de l&apos;atlas</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>L&apos;atlas ne l&apos;a pour aucun de ses textes.</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>Il se mesure sur de nombreux textes : Options → Indicateurs choisit un atlas.</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>le token précédent</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>le token suivant</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>le token lui-même</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>ce qui suivait le même token auparavant</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>le premier token</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>les tokens spéciaux</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 ne regarde rien de particulier</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>self</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>croisée</translation>
    </message>
    <message>
        <source>ablated</source>
        <translation>neutralisée</translation>
    </message>
    <message>
        <source>kept only</source>
        <translation>seule conservée</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>attention dure</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>attention échantillonnée, graine %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>attention douce</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>masque propre au modèle</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>aucun masque</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>masque causal</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>fenêtre locale de %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>%n dernière clé masquée</numerusform>
            <numerusform>%n dernières clés masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>%n cellule masquée</numerusform>
            <numerusform>%n cellules masquées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>seule conservée : les autres têtes de la couche sont neutralisées</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>seule conservée : les autres couches sont neutralisées</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>models::LogitLensModel</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1, après « %2 »</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>couche %1, sortie</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>position %L1</source>
        <translation>position %L1</translation>
    </message>
</context>
<context>
    <name>models::MetricModel</name>
    <message>
        <source>Choose a single head to see its own figures.</source>
        <translation>Choisissez une seule tête pour voir ses indicateurs.</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>Pas encore calculé.</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Unité : %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source : %1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>Moyenne sur les têtes de la couche</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>Moyenne sur toutes les têtes du modèle</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>L’indicateur de la tête ; hors proportions, par rapport au plus grand du modèle</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>métrique</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
</context>
<context>
    <name>models::NumberedToken</name>
    <message>
        <source>%1 [%L2]</source>
        <comment>a word, and which of those that read alike</comment>
        <translation>%1 [%L2]</translation>
    </message>
</context>
<context>
    <name>models::OverlayModel</name>
    <message>
        <source>Roll-out follows self-attention; this is cross-attention.</source>
        <translation>Le rollout suit l’auto-attention ; ceci est de l’attention croisée.</translation>
    </message>
    <message>
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>Les clés de cette attention ne sont pas les patches de l’image.</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>Ouvrez un modèle d’image (Exemples → Classification d’images ou Légendes d’images), ou déposez une image ici.</translation>
    </message>
</context>
<context>
    <name>models::ParameterModel</name>
    <message>
        <source>exploding</source>
        <translation>explose</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>mort</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>s&apos;évanouit</translation>
    </message>
    <message>
        <source>Root of the mean square</source>
        <translation>Racine de la moyenne des carrés</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>Mise à jour / poids</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>Le gradient est</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1 ; pour l’autre texte : %2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>Changement moyen sur %Ln paire. Sans patch : %1, des autres textes : %2.</numerusform>
            <numerusform>Changement moyen sur %Ln paires. Sans patch : %1, des autres textes : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>écart-type de %1</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2 : %3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>changement, estimé</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>changement, exact</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>Seuls les modèles ayant un vocabulaire ou des étiquettes prédisent quelque chose.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>Première différence après « %1 » : KL(après‖avant) %2 nats. Toutes les positions : %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(après‖avant) %1, KL(avant‖après) %2 nats</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Mot %1</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>À la place de « %1 »</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Après « %1 »</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>Classe de toute l’entrée</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>Mot %1 de la légende</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>À la place de « %1 » (position %2)</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>Après « %1 » (position %2)</translation>
    </message>
    <message>
        <source>At position %1</source>
        <translation>À la position %1</translation>
    </message>
</context>
<context>
    <name>models::RequestEditor</name>
    <message>
        <source>Applies to models; choose Model as the source.</source>
        <translation>S’applique aux modèles ; choisissez Modèle comme source.</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>S’applique aux fichiers ; choisissez Fichier comme source.</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>S’applique aux motifs ; choisissez Motif comme source.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>Ce modèle ne lit pas de texte seul.</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>Ce modèle n’a pas d’encodeur ni de décodeur pour une source et une cible.</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>Ce modèle ne lit pas d’ids de tokens.</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>Ce modèle ne lit ni images ni sons.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>L’attention d’un fichier est affichée telle quelle, pas calculée.</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>Choisissez une seule couche, ou appliquez le changement à toutes les têtes.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Choisissez une seule tête, ou appliquez le changement à la couche.</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>S’applique à l’attention échantillonnée.</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>S’applique à la fenêtre locale et au remplissage.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Choisissez d’abord « Cette couche » ou « Cette tête » : sans aucune tête, il ne reste rien.</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Cachés</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vecteur</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Premier axe</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Deuxième axe</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>Troisième axe</translation>
    </message>
</context>
<context>
    <name>models::StepModel</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>what is open holds attention weights, but no vectors.</source>
        <translation>ce qui est ouvert contient des poids d’attention, mais pas de vecteurs.</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>une moyenne ou un maximum de têtes ou de couches n’a pas de vecteurs propres ; choisissez une tête d’une couche.</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>le fichier ne contient pas les matrices de la couche.</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>Non affiché : %1. Raison : %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of steps</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>÷ √d</source>
        <translation>÷ √d</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ biais</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ température</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>scores</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>concat</source>
        <translation>concat</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>cachés</translation>
    </message>
    <message>
        <source>query</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>mis à l’échelle</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>tempérés</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masqués</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistrés</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X : ce que lit la couche %1, une ligne de %2 nombres par token ; celle de « %3 » a pour longueur %4.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q : chaque ligne de X fois W_Q, puis adaptée à sa position, est une requête : %1 nombres disant ce que cherche le token ; celle de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q : chaque ligne de X fois W_Q est une requête : %1 nombres disant ce que cherche le token ; celle de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K : chaque ligne de la sortie E de l’encodeur fois W_K est une clé : %1 nombres disant ce qu’offre le token ; celle de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K : chaque ligne de X fois W_K, puis adaptée à sa position, est une clé : %1 nombres disant ce qu’offre le token ; celle de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K : chaque ligne de X fois W_K est une clé : %1 nombres disant ce qu’offre le token ; celle de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V : chaque ligne de la sortie E de l’encodeur fois W_V transmet %1 nombres ; la valeur de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V : chaque ligne de X fois W_V transmet %1 nombres ; la valeur de « %2 » a pour longueur %3.</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ : chaque requête rencontre chaque clé ; « %1 » fois « %2 » vaut %3, la somme de %4 produits.</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>échelle : ce modèle ne divise pas par √d ; %1 de « %2 » et « %3 » reste.</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>échelle : les produits croissent avec le nombre de dimensions, un facteur le compense ; fois %1, %2 de « %3 » et « %4 » devient %5.</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d : les produits croissent avec le nombre de dimensions, la division par √%1 le compense ; divisé par √%1, %2 de « %3 » et « %4 » devient %5.</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>biais : la place des deux tokens compte aussi ; pour « %1 » et « %2 », il ajoute %3.</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>température : les scores sont divisés par %1, ce qui rend les poids %2 ; « %3 » et « %4 » ont le score %5.</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>plus piqués</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>plus plats</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>masque : « %1 » voit %2 clés sur %3 ; « %4 » lui est cachée.</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>masque : « %1 » voit %2 clés sur %3 ; « %4 » en fait partie.</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>scores : tels que dans le fichier, une ligne pour chacune des %1 requêtes.</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>softmax : « %1 » ne voit aucune clé, sa ligne est donc nulle.</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax, moyenne de %1 têtes : pour « %2 », « %3 » l’emporte avec %4.</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax, maximum de %1 têtes : pour « %2 », « %3 » l’emporte avec %4.</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax : le plus grand score d’une ligne prend tout ; pour « %1 », c’est « %2 ».</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>échantillon : une clé d’une ligne est tirée selon sa probabilité ; pour « %1 », c’est « %2 ».</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>softmax : avec une seule clé, son poids vaut 1.</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>softmax : chaque ligne de scores mis à l’échelle devient des probabilités ; pour « %1 », « %2 » l’emporte avec %3 et « %4 » reçoit %5.</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V : cette tête est neutralisée, « %1 » en reçoit donc des zéros.</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V : « %1 » reçoit les valeurs, chacune selon son poids : surtout de « %2 » (%3) ; la somme a pour longueur %4.</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>concat : les résultats de %1 têtes se placent côte à côte, %2 nombres par token ; la ligne de « %3 » a pour longueur %4.</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O : mélange les têtes en %1 nombres qui retournent au flux résiduel ; pour « %2 », ils ont pour longueur %3.</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1, %2 couches, %3 têtes, largeur %4, taux %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Exactitude de validation</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>moyenne et intervalle à 95 %</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>Meilleure jusqu’ici : %1 : exactitude %2 ± %3 (intervalle à 95 % sur %4 graines).</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>Meilleure jusqu’ici : %1 : exactitude %2 (une graine : pas d’intervalle).</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>La suivante est dans son intervalle : elles ne se distinguent pas.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>Séquences entières</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>Aucune de ces combinaisons ne peut être entraînée : GPT-2 n&apos;a ni température ni fenêtre, Llama l&apos;une des deux, et ses dimensions de tête sont paires.</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1, température %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1, fenêtre %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>models::TokenModel</name>
    <message>
        <source>%1 (position %2): %3</source>
        <translation>%1 (position %2) : %3</translation>
    </message>
</context>
<context>
    <name>models::Tokenisation</name>
    <message>
        <source>Token id %1</source>
        <translation>Id de token %1</translation>
    </message>
</context>
<context>
    <name>models::TrainingModel</name>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Exactitude de validation</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Perte (nats)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>held out, run before</source>
        <translation>validation, exécution précédente</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Induction</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Gradient (root mean square)</source>
        <translation>Gradient (moyenne quadratique)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>À sa place</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>rien (zéros)</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>Neutraliser tour à tour</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Change by head</source>
        <translation>Changement par tête</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>Importance et changement exact</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>Ouvrez un modèle et donnez-lui une entrée pour neutraliser ses parties.</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>« Neutraliser tour à tour » retire du modèle chaque tête, chaque couche feed-forward et chaque couche, l&apos;une après l&apos;autre, et mesure ce que cela change.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>Fichier de textes</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Textes et tableaux (*.txt *.csv *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>textes les plus longs</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>Nom ou numéro de la colonne qui contient les textes</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>Combien de textes sont lus ; – les lit tous</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>sa moyenne</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>ce qu&apos;elle donne dans un autre texte</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>l&apos;entrée ouverte</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>textes d&apos;un fichier</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>Le flux traverse toutes les couches.</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>États cachés affichés</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>Toutes les couches sont affichées : une ligne chacune.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses états cachés.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>Ce qui est ouvert ne contient pas d’états cachés, seulement de l’attention.</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>États cachés de toutes les couches</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>États cachés · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>les lignes sont des tokens, couche par couche ; les colonnes sont des dimensions</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>les lignes sont des tokens ; les colonnes sont des dimensions</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>Longueur des états cachés</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>Norme euclidienne de chaque token après chaque couche</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>Similarité des tokens · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>cosinus entre les états cachés de deux tokens</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>De combien chaque couche déplace un token</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>Norme euclidienne de la différence avec la couche précédente</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>Conservation de la direction d’un token à chaque couche</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>cosinus avec la couche précédente : 1 est la même direction</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>Rollout d’attention · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>les lignes sont des tokens, les colonnes les tokens d’entrée qui les atteignent ; chaque ligne a pour somme 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>Flux d’attention à travers toutes les couches</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>les lignes sont des tokens, les colonnes les tokens d’entrée ; le maximum qui peut circuler entre eux</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>Trop de nombres pour un fichier CSV ; choisissez une couche.</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Écrire les nombres dans un fichier CSV</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>Il n’y a pas encore de nombres.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Aucun token n’est sélectionné.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>dimension %L1</source>
        <translation>dimension %L1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>valeur %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>cosinus %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>norme %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>part %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>flux %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distance %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>États cachés</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normes</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>Similarité des tokens</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>Ce qui est affiché des états cachés</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Couche cachée</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Moyenne des têtes</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>Minimum des têtes</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>Maximum des têtes</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>Têtes réunies</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>Comment les têtes d’une couche sont réunies avant de multiplier les couches</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>omettre </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Part omise</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>Part des plus petits poids de chaque couche mise à 0</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exporter les données…</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>Matrice d’activations</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>Taille du masque</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>Graine du tirage</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Neutraliser</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Cette couche</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Têtes choisies</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Cette tête</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Douce</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Dure</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Échantillonnée</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Causal</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>Fenêtre locale</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>Curseur de température</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>views::Breadcrumb</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>auto-attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>attention croisée</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>Choisir un exemple</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>Choisir la langue cible</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>Choisir la pile</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>Choisir la couche</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>Choisir le type d’attention</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>Choisir la tête</translation>
    </message>
    <message>
        <source>Parts that there is no room for</source>
        <translation>Parties qui n’ont pas la place</translation>
    </message>
</context>
<context>
    <name>views::CandidateView</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>views::ChangePage</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Pairs of tokens that changed most</source>
        <translation>Paires de tokens qui ont le plus changé</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>Leurs parts du poids de la tête sur les paires, avant et après.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>Mesures qui ont le plus changé</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>Taille d&apos;effet : la différence en écarts types entre textes.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>Taille d&apos;effet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>Tête changée</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>Choisissez une tête pour voir ce qu&apos;elle est devenue.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Avant : %1. Après : %2.</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>Divergence en bits : %1 pour les paires de tokens, %2 pour les distances, %3 pour les poids maximaux.</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>Les plus forts avant</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>Les plus forts après</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>queries</source>
        <translation>requêtes</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>mean of the queries</source>
        <translation>moyenne des requêtes</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>Les nombres sont en cours de calcul.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses nombres.</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>Le masque cache toutes les clés, il n’y a donc pas de poids à afficher.</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>S’applique seulement à l’auto-attention : requêtes et clés de l’attention croisée sont des places dans des séquences différentes.</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>Aucune tête n’a les deux métriques ; choisissez-en d’autres ci-dessus.</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>Ceci demande les requêtes et clés d’une seule tête ; une attention importée et les moyennes de têtes n’en ont pas.</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>Ceci demande les valeurs et la matrice de sortie d’une seule tête ; une attention importée et les moyennes de têtes n’en ont pas.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>Ceci demande la matrice de sortie du modèle, qu’une trace ne contient pas. Ouvrez le modèle, ou indiquez où se trouve maintenant son dossier.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>vertical axis, horizontal axis</comment>
        <translation>%1 selon %2</translation>
    </message>
</context>
<context>
    <name>views::ChartWidget</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>views::ChartsView</name>
    <message>
        <source>Curves of several queries are averaged: a maximum would not end at 1</source>
        <translation>Les courbes de plusieurs requêtes sont moyennées : un maximum ne finirait pas à 1</translation>
    </message>
    <message>
        <source>Heads of the layer</source>
        <translation>Têtes de la couche</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>Par couche et tête</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>Graphique tracé</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>Têtes de la couche sélectionnée, ou de toutes les couches</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>Poids × valeurs</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>Poids fois la longueur de ce que la tête écrit pour chaque clé</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>Métrique horizontale</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>Métrique de l’axe horizontal</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>Métrique verticale</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>Métrique de l’axe vertical</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>Afficher les nombres du graphique</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exporter les données…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>Écrire les nombres du graphique dans un fichier CSV</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>Nombres du graphique</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>composition ; la première est celle de matrices aléatoires</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>avec les requêtes</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>avec les clés</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>avec les valeurs</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>Lire les poids</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>Tester l’induction</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>Exécute aussi le modèle sur des tokens aléatoires dits deux fois</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>Ce qui alimente la tête</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>Graphe des compositions</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>Vecteurs singuliers</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuits</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>Choisissez une tête dans le tableau ou le graphe.</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>Aucune tête ne précède celles de la première couche.</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>Ouvrez un modèle pour lire dans ses poids ce que font ses têtes.</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>« Lire les poids » trouve dans les poids du modèle ouvert ce que chaque tête copie, apparie et alimente. « Tester l’induction » l&apos;exécute aussi sur des tokens aléatoires dits deux fois.</translation>
    </message>
</context>
<context>
    <name>views::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Blue–red</source>
        <translation>Bleu–rouge</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Racine carrée</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>Par ligne</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>max ligne</translation>
    </message>
    <message>
        <source>−row max</source>
        <translation>−max ligne</translation>
    </message>
</context>
<context>
    <name>views::CompareView</name>
    <message>
        <source>Tab: %1</source>
        <translation>Onglet : %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>distance de Jensen–Shannon %1 nats par ligne</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>plus grande différence %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>différence moyenne %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>cachée par le masque</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A : %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
    <message>
        <source>B − A: %1</source>
        <translation>B − A : %1</translation>
    </message>
    <message>
        <source>B, while R is held</source>
        <translation>B, tant que R est maintenu</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>red where B is larger</source>
        <translation>rouge où B est plus grand</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A fait %1 × %2 et B %3 × %4 : il n’y a pas de différence à afficher.</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>S’applique si une autre tête est comparée.</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>B à la place de A tant que ceci, ou la touche R, est maintenu</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>Il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>Retenir ce qui est ouvert, puis ouvrir ou changer quelque chose et comparer</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>Autre tête</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Élément gardé</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>Sans interventions</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>Autre couche</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>Autre tête</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder ceci</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>Afficher B</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>Premier des deux</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>Second des deux</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>Sans l’adaptateur</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>MOTIF</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODÈLE</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>SOURCE</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ATTENTION</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>views::DatasetPanel</name>
    <message>
        <source>%1 %2</source>
        <comment>a sentence and what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows measured</source>
        <translation>%1 lignes mesurées sur %2</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>Ouvrez un fichier CSV, TSV ou texte ; sélectionnez une ligne pour la tracer.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>Ouvrir un jeu de données</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>Jeux de données (*.csv *.tsv *.tab *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>Enregistrer les métriques du lot</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 est le jeu de données lui-même : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>Arrêt en cours ; ce qui est fait est conservé…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>Le lot a été annulé avant qu’une ligne soit finie ; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>Le lot a été annulé ; les métriques des %1 lignes finies de %2 sont écrites dans %3</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>Métriques de %1 lignes de %2 écrites dans %3 ; %4 lignes omises : %5</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>Ouvrez un modèle qui lit du texte pour tracer une ligne.</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>Ouvrez d’abord un jeu de données.</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Un lot est en cours.</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>Le jeu de données a une colonne.</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>Lecture des lignes en cours.</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>Le filtre ne laisse passer aucune ligne.</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>Ouvrez d’abord un modèle qui lit du texte.</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>Trace les premières lignes et écrit les métriques de chaque tête dans un fichier CSV</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>Lignes plus longues que « Compléter à » ou que ce que lit le modèle : coupées, ou, pour les métriques du lot, lues fenêtre par fenêtre et moyennées, ou omises</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>Tokens auxquels chaque ligne est complétée avec &lt;pad&gt;</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>Ouvrir un jeu de données…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>Métriques du lot…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>Lignes contenant ce texte</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>Colonne de texte</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Colonne d’étiquette</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>Compléter à</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>Lignes longues</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>Lignes du jeu de données</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1 : %2, %3 ; choisissez une ligne pour en faire la trace.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>Métriques de %Ln ligne de %1 écrites dans %2</numerusform>
            <numerusform>Métriques de %Ln lignes de %1 écrites dans %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Il y a de la place pour les deux.</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>Afficher les indicateurs à la place des images</translation>
    </message>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>Écrire les indicateurs dans un fichier CSV</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Il n’y a pas encore d’indicateurs.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est ouvert.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses nombres.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Effectifs logarithmiques</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>La hauteur des barres croît avec le logarithme de l’effectif</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exporter les données…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Distributions</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>Indicateurs des distributions</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>Montrer les gradients et les mises à jour du modèle entraîné</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>Gradients et mises à jour du modèle entraîné</translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message>
        <source>Describe the Model</source>
        <translation>Décrire le modèle</translation>
    </message>
    <message>
        <source>These weights have no configuration. Their names look like those of %1. What names and shapes do not tell is asked here; the model&apos;s code says it.</source>
        <translation>Ces poids n’ont pas de configuration. Leurs noms ressemblent à ceux de %1. Ce que les noms et formes ne disent pas est demandé ici ; le code du modèle le dit.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>Écrire et ouvrir</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>N’a pas de place parmi les parties reconnues</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>%n option reste indéterminée.</numerusform>
            <numerusform>%n options restent indéterminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>Tout est indiqué.</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>Chercher une option</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>%n tenseur n’a pas de place : nommez-le dans l’option à laquelle il appartient, ou cochez-le si l’attention n’en dépend pas.</numerusform>
            <numerusform>%n tenseurs n’ont pas de place : nommez-les dans les options auxquelles ils appartiennent, ou cochez ceux dont l’attention ne dépend pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>Ce qui est ouvert ne contient que des poids d’attention ; il n’y a ni requêtes ni clés à afficher.</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>Une moyenne ou un maximum de têtes ou de couches n’a pas de requête ni de clé propres. Choisissez une tête d’une couche.</translation>
    </message>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>L’élément %1 ajoute le plus : %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>Élément %1 : %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + biais %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ température %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>score s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>Le masque cache « %1 » à « %2 » : s = −∞, poids 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>Le plus grand score de la ligne est %1 : poids %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>Une clé est tirée selon sa probabilité ; ici, c’est %1 : poids %2</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>poids = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>poids = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>Cette tête est neutralisée : son résultat est tout de même nul.</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>tête %1, qui partage la tête de clés %2 avec %n autre</numerusform>
            <numerusform>tête %1, qui partage la tête de clés %2 avec %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
score %2, exp %3, poids %4</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>Détail requête–clé</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>Aucune requête ni clé n’est affichée.</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>Requête %1, clé %2. %3. %4</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>Chaque élément et chaque clé avec leurs nombres</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>Gauche et Droite changent la clé, Haut et Bas la requête</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>Choisissez un motif, un modèle ou un fichier, puis une cellule de la carte de chaleur, pour voir comment son poids est calculé.</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>Ouvrez un modèle de langue et donnez-lui un texte pour voir ce dont la somme fait son logit.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Expliqué</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>Têtes une à une</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>Parties du logit</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>Ce que les tokens source ajoutent par la tête</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>Attribution directe</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1. Un clic sur une tête montre par quels tokens elle agit.</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est ouvert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 · %L2 NaN · %L3 Inf</source>
        <translation>%1 · %L2 NaN · %L3 Inf</translation>
    </message>
    <message>
        <source>%L1 NaN</source>
        <translation>%L1 NaN</translation>
    </message>
    <message>
        <source>%L1 Inf</source>
        <translation>%L1 Inf</translation>
    </message>
    <message>
        <source>%L1 NaN · %L2 Inf</source>
        <translation>%L1 NaN · %L2 Inf</translation>
    </message>
    <message>
        <source>There are no finite numbers.</source>
        <translation>Il n’y a pas de nombres finis.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses nombres.</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%L1 nombres de %2 à %3</translation>
    </message>
</context>
<context>
    <name>views::ExampleCard</name>
    <message>
        <source>%1: %2</source>
        <comment>a task, the title of an example of it</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>views::ExamplePanel</name>
    <message>
        <source>List of examples</source>
        <translation>Liste des exemples</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>Ce modèle n’a pas d’experts : chaque token passe par la même couche feed-forward.</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>Choisissez un mélange d’experts pour voir ici auxquels va chaque token.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Aucun token n’est sélectionné.</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Experts de chaque token</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
</context>
<context>
    <name>views::ExpertsWidget</name>
    <message>
        <source>entropy %1 · Gini %2</source>
        <translation>entropie %1 · Gini %2</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Experts de chaque token</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>Part des tokens</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>Ouvrez un modèle et donnez-lui une entrée pour voir pourquoi il prédit ce qu’il prédit.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Expliqué</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>Point de départ des gradients intégrés, et ce qui remplace les tokens retirés</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Texte coloré</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>moyenne de l’entrée</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1 : %2.</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>La plus fidèle sur cette entrée : %1.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>Dont la prédiction est expliquée ; un token sélectionné ailleurs est choisi ici aussi</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sur l&apos;image</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>views</source>
        <translation>vues</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (pixels)</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG (vectoriel)</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF (vectoriel)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Comme dans la fenêtre</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>Copie l’image dans le presse-papiers, en pixels</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Largeur × hauteur</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Comme à l’écran</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>Une colonne (85 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>Deux colonnes (178 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>Diapositive (254 mm, 16 pt)</translation>
    </message>
    <message>
        <source>Poster (400 mm, 24 pt)</source>
        <translation>Poster (400 mm, 24 pt)</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Points of 1/96 inch, as on the screen</source>
        <translation>Points de 1/96 de pouce, comme à l’écran</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Images (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>Pixels par point de l’image</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>Les images vectorielles sont nettes à toute échelle</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>1/96 in</source>
        <translation>1/96 po</translation>
    </message>
</context>
<context>
    <name>views::FigureForm</name>
    <message>
        <source>Names of layer and head</source>
        <translation>Noms de la couche et de la tête</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>Cadre de la sélection</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>Lettres (a), (b), …</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Comme à l’écran</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>Ce que sont les nombres</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Cette vue</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>Autant que de lignes</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>Les tokens et les nombres gardent une police à chasse fixe</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Barre de couleurs</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Sur la feuille</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>Libellé de la barre de couleurs</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>Colonnes de la feuille</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>Cette vue n&apos;a pas de noms de couche et de tête.</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>Cette vue n&apos;a pas de barre de couleurs à légender.</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>Cette vue n&apos;encadre rien de ce qui est sélectionné.</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>Rechercher token, tête, commande… (%1)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Lancer la recherche</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>De quelle phrase à quelle phrase vont les lignes</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>S’applique aux paires de phrases.</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>Il n’y a pas de tokens spéciaux.</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>Remettre le reste à l’échelle pour que chaque ligne ait pour somme 1</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>S’applique quand les tokens spéciaux sont masqués.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Clés les plus fortes</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>Part de masse</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Toutes les paires</translation>
    </message>
    <message>
        <source>A → A</source>
        <translation>A → A</translation>
    </message>
    <message>
        <source>A → B</source>
        <translation>A → B</translation>
    </message>
    <message>
        <source>B → A</source>
        <translation>B → A</translation>
    </message>
    <message>
        <source>B → B</source>
        <translation>B → B</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>Lignes tracées</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>Valeur du filtre</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Paires de phrases</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>Masquer spéciaux</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>Renormaliser</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>À l’horizontale</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>Flux d’attention</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>Les lignes montrent</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>Combien les requêtes regardent les clés, ou ce que cela ajoute, au premier ordre, au logit de la réponse la plus probable</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>Ce qu&apos;ils ajoutent</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>queries ask</source>
        <translation>les requêtes interrogent</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>les clés répondent</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>les %1 lignes les plus fortes sur %2</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>tokens spéciaux masqués, le reste a de nouveau pour somme 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>tokens spéciaux masqués, leur part manque</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>Ouvrez un modèle, un motif ou un fichier pour voir ce qui porte attention à quoi.</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2 : %3 (%4)</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (position %2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Aucun token n’est sélectionné.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>Requête %1 à la position %2</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>Relâchez ici pour la laisser</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>l&apos;abaisse</translation>
    </message>
    <message>
        <source>raises it</source>
        <translation>l&apos;élève</translation>
    </message>
    <message>
        <source>Let go to take it from another text</source>
        <translation>Relâchez pour le prendre d&apos;un autre texte</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>Relâchez pour couper : la requête ne regarde plus là (Maj : prendre d&apos;un autre texte)</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>dessiné sans matériel 3D : pas d’affichage avec OpenGL</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>dessiné sans matériel 3D : OpenGL n’a pas pu démarrer sur cet affichage</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>dessiné sans matériel 3D : OpenGL 3.2 est nécessaire, cet écran a la version %1.%2</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>dessiné sans matériel 3D</translation>
    </message>
</context>
<context>
    <name>views::GridWidget</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1, %2: %3 ± %4</source>
        <translation>%1, %2 : %3 ± %4</translation>
    </message>
</context>
<context>
    <name>views::HeadBar</name>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>Têtes affichées</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1 : un clic l’affiche seule</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1 : un clic l’ajoute ou la retire, un double clic l’affiche seule</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>Tête %1.%2 : induction %3, token précédent %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>Tête %1.%2, « %3 » sur « %4 » : %5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>Têtes sur une séquence que l&apos;entraînement ne voit jamais</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>Page de la tête</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>Moyenne et dispersion sur les fenêtres.</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>Cette tête fait %n chose</numerusform>
            <numerusform>Cette tête fait %n choses différentes</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>Cette tête fait une seule chose</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>Poids les plus forts</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>Les plus forts par ce qu’ils écrivent</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>Effets les plus forts sur le logit</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>Requêtes où elle écrit le plus</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>Requêtes où elle élève le plus le logit</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>Du faible au fort</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>Quels tokens interrogent, lesquels répondent</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>Cellules d’au moins 0,05. Surprise : combien plus souvent que d’après les fréquences des tokens, en nats.</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>Ce que ses poids lisent et écrivent</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>Directions singulières de W_V W_O : les tokens auxquels chacune répond, et les logits qu’elle élève et abaisse alors.</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>Score de copie : %1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>Raises</source>
        <translation>Élève</translation>
    </message>
    <message>
        <source>Lowers</source>
        <translation>Abaisse</translation>
    </message>
    <message>
        <source>Choose a head to see what it does.</source>
        <translation>Choisissez une tête pour voir ce qu’elle fait.</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1 sur %2, %3 fenêtres</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>Poids selon la distance en arrière</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>Poids selon la distance en avant</translation>
    </message>
    <message>
        <source>Entropy by position</source>
        <translation>Entropie par position</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Weight on the first token by position</source>
        <translation>Poids sur le premier token par position</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>Poids par position de la clé</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>Positions où elle écrit des choses semblables : leur part, les tokens qui y demandent et répondent, et des exemples typiques.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>Aussi là où une requête ne trouve rien et où son poids repose sur une clé qui ne dit rien : comparez avec ce qui est écrit.</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>La clé la plus forte d&apos;une requête, un exemple de chaque dixième des requêtes : le typique à côté de l&apos;extrême.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
</context>
<context>
    <name>views::HeadScatter</name>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n tête ; les flèches en choisissent une</numerusform>
            <numerusform>%n têtes ; les flèches en choisissent une</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>Aucune tête n&apos;a l&apos;indicateur « %1 » sur ces données.</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>Couleurs : adaptées</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>Les colonnes sont les clés selon leur distance à la requête</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>Chaque requête de cette attention voit chaque clé</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>Les poids sont sommés sur les clés d’un mot et moyennés sur ses requêtes</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>Chaque token est ici un mot à lui seul</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>Les poids sont les probabilités après le softmax ; les scores sont ce qui y entre</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>Une moyenne ou un maximum de couches n’a pas de scores, seulement des poids</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>Ce qui est ouvert ne contient pas de scores, seulement des poids</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>Peindre sur les cellules pour cacher des clés aux requêtes, ou les réafficher : glisser, ou Espace et Maj+flèches</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>Le masque peut être modifié quand une seule tête d’un modèle ou d’un motif est affichée</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>Aucune cellule n’est sélectionnée.</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Requête %1, clé %2, valeur %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the cell that is selected; what its head does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 tokens</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>cachée par le masque</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>rang %L1 sur %L2</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>&amp;Détail requête–clé</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Une de plu&amp;sieurs requêtes</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>Cac&amp;hée par le masque</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>&amp;Copier le nombre</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>les lignes interrogent (requête), les colonnes répondent (clé) ; scores avant le softmax</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>les lignes interrogent (requête), les colonnes répondent (clé), comptées depuis la position de la requête</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>les lignes interrogent (requête), les colonnes répondent (clé) ; le plus grand poids de toutes les couches</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>les lignes interrogent (requête), les colonnes répondent (clé) ; le plus grand poids de toutes les têtes</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>les lignes interrogent : ce qui est lu → ce qui est écrit ensuite ; les colonnes répondent (clé) ; chaque ligne a pour somme 1</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>les lignes interrogent (requête), les colonnes répondent (clé) ; chaque ligne a pour somme 1</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici son attention.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>Nombres affichés</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>Couleurs des nombres</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Échelle des couleurs</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>Répartition des nombres sur les couleurs : uniforme, logarithmique, par racine carrée, ou chaque ligne à part</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>Couleurs : 0 à 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>Couleurs : nombres de cette tête</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>Plage des couleurs</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>Ce que couvrent les couleurs : 0 à 1 sauf si le plus grand nombre est petit, toujours 0 à 1, ou toujours les nombres de cette tête</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>Plus de choix pour le tracé de la matrice</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>En vue réduite : maximum</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>En vue réduite : moyenne</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>Nommer les lignes des décodeurs : lit → écrit</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>Écrire les nombres dans les grandes cellules</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>Toutes les clés</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>Clés visibles seulement, par distance</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>Modifier le masque</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>Matrice d’attention</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>Couleurs : jusqu’au maximum</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Task type</source>
        <translation>Type de tâche</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Légendes d’images</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Modélisation de langue</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>Entrée prête</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>Entrée propre</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>Type de séquence</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>Aléatoire, répétée</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Longueur de phrase</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>Compléter à la longueur</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Langue source</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Langue cible</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>Couches utilisées</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>Texte d’entrée</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>Second texte</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>Second texte : forme une paire avec le premier</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>Tokens de l’entrée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>%n tête chacune</numerusform>
            <numerusform>%n têtes chacune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a task type first: this applies to models.</source>
        <translation>Choisissez d’abord un type de tâche : ceci s’applique aux modèles.</translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>Ce modèle n’a pas de tokeniseur : il lit des ids de tokens.</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>Ce modèle ne lit pas de textes.</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>La séquence est aléatoire.</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>S’applique aux séquences aléatoires et au remplissage.</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>S’applique aux séquences aléatoires.</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>Ce modèle ne traduit pas entre des langues au choix.</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>Ce modèle a une couche.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Il y a de la place pour les deux.</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>Afficher les indicateurs de chaque tête au lieu de ceux de la tête sélectionnée</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>Écrire les indicateurs des têtes du tableau dans un fichier CSV</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Il n’y a pas encore d’indicateurs.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses indicateurs.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>ε = </source>
        <translation>ε = </translation>
    </message>
    <message>
        <source>ε automatic</source>
        <translation>ε automatique</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>Seuil de parcimonie</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>Les poids sous ε sont presque nuls : c’est ce que comptent la parcimonie et les clés utilisées. Automatique : 1 / (10 · nombre de clés).</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Filtrer les têtes</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>N’afficher que les têtes dont le nom contient ces mots, p. ex. « couche 2 », et dont les indicateurs sont dans des limites, p. ex. « entropy&lt;1.5 sink&gt;0.3 »</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>Tableau de toutes les têtes</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exporter les données…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>Indicateurs de la tête</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>Indicateurs de toutes les têtes</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>Interprétabilité</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>L’attention d’un fichier est affichée telle quelle, pas calculée.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Choisissez une seule tête, ou appliquez le changement à la couche.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Choisissez d’abord « Cette couche » ou « Cette tête » : sans aucune tête, il ne reste rien.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>%n tête choisie</numerusform>
            <numerusform>%n têtes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Cette couche</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Têtes choisies</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Cette tête</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>La sortie devient 0 : %1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>Les autres couches de la pile sont neutralisées ; conservées : %1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>Les autres têtes de la couche sont neutralisées ; conservées : %1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>Toute l’attention va au plus grand score : %1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>Les scores sont divisés par la température : %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est changé.</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>Choisissez d’abord un changement dans la liste.</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>Retire le changement choisi (Suppr)</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>Retire tous les changements</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>Choisissez un motif ou un modèle pour changer ici son attention.</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>Rien n’est changé. %1 :</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1, avant → après : %2</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1, avec les changements :</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>a word that was changed</comment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a sentence</comment>
        <translation>Avant : %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>a sentence</comment>
        <translation>Après : %1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>Changer ici</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>Le changement s’applique à</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>Où agissent ces changements, et ce qui est peint sur la carte de chaleur</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Neutraliser</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Garder seulement</translation>
    </message>
    <message>
        <source>Hard attention</source>
        <translation>Attention dure</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>Régler la température</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>Ajouter une ablation</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>Ne garder que ces têtes</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>Nouvelle température</translation>
    </message>
    <message>
        <source>Remove change</source>
        <translation>Retirer le changement</translation>
    </message>
    <message>
        <source>Clear all changes</source>
        <translation>Effacer tous les changements</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Changements en vigueur</translation>
    </message>
    <message>
        <source>Prediction before and after</source>
        <translation>Prédiction avant et après</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Interventions</translation>
    </message>
</context>
<context>
    <name>views::LessonPanel</name>
    <message>
        <source>%1. %2</source>
        <comment>number of a lesson, its title</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 — done</source>
        <comment>a lesson&apos;s title</comment>
        <translation>%1 — terminé</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are installed. A lesson&apos;s file is opened with File → Open….</source>
        <translation>Aucune leçon n’est installée. Le fichier d’une leçon s’ouvre avec Fichier → Ouvrir….</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>Chaque leçon prépare les vues à côté et vous demande d’y trouver ou d’y changer quelque chose. Cliquez-en une pour commencer.</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>Étape %L1 sur %L2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>Liste des leçons</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>Progression de la leçon</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>Préparer de nouveau cette étape</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Terminer la leçon</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Exact.</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ Exact. %1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>Pas celui-ci. Regardez encore.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right one of several answers</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>Fait dans la fenêtre ce qui est demandé</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>Choisissez un modèle de langue pour voir ce que chacune de ses couches prédirait ici.</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>Aucune cellule n’est sélectionnée.</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1, après « %2 »</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>les lignes sont des couches, les colonnes des positions ; chaque cellule est le mot le plus probable si le modèle s’arrêtait là</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation> ; les %L1 premières positions sur %L2</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit lens</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>Pourquoi rien n’est affiché</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>La carte de la tête choisie apparaît ici.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n point ; les flèches en choisissent un, plus et moins zooment</numerusform>
            <numerusform>%n points ; les flèches en choisissent un, plus et moins zooment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2 à la position %3, norme %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n tête ; les flèches en choisissent une</numerusform>
            <numerusform>%n têtes ; les flèches en choisissent une</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>États cachés (%1) à la limite de couche %2 : %n token. Les cases montrent les tokens qui s&apos;y trouvent et, après →, ce que lit la lentille logit.</numerusform>
            <numerusform>États cachés (%1) à la limite de couche %2 : %n tokens. Les cases montrent les tokens qui s&apos;y trouvent et, après →, ce que lit la lentille logit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1 : %n point. Entourez des tokens pour voir où ils se trouvent.</numerusform>
            <numerusform>%1 : %n points. Entourez des tokens pour voir où ils se trouvent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>Les axes portent %L1 % de la variance.</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>Encore en mouvement…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>Les textes des tokens sélectionnés apparaissent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>%n sélectionné ; un clic ouvre un texte</numerusform>
            <numerusform>%n sélectionnés ; un clic ouvre un texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Requêtes et clés</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>États cachés</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>Limite de couche</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 entre dans la première couche ; chaque nombre suivant sort d&apos;une de plus.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Composantes principales</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>Couleur des points</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>Requête ou clé</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>Textes de la sélection</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>Pourquoi rien n&apos;est affiché</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Texte source</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>Texte cible</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>Ids de tokens</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Choisir le dossier du modèle</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Langue source</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Langue cible</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>Choisir un son</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Open an image</source>
        <translation>Ouvrir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>Ce que regarde le token de classe (Début)</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>Cette attention n’a pas de token de classe.</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>Aucune image n’est ouverte.</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>Une image pour chaque mot de la légende</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>S’applique aux légendes, dont les requêtes sont des mots.</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>Tête sélectionnée</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>Mesure superposée</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>Couleurs superposées</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Blend between patches instead of showing each</source>
        <translation>Fondre entre les patches au lieu de montrer chacun</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>Ouvrir une image…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>Montre une autre image au modèle ; vous pouvez aussi en déposer une ici</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Token de classe</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Mot à mot</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>Sans les puits</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>Omet les places qui prennent une grande part de l’attention de chaque requête</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>Image avec attention</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposition</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 n’existe plus.</translation>
    </message>
    <message>
        <source>No player of sounds is installed (pw-play, paplay or aplay).</source>
        <translation>Aucun lecteur de sons n’est installé (pw-play, paplay ou aplay).</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>Fait entendre les trames sélectionnées, de %1 à %2 s ; tout si aucune ne l’est</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>Ouvrir un son</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>Sons (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>Ouvrir un son…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>Fait entendre un autre son au modèle ; on peut aussi le déposer ici</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>What each word looks at</source>
        <translation>Ce que regarde chaque mot</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>Ce qui atteint %1 à travers toutes les couches jusqu’ici</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Ce que regarde %1</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>Ce qui atteint %1 à travers toutes les couches jusqu’ici, en moyenne</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Ce que regardent %1, en moyenne</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>Ce qui atteint %1 à travers toutes les couches jusqu’ici, au maximum</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Ce que regardent %1, au maximum</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>%1 secondes de son</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>l’image telle que la voit le modèle : %1 × %2 pixels</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>sans %Ln place que tout regarde</numerusform>
            <numerusform>sans %Ln places que tout regarde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: weight</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>Attention maximale : %1</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>l’image telle que la voit le modèle : %1 × %2 pixels, en %3 morceaux et en entier</translation>
    </message>
</context>
<context>
    <name>views::OverviewGrid</name>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Tour texte</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Tour vision</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>Auto-attention de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>Auto-attention du décodeur</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>Aucune tête n’a l’indicateur « %1 » : %2</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Couleur : %1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>Cadre : %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Taille : %1</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>Le filtre ne laisse aucune tête.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>Croisée</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>Au-delà de %L1 tokens, chaque point est le plus grand des poids de quelques-unes de ses lignes.</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>Aperçu des têtes</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>Aucune tête n’est sélectionnée.</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1 ; %2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>La surface d’un point croît avec cet indicateur</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>Les tailles montrent des indicateurs quand les têtes sont des points</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>Valeur à partir de laquelle une tête est affichée ; elles vont de %1 à %2</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>Valeur à partir de laquelle une tête est affichée</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>trié par</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>cadre</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>couche, tête</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>similarité</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>Points au lieu de vignettes</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>Taille des points</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>Seulement les têtes avec</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>Moyenne des têtes et des couches</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>Maximum des têtes et des couches</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>Ordre des têtes</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>Couleur du cadre</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>La couleur du cadre (des points : la leur) montre cet indicateur</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>Ne dessine que des indicateurs : couleur et taille</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>Masque des têtes selon un indicateur</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>Sens du filtre</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>Au moins ou au plus</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>Seuil du filtre</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>Ajoute une colonne pour la moyenne des têtes et une ligne pour la moyenne des couches</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>Ajoute une colonne pour le maximum des têtes et une ligne pour celui des couches</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici toutes ses têtes.</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Moyenne de %1</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>Les indicateurs sont ceux de ce texte : l&apos;atlas %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>De ce texte</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>Points, atlas, filtre, moyenne et maximum</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>Ceux de ce texte, ou leurs moyennes sur les textes d&apos;un atlas ouvert</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1 : exactitude %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>Les lignes apparaissent à mesure que les essais sont mesurés.</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>Estimations au premier ordre.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%1 lignes sur %2 sont exactes, les autres sont des estimations au premier ordre.</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>Toutes exactes.</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>Texte corrompu</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>Patché</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>flux résiduel</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>chemins vers les logits</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>Exécute chaque patch, ligne par ligne, au lieu de l’estimer</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patcher</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>Carte de chaleur du patching</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>Patching</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>Une infobulle dit à quel point les paires diffèrent ; le fichier CSV contient tout.</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>Ouvrez un modèle de langue et donnez-lui un texte pour patcher des activations dans son exécution.</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>Saisissez un autre texte d&apos;autant de tokens et appuyez sur « Patcher » : chaque cellule montre ce que devient la prédiction quand cette activation en est tirée.</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>« Patcher » exécute chaque paire de textes et montre de combien chaque endroit change la prédiction en moyenne.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>Fichier de paires</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>autre texte</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>paires : noms</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>paires : nombres</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>paires : dates</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>paires d&apos;un fichier</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>D&apos;où viennent les activations : d&apos;un texte que vous saisissez, ou de paires d&apos;un texte propre et d&apos;un texte corrompu exécutées l&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>Chaque arête le change d&apos;autant quand elle est prise de l&apos;autre texte.</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>Dans le flux, tirez une ligne hors de sa clé en maintenant Maj, ou appuyez sur P sur une ligne sélectionnée : ce que cette clé envoie est alors pris d&apos;un autre texte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>%Ln arête à patcher : saisissez un autre texte d&apos;autant de tokens et appuyez sur « Patcher ».</numerusform>
            <numerusform>%Ln arêtes à patcher : saisissez un autre texte d&apos;autant de tokens et appuyez sur « Patcher ».</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>arêtes du flux</translation>
    </message>
</context>
<context>
    <name>views::PatternRows</name>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Longueur de séquence</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>Dimension des têtes</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croisée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>views::PlotWidget</name>
    <message>
        <source>%1: %2, %3 ± %4</source>
        <translation>%1 : %2, %3 ± %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
</context>
<context>
    <name>views::PoolBox</name>
    <message>
        <source>Mean of the queries</source>
        <translation>Moyenne des requêtes</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>Maximum des requêtes</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>Sélectionner plusieurs requêtes : Ctrl ou Maj et un clic sur des lignes de la carte de chaleur ou sur le texte, Ctrl+Espace, ou Maj et une flèche</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>Ce que deviennent les requêtes sélectionnées : leur moyenne ou leur maximum</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>Plusieurs requêtes</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>Ce modèle écrit toujours sa légende la plus probable, dès qu’il voit une image.</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>S’applique aux modèles qui écrivent du texte.</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>Laisse le modèle écrire ; l’attention de ce qu’il écrit est tracée aussi</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>Combien de mots écrit le modèle</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>Comment le mot suivant est choisi</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>Combien de traductions sont suivies à la fois</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>jusqu’à la fin</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>« %1 » (position %2)</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>« %1 » (position %2), à l’entrée et à la sortie</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Nouveaux mots</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>mots : </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>Faisceaux</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>faisceaux : </translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tirage</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Glouton</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Recherche en faisceau</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>Texte généré</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>Distribution des embeddings</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>Partie affichée de la prédiction</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Arrêter le calcul</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>Exporter les données…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Écrire les nombres dans un fichier CSV</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Pause layers</source>
        <translation>Suspendre les couches</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>Parcourir les couches</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1 : de couche en couche (Espace)</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>Il n’y a qu’une couche.</translation>
    </message>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>S’applique aux vecteurs, pas à la matrice d’attention.</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>Affichage de ces vecteurs</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>Ce qui est ouvert ne contient pas d’états cachés.</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>Dessiner avec OpenGL ; sinon la même scène est peinte, ce qui prend moins de temps sans carte graphique</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>Directions des vecteurs qui deviennent les trois axes ; celles de toutes les couches restent quand la couche change</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici ses vecteurs.</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>les requêtes (bleu) vont de l’arrière vers l’avant, les clés (vermillon) de gauche à droite ; la hauteur est le poids</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L1 × %L2 cellules sur %L3 × %L4, selon le plus grand poids de chacune</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>Les vecteurs appartiennent à une couche. Choisissez une couche, ou barres ou surface, pour voir quelque chose ici.</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>Ce qui est ouvert ne contient que de l’attention, sans vecteurs de requête, de clé et de valeur. Choisissez barres ou surface pour la voir en trois dimensions.</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>Les vecteurs appartiennent à une tête. Choisissez une tête, ou barres ou surface, pour voir quelque chose ici.</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>Choisissez au moins un type de vecteurs.</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1 : les trois axes expliquent %2 % de la variance de %L3 dimensions</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1 : axes de toutes les couches, %2 % de la variance de cette couche en %L3 dimensions</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1 : dimensions %2, %3 et %4 sur %L5, %6 % de la variance</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>la plus longue flèche de chaque type a pour longueur 1</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>dimension %1</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Aucun token n’est sélectionné.</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Requête %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Requête %1, clé %2, valeur %3</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vecteurs</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>Vecteurs en flèches, ou matrice d’attention en barres ou en surface</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>Vecteurs %1</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>ACP de toutes les couches</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>ACP de cette couche</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>Dimensions choisies</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>Première dimension</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>Deuxième dimension</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>Troisième dimension</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Libellés</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>Écrire les tokens à côté de leurs flèches ou lignes</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>Vecteurs et attention en trois dimensions</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>Scène 3D</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>un token sur %L1 a une flèche</translation>
    </message>
</context>
<context>
    <name>views::SceneWidget</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2 : %3</translation>
    </message>
    <message>
        <source>(%1, %2, %3) on the three axes</source>
        <translation>(%1, %2, %3) sur les trois axes</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>poids %1 depuis « %2 »</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>plus grand poids ici %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>poids %1</translation>
    </message>
</context>
<context>
    <name>views::ShadedText</name>
    <message>
        <source>lowers it</source>
        <translation>l&apos;abaisse</translation>
    </message>
    <message>
        <source>raises it; as strong as the method&apos;s largest value</source>
        <translation>l&apos;élève ; aussi fort que la plus grande valeur de la méthode</translation>
    </message>
    <message>
        <source>largest ±%1</source>
        <translation>plus grande ±%1</translation>
    </message>
</context>
<context>
    <name>views::StepsCanvas</name>
    <message>
        <source>%1, shown: rows %2–%3, columns %4–%5</source>
        <translation>%1, affiché : lignes %2–%3, colonnes %4–%5</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>caché par le masque</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Espace)</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>Aucune étape n’est affichée.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4. %5 %6</source>
        <translation>Étape %1 sur %2, %3, %4. %5 %6</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>First Step</source>
        <translation>Première étape</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>Va à n’importe quelle étape</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>Choisissez un motif, un modèle ou un fichier pour voir ici comment l’attention est calculée.</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>Les étapes sont en cours de calcul.</translation>
    </message>
</context>
<context>
    <name>views::SweepView</name>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%1 exécutions sur %2.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familles</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>Dimensions des têtes</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>Combien de combinaisons sont tirées ; – les essaie toutes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>Axes parallèles</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>Exactitudes</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Températures</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2 (positions apprises), llama (positions rotatives), bloom (ALiBi)</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>Ce par quoi les scores sont divisés ; de Llama</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>Combien de clés une requête voit, elle-même comprise ; 0 : toutes ; de Llama</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>Écrivez des choix séparés par des virgules et appuyez sur « Lancer le balayage » : chaque combinaison est entraînée sur la tâche avec chaque graine, et la meilleure est nommée avec son incertitude.</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>Lancer le balayage</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>… et %L1 de plus</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Exporter les données</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>Les tableaux s’écrivent en .csv, pas en « %1 ».</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>Chaque requête est ici affichée à part</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>Ce que regarde la requête</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>Ce qui regarde la clé</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Coloration</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>Les sous-mots d’un mot sont lus comme un seul</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Texte coloré</translation>
    </message>
    <message>
        <source>Text view</source>
        <translation>Vue texte</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>queries ask</source>
        <translation>les requêtes interrogent</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>les clés répondent</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L1 tokens sur %L2 : une image plus grande en contient plus.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>Ce qui regarde %1</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>Ce que regardent toutes les requêtes, en moyenne</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>Ce que regarde %1</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>Ce que regardent %1, en moyenne</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>Ce que regardent %1, au maximum</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>Ouvrez un modèle, un motif ou un fichier pour lire ce qui porte attention à quoi.</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (position %2)</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>écrit par le modèle</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Il n’y a pas de texte.</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1. Attention maximale : %2</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>écrit par le modèle</translation>
    </message>
</context>
<context>
    <name>views::TimeStepPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause steps</source>
        <translation>Suspendre les étapes</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>Parcourir les étapes</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>Aucune étape n’est choisie : déplacez le curseur ou lancez la lecture.</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>Étape %1 sur %2 : le modèle a écrit « %3 »</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>Position %1 sur %2 : « %3 »</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Première étape</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>Étapes par seconde</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Pas de temps</translation>
    </message>
</context>
<context>
    <name>views::TokenStrip</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>Bande de tokens</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Rien n’est encore ouvert.</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>Requête : %1 ; clé : %2</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>Plus de tokens : cliquez, tournez la molette ou utilisez les flèches</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1, token %2 : un clic en fait la requête, avec Maj la clé, avec Ctrl une de plusieurs requêtes</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1, requête %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, clé %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1, token %2 : hors de l’attention affichée</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Requête</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clé</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Une de plu&amp;sieurs requêtes</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Écrêtage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>Arrêt à l’exactitude</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>Comment les positions sont indiquées : GPT-2 les apprend, Llama fait tourner requêtes et clés, BLOOM affaiblit ce qui est loin (ALiBi)</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>Éléments, chiffres ou tokens d’une séquence ; – est la longueur habituelle de la tâche</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>Norme maximale du gradient d’un pas ; – n’écrête pas</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>L’entraînement s’arrête quand les séquences de validation atteignent cette exactitude</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>Texte ou CSV d’apprentissage</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>Textes et tableaux (*.txt *.csv);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>Enregistré dans %1. Il s’ouvre comme tout autre modèle.</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>Dossier dans lequel un autre programme entraîne</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>Suivi de %1 : %2 ouverts jusqu’ici.</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>Entraînement en cours.</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1 Pas %2 sur %3, perte %4, exactitude %5, %6 pas par seconde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>Suivre un dossier…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>Arrêter le suivi</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>Pas %1 : perte de validation %2, exactitude %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Bifurquer</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint that is shown, with the rate, batch, clipping and steps of above; the run so far stays to compare with</source>
        <translation>Continue depuis le checkpoint affiché, avec le taux, le lot, l’écrêtage et les pas ci-dessus ; l’exécution précédente reste pour comparer</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>Enregistrer le modèle…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>Ouvre chaque checkpoint ou dump d’attention qui arrive dans un dossier</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>Induction de chaque tête</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>Gradients de chaque couche</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>Poids, gradients et mises à jour</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>Attention de chaque tête</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>Choisissez une tâche et appuyez sur « Entraîner » : un petit modèle l&apos;apprend sur cet ordinateur, et sa perte, sa justesse et l&apos;attention de ses têtes sont dessinées à mesure qu&apos;elles se forment.</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>Zoom In</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>Réinitialiser le zoom</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>Zoomer et enregistrer une image</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>views::WaterfallWidget</name>
    <message>
        <source>%1 adds %2</source>
        <translation>%1 ajoute %2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>ensemble</translation>
    </message>
</context>
</TS>
