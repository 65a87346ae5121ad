<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>各点がヘッドです。クリックで選択</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1。%L3 個のクエリのうち %L2 個から</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>アテンションと距離</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>距離 (パッチ)</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>距離 (トークン): 負は後方、正は前方</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>平均の重み</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>行の分布</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>クエリが見ているもの (平均)</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1が見ているもの</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1が見ているもの (平均)</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1が見ているもの (最大)</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>重み × バリュー</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>エントロピー</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>層とヘッドごとのエントロピー</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>各ヘッドのエントロピー</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>重みの大きさ</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>重みの個数</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>クエリとキー</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>クエリとキーが出会う場所</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1。近いものは引き合います。2 つの軸は分散の %2 % を示します</translation>
    </message>
    <message>
        <source>first principal component</source>
        <translation>第 1 主成分</translation>
    </message>
    <message>
        <source>second principal component</source>
        <translation>第 2 主成分</translation>
    </message>
    <message>
        <source>Map of heads</source>
        <translation>ヘッドの地図</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>似ているヘッド</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>ヘッドは層·ヘッド、最初の層 (暗) から最後の層 (明)。近いものは同じキーを見ています。ストレス %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Jensen–Shannon 距離 (ナット)、両軸とも</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>累積アテンション</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>最も強いキーが占めるアテンション</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>最も強いキー</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>アテンションの割合</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 と %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Another input&apos;s activity needs two texts: give --texts.</source>
        <translation>別の入力のアクティビティには 2 つのテキストが必要です。--texts を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>%n 件の入力を除外しました。最初のもの:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>%2 行中 %1 行で停止しました。同じコマンドで続きから再開します。</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 は部分の 1 つです。-o で別の名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 は未完成です。そのコマンドをもう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%2 個中 %1 個の部分が含まれていません。</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>アトラスにヘッド %1 はありません。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 に列「%2」はありません。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>%2 件中 %1 件の入力で停止しました。指標値はこの分のものです。</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of には 3.0 (層.ヘッド) のようなヘッドを指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>入力に [MASK] がありません。マスク言語モデルはその位置のトークンを予測します。</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>モデルに予測用のヘッドがありません。config.json の「architectures」にも重みにも見つかりません。</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>トレースに予測が含まれていません。</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>ヘッド数</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>クエリ数</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>キー数</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>attention-visualizer [PATH]            opens the window, with a model folder, a trace, a session, a tensor file or an image
attention-visualizer COMMAND …         works without a window

Commands:
</source>
        <translation>attention-visualizer [PATH]            モデルフォルダー、トレース、セッション、テンソルファイルまたは画像をウィンドウで開く
attention-visualizer COMMAND …         ウィンドウなしで実行

コマンド:
</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
コマンドのオプションは「attention-visualizer COMMAND --help」で表示されます。
「attention-visualizer --manual man|bash|zsh|fish」はマニュアルページまたはシェルの補完を出力します。
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual は man、bash、zsh、fish のいずれかです。</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>「%1」はコマンドでも、存在するファイルやフォルダーでもありません。</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>「attention-visualizer --help」で一覧を表示できます。</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>処理が終わる前に停止しました。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>標準出力に書き込めません。</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>書き出すファイルを -o で指定してください。</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask は none、causal、window:N、padding:N のいずれかです。「%1」は使えません。</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>Transformer のアテンションの働きを表示</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>コマンドなしではウィンドウを開きます。PATH を指定すると、モデルフォルダー、トレース、セッション、テンソルファイルまたは画像を開きます。コマンドを指定するとウィンドウなしで動作し、データは標準出力に、メッセージは標準エラー出力に出します。</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0: 完了、1: 失敗 (理由は標準エラー出力)、2: 使い方の誤り。</translation>
    </message>
    <message>
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>合成パターン: local、global、translation、previous-token、induction、block、random、uniform</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>パターン、サンプリングまたは学習のシード</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>パターンのトークン数、タスクの系列の要素数、または反復するランダムトークン数</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>パターンまたは学習するモデルのヘッド数</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>各ヘッドの次元</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>パターンまたは学習するモデルの層数、または実行するモデルの層数</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>save_pretrained が書き出すモデルフォルダー、または .gguf などの重みファイル</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>アダプターの元になったモデルのフォルダー (見つからない場合)</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>計算に影響しうる未知のキーが config.json にあってもモデルを開く</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>読み込むアテンションのテンソル (.safetensors、.npy、.npz)</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>入力テキスト</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>--text と比較するテキスト</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>ペアの 2 番目のテキスト</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>入力テキストのファイル。- は標準入力</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>モデルの上限より長いテキストを切り詰める</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>エンコーダー・デコーダーモデルの原文</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>訳文。省略するとモデルが生成</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>原文の言語</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>翻訳先の言語</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>入力画像</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>テキストの代わりに使う入力トークン ID</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>原文の代わりに使うトークン ID</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>訳文の代わりに使うトークン ID</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>各トークンのセグメント</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 はトークン、0 はパディング</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>入力をこのトークン数までパディング</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>前処理済みの画像、float32 [3, 高さ, 幅]</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>入力音声</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>読み飛ばす音声の秒数</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>前処理済みの音声、float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>前処理済みの音声、float32 [samples]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>最大 N 個の新しいトークンを生成</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>探索のビーム数。1 は貪欲法。指定がなければモデルの設定</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>最も確率の高いトークンではなくサンプリングで選択</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>アテンションのスコアを割る温度。--sample ではサンプリングの温度</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>確率上位 K 個からサンプリング。0 = すべて</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>確率の合計が P になるまでの上位からサンプリング</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>出力を 0 にするヘッド: layer.head、層、または decoder.cross.layer.head。複数はカンマ区切り</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>残すヘッドまたは層。同じ層またはスタックのほかのものは 0 になる</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>モデル自身のものに代わるマスク: none、causal、window:N、padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>各クエリは最良のキーだけを見る</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>--temperature、--mask、--hard の作用先。書式は --ablate と同じ。既定はすべて</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>トレースファイルと同じ形式の介入リスト、またはそのファイル</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>説明の対象: logit または loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>ロジットの位置 (0 から)</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>ロジットのトークンまたはクラス。省略時は最も確率の高いもの</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>ロジットを差し引くトークンまたはクラス</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>説明するトークンまたはクラス (名前か番号)。省略時は最も確率の高いもの</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>エンコーダー・デコーダーモデルの訳文。省略するとモデルが生成</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient、integrated、attention、relevance、rollout、direct、importance、ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>積分勾配の起点: zero、mean またはトークン ID</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>積分勾配または学習のステップ数</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction、copy、reverse、sort、addition、number-words、coreference、classification、characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>学習に使うテキストとラベルの CSV、またはテキスト</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>モデルが読むもの: テキスト、CSV・TSV、またはテキストか画像のフォルダー</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>--data のうちテキストのある列: 名前または番号 (1 から)</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>エンコーダー・デコーダーモデルの訳文の列。省略するとモデルが生成</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>--data から読む行数</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>一度に読むトークン数。既定は 256</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>標本のシード</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>N 個のうち部分 I だけを読む。--merge で結合</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>指定したアトラスを 1 つに結合</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>アトラスのうち 1 つのヘッドの内容を出力: layer.head または decoder.cross.layer.head</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>テキストの列。省略時は最初の列</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>ラベルの列。省略時は最後の列</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>モデルの幅。次元を指定した場合はヘッド数 x 次元</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>1 ステップの系列数</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>学習率の最大値</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>学習率を上げていくステップ数</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>比較するモデルファミリー</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>比較する層数</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>比較するヘッド数</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>比較するヘッド次元</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>比較する学習率</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>各設定の実行回数</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>無作為に選ぶ設定の数。省略時はすべて</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>アブレーション: 無効化した部分の代わり: zero、mean (--texts の平均)、resampled (--texts の次のもの)</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>アブレーション: heads または all (アテンション全体、フィードフォワード層、層も)</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>クリーンと破損のテキスト (任意で目標も) の CSV: 全ペアの平均とばらつき</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>全体の効果ではなく、ヘッドからロジットに直接届く分だけをパッチング</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>各ヘッドから、あるヘッドのクエリ・キー・バリューに直接届く分だけをパッチング (例: 5.1.key)</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads、composition、repeated。単一ヘッドでは vectors または feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>特異ベクトル、または入力元を表示するヘッド</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated: 読み取るランダム系列の数</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>ヘッドの順位付けの基準: 指標、cell(q, k)、score(q, k)、数値、+ - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>1 つのクエリの 1 つのキーへの重みで順位付け</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>別のチェックポイントとの差で順位付け</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>別のテキストとの差で順位付け</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>別のトレースとの差で順位付け</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>説明の妥当性も測定: 削除と挿入</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>破損入力の ID</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>クリーンなテキスト</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>トークン数が同じ破損テキスト</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>一次近似だけでなく、各パッチングを実際に実行</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>スコアと重みも保存。explain: 全テンソルを書き出す</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>ロジットも保存</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>各処理の時間を 1 行の JSON で標準エラー出力に表示</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>スレッド数。既定は全コア</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap、flow、overview、distribution、scene、surface、overlay、steps、metrics、lens、experts、text、compare</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder、decoder、text、vision</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self または cross</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>層 (0 から)、または mean、max</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>ヘッド (0 から)、または mean、max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>クエリの位置 (0 から)</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare: もう一方のヘッドの層、または mean、max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare: もう一方のヘッド、または mean、max</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>画像の大きさ (ピクセル)</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>図の大きさと文字サイズ: column (85 mm、7 pt)、two-columns、slide、poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>画像の幅 (ミリメートル)</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>画像の高さ (ミリメートル)</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>文字のサイズ (ポイント)</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>PNG の 1 点 (1/96 インチ) あたりのピクセル数</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>画像の上の題名</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>題名の下の行</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>カラーバーのラベル</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>層とヘッドの名前を省く</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>選択部分の枠を表示</translation>
    </message>
    <message>
        <source>viridis, magma, cividis, greys, turbo or diverging</source>
        <translation>viridis、magma、cividis、greys、turbo、diverging</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light または dark</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>表示の言語 (en、zh_CN など)</translation>
    </message>
    <message>
        <source>candidates for each position</source>
        <translation>各位置の候補数</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>これより小さい重みはほぼ 0 とみなす。既定は 1 / (10 キー)</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>モデルへの多数の入力 (1 行または CSV・TSV の 1 行に 1 件): 各ヘッドの平均、標準偏差、95 % 信頼区間</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>--texts のうちテキストのある列: 名前または番号 (1 から)</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>--texts から読む行数</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>オフセットの単位: UTF-8 のバイト (既定) または文字</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table または json (metrics、explain、patch、circuits、rank、sweep、train、similarity、atlas は csv も可)</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>config.json のない重みについて、名前と形状から分かる範囲で attention_visualizer.json を書き出す</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>書き出すファイル。train ではフォルダー</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 には %2 から %3 までの整数を指定してください。「%4」は使えません。</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 には %2 から %3 までの数を指定してください。「%4」は使えません。</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 にはカンマ区切りの整数を指定してください。「%2」は使えません。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 は %2 のいずれかです。「%3」は使えません。</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard には 2/8 のように部分の番号と総数を指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head には 3.0 (層.ヘッド) や decoder.cross.3.0 のようなヘッドを指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 には 0 以上の数、mean または max を指定してください。「%2」は使えません。</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 には 3.0 (層.ヘッド)、3 (層)、decoder.cross.3.0 のような位置を指定してください。「%2」は使えません。</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size には 1200x800 のように幅 x 高さをピクセルで指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 は入力として読み込まれます。そこに出力するとファイルが失われます。</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>-o で別の名前を指定してください。</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge はアトラスを結合します。アトラスだけを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>引数「%1」は余分です。</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>--model でモデルフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>モデルが読むものを --data で指定してください。</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>アテンションを計算し、トレースとして書き出します。</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>トレース、パターンまたはモデルの表示を PNG、SVG、PDF に描画します。</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>各ヘッドの指標を出力します。</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>モデルの予測を出力するか、モデルに文章を生成させます。</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>モデルフォルダーまたはファイルの内容を出力します。</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>テキストのトークンを出力します。</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>予測を説明します: どのトークン、ヘッド、層によるものか。</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>ある入力のアクティベーションを別の入力の実行に差し込みます (パッチング)。</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>多数の小さなモデルを学習し、最良の設定を探します。</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>タスクで小さなモデルを学習し、モデルフォルダーとして保存します。</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>2 つのテキストを、全体として、またトークンごとに比較します。</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>モデルの重みから回路を読み取り、誘導をテストします。</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>セル、式または差でヘッドを順位付けします。</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>データセット全体での各ヘッドの働きを集めます。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>トレース、セッションまたはアテンションのファイル</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>モデルフォルダーまたはファイル</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>指定できるものは「attention-visualizer %1 --help」で表示されます。</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>--text と --with-text でテキストを指定してください。</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>書き出すフォルダーを -o で指定してください。</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>--pattern、--model、--attention のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>モデルフォルダーまたはファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>--model でモデルフォルダーを指定するか、トレースを指定してください。</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>ファイル、または --pattern、--model、--attention のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>ファイル、--pattern、--model、--attention は 1 つだけ指定してください。</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>描画する表示を --view で指定してください。</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>別ファイルの同じヘッドなら --with を、別のヘッドなら --with-layer と --with-head を指定してください。</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>順位付けの基準を --by または --cell で指定してください。</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>--text または --text-file でテキストを指定してください。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>標準入力</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 にペアがありません。</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>トレースには、そのスタック・種類・層のアテンションがありません。</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>このアテンションのヘッドは %1 個です。ヘッド %2 はありません。</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>このアテンションのクエリは %1 個です。クエリ %2 はありません。</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>%1 には比較するものがありません。</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet: 「%1」はこのアテンションのヘッドではありません。ヘッドは %2 個です。</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>「%1」はこのプログラムの言語ではありません。%2 から選んでください。</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>画像は .png、.svg、.pdf で書き出します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>「%1」という表示はありません。</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>比較できるのはテキストだけです。</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>フォルダー内のモジュールの層が互いに合いません。</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>類似度 %1 (プーリング: %2)</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>最良: %1、%2 層、%3 ヘッド、幅 %4、学習率 %5: 正解率 %6 ± %7 (シード %8 個)。</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>各ヘッドでベクトルを保持する位置の数。既定は 1,024</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>各ヘッドで数えるトークン対の種類の数。既定は 4,096</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>2 つのアトラスの間で最も異なるヘッドを表示する</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2（学習位置）、llama（回転位置）または bloom（ALiBi）</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>比較する温度（llama 系）</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>比較する、クエリから見えるキーの数（llama 系）。0 はすべて</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>文字のフォントファミリー（トークンと数字を除く）</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>1 枚のシートに並べる図：アテンションのヘッド番号、all（そのすべてのヘッド）、layers（各層のこのヘッド）、grid（すべての層のすべてのヘッド）、steps（各ステップのこのヘッド）</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>シートで横に並べる図の数</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare には 2 つのアトラスだけを指定してください。</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>表示するアトラス、または結合・比較するアトラス</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet：%1 枚の図は 1 枚のシートに収まりません。最大 %2 枚です。</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>このコンピューターにフォント「%1」はありません。</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>--%1 は、次のいずれかがないとここでは何もしません: %2。</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 と %2 は一緒に使えません。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with、--with-stack、--with-layer、--with-head は --view compare が何を比べるかを指定します。ほかの表示は読みません。</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base は --view compare が何と比較するかを指定します。ほかのビューは読みません。</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>--with-base は、--with、--with-layer、--with-head なしで単独で指定してください。</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale は PNG のピクセル数を指定します。ほかの形式にピクセルはありません。</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>スイープは続きから再開できるようにファイルを CSV で書きます。--format は表示する内容のためのものです。</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare: 同じヘッドを比較する相手のトレース、セッション、アテンションのファイル、またはモデルの場合は別のモデルのフォルダー</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare: アダプターの元のモデルの同じヘッド</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>比較: もう一方のヘッドのスタック（名前が異なる場合）</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 には %2 から %3 までの数をコンマで区切って指定します。「%4」ではありません。</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>この指標を持つヘッドはありません。セルが範囲外か、有限の数ではありません。</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 は --view %2 には使えません。このビューには該当するものがありません。</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>ステップ %1 の後のモデルは %2 にあります。</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>これらの組み合わせはどれも学習できません。</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>ヘッド内でキー K がクエリ Q に送るものをパッチする（例: 5.1.7.3）。複数はコンマで区切る</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
「attention-visualizer --reuse [PATH]…」は、すでに開いているウィンドウがあれば、そのタブとしてパスを開きます。
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>各 PATH を、このユーザーがこのディスプレイですでに開いているウィンドウのタブとして開きます。なければウィンドウを開きます。PATH がなければ、そのウィンドウを前面に出します。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>t-SNE には 4 点以上が必要です。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>式が %1 文字を超えています。</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>式の %1 文字目を解釈できません: 「%2」。</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>指標の ID、cell(q, k)、score(q, k)、数値、+ - * / ^ と括弧で書いてください。</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>この指標値を持つ共通のヘッドがありません。</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>全体のスパース性</translation>
    </message>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>見える重みのうち ε 未満の割合。</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>使用キー数、平均</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>重みが ε 以上のキーの数 (クエリごと)。全クエリの平均: トークンの平均スパース性。</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>使用キー数、最大</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>重みが ε 以上のキーの数 (クエリごと) の最大値: トークンの最大スパース性。</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>エントロピー</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>クエリの重みのエントロピー。全クエリの平均。</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>ナット</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>正規化エントロピー</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>見えるキーで取りうる最大値で割ったエントロピー。キーが 2 つ以上あるクエリの平均。</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>一様分布との KL ダイバージェンス</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>クエリの重みと一様な重みとの Kullback–Leibler ダイバージェンス。全クエリの平均。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>クエリの最大の重み。全クエリの平均。</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>ジニ係数</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>クエリの重みの不均等さ。すべて等しければ 0、1 つのキーに集中すれば 1 に近い。全クエリの平均。</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>平均距離</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>アテンションで重み付けしたクエリとキーの距離。画像ではパッチ中心間の距離。</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>トークンまたはピクセル</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>直前のトークン</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>クエリの直前のトークンへの平均の重み。</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>次のトークン</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>クエリの次のトークンへの平均の重み。</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>自身のトークン</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>クエリ自身のトークンへの平均の重み。</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>先頭トークン</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>先頭トークンへの平均の重み。</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>特殊トークン</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>[CLS] や [SEP] などの特殊トークンへの平均の重み。</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>重複トークン</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>クエリのトークンが以前に現れた位置へのアテンションの割合。</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>誘導</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>クエリのトークンが以前に現れた位置の次のトークンへのアテンションの割合。</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>誘導 (反復系列)</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>L トークンごとに繰り返す系列で、L − 1 トークン前のキーへの平均の重み。</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>アテンションシンク</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>先頭トークンが受け取る重み。全クエリの平均。0.3 を超えるヘッドはシンク。</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>シンクの質量</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>クエリのアテンションのうち、どのキーにも行かずヘッドの学習済みシンクに行く割合。全クエリの平均。</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>これらのベクトルには有限でない数が含まれるため、射影できません。</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>距離は、有限で負でない数の正方表でなければなりません。</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>t-SNE は最大 %1 点まで計算します。現在は %2 点です。</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>PCA を使うか、トークンを減らしてください。</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>このトレースのその位置に自己注意はありません。</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>すべての層のトークンが同じでなければなりません。</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>この計算は最大 %1 トークンまでです。現在は %2 個です。</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>単一ヘッドのバリューが必要です。読み込んだアテンションやヘッドの平均にはありません。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>モデルの出力行列が必要ですが、トレースには含まれません。</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>モデルを開くか、現在のフォルダーの場所を指定してください。</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>ロジットレンズにはモデルが必要です。アテンションのファイルではなくモデルを開いてください。</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>ロジットレンズにはモデルが必要ですが、利用できません。</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>ロジットレンズには隠れ状態と語彙上の出力ヘッドが必要ですが、このモデルにはありません。</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>比較できるのは、クエリとキーが同じヘッドだけです。</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>アトラス %1 は壊れています: %2 がないか、合いません。</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>アトラスを作り直してください。</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>この入力のヘッドは、それ以前の入力と異なります。</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>これらのアトラスは 1 つの全体の部分ではありません: モデル、データセット、行、窓または分割が異なります。</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>各部分は同じコマンドで、それぞれの --shard を付けて作成してください。</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>部分 %1 が 2 回指定されています。</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>各部分を 1 回ずつ指定してください。</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 はこのプログラムで読み取れるアトラスではありません。</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>atlas コマンドで作成してください。</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>アトラスの情報が壊れています。</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 の形式は %2 です。このバージョンが読むのは形式 %3 です。</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>このプログラムの新しいバージョンで開いてください。</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>書き込みのノルム</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>ヘッドが残差ストリームに加えるベクトルの長さ。全クエリの平均。</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>句読点</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>句読点だけのトークンへの重み。全クエリの平均。</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>ロジットへの効果</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>実際に次に来たトークンのロジットにヘッドが加える量。全クエリの平均。</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>フォルダー %1 にテキストも画像もありません。</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>.txt、.png または .jpg のファイルがあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 にテキストがありません。</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>ロジット %1 はありません。モデルのロジットは %2 個です。</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 の内容は種類「%2」のアダプターです。読み取れるのは LORA です。</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>Python で統合してください: model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1: %2 = %3 には対応していません。</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>アダプター %1 が変更するモジュール %2 が、ベースモデルにありません。</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>アダプターの元になったモデルですか。</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>アダプター %1 のテンソル %2 には対応していません。</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>アダプター %1 がベースモデルのモジュール %2 (%3) と合いません。</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>量子化モジュール %1 にテンソル %2 がありません。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>モデルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>テンソル %1 は %2 %3 ですが、%4 が必要です。</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>config.json と重みは同じモデルのものですか。</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>量子化モジュール %1 の設定はありえません: %2 = %3。</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>テンソル %1 が %3 個中のグループ %2 を指しています。</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>モジュール %1 は、読み取りに対応していない bitsandbytes の配置で保存されています (%2)。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>PyTorch で output_attentions=True を付けてモデルを実行し、np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) でアテンションを書き出して、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json に、ファミリー %1 では未知で計算に影響しうるキーがあります: %2。</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json: %1 個のヘッドで %2 個のキーヘッドを共有できません。</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json: 幅 %1 は %2 個のヘッドに分割できません。</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json: 回転位置が %2 次元中 %1 次元に作用しますが、偶数ではありません。</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json: %1 個のヘッドは 4 等分できません。</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json: %2 個のエキスパートから %1 個は選べません。</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json: %1 = %2 には対応していません。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json: %1 が整数ではなく %2 です。</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json に %1 がありません。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json: %1 が %2 で、1 から %3 の範囲外です。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json: %1 が数ではなく %2 です。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json: %1 が %2 で、%3 から %4 の範囲外です。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json: %1 が %2 で、トークン番号ではありません。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json: %1 が %2 で、トークン番号のリストではありません。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json: %1 が true でも false でもなく %2 です。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json: %1 がテキストではなく %2 です。</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json は JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json に model_type がありません。</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>キー model_type にファミリー名 (&quot;gpt2&quot;、&quot;bert&quot; など) を追加してください。</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>モデルファミリー「%1」は未知です。対応するもの: %2。</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>モデルの計算に影響しないなら、そのまま開けます (コマンドラインでは --ignore-unknown)。影響する場合は、PyTorch からアテンションを書き出してそのファイルを開いてください。</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 に config.json がありません。</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>save_pretrained が書き出した、config.json と model.safetensors のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 にテンソルが %2 個 (%3、…) ありますが、認識できる種類の層がありません。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>PyTorch でモデルを実行し、np.savez(&quot;attention.npz&quot;, *attentions) でアテンションを書き出して、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1: オプション %2 = %3 はありません。</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 は形式 %2 ではありません。</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 にスタックの記述がありません。</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 で未指定のもの: %2。</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>テンソルの名前と形状からは分かりません。null の代わりに、モデルのコードにある値を入れてください。</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json: attention_types は %1 層ですが、num_layers は %2 です。</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 に使えるメタデータ %2 がありません。</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1: %2 が層ごとに異なる場合には対応していません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1: %2 が %3 で、1 から %4 の範囲外です。</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1: %2 が有限の数ではありません。</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 にテンソル %2 がありません。</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1: 長さの異なるキーとバリューには対応していません。</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 にアーキテクチャ (general.architecture) がありません。</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 はモデルではなくアダプター (LoRA) です。</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>元のモデルを開くか、llama.cpp の llama-export-lora で両者を統合してください。</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 のアーキテクチャは「%2」です。読み取れるもの: %3。</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>変換前の、config.json のあるモデルのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1: リスト %2 がモデルの %3 トークンと合いません。</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>ファイルをダウンロードし直してください。</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1: 回転位置が %3 次元中 %2 次元に作用しますが、偶数ではありません。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1: テンソル %2 の形状は %3 ですが、%4 が必要です。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1: テンソル %2 に正でない除数があります。</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 には語彙だけがあり、テンソルがありません。</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>「tokenize」には使えます。トレースするには、重みのあるモデルを開いてください。</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>Python で: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions])。その後 attention.npz を開いてください。</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>Python で Softmax ノードの出力をグラフに追加してください: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs))。その後 attention.npz を開いてください。</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>Python で: transformers のモデルなら out = model(inputs, output_attentions=True)、それ以外は tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs)。その後 np.savez(&quot;attention.npz&quot;, *attentions) で保存し、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>Python で: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept])。その後 attention.npz を開いてください。</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 の形式「%2」の読み取りには対応していません。</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 には種類「%2」の層がありますが、モデルの計算方法を示すファイルがありません。</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>「attention-visualizer inspect %1 --describe」は、名前と形状から分かる範囲で %3 を書き出します。未指定の項目はそこに補ってください。</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json: 「%1」で量子化された重みは読み取れません。読み取れるもの: %2。</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>モデルを float32、float16 または bfloat16 で保存するか、別の量子化のものを使ってください。</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json: 量子化の %1 = %2 には対応していません。</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json: quantization_config に quant_method がありません。読み取れるもの: %1。</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>テンソル %1 は量子化されているようですが、config.json にその記述か方式がありません。</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>これらの重みに対応する config.json を、quantization_config ごとコピーしてください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>移動または名前変更された可能性があります。パスを確認してください。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>%2 のテンソル %1 の型 %3 は読み取れません。</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>読み取れる型: float16、bfloat16、float32、float64、整数、真偽値。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>%2 のテンソル %1 に有限でない値があります (要素 %3)。</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>チェックポイントが壊れているか、学習が発散しています。</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 に重みファイルが %2 個あります: %3。</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>目的のものだけを残すか、それを直接開いてください。</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 に「weight_map」がありません。</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 はテンソル %2 を %3 に置いていますが、隣にそのファイルがありません。</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 が示す %2 個のファイルが隣にありません: %3。</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>足りないシャードを同じフォルダーにダウンロードしてください。</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 が示す %2 個のテンソルがシャードにありません: %3。</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>%1 の 2 つのファイルにテンソル %2 があります。</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 にテンソル %2 がありません。</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>%1 の重みが config.json と合いません。不足: %2 (%3)。形状違い: %4 (%5)。余分: %6 (%7)。</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>画像には置き換えるトークンがありません。</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>ベースラインには平均またはゼロを選んでください。</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>ヘッドの行列に数でない値があります。</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>チェックポイントが壊れている可能性があります。入手し直してください。</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>モデル %1 にスタック「%2」がありません。</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>層 %1 はありません。スタックの層は %2 個です。</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>ヘッド %1 はありません。各層のヘッドは %2 個です。</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>モデル %1 にトークンからトークンへの行列がありません。</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>残差ストリームの幅がトークン表の幅と等しい言語モデルを選んでください。</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>モデル %1 のロジットは各部分の和になりません。</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>直接帰属には、各ブロックがそのまま残差ストリームに加算されるデコーダーが必要です。</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>パッチングは同じモデルの 2 回の実行の間でのみ可能です。</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>クリーンな入力は %1 トークン、破損入力は %2 トークンです。</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>トークン数が同じ 2 つの入力を指定してください。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>パスの終点となるヘッド %1.%2 がありません。</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>%1 トークンの関連度には %1 × %1 の行列が必要です。計算は最大 %2 トークンまでです。</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>入力を短くしてください。</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>モデルの語彙に抽出できるトークンがありません。</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>繰り返すには 3 つ以上のトークンが必要です。</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>説明できるのは Transformer の実行だけです。</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>モデルフォルダーを開いて入力を与えてください。</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>モデル %1 にロジットを出すヘッドがありません。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>言語モデルまたは分類器を開いてください。</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>位置 %1 は %2 トークンの範囲外です。</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>モデル %1 は次のトークンを予測しないため、テキストの損失がありません。</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>ロジットを選んでください。</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>損失には 2 つ以上のトークンが必要です。</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>もっと長いテキストを入力してください。</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 はアダプターですが、元のモデル「%2」が見つかりません。</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>場所を指定するか (コマンドラインでは --base)、アダプターのフォルダーの隣に「base」という名前で置いてください。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 は %2 バイト目で JSON として正しくありません。</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>%1 の JSON を読み取れません。</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>%1 の JSON の入れ子が %2 段を超えています。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 は %2 バイトです。読み取れるのは最大 %3 バイトです。</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 は JSON ではなく Web ページです。</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>ダウンロードに失敗すると、サーバーはファイルの代わりに理由を書いたページを返すことがあります。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>フォルダーがあること、書き込めること、ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>%1 に書き込めません: フォルダーです。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>%1 に書き込めません: ファイルではなくデバイスまたはパイプです。</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 がヘッダーの途中 (%2 バイト目) で終わっているか、壊れています。</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 は GGUF ファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 は llama.cpp が GGUF より前に使っていた形式で、古すぎて読み取れません。</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>llama.cpp で変換するか、モデルを GGUF でダウンロードしてください。</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 はビッグエンディアンの GGUF ファイルです。</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>llama.cpp の gguf_convert_endian.py で変換してください。</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 は GGUF のバージョン %2 です。読み取れるのはバージョン 2 と 3 です。</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>最新の llama.cpp でモデルを変換し直してください。</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 にはメタデータ %2 個とテンソル %3 個があるとされていますが、%4 バイトに収まりません。</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 にメタデータのキー「%2」が 2 つあります。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1: メタデータのキー「%2」の値の型 %3 は未知です。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1: メタデータのキー「%2」は配列の配列で、読み取りに対応していません。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1: テンソル「%2」は %3 次元です。可能なのは 1 から 4 次元です。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1: テンソル「%2」の大きさ %3 はありえません。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1: テンソル「%2」の型 %3 は読み取れません。</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>Q4_K_M や Q8_0 など、別の量子化のファイルを使ってください。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1: 型 %3 のテンソル「%2」の 1 行は %4 要素で、%5 の倍数ではありません。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1: 形状 %3 のテンソル「%2」はファイルより大きくなります。</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 にテンソル「%2」が 2 つあります。</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1: general.alignment が %2 以下の 2 のべき乗ではありません。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1: テンソル「%2」の開始位置 (データの %3 バイト目) はありえません。</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 がテンソル「%2」のデータより前で終わっています。</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 はモデルの %2 個の部分の 1 つですが、部分の命名 (…-00001-of-%3.gguf) になっていません。</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>すべての部分を、公開時の名前で 1 つのフォルダーに置いてください。</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>%1 の部分には、%3 個中 %2 個のテンソルがあります。</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>すべての部分をダウンロードし直してください。</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 にモデルが %2 個あります: %3。</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>ファイルの 1 つを開いてください。</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 はファイル本体ではなく Git LFS のポインターです。</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>そのフォルダーで「git lfs pull」を実行してファイルを取得してください。</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>%1 が使用中に別のプログラムで変更されたか、読み取れなくなりました。</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>書き込みが終わってから開き直してください。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>%1 をメモリにマップできません: %2。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>%1 を開けません: %2。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 はファイルではなくフォルダーです。</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 はファイルではなくデバイスまたはパイプです。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 は空です。</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 の snapshots にモデルがありません。</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 に複数のスナップショットがあり、refs/main がどれも指していません。</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>snapshots の中のフォルダーを 1 つ開いてください。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 自体にモデルはありませんが、中のフォルダーにあります: %2。</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>そのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>同じモデルの PyTorch の重み (model.safetensors) を入手するか、save_pretrained(folder) で保存してください。</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</source>
        <translation>Python で: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</source>
        <translation>Python で: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 には %2 の重みしかありません。</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 に重みがありません。</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>モデルフォルダーには model.safetensors、pytorch_model.bin、またはそのシャードと索引が必要です。</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>配列 %1 の形状 %2 はありえません。</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>形状 %2 の配列 %1 は %3 バイトのはずですが、%4 バイトです。</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>ダウンロードまたはコピーが途中で切れていませんか。</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 は NumPy 配列ではありません。</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>NumPy 配列 %1 がヘッダーの途中で終わっています。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>NumPy 配列 %1 の形式バージョン %2 は未知です。対応するのは 1 から 3 です。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>NumPy 配列 %1 のヘッダーは %2 バイトです。読み取れるのは最大 %3 バイトです。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>NumPy 配列 %1 の内容は単純な数値ではなくレコードです。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>NumPy 配列 %1 のヘッダーが壊れています。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>NumPy 配列 %1 の内容は数値ではなく Python オブジェクトです。</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>名前ごとに数値の配列を 1 つ保存してください。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>NumPy 配列 %1 の型「%2」は読み取れません。</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>配列 %1 を置くメモリが足りません。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>NumPy 配列 %1 はテキストのリストではありません。</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>Python で: numpy.array(tokens).astype(str) (tokens は str のリスト)。</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>%1 に書き込めません: 型 %2、形状 %3 の配列に対しデータが %4 バイトです。</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>%1 の pickle が %2 バイト目で壊れています。</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 に読み取れない型 %2 のテンソルがあります。</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 は「%2」を実行しようとします。この種のファイルからはテンソルだけを読むため、拒否しました。</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>信頼できるファイルであれば、Python でテンソルだけを保存してください: torch.save(model.state_dict(), path) または save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>%1 の形状 %2 のテンソルが、%3 要素の記憶域を超えています。</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 の pickle は %3 バイト目で命令「%2」を使います。この種のファイルからはテンソルだけを読むため、拒否しました。</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 に数値のないテンソルがあります。</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>%1 のテンソル %2 の記憶域は型 %4 の %3 要素のはずですが、エントリは %5 バイトです。</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 は PyTorch のチェックポイントではありません。</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 はビッグエンディアンの機械で書き出されたものです。</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 が記憶域 %2 の途中で終わっています。</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 は古すぎて読み取れない PyTorch のバージョンで書き出されています。</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>新しい PyTorch の Python で保存し直してください: torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 はチェックポイントではなく TorchScript プログラムです。</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>Python で重みを保存してください: torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 は PyTorch のチェックポイントではありません: data.pkl がありません。</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 の pickle は %2 バイトです。読み取れるのは最大 %3 バイトです。</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 に名前付きテンソルの辞書がありません。</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>Python で保存してください: torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 にテンソル %2 が 2 回出てきます。</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 にメタデータのキー %2 が 2 つあります。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>%1 のテンソル %2 に型、形状または位置がありません。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>%1 のテンソル %2 の形状はありえません。</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>%1 のヘッダーは %2 バイト目で JSON として正しくありません。</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>%1 のヘッダーの入れ子が %2 段を超えています。</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>%1 のメタデータ %2 の値が文字列ではありません。</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>%1 のヘッダーの項目「%2」が形式に合っていません。</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 は %2 のファイルで、読み取りに対応していません。</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>PyTorch の save_pretrained(folder) でモデルを保存するか、アテンションを safetensors または .npz で保存してください。</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 は PDF または圧縮アーカイブです。</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>展開して、中のファイルまたはフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 の内容はテンソルではなくテキスト (「%2」) です。</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 は safetensors ファイルではありません。</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>safetensors ファイル、NumPy 配列 (.npy、.npz) またはモデルのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 は %2 バイトしかなく、safetensors ファイルとしては小さすぎます。</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 は safetensors ではなく、torch.save または pickle で書き出されたものです。</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>拡張子を .bin、.pt または .pth にしてください。</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 がヘッダーの途中で終わっています: %3 バイト必要ですが、%2 バイトしかありません。</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>%1 のヘッダーを読み取れません。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>%1 のテンソル %2 の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 がテンソル %2 の途中で終わっています: %4 バイト必要ですが、%3 バイトしかありません。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>%1 のテンソル %2 が直前のテンソルと重なっています。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>%1 のテンソル %3 の前の %2 バイトは、どのテンソルにも属していません。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>%1 の型 %3、形状 %4 のテンソル %2 は %5 バイトのはずですが、%6 バイトです。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>%1 の最後のテンソルの後の %2 バイトは、どのテンソルにも属していません。</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>%1 に書き込めません: %2 の名前またはテキストが UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>%1 に書き込めません: %2 という名前のテンソルが 2 つあります。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>%1 に書き込めません: テンソル %2 の型が %3、形状が %4 です。</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>%1 に書き込めません: ヘッダーが %2 バイトを超えます。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>%1 に書き込めません: 予定より %2 バイト多く届きました。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>%1 に書き込めません: 予定のうち %2 バイトが届きませんでした。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>%1 に書き込めません: テンソル %2 のバイト数が違います。</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>%1 のエントリ %2 を読み取れません: %3。</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 は完全な zip ファイルではありません: %2。</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 のエントリが多すぎます。</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 は展開すると %2 バイトに対して不自然に大きくなるため、拒否しました。</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>ご自身のファイルであれば、圧縮せずに保存してください。</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 に %2 という名前のエントリが 2 つあります。</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 にエントリ %2 がありません。</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>モデル %2 の層 %1 の処理に、逆伝播が対応していないものがあります。</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>別のファミリーのモデルで説明してください。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>入力を短くするか、小さいモデルを選ぶか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>パターンには語彙がないため、ロジットもありません。</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>このトレースには層 %1 の残差ストリームがありません。</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局所</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>各トークンは近くのトークンに注目します。ヘッドごとに向きと範囲が異なります。</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>大域</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>マーカートークンは全トークンと互いに注目し合い、ほかのトークンは周囲にも注目します。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>ドイツ語訳の各単語が、語順の異なる対応する英単語に注目します。</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>各トークンが直前のトークンに注目します。</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>単語が繰り返されると、最初の層のヘッドは直前のトークンを見て、後の層のヘッドは以前に同じ単語の次に来たものを見つけます。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>トークンは自分の語群、またはその前後の語群に注目します。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>クエリとキーは互いに無関係です。</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>一様</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>すべてのキーが同じなので、各トークンは全体に等しく注目します。</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>「%1」という名前のパターンはありません。</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>次のいずれかを使ってください: local、global、translation、previous-token、induction、block、random、uniform。</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>系列長は %1 から %2 の間でなければなりません。現在は %3 です。</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>ヘッド数は %1 から %2 の間でなければなりません。現在は %3 です。</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>ヘッド次元は %1 から %2 の間でなければなりません。現在は %3 です。</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>層数は %1 から %2 の間でなければなりません。現在は %3 です。</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>このパターンには %1 GiB のメモリが必要です。上限は %2 GiB です。</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>トークン、層、ヘッドを減らすか、ヘッド次元を小さくしてください。</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>分類器は終了トークンを読みますが、入力にありません。</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>キャプションモデルの config.json にオプション「%1」がないか、その値に対応していません。</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>キャプションモデルの tokenizer.json に、モデルと同じ大きさの単語単位の語彙がありません。</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>キャプションモデルの config.json のオプション「%1」は未知です。</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>テンソル「%1」の形状が設定と異なります。</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>キャプションモデルには形状 [3, %1, %1] のピクセルが必要です。</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>トークン ID %1 は %2 トークンの語彙の範囲外です。</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>モデル %1 には画像が必要です。</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>ID に画像トークンが %1 個ありますが、このモデルでは画像は %2 個です。</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>出力ヘッドが読むのはエンコーダーではなくデコーダーです。</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>モデル %1 には音声が必要です。</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>画像トークンを含まないテキストに、マスクまたはトークンタイプが指定されました。</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 に有限でない値があります。</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 の形状は %2 です。ピクセルは [チャンネル, 高さ, 幅] です。</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 の形状は %2 です。特徴量は [mel, frames] です。</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 の形状は %2 です。サンプルは [samples] です。</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 は %2 秒より前に終わります。</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>モデルは %1 チャンネルを読みますが、画像は 1 か 3 チャンネルです。</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>モデルが読む形の数値を指定してください (--pixels)。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>preprocessor_config.json のオプション「%1」は %2 チャンネル用ですが、モデルは %3 チャンネルを読みます。</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>フォルダー %1 にトークナイザーがありません。</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>代わりにトークン ID を指定してください。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>モデル %1 にはテキストまたはトークン ID が必要です。</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>入力にトークンがありません。</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>テキストを入力してください。</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>%2 トークンに対し、トークンタイプが %1 個指定されました。</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>%2 トークンに対し、長さ %1 のアテンションマスクが指定されました。</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json に decoder_start_token_id がないため、生成できません。</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>訳文のトークンを指定してください。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>モデル %1 にはテキストまたは画像が必要です。</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1: %2 には対応していません。</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>モデルは %1 層ですが、%2 層が指定されました。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>preprocessor_config.json のオプション「%1」が未知か、その値に対応していません。</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json の内容がオブジェクトではありません。</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>「%1」の方式による音声の前処理には対応していません。</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>WhisperFeatureExtractor と Wav2Vec2FeatureExtractor に対応しています。</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>音声ファイル %1 は壊れています: 「%2」の部分が途切れているか、矛盾しています。</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>音声ファイル %1 の符号化は %2、%3 ビットです。</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>16 ビットの非圧縮 WAV で保存してください。</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>音声ファイル %1 は %2 チャンネル、毎秒 %3 サンプルです。</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>読み取れるのは 1 から 256 チャンネル、毎秒 1,000 から 768,000 サンプルです。</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>音声ファイル %1 に音声がありません。</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>音声ファイル %1 に有限でないサンプルがあります。</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 は WAV ファイルではありません。</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>音声を非圧縮 WAV で保存してください。</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>トークナイザーの結合結果「%1」が語彙にありません。</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>語彙と結合規則が別のモデルのものです。トークナイザーのファイルをダウンロードし直してください。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>トークナイザーの未知トークン「%1」が語彙にありません。</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>トークナイザーのファイルをダウンロードし直してください。</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>トークナイザーの正規化規則が壊れています。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 は %2 バイトで、トークナイザーのファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>モデルのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>Unicode ライブラリがテキストを文字に分割できません (%1)。</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>トークナイザーの断片に、数でないスコアがあります。</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 は SentencePiece モデルではありません: %2。</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>SentencePiece ライブラリがこのテキストを処理できませんでした: %1。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>テキストを短く分けて入力してください。</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>トークナイザーが追加 ID を %1 個要求しています。</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>tokenizer_config.json の extra_ids を修正してください。</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>%2 のトークナイザーのオプション「%1」には対応していません。</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>2 つの言語が語彙を共有するモデルを使ってください。</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>%1 の語彙に未知トークンがありません。</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>テキストファイル %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 は既知の文字コードのテキストではありません。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 は UTF-8 ではなく、%2 のようです。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>UTF-8 で保存してください。例: iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 は壊れています: 印は UTF-%2 ですが、内容が異なります。</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>テキスト %1 は %2 バイトを超えています。</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>テキストの一部を入力してください。</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>テキストは %1 バイトで、トークナイザーの上限 %2 バイトを超えています。</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>このテキストのトークンのためのメモリが足りません。</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>モデルに言語「%1」はありません。</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>対応言語: %2。</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>トークン「%1」の ID %2 はありえません。</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>%2 のトークナイザークラス「%1」の旧ファイル形式には対応していません。</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>トークナイザーを tokenizer.json として保存してください: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 は語彙ではありません: トークンごとの ID のオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>語彙 %1 は空です。</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>%1 の %2 行目は 2 つの断片の結合ではありません。</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 にトークナイザーがありません。</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>トークナイザーのファイルをフォルダーにコピーしてください: tokenizer.json、または vocab.json と merges.txt、または vocab.txt、または SentencePiece の *.model。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>%1 のトークナイザーに使えるリスト %2 がありません。</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>テキストの代わりにトークン ID は指定できます。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>%1 のトークナイザーの分割方法は未知です (tokenizer.ggml.pre = %2)。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>%1 のトークナイザーの種類は「%2」です。読み取れるもの: %3。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>トークナイザーの %1「%2」には対応していません。</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>別の場所でテキストをトークン ID に変換し、その ID を指定してください。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>トークナイザーの %1 の「%2」がないか、壊れています。</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>tokenizer.json をダウンロードし直してください。</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>トークナイザーが特殊トークンを 2 回追加します。</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>tokenizer.json のポストプロセッサーを 1 つだけにしてください。</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 はトークナイザーではありません: オブジェクトが必要です。</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 は別のプログラム (Keras) のファイルで、Hugging Face のトークナイザーではありません。</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>Python で AutoTokenizer.from_pretrained(name).save_pretrained(folder) を実行するか、トークン ID を指定してください。</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 は別のプログラムのもので、Hugging Face のトークナイザーではありません: 「model」がありません。</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>正規表現「%1」を解釈できません (%2)。</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>検索パターンとして空のテキストが指定されました。</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>トークナイザーの正規表現がこのテキストで失敗しました (%1)。</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>語彙に %1 バイトのトークンがあります。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>トークナイザーの未知トークンの ID %1 が語彙にありません。</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>トークン「%1」のスコアが数ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>「%1」はトークナイザーの語彙になく、未知トークンもありません。</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>テキストから除いてください。</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>単語「%1」はトークナイザーの語彙になく、代わりになる未知トークン「%2」もありません。</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>その単語を除くか、未知トークンを語彙に加えてください。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>トークナイザーの処理が長すぎます: 終わらない正規表現がある可能性があります。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>テキストを短く分けるか、繰り返しが入れ子になっていないトークナイザーを使ってください。</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>トークナイザーがこのテキストを %1 文字より長くしています。</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>置換規則または特殊トークンのパターンの繰り返しが多すぎます。tokenizer.json を確認してください。</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 の内容は確率ではなくスコアです: ヘッド %2、行 %3 の値は %4 です。</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>先にキー (最後の軸) について softmax を適用してください。</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 に数でない値 (NaN) があります: ヘッド %2、行 %3。</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>すべてのキーがマスクされた行が NaN になるプログラムがあります。その行には 0 を保存してください。</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>%1 の軸が入れ替わっています。列の和は 1 ですが、行の和が 1 ではありません (ヘッド %2、行 %3 の和は %4)。</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>クエリが先、キーが最後です。Python では weights.swapaxes(-1, -2)。</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>%1 の行は確率ではありません: ヘッド %2、行 %3 の和は 1 ではなく %4 です。</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>モデルは、ドロップアウトで重みが除かれる学習モードでしたか。先に model.eval() を呼び出してください。キーを減らした行の和も 1 になりません。</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 の内容はアテンションではなくモデルの重みです。</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>このファイルのあるフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 にアテンション重みはありません。含まれるテンソル: %2。</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>attentions.0、attentions.1、… (または encoder_attentions、decoder_attentions、cross_attentions) という名前にしてください。</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>%1 のアテンションは一組ではありません。層 %2 の位置は %3 個、それ以前は %4 個です。</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>1 回の実行のアテンションを保存してください。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 の形状は %2 で、複数の入力のトークンがあります。必要なのは 1 件です。</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>Python で最初の 1 件だけを残してください: input_ids[0]。</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 はトークン ID のリストではありません。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 のトークンは %2 個ですが、位置は %3 個です。</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 に層 %2 のアテンションが 2 つあります。</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>Python で: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions])。</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 には数値ではなく None などの Python オブジェクトが入っています。モデルがアテンション重みを出力していません。</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>融合型アテンションは重みを計算しません。Python で attn_implementation=&quot;eager&quot; を付けてモデルを読み込み、output_attentions=True で呼び出して、アテンションを保存し直してください。</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 にテンソルも配列もありません。</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 の内容は数値の配列ではなく Python オブジェクトです。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 はテキストの JSON リストではありません。</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>Python で: metadata={&quot;tokens&quot;: json.dumps(tokens)} (tokens は str のリスト)。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 は整数の JSON リストではありません。</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>Python でリストを json.dumps() して書き出すか、テンソルとして保存してください。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 の形状 %2 はアテンション重みの形状ではありません。</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>1 つの層の形状は [heads, queries, keys] または [1, heads, queries, keys] です。</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>対応する形状: [queries, keys]、[heads, queries, keys]、[layers, heads, queries, keys]、[layers, 1, heads, queries, keys]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 の形状は %2 です。自己注意ではクエリとキーが同じトークンなので、最後の 2 つの大きさは等しくなければなりません。</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>ヘッドが最後の軸になっていませんか。Python では numpy.moveaxis(weights, -1, -3)。</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>ヘッドがクエリの後の軸になっていませんか。Python では weights.swapaxes(-2, -3)。</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 の型は読み取れません。</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>形状 %2 の %1 には %3 件の入力があります。必要なのは 1 件です。</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>ビームは入力として数えられます。num_beams=1 で生成するか、それぞれ weights[0:1] だけを残してください。</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>Python で最初の 1 件だけを残してください: 各層の weights[0:1]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 の形状 %2 は、それ以前のステップにつながりません。</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>1 回の実行のアテンションを保存してください。キャッシュありなら各ステップの新しい行だけを、なしなら毎回全体を保存します。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 の形状 %2 はヘッドの形状ではありません。</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 は層 %2 になりますが、層の番号は %3 までです。</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 の形状は %2 です。マスクは 0 と 1 からなる [tokens] または [tokens, tokens] です。</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 が隠す個別のセルが %2 個を超えています。</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 が重みのあるキーを隠しています: 層 %2、ヘッド 0、行 %3。</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 は見えるトークン、0 はパディングです。Python では 1 - mask または ~mask を保存してください。</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 の位置は %2 個ですが、層 %3 のキーは %4 個です。</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 がすべてのトークンを隠しています。</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>このアテンションの %1 個の位置は、画像 %2 のパッチの格子になりません。</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>画像は、クラストークンに続けてパッチを行ごとに読むエンコーダーのものです。</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>リクエストの %1 が範囲外か、型が違います。</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>ファイルが壊れているか、モデルの数値がオーバーフローしています。</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>ファイルが書き出し後に変更されています: クエリ、キー、log_sum_exp が一致しません。</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>重みが壊れているか、学習が発散しているか、介入でスコアが大きくなりすぎています。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>%1 の数値がオーバーフローしています: 埋め込み (%2) に有限でない値があります。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>%1 の数値がオーバーフローしています: 層 %3 (%2) の値が有限ではありません。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>%1 の数値がオーバーフローしています: 最後の正規化 (%2) の値が有限ではありません。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>%1 の数値がオーバーフローしています: 層 %3 (%2) のスコアが有限ではありません。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>%1 の数値がオーバーフローしています: 出力に有限でない値があります。</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>ロジットに有限でない値があります。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 は壊れています: %2 がファイルのほかの部分と合いません。</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 にアテンションがありません。</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>形式 %2 を読めるバージョンの Attention Visualizer で開いてください。</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 には、アテンションもそれを作るリクエストもありません。</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 にはリクエストだけがあり、テンソルがありません。</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>このタスクには学習用のファイルが必要です。</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>--data で指定してください。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 は 64 MiB を超えています。</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>一部を使って学習してください。</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>ファイルに列「%1」がありません。</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 はテキストとラベルの表ではありません: 見出し行と 2 列の行が 20 行以上必要です。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>%2 の %1 行目は %3 列ですが、1 行目は %4 列です。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 は %2 文字ですが、長さ %3 の窓にはその 20 倍の文字が必要です。</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>テキストを長くするか、窓を短くしてください。</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>タスクの長さは 1 から %1 です。%2 は使えません。</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>タスク「%1」はありません。</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>タスク: %2。</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>%1 層、%2 ヘッド、幅 %3 は学習できません: 幅はヘッド数の倍数で %4 以下、層は 24 以下です。</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>ファミリー %1 のモデルは学習できません。</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>バッチは 1 から 4,096 系列、ステップは 1 以上です。</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>ステップ %1 の後、損失が数でなくなりました。</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>学習率を下げるか、勾配クリッピングを使ってください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>フォルダー %1 を作成できません: %2。</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>トークン ID %1 は %2 項目の語彙の範囲外です。</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>トークンタイプ %1 は 0 から %2 の範囲外です。</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>入力を短くするか、切り詰めを許可してください (コマンドラインでは --cut)。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>音声の形状は %1 です。モデル %2 が読むのはサンプル [samples] です。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>音声の形状は %1 です。モデル %2 が読むのは [%3, frames] です。</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>音声がモデル %1 には短すぎます。</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>音声は %1 フレームですが、モデル %2 の位置は %3 個です。</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>音声を短くしてください。</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>このモデルの翻訳先は英語だけで、「%1」には訳せません。</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>このモデルは言語「%1」に対応していません。</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>対応言語: %2。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1: %2 の値 %3 は使えません。</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>修正するか、キーを削除してください。</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 の内容がオブジェクトではありません。</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>モデル %1 に語彙上の出力ヘッドがありません。</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>入力は %1 トークンですが、モデル %2 の位置は %3 個です。</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>画像の形状は %1 です。モデル %2 が読むのは %3 × %4 × %5 (チャンネル、高さ、幅) です。</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>画像の %1 × %2 ピクセルは、モデル %5 が読む %3 × %4 のブロックで割り切れません。</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 は %2 × %3 ピクセルとされていますが、大きすぎるか、ファイルに収まりません。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>画像 %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 は読み取れる画像ではありません。</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>PNG、JPEG、WebP、BMP、GIF、TIFF を読み取れます。</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 は %2 画像で、この環境では読み取れません。</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>PNG または JPEG で保存してください。WebP と TIFF は Qt の画像形式 (qt6-image-formats-plugins) を入れると読めます。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>preprocessor_config.json のオプション「%1」の値には対応していません。</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>「%1」の方式による画像の前処理には対応していません。</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>このプログラムで実行できるファミリーの画像プロセッサーに対応しています。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>%1 × %2 ピクセルの画像は、このモデルには細長すぎます。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>preprocessor_config.json のオプション「%1」は未知です。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>%1 × %2 ピクセルの画像は前処理できません。</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>一辺 16,384 ピクセルまで処理できます。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 に列「%2」はありません。</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 はテキストではありません: %2 バイト目が 0 です。</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>表を UTF-8 のテキストとして保存してください。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>%2 の %1 行目の列数が %3 を超えています。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 の行数が %2 を超えています。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>%2 の %1 行目で始まる引用符が %3 バイト以内に閉じていません。</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 の %1 行目に %3 バイトを超える項目があります。</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 の %1 行目が %3 バイトを超えています。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>%2 の %1 行目で始まる引用符が閉じていません。</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 はファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 は %2 MB を超えています。</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>データセットの一部を開いてください。</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 は UTF-16 のテキストです。</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 に行がありません。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>トークナイザーのファイルは確率的なドロップアウト (%1) を指定していますが、適用せずに分割します。</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>計算に影響しうる config.json のキーを無視しました: %1。これらの数値はモデルのものと異なる可能性があります。</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>config.json のうちここで使われないキー: %1。</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>ロジットは 1 つだけで、差し引くものがありません。</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>レッスンのキー %1 は未知です。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>キーの一覧は resources/lessons/FORMAT.md にあります。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>レッスンの %1 がないか、範囲外か、型が違います。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>使える値は resources/lessons/FORMAT.md にあります。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>レッスンの %1 がトークンを指していません。</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>レッスン %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>レッスン %1 は 1 MiB を超えています。</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>レッスン %1 は %2 バイト目で JSON ではありません: %3。</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>レッスンの条件 %1 は未知です。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>条件の一覧は resources/lessons/FORMAT.md にあります。</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>コピーする行列がありません。</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>%1 × %2 セルの行列は大きすぎて、この形式ではコピーできません。</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>代わりにデータをファイルに書き出してください。</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>パッチングには 1 つのテキストを読むモデルが必要です。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>言語モデルまたはテキスト分類器を開いてください。</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>保存する学習済みモデルがありません。</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>モデルを学習し、一時停止してください。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>%1 × %2 ピクセルの画像は作成できません。</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>サイズまたは倍率を小さくしてください。</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>表示「%1」に描画するものがありません: %2</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>画像のためのメモリが足りません。</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>データは「.%1」として書き出せません。</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>.csv、.tsv、.npy または .safetensors を選んでください。</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>ベースラインは zero、mean またはトークン ID です。「%1」は使えません。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 は入力として読み込まれます。そこに出力するとファイルが失われます。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>パスの終点は 5.1.query のような、ヘッドのクエリ・キー・バリューです。「%1」は使えません。</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 はペアのファイルではありません: 各行にクリーンなテキストと破損テキストが必要です。</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>列の名前を clean、corrupted、必要に応じて target、against にしてください。</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>セルは 7,3 のようなクエリとキーの組です。「%1」は使えません。</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>モデルにトークンまたはクラス「%1」はありません。</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>番号を指定してください。</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>ファイル %1 にテキストがありません。</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 にはアテンションしかありません。介入には元のモデルまたはパターンが必要です。</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 は画像を含むトレースなので、--image は併用できません。</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>画像 %1 が大きすぎます: %2 × %3 ピクセル。</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>2 つのアトラスに共通のヘッドがありません。</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>同じ形のモデルのアトラスを比較してください。</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>平均からのずれ</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>1 つのテキストでのパターンのうち、全テキストの平均に含まれない割合：先頭 16 トークンの間の重みの 2 乗の割合。どのテキストでも同じパターンなら 0。</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 にはテンソル %2 がありますが、ここで知られているアーキテクチャ「%3」にはその場所がありません。</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>繰り返せるのは最大 %1 トークンです。</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>大域トークンを含む実行は説明できません。</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>2 を含まないアテンションマスクを指定してください。</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>最初の層の横に畳み込みがあるモデルは説明できません。</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>大域トークンの行は専用の行列で射影されます。ステップは大域トークンのない入力でのみ表示します。</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>このモデルはセグメントを区別しません。トークンタイプは指定できません。</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>アテンションマスクの値は 0 から %1 までで、%2 は使えません。</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>アテンションマスクがすべてのトークンを隠しています。</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>gpt2、llama、bloom のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>%1 系には、%2 個のキーの窓と温度 %3 を併せ持つモデルがありません。</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>llama を選び、窓と温度のどちらか一方だけを指定してください。</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>アトラスにそのヘッドはありません。</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>アトラスにはこの地図を作るベクトルがありません。</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>位置の標本（--sample-size）を付けて作成してください。</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>ファイルには config.json の数より多くの層があります（例：「%1」の層）。それらは除外されます。</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>別の入力の活動を使うには、テキストが少なくとも 2 つ必要です。</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>%1 のテキストはトークン数がそろっていないため、位置を比べられません。</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>代わりにヘッドをパッチしてください。</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>ページを印刷できませんでした。</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>別のプリンターを選ぶか、ファイルに印刷してください。</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>変更できる場所 %1 はありません。</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>層とヘッドは 0 から数えます。個数は「inspect」で分かります。</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>損失はモデルの各部分の和ではありません。</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 はウェブページであり、ファイルそのものではありません。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 の中身はテキスト（「%2」）で、JSON ではありません。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 の中身はテキスト（「%2」）で、ファイルそのものではありません。</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>Python で CSV として保存し（pandas.read_parquet(path).to_csv(&quot;data.csv&quot;)）、そのファイルをデータとして開いてください。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 はハブのキャッシュです。その中の %2 個のモデルはいずれも最後までダウンロードされていません。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 は複数のモデルを含むハブのキャッシュです: %2。</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>その中のフォルダーを 1 つ開いてください。</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>入力を %1 トークンまでパディングできません。モデル %2 の学習時の最大は %3 です。</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>ここで参照実装と同じ意味になるものだけを受け付けます。この部分を別の書き方にしてトークナイザーを保存してください。</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>この選択では %1 回の実行になります。スイープは最大 %2 回です。</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>選択肢かシードの数を減らしてください。</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 には、文章を変えうるのにここでは実装されていないキーがあります: %2。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true or false.</source>
        <translation>%1: %2 が %3 です。true か false でなければなりません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true, false or &quot;never&quot;.</source>
        <translation>%1: %2 が %3 です。true、false、&quot;never&quot; のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a whole number from %4 to %5.</source>
        <translation>%1: %2 が %3 です。%4 から %5 までの整数でなければなりません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1: %2 が %3 です。%4 から %5 までの数でなければなりません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1: %2 が %3 です。トークン ID かそのリストでなければなりません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 が %3 です。%6 個ある語彙のトークンではありません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1: %2 が %3 です。%6 個ある語彙のトークンのリストのリストではありません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1: %2 が %3 です。位置と、%6 個ある語彙のトークンとの組のリストではありません。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1: %2 が %3 ですが、do_sample が true なのでこの値で割ることになります。</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>削除するか、それらなしで生成してください: それでも開く（コマンドラインでは --ignore-unknown）。</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>重みには、%1 が挙げる部分のどこにも属さないテンソルがあります：%2。それらがないと数値が誤っている可能性があります。</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>属するオプションにその名前を書いてください。アテンションがそれらに依存しない場合は、「unplaced」から「ignored」へ移してください。</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>生成される文章を変えうるキーを無視しました: %1。</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>介入に「%1」という項目はありません。</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>項目は scope（stack、kind、layer、head）、ablate、keep_only、temperature、normaliser、seed、mask、mask_size、hidden_cells です。</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>介入が何も変えません: %1。</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>最後の %1 トークンのマスクは %2 個すべてを隠してしまいます。</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>モデル %1 は %2 のような入力を読みません。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>これを外してください。</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 は文章の書き方を指定しますが、ここでは何も書かれません。</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>--generate N を加えるか、これを外してください。</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>トークンは %1 個あります。%2 個までパディングすることはできません。</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>「%1」はステージの間でパッチを結合するため、層ごとに位置が異なります。トレースの層は同じ位置を共有します。</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>1 つのステージのアテンションを PyTorch から書き出し、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>位置 %3 が位置 %4 を見られるヘッド %1.%2 はありません。</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>レイヤー %1 は逆向きに読まれていません。</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>再帰型キャプションモデルのアテンションはそれ自体が小さなネットワークで、クエリ、キー、バリューはありません。</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>再帰型キャプションモデルのロジットは隠れ状態だけからは決まりません。</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>画像は %1 個の断片に分けて読まれ、ID がそれらを示す必要がありますが、フォルダーにはそれを行えるトークナイザーがありません。</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>画像のトークン %2 個を含むすべての ID を指定してください。</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>フォルダーに preprocessor_config.json がありません。入力はこの系列の公開モデルと同じように前処理されます（%1）。数値はこのモデルのものと異なる可能性があります。</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>再帰型キャプションモデルの語は各部分の寄与の和ではないため、方法 %1 は使えません。</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>別の方法を選んでください。</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>辺はレイヤー、ヘッド、クエリ、キーで表します（例: 5.1.7.3）。「%1」ではありません。</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>このプログラムの誤りのため計算できませんでした（%1）。</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>開いているものはそのまま残ります。問題が起きたファイルとともに報告してください。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>このトレースには、まだ計算されていない層があります。</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>モデル %1 の出力ヘッドが層をどう混ぜるかに、逆伝播が対応していません。</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>追加トークンは合計 %1 バイトです。読み込めるのは %2 バイトまでです。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>トークナイザーの %1 には %2 個のステップがあります。受け付けるのは %3 個までです。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>このテキストの処理にトークナイザーの時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>すべて計算されてから保存してください。</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>テキストの損失: 1 トークンあたり %1 ナット</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>「%1」のロジット: %2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>「%1」のロジットから「%2」のロジットを引いた値: %3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>最有力候補のロジット</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>次点との差</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>テキストの損失</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 は主に%2を見ています</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1。「%2」が見ているのは「%3」、%4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>層の平均</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>層の最大</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>ヘッドの平均</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>ヘッドの最大</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>テキストタワー</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>ビジョンタワー</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>テキストタワー</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>ビジョンタワー</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>自己注意</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交差注意</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>クエリ %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindow</name>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens</source>
        <translation>%1、データ %2: 窓 %3 個、%4 トークン</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1、データ %2: 窓 %3 個、%4 トークン。未完成</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>ヘッドページを書き出す</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 に書き出しました。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>ヘッドの表</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>ヘッドを絞り込む (例: entropy&lt;1.5)</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>ヘッドを絞り込む</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>トークンのペアを絞り込む</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>ペアを絞り込む</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>別のアトラスと比較</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>アトラス (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>%1 % 読み込み済み、残り約 %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
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
        <translation>比較…</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>変化したヘッド</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>ヘッドページ</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>アトラス</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>ヘッド一覧に色を付ける</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>一覧のヘッドにこれらの点の色を付けます</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>アトラスを開く</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>アトラス (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>app::Docks</name>
    <message>
        <source>Float</source>
        <comment>what a button does</comment>
        <translation>フローティング</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>フローティング(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
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
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>これらの語をすべて含むページはガイドにありません。</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>キーとマウス</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>次のコントロールへ (パネルごと)</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>ファイルやフォルダーをドロップ</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>モデルフォルダー、トレース、セッション、テンソル、画像、表を開く</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>拡大・縮小、全体を表示</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>表示を画像として保存</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>ホイール、+、−</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>ポインターを中心に拡大・縮小</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>行列を移動</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+ドラッグ</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>矩形内のセルに拡大</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0、ダブルクリック</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>矢印、PageUp、PageDown</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>選択セルを移動</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>最初または最後のキー。Ctrl でクエリも最初または最後へ</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Shift+クリック、Shift+矢印</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>複数のクエリを選択</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Ctrl+クリック、Ctrl+Space</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>クエリを 1 つ追加または解除</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+矢印</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>選択せずにセルを見る (ポインターと同じ)</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>右クリック、Menu、Shift+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>セルに対する操作</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>ドラッグ、Space、Shift+矢印</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>マスク編集中: セルを隠す、または再表示</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>ヘッド一覧</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>クリック、矢印</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>ヘッドを選択</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>ヘッドを追加</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>ダブルクリック、Enter</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>ヒートマップに表示</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>画像を大きくまたは小さく</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>トークンを選択し、その線だけを表示</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>線をクリック</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>そのクエリとキーを選択</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>ポインター、Ctrl+矢印</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>トークンとその数値を見る</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+クリック、Shift+クリック</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>トークンの間隔を広げる</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>3D シーン</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>ドラッグ、矢印</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>右ドラッグ、Shift+ドラッグ、Shift+矢印</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平行移動</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>ホイール、+、−、0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>拡大・縮小、最初に戻す</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>クリック、PageUp、PageDown</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>クエリを選択。Shift を押すとキーを選択</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>層を順に再生</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>クエリを選択: パッチ、またはキャプションの単語</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Shift+矢印、Ctrl+クリック</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>複数のクエリ</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>パッチとその数値を見る</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>見ているパッチを選択 (クリックと同じ)</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Shift+クリック、Shift+Space</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>パッチをキーとして選択</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>ホイール、ドラッグ</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>拡大・縮小、画像の移動</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>←、→、Home、End</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>ステップを移動</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>↑、↓</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>クエリを選択</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+←、Shift+→</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>キーを選択</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>クエリ–キー詳細</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>←、→</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>ポインター、Shift+←、Shift+→</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>要素を見る</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>テキスト表示、トークン帯</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>クリック、←、→</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>トークンを選択</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+クリック</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>複数のクエリを選択。トークン帯ではキーを選択</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+クリック</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>ポインター、←、→、PageUp、PageDown</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>項目を見る</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>クリック、Enter、Space</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>それが表すものを選択</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>クエリを選択 (グラフが 1 つを示す場合)</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>拡大・縮小、グラフの移動</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>分布を選択</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>タイムステップ</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>F7, F8</source>
        <translation>F7、F8</translation>
    </message>
    <message>
        <source>step back, step forward</source>
        <translation>前のステップ、次のステップ</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>介入</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>変更のあるヘッドを選択</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>変更を取り消す</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+↑、Ctrl+↓</translation>
    </message>
    <message>
        <source>sort by the column of the current cell, up or down</source>
        <translation>現在のセルの列で昇順または降順に並べ替え</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>パネルのタブ</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>別のパネルを前面に表示</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>右クリック、Shift+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>フローティングにする、閉じる</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>プレゼンテーション (F5)</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>PageDown、PageUp</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>レッスンの次と前のステップ、または行</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Ctrl+PageUp、Ctrl+PageDown</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>文字を大きくまたは小さく</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc、F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>ウィンドウに戻る</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>ドキュメントのタブ</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>別の場所、または独立したウィンドウに移す</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>閉じる、またはウィンドウに分ける</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+←、Alt+→</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>戻る、進む</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>検索を終了、もう一度で閉じる</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>R を押し続ける</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>もう一方の代わりに参照を表示</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>開いているもの</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>系列長</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>ヘッド数</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>ヘッド次元</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>トークン ID</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>使用する層</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>アテンションの種類</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>マスクの大きさ</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>隠したセル</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>アブレーション</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>介入</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>日本語</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>タブを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>新しいウィンドウへ移動(&amp;W)</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>プログラムが予期せず終了し、開いていたものを復元中に再び終了しました。</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>%1 として保存されています。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>プログラムが予期せず終了しました。そのとき開いていたものは保存されています。</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>この隣の %n 個のタブにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>「%1」は変更されていますが、保存されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n 個のタブが変更されていますが、保存されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>About Attention Visualizer</source>
        <translation>Attention Visualizer について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Transformer のアテンションの働きを、すべての層のすべてのヘッドについて、正確に、どんな長さでも、オフラインで表示します。&lt;/p&gt;&lt;p&gt;MIT ライセンス。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>新しいタブ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>モデルフォルダーを開く(&amp;M)…</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>新しいアトラス(&amp;W)…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>アトラスを開く(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近開いたもの(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>画像を書き出す(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>データを書き出す(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>タブを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>形式を指定してコピー(&amp;A)</translation>
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
        <translation>LaTeX の表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;TikZ</source>
        <translation>&amp;TikZ</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>コマンドとしてコピー(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>倍率をリセット(&amp;Z)</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>次のタブ(&amp;B)</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>前のタブ(&amp;A)</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>タブを新しいウィンドウへ(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>プレゼンテーション(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>レイアウトをリセット(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>パースペクティブ(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学ぶ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>公開(&amp;P)</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>文字サイズ(&amp;X)</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>前のパネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>パネルをフローティング(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>パネルを最大化(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>パネルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>パネルのサイズ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>広く(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>狭く(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>高く(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>低く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>ユーザーガイド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>キーボードとマウス(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>ウィンドウのツアー(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>Attention Visualizer について(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>アトラスの例(&amp;E)</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>表示を印刷(&amp;V)…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>トレースのメモリ(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>このコンピューターの半分(&amp;H)</translation>
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
        <translation>3 行を試行中…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>新しいアトラス</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Window, tokens</source>
        <translation>窓 (トークン数)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>テキストらしい列</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>アトラス (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 は既に存在し、アトラスではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 行、約 %2。重みのほかに約 %3 MiB のメモリ</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>アトラスのモデル</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>開けるファイルすべて (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>モデルフォルダーを開く</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>%1 を見る画像モデルが開かれていません。</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>先に ViT または DeiT モデルのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>%1 を聞く音声モデルが開かれていません。</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>先に Whisper、wav2vec 2.0 または HuBERT モデルのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 はもうありません。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 が別のプログラムで変更されました。</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>表示中の内容は変更前に読み込んだものです。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>プログラムが予期せず終了し、開いていたものを復元できません: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>%1 として保存されています。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>プログラムが予期せず終了しました。開いていたものを復元しました。</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>残す場合は「ファイル → 名前を付けて保存」で保存してください。</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>ベースを選択…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>アダプターの元になったモデルを開く</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>それでも開く</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>テキストを切り詰める</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>保存した内容をモデルなしで表示しています: %1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>介入、ロジットレンズ、重み × バリューにはモデルが必要です。現在のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>セッションの保存後にモデル %1 が変わっています。保存した内容を表示しています。</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>設定を変えると、現在のモデルを表示します。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>アテンションを計算中…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>%1 のアテンションを計算中…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>モデル %1 を読み込み中…</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>セッションを保存</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>セッション (*.safetensors)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>「%1」は、ここで開いた後に別のプログラムで変更されました。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>データを書き出す</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>このヘッドの表 (*.csv *.tsv);;このヘッドの NumPy 配列 (*.npy);;重みを含むトレース全体 (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>書き出しました。</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>層のすべてのヘッド</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>選択したヘッド</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>このヘッドの数値をコピーしました。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました: %1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 を保存中…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>データを書き出し中…</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>すべての層のこのヘッド</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>すべての層のすべてのヘッド</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>すべてのステップ</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>印刷しました：%1。</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>スタート</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>Transformer は何を見ているのか?</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>アテンションとは、テキストの各トークンや画像の各パッチが、ほかのどれを読むかを選ぶ仕組みです。下の各画像は、このコンピューターで計算する小さなモデルを開きます。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>ウィンドウのツアー</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>5 ステップ</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>トレース、セッション、画像、または Python から出力したアテンション</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>モデルフォルダーを開く…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>save_pretrained が書き出したもの</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>ウィンドウへ</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>最初の例を開いた状態で</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>モデルフォルダー、ファイルまたは画像をここにドロップ</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>ヘッドのアトラス</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>多くのテキストで各ヘッドがすること</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>ファイルを開く…</translation>
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
            <numerusform>%n 層</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n ヘッド</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ これらの数値はモデルのものと異なる可能性があります</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · トレース %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · トレース %2、%3 ms で作成</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · トレース %2、%3 s で作成</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>プログラムの言語</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n スレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>計算を中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>重み %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>モデルのファイルが保存している型（バイト数の割合）。数値はこの重みのもので、float32 で計算しています。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%n 層中 %1 層</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>モデルが読むものと書くものです。クリックすると、そのトークンが見ているものを表示し、すべてのパネルが連動します。</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>行が問い、列が答えます。各行は、そのトークンがほかの各トークンをどれだけ見ているかを示します。セルを指すと数値が分かります。</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>コントロール</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>モデルやパターンを選び、別のテキストを入力し、別の層やヘッドに移れます。温度とマスクはアテンションそのものを変えます。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>すべての層の各ヘッドを小さな画像で示します。クリックで拡大し、並べ替えると働きのあるヘッドを見つけられます。</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>1 つの数値がトークンのベクトルから重みになるまでを、選択した行の数値で示します。F5 でパネルを教室全体に見せられます。</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>ツアーをスキップ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
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
        <translation>復元</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>中止しました: %1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>トークン帯</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>トークン帯(&amp;K)</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>一次の重要度</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>厳密な変化量 (絶対値)</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交差注意</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>feed-forward layer</source>
        <translation>フィードフォワード層</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>無効化した部分</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>これを無効化したときの測定値</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>除いた場合</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>同じ値から、モデル全体の値を引いたもの</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>ヘッドの出力と勾配の積の和の絶対値 (Michel et al. 2019)</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要度</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>%Ln 個のテキストの平均：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>交差注意のヘッド</translation>
    </message>
    <message>
        <source>head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>テキスト間での変化の標準偏差</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>平均変化の 95 % 区間の下端</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>平均変化の 95 % 区間の上端</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>停止しました。続けるにはもう一度選んでください。</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>層 %1 の後</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
</context>
<context>
    <name>models::AtlasModel</name>
    <message>
        <source>self</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>交差</translation>
    </message>
    <message>
        <source>%1 ± %2 over %3 windows, from %4 to %5</source>
        <translation>%1 ± %2 (窓 %3 個、%4 から %5)</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
</context>
<context>
    <name>models::AtlasRun</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 から %2: %3</translation>
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
        <translation>順位</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>models::ChangeModel</name>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>トークン対</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>最大の重み</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>隣の 3 つのダイバージェンスの平均。</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>ジェンセン–シャノン・ダイバージェンス（ビット）：同じなら 0、共通点がなければ 1。</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1（データ %2）</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>重み × バリュー</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最も強いキー</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>質量、平均</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>クエリの質量、平均</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>クエリの質量</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>距離 (パッチ)</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>距離 (トークン)</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均の重み</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>アテンションの割合</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交差</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>このキーについてヘッドが出力に加えるものの長さ: 重みと、出力行列を通したバリューの積 (Kobayashi et al. 2020)</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>ヘッド %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1 (%2): 読み取り %3 → 書き込み %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1 (%2): クエリ %3 ↔ キー %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>ヘッド %1 個。ランダム行列の合成は %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>ランダムトークンを 2 回: 損失は 1 回目 %1、2 回目 %2。正解の割合 %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>トークンからバリューを経てロジットに至る回路の正の固有値の割合: 1 は見たものを高め、−1 は下げます</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>トークンからクエリとキーを経てトークンに至る回路の正の固有値の割合: 1 は同じトークンを見ます</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>2 回繰り返すランダムトークンで、前回出現した位置の次のトークンへの平均の重み</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>直前</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>直前のトークンへの平均の重み</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>そのトークンが前回出現した位置への平均の重み</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>次を高める</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>ヘッドが次のトークンのロジットに加える量から、語彙全体の平均を引いたもの</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>ヘッドは 1 つだけです。「これを保持」を押してから、何かを変更して比較してください。</translation>
    </message>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>まだ何も保持していません。「これを保持」を押してから、何かを変更してください。</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>そのタブには今は何も表示されていません。タブを見るか、別のタブを選んでください。</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>介入がありません。マスク、温度またはヘッドを変更してください。</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B にはこの層とヘッドのアテンションがありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>停止しました。続けるにはもう一度選んでください。</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>アダプターがありません。アダプターのフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>このトレースにはまだ計算されていない層があります。</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>列 %1</translation>
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
        <translation>名前と形状からは分かりません。モデルのコードを見てください。</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>各層のアテンションをいくつのヘッドに分けるか：n_head、nhead、num_heads。幅はヘッド数で割り切れます。</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true：トークンは自分とそれより前を見る（GPT）。false：すべてがすべてを見る（BERT）。</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true：ノルムがアテンションとフィードフォワード層の前にある（GPT-2、norm_first=True）。false：加算の後にある（BERT、nn.TransformerEncoderLayer の既定値）。</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>フィードフォワード層の 2 つの行列の間の関数。nn.GELU() は gelu、nn.GELU(&apos;tanh&apos;) は gelu_new、nn.TransformerEncoderLayer の既定は relu です。</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>ノルムが分散に加える値。nn.LayerNorm の既定は 1e-05 です。</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>トークンの埋め込みに掛ける数：1、または多くの翻訳モデルのように幅の平方根。</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>トークンが自分の位置を知る方法：学習した表、加算されるサインとコサイン、回転角、またはなし。</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>トークンを埋め込むモジュール。「.weight」を除き、角括弧で囲みます：[&quot;emb&quot;]。</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>最後の層が答えるもの：語彙のトークン、クラス、またはなし。</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>クラスを読み取る位置：最初、最後、または全体の平均。</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer は nn.LayerNorm、rms は平均を引かない RMSNorm です。どちらも重みだけを持つことがあります。</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>最初のトークンが使う表の行です。fairseq ではパディングトークンの番号に 1 を足したもの（多くは 2）、それ以外では 0 です。</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>モデルの学習に使われた画像の、ピクセル単位の大きさです：img_size。</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(スコア − 最大)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>ここまでの和</translation>
    </message>
</context>
<context>
    <name>models::DirectModel</name>
    <message>
        <source>embedding</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>heads of layer %1</source>
        <translation>層 %1 のヘッド</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>ヘッド %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>アテンションバイアス %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>フィードフォワード %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>寄与</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>ここまでの和</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>ソフトキャップ</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>入力の埋め込み</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>層に入る隠れ状態</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>層から出る隠れ状態</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>出力の埋め込み</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>バリュー</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>アテンション重み</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>スコアの係数</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>開いているものに、これらの数値はありません。</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>開いているものには重みだけがあり、スコアがありません。</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>各積 q·k に掛ける値。通常は 1/√d_k。</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>マスクで隠れたセル。ほかの数値には含めません</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>下側四分位数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>上側四分位数</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
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
        <translation>隠れたセル</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>キャプション生成</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>画像分類</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>マスクされた単語</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>言語モデリング</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>層 %L1</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>エキスパート %L1、重み %2</translation>
    </message>
    <message>
        <source>%1, %2: %3; router&apos;s entropy %4 nats</source>
        <translation>%1、%2: %3。ルーターのエントロピー %4 ナット</translation>
    </message>
</context>
<context>
    <name>models::ExplainModel</name>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>「%2」の%1: %3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tokens taken away, the strongest first</source>
        <translation>取り除いたトークン (強い順)</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>戻したトークン (強い順)</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>説明の対象</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>勾配 × 入力</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>積分勾配</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>アテンション × 勾配</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>関連度</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>ロールアウト</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>ある位置のベクトルがロジットに加える量 (一次近似)。</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>同じ量を、ベースラインから入力までの経路で平均したもの (Sundararajan et al. 2017)。</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>ある位置へのアテンションがロジットに加える量 (一次近似、全層)。</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>アテンション × 勾配の正の部分を層をまたいで追跡したもの (Chefer et al. 2021)。</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>予測によらず、アテンションを層をまたいで追跡したもの (Abnar and Zuidema 2020)。</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1: 合計 %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>完全性の差 %1</translation>
    </message>
    <message>
        <source>comprehensiveness %1</source>
        <translation>包括性 %1</translation>
    </message>
    <message>
        <source>sufficiency %1</source>
        <translation>十分性 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1：「%2」の位置</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1：「%2」の後</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>「%1」の logit</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>「%1」の logit から「%2」の logit を引いた値</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>出力 %1</translation>
    </message>
</context>
<context>
    <name>models::FactsModel</name>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Of all positions: what the method says that they add together</source>
        <translation>すべての位置の合計：手法が示す、全体で加える量です</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>合計から、ベースラインを起点に数えた説明対象を引いた値：0 なら完全です</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>最も強い位置を除いたときに平均で失われる量：多いほど、よく見つけています</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>網羅性</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>最も強い位置だけを残したときに平均で失われる量：少ないほど、よく見つけています</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>十分性</translation>
    </message>
</context>
<context>
    <name>models::FindModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>layer</source>
        <comment>typed to find a head</comment>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>typed to find a head</comment>
        <translation>平均</translation>
    </message>
    <message>
        <source>maximum</source>
        <comment>typed to find a head</comment>
        <translation>最大</translation>
    </message>
    <message>
        <source>encoder</source>
        <comment>typed to find a head</comment>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>ビジョン</translation>
    </message>
    <message>
        <source>self-attention</source>
        <comment>typed to find a head</comment>
        <translation>自己注意</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <comment>typed to find a head</comment>
        <translation>交差注意</translation>
    </message>
    <message>
        <source>head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>クエリ %1 · Shift でキー %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>クエリ %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>例 · %1</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>層を 1 つ選んでください：重みが加える量は個々の層についてだけ分かります。</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>加える量</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>自己注意だけの指標です。ここではクエリとキーが別の系列の位置です。</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>パッチなどのトークンには、繰り返しうる同一性がありません。</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>対象のキーを見るクエリがありません。</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>このモデルのヘッドには学習済みシンクがありません。</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>キーに特殊トークンがありません。</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>入力が繰り返し系列ではありません。「入力 → 系列の種類 → ランダム、反復」で作れます。</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>2 つ以上のキーを見るクエリがありません。</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>キーを見るクエリがありません。</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1、アトラスの平均</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>アトラスのどのテキストにもありません。</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>多くのテキストで測る指標です。オプション → 指標 でアトラスを選んでください。</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>直前のトークン</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>次のトークン</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>そのトークン自身</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>以前に同じトークンの次に来たもの</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>先頭トークン</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>特殊トークン</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 は特定のものを見ていません</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>self</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>交差</translation>
    </message>
    <message>
        <source>ablated</source>
        <translation>無効化</translation>
    </message>
    <message>
        <source>kept only</source>
        <translation>これだけ残す</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>ハードアテンション</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>サンプリングアテンション、シード %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>ソフトアテンション</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>モデル自身のマスク</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>マスクなし</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>因果マスク</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>局所ウィンドウ %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>末尾の %n キーを隠す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>%n 個のセルを隠す</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>これだけ残す: 同じ層のほかのヘッドは無効化</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>これだけ残す: ほかの層は無効化</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
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
        <translation>%1、「%2」の後</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>層 %1、出力</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>position %L1</source>
        <translation>位置 %L1</translation>
    </message>
</context>
<context>
    <name>models::MetricModel</name>
    <message>
        <source>Choose a single head to see its own figures.</source>
        <translation>単一のヘッドを選ぶと、その指標値を表示します。</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>まだ計算していません。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>単位: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典: %1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>同じ層のヘッドの平均</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>モデルの全ヘッドの平均</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>このヘッドの指標値。割合以外はモデルの最大値との比</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
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
        <translation>ロールアウトは自己注意を追跡します。これは交差注意です。</translation>
    </message>
    <message>
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>このアテンションのキーは画像のパッチではありません。</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>画像モデルを開くか (例 → 画像分類またはキャプション生成)、ここに画像をドロップしてください。</translation>
    </message>
</context>
<context>
    <name>models::ParameterModel</name>
    <message>
        <source>exploding</source>
        <translation>爆発</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Root of the mean square</source>
        <translation>二乗平均平方根</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>更新 / 重み</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>勾配の状態</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1。もう一方のテキスト: %2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>%Ln 組の平均変化。パッチなし：%1、もう一方のテキスト：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>%1 の偏差</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2: %3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>変化（推定）</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>変化（厳密）</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>予測できるのは、語彙またはラベルを持つモデルだけです。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>最初の違いは「%1」の後: KL(変更後‖変更前) %2 ナット。全位置: %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(変更後‖変更前) %1、KL(変更前‖変更後) %2 ナット</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>単語 %1</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>「%1」の位置</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>「%1」の後</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>入力全体のクラス</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>キャプションの単語 %1</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>「%1」の位置 (位置 %2)</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>「%1」の後 (位置 %2)</translation>
    </message>
    <message>
        <source>At position %1</source>
        <translation>位置 %1</translation>
    </message>
</context>
<context>
    <name>models::RequestEditor</name>
    <message>
        <source>Applies to models; choose Model as the source.</source>
        <translation>モデル用です。ソースに「モデル」を選んでください。</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>ファイル用です。ソースに「ファイル」を選んでください。</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>パターン用です。ソースに「パターン」を選んでください。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>このモデルは単一のテキストを読みません。</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>このモデルには原文と訳文のためのエンコーダーとデコーダーがありません。</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>このモデルはトークン ID を読みません。</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>このモデルは画像も音声も読みません。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>ファイルのアテンションは計算せず、そのまま表示します。</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>単一の層を選ぶか、変更をすべてのヘッドに適用してください。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>単一のヘッドを選ぶか、変更を層に適用してください。</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>サンプリングアテンションに適用されます。</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>局所ウィンドウとパディングに適用されます。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>先に「この層」または「このヘッド」を選んでください。ヘッドがなくなると何も残りません。</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>バリュー</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隠れ状態</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>ベクトル</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>第 1 軸</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>第 2 軸</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>第 3 軸</translation>
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
        <translation>開いているものにはアテンション重みだけがあり、ベクトルがありません。</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>ヘッドや層の平均・最大には固有のベクトルがありません。1 つの層の 1 つのヘッドを選んでください。</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>ファイルにこの層の行列がありません。</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>非表示: %1。理由: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of steps</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>÷ √d</source>
        <translation>÷ √d</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ バイアス</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ 温度</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>concat</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隠れ状態</translation>
    </message>
    <message>
        <source>query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>value</source>
        <translation>バリュー</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>スケール後</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>温度適用後</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>マスク後</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存値</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>values</source>
        <translation>バリュー</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X: 層 %1 が読むもので、トークンごとに %2 個の数の行です。「%3」の行の長さは %4 です。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: X の各行に W_Q を掛け、位置を反映したものがクエリです。トークンが何を探すかを表す %1 個の数で、「%2」の長さは %3 です。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q: X の各行に W_Q を掛けたものがクエリです。トークンが何を探すかを表す %1 個の数で、「%2」の長さは %3 です。</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: エンコーダー出力 E の各行に W_K を掛けたものがキーです。トークンが何を提供するかを表す %1 個の数で、「%2」の長さは %3 です。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: X の各行に W_K を掛け、位置を反映したものがキーです。トークンが何を提供するかを表す %1 個の数で、「%2」の長さは %3 です。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K: X の各行に W_K を掛けたものがキーです。トークンが何を提供するかを表す %1 個の数で、「%2」の長さは %3 です。</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: エンコーダー出力 E の各行に W_V を掛けた %1 個の数を渡します。「%2」のバリューの長さは %3 です。</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V: X の各行に W_V を掛けた %1 個の数を渡します。「%2」のバリューの長さは %3 です。</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ: すべてのクエリとキーを掛け合わせます。「%1」と「%2」の積は %3 で、%4 個の積の和です。</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>スケール: このモデルは √d で割りません。「%2」と「%3」の %1 はそのままです。</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>スケール: 積は次元数とともに大きくなるので、係数で補正します。%1 を掛けると、「%3」と「%4」の %2 は %5 になります。</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d: 積は次元数とともに大きくなるので、√%1 で割って補正します。√%1 で割ると、「%3」と「%4」の %2 は %5 になります。</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>バイアス: 2 つのトークンの位置も反映します。「%1」と「%2」では %3 を加えます。</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>温度: スコアを %1 で割ると、重みは%2なります。「%3」と「%4」のスコアは %5 です。</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>鋭く</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>平坦に</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>マスク: 「%1」は %3 個のキーのうち %2 個を見ます。「%4」は隠されています。</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>マスク: 「%1」は %3 個のキーのうち %2 個を見ます。「%4」はその 1 つです。</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>スコア: ファイルの値そのままで、%1 個のクエリごとに 1 行です。</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>softmax: 「%1」はどのキーも見ないので、行はすべて 0 です。</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax、%1 個のヘッドの平均: 「%2」では「%3」が %4 で最大です。</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax、%1 個のヘッドの最大: 「%2」では「%3」が %4 で最大です。</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax: 行の最大スコアがすべてを取ります。「%1」では「%2」です。</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>サンプル: 行のキーを 1 つ、確率に従って抽出します。「%1」では「%2」です。</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>softmax: キーが 1 つだけなら、重みは 1 です。</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>softmax: スケールしたスコアの各行を確率に変えます。「%1」では「%2」が %3 で最大、「%4」は %5 です。</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V: このヘッドは無効化されているので、「%1」が受け取る値は 0 です。</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V: 「%1」はバリューを重みに応じて受け取ります。最も多いのは「%2」(%3) からで、和の長さは %4 です。</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>結合: %1 個のヘッドの結果を並べ、トークンごとに %2 個の数にします。「%3」の行の長さは %4 です。</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O: ヘッドを混ぜ合わせ、残差ストリームに戻す %1 個の数にします。「%2」ではその長さが %3 です。</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1、%2 層、%3 ヘッド、幅 %4、学習率 %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>検証正解率</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>平均と 95 % 区間</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>現在の最良: %1: 正解率 %2 ± %3 (シード %4 個の 95 % 区間)。</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>現在の最良: %1: 正解率 %2 (シード 1 個のため区間なし)。</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>次点がその区間内にあるため、両者を区別できません。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>系列全体</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>これらの組み合わせはどれも学習できません：GPT-2 には温度も窓もなく、Llama はどちらか一方だけで、ヘッド次元は偶数です。</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1、温度 %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1、窓 %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓</translation>
    </message>
</context>
<context>
    <name>models::TokenModel</name>
    <message>
        <source>%1 (position %2): %3</source>
        <translation>%1 (位置 %2): %3</translation>
    </message>
</context>
<context>
    <name>models::Tokenisation</name>
    <message>
        <source>Token id %1</source>
        <translation>トークン ID %1</translation>
    </message>
</context>
<context>
    <name>models::TrainingModel</name>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>検証損失</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>検証正解率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>勾配ノルム</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失 (ナット)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>held out, run before</source>
        <translation>検証 (前回の実行)</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>誘導</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Gradient (root mean square)</source>
        <translation>勾配 (二乗平均平方根)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>測定対象</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>代わり</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>なし (0)</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>順に無効化</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>アブレーション</translation>
    </message>
    <message>
        <source>Change by head</source>
        <translation>ヘッドごとの変化</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>重要度と厳密な変化量</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>モデルを開いて入力を与えると、その部分を無効化できます。</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>「順に無効化」は、ヘッド、フィードフォワード層、層を 1 つずつモデルから取り除き、それで何が変わるかを測ります。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>テキストのファイル</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>テキストと表 (*.txt *.csv *.tsv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>最も長いテキスト</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>テキストが入っている列の名前または番号</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>読み込むテキストの数。– はすべて</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>その平均</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>別のテキストでの値</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>開いている入力</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>ファイルのテキスト</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>すべての層</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>最後の層</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>フローはすべての層を通ります。</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>表示する隠れ状態</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>すべての層を 1 行ずつ表示しています。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、隠れ状態をここに表示します。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>開いているものにはアテンションだけがあり、隠れ状態がありません。</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>すべての層の隠れ状態</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>隠れ状態 · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>行は層ごとのトークン、列は次元</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>行はトークン、列は次元</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>隠れ状態の長さ</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>各層の後の各トークンのユークリッドノルム</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>トークンの類似度 · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>2 つのトークンの隠れ状態のコサイン</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>各層がトークンを動かす距離</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>前の層との差のユークリッドノルム</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>各層がトークンの向きを保つ度合い</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>前の層とのコサイン: 1 は同じ方向</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>アテンションロールアウト · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>行はトークン、列はそこに届く入力トークン。各行の和は 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>全層を通るアテンションフロー</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>行はトークン、列は入力トークン。両者の間に流れうる最大量</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>CSV ファイルには数値が多すぎます。層を選んでください。</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>数値を CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>数値はまだありません。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>トークンが選択されていません。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>トークン %1</translation>
    </message>
    <message>
        <source>dimension %L1</source>
        <translation>次元 %L1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>値 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>コサイン %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>ノルム %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2 から %1</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>割合 %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>フロー %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距離 %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隠れ状態</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>ノルム</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>トークンの類似度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>移動量</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>ロールアウト</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示内容</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>隠れ状態のうち表示するもの</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>隠れ層</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>ヘッドの平均</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>ヘッドの最小</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>ヘッドの最大</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>ヘッドの統合</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>層どうしを掛ける前に、層のヘッドを 1 つにまとめる方法</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>除外 </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外する割合</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>各層の最も小さい重みのうち 0 にする割合</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>データを書き出す…</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>アクティベーション行列</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>アクティベーション</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>適用先</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>マスクの大きさ</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>サンプリングのシード</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>無効化</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>この層</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>選択したヘッド</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>このヘッド</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>ソフト</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>ハード</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>局所ウィンドウ</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>温度スライダー</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>%1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>メッセージを閉じる</translation>
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
        <translation>自己注意</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交差注意</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>例を選択</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>翻訳先の言語を選択</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>スタックを選択</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>層を選択</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>アテンションの種類を選択</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>ヘッドを選択</translation>
    </message>
    <message>
        <source>Parts that there is no room for</source>
        <translation>入りきらない部分</translation>
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
        <translation>最も変化したトークン対</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>ヘッドの対の重みに占める割合。前と後。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>最も変化した測定値</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>効果量：テキスト間の標準偏差を単位とした差。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>効果量</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>変化したヘッド</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>ヘッドを選ぶと、その変化が表示されます。</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>前：%1。後：%2。</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>ダイバージェンス（ビット）：トークン対 %1、距離 %2、最大の重み %3。</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>前で最も強いもの</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>後で最も強いもの</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>mean of the queries</source>
        <translation>クエリの平均</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>数値を計算しています。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、数値をここに表示します。</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>マスクがすべてのキーを隠しているので、表示する重みがありません。</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>自己注意だけに適用されます。交差注意のクエリとキーは別の系列の位置です。</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>両方の指標を持つヘッドがありません。上で別の指標を選んでください。</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>単一ヘッドのクエリとキーが必要です。読み込んだアテンションやヘッドの平均にはありません。</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>単一ヘッドのバリューと出力行列が必要です。読み込んだアテンションやヘッドの平均にはありません。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>モデルの出力行列が必要ですが、トレースには含まれません。モデルを開くか、現在のフォルダーの場所を指定してください。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>vertical axis, horizontal axis</comment>
        <translation>%2ごとの%1</translation>
    </message>
</context>
<context>
    <name>views::ChartWidget</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>views::ChartsView</name>
    <message>
        <source>Curves of several queries are averaged: a maximum would not end at 1</source>
        <translation>複数クエリの曲線は平均です。最大では終端が 1 になりません</translation>
    </message>
    <message>
        <source>Heads of the layer</source>
        <translation>層のヘッド</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>層とヘッドごと</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>描画するグラフ</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>選択した層、またはすべての層のヘッド</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>重み × バリュー</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>重みと、ヘッドが各キーについて書き込むものの長さの積</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>横軸の指標</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>横軸に取る指標</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>縦軸の指標</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>縦軸に取る指標</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>グラフの元の数値を表示</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>データを書き出す…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>グラフの元の数値を CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>プロット</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>グラフの元の数値</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>合成スコア。最初のものはランダム行列の値</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>線</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>クエリと</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>キーと</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>バリューと</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>重みを読む</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>誘導をテスト</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>2 回繰り返すランダムトークンでもモデルを実行します</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>ヘッドへの供給元</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>合成のグラフ</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>特異ベクトル</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>表またはグラフでヘッドを選んでください。</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>最初の層のヘッドより前にはヘッドがありません。</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>モデルを開くと、ヘッドの働きを重みから読み取れます。</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>「重みを読む」は、開いているモデルの重みから、各ヘッドが何を複製し、照合し、供給するかを調べます。「誘導をテスト」は、2 回繰り返すランダムなトークンでもモデルを実行します。</translation>
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
        <translation>グレー</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Blue–red</source>
        <translation>青–赤</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>行ごと</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>行最大</translation>
    </message>
    <message>
        <source>−row max</source>
        <translation>−行最大</translation>
    </message>
</context>
<context>
    <name>views::CompareView</name>
    <message>
        <source>Tab: %1</source>
        <translation>タブ: %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>Jensen–Shannon 距離 1 行あたり %1 ナット</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>最大の差 %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>平均の差 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>マスクで非表示</translation>
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
        <translation>B (R を押している間)</translation>
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
        <translation>赤は B が大きい箇所</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A は %1 × %2、B は %3 × %4 なので、差を表示できません。</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>別のヘッドと比較するときに使います。</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>これか R キーを押している間、A の位置に B を表示</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>比較するものがありません。</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>今開いているものを覚え、何かを開くか変更して比較</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>別のヘッド</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>保持したもの</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>介入なし</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>もう一方の層</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>もう一方のヘッド</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>これを保持</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>B を表示</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>1 つ目</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>2 つ目</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>アダプターなし</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>ファイルのパス</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>コントロール</translation>
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
        <translation>%2 行中 %1 行を測定</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>CSV、TSV またはテキストファイルを開き、行を選ぶとトレースします。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 を読み込み中 …</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>データセットを開く</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>データセット (*.csv *.tsv *.tab *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>バッチの指標を保存</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 はデータセット自体です。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>測定中 …</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>停止中。終わった分は残ります …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>1 行も終わらないうちにバッチを中止したため、ファイルは書き出していません。</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>バッチを中止しました。%2 のうち終わった %1 行の指標を %3 に書き出しました</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>%2 の %1 行の指標を %3 に書き出しました。%4 行を除外: %5</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>行をトレースするには、テキストを読むモデルを開いてください。</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>先にデータセットを開いてください。</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>バッチを実行中です。</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>データセットの列は 1 つです。</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>行を読み込んでいます。</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>フィルターに合う行がありません。</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>先にテキストを読むモデルを開いてください。</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>先頭の行をトレースし、各ヘッドの指標を CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>「パディング長」またはモデルの上限より長い行: 切り詰める、バッチの指標では窓ごとに読んで平均する、または除外する</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>各行を &lt;pad&gt; で埋めるトークン数</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>データセットを開く…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>バッチの指標…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>このテキストを含む行</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>テキストの列</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>ラベルの列</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>パディング長</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>長い行</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り詰め</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窓に分割</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>データセットの行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1：%2、%3。行を選ぶとトレースします。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>%1 の %Ln 行の指標を %2 に書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>両方を表示できます。</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>図の代わりに数値を表示</translation>
    </message>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>指標値を CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>指標値はまだありません。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>何も開いていません。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、数値をここに表示します。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>度数を対数表示</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>棒の高さは度数の対数に応じます</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>データを書き出す…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>分布の数値</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>学習中のモデルの勾配と更新を表示します</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>学習中のモデルの勾配と更新</translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message>
        <source>Describe the Model</source>
        <translation>モデルの記述</translation>
    </message>
    <message>
        <source>These weights have no configuration. Their names look like those of %1. What names and shapes do not tell is asked here; the model&apos;s code says it.</source>
        <translation>これらの重みには設定がありません。名前は %1 のものに似ています。名前と形状から分からないことをここで尋ねます。答えはモデルのコードにあります。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>書き出して開く</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>認識された部分のどこにも当てはまりません</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>未指定のオプションが %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>すべて指定されています。</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>オプションを検索</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>%n 個のテンソルに場所がありません。属するオプションに名前を書くか、アテンションが依存しないものにチェックを入れてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>開いているものにはアテンション重みだけがあり、表示するクエリとキーがありません。</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>ヘッドや層の平均・最大には固有のクエリとキーがありません。1 つの層の 1 つのヘッドを選んでください。</translation>
    </message>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>要素 %1 の寄与が最大: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>要素 %1: %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + バイアス %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ 温度 %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>スコア s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>マスクが「%1」を「%2」から隠します: s = −∞、重み 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>行の最大スコアは %1: 重み %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>キーを 1 つ、確率に従って抽出。ここでは %1: 重み %2</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>重み = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>重み = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>このヘッドは無効化されているため、結果は 0 のままです。</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>ヘッド %1 (ほか %n 個とキーヘッド %2 を共有)</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
スコア %2、exp %3、重み %4</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>クエリ–キー詳細</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>クエリとキーは表示されていません。</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>クエリ %1、キー %2。%3。%4</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>すべての要素とキーの数値</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>← → でキー、↑ ↓ でクエリを変更</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>パターン、モデルまたはファイルを選び、ヒートマップのセルを選ぶと、重みの計算過程を表示します。</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>言語モデルを開いてテキストを与えると、ロジットの内訳を表示します。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>説明対象</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>ヘッドを個別に</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>ロジットの内訳</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>元のトークンがヘッドを通して加えるもの</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>直接帰属</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1。ヘッドをクリックすると、どのトークンを通して働くかが分かります。</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>何も開いていません。</translation>
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
        <translation>有限の数値がありません。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、数値をここに表示します。</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%2 から %3 までの %L1 個の数</translation>
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
        <translation>例の一覧</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>このモデルにはエキスパートがなく、すべてのトークンが同じフィードフォワード層を通ります。</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>Mixture of Experts モデルを選ぶと、各トークンがどのエキスパートに送られるかをここに表示します。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>トークンが選択されていません。</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>各トークンのエキスパート</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>エキスパート</translation>
    </message>
</context>
<context>
    <name>views::ExpertsWidget</name>
    <message>
        <source>entropy %1 · Gini %2</source>
        <translation>エントロピー %1 · ジニ %2</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>各トークンのエキスパート</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>トークンの割合</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>モデルを開いて入力を与えると、予測の理由を表示します。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>説明対象</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>積分勾配の起点。取り除いたトークンの代わりにもなります</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>色付きテキスト</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>入力の平均</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>この入力で最も忠実な手法：%1。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>どの位置の予測を説明するか。ほかで選んだトークンはここでも選ばれます</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>忠実度</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>画像の上</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>画像を書き出す</translation>
    </message>
    <message>
        <source>views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG (ピクセル)</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG (ベクター)</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF (ベクター)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>ウィンドウと同じ</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>画像をピクセルとしてクリップボードにコピー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>幅 × 高さ</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>画面と同じ</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>1 段 (85 mm、7 pt)</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>2 段 (178 mm、7 pt)</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>スライド (254 mm、16 pt)</translation>
    </message>
    <message>
        <source>Poster (400 mm, 24 pt)</source>
        <translation>ポスター (400 mm、24 pt)</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Points of 1/96 inch, as on the screen</source>
        <translation>1/96 インチの点 (画面と同じ)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>画像 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>画像の 1 点あたりのピクセル数</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>ベクター画像はどの倍率でも鮮明です</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 は既にあります。置き換えますか?</translation>
    </message>
    <message>
        <source>1/96 in</source>
        <translation>1/96 インチ</translation>
    </message>
</context>
<context>
    <name>views::FigureForm</name>
    <message>
        <source>Names of layer and head</source>
        <translation>層とヘッドの名前</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>選択部分の枠</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>記号 (a)、(b)、…</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>画面と同じ</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>数値の意味</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>この表示</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>行数と同じ</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>トークンと数字は等幅のままです</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>フォント</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副題</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>カラーバー</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>1 枚の内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>カラーバーのラベル</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>シートの列数</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>このビューには層とヘッドの名前がありません。</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>このビューにはラベルを付けるカラーバーがありません。</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>このビューは選択したものを枠で囲みません。</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>トークン、ヘッド、コマンドを検索… (%1)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索を開始</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>2 文のうち、どちらからどちらへの線か</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>文のペアに適用されます。</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>特殊トークンがありません。</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>残りを、各行の和が 1 になるよう調整</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>特殊トークンを隠しているときに使います。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最も強いキー</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>質量の割合</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>すべてのペア</translation>
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
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>描く線</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>フィルターの値</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>文のペア</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>特殊を隠す</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>再正規化</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>横向き</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>アテンションフロー</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>線が示すもの</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>クエリがキーをどれだけ見るか、またはそれが最も確からしい答えの logit に 1 次近似で加える量</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>加える量</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>queries ask</source>
        <translation>クエリが問う</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>キーが答える</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>%2 本中、最も強い %1 本</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>特殊トークンは非表示、残りの和は再び 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>特殊トークンは非表示、その分は含まれません</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>モデル、パターンまたはファイルを開くと、何が何に注目するかを表示します。</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (位置 %2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>トークンが選択されていません。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>位置 %2 のクエリ %1</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>ここで離すとそのまま残ります</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>raises it</source>
        <translation>上げる</translation>
    </message>
    <message>
        <source>Let go to take it from another text</source>
        <translation>放すと別のテキストから取ります</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>放すと切れます: クエリはもうそこを見ません（Shift: 別のテキストから取る）</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>3D ハードウェアなしで描画: OpenGL 対応のディスプレイがありません</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>3D ハードウェアなしで描画: このディスプレイで OpenGL を開始できません</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>3D ハードウェアなしで描画：OpenGL 3.2 が必要ですが、この画面は %1.%2 です</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>3D ハードウェアなしで描画</translation>
    </message>
</context>
<context>
    <name>views::GridWidget</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, %2: %3 ± %4</source>
        <translation>%1、%2：%3 ± %4</translation>
    </message>
</context>
<context>
    <name>views::HeadBar</name>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>表示するヘッド</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1: クリックで単独表示</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1: クリックで追加または解除、ダブルクリックで単独表示</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>ヘッド %1.%2: 誘導 %3、直前のトークン %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>ヘッド %1.%2、「%3」から「%4」: %5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>学習に使わない系列での各ヘッド</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>ヘッドページ</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>窓全体の平均とばらつき。</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>このヘッドには %n 種類の働きがあります</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>このヘッドの働きは 1 つです</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>最も強い重み</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>書き込みが最も強いもの</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>ロジットへの最も強い効果</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>書き込みが最も多いクエリ</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>ロジットを最も高めるクエリ</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>弱いものから強いものへ</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>問うトークンと答えるトークン</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>0.05 以上のセル。意外性: トークンの頻度から予想されるよりどれだけ多いか (ナット)。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>質量</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外性</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>重みが読み書きするもの</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>W_V W_O の特異方向: 各方向が反応するトークンと、そのとき高めるロジット、下げるロジット。</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>コピースコア: %1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Raises</source>
        <translation>高める</translation>
    </message>
    <message>
        <source>Lowers</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>Choose a head to see what it does.</source>
        <translation>ヘッドを選ぶと、その働きを表示します。</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1、データ %2、窓 %3 個</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>後方への距離ごとの重み</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>前方への距離ごとの重み</translation>
    </message>
    <message>
        <source>Entropy by position</source>
        <translation>位置ごとのエントロピー</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Weight on the first token by position</source>
        <translation>位置ごとの先頭トークンへの重み</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>キーの位置ごとの重み</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>似た内容を書き込む位置：その割合、そこで問うトークンと答えるトークン、典型的な例。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>クエリが何も見つけられず、意味のないキーに重みが留まる場合も含みます。書き込まれるものと比べてください。</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>クエリの最も強いキー。全クエリの 10 分の 1 ごとに 1 例：典型を極端と並べて。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>効果</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>ノルム</translation>
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
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 個のヘッド。矢印キーで選択</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>このデータでは、指標「%1」を持つヘッドがありません。</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>色: 自動</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>列は、クエリからの距離で並べたキー</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>このアテンションでは、すべてのクエリがすべてのキーを見ます</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>重みを、単語のキーでは合計し、クエリでは平均します</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>ここでは各トークンが 1 つの単語です</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>重みは softmax 後の確率、スコアはその入力です</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>層の平均・最大には重みだけがあり、スコアがありません</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>開いているものには重みだけがあり、スコアがありません</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>セルを塗ってキーをクエリから隠す、または再表示: ドラッグ、または Space と Shift+矢印</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>マスクは、モデルまたはパターンの 1 つのヘッドを表示中に編集できます</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>セルが選択されていません。</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>クエリ %1、キー %2、値 %3</translation>
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
        <translation>重み %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 トークン</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>マスクで非表示</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>順位 %L1 / %L2</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>クエリ–キー詳細(&amp;D)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>複数クエリの 1 つ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>マスクで非表示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>数値をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>行が問い (クエリ)、列が答える (キー)。softmax 前のスコア</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>行が問い (クエリ)、列が答える (キー)。クエリの位置を基準に数えます</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>行が問い (クエリ)、列が答える (キー)。全層で最大の重み</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>行が問い (クエリ)、列が答える (キー)。全ヘッドで最大の重み</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>行が問う: 読むもの → 次に書くもの。列が答える (キー)。各行の和は 1</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>行が問い (クエリ)、列が答える (キー)。各行の和は 1</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、アテンションをここに表示します。</translation>
    </message>
    <message>
        <source>score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>表示する量</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>表示する数値</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>カラーマップ</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>数値の色</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>色のスケール</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>数値の色への割り当て: 均等、対数、平方根、または行ごと</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>色: 0 から 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>色: このヘッドの数値</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>色の範囲</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>色の範囲: 最大値が小さいとき以外は 0 から 1、常に 0 から 1、または常にこのヘッドの数値</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>行列の描画方法の詳細</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>縮小時: 最大値</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>縮小時: 平均値</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>デコーダーの行名: 読む → 書く</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>大きなセルに数値を表示</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>見えるキーのみ、距離順</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>マスクを編集</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>アテンション行列</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>色: 最大値まで</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Task type</source>
        <translation>タスクの種類</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>キャプション生成</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>言語モデリング</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>用意された入力</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>自分の入力</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>系列の種類</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>ランダム、反復</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>文の長さ</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>パディング後の長さ</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>原文の言語</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>翻訳先の言語</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>使用する層</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>入力テキスト</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>2 番目のテキスト</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>2 番目のテキスト: 最初のものとペアになります</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>入力のトークン</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 層</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>各 %n ヘッド</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a task type first: this applies to models.</source>
        <translation>モデル用です。先にタスクの種類を選んでください。</translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>このモデルにはトークナイザーがなく、トークン ID を読みます。</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>このモデルはテキストを読みません。</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>系列はランダムです。</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>ランダムな系列とパディングに適用されます。</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>ランダムな系列に適用されます。</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>このモデルでは翻訳の言語を選べません。</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>このモデルの層は 1 つです。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>両方を表示できます。</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>選択したヘッドの代わりに全ヘッドの指標値を表示</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>表のヘッドの指標値を CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>指標値はまだありません。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、指標値をここに表示します。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>ε = </source>
        <translation>ε = </translation>
    </message>
    <message>
        <source>ε automatic</source>
        <translation>ε 自動</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>スパース性のしきい値</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>ε 未満の重みはほぼ 0 とみなし、スパース性と使用キー数の計算に使います。自動: 1 / (10 · キーの数)。</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>ヘッドを絞り込む</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>「層 2」のような語を名前に含み、「entropy&lt;1.5 sink&gt;0.3」のような範囲に指標値が入るヘッドだけを表示</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>全ヘッドの表</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>データを書き出す…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>ヘッドの指標値</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>全ヘッドの指標値</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>解釈可能性</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>ファイルのアテンションは計算せず、そのまま表示します。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>単一のヘッドを選ぶか、変更を層に適用してください。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>先に「この層」または「このヘッド」を選んでください。ヘッドがなくなると何も残りません。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>%n 個のヘッドを選択</numerusform>
        </translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>この層</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>選択したヘッド</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>このヘッド</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>出力が 0 になります: %1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>スタックのほかの層は無効化。残すもの: %1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>層のほかのヘッドは無効化。残すもの: %1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>アテンションをすべて最大スコアに: %1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>スコアを温度で割ります: %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>先に一覧から変更を選んでください。</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>選択した変更を取り消します (Delete)</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>すべての変更を取り消します</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>パターンまたはモデルを選ぶと、アテンションをここで変更できます。</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>変更はありません。%1:</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1、変更前 → 変更後: %2</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1、変更後:</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>a word that was changed</comment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a sentence</comment>
        <translation>変更前: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>a sentence</comment>
        <translation>変更後: %1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>変更の範囲</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>変更の適用先</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>これらの変更と、ヒートマップに塗ったものの作用先</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>無効化</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>これだけ残す</translation>
    </message>
    <message>
        <source>Hard attention</source>
        <translation>ハードアテンション</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>温度を設定</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>アブレーションを追加</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>これらのヘッドだけ残す</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>新しい温度</translation>
    </message>
    <message>
        <source>Remove change</source>
        <translation>変更を削除</translation>
    </message>
    <message>
        <source>Clear all changes</source>
        <translation>すべての変更を消去</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>有効な変更</translation>
    </message>
    <message>
        <source>Prediction before and after</source>
        <translation>変更前後の予測</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>介入</translation>
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
        <translation>%1 — 完了</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1 (%n 分)</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are installed. A lesson&apos;s file is opened with File → Open….</source>
        <translation>レッスンがインストールされていません。レッスンのファイルは「ファイル → 開く…」で開けます。</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>各レッスンは隣の表示を準備し、そこで何かを探すか変更するよう求めます。クリックすると始まります。</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>ステップ %L1 / %L2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>レッスンの一覧</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>レッスンの進行状況</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>このステップを準備し直す</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>レッスンを終了</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 正解です。</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ 正解です。%1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>これではありません。もう一度見てください。</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right one of several answers</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>やって見せる</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>求められた操作をウィンドウで実行します</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>計算中 …</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>言語モデルを選ぶと、各層がここで何を予測するかを表示します。</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>セルが選択されていません。</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1、「%2」の後</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>行は層、列は位置。各セルは、モデルがそこで終わった場合に最も確率の高い単語</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation>。%L2 個中、最初の %L1 個の位置</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>ロジットレンズ</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>何も表示されない理由</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>選んだヘッドの地図がここに表示されます。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n 個の点。矢印キーで選択、＋と－で拡大・縮小</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n 個選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2、位置 %3、ノルム %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>すべてのヘッド</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 個のヘッド。矢印キーで選択</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>%1の層境界 %2 での隠れ状態：%n トークン。セルはそこにあるトークンと、→ の後にロジットレンズが読むものを示します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1：%n 個の点。トークンをドラッグで囲むと、その文が表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>軸は分散の %L1 % を占めます。</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>移動中…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>選択したトークンの文がここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>%n 個選択。クリックで文を開く</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>クエリとキー</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隠れ状態</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>層境界</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 は最初の層に入るもの。以降は 1 層ずつ後のもの。</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>次元</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>点の色</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>クエリかキーか</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>ノルム</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>選択の文</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>何も表示されない理由</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>モデルフォルダー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>訳文</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>トークン ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>モデルフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>原文の言語</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>訳文の言語</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>音声を選択</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Open an image</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>画像 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>クラストークンが見ているもの (Home)</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>このアテンションにはクラストークンがありません。</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>画像を開いていません。</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>キャプションの単語ごとに 1 枚の画像</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>クエリが単語であるキャプションに適用されます。</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>選択したヘッド</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>ロールアウト</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>オーバーレイの量</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>オーバーレイの色</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>滑らか</translation>
    </message>
    <message>
        <source>Blend between patches instead of showing each</source>
        <translation>パッチごとに表示せず、間を補間</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>モデルに別の画像を見せます。ここにドロップもできます</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>クラストークン</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>単語ごと</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>シンクを除く</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>どのクエリからも多くのアテンションを集める位置を除きます</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>アテンション付きの画像</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 はもう存在しません。</translation>
    </message>
    <message>
        <source>No player of sounds is installed (pw-play, paplay or aplay).</source>
        <translation>音声プレーヤー（pw-play、paplay、aplay）がインストールされていません。</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>選択したフレームの内容を %1～%2 秒まで再生します。選択がなければ全体を再生します</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>音声を開く</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>音声 (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>音声を開く…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>別の音声をモデルに聞かせます。ここにドロップすることもできます</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>What each word looks at</source>
        <translation>各単語が見ているもの</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>ここまでの全層を通って%1に届くもの</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1が見ているもの</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>ここまでの全層を通って%1に届くもの (平均)</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1が見ているもの (平均)</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>ここまでの全層を通って%1に届くもの (最大)</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1が見ているもの (最大)</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>音声 %1 秒</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>モデルが見る画像: %1 × %2 ピクセル</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>すべてが見ている %Ln か所を除く</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: weight</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>行 %1、列 %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>アテンション最大: %1</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>モデルが見る画像: %1 × %2 ピクセル、%3 個の断片と全体</translation>
    </message>
</context>
<context>
    <name>views::OverviewGrid</name>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交差注意</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>テキストタワー</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>ビジョンタワー</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>エンコーダーの自己注意</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>デコーダーの自己注意</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>指標「%1」を持つヘッドがありません: %2</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>色: %1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>枠: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>大きさ: %1</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>フィルターに合うヘッドがありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>交差</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>画像</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>%L1 トークンを超えると、各点はその一部の行の重みの最大値です。</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>ヘッド一覧</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>ヘッドが選択されていません。</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1、%2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>点の面積はこの指標値に応じます</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>ヘッドを点で描くとき、大きさが指標値を表します</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>ヘッドを表示する境目の指標値。%1 から %2 まであります</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>ヘッドを表示する境目の指標値</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>層、ヘッド</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>サムネイルの代わりに点</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>点の大きさ</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>表示するヘッド</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>ヘッドと層の平均</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>ヘッドと層の最大</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>ヘッドの順序</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>枠の色</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>枠の色 (点ではその色) がこの指標値を表します</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>指標値だけを色と大きさで描きます</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>指標値によってヘッドを隠します</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>フィルターの向き</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>以上または以下</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>フィルターのしきい値</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>ヘッドの平均の列と、層の平均の行を追加します</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>ヘッドの最大の列と、層の最大の行を追加します</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、全ヘッドをここに表示します。</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1 の平均</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>このテキストの指標です。アトラス %1 を読み込めません。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>このテキスト</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>点、アトラス、フィルター、平均、最大</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>このテキストの指標、または開いているアトラスのテキスト全体での平均</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1: 正解率 %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>実行が測られるたびに線が現れます。</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>一次近似です。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%2 行中 %1 行は厳密な値、ほかは一次近似です。</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>すべて厳密な値です。</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>破損テキスト</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定対象</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>残差ストリーム</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>ロジットへのパス</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>厳密</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>推定の代わりに、各パッチングを行ごとに実行します</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>パッチング</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>パッチングのヒートマップ</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>パッチング</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>組のばらつきはツールチップに表示され、CSV ファイルにはすべて入ります。</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>言語モデルを開いてテキストを与えると、その実行にアクティベーションをパッチできます。</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>トークン数が同じ別のテキストを入力し、「パッチング」を押してください。各セルは、その 1 つのアクティベーションをそこから取ったときに予測がどうなるかを示します。</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>「パッチング」はすべてのテキストの組を実行し、各箇所が予測を平均でどれだけ変えるかを示します。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>組のファイル</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>表 (*.csv *.tsv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>別のテキスト</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>組：名前</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>組：数</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>組：日付</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>ファイルの組</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>アクティベーションの取得元：入力したテキスト、または順に実行するクリーンと破損のテキストの組</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>各辺を別のテキストから取ると、値はこれだけ変わります。</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>フローで Shift を押しながら線をキーから引き離すか、選択した線で P を押します。そのキーが送るものが別のテキストから取られます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>パッチする辺: %Ln 本。同じトークン数の別のテキストを入力して「パッチング」を押してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>フローの辺</translation>
    </message>
</context>
<context>
    <name>views::PatternRows</name>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>系列長</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド数</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>ヘッド次元</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自己</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交差</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>views::PlotWidget</name>
    <message>
        <source>%1: %2, %3 ± %4</source>
        <translation>%1: %2、%3 ± %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2、%3</translation>
    </message>
</context>
<context>
    <name>views::PoolBox</name>
    <message>
        <source>Mean of the queries</source>
        <translation>クエリの平均</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>クエリの最大</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>複数のクエリを選択: Ctrl または Shift を押しながらヒートマップの行かテキストをクリック、Ctrl+Space、または Shift+矢印</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>選択したクエリのまとめ方: 平均または最大</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>複数のクエリ</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>このモデルは画像を見るとすぐ、最も確率の高いキャプションを書きます。</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>テキストを生成するモデルに適用されます。</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>モデルに生成させます。生成した部分のアテンションもトレースします</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>モデルが書く単語の数</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>次の単語の選び方</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>同時に追跡する訳の数</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>最後まで</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>「%1」(位置 %2)</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>「%1」(位置 %2)、入力時と出力時</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>新しい単語</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>単語: </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>ビーム数</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>ビーム: </translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>鋭さ</translation>
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
        <translation>抽出</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>ビームサーチ</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>生成されたテキスト</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>埋め込みの分布</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>予測のうち表示するもの</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>計算を停止</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>データを書き出す…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>数値を CSV ファイルに書き出します</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Pause layers</source>
        <translation>層の再生を一時停止</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>層を再生</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1: 層を順に (Space)</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>層は 1 つだけです。</translation>
    </message>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>アテンション行列ではなくベクトルに適用されます。</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>これらのベクトルを表示するか</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>開いているものに隠れ状態がありません。</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>OpenGL で描画。オフでは同じ場面をソフト描画し、グラフィックカードがない場合は高速です</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>3 つの軸になるベクトルの方向。全層のものは層を変えても変わりません</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、ベクトルをここに表示します。</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>クエリ (青) は奥から手前、キー (朱) は左から右、高さは重み</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L3 × %L4 のうち %L1 × %L2 セル、それぞれ最大の重み</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>ベクトルは 1 つの層のものです。層、または棒か曲面を選んでください。</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>開いているものにはアテンションだけがあり、クエリ・キー・バリューのベクトルがありません。3 次元で見るには棒または曲面を選んでください。</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>ベクトルは 1 つのヘッドのものです。ヘッド、または棒か曲面を選んでください。</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>ベクトルの種類を 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1: 3 つの軸で %L3 次元の分散の %2 % を説明</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1: 全層の軸、%L3 次元におけるこの層の分散の %2 %</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1: %L5 次元中の次元 %2、%3、%4、分散の %6 %</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>種類ごとに最長の矢印の長さを 1 とします</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>次元 %1</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>トークンが選択されていません。</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>クエリ %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>クエリ %1、キー %2、値 %3</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>ベクトル</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>ベクトルを矢印で、またはアテンション行列を棒か曲面で表示</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>%1のベクトル</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>全層の PCA</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>この層の PCA</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>選択した次元</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>1 番目の次元</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>2 番目の次元</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>3 番目の次元</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>矢印や行の横にトークンを表示</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>3 次元のベクトルとアテンション</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>3D シーン</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>%L1 トークンごとに矢印 1 本</translation>
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
        <translation>3 つの軸で (%1, %2, %3)</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>「%2」からの重み %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>ここでの最大の重み %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>重み %1</translation>
    </message>
</context>
<context>
    <name>views::ShadedText</name>
    <message>
        <source>lowers it</source>
        <translation>下げる</translation>
    </message>
    <message>
        <source>raises it; as strong as the method&apos;s largest value</source>
        <translation>上げる。最も濃い色はその手法の最大値</translation>
    </message>
    <message>
        <source>largest ±%1</source>
        <translation>最大 ±%1</translation>
    </message>
</context>
<context>
    <name>views::StepsCanvas</name>
    <message>
        <source>%1, shown: rows %2–%3, columns %4–%5</source>
        <translation>%1、表示: 行 %2–%3、列 %4–%5</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>マスクで非表示</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Space)</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>ステップは表示されていません。</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4. %5 %6</source>
        <translation>ステップ %1 / %2、%3、%4。%5 %6</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>First Step</source>
        <translation>最初のステップ</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>前のステップ</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>次のステップ</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>最後のステップ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>任意のステップに移動します</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>パターン、モデルまたはファイルを選ぶと、アテンションの計算過程をここに表示します。</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>ステップを計算しています。</translation>
    </message>
</context>
<context>
    <name>views::SweepView</name>
    <message>
        <source>Family</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%2 回中 %1 回の実行。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>ヘッド次元</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>選ぶ組み合わせの数。– はすべて試します</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>平行座標</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2（学習位置）、llama（回転位置）、bloom（ALiBi）</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>スコアを割る数。Llama のもの</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>クエリから見えるキーの数（自身を含む）。0 はすべて。Llama のもの</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>選択肢をコンマで区切って書き、「スイープを開始」を押してください。すべての組み合わせをすべてのシードで課題に学習させ、最良のものを不確かさとともに示します。</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>スイープを開始</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>… ほか %L1 件</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>データを書き出す</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>表は .csv で書き出します。「%1」は使えません。</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>ここでは各クエリを個別に表示します</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>クエリが注目するもの</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>キーに注目するもの</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>色付け</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>単語のサブワードを 1 つとして読みます</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>色付きテキスト</translation>
    </message>
    <message>
        <source>Text view</source>
        <translation>テキスト表示</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>queries ask</source>
        <translation>クエリが問う</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>キーが答える</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L2 トークン中 %L1 個: 画像を大きくするとさらに入ります。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>クエリ %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>%1に注目するもの</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>全クエリが注目するもの (平均)</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>%1が注目するもの</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>%1が注目するもの (平均)</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>%1が注目するもの (最大)</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>モデル、パターンまたはファイルを開くと、何が何に注目するかを読めます。</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1 (位置 %2)</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>モデルが書いたもの</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>テキストがありません。</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1。アテンション最大: %2</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>モデルが書いたもの</translation>
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
        <translation>ステップの再生を一時停止</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>ステップを再生</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>ステップが選択されていません。スライダーを動かすか、再生を押してください。</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>ステップ %1 / %2: モデルが「%3」を出力</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>位置 %1 / %2: 「%3」</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>最初のステップ</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>前のステップ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次のステップ</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最後のステップ</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>1 秒あたりのステップ数</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> ステップ/秒</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>タイムステップ</translation>
    </message>
</context>
<context>
    <name>views::TokenStrip</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>訳文</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>トークン帯</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>まだ何も開いていません。</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>クエリ: %1、キー: %2</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>トークンの続き: クリック、ホイール、または矢印キー</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1、トークン %2: クリックでクエリ、Shift でキー、Ctrl で複数クエリの 1 つにします</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1、クエリ %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1、キー %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1、トークン %2: 表示中のアテンションの対象外</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>クエリ(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>複数クエリの 1 つ(&amp;S)</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>終了する正解率</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>位置の伝え方：GPT-2 は学習し、Llama はクエリとキーを回転させ、BLOOM は遠いものを弱めます（ALiBi）</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>系列の要素・数字・トークンの数。– はタスクの標準の長さ</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>1 ステップの勾配の最大ノルム。– はクリップなし</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>検証系列の正解率がこの値に達すると学習を終了します</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>学習に使うテキストまたは CSV</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>テキストと表 (*.txt *.csv);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>%1 に保存しました。ほかのモデルと同じように開けます。</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>別のプログラムが学習結果を書き出すフォルダー</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>%1 を追跡中: これまでに %2 個を開きました。</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>開始…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中。</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>学習中。</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1ステップ %2 / %3、損失 %4、正解率 %5、毎秒 %6 ステップ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>フォルダーを追跡…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>追跡を停止</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>ステップ %1: 検証損失 %2、正解率 %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint that is shown, with the rate, batch, clipping and steps of above; the run so far stays to compare with</source>
        <translation>表示中のチェックポイントから、上の学習率・バッチ・クリップ・ステップ数で続けます。これまでの実行は比較用に残ります</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>モデルを保存…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>フォルダーに届くチェックポイントやアテンションのダンプを順に開きます</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>各ヘッドの誘導</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>各層の勾配</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>重み、勾配、更新量</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>各ヘッドのアテンション</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>課題を選び、「学習」を押してください。小さなモデルがこのコンピューターで学習し、損失、正解率、ヘッドのアテンションができていく様子が描かれます。</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>Zoom In</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>倍率をリセット</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>画像を保存…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>拡大・縮小と画像の保存</translation>
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
        <translation>%1 の寄与は %2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合計</translation>
    </message>
</context>
</TS>
