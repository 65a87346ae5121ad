<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>cada punto es una cabeza; haga clic para seleccionarla</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1; leído de %L2 de %L3 consultas</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>Atención frente a distancia</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>distancia en parches</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>distancia en tokens: negativa hacia atrás, positiva hacia delante</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>peso medio</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>Distribución de fila</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>Qué miran las consultas, en promedio</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Qué mira %1</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Qué miran %1, en promedio</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Qué miran %1, como máximo</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>peso × valor</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>Entropía por capa y cabeza</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>Entropía de cada cabeza</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>Magnitud de los pesos</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>número de pesos</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Consultas y claves</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>Dónde se encuentran consultas y claves</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1; los cercanos se atraen; los dos ejes muestran el %2 % de la varianza</translation>
    </message>
    <message>
        <source>first principal component</source>
        <translation>primera componente principal</translation>
    </message>
    <message>
        <source>second principal component</source>
        <translation>segunda componente principal</translation>
    </message>
    <message>
        <source>Map of heads</source>
        <translation>Mapa de cabezas</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>Qué cabezas se parecen</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>cabezas por capa·cabeza, de la primera capa (oscura) a la última (clara); las cercanas miran las mismas claves; estrés %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Distancia de Jensen–Shannon (nats), en ambos ejes</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>Atención acumulada</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>Atención en las claves más fuertes</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>claves más fuertes</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>proporción de atención</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Another input&apos;s activity needs two texts: give --texts.</source>
        <translation>La actividad de otra entrada necesita dos textos: indique --texts.</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>Se omitió %n entrada:</numerusform>
            <numerusform>Se omitieron %n entradas; la primera:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>Detenido tras %1 de %2 filas; el mismo comando continúa ahí.</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 es una de las partes; indique otro nombre con -o.</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 no está terminado; ejecute de nuevo su comando.</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%1 de %2 partes no están en él.</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>El atlas no tiene la cabeza %1.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 no tiene ninguna columna «%2».</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>Detenido tras %1 de %2 entradas: los indicadores corresponden a estas.</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of espera una cabeza como 3.0 (capa.cabeza), no «%1».</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>La entrada no contiene [MASK]: un modelo de lenguaje enmascarado predice los tokens en su lugar.</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>El modelo no tiene ninguna cabeza de predicción: su config.json no nombra ninguna en «architectures» y sus pesos no contienen ninguna.</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>La traza no contiene predicciones.</translation>
    </message>
    <message>
        <source>position</source>
        <translation>posición</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rango</translation>
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
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>pila</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>cabezas</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>claves</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>inicio</translation>
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
        <translation>attention-visualizer [PATH]            abre la ventana con una carpeta de modelo, una traza, una sesión, un archivo de tensores o una imagen
attention-visualizer COMMAND …         trabaja sin ventana

Comandos:
</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
«attention-visualizer COMMAND --help» muestra las opciones de un comando.
«attention-visualizer --manual man|bash|zsh|fish» muestra la página de manual o el completado de un shell.
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual es man, bash, zsh o fish.</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>«%1» no es un comando ni un archivo o carpeta que exista.</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>«attention-visualizer --help» muestra la lista.</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>Detenido antes de terminar el trabajo.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>No se puede escribir en la salida estándar.</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>Indique con -o el archivo que se debe escribir.</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask es none, causal, window:N o padding:N, no «%1».</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>muestra lo que hace la atención de un transformer</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>Sin comando se abre una ventana, con PATH si se indica: una carpeta de modelo, una traza, una sesión, un archivo de tensores o una imagen. Con un comando trabaja sin ventana; los datos van a la salida estándar y los mensajes, a la salida de error.</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0: terminado; 1: error, con el motivo en la salida de error; 2: uso incorrecto.</translation>
    </message>
    <message>
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>patrón sintético: local, global, translation, previous-token, induction, block, random o uniform</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>semilla del patrón, del muestreo o del entrenamiento</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>tokens del patrón; elementos de la secuencia de una tarea; tokens aleatorios que se repiten</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>cabezas del patrón o del modelo que se entrena</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>dimensión de cada cabeza</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>capas del patrón o del modelo que se entrena, o cuántas capas del modelo se ejecutan</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>carpeta de modelo como la escribe save_pretrained, o un .gguf u otro archivo de pesos</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>carpeta del modelo para el que se hizo un adaptador, si no se encuentra</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>abrir un modelo aunque config.json tenga claves desconocidas que puedan cambiar su cálculo</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>tensores de atención que importar (.safetensors, .npy, .npz)</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>texto de entrada</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>texto con el que se compara --text</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>segundo texto de un par</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>archivo con el texto de entrada; - para la entrada estándar</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>cortar un texto más largo de lo que admite el modelo</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>texto de origen de un modelo codificador-decodificador</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>texto de destino; si se omite, lo escribe el modelo</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>idioma del origen</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>idioma al que se traduce</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>imagen de entrada</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>ids de tokens de entrada en lugar de un texto</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>ids de tokens de origen en lugar de un texto de origen</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>ids de tokens de destino en lugar de un texto de destino</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>segmento de cada token</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 para tokens, 0 para relleno</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>rellenar la entrada hasta ese número de tokens</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>imagen preprocesada, float32 [3, alto, ancho]</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>sonido de entrada</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>segundos del sonido que se omiten</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>sonido preprocesado, float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>sonido preprocesado, float32 [samples]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>escribir hasta N tokens nuevos</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>haces de la búsqueda; 1 es voraz; si no se indica, los del modelo</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>muestrear los tokens nuevos en lugar de tomar los más probables</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>temperatura por la que se dividen las puntuaciones de atención; con --sample, la del muestreo</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>muestrear entre los K más probables; 0 = todos</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>muestrear entre los más probables que suman la probabilidad P</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>cabezas cuya salida pasa a ser 0: layer.head, una capa o decoder.cross.layer.head; varias con comas</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>cabezas o capas que se conservan: las demás de su capa o pila pasan a ser 0</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>máscara en lugar de la del modelo: none, causal, window:N o padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>cada consulta mira solo su mejor clave</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>dónde actúan --temperature, --mask y --hard, como en --ablate; por defecto, en todas partes</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>lista de intervenciones como en los archivos de traza, o un archivo con ella</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>qué se explica: logit o loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>posición del logit, contada desde 0</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>token o clase del logit; el más probable si no se indica</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>token o clase cuyo logit se resta</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>token o clase que se explica, por nombre o número; el más probable si no se indica</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>texto de destino de un modelo codificador-decodificador; si se omite, lo escribe el modelo</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient, integrated, attention, relevance, rollout, direct, importance o ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>punto de partida de los gradientes integrados: zero, mean o un id de token</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>pasos de los gradientes integrados o del entrenamiento</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction, copy, reverse, sort, addition, number-words, coreference, classification o characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>CSV de textos y etiquetas, o texto, del que se aprende</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>lo que lee el modelo: un texto, un CSV o TSV, o una carpeta de textos o imágenes</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>columna de --data con el texto: su nombre o su número, desde 1</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>columna de los destinos de un modelo codificador-decodificador; sin ella, los escribe él mismo</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>cuántas filas de --data se leen</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>tokens que se leen a la vez; por defecto, 256</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>semilla de las muestras</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>leer solo la parte I de N partes, que --merge une</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>unir en uno los atlas indicados</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>mostrar lo que un atlas contiene de una cabeza: layer.head o decoder.cross.layer.head</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>columna de los textos; la primera si no se indica</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>columna de las etiquetas; la última si no se indica</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>anchura del modelo; cabezas x dimensión si esta se indica</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>secuencias por paso</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>tasa de aprendizaje máxima</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>pasos en los que sube la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>familias que se comparan</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>números de capas que se comparan</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>números de cabezas que se comparan</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>dimensiones de cabeza que se comparan</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>tasas de aprendizaje que se comparan</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>ejecuciones de cada configuración</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>configuraciones elegidas al azar; todas si no se indica</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>ablación: qué sustituye a lo anulado: zero, mean (de --texts) o resampled (el siguiente de --texts)</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>ablación: heads o all: también atenciones enteras, capas feed-forward y capas</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>CSV de textos limpios y corruptos, y de objetivos si se quiere: media y dispersión de todos los pares</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>parchear lo que las cabezas envían directamente a los logits, no todo su efecto</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>parchear lo que las cabezas envían directamente a la consulta, clave o valor de una cabeza, como 5.1.key</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads, composition, repeated o, de una cabeza, vectors o feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>la cabeza cuyos vectores singulares se muestran, o lo que la alimenta</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated: secuencias aleatorias que se leen</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>según qué se ordenan las cabezas: métricas, cell(q, k), score(q, k), números, + - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>ordenar según el peso de una consulta en una clave</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>ordenar según la diferencia con otro checkpoint</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>ordenar según la diferencia con otro texto</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>ordenar según la diferencia con otra traza</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>medir también si la explicación se sostiene: supresión e inserción</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>ids de la entrada corrupta</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>texto limpio</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>texto corrupto con el mismo número de tokens</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>ejecutar también cada parcheo, no solo su estimación de primer orden</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>guardar también puntuaciones y pesos; explain: escribir todos los tensores</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>guardar también los logits</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>mostrar el tiempo de cada parte como una línea JSON en la salida de error</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>hilos; por defecto, todos los núcleos</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text o compare</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder, decoder, text o vision</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self o cross</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>capa, contada desde 0; o mean, max</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>cabeza, contada desde 0; o mean, max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>posición de la consulta, contada desde 0</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare: capa de la otra cabeza; o mean, max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare: la otra cabeza; o mean, max</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>tamaño de la imagen en píxeles</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>tamaño y letra de una figura: column (85 mm, 7 pt), two-columns, slide o poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>anchura de la imagen en milímetros</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>altura de la imagen en milímetros</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>tamaño de los rótulos en puntos</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>píxeles de un PNG por punto de 1/96 de pulgada</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>título sobre la imagen</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>línea bajo el título</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>rótulo de la barra de color</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>omitir los nombres de la capa y la cabeza</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>mostrar el marco de lo seleccionado</translation>
    </message>
    <message>
        <source>viridis, magma, cividis, greys, turbo or diverging</source>
        <translation>viridis, magma, cividis, greys, turbo o diverging</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light o dark</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>idioma de los rótulos, p. ej. en o zh_CN</translation>
    </message>
    <message>
        <source>candidates for each position</source>
        <translation>candidatos para cada posición</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>los pesos menores cuentan como casi cero; por defecto, 1 / (10 claves)</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>muchas entradas del modelo, una por línea o por fila de CSV o TSV: media, desviación típica e intervalo de confianza del 95 % de cada cabeza</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>columna de --texts con el texto: su nombre o su número, desde 1</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>cuántas filas de --texts se leen</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>qué cuentan los desplazamientos: bytes de UTF-8 (por defecto) o caracteres</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table o json (metrics, explain, patch, circuits, rank, sweep, train, similarity y atlas también csv)</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>escribir attention_visualizer.json para pesos sin config.json, hasta donde digan los nombres y las formas</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>archivo que se escribe; train: la carpeta</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 espera un número entero de %2 a %3, no «%4».</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 espera un número de %2 a %3, no «%4».</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 espera números enteros separados por comas, no «%2».</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 es uno de %2, no «%3».</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard espera una parte y el número de partes, como 2/8, no «%1».</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head espera una cabeza como 3.0 (capa.cabeza) o decoder.cross.3.0, no «%1».</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 espera un número de al menos 0, mean o max, no «%2».</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 espera un lugar como 3.0 (capa.cabeza), 3 (una capa) o decoder.cross.3.0, no «%2».</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size espera ancho x alto en píxeles, por ejemplo 1200x800, no «%1».</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 se lee como entrada; escribir ahí la salida lo destruiría.</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>Indique otro nombre con -o.</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge une atlas: nómbrelos, y nada más.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>«%1» es un argumento de más.</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>Indique la carpeta del modelo con --model.</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>Indique con --data lo que lee el modelo.</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>Calcula la atención y la escribe como traza.</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>Dibuja una vista de una traza, un patrón o un modelo en PNG, SVG o PDF.</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>Muestra las métricas de cada cabeza.</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>Muestra lo que predice un modelo o lo deja escribir.</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>Muestra el contenido de una carpeta de modelo o de un archivo.</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>Muestra los tokens de un texto.</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>Explica una predicción: qué tokens, cabezas y capas la produjeron.</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>Inserta activaciones de una entrada en la ejecución de otra (patching).</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>Entrena muchos modelos pequeños para encontrar la mejor configuración.</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>Entrena un modelo pequeño en una tarea y lo guarda como carpeta de modelo.</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>Compara dos textos, en conjunto y token por token.</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>Lee circuitos de los pesos de un modelo y comprueba la inducción.</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>Ordena las cabezas según una celda, una fórmula o una diferencia.</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>Reúne lo que hace cada cabeza en todo un conjunto de datos.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>archivo de traza, de sesión o de atención</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>carpeta de modelo o archivo</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>«attention-visualizer %1 --help» muestra lo que se puede indicar.</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>Indique los textos con --text y --with-text.</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>Indique con -o la carpeta que se debe escribir.</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>Indique --pattern, --model o --attention.</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>Indique la ruta de una carpeta de modelo o de un archivo.</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>Indique la carpeta del modelo con --model, o una traza.</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>Indique un archivo, o bien --pattern, --model o --attention.</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>Indique solo uno: un archivo, --pattern, --model o --attention.</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>Indique con --view lo que se debe dibujar.</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>Indique --with, para la misma cabeza de otro archivo, o --with-layer y --with-head, para otra cabeza.</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>Indique con --by o --cell según qué ordenar.</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>Indique el texto con --text o --text-file.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrada estándar</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 no contiene pares.</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>La traza no tiene atención de esa pila, tipo y capa.</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>La atención tiene %1 cabezas; no existe la cabeza %2.</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>La atención tiene %1 consultas; no existe la consulta %2.</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>En %1 no hay nada con que comparar.</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet: «%1» no es una cabeza de esta atención, que tiene %2.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>«%1» no es un idioma de este programa; elija uno de %2.</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>Las imágenes se escriben como .png, .svg o .pdf, no «%1».</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>No existe la vista «%1».</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>Solo se comparan textos.</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>Las capas de los módulos de la carpeta no encajan entre sí.</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>similitud %1 (pooling: %2)</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>Mejor: %1, %2 capas, %3 cabezas, anchura %4, tasa %5: exactitud %6 ± %7 con %8 semillas.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>posiciones cuyos vectores se guardan de cada cabeza; 1024 por defecto</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>clases de pares de tokens que se cuentan de cada cabeza; 4096 por defecto</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>muestra qué cabezas difieren más entre dos atlas</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2 (posiciones aprendidas), llama (posiciones rotatorias) o bloom (ALiBi)</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>temperaturas que se comparan, de la familia llama</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>números de claves que ve una consulta que se comparan, de la familia llama; 0: todas</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>familia de letra, salvo para tokens y números</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>varias imágenes en una hoja: cabezas de la atención por sus números; all (sus cabezas), layers (esta cabeza en cada capa), grid (todas las cabezas de todas las capas) o steps (esta cabeza en cada paso)</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>imágenes de una hoja que van una junto a otra</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare toma dos atlas: nombre ambos y nada más.</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>atlas que se muestra, o atlas que se unen o comparan</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet: %1 imágenes no caben en una hoja; como máximo %2.</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>No hay ningún tipo de letra «%1» en este equipo.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>--%1 no hace nada aquí sin una de estas: %2.</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 y %2 no van juntas: indique una de ellas.</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with, --with-stack, --with-layer y --with-head dicen qué compara --view compare; ninguna otra vista las lee.</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base dice qué compara --view compare; ninguna otra vista lo lee.</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>Indique --with-base solo, sin --with, --with-layer ni --with-head.</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale dice cuántos píxeles tiene un PNG; los demás formatos no tienen.</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>Un barrido escribe su archivo como CSV, para poder continuar allí; --format es para lo que imprime.</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare: archivo de traza, de sesión o de atención o, para un modelo, carpeta de otro modelo con cuya misma cabeza se compara</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare: la misma cabeza del modelo para el que se hizo el adaptador</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>comparar: pila de la otra cabeza, donde se llama de otro modo</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 espera números de %2 a %3 separados por comas, no «%4».</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>Ninguna cabeza tiene este indicador: su celda queda fuera, o no es un número finito.</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 no se aplica a --view %2, que no tiene nada parecido.</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>El modelo, tal como estaba tras el paso %1, está en %2.</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>Ninguna de estas combinaciones se puede entrenar.</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>parchea lo que la clave K envía a la consulta Q en una cabeza, por ejemplo 5.1.7.3; varias separadas por comas</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
«attention-visualizer --reuse [PATH]…» abre las rutas como pestañas de la ventana que ya está abierta, si la hay.
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>Abre cada PATH como pestaña de la ventana que ya está abierta, de este usuario en esta pantalla; si no hay ninguna, se abre una ventana. Sin PATH, esa ventana pasa al frente.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>t-SNE necesita al menos cuatro puntos.</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>La fórmula supera los %1 caracteres.</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>No se entiende la fórmula en el carácter %1: «%2».</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>Escriba métricas por sus ids, cell(q, k) o score(q, k), números, + - * / ^ y paréntesis.</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>No tienen ninguna cabeza en común con este indicador.</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>Esparsidad global</translation>
    </message>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>Proporción de los pesos visibles por debajo de ε.</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>Claves en uso, media</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>Número de claves por consulta con un peso de al menos ε, media de las consultas: la esparsidad media por token.</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>claves</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>Claves en uso, máximo</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>Mayor número de claves por consulta con un peso de al menos ε: la esparsidad máxima por token.</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>Entropía de los pesos de una consulta, media de las consultas.</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>Entropía normalizada</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>Entropía dividida por la mayor que permiten las claves visibles, media de las consultas con más de una clave.</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>Divergencia KL respecto a la uniforme</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>Divergencia de Kullback–Leibler de los pesos de una consulta respecto a pesos iguales, media de las consultas.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>Mayor peso de una consulta, media de las consultas.</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>Coeficiente de Gini</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>Desigualdad de los pesos de una consulta: 0 si todos son iguales, cerca de 1 si una clave lo tiene todo; media de las consultas.</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Distancia media</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>Distancia entre consulta y clave, ponderada por la atención; en una imagen, entre los centros de los parches.</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>tokens o píxeles</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>Token anterior</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>Peso medio en el token anterior a la consulta.</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token siguiente</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>Peso medio en el token posterior a la consulta.</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>Token propio</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>Peso medio en el propio token de la consulta.</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primer token</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>Peso medio en el primer token.</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>Tokens especiales</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>Peso medio en los tokens especiales, como [CLS] y [SEP].</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>Token duplicado</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>Proporción de la atención en apariciones anteriores del token de la consulta.</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Inducción</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>Proporción de la atención en tokens que siguieron a una aparición anterior del token de la consulta.</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>Inducción, secuencia repetida</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>En una secuencia que se repite tras L tokens: peso medio en la clave L − 1 tokens atrás.</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>Sumidero de atención</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>Peso que recibe el primer token, media de todas las consultas; una cabeza por encima de 0,3 es un sumidero.</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>Masa del sumidero</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>Proporción de la atención de una consulta que va al sumidero aprendido de la cabeza y a ninguna clave, media de las consultas.</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>Estos vectores contienen números no finitos, así que no se pueden proyectar.</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>Las distancias deben ser una tabla cuadrada de números finitos y no negativos.</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>t-SNE se calcula con un máximo de %1 puntos; hay %2.</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>Use PCA, o menos tokens.</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>Esta traza no tiene autoatención ahí.</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>Todas las capas deben tener los mismos tokens.</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>Esto se calcula con un máximo de %1 tokens; hay %2.</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>Esto necesita los valores de una sola cabeza; la atención importada y las medias de cabezas no los tienen.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>Esto necesita la matriz de salida del modelo, que una traza no contiene.</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>Abra el modelo o indique dónde está ahora su carpeta.</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>El logit lens necesita el modelo: abra el modelo, no un archivo de su atención.</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>El logit lens necesita el modelo, que no está disponible.</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>El logit lens necesita estados ocultos y una cabeza sobre un vocabulario, que este modelo no tiene.</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>Solo se pueden comparar cabezas con las mismas consultas y claves.</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>El atlas %1 está dañado: %2 falta o no encaja.</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>Genere el atlas de nuevo.</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>Esta entrada da otras cabezas que las anteriores.</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>Estos atlas no son partes de un todo: difieren en modelo, conjunto de datos, filas, ventana o partes.</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>Genere las partes con el mismo comando, cada una con su propio --shard.</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>La parte %1 se indica dos veces.</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>Indique cada parte una vez.</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 no es un atlas que este programa pueda leer.</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>Genere uno con el comando atlas.</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>Los datos del atlas están dañados.</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 tiene el formato %2; esta versión lee el formato %3.</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>Ábralo con una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>Norma de lo escrito</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>Longitud del vector que la cabeza añade al flujo residual, media de las consultas.</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Signos de puntuación</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>Peso en tokens que son solo puntuación, media de las consultas.</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>Efecto en el logit</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>Lo que la cabeza añade al logit del token que vino después, media de las consultas.</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>La carpeta %1 no contiene textos ni imágenes.</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>Elija una carpeta con archivos .txt, .png o .jpg.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 no contiene texto.</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>No existe el logit %1: el modelo tiene %2.</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 contiene un adaptador del tipo «%2»; se puede leer LORA.</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>Combínelo en Python: model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1: no se admite %2 = %3.</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>El adaptador %1 cambia el módulo %2, que el modelo base no tiene.</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>¿Es el modelo para el que se hizo el adaptador?</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>El adaptador %1 contiene el tensor %2, que no se admite.</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>El adaptador %1 no encaja con el módulo %2 del modelo base, que es %3.</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>El módulo cuantizado %1 no tiene el tensor %2.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>Descargue el modelo de nuevo.</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>El tensor %1 es %2 %3; se esperaba %4.</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>¿config.json y los pesos son del mismo modelo?</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>El módulo cuantizado %1 tiene un ajuste imposible: %2 = %3.</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>El tensor %1 indica el grupo %2 de %3.</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>El módulo %1 está guardado en un orden de bitsandbytes que no se lee (%2).</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>Ejecute el modelo en PyTorch con output_attentions=True, escriba su atención con np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) y abra ese archivo.</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json tiene claves que no se conocen en la familia %1 y que pueden cambiar su cálculo: %2.</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json: %1 cabezas no pueden compartir %2 cabezas de claves.</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json: una anchura de %1 no se divide entre %2 cabezas.</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json: las posiciones rotatorias giran %1 de %2 dimensiones, que no es una parte par.</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json: %1 cabezas no se dividen en cuatro partes.</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json: no se pueden elegir %1 expertos de %2.</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json: no se admite %1 = %2.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json: %1 es %2, no un número entero.</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json no tiene %1.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json: %1 es %2, fuera de 1 a %3.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json: %1 es %2, no un número.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json: %1 es %2, fuera de %3 a %4.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json: %1 es %2, que no es el número de un token.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json: %1 es %2, que no es una lista de números de tokens.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json: %1 es %2, ni true ni false.</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json: %1 es %2, no un texto.</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json no es un objeto JSON.</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json no indica model_type.</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>Añada la clave model_type con el nombre de la familia, p. ej. &quot;gpt2&quot; o &quot;bert&quot;.</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>La familia de modelos «%1» no se conoce; se conocen: %2.</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>Si no cambian cómo calcula el modelo, ábralo de todos modos (--ignore-unknown en la línea de comandos); si no, exporte su atención desde PyTorch y abra ese archivo.</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 no contiene ningún config.json.</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>Elija una carpeta como la escribe save_pretrained, con config.json y model.safetensors.</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 contiene %2 tensores (%3, …), pero ninguna capa de un tipo reconocido.</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>Ejecute el modelo en PyTorch, escriba su atención con np.savez(&quot;attention.npz&quot;, *attentions) y abra ese archivo.</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1: no existe la opción %2 = %3.</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 no tiene el formato %2.</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 no describe ninguna pila.</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 deja sin definir: %2.</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>Los nombres y las formas de los tensores no lo dicen. Ponga en lugar de null los valores del código del modelo.</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json: attention_types describe %1 capas, num_layers indica %2.</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 no tiene metadatos %2 utilizables.</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1: %2 difiere de una capa a otra, lo que no se admite.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1: %2 es %3, fuera de 1 a %4.</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1: %2 no es un número finito.</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 no tiene el tensor %2.</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1: no se admiten claves y valores de longitudes distintas.</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 no indica ninguna arquitectura (general.architecture).</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 es un adaptador (LoRA), no un modelo.</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>Abra el modelo para el que se hizo; o combine los dos con llama-export-lora de llama.cpp.</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 es de la arquitectura «%2»; se pueden leer: %3.</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>Abra la carpeta del modelo como era antes de la conversión, con config.json.</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1: la lista %2 no encaja con los %3 tokens del modelo.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Descargue de nuevo el archivo.</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1: las posiciones rotatorias giran %2 de %3 dimensiones, que no es una parte par.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1: el tensor %2 tiene la forma %3; se esperaba %4.</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1: el tensor %2 contiene divisores no positivos.</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 contiene un vocabulario y ningún tensor.</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>Se puede dar a «tokenize»; para trazar, abra un modelo con pesos.</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>En Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Después abra attention.npz.</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>En Python, añada al grafo las salidas de los nodos Softmax: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Después abra attention.npz.</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>En Python: out = model(inputs, output_attentions=True) para un modelo de transformers, o tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); luego np.savez(&quot;attention.npz&quot;, *attentions), y abra ese archivo.</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>En Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Después abra attention.npz.</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 tiene el formato «%2», que no se lee.</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 contiene capas del tipo «%2» sin un archivo que diga cómo se calcula el modelo.</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>«attention-visualizer inspect %1 --describe» escribe %3 hasta donde digan los nombres y las formas; complete ahí lo que falta.</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json: los pesos cuantizados con «%1» no se pueden leer; se pueden leer: %2.</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>Guarde el modelo en float32, float16 o bfloat16, o use otra cuantización.</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json: la cuantización tiene %1 = %2, lo que no se admite.</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json: su quantization_config no indica quant_method; se pueden leer: %1.</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>El tensor %1 parece cuantizado; config.json no lo dice, o no dice cómo.</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>Copie el config.json que corresponde a estos pesos, con su quantization_config.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>Puede que se haya movido o renombrado; compruebe su ruta.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>El tensor %1 de %2 es del tipo %3, que no se puede leer.</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>Tipos legibles: float16, bfloat16, float32, float64, enteros, booleanos.</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>El tensor %1 de %2 contiene un valor que no es un número finito (elemento %3).</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>El checkpoint está dañado o su entrenamiento divergió.</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 contiene %2 archivos de pesos: %3.</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>Deje solo el que corresponda o ábralo directamente.</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 no tiene «weight_map».</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 sitúa el tensor %2 en %3, que no es un archivo contiguo.</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 nombra %2 archivos que no están junto a él: %3.</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>Descargue los fragmentos que faltan en la misma carpeta.</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 nombra %2 tensores que sus fragmentos no contienen: %3.</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>Dos archivos de %1 contienen el tensor %2.</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 no contiene el tensor %2.</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>Los pesos de %1 no encajan con su config.json. Faltan: %2 (%3). De otra forma: %4 (%5). Sobran: %6 (%7).</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>Una imagen no tiene tokens que sustituir.</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>Elija la media o cero como línea base.</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>Las matrices de la cabeza contienen valores que no son números.</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>Puede que el checkpoint esté dañado: obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>El modelo %1 no tiene la pila «%2».</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>No existe la capa %1: la pila tiene %2.</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>No existe la cabeza %1: las capas tienen %2.</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>El modelo %1 no tiene matrices de tokens a tokens.</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>Elija un modelo de lenguaje cuyo flujo residual sea tan ancho como su tabla de tokens.</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>Un logit del modelo %1 no es una suma de sus partes.</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>La atribución directa necesita un decodificador cuyos bloques se sumen tal cual al flujo residual.</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>El patching solo es posible entre dos ejecuciones de un mismo modelo.</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>La entrada limpia tiene %1 tokens y la corrupta, %2.</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>Indique dos entradas con el mismo número de tokens.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>No existe la cabeza %1.%2 en la que termine un camino.</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>La relevancia de %1 tokens necesita una matriz de %1 × %1; se calculan hasta %2 tokens.</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>Acorte la entrada.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>El vocabulario del modelo no tiene tokens entre los que elegir.</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>Se necesitan al menos tres tokens para volver a empezar.</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>Solo se pueden explicar ejecuciones de un transformer.</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>Abra una carpeta de modelo y dele una entrada.</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>El modelo %1 no tiene una cabeza que dé logits.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>Abra un modelo de lenguaje o un clasificador.</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>La posición %1 está fuera de los %2 tokens.</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>El modelo %1 no predice el token siguiente: no tiene pérdida de un texto.</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>Elija un logit.</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>Una pérdida necesita al menos dos tokens.</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>Escriba un texto más largo.</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 es un adaptador; no se encuentra el modelo para el que se hizo, «%2».</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>Indique dónde está (en la línea de comandos con --base) o póngalo junto a la carpeta del adaptador con el nombre «base».</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 no es JSON válido en el byte %2.</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>No se puede leer el JSON de %1.</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>El JSON de %1 tiene más de %2 niveles de anidamiento.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 tiene %2 bytes; se leen %3 como máximo.</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 es una página web, no JSON.</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>Cuando una descarga falla, los servidores dejan una página con el motivo en lugar del archivo: descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>Compruebe que la carpeta existe, que puede escribir en ella y que el disco no está lleno.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>No se puede escribir %1: es una carpeta.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>No se puede escribir %1: es un dispositivo o una tubería, no un archivo.</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 termina o está dañado dentro de su cabecera (byte %2).</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 no es un archivo GGUF.</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 está en uno de los formatos que escribía llama.cpp antes de GGUF; son demasiado antiguos para leerlos.</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>Conviértalo con llama.cpp o descargue el modelo como GGUF.</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 es un archivo GGUF big-endian.</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>Conviértalo con gguf_convert_endian.py de llama.cpp.</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 es de la versión %2 de GGUF; se pueden leer las versiones 2 y 3.</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>Convierta de nuevo el modelo con un llama.cpp actual.</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 declara %2 valores de metadatos y %3 tensores, más de los que caben en sus %4 bytes.</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 tiene dos veces la clave de metadatos «%2».</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1: la clave de metadatos «%2» tiene un valor del tipo desconocido %3.</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1: la clave de metadatos «%2» contiene arrays de arrays, que no se leen.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1: el tensor «%2» tiene %3 dimensiones; son posibles de 1 a 4.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1: el tensor «%2» tiene una extensión imposible, %3.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1: el tensor «%2» es del tipo %3, que no se puede leer.</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>Use un archivo de otra cuantización, como Q4_K_M o Q8_0.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1: el tensor «%2» de tipo %3 tiene filas de %4 elementos, que no es múltiplo de %5.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1: el tensor «%2» de forma %3 sería mayor que el archivo.</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 tiene dos veces el tensor «%2».</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1: general.alignment no es una potencia de dos hasta %2.</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1: el tensor «%2» empieza en un lugar imposible (byte %3 de los datos).</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 termina antes de los datos del tensor «%2».</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 es una de las %2 partes de un modelo y no se llama como una de ellas (…-00001-of-%3.gguf).</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>Ponga todas las partes en una carpeta con los nombres con que se publicaron.</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>Las partes de %1 contienen %2 tensores de %3.</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>Descargue de nuevo todas las partes.</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 contiene %2 modelos: %3.</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>Abra uno de los archivos.</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 es un puntero de Git LFS, no el archivo en sí.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>Ejecute «git lfs pull» en su carpeta para obtener el archivo.</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>Otro programa modificó %1 mientras se usaba, o ya no se puede leer.</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>Ábralo de nuevo cuando esté escrito por completo.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>No se puede asignar %1 en memoria: %2.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>No se puede abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 es un dispositivo o una tubería, no un archivo.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 no contiene ningún modelo en sus snapshots.</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 contiene varios snapshots, y refs/main no indica ninguno.</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>Abra una de las carpetas de snapshots.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 no contiene un modelo; una carpeta interior sí: %2.</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>Abra esa carpeta.</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>Obtenga los pesos de PyTorch (model.safetensors) del mismo modelo o guárdelos con save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</source>
        <translation>En Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</source>
        <translation>En Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 contiene solo pesos de %2.</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 no contiene pesos.</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>Una carpeta de modelo tiene model.safetensors, pytorch_model.bin o fragmentos de uno de ellos con su índice.</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>El array %1 tiene la forma imposible %2.</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>El array %1 de forma %2 debería tener %3 bytes; hay %4.</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>¿Se interrumpió la descarga o la copia?</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 no es un array de NumPy.</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>El array de NumPy %1 termina dentro de su cabecera.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>El array de NumPy %1 es de la versión de formato %2, que no se conoce; se conocen las versiones 1 a 3.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>La cabecera del array de NumPy %1 tiene %2 bytes; se leen %3 como máximo.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>El array de NumPy %1 contiene registros, no números simples.</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>La cabecera del array de NumPy %1 está dañada.</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>El array de NumPy %1 contiene objetos de Python, no números.</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>Guarde un array de números para cada nombre.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>El array de NumPy %1 es del tipo «%2», que no se puede leer.</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>No hay memoria suficiente para el array %1.</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>El array de NumPy %1 no es una lista de textos.</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>En Python: numpy.array(tokens).astype(str), donde tokens es una lista de str.</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>No se puede escribir %1: un array de tipo %2 y forma %3 a partir de %4 bytes.</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>El pickle de %1 está dañado en el byte %2.</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 contiene tensores del tipo %2, que no se puede leer.</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 pide ejecutar «%2». De estos archivos solo se leen tensores, por lo que se rechaza.</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>Si confía en el archivo, guarde solo sus tensores, en Python: torch.save(model.state_dict(), path), o save_pretrained(folder).</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>En %1, un tensor de forma %2 sobrepasa su almacenamiento de %3 elementos.</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>El pickle de %1 usa la instrucción «%2» en el byte %3. De estos archivos solo se leen tensores, por lo que se rechaza.</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 tiene tensores sin sus números.</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>En %1, el almacenamiento del tensor %2 debería tener %3 elementos del tipo %4; su entrada tiene %5 bytes.</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 no es un checkpoint de PyTorch.</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 lo escribió una máquina big-endian.</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 termina dentro del almacenamiento %2.</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 se escribió con una versión de PyTorch demasiado antigua para leerla.</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>Guárdelo de nuevo con un PyTorch más reciente, en Python: torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 es un programa TorchScript, no un checkpoint.</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>Guarde los pesos, en Python: torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 no es un checkpoint de PyTorch: no tiene data.pkl.</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>El pickle de %1 tiene %2 bytes; se leen %3 como máximo.</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 no contiene un diccionario de tensores con nombre.</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>Guarde uno, en Python: torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 incluye dos veces el tensor %2.</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 tiene dos veces la clave de metadatos %2.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>En %1, al tensor %2 le falta el tipo, la forma o el lugar.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>En %1, el tensor %2 tiene una forma imposible.</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>La cabecera de %1 no es JSON válido en el byte %2.</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>La cabecera de %1 tiene más de %2 niveles de anidamiento.</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>En %1, el valor de metadatos de %2 no es una cadena.</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>En %1, la entrada «%2» de la cabecera no sigue el formato.</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 es un archivo de %2, que no se lee.</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>Guarde el modelo con save_pretrained(folder) de PyTorch, o su atención como safetensors o .npz.</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 es un PDF o un archivo comprimido.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>Descomprímalo y abra el archivo o la carpeta que contiene.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 contiene texto («%2»), no tensores.</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 no es un archivo safetensors.</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>Abra un archivo safetensors, un array de NumPy (.npy, .npz) o la carpeta de un modelo.</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 solo tiene %2 bytes: muy pocos para un archivo safetensors.</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 se escribió con torch.save o pickle, no como safetensors.</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>Póngale la extensión .bin, .pt o .pth.</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 termina dentro de su cabecera: hay %2 bytes y se necesitan %3.</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>No se puede leer la cabecera de %1.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>En %1, el tensor %2 termina antes de empezar.</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 termina dentro del tensor %2: hay %3 bytes y se necesitan %4.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>En %1, el tensor %2 se solapa con el anterior.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>En %1, %2 bytes antes del tensor %3 no pertenecen a ninguno.</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>En %1, el tensor %2 de tipo %3 y forma %4 debería tener %5 bytes, no %6.</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>En %1, %2 bytes después del último tensor no pertenecen a ninguno.</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>No se puede escribir %1: el nombre o el texto de %2 no es UTF-8.</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>No se puede escribir %1: dos tensores se llaman %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>No se puede escribir %1: el tensor %2 tiene el tipo %3 y la forma %4.</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>No se puede escribir %1: su cabecera superaría los %2 bytes.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>No se puede escribir %1: llegaron %2 bytes más de los previstos.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>No se puede escribir %1: %2 de los bytes previstos no llegaron.</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>No se puede escribir %1: el tensor %2 llegó con un número de bytes incorrecto.</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>No se puede leer la entrada %2 de %1: %3.</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 no es un archivo zip completo: %2.</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 tiene demasiadas entradas.</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 se descomprimiría en una cantidad inverosímil para sus %2 bytes; se rechaza.</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>Si es suyo, guárdelo sin compresión.</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 tiene dos entradas llamadas %2.</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 no tiene la entrada %2.</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>El paso hacia atrás no conoce todo lo que hace la capa %1 del modelo %2.</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>Explique un modelo de otra familia.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>Acorte la entrada, elija un modelo más pequeño o cierre otros programas.</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>Un patrón no tiene vocabulario, así que no tiene logits.</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>Esta traza no guarda el flujo residual de la capa %1.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>Cada token atiende a los tokens cercanos; las cabezas difieren en dirección y alcance.</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>Los tokens marcadores atienden a todos y son atendidos por todos; los demás miran también a su alrededor.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>Cada palabra de una traducción alemana atiende a la palabra inglesa que le corresponde, en otro orden.</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>Cada token atiende al anterior.</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>Cuando las palabras se repiten, las cabezas de la primera capa miran el token anterior y las de capas posteriores encuentran lo que siguió antes a la misma palabra.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>Los tokens atienden a su propio grupo de palabras, o al grupo anterior o posterior.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>Las consultas y las claves no tienen relación.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>Todas las claves son iguales, así que cada token atiende a todas por igual.</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>No existe el patrón «%1».</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>Use uno de estos: local, global, translation, previous-token, induction, block, random, uniform.</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>La longitud de la secuencia debe estar entre %1 y %2; es %3.</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>El número de cabezas debe estar entre %1 y %2; es %3.</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>La dimensión de las cabezas debe estar entre %1 y %2; es %3.</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>El número de capas debe estar entre %1 y %2; es %3.</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>Este patrón necesitaría %1 GiB de memoria; se permiten %2 GiB como máximo.</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>Use menos tokens, capas o cabezas, o una dimensión de cabeza menor.</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>El clasificador lee el token final, que la entrada no tiene.</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>En el config.json del modelo de descripción falta la opción «%1» o tiene un valor no admitido.</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>El tokenizer.json del modelo de descripción no contiene un vocabulario de palabras tan grande como el del modelo.</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>No se conoce la opción «%1» del config.json del modelo de descripción.</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>El tensor «%1» tiene una forma distinta de la que indica la configuración.</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>El modelo de descripción necesita píxeles de forma [3, %1, %1].</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>El id de token %1 está fuera del vocabulario de %2 tokens.</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>El modelo %1 necesita una imagen.</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>Los ids contienen %1 tokens de una imagen, que para este modelo tiene %2.</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>La cabeza lee el decodificador, no el codificador.</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>El modelo %1 necesita un sonido.</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>Se indicó una máscara o tipos de token para un texto que no contiene los tokens de la imagen.</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 contiene un valor que no es un número finito.</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 contiene %2; los píxeles son [canales, alto, ancho].</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 contiene %2; las características son [mel, frames].</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 contiene %2; las muestras son [samples].</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 termina antes del segundo %2.</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>El modelo lee %1 canales; una imagen tiene uno o tres.</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>Indique los números tal como los lee el modelo (--pixels).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>La opción «%1» de preprocessor_config.json es para %2 canales; el modelo lee %3.</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>La carpeta %1 no tiene tokenizador.</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>Indique ids de tokens en su lugar.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>El modelo %1 necesita un texto o ids de tokens.</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>La entrada no tiene tokens.</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>Escriba un texto.</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>Se indicaron %1 tipos de token para %2 tokens.</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>Se indicó una máscara de atención de %1 para %2 tokens.</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json no indica decoder_start_token_id, así que no se puede generar nada.</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>Indique los tokens del destino.</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>El modelo %1 necesita un texto o una imagen.</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1: no se admite %2.</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>El modelo tiene %1 capas; se pidieron %2.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>La opción «%1» de preprocessor_config.json no se conoce o tiene un valor no admitido.</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json no contiene un objeto.</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>No se pueden preparar sonidos como lo hace «%1».</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>Se admiten WhisperFeatureExtractor y Wav2Vec2FeatureExtractor.</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>El archivo de sonido %1 está dañado: su parte «%2» está cortada o se contradice.</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>El archivo de sonido %1 tiene la codificación %2 de %3 bits.</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>Guárdelo como WAV sin comprimir de 16 bits.</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>El archivo de sonido %1 tiene %2 canales a %3 muestras por segundo.</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>Se pueden leer de 1 a 256 canales de 1000 a 768.000.</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>El archivo de sonido %1 no contiene sonido.</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>El archivo de sonido %1 contiene una muestra que no es un número finito.</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 no es un archivo WAV.</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>Guarde el sonido como WAV sin comprimir.</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>El tokenizador fusiona en «%1», que no está en su vocabulario.</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>El vocabulario y las fusiones son de modelos distintos; descargue de nuevo los archivos del tokenizador.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>El token desconocido «%1» del tokenizador no está en su vocabulario.</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>Descargue de nuevo los archivos del tokenizador.</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>Las reglas de normalización del tokenizador están dañadas.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 tiene %2 bytes, más que cualquier archivo de tokenizador.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>Elija la carpeta de un modelo.</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>La biblioteca Unicode no puede dividir el texto en caracteres (%1).</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>Una pieza del tokenizador tiene una puntuación que no es un número.</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 no es un modelo SentencePiece: %2.</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>La biblioteca SentencePiece falló con el texto: %1.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>Indique el texto en partes más cortas.</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>El tokenizador pide %1 ids adicionales.</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>Corrija extra_ids en tokenizer_config.json.</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>No se admite la opción «%1» del tokenizador de %2.</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>Use un modelo cuyos dos idiomas compartan un vocabulario.</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>El vocabulario de %1 no tiene token desconocido.</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>No se puede leer el archivo de texto %1: %2.</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 no es texto en una codificación conocida.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 no es UTF-8; parece %2.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>Guárdelo como UTF-8, por ejemplo con: iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 está dañado: su marca dice UTF-%2, pero no lo es.</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>El texto %1 tiene más de %2 bytes.</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>Indique una parte del texto.</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>El texto tiene %1 bytes, más de los %2 que admite un tokenizador.</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>No hay memoria suficiente para los tokens de este texto.</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>El modelo no tiene el idioma «%1».</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>Idiomas conocidos: %2.</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>El token «%1» tiene el id imposible %2.</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>No se admite la clase de tokenizador «%1» de %2 en su formato de archivo antiguo.</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>Guarde el tokenizador como tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 no es un vocabulario: se esperaba un objeto de ids por token.</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>El vocabulario %1 está vacío.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>La línea %2 de %1 no es una fusión de dos piezas.</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 no contiene ningún tokenizador.</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>Copie los archivos del tokenizador en la carpeta: tokenizer.json; o vocab.json y merges.txt; o vocab.txt; o un *.model de SentencePiece.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>El tokenizador de %1 no tiene una lista %2 utilizable.</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>Aún se pueden indicar ids de tokens en lugar de texto.</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>El tokenizador de %1 divide el texto de un modo desconocido (tokenizer.ggml.pre = %2).</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>El tokenizador de %1 es del tipo «%2»; se pueden leer: %3.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>No se admite el %1 «%2» del tokenizador.</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>Convierta el texto en ids de tokens en otro sitio e indique los ids.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>En el %1 del tokenizador, «%2» falta o está dañado.</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>Descargue de nuevo tokenizer.json.</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>El tokenizador añade dos veces los tokens especiales.</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>Deje un solo posprocesador en tokenizer.json.</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 no es un tokenizador: se esperaba un objeto.</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 es un archivo de otro programa (Keras), no de un tokenizador de Hugging Face.</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>En Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), o indique ids de tokens.</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 es de otro programa, no un tokenizador de Hugging Face: no tiene «model».</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>No se entiende la expresión regular «%1» (%2).</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>Se indicó un texto vacío como patrón de búsqueda.</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>Una expresión regular del tokenizador falló con el texto (%1).</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>Un token del vocabulario tiene %1 bytes.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>El token desconocido del tokenizador tiene el id %1, que no está en su vocabulario.</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>La puntuación del token «%1» no es un número.</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>«%1» no está en el vocabulario del tokenizador, que no tiene token desconocido.</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>Quítelo del texto.</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>La palabra «%1» no está en el vocabulario del tokenizador, que no tiene token desconocido «%2» para sustituirla.</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>Quite la palabra o añada el token desconocido al vocabulario.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>El tokenizador tarda demasiado con este texto: una de sus expresiones regulares podría no terminar nunca.</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>Indique el texto en partes más cortas o use un tokenizador cuyos patrones no aniden repeticiones.</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>El tokenizador convierte este texto en más de %1 caracteres.</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>Sus sustituciones o su patrón de tokens especiales repiten demasiado: revíselos en tokenizer.json.</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 contiene puntuaciones, no probabilidades: la cabeza %2, fila %3, tiene el valor %4.</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>Aplique antes el softmax sobre las claves (el último eje).</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 contiene valores que no son números (NaN): cabeza %2, fila %3.</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>En algunos programas, una fila con todas las claves enmascaradas pasa a ser NaN: guarde ceros en ella.</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>Los ejes de %1 están traspuestos: sus columnas suman 1, sus filas no (cabeza %2, la fila %3 suma %4).</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>Primero van las consultas y al final las claves: en Python, weights.swapaxes(-1, -2).</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>Las filas de %1 no son probabilidades: cabeza %2, la fila %3 suma %4, no 1.</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>¿Estaba el modelo en modo de entrenamiento, donde el dropout quita pesos? Llame antes a model.eval(). Las filas recortadas a menos claves tampoco suman 1.</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 contiene los pesos de un modelo, no atención.</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>Abra la carpeta en la que está.</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 no contiene pesos de atención. Sus tensores: %2.</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>Nómbrelos attentions.0, attentions.1, … (o encoder_attentions, decoder_attentions, cross_attentions).</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>Las atenciones de %1 no van juntas: la capa %2 tiene %3 posiciones y las anteriores, %4.</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>Guarde las atenciones de una sola ejecución.</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 tiene la forma %2: contiene los tokens de varias entradas; se necesita una.</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>En Python, conserve la primera: input_ids[0].</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 no es una lista de ids de tokens.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 tiene %2 tokens para %3 posiciones.</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 contiene dos veces la atención de la capa %2.</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>En Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 contiene objetos de Python, como None, en lugar de números: el modelo no dio pesos de atención.</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>Una atención fusionada no los calcula. En Python, cargue el modelo con attn_implementation=&quot;eager&quot;, llámelo con output_attentions=True y guarde de nuevo las atenciones.</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 no contiene tensores ni arrays.</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 contiene objetos de Python, no un array de números.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 no es una lista JSON de textos.</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>En Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, donde tokens es una lista de str.</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 no es una lista JSON de números enteros.</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>En Python, escríbalo con json.dumps() de una lista o guárdelo como tensor.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 tiene la forma %2, que no es de pesos de atención.</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>Una capa tiene la forma [heads, queries, keys] o [1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>Formas conocidas: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 tiene la forma %2: en la autoatención, consultas y claves son los mismos tokens, así que los dos últimos tamaños deben ser iguales.</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>¿Van las cabezas al final? En Python, numpy.moveaxis(weights, -1, -3).</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>¿Van las cabezas después de las consultas? En Python, weights.swapaxes(-2, -3).</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 es de un tipo que no se puede leer.</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>%1, de forma %2, contiene %3 entradas a la vez; se necesita una.</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>Los haces cuentan como entradas: genere con num_beams=1 o conserve weights[0:1] de cada uno.</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>En Python, conserve la primera: weights[0:1] de cada capa.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 tiene la forma %2, que no sigue a los pasos anteriores.</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>Guarde las atenciones de una ejecución: con caché, paso a paso, cada una con sus filas nuevas; sin caché, cada una entera.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 tiene la forma %2, que no es la de una cabeza.</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 sería la capa %2; las capas se cuentan hasta %3.</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 tiene la forma %2; una máscara es [tokens] o [tokens, tokens] de unos y ceros.</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 oculta más de %2 celdas sueltas.</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 oculta claves que tienen peso: capa %2, cabeza 0, fila %3.</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 indica tokens visibles y 0, relleno: en Python, guarde 1 - mask o ~mask.</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 tiene %2 posiciones; la capa %3 tiene %4 claves.</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 oculta todos los tokens.</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>Las %1 posiciones de esta atención no son una cuadrícula de parches de la imagen %2.</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>Una imagen corresponde a un codificador que lee parches, fila a fila, tras su token de clase.</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>En la petición, %1 está fuera de rango o es del tipo incorrecto.</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>El archivo está dañado o los números del modelo se desbordaron.</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>El archivo se modificó después de escribirse: consultas, claves y log_sum_exp no van juntos.</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>Sus pesos están dañados, su entrenamiento divergió o una intervención hizo las puntuaciones demasiado grandes.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>Los números de %1 se desbordan: el embedding (%2) contiene valores no finitos.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>Los números de %1 se desbordan: la capa %3 (%2) da valores no finitos.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>Los números de %1 se desbordan: la normalización final (%2) da valores no finitos.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>Los números de %1 se desbordan: las puntuaciones de la capa %3 (%2) no son finitas.</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>Los números de %1 se desbordan: su respuesta contiene valores no finitos.</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>Los logits contienen valores que no son números finitos.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 está dañado: %2 no encaja con el resto del archivo.</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 no contiene atención.</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>Ábralo con una versión de Attention Visualizer que lea el formato %2.</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 no contiene atención ni una petición que la genere.</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 contiene solo una petición, sin tensores.</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>Esta tarea necesita un archivo del que aprender.</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>Indíquelo con --data.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 supera los 64 MiB.</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>Aprenda de una parte.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>El archivo no tiene la columna «%1».</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 no es una tabla de textos y etiquetas: lo mínimo es una cabecera y 20 filas de dos columnas.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>La fila %1 de %2 tiene %3 columnas; la primera, %4.</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 no es texto UTF-8.</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 tiene %2 caracteres; ventanas de %3 necesitan 20 veces más.</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>Use un texto más largo o ventanas más cortas.</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>La longitud de una tarea va de 1 a %1, no %2.</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>No existe la tarea «%1».</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>Las tareas son %2.</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>No se pueden entrenar %1 capas de %2 cabezas y anchura %3: la anchura es múltiplo de las cabezas y como máximo %4; las capas, como máximo 24.</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>No se pueden entrenar modelos de la familia %1.</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>Un lote tiene de 1 a 4096 secuencias, y hay al menos un paso.</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>La pérdida deja de ser un número tras el paso %1.</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>Elija una tasa de aprendizaje menor o recorte los gradientes.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>No se puede crear la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>El id de token %1 está fuera del vocabulario de %2 entradas.</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>El tipo de token %1 está fuera de 0 a %2.</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>Acorte la entrada o permita que se corte (--cut en la línea de comandos).</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>El sonido es %1; el modelo %2 lee muestras, [samples].</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>El sonido es %1; el modelo %2 lee [%3, frames].</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>El sonido es demasiado corto para el modelo %1.</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>El sonido tiene %1 tramas; el modelo %2 tiene posiciones para %3.</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>Acorte el sonido.</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>El modelo traduce al inglés, no a «%1».</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>El modelo no conoce el idioma «%1».</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>Conoce estos: %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1: %2 es %3, lo que no es posible.</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>Corríjalo o elimine la clave.</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 no contiene un objeto.</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>El modelo %1 no tiene una cabeza sobre un vocabulario.</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>La entrada tiene %1 tokens; el modelo %2 tiene posiciones para %3.</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>La imagen es %1; el modelo %2 lee %3 × %4 × %5 (canales, alto, ancho).</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>Los %1 × %2 píxeles de la imagen no son bloques enteros de %3 × %4, que lee el modelo %5.</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 indica un tamaño de %2 × %3 píxeles, demasiado grande o más de lo que puede contener.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>No se puede leer la imagen %1: %2.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>Se pueden leer PNG, JPEG, WebP, BMP, GIF y TIFF.</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 es una imagen %2, que aquí no se puede leer.</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>Guárdela como PNG o JPEG; o, para WebP y TIFF, instale los formatos de imagen de Qt (qt6-image-formats-plugins).</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>La opción «%1» de preprocessor_config.json tiene un valor no admitido.</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>No se pueden preparar imágenes como lo hace «%1».</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>Se admiten los procesadores de imágenes de las familias que ejecuta este programa.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>Una imagen de %1 × %2 píxeles es demasiado alargada para este modelo.</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>No se conoce la opción «%1» de preprocessor_config.json.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>No se puede preparar una imagen de %1 × %2 píxeles.</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>Se pueden preparar imágenes de hasta 16.384 píxeles por lado.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 no tiene ninguna columna «%2».</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 no es texto: el byte %2 es cero.</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>Guarde la tabla como texto UTF-8.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>La fila %1 de %2 tiene más de %3 columnas.</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 tiene más de %2 filas.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>Unas comillas que se abren en la fila %1 de %2 no se cierran en %3 bytes.</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>Un campo de la fila %1 de %2 supera los %3 bytes.</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>La fila %1 de %2 supera los %3 bytes.</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>Unas comillas que se abren en la fila %1 de %2 no se cierran.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 no es un archivo.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 supera los %2 MB.</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>Abra una parte del conjunto de datos.</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 es texto UTF-16.</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 no tiene filas.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>El archivo del tokenizador pide dropout aleatorio (%1); los textos se dividen como si no lo hubiera.</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>Se ignoraron claves de config.json que pueden cambiar el cálculo: %1. Puede que estos números no sean los del modelo.</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>Claves de config.json que aquí no se leen: %1.</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>Solo hay un logit: no hay nada que restarle.</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>No se conoce la clave %1 de la lección.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>resources/lessons/FORMAT.md enumera todas las claves.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>En la lección, %1 falta, está fuera de rango o es del tipo incorrecto.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>resources/lessons/FORMAT.md dice lo que puede ser.</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>En la lección, %1 no indica ningún token.</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>No se puede leer la lección %1: %2.</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>La lección %1 supera 1 MiB.</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>La lección %1 no es JSON en el byte %2: %3.</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>No se conoce la condición %1 de la lección.</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>resources/lessons/FORMAT.md enumera todas las condiciones.</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>No hay ninguna matriz que copiar.</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>Una matriz de %1 × %2 celdas es demasiado grande para copiarla de esta forma.</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>Exporte los datos a un archivo.</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>El patching necesita un modelo que lea un texto.</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>Abra un modelo de lenguaje o un clasificador de textos.</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>No hay ningún modelo entrenado que guardar.</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>Entrene uno y páuselo.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>No se puede crear una imagen de %1 × %2 píxeles.</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>Elija un tamaño o una escala menor.</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>No hay nada que dibujar en la vista «%1»: %2</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>No hay memoria suficiente para la imagen.</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>No se pueden escribir datos como «.%1».</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>Elija .csv, .tsv, .npy o .safetensors.</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>Una línea base es zero, mean o un id de token, no «%1».</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 se lee como entrada; escribir ahí la salida lo destruiría.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>Un camino termina en la consulta, la clave o el valor de una cabeza, como 5.1.query, no «%1».</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 no es un archivo de pares: cada fila contiene un texto limpio y uno corrupto.</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>Llame a las columnas clean, corrupted y, si quiere, target y against.</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>Una celda es una consulta y una clave, como 7,3, no «%1».</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>El modelo no tiene ningún token ni clase «%1».</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>Indique su número.</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>El archivo %1 no contiene textos.</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 contiene solo atención; las intervenciones necesitan el modelo o el patrón que la generó.</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 es una traza, que guarda su propia imagen: no se puede indicar --image con ella.</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>La imagen %1 es demasiado grande: %2 × %3 píxeles.</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>Los dos atlas no tienen ninguna cabeza en común.</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>Compare atlas de modelos de la misma forma.</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>Desviación de su media</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>Cuánto del patrón de un texto deja fuera su media sobre los textos: la parte de los pesos al cuadrado entre los 16 primeros tokens, 0 si cada texto da el mismo patrón.</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 contiene el tensor %2, que no tiene lugar en la arquitectura «%3» tal como se conoce aquí.</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>Como máximo %1 tokens pueden decirse dos veces.</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>No se pueden explicar ejecuciones con tokens globales.</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>Indique una máscara de atención sin 2.</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>No se pueden explicar modelos con una convolución junto a la primera capa.</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>Las filas de tokens globales se proyectan con matrices propias; los pasos se muestran para entradas que no los tienen.</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>Este modelo no distingue segmentos: no se pueden dar tipos de token.</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>Una máscara de atención contiene números de 0 a %1, no %2.</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>La máscara de atención oculta todos los tokens.</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>Elija gpt2, llama o bloom.</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>La familia %1 no tiene una ventana de %2 claves con una temperatura de %3.</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>Elija llama, y una ventana o una temperatura.</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>El atlas no tiene esa cabeza.</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>El atlas no contiene vectores para este mapa.</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>Hágalo con una muestra de posiciones (--sample-size).</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>El archivo contiene más capas de las que cuenta config.json, por ejemplo la de «%1»; se dejan fuera.</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>La actividad de otra entrada necesita al menos dos textos.</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>Los textos de %1 tienen distinto número de tokens: sus posiciones no se pueden comparar.</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>Haga patching de las cabezas.</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>No se pudo imprimir la página.</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>Elija otra impresora o imprima en un archivo.</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>No hay ningún lugar %1 que cambiar.</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>Las capas y las cabezas se cuentan desde 0; «inspect» dice cuántas hay.</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>Una pérdida no es una suma sobre las partes del modelo.</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 es una página web, no el archivo en sí.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 contiene texto («%2»), no JSON.</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 contiene texto («%2»), no el archivo en sí.</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>Guárdelo como CSV, en Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), y abra ese archivo como datos.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 es una caché del hub; ninguno de sus %2 modelos se descargó por completo.</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 es una caché del hub que contiene varios modelos: %2.</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>Abra una de sus carpetas.</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>La entrada no se puede rellenar hasta %1 tokens: el modelo %2 se entrenó con %3 como máximo.</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>Solo se acepta lo que aquí significa lo mismo que en la referencia. Guarde el tokenizador con esta parte escrita de otra manera.</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>Estas opciones dan %1 ejecuciones; un barrido tiene como máximo %2.</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>Indique menos opciones o menos semillas.</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 tiene claves que pueden cambiar el texto y que aquí no se aplican: %2.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true or false.</source>
        <translation>%1: %2 es %3, no true ni false.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true, false or &quot;never&quot;.</source>
        <translation>%1: %2 es %3, no true, false ni &quot;never&quot;.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a whole number from %4 to %5.</source>
        <translation>%1: %2 es %3, no un número entero de %4 a %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1: %2 es %3, no un número de %4 a %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1: %2 es %3, no un id de token ni una lista de ellos.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 es %3, no un token del vocabulario, que tiene %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1: %2 es %3, no una lista de listas de tokens del vocabulario, que tiene %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 es %3, no una lista de pares de una posición y un token del vocabulario, que tiene %6.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1: %2 es %3, pero do_sample es true y divide por ese valor.</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>Elimínelas, o escriba sin ellas: ábralo de todos modos (--ignore-unknown en la línea de órdenes).</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>Los pesos contienen tensores sin lugar entre las partes que nombra %1: %2. Sin ellos, los números pueden ser erróneos.</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>Nómbrelos en las opciones a las que pertenecen; o, si la atención no depende de ellos, páselos de «unplaced» a «ignored».</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>Se ignoraron claves que pueden cambiar el texto escrito: %1.</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>Una intervención no tiene la parte «%1».</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>Sus partes son scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size y hidden_cells.</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>Una intervención no cambia nada: %1.</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>Una máscara de los últimos %1 tokens oculta los %2 que hay.</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>El modelo %1 no lee nada del tipo de %2.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Omítalo.</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 dice cómo se escribe el texto, y aquí no se escribe nada.</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>Añada --generate N, u omítalo.</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>Hay %1 tokens: no se pueden rellenar hasta %2.</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>«%1» une parches entre sus etapas, de modo que sus capas tienen posiciones distintas; las capas de una traza comparten las suyas.</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>Exporte la atención de una etapa desde PyTorch y abra ese archivo.</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>No hay ninguna cabeza %1.%2 en la que la posición %3 pudiera mirar la posición %4.</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>La capa %1 no se leyó hacia atrás.</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>La atención de un modelo de descripción recurrente es una pequeña red propia: no tiene consultas, claves ni valores.</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>Los logits de un modelo de descripción recurrente no vienen solo de sus estados ocultos.</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>La imagen se lee en %1 trozos que los id deben nombrar: la carpeta no tiene un tokenizador que pueda hacerlo.</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>Indique todos los id, con %2 tokens de la imagen.</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>La carpeta no tiene preprocessor_config.json: la entrada se prepara como para los modelos publicados de la familia (%1). Puede que estos números no sean los del modelo.</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>Las palabras de un modelo de descripción recurrente no son una suma de lo que añaden sus partes: el método %1 no se aplica.</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>Elija otro método.</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>Una arista es una capa, una cabeza, una consulta y una clave, por ejemplo 5.1.7.3, no «%1».</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>No se pudo calcular por un error de este programa (%1).</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>Lo que está abierto queda como está. Comuníquelo, junto con el archivo con el que ocurrió.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Quedan capas de esta traza por calcular.</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>El paso hacia atrás no sabe cómo la cabeza del modelo %1 mezcla las capas.</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>Los tokens añadidos suman %1 bytes; se leen %2 como máximo.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>La parte %1 del tokenizador tiene %2 pasos; se aceptan %3 como máximo.</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>El tokenizador tarda demasiado con este texto.</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>Guárdela cuando esté completa.</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>Pérdida del texto: %1 nats por token</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>Logit de «%1»: %2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>Logit de «%1» menos el de «%2»: %3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>logit del más probable</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>su ventaja sobre el siguiente</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>pérdida del texto</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 mira sobre todo %2</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1; «%2» mira «%3», %4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>media de las capas</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>máximo de las capas</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>media de las cabezas</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>máximo de las cabezas</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Torre de texto</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Torre de visión</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>torre de texto</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>torre de visión</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>codificador</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>decodificador</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>autoatención</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>atención cruzada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln consulta</numerusform>
            <numerusform>%Ln consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindow</name>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens</source>
        <translation>%1 en %2: %3 ventanas, %4 tokens</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1 en %2: %3 ventanas, %4 tokens; sin terminar</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>Exportar página de cabeza</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está escrito.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
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
        <translation>Color</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>Tabla de cabezas</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>Filtrar cabezas, p. ej. entropy&lt;1.5</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Filtrar cabezas</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>Filtrar pares de tokens</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>Filtrar pares</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>Comparar con otro atlas</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlas (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>%1 % leído, quedan unos %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
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
        <translation>Comparar con…</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>Cabezas cambiadas</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>Página de la cabeza</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>Colorear la vista de cabezas</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>Da a las cabezas de la vista los colores de estos puntos</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>Abrir atlas</translation>
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
        <translation>Flotar</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>&amp;Flotar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
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
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>Ninguna página de la guía contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas y ratón</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>al control siguiente, panel por panel</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>Soltar un archivo o carpeta</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>abre una carpeta de modelo, una traza, una sesión, tensores, una imagen o una tabla</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>acercar o alejar, mostrarlo todo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Mayús+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>guardar la imagen de la vista</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Rueda, +, −</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>acercar o alejar en torno al puntero</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>mover la matriz</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Mayús+arrastrar</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>ampliar las celdas de un rectángulo</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0, doble clic</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>mostrarlo todo</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>Flechas, RePág, AvPág</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>mover la celda seleccionada</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>primera o última clave; con Ctrl, también primera o última consulta</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Mayús+clic, Mayús+flechas</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>seleccionar varias consultas</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Ctrl+clic, Ctrl+Espacio</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>añadir o quitar una consulta</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flechas</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>mirar una celda sin seleccionarla, como con el puntero</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>Clic derecho, Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>lo que se puede hacer con una celda</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>Arrastrar, Espacio, Mayús+flechas</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>al editar la máscara: ocultar celdas o volver a mostrarlas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>no seleccionar nada</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>Vista de cabezas</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>Clic, flechas</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>seleccionar una cabeza</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>añadir una cabeza</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>Doble clic, Intro</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>mostrarla en el mapa de calor</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+rueda</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>imágenes más grandes o más pequeñas</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>seleccionar un token, ver solo sus líneas</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>Clic en una línea</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>seleccionar su consulta y su clave</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>Puntero, Ctrl+flechas</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>mirar un token y sus números</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Mayús+clic</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>separar los tokens</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>Escena 3D</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>Arrastrar, flechas</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>orbitar</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>Arrastrar con el derecho, Mayús+arrastrar, Mayús+flechas</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>desplazar</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>Rueda, +, −, 0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>acercar o alejar, volver al inicio</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>Clic, RePág, AvPág</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>seleccionar una consulta; con Mayús, las teclas seleccionan una clave</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>recorrer las capas</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>seleccionar una consulta: un parche o una palabra de una descripción</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Mayús+flechas, Ctrl+clic</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>varias consultas</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>mirar un parche y su número</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>seleccionar el parche que se mira, como un clic</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Mayús+clic, Mayús+Espacio</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>seleccionar un parche como clave</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>Rueda, arrastrar</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>acercar o alejar, mover la imagen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Izquierda, Derecha, Inicio, Fin</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>ir de paso en paso</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>seleccionar una consulta</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Mayús+Izquierda, Mayús+Derecha</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>seleccionar una clave</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>reproducir o pausar</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>Detalle consulta–clave</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>Puntero, Mayús+Izquierda, Mayús+Derecha</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>mirar un elemento</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>Vista de texto, tira de tokens</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>Clic, Izquierda, Derecha</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>seleccionar un token</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Mayús+clic</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>seleccionar varias consultas; en la tira, la clave</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+clic</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>Puntero, Izquierda, Derecha, RePág, AvPág</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>mirar un elemento</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>Clic, Intro, Espacio</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>seleccionar lo que representa</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>seleccionar una consulta, donde el gráfico muestra una</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>acercar o alejar, mover el gráfico</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>seleccionar una distribución</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Paso temporal</translation>
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
        <translation>paso atrás, paso adelante</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Intervenciones</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>seleccionar la cabeza de un cambio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>retirar un cambio</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Arriba, Ctrl+Abajo</translation>
    </message>
    <message>
        <source>sort by the column of the current cell, up or down</source>
        <translation>ordenar por la columna de la celda actual, ascendente o descendente</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>Pestañas de los paneles</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>traer otro al frente</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>Clic derecho, Mayús+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>hacerlo flotante o cerrarlo</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>Presentación (F5)</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>AvPág, RePág</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>paso siguiente y anterior de la lección, o fila</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Ctrl+RePág, Ctrl+AvPág</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>letra más grande y más pequeña</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc, F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>volver a la ventana</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>Pestañas de documentos</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>ponerla en otro sitio o en una ventana propia</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>cerrarla o darle una ventana</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search the guide</source>
        <translation>buscar en la guía</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Izquierda, Alt+Derecha</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>atrás y adelante</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>terminar la búsqueda y después cerrar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>Mantener R</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>mostrar la referencia en lugar del otro</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>lo que está abierto</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>patrón</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>longitud de secuencia</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>número de cabezas</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>dimensión de cabeza</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>número de capas</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>ids de tokens</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>idiomas</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>relleno</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>capas usadas</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>generación</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>tipo de atención</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>tamaño de la máscara</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>celdas ocultas</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>ablación</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>intervenciones</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Cerrar pes&amp;taña</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>Mover a otra &amp;ventana</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>El programa terminó de forma inesperada, y otra vez al abrir lo que estaba abierto.</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Se conserva como %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>El programa terminó de forma inesperada; se conserva lo que estaba abierto.</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>Está en %n pestaña junto a esta.</numerusform>
            <numerusform>Está en %n pestañas junto a esta.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>«%1» se ha modificado y no está guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n pestaña se ha modificado y no está guardada.</numerusform>
            <numerusform>%n pestañas se han modificado y no están guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Attention Visualizer</source>
        <translation>Acerca de Attention Visualizer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Muestra lo que hace la atención de un transformer: cada cabeza de cada capa, con exactitud, de cualquier longitud, sin conexión.&lt;/p&gt;&lt;p&gt;Licencia MIT.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>Nueva &amp;pestaña</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>Abrir carpeta de &amp;modelo…</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>Nuevo at&amp;las…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>A&amp;brir atlas…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>E&amp;jemplos</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>Exportar &amp;imagen…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>Exportar &amp;datos…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Cerrar pes&amp;taña</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Copiar c&amp;omo</translation>
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
        <translation>Tabla &amp;LaTeX</translation>
    </message>
    <message>
        <source>&amp;TikZ</source>
        <translation>&amp;TikZ</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Copiar como co&amp;mando</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>Restablecer &amp;zoom</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>Pes&amp;taña siguiente</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>&amp;Pestaña anterior</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>Mover pestaña a otra &amp;ventana</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>&amp;Modo presentación</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>Restablecer &amp;disposición</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>Pe&amp;rspectiva</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Aprender</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorar</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publicar</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>Tamaño de f&amp;uente</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>Panel a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>Panel &amp;flotante</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>Ma&amp;ximizar panel</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>&amp;Cerrar panel</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>Tamañ&amp;o del panel</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Más &amp;ancho</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>Más &amp;estrecho</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>Más a&amp;lto</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>Más &amp;bajo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste &amp;alto</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>&amp;Guía del usuario</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>&amp;Teclado y ratón</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>&amp;Recorrido por la ventana</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>&amp;Acerca de Attention Visualizer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Aún no se ha abierto nada</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>Atlas de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>Imprimir la &amp;vista…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>Memoria de una tra&amp;za</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>La &amp;mitad de la del equipo</translation>
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
        <translation>Probando tres filas…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>Nuevo atlas</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Window, tokens</source>
        <translation>Ventana, tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>La que parece texto</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimar</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>Atlas (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 existe y no es un atlas. Elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 filas, unos %2; unos %3 MiB de memoria además de los pesos</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>Modelo del atlas</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>Todo lo que se puede abrir (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>Abrir carpeta de modelo</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>No hay ningún modelo de imagen abierto para ver %1.</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>Abra primero la carpeta de un modelo ViT o DeiT.</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>No hay ningún modelo de voz abierto para escuchar %1.</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>Abra primero la carpeta de un modelo Whisper, wav2vec 2.0 o HuBERT.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no existe.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>Otro programa modificó %1.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Lo que se muestra se leyó antes.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>El programa terminó de forma inesperada y lo que estaba abierto no se puede abrir: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Se conserva como %1.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>El programa terminó de forma inesperada; lo que estaba abierto vuelve a estar aquí.</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>Guárdelo con Archivo → Guardar como si quiere conservarlo.</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>Elegir la base…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>Abrir el modelo para el que se hizo el adaptador</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>Cortar el texto</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>Se muestra lo guardado, sin su modelo: %1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>Las intervenciones, el logit lens y peso × valor necesitan el modelo. Elija la carpeta donde está ahora.</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>El modelo %1 ha cambiado desde que se guardó esta sesión; se muestra lo guardado.</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>Al cambiar un ajuste se muestra el modelo tal como es ahora.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>Calculando la atención…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>Calculando la atención de %1…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>Cargando el modelo %1…</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>Guardar sesión</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>Sesiones (*.safetensors)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>Otro programa modificó «%1» desde que se abrió aquí.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Exportar datos</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>Tabla de esta cabeza (*.csv *.tsv);;Array de NumPy de esta cabeza (*.npy);;Traza completa con los pesos (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportado.</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>Todas las cabezas de la capa</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>Las cabezas elegidas</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>Números de esta cabeza copiados.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Guardando %1…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>Exportando datos…</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>Esta cabeza en todas las capas</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>Todas las cabezas de todas las capas</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>Impreso: %1.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>¿Qué mira un transformer?</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>La atención es la forma en que cada token de un texto, o cada parche de una imagen, elige a qué otros leer. Cada imagen de abajo abre un modelo pequeño que calcula en esta máquina.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>Recorrido por la ventana</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>Cinco pasos</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>Una traza, una sesión, una imagen o atención volcada desde Python</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>Abrir carpeta de modelo…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>Como la escribe save_pretrained</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>Ir a la ventana</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>Con el primer ejemplo abierto</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>Suelte aquí una carpeta de modelo, un archivo o una imagen</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>Atlas de cabezas</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>Qué hace cada cabeza en muchos textos</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Abrir un archivo…</translation>
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
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n cabeza</numerusform>
            <numerusform>%n cabezas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ Puede que estos números no sean los del modelo</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · traza %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · traza %2, calculada en %3 ms</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · traza %2, calculada en %3 s</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Idioma del programa</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n hilo</numerusform>
            <numerusform>float32 · %n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>Cancelar el cálculo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>pesos %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>Lo que guarda el archivo del modelo, por parte de sus bytes. Los números son los de estos pesos, calculados en float32.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 de %n capa</numerusform>
            <numerusform>%1 de %n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>Los tokens</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>Lo que el modelo lee y lo que escribe. Haga clic en uno para ver qué mira: todos los paneles lo siguen.</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>El mapa de calor</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>Una fila pregunta, las columnas responden: cada fila dice cuánto mira ese token a cada uno de los demás. Señale una celda para ver su número.</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>Los controles</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>Elija un modelo o un patrón, escriba otro texto y vaya a otra capa o cabeza. La temperatura y la máscara cambian la propia atención.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>Cada cabeza de cada capa como una imagen pequeña. Haga clic en una para verla grande; ordénelas para encontrar las que hacen algo.</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Los pasos</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>Cómo surge un número, del vector del token al peso, con los números de la fila seleccionada. F5 muestra un panel a toda una clase.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>Omitir recorrido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
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
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>Tira de tokens</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>Tira de to&amp;kens</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>Importancia de primer orden</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>Cambio exacto, absoluto</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>atención cruzada</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>feed-forward layer</source>
        <translation>capa feed-forward</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>Lo que se mide cuando esto se anula</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin ello</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>Lo mismo menos lo que da el modelo completo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>Suma de la salida de la cabeza por su gradiente, absoluta (Michel et al. 2019)</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>Media de %Ln texto: %1</numerusform>
            <numerusform>Media de %Ln textos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>cabeza de atención cruzada</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>Desviación típica del cambio entre los textos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>Extremo inferior del intervalo del 95 % del cambio medio</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>Extremo superior del intervalo del 95 % del cambio medio</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Esto se detuvo; elíjalo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>después de la capa %1</translation>
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
        <translation>auto</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>cruzada</translation>
    </message>
    <message>
        <source>%1 ± %2 over %3 windows, from %4 to %5</source>
        <translation>%1 ± %2 en %3 ventanas, de %4 a %5</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
</context>
<context>
    <name>models::AtlasRun</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 a %2: %3</translation>
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
        <translation>Rango</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>models::ChangeModel</name>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>Pares de tokens</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Distancias</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>Pesos mayores</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>Media de las tres divergencias de al lado.</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>Divergencia de Jensen–Shannon en bits: 0 si ambos son iguales, 1 si no tienen nada en común.</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 sobre %2</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>Peso × valor</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Claves más fuertes</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>Masa, media</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>Masa de las consultas, media</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>Masa de la consulta</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>Distancia en parches</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>Distancia en tokens</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Peso medio</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Proporción de atención</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
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
        <translation>Cruzada</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>Longitud de lo que la cabeza añade a la salida por esta clave: su peso por su valor tras la matriz de salida (Kobayashi et al. 2020)</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>Cabeza %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1 (%2): lee %3 → escribe %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1 (%2): consultas %3 ↔ claves %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>%1 cabezas; una composición de matrices aleatorias es %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>Tokens aleatorios dichos dos veces: pérdida %1 la primera vez, %2 la segunda; aciertos: %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>Proporción de autovalores positivos del circuito de tokens a logits por los valores: 1 sube lo que mira, −1 lo baja</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Coincidencia</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>Proporción de autovalores positivos del circuito de tokens a tokens por consultas y claves: 1 mira tokens iguales</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefijo</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>Peso medio en el token posterior a la última aparición, con tokens aleatorios dichos dos veces</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>Peso medio en el token anterior</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>Peso medio en el último lugar del token</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>Sube el siguiente</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>Lo que la cabeza añade al logit del token siguiente, menos su media en el vocabulario</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>Aquí solo hay una cabeza: pulse «Conservar esto» y luego cambie algo con que compararla.</translation>
    </message>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>Aún no se ha guardado nada: pulse «Conservar esto» y luego cambie algo.</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>Esa pestaña no muestra nada por ahora: mírela o elija otra.</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>No hay ninguna intervención: cambie la máscara, la temperatura o una cabeza.</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B no tiene atención de esta capa y cabeza: elija otra.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>Esto se detuvo; elíjalo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>No hay ningún adaptador: abra la carpeta de uno.</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>Algunas capas de esta traza aún están por calcular.</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
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
        <translation>Los nombres y las formas no lo dicen; consulte el código del modelo.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>En cuántas cabezas se divide la atención de cada capa: n_head, nhead, num_heads. Dividen el ancho.</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true: un token se ve a sí mismo y a lo que está antes (GPT); false: todos ven todo (BERT).</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true: las normas están antes de la atención y de la capa feed-forward (GPT-2, norm_first=True); false: después de la suma (BERT, valor por defecto de nn.TransformerEncoderLayer).</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>Entre las dos matrices de la capa feed-forward. nn.GELU() es gelu, nn.GELU(&apos;tanh&apos;) es gelu_new; nn.TransformerEncoderLayer tiene relu por defecto.</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>Lo que las normas suman a la varianza; nn.LayerNorm tiene 1e-05 por defecto.</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>Por lo que se multiplican los embeddings de los tokens: 1, o la raíz cuadrada del ancho, como en muchos traductores.</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>Cómo saben los tokens dónde están: por una tabla aprendida, por senos y cosenos sumados, por ángulos de rotación, o de ningún modo.</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>El módulo que incrusta los tokens, sin «.weight», entre corchetes: [&quot;emb&quot;].</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>Qué responde la última capa: un token del vocabulario, una clase o nada.</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>La posición de la que se lee la clase: la primera, la última o la media de todas.</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer: nn.LayerNorm; rms: RMSNorm, que no resta la media. Ambas pueden tener solo un peso.</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>La fila de la tabla del primer token: en fairseq, el número del token de relleno más uno, casi siempre 2; si no, 0.</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>De las imágenes con las que se entrenó el modelo, en píxeles: img_size.</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(puntuación − máxima)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>Suma parcial</translation>
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
        <translation>cabezas de la capa %1</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>cabeza %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>sesgo de atención %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>feed-forward %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>sesgo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Aporta</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>Suma parcial</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>tope suave</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>Embeddings de entrada</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>Estados ocultos que entran en la capa</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>Estados ocultos que salen de la capa</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>Embeddings de salida</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>Pesos de atención</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>Factor de puntuación</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>Lo que está abierto no contiene estos números.</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>Lo que está abierto no contiene puntuaciones, solo pesos.</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>Cada producto q·k se multiplica por él, normalmente 1/√d_k.</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>Celdas que oculta la máscara; no entran en los demás indicadores</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Cuartil inferior</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Cuartil superior</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
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
        <translation>Ocultas</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Descripción de imágenes</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>Clasificación de imágenes</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Reconocimiento de voz</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>Palabras enmascaradas</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Modelado de lenguaje</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>Capa %L1</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>experto %L1 con peso %2</translation>
    </message>
    <message>
        <source>%1, %2: %3; router&apos;s entropy %4 nats</source>
        <translation>%1, %2: %3; entropía del enrutador %4 nats</translation>
    </message>
</context>
<context>
    <name>models::ExplainModel</name>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>%1 de «%2»: %3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens taken away, the strongest first</source>
        <translation>Tokens quitados, el más fuerte primero</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>Tokens repuestos, el más fuerte primero</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Qué se explica</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradiente × entrada</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradientes integrados</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>Atención × gradiente</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevancia</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>Lo que el vector de una posición añade al logit, en primer orden.</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>Lo mismo, promediado en el camino de la línea base a la entrada (Sundararajan et al. 2017).</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>Lo que la atención a una posición añade al logit, en primer orden, en todas las capas.</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>Partes positivas de atención × gradiente, seguidas a través de las capas (Chefer et al. 2021).</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>Atención seguida a través de las capas, sea cual sea la predicción (Abnar y Zuidema 2020).</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1: suma %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>brecha de completitud %1</translation>
    </message>
    <message>
        <source>comprehensiveness %1</source>
        <translation>exhaustividad %1</translation>
    </message>
    <message>
        <source>sufficiency %1</source>
        <translation>suficiencia %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1: en «%2»</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1: tras «%2»</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>Logit de «%1»</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>Logit de «%1» menos el de «%2»</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>origen %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>destino %1</translation>
    </message>
</context>
<context>
    <name>models::FactsModel</name>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Of all positions: what the method says that they add together</source>
        <translation>De todas las posiciones: lo que aportan en conjunto según el método</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>La suma menos lo que se explica, contado desde la línea base: 0 sería completo</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>Lo que se pierde sin las posiciones más fuertes, en promedio: cuanto más, mejor se encontraron</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>Lo que se pierde con solo las posiciones más fuertes, en promedio: cuanto menos, mejor se encontraron</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>Suficiencia</translation>
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
        <translation>capa</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>typed to find a head</comment>
        <translation>media</translation>
    </message>
    <message>
        <source>maximum</source>
        <comment>typed to find a head</comment>
        <translation>máximo</translation>
    </message>
    <message>
        <source>encoder</source>
        <comment>typed to find a head</comment>
        <translation>codificador</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>decodificador</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>texto</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>visión</translation>
    </message>
    <message>
        <source>self-attention</source>
        <comment>typed to find a head</comment>
        <translation>autoatención</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <comment>typed to find a head</comment>
        <translation>atención cruzada</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>consulta %1 · con Mayús, clave %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>consulta %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clave %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>ejemplo · %1</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>Elija una capa: lo que aportan los pesos se conoce solo por capas.</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Aporta</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>Solo la tiene la autoatención: aquí, consultas y claves son lugares de secuencias distintas.</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>Los tokens, como los parches, no tienen una identidad que pueda repetirse.</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>Ninguna consulta ve la clave de que se trata.</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>Las cabezas de este modelo no tienen un sumidero aprendido.</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>No hay tokens especiales entre las claves.</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>La entrada no es una secuencia repetida. Entrada → Tipo de secuencia → Aleatoria, repetida crea una.</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>Ninguna consulta ve más de una clave.</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>Ninguna consulta ve una clave.</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1, media del atlas</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>El atlas no lo tiene para ninguno de sus textos.</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>Se mide sobre muchos textos: Opciones → Indicadores elige un atlas.</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>el token anterior</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>el token siguiente</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>el propio token</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>lo que siguió antes al mismo token</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>el primer token</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>los tokens especiales</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 no mira nada en particular</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>self</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>cruzada</translation>
    </message>
    <message>
        <source>ablated</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>kept only</source>
        <translation>única conservada</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>atención dura</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>atención muestreada, semilla %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>atención suave</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>temperatura %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>máscara propia del modelo</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sin máscara</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>máscara causal</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>ventana local de %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>%n clave final oculta</numerusform>
            <numerusform>%n claves finales ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>%n celda oculta</numerusform>
            <numerusform>%n celdas ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>única conservada: las demás cabezas de la capa están anuladas</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>única conservada: las demás capas están anuladas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
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
        <translation>%1, después de «%2»</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>capa %1, salida</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>position %L1</source>
        <translation>posición %L1</translation>
    </message>
</context>
<context>
    <name>models::MetricModel</name>
    <message>
        <source>Choose a single head to see its own figures.</source>
        <translation>Elija una sola cabeza para ver sus indicadores.</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>Aún no calculado.</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Unidad: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>Media de las cabezas de la capa</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>Media de todas las cabezas del modelo</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>El indicador de la cabeza; salvo en proporciones, respecto al mayor del modelo</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>métrica</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
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
        <translation>El rollout sigue la autoatención; esta es atención cruzada.</translation>
    </message>
    <message>
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>Las claves de esta atención no son los parches de la imagen.</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>Abra un modelo de imagen (Ejemplos → Clasificación de imágenes o Descripción de imágenes) o suelte aquí una imagen.</translation>
    </message>
</context>
<context>
    <name>models::ParameterModel</name>
    <message>
        <source>exploding</source>
        <translation>explota</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>muerto</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>se desvanece</translation>
    </message>
    <message>
        <source>Root of the mean square</source>
        <translation>Raíz de la media de los cuadrados</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>Actualización / peso</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>El gradiente está</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1; del otro texto: %2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>Cambio medio de %Ln par. Sin patching: %1, de los otros textos: %2.</numerusform>
            <numerusform>Cambio medio de %Ln pares. Sin patching: %1, de los otros textos: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>desviación de %1</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2: %3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>cambio, estimado</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>cambio, exacto</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>Solo predicen algo los modelos con vocabulario o etiquetas.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>Primera diferencia después de «%1»: KL(después‖antes) %2 nats. Todas las posiciones: %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(después‖antes) %1, KL(antes‖después) %2 nats</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Palabra %1</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>En lugar de «%1»</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Después de «%1»</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>Clase de toda la entrada</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>Palabra %1 de la descripción</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>En lugar de «%1» (posición %2)</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>Después de «%1» (posición %2)</translation>
    </message>
    <message>
        <source>At position %1</source>
        <translation>En la posición %1</translation>
    </message>
</context>
<context>
    <name>models::RequestEditor</name>
    <message>
        <source>Applies to models; choose Model as the source.</source>
        <translation>Se aplica a modelos; elija Modelo como origen.</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>Se aplica a archivos; elija Archivo como origen.</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>Se aplica a patrones; elija Patrón como origen.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>Este modelo no lee un único texto.</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>Este modelo no tiene codificador y decodificador para un origen y un destino.</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>Este modelo no lee ids de tokens.</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>Este modelo no lee imágenes ni sonidos.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>La atención de un archivo se muestra tal cual, no se calcula.</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>Elija una sola capa o aplique el cambio a todas las cabezas.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Elija una sola cabeza o aplique el cambio a la capa.</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>Se aplica a la atención muestreada.</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>Se aplica a la ventana local y al relleno.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Elija antes «Esta capa» o «Esta cabeza»: sin ninguna cabeza no queda nada.</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultos</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vector</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Primer eje</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Segundo eje</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>Tercer eje</translation>
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
        <translation>lo que está abierto contiene pesos de atención, pero no vectores.</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>una media o un máximo de cabezas o capas no tiene vectores propios; elija una cabeza de una capa.</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>el archivo no contiene las matrices de la capa.</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>No se muestra: %1. Motivo: %2</translation>
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
        <translation>+ sesgo</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ temperatura</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>puntuaciones</translation>
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
        <translation>ocultos</translation>
    </message>
    <message>
        <source>query</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>escaladas</translation>
    </message>
    <message>
        <source>position</source>
        <translation>posición</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>temperadas</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>enmascaradas</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardadas</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valores</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>cabezas</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X: lo que lee la capa %1, una fila de %2 números por token; la de «%3» tiene longitud %4.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: cada fila de X por W_Q, ajustada después a su posición, es una consulta: %1 números que dicen qué busca el token; la de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: cada fila de X por W_Q es una consulta: %1 números que dicen qué busca el token; la de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: cada fila de la salida E del codificador por W_K es una clave: %1 números que dicen qué ofrece el token; la de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: cada fila de X por W_K, ajustada después a su posición, es una clave: %1 números que dicen qué ofrece el token; la de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: cada fila de X por W_K es una clave: %1 números que dicen qué ofrece el token; la de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: cada fila de la salida E del codificador por W_V transmite %1 números; el valor de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: cada fila de X por W_V transmite %1 números; el valor de «%2» tiene longitud %3.</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ: cada consulta se cruza con cada clave; «%1» por «%2» es %3, la suma de %4 productos.</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>escala: este modelo no divide por √d; %1 de «%2» y «%3» no cambia.</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>escala: los productos crecen con el número de dimensiones y un factor lo compensa; por %1, %2 de «%3» y «%4» pasa a %5.</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d: los productos crecen con el número de dimensiones y dividir por √%1 lo compensa; dividido por √%1, %2 de «%3» y «%4» pasa a %5.</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>sesgo: también cuenta dónde están los dos tokens; para «%1» y «%2» añade %3.</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>temperatura: las puntuaciones se dividen por %1, lo que hace los pesos %2; «%3» y «%4» puntúan %5.</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>más agudos</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>más planos</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>máscara: «%1» ve %2 de %3 claves; «%4» le está oculta.</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>máscara: «%1» ve %2 de %3 claves; «%4» es una de ellas.</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>puntuaciones: como las contiene el archivo, una fila para cada una de las %1 consultas.</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>softmax: «%1» no ve ninguna clave, así que su fila es de ceros.</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax, media de %1 cabezas: para «%2» gana «%3» con %4.</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax, máximo de %1 cabezas: para «%2» gana «%3» con %4.</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax: la mayor puntuación de una fila se lo lleva todo; para «%1» es «%2».</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>muestra: se extrae una clave de la fila según su probabilidad; para «%1» es «%2».</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>softmax: con una sola clave, su peso es 1.</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>softmax: cada fila de puntuaciones escaladas pasa a ser probabilidades; para «%1» gana «%2» con %3 y «%4» recibe %5.</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V: esta cabeza está anulada, así que «%1» recibe ceros de ella.</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V: «%1» recibe los valores, cada uno según su peso: sobre todo de «%2» (%3); la suma tiene longitud %4.</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>concat: los resultados de %1 cabezas se ponen uno al lado de otro, %2 números por token; la fila de «%3» tiene longitud %4.</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O: mezcla las cabezas en los %1 números que vuelven al flujo residual; para «%2» tienen longitud %3.</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1, %2 capas, %3 cabezas, anchura %4, tasa %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>media e intervalo del 95 %</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>Mejor hasta ahora: %1: exactitud %2 ± %3 (intervalo del 95 % con %4 semillas).</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>Mejor hasta ahora: %1: exactitud %2 (una semilla: sin intervalo).</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>La siguiente está dentro de su intervalo: no se distinguen.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>Secuencias enteras</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>Ninguna de estas combinaciones se puede entrenar: GPT-2 no tiene ni temperatura ni ventana, Llama una de las dos, y sus dimensiones de cabeza son pares.</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1, temperatura %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1, ventana %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>models::TokenModel</name>
    <message>
        <source>%1 (position %2): %3</source>
        <translation>%1 (posición %2): %3</translation>
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
        <translation>Paso</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Pérdida de validación</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Pérdida (nats)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>held out, run before</source>
        <translation>validación, ejecución anterior</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>Inducción</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Gradient (root mean square)</source>
        <translation>Gradiente (media cuadrática)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>Se mide</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>En su lugar</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>nada (ceros)</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>Anular por turno</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablación</translation>
    </message>
    <message>
        <source>Change by head</source>
        <translation>Cambio por cabeza</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>Importancia y cambio exacto</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>Abra un modelo y dele una entrada para anular sus partes.</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>«Anular por turno» quita del modelo cada cabeza, cada capa feed-forward y cada capa, una tras otra, y mide lo que cambia.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>Archivo de textos</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Textos y tablas (*.txt *.csv *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>textos más largos</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>Nombre o número de la columna que contiene los textos</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>Cuántos textos se leen; – los lee todos</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>su media</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>lo que da en otro texto</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>la entrada abierta</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>textos de un archivo</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>El flujo pasa por todas las capas.</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>Qué estados ocultos se muestran</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>Se muestran todas las capas: una fila cada una.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus estados ocultos.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>Lo que está abierto no contiene estados ocultos, solo atención.</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>Estados ocultos de todas las capas</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>Estados ocultos · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>las filas son tokens, capa por capa; las columnas son dimensiones</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>las filas son tokens; las columnas son dimensiones</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>Longitud de los estados ocultos</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>Norma euclidiana de cada token después de cada capa</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>Similitud de tokens · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>coseno entre los estados ocultos de dos tokens</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>Cuánto mueve cada capa un token</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>Norma euclidiana de la diferencia con la capa anterior</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>Lo poco que cada capa gira un token</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>coseno con la capa anterior: 1 es la misma dirección</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>Rollout de atención · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>las filas son tokens, las columnas los tokens de entrada que les llegan; cada fila suma 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>Flujo de atención a través de todas las capas</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>las filas son tokens, las columnas los tokens de entrada; el máximo que puede fluir entre ellos</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>Demasiados números para un archivo CSV; elija una capa.</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Escribir los números en un archivo CSV</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>Aún no hay números.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>No hay ningún token seleccionado.</translation>
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
        <translation>dimensión %L1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>valor %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>coseno %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>norma %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>proporción %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>flujo %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distancia %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>Estados ocultos</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>Normas</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>Similitud de tokens</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se muestra</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>Qué se muestra de los estados ocultos</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Capa oculta</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Media de las cabezas</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>Mínimo de las cabezas</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>Máximo de las cabezas</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>Cabezas juntas</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>Cómo se unen las cabezas de una capa antes de multiplicar las capas</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>omitir </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>Proporción de los pesos más pequeños de cada capa que se pone a 0</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exportar datos…</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>Matriz de activaciones</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activaciones</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>Se aplica a</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>Tamaño de máscara</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>Semilla de muestreo</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Esta capa</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Cabezas elegidas</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Esta cabeza</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Dura</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Muestreada</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Causal</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>Ventana local</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>Control de temperatura</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Cerrar mensaje</translation>
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
        <translation>autoatención</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>atención cruzada</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>Elegir un ejemplo</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>Elegir el idioma de destino</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>Elegir la pila</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>Elegir la capa</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>Elegir el tipo de atención</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>Elegir la cabeza</translation>
    </message>
    <message>
        <source>Parts that there is no room for</source>
        <translation>Partes que no caben</translation>
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
        <translation>Pares de tokens que más cambiaron</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>Sus partes del peso de la cabeza en pares, antes y después.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>Medidas que más cambiaron</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>Tamaño del efecto: la diferencia en desviaciones típicas entre textos.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>Tamaño del efecto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>Cabeza cambiada</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>Elija una cabeza para ver qué fue de ella.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Antes: %1. Después: %2.</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>Divergencia en bits: %1 de los pares de tokens, %2 de las distancias, %3 de los pesos mayores.</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>Los más fuertes antes</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>Los más fuertes después</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>queries</source>
        <translation>consultas</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>claves</translation>
    </message>
    <message>
        <source>mean of the queries</source>
        <translation>media de las consultas</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>Se están calculando los números.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus números.</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>La máscara oculta todas las claves, así que no hay pesos que mostrar.</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>Se aplica solo a la autoatención: en la atención cruzada, consultas y claves son lugares de secuencias distintas.</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>Ninguna cabeza tiene ambas métricas; elija otras arriba.</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>Esto necesita las consultas y claves de una sola cabeza; la atención importada y las medias de cabezas no las tienen.</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>Esto necesita los valores y la matriz de salida de una sola cabeza; la atención importada y las medias de cabezas no los tienen.</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>Esto necesita la matriz de salida del modelo, que una traza no contiene. Abra el modelo o indique dónde está ahora su carpeta.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>vertical axis, horizontal axis</comment>
        <translation>%1 según %2</translation>
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
        <translation>Las curvas de varias consultas se promedian: un máximo no acabaría en 1</translation>
    </message>
    <message>
        <source>Heads of the layer</source>
        <translation>Cabezas de la capa</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>Por capa y cabeza</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>Qué gráfico se dibuja</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>Cabezas de la capa seleccionada o de todas las capas</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>Pesos × valores</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>Pesos por la longitud de lo que la cabeza escribe para cada clave</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>Métrica horizontal</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>Métrica del eje horizontal</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>Métrica vertical</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>Métrica del eje vertical</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>Mostrar los números del gráfico</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exportar datos…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>Escribir los números del gráfico en un archivo CSV</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Trazado</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>Números del gráfico</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>composición; la primera es la de matrices aleatorias</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>Composición</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>con consultas</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>con claves</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>con valores</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>Leer pesos</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>Comprobar inducción</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>Ejecuta también el modelo con tokens aleatorios dichos dos veces</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>Qué alimenta la cabeza</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>Grafo de composiciones</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>Vectores singulares</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Circuitos</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>Elija una cabeza en la tabla o en el grafo.</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>Ninguna cabeza precede a las de la primera capa.</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>Abra un modelo para leer en sus pesos lo que hacen sus cabezas.</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>«Leer pesos» encuentra en los pesos del modelo abierto lo que cada cabeza copia, empareja y alimenta. «Comprobar inducción» lo ejecuta además con tokens aleatorios que se dicen dos veces.</translation>
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
        <translation>Grises</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Blue–red</source>
        <translation>Azul–rojo</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarítmica</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>Raíz cuadrada</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>Por fila</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>máx. fila</translation>
    </message>
    <message>
        <source>−row max</source>
        <translation>−máx. fila</translation>
    </message>
</context>
<context>
    <name>views::CompareView</name>
    <message>
        <source>Tab: %1</source>
        <translation>Pestaña: %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>distancia de Jensen–Shannon %1 nats por fila</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>mayor diferencia %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>diferencia media %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>oculta por la máscara</translation>
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
        <translation>B, mientras se mantiene R</translation>
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
        <translation>rojo donde B es mayor</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A es %1 × %2 y B, %3 × %4: no hay diferencia que mostrar.</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>Se aplica al comparar otra cabeza.</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>B en lugar de A mientras se mantiene esto o la tecla R</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>No hay nada con que comparar.</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>Recordar lo que está abierto y luego abrir o cambiar algo y comparar</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>Otra cabeza</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Lo conservado</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>Sin intervenciones</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>Otra capa</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>Otra cabeza</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Conservar esto</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>Mostrar B</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>Primero de dos</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>Segundo de dos</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>Sin el adaptador</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Ruta del archivo</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>PATRÓN</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELO</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>ORIGEN</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ATENCIÓN</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Elegir archivo</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
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
        <translation>%1 de %2 filas medidas</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>Abra un archivo CSV, TSV o de texto; seleccione una fila para trazarla.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Leyendo %1 …</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>Abrir conjunto de datos</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>Conjuntos de datos (*.csv *.tsv *.tab *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>Guardar métricas del lote</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 es el propio conjunto de datos: elija otro nombre.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Midiendo …</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>Deteniendo; lo hecho se conserva …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>El lote se canceló antes de terminar una fila; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>El lote se canceló; las métricas de las %1 filas terminadas de %2 están en %3</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>Métricas de %1 filas de %2 escritas en %3; %4 filas omitidas: %5</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>Abra un modelo que lea texto para trazar una fila.</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>Abra primero un conjunto de datos.</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>Hay un lote en curso.</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>El conjunto de datos tiene una columna.</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>Se están leyendo las filas.</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>El filtro no deja pasar ninguna fila.</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>Abra primero un modelo que lea texto.</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>Traza las primeras filas y escribe las métricas de cada cabeza en un archivo CSV</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>Filas más largas que «Rellenar hasta» o de lo que puede leer el modelo: se cortan, o para las métricas del lote se leen por ventanas y se promedian, o se omiten</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>Tokens hasta los que se rellena cada fila con &lt;pad&gt;</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>Abrir conjunto de datos…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>Métricas del lote…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>Filas que contienen este texto</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>Columna de texto</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Columna de etiqueta</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>Rellenar hasta</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>Filas largas</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>Filas del conjunto de datos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1: %2, %3; seleccione una fila para trazarla.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>Métricas de %Ln fila de %1 escritas en %2</numerusform>
            <numerusform>Métricas de %Ln filas de %1 escritas en %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Hay sitio para ambos.</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>Mostrar los indicadores en lugar de las imágenes</translation>
    </message>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>Escribir los indicadores en un archivo CSV</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Aún no hay indicadores.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada abierto.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus números.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Recuentos logarítmicos</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>La altura de las barras crece con el logaritmo del recuento</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exportar datos…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Distribuciones</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>Indicadores de las distribuciones</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>Mostrar los gradientes y actualizaciones del modelo que se entrena</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>Gradientes y actualizaciones del modelo que se entrena</translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message>
        <source>Describe the Model</source>
        <translation>Describir el modelo</translation>
    </message>
    <message>
        <source>These weights have no configuration. Their names look like those of %1. What names and shapes do not tell is asked here; the model&apos;s code says it.</source>
        <translation>Estos pesos no tienen configuración. Sus nombres se parecen a los de %1. Aquí se pregunta lo que los nombres y las formas no dicen; está en el código del modelo.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>Escribir y abrir</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>No tiene lugar entre las partes reconocidas</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>Falta %n opción.</numerusform>
            <numerusform>Faltan %n opciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>Todo está indicado.</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>Buscar una opción</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>%n tensor no tiene lugar: nómbrelo en la opción a la que pertenece, o márquelo si la atención no depende de él.</numerusform>
            <numerusform>%n tensores no tienen lugar: nómbrelos en las opciones a las que pertenecen, o marque aquellos de los que la atención no depende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>Lo que está abierto contiene solo pesos de atención, así que no hay consultas ni claves que mostrar.</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>Una media o un máximo de cabezas o capas no tiene consulta ni clave propias. Elija una cabeza de una capa.</translation>
    </message>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>El elemento %1 es el que más aporta: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>Elemento %1: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + sesgo %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ temperatura %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>puntuación s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>La máscara oculta «%1» a «%2»: s = −∞, peso 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>La mayor puntuación de la fila es %1: peso %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>Se extrae una clave según su probabilidad; aquí es %1: peso %2</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>peso = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>peso = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>Esta cabeza está anulada: su resultado es cero de todos modos.</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>cabeza %1, que comparte la cabeza de claves %2 con %n más</numerusform>
            <numerusform>cabeza %1, que comparte la cabeza de claves %2 con %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
puntuación %2, exp %3, peso %4</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>Detalle consulta–clave</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>No se muestra ninguna consulta ni clave.</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>Consulta %1, clave %2. %3. %4</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>Cada elemento y cada clave con sus números</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>Izquierda y Derecha cambian la clave; Arriba y Abajo, la consulta</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>Elija un patrón, un modelo o un archivo y luego una celda del mapa de calor para ver cómo se calcula su peso.</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>Abra un modelo de lenguaje y dele un texto para ver qué se suma en su logit.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicado</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>Cabezas una a una</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>Partes del logit</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>Lo que los tokens de origen añaden a través de la cabeza</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>Atribución directa</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1. Un clic en una cabeza muestra a través de qué tokens actúa.</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada abierto.</translation>
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
        <translation>No hay números finitos.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus números.</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%L1 números de %2 a %3</translation>
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
        <translation>Lista de ejemplos</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>Este modelo no tiene expertos: cada token pasa por la misma capa feed-forward.</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>Elija una mezcla de expertos para ver aquí a cuáles va cada token.</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>No hay ningún token seleccionado.</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Expertos de cada token</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
</context>
<context>
    <name>views::ExpertsWidget</name>
    <message>
        <source>entropy %1 · Gini %2</source>
        <translation>entropía %1 · Gini %2</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>Expertos de cada token</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>Proporción de los tokens</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>Abra un modelo y dele una entrada para ver por qué predice lo que predice.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicado</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Frente a</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Línea base</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>De qué parten los gradientes integrados y qué sustituye a los tokens que se quitan</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Texto sombreado</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Supresión</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>Inserción</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>media de la entrada</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>cero</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>El más fiel con esta entrada: %1.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>De qué posición se explica la predicción; un token seleccionado en otro lugar se elige aquí también</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>Fidelidad</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sobre la imagen</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>views</source>
        <translation>vistas</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (píxeles)</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG (vectorial)</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF (vectorial)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Como en la ventana</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparente</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>Copia la imagen al portapapeles, como píxeles</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Elegir archivo</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Ancho × alto</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Como en pantalla</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>Una columna (85 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>Dos columnas (178 mm, 7 pt)</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>Diapositiva (254 mm, 16 pt)</translation>
    </message>
    <message>
        <source>Poster (400 mm, 24 pt)</source>
        <translation>Póster (400 mm, 24 pt)</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Points of 1/96 inch, as on the screen</source>
        <translation>Puntos de 1/96 de pulgada, como en pantalla</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Imágenes (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>Píxeles por punto de la imagen</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>Las imágenes vectoriales son nítidas a cualquier escala</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>1/96 in</source>
        <translation>1/96 pulg.</translation>
    </message>
</context>
<context>
    <name>views::FigureForm</name>
    <message>
        <source>Names of layer and head</source>
        <translation>Nombres de capa y cabeza</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>Marco de lo seleccionado</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>Letras (a), (b), …</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Como en pantalla</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>Qué son los números</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Esta vista</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>Tantas como filas</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>Los tokens y los números conservan letras de ancho fijo</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de texto</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Barra de color</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>En la hoja</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>Rótulo de la barra de color</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>Columnas de la hoja</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>Esta vista no tiene nombres de capa ni de cabeza.</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>Esta vista no tiene una barra de colores que rotular.</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>Esta vista no enmarca nada de lo seleccionado.</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>Buscar token, cabeza, comando… (%1)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Iniciar la búsqueda</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>De qué frase a qué frase van las líneas</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>Se aplica a pares de frases.</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>No hay tokens especiales.</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>Escalar lo que queda para que cada fila sume 1</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>Se aplica cuando se ocultan los tokens especiales.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>Claves más fuertes</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>Proporción de masa</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Todos los pares</translation>
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
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>Qué líneas se dibujan</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>Valor del filtro</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Pares de frases</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>Ocultar especiales</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>Renormalizar</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>De lado</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>Flujo de atención</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>Las líneas muestran</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>Cuánto miran las consultas a las claves, o lo que eso aporta, en primer orden, al logit de la respuesta más probable</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>Lo que aportan</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>queries ask</source>
        <translation>las consultas preguntan</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>las claves responden</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>las %1 líneas más fuertes de %2</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>tokens especiales ocultos; el resto vuelve a sumar 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>tokens especiales ocultos; falta su proporción</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>Abra un modelo, un patrón o un archivo para ver qué atiende a qué.</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (posición %2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>No hay ningún token seleccionado.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>Consulta %1 en la posición %2</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>Suelte aquí para dejarla</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>lo baja</translation>
    </message>
    <message>
        <source>raises it</source>
        <translation>lo sube</translation>
    </message>
    <message>
        <source>Let go to take it from another text</source>
        <translation>Suelte para tomarlo de otro texto</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>Suelte para cortarlo: la consulta ya no mira ahí (Mayús: tomarlo de otro texto)</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>dibujado sin hardware 3D: no hay pantalla con OpenGL</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>dibujado sin hardware 3D: no se pudo iniciar OpenGL en esta pantalla</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>dibujado sin hardware 3D: se necesita OpenGL 3.2 y esta pantalla tiene %1.%2</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>dibujado sin hardware 3D</translation>
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
        <translation>desconocido</translation>
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
        <translation>media</translation>
    </message>
    <message>
        <source>max</source>
        <translation>máx.</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>Cabezas mostradas</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1: un clic la muestra sola</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1: un clic la añade o la quita; un doble clic la muestra sola</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>Cabeza %1.%2: inducción %3, token anterior %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>Cabeza %1.%2, «%3» en «%4»: %5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>Cabezas en una secuencia que el entrenamiento nunca ve</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>Página de cabeza</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>Media y dispersión en las ventanas.</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>Esta cabeza hace %n cosa</numerusform>
            <numerusform>Esta cabeza hace %n cosas distintas</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>Esta cabeza hace una sola cosa</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>Pesos más fuertes</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>Más fuertes por lo que escriben</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>Efectos más fuertes en el logit</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>Consultas en las que más escribe</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>Consultas en las que más sube el logit</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>De débil a fuerte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>Qué tokens preguntan y cuáles responden</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>Celdas de al menos 0,05. Sorpresa: cuánto más a menudo que según las frecuencias de los tokens, en nats.</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>Qué leen y escriben sus pesos</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>Direcciones singulares de W_V W_O: los tokens a los que responde cada una y los logits que entonces sube y baja.</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>Puntuación de copia: %1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Raises</source>
        <translation>Sube</translation>
    </message>
    <message>
        <source>Lowers</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Choose a head to see what it does.</source>
        <translation>Elija una cabeza para ver qué hace.</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1 en %2, %3 ventanas</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>Peso por distancia hacia atrás</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>Peso por distancia hacia delante</translation>
    </message>
    <message>
        <source>Entropy by position</source>
        <translation>Entropía por posición</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Weight on the first token by position</source>
        <translation>Peso en el primer token por posición</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>Peso por posición de la clave</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>Posiciones en las que escribe algo parecido: su parte, los tokens que allí preguntan y responden, y ejemplos típicos.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>También donde una consulta no encuentra nada y su peso descansa en una clave que no dice nada: compare con lo que se escribe.</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>La clave más fuerte de una consulta, un ejemplo de cada décima parte de las consultas: lo típico junto a lo extremo.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norma</translation>
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
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n cabeza; las flechas eligen una</numerusform>
            <numerusform>%n cabezas; las flechas eligen una</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>Ninguna cabeza tiene el indicador «%1» sobre estos datos.</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>Colores: ajustados</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>Las columnas son claves según su distancia a la consulta</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>Cada consulta de esta atención ve todas las claves</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>Los pesos se suman en las claves de una palabra y se promedian en sus consultas</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>Aquí cada token es una palabra</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>Los pesos son probabilidades después del softmax; las puntuaciones son lo que entra en él</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>Una media o un máximo de capas no tiene puntuaciones, solo pesos</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>Lo que está abierto no contiene puntuaciones, solo pesos</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>Pintar sobre las celdas para ocultar claves a las consultas o volver a mostrarlas: arrastrar, o Espacio y Mayús+flechas</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>La máscara se puede editar cuando se muestra una cabeza de un modelo o patrón</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>No hay ninguna celda seleccionada.</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Consulta %1, clave %2, valor %3</translation>
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
        <translation>peso %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 tokens</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>oculta por la máscara</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>rango %L1 de %L2</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>&amp;Detalle consulta–clave</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Una de &amp;varias consultas</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>&amp;Oculta por la máscara</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>&amp;Copiar número</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>las filas preguntan (consulta), las columnas responden (clave); puntuaciones antes del softmax</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>las filas preguntan (consulta), las columnas responden (clave), contadas desde la posición de la consulta</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>las filas preguntan (consulta), las columnas responden (clave); el mayor peso de todas las capas</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>las filas preguntan (consulta), las columnas responden (clave); el mayor peso de todas las cabezas</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>las filas preguntan: lo que se lee → lo que se escribe después; las columnas responden (clave); cada fila suma 1</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>las filas preguntan (consulta), las columnas responden (clave); cada fila suma 1</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí su atención.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>Qué números se muestran</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>Colores de los números</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Escala de color</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>Cómo se reparten los números entre los colores: por igual, por logaritmo, por raíz cuadrada o cada fila por su cuenta</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>Colores: 0 a 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>Colores: números de esta cabeza</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>Rango de color</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>Qué abarcan los colores: 0 a 1 salvo que el mayor número sea pequeño, siempre 0 a 1, o siempre los números de esta cabeza</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>Más sobre cómo se dibuja la matriz</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>Al alejar: máximo</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>Al alejar: media</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>Nombrar filas de decodificadores: lee → escribe</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>Escribir números en las celdas grandes</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>Solo claves visibles, por distancia</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>Editar máscara</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>Matriz de atención</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>Colores: hasta el máximo</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Task type</source>
        <translation>Tipo de tarea</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>Descripción de imágenes</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>Modelado de lenguaje</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>Entrada lista</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>Entrada propia</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>Tipo de secuencia</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatoria</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>Aleatoria, repetida</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>Longitud de frase</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>Rellenar hasta</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Semilla aleatoria</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Idioma de origen</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Idioma de destino</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>Capas usadas</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>Texto de entrada</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>Segundo texto</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>Segundo texto: forma un par con el primero</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>Tokens de la entrada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>%n cabeza cada una</numerusform>
            <numerusform>%n cabezas cada una</numerusform>
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
        <translation>Elija antes un tipo de tarea: esto se aplica a modelos.</translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>Este modelo no tiene tokenizador: lee ids de tokens.</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>Este modelo no lee textos.</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>La secuencia es aleatoria.</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>Se aplica a secuencias aleatorias y al relleno.</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>Se aplica a secuencias aleatorias.</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>Este modelo no traduce entre idiomas a elegir.</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>Este modelo tiene una capa.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>Hay sitio para ambos.</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>Mostrar los indicadores de todas las cabezas en lugar de los de la seleccionada</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>Escribir los indicadores de las cabezas de la tabla en un archivo CSV</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>Aún no hay indicadores.</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus indicadores.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>ε = </source>
        <translation>ε = </translation>
    </message>
    <message>
        <source>ε automatic</source>
        <translation>ε automático</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>Umbral de esparsidad</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>Los pesos menores que ε son casi cero: es lo que cuentan la esparsidad y las claves en uso. Automático: 1 / (10 · número de claves).</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>Filtrar cabezas</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>Mostrar solo las cabezas cuyo nombre contenga estas palabras, como «capa 2», y cuyos indicadores estén dentro de límites, como «entropy&lt;1.5 sink&gt;0.3»</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>Tabla de todas las cabezas</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>Exportar datos…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>Indicadores de la cabeza</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>Indicadores de todas las cabezas</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>Interpretabilidad</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>La atención de un archivo se muestra tal cual, no se calcula.</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>Elija una sola cabeza o aplique el cambio a la capa.</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>Elija antes «Esta capa» o «Esta cabeza»: sin ninguna cabeza no queda nada.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>%n cabeza elegida</numerusform>
            <numerusform>%n cabezas elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>Esta capa</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>Cabezas elegidas</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Esta cabeza</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>La salida pasa a ser 0: %1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>Las demás capas de la pila se anulan; se conservan: %1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>Las demás cabezas de la capa se anulan; se conservan: %1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>Toda la atención va a la mayor puntuación: %1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>Las puntuaciones se dividen por la temperatura: %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay ningún cambio.</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>Elija antes un cambio de la lista.</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>Retira el cambio elegido (Supr)</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>Retira todos los cambios</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>Elija un patrón o un modelo para cambiar aquí su atención.</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>No hay ningún cambio. %1:</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1, antes → después: %2</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1, con los cambios:</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>a word that was changed</comment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a sentence</comment>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>a sentence</comment>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>Cambiar aquí</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>El cambio se aplica a</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>Dónde actúan estos cambios y lo que se pinta en el mapa de calor</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Conservar solo</translation>
    </message>
    <message>
        <source>Hard attention</source>
        <translation>Atención dura</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>Fijar temperatura</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>Añadir ablación</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>Conservar solo estas cabezas</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>Temperatura nueva</translation>
    </message>
    <message>
        <source>Remove change</source>
        <translation>Quitar cambio</translation>
    </message>
    <message>
        <source>Clear all changes</source>
        <translation>Borrar todos los cambios</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Cambios vigentes</translation>
    </message>
    <message>
        <source>Prediction before and after</source>
        <translation>Predicción antes y después</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Intervenciones</translation>
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
        <translation>%1 — hecha</translation>
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
        <translation>No hay lecciones instaladas. El archivo de una lección se abre con Archivo → Abrir….</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>Cada lección prepara las vistas de al lado y le pide que encuentre o cambie algo en ellas. Haga clic en una para empezar.</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>Paso %L1 de %L2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>Lista de lecciones</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>Progreso de la lección</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>Preparar de nuevo este paso</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Terminar la lección</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Correcto.</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ Correcto. %1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>Este no. Mire otra vez.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right one of several answers</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>Hace en la ventana lo que se pide</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>Calculando …</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>Elija un modelo de lenguaje para ver qué predeciría aquí cada una de sus capas.</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>No hay ninguna celda seleccionada.</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1, después de «%2»</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>las filas son capas, las columnas posiciones; cada celda es la palabra más probable si el modelo terminara ahí</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation>; las primeras %L1 de %L2 posiciones</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit lens</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>Por qué no se muestra nada</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>El mapa de la cabeza elegida aparece aquí.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n punto; las flechas eligen uno, más y menos amplían</numerusform>
            <numerusform>%n puntos; las flechas eligen uno, más y menos amplían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2 en la posición %3, norma %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n cabeza; las flechas eligen una</numerusform>
            <numerusform>%n cabezas; las flechas eligen una</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>Estados ocultos (%1) en el límite de capa %2: %n token. Las celdas muestran los tokens que están allí y, tras →, lo que lee la lente de logits.</numerusform>
            <numerusform>Estados ocultos (%1) en el límite de capa %2: %n tokens. Las celdas muestran los tokens que están allí y, tras →, lo que lee la lente de logits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1: %n punto. Rodee tokens arrastrando para ver dónde están.</numerusform>
            <numerusform>%1: %n puntos. Rodee tokens arrastrando para ver dónde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>Los ejes contienen el %L1 % de la varianza.</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>Aún en movimiento…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>Los textos de los tokens seleccionados aparecen aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>%n seleccionado; un clic abre un texto</numerusform>
            <numerusform>%n seleccionados; un clic abre un texto</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>Consultas y claves</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>Estados ocultos</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>Límite de capa</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 entra en la primera capa; cada número siguiente sale de una más.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Proyección</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Componentes principales</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>Color de los puntos</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>Consulta o clave</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>Textos de la selección</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>Por qué no se muestra nada</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Texto de origen</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>Texto de destino</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>Ids de tokens</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Elegir la carpeta del modelo</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>Elegir imagen</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Idioma de origen</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Idioma de destino</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>Elegir sonido</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Open an image</source>
        <translation>Abrir una imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>Qué mira el token de clase (Inicio)</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>Esta atención no tiene token de clase.</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>No hay ninguna imagen abierta.</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>Una imagen por cada palabra de la descripción</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>Se aplica a descripciones, cuyas consultas son palabras.</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>Cabeza seleccionada</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>Medida superpuesta</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>Colores superpuestos</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Blend between patches instead of showing each</source>
        <translation>Fundir entre parches en lugar de mostrar cada uno</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>Abrir imagen…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>Muestra otra imagen al modelo; también se puede soltar una aquí</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Token de clase</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Palabra a palabra</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>Sin sumideros</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>Omite los lugares que se llevan gran parte de la atención de cada consulta</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>Imagen con atención</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ya no existe.</translation>
    </message>
    <message>
        <source>No player of sounds is installed (pw-play, paplay or aplay).</source>
        <translation>No hay ningún reproductor de sonido instalado (pw-play, paplay o aplay).</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>Reproduce lo que contienen las tramas seleccionadas, de %1 a %2 s; todo si no hay ninguna</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>Abrir un sonido</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>Sonidos (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>Abrir sonido…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>Hace oír otro sonido al modelo; también se puede soltar aquí</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>What each word looks at</source>
        <translation>Qué mira cada palabra</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>Lo que llega a %1 a través de todas las capas hasta aquí</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>Qué mira %1</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>Lo que llega a %1 a través de todas las capas hasta aquí, en promedio</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>Qué miran %1, en promedio</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>Lo que llega a %1 a través de todas las capas hasta aquí, como máximo</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>Qué miran %1, como máximo</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>%1 segundos de sonido</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>como el modelo ve la imagen: %1 × %2 píxeles</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>sin %Ln lugar al que todo mira</numerusform>
            <numerusform>sin %Ln lugares a los que todo mira</numerusform>
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
        <translation>Fila %1, columna %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>Máxima atención: %1</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>como el modelo ve la imagen: %1 × %2 píxeles, en %3 trozos y entera</translation>
    </message>
</context>
<context>
    <name>views::OverviewGrid</name>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>max</source>
        <translation>máx.</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Atención cruzada</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Torre de texto</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Torre de visión</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>Autoatención del codificador</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>Autoatención del decodificador</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>Ninguna cabeza tiene el indicador «%1»: %2</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Color: %1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>Marco: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>El filtro no deja ninguna cabeza.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>Cruzada</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>Visión</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>Por encima de %L1 tokens, cada punto es el mayor de los pesos de algunas de sus filas.</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>Vista de cabezas</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>No hay ninguna cabeza seleccionada.</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1; %2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>El área de un punto crece con este indicador</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>Los tamaños muestran indicadores cuando las cabezas se dibujan como puntos</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>Valor a partir del cual se muestra una cabeza; van de %1 a %2</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>Valor a partir del cual se muestra una cabeza</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>ordenado por</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>marco</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>capa, cabeza</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>similitud</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>Puntos en lugar de miniaturas</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>Tamaño de los puntos</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>Solo cabezas con</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>Media de cabezas y de capas</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>Máximo de cabezas y de capas</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Ordenado por</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>Orden de las cabezas</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>Color del marco</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>El color del marco (de los puntos, el suyo) muestra este indicador</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>Dibuja solo indicadores: color y tamaño</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>Oculta cabezas según un indicador</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>Dirección del filtro</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>Al menos o como máximo</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>Umbral del filtro</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>Añade una columna con la media de las cabezas y una fila con la media de las capas</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>Añade una columna con el máximo de las cabezas y una fila con el de las capas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí todas sus cabezas.</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Media de %1</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>Los indicadores son de este texto: no se puede leer el atlas %1.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>De este texto</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>Puntos, atlas, filtro, media y máximo</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>Los de este texto, o sus medias sobre los textos de un atlas abierto</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1: exactitud %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>Las líneas aparecen a medida que se miden las ejecuciones.</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>Estimaciones de primer orden.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%1 de %2 filas son exactas; las demás, estimaciones de primer orden.</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>Todas exactas.</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>Texto corrupto</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>Se parchea</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Se mide</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>flujo residual</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>caminos a los logits</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacto</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>Ejecuta cada parcheo, fila a fila, en lugar de estimarlo</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Parchear</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>Mapa de calor de patching</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>Patching</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>Una ayuda emergente dice cuánto difieren los pares; el archivo CSV lo tiene todo.</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>Abra un modelo de lenguaje y dele un texto para hacer patching de activaciones en su ejecución.</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>Escriba otro texto con igual número de tokens y pulse «Parchear»: cada celda muestra en qué se convierte la predicción cuando esa activación se toma de él.</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>«Parchear» ejecuta cada par de textos y muestra cuánto cambia cada lugar la predicción en promedio.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>Archivo de pares</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>otro texto</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>pares: nombres</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>pares: números</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>pares: fechas</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>pares de un archivo</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>cabezas</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>De dónde vienen las activaciones: de un texto que usted escribe, o de pares de un texto limpio y otro corrupto que se ejecutan uno tras otro</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>Cada arista lo cambia en esa medida cuando se toma del otro texto.</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>En el flujo, arrastre una línea fuera de su clave con Mayús pulsada, o pulse P sobre una seleccionada: lo que envía esa clave se toma entonces de otro texto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>%Ln arista por parchear: escriba otro texto con tantos tokens y pulse «Parchear».</numerusform>
            <numerusform>%Ln aristas por parchear: escriba otro texto con tantos tokens y pulse «Parchear».</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>aristas del flujo</translation>
    </message>
</context>
<context>
    <name>views::PatternRows</name>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Longitud de secuencia</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>Dimensión de cabeza</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Cruzada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
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
        <translation>Media de las consultas</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>Máximo de las consultas</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>Seleccionar varias consultas: Ctrl o Mayús y un clic en filas del mapa de calor o en el texto, Ctrl+Espacio, o Mayús y una flecha</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>En qué se convierten las consultas seleccionadas: su media o su máximo</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>Varias consultas</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>Este modelo siempre escribe su descripción más probable en cuanto ve una imagen.</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>Se aplica a modelos que escriben texto.</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>Deja escribir al modelo; la atención de lo que escribe también se traza</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>Cuántas palabras escribe el modelo</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>Cómo se elige la palabra siguiente</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>Cuántas traducciones se siguen a la vez</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>hasta el final</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>«%1» (posición %2)</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>«%1» (posición %2), al entrar y al salir</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Palabras nuevas</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>palabras: </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>Haces</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>haces: </translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
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
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Voraz</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Búsqueda en haz</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>Texto generado</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>Distribución de los embeddings</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>Lo que se muestra de la predicción</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Detener el cálculo</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>Exportar datos…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Escribir los números en un archivo CSV</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Pause layers</source>
        <translation>Pausar capas</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>Recorrer capas</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1: de capa en capa (Espacio)</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>Solo hay una capa.</translation>
    </message>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>Se aplica a vectores, no a la matriz de atención.</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>Si se muestran estos vectores</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>Lo que está abierto no contiene estados ocultos.</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>Dibujar con OpenGL; si no, se pinta la misma escena, lo que tarda menos sin tarjeta gráfica</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>Direcciones de los vectores que pasan a ser los tres ejes; las de todas las capas se mantienen al cambiar de capa</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí sus vectores.</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>las consultas (azul) van de atrás hacia delante, las claves (bermellón) de izquierda a derecha; la altura es el peso</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L1 × %L2 celdas de %L3 × %L4, según el mayor peso de cada una</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>Los vectores son de una capa. Elija una capa, o barras o superficie, para ver algo aquí.</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>Lo que está abierto contiene solo atención, sin vectores de consulta, clave y valor. Elija barras o superficie para verla en tres dimensiones.</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>Los vectores son de una cabeza. Elija una cabeza, o barras o superficie, para ver algo aquí.</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>Elija al menos un tipo de vector.</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1: los tres ejes explican el %2 % de la varianza de %L3 dimensiones</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1: ejes de todas las capas, el %2 % de la varianza de esta capa en %L3 dimensiones</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1: dimensiones %2, %3 y %4 de %L5, el %6 % de la varianza</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>la flecha más larga de cada tipo tiene longitud 1</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>dimensión %1</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>No hay ningún token seleccionado.</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Consulta %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>Consulta %1, clave %2, valor %3</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vectores</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>Vectores como flechas, o la matriz de atención como barras o superficie</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>Vectores %1</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>PCA de todas las capas</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>PCA de esta capa</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>Dimensiones elegidas</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Ejes</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>Primera dimensión</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>Segunda dimensión</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>Tercera dimensión</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>Escribir los tokens junto a sus flechas o filas</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>Vectores y atención en tres dimensiones</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>Escena 3D</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>uno de cada %L1 tokens tiene flecha</translation>
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
        <translation>(%1, %2, %3) en los tres ejes</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>peso %1 desde «%2»</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>mayor peso aquí %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>peso %1</translation>
    </message>
</context>
<context>
    <name>views::ShadedText</name>
    <message>
        <source>lowers it</source>
        <translation>lo baja</translation>
    </message>
    <message>
        <source>raises it; as strong as the method&apos;s largest value</source>
        <translation>lo sube; tanto como el mayor valor del método</translation>
    </message>
    <message>
        <source>largest ±%1</source>
        <translation>mayor ±%1</translation>
    </message>
</context>
<context>
    <name>views::StepsCanvas</name>
    <message>
        <source>%1, shown: rows %2–%3, columns %4–%5</source>
        <translation>%1, se muestra: filas %2–%3, columnas %4–%5</translation>
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
        <translation>oculto por la máscara</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Espacio)</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>No se muestra ningún paso.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4. %5 %6</source>
        <translation>Paso %1 de %2, %3, %4. %5 %6</translation>
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
        <translation>Primer paso</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>Paso atrás</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>Paso adelante</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>Va a cualquier paso</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>Elija un patrón, un modelo o un archivo para ver aquí cómo se calcula la atención.</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>Se están calculando los pasos.</translation>
    </message>
</context>
<context>
    <name>views::SweepView</name>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%1 de %2 ejecuciones.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familias</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>Dimensiones de cabeza</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Tasas</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>Cuántas combinaciones se eligen; – las prueba todas</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>Ejes paralelos</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>Exactitudes</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturas</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2 (posiciones aprendidas), llama (posiciones rotatorias), bloom (ALiBi)</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>Por lo que se dividen las puntuaciones; de Llama</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>Cuántas claves ve una consulta, incluida ella misma; 0 son todas; de Llama</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>Escriba opciones separadas por comas y pulse «Iniciar barrido»: cada combinación se entrena en la tarea con cada semilla, y se nombra la mejor con su incertidumbre.</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>Iniciar barrido</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>… y %L1 más</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>Exportar datos</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>Las tablas se escriben como .csv, no como «%1».</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>Aquí cada consulta se muestra por separado</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>A qué atiende la consulta</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>Qué atiende a la clave</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>Sombreado</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>Las subpalabras de una palabra se leen como una</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>Texto sombreado</translation>
    </message>
    <message>
        <source>Text view</source>
        <translation>Vista de texto</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>queries ask</source>
        <translation>las consultas preguntan</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>las claves responden</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L1 de %L2 tokens: en una imagen mayor caben más.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln consulta</numerusform>
            <numerusform>%Ln consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>Qué atiende a %1</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>A qué atienden todas las consultas, en promedio</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>A qué atiende %1</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>A qué atienden %1, en promedio</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>A qué atienden %1, como máximo</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>Abra un modelo, un patrón o un archivo para leer qué atiende a qué.</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (posición %2)</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>escrito por el modelo</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>No hay texto.</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1. Máxima atención: %2</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>escrito por el modelo</translation>
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
        <translation>Pausar pasos</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>Recorrer pasos</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>No hay ningún paso elegido: mueva el control o pulse reproducir.</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>Paso %1 de %2: el modelo escribió «%3»</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>Posición %1 de %2: «%3»</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Primer paso</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>Pasos por segundo</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Paso temporal</translation>
    </message>
</context>
<context>
    <name>views::TokenStrip</name>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>Tira de tokens</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Aún no hay nada abierto.</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>Consulta: %1; clave: %2</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>Más tokens: haga clic, gire la rueda o use las flechas</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1, token %2: un clic lo convierte en la consulta, con Mayús en la clave, con Ctrl en una de varias consultas</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1, consulta %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, clave %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1, token %2: no forma parte de la atención mostrada</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Consulta</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>C&amp;lave</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>Una de &amp;varias consultas</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>Parar con exactitud</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>Cómo se indican las posiciones: GPT-2 las aprende, Llama gira consultas y claves, BLOOM debilita lo lejano (ALiBi)</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>Elementos, dígitos o tokens de una secuencia; – es la longitud habitual de la tarea</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>Norma máxima del gradiente de un paso; – no recorta</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>El entrenamiento termina cuando las secuencias de validación alcanzan esta exactitud</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>Texto o CSV del que aprender</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>Textos y tablas (*.txt *.csv);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>Carpeta para el modelo</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>Guardado en %1. Se abre como cualquier otro modelo.</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>Carpeta en la que entrena otro programa</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>Siguiendo %1: %2 abiertos hasta ahora.</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Empieza…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>Entrenando.</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1 Paso %2 de %3, pérdida %4, exactitud %5, %6 pasos por segundo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>Seguir una carpeta…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>Paso %1: pérdida de validación %2, exactitud %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Bifurcar</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint that is shown, with the rate, batch, clipping and steps of above; the run so far stays to compare with</source>
        <translation>Continúa desde el checkpoint mostrado, con la tasa, el lote, el recorte y los pasos de arriba; la ejecución hasta ahora queda para comparar</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>Guardar modelo…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>Abre cada checkpoint o volcado de atención que llega a una carpeta</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradientes</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>Inducción de cada cabeza</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>Gradientes de cada capa</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>Pesos, gradientes y actualizaciones</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>Atención de cada cabeza</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>Elija una tarea y pulse «Entrenar»: un modelo pequeño la aprende en este ordenador, y su pérdida, su acierto y la atención de sus cabezas se dibujan a medida que se forman.</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>Zoom In</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>Restablecer zoom</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>Acercar, alejar y guardar una imagen</translation>
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
        <translation>%1 añade %2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>en total</translation>
    </message>
</context>
</TS>
