<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>jeder Punkt ist ein Kopf; ein Klick wählt ihn aus</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1; aus %L2 von %L3 Querys gelesen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>Attention gegen Abstand</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>Abstand in Patches</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>Abstand in Tokens: negativ blickt zurück, positiv voraus</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>mittleres Gewicht</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>Zeilenverteilung</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>Worauf die Querys im Mittel achten</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Worauf %1 achtet</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Worauf %1 im Mittel achten</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Worauf %1 maximal achten</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>Gewicht × Value</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>Entropie nach Schicht und Kopf</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>Entropie jedes Kopfes</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>Wie groß die Gewichte sind</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>Zahl der Gewichte</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Querys und Keys</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>Wo sich Querys und Keys treffen</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1; nahe ziehen sich an; die zwei Achsen zeigen %2 % der Varianz</translation>
    </message>
    <message>
        <source>first principal component</source>
        <translation>erste Hauptkomponente</translation>
    </message>
    <message>
        <source>second principal component</source>
        <translation>zweite Hauptkomponente</translation>
    </message>
    <message>
        <source>Map of heads</source>
        <translation>Karte der Köpfe</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>Welche Köpfe sich ähneln</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>Köpfe als Schicht·Kopf, von der ersten Schicht (dunkel) zur letzten (hell); nahe achten auf dieselben Keys; Stress %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Jensen-Shannon-Abstand (Nat), entlang beider Achsen</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>Kumulierte Attention</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>Attention auf den stärksten Keys</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>stärkste Keys</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>Anteil der Attention</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
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
        <translation>Die Aktivität einer anderen Eingabe braucht zwei Texte: Geben Sie --texts an.</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>%n Eingabe wurde ausgelassen:</numerusform>
            <numerusform>%n Eingaben wurden ausgelassen; die erste:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>Nach %1 von %2 Zeilen angehalten; derselbe Befehl macht dort weiter.</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 ist einer der Teile; geben Sie mit -o einen anderen Namen an.</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 ist nicht fertig; führen Sie seinen Befehl erneut aus.</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%1 von %2 Teilen fehlen darin.</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>Der Atlas hat keinen Kopf %1.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>Nach %1 von %2 Eingaben angehalten: Die Kennzahlen gelten für diese.</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of erwartet einen Kopf wie 3.0 (Schicht.Kopf), nicht „%1“.</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>Die Eingabe enthält kein [MASK]: Ein maskiertes Sprachmodell sagt die Tokens an dessen Stelle vorher.</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>Das Modell hat keinen Kopf, der etwas vorhersagt: Seine config.json nennt keinen in „architectures“, und seine Gewichte enthalten keinen.</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>Der Trace enthält keine Vorhersagen.</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Querys</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>attention-visualizer [PATH]            opens the window, with a model folder, a trace, a session, a tensor file or an image
attention-visualizer COMMAND …         works without a window

Commands:
</source>
        <translation>attention-visualizer [PATH]            öffnet das Fenster mit einem Modellordner, einem Trace, einer Sitzung, einer Tensordatei oder einem Bild
attention-visualizer COMMAND …         arbeitet ohne Fenster

Befehle:
</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
„attention-visualizer COMMAND --help“ zeigt die Optionen eines Befehls.
„attention-visualizer --manual man|bash|zsh|fish“ gibt die Handbuchseite oder die Vervollständigung einer Shell aus.
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual ist man, bash, zsh oder fish.</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>„%1“ ist weder ein Befehl noch eine vorhandene Datei oder ein vorhandener Ordner.</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>„attention-visualizer --help“ zeigt die Befehle.</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>Angehalten, bevor die Arbeit fertig war.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>Geben Sie mit -o an, welche Datei geschrieben werden soll.</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask ist none, causal, window:N oder padding:N, nicht „%1“.</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>zeigt, was Transformer-Attention tut</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>Ohne Befehl öffnet sich ein Fenster, gegebenenfalls mit PATH: einem Modellordner, einem Trace, einer Sitzung, einer Tensordatei oder einem Bild. Mit einem Befehl arbeitet es ohne Fenster; Daten gehen auf die Standardausgabe, Meldungen auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0: fertig; 1: fehlgeschlagen, mit dem Grund auf der Standardfehlerausgabe; 2: falsche Verwendung.</translation>
    </message>
    <message>
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>synthetisches Muster: local, global, translation, previous-token, induction, block, random oder uniform</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>Seed des Musters, des Samplings oder des Trainings</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>Tokens des Musters; Elemente der Folge einer Aufgabe; wiederholte Zufallstokens</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>Köpfe des Musters oder des trainierten Modells</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>Dimension jedes Kopfes</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>Schichten des Musters oder des trainierten Modells, oder wie viele Schichten des Modells laufen</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>Modellordner, wie save_pretrained ihn schreibt, oder eine .gguf- oder andere Gewichtsdatei</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>Ordner des Modells, für das ein Adapter gemacht wurde, falls es nicht gefunden wird</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>ein Modell auch dann öffnen, wenn config.json unbekannte Schlüssel hat, die seine Rechnung ändern können</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>zu importierende Attention-Tensoren (.safetensors, .npy, .npz)</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>Eingabetext</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>Text, mit dem --text verglichen wird</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>zweiter Text eines Paars</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>Datei mit dem Eingabetext; - für die Standardeingabe</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>einen Text kürzen, der für das Modell zu lang ist</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>Quelltext eines Encoder-Decoder-Modells</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>Zieltext; ohne Angabe schreibt ihn das Modell</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>Sprache der Quelle</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>Sprache, in die übersetzt wird</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>Eingabebild</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>Token-IDs der Eingabe statt eines Textes</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>Token-IDs der Quelle statt eines Quelltextes</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>Token-IDs des Ziels statt eines Zieltextes</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>Segment jedes Tokens</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 für Tokens, 0 für Padding</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>die Eingabe auf so viele Tokens auffüllen</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>vorverarbeitetes Bild, float32 [3, Höhe, Breite]</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>Eingabeton</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>zu überspringende Sekunden des Tons</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>vorverarbeiteter Ton, float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>vorverarbeiteter Ton, float32 [samples]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>bis zu N neue Tokens schreiben</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>Beams der Suche; 1 ist greedy; ohne Angabe wie im Modell festgelegt</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>neue Tokens sampeln, statt die wahrscheinlichsten zu nehmen</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>Temperatur, durch die die Attention-Scores geteilt werden; mit --sample die des Samplings</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>unter den K wahrscheinlichsten sampeln; 0 = alle</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>unter den wahrscheinlichsten sampeln, die zusammen die Wahrscheinlichkeit P haben</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>Köpfe, deren Ausgabe 0 wird: layer.head, eine Schicht oder decoder.cross.layer.head; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>Köpfe oder Schichten, die bleiben: Die anderen ihrer Schicht oder ihres Stacks werden 0</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>Maske anstelle der modelleigenen: none, causal, window:N oder padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>jede Query sieht nur ihren besten Key an</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>wo --temperature, --mask und --hard wirken, wie bei --ablate; standardmäßig überall</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>Liste der Eingriffe, wie Trace-Dateien sie enthalten, oder eine Datei damit</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>was erklärt wird: logit oder loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>Position des Logits, ab 0 gezählt</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>Token oder Klasse des Logits; ohne Angabe das wahrscheinlichste</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>Token oder Klasse, deren Logit abgezogen wird</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>erklärtes Token oder erklärte Klasse, als Name oder Nummer; ohne Angabe das wahrscheinlichste</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>Zieltext eines Encoder-Decoder-Modells; ohne Angabe schreibt ihn das Modell</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient, integrated, attention, relevance, rollout, direct, importance oder ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>Ausgangspunkt der integrierten Gradienten: zero, mean oder eine Token-ID</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>Schritte der integrierten Gradienten oder des Trainings</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction, copy, reverse, sort, addition, number-words, coreference, classification oder characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>CSV mit Texten und Labels, oder Text, aus dem gelernt wird</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>was das Modell liest: ein Text, eine CSV oder TSV, oder ein Ordner mit Texten oder Bildern</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>Spalte von --data mit dem Text: Name oder Nummer, ab 1</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>Spalte der Ziele eines Encoder-Decoder-Modells; ohne sie schreibt das Modell sie selbst</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>wie viele Zeilen von --data gelesen werden</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>Tokens, die auf einmal gelesen werden; standardmäßig 256</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>Seed der Stichproben</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>nur Teil I von N Teilen lesen, die --merge zusammenfügt</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>die angegebenen Atlanten zu einem zusammenfügen</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>ausgeben, was ein Atlas über einen Kopf enthält: layer.head oder decoder.cross.layer.head</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>Spalte der Texte; ohne Angabe die erste</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>Spalte der Labels; ohne Angabe die letzte</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>Breite des Modells; wo eine Dimension angegeben ist, Köpfe x Dimension</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>Sequenzen pro Schritt</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>höchste Lernrate</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>Schritte, in denen die Lernrate steigt</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>zu vergleichende Familien</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>zu vergleichende Schichtzahlen</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>zu vergleichende Kopfzahlen</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>zu vergleichende Kopfdimensionen</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>zu vergleichende Lernraten</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>Läufe jeder Konfiguration</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>zufällig gezogene Konfigurationen; ohne Angabe alle</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>Ablation: was an die Stelle des Ausgeschalteten tritt: zero, mean (über --texts) oder resampled (der nächste von --texts)</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>Ablation: heads oder all: auch ganze Attentions, Feed-Forward-Schichten und Schichten</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>CSV sauberer und korrumpierter Texte, nach Wunsch mit Zielen: Mittel und Streuung über alle Paare</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>nur patchen, was Köpfe direkt an die Logits senden, nicht ihre ganze Wirkung</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>nur patchen, was Köpfe direkt an Query, Key oder Value eines Kopfes senden, etwa 5.1.key</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads, composition, repeated, oder zu einem Kopf vectors oder feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>der Kopf, dessen Singulärvektoren oder Zuflüsse gezeigt werden</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated: wie viele Zufallssequenzen gelesen werden</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>wonach Köpfe geordnet werden: Metriken, cell(q, k), score(q, k), Zahlen, + - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>nach dem Gewicht einer Query auf einem Key ordnen</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>nach der Differenz zu einem anderen Checkpoint ordnen</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>nach der Differenz zu einem anderen Text ordnen</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>nach der Differenz zu einem anderen Trace ordnen</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>auch messen, wie gut die Erklärung trägt: Löschen und Einfügen</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>IDs der korrumpierten Eingabe</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>sauberer Text</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>korrumpierter Text mit gleich vielen Tokens</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>jeden Patch auch ausführen, statt ihn nur in erster Ordnung zu schätzen</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>auch Scores und Gewichte speichern; explain: alle Tensoren schreiben</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>auch Logits speichern</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>die Zeit jedes Teils als eine JSON-Zeile auf der Standardfehlerausgabe ausgeben</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>Threads; standardmäßig alle Kerne</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text oder compare</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder, decoder, text oder vision</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self oder cross</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>Schicht, ab 0 gezählt; oder mean, max</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>Kopf, ab 0 gezählt; oder mean, max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>Position der Query, ab 0 gezählt</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare: Schicht des anderen Kopfes; oder mean, max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare: der andere Kopf; oder mean, max</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>Größe des Bildes in Pixeln</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>Größe und Schrift einer Abbildung: column (85 mm, 7 pt), two-columns, slide oder poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>Breite des Bildes in Millimetern</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>Höhe des Bildes in Millimetern</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>Größe der Beschriftung in Punkt</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>Pixel eines PNG je Punkt von 1/96 Zoll</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>Titel über dem Bild</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>Zeile unter dem Titel</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>Beschriftung der Farbleiste</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>die Namen von Schicht und Kopf weglassen</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>den Rahmen der Auswahl zeigen</translation>
    </message>
    <message>
        <source>viridis, magma, cividis, greys, turbo or diverging</source>
        <translation>viridis, magma, cividis, greys, turbo oder diverging</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light oder dark</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>Sprache der Beschriftungen, z. B. en oder zh_CN</translation>
    </message>
    <message>
        <source>candidates for each position</source>
        <translation>Kandidaten für jede Position</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>kleinere Gewichte zählen als nahe null; standardmäßig 1 / (10 Keys)</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>viele Eingaben des Modells, je eine pro Zeile oder pro Zeile einer CSV oder TSV: Mittelwert, Standardabweichung und 95-%-Konfidenzintervall jedes Kopfes</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>Spalte von --texts mit dem Text: Name oder Nummer, ab 1</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>wie viele Zeilen von --texts gelesen werden</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>was Offsets zählen: Bytes in UTF-8 (Standard) oder Zeichen</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table oder json (metrics, explain, patch, circuits, rank, sweep, train, similarity und atlas auch csv)</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>attention_visualizer.json für Gewichte ohne config.json schreiben, soweit Namen und Formen es verraten</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>zu schreibende Datei; train: der Ordner</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 erwartet eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 erwartet ganze Zahlen, durch Kommas getrennt, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 ist eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard erwartet einen Teil und die Zahl der Teile, etwa 2/8, nicht „%1“.</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head erwartet einen Kopf wie 3.0 (Schicht.Kopf) oder decoder.cross.3.0, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 erwartet eine Zahl ab 0, mean oder max, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 erwartet einen Ort wie 3.0 (Schicht.Kopf), 3 (eine Schicht) oder decoder.cross.3.0, nicht „%2“.</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size erwartet Breite x Höhe in Pixeln, etwa 1200x800, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 wird als Eingabe gelesen; die Ausgabe dorthin zu schreiben würde die Datei zerstören.</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>Geben Sie mit -o einen anderen Namen an.</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge fügt Atlanten zusammen: Nennen Sie sie, und sonst nichts.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>Geben Sie den Modellordner mit --model an.</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>Geben Sie mit --data an, was das Modell liest.</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>Berechnet Attention und schreibt sie als Trace.</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>Zeichnet eine Ansicht eines Trace, Musters oder Modells als PNG, SVG oder PDF.</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>Gibt die Metriken jedes Kopfes aus.</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>Gibt aus, was ein Modell vorhersagt, oder lässt es schreiben.</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>Gibt aus, was ein Modellordner oder eine Datei enthält.</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>Gibt die Tokens eines Textes aus.</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>Erklärt eine Vorhersage: welche Tokens, Köpfe und Schichten sie bewirkt haben.</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>Patcht Aktivierungen einer Eingabe in den Lauf einer anderen.</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>Trainiert viele kleine Modelle, um die beste Konfiguration zu finden.</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>Trainiert ein kleines Modell für eine Aufgabe und speichert es als Modellordner.</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>Vergleicht zwei Texte, im Ganzen und Token für Token.</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>Liest Schaltkreise aus den Gewichten eines Modells und prüft auf Induktion.</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>Ordnet Köpfe nach einer Zelle, einer Formel oder einer Differenz.</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>Sammelt, was jeder Kopf über einen ganzen Datensatz hinweg tut.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>Trace-, Sitzungs- oder Attention-Datei</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>Modellordner oder Datei</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>„attention-visualizer %1 --help“ zeigt, was angegeben werden kann.</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>Geben Sie die Texte mit --text und --with-text an.</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>Geben Sie mit -o an, welcher Ordner geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>Geben Sie --pattern, --model oder --attention an.</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>Geben Sie den Pfad eines Modellordners oder einer Datei an.</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>Geben Sie den Modellordner mit --model oder einen Trace an.</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>Geben Sie eine Datei oder --pattern, --model oder --attention an.</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>Geben Sie nur eines davon an: eine Datei, --pattern, --model oder --attention.</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>Geben Sie mit --view an, was gezeichnet werden soll.</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>Geben Sie entweder --with an, für denselben Kopf einer anderen Datei, oder --with-layer und --with-head, für einen anderen Kopf.</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>Geben Sie mit --by oder --cell an, wonach geordnet werden soll.</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>Geben Sie den Text mit --text oder --text-file an.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 enthält keine Paare.</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>Der Trace hat keine Attention dieses Stacks, dieser Art und dieser Schicht.</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>Die Attention hat %1 Köpfe; einen Kopf %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>Die Attention hat %1 Querys; eine Query %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>Unter %1 gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet: „%1“ ist kein Kopf dieser Attention, die %2 hat.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>„%1“ ist keine Sprache dieses Programms; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>Bilder werden als .png, .svg oder .pdf geschrieben, nicht als „%1“.</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>Es gibt keine Ansicht „%1“.</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>Nur Texte werden verglichen.</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>Die Schichten der Module des Ordners passen nicht zusammen.</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>Ähnlichkeit %1 (Pooling: %2)</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>Beste: %1, %2 Schichten, %3 Köpfe, Breite %4, Rate %5: Genauigkeit %6 ± %7 über %8 Seeds.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>Positionen, deren Vektoren von jedem Kopf behalten werden; ohne Angabe 1.024</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>Arten von Tokenpaaren, die von jedem Kopf gezählt werden; ohne Angabe 4.096</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>ausgeben, welche Köpfe sich zwischen zwei Atlanten am meisten unterscheiden</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2 (gelernte Positionen), llama (rotierende Positionen) oder bloom (ALiBi)</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>zu vergleichende Temperaturen, von der Familie llama</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>zu vergleichende Zahlen von Keys, die eine Query sieht, von der Familie llama; 0: alle</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>Schriftfamilie, außer für Tokens und Zahlen</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>mehrere Bilder auf einem Blatt: Köpfe der Attention nach ihren Nummern; all (ihre Köpfe), layers (dieser Kopf in jeder Schicht), grid (alle Köpfe aller Schichten) oder steps (dieser Kopf bei jedem Schritt)</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>Bilder eines Blatts, die nebeneinander stehen</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare nimmt zwei Atlanten: beide nennen, sonst nichts.</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>Atlas, der ausgegeben wird, oder Atlanten, die verbunden oder verglichen werden</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet: %1 Bilder passen nicht auf ein Blatt; höchstens %2 passen.</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>Auf diesem Rechner gibt es keine Schrift „%1“.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>--%1 bewirkt hier nichts ohne eine davon: %2.</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 und %2 passen nicht zusammen: Geben Sie eine davon an.</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with, --with-stack, --with-layer und --with-head sagen, was --view compare vergleicht; keine andere Ansicht liest sie.</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base sagt, was --view compare vergleicht; keine andere Ansicht liest es.</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>Geben Sie --with-base allein an, ohne --with, --with-layer und --with-head.</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale sagt, wie viele Pixel ein PNG hat; andere Formate haben keine.</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>Ein Durchlauf schreibt seine Datei als CSV, um dort weitermachen zu können; --format gilt für das Ausgegebene.</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare: Trace-, Sitzungs- oder Attention-Datei oder, bei einem Modell, der Ordner eines anderen Modells, mit deren gleichem Kopf verglichen wird</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare: derselbe Kopf des Modells, für das der Adapter gemacht wurde</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>Vergleich: Stack des anderen Kopfes, wo er anders heißt</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 erwartet Zahlen von %2 bis %3 mit Kommas dazwischen, nicht „%4“.</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>Kein Kopf hat diese Kennzahl: Ihre Zelle liegt außerhalb, oder sie ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 gilt nicht für --view %2: Diese Ansicht hat so etwas nicht.</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>Das Modell, wie es nach Schritt %1 war, liegt in %2.</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>Keine dieser Kombinationen kann trainiert werden.</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>patcht, was Key K in einem Kopf an Query Q sendet, etwa 5.1.7.3; mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
„attention-visualizer --reuse [PATH]…“ öffnet die Pfade als Tabs des bereits offenen Fensters, falls es eines gibt.
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>Öffnet jeden PATH als Tab des bereits offenen Fensters dieses Benutzers auf dieser Anzeige; wo keines ist, öffnet sich ein Fenster. Ohne PATH kommt dieses Fenster nach vorn.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>t-SNE braucht mindestens vier Punkte.</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>Die Formel ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>Die Formel wird bei Zeichen %1 nicht verstanden: „%2“.</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>Schreiben Sie Metriken mit ihren IDs, cell(q, k) oder score(q, k), Zahlen, + - * / ^ und Klammern.</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>Beide haben keinen gemeinsamen Kopf mit dieser Kennzahl.</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>Sparsity insgesamt</translation>
    </message>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>Anteil der sichtbaren Gewichte unter ε.</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>Genutzte Keys, Mittel</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>Zahl der Keys je Query mit einem Gewicht von mindestens ε, gemittelt über die Querys: die mittlere Token-Sparsity.</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>Genutzte Keys, Maximum</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>Größte Zahl der Keys je Query mit einem Gewicht von mindestens ε: die maximale Token-Sparsity.</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>Entropie der Gewichte einer Query, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>Entropie, normiert</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>Entropie, geteilt durch die größte, die die sichtbaren Keys erlauben, gemittelt über die Querys mit mehr als einem Key.</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>KL-Divergenz zur Gleichverteilung</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>Kullback-Leibler-Divergenz der Gewichte einer Query von gleichen Gewichten, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>Größtes Gewicht einer Query, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>Gini-Koeffizient</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>Ungleichheit der Gewichte einer Query: 0, wenn alle gleich sind, fast 1, wenn ein Key alles hat; gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>Abstand zwischen Query und Key, gewichtet mit der Attention; in einem Bild zwischen den Mittelpunkten der Patches.</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>Tokens oder Pixel</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>Voriges Token</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>Mittleres Gewicht auf dem Token vor der Query.</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>Mittleres Gewicht auf dem Token nach der Query.</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>Eigenes Token</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>Mittleres Gewicht auf dem eigenen Token der Query.</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>Mittleres Gewicht auf dem ersten Token.</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>Spezialtokens</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>Mittleres Gewicht auf Spezialtokens wie [CLS] und [SEP].</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>Wiederholtes Token</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>Anteil der Attention auf früheren Vorkommen des Tokens der Query.</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Induktion</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>Anteil der Attention auf Tokens, die auf ein früheres Vorkommen des Tokens der Query folgten.</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>Induktion, wiederholte Sequenz</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>In einer Sequenz, die sich nach L Tokens wiederholt: mittleres Gewicht auf dem Key L − 1 Tokens zurück.</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>Attention-Senke</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>Gewicht, das das erste Token erhält, gemittelt über alle Querys; ein Kopf über 0,3 ist eine Senke.</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>Senkenmasse</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>Anteil der Attention einer Query, der an die gelernte Senke des Kopfes und an keinen Key geht, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>Diese Vektoren enthalten Zahlen, die nicht endlich sind, und können daher nicht projiziert werden.</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>Abstände müssen eine quadratische Tabelle endlicher, nicht negativer Zahlen sein.</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>t-SNE wird für höchstens %1 Punkte berechnet; hier sind es %2.</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>Verwenden Sie PCA oder weniger Tokens.</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>Dieser Trace hat dort keine Self-Attention.</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>Alle Schichten müssen dieselben Tokens haben.</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>Dies wird für höchstens %1 Tokens berechnet; hier sind es %2.</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>Dies braucht die Values eines einzelnen Kopfes; importierte Attention und Mittelwerte über Köpfe haben keine.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>Dies braucht die Ausgabematrix des Modells, die ein Trace nicht enthält.</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>Öffnen Sie das Modell, oder geben Sie an, wo sein Ordner jetzt ist.</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>Die Logit Lens braucht das Modell: Öffnen Sie das Modell, nicht eine Datei mit seiner Attention.</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>Die Logit Lens braucht das Modell, das nicht verfügbar ist.</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>Die Logit Lens braucht verborgene Zustände und einen Kopf über ein Vokabular; dieses Modell hat das nicht.</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>Nur Köpfe mit denselben Querys und Keys können verglichen werden.</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>Der Atlas %1 ist beschädigt: %2 fehlt oder passt nicht.</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>Erstellen Sie den Atlas neu.</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>Diese Eingabe ergibt andere Köpfe als die vorigen.</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>Diese Atlanten sind keine Teile eines Ganzen: Sie unterscheiden sich in Modell, Datensatz, Zeilen, Fenster oder Teilen.</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>Erstellen Sie die Teile mit demselben Befehl, jeden mit eigenem --shard.</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>Teil %1 ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>Geben Sie jeden Teil einmal an.</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 ist kein Atlas, den dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>Erstellen Sie einen mit dem Befehl atlas.</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>Die Angaben des Atlas sind beschädigt.</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 hat Format %2; diese Version liest Format %3.</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>Öffnen Sie ihn mit einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>Norm des Geschriebenen</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>Länge des Vektors, den der Kopf zum Residualstrom addiert, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Satzzeichen</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>Gewicht auf Tokens, die nur aus Satzzeichen bestehen, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>Wirkung auf das Logit</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>Was der Kopf zum Logit des tatsächlich folgenden Tokens beiträgt, gemittelt über die Querys.</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>Der Ordner %1 enthält weder Texte noch Bilder.</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>Wählen Sie einen Ordner mit .txt-, .png- oder .jpg-Dateien.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 enthält keinen Text.</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>Ein Logit %1 gibt es nicht: Das Modell hat %2.</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 enthält einen Adapter der Art „%2“; lesbar ist LORA.</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>Führen Sie ihn in Python zusammen: model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1: %2 = %3 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>Der Adapter %1 ändert das Modul %2, das das Basismodell nicht hat.</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>Ist es das Modell, für das der Adapter gemacht wurde?</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>Der Adapter %1 enthält den Tensor %2, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>Der Adapter %1 passt nicht zum Modul %2 des Basismodells, das %3 ist.</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>Das quantisierte Modul %1 hat keinen Tensor %2.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>Laden Sie das Modell erneut herunter.</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>Der Tensor %1 ist %2 %3, erwartet wurde %4.</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>Stammen config.json und die Gewichte aus demselben Modell?</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>Das quantisierte Modul %1 hat eine unmögliche Einstellung: %2 = %3.</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>Der Tensor %1 nennt die Gruppe %2 von %3.</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>Das Modul %1 ist in einer bitsandbytes-Anordnung gespeichert, die nicht gelesen wird (%2).</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>Führen Sie das Modell in PyTorch mit output_attentions=True aus, schreiben Sie seine Attention mit np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json hat Schlüssel, die für die Familie %1 nicht bekannt sind und ihre Rechnung ändern können: %2.</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json: %1 Köpfe können sich nicht %2 Key-Köpfe teilen.</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json: Eine Breite von %1 lässt sich nicht auf %2 Köpfe aufteilen.</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json: Rotary-Positionen drehen %1 von %2 Dimensionen, was kein gerader Teil ist.</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json: %1 Köpfe lassen sich nicht in vier Teile teilen.</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json: Aus %2 Experten können nicht %1 gewählt werden.</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json: %1 = %2 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json: %1 ist %2, keine ganze Zahl.</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json hat kein %1.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json: %1 ist %2, außerhalb von 1 bis %3.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json: %1 ist %2, keine Zahl.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json: %1 ist %2, außerhalb von %3 bis %4.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json: %1 ist %2, was keine Token-Nummer ist.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json: %1 ist %2, was keine Liste von Token-Nummern ist.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json: %1 ist %2, weder true noch false.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json: %1 ist %2, kein Text.</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json nennt keinen model_type.</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>Ergänzen Sie den Schlüssel model_type mit dem Namen der Familie, z. B. &quot;gpt2&quot; oder &quot;bert&quot;.</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>Die Modellfamilie „%1“ ist nicht bekannt; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>Wenn sie nicht ändern, wie das Modell rechnet, öffnen Sie es trotzdem (--ignore-unknown auf der Befehlszeile); andernfalls exportieren Sie seine Attention aus PyTorch und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 enthält keine config.json.</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>Wählen Sie einen Ordner, wie save_pretrained ihn schreibt, mit config.json und model.safetensors.</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 enthält %2 Tensoren (%3, …), aber keine Schichten einer erkannten Art.</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>Führen Sie das Modell in PyTorch aus, schreiben Sie seine Attention mit np.savez(&quot;attention.npz&quot;, *attentions), und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1: Es gibt keine Option %2 = %3.</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 hat nicht das Format %2.</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 beschreibt keinen Stack.</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 lässt offen: %2.</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>Namen und Formen der Tensoren verraten es nicht. Setzen Sie an die Stelle von null die Werte aus dem Code des Modells.</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json: attention_types beschreibt %1 Schichten, num_layers nennt %2.</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 hat keine brauchbaren Metadaten %2.</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1: %2 ist von Schicht zu Schicht verschieden, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1: %2 ist %3, außerhalb von 1 bis %4.</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1: %2 ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 hat keinen Tensor %2.</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1: Keys und Values verschiedener Länge werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 nennt keine Architektur (general.architecture).</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 ist ein Adapter (LoRA), kein Modell.</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>Öffnen Sie das Modell, für das er gemacht wurde; oder führen Sie beide mit llama-export-lora von llama.cpp zusammen.</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 hat die Architektur „%2“; lesbar sind: %3.</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>Öffnen Sie den Ordner des Modells, wie er vor der Umwandlung war, mit config.json.</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1: Die Liste %2 passt nicht zu den %3 Tokens des Modells.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Laden Sie die Datei neu herunter.</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1: Rotary-Positionen drehen %2 von %3 Dimensionen, was kein gerader Teil ist.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1: Der Tensor %2 hat die Form %3, erwartet wurde %4.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1: Der Tensor %2 enthält Divisoren, die nicht positiv sind.</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 enthält ein Vokabular und keine Tensoren.</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>Sie lässt sich an „tokenize“ geben; für einen Trace öffnen Sie ein Modell mit Gewichten.</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Öffnen Sie dann attention.npz.</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>Fügen Sie in Python die Ausgaben der Softmax-Knoten zum Graphen hinzu: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Öffnen Sie dann attention.npz.</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>In Python: out = model(inputs, output_attentions=True) für ein Modell von transformers, oder tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); dann np.savez(&quot;attention.npz&quot;, *attentions), und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Öffnen Sie dann attention.npz.</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 hat das Format „%2“, das nicht gelesen wird.</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 enthält Schichten der Art „%2“ ohne eine Datei, die sagt, wie das Modell rechnet.</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>„attention-visualizer inspect %1 --describe“ schreibt %3, soweit Namen und Formen es verraten; ergänzen Sie dort, was offen ist.</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json: Mit „%1“ quantisierte Gewichte können nicht gelesen werden; lesbar sind: %2.</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>Speichern Sie das Modell in float32, float16 oder bfloat16, oder nehmen Sie eine andere Quantisierung davon.</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json: Die Quantisierung hat %1 = %2, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json: Die quantization_config nennt keine quant_method; lesbar sind: %1.</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>Der Tensor %1 sieht quantisiert aus; config.json sagt das nicht, oder nicht wie.</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>Kopieren Sie die zu diesen Gewichten gehörende config.json mit ihrer quantization_config.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>Der Tensor %1 in %2 hat den Typ %3, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>Lesbare Typen: float16, bfloat16, float32, float64, ganze Zahlen, Wahrheitswerte.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>Der Tensor %1 in %2 enthält einen Wert, der keine endliche Zahl ist (Element %3).</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>Der Checkpoint ist beschädigt, oder sein Training ist divergiert.</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 enthält %2 Gewichtsdateien: %3.</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>Lassen Sie nur das gemeinte übrig, oder öffnen Sie es direkt.</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 hat keine „weight_map“.</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 ordnet den Tensor %2 der Datei %3 zu, die nicht daneben liegt.</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 nennt %2 Dateien, die nicht daneben liegen: %3.</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>Laden Sie die fehlenden Shards in denselben Ordner herunter.</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 nennt %2 Tensoren, die in den Shards fehlen: %3.</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>Zwei Dateien von %1 enthalten den Tensor %2.</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 enthält keinen Tensor %2.</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>Die Gewichte in %1 passen nicht zu config.json. Fehlend: %2 (%3). Mit falscher Form: %4 (%5). Überzählig: %6 (%7).</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>Ein Bild hat keine Tokens, die sich ersetzen lassen.</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>Wählen Sie den Mittelwert oder null als Baseline.</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>Die Matrizen des Kopfes enthalten Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>Der Checkpoint ist vielleicht beschädigt: Besorgen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>Das Modell %1 hat keinen Stack „%2“.</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>Es gibt keine Schicht %1: Der Stack hat %2.</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>Es gibt keinen Kopf %1: Die Schichten haben %2.</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>Das Modell %1 hat keine Matrizen von Tokens zu Tokens.</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>Wählen Sie ein Sprachmodell, dessen Residualstrom so breit ist wie seine Token-Tabelle.</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>Ein Logit des Modells %1 ist keine Summe seiner Teile.</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>Direkte Zuschreibung braucht einen Decoder, dessen Blöcke unverändert zum Residualstrom addieren.</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>Patchen lassen sich nur zwei Läufe desselben Modells.</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>Die saubere Eingabe hat %1 Tokens, die korrumpierte %2.</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>Geben Sie zwei Eingaben mit gleich vielen Tokens an.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>Es gibt keinen Kopf %1.%2, in dem ein Pfad enden könnte.</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>Relevanz für %1 Tokens braucht eine Matrix von %1 × %1; berechnet werden bis zu %2 Tokens.</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>Kürzen Sie die Eingabe.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>Das Vokabular des Modells hat keine Tokens, aus denen gezogen werden könnte.</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>Mindestens drei Tokens sind nötig, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>Nur Läufe eines Transformers können erklärt werden.</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>Öffnen Sie einen Modellordner, und geben Sie dem Modell eine Eingabe.</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>Das Modell %1 hat keinen Kopf, der Logits liefert.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>Öffnen Sie ein Sprachmodell oder einen Klassifikator.</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>Position %1 liegt außerhalb der %2 Tokens.</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>Das Modell %1 sagt nicht das nächste Token vorher: Es hat keinen Loss eines Textes.</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>Wählen Sie ein Logit.</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>Ein Loss braucht mindestens zwei Tokens.</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>Geben Sie einen längeren Text ein.</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 ist ein Adapter; das Modell „%2“, für das er gemacht wurde, ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>Geben Sie an, wo es ist (auf der Befehlszeile mit --base), oder legen Sie es unter dem Namen „base“ neben den Ordner des Adapters.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 ist bei Byte %2 kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>Das JSON von %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>Das JSON von %1 ist tiefer als %2 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 hat %2 Byte; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 ist eine Webseite, kein JSON.</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>Scheitert ein Download, hinterlassen Server anstelle der Datei eine Seite mit dem Grund: Laden Sie sie neu herunter.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner vorhanden ist, ob Sie darin schreiben dürfen und ob die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>%1 kann nicht geschrieben werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>%1 kann nicht geschrieben werden: Es ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 endet im Header oder ist darin beschädigt (Byte %2).</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 hat eines der Formate, die llama.cpp vor GGUF schrieb; sie sind zu alt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>Wandeln Sie sie mit llama.cpp um, oder laden Sie das Modell als GGUF herunter.</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 ist eine Big-Endian-GGUF-Datei.</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>Wandeln Sie sie mit gguf_convert_endian.py von llama.cpp um.</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 hat die GGUF-Version %2; lesbar sind die Versionen 2 und 3.</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>Wandeln Sie das Modell mit einem aktuellen llama.cpp neu um.</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 gibt %2 Metadatenwerte und %3 Tensoren an, mehr, als %4 Byte enthalten können.</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 hat den Metadatenschlüssel „%2“ doppelt.</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1: Der Metadatenschlüssel „%2“ hat einen Wert vom unbekannten Typ %3.</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1: Der Metadatenschlüssel „%2“ enthält Arrays von Arrays, die nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1: Der Tensor „%2“ hat %3 Dimensionen; möglich sind 1 bis 4.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1: Der Tensor „%2“ hat eine unmögliche Ausdehnung, %3.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1: Der Tensor „%2“ hat den Typ %3, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>Nehmen Sie eine Datei anderer Quantisierung, etwa Q4_K_M oder Q8_0.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1: Der Tensor „%2“ vom Typ %3 hat Zeilen mit %4 Elementen, was kein Vielfaches von %5 ist.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1: Der Tensor „%2“ der Form %3 wäre größer als die Datei.</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 hat den Tensor „%2“ doppelt.</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1: general.alignment ist keine Zweierpotenz bis %2.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1: Der Tensor „%2“ beginnt an einer unmöglichen Stelle (Byte %3 der Daten).</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 endet vor den Daten des Tensors „%2“.</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 ist einer von %2 Teilen eines Modells und heißt nicht wie ein solcher Teil (…-00001-of-%3.gguf).</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>Legen Sie alle Teile unter ihren veröffentlichten Namen in einen Ordner.</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>Die Teile von %1 enthalten %2 von %3 Tensoren.</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>Laden Sie alle Teile neu herunter.</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 enthält %2 Modelle: %3.</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>Öffnen Sie eine der Dateien.</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 ist ein Git-LFS-Zeiger, nicht die Datei selbst.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>Führen Sie in dem Ordner „git lfs pull“ aus, um die Datei zu holen.</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>%1 wurde während der Benutzung von einem anderen Programm geändert oder ist nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>Öffnen Sie die Datei erneut, wenn sie vollständig geschrieben ist.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>%1 kann nicht in den Speicher eingeblendet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 enthält in snapshots kein Modell.</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 enthält mehrere Snapshots, und refs/main nennt keinen davon.</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>Öffnen Sie einen der Ordner in snapshots.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 selbst enthält kein Modell, aber ein Ordner darin: %2.</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>Öffnen Sie diesen Ordner.</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>Besorgen Sie die PyTorch-Gewichte (model.safetensors) desselben Modells, oder speichern Sie sie mit save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</source>
        <translation>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</source>
        <translation>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 enthält nur Gewichte von %2.</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 enthält keine Gewichte.</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>Ein Modellordner hat model.safetensors, pytorch_model.bin oder Shards davon mit ihrem Index.</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>Das Array %1 hat die unmögliche Form %2.</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>Das Array %1 der Form %2 müsste %3 Byte haben; vorhanden sind %4.</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>Wurde der Download oder das Kopieren abgebrochen?</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 ist kein NumPy-Array.</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>Das NumPy-Array %1 endet in seinem Header.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>Das NumPy-Array %1 hat die unbekannte Formatversion %2; bekannt sind die Versionen 1 bis 3.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>Der Header des NumPy-Arrays %1 hat %2 Byte; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>Das NumPy-Array %1 enthält Datensätze, keine einfachen Zahlen.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>Der Header des NumPy-Arrays %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>Das NumPy-Array %1 enthält Python-Objekte, keine Zahlen.</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>Speichern Sie für jeden Namen ein Array aus Zahlen.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>Das NumPy-Array %1 hat den Typ „%2“, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>Für das Array %1 reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>Das NumPy-Array %1 ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>In Python: numpy.array(tokens).astype(str), wobei tokens eine Liste von str ist.</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>%1 kann nicht geschrieben werden: ein Array vom Typ %2 und der Form %3 aus %4 Byte.</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>Das Pickle in %1 ist bei Byte %2 beschädigt.</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 enthält Tensoren vom Typ %2, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 will „%2“ ausführen. Aus solchen Dateien werden nur Tensoren gelesen, daher wird sie abgelehnt.</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>Wenn Sie der Datei vertrauen, speichern Sie in Python nur ihre Tensoren: torch.save(model.state_dict(), path) oder save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>In %1 reicht ein Tensor der Form %2 über seinen Speicher von %3 Elementen hinaus.</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>Das Pickle in %1 verwendet bei Byte %3 die Anweisung „%2“. Aus solchen Dateien werden nur Tensoren gelesen, daher wird sie abgelehnt.</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 enthält Tensoren ohne ihre Zahlen.</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>In %1 müsste der Speicher des Tensors %2 %3 Elemente vom Typ %4 haben; der Eintrag hat %5 Byte.</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 ist kein PyTorch-Checkpoint.</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 wurde auf einem Big-Endian-Rechner geschrieben.</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 endet im Speicher %2.</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 wurde von einer PyTorch-Version geschrieben, die zu alt zum Lesen ist.</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>Speichern Sie sie mit einem neueren PyTorch neu, in Python: torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 ist ein TorchScript-Programm, kein Checkpoint.</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>Speichern Sie die Gewichte, in Python: torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 ist kein PyTorch-Checkpoint: data.pkl fehlt.</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>Das Pickle in %1 hat %2 Byte; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 enthält kein Dictionary benannter Tensoren.</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>Speichern Sie eines, in Python: torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 führt den Tensor %2 doppelt auf.</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 hat den Metadatenschlüssel %2 doppelt.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>In %1 fehlt dem Tensor %2 der Typ, die Form oder der Ort.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>In %1 hat der Tensor %2 eine unmögliche Form.</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>Der Header von %1 ist bei Byte %2 kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>Der Header von %1 ist tiefer als %2 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>In %1 ist der Metadatenwert von %2 keine Zeichenkette.</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>In %1 ist der Header-Eintrag „%2“ nicht formatgerecht.</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 ist eine Datei von %2, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>Speichern Sie das Modell mit save_pretrained(folder) von PyTorch oder seine Attention als safetensors oder .npz.</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 ist eine PDF-Datei oder ein gepacktes Archiv.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>Entpacken Sie sie, und öffnen Sie die Datei oder den Ordner darin.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 enthält Text („%2“), keine Tensoren.</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>Öffnen Sie eine safetensors-Datei, ein NumPy-Array (.npy, .npz) oder den Ordner eines Modells.</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 hat nur %2 Byte: zu wenig für eine safetensors-Datei.</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 wurde von torch.save oder pickle geschrieben, nicht als safetensors.</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>Geben Sie ihr die Endung .bin, .pt oder .pth.</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 endet im Header: %2 Byte sind vorhanden, %3 werden gebraucht.</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>Der Header von %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>In %1 endet der Tensor %2, bevor er beginnt.</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 endet im Tensor %2: %3 Byte sind vorhanden, %4 werden gebraucht.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>In %1 überlappt der Tensor %2 den vorigen.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>In %1 gehören %2 Byte vor dem Tensor %3 zu keinem Tensor.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>In %1 müsste der Tensor %2 vom Typ %3 und der Form %4 %5 Byte haben, nicht %6.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>In %1 gehören %2 Byte nach dem letzten Tensor zu keinem Tensor.</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>%1 kann nicht geschrieben werden: Der Name oder Text von %2 ist kein UTF-8.</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>%1 kann nicht geschrieben werden: Zwei Tensoren heißen %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>%1 kann nicht geschrieben werden: Der Tensor %2 hat den Typ %3 und die Form %4.</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>%1 kann nicht geschrieben werden: Der Header wäre größer als %2 Byte.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>%1 kann nicht geschrieben werden: Es kamen %2 Byte mehr als geplant.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>%1 kann nicht geschrieben werden: %2 der geplanten Bytes kamen nicht an.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>%1 kann nicht geschrieben werden: Der Tensor %2 kam mit falscher Byte-Zahl an.</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>Der Eintrag %2 von %1 kann nicht gelesen werden: %3.</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 ist keine vollständige ZIP-Datei: %2.</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 hat zu viele Einträge.</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 würde sich von %2 Byte auf unglaubwürdig viel mehr entpacken; die Datei wird abgelehnt.</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>Wenn sie von Ihnen ist, speichern Sie sie ohne Kompression.</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 hat zwei Einträge namens %2.</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 hat keinen Eintrag %2.</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>Der Rückwärtsdurchlauf kennt nicht alles, was Schicht %1 des Modells %2 tut.</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>Erklären Sie ein Modell einer anderen Familie.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>Kürzen Sie die Eingabe, wählen Sie ein kleineres Modell, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>Ein Muster hat kein Vokabular und daher keine Logits.</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>Dieser Trace enthält keinen Residualstrom der Schicht %1.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>Jedes Token achtet auf die Tokens in seiner Nähe; die Köpfe unterscheiden sich in Richtung und Reichweite.</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>Markertokens achten auf alle Tokens und alle auf sie; die übrigen sehen sich auch in ihrer Umgebung um.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>Jedes Wort einer deutschen Übersetzung achtet auf das englische Wort, das es bedeutet, in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>Jedes Token achtet auf das vorige.</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>Bei Wörtern, die sich wiederholen, achten Köpfe der ersten Schicht auf das vorige Token, und die späterer Schichten finden, was zuvor auf dasselbe Wort folgte.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>Tokens achten auf ihre eigene Wortgruppe oder auf die Gruppe davor oder danach.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>Querys und Keys haben nichts miteinander zu tun.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>Alle Keys sind gleich, daher achtet jedes Token auf alle gleich stark.</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>Es gibt kein Muster namens „%1“.</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>Verwenden Sie eines von: local, global, translation, previous-token, induction, block, random, uniform.</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>Die Sequenzlänge muss zwischen %1 und %2 liegen; sie ist %3.</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>Die Zahl der Köpfe muss zwischen %1 und %2 liegen; sie ist %3.</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>Die Kopfdimension muss zwischen %1 und %2 liegen; sie ist %3.</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>Die Zahl der Schichten muss zwischen %1 und %2 liegen; sie ist %3.</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>Dieses Muster bräuchte %1 GiB Arbeitsspeicher; höchstens %2 GiB sind erlaubt.</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>Verwenden Sie weniger Tokens, Schichten oder Köpfe oder eine kleinere Kopfdimension.</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>Der Klassifikator liest das Endtoken, das die Eingabe nicht hat.</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>In der config.json des Bildbeschreibers fehlt die Option „%1“, oder ihr Wert wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>Die tokenizer.json des Bildbeschreibers enthält kein Wortvokabular in der Größe des Modells.</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>Die Option „%1“ in der config.json des Bildbeschreibers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>Der Tensor „%1“ hat eine andere Form, als die Konfiguration angibt.</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>Der Bildbeschreiber braucht Pixel der Form [3, %1, %1].</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>Die Token-ID %1 liegt außerhalb des Vokabulars mit %2 Tokens.</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>Das Modell %1 braucht ein Bild.</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>Die IDs enthalten %1 Tokens eines Bildes; für dieses Modell hat es %2.</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>Der Kopf liest den Decoder, nicht den Encoder.</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>Das Modell %1 braucht einen Ton.</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>Für einen Text, der die Tokens des Bildes nicht enthält, wurden eine Maske oder Token-Typen angegeben.</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 enthält einen Wert, der keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 enthält %2; Pixel sind [Kanäle, Höhe, Breite].</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 enthält %2; Merkmale sind [mel, frames].</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 enthält %2; Abtastwerte sind [samples].</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 endet vor Sekunde %2.</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>Das Modell liest %1 Kanäle; ein Bild hat einen oder drei.</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>Geben Sie die Zahlen so an, wie das Modell sie liest (--pixels).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>Die Option „%1“ von preprocessor_config.json ist für %2 Kanäle; das Modell liest %3.</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>Der Ordner %1 hat keinen Tokenizer.</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>Geben Sie stattdessen Token-IDs an.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>Das Modell %1 braucht einen Text oder Token-IDs.</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>Die Eingabe hat keine Tokens.</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>Geben Sie einen Text ein.</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>Für %2 Tokens wurden %1 Token-Typen angegeben.</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>Für %2 Tokens wurde eine Attention-Maske der Länge %1 angegeben.</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json nennt keine decoder_start_token_id, daher kann nichts erzeugt werden.</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>Geben Sie die Tokens des Ziels an.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>Das Modell %1 braucht einen Text oder ein Bild.</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1: %2 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>Das Modell hat %1 Schichten; angefordert wurden %2.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>Die Option „%1“ von preprocessor_config.json ist nicht bekannt, oder ihr Wert wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json enthält kein Objekt.</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>Töne können nicht wie mit „%1“ vorbereitet werden.</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>WhisperFeatureExtractor und Wav2Vec2FeatureExtractor werden unterstützt.</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>Die Tondatei %1 ist beschädigt: Ihr Teil „%2“ ist abgeschnitten oder widerspricht sich.</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>Die Tondatei %1 hat die Kodierung %2 mit %3 Bit.</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>Speichern Sie sie als unkomprimiertes WAV mit 16 Bit.</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>Die Tondatei %1 hat %2 Kanäle mit %3 Abtastwerten pro Sekunde.</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>Lesbar sind 1 bis 256 Kanäle mit 1.000 bis 768.000.</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>Die Tondatei %1 enthält keinen Ton.</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>Die Tondatei %1 enthält einen Abtastwert, der keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 ist keine WAV-Datei.</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>Speichern Sie den Ton als unkomprimiertes WAV.</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>Der Tokenizer verschmilzt zu „%1“, das nicht in seinem Vokabular steht.</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>Vokabular und Merges stammen aus verschiedenen Modellen; laden Sie die Dateien des Tokenizers neu herunter.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>Das unbekannte Token „%1“ des Tokenizers steht nicht in seinem Vokabular.</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>Laden Sie die Dateien des Tokenizers neu herunter.</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>Die Normalisierungsregeln des Tokenizers sind beschädigt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 hat %2 Byte, mehr als jede Datei eines Tokenizers.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>Wählen Sie den Ordner eines Modells.</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>Die Unicode-Bibliothek kann Text nicht in Zeichen zerlegen (%1).</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>Ein Teil des Tokenizers hat einen Score, der keine Zahl ist.</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 ist kein SentencePiece-Modell: %2.</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>Die SentencePiece-Bibliothek ist an dem Text gescheitert: %1.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>Geben Sie den Text in kürzeren Teilen ein.</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>Der Tokenizer verlangt %1 zusätzliche IDs.</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>Korrigieren Sie extra_ids in tokenizer_config.json.</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>Die Option „%1“ des Tokenizers in %2 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>Verwenden Sie ein Modell, dessen zwei Sprachen ein Vokabular teilen.</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>Das Vokabular von %1 hat kein unbekanntes Token.</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>Die Textdatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 ist kein Text in einer bekannten Kodierung.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 ist kein UTF-8; es sieht nach %2 aus.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>Speichern Sie die Datei als UTF-8, zum Beispiel mit: iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 ist beschädigt: Die Markierung nennt UTF-%2, der Inhalt ist es nicht.</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>Der Text %1 hat mehr als %2 Byte.</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>Geben Sie einen Teil des Textes ein.</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>Der Text hat %1 Byte, mehr als die %2, die ein Tokenizer annimmt.</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>Für die Tokens dieses Textes reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>Das Modell hat keine Sprache „%1“.</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>Bekannte Sprachen: %2.</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>Das Token „%1“ hat die unmögliche ID %2.</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>Die Tokenizer-Klasse „%1“ von %2 wird in ihrem älteren Dateiformat nicht unterstützt.</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>Speichern Sie den Tokenizer als tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 ist kein Vokabular: Erwartet wurde ein Objekt mit einer ID je Token.</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>Das Vokabular %1 ist leer.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>Zeile %2 von %1 ist keine Verschmelzung zweier Teile.</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 enthält keinen Tokenizer.</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>Kopieren Sie die Dateien des Tokenizers in den Ordner: tokenizer.json; oder vocab.json und merges.txt; oder vocab.txt; oder ein SentencePiece-*.model.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>Der Tokenizer in %1 hat keine brauchbare Liste %2.</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>Token-IDs können weiterhin statt Text angegeben werden.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>Der Tokenizer in %1 zerlegt Text auf unbekannte Weise (tokenizer.ggml.pre = %2).</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>Der Tokenizer in %1 ist von der Art „%2“; lesbar sind: %3.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>%1 „%2“ des Tokenizers wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>Wandeln Sie den Text anderswo in Token-IDs um und geben Sie die IDs an.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>In %1 des Tokenizers fehlt „%2“ oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>Laden Sie tokenizer.json neu herunter.</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>Der Tokenizer fügt Spezialtokens doppelt ein.</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>Lassen Sie in tokenizer.json nur einen Post-Processor.</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 ist kein Tokenizer: Erwartet wurde ein Objekt.</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 ist eine Datei eines anderen Programms (Keras), kein Tokenizer von Hugging Face.</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), oder geben Sie Token-IDs an.</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 stammt von einem anderen Programm und ist kein Tokenizer von Hugging Face: „model“ fehlt.</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>Der reguläre Ausdruck „%1“ wird nicht verstanden (%2).</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>Als Suchmuster wurde ein leerer Text angegeben.</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>Ein regulärer Ausdruck des Tokenizers ist an dem Text gescheitert (%1).</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>Ein Token des Vokabulars hat %1 Byte.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>Das unbekannte Token des Tokenizers hat die ID %1, die nicht in seinem Vokabular steht.</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>Der Score des Tokens „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>„%1“ steht nicht im Vokabular des Tokenizers, der kein unbekanntes Token hat.</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>Lassen Sie es im Text weg.</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>Das Wort „%1“ steht nicht im Vokabular des Tokenizers, dem auch das unbekannte Token „%2“ als Ersatz fehlt.</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>Lassen Sie das Wort weg, oder nehmen Sie das unbekannte Token in das Vokabular auf.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>Der Tokenizer braucht für diesen Text zu lange: Einer seiner regulären Ausdrücke endet womöglich nie.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>Geben Sie den Text in kürzeren Teilen ein, oder verwenden Sie einen Tokenizer, dessen Muster keine Wiederholungen verschachteln.</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>Der Tokenizer macht aus diesem Text mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>Seine Ersetzungen oder sein Muster für Spezialtokens wiederholen zu viel: Sehen Sie sie in tokenizer.json an.</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 enthält Scores, keine Wahrscheinlichkeiten: Kopf %2, Zeile %3 hat den Wert %4.</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>Wenden Sie zuerst den Softmax über die Keys (die letzte Achse) an.</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 enthält Werte, die keine Zahlen sind (NaN): Kopf %2, Zeile %3.</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>Eine Zeile, deren Keys alle maskiert sind, wird in manchen Programmen NaN: Speichern Sie dort Nullen.</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>Die Achsen von %1 sind vertauscht: Die Spalten ergeben in der Summe 1, die Zeilen nicht (Kopf %2, Zeile %3 ergibt %4).</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>Querys kommen zuerst, Keys zuletzt: in Python weights.swapaxes(-1, -2).</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>Die Zeilen von %1 sind keine Wahrscheinlichkeiten: Kopf %2, Zeile %3 ergibt in der Summe %4, nicht 1.</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>War das Modell im Trainingsmodus, in dem Dropout Gewichte entfernt? Rufen Sie zuerst model.eval() auf. Auch auf weniger Keys gekürzte Zeilen ergeben nicht 1.</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 enthält die Gewichte eines Modells, keine Attention.</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>Öffnen Sie den Ordner, in dem die Datei liegt.</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 enthält keine Attention-Gewichte. Vorhandene Tensoren: %2.</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>Nennen Sie sie attentions.0, attentions.1, … (oder encoder_attentions, decoder_attentions, cross_attentions).</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>Die Attentions in %1 gehören nicht zusammen: Schicht %2 hat %3 Positionen, die vorigen haben %4.</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>Speichern Sie die Attentions eines einzigen Laufs.</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 hat die Form %2: Es enthält die Tokens mehrerer Eingaben; es darf nur eine sein.</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>Behalten Sie in Python die erste: input_ids[0].</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 ist keine Liste von Token-IDs.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 hat %2 Tokens für %3 Positionen.</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 enthält die Attention von Schicht %2 doppelt.</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 enthält Python-Objekte wie None statt Zahlen: Das Modell hat keine Attention-Gewichte ausgegeben.</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>Eine fusionierte Attention berechnet sie nicht. Laden Sie das Modell in Python mit attn_implementation=&quot;eager&quot;, rufen Sie es mit output_attentions=True auf und speichern Sie die Attentions neu.</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 enthält weder Tensoren noch Arrays.</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 enthält Python-Objekte, kein Array aus Zahlen.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 ist keine JSON-Liste von Texten.</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, wobei tokens eine Liste von str ist.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 ist keine JSON-Liste ganzer Zahlen.</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>Schreiben Sie sie in Python mit json.dumps() einer Liste, oder speichern Sie sie als Tensor.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 hat die Form %2; Attention-Gewichte haben eine andere.</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>Eine Schicht hat die Form [heads, queries, keys] oder [1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>Bekannte Formen: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 hat die Form %2: Bei Self-Attention sind Querys und Keys dieselben Tokens, die letzten beiden Größen müssen also gleich sein.</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>Stehen die Köpfe zuletzt? In Python: numpy.moveaxis(weights, -1, -3).</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>Stehen die Köpfe nach den Querys? In Python: weights.swapaxes(-2, -3).</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 hat einen Typ, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>%1 mit der Form %2 enthält %3 Eingaben auf einmal; es darf nur eine sein.</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>Beams zählen als Eingaben: Erzeugen Sie mit num_beams=1, oder behalten Sie jeweils weights[0:1].</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>Behalten Sie in Python die erste: weights[0:1] jeder Schicht.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 hat die Form %2, die nicht auf die vorigen Schritte folgt.</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>Speichern Sie die Attentions eines Laufs: mit Cache Schritt für Schritt, jeweils mit den neuen Zeilen; ohne Cache jede ganz.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 hat die Form %2; ein Kopf hat eine andere.</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 wäre Schicht %2; Schichten werden bis %3 gezählt.</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 hat die Form %2; eine Maske ist [tokens] oder [tokens, tokens] aus Einsen und Nullen.</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 verdeckt mehr als %2 einzelne Zellen.</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 verdeckt Keys, die Gewicht haben: Schicht %2, Kopf 0, Zeile %3.</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 steht für sichtbare Tokens, 0 für Padding: Speichern Sie in Python 1 - mask oder ~mask.</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 hat %2 Positionen; Schicht %3 hat %4 Keys.</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 verdeckt alle Tokens.</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>Die %1 Positionen dieser Attention sind kein Patch-Raster des Bildes %2.</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>Ein Bild gehört zu einem Encoder, der Patches zeilenweise nach seinem Klassentoken liest.</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>%1 in der Anfrage ist außerhalb des Bereichs oder vom falschen Typ.</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>Die Datei ist beschädigt, oder die Zahlen des Modells sind übergelaufen.</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>Die Datei wurde nach dem Schreiben verändert: Querys, Keys und log_sum_exp gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>Seine Gewichte sind beschädigt, sein Training ist divergiert, oder ein Eingriff hat die Scores zu groß gemacht.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>Die Zahlen von %1 laufen über: Das Embedding (%2) enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>Die Zahlen von %1 laufen über: Schicht %3 (%2) ergibt Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>Die Zahlen von %1 laufen über: Die letzte Normierung (%2) ergibt Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>Die Zahlen von %1 laufen über: Die Scores von Schicht %3 (%2) sind nicht endlich.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>Die Zahlen von %1 laufen über: Die Antwort enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>Die Logits enthalten Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 ist beschädigt: %2 passt nicht zum Rest der Datei.</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 enthält keine Attention.</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>Öffnen Sie die Datei mit einer Version von Attention Visualizer, die Format %2 liest.</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 enthält weder Attention noch eine Anfrage, die sie erzeugt.</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 enthält nur eine Anfrage, keine Tensoren.</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>Diese Aufgabe braucht eine Datei, aus der gelernt wird.</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>Geben Sie sie mit --data an.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>Lernen Sie aus einem Teil davon.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>Die Datei hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 ist keine Tabelle von Texten und Labels: Nötig sind mindestens eine Kopfzeile und 20 Zeilen mit zwei Spalten.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>Zeile %1 von %2 hat %3 Spalten, die erste hat %4.</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 hat %2 Zeichen; Fenster von %3 brauchen das 20-Fache.</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>Nehmen Sie einen längeren Text oder kürzere Fenster.</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>Die Länge einer Aufgabe liegt zwischen 1 und %1, nicht bei %2.</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Es gibt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>Aufgaben sind %2.</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>%1 Schichten mit %2 Köpfen und Breite %3 können nicht trainiert werden: Die Breite ist ein Vielfaches der Kopfzahl und höchstens %4, die Schichten sind höchstens 24.</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>Modelle der Familie %1 können nicht trainiert werden.</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>Ein Batch hat 1 bis 4.096 Sequenzen, und es gibt mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>Nach Schritt %1 ist der Loss keine Zahl mehr.</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>Wählen Sie eine kleinere Lernrate, oder begrenzen Sie die Gradienten (Clipping).</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>Token-ID %1 liegt außerhalb des Vokabulars mit %2 Einträgen.</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>Token-Typ %1 liegt außerhalb von 0 bis %2.</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>Kürzen Sie die Eingabe, oder lassen Sie sie kürzen (--cut auf der Befehlszeile).</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>Der Ton hat die Form %1; das Modell %2 liest Abtastwerte, [samples].</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>Der Ton hat die Form %1; das Modell %2 liest [%3, frames].</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>Der Ton ist zu kurz für das Modell %1.</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>Der Ton hat %1 Frames; das Modell %2 hat Positionen für %3.</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>Kürzen Sie den Ton.</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>Das Modell übersetzt ins Englische, nicht nach „%1“.</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>Das Modell kennt die Sprache „%1“ nicht.</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>Es kennt diese: %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1: %2 ist %3, was nicht zulässig ist.</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>Korrigieren Sie ihn, oder entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 enthält kein Objekt.</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>Das Modell %1 hat keinen Kopf über ein Vokabular.</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>Die Eingabe hat %1 Tokens; das Modell %2 hat Positionen für %3.</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>Das Bild hat die Form %1; das Modell %2 liest %3 × %4 × %5 (Kanäle, Höhe, Breite).</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>Die %1 × %2 Pixel des Bildes sind keine ganzen Blöcke von %3 × %4, wie das Modell %5 sie liest.</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 gibt eine Größe von %2 × %3 Pixeln an; das ist zu groß oder mehr, als die Datei enthalten kann.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>Das Bild %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>Lesbar sind PNG, JPEG, WebP, BMP, GIF und TIFF.</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 ist ein %2-Bild, das hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>Speichern Sie es als PNG oder JPEG; oder installieren Sie für WebP und TIFF die Bildformate von Qt (qt6-image-formats-plugins).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>Die Option „%1“ von preprocessor_config.json hat einen nicht unterstützten Wert.</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>Bilder können nicht wie mit „%1“ vorbereitet werden.</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>Unterstützt werden die Bildprozessoren der Familien, die dieses Programm ausführt.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>Ein Bild mit %1 × %2 Pixeln ist für dieses Modell zu länglich.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>Die Option „%1“ von preprocessor_config.json ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>Ein Bild mit %1 × %2 Pixeln kann nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>Möglich sind Bilder mit bis zu 16.384 Pixeln je Seite.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 ist kein Text: Byte %2 ist null.</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>Speichern Sie die Tabelle als UTF-8-Text.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>Zeile %1 von %2 hat mehr als %3 Spalten.</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 hat mehr als %2 Zeilen.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>Ein Anführungszeichen, das in Zeile %1 von %2 beginnt, wird nicht innerhalb von %3 Byte geschlossen.</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>Ein Feld in Zeile %1 von %2 ist länger als %3 Byte.</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>Zeile %1 von %2 ist länger als %3 Byte.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>Ein Anführungszeichen, das in Zeile %1 von %2 beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ist größer als %2 MB.</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>Öffnen Sie einen Teil des Datensatzes.</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 ist UTF-16-Text.</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>Die Datei des Tokenizers verlangt zufälliges Dropout (%1); Texte werden zerlegt wie ohne.</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>Schlüssel von config.json, die die Rechnung ändern können, wurden ignoriert: %1. Diese Zahlen sind vielleicht nicht die des Modells.</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>Schlüssel von config.json, die hier nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>Es gibt nur ein Logit: Nichts lässt sich davon abziehen.</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>Der Schlüssel %1 der Lektion ist nicht bekannt.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>resources/lessons/FORMAT.md führt alle Schlüssel auf.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>%1 der Lektion fehlt, ist außerhalb des Bereichs oder vom falschen Typ.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>resources/lessons/FORMAT.md sagt, was zulässig ist.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>%1 der Lektion nennt kein Token.</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>Die Lektion %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>Die Lektion %1 ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>Die Lektion %1 ist bei Byte %2 kein JSON: %3.</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>Die Bedingung %1 der Lektion ist nicht bekannt.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>resources/lessons/FORMAT.md führt alle Bedingungen auf.</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>Es gibt keine Matrix zum Kopieren.</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>Eine Matrix mit %1 × %2 Zellen ist zu groß, um in dieser Form kopiert zu werden.</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>Exportieren Sie die Daten stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>Patching braucht ein Modell, das einen Text liest.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>Öffnen Sie ein Sprachmodell oder einen Textklassifikator.</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>Es gibt kein trainiertes Modell zum Speichern.</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>Trainieren Sie eines, und halten Sie es an.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>Ein Bild mit %1 × %2 Pixeln kann nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Wählen Sie eine kleinere Größe oder Skalierung.</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>In der Ansicht „%1“ gibt es nichts zu zeichnen: %2</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>Für das Bild reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>Daten können nicht als „.%1“ geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>Wählen Sie .csv, .tsv, .npy oder .safetensors.</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>Eine Baseline ist zero, mean oder eine Token-ID, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 wird als Eingabe gelesen; die Ausgabe dorthin zu schreiben würde die Datei zerstören.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>Ein Pfad endet in Query, Key oder Value eines Kopfes, etwa 5.1.query, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 ist keine Datei von Paaren: Jede Zeile enthält einen sauberen und einen korrumpierten Text.</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>Nennen Sie die Spalten clean, corrupted und, nach Wunsch, target und against.</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>Eine Zelle ist eine Query und ein Key, etwa 7,3, nicht „%1“.</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>Das Modell hat kein Token und keine Klasse „%1“.</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>Geben Sie die Nummer an.</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>Die Datei %1 enthält keine Texte.</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 enthält nur Attention; Eingriffe brauchen das Modell oder das Muster, das sie erzeugt hat.</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 ist ein Trace mit eigenem Bild: --image kann nicht dazu angegeben werden.</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>Das Bild %1 ist zu groß: %2 × %3 Pixel.</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>Die beiden Atlanten haben keinen Kopf gemeinsam.</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>Vergleichen Sie Atlanten von Modellen gleicher Form.</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>Abweichung vom eigenen Mittel</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>Wie viel vom Muster auf einem Text sein Mittel über die Texte auslässt: der Anteil der quadrierten Gewichte unter den ersten 16 Tokens, 0, wo jeder Text dasselbe Muster gibt.</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 enthält den Tensor %2, der in der Architektur „%3“, wie sie hier bekannt ist, keinen Platz hat.</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>Höchstens %1 Tokens können zweimal gesagt werden.</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>Läufe mit globalen Tokens können nicht erklärt werden.</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>Geben Sie eine Attention-Maske ohne 2 an.</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>Modelle mit einer Faltung neben der ersten Schicht können nicht erklärt werden.</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>Zeilen globaler Tokens werden mit eigenen Matrizen projiziert; Schritte werden nur für Eingaben ohne solche gezeigt.</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>Dieses Modell unterscheidet keine Segmente: Token-Typen können nicht angegeben werden.</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>Eine Attention-Maske enthält Zahlen von 0 bis %1, nicht %2.</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>Die Attention-Maske verbirgt alle Tokens.</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>Wählen Sie gpt2, llama oder bloom.</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>Die Familie %1 hat kein Fenster von %2 Keys mit einer Temperatur von %3.</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>Wählen Sie llama und entweder ein Fenster oder eine Temperatur.</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>Der Atlas hat diesen Kopf nicht.</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>Der Atlas enthält keine Vektoren für diese Karte.</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>Erstellen Sie ihn mit einer Stichprobe von Positionen (--sample-size).</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>Die Datei enthält mehr Schichten, als config.json zählt, etwa die von „%1“; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>Für die Aktivität einer anderen Eingabe braucht es mindestens zwei Texte.</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>Die Texte von %1 haben verschieden viele Tokens: Ihre Positionen lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>Patchen Sie stattdessen Köpfe.</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>Die Seite konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>Wählen Sie einen anderen Drucker oder drucken Sie in eine Datei.</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>Es gibt keine Stelle %1, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>Schichten und Köpfe zählen ab 0; „inspect“ sagt, wie viele es gibt.</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>Ein Verlust ist keine Summe über die Teile des Modells.</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 ist eine Webseite, nicht die Datei selbst.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 enthält Text („%2“), kein JSON.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 enthält Text („%2“), nicht die Datei selbst.</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>Speichern Sie es als CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), und öffnen Sie diese Datei als Daten.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 ist ein Cache des Hubs; keines der %2 Modelle darin wurde vollständig heruntergeladen.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 ist ein Cache des Hubs mit mehreren Modellen: %2.</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>Öffnen Sie einen seiner Ordner.</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>Die Eingabe kann nicht auf %1 Tokens aufgefüllt werden: Das Modell %2 wurde mit höchstens %3 trainiert.</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>Es wird nur übernommen, was hier dasselbe bedeutet wie in der Referenz. Speichern Sie den Tokenizer so, dass dieser Teil anders geschrieben ist.</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>Die Auswahl ergibt %1 Läufe; ein Durchlauf hat höchstens %2.</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>Geben Sie weniger Möglichkeiten oder weniger Seeds an.</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 hat Schlüssel, die den Text ändern können und hier nicht umgesetzt sind: %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true or false.</source>
        <translation>%1: %2 ist %3, nicht true oder false.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true, false or &quot;never&quot;.</source>
        <translation>%1: %2 ist %3, nicht true, false oder &quot;never&quot;.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a whole number from %4 to %5.</source>
        <translation>%1: %2 ist %3, keine ganze Zahl von %4 bis %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1: %2 ist %3, keine Zahl von %4 bis %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1: %2 ist %3, keine Token-ID und keine Liste davon.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 ist %3, kein Token des Vokabulars, das %6 hat.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1: %2 ist %3, keine Liste von Listen von Tokens des Vokabulars, das %6 hat.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 ist %3, keine Liste von Paaren aus einer Position und einem Token des Vokabulars, das %6 hat.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1: %2 ist %3, aber do_sample ist true und teilt dadurch.</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>Entfernen Sie sie, oder schreiben Sie ohne sie: trotzdem öffnen (--ignore-unknown auf der Befehlszeile).</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>Die Gewichte enthalten Tensoren, die unter den in %1 genannten Teilen keinen Platz haben: %2. Ohne sie können die Zahlen falsch sein.</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>Nennen Sie sie in den Optionen, zu denen sie gehören; oder verschieben Sie sie von „unplaced“ nach „ignored“, wenn die Attention nicht von ihnen abhängt.</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>Schlüssel, die den geschriebenen Text ändern können, wurden ignoriert: %1.</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>Ein Eingriff hat keinen Teil „%1“.</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>Seine Teile sind scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size und hidden_cells.</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>Ein Eingriff ändert nichts: %1.</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>Eine Maske der letzten %1 Tokens verdeckt alle %2.</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>Das Modell %1 liest nichts von der Art von %2.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 sagt, wie Text geschrieben wird, und hier wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>Fügen Sie --generate N hinzu, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>Es sind %1 Tokens: Sie können nicht auf %2 aufgefüllt werden.</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>„%1“ fasst zwischen seinen Stufen Patches zusammen, sodass seine Schichten verschiedene Positionen haben; die Schichten eines Trace teilen sich ihre.</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>Exportieren Sie die Attention einer Stufe aus PyTorch und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>Es gibt keinen Kopf %1.%2, in dem Position %3 auf Position %4 schauen könnte.</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>Schicht %1 wurde nicht rückwärts gelesen.</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>Die Attention eines rekurrenten Bildbeschreibers ist ein eigenes kleines Netz: Sie hat keine Querys, Keys und Values.</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>Die Logits eines rekurrenten Bildbeschreibers entstehen aus mehr als seinen verborgenen Zuständen.</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>Das Bild wird in %1 Teilen gelesen, die die IDs benennen müssen: Der Ordner hat keinen Tokenizer, der das könnte.</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>Geben Sie alle IDs an, mit %2 Tokens des Bildes.</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>Der Ordner hat keine preprocessor_config.json: Die Eingabe wird wie für veröffentlichte Modelle der Familie aufbereitet (%1). Diese Zahlen sind womöglich nicht die des Modells.</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>Die Wörter eines rekurrenten Bildbeschreibers sind keine Summe dessen, was seine Teile beitragen: Die Methode %1 passt nicht.</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>Wählen Sie eine andere Methode.</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>Eine Kante besteht aus Schicht, Kopf, Query und Key, etwa 5.1.7.3, nicht „%1“.</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>Das konnte wegen eines Fehlers dieses Programms nicht berechnet werden (%1).</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>Was geöffnet ist, bleibt, wie es ist. Bitte melden Sie es, zusammen mit der Datei, bei der es auftrat.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Einige Schichten dieses Trace sind noch zu berechnen.</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>Der Rückwärtsdurchlauf weiß nicht, wie der Kopf des Modells %1 die Schichten mischt.</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>Die hinzugefügten Tokens haben zusammen %1 Bytes; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>Der Teil %1 des Tokenizers hat %2 Schritte; höchstens %3 werden angenommen.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>Der Tokenizer braucht für diesen Text zu lange.</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>Speichern Sie ihn, wenn er vollständig ist.</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>Loss des Textes: %1 Nat je Token</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>Logit von „%1“: %2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>Logit von „%1“ minus das von „%2“: %3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>Logit des wahrscheinlichsten</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>Vorsprung vor dem nächsten</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>Loss des Textes</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 achtet vor allem auf %2</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1; „%2“ achtet auf „%3“, %4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>Mittel der Schichten</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>Maximum der Schichten</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>Mittel der Köpfe</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>Maximum der Köpfe</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Text-Tower</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Bild-Tower</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>Text-Tower</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>Bild-Tower</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>Self-Attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Query</numerusform>
            <numerusform>%Ln Querys</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindow</name>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens</source>
        <translation>%1 über %2: %3 Fenster, %4 Tokens</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1 über %2: %3 Fenster, %4 Tokens; nicht fertig</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>Kopfseite exportieren</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertikal</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>Tabelle der Köpfe</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>Köpfe filtern, z. B. entropy&lt;1.5</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Köpfe filtern</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>Tokenpaare filtern</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>Paare filtern</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>Mit einem anderen Atlas vergleichen</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlanten (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>%1 % gelesen, noch etwa %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
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
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>Veränderte Köpfe</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>Kopfseite</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>Kopfübersicht färben</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>Gibt den Köpfen der Übersicht die Farben dieser Punkte</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>Atlas öffnen</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlanten (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>app::Docks</name>
    <message>
        <source>Float</source>
        <comment>what a button does</comment>
        <translation>Abdocken</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>&amp;Abdocken</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a panel, what a button of it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::HelpDialog</name>
    <message>
        <source>User Guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>Keine Seite des Handbuchs enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>zum nächsten Bedienelement, Panel für Panel</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>Datei oder Ordner ablegen</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>öffnet einen Modellordner, einen Trace, eine Sitzung, Tensoren, ein Bild oder eine Tabelle</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>vergrößern oder verkleinern, alles zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>das Bild der Ansicht speichern</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Mausrad, +, −</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>um den Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>die Matrix verschieben</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>auf die Zellen eines Rechtecks zoomen</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0, Doppelklick</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>alles zeigen</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>Pfeiltasten, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>die ausgewählte Zelle verschieben</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>erster oder letzter Key; mit Strg auch erste oder letzte Query</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Umschalt+Klick, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>mehrere Querys auswählen</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Strg+Klick, Strg+Leertaste</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>eine Query hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>eine Zelle ansehen, ohne sie auszuwählen, wie mit dem Mauszeiger</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>Rechtsklick, Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>was mit einer Zelle getan werden kann</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>Ziehen, Leertaste, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>beim Bearbeiten der Maske: Zellen verdecken oder wieder zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>nichts auswählen</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>Kopfübersicht</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>Klick, Pfeiltasten</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>einen Kopf auswählen</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>einen Kopf hinzufügen</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>Doppelklick, Enter</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>in der Heatmap zeigen</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>größere oder kleinere Bilder</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>ein Token auswählen, nur seine Linien sehen</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>Klick auf eine Linie</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>ihre Query und ihren Key auswählen</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>Mauszeiger, Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>ein Token und seine Zahlen ansehen</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Strg+Klick, Umschalt+Klick</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>die Tokens auseinanderziehen</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>3D-Szene</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>Ziehen, Pfeiltasten</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>umkreisen</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>Rechts ziehen, Umschalt+Ziehen, Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>Mausrad, +, −, 0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>zoomen, zurück zum Anfang</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>Klick, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>eine Query auswählen; mit Umschalt wählen die Tasten einen Key</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>die Schichten abspielen</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>eine Query auswählen: einen Patch oder ein Wort einer Bildbeschreibung</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Umschalt+Pfeiltasten, Strg+Klick</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>mehrere Querys</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>einen Patch und seine Zahl ansehen</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>den angesehenen Patch auswählen, wie mit einem Klick</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Umschalt+Klick, Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>einen Patch als Key auswählen</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>Mausrad, Ziehen</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>zoomen, das Bild verschieben</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>von Schritt zu Schritt gehen</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Hoch, Runter</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>eine Query auswählen</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>einen Key auswählen</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>Query-Key-Detail</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>Mauszeiger, Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>ein Element ansehen</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>Textansicht, Tokenleiste</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>Klick, Links, Rechts</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>ein Token auswählen</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>mehrere Querys auswählen; in der Leiste den Key</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>Mauszeiger, Links, Rechts, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>einen Eintrag ansehen</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>Klick, Enter, Leertaste</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>auswählen, wofür er steht</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>eine Query auswählen, wo das Diagramm eine zeigt</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>zoomen, das Diagramm verschieben</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Debugging</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>eine Verteilung auswählen</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
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
        <translation>Schritt zurück, Schritt vor</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>den Kopf einer Änderung auswählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>eine Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Strg+Hoch, Strg+Runter</translation>
    </message>
    <message>
        <source>sort by the column of the current cell, up or down</source>
        <translation>nach der Spalte der aktuellen Zelle sortieren, auf- oder absteigend</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>Tabs der Panels</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>ein anderes nach vorn holen</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>Rechtsklick, Umschalt+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>abdocken oder schließen</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>Präsentieren (F5)</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>nächster und voriger Schritt der Lektion, oder Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Strg+Bild auf, Strg+Bild ab</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>größere und kleinere Schrift</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc, F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>zurück zum Fenster</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>Tabs der Dokumente</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>an eine andere Stelle oder in ein eigenes Fenster bringen</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>schließen oder in ein eigenes Fenster bringen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>search the guide</source>
        <translation>das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Links, Alt+Rechts</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>zurück und vor</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>die Suche beenden, dann schließen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>R halten</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>die Referenz statt des anderen zeigen</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>was geöffnet ist</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>Zahl der Köpfe</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>Kopfdimension</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>Zahl der Schichten</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>Token-IDs</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>verwendete Schichten</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>Art der Attention</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>Maskengröße</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>verdeckte Zellen</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>Eingriffe</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>In neues &amp;Fenster verschieben</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>Das Programm wurde unerwartet beendet, und noch einmal beim Öffnen dessen, was geöffnet war.</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Es ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>Das Programm wurde unerwartet beendet; was geöffnet war, ist noch da.</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>Es ist in %n Tab neben diesem.</numerusform>
            <numerusform>Es ist in %n Tabs neben diesem.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>„%1“ wurde geändert und ist nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n Tab wurde geändert und ist nicht gespeichert.</numerusform>
            <numerusform>%n Tabs wurden geändert und sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Attention Visualizer</source>
        <translation>Über Attention Visualizer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Zeigt, was Transformer-Attention tut: jeden Kopf jeder Schicht, exakt, in jeder Länge, offline.&lt;/p&gt;&lt;p&gt;MIT-Lizenz.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>&amp;Modellordner öffnen…</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>Neuer &amp;Atlas…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>Atlas öffn&amp;en…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Beis&amp;piele</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>Bi&amp;ld exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>&amp;Daten exportieren…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Kopieren &amp;als</translation>
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
        <translation>&amp;LaTeX-Tabelle</translation>
    </message>
    <message>
        <source>&amp;TikZ</source>
        <translation>&amp;TikZ</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ve&amp;rgrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>Zoom &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>Nächster Ta&amp;b</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>Voriger T&amp;ab</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>Tab in neues &amp;Fenster</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>Perspekt&amp;ive</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>Veröffen&amp;tlichen</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Nächstes Panel</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>&amp;Voriges Panel</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>Panel ab&amp;docken</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>Panel &amp;maximieren</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>Panel s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>Panel&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>&amp;Höher</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>&amp;Niedriger</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>D&amp;esign</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>Ü&amp;ber Attention Visualizer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>&amp;Beispielatlanten</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>Ansicht d&amp;rucken…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>Speicher eines Tra&amp;ce</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>&amp;Hälfte des Rechners</translation>
    </message>
    <message>
        <source>%L1 GB</source>
        <translation>%L1 GB</translation>
    </message>
</context>
<context>
    <name>app::NewAtlasDialog</name>
    <message>
        <source>Trying three rows…</source>
        <translation>Drei Zeilen werden probiert…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>Neuer Atlas</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Window, tokens</source>
        <translation>Fenster, Tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>Die nach Text aussieht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlanten (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 ist vorhanden und kein Atlas. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 Zeilen, etwa %2; etwa %3 MiB Speicher neben den Gewichten</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>Modell des Atlas</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>Alles, was geöffnet werden kann (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>Kein Bildmodell ist geöffnet, das %1 ansehen könnte.</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>Öffnen Sie zuerst den Ordner eines ViT- oder DeiT-Modells.</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>Kein Sprachmodell für Ton ist geöffnet, das %1 anhören könnte.</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>Öffnen Sie zuerst den Ordner eines Whisper-, wav2vec-2.0- oder HuBERT-Modells.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>Das Programm wurde unerwartet beendet, und was geöffnet war, kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Es ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>Das Programm wurde unerwartet beendet; was geöffnet war, ist wieder hier.</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>Wenn Sie es behalten möchten, speichern Sie es mit Datei → Speichern unter.</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>Basis wählen…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>Das Modell öffnen, für das der Adapter gemacht wurde</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>Text kürzen</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>Gezeigt wird, was gespeichert wurde, ohne das Modell: %1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>Eingriffe, die Logit Lens und Gewicht × Value brauchen das Modell. Wählen Sie den Ordner, in dem es jetzt ist.</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>Das Modell %1 wurde seit dem Speichern dieser Sitzung geändert; gezeigt wird, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>Jede Änderung einer Einstellung zeigt das Modell, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>Attention wird berechnet…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>Attention von %1 wird berechnet…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>Modell %1 wird geladen…</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>Sitzungen (*.safetensors)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>„%1“ wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>Tabelle dieses Kopfes (*.csv *.tsv);;NumPy-Array dieses Kopfes (*.npy);;Ganzer Trace mit Gewichten (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>Alle Köpfe der Schicht</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>Die gewählten Köpfe</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>Zahlen dieses Kopfes kopiert.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>Daten werden exportiert…</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>Dieser Kopf in allen Schichten</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>Alle Köpfe aller Schichten</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>Gedruckt: %1.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>Worauf achtet ein Transformer?</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>Attention ist die Art, wie jedes Token eines Textes oder jeder Patch eines Bildes wählt, welche anderen es liest. Jedes Bild unten öffnet ein kleines Modell, das auf diesem Rechner rechnet.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>Fünf Schritte</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>Ein Trace, eine Sitzung, ein Bild oder aus Python exportierte Attention</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>Modellordner öffnen…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>Wie save_pretrained ihn schreibt</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>Zum Fenster</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>Mit dem ersten Beispiel geöffnet</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>Modellordner, Datei oder Bild hier ablegen</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>Atlas der Köpfe</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>Was jeder Kopf über viele Texte tut</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Datei öffnen…</translation>
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
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n Kopf</numerusform>
            <numerusform>%n Köpfe</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ Diese Zahlen sind vielleicht nicht die des Modells</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · Trace %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · Trace %2, erstellt in %3 ms</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · Trace %2, erstellt in %3 s</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n Thread</numerusform>
            <numerusform>float32 · %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>Die Berechnung abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>Gewichte %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>Was die Datei des Modells speichert, nach Anteil ihrer Bytes. Die Zahlen sind die dieser Gewichte, in float32 gerechnet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 von %n Schicht</numerusform>
            <numerusform>%1 von %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>Die Tokens</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>Was das Modell liest und was es schreibt. Klicken Sie eines an, um zu sehen, worauf es achtet: Alle Panels folgen.</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>Die Heatmap</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>Eine Zeile fragt, die Spalten antworten: Jede Zeile sagt, wie stark dieses Token auf jedes der anderen achtet. Zeigen Sie auf eine Zelle, um ihre Zahl zu sehen.</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>Die Steuerung</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>Wählen Sie ein Modell oder ein Muster, geben Sie einen anderen Text ein, und gehen Sie zu einer anderen Schicht oder einem anderen Kopf. Temperatur und Maske ändern die Attention selbst.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>Jeder Kopf jeder Schicht als kleines Bild. Ein Klick zeigt ihn groß; sortieren Sie sie, um die zu finden, die etwas tun.</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Die Schritte</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>Wie eine Zahl entsteht, vom Vektor des Tokens bis zum Gewicht, mit den Zahlen der gewählten Zeile. F5 zeigt ein Panel der ganzen Klasse.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
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
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>Tokenleiste</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>T&amp;okenleiste</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>Wichtigkeit erster Ordnung</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>Exakte Änderung, absolut</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>feed-forward layer</source>
        <translation>Feed-Forward-Schicht</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>Was gemessen wird, wenn dies ausgeschaltet ist</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>Dasselbe minus das, was das ganze Modell ergibt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>Summe der Kopfausgabe mal ihrem Gradienten, absolut (Michel et al. 2019)</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>Mittel über %Ln Text: %1</numerusform>
            <numerusform>Mittel über %Ln Texte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>Kopf der Cross-Attention</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>Standardabweichung der Änderung über die Texte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>Unteres Ende des 95-%-Intervalls der mittleren Änderung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>Oberes Ende des 95-%-Intervalls der mittleren Änderung</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Dies wurde angehalten; wählen Sie es erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>nach Schicht %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>models::AtlasModel</name>
    <message>
        <source>self</source>
        <translation>self</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>cross</translation>
    </message>
    <message>
        <source>%1 ± %2 over %3 windows, from %4 to %5</source>
        <translation>%1 ± %2 über %3 Fenster, von %4 bis %5</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
</context>
<context>
    <name>models::AtlasRun</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 an %2: %3</translation>
    </message>
</context>
<context>
    <name>models::CandidateModel</name>
    <message>
        <source>Id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>models::ChangeModel</name>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>Tokenpaare</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>Größte Gewichte</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>Mittel der drei Divergenzen daneben.</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>Jensen-Shannon-Divergenz in Bit: 0, wo beide gleich sind, 1, wo sie nichts gemeinsam haben.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>Gewicht × Value</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Stärkste Keys</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>Masse, Mittel</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>Masse der Querys, Mittel</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>Masse der Query</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>Abstand in Patches</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>Abstand in Tokens</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Mittleres Gewicht</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Anteil der Attention</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
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
        <translation>Vertikal</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Cross</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>Länge dessen, was der Kopf für diesen Key zur Ausgabe addiert: sein Gewicht mal sein Value nach der Ausgabematrix (Kobayashi et al. 2020)</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>Kopf %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1 (%2): liest %3 → schreibt %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1 (%2): Querys %3 ↔ Keys %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>%1 Köpfe; eine Komposition zufälliger Matrizen ist %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>Zufallstokens zweimal: Loss %1 beim ersten Mal, %2 beim zweiten; Anteil richtig: %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>Anteil positiver Eigenwerte des Schaltkreises von Tokens über Values zu Logits: 1 hebt, worauf er achtet, −1 senkt es</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>Anteil positiver Eigenwerte des Schaltkreises von Tokens über Querys und Keys zu Tokens: 1 achtet auf gleiche Tokens</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>Mittleres Gewicht auf dem Token nach dem letzten Vorkommen, bei zweimal wiederholten Zufallstokens</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>Mittleres Gewicht auf dem Token davor</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>Mittleres Gewicht auf der letzten Stelle des Tokens</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>Hebt nächstes</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>Was der Kopf zum Logit des folgenden Tokens beiträgt, minus sein Mittel über das Vokabular</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>Hier gibt es nur einen Kopf: Drücken Sie „Dies behalten“, und ändern Sie dann etwas, um damit zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>Noch wurde nichts behalten: Drücken Sie „Dies behalten“, und ändern Sie dann etwas.</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>Dieser Tab zeigt gerade nichts: Sehen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>Es gibt keinen Eingriff: Ändern Sie die Maske, die Temperatur oder einen Kopf.</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B hat keine Attention dieser Schicht und dieses Kopfes: Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Dies wurde angehalten; wählen Sie es erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>Es gibt keinen Adapter: Öffnen Sie den Ordner eines Adapters.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Einige Schichten dieses Trace sind noch zu berechnen.</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
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
        <translation>Namen und Formen verraten es nicht; sehen Sie im Code des Modells nach.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>In wie viele Köpfe die Attention jeder Schicht geteilt ist: n_head, nhead, num_heads. Die Breite ist durch sie teilbar.</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true: ein Token sieht sich und was vor ihm steht (GPT); false: alle sehen alle (BERT).</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true: Normen stehen vor Attention und Feed-Forward-Schicht (GPT-2, norm_first=True); false: nach der Summe (BERT, Vorgabe von nn.TransformerEncoderLayer).</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>Zwischen den beiden Matrizen der Feed-Forward-Schicht. nn.GELU() ist gelu, nn.GELU(&apos;tanh&apos;) ist gelu_new; nn.TransformerEncoderLayer hat als Vorgabe relu.</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>Was Normen zur Varianz addieren; nn.LayerNorm hat als Vorgabe 1e-05.</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>Womit Embeddings der Tokens multipliziert werden: 1, oder die Wurzel der Breite, wie bei vielen Übersetzern.</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>Wie Tokens erfahren, wo sie stehen: aus einer gelernten Tabelle, aus addierten Sinus und Kosinus, durch Drehwinkel, oder gar nicht.</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>Das Modul, das Tokens einbettet, ohne „.weight“, in Klammern: [&quot;emb&quot;].</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>Was die letzte Schicht antwortet: ein Token des Vokabulars, eine Klasse oder nichts.</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>Die Position, von der die Klasse gelesen wird: die erste, die letzte oder das Mittel aller.</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer: nn.LayerNorm; rms: RMSNorm, das keinen Mittelwert abzieht. Beide können ein Gewicht und sonst nichts haben.</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>Die Zeile der Tabelle, die das erste Token hat: in fairseq eins mehr als die Nummer des Padding-Tokens, meist 2; sonst 0.</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>Der Bilder, mit denen das Modell trainiert wurde, in Pixeln: img_size.</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(Score − größter)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>Summe bisher</translation>
    </message>
</context>
<context>
    <name>models::DirectModel</name>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>heads of layer %1</source>
        <translation>Köpfe der Schicht %1</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>Kopf %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>Attention-Bias %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>Feed-Forward %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>Summe bisher</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>weiche Grenze</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>Eingabe-Embeddings</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>Verborgene Zustände vor der Schicht</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>Verborgene Zustände nach der Schicht</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>Ausgabe-Embeddings</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Querys</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>Attention-Gewichte</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>Score-Faktor</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>Was geöffnet ist, enthält diese Zahlen nicht.</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>Was geöffnet ist, enthält keine Scores, nur Gewichte.</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>Jedes Produkt q·k wird damit multipliziert, meist 1/√d_k.</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>Zellen, die die Maske verdeckt; in den anderen Kennzahlen fehlen sie</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Unteres Quartil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Oberes Quartil</translation>
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
        <translation>Verdeckt</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>Bildklassifikation</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>Maskierte Wörter</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Sprachmodellierung</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>Schicht %L1</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>Experte %L1 mit Gewicht %2</translation>
    </message>
    <message>
        <source>%1, %2: %3; router&apos;s entropy %4 nats</source>
        <translation>%1, %2: %3; Entropie des Routers %4 Nat</translation>
    </message>
</context>
<context>
    <name>models::ExplainModel</name>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>%1 von „%2“: %3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens taken away, the strongest first</source>
        <translation>Entfernte Tokens, das stärkste zuerst</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>Zurückgesetzte Tokens, das stärkste zuerst</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Was erklärt wird</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradient × Eingabe</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrierte Gradienten</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>Attention × Gradient</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>Was der Vektor einer Position zum Logit beiträgt, in erster Ordnung.</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>Dasselbe, gemittelt über den Weg von der Baseline zur Eingabe (Sundararajan et al. 2017).</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>Was die Attention auf eine Position zum Logit beiträgt, in erster Ordnung, über alle Schichten.</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>Positive Teile von Attention × Gradient, durch die Schichten verfolgt (Chefer et al. 2021).</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>Attention, durch die Schichten verfolgt, was auch immer vorhergesagt wird (Abnar und Zuidema 2020).</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1: Summe %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>Vollständigkeitslücke %1</translation>
    </message>
    <message>
        <source>comprehensiveness %1</source>
        <translation>Comprehensiveness %1</translation>
    </message>
    <message>
        <source>sufficiency %1</source>
        <translation>Sufficiency %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1: bei „%2“</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1: nach „%2“</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>Logit von „%1“</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>Logit von „%1“ minus dem von „%2“</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>models::FactsModel</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Of all positions: what the method says that they add together</source>
        <translation>Über alle Positionen: was sie der Methode nach zusammen beitragen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>Die Summe minus dem, was erklärt wird, von der Baseline an gezählt: 0 wäre vollständig</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>Was ohne die stärksten Positionen im Mittel verloren geht: je mehr, desto besser wurden sie gefunden</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>Was mit den stärksten Positionen allein im Mittel verloren geht: je weniger, desto besser wurden sie gefunden</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>Hinlänglichkeit</translation>
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
        <translation>Schicht</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>typed to find a head</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>maximum</source>
        <comment>typed to find a head</comment>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>encoder</source>
        <comment>typed to find a head</comment>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>self-attention</source>
        <comment>typed to find a head</comment>
        <translation>Self-Attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <comment>typed to find a head</comment>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>Query %1 · mit Umschalt Key %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Query %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Key %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>Beispiel · %1</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>Wählen Sie eine Schicht: Was Gewichte beitragen, ist nur für einzelne Schichten bekannt.</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Beitrag</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>Nur Self-Attention hat sie: Hier sind Querys und Keys Stellen verschiedener Sequenzen.</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>Die Tokens, etwa Patches, haben keine Identität, die sich wiederholen könnte.</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>Keine Query sieht den Key, um den es geht.</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>Die Köpfe dieses Modells haben keine gelernte Senke.</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>Unter den Keys sind keine Spezialtokens.</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>Die Eingabe ist keine wiederholte Sequenz. Eingabe → Sequenztyp → Zufällig, wiederholt erzeugt eine.</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>Keine Query sieht mehr als einen Key.</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>Keine Query sieht einen Key.</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1, Mittel des Atlas</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>Der Atlas hat sie für keinen seiner Texte.</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>Sie wird über viele Texte gemessen: Optionen → Kennzahlen wählt einen Atlas.</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>das vorige Token</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>das nächste Token</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>das Token selbst</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>das, was zuvor auf dasselbe Token folgte</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>das erste Token</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>Spezialtokens</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 achtet auf nichts Bestimmtes</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>self</source>
        <translation>self</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>cross</translation>
    </message>
    <message>
        <source>ablated</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>kept only</source>
        <translation>allein behalten</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>harte Attention</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>gesampelte Attention, Seed %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>weiche Attention</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>eigene Maske des Modells</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>kausale Maske</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>lokales Fenster von %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>%n Key am Ende verdeckt</numerusform>
            <numerusform>%n Keys am Ende verdeckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>%n Zelle verdeckt</numerusform>
            <numerusform>%n Zellen verdeckt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>allein behalten: die anderen Köpfe der Schicht sind ausgeschaltet</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>allein behalten: die anderen Schichten sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
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
        <translation>%1, nach „%2“</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>Schicht %1, Ausgabe</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>position %L1</source>
        <translation>Position %L1</translation>
    </message>
</context>
<context>
    <name>models::MetricModel</name>
    <message>
        <source>Choose a single head to see its own figures.</source>
        <translation>Wählen Sie einen einzelnen Kopf, um seine Kennzahlen zu sehen.</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>Noch nicht berechnet.</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Einheit: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>Mittel über die Köpfe der Schicht</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>Mittel über alle Köpfe des Modells</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>Die Kennzahl des Kopfes; außer bei Anteilen relativ zur größten des Modells</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
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
        <translation>Rollout verfolgt Self-Attention; dies ist Cross-Attention.</translation>
    </message>
    <message>
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>Die Keys dieser Attention sind nicht die Patches des Bildes.</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>Öffnen Sie ein Bildmodell (Beispiele → Bildklassifikation oder Bildbeschreibung), oder legen Sie hier ein Bild ab.</translation>
    </message>
</context>
<context>
    <name>models::ParameterModel</name>
    <message>
        <source>exploding</source>
        <translation>explodiert</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>verschwindet</translation>
    </message>
    <message>
        <source>Root of the mean square</source>
        <translation>Wurzel des mittleren Quadrats</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>Schritt / Gewicht</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>Gradient ist</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1; beim anderen Text: %2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>Mittlere Änderung über %Ln Paar. Ungepatcht: %1, der anderen Texte: %2.</numerusform>
            <numerusform>Mittlere Änderung über %Ln Paare. Ungepatcht: %1, der anderen Texte: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>Abweichung von %1</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2: %3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>Änderung, geschätzt</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>Änderung, exakt</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>Nur Modelle mit einem Vokabular oder mit Labels sagen etwas vorher.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>Zuerst verschieden nach „%1“: KL(nachher‖vorher) %2 Nat. Alle Positionen: %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(nachher‖vorher) %1, KL(vorher‖nachher) %2 Nat</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>Anstelle von „%1“</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Nach „%1“</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>Klasse der ganzen Eingabe</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>Wort %1 der Bildbeschreibung</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>Anstelle von „%1“ (Position %2)</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>Nach „%1“ (Position %2)</translation>
    </message>
    <message>
        <source>At position %1</source>
        <translation>An Position %1</translation>
    </message>
</context>
<context>
    <name>models::RequestEditor</name>
    <message>
        <source>Applies to models; choose Model as the source.</source>
        <translation>Gilt für Modelle; wählen Sie „Modell“ als Quelle.</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>Gilt für Dateien; wählen Sie „Datei“ als Quelle.</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>Gilt für Muster; wählen Sie „Muster“ als Quelle.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>Dieses Modell liest keinen einzelnen Text.</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>Dieses Modell hat keinen Encoder und Decoder für Quelle und Ziel.</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>Dieses Modell liest keine Token-IDs.</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>Dieses Modell liest weder Bilder noch Töne.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>Attention aus einer Datei wird gezeigt, wie sie ist, nicht berechnet.</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>Wählen Sie eine einzelne Schicht, oder wenden Sie die Änderung auf alle Köpfe an.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Wählen Sie einen einzelnen Kopf, oder wenden Sie die Änderung auf die Schicht an.</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>Gilt für gesampelte Attention.</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>Gilt für das lokale Fenster und für Padding.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Wählen Sie zuerst „Diese Schicht“ oder „Dieser Kopf“: Ganz ohne Köpfe bleibt nichts.</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Erste Achse</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Zweite Achse</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>Dritte Achse</translation>
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
        <translation>was geöffnet ist, enthält Attention-Gewichte, aber keine Vektoren.</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>ein Mittel oder Maximum über Köpfe oder Schichten hat keine eigenen Vektoren; wählen Sie einen Kopf einer Schicht.</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>die Datei enthält die Matrizen der Schicht nicht.</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>Nicht gezeigt: %1. Grund: %2</translation>
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
        <translation>+ Bias</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ Temperatur</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>concat</source>
        <translation>Concat</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>skaliert</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>temperiert</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X: was Schicht %1 liest, eine Zeile aus %2 Zahlen je Token; die von „%3“ hat die Länge %4.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: Jede Zeile von X mal W_Q, dann an ihre Position angepasst, ist eine Query: %1 Zahlen, die sagen, was das Token sucht; die von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: Jede Zeile von X mal W_Q ist eine Query: %1 Zahlen, die sagen, was das Token sucht; die von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: Jede Zeile der Encoder-Ausgabe E mal W_K ist ein Key: %1 Zahlen, die sagen, was das Token bietet; der von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: Jede Zeile von X mal W_K, dann an ihre Position angepasst, ist ein Key: %1 Zahlen, die sagen, was das Token bietet; der von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: Jede Zeile von X mal W_K ist ein Key: %1 Zahlen, die sagen, was das Token bietet; der von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: Jede Zeile der Encoder-Ausgabe E mal W_V gibt %1 Zahlen weiter; der Value von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: Jede Zeile von X mal W_V gibt %1 Zahlen weiter; der Value von „%2“ hat die Länge %3.</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ: Jede Query trifft jeden Key; „%1“ mal „%2“ ist %3, die Summe aus %4 Produkten.</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>Skalierung: Dieses Modell teilt nicht durch √d; %1 von „%2“ und „%3“ bleibt.</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>Skalierung: Produkte wachsen mit der Zahl der Dimensionen, ein Faktor nimmt das zurück; mal %1 wird aus %2 von „%3“ und „%4“ %5.</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d: Produkte wachsen mit der Zahl der Dimensionen, die Teilung durch √%1 nimmt das zurück; geteilt durch √%1 wird aus %2 von „%3“ und „%4“ %5.</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>Bias: Auch die Stellung zweier Tokens zählt; für „%1“ und „%2“ kommt %3 hinzu.</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>Temperatur: Die Scores werden durch %1 geteilt, was die Gewichte %2 macht; „%3“ und „%4“ haben den Score %5.</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>schärfer</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>flacher</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>Maske: „%1“ sieht %2 von %3 Keys; „%4“ ist davor verdeckt.</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>Maske: „%1“ sieht %2 von %3 Keys; „%4“ ist einer davon.</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>Scores: wie die Datei sie enthält, eine Zeile für jede von %1 Querys.</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>Softmax: „%1“ sieht keinen Key, daher besteht die Zeile aus Nullen.</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>Softmax, Mittel von %1 Köpfen: Für „%2“ gewinnt „%3“ mit %4.</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>Softmax, Maximum von %1 Köpfen: Für „%2“ gewinnt „%3“ mit %4.</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax: Der größte Score einer Zeile bekommt alles; für „%1“ ist es „%2“.</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>Sample: Ein Key einer Zeile wird nach seiner Wahrscheinlichkeit gezogen; für „%1“ ist es „%2“.</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>Softmax: Bei einem einzigen Key ist das Gewicht 1.</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>Softmax: Jede Zeile skalierter Scores wird zu Wahrscheinlichkeiten; für „%1“ gewinnt „%2“ mit %3, und „%4“ bekommt %5.</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V: Dieser Kopf ist ausgeschaltet, daher erhält „%1“ von ihm Nullen.</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V: „%1“ erhält die Values, jeden nach seinem Gewicht: am meisten von „%2“ (%3); die Summe hat die Länge %4.</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>Concat: Die Ergebnisse von %1 Köpfen stehen nebeneinander, %2 Zahlen je Token; die Zeile von „%3“ hat die Länge %4.</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O: mischt die Köpfe zu den %1 Zahlen, die in den Residualstrom zurückgehen; bei „%2“ haben sie die Länge %3.</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1, %2 Schichten, %3 Köpfe, Breite %4, Rate %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>Mittel und 95-%-Intervall</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>Bisher beste: %1: Genauigkeit %2 ± %3 (95-%-Intervall über %4 Seeds).</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>Bisher beste: %1: Genauigkeit %2 (ein Seed: kein Intervall).</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>Die nächste liegt in ihrem Intervall: Beide sind nicht unterscheidbar.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>Ganze Sequenzen</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>Keine dieser Kombinationen lässt sich trainieren: GPT-2 hat weder Temperatur noch Fenster, Llama eines von beiden, und dessen Kopfdimensionen sind gerade.</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1, Temperatur %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1, Fenster %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>models::TokenModel</name>
    <message>
        <source>%1 (position %2): %3</source>
        <translation>%1 (Position %2): %3</translation>
    </message>
</context>
<context>
    <name>models::Tokenisation</name>
    <message>
        <source>Token id %1</source>
        <translation>Token-ID %1</translation>
    </message>
</context>
<context>
    <name>models::TrainingModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Validierungs-Loss</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Loss (Nat)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>held out, run before</source>
        <translation>Validierung, voriger Lauf</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Induktion</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Gradient (root mean square)</source>
        <translation>Gradient (quadratisches Mittel)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>nichts (Nullen)</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>Der Reihe nach ausschalten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Change by head</source>
        <translation>Änderung je Kopf</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>Wichtigkeit und exakte Änderung</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>Öffnen Sie ein Modell und geben Sie ihm eine Eingabe, um seine Teile auszuschalten.</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>„Der Reihe nach ausschalten“ nimmt jeden Kopf, jede Feed-forward-Schicht und jede Schicht nacheinander aus dem Modell und misst, was sich dadurch ändert.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>Datei mit Texten</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Texte und Tabellen (*.txt *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>längste Texte</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>Name oder Nummer der Spalte mit den Texten</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>Wie viele Texte gelesen werden; – liest alle</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>sein Mittelwert</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>was er in einem anderen Text liefert</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>die geöffnete Eingabe</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>Texte einer Datei</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>Der Fluss durchläuft alle Schichten.</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>Welche verborgenen Zustände gezeigt werden</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>Alle Schichten werden gezeigt: je eine Zeile.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die verborgenen Zustände zu sehen.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Berechnung läuft…</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>Was geöffnet ist, enthält keine verborgenen Zustände, nur Attention.</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>Verborgene Zustände aller Schichten</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>Verborgene Zustände · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>Zeilen sind Tokens, Schicht für Schicht; Spalten sind Dimensionen</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>Zeilen sind Tokens; Spalten sind Dimensionen</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>Länge der verborgenen Zustände</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>Euklidische Norm jedes Tokens nach jeder Schicht</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>Ähnlichkeit der Tokens · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>Kosinus zwischen den verborgenen Zuständen zweier Tokens</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>Wie weit jede Schicht ein Token bewegt</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>Euklidische Norm der Differenz zur vorigen Schicht</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>Wie wenig jede Schicht ein Token dreht</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>Kosinus zur vorigen Schicht: 1 ist dieselbe Richtung</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>Attention-Rollout · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>Zeilen sind Tokens, Spalten die Eingabetokens, die sie erreichen; jede Zeile ergibt 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>Attention-Fluss durch alle Schichten</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>Zeilen sind Tokens, Spalten die Eingabetokens; das Maximum, das zwischen ihnen fließen kann</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>Zu viele Zahlen für eine CSV-Datei; wählen Sie eine Schicht.</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Die Zahlen in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>Es gibt noch keine Zahlen.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Kein Token ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>dimension %L1</source>
        <translation>Dimension %L1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>Kosinus %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>Norm %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>Fluss %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>Verborgene Zustände</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normen</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>Ähnlichkeit der Tokens</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>Was von den verborgenen Zuständen gezeigt wird</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Verborgene Schicht</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Mittel der Köpfe</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>Minimum der Köpfe</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>Maximum der Köpfe</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>Köpfe zusammen</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>Wie die Köpfe einer Schicht zu einem werden, bevor Schichten multipliziert werden</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>ohne </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>Anteil der kleinsten Gewichte jeder Schicht, der auf 0 gesetzt wird</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>Aktivierungsmatrix</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>Maskengröße</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>Sampling-Seed</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Gewählte Köpfe</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Dieser Kopf</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Gesampelt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Kausal</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>Lokales Fenster</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>Temperaturregler</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
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
        <translation>Self-Attention</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>Beispiel wählen</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>Zielsprache wählen</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>Stack wählen</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>Schicht wählen</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>Art der Attention wählen</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>Kopf wählen</translation>
    </message>
    <message>
        <source>Parts that there is no room for</source>
        <translation>Teile, für die kein Platz ist</translation>
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
        <translation>Tokenpaare, die sich am meisten änderten</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>Ihre Anteile am Gewicht des Kopfes auf Paaren, vorher und nachher.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>Maße, die sich am meisten änderten</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>Effektstärke: der Unterschied in Standardabweichungen zwischen Texten.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>Effektstärke</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>Veränderter Kopf</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>Wählen Sie einen Kopf, um zu sehen, was aus ihm wurde.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>Divergenz in Bit: %1 der Tokenpaare, %2 der Abstände, %3 der größten Gewichte.</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>Am stärksten vorher</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>Am stärksten nachher</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>queries</source>
        <translation>Querys</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>mean of the queries</source>
        <translation>Mittel der Querys</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>Die Zahlen werden berechnet.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>Die Maske verdeckt alle Keys, daher gibt es keine Gewichte zu zeigen.</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>Gilt nur für Self-Attention: Querys und Keys von Cross-Attention sind Stellen verschiedener Sequenzen.</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>Kein Kopf hat beide Metriken; wählen Sie oben andere.</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>Dies braucht die Querys und Keys eines einzelnen Kopfes; importierte Attention und Mittel über Köpfe haben keine.</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>Dies braucht die Values und die Ausgabematrix eines einzelnen Kopfes; importierte Attention und Mittel über Köpfe haben keine.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>Dies braucht die Ausgabematrix des Modells, die ein Trace nicht enthält. Öffnen Sie das Modell, oder geben Sie an, wo sein Ordner jetzt ist.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>vertical axis, horizontal axis</comment>
        <translation>%1 nach %2</translation>
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
        <translation>Kurven mehrerer Querys werden gemittelt: Ein Maximum würde nicht bei 1 enden</translation>
    </message>
    <message>
        <source>Heads of the layer</source>
        <translation>Köpfe der Schicht</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>Nach Schicht und Kopf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>Welches Diagramm gezeichnet wird</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>Köpfe der gewählten Schicht oder aller Schichten</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>Gewichte × Values</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>Gewichte mal die Länge dessen, was der Kopf für jeden Key schreibt</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>Horizontale Metrik</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>Metrik auf der horizontalen Achse</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>Vertikale Metrik</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>Metrik auf der vertikalen Achse</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>Die Zahlen hinter dem Diagramm zeigen</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>Die Zahlen hinter dem Diagramm in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>Zahlen hinter dem Diagramm</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>Komposition; die erste ist die zufälliger Matrizen</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>mit Querys</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>mit Keys</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>mit Values</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>Gewichte lesen</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>Auf Induktion prüfen</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>Führt das Modell auch mit zweimal wiederholten Zufallstokens aus</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>Was den Kopf speist</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>Kompositionsgraph</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>Singulärvektoren</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Schaltkreise</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>Wählen Sie einen Kopf in der Tabelle oder im Graphen.</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>Vor denen der ersten Schicht kommt kein Kopf.</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>Öffnen Sie ein Modell, um aus seinen Gewichten zu lesen, was seine Köpfe tun.</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>„Gewichte lesen“ findet aus den Gewichten des geöffneten Modells, was jeder Kopf kopiert, abgleicht und speist. „Auf Induktion prüfen“ führt es außerdem auf zufälligen Tokens aus, die zweimal vorkommen.</translation>
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
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Blue–red</source>
        <translation>Blau–Rot</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>Pro Zeile</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>Zeilenmax.</translation>
    </message>
    <message>
        <source>−row max</source>
        <translation>−Zeilenmax.</translation>
    </message>
</context>
<context>
    <name>views::CompareView</name>
    <message>
        <source>Tab: %1</source>
        <translation>Tab: %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>Jensen-Shannon-Abstand %1 Nat je Zeile</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>größte Differenz %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>mittlere Differenz %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>von der Maske verdeckt</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>B − A: %1</source>
        <translation>B − A: %1</translation>
    </message>
    <message>
        <source>B, while R is held</source>
        <translation>B, solange R gehalten wird</translation>
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
        <translation>rot, wo B größer ist</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A ist %1 × %2 und B %3 × %4: Es gibt keine Differenz zu zeigen.</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>Gilt, wenn ein anderer Kopf verglichen wird.</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>B an der Stelle von A, solange dies oder die Taste R gehalten wird</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>Merken, was jetzt geöffnet ist, dann etwas öffnen oder ändern und vergleichen</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>Anderer Kopf</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Behaltenes</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>Ohne Eingriffe</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>Andere Schicht</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>Anderer Kopf</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Dies behalten</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>B zeigen</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>Erstes von zweien</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>Zweites von zweien</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>Ohne den Adapter</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Dateipfad</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ATTENTION</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Steuerung</translation>
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
        <translation>%1 von %2 Zeilen gemessen</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>Öffnen Sie eine CSV-, TSV- oder Textdatei; wählen Sie eine Zeile, um ihren Trace zu berechnen.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>Datensätze (*.csv *.tsv *.tab *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>Batch-Metriken speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 ist der Datensatz selbst: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Messung läuft …</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>Wird angehalten; was fertig ist, bleibt erhalten …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>Der Batch wurde abgebrochen, bevor eine Zeile fertig war; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>Der Batch wurde abgebrochen; die Metriken der %1 fertigen Zeilen aus %2 stehen in %3</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>Metriken von %1 Zeilen aus %2 nach %3 geschrieben; %4 Zeilen ausgelassen: %5</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>Öffnen Sie ein Modell, das Text liest, um den Trace einer Zeile zu berechnen.</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>Öffnen Sie zuerst einen Datensatz.</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Ein Batch läuft.</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>Der Datensatz hat eine Spalte.</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>Zeilen werden gelesen.</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>Der Filter lässt keine Zeile durch.</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>Öffnen Sie zuerst ein Modell, das Text liest.</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>Berechnet Traces der ersten Zeilen und schreibt die Metriken aller Köpfe in eine CSV-Datei</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>Zeilen, die länger sind als „Auffüllen auf“ oder als das Modell lesen kann: gekürzt, oder für Batch-Metriken fensterweise gelesen und gemittelt, oder ausgelassen</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>Tokens, auf die jede Zeile mit &lt;pad&gt; aufgefüllt wird</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>Datensatz öffnen…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>Batch-Metriken…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>Zeilen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>Textspalte</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Label-Spalte</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>Auffüllen auf</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>Lange Zeilen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>Zeilen des Datensatzes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1: %2, %3; wählen Sie eine Zeile, um sie zu tracen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>Metriken von %Ln Zeile von %1 in %2 geschrieben</numerusform>
            <numerusform>Metriken von %Ln Zeilen von %1 in %2 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Für beides ist Platz.</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>Die Kennzahlen anstelle der Bilder zeigen</translation>
    </message>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>Die Kennzahlen in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Es gibt noch keine Kennzahlen.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Logarithmische Anzahlen</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>Die Höhe der Balken wächst mit dem Logarithmus der Anzahl</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>Kennzahlen der Verteilungen</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Debugging</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>Gradienten und Schritte des Modells zeigen, das trainiert wird</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>Gradienten und Schritte des Modells, das trainiert wird</translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message>
        <source>Describe the Model</source>
        <translation>Modell beschreiben</translation>
    </message>
    <message>
        <source>These weights have no configuration. Their names look like those of %1. What names and shapes do not tell is asked here; the model&apos;s code says it.</source>
        <translation>Diese Gewichte haben keine Konfiguration. Ihre Namen ähneln denen von %1. Was Namen und Formen nicht verraten, wird hier gefragt; der Code des Modells sagt es.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>Schreiben und öffnen</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>Gehört zu keinem der erkannten Teile</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>%n Option ist offen.</numerusform>
            <numerusform>%n Optionen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>Alles ist angegeben.</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>Option suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>%n Tensor hat keinen Platz: Nennen Sie ihn in der Option, zu der er gehört, oder haken Sie ihn an, wenn die Attention nicht von ihm abhängt.</numerusform>
            <numerusform>%n Tensoren haben keinen Platz: Nennen Sie sie in den Optionen, zu denen sie gehören, oder haken Sie die an, von denen die Attention nicht abhängt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>Was geöffnet ist, enthält nur Attention-Gewichte; es gibt keine Querys und Keys zu zeigen.</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>Ein Mittel oder Maximum über Köpfe oder Schichten hat keine eigene Query und keinen eigenen Key. Wählen Sie einen Kopf einer Schicht.</translation>
    </message>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>Element %1 trägt am meisten bei: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>Element %1: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + Bias %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ Temperatur %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>Score s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>Die Maske verdeckt „%1“ vor „%2“: s = −∞, Gewicht 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>Der größte Score der Zeile ist %1: Gewicht %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>Ein Key wird nach seiner Wahrscheinlichkeit gezogen; hier ist es %1: Gewicht %2</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>Gewicht = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>Gewicht = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>Dieser Kopf ist ausgeschaltet: Sein Ergebnis ist trotzdem null.</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>Kopf %1, der sich Key-Kopf %2 mit %n anderen teilt</numerusform>
            <numerusform>Kopf %1, der sich Key-Kopf %2 mit %n anderen teilt</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
Score %2, exp %3, Gewicht %4</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>Query-Key-Detail</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>Es werden keine Query und kein Key gezeigt.</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>Query %1, Key %2. %3. %4</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>Alle Elemente und alle Keys mit ihren Zahlen</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>Links und Rechts wechseln den Key, Hoch und Runter die Query</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei und dann eine Zelle der Heatmap, um zu sehen, wie ihr Gewicht berechnet wird.</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>Öffnen Sie ein Sprachmodell, und geben Sie ihm einen Text, um zu sehen, woraus sich sein Logit summiert.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>Köpfe einzeln</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>Teile des Logits</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>Was Quelltokens über den Kopf beitragen</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>Direkte Zuschreibung</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1. Ein Klick auf einen Kopf zeigt, über welche Tokens er wirkt.</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <translation>Es gibt keine endlichen Zahlen.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%L1 Zahlen von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>views::ExampleCard</name>
    <message>
        <source>%1: %2</source>
        <comment>a task, the title of an example of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>views::ExamplePanel</name>
    <message>
        <source>List of examples</source>
        <translation>Liste der Beispiele</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>Dieses Modell hat keine Experten: Jedes Token durchläuft dieselbe Feed-Forward-Schicht.</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>Wählen Sie ein Mixture-of-Experts-Modell, um hier zu sehen, zu welchen Experten jedes Token geht.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Kein Token ist ausgewählt.</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Experten jedes Tokens</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
</context>
<context>
    <name>views::ExpertsWidget</name>
    <message>
        <source>entropy %1 · Gini %2</source>
        <translation>Entropie %1 · Gini %2</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Experten jedes Tokens</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>Anteil der Tokens</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>Öffnen Sie ein Modell, und geben Sie ihm eine Eingabe, um zu sehen, warum es etwas vorhersagt.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>Womit integrierte Gradienten beginnen und was an die Stelle entfernter Tokens tritt</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Getönter Text</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>Mittel der Eingabe</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>Am treuesten bei dieser Eingabe: %1.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>Wessen Vorhersage erklärt wird; ein anderswo gewähltes Token wird auch hier gewählt</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Auf dem Bild</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (Pixel)</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG (Vektor)</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF (Vektor)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>Kopiert das Bild als Pixel in die Zwischenablage</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Breite × Höhe</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>Eine Spalte (85 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>Zwei Spalten (178 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>Folie (254 mm, 16 pt)</translation>
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
        <translation>Punkte von 1/96 Zoll, wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>Pixel je Punkt des Bildes</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>Vektorbilder sind bei jeder Skalierung scharf</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 ist schon vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>1/96 in</source>
        <translation>1/96 Zoll</translation>
    </message>
</context>
<context>
    <name>views::FigureForm</name>
    <message>
        <source>Names of layer and head</source>
        <translation>Namen von Schicht und Kopf</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>Rahmen der Auswahl</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>Buchstaben (a), (b), …</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>Was die Zahlen sind</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Diese Ansicht</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>So viele wie Zeilen</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>Tokens und Zahlen behalten gleich breite Zeichen</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Farbleiste</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Auf dem Blatt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>Beschriftung der Farbleiste</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>Spalten des Blatts</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>Diese Ansicht hat keine Namen von Schicht und Kopf.</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>Diese Ansicht hat keine Farbleiste, die zu beschriften wäre.</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>Diese Ansicht rahmt nichts Ausgewähltes ein.</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>Token, Kopf, Befehl suchen… (%1)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche beginnen</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>Von welchem zu welchem zweier Sätze die Linien führen</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>Gilt für Satzpaare.</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>Es gibt keine Spezialtokens.</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>Das Übrige so skalieren, dass jede Zeile 1 ergibt</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>Gilt, wenn Spezialtokens ausgeblendet sind.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Stärkste Keys</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>Massenanteil</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
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
        <translation>Filter</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>Welche Linien gezeichnet werden</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>Filterwert</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Satzpaare</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>Spezielle ausblenden</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>Neu normieren</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>Attention-Fluss</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>Linien zeigen</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>Wie sehr Querys auf Keys schauen, oder was das in erster Ordnung zum Logit der wahrscheinlichsten Antwort beiträgt</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>Was sie beitragen</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>queries ask</source>
        <translation>Querys fragen</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>Keys antworten</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>die stärksten %1 von %2 Linien</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>Spezialtokens ausgeblendet, der Rest ergibt wieder 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>Spezialtokens ausgeblendet, ihr Anteil fehlt</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>Öffnen Sie ein Modell, ein Muster oder eine Datei, um zu sehen, was worauf achtet.</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (Position %2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Kein Token ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>Query %1 an Position %2</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>Hier loslassen, um sie zu lassen</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>senkt ihn</translation>
    </message>
    <message>
        <source>raises it</source>
        <translation>hebt ihn</translation>
    </message>
    <message>
        <source>Let go to take it from another text</source>
        <translation>Loslassen, um es einem anderen Text zu entnehmen</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>Loslassen schneidet es ab: Die Query schaut nicht mehr dorthin (Umschalt: einem anderen Text entnehmen)</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>ohne 3D-Hardware gezeichnet: keine Anzeige mit OpenGL</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>ohne 3D-Hardware gezeichnet: OpenGL ließ sich auf dieser Anzeige nicht starten</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>ohne 3D-Hardware gezeichnet: OpenGL 3.2 ist nötig, dieser Bildschirm hat %1.%2</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>ohne 3D-Hardware gezeichnet</translation>
    </message>
</context>
<context>
    <name>views::GridWidget</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, %2: %3 ± %4</source>
        <translation>%1, %2: %3 ± %4</translation>
    </message>
</context>
<context>
    <name>views::HeadBar</name>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>Gezeigte Köpfe</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1: Ein Klick zeigt ihn allein</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1: Ein Klick fügt ihn hinzu oder entfernt ihn, ein Doppelklick zeigt ihn allein</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>Kopf %1.%2: Induktion %3, voriges Token %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>Kopf %1.%2, „%3“ auf „%4“: %5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>Köpfe auf einer Sequenz, die das Training nie sieht</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>Kopfseite</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>Mittel und Streuung über die Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>Dieser Kopf tut %n Sache</numerusform>
            <numerusform>Dieser Kopf tut %n verschiedene Dinge</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>Dieser Kopf tut eine Sache</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Querys</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>Stärkste Gewichte</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>Stärkste nach dem Geschriebenen</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>Stärkste Wirkungen auf das Logit</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>Querys, bei denen er am meisten schreibt</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>Querys, bei denen er das Logit am meisten hebt</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>Von schwach bis stark</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>Welche Tokens fragen, welche antworten</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>Zellen ab 0,05. Überraschung: wie viel öfter als nach den Häufigkeiten der Tokens, in Nat.</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>Was seine Gewichte lesen und schreiben</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>Singuläre Richtungen von W_V W_O: die Tokens, auf die jede anspricht, und die Logits, die sie dann hebt und senkt.</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>Kopier-Score: %1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Raises</source>
        <translation>Hebt</translation>
    </message>
    <message>
        <source>Lowers</source>
        <translation>Senkt</translation>
    </message>
    <message>
        <source>Choose a head to see what it does.</source>
        <translation>Wählen Sie einen Kopf, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1 über %2, %3 Fenster</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>Gewicht nach Abstand zurück</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>Gewicht nach Abstand voraus</translation>
    </message>
    <message>
        <source>Entropy by position</source>
        <translation>Entropie nach Position</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Weight on the first token by position</source>
        <translation>Gewicht auf dem ersten Token nach Position</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>Gewicht nach Position des Keys</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>Positionen, an denen er Ähnliches schreibt: ihr Anteil, die Tokens, die dort fragen und antworten, und typische Beispiele.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>Auch wo eine Query nichts findet und ihr Gewicht auf einem Key ruht, der nichts sagt: mit dem Geschriebenen vergleichen.</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>Der stärkste Key einer Query, ein Beispiel aus jedem Zehntel aller Querys: das Typische neben dem Extremen.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
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
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n Kopf; Pfeiltasten wählen einen</numerusform>
            <numerusform>%n Köpfe; Pfeiltasten wählen einen</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>Kein Kopf hat über diese Daten die Kennzahl „%1“.</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>Farben: passend</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>Spalten sind Keys nach ihrem Abstand von der Query</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>Jede Query dieser Attention sieht jeden Key</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>Gewichte werden über die Keys eines Wortes summiert und über seine Querys gemittelt</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>Hier ist jedes Token ein eigenes Wort</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>Gewichte sind Wahrscheinlichkeiten nach dem Softmax; Scores sind das, was hineingeht</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>Ein Mittel oder Maximum über Schichten hat keine Scores, nur Gewichte</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>Was geöffnet ist, enthält keine Scores, nur Gewichte</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>Über Zellen malen, um Keys vor Querys zu verdecken oder wieder zu zeigen: ziehen, oder Leertaste und Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>Die Maske lässt sich bearbeiten, wenn ein Kopf eines Modells oder Musters gezeigt wird</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>Keine Zelle ist ausgewählt.</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Query %1, Key %2, Wert %3</translation>
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
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 Tokens</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>von der Maske verdeckt</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>Rang %L1 von %L2</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>Query-Key-&amp;Detail</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Eine von &amp;mehreren Querys</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>Von der Maske &amp;verdeckt</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>Zahl &amp;kopieren</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>Zeilen fragen (Query), Spalten antworten (Key); Scores vor dem Softmax</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>Zeilen fragen (Query), Spalten antworten (Key), gezählt ab der Position der Query</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>Zeilen fragen (Query), Spalten antworten (Key); das größte Gewicht aller Schichten</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>Zeilen fragen (Query), Spalten antworten (Key); das größte Gewicht aller Köpfe</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>Zeilen fragen: was gelesen wird → was danach geschrieben wird; Spalten antworten (Key); jede Zeile ergibt 1</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>Zeilen fragen (Query), Spalten antworten (Key); jede Zeile ergibt 1</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Attention zu sehen.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>Welche Zahlen gezeigt werden</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>Farben der Zahlen</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Skalierung der Farben</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>Wie Zahlen auf die Farben verteilt werden: gleichmäßig, logarithmisch, nach Quadratwurzel oder jede Zeile für sich</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>Farben: 0 bis 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>Farben: Zahlen dieses Kopfes</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>Farbbereich</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>Was die Farben umspannen: 0 bis 1, außer die größte Zahl ist klein; immer 0 bis 1; oder immer die Zahlen dieses Kopfes</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>Mehr dazu, wie die Matrix gezeichnet wird</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>Verkleinert: Maximum</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>Verkleinert: Mittel</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>Decoder-Zeilen benennen: liest → schreibt</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>Zahlen in große Zellen schreiben</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>Alle Keys</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>Nur sichtbare Keys, nach Abstand</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>Maske bearbeiten</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>Attention-Matrix</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>Farben: bis zum Größten</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Task type</source>
        <translation>Aufgabentyp</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Sprachmodellierung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>Fertige Eingabe</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>Eigene Eingabe</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>Sequenztyp</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>Zufällig, wiederholt</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Satzlänge</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>Auf Länge auffüllen</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Zufalls-Seed</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Quellsprache</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>Verwendete Schichten</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>Eingabetext</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>Zweiter Text</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>Zweiter Text: bildet ein Paar mit dem ersten</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>Tokens der Eingabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>je %n Kopf</numerusform>
            <numerusform>je %n Köpfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a task type first: this applies to models.</source>
        <translation>Wählen Sie zuerst einen Aufgabentyp: Dies gilt für Modelle.</translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>Dieses Modell hat keinen Tokenizer: Es liest Token-IDs.</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>Dieses Modell liest keine Texte.</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>Die Sequenz ist zufällig.</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>Gilt für zufällige Sequenzen und für Padding.</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>Gilt für zufällige Sequenzen.</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>Dieses Modell übersetzt nicht zwischen wählbaren Sprachen.</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>Dieses Modell hat eine Schicht.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Für beides ist Platz.</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>Die Kennzahlen aller Köpfe statt der des gewählten zeigen</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>Die Kennzahlen der Köpfe in der Tabelle in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Es gibt noch keine Kennzahlen.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Kennzahlen zu sehen.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>ε = </source>
        <translation>ε = </translation>
    </message>
    <message>
        <source>ε automatic</source>
        <translation>ε automatisch</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>Sparsity-Schwelle</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>Gewichte unter ε sind nahe null: Das zählen Sparsity und genutzte Keys. Automatisch: 1 / (10 · Zahl der Keys).</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Köpfe filtern</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>Nur Köpfe zeigen, deren Name diese Wörter enthält, etwa „Schicht 2“, und deren Kennzahlen in Grenzen liegen, etwa „entropy&lt;1.5 sink&gt;0.3“</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>Tabelle aller Köpfe</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>Kennzahlen des Kopfes</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>Kennzahlen aller Köpfe</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>Interpretierbarkeit</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>Attention aus einer Datei wird gezeigt, wie sie ist, nicht berechnet.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Wählen Sie einen einzelnen Kopf, oder wenden Sie die Änderung auf die Schicht an.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Wählen Sie zuerst „Diese Schicht“ oder „Dieser Kopf“: Ganz ohne Köpfe bleibt nichts.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>%n Kopf gewählt</numerusform>
            <numerusform>%n Köpfe gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Gewählte Köpfe</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Dieser Kopf</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>Die Ausgabe wird 0: %1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>Die anderen Schichten des Stacks werden ausgeschaltet; behalten: %1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>Die anderen Köpfe der Schicht werden ausgeschaltet; behalten: %1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>Alle Attention geht an den größten Score: %1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>Scores werden durch die Temperatur geteilt: %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>Wählen Sie zuerst eine Änderung in der Liste.</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>Nimmt die gewählte Änderung zurück (Entf)</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>Nimmt alle Änderungen zurück</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>Wählen Sie ein Muster oder ein Modell, um hier die Attention zu ändern.</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>Nichts ist geändert. %1:</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1, vorher → nachher: %2</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1, mit den Änderungen:</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>a word that was changed</comment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a sentence</comment>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>a sentence</comment>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>Hier ändern</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>Änderung gilt für</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>Wo diese Änderungen wirken und was auf die Heatmap gemalt wird</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Nur behalten</translation>
    </message>
    <message>
        <source>Hard attention</source>
        <translation>Harte Attention</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>Temperatur setzen</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>Ablation hinzufügen</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>Nur diese Köpfe behalten</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>Neue Temperatur</translation>
    </message>
    <message>
        <source>Remove change</source>
        <translation>Änderung entfernen</translation>
    </message>
    <message>
        <source>Clear all changes</source>
        <translation>Alle Änderungen löschen</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Geltende Änderungen</translation>
    </message>
    <message>
        <source>Prediction before and after</source>
        <translation>Vorhersage vorher und nachher</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Eingriffe</translation>
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
        <translation>%1 — erledigt</translation>
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
        <translation>Es sind keine Lektionen installiert. Die Datei einer Lektion wird mit Datei → Öffnen… geöffnet.</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>Jede Lektion richtet die Ansichten daneben ein und bittet Sie, dort etwas zu finden oder zu ändern. Klicken Sie eine an, um zu beginnen.</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>Schritt %L1 von %L2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>Liste der Lektionen</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>Fortschritt der Lektion</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>Diesen Schritt neu einrichten</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Lektion beenden</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Richtig.</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ Richtig. %1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>Nicht dieses. Sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right one of several answers</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>Führt im Fenster aus, was gefragt ist</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>Berechnung läuft …</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>Wählen Sie ein Sprachmodell, um zu sehen, was jede seiner Schichten hier vorhersagen würde.</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>Keine Zelle ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1, nach „%2“</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>Zeilen sind Schichten, Spalten Positionen; jede Zelle ist das wahrscheinlichste Wort, wenn das Modell dort enden würde</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation>; die ersten %L1 von %L2 Positionen</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit Lens</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>Warum nichts gezeigt wird</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>Querys</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>Die Karte des gewählten Kopfes erscheint hier.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n Punkt; Pfeiltasten wählen, Plus und Minus zoomen</numerusform>
            <numerusform>%n Punkte; Pfeiltasten wählen einen, Plus und Minus zoomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2 an Position %3, Norm %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n Kopf; Pfeiltasten wählen</numerusform>
            <numerusform>%n Köpfe; Pfeiltasten wählen einen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>Verborgene Zustände (%1) an Schichtgrenze %2: %n Token. Zellen zeigen die Tokens, die dort stehen, und nach →, was die Logit-Lens liest.</numerusform>
            <numerusform>Verborgene Zustände (%1) an Schichtgrenze %2: %n Tokens. Zellen zeigen die Tokens, die dort stehen, und nach →, was die Logit-Lens liest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1: %n Punkt. Um Tokens herum ziehen, um zu sehen, wo sie stehen.</numerusform>
            <numerusform>%1: %n Punkte. Um Tokens herum ziehen, um zu sehen, wo sie stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>Die Achsen enthalten %L1 % der Varianz.</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>Noch in Bewegung…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>Die Texte gewählter Tokens erscheinen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>%n gewählt; ein Klick öffnet einen Text</numerusform>
            <numerusform>%n gewählt; ein Klick öffnet einen Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Querys und Keys</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>Verborgene Zustände</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>Schichtgrenze</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 geht in die erste Schicht; jede nächste Zahl kommt aus einer weiteren.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>Farbe der Punkte</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>Query oder Key</translation>
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
        <translation>Norm</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>Texte der Auswahl</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>Warum nichts gezeigt wird</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>Zieltext</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>Token-IDs</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Modellordner wählen</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Ausgangssprache</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>Ton auswählen</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Open an image</source>
        <translation>Ein Bild öffnen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>Worauf das Klassentoken achtet (Pos1)</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>Diese Attention hat kein Klassentoken.</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>Kein Bild ist geöffnet.</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>Ein Bild für jedes Wort der Bildbeschreibung</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>Gilt für Bildbeschreibungen, deren Querys Wörter sind.</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>Gewählter Kopf</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>Maß der Überlagerung</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>Farben der Überlagerung</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Blend between patches instead of showing each</source>
        <translation>Zwischen Patches überblenden, statt jeden einzeln zu zeigen</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>Zeigt dem Modell ein anderes Bild; eines lässt sich hier auch ablegen</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Klassentoken</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>Ohne Senken</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>Lässt Stellen weg, die viel von der Attention jeder Query bekommen</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>Bild mit Attention</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>No player of sounds is installed (pw-play, paplay or aplay).</source>
        <translation>Es ist kein Programm zum Abspielen installiert (pw-play, paplay oder aplay).</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>Spielt, was die ausgewählten Frames enthalten, von %1 bis %2 s; alles, wenn keiner ausgewählt ist</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>Ton öffnen</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>Tondateien (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>Ton öffnen…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>Spielt dem Modell einen anderen Ton vor; man kann ihn auch hierher ziehen</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>What each word looks at</source>
        <translation>Worauf jedes Wort achtet</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>Was bei %1 durch alle Schichten bis hier ankommt</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Worauf %1 achtet</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>Was bei %1 durch alle Schichten bis hier ankommt, im Mittel</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Worauf %1 im Mittel achten</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>Was bei %1 durch alle Schichten bis hier ankommt, maximal</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Worauf %1 maximal achten</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>%1 Sekunden Ton</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>wie das Modell das Bild sieht: %1 × %2 Pixel</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>ohne %Ln Stelle, auf die alles achtet</numerusform>
            <numerusform>ohne %Ln Stellen, auf die alles achtet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: weight</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>Meiste Attention: %1</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>wie das Modell das Bild sieht: %1 × %2 Pixel, in %3 Teilen und als Ganzes</translation>
    </message>
</context>
<context>
    <name>views::OverviewGrid</name>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Text-Tower</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Bild-Tower</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>Encoder-Self-Attention</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>Decoder-Self-Attention</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>Kein Kopf hat die Kennzahl „%1“: %2</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>Rahmen: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>Der Filter lässt keinen Kopf übrig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>Cross</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>Über %L1 Tokens ist jeder Punkt das größte der Gewichte in einigen seiner Zeilen.</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>Kopfübersicht</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>Kein Kopf ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1; %2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>Die Fläche eines Punktes wächst mit dieser Kennzahl</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>Größen zeigen Kennzahlen, wenn Köpfe als Punkte gezeichnet sind</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>Die Kennzahl, ab der ein Kopf gezeigt wird; vorhanden sind %1 bis %2</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>Die Kennzahl, ab der ein Kopf gezeigt wird</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>sortiert nach</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>Schicht, Kopf</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>Punkte statt Miniaturbildern</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>Größe der Punkte</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>Nur Köpfe mit</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>Mittel über Köpfe und über Schichten</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>Maximum über Köpfe und über Schichten</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>Reihenfolge der Köpfe</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>Rahmenfarbe</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>Die Farbe des Rahmens (bei Punkten ihre eigene) zeigt diese Kennzahl</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>Zeichnet nur Kennzahlen: Farbe und Größe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>Blendet Köpfe nach einer Kennzahl aus</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>Filterrichtung</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>Mindestens oder höchstens</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>Filterschwelle</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>Fügt eine Spalte für das Mittel über die Köpfe und eine Zeile für das Mittel über die Schichten hinzu</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>Fügt eine Spalte für das Maximum über die Köpfe und eine Zeile für das über die Schichten hinzu</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier alle Köpfe zu sehen.</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Mittel von %1</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>Die Kennzahlen sind die dieses Textes: Der Atlas %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>Dieses Textes</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>Punkte, Atlas, Filter, Mittel und Maximum</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>Die dieses Textes, oder ihre Mittel über die Texte eines geöffneten Atlas</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1: Genauigkeit %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>Linien erscheinen, sobald Läufe gemessen sind.</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>Schätzungen erster Ordnung.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%1 von %2 Zeilen sind exakt, die übrigen Schätzungen erster Ordnung.</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>Alle exakt.</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>Korrumpierter Text</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>Gepatcht</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>Residualstrom</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>Pfade zu Logits</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>Führt jeden Patch zeilenweise aus, statt ihn zu schätzen</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patchen</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>Patching-Heatmap</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>Patching</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>Ein Tooltip sagt, wie weit die Paare auseinanderliegen; die CSV-Datei enthält alles.</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>Öffnen Sie ein Sprachmodell und geben Sie ihm einen Text, um Aktivierungen in seinen Lauf zu patchen.</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>Geben Sie einen anderen Text mit ebenso vielen Tokens ein und drücken Sie „Patchen“: Jede Zelle zeigt, was aus der Vorhersage wird, wenn diese eine Aktivierung daraus genommen wird.</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>„Patchen“ führt jedes Textpaar aus und zeigt, wie sehr jede Stelle die Vorhersage im Mittel ändert.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>Datei mit Paaren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>Paare: Namen</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>Paare: Zahlen</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>Paare: Daten</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>Paare einer Datei</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>Woher Aktivierungen kommen: aus einem Text, den Sie eingeben, oder aus Paaren eines sauberen und eines korrumpierten Textes, die nacheinander ausgeführt werden</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>So viel ändert jede Kante daran, wenn sie dem anderen Text entnommen wird.</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>Ziehen Sie im Fluss bei gedrückter Umschalttaste eine Linie von ihrem Key weg, oder drücken Sie P auf einer ausgewählten: Was dieser Key sendet, wird dann einem anderen Text entnommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>%Ln Kante zu patchen: Geben Sie einen anderen Text mit gleich vielen Tokens ein und drücken Sie „Patchen“.</numerusform>
            <numerusform>%Ln Kanten zu patchen: Geben Sie einen anderen Text mit gleich vielen Tokens ein und drücken Sie „Patchen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>Kanten des Flusses</translation>
    </message>
</context>
<context>
    <name>views::PatternRows</name>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>Kopfdimension</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Cross</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>views::PlotWidget</name>
    <message>
        <source>%1: %2, %3 ± %4</source>
        <translation>%1: %2, %3 ± %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>views::PoolBox</name>
    <message>
        <source>Mean of the queries</source>
        <translation>Mittel der Querys</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>Maximum der Querys</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>Mehrere Querys auswählen: Strg oder Umschalt und ein Klick auf Zeilen der Heatmap oder auf den Text, Strg+Leertaste oder Umschalt und eine Pfeiltaste</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>Was aus den gewählten Querys wird: ihr Mittel oder ihr Maximum</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>Mehrere Querys</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>Dieses Modell schreibt immer seine wahrscheinlichste Bildbeschreibung, sobald es ein Bild sieht.</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>Gilt für Modelle, die Text schreiben.</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>Lässt das Modell schreiben; auch die Attention des Geschriebenen wird aufgezeichnet</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>Wie viele Wörter das Modell schreibt</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>Wie das nächste Wort gewählt wird</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>Wie viele Übersetzungen gleichzeitig verfolgt werden</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>„%1“ (Position %2)</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>„%1“ (Position %2), hinein und heraus</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>Wörter: </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>Beams</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>Beams: </translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
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
        <translation>Ziehung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Greedy</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Beam Search</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>Generierter Text</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>Verteilung der Embeddings</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>Gezeigter Teil der Vorhersage</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Berechnung anhalten</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>Daten exportieren…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Die Zahlen in eine CSV-Datei schreiben</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Pause layers</source>
        <translation>Schichten anhalten</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>Schichten abspielen</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1: von Schicht zu Schicht (Leertaste)</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>Es gibt nur eine Schicht.</translation>
    </message>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>Gilt für Vektoren, nicht für die Attention-Matrix.</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>Ob diese Vektoren gezeigt werden</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>Was geöffnet ist, enthält keine verborgenen Zustände.</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>Mit OpenGL zeichnen; sonst wird dieselbe Szene gemalt, was ohne Grafikkarte weniger Zeit braucht</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>Richtungen der Vektoren, die zu den drei Achsen werden; die aller Schichten bleiben beim Schichtwechsel gleich</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier die Vektoren zu sehen.</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>Querys (blau) verlaufen von hinten nach vorn, Keys (zinnober) von links nach rechts; die Höhe ist das Gewicht</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L1 × %L2 Zellen von %L3 × %L4, je nach größtem Gewicht</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>Vektoren gehören zu einer Schicht. Wählen Sie eine Schicht, oder Balken oder Fläche, um hier etwas zu sehen.</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>Was geöffnet ist, enthält nur Attention, ohne Query-, Key- und Value-Vektoren. Wählen Sie Balken oder Fläche, um sie dreidimensional zu sehen.</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>Vektoren gehören zu einem Kopf. Wählen Sie einen Kopf, oder Balken oder Fläche, um hier etwas zu sehen.</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>Wählen Sie mindestens eine Art von Vektoren.</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1: Die drei Achsen erklären %2 % der Varianz von %L3 Dimensionen</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1: Achsen aller Schichten, %2 % der Varianz dieser Schicht in %L3 Dimensionen</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1: Dimensionen %2, %3 und %4 von %L5, %6 % der Varianz</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>der längste Pfeil jeder Art hat die Länge 1</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>Dimension %1</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>Kein Token ist ausgewählt.</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Query %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Query %1, Key %2, Wert %3</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>Vektoren als Pfeile, oder die Attention-Matrix als Balken oder als Fläche</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>%1-Vektoren</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>PCA aller Schichten</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>PCA dieser Schicht</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>Gewählte Dimensionen</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>Erste Dimension</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>Zweite Dimension</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>Dritte Dimension</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>Tokens neben ihre Pfeile oder Zeilen schreiben</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>Vektoren und Attention in drei Dimensionen</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>3D-Szene</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>eines von je %L1 Tokens hat einen Pfeil</translation>
    </message>
</context>
<context>
    <name>views::SceneWidget</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>(%1, %2, %3) on the three axes</source>
        <translation>(%1, %2, %3) auf den drei Achsen</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>Gewicht %1 von „%2“</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>größtes Gewicht hier %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
</context>
<context>
    <name>views::ShadedText</name>
    <message>
        <source>lowers it</source>
        <translation>senkt ihn</translation>
    </message>
    <message>
        <source>raises it; as strong as the method&apos;s largest value</source>
        <translation>hebt ihn; so stark wie der größte Wert der Methode</translation>
    </message>
    <message>
        <source>largest ±%1</source>
        <translation>größter ±%1</translation>
    </message>
</context>
<context>
    <name>views::StepsCanvas</name>
    <message>
        <source>%1, shown: rows %2–%3, columns %4–%5</source>
        <translation>%1, gezeigt: Zeilen %2–%3, Spalten %4–%5</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>von der Maske verdeckt</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>Kein Schritt wird gezeigt.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4. %5 %6</source>
        <translation>Schritt %1 von %2, %3, %4. %5 %6</translation>
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
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>Geht zu jedem Schritt</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>Wählen Sie ein Muster, ein Modell oder eine Datei, um hier zu sehen, wie Attention berechnet wird.</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>Die Schritte werden berechnet.</translation>
    </message>
</context>
<context>
    <name>views::SweepView</name>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%1 von %2 Läufen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>Kopfdimensionen</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>Wie viele Kombinationen gezogen werden; – probiert alle</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>Parallele Achsen</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>Genauigkeiten</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2 (gelernte Positionen), llama (rotierende Positionen), bloom (ALiBi)</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>Wodurch Scores geteilt werden; von Llama</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>Wie viele Keys eine Query sieht, auch sich selbst; 0 sind alle; von Llama</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>Schreiben Sie Möglichkeiten mit Kommas dazwischen und drücken Sie „Sweep starten“: Jede Kombination wird mit jedem Seed auf die Aufgabe trainiert, und die beste wird mit ihrer Unsicherheit genannt.</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>Sweep starten</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>… und %L1 weitere</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>Tabellen werden als .csv geschrieben, nicht als „%1“.</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>Hier wird jede Query für sich gezeigt</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>Worauf die Query achtet</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>Was auf den Key achtet</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>Teilwörter eines Wortes werden als eines gelesen</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Getönter Text</translation>
    </message>
    <message>
        <source>Text view</source>
        <translation>Textansicht</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>queries ask</source>
        <translation>Querys fragen</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>Keys antworten</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L1 von %L2 Tokens: Ein größeres Bild zeigt mehr.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Query</numerusform>
            <numerusform>%Ln Querys</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>Was auf %1 achtet</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>Worauf alle Querys im Mittel achten</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>Worauf %1 achtet</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>Worauf %1 im Mittel achten</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>Worauf %1 maximal achten</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>Öffnen Sie ein Modell, ein Muster oder eine Datei, um zu lesen, was worauf achtet.</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (Position %2)</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>vom Modell geschrieben</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Es gibt keinen Text.</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1. Meiste Attention: %2</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>vom Modell geschrieben</translation>
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
        <translation>Schritte anhalten</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>Schritte abspielen</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>Kein Schritt ist gewählt: Bewegen Sie den Regler, oder starten Sie die Wiedergabe.</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>Schritt %1 von %2: Das Modell schrieb „%3“</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>Position %1 von %2: „%3“</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>Schritte pro Sekunde</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
</context>
<context>
    <name>views::TokenStrip</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>Tokenleiste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>Query: %1; Key: %2</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>Weitere Tokens: klicken, Mausrad drehen oder Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1, Token %2: Ein Klick macht es zur Query, mit Umschalt zum Key, mit Strg zu einer von mehreren Querys</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1, Query %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Key %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1, Token %2: nicht Teil der gezeigten Attention</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Query</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Key</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Eine von &amp;mehreren Querys</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clipping</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>Ende bei Genauigkeit</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>Wie Positionen mitgeteilt werden: GPT-2 lernt sie, Llama dreht Querys und Keys, BLOOM schwächt Entferntes ab (ALiBi)</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>Elemente, Ziffern oder Tokens einer Sequenz; – ist die übliche Länge der Aufgabe</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>Größte Norm des Gradienten eines Schritts; – begrenzt nicht</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>Das Training endet, wenn Validierungssequenzen so gut beantwortet werden</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>Text oder CSV, aus dem gelernt wird</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>Texte und Tabellen (*.txt *.csv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>Ordner für das Modell</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>In %1 gespeichert. Es öffnet sich wie jedes andere Modell.</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>Ordner, in den ein anderes Programm trainiert</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>%1 wird verfolgt: bisher %2 geöffnet.</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>Training läuft.</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1 Schritt %2 von %3, Loss %4, Genauigkeit %5, %6 Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>Ordner verfolgen…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>Schritt %1: Validierungs-Loss %2, Genauigkeit %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Verzweigen</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint that is shown, with the rate, batch, clipping and steps of above; the run so far stays to compare with</source>
        <translation>Fährt vom gezeigten Checkpoint mit Rate, Batch, Clipping und Schritten von oben fort; der bisherige Lauf bleibt zum Vergleich</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>Modell speichern…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>Öffnet jeden Checkpoint oder Attention-Dump, der in einem Ordner eintrifft</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>Induktion jedes Kopfes</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>Gradienten jeder Schicht</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>Gewichte, Gradienten und Updates</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>Attention jedes Kopfes</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>Wählen Sie eine Aufgabe und drücken Sie „Trainieren“: Ein kleines Modell lernt sie auf diesem Rechner, und sein Loss, seine Genauigkeit und die Attention seiner Köpfe werden gezeichnet, während sie entstehen.</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>Zoomen und ein Bild speichern</translation>
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
        <translation>%1 trägt %2 bei</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
</context>
</TS>
