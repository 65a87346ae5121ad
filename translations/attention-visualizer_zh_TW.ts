<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>每個點是一個頭；點選可選中</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1；讀取了 %L3 個查詢中的 %L2 個</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>注意力與距離</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>以圖塊計的距離</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>以詞元計的距離：負值向後看，正值向前看</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>平均權重</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>列分佈</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>查詢平均在看什麼</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1在看什麼</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1在看什麼（取平均）</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1在看什麼（取最大）</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>權重 × 值</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>各層各頭的熵</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>各頭的熵</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方圖</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>權重有多大</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>權重個數</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>查詢與鍵</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>查詢與鍵在哪裡相遇</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1；相近者相互吸引；兩條軸顯示了 %2 % 的變異數</translation>
    </message>
    <message>
        <source>first principal component</source>
        <translation>第一主成分</translation>
    </message>
    <message>
        <source>second principal component</source>
        <translation>第二主成分</translation>
    </message>
    <message>
        <source>Map of heads</source>
        <translation>頭的分佈圖</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>哪些頭彼此相似</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>各頭標為「層·頭」，顏色從第一層（深）到最後一層（淺）；相近的頭看相同的鍵；應力 %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Jensen–Shannon 距離（奈特），兩軸相同</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>累積注意力</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>最強的鍵所佔的注意力</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>最強的鍵</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>注意力佔比</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 與 %2</translation>
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
        <translation>另一輸入的活化需要兩條文字：請給出 --texts。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>有 %n 個輸入被略過；第一個：</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>已在 %2 列中的第 %1 列後停止；再次運行同一命令會從那裡繼續。</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 是其中一部分；請用 -o 給出另一個名稱。</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 尚未完成；請再次執行其命令。</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%2 部分中有 %1 部分不在其中。</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>圖譜中沒有頭 %1。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 沒有名為「%2」的欄。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>已在 %2 個輸入中的第 %1 個之後停止：數字只統計這些輸入。</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of 需要一個頭，如 3.0（層.頭），而不是「%1」。</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>輸入中沒有 [MASK]：遮罩語言模型預測的是它所在位置的詞元。</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>該模型沒有用於預測的輸出頭：它的 config.json 在「architectures」中沒有寫出，權重中也沒有。</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>該記錄不含預測。</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>token</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>機率</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>編碼器/解碼器</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>注意力類型</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>查詢數</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>鍵數</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>attention-visualizer [PATH]            opens the window, with a model folder, a trace, a session, a tensor file or an image
attention-visualizer COMMAND …         works without a window

Commands:
</source>
        <translation>attention-visualizer [路徑]            開啟視窗，可帶模型資料夾、記錄、工作階段、張量檔案或影像
attention-visualizer 命令 …            不開啟視窗直接工作

命令：
</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
「attention-visualizer 命令 --help」列出該命令的選項。
「attention-visualizer --manual man|bash|zsh|fish」輸出手冊頁或某個 shell 的補全指令碼。
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual 只能是 man、bash、zsh、fish 之一。</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>「%1」既不是命令，也不是存在的檔案或資料夾。</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>用「attention-visualizer --help」檢視可用的命令。</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>工作未完成即已停止。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>無法寫入標準輸出。</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>請用 -o 指定要寫入的檔案。</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask 應為 none、causal、window:N 或 padding:N 之一，而不是「%1」。</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>展示 Transformer 注意力在做什麼</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>不帶命令時開啟視窗；若給出 PATH，則開啟它：模型資料夾、記錄、工作階段、張量檔案或影像。帶命令時不開啟視窗；資料寫到標準輸出，訊息寫到標準錯誤輸出。</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0：完成；1：失敗，原因寫到標準錯誤輸出；2：用法錯誤。</translation>
    </message>
    <message>
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>合成注意力模式：local、global、translation、previous-token、induction、block、random 或 uniform</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>模式、取樣或訓練的種子</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>注意力模式的詞元數；任務序列的項數；重複的隨機詞元數</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>注意力模式或所訓練模型的頭數</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>每個頭的維度</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>注意力模式或所訓練模型的層數，或要執行的模型層數</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>save_pretrained 寫出的模型資料夾，或 .gguf 等權重檔案</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>配接器所依據的模型的資料夾，用於找不到該模型時</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>即使 config.json 含有可能改變計算的未知鍵，也開啟該模型</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>要匯入的注意力張量（.safetensors、.npy、.npz）</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>輸入文字</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>與 --text 比較的文字</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>文字對中的第二個文字</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>存放輸入文字的檔案；- 表示標準輸入</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>截斷超出模型長度的文字</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>編碼器-解碼器模型的源文字</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>目標文字；省略時由模型生成</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>源語言</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>翻譯的目標語言</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>輸入影像</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>代替文字的輸入詞元編號</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>代替源文字的詞元編號</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>代替目標文字的詞元編號</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>每個詞元所屬的句段</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 表示詞元，0 表示填充</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>把輸入填充到這麼多詞元</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>預處理後的影像，float32 [3, 高, 寬]</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>輸入的聲音</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>跳過聲音開頭的秒數</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>已預處理的聲音，float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>已預處理的聲音，float32 [samples]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>最多生成 N 個新詞元</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>搜尋的束數；1 即貪心；不給出時按模型的設定</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>對新詞元進行取樣，而不是取最可能的</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>用來除注意力分數的溫度；與 --sample 一起時為取樣的溫度</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>只在最可能的 K 個中取樣；0 表示全部</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>只在合計佔機率 P 的最可能詞元中取樣</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>輸出變為 0 的頭：層.頭、一層，或 decoder.cross.層.頭；多個用逗號分隔</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>保留的頭或層：同一層或同一編碼器或解碼器中的其他部分變為 0</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>代替模型自身的遮罩：none、causal、window:N 或 padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>每個查詢只看得分最高的鍵</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>--temperature、--mask 和 --hard 作用的位置，寫法同 --ablate；預設處處作用</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>干預列表，格式與記錄檔案中相同，或含有它的檔案</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>解釋的物件：logit 或 loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>logit 的位置，從 0 開始</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>logit 的詞元或類別；未給出時為最可能的一個</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>被減去其 logit 的詞元或類別</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>要解釋的詞元或類別，用名稱或編號；未給出時為最可能的一個</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>編碼器-解碼器模型的目標文字；省略時由模型生成</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient、integrated、attention、relevance、rollout、direct、importance 或 ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>積分梯度的起點：zero、mean 或詞元編號</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>積分梯度或訓練的步數</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction、copy、reverse、sort、addition、number-words、coreference、classification 或 characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>用於學習的文字和標籤 CSV，或文字</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>模型讀取的內容：文字、CSV 或 TSV，或文字或圖片的資料夾</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>--data 中存放文字的欄：欄名或從 1 起的欄號</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>編碼器–解碼器模型的目標欄；不給出時由模型自列生成</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>讀取 --data 的多少列</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>每次讀取的詞元數；預設 256</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>抽樣的種子</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>只讀取 N 部分中的第 I 部分，由 --merge 合併</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>將給出的各圖譜合併為一個</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>輸出圖譜中某個頭的內容：層.頭 或 decoder.cross.層.頭</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>文字所在的欄；未給出時為第一欄</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>標籤所在的欄；未給出時為最後一欄</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>模型的寬度；給出維度時為頭數 × 維度</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>每步的序列數</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>最高的學習率</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>學習率上升的步數</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>要比較的系列</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>要比較的層數</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>要比較的頭數</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>要比較的頭維度</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>要比較的學習率</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>每種配置的執行次數</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>隨機抽取的配置數；不給則全部</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>消融：用什麼代替被關閉的部分：zero、mean（在 --texts 上平均）或 resampled（--texts 的下一條）</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>消融：heads 為各頭；all 還包括整個注意力、前饋層和整層</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>乾淨與受擾文字的 CSV，可帶目標：所有文字對上的平均與離散</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>只修補各頭直接送到 logit 的部分，而非其全部作用</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>只修補各頭直接送到某個頭的查詢、鍵或值的部分，如 5.1.key</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads、composition、repeated；對單個頭為 vectors 或 feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>要顯示其奇異向量或其供給者的頭</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated：讀取的隨機序列數</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>按什麼給頭排序：指標、cell(q, k)、score(q, k)、數字、+ - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>按一個查詢落在一個鍵上的權重排序</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>按與另一檢查點的差排序</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>按與另一文字的差排序</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>按與另一追蹤的差排序</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>同時測量解釋是否成立：刪除與插入</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>被破壞輸入的編號</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>乾淨文字</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>詞元數相同的被破壞文字</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>同時實際執行每個修補，而不只是一階估計</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>同時儲存分數和權重；explain：寫出全部張量</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>同時儲存 logits</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>在標準錯誤輸出上以一行 JSON 輸出各部分用時</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>執行緒數；預設使用全部核心</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap、flow、overview、distribution、scene、surface、overlay、steps、metrics、lens、experts、text 或 compare</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder、decoder、text 或 vision</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self 或 cross</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>層，從 0 開始計數；或 mean、max</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>頭，從 0 開始；或 mean、max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>查詢位置，從 0 開始</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare：另一個頭所在的層；或 mean、max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare：另一個頭；或 mean、max</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>圖片大小（像素）</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>圖的尺寸和字號：column（85 mm，7 pt）、two-columns、slide 或 poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>圖片寬度，毫米</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>圖片高度，毫米</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>標籤字號，磅</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>PNG 中每 1/96 英寸的像素數</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>圖片上方的標題</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>標題下的一列</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>色條的標籤</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>不寫層和頭的名稱</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>顯示所選內容的邊框</translation>
    </message>
    <message>
        <source>viridis, magma, cividis, greys, turbo or diverging</source>
        <translation>viridis、magma、cividis、greys、turbo 或 diverging</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light 或 dark</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>標籤語言，例如 en 或 zh_CN</translation>
    </message>
    <message>
        <source>candidates for each position</source>
        <translation>每個位置的候選數</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>低於此值的權重視為接近零；預設 1 /（10 × 鍵數）</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>模型的多個輸入，每列一個，或 CSV、TSV 的一列：給出每個頭的平均值、標準差和 95 % 信賴區間</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>--texts 中含文字的欄：欄名或從 1 開始的欄號</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>讀取 --texts 的多少列</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>偏移按什麼計數：UTF-8 位元組（預設）或字元</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table 或 json（metrics、explain、patch、circuits、rank、sweep、train、similarity 和 atlas 還可用 csv）</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>為沒有 config.json 的權重寫出 attention_visualizer.json，內容以名稱和形狀所能說明的為限</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>要寫入的檔案；train：資料夾</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 需要 %2 到 %3 之間的整數，而不是「%4」。</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 需要 %2 到 %3 之間的數，而不是「%4」。</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 需要用逗號分隔的整數，而不是「%2」。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 只能是 %2 之一，而不是「%3」。</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard 需要部分號和部分總數，如 2/8，而不是「%1」。</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head 需要一個頭，如 3.0（層.頭）或 decoder.cross.3.0，而不是「%1」。</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 須為不小於 0 的整數、mean 或 max，而不是「%2」。</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 需要一個位置，例如 3.0（層.頭）、3（一層）或 decoder.cross.3.0，而不是「%2」。</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size 需要以像素表示的寬x高，例如 1200x800，而不是「%1」。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 被作為輸入讀取；把輸出寫到那裡會毀掉它。</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>請用 -o 給出另一個名稱。</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge 合併圖譜：請只列出它們。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>多了一個參數「%1」。</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>請用 --model 給出模型資料夾。</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>請用 --data 說明模型讀取什麼。</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>計算注意力並寫成記錄。</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>把記錄、注意力模式或模型的一個檢視繪製為 PNG、SVG 或 PDF。</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>輸出每個頭的指標。</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>輸出模型的預測，或讓模型生成文字。</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>輸出模型資料夾或檔案的內容。</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>輸出文字的詞元。</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>解釋預測：是哪些詞元、頭和層造成的。</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>把一個輸入的活化修補到另一個輸入的執行中。</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>訓練許多小模型以找到最佳配置。</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>在一個任務上訓練小模型並儲存為模型資料夾。</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>比較兩段文字：整體比較，並逐詞元比較。</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>從模型權重中讀出迴路，並測試歸納。</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>按儲存格、公式或差給頭排序。</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>彙集每個頭在整個資料集上的行為。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>顯示本說明。</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>記錄、工作階段或注意力檔案</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>模型資料夾或檔案</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>用「attention-visualizer %1 --help」檢視可用的選項。</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>請用 --text 和 --with-text 給出兩段文字。</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>請用 -o 指定要寫入的資料夾。</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>請給出 --pattern、--model 和 --attention 中的一個。</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>請給出模型資料夾或檔案的路徑。</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>請用 --model 給出模型資料夾，或給出一個記錄。</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>請給出一個檔案，或 --pattern、--model 和 --attention 中的一個。</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>檔案、--pattern、--model 和 --attention 只能給出一個。</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>請用 --view 指定要繪製的檢視。</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>請二選一：用 --with 指定另一檔案中的同一個頭，或用 --with-layer 和 --with-head 指定另一個頭。</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>請用 --by 或 --cell 說明按什麼排序。</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>請用 --text 或 --text-file 給出文字。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>標準輸入</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 中沒有文字對。</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>記錄中沒有該編碼器/解碼器、注意力類型和層的注意力。</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>該注意力有 %1 個頭；沒有第 %2 個頭。</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>該注意力有 %1 個查詢；沒有第 %2 個查詢。</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>沒有可作比較的 %1。</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet：「%1」不是該注意力的頭，它共有 %2 個頭。</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>「%1」不是本程式支援的語言；請選擇其中之一：%2。</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>圖片只能寫成 .png、.svg 或 .pdf，而不是「%1」。</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>沒有名為「%1」的檢視。</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>只能比較文字。</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>該資料夾各模組的層彼此不匹配。</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>相似度 %1（池化方式：%2）</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>最佳：%1，%2 層，%3 個頭，寬度 %4，學習率 %5：%8 個種子的準確率為 %6 ± %7。</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>每個頭保留向量的位置數；預設 1,024</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>每個頭統計的詞元對種類數；預設 4,096</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>列印兩個圖譜之間差異最大的頭</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2（學習位置）、llama（旋轉位置）或 bloom（ALiBi）</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>要比較的溫度（llama 系列）</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>要比較的查詢可見鍵數（llama 系列）；0：全部</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>字體系列，詞元和數字除外</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>一頁上的多幅圖：按編號給出此注意力的頭；all（它的所有頭）、layers（每層的此頭）、grid（所有層的所有頭）或 steps（此頭的每一步）</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>一頁上並排的圖數</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare 需要兩個圖譜：請給出兩者，不要給其他。</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>要列印的圖譜，或要合併或比較的圖譜</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet：一頁放不下 %1 幅圖；最多 %2 幅。</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>此電腦上沒有字型「%1」。</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>沒有下列選項之一，--%1 在這裡不起作用：%2。</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 與 %2 不能一起使用：請只給出其中之一。</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with、--with-stack、--with-layer 和 --with-head 說明 --view compare 比較什麼；其他檢視不讀取它們。</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base 說明 --view compare 與什麼比較；其他檢視不讀取它。</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>請單獨給出 --with-base，不要同時給出 --with、--with-layer 和 --with-head。</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale 說明 PNG 有多少像素；其他格式沒有像素。</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>掃描把檔案寫成 CSV，以便之後繼續；--format 只用於列印的內容。</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare：與同一個頭作比較的記錄、工作階段、注意力檔案；對模型而言，也可以是另一模型的資料夾</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare：配接器所針對的模型的同一個頭</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>比較：另一個頭所在的編碼器/解碼器（名稱不同時）</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 接受以逗號分隔、從 %2 到 %3 的數，而不是「%4」。</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>沒有任何頭具有該指標：其儲存格在範圍之外，或者它不是有限的數。</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 不適用於 --view %2：該檢視沒有這樣的內容。</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>第 %1 步之後的模型在 %2 中。</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>這些組合都無法訓練。</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>修補某個頭中鍵 K 傳送給查詢 Q 的內容，例如 5.1.7.3；多個用逗號分隔</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
「attention-visualizer --reuse [PATH]…」把各路徑作為分頁在已開啟的視窗（如果有）中開啟。
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>把每個 PATH 作為分頁在該使用者於此顯示器上已開啟的視窗中開啟；沒有視窗時則開啟一個。不給 PATH 時，該視窗會移到最前。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>t-SNE 至少需要四個點。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>公式超過 %1 個字元。</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>公式在第 %1 個字元處無法理解：「%2」。</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>請寫指標的標識、cell(q, k) 或 score(q, k)、數字、+ - * / ^ 和括號。</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>兩者沒有同時具有這一數值的頭。</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>總體稀疏度</translation>
    </message>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>低於 ε 的可見權重所佔比例。</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>使用的鍵數，平均</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>每個查詢中權重不小於 ε 的鍵的個數，對查詢取平均：即詞元的平均稀疏度。</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>鍵數</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>使用的鍵數，最多</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>單個查詢中權重不小於 ε 的鍵的最大個數：即詞元的最大稀疏度。</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>查詢權重的熵，在所有查詢上取平均。</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>正規化熵</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>熵除以可見鍵所允許的最大值，在鍵多於一個的查詢上取平均。</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>與均勻分佈的 KL 散度</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>查詢權重相對於均等權重的 KL 散度，在所有查詢上取平均。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心度</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>查詢的最大權重，在所有查詢上取平均。</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>基尼係數</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>查詢權重的不均程度：全部相等時為 0，集中於一個鍵時接近 1；在所有查詢上取平均。</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>平均距離</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>查詢與鍵之間的距離，按注意力加權；圖片中為圖塊中心之間的距離。</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>詞元或像素</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>前一個詞元</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>對查詢前一個詞元的平均權重。</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一個詞元</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>對查詢後一個詞元的平均權重。</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>自身詞元</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>對查詢自身詞元的平均權重。</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首詞元</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>對第一個詞元的平均權重。</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>特殊詞元</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>對 [CLS]、[SEP] 等特殊詞元的平均權重。</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>重複詞元</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>對查詢詞元先前出現處的注意力佔比。</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>歸納</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>對查詢詞元先前出現處之後的詞元的注意力佔比。</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>歸納（重複序列）</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>在每 L 個詞元重複一次的序列中：對往回 L − 1 個詞元處的鍵的平均權重。</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>注意力匯</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>第一個詞元得到的權重，在所有查詢上取平均；超過 0.3 的頭就是注意力匯。</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>匯聚質量</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>查詢的注意力中流向該頭所學匯聚點、不落在任何鍵上的份額，對各查詢取平均。</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>這些向量含有不是有限數的值，因此無法投影。</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>距離必須是由非負有限數組成的方陣。</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>t-SNE 最多對 %1 個點計算；現有 %2 個。</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>請使用 PCA，或減少詞元。</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>此記錄在那裡沒有自注意力。</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>各層的詞元必須相同。</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>此項最多對 %1 個詞元計算；現有 %2 個。</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>這需要單個頭的值；匯入的注意力和多個頭的平均沒有值。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>這需要模型的輸出矩陣，而記錄中沒有。</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>請開啟模型，或指明它的資料夾現在在哪裡。</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>logit 透鏡需要模型：請開啟模型，而不是其注意力檔案。</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>Logit 透鏡需要模型，而模型不可用。</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>Logit 透鏡需要隱藏狀態和詞彙表上的輸出頭，而此模型沒有。</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>只能比較查詢和鍵相同的頭。</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>圖譜 %1 已損壞：%2 缺失或不相符。</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>請重新生成圖譜。</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>此輸入得到的頭與之前的輸入不同。</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>這些圖譜不是同一整體的各部分：它們的模型、資料集、列數、視窗或分片不同。</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>請用同一命令生成各部分，每部分使用各自的 --shard。</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>第 %1 部分給出了兩次。</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>每部分只能給出一次。</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 不是本程式能讀取的圖譜。</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>請用 atlas 命令生成。</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>圖譜的資訊已損壞。</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 的格式為 %2；本版本讀取格式 %3。</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>請用本程式的較新版本開啟。</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>寫入向量的範數</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>該頭加入殘差流的向量的長度，對各查詢取平均。</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>落在純標點詞元上的權重，對各查詢取平均。</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>對 logit 的作用</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>該頭給實際出現的下一個詞元的 logit 增加的量，對各查詢取平均。</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>資料夾 %1 中既沒有文字也沒有圖片。</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>請選擇含有 .txt、.png 或 .jpg 檔案的資料夾。</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 中沒有文字。</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>沒有 logit %1：該模型有 %2 個。</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 是「%2」類型的配接器；可讀取的是 LORA。</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>請在 Python 中合併：model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1：不支援 %2 = %3。</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>配接器 %1 修改模組 %2，但基礎模型沒有該模組。</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>這是配接器所依據的模型嗎？</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>配接器 %1 含有不受支援的張量 %2。</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>配接器 %1 與基礎模型的模組 %2（%3）不符。</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>量化模組 %1 沒有張量 %2。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>請重新下載模型。</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>張量 %1 為 %2 %3，應為 %4。</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>config.json 和權重來自同一個模型嗎？</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>量化模組 %1 的設定不可能：%2 = %3。</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>張量 %1 指向 %3 組中的第 %2 組。</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>模組 %1 以 bitsandbytes 的一種本程式不讀取的順序儲存（%2）。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>請在 PyTorch 中以 output_attentions=True 執行模型，用 np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) 寫出注意力，再開啟那個檔案。</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json 中有家族 %1 不認識、且可能改變其計算的鍵：%2。</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json：%1 個頭不能共用 %2 個鍵頭。</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json：寬度 %1 不能平分給 %2 個頭。</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json：旋轉位置編碼轉動 %2 維中的 %1 維，這不是偶數部分。</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json：%1 個頭不能分成四份。</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json：不能從 %2 個專家中選出 %1 個。</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json：不支援 %1 = %2。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json：%1 為 %2，不是整數。</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json 沒有 %1。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json：%1 為 %2，不在 1 到 %3 之間。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json：%1 為 %2，不是數。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json：%1 為 %2，超出 %3 到 %4 的範圍。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json：%1 為 %2，不是詞元編號。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json：%1 為 %2，不是詞元編號的列表。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json：%1 為 %2，不是真或假。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json：%1 為 %2，不是文字。</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json 不是 JSON 物件。</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json 沒有給出 model_type。</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>請加入鍵 model_type，其值為家族名，例如 &quot;gpt2&quot; 或 &quot;bert&quot;。</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>未知的模型家族「%1」；已知的有：%2。</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>如果它們不改變模型的計算，可以仍然開啟（命令列用 --ignore-unknown）；否則請從 PyTorch 匯出注意力並開啟該檔案。</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 中沒有 config.json。</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>請選擇由 save_pretrained 寫出的資料夾，其中有 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 有 %2 個張量（%3，…），但沒有能識別的層。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>請在 PyTorch 中執行模型，用 np.savez(&quot;attention.npz&quot;, *attentions) 寫出注意力，再開啟該檔案。</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1：沒有選項 %2 = %3。</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 不是格式 %2。</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 沒有描述任何編碼器或解碼器。</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 尚未說明：%2。</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>張量的名稱和形狀不能說明。請按模型程式碼把 null 換成實際的值。</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json：attention_types 描述了 %1 層，而 num_layers 為 %2。</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 沒有可用的元資料 %2。</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1：%2 各層不同，不受支援。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1：%2 為 %3，超出 1 到 %4 的範圍。</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1：%2 不是有限數。</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 沒有張量 %2。</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1：不支援長度不同的鍵和值。</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 沒有寫明架構（general.architecture）。</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 是配接器（LoRA），不是模型。</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>請開啟它所依據的模型；或用 llama.cpp 的 llama-export-lora 合併兩者。</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 的架構是「%2」；可讀取的架構有：%3。</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>請開啟轉換之前帶 config.json 的模型資料夾。</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1：列表 %2 與模型的 %3 個詞元不符。</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>請重新下載該檔案。</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1：旋轉位置作用於 %3 維中的 %2 維，不是偶數個。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1：張量 %2 的形狀為 %3，應為 %4。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1：張量 %2 含有非正的除數。</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 只有詞彙表，沒有張量。</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>它可用於「tokenize」；要追蹤請開啟帶權重的模型。</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>在 Python 中：m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions])。然後開啟 attention.npz。</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>在 Python 中把 Softmax 節點的輸出加入計算圖：g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs))。然後開啟 attention.npz。</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>在 Python 中：transformers 的模型用 out = model(inputs, output_attentions=True)，其他用 tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs)；再 np.savez(&quot;attention.npz&quot;, *attentions)，並開啟該檔案。</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>在 Python 中：kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept])。然後開啟 attention.npz。</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 的格式是「%2」，本程式不讀取。</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 有「%2」類型的層，但沒有說明模型如何計算的檔案。</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>「attention-visualizer inspect %1 --describe」 會按名稱和形狀寫出 %3；請在其中補上尚未說明的內容。</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json：無法讀取用「%1」量化的權重；可讀取的有：%2。</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>請以 float32、float16 或 bfloat16 儲存模型，或換用其他量化版本。</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json：量化設定 %1 = %2 不受支援。</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json：quantization_config 沒有寫明 quant_method；可讀取的有：%1。</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>張量 %1 看來已量化；config.json 沒有說明，或沒有說明方式。</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>請複製屬於這些權重的 config.json，包括其中的 quantization_config。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>沒有檔案 %1。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>它可能已被移動或重新命名；請檢查路徑。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>%2 中的張量 %1 類型為 %3，無法讀取。</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>可用的類型：float16、bfloat16、float32、float64、整數、布林。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>%2 中的張量 %1 含有不是有限數的值（元素 %3）。</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>檢查點已損壞，或訓練發散了。</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 有 %2 個權重檔案：%3。</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>請只留下所需的那一個，或單獨開啟它。</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 沒有「weight_map」。</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 把張量 %2 放在 %3 中，而它不是旁邊的檔案。</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 提到的 %2 個檔案不在它旁邊：%3。</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>請把缺少的分片下載到同一資料夾。</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 提到的 %2 個張量不在其分片中：%3。</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>%1 的兩個檔案都含有張量 %2。</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 中沒有張量 %2。</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>%1 中的權重與其 config.json 不符。缺少：%2（%3）。形狀不對：%4（%5）。多餘：%6（%7）。</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>圖片沒有可替換的詞元。</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>請選擇平均值或零作為基線。</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>該頭的矩陣含有不是數的值。</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>檢查點可能已損壞：請重新獲取。</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>模型 %1 沒有「%2」這一編碼器/解碼器。</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>沒有第 %1 層：這裡共有 %2 層。</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>沒有頭 %1：每層有 %2 個頭。</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>模型 %1 沒有從詞元到詞元的矩陣。</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>請選擇殘差流與詞元表同寬的語言模型。</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>模型 %1 的 logit 不是其各部分之和。</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>直接歸因需要各模組原樣加到殘差流上的解碼器。</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>只能在同一模型的兩次執行之間修補。</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>乾淨輸入有 %1 個詞元，被破壞的輸入有 %2 個。</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>請給出詞元數相同的兩個輸入。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>沒有可作路徑終點的頭 %1.%2。</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>%1 個詞元的相關性需要 %1 × %1 的矩陣；最多計算 %2 個詞元。</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>請縮短輸入。</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>模型的詞彙表中沒有可抽取的詞元。</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>至少要三個詞元才能重複。</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>只能解釋 Transformer 的執行。</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>請開啟一個模型資料夾並給出輸入。</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>模型 %1 沒有給出 logits 的輸出頭。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>請開啟語言模型或分類器。</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>位置 %1 超出了 %2 個詞元的範圍。</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>模型 %1 不預測下一個詞元，因此沒有文字的損失。</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>請選擇一個 logit。</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>損失至少需要兩個詞元。</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>請輸入更長的文字。</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 是配接器；找不到它所依據的模型「%2」。</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>請說明它在哪裡（命令列用 --base），或把它放在配接器資料夾旁並命名為「base」。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 在第 %2 位元組處不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>無法讀取 %1 的 JSON。</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>%1 的 JSON 巢狀超過 %2 層。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 有 %2 位元組；最多讀取 %3 位元組。</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 是網頁，不是 JSON。</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>下載失敗時，伺服器會在該檔案的位置留下一個說明原因的頁面：請重新下載。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>請檢查資料夾是否存在、是否可寫、磁碟是否已滿。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>無法寫入 %1：它是資料夾。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>無法寫入 %1：它是裝置或管道，不是檔案。</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 在檔頭內結束或已損壞（第 %2 位元組）。</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 不是 GGUF 檔案。</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 是 llama.cpp 在 GGUF 之前使用的格式，過於陳舊，無法讀取。</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>請用 llama.cpp 轉換，或下載 GGUF 格式的模型。</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 是大端序的 GGUF 檔案。</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>請用 llama.cpp 的 gguf_convert_endian.py 轉換。</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 是 GGUF 第 %2 版；可讀取第 2 版和第 3 版。</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>請用目前版本的 llama.cpp 重新轉換模型。</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 聲稱有 %2 個元資料值和 %3 個張量，超出其 %4 位元組所能容納。</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 中元資料鍵「%2」出現了兩次。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1：元資料鍵「%2」的值是未知類型 %3。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1：元資料鍵「%2」是陣列的陣列，本程式不讀取。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1：張量「%2」有 %3 維；應為 1 到 4 維。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1：張量「%2」的大小 %3 不可能。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1：張量「%2」的類型是 %3，無法讀取。</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>請換用其他量化的檔案，例如 Q4_K_M 或 Q8_0。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1：類型為 %3 的張量「%2」每列有 %4 個元素，不是 %5 的倍數。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1：形狀為 %3 的張量「%2」會比檔案還大。</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 中張量「%2」出現了兩次。</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1：general.alignment 不是不超過 %2 的 2 的冪。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1：張量「%2」的起始位置不可能（資料的第 %3 位元組）。</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 在張量「%2」的資料之前就結束了。</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 是模型 %2 個部分之一，但檔名不符合分卷的命名（…-00001-of-%3.gguf）。</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>請把所有部分以釋出時的名稱放進同一資料夾。</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>%1 的各部分共有 %3 個張量中的 %2 個。</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>請重新下載所有部分。</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 有 %2 個模型：%3。</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>請開啟其中一個檔案。</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 是 Git LFS 指標，不是檔案本身。</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>請在其資料夾中執行「git lfs pull」以取得檔案。</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>%1 在使用期間被其他程式更改，或已無法讀取。</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>請在其寫完之後重新開啟。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>無法把 %1 對應到記憶體：%2。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>無法開啟 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是資料夾，不是檔案。</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 是裝置或管道，不是檔案。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 的 snapshots 中沒有模型。</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 含有多個快照，而 refs/main 沒有指明其中任何一個。</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>請開啟 snapshots 中的一個資料夾。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>沒有資料夾 %1。</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 本身不含模型；其中的一個資料夾含有：%2。</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>請開啟那個資料夾。</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>請取得同一模型的 PyTorch 權重（model.safetensors），或用 save_pretrained(folder) 儲存。</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</source>
        <translation>在 Python 中：AutoModel.from_pretrained(folder, from_tf=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>In Python: AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</source>
        <translation>在 Python 中：AutoModel.from_pretrained(folder, from_flax=True).save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 只含 %2 的權重。</translation>
    </message>
    <message>
        <source>%1 holds no weights.</source>
        <translation>%1 中沒有權重。</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>模型資料夾應有 model.safetensors、pytorch_model.bin，或其中之一的分片及索引。</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>陣列 %1 的形狀 %2 不可能存在。</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>形狀為 %2 的陣列 %1 應有 %3 位元組；現有 %4 位元組。</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>下載或複製是否中斷了？</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 不是 NumPy 陣列。</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>NumPy 陣列 %1 在檔頭中間就結束了。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>NumPy 陣列 %1 的格式版本為 %2，無法識別；可識別 1 到 3 版。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>NumPy 陣列 %1 的檔頭有 %2 位元組；最多讀取 %3 位元組。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>NumPy 陣列 %1 存放的是記錄，不是普通的數。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>NumPy 陣列 %1 的檔頭已損壞。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>NumPy 陣列 %1 存放的是 Python 物件，不是數。</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>請為每個名稱儲存一個數值陣列。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>NumPy 陣列 %1 的類型為「%2」，無法讀取。</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>記憶體不足，放不下陣列 %1。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>NumPy 陣列 %1 不是文字列表。</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>在 Python 中：numpy.array(tokens).astype(str)，tokens 為 str 的列表。</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>無法寫入 %1：由 %4 位元組得不到類型為 %2、形狀為 %3 的陣列。</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>%1 中的 pickle 在第 %2 位元組處已損壞。</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 的張量類型為 %2，無法讀取。</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 要求執行「%2」。這類檔案只讀取張量，因此拒絕。</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>如果您信任該檔案，請在 Python 中只儲存其張量：torch.save(model.state_dict(), path)，或 save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>%1 中，形狀為 %2 的張量超出了其 %3 個元素的儲存。</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 中的 pickle 在第 %3 位元組處使用了指令「%2」。這類檔案只讀取張量，因此拒絕。</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 中有張量缺少其數值。</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>%1 中，張量 %2 的儲存應有 %3 個類型為 %4 的元素；其條目有 %5 位元組。</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 不是 PyTorch 檢查點。</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 由大端機器寫出。</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 在儲存 %2 中間結束。</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 由過於陳舊的 PyTorch 版本寫出，無法讀取。</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>請用較新的 PyTorch 重新儲存，在 Python 中：torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 是 TorchScript 程式，不是檢查點。</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>請儲存權重，在 Python 中：torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 不是 PyTorch 檢查點：沒有 data.pkl。</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 中的 pickle 有 %2 位元組；最多讀取 %3 位元組。</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 中沒有按名稱存放張量的字典。</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>請儲存一個，在 Python 中：torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 把張量 %2 列了兩次。</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 的元資料鍵 %2 出現了兩次。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>%1 中，張量 %2 缺少類型、形狀或位置。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>%1 中，張量 %2 的形狀不可能存在。</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>%1 的檔頭在第 %2 位元組處不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>%1 的檔頭巢狀超過 %2 層。</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>%1 中，%2 的元資料值不是字串。</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>%1 中，檔頭的條目「%2」不符合格式要求。</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 是 %2 的檔案，無法讀取。</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>請用 PyTorch 的 save_pretrained(folder) 儲存模型，或把注意力儲存為 safetensors 或 .npz。</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 是 PDF 或壓縮包。</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>請先解壓，再開啟其中的檔案或資料夾。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 含的是文字（「%2」），不是張量。</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 不是 safetensors 檔案。</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>請開啟 safetensors 檔案、NumPy 陣列（.npy、.npz）或模型資料夾。</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 只有 %2 位元組：對 safetensors 檔案來說太少。</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 由 torch.save 或 pickle 寫成，不是 safetensors 檔案。</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>請給它加上副檔名 .bin、.pt 或 .pth。</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 在檔頭中間就結束了：現有 %2 位元組，需要 %3 位元組。</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>無法讀取 %1 的檔頭。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>%1 中，張量 %2 在開始之前就結束了。</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 在張量 %2 中間就結束了：現有 %3 位元組，需要 %4 位元組。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>%1 中，張量 %2 與前一個重疊。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>%1 中，張量 %3 之前的 %2 位元組不屬於任何張量。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>%1 中，類型為 %3、形狀為 %4 的張量 %2 應有 %5 位元組，而不是 %6 位元組。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>%1 中，最後一個張量之後的 %2 位元組不屬於任何張量。</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>無法寫入 %1：%2 的名稱或文字不是 UTF-8。</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>無法寫入 %1：有兩個名為 %2 的張量。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>無法寫入 %1：張量 %2 的類型為 %3，形狀為 %4。</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>無法寫入 %1：其檔頭會超過 %2 位元組。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>無法寫入 %1：比計劃多出 %2 位元組。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>無法寫入 %1：計劃的位元組中有 %2 個沒有到來。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>無法寫入 %1：張量 %2 的位元組數不對。</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>無法讀取 %1 的條目 %2：%3。</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 不是完整的 zip 檔案：%2。</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 的條目過多。</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 解壓後會遠大於其 %2 位元組，不合常理；因此拒絕。</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>如果這是您的檔案，請不壓縮地儲存。</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 有兩個名為 %2 的條目。</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 沒有條目 %2。</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>反向傳播並不瞭解模型 %2 第 %1 層所做的全部計算。</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>請解釋其他系列的模型。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>記憶體不足，無法完成此操作。</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>請縮短輸入、選擇較小的模型，或關閉其他程式。</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>注意力模式沒有詞彙表，因此沒有 logits。</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>此記錄沒有儲存第 %1 層的殘差流。</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>每個詞元關注自己附近的詞元；各頭的方向和範圍不同。</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>標記詞元關注所有詞元，也被所有詞元關注；其餘詞元還看自己的周圍。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>德語譯文的每個詞關注意義相同的英語詞，次序不同。</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>每個詞元關注它的前一個詞元。</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>在重複出現的詞中，第一層的頭看前一個詞元，後面各層的頭找到同一個詞先前出現後的下一個詞。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>分塊</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>詞元關注自己所在的片語，或前後的片語。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>查詢與鍵互不相關。</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均勻</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>所有鍵都相同，因此每個詞元對它們的關注相等。</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>沒有名為「%1」的注意力模式。</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>請使用其中之一：local、global、translation、previous-token、induction、block、random、uniform。</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>序列長度必須在 %1 到 %2 之間；現在是 %3。</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>頭數必須在 %1 到 %2 之間；現在是 %3。</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>頭維度必須在 %1 到 %2 之間；現在是 %3。</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>層數必須在 %1 到 %2 之間；現在是 %3。</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>此注意力模式需要 %1 GiB 記憶體；最多允許 %2 GiB。</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>請減少詞元、層或頭，或減小頭維度。</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>分類器讀取結束詞元，而輸入中沒有。</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>影像描述模型的 config.json 缺少選項「%1」，或其值不受支援。</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>影像描述模型的 tokenizer.json 沒有與模型同樣大的詞級詞彙表。</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>未知的影像描述模型 config.json 選項「%1」。</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>張量「%1」的形狀與配置不符。</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>影像描述模型需要形狀為 [3, %1, %1] 的像素。</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>詞元編號 %1 超出了 %2 個詞元的詞彙表。</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>模型 %1 需要一張圖片。</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>這些標識中有 %1 個圖片詞元，而此模型的圖片需要 %2 個。</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>輸出頭讀取的是解碼器，不是編碼器。</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>模型 %1 需要聲音。</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>為不含圖片詞元的文字給出了遮罩或詞元類型。</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 含有不是有限數的值。</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 的形狀為 %2；像素應為 [通道, 高, 寬]。</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 的形狀是 %2；特徵應為 [mel, frames]。</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 的形狀是 %2；取樣應為 [samples]。</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 在第 %2 秒之前就結束了。</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>模型讀取 %1 個通道；圖片只有一個或三個通道。</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>請直接給出模型讀取的數值（--pixels）。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>preprocessor_config.json 的選項「%1」用於 %2 個通道；模型讀取 %3 個。</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>資料夾 %1 沒有分詞器。</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>請改為給出詞元編號。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>模型 %1 需要文字或詞元編號。</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>輸入沒有詞元。</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>請輸入文字。</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>給出了 %1 個詞元類型，卻有 %2 個詞元。</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>給出了長度為 %1 的注意力遮罩，卻有 %2 個詞元。</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json 沒有給出 decoder_start_token_id，因此無法生成。</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>請給出目標的詞元。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>模型 %1 需要文字或圖片。</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1：不支援 %2。</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>模型有 %1 層；請求的是 %2 層。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>preprocessor_config.json 的選項「%1」未知，或其值不受支援。</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json 不是一個物件。</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>不能像「%1」那樣預處理聲音。</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>支援 WhisperFeatureExtractor 和 Wav2Vec2FeatureExtractor。</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>聲音檔案 %1 已損壞：其中的「%2」部分被截斷或自相矛盾。</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>聲音檔案 %1 的編碼為 %2，%3 位。</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>請另存新檔 16 位未壓縮 WAV。</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>聲音檔案 %1 有 %2 個聲道，每秒 %3 個取樣。</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>可讀取 1 至 256 個聲道、每秒 1,000 至 768,000 個取樣。</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>聲音檔案 %1 中沒有聲音。</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>聲音檔案 %1 中有取樣不是有限數。</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 不是 WAV 檔案。</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>請把聲音另存新檔未壓縮 WAV。</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>分詞器合併出的「%1」不在其詞彙表中。</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>詞彙表和合並規則來自不同的模型；請重新下載分詞器的檔案。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>分詞器的未知詞元「%1」不在其詞彙表中。</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>請重新下載分詞器的檔案。</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>分詞器的規範化規則已損壞。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 有 %2 位元組，超過任何分詞器檔案的大小。</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>請選擇模型的資料夾。</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>Unicode 庫無法把文字拆成字元（%1）。</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>分詞器有一個片段的分數不是數值。</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 不是 SentencePiece 模型：%2。</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>SentencePiece 庫在該文字上失敗：%1。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>請把文字分成較短的部分給出。</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>分詞器要求 %1 個額外編號。</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>請更正 tokenizer_config.json 中的 extra_ids。</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>%2 中分詞器的選項「%1」不受支援。</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>請使用兩種語言共用詞彙表的模型。</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>%1 的詞彙表沒有未知詞元。</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>無法讀取文字檔案 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 不是已知編碼的文字。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>請將其儲存為 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 不是 UTF-8；看起來是 %2。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>請將其儲存為 UTF-8，例如：iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 已損壞：其標記為 UTF-%2，內容卻不是。</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>文字 %1 超過 %2 位元組。</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>請給出文字的一部分。</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>文字有 %1 位元組，超過分詞器所能接受的 %2 位元組。</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>記憶體不足，無法容納該文字的詞元。</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>模型沒有語言「%1」。</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>已知語言：%2。</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>詞元「%1」的編號 %2 不可能存在。</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>%2 的分詞器類「%1」在舊檔案格式中不受支援。</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>請把分詞器儲存為 tokenizer.json：AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 不是詞彙表：應為「詞元到編號」的物件。</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>詞彙表 %1 是空的。</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>%1 的第 %2 列不是兩個片段的合併。</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 中沒有分詞器。</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>請把分詞器檔案複製到該資料夾：tokenizer.json；或 vocab.json 和 merges.txt；或 vocab.txt；或 SentencePiece 的 *.model。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>%1 中的分詞器沒有可用的列表 %2。</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>仍可用詞元編號代替文字。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>%1 中的分詞器以未知的方式切分文字（tokenizer.ggml.pre = %2）。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>%1 中的分詞器類型是「%2」；可讀取的有：%3。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>分詞器的 %1「%2」不受支援。</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>請在別處把文字轉換為詞元編號，再給出編號。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>分詞器的 %1 缺少「%2」或其已損壞。</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>請重新下載 tokenizer.json。</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>分詞器兩次新增特殊詞元。</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>請在 tokenizer.json 中只保留一個後處理器。</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 不是分詞器：應為一個物件。</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 是另一個程式（Keras）的檔案，不是 Hugging Face 的分詞器。</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>在 Python 中：AutoTokenizer.from_pretrained(name).save_pretrained(folder)，或給出詞元編號。</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 屬於另一個程式，不是 Hugging Face 的分詞器：它沒有「model」。</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>無法理解正則表示式「%1」（%2）。</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>要尋找的模式是空文字。</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>分詞器的正則表示式在該文字上失敗（%1）。</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>詞彙表中的一個詞元有 %1 位元組。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>分詞器的未知詞元編號為 %1，不在其詞彙表中。</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>詞元「%1」的分數不是數。</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>「%1」不在分詞器的詞彙表中，而詞彙表沒有未知詞元。</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>請從文字中去掉它。</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>詞「%1」不在分詞器的詞彙表中，而詞彙表沒有可代替它的未知詞元「%2」。</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>請去掉這個詞，或在詞彙表中加入未知詞元。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>分詞器處理該文字耗時過長：它的某個正則表示式可能永不結束。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>請分成較短的部分給出文字，或使用模式中沒有巢狀重複的分詞器。</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>分詞器會把該文字變成超過 %1 個字元。</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>它的替換規則或特殊詞元模板重複過多：請檢視 tokenizer.json。</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 存放的是分數而不是機率：頭 %2 第 %3 列的值為 %4。</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>請先在鍵（最後一維）上做 softmax。</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 含有不是數的值（NaN）：頭 %2，第 %3 列。</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>鍵全被遮蔽的列在某些程式中會變成 NaN：請在那裡儲存零。</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>%1 的維度顛倒了：其各欄之和為 1，各列則不然（頭 %2 第 %3 列之和為 %4）。</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>查詢在前，鍵在後：在 Python 中用 weights.swapaxes(-1, -2)。</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>%1 的各列不是機率：頭 %2 第 %3 列之和為 %4，而不是 1。</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>模型是否處於訓練模式（dropout 會去掉權重）？請先呼叫 model.eval()。被截去部分鍵的列之和也不為 1。</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 含的是模型的權重，不是注意力。</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>請開啟它所在的資料夾。</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 沒有注意力權重。其中的張量：%2。</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>請命名為 attentions.0、attentions.1……（或 encoder_attentions、decoder_attentions、cross_attentions）。</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>%1 中的注意力彼此不符：第 %2 層有 %3 個位置，而之前的層有 %4 個。</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>請只儲存一次執行的注意力。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 的形狀為 %2：它含有多個輸入的詞元；只需要一個。</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>在 Python 中只保留第一個：input_ids[0]。</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 不是詞元編號的列表。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 有 %2 個詞元，卻對應 %3 個位置。</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 中第 %2 層的注意力出現了兩次。</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>在 Python 中：numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions])。</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 存放的是 None 之類的 Python 物件而不是數：模型沒有給出注意力權重。</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>融合注意力不計算這些權重。請在 Python 中用 attn_implementation=&quot;eager&quot; 載入模型，以 output_attentions=True 呼叫，再重新儲存注意力。</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 不含張量，也不含陣列。</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 含的是 Python 物件，不是數值陣列。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 不是由文字組成的 JSON 列表。</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>在 Python 中：metadata={&quot;tokens&quot;: json.dumps(tokens)}，tokens 為 str 的列表。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 不是由整數組成的 JSON 列表。</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>在 Python 中，請用 json.dumps() 寫出一個列表，或把它儲存為張量。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 的形狀為 %2，不是注意力權重的形狀。</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>一層的形狀為 [heads, queries, keys] 或 [1, heads, queries, keys]。</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>已知的形狀：[queries, keys]、[heads, queries, keys]、[layers, heads, queries, keys]、[layers, 1, heads, queries, keys]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 的形狀為 %2：自注意力中查詢和鍵是同一批詞元，因此最後兩維必須相等。</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>頭是否在最後一個軸？在 Python 中：numpy.moveaxis(weights, -1, -3)。</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>頭是否在查詢之後？在 Python 中：weights.swapaxes(-2, -3)。</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 的類型無法讀取。</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>形狀為 %2 的 %1 同時含有 %3 個輸入；只需要一個。</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>束會被算作多個輸入：請用 num_beams=1 生成，或對每一個只保留 weights[0:1]。</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>請在 Python 中保留第一個：每層取 weights[0:1]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 的形狀為 %2，與之前的步驟不銜接。</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>請儲存一次執行的注意力：有快取時逐步儲存，每步帶上新的列；沒有快取時每步都儲存整個矩陣。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 的形狀為 %2，不是一個頭的形狀。</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 將是第 %2 層；層號最大為 %3。</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 的形狀為 %2；遮罩應為由 1 和 0 組成的 [tokens] 或 [tokens, tokens]。</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 隱藏的單個儲存格超過 %2 個。</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 隱藏了有權重的鍵：第 %2 層、第 0 個頭、第 %3 列。</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 表示可以看到的詞元，0 表示填充：在 Python 中請儲存 1 - mask 或 ~mask。</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 有 %2 個位置；第 %3 層有 %4 個鍵。</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 隱藏了所有詞元。</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>這份注意力的 %1 個位置無法構成圖片 %2 的圖塊網格。</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>圖片屬於在類別詞元之後逐列讀取圖塊的編碼器。</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>請求中的 %1 超出範圍或類型不對。</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>檔案已損壞，或模型的數值溢位了。</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>檔案寫出之後被改動過：查詢、鍵和 log_sum_exp 彼此不符。</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>它的權重已損壞、訓練已發散，或某項干預使分數過大。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>%1 的數值溢位：%2的嵌入含有非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>%1 的數值溢位：%2第 %3 層給出非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>%1 的數值溢位：%2的最終正規化給出非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>%1 的數值溢位：%2第 %3 層的分數不是有限的數。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>%1 的數值溢位：它的輸出含有非有限的值。</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>logits 含有非有限的數。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 已損壞：%2 與檔案其餘部分不符。</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 沒有注意力。</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>請用能讀取格式 %2 的 Attention Visualizer 版本開啟。</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 既沒有注意力，也沒有能生成它的請求。</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 只含請求，沒有張量。</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>此任務需要一個用於學習的檔案。</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>請用 --data 給出。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 大於 64 MiB。</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>請只用其中一部分來學習。</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>檔案沒有欄「%1」。</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 不是文字和標籤的表格：至少需要標題列和 20 列兩欄資料。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>%2 的第 %1 列有 %3 欄，首列有 %4 欄。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 不是 UTF-8 文字。</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 有 %2 個字元；長度為 %3 的視窗需要其 20 倍。</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>請使用更長的文字或更短的視窗。</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>任務的長度為 1 到 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>沒有任務「%1」。</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>任務有：%2。</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>無法訓練 %1 層、%2 個頭、寬度 %3 的模型：寬度須為頭數的倍數且至多為 %4，層數至多為 24。</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>無法訓練系列 %1 的模型。</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>每批有 1 到 4,096 個序列，並且至少有一步。</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>第 %1 步之後損失不再是數值。</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>請選擇更小的學習率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>無法建立資料夾 %1：%2。</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>詞元編號 %1 超出了 %2 個條目的詞彙表。</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>詞元類型 %1 不在 0 到 %2 之間。</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>請縮短輸入，或讓程式截斷（命令列用 --cut）。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>聲音的形狀是 %1；模型 %2 讀取取樣 [samples]。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>聲音的形狀是 %1；模型 %2 讀取 [%3, frames]。</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>聲音對模型 %1 來說太短。</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>聲音有 %1 幀；模型 %2 只有 %3 個位置。</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>請縮短聲音。</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>該模型只能譯成英語，不能譯成「%1」。</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>該模型不認識語言「%1」。</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>它認識：%2。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1：%2 為 %3，這是不允許的。</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>請更正它，或刪除該鍵。</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 的內容不是物件。</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>模型 %1 沒有詞彙表輸出頭。</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>輸入有 %1 個詞元；模型 %2 只有 %3 個位置。</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>圖片的形狀是 %1；模型 %2 讀取 %3 × %4 × %5（通道、高、寬）。</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>圖片的 %1 × %2 像素不是模型 %5 所讀取的 %3 × %4 塊的整數倍。</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 自稱大小為 %2 × %3 像素，這過大，或超出它所能容納的。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>無法讀取圖片 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 不是可以讀取的圖片。</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>可以讀取 PNG、JPEG、WebP、BMP、GIF 和 TIFF。</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 是 %2 圖片，此處無法讀取。</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>請將其儲存為 PNG 或 JPEG；對於 WebP 和 TIFF，也可以安裝 Qt 的影像格式外掛（qt6-image-formats-plugins）。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>preprocessor_config.json 的選項「%1」的值不受支援。</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>無法像「%1」那樣預處理影像。</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>支援本程式所執行各模型系列的影像處理器。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>%1 × %2 像素的圖片對此模型來說過於狹長。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>未知的 preprocessor_config.json 選項「%1」。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>無法預處理 %1 × %2 像素的圖片。</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>每邊不超過 16,384 像素的圖片可以。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 沒有「%2」欄。</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 不是文字：第 %2 位元組為零。</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>請把表格儲存為 UTF-8 文字。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>%2 第 %1 列的欄數超過 %3。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 的列數超過 %2。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>%2 第 %1 列開始的引號在 %3 位元組內沒有結束。</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 第 %1 列有一個欄位長於 %3 位元組。</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 第 %1 列長於 %3 位元組。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>%2 第 %1 列開始的引號沒有結束。</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 不是檔案。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 大於 %2 MB。</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>請開啟資料集的一部分。</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 是 UTF-16 文字。</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 沒有任何列。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>分詞器檔案要求隨機丟棄（dropout %1）；文字按不丟棄的方式切分。</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>已忽略 config.json 中可能改變計算的鍵：%1。這些數值可能不是該模型的。</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>config.json 中此處不讀取的鍵：%1。</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>只有一個 logit：沒有可相減的。</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>課程的鍵 %1 未知。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>resources/lessons/FORMAT.md 列出了所有鍵。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>課程的 %1 缺失、超出範圍或類型錯誤。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>resources/lessons/FORMAT.md 說明了它可以是什麼。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>課程的 %1 沒有指明詞元。</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>無法讀取課程 %1：%2。</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>課程 %1 大於 1 MiB。</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>課程 %1 在第 %2 位元組處不是 JSON：%3。</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>課程的條件 %1 未知。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>resources/lessons/FORMAT.md 列出了所有條件。</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>沒有可複製的矩陣。</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>%1 × %2 個儲存格的矩陣太大，無法以這種形式複製。</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>請改為將資料匯出到檔案。</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>修補需要讀一段文字的模型。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>請開啟語言模型或文字分類器。</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>沒有可儲存的已訓練模型。</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>請訓練一個並暫停。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>無法生成 %1 × %2 像素的圖片。</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>請選擇更小的尺寸或縮放。</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>檢視「%1」沒有可繪製的內容：%2</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>記憶體不足，放不下圖片。</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>資料不能寫成「.%1」。</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>請選擇 .csv、.tsv、.npy 或 .safetensors。</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>基線為 zero、mean 或詞元編號，而不是「%1」。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 是正在讀取的輸入；寫到那裡會毀掉它。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請換一個名稱。</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>路徑終止於某個頭的查詢、鍵或值，如 5.1.query，而不是「%1」。</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 不是文字對檔案：每列應有一段乾淨文字和一段受擾文字。</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>請將各欄命名為 clean、corrupted，需要時加 target 和 against。</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>儲存格是一個查詢和一個鍵，如 7,3，而不是「%1」。</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>該模型沒有詞元或類別「%1」。</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>請給出它的編號。</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>檔案 %1 中沒有文字。</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 只含注意力；干預需要產生它的模型或注意力模式。</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 是一個記錄，它自帶圖片：不能再給出 --image。</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>圖片 %1 太大：%2 × %3 像素。</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>兩個圖譜沒有共同的頭。</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>請比較形狀相同的模型的圖譜。</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>偏離自身平均值</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>單個文字上的模式有多少不在各文字的平均值之中：前 16 個詞元之間權重平方所佔的份額；若每個文字的模式都相同則為 0。</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 含有張量 %2，它在此處所知的架構「%3」中沒有位置。</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>最多能重複 %1 個詞元。</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>帶有全域詞元的執行無法解釋。</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>請給出不含 2 的注意力遮罩。</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>首層旁帶有卷積的模型無法解釋。</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>全域詞元的列由專門的矩陣投影；只顯示不含全域詞元的輸入的步驟。</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>此模型不區分片段：不能給出詞元類型。</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>注意力遮罩中的數從 0 到 %1，不能是 %2。</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>注意力遮罩隱藏了所有詞元。</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>請選擇 gpt2、llama 或 bloom。</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>%1 系列沒有同時使用 %2 個鍵的視窗和溫度 %3 的模型。</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>請選擇 llama，並只設置視窗或溫度之一。</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>圖譜中沒有這個頭。</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>圖譜中沒有可用來繪製此對應的向量。</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>請以位置抽樣（--sample-size）製作圖譜。</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>檔案中的層比 config.json 所計的多，例如「%1」所在的層；它們被略去。</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>要用另一輸入的活化，至少需要兩段文字。</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>%1 中各文字的詞元數不同：它們的位置無法相互比較。</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>請改為修補注意力頭。</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>無法列印此頁。</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>請選擇其他印表機，或列印到檔案。</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>沒有可更改的位置 %1。</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>層和頭從 0 開始計數；「inspect」 會說明各有多少。</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>損失不是模型各部分之和。</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 是一個網頁，而不是檔案本身。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 的內容是文字（「%2」），不是 JSON。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 的內容是文字（「%2」），而不是檔案本身。</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>請另存新檔 CSV，在 Python 中：pandas.read_parquet(path).to_csv(&quot;data.csv&quot;)，然後把該檔案作為資料開啟。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 是 Hub 的快取；其中 %2 個模型都沒有下載完整。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 是 Hub 的快取，其中有多個模型：%2。</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>請開啟其中一個資料夾。</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>輸入無法填充到 %1 個詞元：模型 %2 訓練時最多使用 %3 個。</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>只接受在此處與參考實現含義相同的寫法。請用另一種寫法改寫這一部分後再儲存分詞器。</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>這些選項會產生 %1 次執行；一次掃描最多 %2 次。</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>請減少選項或隨機種子的數量。</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 中有可能改變文字、而此處未實現的鍵：%2。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true or false.</source>
        <translation>%1：%2 是 %3，不是 true 或 false。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not true, false or &quot;never&quot;.</source>
        <translation>%1：%2 是 %3，不是 true、false 或 &quot;never&quot;。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a whole number from %4 to %5.</source>
        <translation>%1：%2 是 %3，不是 %4 到 %5 之間的整數。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1：%2 是 %3，不是 %4 到 %5 之間的數。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1：%2 是 %3，不是詞元編號或其列表。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是詞彙表中的詞元（詞彙表共有 %6 個）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是由詞彙表詞元組成的列表的列表（詞彙表共有 %6 個）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是「位置與詞彙表詞元」對的列表（詞彙表共有 %6 個）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1：%2 是 %3，但 do_sample 為 true，會除以它。</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>請刪除它們，或不使用它們來生成：仍然開啟（命令列用 --ignore-unknown）。</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>權重中有張量在 %1 所欄的各部分中沒有位置：%2。缺少它們，數值可能是錯的。</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>請在它們所屬的選項中寫出其名稱；若注意力與它們無關，則把它們從「unplaced」移到「ignored」。</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>已忽略可能改變生成文字的鍵：%1。</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>干預沒有「%1」這一部分。</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>它的部分有 scope（stack、kind、layer、head）、ablate、keep_only、temperature、normaliser、seed、mask、mask_size 和 hidden_cells。</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>干預沒有改變任何東西：%1。</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>遮住最後 %1 個詞元的遮罩會遮住全部 %2 個詞元。</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>模型 %1 不讀取 %2 這類輸入。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>請去掉它。</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 說明如何生成文字，但這裡沒有生成任何文字。</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>請加上 --generate N，或去掉它。</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>有 %1 個詞元：無法填充到 %2 個。</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>「%1」在各階段之間合併圖塊，因此各層的位置不同；而同一記錄的各層共用相同的位置。</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>請從 PyTorch 匯出一個階段的注意力並開啟該檔案。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>沒有這樣的頭 %1.%2，其中位置 %3 能看到位置 %4。</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>層 %1 沒有被反向讀取。</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>迴圈式影像描述模型的注意力本身是一個小網路：它沒有查詢、鍵和值。</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>迴圈式影像描述模型的 logit 不僅來自其隱藏狀態。</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>圖片分為 %1 塊讀取，id 中必須寫明各塊：該資料夾沒有可以寫明它們的分詞器。</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>請給出全部 id，其中包含 %2 個圖片詞元。</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>資料夾中沒有 preprocessor_config.json：輸入按該系列已釋出模型的方式預處理（%1）。這些數字可能不是該模型的。</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>迴圈式影像描述模型的詞不是各部分貢獻之和：方法 %1 不適用。</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>請選擇其他方法。</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>一條邊由層、頭、查詢和鍵組成，例如 5.1.7.3，而不是「%1」。</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>由於本程式的錯誤，無法完成計算（%1）。</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>已開啟的內容保持不變。請連同出現問題的檔案一起報告。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>此記錄還有一些層尚未算完。</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>反向傳播不瞭解模型 %1 的輸出頭如何混合各層。</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>附加詞元合計 %1 位元組；最多讀取 %2 位元組。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>分詞器的 %1 有 %2 個步驟；最多接受 %3 個。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>分詞器處理這段文字用時過長。</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>等全部算完後再儲存。</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>文字的損失：每詞元 %1 納特</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>「%1」的 logit：%2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>「%1」的 logit 減去「%2」的：%3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>最可能者的 logit</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>它對次者的領先</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>文字的損失</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 主要關注%2</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1；「%2」關注「%3」，%4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>各層平均</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>各層最大</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 層</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>各頭平均</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>各頭最大</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>頭 %1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>文字塔</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>視覺塔</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>文字塔</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>視覺塔</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 個查詢</numerusform>
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
        <translation>%1，資料 %2：%3 個視窗，%4 個詞元</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1，資料 %2：%3 個視窗，%4 個詞元；未完成</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>匯出頭頁面</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已寫入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>無法寫入 %1。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>橫軸</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>縱軸</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>頭的表格</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>篩選頭，例如 entropy&lt;1.5</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>篩選頭</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>篩選詞元對</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>篩選詞元對</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>與另一圖譜比較</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>圖譜 (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>已讀取 %1 %，約剩 %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>請選擇另一個資料夾。</translation>
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
        <translation>與…比較</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>變化的頭</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>頭頁面</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>對應</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>圖譜</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>為頭總覽著色</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>把這些點的顏色給總覽中的頭</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>開啟圖譜</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>圖譜 (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>app::Docks</name>
    <message>
        <source>Float</source>
        <comment>what a button does</comment>
        <translation>浮動</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>關閉</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>浮動(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a panel, what a button of it does</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>app::HelpDialog</name>
    <message>
        <source>User Guide</source>
        <translation>使用者指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜尋指南</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>後退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>指南裡沒有同時包含這些詞的頁面。</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按鍵與滑鼠</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>到下一個控制項，逐個面板前進</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>拖入檔案或資料夾</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>開啟模型資料夾、記錄、工作階段、張量、圖片或表格</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>放大、縮小或顯示全部</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>儲存該檢視的影像</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>熱圖</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>滾輪、+、−</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>以游標為中心縮放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖曳</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>移動矩陣</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖曳</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>放大到矩形內的儲存格</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0、按兩下</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>顯示整個矩陣</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>方向鍵、Page Up、Page Down</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>移動所選儲存格</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>第一個或最後一個鍵；加 Ctrl 時查詢也到首尾</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Shift+按一下、Shift+方向鍵</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>選擇多個查詢</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Ctrl+按一下、Ctrl+空格</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>新增或移除一個查詢</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向鍵</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>檢視儲存格而不選中它，如同滑鼠停留</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>右鍵按一下、選單鍵、Shift+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>對儲存格可做的操作</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>拖曳、空格鍵、Shift+方向鍵</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>編輯遮罩時：隱藏儲存格或重新顯示</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>取消選擇</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>頭總覽</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>按一下、方向鍵</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>選擇一個頭</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>再選一個頭</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>按兩下、Enter</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>在熱圖中顯示</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滾輪</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>放大或縮小圖片</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>連線圖</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>選擇詞元，只看它的連線</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>按一下連線</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>選擇其查詢和鍵</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>停留、Ctrl+方向鍵</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>檢視詞元及其數值</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+按一下、Shift+按一下</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>拉開詞元間距</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>三維場景</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>拖曳、方向鍵</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>環繞</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>右鍵拖曳、Shift+拖曳、Shift+方向鍵</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>滾輪、+、−、0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>縮放、回到初始視角</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>按一下、Page Up、Page Down</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>選擇查詢；按住 Shift 時選擇鍵</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>逐層播放</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>疊加</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>選擇查詢：圖塊，或描述中的詞</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Shift+方向鍵、Ctrl+按一下</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>多個查詢</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>檢視圖塊及其數值</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>選擇正在檢視的圖塊，如同按一下</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Shift+按一下、Shift+空格鍵</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>選擇圖塊作為鍵</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>滾輪、拖曳</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>縮放、移動圖片</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>逐步切換</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向鍵</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>選擇查詢</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左、右方向鍵</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>選擇鍵</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>查詢–鍵詳情</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向鍵</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>停留、Shift+左、右方向鍵</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>檢視一個元素</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>文字檢視、詞元條</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>按一下、左、右</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>選擇詞元</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+按一下</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>選擇多個查詢；在詞元條中選擇鍵</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+按一下</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>停留、左、右方向鍵、Page Up、Page Down</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>檢視一項</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>按一下、Enter、空格</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>選擇它所代表的內容</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>選擇一個查詢（在圖表顯示單個查詢時）</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>縮放、移動圖表</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>除錯</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>選擇一個分佈</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>時間步</translation>
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
        <translation>後退一步、前進一步</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>干預</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>選中更改所在的頭</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>撤回一項更改</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Up、Ctrl+Down</translation>
    </message>
    <message>
        <source>sort by the column of the current cell, up or down</source>
        <translation>按目前儲存格所在的欄升序或降序排列</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>面板的標籤</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>將另一個面板移到前面</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>右鍵按一下、Shift+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>使其浮動或關閉</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>示範（F5）</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down、Page Up</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>課程的下一步和上一步，或下一列和上一列</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Ctrl+Page Up、Ctrl+Page Down</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>增大和減小字號</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc、F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>回傳視窗</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>文件分頁</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>移到別處，或放入單獨的視窗</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>關閉它，或給它單獨的視窗</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search the guide</source>
        <translation>搜尋指南</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+左、Alt+右</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>後退和前進</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>結束搜尋，再按則關閉</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>按住 R</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>改為顯示參照</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>開啟的內容</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>序列長度</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>頭維度</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>層數</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>詞元編號</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>使用的層數</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>注意力方式</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>遮罩大小</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>隱藏的儲存格</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>干預</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>繁體中文</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>關閉分頁(&amp;C)</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>移到新視窗(&amp;W)</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>程式意外結束，再次開啟當時的內容時又意外結束。</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>它儲存為 %1。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>程式上次意外結束；當時開啟的內容已保留。</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>它在旁邊的 %n 個分頁中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>「%1」已更改，尚未儲存。</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n 個分頁已更改，尚未儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>About Attention Visualizer</source>
        <translation>關於 Attention Visualizer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;展示 Transformer 注意力在做什麼：每一層的每個頭，數值精確，長度不限，無需聯網。&lt;/p&gt;&lt;p&gt;MIT 許可證。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>新增分頁(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>開啟模型資料夾(&amp;M)…</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>新增圖譜(&amp;W)…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>開啟圖譜(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>範例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存新檔(&amp;A)…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>匯出圖片(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>匯出資料(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>關閉分頁(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>複製為(&amp;A)</translation>
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
        <translation>&amp;LaTeX 表格</translation>
    </message>
    <message>
        <source>&amp;TikZ</source>
        <translation>&amp;TikZ</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>複製為命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>重設縮放(&amp;Z)</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>下一個分頁(&amp;B)</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>上一個分頁(&amp;A)</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>將分頁移到新視窗(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>示範(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>重設版面配置(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>版面配置方案(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>學習(&amp;L)</translation>
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
        <translation>發表(&amp;P)</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>下一個面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>上一個面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>浮動面板(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Maximise Panel</source>
        <translation>最大化面板(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>關閉面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>面板大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>加寬(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>變窄(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>加高(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>變矮(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高對比度(&amp;H)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>語言(&amp;G)</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>使用者指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>鍵盤與滑鼠(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>視窗導覽(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>課程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>關於 Attention Visualizer(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>還沒有開啟過任何內容</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>範例圖譜(&amp;E)</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>列印檢視(&amp;V)…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>一個記錄的記憶體(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>機器記憶體的一半(&amp;H)</translation>
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
        <translation>正在試讀三列…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>新增圖譜</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>資料集</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列數</translation>
    </message>
    <message>
        <source>Window, tokens</source>
        <translation>視窗（詞元數）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>看起來是文字的欄</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>圖譜 (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 已存在且不是圖譜。請選擇另一個檔案。</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 列，約 %2；除權重外約需 %3 MiB 記憶體</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>資料夾…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>檔案…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>圖譜的模型</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>所有可開啟的檔案 (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>開啟模型資料夾</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>沒有開啟可以檢視 %1 的影像模型。</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>請先開啟 ViT 或 DeiT 模型的資料夾。</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>沒有開啟可以聽取 %1 的語音模型。</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>請先開啟 Whisper、wav2vec 2.0 或 HuBERT 模型的資料夾。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 已被其他程式更改。</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>目前顯示的是更改之前讀取的內容。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新載入</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>程式意外結束，當時開啟的內容無法開啟：%1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>它儲存為 %1。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>程式上次意外結束；當時開啟的內容已恢復。</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>若要保留，請用「檔案 → 另存新檔」儲存。</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>選擇基礎模型…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>開啟配接器所依據的模型</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>仍然開啟</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>截斷文字</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>顯示的是已儲存的內容，沒有它的模型：%1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>干預、Logit 透鏡和權重 × 值需要模型。請選擇它現在所在的資料夾。</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>自此工作階段儲存以來，模型 %1 已更改；現在顯示的是當時儲存的內容。</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>更改任一設定即可顯示模型現在的樣子。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在開啟 %1…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>正在計算注意力…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>正在計算 %1 的注意力…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>正在載入模型 %1…</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>儲存工作階段</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>工作階段 (*.safetensors)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>「%1」在此處開啟之後被其他程式更改過。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替換</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已儲存為 %1。</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>匯出資料</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>此頭的表格 (*.csv *.tsv);;此頭的 NumPy 陣列 (*.npy);;含權重的完整記錄 (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已匯出。</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>該層的所有頭</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>所選的頭</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>已複製該頭的數值。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已複製：%1</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在儲存 %1…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>正在匯出資料…</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>所有層中的此頭</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>所有層的所有頭</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>所有步驟</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>已列印：%1。</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>Transformer 在看什麼？</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>注意力就是文字的每個詞元（或圖片的每一塊）選擇去讀哪些其他詞元的方式。下面每張圖片都會開啟一個在本機上計算的小模型。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近開啟</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>視窗導覽</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>共五步</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>記錄、工作階段、圖片，或從 Python 匯出的注意力</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>開啟模型資料夾…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>由 save_pretrained 寫出的資料夾</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>進入視窗</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>並開啟第一個範例</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>把模型資料夾、檔案或圖片拖到這裡</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>頭的圖譜</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>每個頭在許多文字上做什麼</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>開啟檔案…</translation>
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
            <numerusform>%n 頭</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ 這些數值可能與模型不符</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · 記錄 %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · 記錄 %2，用時 %3 毫秒</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · 記錄 %2，用時 %3 秒</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>介面語言</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n 個執行緒</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>取消計算</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>權重 %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>模型檔案中儲存的類型，按位元組佔比。這些數值來自這些權重，以 float32 計算。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%n 層中的 %1 層</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>約剩 %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>模型讀入和寫出的內容。點選一個詞元，看它關注什麼：所有面板都會跟隨。</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>熱圖</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>列提問，欄回答：每一列說明該詞元對其他每個詞元關注多少。把指標移到儲存格上可看到數值。</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>選擇模型或注意力模式，輸入別的文字，切換到別的層或頭。溫度和遮罩會改變注意力本身。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>每一層的每個頭都是一張小圖。點選即可放大；排序可找出有作用的頭。</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>一個數值從詞元的向量到權重是如何得來的，並給出所選列的數值。按 F5 可向全班展示一個面板。</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>跳過導覽</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>導覽</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
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
        <translation>已恢復</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>詞元條</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>詞元條(&amp;K)</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>一階重要性</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>精確變化的絕對值</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>feed-forward layer</source>
        <translation>前饋層</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>關閉的部分</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>關閉這一部分後的測量值</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>沒有它時</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>同一數值減去完整模型的值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>該頭輸出與其梯度乘積之和的絕對值（Michel 等，2019）</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>%Ln 段文字的平均值：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>交叉注意力頭</translation>
    </message>
    <message>
        <source>head</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>標準差</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>各文字上變化的標準差</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>平均變化 95 % 信賴區間的下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>平均變化 95 % 信賴區間的上限</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>已停止；重新選擇即可繼續。</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>第 %1 層之後</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>models::AtlasModel</name>
    <message>
        <source>self</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>%1 ± %2 over %3 windows, from %4 to %5</source>
        <translation>%1 ± %2，共 %3 個視窗，範圍 %4 至 %5</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>編碼器/解碼器</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
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
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分鐘</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 對 %2：%3</translation>
    </message>
</context>
<context>
    <name>models::CandidateModel</name>
    <message>
        <source>Id %1</source>
        <translation>編號 %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>機率</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>models::ChangeModel</name>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>詞元對</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>最大的權重</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>旁邊三個散度的平均值。</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>詹森–夏農散度，單位位元：兩者相同時為 0，毫無共同之處時為 1。</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，資料 %2</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>權重 × 值</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>編碼器/解碼器</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>注意力類型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最強的鍵</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>平均質量</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>所選查詢的質量（平均）</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>該查詢的質量</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>以圖塊計的距離</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>以詞元計的距離</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均權重</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>注意力佔比</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>橫向</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>縱向</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>該頭為這個鍵寫入輸出的向量的長度：權重乘以經過輸出矩陣的值（Kobayashi 等，2020）</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>頭 %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1（%2）：讀取 %3 → 寫出 %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1（%2）：查詢 %3 ↔ 鍵 %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>%1 個頭；隨機矩陣的組合分數為 %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>隨機詞元重複兩遍：第一遍損失 %1，第二遍 %2；答對的比例 %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>從詞元經值到 logit 的迴路中正特徵值的份額：1 表示提高所看詞元，−1 表示降低</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>從詞元經查詢和鍵到詞元的迴路中正特徵值的份額：1 表示看相同的詞元</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>字首</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>隨機詞元重複兩遍時，落在上次出現之後那個詞元上的平均權重</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前一個</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>落在前一個詞元上的平均權重</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>落在該詞元上次出現處的平均權重</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>提高下一個</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>該頭給下一個詞元的 logit 加了多少，減去它在整個詞彙表上的平均</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>這裡只有一個頭：請先按「保留目前內容」，再作更改以進行比較。</translation>
    </message>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>還沒有保留任何內容：按「保留目前內容」，然後再做更改。</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>該分頁目前沒有內容：請檢視它，或選擇另一個。</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>沒有干預：請更改遮罩、溫度或某個頭。</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B 沒有這一層和頭的注意力：請另選。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>已停止；重新選擇即可繼續。</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>沒有配接器：請開啟一個配接器的資料夾。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>此記錄還有一些層尚未算完。</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 欄</translation>
    </message>
</context>
<context>
    <name>models::DescriptionModel</name>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
    <message>
        <source>Names and shapes do not tell; take it from the model&apos;s code.</source>
        <translation>名稱和形狀不能說明；請檢視模型的程式碼。</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>每層的注意力分成多少個頭：n_head、nhead、num_heads。頭數須整除寬度。</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true：詞元只看到自己和它前面的詞元（GPT）；false：所有詞元互相可見（BERT）。</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true：正規化在注意力和前饋層之前（GPT-2，norm_first=True）；false：在相加之後（BERT，nn.TransformerEncoderLayer 的預設值）。</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>前饋層兩個矩陣之間的函式。nn.GELU() 是 gelu，nn.GELU(&apos;tanh&apos;) 是 gelu_new；nn.TransformerEncoderLayer 預設為 relu。</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>正規化加到變異數上的數；nn.LayerNorm 預設為 1e-05。</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>詞元嵌入乘以的數：1，或寬度的平方根（許多翻譯模型如此）。</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>詞元如何得知自己的位置：學習到的表、加上的正弦和餘弦、旋轉角度，或根本沒有。</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>嵌入詞元的模組，不含「.weight」，寫在方括號中：[&quot;emb&quot;]。</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>最後一層回答什麼：詞彙表中的詞元、一個類別，或什麼也沒有。</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>從哪個位置讀出類別：第一個、最後一個，或全部的平均。</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer：nn.LayerNorm；rms：RMSNorm，不減去平均值。二者都可能只有權重而沒有別的。</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>第一個 token 所用的表中的列：在 fairseq 中是填充 token 的編號加一，多為 2；否則為 0。</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>模型訓練時所用圖片的尺寸，以像素計：img_size。</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(分數 − 最大值)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>累計和</translation>
    </message>
</context>
<context>
    <name>models::DirectModel</name>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>heads of layer %1</source>
        <translation>第 %1 層各頭</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>頭 %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>注意力偏置 %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>前饋 %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>貢獻</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>軟上限</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>輸入嵌入</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>進入本層的隱藏狀態</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>離開本層的隱藏狀態</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>輸出嵌入</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>注意力權重</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>分數乘數</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>開啟的內容沒有這些數字。</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>開啟的內容沒有分數，只有權重。</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>每個乘積 q·k 都乘以它，通常為 1/√d_k。</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>被遮罩隱藏的儲存格；其他數字不包含它們</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準差</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形狀</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
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
        <translation>下四分位數</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位數</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>上四分位數</translation>
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
        <translation>隱藏狀態</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>影像描述</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>影像分類</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>語音識別</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>遮蔽詞</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>語言建模</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>第 %L1 層</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>專家 %L1，權重 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3; router&apos;s entropy %4 nats</source>
        <translation>%1，%2：%3；路由器熵 %4 奈特</translation>
    </message>
</context>
<context>
    <name>models::ExplainModel</name>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>「%2」的%1：%3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>Tokens taken away, the strongest first</source>
        <translation>從最強者起拿走的詞元數</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>從最強者起放回的詞元數</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>被解釋的量</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>梯度 × 輸入</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>積分梯度</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>注意力 × 梯度</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>相關性</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>注意力展開</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>某位置的向量對 logit 的一階貢獻。</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>同上，在從基線到輸入的路徑上取平均（Sundararajan 等，2017）。</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>所有層中對某位置的注意力對 logit 的一階貢獻。</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>逐層追蹤的注意力 × 梯度的正部分（Chefer 等，2021）。</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>逐層追蹤的注意力，與預測內容無關（Abnar 和 Zuidema，2020）。</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1：總和 %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>完備性缺口 %1</translation>
    </message>
    <message>
        <source>comprehensiveness %1</source>
        <translation>全面性 %1</translation>
    </message>
    <message>
        <source>sufficiency %1</source>
        <translation>充分性 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1：在「%2」處</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1：在「%2」之後</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>「%1」的 logit</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>「%1」的 logit 減去「%2」的 logit</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>源 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目標 %1</translation>
    </message>
</context>
<context>
    <name>models::FactsModel</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Of all positions: what the method says that they add together</source>
        <translation>所有位置之和：該方法認為它們一共貢獻多少</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>總和減去被解釋的量（從基線算起）：0 表示完整</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差額</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>去掉最強的位置後平均損失多少：越多說明找得越準</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>全面性</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>只留下最強的位置時平均損失多少：越少說明找得越準</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>充分性</translation>
    </message>
</context>
<context>
    <name>models::FindModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>layer</source>
        <comment>typed to find a head</comment>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>頭</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>typed to find a head</comment>
        <translation>平均</translation>
    </message>
    <message>
        <source>maximum</source>
        <comment>typed to find a head</comment>
        <translation>最大值</translation>
    </message>
    <message>
        <source>encoder</source>
        <comment>typed to find a head</comment>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>視覺</translation>
    </message>
    <message>
        <source>self-attention</source>
        <comment>typed to find a head</comment>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <comment>typed to find a head</comment>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>查詢 %1 · 按住 Shift 為鍵 %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查詢 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>鍵 %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>範例 · %1</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>請選擇單個層：權重的貢獻只對單個層可知。</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>貢獻</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>只有自注意力才有：這裡查詢和鍵是不同序列中的位置。</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>詞元沒有可以重複的身份，例如圖塊。</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>沒有查詢能看到它所對應的鍵。</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>此模型的頭沒有學到的匯聚點。</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>鍵中沒有特殊詞元。</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>輸入不是一個重複的序列。輸入 → 序列類型 → 隨機，重複 可以生成一個。</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>沒有查詢能看到多於一個鍵。</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>沒有查詢能看到鍵。</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1，圖譜的平均值</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>圖譜的文字中都沒有它。</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>它在許多文字上測量：用 選項 → 指標 選擇一個圖譜。</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>前一個詞元</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>後一個詞元</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>詞元自身</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>同一詞元之前的後繼</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>第一個詞元</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>特殊詞元</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 沒有特別關注的物件</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message>
        <source>self</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>ablated</source>
        <translation>已消融</translation>
    </message>
    <message>
        <source>kept only</source>
        <translation>只保留</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>硬注意力</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>取樣注意力，種子 %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>軟注意力</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>溫度 %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>模型自身的遮罩</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>無遮罩</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>因果遮罩</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>局部視窗 %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>隱藏最後 %n 個鍵</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>隱藏 %n 個儲存格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>只保留此頭：本層其他頭已消融</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>只保留此層：其他層已消融</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
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
        <translation>%1，在「%2」之後</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>第 %1 層，輸出</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 層</translation>
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
        <translation>請選擇單個頭以檢視它自己的指標。</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>尚未計算。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>單位：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>來源：%1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>本層各頭的平均</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>模型所有頭的平均</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>此頭的指標；除佔比外，與模型中的最大值相比</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>頭 %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
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
        <translation>展開（roll-out）沿自注意力進行；這裡是交叉注意力。</translation>
    </message>
    <message>
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>此注意力的鍵不是影像的圖塊。</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>開啟一個影像模型（範例 → 影像分類或影像描述），或把圖片拖到這裡。</translation>
    </message>
</context>
<context>
    <name>models::ParameterModel</name>
    <message>
        <source>exploding</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Root of the mean square</source>
        <translation>均方根</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>更新 / 權重</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>梯度狀況</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1；另一文字：%2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>輸出</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>%Ln 對文字的平均變化。未修補：%1，另一文字：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>%1 的標準差</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2：%3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>變化（估計）</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>變化（精確）</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>只有帶詞彙表或標籤的模型才會做預測。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>首次不同在「%1」之後：KL(之後‖之前) %2 奈特。所有位置：%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(之後‖之前) %1，KL(之前‖之後) %2 奈特</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>第 %1 個詞</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>代替「%1」</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>在「%1」之後</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>整個輸入的類別</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>描述的第 %1 個詞</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>代替「%1」（位置 %2）</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>在「%1」之後（位置 %2）</translation>
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
        <translation>適用於模型；請把來源選為「模型」。</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>適用於檔案；請把來源選為「檔案」。</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>適用於注意力模式；請把來源選為「注意力模式」。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>此模型不讀取單個文字。</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>此模型沒有用於源文字和目標文字的編碼器與解碼器。</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>此模型不讀取詞元編號。</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>該模型既不讀圖片也不聽聲音。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>檔案中的注意力按原樣顯示，不重新計算。</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>請選擇單獨一層，或讓更改作用於所有頭。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>請選擇單個頭，或讓更改作用於整層。</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>適用於取樣注意力。</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>適用於局部視窗和填充。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>請先選擇「本層」或「此頭」：沒有任何頭就什麼也不剩。</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隱藏狀態</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>第一軸</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>第二軸</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>第三軸</translation>
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
        <translation>開啟的內容有注意力權重，但沒有向量。</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>各頭或各層的平均或最大沒有自己的向量；請選擇某一層的某個頭。</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>檔案沒有該層的矩陣。</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>未顯示：%1。原因：%2</translation>
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
        <translation>+ 偏置</translation>
    </message>
    <message>
        <source>÷ temperature</source>
        <translation>÷ 溫度</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>concat</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隱藏狀態</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>已縮放</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>已調溫</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮蔽</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X：第 %1 層讀取的內容，每個詞元一列 %2 個數；「%3」的長度為 %4。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q：X 的每一列乘以 W_Q，再按位置調整，就是查詢：%1 個數，說明該詞元在找什麼；「%2」的查詢長度為 %3。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q：X 的每一列乘以 W_Q 就是查詢：%1 個數，說明該詞元在找什麼；「%2」的查詢長度為 %3。</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：編碼器輸出 E 的每一列乘以 W_K 就是鍵：%1 個數，說明該詞元提供什麼；「%2」的鍵長度為 %3。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：X 的每一列乘以 W_K，再按位置調整，就是鍵：%1 個數，說明該詞元提供什麼；「%2」的鍵長度為 %3。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：X 的每一列乘以 W_K 就是鍵：%1 個數，說明該詞元提供什麼；「%2」的鍵長度為 %3。</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V：編碼器輸出 E 的每一列乘以 W_V，給出 %1 個要傳遞的數；「%2」的值長度為 %3。</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V：X 的每一列乘以 W_V，給出 %1 個要傳遞的數；「%2」的值長度為 %3。</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ：每個查詢與每個鍵相遇；「%1」乘「%2」得 %3，是 %4 個乘積之和。</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>縮放：該模型不除以 √d；「%2」與「%3」的 %1 保持不變。</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>縮放：乘積隨維數增大，乘以一個係數可抵消；乘以 %1 後，「%3」與「%4」的 %2 變為 %5。</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d：乘積隨維數增大，除以 √%1 可抵消；除以 √%1 後，「%3」與「%4」的 %2 變為 %5。</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>偏置：兩個詞元的位置也起作用；對「%1」和「%2」加上 %3。</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>溫度：分數除以 %1，使權重%2；「%3」和「%4」的分數為 %5。</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>更尖銳</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>更平坦</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>遮罩：「%1」能看到 %3 個鍵中的 %2 個；「%4」對它隱藏。</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>遮罩：「%1」能看到 %3 個鍵中的 %2 個；「%4」是其中之一。</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>分數：與檔案中相同，%1 個查詢各一列。</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>softmax：「%1」看不到任何鍵，因此它的列全為零。</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax，%1 個頭的平均：對「%2」，「%3」以 %4 勝出。</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax，%1 個頭的最大值：對「%2」，「%3」以 %4 勝出。</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax：每列最大的分數取得全部；「%1」的是「%2」。</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>取樣：每列按機率抽取一個鍵；「%1」的是「%2」。</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>softmax：只有一個鍵時，其權重為 1。</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>softmax：每列縮放後的分數變成機率；對「%1」，「%2」以 %3 勝出，「%4」得 %5。</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V：此頭已被消融，因此「%1」從它得到零。</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V：「%1」按權重收取各個值：最多來自「%2」（%3）；總和長度為 %4。</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>拼接：%1 個頭的結果並排，每個詞元 %2 個數；「%3」的列長度為 %4。</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O：把各頭混合成回傳殘差流的 %1 個數；「%2」的長度為 %3。</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1，%2 層，%3 頭，寬度 %4，學習率 %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出準確率</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>平均與 95 % 區間</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>目前最佳：%1：準確率 %2 ± %3（%4 個種子的 95 % 區間）。</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>目前最佳：%1：準確率 %2（僅一個種子，無區間）。</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>次佳者落在其區間內：兩者無法區分。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層數</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>整條序列</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>這些組合都無法訓練：GPT-2 既沒有溫度也沒有視窗，Llama 只能取其一，且其頭維度為偶數。</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1，溫度 %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1，視窗 %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
</context>
<context>
    <name>models::TokenModel</name>
    <message>
        <source>%1 (position %2): %3</source>
        <translation>%1（位置 %2）：%3</translation>
    </message>
</context>
<context>
    <name>models::Tokenisation</name>
    <message>
        <source>Token id %1</source>
        <translation>詞元編號 %1</translation>
    </message>
</context>
<context>
    <name>models::TrainingModel</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>留出損失</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出準確率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度範數</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>損失（納特）</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>held out, run before</source>
        <translation>留出，上一次執行</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>歸納</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Gradient (root mean square)</source>
        <translation>梯度（均方根）</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 層</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>測量</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>代之以</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>無（零）</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>逐一關閉</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Change by head</source>
        <translation>各頭的變化</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>重要性與精確變化</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>開啟一個模型並給它輸入，就能關閉它的各個部分。</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>「逐一關閉」會把每個頭、前饋層和層逐個從模型中去掉，並測量由此產生的變化。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>文字檔案</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>文字和表格 (*.txt *.csv *.tsv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>文字最長的欄</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>存放文字的欄的名稱或編號</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>讀取多少段文字；「–」表示全部</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>它的平均值</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>它在另一段文字中的值</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>目前輸入</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>檔案中的文字</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>所有層</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>最後一層</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>流會經過所有層。</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>顯示哪些隱藏狀態</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>顯示所有層：每層一列。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其隱藏狀態。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在計算…</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>開啟的內容沒有隱藏狀態，只有注意力。</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>所有層的隱藏狀態</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>隱藏狀態 · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>列是逐層的詞元；欄是維度</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>列是詞元；欄是維度</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>隱藏狀態的長度</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>每層之後每個詞元的歐幾里得範數</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>詞元相似度 · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>兩個詞元隱藏狀態之間的餘弦</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>每層把詞元移動多遠</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>與前一層之差的歐幾里得範數</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>每層使詞元轉向多少</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>與前一層的餘弦：1 表示方向相同</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>注意力展開 · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>列是詞元，欄是到達它們的輸入詞元；每列之和為 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>穿過所有層的注意力流</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>列是詞元，欄是輸入詞元；數值是兩者之間的最大流</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>數字太多，不適合 CSV 檔案；請選擇一層。</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>把數字寫入 CSV 檔案</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>還沒有數字。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>沒有選中詞元。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>詞元 %1</translation>
    </message>
    <message>
        <source>dimension %L1</source>
        <translation>第 %L1 維</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>cosine %1</source>
        <translation>餘弦 %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>範數 %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2 到達 %1</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>份額 %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距離 %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隱藏狀態</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>範數</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>詞元相似度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>轉向</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>顯示隱藏狀態的哪些內容</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>隱藏層</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>各頭的平均</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>各頭的最小值</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>各頭的最大值</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>頭的合併方式</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>各層相乘之前，一層中的各頭如何合為一個</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>捨去 </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>捨去的比例</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>每層中置為 0 的最小權重所佔的比例</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>匯出資料…</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>活化矩陣</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活化</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>作用於</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>遮罩大小</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>取樣種子</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本層</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>所選的頭</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>此頭</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>軟</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>硬</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>局部視窗</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>溫度滑塊</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 條</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>關閉訊息</translation>
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
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>選擇範例</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>選擇目標語言</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>選擇編碼器或解碼器</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>選擇層</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>選擇注意力類型</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>選擇頭</translation>
    </message>
    <message>
        <source>Parts that there is no room for</source>
        <translation>放不下的部分</translation>
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
        <translation>變化最大的詞元對</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>它們在該頭詞元對權重中的佔比，之前與之後。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>變化最大的度量</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>效應量：以文字間標準差為單位的差。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>效應量</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>變化的頭</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>選擇一個頭以檢視它的變化。</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>之前：%1。之後：%2。</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>散度（位元）：詞元對 %1，距離 %2，最大的權重 %3。</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>之前最強的</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>之後最強的</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>queries</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>mean of the queries</source>
        <translation>各查詢的平均</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>正在計算這些數字。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其數值。</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>遮罩隱藏了所有鍵，因此沒有權重可顯示。</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>僅適用於自注意力：交叉注意力的查詢和鍵是不同序列中的位置。</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>沒有頭同時具有兩個指標；請在上方另選。</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>這需要單個頭的查詢和鍵；匯入的注意力和對各頭的平均沒有這些。</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>這需要單個頭的值和輸出矩陣；匯入的注意力和對各頭的平均沒有這些。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>這需要模型的輸出矩陣，而記錄中沒有。請開啟模型，或指明它的資料夾現在在哪裡。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>vertical axis, horizontal axis</comment>
        <translation>%1（按%2）</translation>
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
        <translation>多個查詢的曲線取平均：取最大則不會止於 1</translation>
    </message>
    <message>
        <source>Heads of the layer</source>
        <translation>本層的頭</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>按層和頭</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>繪製哪個圖表</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>所選層的頭，或所有層的頭</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>權重 × 值</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>權重乘以該頭為每個鍵寫入的向量的長度</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>橫軸指標</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>橫軸上的指標</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>縱軸指標</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>縱軸上的指標</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>顯示圖表背後的數字</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>匯出資料…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>把圖表背後的數字寫入 CSV 檔案</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>圖形</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>圖表背後的數字</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 層</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>組合分數；第一個是隨機矩陣的值</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>頭 %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>組合</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>與查詢</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>與鍵</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>與值</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>讀取權重</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>測試歸納</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>還讓模型讀重複兩遍的隨機詞元</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>圖</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>什麼供給該頭</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>組合圖</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>奇異向量</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>迴路</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>請在表格或圖中選擇一個頭。</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>第一層的頭之前沒有別的頭。</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>開啟一個模型，從權重讀出它的頭做什麼。</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>「讀取權重」從目前模型的權重中找出每個頭複製、匹配和供給什麼。「測試歸納」還會讓模型讀重複兩遍的隨機詞元。</translation>
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
        <translation>灰度</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Blue–red</source>
        <translation>藍–紅</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線性</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>對數</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>逐列</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>列最大</translation>
    </message>
    <message>
        <source>−row max</source>
        <translation>−列最大</translation>
    </message>
</context>
<context>
    <name>views::CompareView</name>
    <message>
        <source>Tab: %1</source>
        <translation>分頁：%1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>Jensen–Shannon 距離每列 %1 奈特</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>最大差異 %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>平均差異 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>被遮罩隱藏</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>B − A: %1</source>
        <translation>B − A：%1</translation>
    </message>
    <message>
        <source>B, while R is held</source>
        <translation>按住 R 時顯示 B</translation>
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
        <translation>紅色：B 較大</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A 為 %1 × %2，B 為 %3 × %4，因此無法顯示差異。</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>僅在與另一個頭比較時適用。</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>按住此按鈕或 R 鍵時，在 A 的位置顯示 B</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>沒有可比較的物件。</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>記住目前開啟的內容，然後開啟或更改其他內容並比較</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>另一個頭</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>保留的內容</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>無干預</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較物件</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>另一層</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>另一頭</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留目前內容</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>顯示 B</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>第一個</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>第二個</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>無配接器</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>檔案路徑</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控制</translation>
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
        <translation>已測量 %2 列中的 %1 列</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>開啟 CSV、TSV 或文字檔案；選擇一列即可追蹤。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在讀取 %1……</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>開啟資料集</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>資料集 (*.csv *.tsv *.tab *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>儲存批次指標</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 就是資料集本身：請換一個名稱。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在測量……</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>正在停止；已完成的會保留…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>批次處理在完成任何一列之前被取消；沒有寫入檔案。</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>批次處理已取消；%2 中已完成的 %1 列的指標已寫入 %3</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>已將 %2 中 %1 列的指標寫入 %3；略去 %4 列：%5</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>請開啟能讀取文字的模型以追蹤一列。</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>請先開啟資料集。</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>正在執行批次處理。</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>資料集只有一欄。</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>正在讀取各列。</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>篩選後沒有剩下任何列。</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>請先開啟能讀取文字的模型。</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>追蹤前若干列，並把每個頭的指標寫入 CSV 檔案</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>比「填充到」更長或超出模型可讀長度的列：截斷；批次指標可逐視窗讀取並取平均；或略去</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>每一列用 &lt;pad&gt; 填充到的詞元數</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>開啟資料集…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>批次指標…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>含有此文字的列</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>文字欄</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>標籤欄</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>填充到</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>過長的列</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>截斷</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>分視窗</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列數</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>資料集的列</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>資料集</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1：%2，%3；選擇一列即可追蹤。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 欄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>%1 的 %Ln 列指標已寫入 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>空間足夠，兩者同時顯示。</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>顯示數值表，代替圖形</translation>
    </message>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>把指標寫入 CSV 檔案</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>還沒有指標。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其數值。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>對數</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>計數取對數</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>柱高隨計數的對數增長</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>匯出資料…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分佈</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>分佈的數字</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>除錯</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>顯示正在訓練的模型的梯度和更新</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>正在訓練的模型的梯度和更新</translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message>
        <source>Describe the Model</source>
        <translation>描述模型</translation>
    </message>
    <message>
        <source>These weights have no configuration. Their names look like those of %1. What names and shapes do not tell is asked here; the model&apos;s code says it.</source>
        <translation>這些權重沒有配置。其名稱與 %1 的相似。名稱和形狀不能說明的在此詢問；答案在模型的程式碼中。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>張量</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形狀</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>寫出並開啟</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>不屬於已識別的任何部分</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>有 %n 個選項尚未說明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>已全部說明。</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>尋找選項</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>有 %n 個張量沒有位置：請在它們所屬的選項中寫出其名稱，或勾選與注意力無關的張量。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>開啟的內容只有注意力權重，因此沒有查詢和鍵可顯示。</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>各頭或各層的平均或最大沒有自己的查詢和鍵。請選擇某一層的某個頭。</translation>
    </message>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>第 %1 個元素貢獻最大：%2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>第 %1 個元素：%2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + 偏置 %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ 溫度 %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>分數 s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>遮罩使「%2」看不到「%1」：s = −∞，權重 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>該列最大的分數是 %1：權重 %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>按機率抽取一個鍵；這裡是 %1：權重 %2</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>權重 = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>權重 = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>此頭已被消融：其結果仍然全為零。</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>頭 %1，與另外 %n 個頭共用鍵頭 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>頭 %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
分數 %2，指數 %3，權重 %4</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>查詢–鍵詳情</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>沒有顯示查詢和鍵。</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>查詢 %1，鍵 %2。%3。%4</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>每個元素和每個鍵及其數值</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>左右鍵更改鍵，上下鍵更改查詢</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>選擇注意力模式、模型或檔案，再選熱圖中的一個儲存格，檢視其權重如何計算。</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>開啟一個語言模型並給它一段文字，看它的 logit 由什麼相加而成。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>解釋物件</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>逐個頭</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>logit 的組成部分</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>源詞元經該頭的貢獻</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>直接歸因</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1。點選一個頭可檢視它透過哪些詞元起作用。</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %L2 NaN · %L3 Inf</source>
        <translation>%1 · %L2 個 NaN · %L3 個 Inf</translation>
    </message>
    <message>
        <source>%L1 NaN</source>
        <translation>%L1 個 NaN</translation>
    </message>
    <message>
        <source>%L1 Inf</source>
        <translation>%L1 個 Inf</translation>
    </message>
    <message>
        <source>%L1 NaN · %L2 Inf</source>
        <translation>%L1 個 NaN · %L2 個 Inf</translation>
    </message>
    <message>
        <source>There are no finite numbers.</source>
        <translation>沒有有限的數。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其數值。</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%L1 個數，從 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>views::ExampleCard</name>
    <message>
        <source>%1: %2</source>
        <comment>a task, the title of an example of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>views::ExamplePanel</name>
    <message>
        <source>List of examples</source>
        <translation>範例列表</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>範例</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>該模型沒有專家：每個詞元都經過同一個前饋層。</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>選擇一個混合專家模型，在此檢視每個詞元去往哪些專家。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>未選擇詞元。</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>每個詞元的專家</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>專家</translation>
    </message>
</context>
<context>
    <name>views::ExpertsWidget</name>
    <message>
        <source>entropy %1 · Gini %2</source>
        <translation>熵 %1 · 基尼 %2</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>每個詞元的專家</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>詞元佔比</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>開啟模型並給出輸入，即可檢視它為何如此預測。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>解釋物件</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基線</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>積分梯度的起點，以及替代被移除詞元的內容</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解釋</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>著色文字</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>輸入的平均值</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>在此輸入上最忠實的方法：%1。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>解釋哪個位置的預測；在別處選中的詞元也會在這裡選中</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>忠實度</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>在圖片上</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>縮放</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>匯出圖片</translation>
    </message>
    <message>
        <source>views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG（像素）</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG（向量）</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF（向量）</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>與視窗相同</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>把圖片以像素形式複製到剪貼簿</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>寬 × 高</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>與螢幕相同</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>單欄（85 mm，7 pt）</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>雙欄（178 mm，7 pt）</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>幻燈片（254 mm，16 pt）</translation>
    </message>
    <message>
        <source>Poster (400 mm, 24 pt)</source>
        <translation>海報（400 mm，24 pt）</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Points of 1/96 inch, as on the screen</source>
        <translation>1/96 英寸的點，與螢幕相同</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>圖片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>圖片每一點對應的像素數</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>向量圖片在任何縮放下都清晰</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已經存在。要替換嗎？</translation>
    </message>
    <message>
        <source>1/96 in</source>
        <translation>1/96 英寸</translation>
    </message>
</context>
<context>
    <name>views::FigureForm</name>
    <message>
        <source>Names of layer and head</source>
        <translation>層和頭的名稱</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>所選內容的邊框</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>編號 (a)、(b)、…</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>與螢幕相同</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>數值的含義</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>此檢視</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>與列數相同</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>詞元和數字保持等寬字型</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副標題</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>色條</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>頁面內容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄數</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>色條的標籤</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>整頁的欄數</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>該檢視沒有層和頭的名稱。</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>該檢視沒有可加標籤的色條。</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>該檢視不會框出所選內容。</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>尋找詞元、頭、命令…（%1）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>開始尋找</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>連線從哪一句出發、到哪一句</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>適用於句子對。</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>沒有特殊詞元。</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>縮放剩餘部分，使每列之和重新為 1</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>僅在隱藏特殊詞元時適用。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>閾值</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最強的鍵</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>質量佔比</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有句對</translation>
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
        <translation>篩選</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>繪製哪些連線</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>篩選值</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>句子對</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>隱藏特殊詞元</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>重新正規化</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭頭</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>橫向</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>注意力連線圖</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>連線圖</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>線條表示</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>查詢對鍵的關注程度，或者這種關注對最可能答案的 logit 的一階貢獻</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>它們的貢獻</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>queries ask</source>
        <translation>查詢提問</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>鍵回答</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>%2 條連線中最強的 %1 條</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>已隱藏特殊詞元，其餘部分重新合計為 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>已隱藏特殊詞元，缺少其份額</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>開啟模型、注意力模式或檔案，檢視誰關注誰。</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2：%3（%4）</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1（位置 %2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>沒有選中詞元。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>位置 %2 的查詢 %1</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>在此鬆開則保留</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>降低它</translation>
    </message>
    <message>
        <source>raises it</source>
        <translation>提高它</translation>
    </message>
    <message>
        <source>Let go to take it from another text</source>
        <translation>鬆開即取自另一段文字</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>鬆開即剪斷：該查詢不再看那裡（Shift：取自另一段文字）</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>未使用三維硬體繪製：沒有支援 OpenGL 的顯示器</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>未使用三維硬體繪製：無法在此顯示器上啟動 OpenGL</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>未使用三維硬體繪製：需要 OpenGL 3.2，此顯示器為 %1.%2</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>未使用三維硬體繪製</translation>
    </message>
</context>
<context>
    <name>views::GridWidget</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, %2: %3 ± %4</source>
        <translation>%1，%2：%3 ± %4</translation>
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
        <translation>顯示的頭</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1：按一下後單獨顯示</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1：按一下新增或移除，按兩下單獨顯示</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>頭 %1.%2：歸納 %3，前一詞元 %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>頭 %1.%2，「%3」對「%4」：%5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>各頭在一條訓練從未見過的序列上的注意力</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>頭頁面</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>各視窗的平均值與離散程度。</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>該頭做 %n 件不同的事</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>該頭只做一件事</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>佔比</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>最大的權重</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>按寫入內容最強</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>對 logit 作用最強</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>寫入最多的查詢</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>提升 logit 最多的查詢</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>由弱到強</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>哪些詞元提問，哪些應答</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>不小於 0.05 的儲存格。意外度：比按詞元頻率預期多出多少，單位為奈特。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>總權重</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外度</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>其權重讀取與寫入什麼</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>W_V W_O 的奇異方向：各方向所響應的詞元，以及隨之提升和降低的 logit。</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>複製得分：%1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>讀取</translation>
    </message>
    <message>
        <source>Raises</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Lowers</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>Choose a head to see what it does.</source>
        <translation>選擇一個頭以檢視其行為。</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1，資料 %2，%3 個視窗</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>按向後距離的權重</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>按向前距離的權重</translation>
    </message>
    <message>
        <source>Entropy by position</source>
        <translation>按位置的熵</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Weight on the first token by position</source>
        <translation>按位置落在首詞元上的權重</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>按鍵位置的權重</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>寫入內容相似的位置：其佔比、在那裡提問與應答的詞元，以及典型例子。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>也包括查詢一無所獲、權重停在不含資訊的鍵上的情形：請與寫入的內容對照。</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>查詢最強的鍵，全部查詢每十分之一取一例：典型與極端並列。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>範數</translation>
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
        <translation>各頭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 個頭；用方向鍵選擇</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>在這些資料上沒有頭具有指標「%1」。</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>熱圖</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>顏色：自動</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>欄是按與查詢的距離排列的鍵</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>此注意力的每個查詢都能看到每個鍵</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>權重在一個詞的各個鍵上求和，在其各個查詢上取平均</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>這裡每個詞元本身就是一個詞</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>權重是 softmax 之後的機率；分數是進入 softmax 的數值</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>各層的平均或最大沒有分數，只有權重</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>開啟的內容只有權重，沒有分數</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>塗抹儲存格，使查詢看不到相應的鍵，或重新顯示：拖曳，或用空格鍵和 Shift+方向鍵</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>顯示模型或注意力模式的單個頭時才能編輯遮罩</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>沒有選中儲存格。</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>查詢 %1，鍵 %2，值 %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the cell that is selected; what its head does</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>權重 %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>分數 %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 個詞元</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>被遮罩隱藏</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>名次 %L1 / %L2</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>查詢–鍵詳情(&amp;D)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>多個查詢之一(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>被遮罩隱藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>複製數值(&amp;C)</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>列提問（查詢），欄回答（鍵）；softmax 之前的分數</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>列提問（查詢），欄回答（鍵），從查詢自身位置數起</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>列提問（查詢），欄作答（鍵）；取各層中最大的權重</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>列提問（查詢），欄回答（鍵）；所有頭中最大的權重</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>列提問：讀入的 → 接著寫出的；欄回答（鍵）；每列之和為 1</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>列提問（查詢），欄回答（鍵）；每列之和為 1</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其注意力。</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>顯示哪些數值</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>顏色圖</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>數值的顏色</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>顏色刻度</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>數值如何分佈到顏色：均勻、按對數、按平方根，或每列單獨</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>顏色：0 到 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>顏色：此頭的數值</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>顏色範圍</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>顏色覆蓋的範圍：最大值較小時按其範圍，否則 0 到 1；總是 0 到 1；或總是此頭的數值</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>矩陣繪製方式的更多選項</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>縮小時：取最大值</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>縮小時：取平均值</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>解碼器的列名：讀入 → 寫出</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>在大儲存格中寫出數值</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>所有鍵</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>僅可見的鍵，按距離</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>整詞</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>編輯遮罩</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>注意力矩陣</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>顏色：按最大值</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Task type</source>
        <translation>任務類型</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>影像描述</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>語言建模</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>現成輸入</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>自己的輸入</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>序列類型</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>任務</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>隨機，重複</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>句子長度</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>填充到該長度</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源語言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目標語言</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>使用的層數</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>輸入文字</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二段文字</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>第二段文字：與第一段組成一對</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>輸入的詞元</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1，%2</translation>
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
            <numerusform>每層 %n 個頭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 個詞元</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a task type first: this applies to models.</source>
        <translation>請先選擇任務類型：此項適用於模型。</translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>該模型沒有分詞器：它讀取詞元編號。</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>該模型不讀文字。</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>序列是隨機的。</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>適用於隨機序列和填充。</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>適用於隨機序列。</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>此模型不能在可選語言之間翻譯。</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>此模型只有一層。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>輸入</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There is room for both.</source>
        <translation>空間足夠，兩者同時顯示。</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>顯示所有頭的數值，代替所選頭的數值</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>把表格中各頭的指標寫入 CSV 檔案</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>還沒有指標。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其指標。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
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
        <translation>稀疏閾值</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>低於 ε 的權重接近零：稀疏度和使用的鍵資料此計數。自動：1 / (10 · 鍵數)。</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>篩選頭</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>只顯示名稱含有這些詞（例如「第 2 層」）且數值在界限之內（例如「entropy&lt;1.5 sink&gt;0.3」）的頭</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>所有頭的表格</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>匯出資料…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>此頭的指標</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>所有頭的指標</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>可解釋性</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>來自檔案的注意力按原樣顯示，不經計算。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>請選擇單個頭，或讓更改作用於整層。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>請先選擇「本層」或「此頭」：沒有任何頭就什麼也不剩。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>已選 %n 個頭</numerusform>
        </translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本層</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>所選的頭</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>此頭</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>輸出變為 0：%1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>同一編碼器或解碼器的其他層被消融；保留：%1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>本層其他頭被消融；保留：%1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>全部注意力給得分最大的鍵：%1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>得分除以溫度：%1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>沒有任何更改。</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>請先在列表中選擇一項更改。</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>撤回所選更改（Delete）</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>撤回所有更改</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>選擇注意力模式或模型，在此更改其注意力。</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>未作改動。%1：</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1，之前 → 之後：%2</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1，改動之後：</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>a word that was changed</comment>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a sentence</comment>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <comment>a sentence</comment>
        <translation>之後：%1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>改動範圍</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>更改作用於</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>這些改動以及在熱圖上塗畫的內容作用於何處</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>只保留</translation>
    </message>
    <message>
        <source>Hard attention</source>
        <translation>硬注意力</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>設定溫度</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>新增消融</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>只保留這些頭</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>新溫度</translation>
    </message>
    <message>
        <source>Remove change</source>
        <translation>移除更改</translation>
    </message>
    <message>
        <source>Clear all changes</source>
        <translation>清除所有更改</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>生效的更改</translation>
    </message>
    <message>
        <source>Prediction before and after</source>
        <translation>更改前後的預測</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>干預</translation>
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
        <translation>%1 — 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1（%n 分鐘）</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are installed. A lesson&apos;s file is opened with File → Open….</source>
        <translation>沒有安裝課程。用「檔案 → 開啟…」可開啟課程檔案。</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>每節課會設定好旁邊的檢視，並請你在其中尋找或改動一些東西。點選一節課開始。</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>第 %L1 步，共 %L2 步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>List of lessons</source>
        <translation>課程列表</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>課程進度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>重新設定這一步</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>結束課程</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>課程</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 正確。</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ 正確。%1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>不是這個，再看一看。</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right one of several answers</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>示範給我看</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>在視窗中完成所要求的操作</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>正在計算……</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>選擇語言模型，在此檢視它的每一層會預測什麼。</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>沒有選中儲存格。</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1，在「%2」之後</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>列是層，欄是位置；每格是模型若到此為止最可能的詞</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation>；前 %L1 個位置，共 %L2 個</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit 透鏡</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候選</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>為何沒有內容</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>所選頭的對應顯示在這裡。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>對應</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n 個點；方向鍵選擇，加減號縮放</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已選 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2，位置 %3，範數 %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>所有頭</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 個頭；用方向鍵選擇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>%1在層邊界 %2 處的隱藏狀態：%n 個詞元。格子顯示所在的詞元，→ 之後是 logit 透鏡讀到的內容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1：%n 個點。圍著詞元拖曳可檢視其所在文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>兩軸佔變異數的 %L1 %。</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>仍在移動…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>所選詞元的文字顯示在這裡。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>已選 %n 個；點選開啟文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>查詢與鍵</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隱藏狀態</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>層邊界</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 進入第一層；每加一則離開一層。</translation>
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
        <translation>維數</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>點的顏色</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>查詢或鍵</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>範數</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>簇</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>所選內容的文字</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>為何沒有顯示內容</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>模型資料夾</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>源文字</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>目標文字</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>詞元編號</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>選擇模型資料夾</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>選擇影像</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源語言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目標語言</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>選擇聲音</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Open an image</source>
        <translation>開啟影像</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>圖片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>分類詞元關注什麼（Home）</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>該注意力沒有分類詞元。</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>沒有開啟影像。</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>標題中的每個詞各一幅圖</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>適用於查詢為詞的影像標題。</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>所選的頭</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>疊加度量</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>疊加顏色</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Blend between patches instead of showing each</source>
        <translation>在圖塊之間平滑過渡，而不是逐塊顯示</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>開啟影像…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>讓模型看另一幅影像；也可以把影像拖到這裡</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>分類詞元</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>逐詞</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>不含匯聚點</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>略去佔據每個查詢大量注意力的位置</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>帶注意力的圖片</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>疊加</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>No player of sounds is installed (pw-play, paplay or aplay).</source>
        <translation>沒有安裝聲音播放程式（pw-play、paplay 或 aplay）。</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>播放所選幀的內容，從 %1 到 %2 秒；未選擇時播放全部</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>開啟聲音</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>聲音 (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>開啟聲音…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>讓模型聽另一段聲音；也可以把聲音拖放到這裡</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>What each word looks at</source>
        <translation>每個詞關注什麼</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>經過至此的所有層，什麼到達%1</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1在看什麼</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>經過至此的所有層，什麼到達%1（取平均）</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1在看什麼（取平均）</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>經過至此的所有層，什麼到達%1（取最大）</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1在看什麼（取最大）</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>%1 秒的聲音</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>模型所見的圖片：%1 × %2 像素</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>不含所有詞元都關注的 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: weight</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>第 %1 列，第 %2 欄：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>注意力最多處：%1</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>模型所見的圖片：%1 × %2 像素，分為 %3 塊並另看整體</translation>
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
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>文字塔</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>視覺塔</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>編碼器自注意力</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>解碼器自注意力</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>沒有頭具有數值「%1」：%2</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>顏色：%1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>邊框：%1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>篩選後沒有剩下任何頭。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>視覺</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>超過 %L1 個詞元時，每個點是其部分列中權重的最大值。</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>頭總覽</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>沒有選中頭。</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1；%2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>圓點面積隨此指標增大</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>以圓點繪製頭時，大小表示指標</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>從該數值起顯示頭；現有數值從 %1 到 %2</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>從該數值起顯示頭</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>排序依據</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>邊框</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>層、頭</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>用圓點代替縮圖</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>圓點大小</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>僅顯示滿足條件的頭</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>各頭和各層的平均</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>各頭和各層的最大</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依據</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>頭的順序</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>邊框顏色</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>邊框顏色（圓點則為其自身顏色）表示此指標</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>只繪製指標：顏色和大小</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>按指標隱藏頭</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>篩選方向</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>至少或至多</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>篩選閾值</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>為各頭的平均增加一欄，為各層的平均增加一列</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>為各頭的最大增加一欄，為各層的最大增加一列</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視它的所有頭。</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1 的平均值</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>這些指標屬於本文字：無法讀取圖譜 %1。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>本文字的</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>圓點、圖譜、篩選、平均值和最大值</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>本文字的指標，或它們在已開啟圖譜的文字上的平均值</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1：準確率 %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>每測完一次執行就會出現一條線。</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>一階估計。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%2 列中 %1 列為精確值，其餘為一階估計。</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>全部為精確值。</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>受擾文字</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測量</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>殘差流</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>到 logit 的路徑</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精確</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>逐列實際執行每次修補，代替其估計</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>修補熱圖</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>提示框顯示各對之間的離散程度；CSV 檔案包含全部資料。</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>開啟一個語言模型並給它一段文字，就能向它的執行中修補活化。</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>輸入另一段詞元數相同的文字並按「修補」：每個儲存格顯示從那段文字取這一個活化時預測變成什麼。</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>「修補」會執行每一對文字，並顯示每個位置平均使預測改變多少。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>文字對檔案</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>表格 (*.csv *.tsv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>另一段文字</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>文字對：人名</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>文字對：數字</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>文字對：日期</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>檔案中的文字對</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>活化來自哪裡：您輸入的文字，或逐對執行的乾淨文字與損壞文字</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>每條邊取自另一段文字時使其改變這麼多。</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>在連線圖中，按住 Shift 把一條線從它的鍵上拉開，或在選中的線上按 P：該鍵傳送的內容就會取自另一段文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>有 %Ln 條邊待修補：請輸入另一段詞元數相同的文字並按「修補」。</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>連線圖的邊</translation>
    </message>
</context>
<context>
    <name>views::PatternRows</name>
    <message>
        <source>Pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列長度</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>頭維度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層數</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>編碼器/解碼器</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>注意力類型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>views::PlotWidget</name>
    <message>
        <source>%1: %2, %3 ± %4</source>
        <translation>%1：%2，%3 ± %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>views::PoolBox</name>
    <message>
        <source>Mean of the queries</source>
        <translation>各查詢的平均</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>各查詢的最大</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>選擇多個查詢：按住 Ctrl 或 Shift 按一下熱圖的列或文字，或按 Ctrl+空格、Shift+方向鍵</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>所選查詢合成什麼：它們的平均或最大</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>多個查詢</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>此模型一看到圖片就會寫出最可能的描述。</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>適用於能寫文字的模型。</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>讓模型續寫；所寫內容的注意力也會被追蹤</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>模型寫出多少個詞</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>如何選擇下一個詞</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>同時跟蹤多少個譯文</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>直到結束</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>「%1」（位置 %2）</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>「%1」（位置 %2），進入與離開時</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>新詞數</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>詞數：</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>束數</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>束數：</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>銳度</translation>
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
        <translation>抽取</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>貪心</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>集束搜尋</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>取樣</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候選</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>生成的文字</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>嵌入的分佈</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>預測的顯示內容</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>預測</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止計算</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>匯出資料…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>將數值寫入 CSV 檔案</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Pause layers</source>
        <translation>暫停逐層播放</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>逐層播放</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1：逐層前進（空格鍵）</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>只有一層。</translation>
    </message>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>適用於向量，不適用於注意力矩陣。</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>是否顯示這些向量</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>開啟的內容沒有隱藏狀態。</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>用 OpenGL 繪製；否則同一場景由繪圖器繪製，沒有顯示卡時這樣更省時間</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>成為三條軸的向量方向；取自所有層的方向在換層時保持不變</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視其向量。</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>查詢（藍）從後到前，鍵（硃紅）從左到右；高度為權重</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L3 × %L4 中的 %L1 × %L2 個儲存格，各取最大權重</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>向量屬於某一層。請選擇一層，或選擇柱形或曲面。</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>開啟的內容只有注意力，沒有查詢、鍵和值向量。請選擇柱或曲面以在三維中檢視。</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>向量屬於單個頭。請選擇一個頭，或選擇柱或曲面，以在此檢視內容。</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>請至少選擇一種向量。</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1：三條軸解釋了 %L3 維變異數的 %2%</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1：所有層的軸，佔本層 %L3 維變異數的 %2%</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1：%L5 維中的第 %2、%3、%4 維，佔變異數的 %6 %</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>每種向量中最長的箭頭長度為 1</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>第 %1 維</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>沒有選中詞元。</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>查詢 %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>查詢 %1，鍵 %2，值 %3</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>顯示方式</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>以箭頭表示向量，或以柱或曲面表示注意力矩陣</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>%1向量</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>所有層的主成分</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>本層的主成分</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>所選維度</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>座標軸</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>第一維</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>第二維</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>第三維</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>在箭頭或列旁寫出詞元</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>三維中的向量與注意力</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>三維場景</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>每 %L1 個詞元畫一個箭頭</translation>
    </message>
</context>
<context>
    <name>views::SceneWidget</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>(%1, %2, %3) on the three axes</source>
        <translation>三個軸上為 (%1, %2, %3)</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>來自「%2」的權重 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>此處最大權重 %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>權重 %1</translation>
    </message>
</context>
<context>
    <name>views::ShadedText</name>
    <message>
        <source>lowers it</source>
        <translation>降低它</translation>
    </message>
    <message>
        <source>raises it; as strong as the method&apos;s largest value</source>
        <translation>提高它；顏色最深處為該方法的最大值</translation>
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
        <translation>%1，顯示：第 %2–%3 列，第 %4–%5 欄</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>被遮罩隱藏</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1（空格鍵）</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>沒有顯示步驟。</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4. %5 %6</source>
        <translation>第 %1 步，共 %2 步，%3，%4。%5 %6</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>First Step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>計算後退一步</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>計算前進一步</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>最後一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>跳到任一步</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>選擇注意力模式、模型或檔案，在此檢視注意力如何計算。</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>正在計算各步驟。</translation>
    </message>
</context>
<context>
    <name>views::SweepView</name>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層數</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%2 次執行中的 %1 次。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>頭維度</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>種子數</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>隨機抽取</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>抽取多少種組合；–表示全部嘗試</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>平行座標</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2（學習位置）、llama（旋轉位置）、bloom（ALiBi）</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>分數除以的數；用於 Llama</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>查詢能看到多少個鍵（含自身）；0 表示全部；用於 Llama</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>用逗號分隔寫出各選項，然後按「開始掃描」：每種組合都會用每個種子在任務上訓練，並指出最好的一種及其不確定性。</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>開始掃描</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>……還有 %L1 個</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>匯出資料</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>表格以 .csv 格式寫出，不能寫為「%1」。</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>這裡每個查詢單獨顯示</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>查詢關注什麼</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>什麼關注該鍵</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>著色</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整詞</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>把一個詞的各個子詞合在一起看</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>著色文字</translation>
    </message>
    <message>
        <source>Text view</source>
        <translation>文字檢視</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>queries ask</source>
        <translation>查詢提問</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>鍵回答</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L2 個詞元中的 %L1 個：更大的圖片可容納更多。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 個查詢</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>什麼關注%1</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>所有查詢平均關注什麼</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>%1關注什麼</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>%1關注什麼（取平均）</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>%1關注什麼（取最大）</translation>
    </message>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>開啟模型、注意力模式或檔案，閱讀誰關注誰。</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1（位置 %2）</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>由模型寫出</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>沒有文字。</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1。注意力最多：%2</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>由模型寫出</translation>
    </message>
</context>
<context>
    <name>views::TimeStepPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does (key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Pause steps</source>
        <translation>暫停播放</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>沒有選擇步驟：移動滑塊，或按播放。</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>第 %1 步，共 %2 步：模型寫出了「%3」</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>位置 %1，共 %2：「%3」</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一個時間步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一個時間步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最後一步</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>每秒步數</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 步/秒</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>時間步</translation>
    </message>
</context>
<context>
    <name>views::TokenStrip</name>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>詞元</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>詞元條</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>還沒有開啟任何內容。</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>查詢：%1；鍵：%2</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>還有更多詞元：可按一下、滾動滾輪或使用方向鍵</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1，詞元 %2：按一下設為查詢，按住 Shift 按一下設為鍵，按住 Ctrl 按一下設為多個查詢之一</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1，查詢 %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，鍵 %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1，詞元 %2：不屬於所顯示的注意力</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>查詢(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>鍵(&amp;K)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>多個查詢之一(&amp;S)</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層數</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步數</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>預熱</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>達到準確率即停</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>位置如何表示：GPT-2 學習位置，Llama 旋轉查詢和鍵，BLOOM 削弱遠處（ALiBi）</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>序列的項、數字或詞元數；–為該任務的通常長度</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>每步梯度的最大範數；–為不裁剪</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>留出序列答到這一準確率時訓練結束</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>用於學習的文字或 CSV</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>文字和表格 (*.txt *.csv);;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>模型的資料夾</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>已儲存到 %1。它可像其他模型一樣開啟。</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>另一程式訓練時寫入的資料夾</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>正在跟隨 %1：已開啟 %2 個。</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>開始…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暫停。</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>訓練中。</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1第 %2 / %3 步，損失 %4，準確率 %5，每秒 %6 步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>跟隨資料夾…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>停止跟隨</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>第 %1 步：留出損失 %2，準確率 %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>頭數</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Goes on from the checkpoint that is shown, with the rate, batch, clipping and steps of above; the run so far stays to compare with</source>
        <translation>從所顯示的檢查點用上面的學習率、批次、裁剪和步數繼續；至今的執行留作比較</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>儲存模型…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>開啟落入資料夾的每個檢查點或注意力轉儲</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>各頭的歸納</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>各層的梯度</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>權重、梯度與更新</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>各頭的注意力</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>檢查點</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>選擇任務並按「訓練」：一個小模型會在這臺電腦上學習它，其損失、準確率和各頭的注意力會隨著形成而繪製出來。</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>重設縮放</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>縮放與儲存圖片</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>views::WaterfallWidget</name>
    <message>
        <source>%1 adds %2</source>
        <translation>%1 貢獻 %2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合計</translation>
    </message>
</context>
</TS>
