<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChartText</name>
    <message>
        <source>every dot is a head; click one to select it</source>
        <translation>每个点是一个头；点击可选中</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; read from %L2 of %L3 queries</source>
        <translation>%1；读取了 %L3 个查询中的 %L2 个</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Attention against distance</source>
        <translation>注意力与距离</translation>
    </message>
    <message>
        <source>distance in patches</source>
        <translation>以图块计的距离</translation>
    </message>
    <message>
        <source>distance in tokens: negative looks back, positive ahead</source>
        <translation>以词元计的距离：负值向后看，正值向前看</translation>
    </message>
    <message>
        <source>mean weight</source>
        <translation>平均权重</translation>
    </message>
    <message>
        <source>Row distribution</source>
        <translation>行分布</translation>
    </message>
    <message>
        <source>What the queries look at, on average</source>
        <translation>查询平均在看什么</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1在看什么</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1在看什么（取平均）</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1在看什么（取最大）</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>weight × value</source>
        <translation>权重 × 值</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Entropy by layer and head</source>
        <translation>各层各头的熵</translation>
    </message>
    <message>
        <source>Entropy of each head</source>
        <translation>各头的熵</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How large the weights are</source>
        <translation>权重有多大</translation>
    </message>
    <message>
        <source>number of weights</source>
        <translation>权重个数</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>查询与键</translation>
    </message>
    <message>
        <source>Where queries and keys meet</source>
        <translation>查询与键在哪里相遇</translation>
    </message>
    <message>
        <source>%1; near ones attract each other; the two axes show %2 % of the variance</source>
        <translation>%1；相近者相互吸引；两条轴显示了 %2 % 的方差</translation>
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
        <translation>头的分布图</translation>
    </message>
    <message>
        <source>Which heads look alike</source>
        <translation>哪些头彼此相似</translation>
    </message>
    <message>
        <source>heads by layer·head, from the first layer (dark) to the last (light); near ones look at the same keys; stress %1</source>
        <translation>各头标为“层·头”，颜色从第一层（深）到最后一层（浅）；相近的头看相同的键；应力 %1</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance (nats), along both axes</source>
        <translation>Jensen–Shannon 距离（奈特），两轴相同</translation>
    </message>
    <message>
        <source>Cumulative attention</source>
        <translation>累积注意力</translation>
    </message>
    <message>
        <source>Attention held by the strongest keys</source>
        <translation>最强的键所占的注意力</translation>
    </message>
    <message>
        <source>strongest keys</source>
        <translation>最强的键</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>注意力占比</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 与 %2</translation>
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
        <source>synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform</source>
        <translation>合成注意力模式：local、global、translation、previous-token、induction、block、random 或 uniform</translation>
    </message>
    <message>
        <source>attention tensors to import (.safetensors, .npy, .npz)</source>
        <translation>要导入的注意力张量（.safetensors、.npy、.npz）</translation>
    </message>
    <message>
        <source>input text</source>
        <translation>输入文本</translation>
    </message>
    <message>
        <source>second text of a pair</source>
        <translation>文本对中的第二个文本</translation>
    </message>
    <message>
        <source>file that holds the input text; - for standard input</source>
        <translation>存放输入文本的文件；- 表示标准输入</translation>
    </message>
    <message>
        <source>source text of an encoder-decoder model</source>
        <translation>编码器-解码器模型的源文本</translation>
    </message>
    <message>
        <source>target text; left out, the model writes it</source>
        <translation>目标文本；省略时由模型生成</translation>
    </message>
    <message>
        <source>language of the source</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>language to translate to</source>
        <translation>翻译的目标语言</translation>
    </message>
    <message>
        <source>input image</source>
        <translation>输入图像</translation>
    </message>
    <message>
        <source>input token ids in place of a text</source>
        <translation>代替文本的输入词元编号</translation>
    </message>
    <message>
        <source>source token ids in place of a source text</source>
        <translation>代替源文本的词元编号</translation>
    </message>
    <message>
        <source>target token ids in place of a target text</source>
        <translation>代替目标文本的词元编号</translation>
    </message>
    <message>
        <source>segment of each token</source>
        <translation>每个词元所属的句段</translation>
    </message>
    <message>
        <source>1 for tokens, 0 for padding</source>
        <translation>1 表示词元，0 表示填充</translation>
    </message>
    <message>
        <source>pad the input to so many tokens</source>
        <translation>把输入填充到这么多词元</translation>
    </message>
    <message>
        <source>preprocessed picture, float32 [3, height, width]</source>
        <translation>预处理后的图像，float32 [3, 高, 宽]</translation>
    </message>
    <message>
        <source>write up to N new tokens</source>
        <translation>最多生成 N 个新词元</translation>
    </message>
    <message>
        <source>sample new tokens in place of the likeliest</source>
        <translation>对新词元进行采样，而不是取最可能的</translation>
    </message>
    <message>
        <source>sample among the K likeliest; 0 = all</source>
        <translation>只在最可能的 K 个中采样；0 表示全部</translation>
    </message>
    <message>
        <source>sample among the likeliest that hold P of the probability</source>
        <translation>只在合计占概率 P 的最可能词元中采样</translation>
    </message>
    <message>
        <source>also store logits</source>
        <translation>同时保存 logits</translation>
    </message>
    <message>
        <source>print the time of each part as one line of JSON on standard error</source>
        <translation>在标准错误上以一行 JSON 输出各部分用时</translation>
    </message>
    <message>
        <source>threads; all cores by default</source>
        <translation>线程数；默认使用全部核心</translation>
    </message>
    <message>
        <source>self or cross</source>
        <translation>self 或 cross</translation>
    </message>
    <message>
        <source>head, counted from 0; or mean, max</source>
        <translation>头，从 0 开始；或 mean、max</translation>
    </message>
    <message>
        <source>query position, counted from 0</source>
        <translation>查询位置，从 0 开始</translation>
    </message>
    <message>
        <source>size of the picture in pixels</source>
        <translation>图片大小（像素）</translation>
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
        <source>candidates for each position</source>
        <translation>每个位置的候选数</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>Stopped before the work was done.</source>
        <translation>工作未完成即已停止。</translation>
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
        <translation>词元</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>编码器/解码器</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>注意力类型</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>查询数</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>键数</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>attention-visualizer [PATH]            opens the window, with a model folder, a trace, a session, a tensor file or an image
attention-visualizer COMMAND …         works without a window

Commands:
</source>
        <translation>attention-visualizer [路径]            打开窗口，可带模型文件夹、记录、会话、张量文件或图像
attention-visualizer 命令 …            不打开窗口直接工作

命令：
</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file or folder that exists.</source>
        <translation>“%1”既不是命令，也不是存在的文件或文件夹。</translation>
    </message>
    <message>
        <source>“attention-visualizer --help” lists them.</source>
        <translation>用“attention-visualizer --help”查看可用的命令。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 需要 %2 到 %3 之间的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>--%1 takes whole numbers with commas between them, not “%2”.</source>
        <translation>--%1 需要用逗号分隔的整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 只能是 %2 之一，而不是“%3”。</translation>
    </message>
    <message>
        <source>--size takes width x height in pixels, such as 1200x800, not “%1”.</source>
        <translation>--size 需要以像素表示的宽x高，例如 1200x800，而不是“%1”。</translation>
    </message>
    <message>
        <source>Computes attention and writes it as a trace.</source>
        <translation>计算注意力并写成记录。</translation>
    </message>
    <message>
        <source>Paints a view of a trace, pattern or model to PNG, SVG or PDF.</source>
        <translation>把记录、注意力模式或模型的一个视图绘制为 PNG、SVG 或 PDF。</translation>
    </message>
    <message>
        <source>Prints metrics of every head.</source>
        <translation>输出每个头的指标。</translation>
    </message>
    <message>
        <source>Prints what a model predicts, or lets it write.</source>
        <translation>输出模型的预测，或让模型生成文本。</translation>
    </message>
    <message>
        <source>Prints what a model folder or a file holds.</source>
        <translation>输出模型文件夹或文件的内容。</translation>
    </message>
    <message>
        <source>Prints the tokens of a text.</source>
        <translation>输出文本的词元。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>trace, session or attention file</source>
        <translation>记录、会话或注意力文件</translation>
    </message>
    <message>
        <source>model folder or file</source>
        <translation>模型文件夹或文件</translation>
    </message>
    <message>
        <source>“attention-visualizer %1 --help” lists what can be given.</source>
        <translation>用“attention-visualizer %1 --help”查看可用的选项。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>多了一个参数“%1”。</translation>
    </message>
    <message>
        <source>Give one of --pattern, --model and --attention.</source>
        <translation>请给出 --pattern、--model 和 --attention 中的一个。</translation>
    </message>
    <message>
        <source>Give the path of a model folder or a file.</source>
        <translation>请给出模型文件夹或文件的路径。</translation>
    </message>
    <message>
        <source>Give a file, or one of --pattern, --model and --attention.</source>
        <translation>请给出一个文件，或 --pattern、--model 和 --attention 中的一个。</translation>
    </message>
    <message>
        <source>Give the model folder with --model.</source>
        <translation>请用 --model 给出模型文件夹。</translation>
    </message>
    <message>
        <source>Give only one of a file, --pattern, --model and --attention.</source>
        <translation>文件、--pattern、--model 和 --attention 只能给出一个。</translation>
    </message>
    <message>
        <source>Say which file to write with -o.</source>
        <translation>请用 -o 指定要写入的文件。</translation>
    </message>
    <message>
        <source>Say what to paint with --view.</source>
        <translation>请用 --view 指定要绘制的视图。</translation>
    </message>
    <message>
        <source>Give the text with --text or --text-file.</source>
        <translation>请用 --text 或 --text-file 给出文本。</translation>
    </message>
    <message>
        <source>The trace has no attention of that stack, kind and layer.</source>
        <translation>记录中没有该编码器/解码器、注意力类型和层的注意力。</translation>
    </message>
    <message>
        <source>The attention has %1 heads; there is no head %2.</source>
        <translation>该注意力有 %1 个头；没有第 %2 个头。</translation>
    </message>
    <message>
        <source>The attention has %1 queries; there is no query %2.</source>
        <translation>该注意力有 %1 个查询；没有第 %2 个查询。</translation>
    </message>
    <message>
        <source>Pictures are written as .png, .svg or .pdf, not “%1”.</source>
        <translation>图片只能写成 .png、.svg 或 .pdf，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no view “%1”.</source>
        <translation>没有名为“%1”的视图。</translation>
    </message>
    <message>
        <source>beams of the search; 1 is greedy; as the model says where not given</source>
        <translation>搜索的束数；1 即贪心；不给出时按模型的设置</translation>
    </message>
    <message>
        <source>layer, counted from 0; or mean, max</source>
        <translation>层，从 0 开始计数；或 mean、max</translation>
    </message>
    <message>
        <source>--%1 takes a number of at least 0, mean or max, not “%2”.</source>
        <translation>--%1 须为不小于 0 的整数、mean 或 max，而不是“%2”。</translation>
    </message>
    <message>
        <source>compare: layer of the other head; or mean, max</source>
        <translation>compare：另一个头所在的层；或 mean、max</translation>
    </message>
    <message>
        <source>compare: the other head; or mean, max</source>
        <translation>compare：另一个头；或 mean、max</translation>
    </message>
    <message>
        <source>Give either --with, for the same head of another file, or --with-layer and --with-head, for another head.</source>
        <translation>请二选一：用 --with 指定另一文件中的同一个头，或用 --with-layer 和 --with-head 指定另一个头。</translation>
    </message>
    <message>
        <source>There is nothing at %1 to compare with.</source>
        <translation>没有可作比较的 %1。</translation>
    </message>
    <message>
        <source>input sound</source>
        <translation>输入的声音</translation>
    </message>
    <message>
        <source>seconds of the sound to skip</source>
        <translation>跳过声音开头的秒数</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [mel, frames]</source>
        <translation>已预处理的声音，float32 [mel, frames]</translation>
    </message>
    <message>
        <source>preprocessed sound, float32 [samples]</source>
        <translation>已预处理的声音，float32 [samples]</translation>
    </message>
    <message>
        <source>encoder, decoder, text or vision</source>
        <translation>encoder、decoder、text 或 vision</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 没有名为“%2”的列。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>有 %n 个输入被略过；第一个：</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 inputs: the figures are of those.</source>
        <translation>已在 %2 个输入中的第 %1 个之后停止：数字只统计这些输入。</translation>
    </message>
    <message>
        <source>The input holds no [MASK]: a masked language model predicts the tokens in its place.</source>
        <translation>输入中没有 [MASK]：掩码语言模型预测的是它所在位置的词元。</translation>
    </message>
    <message>
        <source>The model has no head that predicts: its config.json names none in “architectures”, and its weights hold none.</source>
        <translation>该模型没有用于预测的输出头：它的 config.json 在“architectures”中没有写出，权重中也没有。</translation>
    </message>
    <message>
        <source>The trace holds no predictions.</source>
        <translation>该记录不含预测。</translation>
    </message>
    <message>
        <source>--mask is one of none, causal, window:N and padding:N, not “%1”.</source>
        <translation>--mask 应为 none、causal、window:N 或 padding:N 之一，而不是“%1”。</translation>
    </message>
    <message>
        <source>open a model also where config.json has keys that may change its arithmetic and that are not known</source>
        <translation>即使 config.json 含有可能改变计算的未知键，也打开该模型</translation>
    </message>
    <message>
        <source>cut a text that is longer than the model takes</source>
        <translation>截断超出模型长度的文本</translation>
    </message>
    <message>
        <source>temperature that attention&apos;s scores are divided by; with --sample, that of sampling</source>
        <translation>用来除注意力分数的温度；与 --sample 一起时为采样的温度</translation>
    </message>
    <message>
        <source>heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas</source>
        <translation>输出变为 0 的头：层.头、一层，或 decoder.cross.层.头；多个用逗号分隔</translation>
    </message>
    <message>
        <source>heads or layers that are kept: the others of their layer or stack become 0</source>
        <translation>保留的头或层：同一层或同一编码器或解码器中的其他部分变为 0</translation>
    </message>
    <message>
        <source>mask in place of the model&apos;s own: none, causal, window:N or padding:N</source>
        <translation>代替模型自身的掩码：none、causal、window:N 或 padding:N</translation>
    </message>
    <message>
        <source>each query looks at its best key alone</source>
        <translation>每个查询只看得分最高的键</translation>
    </message>
    <message>
        <source>where --temperature, --mask and --hard act, as for --ablate; everywhere by default</source>
        <translation>--temperature、--mask 和 --hard 作用的位置，写法同 --ablate；默认处处作用</translation>
    </message>
    <message>
        <source>list of interventions as trace files have it, or a file of it</source>
        <translation>干预列表，格式与记录文件中相同，或含有它的文件</translation>
    </message>
    <message>
        <source>weights below it count as near zero; 1 / (10 keys) by default</source>
        <translation>低于此值的权重视为接近零；默认 1 /（10 × 键数）</translation>
    </message>
    <message>
        <source>many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head</source>
        <translation>模型的多个输入，每行一个，或 CSV、TSV 的一行：给出每个头的均值、标准差和 95 % 置信区间</translation>
    </message>
    <message>
        <source>column of --texts that holds the text: its name or its number, from 1</source>
        <translation>--texts 中含文本的列：列名或从 1 开始的列号</translation>
    </message>
    <message>
        <source>how many rows of --texts are read</source>
        <translation>读取 --texts 的多少行</translation>
    </message>
    <message>
        <source>what offsets count: bytes of UTF-8 (the default) or characters</source>
        <translation>偏移按什么计数：UTF-8 字节（默认）或字符</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 需要 %2 到 %3 之间的数，而不是“%4”。</translation>
    </message>
    <message>
        <source>--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or decoder.cross.3.0, not “%2”.</source>
        <translation>--%1 需要一个位置，例如 3.0（层.头）、3（一层）或 decoder.cross.3.0，而不是“%2”。</translation>
    </message>
    <message>
        <source>Give the model folder with --model, or a trace.</source>
        <translation>请用 --model 给出模型文件夹，或给出一个记录。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 被作为输入读取；把输出写到那里会毁掉它。</translation>
    </message>
    <message>
        <source>Give another name with -o.</source>
        <translation>请用 -o 给出另一个名称。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>seed of the pattern, of sampling or of training</source>
        <translation>模式、采样或训练的种子</translation>
    </message>
    <message>
        <source>heads of the pattern or of the model that is trained</source>
        <translation>注意力模式或所训练模型的头数</translation>
    </message>
    <message>
        <source>dimension of each head</source>
        <translation>每个头的维度</translation>
    </message>
    <message>
        <source>layers of the pattern or of the model that is trained, or how many layers of the model to run</source>
        <translation>注意力模式或所训练模型的层数，或要运行的模型层数</translation>
    </message>
    <message>
        <source>what is explained: logit or loss</source>
        <translation>解释的对象：logit 或 loss</translation>
    </message>
    <message>
        <source>position of the logit, counted from 0</source>
        <translation>logit 的位置，从 0 开始</translation>
    </message>
    <message>
        <source>token or class of the logit; the likeliest where not given</source>
        <translation>logit 的词元或类别；未给出时为最可能的一个</translation>
    </message>
    <message>
        <source>token or class whose logit is subtracted</source>
        <translation>被减去其 logit 的词元或类别</translation>
    </message>
    <message>
        <source>token or class that is explained, by name or number; the likeliest where not given</source>
        <translation>要解释的词元或类别，用名称或编号；未给出时为最可能的一个</translation>
    </message>
    <message>
        <source>target text of an encoder-decoder model; left out, the model writes it</source>
        <translation>编码器-解码器模型的目标文本；省略时由模型生成</translation>
    </message>
    <message>
        <source>gradient, integrated, attention, relevance, rollout, direct, importance or ablation</source>
        <translation>gradient、integrated、attention、relevance、rollout、direct、importance 或 ablation</translation>
    </message>
    <message>
        <source>what integrated gradients start from: zero, mean, or a token id</source>
        <translation>积分梯度的起点：zero、mean 或词元编号</translation>
    </message>
    <message>
        <source>steps of integrated gradients, or of training</source>
        <translation>积分梯度或训练的步数</translation>
    </message>
    <message>
        <source>induction, copy, reverse, sort, addition, number-words, coreference, classification or characters</source>
        <translation>induction、copy、reverse、sort、addition、number-words、coreference、classification 或 characters</translation>
    </message>
    <message>
        <source>CSV of texts and labels, or text, to learn from</source>
        <translation>用于学习的文本和标签 CSV，或文本</translation>
    </message>
    <message>
        <source>column of the texts; the first where not given</source>
        <translation>文本所在的列；未给出时为第一列</translation>
    </message>
    <message>
        <source>column of the labels; the last where not given</source>
        <translation>标签所在的列；未给出时为最后一列</translation>
    </message>
    <message>
        <source>width of the model; heads x dimension where that is given</source>
        <translation>模型的宽度；给出维度时为头数 × 维度</translation>
    </message>
    <message>
        <source>sequences of a step</source>
        <translation>每步的序列数</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>最高的学习率</translation>
    </message>
    <message>
        <source>steps in which the learning rate rises</source>
        <translation>学习率上升的步数</translation>
    </message>
    <message>
        <source>families to compare</source>
        <translation>要比较的系列</translation>
    </message>
    <message>
        <source>numbers of layers to compare</source>
        <translation>要比较的层数</translation>
    </message>
    <message>
        <source>numbers of heads to compare</source>
        <translation>要比较的头数</translation>
    </message>
    <message>
        <source>dimensions of a head to compare</source>
        <translation>要比较的头维度</translation>
    </message>
    <message>
        <source>learning rates to compare</source>
        <translation>要比较的学习率</translation>
    </message>
    <message>
        <source>runs of each configuration</source>
        <translation>每种配置的运行次数</translation>
    </message>
    <message>
        <source>also measure how well the explanation holds: deletion and insertion</source>
        <translation>同时测量解释是否成立：删除与插入</translation>
    </message>
    <message>
        <source>ids of the corrupted input</source>
        <translation>被破坏输入的编号</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>干净文本</translation>
    </message>
    <message>
        <source>corrupted text with as many tokens</source>
        <translation>词元数相同的被破坏文本</translation>
    </message>
    <message>
        <source>also run every patch, not only its first-order estimate</source>
        <translation>同时实际运行每个修补，而不只是一阶估计</translation>
    </message>
    <message>
        <source>also store scores and weights; explain: write all tensors</source>
        <translation>同时保存分数和权重；explain：写出全部张量</translation>
    </message>
    <message>
        <source>file to write; train: the folder</source>
        <translation>要写入的文件；train：文件夹</translation>
    </message>
    <message>
        <source>Explains a prediction: which tokens, heads and layers made it.</source>
        <translation>解释预测：是哪些词元、头和层造成的。</translation>
    </message>
    <message>
        <source>Patches activations of one input into the run of another.</source>
        <translation>把一个输入的激活修补到另一个输入的运行中。</translation>
    </message>
    <message>
        <source>Trains many small models to find the best configuration.</source>
        <translation>训练许多小模型以找到最佳配置。</translation>
    </message>
    <message>
        <source>Trains a small model on a task and saves it as a model folder.</source>
        <translation>在一个任务上训练小模型并保存为模型文件夹。</translation>
    </message>
    <message>
        <source>Say which folder to write with -o.</source>
        <translation>请用 -o 指定要写入的文件夹。</translation>
    </message>
    <message>
        <source>Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy %6 ± %7 over %8 seeds.</source>
        <translation>最佳：%1，%2 层，%3 个头，宽度 %4，学习率 %5：%8 个种子的准确率为 %6 ± %7。</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts: give --texts.</source>
        <translation>另一输入的激活需要两条文本：请给出 --texts。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 rows; the same command goes on there.</source>
        <translation>已在 %2 行中的第 %1 行后停止；再次运行同一命令会从那里继续。</translation>
    </message>
    <message>
        <source>%1 is one of the parts; give another name with -o.</source>
        <translation>%1 是其中一部分；请用 -o 给出另一个名称。</translation>
    </message>
    <message>
        <source>%1 is not finished; run its command again.</source>
        <translation>%1 尚未完成；请再次运行其命令。</translation>
    </message>
    <message>
        <source>%1 of %2 parts are not in it.</source>
        <translation>%2 部分中有 %1 部分不在其中。</translation>
    </message>
    <message>
        <source>The atlas has no head %1.</source>
        <translation>图谱中没有头 %1。</translation>
    </message>
    <message>
        <source>--of takes a head such as 3.0 (layer.head), not “%1”.</source>
        <translation>--of 需要一个头，如 3.0（层.头），而不是“%1”。</translation>
    </message>
    <message>
        <source>
“attention-visualizer COMMAND --help” lists a command&apos;s options.
“attention-visualizer --manual man|bash|zsh|fish” prints the manual page or a shell&apos;s completion.
</source>
        <translation>
“attention-visualizer 命令 --help”列出该命令的选项。
“attention-visualizer --manual man|bash|zsh|fish”输出手册页或某个 shell 的补全脚本。
</translation>
    </message>
    <message>
        <source>--manual is one of man, bash, zsh, fish.</source>
        <translation>--manual 只能是 man、bash、zsh、fish 之一。</translation>
    </message>
    <message>
        <source>shows what transformer attention does</source>
        <translation>展示 Transformer 注意力在做什么</translation>
    </message>
    <message>
        <source>Without a command a window opens, with PATH if it is given: a model folder, a trace, a session, a tensor file or an image. With a command it works without a window; data goes to standard output, messages to standard error.</source>
        <translation>不带命令时打开窗口；若给出 PATH，则打开它：模型文件夹、记录、会话、张量文件或图像。带命令时不打开窗口；数据写到标准输出，消息写到标准错误。</translation>
    </message>
    <message>
        <source>0: done; 1: failed, with the reason on standard error; 2: wrong usage.</source>
        <translation>0：完成；1：失败，原因写到标准错误；2：用法错误。</translation>
    </message>
    <message>
        <source>tokens of the pattern; items of a task&apos;s sequence; random tokens that are repeated</source>
        <translation>注意力模式的词元数；任务序列的项数；重复的随机词元数</translation>
    </message>
    <message>
        <source>model folder as save_pretrained writes it, or a .gguf or other file of weights</source>
        <translation>save_pretrained 写出的模型文件夹，或 .gguf 等权重文件</translation>
    </message>
    <message>
        <source>folder of the model that an adapter was made for, where it is not found</source>
        <translation>适配器所依据的模型的文件夹，用于找不到该模型时</translation>
    </message>
    <message>
        <source>text that --text is compared with</source>
        <translation>与 --text 比较的文本</translation>
    </message>
    <message>
        <source>what the model reads: a text, a CSV or TSV, or a folder of texts or pictures</source>
        <translation>模型读取的内容：文本、CSV 或 TSV，或文本或图片的文件夹</translation>
    </message>
    <message>
        <source>column of --data that holds the text: its name or its number, from 1</source>
        <translation>--data 中存放文本的列：列名或从 1 起的列号</translation>
    </message>
    <message>
        <source>column of the targets of an encoder-decoder model, which it writes itself without</source>
        <translation>编码器–解码器模型的目标列；不给出时由模型自行生成</translation>
    </message>
    <message>
        <source>how many rows of --data are read</source>
        <translation>读取 --data 的多少行</translation>
    </message>
    <message>
        <source>tokens that are read at a time; 256 by default</source>
        <translation>每次读取的词元数；默认 256</translation>
    </message>
    <message>
        <source>seed of the samples</source>
        <translation>抽样的种子</translation>
    </message>
    <message>
        <source>read only part I of N parts, which --merge joins</source>
        <translation>只读取 N 部分中的第 I 部分，由 --merge 合并</translation>
    </message>
    <message>
        <source>join the atlases that are given into one</source>
        <translation>将给出的各图谱合并为一个</translation>
    </message>
    <message>
        <source>print what an atlas holds of one head: layer.head or decoder.cross.layer.head</source>
        <translation>输出图谱中某个头的内容：层.头 或 decoder.cross.层.头</translation>
    </message>
    <message>
        <source>configurations drawn at random; all of them where not given</source>
        <translation>随机抽取的配置数；不给则全部</translation>
    </message>
    <message>
        <source>ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)</source>
        <translation>消融：用什么代替被关闭的部分：zero、mean（在 --texts 上平均）或 resampled（--texts 的下一条）</translation>
    </message>
    <message>
        <source>ablation: heads, or all: also whole attentions, feed-forward layers and layers</source>
        <translation>消融：heads 为各头；all 还包括整个注意力、前馈层和整层</translation>
    </message>
    <message>
        <source>CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs</source>
        <translation>干净与受扰文本的 CSV，可带目标：所有文本对上的平均与离散</translation>
    </message>
    <message>
        <source>patch what heads send straight to the logits, not all that they do</source>
        <translation>只修补各头直接送到 logit 的部分，而非其全部作用</translation>
    </message>
    <message>
        <source>patch what heads send straight to a head&apos;s query, key or value, such as 5.1.key</source>
        <translation>只修补各头直接送到某个头的查询、键或值的部分，如 5.1.key</translation>
    </message>
    <message>
        <source>heads, composition, repeated, or of one head vectors or feeding</source>
        <translation>heads、composition、repeated；对单个头为 vectors 或 feeding</translation>
    </message>
    <message>
        <source>the head whose singular vectors are shown, or what feeds it</source>
        <translation>要显示其奇异向量或其供给者的头</translation>
    </message>
    <message>
        <source>repeated: random sequences that are read</source>
        <translation>repeated：读取的随机序列数</translation>
    </message>
    <message>
        <source>what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^</source>
        <translation>按什么给头排序：指标、cell(q, k)、score(q, k)、数字、+ - * / ^</translation>
    </message>
    <message>
        <source>rank by the weight of one query on one key</source>
        <translation>按一个查询落在一个键上的权重排序</translation>
    </message>
    <message>
        <source>rank by the difference to another checkpoint</source>
        <translation>按与另一检查点的差排序</translation>
    </message>
    <message>
        <source>rank by the difference to another text</source>
        <translation>按与另一文本的差排序</translation>
    </message>
    <message>
        <source>rank by the difference to another trace</source>
        <translation>按与另一追踪的差排序</translation>
    </message>
    <message>
        <source>heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare</source>
        <translation>heatmap、flow、overview、distribution、scene、surface、overlay、steps、metrics、lens、experts、text 或 compare</translation>
    </message>
    <message>
        <source>size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster</source>
        <translation>图的尺寸和字号：column（85 mm，7 pt）、two-columns、slide 或 poster</translation>
    </message>
    <message>
        <source>width of the picture in millimetres</source>
        <translation>图片宽度，毫米</translation>
    </message>
    <message>
        <source>height of the picture in millimetres</source>
        <translation>图片高度，毫米</translation>
    </message>
    <message>
        <source>size of the labels in points</source>
        <translation>标签字号，磅</translation>
    </message>
    <message>
        <source>pixels of a PNG for one point of 1/96 inch</source>
        <translation>PNG 中每 1/96 英寸的像素数</translation>
    </message>
    <message>
        <source>title above the picture</source>
        <translation>图片上方的标题</translation>
    </message>
    <message>
        <source>line below the title</source>
        <translation>标题下的一行</translation>
    </message>
    <message>
        <source>label of the colour bar</source>
        <translation>色条的标签</translation>
    </message>
    <message>
        <source>leave out the names of layer and head</source>
        <translation>不写层和头的名称</translation>
    </message>
    <message>
        <source>show the frame of what is selected</source>
        <translation>显示所选内容的边框</translation>
    </message>
    <message>
        <source>language of the labels, e.g. en or zh_CN</source>
        <translation>标签语言，例如 en 或 zh_CN</translation>
    </message>
    <message>
        <source>table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)</source>
        <translation>table 或 json（metrics、explain、patch、circuits、rank、sweep、train、similarity 和 atlas 还可用 csv）</translation>
    </message>
    <message>
        <source>write attention_visualizer.json for weights without config.json, as far as names and shapes tell</source>
        <translation>为没有 config.json 的权重写出 attention_visualizer.json，内容以名称和形状所能说明的为限</translation>
    </message>
    <message>
        <source>--shard takes a part and the number of parts, such as 2/8, not “%1”.</source>
        <translation>--shard 需要部分号和部分总数，如 2/8，而不是“%1”。</translation>
    </message>
    <message>
        <source>--head takes a head such as 3.0 (layer.head) or decoder.cross.3.0, not “%1”.</source>
        <translation>--head 需要一个头，如 3.0（层.头）或 decoder.cross.3.0，而不是“%1”。</translation>
    </message>
    <message>
        <source>--merge joins atlases: name them, and nothing else.</source>
        <translation>--merge 合并图谱：请只列出它们。</translation>
    </message>
    <message>
        <source>Say what the model reads with --data.</source>
        <translation>请用 --data 说明模型读取什么。</translation>
    </message>
    <message>
        <source>Compares two texts, as a whole and token by token.</source>
        <translation>比较两段文本：整体比较，并逐词元比较。</translation>
    </message>
    <message>
        <source>Reads circuits from a model&apos;s weights, and tests for induction.</source>
        <translation>从模型权重中读出回路，并测试归纳。</translation>
    </message>
    <message>
        <source>Ranks heads by a cell, a formula, or a difference.</source>
        <translation>按单元格、公式或差给头排序。</translation>
    </message>
    <message>
        <source>Gathers what every head does over a whole data set.</source>
        <translation>汇集每个头在整个数据集上的行为。</translation>
    </message>
    <message>
        <source>Give the texts with --text and --with-text.</source>
        <translation>请用 --text 和 --with-text 给出两段文本。</translation>
    </message>
    <message>
        <source>Say what to rank by with --by or --cell.</source>
        <translation>请用 --by 或 --cell 说明按什么排序。</translation>
    </message>
    <message>
        <source>%1 has no pairs.</source>
        <translation>%1 中没有文本对。</translation>
    </message>
    <message>
        <source>--sheet: “%1” is no head of this attention, which has %2.</source>
        <translation>--sheet：“%1”不是该注意力的头，它共有 %2 个头。</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; choose one of %2.</source>
        <translation>“%1”不是本程序支持的语言；请选择其中之一：%2。</translation>
    </message>
    <message>
        <source>Only texts are compared.</source>
        <translation>只能比较文本。</translation>
    </message>
    <message>
        <source>The layers of the folder&apos;s modules do not fit together.</source>
        <translation>该文件夹各模块的层彼此不匹配。</translation>
    </message>
    <message>
        <source>similarity %1 (pooled by %2)</source>
        <translation>相似度 %1（池化方式：%2）</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>用于</translation>
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
        <translation>选项</translation>
    </message>
    <message>
        <source>positions whose vectors are kept of each head; 1,024 by default</source>
        <translation>每个头保留向量的位置数；默认 1,024</translation>
    </message>
    <message>
        <source>kinds of pairs of tokens that are counted of each head; 4,096 by default</source>
        <translation>每个头统计的词元对种类数；默认 4,096</translation>
    </message>
    <message>
        <source>print which heads differ most between two atlases</source>
        <translation>打印两个图谱之间差异最大的头</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)</source>
        <translation>gpt2（学习位置）、llama（旋转位置）或 bloom（ALiBi）</translation>
    </message>
    <message>
        <source>temperatures to compare, of the family llama</source>
        <translation>要比较的温度（llama 系列）</translation>
    </message>
    <message>
        <source>numbers of keys that a query sees to compare, of the family llama; 0: all</source>
        <translation>要比较的查询可见键数（llama 系列）；0：全部</translation>
    </message>
    <message>
        <source>family of the letters, but for tokens and numbers</source>
        <translation>字体系列，词元和数字除外</translation>
    </message>
    <message>
        <source>several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)</source>
        <translation>一页上的多幅图：按编号给出此注意力的头；all（它的所有头）、layers（每层的此头）、grid（所有层的所有头）或 steps（此头的每一步）</translation>
    </message>
    <message>
        <source>pictures of a sheet that stand beside each other</source>
        <translation>一页上并排的图数</translation>
    </message>
    <message>
        <source>--compare takes two atlases: name both, and nothing else.</source>
        <translation>--compare 需要两个图谱：请给出两者，不要给其他。</translation>
    </message>
    <message>
        <source>atlas to print, or atlases to join or to compare</source>
        <translation>要打印的图谱，或要合并或比较的图谱</translation>
    </message>
    <message>
        <source>--sheet: %1 pictures do not fit on one sheet; at most %2 do.</source>
        <translation>--sheet：一页放不下 %1 幅图；最多 %2 幅。</translation>
    </message>
    <message>
        <source>There is no font “%1” on this machine.</source>
        <translation>此计算机上没有字体“%1”。</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>--%1 does nothing here without one of these: %2.</source>
        <translation>没有下列选项之一，--%1 在这里不起作用：%2。</translation>
    </message>
    <message>
        <source>--%1 and %2 do not go together: give one of them.</source>
        <translation>--%1 与 %2 不能一起使用：请只给出其中之一。</translation>
    </message>
    <message>
        <source>--with, --with-stack, --with-layer and --with-head say what --view compare compares; no other view reads them.</source>
        <translation>--with、--with-stack、--with-layer 和 --with-head 说明 --view compare 比较什么；其他视图不读取它们。</translation>
    </message>
    <message>
        <source>--with-base says what --view compare compares; no other view reads it.</source>
        <translation>--with-base 说明 --view compare 与什么比较；其他视图不读取它。</translation>
    </message>
    <message>
        <source>Give --with-base alone, without --with, --with-layer and --with-head.</source>
        <translation>请单独给出 --with-base，不要同时给出 --with、--with-layer 和 --with-head。</translation>
    </message>
    <message>
        <source>--scale says how many pixels a PNG has; other formats have none.</source>
        <translation>--scale 说明 PNG 有多少像素；其他格式没有像素。</translation>
    </message>
    <message>
        <source>A sweep writes its file as CSV, so that it can go on there; --format is for what it prints.</source>
        <translation>扫描把文件写成 CSV，以便之后继续；--format 只用于打印的内容。</translation>
    </message>
    <message>
        <source>compare: trace, session, attention file or, of a model, another model&apos;s folder that the same head is compared with</source>
        <translation>compare：与同一个头作比较的记录、会话、注意力文件；对模型而言，也可以是另一模型的文件夹</translation>
    </message>
    <message>
        <source>compare: the same head of the model that the adapter was made for</source>
        <translation>compare：适配器所针对的模型的同一个头</translation>
    </message>
    <message>
        <source>compare: stack of the other head, where it is called otherwise</source>
        <translation>比较：另一个头所在的编码器/解码器（名称不同时）</translation>
    </message>
    <message>
        <source>--%1 takes numbers from %2 to %3 with commas between them, not “%4”.</source>
        <translation>--%1 接受以逗号分隔、从 %2 到 %3 的数，而不是“%4”。</translation>
    </message>
    <message>
        <source>No head has this figure: its cell lies outside, or it is no finite number.</source>
        <translation>没有任何头具有该指标：其单元格在范围之外，或者它不是有限的数。</translation>
    </message>
    <message>
        <source>--%1 does not apply to --view %2, which has no such thing.</source>
        <translation>--%1 不适用于 --view %2：该视图没有这样的内容。</translation>
    </message>
    <message>
        <source>The model as it was after step %1 is in %2.</source>
        <translation>第 %1 步之后的模型在 %2 中。</translation>
    </message>
    <message>
        <source>None of these combinations can be trained.</source>
        <translation>这些组合都无法训练。</translation>
    </message>
    <message>
        <source>patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them</source>
        <translation>修补某个头中键 K 发送给查询 Q 的内容，例如 5.1.7.3；多个用逗号分隔</translation>
    </message>
    <message>
        <source>
“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the window that is open already, if one is.
</source>
        <translation>
“attention-visualizer --reuse [PATH]…”把各路径作为标签页在已打开的窗口（如果有）中打开。
</translation>
    </message>
    <message>
        <source>Opens each PATH as a tab of the window that is open already, of this user on this display; where none is, a window opens. Without a PATH that window comes to the front.</source>
        <translation>把每个 PATH 作为标签页在该用户于此显示器上已打开的窗口中打开；没有窗口时则打开一个。不给 PATH 时，该窗口会移到最前。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Share of the visible weights below ε.</source>
        <translation>低于 ε 的可见权重所占比例。</translation>
    </message>
    <message>
        <source>Keys in use, mean</source>
        <translation>使用的键数，平均</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>键数</translation>
    </message>
    <message>
        <source>Keys in use, most</source>
        <translation>使用的键数，最多</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over the queries.</source>
        <translation>查询权重的熵，在所有查询上取平均。</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation>归一化熵</translation>
    </message>
    <message>
        <source>Entropy divided by the largest that the visible keys allow, mean over the queries with more than one key.</source>
        <translation>熵除以可见键所允许的最大值，在键多于一个的查询上取平均。</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of a query&apos;s weights from equal weights, mean over the queries.</source>
        <translation>查询权重相对于均等权重的 KL 散度，在所有查询上取平均。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Largest weight of a query, mean over the queries.</source>
        <translation>查询的最大权重，在所有查询上取平均。</translation>
    </message>
    <message>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Inequality of a query&apos;s weights: 0 when all are equal, near 1 when one key has all; mean over the queries.</source>
        <translation>查询权重的不均程度：全部相等时为 0，集中于一个键时接近 1；在所有查询上取平均。</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>平均距离</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted by attention; between the centres of patches in a picture.</source>
        <translation>查询与键之间的距离，按注意力加权；图片中为图块中心之间的距离。</translation>
    </message>
    <message>
        <source>tokens or pixels</source>
        <translation>词元或像素</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <source>Mean weight on the token before the query.</source>
        <translation>对查询前一个词元的平均权重。</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>Mean weight on the token after the query.</source>
        <translation>对查询后一个词元的平均权重。</translation>
    </message>
    <message>
        <source>Own token</source>
        <translation>自身词元</translation>
    </message>
    <message>
        <source>Mean weight on the query&apos;s own token.</source>
        <translation>对查询自身词元的平均权重。</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>Mean weight on the first token.</source>
        <translation>对第一个词元的平均权重。</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>特殊词元</translation>
    </message>
    <message>
        <source>Mean weight on special tokens such as [CLS] and [SEP].</source>
        <translation>对 [CLS]、[SEP] 等特殊词元的平均权重。</translation>
    </message>
    <message>
        <source>Duplicate token</source>
        <translation>重复词元</translation>
    </message>
    <message>
        <source>Share of attention on earlier occurrences of the query&apos;s token.</source>
        <translation>对查询词元先前出现处的注意力占比。</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>归纳</translation>
    </message>
    <message>
        <source>Share of attention on tokens that followed an earlier occurrence of the query&apos;s token.</source>
        <translation>对查询词元先前出现处之后的词元的注意力占比。</translation>
    </message>
    <message>
        <source>Induction, repeated sequence</source>
        <translation>归纳（重复序列）</translation>
    </message>
    <message>
        <source>In a sequence that repeats after L tokens: mean weight on the key L − 1 tokens back.</source>
        <translation>在每 L 个词元重复一次的序列中：对往回 L − 1 个词元处的键的平均权重。</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>注意力汇</translation>
    </message>
    <message>
        <source>Weight that the first token receives, mean over all queries; a head above 0.3 is a sink.</source>
        <translation>第一个词元得到的权重，在所有查询上取平均；超过 0.3 的头就是注意力汇。</translation>
    </message>
    <message>
        <source>These vectors hold numbers that are not finite, so they cannot be projected.</source>
        <translation>这些向量含有不是有限数的值，因此无法投影。</translation>
    </message>
    <message>
        <source>Distances must be a square table of finite numbers that are not negative.</source>
        <translation>距离必须是由非负有限数组成的方阵。</translation>
    </message>
    <message>
        <source>t-SNE is computed for at most %1 points; there are %2.</source>
        <translation>t-SNE 最多对 %1 个点计算；现有 %2 个。</translation>
    </message>
    <message>
        <source>Use PCA, or fewer tokens.</source>
        <translation>请使用 PCA，或减少词元。</translation>
    </message>
    <message>
        <source>This trace has no self-attention there.</source>
        <translation>此记录在那里没有自注意力。</translation>
    </message>
    <message>
        <source>The layers must all have the same tokens.</source>
        <translation>各层的词元必须相同。</translation>
    </message>
    <message>
        <source>This is computed for at most %1 tokens; there are %2.</source>
        <translation>此项最多对 %1 个词元计算；现有 %2 个。</translation>
    </message>
    <message>
        <source>The logit lens needs the model: open the model, not a file of its attention.</source>
        <translation>logit 透镜需要模型：请打开模型，而不是其注意力文件。</translation>
    </message>
    <message>
        <source>Only heads with the same queries and keys can be compared.</source>
        <translation>只能比较查询和键相同的头。</translation>
    </message>
    <message>
        <source>%1 holds Python objects such as None in place of numbers: the model gave no attention weights.</source>
        <translation>%1 存放的是 None 之类的 Python 对象而不是数：模型没有给出注意力权重。</translation>
    </message>
    <message>
        <source>A fused attention does not compute them. In Python, load the model with attn_implementation=&quot;eager&quot;, call it with output_attentions=True, and save the attentions again.</source>
        <translation>融合注意力不计算这些权重。请在 Python 中用 attn_implementation=&quot;eager&quot; 加载模型，以 output_attentions=True 调用，再重新保存注意力。</translation>
    </message>
    <message>
        <source>%1 holds values that are not numbers (NaN): head %2, row %3.</source>
        <translation>%1 含有不是数的值（NaN）：头 %2，第 %3 行。</translation>
    </message>
    <message>
        <source>A row whose keys are all masked becomes NaN in some programs: save zeros there.</source>
        <translation>键全被掩盖的行在某些程序中会变成 NaN：请在那里保存零。</translation>
    </message>
    <message>
        <source>%1 holds scores, not probabilities: head %2, row %3 has the value %4.</source>
        <translation>%1 存放的是分数而不是概率：头 %2 第 %3 行的值为 %4。</translation>
    </message>
    <message>
        <source>Apply the softmax over the keys (the last axis) first.</source>
        <translation>请先在键（最后一维）上做 softmax。</translation>
    </message>
    <message>
        <source>The axes of %1 are transposed: its columns sum to 1, its rows do not (head %2, row %3 sums to %4).</source>
        <translation>%1 的维度颠倒了：其各列之和为 1，各行则不然（头 %2 第 %3 行之和为 %4）。</translation>
    </message>
    <message>
        <source>Queries come first, keys last: in Python, weights.swapaxes(-1, -2).</source>
        <translation>查询在前，键在后：在 Python 中用 weights.swapaxes(-1, -2)。</translation>
    </message>
    <message>
        <source>The rows of %1 are no probabilities: head %2, row %3 sums to %4, not 1.</source>
        <translation>%1 的各行不是概率：头 %2 第 %3 行之和为 %4，而不是 1。</translation>
    </message>
    <message>
        <source>Was the model in training mode, where dropout removes weights? Call model.eval() first. Rows cut to fewer keys do not sum to 1 either.</source>
        <translation>模型是否处于训练模式（dropout 会去掉权重）？请先调用 model.eval()。被截去部分键的行之和也不为 1。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of attention weights.</source>
        <translation>%1 的形状为 %2，不是注意力权重的形状。</translation>
    </message>
    <message>
        <source>One layer has the shape [heads, queries, keys] or [1, heads, queries, keys].</source>
        <translation>一层的形状为 [heads, queries, keys] 或 [1, heads, queries, keys]。</translation>
    </message>
    <message>
        <source>%1 is of a type that cannot be read.</source>
        <translation>%1 的类型无法读取。</translation>
    </message>
    <message>
        <source>Types that can: float16, bfloat16, float32, float64, integers, booleans.</source>
        <translation>可用的类型：float16、bfloat16、float32、float64、整数、布尔。</translation>
    </message>
    <message>
        <source>%1 of shape %2 holds %3 inputs at once; one is needed.</source>
        <translation>形状为 %2 的 %1 同时含有 %3 个输入；只需要一个。</translation>
    </message>
    <message>
        <source>In Python, keep the first: weights[0:1] of each layer.</source>
        <translation>请在 Python 中保留第一个：每层取 weights[0:1]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: in self-attention, queries and keys are the same tokens, so the last two sizes must be equal.</source>
        <translation>%1 的形状为 %2：自注意力中查询和键是同一批词元，因此最后两维必须相等。</translation>
    </message>
    <message>
        <source>%1 holds no attention weights. Its tensors: %2.</source>
        <translation>%1 没有注意力权重。其中的张量：%2。</translation>
    </message>
    <message>
        <source>Name them attentions.0, attentions.1, … (or encoder_attentions, decoder_attentions, cross_attentions).</source>
        <translation>请命名为 attentions.0、attentions.1……（或 encoder_attentions、decoder_attentions、cross_attentions）。</translation>
    </message>
    <message>
        <source>%1 has %2 tokens for %3 positions.</source>
        <translation>%1 有 %2 个词元，却对应 %3 个位置。</translation>
    </message>
    <message>
        <source>The attentions in %1 do not belong together: layer %2 has %3 positions where the ones before it have %4.</source>
        <translation>%1 中的注意力彼此不符：第 %2 层有 %3 个位置，而之前的层有 %4 个。</translation>
    </message>
    <message>
        <source>Save the attentions of one run.</source>
        <translation>请只保存一次运行的注意力。</translation>
    </message>
    <message>
        <source>%1 holds the attention of layer %2 twice.</source>
        <translation>%1 中第 %2 层的注意力出现了两次。</translation>
    </message>
    <message>
        <source>The JSON of %1 is nested deeper than %2 levels.</source>
        <translation>%1 的 JSON 嵌套超过 %2 层。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at byte %2.</source>
        <translation>%1 在第 %2 字节处不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The JSON of %1 cannot be read.</source>
        <translation>无法读取 %1 的 JSON。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 有 %2 字节；最多读取 %3 字节。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch with output_attentions=True, write its attention with np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) and open that file.</source>
        <translation>请在 PyTorch 中以 output_attentions=True 运行模型，用 np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]) 写出注意力，再打开那个文件。</translation>
    </message>
    <message>
        <source>config.json: %1 = %2 is not supported.</source>
        <translation>config.json：不支持 %1 = %2。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a whole number.</source>
        <translation>config.json：%1 为 %2，不是整数。</translation>
    </message>
    <message>
        <source>config.json has no %1.</source>
        <translation>config.json 没有 %1。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside 1 to %3.</source>
        <translation>config.json：%1 为 %2，不在 1 到 %3 之间。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a number.</source>
        <translation>config.json：%1 为 %2，不是数。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not true or false.</source>
        <translation>config.json：%1 为 %2，不是真或假。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, not a text.</source>
        <translation>config.json：%1 为 %2，不是文本。</translation>
    </message>
    <message>
        <source>config.json is not a JSON object.</source>
        <translation>config.json 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>config.json names no model_type.</source>
        <translation>config.json 没有给出 model_type。</translation>
    </message>
    <message>
        <source>Add the key model_type with the family&apos;s name, e.g. &quot;gpt2&quot; or &quot;bert&quot;.</source>
        <translation>请加入键 model_type，其值为家族名，例如 &quot;gpt2&quot; 或 &quot;bert&quot;。</translation>
    </message>
    <message>
        <source>The model family “%1” is not known; known are: %2.</source>
        <translation>未知的模型家族“%1”；已知的有：%2。</translation>
    </message>
    <message>
        <source>config.json has keys that the family %1 is not known to have, and that may change its arithmetic: %2.</source>
        <translation>config.json 中有家族 %1 不认识、且可能改变其计算的键：%2。</translation>
    </message>
    <message>
        <source>config.json: %1 heads cannot share %2 key heads.</source>
        <translation>config.json：%1 个头不能共用 %2 个键头。</translation>
    </message>
    <message>
        <source>config.json: a width of %1 does not divide into %2 heads.</source>
        <translation>config.json：宽度 %1 不能平分给 %2 个头。</translation>
    </message>
    <message>
        <source>config.json: rotary positions turn %1 of %2 dimensions, which is not an even part.</source>
        <translation>config.json：旋转位置编码转动 %2 维中的 %1 维，这不是偶数部分。</translation>
    </message>
    <message>
        <source>%1 holds no config.json.</source>
        <translation>%1 中没有 config.json。</translation>
    </message>
    <message>
        <source>Choose a folder as save_pretrained writes it, with config.json and model.safetensors.</source>
        <translation>请选择由 save_pretrained 写出的文件夹，其中有 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>config.json: attention_types describes %1 layers, num_layers says %2.</source>
        <translation>config.json：attention_types 描述了 %1 层，而 num_layers 为 %2。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>无法写入 %1：它是文件夹。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, not a file.</source>
        <translation>无法写入 %1：它是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>Cannot map %1 into memory: %2.</source>
        <translation>无法把 %1 映射到内存：%2。</translation>
    </message>
    <message>
        <source>The array %1 has the impossible shape %2.</source>
        <translation>数组 %1 的形状 %2 不可能存在。</translation>
    </message>
    <message>
        <source>The array %1 of shape %2 should have %3 bytes; %4 are there.</source>
        <translation>形状为 %2 的数组 %1 应有 %3 字节；现有 %4 字节。</translation>
    </message>
    <message>
        <source>Was the download or the copy cut short?</source>
        <translation>下载或复制是否中断了？</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array.</source>
        <translation>%1 不是 NumPy 数组。</translation>
    </message>
    <message>
        <source>The NumPy array %1 ends inside its header.</source>
        <translation>NumPy 数组 %1 在文件头中间就结束了。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the format version %2, which is not known; versions 1 to 3 are.</source>
        <translation>NumPy 数组 %1 的格式版本为 %2，无法识别；可识别 1 到 3 版。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 has %2 bytes; at most %3 are read.</source>
        <translation>NumPy 数组 %1 的文件头有 %2 字节；最多读取 %3 字节。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds records, not plain numbers.</source>
        <translation>NumPy 数组 %1 存放的是记录，不是普通的数。</translation>
    </message>
    <message>
        <source>The header of the NumPy array %1 is damaged.</source>
        <translation>NumPy 数组 %1 的文件头已损坏。</translation>
    </message>
    <message>
        <source>The NumPy array %1 holds Python objects, not numbers.</source>
        <translation>NumPy 数组 %1 存放的是 Python 对象，不是数。</translation>
    </message>
    <message>
        <source>Save one array of numbers for each name.</source>
        <translation>请为每个名称保存一个数值数组。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is of the type “%2”, which cannot be read.</source>
        <translation>NumPy 数组 %1 的类型为“%2”，无法读取。</translation>
    </message>
    <message>
        <source>There is not enough memory for the array %1.</source>
        <translation>内存不足，放不下数组 %1。</translation>
    </message>
    <message>
        <source>The NumPy array %1 is not a list of texts.</source>
        <translation>NumPy 数组 %1 不是文本列表。</translation>
    </message>
    <message>
        <source>Cannot write %1: an array of the type %2 and the shape %3 from %4 bytes.</source>
        <translation>无法写入 %1：由 %4 字节得不到类型为 %2、形状为 %3 的数组。</translation>
    </message>
    <message>
        <source>The pickle in %1 is damaged at byte %2.</source>
        <translation>%1 中的 pickle 在第 %2 字节处已损坏。</translation>
    </message>
    <message>
        <source>%1 holds tensors of the type %2, which cannot be read.</source>
        <translation>%1 的张量类型为 %2，无法读取。</translation>
    </message>
    <message>
        <source>%1 asks to run “%2”. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 要求运行“%2”。这类文件只读取张量，因此拒绝。</translation>
    </message>
    <message>
        <source>If you trust the file, save its tensors alone, in Python: torch.save(model.state_dict(), path), or save_pretrained(folder).</source>
        <translation>如果您信任该文件，请在 Python 中只保存其张量：torch.save(model.state_dict(), path)，或 save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>In %1, a tensor of shape %2 reaches beyond its storage of %3 elements.</source>
        <translation>%1 中，形状为 %2 的张量超出了其 %3 个元素的存储。</translation>
    </message>
    <message>
        <source>The pickle in %1 uses the instruction “%2” at byte %3. Only tensors are read from such files, so it is refused.</source>
        <translation>%1 中的 pickle 在第 %3 字节处使用了指令“%2”。这类文件只读取张量，因此拒绝。</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 是 Git LFS 指针，不是文件本身。</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder to fetch the file.</source>
        <translation>请在其文件夹中运行“git lfs pull”以取得文件。</translation>
    </message>
    <message>
        <source>Save it again with a newer PyTorch, in Python: torch.save(torch.load(path), path)</source>
        <translation>请用较新的 PyTorch 重新保存，在 Python 中：torch.save(torch.load(path), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint.</source>
        <translation>%1 不是 PyTorch 检查点。</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program, not a checkpoint.</source>
        <translation>%1 是 TorchScript 程序，不是检查点。</translation>
    </message>
    <message>
        <source>Save the weights, in Python: torch.save(torch.jit.load(path).state_dict(), path)</source>
        <translation>请保存权重，在 Python 中：torch.save(torch.jit.load(path).state_dict(), path)</translation>
    </message>
    <message>
        <source>%1 is not a PyTorch checkpoint: it has no data.pkl.</source>
        <translation>%1 不是 PyTorch 检查点：没有 data.pkl。</translation>
    </message>
    <message>
        <source>%1 was written by a big-endian machine.</source>
        <translation>%1 由大端机器写出。</translation>
    </message>
    <message>
        <source>The pickle in %1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 中的 pickle 有 %2 字节；最多读取 %3 字节。</translation>
    </message>
    <message>
        <source>%1 holds no dictionary of named tensors.</source>
        <translation>%1 中没有按名称存放张量的字典。</translation>
    </message>
    <message>
        <source>Save one, in Python: torch.save(model.state_dict(), path)</source>
        <translation>请保存一个，在 Python 中：torch.save(model.state_dict(), path)</translation>
    </message>
    <message>
        <source>In %1, the storage of the tensor %2 should have %3 elements of type %4; its entry has %5 bytes.</source>
        <translation>%1 中，张量 %2 的存储应有 %3 个类型为 %4 的元素；其条目有 %5 字节。</translation>
    </message>
    <message>
        <source>%1 lists the tensor %2 twice.</source>
        <translation>%1 把张量 %2 列了两次。</translation>
    </message>
    <message>
        <source>%1 has the metadata key %2 twice.</source>
        <translation>%1 的元数据键 %2 出现了两次。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 lacks its type, its shape or its place.</source>
        <translation>%1 中，张量 %2 缺少类型、形状或位置。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 has an impossible shape.</source>
        <translation>%1 中，张量 %2 的形状不可能存在。</translation>
    </message>
    <message>
        <source>The header of %1 is not valid JSON at byte %2.</source>
        <translation>%1 的文件头在第 %2 字节处不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The header of %1 is nested deeper than %2 levels.</source>
        <translation>%1 的文件头嵌套超过 %2 层。</translation>
    </message>
    <message>
        <source>In %1, the metadata value of %2 is not a string.</source>
        <translation>%1 中，%2 的元数据值不是字符串。</translation>
    </message>
    <message>
        <source>In %1, the header&apos;s entry “%2” is not as the format asks.</source>
        <translation>%1 中，文件头的条目“%2”不符合格式要求。</translation>
    </message>
    <message>
        <source>%1 has only %2 bytes: too few for a safetensors file.</source>
        <translation>%1 只有 %2 字节：对 safetensors 文件来说太少。</translation>
    </message>
    <message>
        <source>%1 is not a safetensors file.</source>
        <translation>%1 不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>%1 ends inside its header: %2 bytes are there, %3 are needed.</source>
        <translation>%1 在文件头中间就结束了：现有 %2 字节，需要 %3 字节。</translation>
    </message>
    <message>
        <source>The header of %1 cannot be read.</source>
        <translation>无法读取 %1 的文件头。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 ends before it begins.</source>
        <translation>%1 中，张量 %2 在开始之前就结束了。</translation>
    </message>
    <message>
        <source>%1 ends inside the tensor %2: %3 bytes are there, %4 are needed.</source>
        <translation>%1 在张量 %2 中间就结束了：现有 %3 字节，需要 %4 字节。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 overlaps the one before it.</source>
        <translation>%1 中，张量 %2 与前一个重叠。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes before the tensor %3 belong to none.</source>
        <translation>%1 中，张量 %3 之前的 %2 字节不属于任何张量。</translation>
    </message>
    <message>
        <source>In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not %6.</source>
        <translation>%1 中，类型为 %3、形状为 %4 的张量 %2 应有 %5 字节，而不是 %6 字节。</translation>
    </message>
    <message>
        <source>In %1, %2 bytes after the last tensor belong to none.</source>
        <translation>%1 中，最后一个张量之后的 %2 字节不属于任何张量。</translation>
    </message>
    <message>
        <source>Cannot write %1: the name or text of %2 is not UTF-8.</source>
        <translation>无法写入 %1：%2 的名称或文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>Cannot write %1: two tensors are called %2.</source>
        <translation>无法写入 %1：有两个名为 %2 的张量。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 has the type %3 and the shape %4.</source>
        <translation>无法写入 %1：张量 %2 的类型为 %3，形状为 %4。</translation>
    </message>
    <message>
        <source>Cannot write %1: its header would exceed %2 bytes.</source>
        <translation>无法写入 %1：其文件头会超过 %2 字节。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 bytes more came than were planned.</source>
        <translation>无法写入 %1：比计划多出 %2 字节。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 of the planned bytes did not come.</source>
        <translation>无法写入 %1：计划的字节中有 %2 个没有到来。</translation>
    </message>
    <message>
        <source>Cannot write %1: the tensor %2 came with the wrong number of bytes.</source>
        <translation>无法写入 %1：张量 %2 的字节数不对。</translation>
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
        <source>%1 holds no weights.</source>
        <translation>%1 中没有权重。</translation>
    </message>
    <message>
        <source>A model folder has model.safetensors, pytorch_model.bin, or shards of one of them with their index.</source>
        <translation>模型文件夹应有 model.safetensors、pytorch_model.bin，或其中之一的分片及索引。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 holds a value that is not a finite number (element %3).</source>
        <translation>%2 中的张量 %1 含有不是有限数的值（元素 %3）。</translation>
    </message>
    <message>
        <source>The checkpoint is damaged, or its training diverged.</source>
        <translation>检查点已损坏，或训练发散了。</translation>
    </message>
    <message>
        <source>%1 has no “weight_map”.</source>
        <translation>%1 没有“weight_map”。</translation>
    </message>
    <message>
        <source>%1 places the tensor %2 in %3, which is not a file beside it.</source>
        <translation>%1 把张量 %2 放在 %3 中，而它不是旁边的文件。</translation>
    </message>
    <message>
        <source>%1 names %2 files that are not beside it: %3.</source>
        <translation>%1 提到的 %2 个文件不在它旁边：%3。</translation>
    </message>
    <message>
        <source>Download the missing shards into the same folder.</source>
        <translation>请把缺少的分片下载到同一文件夹。</translation>
    </message>
    <message>
        <source>%1 names %2 tensors that its shards do not hold: %3.</source>
        <translation>%1 提到的 %2 个张量不在其分片中：%3。</translation>
    </message>
    <message>
        <source>Two files of %1 hold the tensor %2.</source>
        <translation>%1 的两个文件都含有张量 %2。</translation>
    </message>
    <message>
        <source>%1 holds no tensor %2.</source>
        <translation>%1 中没有张量 %2。</translation>
    </message>
    <message>
        <source>The tensor %1 in %2 is of type %3, which cannot be read.</source>
        <translation>%2 中的张量 %1 类型为 %3，无法读取。</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit its config.json. Missing: %2 (%3). Of another shape than needed: %4 (%5). Surplus: %6 (%7).</source>
        <translation>%1 中的权重与其 config.json 不符。缺少：%2（%3）。形状不对：%4（%5）。多余：%6（%7）。</translation>
    </message>
    <message>
        <source>Do config.json and the weights come from the same model?</source>
        <translation>config.json 和权重来自同一个模型吗？</translation>
    </message>
    <message>
        <source>The entry %2 of %1 cannot be read: %3.</source>
        <translation>无法读取 %1 的条目 %2：%3。</translation>
    </message>
    <message>
        <source>%1 is not a whole zip file: %2.</source>
        <translation>%1 不是完整的 zip 文件：%2。</translation>
    </message>
    <message>
        <source>%1 has too many entries.</source>
        <translation>%1 的条目过多。</translation>
    </message>
    <message>
        <source>%1 would inflate to implausibly more than its %2 bytes; it is refused.</source>
        <translation>%1 解压后会远大于其 %2 字节，不合常理；因此拒绝。</translation>
    </message>
    <message>
        <source>If it is yours, save it without compression.</source>
        <translation>如果这是您的文件，请不压缩地保存。</translation>
    </message>
    <message>
        <source>%1 has two entries called %2.</source>
        <translation>%1 有两个名为 %2 的条目。</translation>
    </message>
    <message>
        <source>%1 has no entry %2.</source>
        <translation>%1 没有条目 %2。</translation>
    </message>
    <message>
        <source>A pattern has no vocabulary, so it has no logits.</source>
        <translation>注意力模式没有词表，因此没有 logits。</translation>
    </message>
    <message>
        <source>This trace keeps no residual stream of layer %1.</source>
        <translation>此记录没有保存第 %1 层的残差流。</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Each token attends to the tokens near itself; heads differ in direction and reach.</source>
        <translation>每个词元关注自己附近的词元；各头的方向和范围不同。</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Marker tokens attend to every token and are attended by every token; the others also look around themselves.</source>
        <translation>标记词元关注所有词元，也被所有词元关注；其余词元还看自己的周围。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Each word of a German translation attends to the English word that it means, in another order.</source>
        <translation>德语译文的每个词关注意义相同的英语词，次序不同。</translation>
    </message>
    <message>
        <source>Each token attends to the one before it.</source>
        <translation>每个词元关注它的前一个词元。</translation>
    </message>
    <message>
        <source>In words that repeat, heads of the first layer look at the previous token, and those of later layers find what followed the same word before.</source>
        <translation>在重复出现的词中，第一层的头看前一个词元，后面各层的头找到同一个词先前出现后的下一个词。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Tokens attend to their own group of words, or to the group before or after it.</source>
        <translation>词元关注自己所在的词组，或前后的词组。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Queries and keys have nothing to do with each other.</source>
        <translation>查询与键互不相关。</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>All keys are alike, so each token attends to all of them equally.</source>
        <translation>所有键都相同，因此每个词元对它们的关注相等。</translation>
    </message>
    <message>
        <source>There is no pattern named “%1”.</source>
        <translation>没有名为“%1”的注意力模式。</translation>
    </message>
    <message>
        <source>Use one of: local, global, translation, previous-token, induction, block, random, uniform.</source>
        <translation>请使用其中之一：local、global、translation、previous-token、induction、block、random、uniform。</translation>
    </message>
    <message>
        <source>The sequence length must lie between %1 and %2; it is %3.</source>
        <translation>序列长度必须在 %1 到 %2 之间；现在是 %3。</translation>
    </message>
    <message>
        <source>The number of heads must lie between %1 and %2; it is %3.</source>
        <translation>头数必须在 %1 到 %2 之间；现在是 %3。</translation>
    </message>
    <message>
        <source>The head dimension must lie between %1 and %2; it is %3.</source>
        <translation>头维度必须在 %1 到 %2 之间；现在是 %3。</translation>
    </message>
    <message>
        <source>The number of layers must lie between %1 and %2; it is %3.</source>
        <translation>层数必须在 %1 到 %2 之间；现在是 %3。</translation>
    </message>
    <message>
        <source>This pattern would need %1 GiB of memory; at most %2 GiB are allowed.</source>
        <translation>此注意力模式需要 %1 GiB 内存；最多允许 %2 GiB。</translation>
    </message>
    <message>
        <source>Use fewer tokens, layers or heads, or a smaller head dimension.</source>
        <translation>请减少词元、层或头，或减小头维度。</translation>
    </message>
    <message>
        <source>The tokenizer merges into “%1”, which is not in its vocabulary.</source>
        <translation>分词器合并出的“%1”不在其词表中。</translation>
    </message>
    <message>
        <source>The vocabulary and the merges come from different models; download the tokenizer&apos;s files again.</source>
        <translation>词表和合并规则来自不同的模型；请重新下载分词器的文件。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token “%1” is not in its vocabulary.</source>
        <translation>分词器的未知词元“%1”不在其词表中。</translation>
    </message>
    <message>
        <source>Download the tokenizer&apos;s files again.</source>
        <translation>请重新下载分词器的文件。</translation>
    </message>
    <message>
        <source>The normalisation rules of the tokenizer are damaged.</source>
        <translation>分词器的规范化规则已损坏。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than any tokenizer&apos;s file.</source>
        <translation>%1 有 %2 字节，超过任何分词器文件的大小。</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>请选择模型的文件夹。</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>请重新下载该文件。</translation>
    </message>
    <message>
        <source>The Unicode library cannot split text into characters (%1).</source>
        <translation>Unicode 库无法把文本拆成字符（%1）。</translation>
    </message>
    <message>
        <source>%1 is not a SentencePiece model: %2.</source>
        <translation>%1 不是 SentencePiece 模型：%2。</translation>
    </message>
    <message>
        <source>The SentencePiece library failed on the text: %1.</source>
        <translation>SentencePiece 库在该文本上失败：%1。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts.</source>
        <translation>请把文本分成较短的部分给出。</translation>
    </message>
    <message>
        <source>The tokenizer wants %1 extra ids.</source>
        <translation>分词器要求 %1 个额外编号。</translation>
    </message>
    <message>
        <source>Correct extra_ids in tokenizer_config.json.</source>
        <translation>请更正 tokenizer_config.json 中的 extra_ids。</translation>
    </message>
    <message>
        <source>The option “%1” of the tokenizer in %2 is not supported.</source>
        <translation>%2 中分词器的选项“%1”不受支持。</translation>
    </message>
    <message>
        <source>Use a model whose two languages share a vocabulary.</source>
        <translation>请使用两种语言共用词表的模型。</translation>
    </message>
    <message>
        <source>The vocabulary of %1 has no unknown token.</source>
        <translation>%1 的词表没有未知词元。</translation>
    </message>
    <message>
        <source>The text has %1 bytes, more than the %2 that a tokenizer takes.</source>
        <translation>文本有 %1 字节，超过分词器所能接受的 %2 字节。</translation>
    </message>
    <message>
        <source>Give a part of the text.</source>
        <translation>请给出文本的一部分。</translation>
    </message>
    <message>
        <source>The model has no language “%1”.</source>
        <translation>模型没有语言“%1”。</translation>
    </message>
    <message>
        <source>Known languages: %2.</source>
        <translation>已知语言：%2。</translation>
    </message>
    <message>
        <source>The token “%1” has the impossible id %2.</source>
        <translation>词元“%1”的编号 %2 不可能存在。</translation>
    </message>
    <message>
        <source>The tokenizer class “%1” of %2 is not supported in its older file format.</source>
        <translation>%2 的分词器类“%1”在旧文件格式中不受支持。</translation>
    </message>
    <message>
        <source>Save the tokenizer as tokenizer.json: AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder).</source>
        <translation>请把分词器保存为 tokenizer.json：AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder)。</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary: an object of ids by token was expected.</source>
        <translation>%1 不是词表：应为“词元到编号”的对象。</translation>
    </message>
    <message>
        <source>The vocabulary %1 is empty.</source>
        <translation>词表 %1 是空的。</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not a merge of two pieces.</source>
        <translation>%1 的第 %2 行不是两个片段的合并。</translation>
    </message>
    <message>
        <source>%1 holds no tokenizer.</source>
        <translation>%1 中没有分词器。</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files into the folder: tokenizer.json; or vocab.json and merges.txt; or vocab.txt; or a SentencePiece *.model.</source>
        <translation>请把分词器文件复制到该文件夹：tokenizer.json；或 vocab.json 和 merges.txt；或 vocab.txt；或 SentencePiece 的 *.model。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 “%2” is not supported.</source>
        <translation>分词器的 %1“%2”不受支持。</translation>
    </message>
    <message>
        <source>Convert the text to token ids elsewhere and give the ids.</source>
        <translation>请在别处把文本转换为词元编号，再给出编号。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has a missing or damaged “%2”.</source>
        <translation>分词器的 %1 缺少“%2”或其已损坏。</translation>
    </message>
    <message>
        <source>Download tokenizer.json again.</source>
        <translation>请重新下载 tokenizer.json。</translation>
    </message>
    <message>
        <source>The tokenizer adds special tokens twice.</source>
        <translation>分词器两次添加特殊词元。</translation>
    </message>
    <message>
        <source>Leave one post-processor in tokenizer.json.</source>
        <translation>请在 tokenizer.json 中只保留一个后处理器。</translation>
    </message>
    <message>
        <source>%1 is not a tokenizer: an object was expected.</source>
        <translation>%1 不是分词器：应为一个对象。</translation>
    </message>
    <message>
        <source>The regular expression “%1” is not understood (%2).</source>
        <translation>无法理解正则表达式“%1”（%2）。</translation>
    </message>
    <message>
        <source>An empty text was given as a pattern to look for.</source>
        <translation>要查找的模式是空文本。</translation>
    </message>
    <message>
        <source>A regular expression of the tokenizer failed on the text (%1).</source>
        <translation>分词器的正则表达式在该文本上失败（%1）。</translation>
    </message>
    <message>
        <source>A token of the vocabulary has %1 bytes.</source>
        <translation>词表中的一个词元有 %1 字节。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s unknown token has the id %1, which is not in its vocabulary.</source>
        <translation>分词器的未知词元编号为 %1，不在其词表中。</translation>
    </message>
    <message>
        <source>The token “%1” has no number as its score.</source>
        <translation>词元“%1”的分数不是数。</translation>
    </message>
    <message>
        <source>“%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token.</source>
        <translation>“%1”不在分词器的词表中，而词表没有未知词元。</translation>
    </message>
    <message>
        <source>Leave it out of the text.</source>
        <translation>请从文本中去掉它。</translation>
    </message>
    <message>
        <source>The word “%1” is not in the tokenizer&apos;s vocabulary, which has no unknown token “%2” to put in its place.</source>
        <translation>词“%1”不在分词器的词表中，而词表没有可代替它的未知词元“%2”。</translation>
    </message>
    <message>
        <source>Leave the word out, or add the unknown token to the vocabulary.</source>
        <translation>请去掉这个词，或在词表中加入未知词元。</translation>
    </message>
    <message>
        <source>The request&apos;s %1 is out of range or of the wrong type.</source>
        <translation>请求中的 %1 超出范围或类型不对。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 does not fit the rest of the file.</source>
        <translation>%1 已损坏：%2 与文件其余部分不符。</translation>
    </message>
    <message>
        <source>%1 holds no attention.</source>
        <translation>%1 没有注意力。</translation>
    </message>
    <message>
        <source>%1 is of format %2; this version reads format %3.</source>
        <translation>%1 的格式为 %2；本版本读取格式 %3。</translation>
    </message>
    <message>
        <source>Open it with a version of Attention Visualizer that reads format %2.</source>
        <translation>请用能读取格式 %2 的 Attention Visualizer 版本打开。</translation>
    </message>
    <message>
        <source>%1 holds neither attention nor a request that makes it.</source>
        <translation>%1 既没有注意力，也没有能生成它的请求。</translation>
    </message>
    <message>
        <source>%1 holds a request alone, no tensors.</source>
        <translation>%1 只含请求，没有张量。</translation>
    </message>
    <message>
        <source>%1 holds %2; pixels are [channels, height, width].</source>
        <translation>%1 的形状为 %2；像素应为 [通道, 高, 宽]。</translation>
    </message>
    <message>
        <source>%1 holds a value that is not a finite number.</source>
        <translation>%1 含有不是有限数的值。</translation>
    </message>
    <message>
        <source>The model %1 needs a picture.</source>
        <translation>模型 %1 需要一张图片。</translation>
    </message>
    <message>
        <source>The input has %1 tokens; the model %2 has positions for %3.</source>
        <translation>输入有 %1 个词元；模型 %2 只有 %3 个位置。</translation>
    </message>
    <message>
        <source>Token id %1 is outside the vocabulary of %2 entries.</source>
        <translation>词元编号 %1 超出了 %2 个条目的词表。</translation>
    </message>
    <message>
        <source>Token type %1 is outside 0 to %2.</source>
        <translation>词元类型 %1 不在 0 到 %2 之间。</translation>
    </message>
    <message>
        <source>The model %1 has no head over a vocabulary.</source>
        <translation>模型 %1 没有词表输出头。</translation>
    </message>
    <message>
        <source>The head reads the decoder, not the encoder.</source>
        <translation>输出头读取的是解码器，不是编码器。</translation>
    </message>
    <message>
        <source>The folder %1 has no tokenizer.</source>
        <translation>文件夹 %1 没有分词器。</translation>
    </message>
    <message>
        <source>Give token ids instead.</source>
        <translation>请改为给出词元编号。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or token ids.</source>
        <translation>模型 %1 需要文本或词元编号。</translation>
    </message>
    <message>
        <source>The input has no tokens.</source>
        <translation>输入没有词元。</translation>
    </message>
    <message>
        <source>Type a text.</source>
        <translation>请输入文本。</translation>
    </message>
    <message>
        <source>%1 token types were given for %2 tokens.</source>
        <translation>给出了 %1 个词元类型，却有 %2 个词元。</translation>
    </message>
    <message>
        <source>An attention mask of %1 was given for %2 tokens.</source>
        <translation>给出了长度为 %1 的注意力掩码，却有 %2 个词元。</translation>
    </message>
    <message>
        <source>config.json names no decoder_start_token_id, so that nothing can be generated.</source>
        <translation>config.json 没有给出 decoder_start_token_id，因此无法生成。</translation>
    </message>
    <message>
        <source>Give the target&apos;s tokens.</source>
        <translation>请给出目标的词元。</translation>
    </message>
    <message>
        <source>The classifier reads the end token, which the input does not have.</source>
        <translation>分类器读取结束词元，而输入中没有。</translation>
    </message>
    <message>
        <source>The captioner&apos;s config.json lacks the option “%1”, or it has a value that is not supported.</source>
        <translation>图像描述模型的 config.json 缺少选项“%1”，或其值不受支持。</translation>
    </message>
    <message>
        <source>The captioner&apos;s tokenizer.json does not hold a word-level vocabulary as large as the model&apos;s.</source>
        <translation>图像描述模型的 tokenizer.json 没有与模型同样大的词级词表。</translation>
    </message>
    <message>
        <source>The option “%1” of the captioner&apos;s config.json is not known.</source>
        <translation>未知的图像描述模型 config.json 选项“%1”。</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape than the configuration says.</source>
        <translation>张量“%1”的形状与配置不符。</translation>
    </message>
    <message>
        <source>The captioner needs pixels of shape [3, %1, %1].</source>
        <translation>图像描述模型需要形状为 [3, %1, %1] 的像素。</translation>
    </message>
    <message>
        <source>The token id %1 is outside of the vocabulary of %2 tokens.</source>
        <translation>词元编号 %1 超出了 %2 个词元的词表。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json has a value that is not supported.</source>
        <translation>preprocessor_config.json 的选项“%1”的值不受支持。</translation>
    </message>
    <message>
        <source>preprocessor_config.json does not hold an object.</source>
        <translation>preprocessor_config.json 不是一个对象。</translation>
    </message>
    <message>
        <source>Images cannot be prepared as “%1” does.</source>
        <translation>无法像“%1”那样预处理图像。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known.</source>
        <translation>未知的 preprocessor_config.json 选项“%1”。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be prepared.</source>
        <translation>无法预处理 %1 × %2 像素的图片。</translation>
    </message>
    <message>
        <source>Pictures of up to 16,384 pixels a side can.</source>
        <translation>每边不超过 16,384 像素的图片可以。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too elongated for this model.</source>
        <translation>%1 × %2 像素的图片对此模型来说过于狭长。</translation>
    </message>
    <message>
        <source>%1 says that it is %2 × %3 pixels large, which is too large or more than it can hold.</source>
        <translation>%1 自称大小为 %2 × %3 像素，这过大，或超出它所能容纳的。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2.</source>
        <translation>无法读取图片 %1：%2。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels cannot be made.</source>
        <translation>无法生成 %1 × %2 像素的图片。</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale.</source>
        <translation>请选择更小的尺寸或缩放。</translation>
    </message>
    <message>
        <source>Check that the folder is there, that you may write to it and that the disk is not full.</source>
        <translation>请检查文件夹是否存在、是否可写、磁盘是否已满。</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>内存不足，放不下图片。</translation>
    </message>
    <message>
        <source>Data cannot be written as “.%1”.</source>
        <translation>数据不能写成“.%1”。</translation>
    </message>
    <message>
        <source>Choose .csv, .tsv, .npy or .safetensors.</source>
        <translation>请选择 .csv、.tsv、.npy 或 .safetensors。</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero.</source>
        <translation>%1 不是文本：第 %2 字节为零。</translation>
    </message>
    <message>
        <source>Save the table as UTF-8 text.</source>
        <translation>请把表格保存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has more than %3 columns.</source>
        <translation>%2 第 %1 行的列数超过 %3。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows.</source>
        <translation>%1 的行数超过 %2。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is not closed within %3 bytes.</source>
        <translation>%2 第 %1 行开始的引号在 %3 字节内没有结束。</translation>
    </message>
    <message>
        <source>A field in row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 第 %1 行有一个字段长于 %3 字节。</translation>
    </message>
    <message>
        <source>Row %1 of %2 is longer than %3 bytes.</source>
        <translation>%2 第 %1 行长于 %3 字节。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 of %2 is never closed.</source>
        <translation>%2 第 %1 行开始的引号没有结束。</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 大于 %2 MB。</translation>
    </message>
    <message>
        <source>Open a part of the data set.</source>
        <translation>请打开数据集的一部分。</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text.</source>
        <translation>%1 是 UTF-16 文本。</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 没有任何行。</translation>
    </message>
    <message>
        <source>The logit lens needs hidden states and a head over a vocabulary, which this model does not have.</source>
        <translation>Logit 透镜需要隐藏状态和词表上的输出头，而此模型没有。</translation>
    </message>
    <message>
        <source>Overall sparsity</source>
        <translation>总体稀疏度</translation>
    </message>
    <message>
        <source>Number of keys per query with a weight of at least ε, mean over the queries: the average token sparsity.</source>
        <translation>每个查询中权重不小于 ε 的键的个数，对查询取平均：即词元的平均稀疏度。</translation>
    </message>
    <message>
        <source>Largest number of keys per query with a weight of at least ε: the maximum token sparsity.</source>
        <translation>单个查询中权重不小于 ε 的键的最大个数：即词元的最大稀疏度。</translation>
    </message>
    <message>
        <source>KL divergence to uniform</source>
        <translation>与均匀分布的 KL 散度</translation>
    </message>
    <message>
        <source>Do the heads come last? In Python, numpy.moveaxis(weights, -1, -3).</source>
        <translation>头是否在最后一个轴？在 Python 中：numpy.moveaxis(weights, -1, -3)。</translation>
    </message>
    <message>
        <source>Do the heads come after the queries? In Python, weights.swapaxes(-2, -3).</source>
        <translation>头是否在查询之后？在 Python 中：weights.swapaxes(-2, -3)。</translation>
    </message>
    <message>
        <source>%1 was written by torch.save or pickle, not as safetensors.</source>
        <translation>%1 由 torch.save 或 pickle 写成，不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; check its path.</source>
        <translation>它可能已被移动或重命名；请检查路径。</translation>
    </message>
    <message>
        <source>Open a file of safetensors, a NumPy array (.npy, .npz) or the folder of a model.</source>
        <translation>请打开 safetensors 文件、NumPy 数组（.npy、.npz）或模型文件夹。</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>汇聚质量</translation>
    </message>
    <message>
        <source>Share of a query&apos;s attention that goes to the head&apos;s learned sink and to no key, mean over the queries.</source>
        <translation>查询的注意力中流向该头所学汇聚点、不落在任何键上的份额，对各查询取平均。</translation>
    </message>
    <message>
        <source>This needs the values of a single head; imported attention and means over heads have none.</source>
        <translation>这需要单个头的值；导入的注意力和多个头的平均没有值。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold.</source>
        <translation>这需要模型的输出矩阵，而记录中没有。</translation>
    </message>
    <message>
        <source>Open the model, or say where its folder is now.</source>
        <translation>请打开模型，或指明它的文件夹现在在哪里。</translation>
    </message>
    <message>
        <source>The logit lens needs the model, which is not at hand.</source>
        <translation>Logit 透镜需要模型，而模型不可用。</translation>
    </message>
    <message>
        <source>config.json: %1 heads do not divide into four parts.</source>
        <translation>config.json：%1 个头不能分成四份。</translation>
    </message>
    <message>
        <source>config.json: %1 experts cannot be chosen from %2.</source>
        <translation>config.json：不能从 %2 个专家中选出 %1 个。</translation>
    </message>
    <message>
        <source>The ids hold %1 tokens of a picture, which has %2 for this model.</source>
        <translation>这些标识中有 %1 个图片词元，而此模型的图片需要 %2 个。</translation>
    </message>
    <message>
        <source>The model %1 needs a sound.</source>
        <translation>模型 %1 需要声音。</translation>
    </message>
    <message>
        <source>A mask or token types were given for a text that does not hold the tokens of the picture.</source>
        <translation>为不含图片词元的文本给出了掩码或词元类型。</translation>
    </message>
    <message>
        <source>%1 holds %2; features are [mel, frames].</source>
        <translation>%1 的形状是 %2；特征应为 [mel, frames]。</translation>
    </message>
    <message>
        <source>%1 holds %2; samples are [samples].</source>
        <translation>%1 的形状是 %2；采样应为 [samples]。</translation>
    </message>
    <message>
        <source>%1 ends before second %2.</source>
        <translation>%1 在第 %2 秒之前就结束了。</translation>
    </message>
    <message>
        <source>The model %1 needs a text or a picture.</source>
        <translation>模型 %1 需要文本或图片。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is not known, or it has a value that is not supported.</source>
        <translation>preprocessor_config.json 的选项“%1”未知，或其值不受支持。</translation>
    </message>
    <message>
        <source>Sounds cannot be prepared as “%1” does.</source>
        <translation>不能像“%1”那样预处理声音。</translation>
    </message>
    <message>
        <source>WhisperFeatureExtractor and Wav2Vec2FeatureExtractor are supported.</source>
        <translation>支持 WhisperFeatureExtractor 和 Wav2Vec2FeatureExtractor。</translation>
    </message>
    <message>
        <source>The sound file %1 is damaged: its part “%2” is cut off or contradicts itself.</source>
        <translation>声音文件 %1 已损坏：其中的“%2”部分被截断或自相矛盾。</translation>
    </message>
    <message>
        <source>The sound file %1 has coding %2 with %3 bits.</source>
        <translation>声音文件 %1 的编码为 %2，%3 位。</translation>
    </message>
    <message>
        <source>Save it as uncompressed WAV of 16 bits.</source>
        <translation>请另存为 16 位未压缩 WAV。</translation>
    </message>
    <message>
        <source>The sound file %1 has %2 channels at %3 samples a second.</source>
        <translation>声音文件 %1 有 %2 个声道，每秒 %3 个采样。</translation>
    </message>
    <message>
        <source>1 to 256 channels at 1,000 to 768,000 can be read.</source>
        <translation>可读取 1 至 256 个声道、每秒 1,000 至 768,000 个采样。</translation>
    </message>
    <message>
        <source>The sound file %1 holds no sound.</source>
        <translation>声音文件 %1 中没有声音。</translation>
    </message>
    <message>
        <source>The sound file %1 holds a sample that is not a finite number.</source>
        <translation>声音文件 %1 中有采样不是有限数。</translation>
    </message>
    <message>
        <source>%1 is not a WAV file.</source>
        <translation>%1 不是 WAV 文件。</translation>
    </message>
    <message>
        <source>Save the sound as uncompressed WAV.</source>
        <translation>请把声音另存为未压缩 WAV。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads samples, [samples].</source>
        <translation>声音的形状是 %1；模型 %2 读取采样 [samples]。</translation>
    </message>
    <message>
        <source>The sound is %1; the model %2 reads [%3, frames].</source>
        <translation>声音的形状是 %1；模型 %2 读取 [%3, frames]。</translation>
    </message>
    <message>
        <source>The sound is too short for the model %1.</source>
        <translation>声音对模型 %1 来说太短。</translation>
    </message>
    <message>
        <source>The sound has %1 frames; the model %2 has positions for %3.</source>
        <translation>声音有 %1 帧；模型 %2 只有 %3 个位置。</translation>
    </message>
    <message>
        <source>Shorten the sound.</source>
        <translation>请缩短声音。</translation>
    </message>
    <message>
        <source>The picture is %1; the model %2 reads %3 × %4 × %5 (channels, height, width).</source>
        <translation>图片的形状是 %1；模型 %2 读取 %3 × %4 × %5（通道、高、宽）。</translation>
    </message>
    <message>
        <source>The picture&apos;s %1 × %2 pixels are not whole blocks of %3 × %4, which the model %5 reads.</source>
        <translation>图片的 %1 × %2 像素不是模型 %5 所读取的 %3 × %4 块的整数倍。</translation>
    </message>
    <message>
        <source>Image processors of the families that this program runs are supported.</source>
        <translation>支持本程序所运行各模型族的图像处理器。</translation>
    </message>
    <message>
        <source>There is nothing to paint in the view “%1”: %2</source>
        <translation>视图“%1”没有可绘制的内容：%2</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, outside %3 to %4.</source>
        <translation>config.json：%1 为 %2，超出 %3 到 %4 的范围。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no token&apos;s number.</source>
        <translation>config.json：%1 为 %2，不是词元编号。</translation>
    </message>
    <message>
        <source>config.json: %1 is %2, which is no list of tokens&apos; numbers.</source>
        <translation>config.json：%1 为 %2，不是词元编号的列表。</translation>
    </message>
    <message>
        <source>If they do not change how the model computes, open it anyway (--ignore-unknown on the command line); otherwise export its attention from PyTorch and open that file.</source>
        <translation>如果它们不改变模型的计算，可以仍然打开（命令行用 --ignore-unknown）；否则请从 PyTorch 导出注意力并打开该文件。</translation>
    </message>
    <message>
        <source>%1 is a web page, not JSON.</source>
        <translation>%1 是网页，不是 JSON。</translation>
    </message>
    <message>
        <source>Where a download fails, servers leave a page with the reason in the file&apos;s place: download it again.</source>
        <translation>下载失败时，服务器会在该文件的位置留下一个说明原因的页面：请重新下载。</translation>
    </message>
    <message>
        <source>%1 holds no model in its snapshots.</source>
        <translation>%1 的 snapshots 中没有模型。</translation>
    </message>
    <message>
        <source>%1 holds several snapshots, and refs/main names none of them.</source>
        <translation>%1 含有多个快照，而 refs/main 没有指明其中任何一个。</translation>
    </message>
    <message>
        <source>Open one of the folders in snapshots.</source>
        <translation>请打开 snapshots 中的一个文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 holds no model itself; a folder inside does: %2.</source>
        <translation>%1 本身不含模型；其中的一个文件夹含有：%2。</translation>
    </message>
    <message>
        <source>Open that folder.</source>
        <translation>请打开那个文件夹。</translation>
    </message>
    <message>
        <source>Get the PyTorch weights (model.safetensors) of the same model, or save them with save_pretrained(folder).</source>
        <translation>请取得同一模型的 PyTorch 权重（model.safetensors），或用 save_pretrained(folder) 保存。</translation>
    </message>
    <message>
        <source>%1 holds only weights of %2.</source>
        <translation>%1 只含 %2 的权重。</translation>
    </message>
    <message>
        <source>In Python: numpy.array(tokens).astype(str), tokens being a list of str.</source>
        <translation>在 Python 中：numpy.array(tokens).astype(str)，tokens 为 str 的列表。</translation>
    </message>
    <message>
        <source>%1 has tensors without their numbers.</source>
        <translation>%1 中有张量缺少其数值。</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read.</source>
        <translation>%1 是 %2 的文件，无法读取。</translation>
    </message>
    <message>
        <source>Save the model with PyTorch&apos;s save_pretrained(folder), or its attention as safetensors or .npz.</source>
        <translation>请用 PyTorch 的 save_pretrained(folder) 保存模型，或把注意力保存为 safetensors 或 .npz。</translation>
    </message>
    <message>
        <source>%1 is a PDF or a packed archive.</source>
        <translation>%1 是 PDF 或压缩包。</translation>
    </message>
    <message>
        <source>Unpack it, and open the file or folder inside.</source>
        <translation>请先解压，再打开其中的文件或文件夹。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not tensors.</source>
        <translation>%1 含的是文本（“%2”），不是张量。</translation>
    </message>
    <message>
        <source>Give it the ending .bin, .pt or .pth.</source>
        <translation>请给它加上扩展名 .bin、.pt 或 .pth。</translation>
    </message>
    <message>
        <source>The model reads %1 channels; a picture has one or three.</source>
        <translation>模型读取 %1 个通道；图片只有一个或三个通道。</translation>
    </message>
    <message>
        <source>Give the numbers as the model reads them (--pixels).</source>
        <translation>请直接给出模型读取的数值（--pixels）。</translation>
    </message>
    <message>
        <source>The option “%1” of preprocessor_config.json is for %2 channels; the model reads %3.</source>
        <translation>preprocessor_config.json 的选项“%1”用于 %2 个通道；模型读取 %3 个。</translation>
    </message>
    <message>
        <source>The model has %1 layers; %2 were asked for.</source>
        <translation>模型有 %1 层；请求的是 %2 层。</translation>
    </message>
    <message>
        <source>The text file %1 cannot be read: %2.</source>
        <translation>无法读取文本文件 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is no text in an encoding that is known.</source>
        <translation>%1 不是已知编码的文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请将其保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it looks like %2.</source>
        <translation>%1 不是 UTF-8；看起来是 %2。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 %1 &gt; text.txt</source>
        <translation>请将其保存为 UTF-8，例如：iconv -f %2 -t UTF-8 %1 &gt; text.txt</translation>
    </message>
    <message>
        <source>%1 is damaged: its mark says UTF-%2, and that it is not.</source>
        <translation>%1 已损坏：其标记为 UTF-%2，内容却不是。</translation>
    </message>
    <message>
        <source>The text %1 has more than %2 bytes.</source>
        <translation>文本 %1 超过 %2 字节。</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokens of this text.</source>
        <translation>内存不足，无法容纳该文本的词元。</translation>
    </message>
    <message>
        <source>%1 is a file of another program (Keras), not one of Hugging Face&apos;s tokenizers.</source>
        <translation>%1 是另一个程序（Keras）的文件，不是 Hugging Face 的分词器。</translation>
    </message>
    <message>
        <source>In Python: AutoTokenizer.from_pretrained(name).save_pretrained(folder), or give token ids.</source>
        <translation>在 Python 中：AutoTokenizer.from_pretrained(name).save_pretrained(folder)，或给出词元编号。</translation>
    </message>
    <message>
        <source>%1 is of another program, not one of Hugging Face&apos;s tokenizers: it has no “model”.</source>
        <translation>%1 属于另一个程序，不是 Hugging Face 的分词器：它没有“model”。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text: one of its regular expressions may never end.</source>
        <translation>分词器处理该文本耗时过长：它的某个正则表达式可能永不结束。</translation>
    </message>
    <message>
        <source>Give the text in shorter parts, or use a tokenizer whose patterns do not nest repetitions.</source>
        <translation>请分成较短的部分给出文本，或使用模式中没有嵌套重复的分词器。</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of this text.</source>
        <translation>分词器会把该文本变成超过 %1 个字符。</translation>
    </message>
    <message>
        <source>Its replacements or its pattern of special tokens repeat too much: look at them in tokenizer.json.</source>
        <translation>它的替换规则或特殊词元模板重复过多：请查看 tokenizer.json。</translation>
    </message>
    <message>
        <source>%1 holds the weights of a model, not attention.</source>
        <translation>%1 含的是模型的权重，不是注意力。</translation>
    </message>
    <message>
        <source>Open the folder that it lies in.</source>
        <translation>请打开它所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 has the shape %2: it holds the tokens of several inputs; one is needed.</source>
        <translation>%1 的形状为 %2：它含有多个输入的词元；只需要一个。</translation>
    </message>
    <message>
        <source>In Python, keep the first: input_ids[0].</source>
        <translation>在 Python 中只保留第一个：input_ids[0]。</translation>
    </message>
    <message>
        <source>%1 is not a list of token ids.</source>
        <translation>%1 不是词元编号的列表。</translation>
    </message>
    <message>
        <source>In Python: numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions]).</source>
        <translation>在 Python 中：numpy.savez(&quot;attention.npz&quot;, *[a.float().cpu().numpy() for a in outputs.attentions])。</translation>
    </message>
    <message>
        <source>%1 holds no tensors and no arrays.</source>
        <translation>%1 不含张量，也不含数组。</translation>
    </message>
    <message>
        <source>%1 holds Python objects, not an array of numbers.</source>
        <translation>%1 含的是 Python 对象，不是数值数组。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of texts.</source>
        <translation>%1 不是由文本组成的 JSON 列表。</translation>
    </message>
    <message>
        <source>In Python: metadata={&quot;tokens&quot;: json.dumps(tokens)}, tokens being a list of str.</source>
        <translation>在 Python 中：metadata={&quot;tokens&quot;: json.dumps(tokens)}，tokens 为 str 的列表。</translation>
    </message>
    <message>
        <source>%1 is not a JSON list of whole numbers.</source>
        <translation>%1 不是由整数组成的 JSON 列表。</translation>
    </message>
    <message>
        <source>In Python, write it with json.dumps() of a list, or store it as a tensor.</source>
        <translation>在 Python 中，请用 json.dumps() 写出一个列表，或把它保存为张量。</translation>
    </message>
    <message>
        <source>Known shapes: [queries, keys], [heads, queries, keys], [layers, heads, queries, keys], [layers, 1, heads, queries, keys].</source>
        <translation>已知的形状：[queries, keys]、[heads, queries, keys]、[layers, heads, queries, keys]、[layers, 1, heads, queries, keys]。</translation>
    </message>
    <message>
        <source>Beams count as inputs: generate with num_beams=1, or keep weights[0:1] of each.</source>
        <translation>束会被算作多个输入：请用 num_beams=1 生成，或对每一个只保留 weights[0:1]。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which does not follow from the steps before it.</source>
        <translation>%1 的形状为 %2，与之前的步骤不衔接。</translation>
    </message>
    <message>
        <source>Save the attentions of one run: with a cache, step by step, each with its new rows; without one, each whole.</source>
        <translation>请保存一次运行的注意力：有缓存时逐步保存，每步带上新的行；没有缓存时每步都保存整个矩阵。</translation>
    </message>
    <message>
        <source>%1 has the shape %2, which is not one of a head.</source>
        <translation>%1 的形状为 %2，不是一个头的形状。</translation>
    </message>
    <message>
        <source>%1 has the shape %2; a mask is [tokens] or [tokens, tokens] of ones and zeros.</source>
        <translation>%1 的形状为 %2；掩码应为由 1 和 0 组成的 [tokens] 或 [tokens, tokens]。</translation>
    </message>
    <message>
        <source>%1 hides more than %2 single cells.</source>
        <translation>%1 隐藏的单个单元格超过 %2 个。</translation>
    </message>
    <message>
        <source>%1 hides keys that have weight: layer %2, head 0, row %3.</source>
        <translation>%1 隐藏了有权重的键：第 %2 层、第 0 个头、第 %3 行。</translation>
    </message>
    <message>
        <source>1 stands for tokens that may be seen, 0 for padding: in Python, save 1 - mask or ~mask.</source>
        <translation>1 表示可以看到的词元，0 表示填充：在 Python 中请保存 1 - mask 或 ~mask。</translation>
    </message>
    <message>
        <source>%1 is of %2 positions; layer %3 has %4 keys.</source>
        <translation>%1 有 %2 个位置；第 %3 层有 %4 个键。</translation>
    </message>
    <message>
        <source>%1 hides every token.</source>
        <translation>%1 隐藏了所有词元。</translation>
    </message>
    <message>
        <source>The %1 positions of this attention are no grid of patches of the picture %2.</source>
        <translation>这份注意力的 %1 个位置无法构成图片 %2 的图块网格。</translation>
    </message>
    <message>
        <source>A picture belongs to an encoder that reads patches, row by row, after its class token.</source>
        <translation>图片属于在类别词元之后逐行读取图块的编码器。</translation>
    </message>
    <message>
        <source>The file is damaged, or the model&apos;s numbers overflowed.</source>
        <translation>文件已损坏，或模型的数值溢出了。</translation>
    </message>
    <message>
        <source>The file was changed after it was written: queries, keys and log_sum_exp do not belong together.</source>
        <translation>文件写出之后被改动过：查询、键和 log_sum_exp 彼此不符。</translation>
    </message>
    <message>
        <source>Its weights are damaged, its training diverged, or an intervention made the scores too large.</source>
        <translation>它的权重已损坏、训练已发散，或某项干预使分数过大。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the embedding of the %2 holds values that are not finite.</source>
        <translation>%1 的数值溢出：%2的嵌入含有非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: layer %3 of the %2 gives values that are not finite.</source>
        <translation>%1 的数值溢出：%2第 %3 层给出非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the final norm of the %2 gives values that are not finite.</source>
        <translation>%1 的数值溢出：%2的最终归一化给出非有限的值。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: the scores of layer %3 of the %2 are not finite.</source>
        <translation>%1 的数值溢出：%2第 %3 层的分数不是有限的数。</translation>
    </message>
    <message>
        <source>The numbers of %1 overflow: its answer holds values that are not finite.</source>
        <translation>%1 的数值溢出：它的输出含有非有限的值。</translation>
    </message>
    <message>
        <source>The logits hold values that are not finite numbers.</source>
        <translation>logits 含有非有限的数。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成此操作。</translation>
    </message>
    <message>
        <source>Shorten the input, choose a smaller model, or close other programs.</source>
        <translation>请缩短输入、选择较小的模型，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Shorten the input, or let it be cut (--cut on the command line).</source>
        <translation>请缩短输入，或让程序截断（命令行用 --cut）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, which it cannot be.</source>
        <translation>%1：%2 为 %3，这是不允许的。</translation>
    </message>
    <message>
        <source>Correct it, or remove the key.</source>
        <translation>请更正它，或删除该键。</translation>
    </message>
    <message>
        <source>%1 does not hold an object.</source>
        <translation>%1 的内容不是对象。</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 不是可以读取的图片。</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, GIF and TIFF can be.</source>
        <translation>可以读取 PNG、JPEG、WebP、BMP、GIF 和 TIFF。</translation>
    </message>
    <message>
        <source>%1 is a %2 picture, which cannot be read here.</source>
        <translation>%1 是 %2 图片，此处无法读取。</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG; or, for WebP and TIFF, install Qt&apos;s image formats (qt6-image-formats-plugins).</source>
        <translation>请将其保存为 PNG 或 JPEG；对于 WebP 和 TIFF，也可以安装 Qt 的图像格式插件（qt6-image-formats-plugins）。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s file asks for dropout (%1), by chance; texts are cut as without it.</source>
        <translation>分词器文件要求随机丢弃（dropout %1）；文本按不丢弃的方式切分。</translation>
    </message>
    <message>
        <source>Keys of config.json that may change the arithmetic were ignored: %1. These numbers may not be the model&apos;s.</source>
        <translation>已忽略 config.json 中可能改变计算的键：%1。这些数值可能不是该模型的。</translation>
    </message>
    <message>
        <source>Keys of config.json that nothing here reads: %1.</source>
        <translation>config.json 中此处不读取的键：%1。</translation>
    </message>
    <message>
        <source>The picture %1 is too large: %2 × %3 pixels.</source>
        <translation>图片 %1 太大：%2 × %3 像素。</translation>
    </message>
    <message>
        <source>%1 holds attention alone; interventions need the model or the pattern that made it.</source>
        <translation>%1 只含注意力；干预需要产生它的模型或注意力模式。</translation>
    </message>
    <message>
        <source>%1 is a trace, which keeps its own picture: --image cannot be given with it.</source>
        <translation>%1 是一个记录，它自带图片：不能再给出 --image。</translation>
    </message>
    <message>
        <source>A picture has no tokens to replace.</source>
        <translation>图片没有可替换的词元。</translation>
    </message>
    <message>
        <source>Choose the mean or zero as the baseline.</source>
        <translation>请选择均值或零作为基线。</translation>
    </message>
    <message>
        <source>There is no logit %1: the model has %2 of them.</source>
        <translation>没有 logit %1：该模型有 %2 个。</translation>
    </message>
    <message>
        <source>A logit of the model %1 is not a sum over its parts.</source>
        <translation>模型 %1 的 logit 不是其各部分之和。</translation>
    </message>
    <message>
        <source>Direct attribution needs a decoder whose blocks add to the residual stream as they are.</source>
        <translation>直接归因需要各模块原样加到残差流上的解码器。</translation>
    </message>
    <message>
        <source>Only two runs of one model can be patched.</source>
        <translation>只能在同一模型的两次运行之间修补。</translation>
    </message>
    <message>
        <source>The clean input has %1 tokens, the corrupted one %2.</source>
        <translation>干净输入有 %1 个词元，被破坏的输入有 %2 个。</translation>
    </message>
    <message>
        <source>Give two inputs with as many tokens.</source>
        <translation>请给出词元数相同的两个输入。</translation>
    </message>
    <message>
        <source>Relevance of %1 tokens needs a matrix of %1 × %1; up to %2 tokens are computed.</source>
        <translation>%1 个词元的相关性需要 %1 × %1 的矩阵；最多计算 %2 个词元。</translation>
    </message>
    <message>
        <source>Shorten the input.</source>
        <translation>请缩短输入。</translation>
    </message>
    <message>
        <source>Only runs of a transformer can be explained.</source>
        <translation>只能解释 Transformer 的运行。</translation>
    </message>
    <message>
        <source>Open a model folder and give it an input.</source>
        <translation>请打开一个模型文件夹并给出输入。</translation>
    </message>
    <message>
        <source>The model %1 has no head that gives logits.</source>
        <translation>模型 %1 没有给出 logits 的输出头。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier.</source>
        <translation>请打开语言模型或分类器。</translation>
    </message>
    <message>
        <source>Position %1 is outside of the %2 tokens.</source>
        <translation>位置 %1 超出了 %2 个词元的范围。</translation>
    </message>
    <message>
        <source>The model %1 does not predict the next token: it has no loss of a text.</source>
        <translation>模型 %1 不预测下一个词元，因此没有文本的损失。</translation>
    </message>
    <message>
        <source>Choose a logit.</source>
        <translation>请选择一个 logit。</translation>
    </message>
    <message>
        <source>A loss needs two tokens at least.</source>
        <translation>损失至少需要两个词元。</translation>
    </message>
    <message>
        <source>Type a longer text.</source>
        <translation>请输入更长的文本。</translation>
    </message>
    <message>
        <source>Explain a model of another family.</source>
        <translation>请解释其他系列的模型。</translation>
    </message>
    <message>
        <source>The reverse pass does not know everything that layer %1 of the model %2 does.</source>
        <translation>反向传播并不了解模型 %2 第 %1 层所做的全部计算。</translation>
    </message>
    <message>
        <source>This task needs a file to learn from.</source>
        <translation>此任务需要一个用于学习的文件。</translation>
    </message>
    <message>
        <source>Give it with --data.</source>
        <translation>请用 --data 给出。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB.</source>
        <translation>%1 大于 64 MiB。</translation>
    </message>
    <message>
        <source>Learn from a part of it.</source>
        <translation>请只用其中一部分来学习。</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>文件没有列“%1”。</translation>
    </message>
    <message>
        <source>%1 is no table of texts and labels: a header and 20 rows of two columns are the least.</source>
        <translation>%1 不是文本和标签的表格：至少需要标题行和 20 行两列数据。</translation>
    </message>
    <message>
        <source>Row %1 of %2 has %3 columns, the first has %4.</source>
        <translation>%2 的第 %1 行有 %3 列，首行有 %4 列。</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1 has %2 characters; windows of %3 need 20 times as many.</source>
        <translation>%1 有 %2 个字符；长度为 %3 的窗口需要其 20 倍。</translation>
    </message>
    <message>
        <source>Take a longer text or shorter windows.</source>
        <translation>请使用更长的文本或更短的窗口。</translation>
    </message>
    <message>
        <source>A task&apos;s length is from 1 to %1, not %2.</source>
        <translation>任务的长度为 1 到 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>There is no task “%1”.</source>
        <translation>没有任务“%1”。</translation>
    </message>
    <message>
        <source>Tasks are %2.</source>
        <translation>任务有：%2。</translation>
    </message>
    <message>
        <source>%1 layers of %2 heads and width %3 cannot be trained: the width is a multiple of the heads and at most %4, the layers at most 24.</source>
        <translation>无法训练 %1 层、%2 个头、宽度 %3 的模型：宽度须为头数的倍数且至多为 %4，层数至多为 24。</translation>
    </message>
    <message>
        <source>Models of the family %1 cannot be trained.</source>
        <translation>无法训练系列 %1 的模型。</translation>
    </message>
    <message>
        <source>A batch has from 1 to 4,096 sequences, and there is at least one step.</source>
        <translation>每批有 1 到 4,096 个序列，并且至少有一步。</translation>
    </message>
    <message>
        <source>The loss is no number any more after step %1.</source>
        <translation>第 %1 步之后损失不再是数值。</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or clip gradients.</source>
        <translation>请选择更小的学习率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>The model has no token or class “%1”.</source>
        <translation>该模型没有词元或类别“%1”。</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>请给出它的编号。</translation>
    </message>
    <message>
        <source>A baseline is zero, mean or a token id, not “%1”.</source>
        <translation>基线为 zero、mean 或词元编号，而不是“%1”。</translation>
    </message>
    <message>
        <source>t-SNE needs at least four points.</source>
        <translation>t-SNE 至少需要四个点。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 letters.</source>
        <translation>公式超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The formula is not understood at letter %1: “%2”.</source>
        <translation>公式在第 %1 个字符处无法理解：“%2”。</translation>
    </message>
    <message>
        <source>Write metrics by their ids, cell(q, k) or score(q, k), numbers, + - * / ^ and parentheses.</source>
        <translation>请写指标的标识、cell(q, k) 或 score(q, k)、数字、+ - * / ^ 和括号。</translation>
    </message>
    <message>
        <source>The two have no head in common that has this figure.</source>
        <translation>两者没有同时具有这一数值的头。</translation>
    </message>
    <message>
        <source>The atlas %1 is damaged: %2 is absent or does not fit.</source>
        <translation>图谱 %1 已损坏：%2 缺失或不相符。</translation>
    </message>
    <message>
        <source>Make the atlas again.</source>
        <translation>请重新生成图谱。</translation>
    </message>
    <message>
        <source>This input gives other heads than those before it.</source>
        <translation>此输入得到的头与之前的输入不同。</translation>
    </message>
    <message>
        <source>These atlases are not parts of one whole: they differ in model, data set, rows, window or parts.</source>
        <translation>这些图谱不是同一整体的各部分：它们的模型、数据集、行数、窗口或分片不同。</translation>
    </message>
    <message>
        <source>Make the parts with the same command, each with its own --shard.</source>
        <translation>请用同一命令生成各部分，每部分使用各自的 --shard。</translation>
    </message>
    <message>
        <source>Part %1 is given twice.</source>
        <translation>第 %1 部分给出了两次。</translation>
    </message>
    <message>
        <source>Give each part once.</source>
        <translation>每部分只能给出一次。</translation>
    </message>
    <message>
        <source>%1 is no atlas that this program can read.</source>
        <translation>%1 不是本程序能读取的图谱。</translation>
    </message>
    <message>
        <source>Make one with the command atlas.</source>
        <translation>请用 atlas 命令生成。</translation>
    </message>
    <message>
        <source>The facts of the atlas are damaged.</source>
        <translation>图谱的信息已损坏。</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>请用本程序的较新版本打开。</translation>
    </message>
    <message>
        <source>Norm of what is written</source>
        <translation>写入向量的范数</translation>
    </message>
    <message>
        <source>Length of the vector that the head adds to the residual stream, mean over the queries.</source>
        <translation>该头加入残差流的向量的长度，对各查询取平均。</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Weight on tokens of punctuation alone, mean over the queries.</source>
        <translation>落在纯标点词元上的权重，对各查询取平均。</translation>
    </message>
    <message>
        <source>Effect on the logit</source>
        <translation>对 logit 的作用</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that came next, mean over the queries.</source>
        <translation>该头给实际出现的下一个词元的 logit 增加的量，对各查询取平均。</translation>
    </message>
    <message>
        <source>The folder %1 holds neither texts nor pictures.</source>
        <translation>文件夹 %1 中既没有文本也没有图片。</translation>
    </message>
    <message>
        <source>Choose a folder with .txt, .png or .jpg files.</source>
        <translation>请选择含有 .txt、.png 或 .jpg 文件的文件夹。</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 中没有文本。</translation>
    </message>
    <message>
        <source>%1 holds an adapter of the kind “%2”; LORA can be read.</source>
        <translation>%1 是“%2”类型的适配器；可读取的是 LORA。</translation>
    </message>
    <message>
        <source>Merge it in Python: model.merge_and_unload().save_pretrained(folder)</source>
        <translation>请在 Python 中合并：model.merge_and_unload().save_pretrained(folder)</translation>
    </message>
    <message>
        <source>%1: %2 = %3 is not supported.</source>
        <translation>%1：不支持 %2 = %3。</translation>
    </message>
    <message>
        <source>The adapter %1 changes the module %2, which the base model does not have.</source>
        <translation>适配器 %1 修改模块 %2，但基础模型没有该模块。</translation>
    </message>
    <message>
        <source>Is it the model that the adapter was made for?</source>
        <translation>这是适配器所依据的模型吗？</translation>
    </message>
    <message>
        <source>The adapter %1 holds the tensor %2, which is not supported.</source>
        <translation>适配器 %1 含有不受支持的张量 %2。</translation>
    </message>
    <message>
        <source>The adapter %1 does not fit the module %2 of the base model, which is %3.</source>
        <translation>适配器 %1 与基础模型的模块 %2（%3）不符。</translation>
    </message>
    <message>
        <source>The quantised module %1 has no tensor %2.</source>
        <translation>量化模块 %1 没有张量 %2。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>请重新下载模型。</translation>
    </message>
    <message>
        <source>The tensor %1 is %2 %3 where %4 was expected.</source>
        <translation>张量 %1 为 %2 %3，应为 %4。</translation>
    </message>
    <message>
        <source>The quantised module %1 has an impossible setting: %2 = %3.</source>
        <translation>量化模块 %1 的设置不可能：%2 = %3。</translation>
    </message>
    <message>
        <source>The tensor %1 names the group %2 of %3.</source>
        <translation>张量 %1 指向 %3 组中的第 %2 组。</translation>
    </message>
    <message>
        <source>The module %1 is stored in an order of bitsandbytes&apos; that is not read (%2).</source>
        <translation>模块 %1 以 bitsandbytes 的一种本程序不读取的顺序存储（%2）。</translation>
    </message>
    <message>
        <source>%1 holds %2 tensors (%3, …), but no layers of a kind that is recognised.</source>
        <translation>%1 有 %2 个张量（%3，…），但没有能识别的层。</translation>
    </message>
    <message>
        <source>Run the model in PyTorch, write its attention with np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>请在 PyTorch 中运行模型，用 np.savez(&quot;attention.npz&quot;, *attentions) 写出注意力，再打开该文件。</translation>
    </message>
    <message>
        <source>%1: there is no option %2 = %3.</source>
        <translation>%1：没有选项 %2 = %3。</translation>
    </message>
    <message>
        <source>%1 is not of format %2.</source>
        <translation>%1 不是格式 %2。</translation>
    </message>
    <message>
        <source>%1 describes no stack.</source>
        <translation>%1 没有描述任何编码器或解码器。</translation>
    </message>
    <message>
        <source>%1 leaves open: %2.</source>
        <translation>%1 尚未说明：%2。</translation>
    </message>
    <message>
        <source>Names and shapes of tensors do not tell. Put the values in the place of null, as the model&apos;s code has them.</source>
        <translation>张量的名称和形状不能说明。请按模型代码把 null 换成实际的值。</translation>
    </message>
    <message>
        <source>%1 has no usable metadata %2.</source>
        <translation>%1 没有可用的元数据 %2。</translation>
    </message>
    <message>
        <source>%1: %2 differs from layer to layer, which is not supported.</source>
        <translation>%1：%2 各层不同，不受支持。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, outside 1 to %4.</source>
        <translation>%1：%2 为 %3，超出 1 到 %4 的范围。</translation>
    </message>
    <message>
        <source>%1: %2 is not a finite number.</source>
        <translation>%1：%2 不是有限数。</translation>
    </message>
    <message>
        <source>%1 has no tensor %2.</source>
        <translation>%1 没有张量 %2。</translation>
    </message>
    <message>
        <source>%1: keys and values of different lengths are not supported.</source>
        <translation>%1：不支持长度不同的键和值。</translation>
    </message>
    <message>
        <source>%1 names no architecture (general.architecture).</source>
        <translation>%1 没有写明架构（general.architecture）。</translation>
    </message>
    <message>
        <source>%1 is an adapter (LoRA), not a model.</source>
        <translation>%1 是适配器（LoRA），不是模型。</translation>
    </message>
    <message>
        <source>Open the model that it was made for; or merge the two with llama-export-lora of llama.cpp.</source>
        <translation>请打开它所依据的模型；或用 llama.cpp 的 llama-export-lora 合并两者。</translation>
    </message>
    <message>
        <source>%1 is of the architecture “%2”; those that can be read are: %3.</source>
        <translation>%1 的架构是“%2”；可读取的架构有：%3。</translation>
    </message>
    <message>
        <source>Open the model&apos;s folder as it was before the conversion, with config.json.</source>
        <translation>请打开转换之前带 config.json 的模型文件夹。</translation>
    </message>
    <message>
        <source>%1: the list %2 does not fit the model&apos;s %3 tokens.</source>
        <translation>%1：列表 %2 与模型的 %3 个词元不符。</translation>
    </message>
    <message>
        <source>%1: rotary positions turn %2 of %3 dimensions, which is not an even part.</source>
        <translation>%1：旋转位置作用于 %3 维中的 %2 维，不是偶数个。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3 where %4 was expected.</source>
        <translation>%1：张量 %2 的形状为 %3，应为 %4。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds divisors that are not positive.</source>
        <translation>%1：张量 %2 含有非正的除数。</translation>
    </message>
    <message>
        <source>%1 holds a vocabulary and no tensors.</source>
        <translation>%1 只有词表，没有张量。</translation>
    </message>
    <message>
        <source>It can be given to “tokenize”; to trace, open a model with weights.</source>
        <translation>它可用于“tokenize”；要追踪请打开带权重的模型。</translation>
    </message>
    <message>
        <source>In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions]). Then open attention.npz.</source>
        <translation>在 Python 中：m = transformers.AutoModel.from_pretrained(folder, attn_implementation=&quot;eager&quot;); out = m(**inputs, output_attentions=True); np.savez(&quot;attention.npz&quot;, *[a.float().cpu() for a in out.attentions])。然后打开 attention.npz。</translation>
    </message>
    <message>
        <source>In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs)). Then open attention.npz.</source>
        <translation>在 Python 中把 Softmax 节点的输出加入计算图：g = onnx.load(path); g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in g.graph.node if n.op_type == &quot;Softmax&quot;); s = onnxruntime.InferenceSession(g.SerializeToString()); np.savez(&quot;attention.npz&quot;, *s.run(None, inputs))。然后打开 attention.npz。</translation>
    </message>
    <message>
        <source>In Python: out = model(inputs, output_attentions=True) for a model of transformers, or tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then np.savez(&quot;attention.npz&quot;, *attentions) and open that file.</source>
        <translation>在 Python 中：transformers 的模型用 out = model(inputs, output_attentions=True)，其他用 tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs)；再 np.savez(&quot;attention.npz&quot;, *attentions)，并打开该文件。</translation>
    </message>
    <message>
        <source>In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept]). Then open attention.npz.</source>
        <translation>在 Python 中：kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez(&quot;attention.npz&quot;, *[k.detach().cpu() for k in kept])。然后打开 attention.npz。</translation>
    </message>
    <message>
        <source>%1 is of the format “%2”, which is not read.</source>
        <translation>%1 的格式是“%2”，本程序不读取。</translation>
    </message>
    <message>
        <source>%1 holds layers of the kind “%2” without a file that says how the model is computed.</source>
        <translation>%1 有“%2”类型的层，但没有说明模型如何计算的文件。</translation>
    </message>
    <message>
        <source>“attention-visualizer inspect %1 --describe” writes %3 as far as names and shapes tell; put what is open there.</source>
        <translation>“attention-visualizer inspect %1 --describe” 会按名称和形状写出 %3；请在其中补上尚未说明的内容。</translation>
    </message>
    <message>
        <source>config.json: weights quantised by “%1” cannot be read; those that can are: %2.</source>
        <translation>config.json：无法读取用“%1”量化的权重；可读取的有：%2。</translation>
    </message>
    <message>
        <source>Save the model in float32, float16 or bfloat16, or take another quantisation of it.</source>
        <translation>请以 float32、float16 或 bfloat16 保存模型，或换用其他量化版本。</translation>
    </message>
    <message>
        <source>config.json: the quantisation has %1 = %2, which is not supported.</source>
        <translation>config.json：量化设置 %1 = %2 不受支持。</translation>
    </message>
    <message>
        <source>config.json: its quantization_config names no quant_method; those that can be read are: %1.</source>
        <translation>config.json：quantization_config 没有写明 quant_method；可读取的有：%1。</translation>
    </message>
    <message>
        <source>The tensor %1 looks quantised; config.json does not say so, or not how.</source>
        <translation>张量 %1 看来已量化；config.json 没有说明，或没有说明方式。</translation>
    </message>
    <message>
        <source>Copy the config.json that belongs to these weights, with its quantization_config.</source>
        <translation>请复制属于这些权重的 config.json，包括其中的 quantization_config。</translation>
    </message>
    <message>
        <source>%1 holds %2 files of weights: %3.</source>
        <translation>%1 有 %2 个权重文件：%3。</translation>
    </message>
    <message>
        <source>Leave the one that is meant, or open it by itself.</source>
        <translation>请只留下所需的那一个，或单独打开它。</translation>
    </message>
    <message>
        <source>The head&apos;s matrices hold values that are no numbers.</source>
        <translation>该头的矩阵含有不是数的值。</translation>
    </message>
    <message>
        <source>The checkpoint may be damaged: get it again.</source>
        <translation>检查点可能已损坏：请重新获取。</translation>
    </message>
    <message>
        <source>The model %1 has no stack “%2”.</source>
        <translation>模型 %1 没有“%2”这一编码器/解码器。</translation>
    </message>
    <message>
        <source>There is no layer %1: the stack has %2.</source>
        <translation>没有第 %1 层：这里共有 %2 层。</translation>
    </message>
    <message>
        <source>There is no head %1: the layers have %2.</source>
        <translation>没有头 %1：每层有 %2 个头。</translation>
    </message>
    <message>
        <source>The model %1 has no matrices from tokens to tokens.</source>
        <translation>模型 %1 没有从词元到词元的矩阵。</translation>
    </message>
    <message>
        <source>Choose a language model whose residual stream is as wide as its table of tokens.</source>
        <translation>请选择残差流与词元表同宽的语言模型。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 for a path to end in.</source>
        <translation>没有可作路径终点的头 %1.%2。</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary has no tokens to draw from.</source>
        <translation>模型的词表中没有可抽取的词元。</translation>
    </message>
    <message>
        <source>Three tokens are the least that can begin again.</source>
        <translation>至少要三个词元才能重复。</translation>
    </message>
    <message>
        <source>%1 is an adapter; the model that it was made for, “%2”, is not found.</source>
        <translation>%1 是适配器；找不到它所依据的模型“%2”。</translation>
    </message>
    <message>
        <source>Say where it is (on the command line with --base), or put it beside the adapter&apos;s folder under the name “base”.</source>
        <translation>请说明它在哪里（命令行用 --base），或把它放在适配器文件夹旁并命名为“base”。</translation>
    </message>
    <message>
        <source>%1 ends, or is damaged, within its header (byte %2).</source>
        <translation>%1 在文件头内结束或已损坏（第 %2 字节）。</translation>
    </message>
    <message>
        <source>%1 is not a GGUF file.</source>
        <translation>%1 不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>%1 is in one of the formats that llama.cpp wrote before GGUF; they are too old to be read.</source>
        <translation>%1 是 llama.cpp 在 GGUF 之前使用的格式，过于陈旧，无法读取。</translation>
    </message>
    <message>
        <source>Convert it with llama.cpp, or download the model as GGUF.</source>
        <translation>请用 llama.cpp 转换，或下载 GGUF 格式的模型。</translation>
    </message>
    <message>
        <source>%1 is a big-endian GGUF file.</source>
        <translation>%1 是大端序的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Convert it with gguf_convert_endian.py of llama.cpp.</source>
        <translation>请用 llama.cpp 的 gguf_convert_endian.py 转换。</translation>
    </message>
    <message>
        <source>%1 is of version %2 of GGUF; versions 2 and 3 can be read.</source>
        <translation>%1 是 GGUF 第 %2 版；可读取第 2 版和第 3 版。</translation>
    </message>
    <message>
        <source>Convert the model again with a current llama.cpp.</source>
        <translation>请用当前版本的 llama.cpp 重新转换模型。</translation>
    </message>
    <message>
        <source>%1 claims %2 metadata values and %3 tensors, more than its %4 bytes can hold.</source>
        <translation>%1 声称有 %2 个元数据值和 %3 个张量，超出其 %4 字节所能容纳。</translation>
    </message>
    <message>
        <source>%1 has the metadata key “%2” twice.</source>
        <translation>%1 中元数据键“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” has a value of the unknown type %3.</source>
        <translation>%1：元数据键“%2”的值是未知类型 %3。</translation>
    </message>
    <message>
        <source>%1: the metadata key “%2” holds arrays of arrays, which are not read.</source>
        <translation>%1：元数据键“%2”是数组的数组，本程序不读取。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has %3 dimensions; 1 to 4 are possible.</source>
        <translation>%1：张量“%2”有 %3 维；应为 1 到 4 维。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” has an impossible extent, %3.</source>
        <translation>%1：张量“%2”的大小 %3 不可能。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” is of type %3, which cannot be read.</source>
        <translation>%1：张量“%2”的类型是 %3，无法读取。</translation>
    </message>
    <message>
        <source>Take a file of another quantisation, such as Q4_K_M or Q8_0.</source>
        <translation>请换用其他量化的文件，例如 Q4_K_M 或 Q8_0。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of type %3 has rows of %4 elements, which is no multiple of %5.</source>
        <translation>%1：类型为 %3 的张量“%2”每行有 %4 个元素，不是 %5 的倍数。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” of shape %3 would be larger than the file.</source>
        <translation>%1：形状为 %3 的张量“%2”会比文件还大。</translation>
    </message>
    <message>
        <source>%1 has the tensor “%2” twice.</source>
        <translation>%1 中张量“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: general.alignment is not a power of two up to %2.</source>
        <translation>%1：general.alignment 不是不超过 %2 的 2 的幂。</translation>
    </message>
    <message>
        <source>%1: the tensor “%2” begins at an impossible place (byte %3 of the data).</source>
        <translation>%1：张量“%2”的起始位置不可能（数据的第 %3 字节）。</translation>
    </message>
    <message>
        <source>%1 ends before the data of the tensor “%2”.</source>
        <translation>%1 在张量“%2”的数据之前就结束了。</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model, and is not named as such a part is (…-00001-of-%3.gguf).</source>
        <translation>%1 是模型 %2 个部分之一，但文件名不符合分卷的命名（…-00001-of-%3.gguf）。</translation>
    </message>
    <message>
        <source>Put all parts into one folder under the names that they were published with.</source>
        <translation>请把所有部分以发布时的名称放进同一文件夹。</translation>
    </message>
    <message>
        <source>The parts of %1 hold %2 tensors of %3.</source>
        <translation>%1 的各部分共有 %3 个张量中的 %2 个。</translation>
    </message>
    <message>
        <source>Download all parts again.</source>
        <translation>请重新下载所有部分。</translation>
    </message>
    <message>
        <source>%1 holds %2 models: %3.</source>
        <translation>%1 有 %2 个模型：%3。</translation>
    </message>
    <message>
        <source>Open one of the files.</source>
        <translation>请打开其中一个文件。</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was in use, or can no longer be read.</source>
        <translation>%1 在使用期间被其他程序更改，或已无法读取。</translation>
    </message>
    <message>
        <source>Open it again once it is written to its end.</source>
        <translation>请在其写完之后重新打开。</translation>
    </message>
    <message>
        <source>%1 ends within the storage %2.</source>
        <translation>%1 在存储 %2 中间结束。</translation>
    </message>
    <message>
        <source>%1 was written by a version of PyTorch that is too old to be read.</source>
        <translation>%1 由过于陈旧的 PyTorch 版本写出，无法读取。</translation>
    </message>
    <message>
        <source>%1: %2 is not supported.</source>
        <translation>%1：不支持 %2。</translation>
    </message>
    <message>
        <source>A piece of the tokenizer has a score that is not a number.</source>
        <translation>分词器有一个片段的分数不是数值。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 has no usable list %2.</source>
        <translation>%1 中的分词器没有可用的列表 %2。</translation>
    </message>
    <message>
        <source>Token ids can still be given instead of text.</source>
        <translation>仍可用词元编号代替文本。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 splits text in a way that is not known (tokenizer.ggml.pre = %2).</source>
        <translation>%1 中的分词器以未知的方式切分文本（tokenizer.ggml.pre = %2）。</translation>
    </message>
    <message>
        <source>The tokenizer in %1 is of the kind “%2”; those that can be read are: %3.</source>
        <translation>%1 中的分词器类型是“%2”；可读取的有：%3。</translation>
    </message>
    <message>
        <source>%1 would be layer %2; layers are counted up to %3.</source>
        <translation>%1 将是第 %2 层；层号最大为 %3。</translation>
    </message>
    <message>
        <source>The model translates into English, not into “%1”.</source>
        <translation>该模型只能译成英语，不能译成“%1”。</translation>
    </message>
    <message>
        <source>The model does not know the language “%1”.</source>
        <translation>该模型不认识语言“%1”。</translation>
    </message>
    <message>
        <source>It knows these: %2.</source>
        <translation>它认识：%2。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 没有“%2”列。</translation>
    </message>
    <message>
        <source>There is only one logit: nothing to subtract from it.</source>
        <translation>只有一个 logit：没有可相减的。</translation>
    </message>
    <message>
        <source>The lesson&apos;s key %1 is not known.</source>
        <translation>课程的键 %1 未知。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all keys.</source>
        <translation>resources/lessons/FORMAT.md 列出了所有键。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 is absent, out of range or of the wrong type.</source>
        <translation>课程的 %1 缺失、超出范围或类型错误。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md says what it may be.</source>
        <translation>resources/lessons/FORMAT.md 说明了它可以是什么。</translation>
    </message>
    <message>
        <source>The lesson&apos;s %1 names no token.</source>
        <translation>课程的 %1 没有指明词元。</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be read: %2.</source>
        <translation>无法读取课程 %1：%2。</translation>
    </message>
    <message>
        <source>The lesson %1 is larger than 1 MiB.</source>
        <translation>课程 %1 大于 1 MiB。</translation>
    </message>
    <message>
        <source>The lesson %1 is not JSON at byte %2: %3.</source>
        <translation>课程 %1 在第 %2 字节处不是 JSON：%3。</translation>
    </message>
    <message>
        <source>The lesson&apos;s condition %1 is not known.</source>
        <translation>课程的条件 %1 未知。</translation>
    </message>
    <message>
        <source>resources/lessons/FORMAT.md lists all conditions.</source>
        <translation>resources/lessons/FORMAT.md 列出了所有条件。</translation>
    </message>
    <message>
        <source>There is no matrix to copy.</source>
        <translation>没有可复制的矩阵。</translation>
    </message>
    <message>
        <source>A matrix of %1 × %2 cells is too large to be copied in this form.</source>
        <translation>%1 × %2 个单元格的矩阵太大，无法以这种形式复制。</translation>
    </message>
    <message>
        <source>Export the data to a file instead.</source>
        <translation>请改为将数据导出到文件。</translation>
    </message>
    <message>
        <source>Patching needs a model that reads one text.</source>
        <translation>修补需要读一段文本的模型。</translation>
    </message>
    <message>
        <source>Open a language model or a classifier of texts.</source>
        <translation>请打开语言模型或文本分类器。</translation>
    </message>
    <message>
        <source>No trained model is there to be saved.</source>
        <translation>没有可保存的已训练模型。</translation>
    </message>
    <message>
        <source>Train one, and pause it.</source>
        <translation>请训练一个并暂停。</translation>
    </message>
    <message>
        <source>%1 is read as an input; writing the output there would destroy it.</source>
        <translation>%1 是正在读取的输入；写到那里会毁掉它。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>A path ends in a head&apos;s query, key or value, such as 5.1.query, not “%1”.</source>
        <translation>路径终止于某个头的查询、键或值，如 5.1.query，而不是“%1”。</translation>
    </message>
    <message>
        <source>%1 is no file of pairs: each row holds a clean and a corrupted text.</source>
        <translation>%1 不是文本对文件：每行应有一段干净文本和一段受扰文本。</translation>
    </message>
    <message>
        <source>Name the columns clean, corrupted, and where you like target and against.</source>
        <translation>请将各列命名为 clean、corrupted，需要时加 target 和 against。</translation>
    </message>
    <message>
        <source>A cell is a query and a key, such as 7,3, not “%1”.</source>
        <translation>单元格是一个查询和一个键，如 7,3，而不是“%1”。</translation>
    </message>
    <message>
        <source>The file %1 has no texts.</source>
        <translation>文件 %1 中没有文本。</translation>
    </message>
    <message>
        <source>The two atlases have no head in common.</source>
        <translation>两个图谱没有共同的头。</translation>
    </message>
    <message>
        <source>Compare atlases of models of one shape.</source>
        <translation>请比较形状相同的模型的图谱。</translation>
    </message>
    <message>
        <source>Departure from its mean</source>
        <translation>偏离自身均值</translation>
    </message>
    <message>
        <source>How much of the pattern on one text its mean over the texts leaves out: the share of the squared weights among the first 16 tokens, 0 where every text gives the same pattern.</source>
        <translation>单个文本上的模式有多少不在各文本的均值之中：前 16 个词元之间权重平方所占的份额；若每个文本的模式都相同则为 0。</translation>
    </message>
    <message>
        <source>%1 holds the tensor %2, which has no place in the architecture “%3” as it is known here.</source>
        <translation>%1 含有张量 %2，它在此处所知的架构“%3”中没有位置。</translation>
    </message>
    <message>
        <source>%1 tokens are the most that can be said twice.</source>
        <translation>最多能重复 %1 个词元。</translation>
    </message>
    <message>
        <source>Runs with global tokens cannot be explained.</source>
        <translation>带有全局词元的运行无法解释。</translation>
    </message>
    <message>
        <source>Give an attention mask without 2.</source>
        <translation>请给出不含 2 的注意力掩码。</translation>
    </message>
    <message>
        <source>Models with a convolution beside the first layer cannot be explained.</source>
        <translation>首层旁带有卷积的模型无法解释。</translation>
    </message>
    <message>
        <source>Rows of global tokens are projected by matrices of their own; steps are shown of inputs without any.</source>
        <translation>全局词元的行由专门的矩阵投影；只显示不含全局词元的输入的步骤。</translation>
    </message>
    <message>
        <source>This model tells no segments apart: token types cannot be given.</source>
        <translation>此模型不区分片段：不能给出词元类型。</translation>
    </message>
    <message>
        <source>An attention mask holds numbers from 0 to %1, not %2.</source>
        <translation>注意力掩码中的数从 0 到 %1，不能是 %2。</translation>
    </message>
    <message>
        <source>The attention mask hides every token.</source>
        <translation>注意力掩码隐藏了所有词元。</translation>
    </message>
    <message>
        <source>Choose gpt2, llama or bloom.</source>
        <translation>请选择 gpt2、llama 或 bloom。</translation>
    </message>
    <message>
        <source>The family %1 has no window of %2 keys with a temperature of %3.</source>
        <translation>%1 系列没有同时使用 %2 个键的窗口和温度 %3 的模型。</translation>
    </message>
    <message>
        <source>Choose llama, and either a window or a temperature.</source>
        <translation>请选择 llama，并只设置窗口或温度之一。</translation>
    </message>
    <message>
        <source>The atlas has no such head.</source>
        <translation>图谱中没有这个头。</translation>
    </message>
    <message>
        <source>The atlas holds no vectors to make this map of.</source>
        <translation>图谱中没有可用来绘制此映射的向量。</translation>
    </message>
    <message>
        <source>Make it with a sample of positions (--sample-size).</source>
        <translation>请以位置抽样（--sample-size）制作图谱。</translation>
    </message>
    <message>
        <source>The file holds more layers than config.json counts, such as that of “%1”; they are left out.</source>
        <translation>文件中的层比 config.json 所计的多，例如“%1”所在的层；它们被略去。</translation>
    </message>
    <message>
        <source>Another input&apos;s activity needs two texts at least.</source>
        <translation>要用另一输入的激活，至少需要两段文本。</translation>
    </message>
    <message>
        <source>The texts of %1 differ in their numbers of tokens: their positions cannot be compared.</source>
        <translation>%1 中各文本的词元数不同：它们的位置无法相互比较。</translation>
    </message>
    <message>
        <source>Patch heads instead.</source>
        <translation>请改为修补注意力头。</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>无法打印此页。</translation>
    </message>
    <message>
        <source>Choose another printer, or print to a file.</source>
        <translation>请选择其他打印机，或打印到文件。</translation>
    </message>
    <message>
        <source>There is no place %1 to change.</source>
        <translation>没有可更改的位置 %1。</translation>
    </message>
    <message>
        <source>Layers and heads count from 0; “inspect” says how many there are.</source>
        <translation>层和头从 0 开始计数；“inspect” 会说明各有多少。</translation>
    </message>
    <message>
        <source>A loss is not a sum over the model&apos;s parts.</source>
        <translation>损失不是模型各部分之和。</translation>
    </message>
    <message>
        <source>%1 is a web page, not the file itself.</source>
        <translation>%1 是一个网页，而不是文件本身。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not JSON.</source>
        <translation>%1 的内容是文本（“%2”），不是 JSON。</translation>
    </message>
    <message>
        <source>%1 holds text (“%2”), not the file itself.</source>
        <translation>%1 的内容是文本（“%2”），而不是文件本身。</translation>
    </message>
    <message>
        <source>Save it as CSV, in Python: pandas.read_parquet(path).to_csv(&quot;data.csv&quot;), and open that file as data.</source>
        <translation>请另存为 CSV，在 Python 中：pandas.read_parquet(path).to_csv(&quot;data.csv&quot;)，然后把该文件作为数据打开。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub; none of the %2 models in it was downloaded to its end.</source>
        <translation>%1 是 Hub 的缓存；其中 %2 个模型都没有下载完整。</translation>
    </message>
    <message>
        <source>%1 is a cache of the hub that holds several models: %2.</source>
        <translation>%1 是 Hub 的缓存，其中有多个模型：%2。</translation>
    </message>
    <message>
        <source>Open one of its folders.</source>
        <translation>请打开其中一个文件夹。</translation>
    </message>
    <message>
        <source>The input cannot be padded to %1 tokens: the model %2 was trained with at most %3.</source>
        <translation>输入无法填充到 %1 个词元：模型 %2 训练时最多使用 %3 个。</translation>
    </message>
    <message>
        <source>Only what has the same meaning here as in the reference is taken. Save the tokenizer with this part written in another way.</source>
        <translation>只接受在此处与参考实现含义相同的写法。请用另一种写法改写这一部分后再保存分词器。</translation>
    </message>
    <message>
        <source>The choices make %1 runs; a sweep has at most %2.</source>
        <translation>这些选项会产生 %1 次运行；一次扫描最多 %2 次。</translation>
    </message>
    <message>
        <source>Give fewer choices, or fewer seeds.</source>
        <translation>请减少选项或随机种子的数量。</translation>
    </message>
    <message>
        <source>%1 has keys that may change the text and that are not done here: %2.</source>
        <translation>%1 中有可能改变文本、而此处未实现的键：%2。</translation>
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
        <translation>%1：%2 是 %3，不是 %4 到 %5 之间的整数。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a number from %4 to %5.</source>
        <translation>%1：%2 是 %3，不是 %4 到 %5 之间的数。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token&apos;s number or a list of them.</source>
        <translation>%1：%2 是 %3，不是词元编号或其列表。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a token of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是词表中的词元（词表共有 %6 个）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of lists of tokens of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是由词表词元组成的列表的列表（词表共有 %6 个）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, not a list of pairs of a position and a token of the vocabulary, which has %6.</source>
        <translation>%1：%2 是 %3，不是“位置与词表词元”对的列表（词表共有 %6 个）。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but do_sample is true, which divides by it.</source>
        <translation>%1：%2 是 %3，但 do_sample 为 true，会除以它。</translation>
    </message>
    <message>
        <source>Remove them, or write without them: open it anyway (--ignore-unknown on the command line).</source>
        <translation>请删除它们，或不使用它们来生成：仍然打开（命令行用 --ignore-unknown）。</translation>
    </message>
    <message>
        <source>The weights hold tensors without a place among the parts that %1 names: %2. Without them the numbers may be wrong.</source>
        <translation>权重中有张量在 %1 所列的各部分中没有位置：%2。缺少它们，数值可能是错的。</translation>
    </message>
    <message>
        <source>Name them in the options that they belong to; or, if the attention does not depend on them, move them from “unplaced” to “ignored”.</source>
        <translation>请在它们所属的选项中写出其名称；若注意力与它们无关，则把它们从“unplaced”移到“ignored”。</translation>
    </message>
    <message>
        <source>Keys that may change the text that is written were ignored: %1.</source>
        <translation>已忽略可能改变生成文本的键：%1。</translation>
    </message>
    <message>
        <source>An intervention has no part “%1”.</source>
        <translation>干预没有“%1”这一部分。</translation>
    </message>
    <message>
        <source>Its parts are scope (stack, kind, layer, head), ablate, keep_only, temperature, normaliser, seed, mask, mask_size and hidden_cells.</source>
        <translation>它的部分有 scope（stack、kind、layer、head）、ablate、keep_only、temperature、normaliser、seed、mask、mask_size 和 hidden_cells。</translation>
    </message>
    <message>
        <source>An intervention changes nothing: %1.</source>
        <translation>干预没有改变任何东西：%1。</translation>
    </message>
    <message>
        <source>A mask of the last %1 tokens hides all %2 of them.</source>
        <translation>遮住最后 %1 个词元的掩码会遮住全部 %2 个词元。</translation>
    </message>
    <message>
        <source>The model %1 reads nothing of the kind of %2.</source>
        <translation>模型 %1 不读取 %2 这类输入。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>%1 says how text is written, and nothing is written here.</source>
        <translation>%1 说明如何生成文本，但这里没有生成任何文本。</translation>
    </message>
    <message>
        <source>Add --generate N, or leave it out.</source>
        <translation>请加上 --generate N，或去掉它。</translation>
    </message>
    <message>
        <source>There are %1 tokens: they cannot be padded to %2.</source>
        <translation>有 %1 个词元：无法填充到 %2 个。</translation>
    </message>
    <message>
        <source>“%1” joins patches between its stages, so that its layers have different positions; the layers of a trace share theirs.</source>
        <translation>“%1”在各阶段之间合并图块，因此各层的位置不同；而同一轨迹的各层共用相同的位置。</translation>
    </message>
    <message>
        <source>Export the attention of one stage from PyTorch and open that file.</source>
        <translation>请从 PyTorch 导出一个阶段的注意力并打开该文件。</translation>
    </message>
    <message>
        <source>There is no head %1.%2 in which position %3 could look at position %4.</source>
        <translation>没有这样的头 %1.%2，其中位置 %3 能看到位置 %4。</translation>
    </message>
    <message>
        <source>Layer %1 was not read backwards.</source>
        <translation>层 %1 没有被反向读取。</translation>
    </message>
    <message>
        <source>The attention of a recurrent captioner is a small network of its own: it has no queries, keys and values.</source>
        <translation>循环式图像描述模型的注意力本身是一个小网络：它没有查询、键和值。</translation>
    </message>
    <message>
        <source>The logits of a recurrent captioner come of more than its hidden states.</source>
        <translation>循环式图像描述模型的 logit 不仅来自其隐藏状态。</translation>
    </message>
    <message>
        <source>The picture is read in %1 pieces, which the ids must name: the folder has no tokenizer that could.</source>
        <translation>图片分为 %1 块读取，id 中必须写明各块：该文件夹没有可以写明它们的分词器。</translation>
    </message>
    <message>
        <source>Give all the ids, with %2 tokens of the picture.</source>
        <translation>请给出全部 id，其中包含 %2 个图片词元。</translation>
    </message>
    <message>
        <source>The folder has no preprocessor_config.json: the input is prepared as for published models of the family (%1). These numbers may not be the model&apos;s.</source>
        <translation>文件夹中没有 preprocessor_config.json：输入按该系列已发布模型的方式预处理（%1）。这些数字可能不是该模型的。</translation>
    </message>
    <message>
        <source>The words of a recurrent captioner are no sum of what its parts add: the method %1 does not apply.</source>
        <translation>循环式图像描述模型的词不是各部分贡献之和：方法 %1 不适用。</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>请选择其他方法。</translation>
    </message>
    <message>
        <source>An edge is a layer, a head, a query and a key, such as 5.1.7.3, not “%1”.</source>
        <translation>一条边由层、头、查询和键组成，例如 5.1.7.3，而不是“%1”。</translation>
    </message>
    <message>
        <source>This could not be computed because of a mistake in this program (%1).</source>
        <translation>由于本程序的错误，无法完成计算（%1）。</translation>
    </message>
    <message>
        <source>What is open stays as it is. Please report it, with the file that it happened with.</source>
        <translation>已打开的内容保持不变。请连同出现问题的文件一起报告。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>此记录还有一些层尚未算完。</translation>
    </message>
    <message>
        <source>The reverse pass does not know how the head of the model %1 mixes the layers.</source>
        <translation>反向传播不了解模型 %1 的输出头如何混合各层。</translation>
    </message>
    <message>
        <source>The added tokens have %1 bytes together; at most %2 are read.</source>
        <translation>附加词元合计 %1 字节；最多读取 %2 字节。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s %1 has %2 steps; at most %3 are taken.</source>
        <translation>分词器的 %1 有 %2 个步骤；最多接受 %3 个。</translation>
    </message>
    <message>
        <source>The tokenizer takes too long for this text.</source>
        <translation>分词器处理这段文本用时过长。</translation>
    </message>
    <message>
        <source>Save it when it is whole.</source>
        <translation>等全部算完后再保存。</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Loss of the text: %1 nats a token</source>
        <translation>文本的损失：每词元 %1 纳特</translation>
    </message>
    <message>
        <source>Logit of “%1”: %2</source>
        <translation>“%1”的 logit：%2</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”: %3</source>
        <translation>“%1”的 logit 减去“%2”的：%3</translation>
    </message>
    <message>
        <source>logit of the likeliest</source>
        <translation>最可能者的 logit</translation>
    </message>
    <message>
        <source>its lead over the next</source>
        <translation>它对次者的领先</translation>
    </message>
    <message>
        <source>loss of the text</source>
        <translation>文本的损失</translation>
    </message>
</context>
<context>
    <name>HeadSummary</name>
    <message>
        <source>%1 looks mostly at %2</source>
        <translation>%1 主要关注%2</translation>
    </message>
    <message>
        <source>%1; “%2” looks at “%3”, %4</source>
        <translation>%1；“%2”关注“%3”，%4</translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message>
        <source>mean of the layers</source>
        <translation>各层平均</translation>
    </message>
    <message>
        <source>maximum of the layers</source>
        <translation>各层最大</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>各头平均</translation>
    </message>
    <message>
        <source>maximum of the heads</source>
        <translation>各头最大</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
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
            <numerusform>%Ln 个查询</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>文本塔</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>视觉塔</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>文本塔</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>视觉塔</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindow</name>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens</source>
        <translation>%1，数据 %2：%3 个窗口，%4 个词元</translation>
    </message>
    <message>
        <source>%1 over %2: %3 windows, %4 tokens; not finished</source>
        <translation>%1，数据 %2：%3 个窗口，%4 个词元；未完成</translation>
    </message>
    <message>
        <source>Export Head Page</source>
        <translation>导出头页面</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Table of heads</source>
        <translation>头的表格</translation>
    </message>
    <message>
        <source>Filter heads, e.g. entropy&lt;1.5</source>
        <translation>筛选头，例如 entropy&lt;1.5</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>筛选头</translation>
    </message>
    <message>
        <source>Filter pairs of tokens</source>
        <translation>筛选词元对</translation>
    </message>
    <message>
        <source>Filter pairs</source>
        <translation>筛选词元对</translation>
    </message>
    <message>
        <source>Compare With Another Atlas</source>
        <translation>与另一图谱比较</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>图谱 (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 % read, about %2 left</source>
        <translation>已读取 %1 %，约剩 %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
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
        <translation>与…比较</translation>
    </message>
    <message>
        <source>Changed heads</source>
        <translation>变化的头</translation>
    </message>
    <message>
        <source>Head page</source>
        <translation>头页面</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Colour Head Overview</source>
        <translation>为头总览着色</translation>
    </message>
    <message>
        <source>Gives the heads of the overview the colours of these points</source>
        <translation>把这些点的颜色给总览中的头</translation>
    </message>
</context>
<context>
    <name>app::AtlasWindows</name>
    <message>
        <source>Open Atlas</source>
        <translation>打开图谱</translation>
    </message>
    <message>
        <source>Atlases (*.safetensors)</source>
        <translation>图谱 (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>app::Docks</name>
    <message>
        <source>&amp;Float</source>
        <translation>浮动(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Float</source>
        <comment>what a button does</comment>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>关闭</translation>
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
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next control, panel by panel</source>
        <translation>到下一个控件，逐个面板前进</translation>
    </message>
    <message>
        <source>Drop a file or folder</source>
        <translation>拖入文件或文件夹</translation>
    </message>
    <message>
        <source>opens a model folder, trace, session, tensors, picture or table</source>
        <translation>打开模型文件夹、记录、会话、张量、图片或表格</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>滚轮、+、−</translation>
    </message>
    <message>
        <source>zoom, about the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>move the matrix</source>
        <translation>移动矩阵</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>zoom to the cells of a rectangle</source>
        <translation>放大到矩形内的单元格</translation>
    </message>
    <message>
        <source>0, double click</source>
        <translation>0、双击</translation>
    </message>
    <message>
        <source>show all of it</source>
        <translation>显示整个矩阵</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down</source>
        <translation>方向键、Page Up、Page Down</translation>
    </message>
    <message>
        <source>move the selected cell</source>
        <translation>移动所选单元格</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>first or last key; with Ctrl, also first or last query</source>
        <translation>第一个或最后一个键；加 Ctrl 时查询也到首尾</translation>
    </message>
    <message>
        <source>Shift+click, Shift+arrows</source>
        <translation>Shift+单击、Shift+方向键</translation>
    </message>
    <message>
        <source>select several queries</source>
        <translation>选择多个查询</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Space</source>
        <translation>Ctrl+单击、Ctrl+空格</translation>
    </message>
    <message>
        <source>add or remove one query</source>
        <translation>添加或移除一个查询</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Head overview</source>
        <translation>头总览</translation>
    </message>
    <message>
        <source>Click, arrows</source>
        <translation>单击、方向键</translation>
    </message>
    <message>
        <source>select a head</source>
        <translation>选择一个头</translation>
    </message>
    <message>
        <source>add a head</source>
        <translation>再选一个头</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>双击、回车</translation>
    </message>
    <message>
        <source>show it in the heatmap</source>
        <translation>在热图中显示</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>larger or smaller pictures</source>
        <translation>放大或缩小图片</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>连线图</translation>
    </message>
    <message>
        <source>select a token, see its lines alone</source>
        <translation>选择词元，只看它的连线</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+单击、Shift+单击</translation>
    </message>
    <message>
        <source>spread the tokens</source>
        <translation>拉开词元间距</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>三维场景</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>拖动、方向键</translation>
    </message>
    <message>
        <source>orbit</source>
        <translation>环绕</translation>
    </message>
    <message>
        <source>Right drag, Shift+drag, Shift+arrows</source>
        <translation>右键拖动、Shift+拖动、Shift+方向键</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Wheel, +, −, 0</source>
        <translation>滚轮、+、−、0</translation>
    </message>
    <message>
        <source>zoom, back to the start</source>
        <translation>缩放、回到初始视角</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>play through the layers</source>
        <translation>逐层播放</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>go from step to step</source>
        <translation>逐步切换</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Text view, token strip</source>
        <translation>文本视图、词元条</translation>
    </message>
    <message>
        <source>Click, Left, Right</source>
        <translation>单击、左、右</translation>
    </message>
    <message>
        <source>select a token</source>
        <translation>选择词元</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>select several queries; in the strip, the key</source>
        <translation>选择多个查询；在词元条中选择键</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>按住 R</translation>
    </message>
    <message>
        <source>show the reference in place of the other</source>
        <translation>改为显示参照</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>F7, F8</source>
        <translation>F7、F8</translation>
    </message>
    <message>
        <source>step back, step forward</source>
        <translation>后退一步、前进一步</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>select the head of a change</source>
        <translation>选中更改所在的头</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>take a change back</source>
        <translation>撤回一项更改</translation>
    </message>
    <message>
        <source>Tabs of panels</source>
        <translation>面板的标签</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>bring another to the front</source>
        <translation>将另一个面板移到前面</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>右键单击、Shift+F10</translation>
    </message>
    <message>
        <source>float or close it</source>
        <translation>使其浮动或关闭</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>look at a cell without selecting it, as the pointer does</source>
        <translation>查看单元格而不选中它，如同鼠标悬停</translation>
    </message>
    <message>
        <source>Right click, Menu, Shift+F10</source>
        <translation>右键单击、菜单键、Shift+F10</translation>
    </message>
    <message>
        <source>what can be done with a cell</source>
        <translation>对单元格可做的操作</translation>
    </message>
    <message>
        <source>Drag, Space, Shift+arrows</source>
        <translation>拖动、空格键、Shift+方向键</translation>
    </message>
    <message>
        <source>while the mask is edited: hide cells or show them again</source>
        <translation>编辑掩码时：隐藏单元格或重新显示</translation>
    </message>
    <message>
        <source>Click on a line</source>
        <translation>单击连线</translation>
    </message>
    <message>
        <source>select its query and key</source>
        <translation>选择其查询和键</translation>
    </message>
    <message>
        <source>Pointer, Ctrl+arrows</source>
        <translation>悬停、Ctrl+方向键</translation>
    </message>
    <message>
        <source>look at a token and its numbers</source>
        <translation>查看词元及其数值</translation>
    </message>
    <message>
        <source>Click, Page Up, Page Down</source>
        <translation>单击、Page Up、Page Down</translation>
    </message>
    <message>
        <source>select a query; with Shift, the keys select a key</source>
        <translation>选择查询；按住 Shift 时选择键</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>select a query: a patch, or a word of a caption</source>
        <translation>选择查询：图块，或描述中的词</translation>
    </message>
    <message>
        <source>Shift+arrows, Ctrl+click</source>
        <translation>Shift+方向键、Ctrl+单击</translation>
    </message>
    <message>
        <source>several queries</source>
        <translation>多个查询</translation>
    </message>
    <message>
        <source>look at a patch and its number</source>
        <translation>查看图块及其数值</translation>
    </message>
    <message>
        <source>select the patch looked at, as a click does</source>
        <translation>选择正在查看的图块，如同单击</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Space</source>
        <translation>Shift+单击、Shift+空格键</translation>
    </message>
    <message>
        <source>select a patch as the key</source>
        <translation>选择图块作为键</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>滚轮、拖动</translation>
    </message>
    <message>
        <source>zoom, move the picture</source>
        <translation>缩放、移动图片</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向键</translation>
    </message>
    <message>
        <source>select a query</source>
        <translation>选择查询</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左、右方向键</translation>
    </message>
    <message>
        <source>select a key</source>
        <translation>选择键</translation>
    </message>
    <message>
        <source>Query–key detail</source>
        <translation>查询–键详情</translation>
    </message>
    <message>
        <source>Pointer, Shift+Left, Shift+Right</source>
        <translation>悬停、Shift+左、右方向键</translation>
    </message>
    <message>
        <source>look at an element</source>
        <translation>查看一个元素</translation>
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
        <translation>按当前单元格所在的列升序或降序排列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>zoom in or out, show all of it</source>
        <translation>放大、缩小或显示全部</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>save the picture of the view</source>
        <translation>保存该视图的图像</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Pointer, Left, Right, Page Up, Page Down</source>
        <translation>悬停、左、右方向键、Page Up、Page Down</translation>
    </message>
    <message>
        <source>look at an item</source>
        <translation>查看一项</translation>
    </message>
    <message>
        <source>Click, Enter, Space</source>
        <translation>单击、回车、空格</translation>
    </message>
    <message>
        <source>select what it stands for</source>
        <translation>选择它所代表的内容</translation>
    </message>
    <message>
        <source>select a query, where the chart shows one</source>
        <translation>选择一个查询（在图表显示单个查询时）</translation>
    </message>
    <message>
        <source>zoom, move the chart</source>
        <translation>缩放、移动图表</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>select a distribution</source>
        <translation>选择一个分布</translation>
    </message>
    <message>
        <source>Tabs of documents</source>
        <translation>文档标签页</translation>
    </message>
    <message>
        <source>put it elsewhere, or in a window of its own</source>
        <translation>移到别处，或放入单独的窗口</translation>
    </message>
    <message>
        <source>close it, or give it a window</source>
        <translation>关闭它，或给它单独的窗口</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Nothing in the guide holds all of these words.</source>
        <translation>指南里没有同时包含这些词的页面。</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>Presenting (F5)</source>
        <translation>演示（F5）</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down、Page Up</translation>
    </message>
    <message>
        <source>next and previous step of the lesson, or row</source>
        <translation>课程的下一步和上一步，或下一行和上一行</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <translation>Ctrl+Page Up、Ctrl+Page Down</translation>
    </message>
    <message>
        <source>larger and smaller type</source>
        <translation>增大和减小字号</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Esc、F5</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>返回窗口</translation>
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
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+左、Alt+右</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>后退和前进</translation>
    </message>
    <message>
        <source>end the search, then close</source>
        <translation>结束搜索，再按则关闭</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>what is open</source>
        <translation>打开的内容</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>number of heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>token ids</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>layers used</source>
        <translation>使用的层数</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>kind of attention</source>
        <translation>注意力方式</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>mask size</source>
        <translation>掩码大小</translation>
    </message>
    <message>
        <source>hidden cells</source>
        <translation>隐藏的单元格</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>interventions</source>
        <translation>干预</translation>
    </message>
</context>
<context>
    <name>app::Languages</name>
    <message>
        <source>English</source>
        <extracomment>the name of this language, in itself</extracomment>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>About Attention Visualizer</source>
        <translation>关于 Attention Visualizer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;Shows what transformer attention does: every head of every layer, exactly, at any length, offline.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Visualizer %1&lt;/h3&gt;&lt;p&gt;展示 Transformer 注意力在做什么：每一层的每个头，数值精确，长度不限，无需联网。&lt;/p&gt;&lt;p&gt;MIT 许可证。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open then is kept.</source>
        <translation>程序上次意外结束；当时打开的内容已保留。</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Move to New &amp;Window</source>
        <translation>移到新窗口(&amp;W)</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and again while it opened what was open then.</source>
        <translation>程序意外结束，再次打开当时的内容时又意外结束。</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>它保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>它在旁边的 %n 个标签页中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>“%1”已更改，尚未保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n 个标签页已更改，尚未保存。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>新建标签页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Model Folder…</source>
        <translation>打开模型文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Export &amp;Image…</source>
        <translation>导出图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;Data…</source>
        <translation>导出数据(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Reset &amp;Zoom</source>
        <translation>重置缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Next Ta&amp;b</source>
        <translation>下一个标签页(&amp;B)</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>上一个标签页(&amp;A)</translation>
    </message>
    <message>
        <source>Move Tab to New &amp;Window</source>
        <translation>将标签页移到新窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Panel</source>
        <translation>上一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Float Panel</source>
        <translation>浮动面板(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close Panel</source>
        <translation>关闭面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Size of Panel</source>
        <translation>面板大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>加宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>变窄(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>加高(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>变矮(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Attention Visualizer</source>
        <translation>关于 Attention Visualizer(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does (key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
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
        <translation>视图</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>还没有打开过任何内容</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>Ne&amp;w Atlas…</source>
        <translation>新建图谱(&amp;W)…</translation>
    </message>
    <message>
        <source>Open At&amp;las…</source>
        <translation>打开图谱(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>复制为(&amp;A)</translation>
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
        <source>P&amp;resent</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;erspective</source>
        <translation>布局方案(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发表(&amp;P)</translation>
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
        <source>&amp;Maximise Panel</source>
        <translation>最大化面板(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tour of the Window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Example Atlases</source>
        <translation>示例图谱(&amp;E)</translation>
    </message>
    <message>
        <source>Print &amp;View…</source>
        <translation>打印视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Memor&amp;y of a Trace</source>
        <translation>一个记录的内存(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Half of the Machine&apos;s</source>
        <translation>机器内存的一半(&amp;H)</translation>
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
        <translation>正在试读三行…</translation>
    </message>
    <message>
        <source>New Atlas</source>
        <translation>新建图谱</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
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
        <translation>窗口（词元数）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The one that looks like text</source>
        <translation>看起来是文本的列</translation>
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
        <translation>图谱 (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is there and is no atlas. Choose another file.</source>
        <translation>%1 已存在且不是图谱。请选择另一个文件。</translation>
    </message>
    <message>
        <source>%1 rows, about %2; about %3 MiB of memory beside the weights</source>
        <translation>%1 行，约 %2；除权重外约需 %3 MiB 内存</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model of the atlas</source>
        <translation>图谱的模型</translation>
    </message>
</context>
<context>
    <name>app::Opening</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open Model Folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>No image model is open to look at %1.</source>
        <translation>没有打开可以查看 %1 的图像模型。</translation>
    </message>
    <message>
        <source>Open the folder of a ViT or DeiT model first.</source>
        <translation>请先打开 ViT 或 DeiT 模型的文件夹。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly, and what was open cannot be opened: %1</source>
        <translation>程序意外结束，当时打开的内容无法打开：%1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>它保存为 %1。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; what was open is here again.</source>
        <translation>程序上次意外结束；当时打开的内容已恢复。</translation>
    </message>
    <message>
        <source>Save it with File → Save As if you want to keep it.</source>
        <translation>若要保留，请用“文件 → 另存为”保存。</translation>
    </message>
    <message>
        <source>The model %1 has changed since this session was saved; what was saved is shown.</source>
        <translation>自此会话保存以来，模型 %1 已更改；现在显示的是当时保存的内容。</translation>
    </message>
    <message>
        <source>A change of any setting shows the model as it is now.</source>
        <translation>更改任一设置即可显示模型现在的样子。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Computing attention…</source>
        <translation>正在计算注意力…</translation>
    </message>
    <message>
        <source>Computing attention of %1…</source>
        <translation>正在计算 %1 的注意力…</translation>
    </message>
    <message>
        <source>Loading the model %1…</source>
        <translation>正在载入模型 %1…</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>What was saved is shown, without its model: %1</source>
        <translation>显示的是已保存的内容，没有它的模型：%1</translation>
    </message>
    <message>
        <source>Interventions, the logit lens and weight × value need the model. Choose the folder where it is now.</source>
        <translation>干预、Logit 透镜和权重 × 值需要模型。请选择它现在所在的文件夹。</translation>
    </message>
    <message>
        <source>All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>所有可打开的文件 (*.safetensors *.npy *.npz *.gguf *.pth *.pt *.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No speech model is open to listen to %1.</source>
        <translation>没有打开可以听取 %1 的语音模型。</translation>
    </message>
    <message>
        <source>Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first.</source>
        <translation>请先打开 Whisper、wav2vec 2.0 或 HuBERT 模型的文件夹。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 已被其他程序更改。</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>当前显示的是更改之前读取的内容。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Choose Its Base…</source>
        <translation>选择基础模型…</translation>
    </message>
    <message>
        <source>Open the Model That the Adapter Was Made For</source>
        <translation>打开适配器所依据的模型</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Cut the Text</source>
        <translation>截断文本</translation>
    </message>
</context>
<context>
    <name>app::Saving</name>
    <message>
        <source>Save Session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Sessions (*.safetensors)</source>
        <translation>会话 (*.safetensors)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;Whole trace with weights (*.safetensors)</source>
        <translation>此头的表格 (*.csv *.tsv);;此头的 NumPy 数组 (*.npy);;含权重的完整记录 (*.safetensors)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Exporting data…</source>
        <translation>正在导出数据…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>“%1”在此处打开之后被其他程序更改过。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>该层的所有头</translation>
    </message>
    <message>
        <source>The chosen heads</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>Copied the numbers of this head.</source>
        <translation>已复制该头的数值。</translation>
    </message>
    <message>
        <source>This head in all layers</source>
        <translation>所有层中的此头</translation>
    </message>
    <message>
        <source>All heads of all layers</source>
        <translation>所有层的所有头</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>所有步骤</translation>
    </message>
    <message>
        <source>Printed: %1.</source>
        <translation>已打印：%1。</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What does a transformer look at?</source>
        <translation>Transformer 在看什么？</translation>
    </message>
    <message>
        <source>Attention is how each token of a text, or each patch of a picture, chooses which others to read. Every picture below opens a small model that computes on this machine.</source>
        <translation>注意力就是文本的每个词元（或图片的每一块）选择去读哪些其他词元的方式。下面每张图片都会打开一个在本机上计算的小模型。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Tour of the Window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>共五步</translation>
    </message>
    <message>
        <source>A trace, session, picture, or attention dumped from Python</source>
        <translation>记录、会话、图片，或从 Python 导出的注意力</translation>
    </message>
    <message>
        <source>Open Model Folder…</source>
        <translation>打开模型文件夹…</translation>
    </message>
    <message>
        <source>As save_pretrained writes it</source>
        <translation>由 save_pretrained 写出的文件夹</translation>
    </message>
    <message>
        <source>Go to the Window</source>
        <translation>进入窗口</translation>
    </message>
    <message>
        <source>With the first example open</source>
        <translation>并打开第一个示例</translation>
    </message>
    <message>
        <source>Drop a model folder, a file or a picture here</source>
        <translation>把模型文件夹、文件或图片拖到这里</translation>
    </message>
    <message>
        <source>Atlas of Heads</source>
        <translation>头的图谱</translation>
    </message>
    <message>
        <source>What each head does over many texts</source>
        <translation>每个头在许多文本上做什么</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>打开文件…</translation>
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
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n 头</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>%1 · trace %2</source>
        <translation>%1 · 记录 %2</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 ms</source>
        <translation>%1 · 记录 %2，用时 %3 毫秒</translation>
    </message>
    <message>
        <source>%1 · trace %2, made in %3 s</source>
        <translation>%1 · 记录 %2，用时 %3 秒</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>界面语言</translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>取消计算</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>⚠ These numbers may not be the model&apos;s</source>
        <translation>⚠ 这些数值可能与模型不符</translation>
    </message>
    <message>
        <source>weights %1 · %2</source>
        <translation>权重 %1 · %2</translation>
    </message>
    <message>
        <source>What the model&apos;s file stores, by share of its bytes. The numbers are of these weights, computed in float32.</source>
        <translation>模型文件中存储的类型，按字节占比。这些数值来自这些权重，以 float32 计算。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%n 层中的 %1 层</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>app::Tour</name>
    <message>
        <source>The tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>What the model reads, and what it writes. Click one to see what it looks at: every panel follows.</source>
        <translation>模型读入和写出的内容。点击一个词元，看它关注什么：所有面板都会跟随。</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>A row asks, the columns answer: each row says how much that token looks at each of the others. Point at a cell for its number.</source>
        <translation>行提问，列回答：每一行说明该词元对其他每个词元关注多少。把指针移到单元格上可看到数值。</translation>
    </message>
    <message>
        <source>The controls</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>Choose a model or a pattern, type another text, and go to another layer or head. Temperature and mask change the attention itself.</source>
        <translation>选择模型或注意力模式，输入别的文本，切换到别的层或头。温度和掩码会改变注意力本身。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>Every head of every layer as a small picture. Click one and it is shown large; sort them to find those that do something.</source>
        <translation>每一层的每个头都是一张小图。点击即可放大；排序可找出有作用的头。</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>How one number comes to be, from the token&apos;s vector to the weight, with the numbers of the row that is selected. F5 shows a panel to a whole class.</source>
        <translation>一个数值从词元的向量到权重是如何得来的，并给出所选行的数值。按 F5 可向全班展示一个面板。</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Skip Tour</source>
        <translation>跳过导览</translation>
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
        <translation>导览</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
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
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Token Strip</source>
        <translation>词元条</translation>
    </message>
    <message>
        <source>To&amp;ken Strip</source>
        <translation>词元条(&amp;K)</translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message>
        <source>First-order importance</source>
        <translation>一阶重要性</translation>
    </message>
    <message>
        <source>Exact change, absolute</source>
        <translation>精确变化的绝对值</translation>
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
        <translation>前馈层</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>关闭的部分</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>What is measured when this is switched off</source>
        <translation>关闭这一部分后的测量值</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>没有它时</translation>
    </message>
    <message>
        <source>The same less what the whole model gives</source>
        <translation>同一数值减去完整模型的值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Sum of the head&apos;s output times its gradient, absolute (Michel et al. 2019)</source>
        <translation>该头输出与其梯度乘积之和的绝对值（Michel 等，2019）</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>%Ln 段文本的平均值：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>head of cross-attention</source>
        <translation>交叉注意力头</translation>
    </message>
    <message>
        <source>head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the change over the texts</source>
        <translation>各文本上变化的标准差</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the mean change</source>
        <translation>平均变化 95 % 置信区间的下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the mean change</source>
        <translation>平均变化 95 % 置信区间的上限</translation>
    </message>
</context>
<context>
    <name>models::ActivationModel</name>
    <message>
        <source>embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>after layer %1</source>
        <translation>第 %1 层之后</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>已停止；重新选择即可继续。</translation>
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
        <translation>%1 ± %2，共 %3 个窗口，范围 %4 至 %5</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>编码器/解码器</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
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
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>models::AttentionModel</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 对 %2：%3</translation>
    </message>
</context>
<context>
    <name>models::CandidateModel</name>
    <message>
        <source>Id %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
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
        <translation>头</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Pairs of tokens</source>
        <translation>词元对</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Largest weights</source>
        <translation>最大的权重</translation>
    </message>
    <message>
        <source>Mean of the three divergences beside it.</source>
        <translation>旁边三个散度的均值。</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they have nothing in common.</source>
        <translation>詹森–香农散度，单位比特：两者相同时为 0，毫无共同之处时为 1。</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，数据 %2</translation>
    </message>
</context>
<context>
    <name>models::ChartModel</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>编码器/解码器</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>注意力类型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最强的键</translation>
    </message>
    <message>
        <source>Mass, mean</source>
        <translation>平均质量</translation>
    </message>
    <message>
        <source>Mass of the query</source>
        <translation>该查询的质量</translation>
    </message>
    <message>
        <source>Distance in patches</source>
        <translation>以图块计的距离</translation>
    </message>
    <message>
        <source>Distance in tokens</source>
        <translation>以词元计的距离</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均权重</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>注意力占比</translation>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mass of the queries, mean</source>
        <translation>所选查询的质量（平均）</translation>
    </message>
    <message>
        <source>Weight × value</source>
        <translation>权重 × 值</translation>
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
        <translation>横向</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Length of what the head adds to the output for this key: its weight times its value after the output matrix (Kobayashi et al. 2020)</source>
        <translation>该头为这个键写入输出的向量的长度：权重乘以经过输出矩阵的值（Kobayashi 等，2020）</translation>
    </message>
</context>
<context>
    <name>models::CircuitsModel</name>
    <message>
        <source>Head %1.%2</source>
        <translation>头 %1.%2</translation>
    </message>
    <message>
        <source>OV %1 (%2): reads %3 → writes %4</source>
        <translation>OV %1（%2）：读取 %3 → 写出 %4</translation>
    </message>
    <message>
        <source>QK %1 (%2): queries %3 ↔ keys %4</source>
        <translation>QK %1（%2）：查询 %3 ↔ 键 %4</translation>
    </message>
    <message>
        <source>%1 heads; a composition of random matrices is %2</source>
        <translation>%1 个头；随机矩阵的组合分数为 %2</translation>
    </message>
    <message>
        <source>Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right</source>
        <translation>随机词元重复两遍：第一遍损失 %1，第二遍 %2；答对的比例 %3</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through values to logits: 1 raises what it looks at, −1 lowers it</source>
        <translation>从词元经值到 logit 的回路中正特征值的份额：1 表示提高所看词元，−1 表示降低</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Share of positive eigenvalues of the circuit from tokens through queries and keys to tokens: 1 looks at equal tokens</source>
        <translation>从词元经查询和键到词元的回路中正特征值的份额：1 表示看相同的词元</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Mean weight on the token after the last time, of random tokens that are said twice</source>
        <translation>随机词元重复两遍时，落在上次出现之后那个词元上的平均权重</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前一个</translation>
    </message>
    <message>
        <source>Mean weight on the token before</source>
        <translation>落在前一个词元上的平均权重</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Mean weight on the token&apos;s last place</source>
        <translation>落在该词元上次出现处的平均权重</translation>
    </message>
    <message>
        <source>Raises next</source>
        <translation>提高下一个</translation>
    </message>
    <message>
        <source>What the head adds to the logit of the token that follows, less its mean over the vocabulary</source>
        <translation>该头给下一个词元的 logit 加了多少，减去它在整个词表上的平均</translation>
    </message>
</context>
<context>
    <name>models::Comparison</name>
    <message>
        <source>Nothing was kept yet: press “Keep this one”, then change something.</source>
        <translation>还没有保留任何内容：按“保留当前内容”，然后再做更改。</translation>
    </message>
    <message>
        <source>There is no intervention: change the mask, the temperature or a head.</source>
        <translation>没有干预：请更改掩码、温度或某个头。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>There is one head alone here: press “Keep this one”, then change something to compare it with.</source>
        <translation>这里只有一个头：请先按“保留当前内容”，再作更改以进行比较。</translation>
    </message>
    <message>
        <source>B has no attention of this layer and head: choose another.</source>
        <translation>B 没有这一层和头的注意力：请另选。</translation>
    </message>
    <message>
        <source>This was stopped; choose it again to go on.</source>
        <translation>已停止；重新选择即可继续。</translation>
    </message>
    <message>
        <source>That tab shows nothing at the moment: look at it, or choose another.</source>
        <translation>该标签页目前没有内容：请查看它，或选择另一个。</translation>
    </message>
    <message>
        <source>There is no adapter: open the folder of one.</source>
        <translation>没有适配器：请打开一个适配器的文件夹。</translation>
    </message>
    <message>
        <source>Some layers of this trace are still to be computed.</source>
        <translation>此记录还有一些层尚未算完。</translation>
    </message>
</context>
<context>
    <name>models::DatasetModel</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
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
        <translation>名称和形状不能说明；请查看模型的代码。</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Into how many heads each layer&apos;s attention is divided: n_head, nhead, num_heads. They divide the width.</source>
        <translation>每层的注意力分成多少个头：n_head、nhead、num_heads。头数须整除宽度。</translation>
    </message>
    <message>
        <source>true: a token sees itself and what stands before it (GPT); false: all see all (BERT).</source>
        <translation>true：词元只看到自己和它前面的词元（GPT）；false：所有词元互相可见（BERT）。</translation>
    </message>
    <message>
        <source>true: norms stand before attention and feed-forward layer (GPT-2, norm_first=True); false: after what they add (BERT, the default of nn.TransformerEncoderLayer).</source>
        <translation>true：归一化在注意力和前馈层之前（GPT-2，norm_first=True）；false：在相加之后（BERT，nn.TransformerEncoderLayer 的默认值）。</translation>
    </message>
    <message>
        <source>Between the two matrices of the feed-forward layer. nn.GELU() is gelu, nn.GELU(&apos;tanh&apos;) is gelu_new; nn.TransformerEncoderLayer has relu by default.</source>
        <translation>前馈层两个矩阵之间的函数。nn.GELU() 是 gelu，nn.GELU(&apos;tanh&apos;) 是 gelu_new；nn.TransformerEncoderLayer 默认为 relu。</translation>
    </message>
    <message>
        <source>What norms add to the variance; nn.LayerNorm has 1e-05 by default.</source>
        <translation>归一化加到方差上的数；nn.LayerNorm 默认为 1e-05。</translation>
    </message>
    <message>
        <source>What embeddings of tokens are multiplied by: 1, or the square root of the width, as many translators have it.</source>
        <translation>词元嵌入乘以的数：1，或宽度的平方根（许多翻译模型如此）。</translation>
    </message>
    <message>
        <source>How tokens learn where they stand: from a learned table, from sines and cosines that are added, by rotary angles, or not at all.</source>
        <translation>词元如何得知自己的位置：学习到的表、加上的正弦和余弦、旋转角度，或根本没有。</translation>
    </message>
    <message>
        <source>The module that embeds tokens, without “.weight”, in brackets: [&quot;emb&quot;].</source>
        <translation>嵌入词元的模块，不含“.weight”，写在方括号中：[&quot;emb&quot;]。</translation>
    </message>
    <message>
        <source>What the last layer answers: a token of the vocabulary, a class, or nothing.</source>
        <translation>最后一层回答什么：词表中的词元、一个类别，或什么也没有。</translation>
    </message>
    <message>
        <source>The position that the class is read from: the first, the last, or the mean of all.</source>
        <translation>从哪个位置读出类别：第一个、最后一个，或全部的平均。</translation>
    </message>
    <message>
        <source>layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight and nothing else.</source>
        <translation>layer：nn.LayerNorm；rms：RMSNorm，不减去均值。二者都可能只有权重而没有别的。</translation>
    </message>
    <message>
        <source>The row of the table that the first token has: in fairseq one more than the pad token&apos;s number, mostly 2; else 0.</source>
        <translation>第一个 token 所用的表中的行：在 fairseq 中是填充 token 的编号加一，多为 2；否则为 0。</translation>
    </message>
    <message>
        <source>Of the pictures that the model was trained on, in pixels: img_size.</source>
        <translation>模型训练时所用图片的尺寸，以像素计：img_size。</translation>
    </message>
</context>
<context>
    <name>models::DetailKeysModel</name>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>exp(score − largest)</source>
        <translation>exp(分数 − 最大值)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>models::DetailModel</name>
    <message>
        <source>Sum so far</source>
        <translation>累计和</translation>
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
        <translation>第 %1 层各头</translation>
    </message>
    <message>
        <source>head %1.%2</source>
        <translation>头 %1.%2</translation>
    </message>
    <message>
        <source>attention bias %1</source>
        <translation>注意力偏置 %1</translation>
    </message>
    <message>
        <source>feed-forward %1</source>
        <translation>前馈 %1</translation>
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
        <translation>贡献</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>soft cap</source>
        <translation>软上限</translation>
    </message>
</context>
<context>
    <name>models::DistributionModel</name>
    <message>
        <source>Input embeddings</source>
        <translation>输入嵌入</translation>
    </message>
    <message>
        <source>Hidden states into the layer</source>
        <translation>进入本层的隐藏状态</translation>
    </message>
    <message>
        <source>Hidden states out of the layer</source>
        <translation>离开本层的隐藏状态</translation>
    </message>
    <message>
        <source>Output embeddings</source>
        <translation>输出嵌入</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>注意力权重</translation>
    </message>
    <message>
        <source>Score multiplier</source>
        <translation>分数乘数</translation>
    </message>
    <message>
        <source>What is open does not hold these numbers.</source>
        <translation>打开的内容没有这些数字。</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights.</source>
        <translation>打开的内容没有分数，只有权重。</translation>
    </message>
    <message>
        <source>Every product q·k is multiplied by it, usually 1/√d_k.</source>
        <translation>每个乘积 q·k 都乘以它，通常为 1/√d_k。</translation>
    </message>
    <message>
        <source>Cells that the mask hides; they are left out of the other figures</source>
        <translation>被掩码隐藏的单元格；其他数字不包含它们</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
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
        <translation>下四分位数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>上四分位数</translation>
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
        <translation>隐藏状态</translation>
    </message>
</context>
<context>
    <name>models::ExampleModel</name>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>图像描述</translation>
    </message>
    <message>
        <source>Image classification</source>
        <translation>图像分类</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>语言建模</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>遮蔽词</translation>
    </message>
</context>
<context>
    <name>models::ExpertsModel</name>
    <message>
        <source>Layer %L1</source>
        <translation>第 %L1 层</translation>
    </message>
    <message>
        <source>expert %L1 with weight %2</source>
        <translation>专家 %L1，权重 %2</translation>
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
        <translation>“%2”的%1：%3</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>Attention × gradient</source>
        <translation>注意力 × 梯度</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>相关性</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>注意力展开</translation>
    </message>
    <message>
        <source>What a position&apos;s vector adds to the logit, to first order.</source>
        <translation>某位置的向量对 logit 的一阶贡献。</translation>
    </message>
    <message>
        <source>The same, averaged along the way from the baseline to the input (Sundararajan et al. 2017).</source>
        <translation>同上，在从基线到输入的路径上取平均（Sundararajan 等，2017）。</translation>
    </message>
    <message>
        <source>What the attention on a position adds to the logit, to first order, over all layers.</source>
        <translation>所有层中对某位置的注意力对 logit 的一阶贡献。</translation>
    </message>
    <message>
        <source>Positive parts of attention × gradient, followed through the layers (Chefer et al. 2021).</source>
        <translation>逐层追踪的注意力 × 梯度的正部分（Chefer 等，2021）。</translation>
    </message>
    <message>
        <source>Attention followed through the layers, whatever is predicted (Abnar and Zuidema 2020).</source>
        <translation>逐层追踪的注意力，与预测内容无关（Abnar 和 Zuidema，2020）。</translation>
    </message>
    <message>
        <source>%1: sum %2</source>
        <translation>%1：总和 %2</translation>
    </message>
    <message>
        <source>gap of completeness %1</source>
        <translation>完备性缺口 %1</translation>
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
        <source>Tokens taken away, the strongest first</source>
        <translation>从最强者起拿走的词元数</translation>
    </message>
    <message>
        <source>Tokens put back, the strongest first</source>
        <translation>从最强者起放回的词元数</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>被解释的量</translation>
    </message>
    <message>
        <source>%1: at “%2”</source>
        <comment>position: token</comment>
        <translation>%1：在“%2”处</translation>
    </message>
    <message>
        <source>%1: after “%2”</source>
        <comment>position: token</comment>
        <translation>%1：在“%2”之后</translation>
    </message>
    <message>
        <source>Logit of “%1”</source>
        <translation>“%1”的 logit</translation>
    </message>
    <message>
        <source>Logit of “%1” less that of “%2”</source>
        <translation>“%1”的 logit 减去“%2”的 logit</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>源 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
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
        <translation>所有位置之和：该方法认为它们一共贡献多少</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>The sum less what is explained, counted from the baseline: 0 would be complete</source>
        <translation>总和减去被解释的量（从基线算起）：0 表示完整</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>What is lost without the strongest positions, on average: the more, the better they were found</source>
        <translation>去掉最强的位置后平均损失多少：越多说明找得越准</translation>
    </message>
    <message>
        <source>Comprehensiveness</source>
        <translation>全面性</translation>
    </message>
    <message>
        <source>What is lost with the strongest positions alone, on average: the less, the better they were found</source>
        <translation>只留下最强的位置时平均损失多少：越少说明找得越准</translation>
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
        <translation>层</translation>
    </message>
    <message>
        <source>head</source>
        <comment>typed to find a head</comment>
        <translation>头</translation>
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
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <comment>typed to find a head</comment>
        <translation>解码器</translation>
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
        <translation>头</translation>
    </message>
    <message>
        <source>query %1 · with Shift key %1</source>
        <translation>查询 %1 · 按住 Shift 为键 %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>example · %1</source>
        <translation>示例 · %1</translation>
    </message>
    <message>
        <source>text</source>
        <comment>typed to find a head</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>vision</source>
        <comment>typed to find a head</comment>
        <translation>视觉</translation>
    </message>
</context>
<context>
    <name>models::FlowModel</name>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Choose one layer: what weights add is known of single layers.</source>
        <translation>请选择单个层：权重的贡献只对单个层可知。</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>贡献</translation>
    </message>
</context>
<context>
    <name>models::HeadModel</name>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Only self-attention has it: here queries and keys are places in different sequences.</source>
        <translation>只有自注意力才有：这里查询和键是不同序列中的位置。</translation>
    </message>
    <message>
        <source>The tokens have no identity that could repeat, such as patches.</source>
        <translation>词元没有可以重复的身份，例如图块。</translation>
    </message>
    <message>
        <source>No query sees the key that it is about.</source>
        <translation>没有查询能看到它所对应的键。</translation>
    </message>
    <message>
        <source>There are no special tokens among the keys.</source>
        <translation>键中没有特殊词元。</translation>
    </message>
    <message>
        <source>No query sees more than one key.</source>
        <translation>没有查询能看到多于一个键。</translation>
    </message>
    <message>
        <source>No query sees a key.</source>
        <translation>没有查询能看到键。</translation>
    </message>
    <message>
        <source>The heads of this model have no learned sink.</source>
        <translation>此模型的头没有学到的汇聚点。</translation>
    </message>
    <message>
        <source>The input is not one sequence repeated. Input → Sequence type → Random, repeated makes one.</source>
        <translation>输入不是一个重复的序列。输入 → 序列类型 → 随机，重复 可以生成一个。</translation>
    </message>
    <message>
        <source>%1, mean of the atlas</source>
        <translation>%1，图谱的平均值</translation>
    </message>
    <message>
        <source>The atlas has it for none of its texts.</source>
        <translation>图谱的文本中都没有它。</translation>
    </message>
    <message>
        <source>It is measured over many texts: Options → Figures chooses an atlas.</source>
        <translation>它在许多文本上测量：用 选项 → 指标 选择一个图谱。</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary</name>
    <message>
        <source>the previous token</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>后一个词元</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>词元自身</translation>
    </message>
    <message>
        <source>what followed the same token before</source>
        <translation>同一词元之前的后继</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>第一个词元</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>特殊词元</translation>
    </message>
</context>
<context>
    <name>models::HeadSummary::HeadSummary</name>
    <message>
        <source>%1 looks at nothing in particular</source>
        <translation>%1 没有特别关注的对象</translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
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
        <source>kept only: the other heads of the layer are ablated</source>
        <translation>只保留此头：本层其他头已消融</translation>
    </message>
    <message>
        <source>kept only: the other layers are ablated</source>
        <translation>只保留此层：其他层已消融</translation>
    </message>
    <message>
        <source>hard attention</source>
        <translation>硬注意力</translation>
    </message>
    <message>
        <source>sampled attention, seed %1</source>
        <translation>采样注意力，种子 %1</translation>
    </message>
    <message>
        <source>soft attention</source>
        <translation>软注意力</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>the model&apos;s own mask</source>
        <translation>模型自身的掩码</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>无掩码</translation>
    </message>
    <message>
        <source>causal mask</source>
        <translation>因果掩码</translation>
    </message>
    <message>
        <source>local window of %L1</source>
        <translation>局部窗口 %L1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>隐藏最后 %n 个键</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>隐藏 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>self</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>交叉注意力</translation>
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
        <translation>%1，在“%2”之后</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>layer %1, output</source>
        <translation>第 %1 层，输出</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
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
        <translation>请选择单个头以查看它自己的指标。</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>尚未计算。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Mean over the heads of the layer</source>
        <translation>本层各头的平均</translation>
    </message>
    <message>
        <source>Mean over all heads of the model</source>
        <translation>模型所有头的平均</translation>
    </message>
    <message>
        <source>The head&apos;s figure; other than shares, against the largest of the model</source>
        <translation>此头的指标；除占比外，与模型中的最大值相比</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
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
        <source>The keys of this attention are not the patches of the picture.</source>
        <translation>此注意力的键不是图像的图块。</translation>
    </message>
    <message>
        <source>Roll-out follows self-attention; this is cross-attention.</source>
        <translation>展开（roll-out）沿自注意力进行；这里是交叉注意力。</translation>
    </message>
    <message>
        <source>Open an image model (Examples → vision or captions), or drop a picture here.</source>
        <translation>打开一个图像模型（示例 → 图像分类或图像描述），或把图片拖到这里。</translation>
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
        <translation>张量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
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
        <translation>更新 / 权重</translation>
    </message>
    <message>
        <source>Gradient is</source>
        <translation>梯度状况</translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message>
        <source>%1; of the other text: %2</source>
        <translation>%1；另一文本：%2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>%Ln 对文本的平均变化。未修补：%1，另一文本：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>deviation of %1</source>
        <translation>%1 的标准差</translation>
    </message>
    <message>
        <source>%1.%2: %3 → %4</source>
        <comment>layer.head: key → query</comment>
        <translation>%1.%2：%3 → %4</translation>
    </message>
    <message>
        <source>change, estimated</source>
        <translation>变化（估计）</translation>
    </message>
    <message>
        <source>change, exact</source>
        <translation>变化（精确）</translation>
    </message>
</context>
<context>
    <name>models::PredictionModel</name>
    <message>
        <source>Only models with a vocabulary or labels predict something.</source>
        <translation>只有带词表或标签的模型才会做预测。</translation>
    </message>
    <message>
        <source>Class of the whole input</source>
        <translation>整个输入的类别</translation>
    </message>
    <message>
        <source>Word %1 of the caption</source>
        <translation>描述的第 %1 个词</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>第 %1 个词</translation>
    </message>
    <message>
        <source>In place of “%1”</source>
        <translation>代替“%1”</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>在“%1”之后</translation>
    </message>
    <message>
        <source>In place of “%1” (position %2)</source>
        <translation>代替“%1”（位置 %2）</translation>
    </message>
    <message>
        <source>After “%1” (position %2)</source>
        <translation>在“%1”之后（位置 %2）</translation>
    </message>
    <message>
        <source>At position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>KL(after‖before) %1, KL(before‖after) %2 nats</source>
        <translation>KL(之后‖之前) %1，KL(之前‖之后) %2 奈特</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>token, KL in nats</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First different after “%1”: KL(after‖before) %2 nats. All positions: %3</source>
        <translation>首次不同在“%1”之后：KL(之后‖之前) %2 奈特。所有位置：%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tokens</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>models::RequestEditor</name>
    <message>
        <source>Applies to models; choose Model as the source.</source>
        <translation>适用于模型；请把来源选为“模型”。</translation>
    </message>
    <message>
        <source>Applies to files; choose File as the source.</source>
        <translation>适用于文件；请把来源选为“文件”。</translation>
    </message>
    <message>
        <source>Applies to patterns; choose Pattern as the source.</source>
        <translation>适用于注意力模式；请把来源选为“注意力模式”。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>This model does not read a single text.</source>
        <translation>此模型不读取单个文本。</translation>
    </message>
    <message>
        <source>This model has no encoder and decoder for a source and a target.</source>
        <translation>此模型没有用于源文本和目标文本的编码器与解码器。</translation>
    </message>
    <message>
        <source>This model does not read token ids.</source>
        <translation>此模型不读取词元编号。</translation>
    </message>
    <message>
        <source>This model reads neither pictures nor sounds.</source>
        <translation>该模型既不读图片也不听声音。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>文件中的注意力按原样显示，不重新计算。</translation>
    </message>
    <message>
        <source>Choose a single layer, or let the change apply to all heads.</source>
        <translation>请选择单独一层，或让更改作用于所有头。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>请选择单个头，或让更改作用于整层。</translation>
    </message>
    <message>
        <source>Applies to sampled attention.</source>
        <translation>适用于采样注意力。</translation>
    </message>
    <message>
        <source>Applies to the local window and to padding.</source>
        <translation>适用于局部窗口和填充。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>请先选择“本层”或“此头”：没有任何头就什么也不剩。</translation>
    </message>
</context>
<context>
    <name>models::SceneModel</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>第一轴</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>第二轴</translation>
    </message>
    <message>
        <source>Third axis</source>
        <translation>第三轴</translation>
    </message>
</context>
<context>
    <name>models::StepModel</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>the file does not hold the layer&apos;s matrices.</source>
        <translation>文件没有该层的矩阵。</translation>
    </message>
    <message>
        <source>Not shown: %1. Reason: %2</source>
        <translation>未显示：%1。原因：%2</translation>
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
        <translation>÷ 温度</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>分数</translation>
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
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>已缩放</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>tempered</source>
        <translation>已调温</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已掩盖</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has length %4.</source>
        <translation>X：第 %1 层读取的内容，每个词元一行 %2 个数；“%3”的长度为 %4。</translation>
    </message>
    <message>
        <source>V: every row of the encoder&apos;s output E times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V：编码器输出 E 的每一行乘以 W_V，给出 %1 个要传递的数；“%2”的值长度为 %3。</translation>
    </message>
    <message>
        <source>V: every row of X times W_V gives %1 numbers to hand on; the value of “%2” has length %3.</source>
        <translation>V：X 的每一行乘以 W_V，给出 %1 个要传递的数；“%2”的值长度为 %3。</translation>
    </message>
    <message>
        <source>QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 products.</source>
        <translation>QKᵀ：每个查询与每个键相遇；“%1”乘“%2”得 %3，是 %4 个乘积之和。</translation>
    </message>
    <message>
        <source>bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.</source>
        <translation>偏置：两个词元的位置也起作用；对“%1”和“%2”加上 %3。</translation>
    </message>
    <message>
        <source>temperature: scores are divided by %1, which makes the weights %2; “%3” and “%4” score %5.</source>
        <translation>温度：分数除以 %1，使权重%2；“%3”和“%4”的分数为 %5。</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>更尖锐</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>更平坦</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.</source>
        <translation>掩码：“%1”能看到 %3 个键中的 %2 个；“%4”对它隐藏。</translation>
    </message>
    <message>
        <source>mask: “%1” sees %2 of %3 keys; “%4” is one of them.</source>
        <translation>掩码：“%1”能看到 %3 个键中的 %2 个；“%4”是其中之一。</translation>
    </message>
    <message>
        <source>scores: as the file holds them, one row for each of %1 queries.</source>
        <translation>分数：与文件中相同，%1 个查询各一行。</translation>
    </message>
    <message>
        <source>softmax: “%1” sees no key, so its row is zeros.</source>
        <translation>softmax：“%1”看不到任何键，因此它的行全为零。</translation>
    </message>
    <message>
        <source>softmax: with a single key, its weight is 1.</source>
        <translation>softmax：只有一个键时，其权重为 1。</translation>
    </message>
    <message>
        <source>· V: this head is ablated, so “%1” receives zeros from it.</source>
        <translation>· V：此头已被消融，因此“%1”从它得到零。</translation>
    </message>
    <message>
        <source>concat: the results of %1 heads stand side by side, %2 numbers for every token; the row of “%3” has length %4.</source>
        <translation>拼接：%1 个头的结果并排，每个词元 %2 个数；“%3”的行长度为 %4。</translation>
    </message>
    <message>
        <source>W_O: mixes the heads into the %1 numbers that go back to the residual stream; for “%2” they have length %3.</source>
        <translation>W_O：把各头混合成返回残差流的 %1 个数；“%2”的长度为 %3。</translation>
    </message>
    <message>
        <source>softmax, mean of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax，%1 个头的平均：对“%2”，“%3”以 %4 胜出。</translation>
    </message>
    <message>
        <source>softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.</source>
        <translation>softmax，%1 个头的最大值：对“%2”，“%3”以 %4 胜出。</translation>
    </message>
    <message>
        <source>argmax: the largest score of a row takes all; for “%1” it is “%2”.</source>
        <translation>argmax：每行最大的分数取得全部；“%1”的是“%2”。</translation>
    </message>
    <message>
        <source>sample: one key of a row is drawn by its probability; for “%1” it is “%2”.</source>
        <translation>采样：每行按概率抽取一个键；“%1”的是“%2”。</translation>
    </message>
    <message>
        <source>softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” wins with %3 and “%4” takes %5.</source>
        <translation>softmax：每行缩放后的分数变成概率；对“%1”，“%2”以 %3 胜出，“%4”得 %5。</translation>
    </message>
    <message>
        <source>· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); the sum has length %4.</source>
        <translation>· V：“%1”按权重收取各个值：最多来自“%2”（%3）；总和长度为 %4。</translation>
    </message>
    <message>
        <source>a mean or maximum over heads or layers has no vectors of its own; choose one head of one layer.</source>
        <translation>各头或各层的平均或最大没有自己的向量；请选择某一层的某个头。</translation>
    </message>
    <message>
        <source>what is open holds attention weights, but no vectors.</source>
        <translation>打开的内容有注意力权重，但没有向量。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q, then fitted to its position, is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q：X 的每一行乘以 W_Q，再按位置调整，就是查询：%1 个数，说明该词元在找什么；“%2”的查询长度为 %3。</translation>
    </message>
    <message>
        <source>Q: every row of X times W_Q is a query: %1 numbers saying what the token looks for; that of “%2” has length %3.</source>
        <translation>Q：X 的每一行乘以 W_Q 就是查询：%1 个数，说明该词元在找什么；“%2”的查询长度为 %3。</translation>
    </message>
    <message>
        <source>K: every row of the encoder&apos;s output E times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：编码器输出 E 的每一行乘以 W_K 就是键：%1 个数，说明该词元提供什么；“%2”的键长度为 %3。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K, then fitted to its position, is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：X 的每一行乘以 W_K，再按位置调整，就是键：%1 个数，说明该词元提供什么；“%2”的键长度为 %3。</translation>
    </message>
    <message>
        <source>K: every row of X times W_K is a key: %1 numbers saying what the token offers; that of “%2” has length %3.</source>
        <translation>K：X 的每一行乘以 W_K 就是键：%1 个数，说明该词元提供什么；“%2”的键长度为 %3。</translation>
    </message>
    <message>
        <source>scale: this model does not divide by √d; %1 of “%2” and “%3” stays.</source>
        <translation>缩放：该模型不除以 √d；“%2”与“%3”的 %1 保持不变。</translation>
    </message>
    <message>
        <source>scale: products grow with the number of dimensions, a factor undoes it; times %1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>缩放：乘积随维数增大，乘以一个系数可抵消；乘以 %1 后，“%3”与“%4”的 %2 变为 %5。</translation>
    </message>
    <message>
        <source>÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; divided by √%1, %2 of “%3” and “%4” becomes %5.</source>
        <translation>÷ √d：乘积随维数增大，除以 √%1 可抵消；除以 √%1 后，“%3”与“%4”的 %2 变为 %5。</translation>
    </message>
</context>
<context>
    <name>models::SweepModel</name>
    <message>
        <source>%1, %2 layers, %3 heads, width %4, rate %5</source>
        <translation>%1，%2 层，%3 头，宽度 %4，学习率 %5</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出准确率</translation>
    </message>
    <message>
        <source>mean and 95 % interval</source>
        <translation>平均与 95 % 区间</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).</source>
        <translation>目前最佳：%1：准确率 %2 ± %3（%4 个种子的 95 % 区间）。</translation>
    </message>
    <message>
        <source>Best so far: %1: accuracy %2 (one seed: no interval).</source>
        <translation>目前最佳：%1：准确率 %2（仅一个种子，无区间）。</translation>
    </message>
    <message>
        <source>The next one lies within its interval: they are not told apart.</source>
        <translation>次佳者落在其区间内：两者无法区分。</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Whole sequences</source>
        <translation>整条序列</translation>
    </message>
    <message>
        <source>None of these combinations can be trained: GPT-2 has neither a temperature nor a window, Llama one of the two, and its head dimensions are even.</source>
        <translation>这些组合都无法训练：GPT-2 既没有温度也没有窗口，Llama 只能取其一，且其头维度为偶数。</translation>
    </message>
    <message>
        <source>%1, temperature %2</source>
        <translation>%1，温度 %2</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <translation>%1，窗口 %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
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
        <translation>词元编号 %1</translation>
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
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>留出损失</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出准确率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失（纳特）</translation>
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
        <translation>留出，上一次运行</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>归纳</translation>
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
        <translation>第 %1 层</translation>
    </message>
</context>
<context>
    <name>views::AblationView</name>
    <message>
        <source>Measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>代之以</translation>
    </message>
    <message>
        <source>nothing (zeros)</source>
        <translation>无（零）</translation>
    </message>
    <message>
        <source>Switch Off in Turn</source>
        <translation>逐一关闭</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
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
        <translation>各头的变化</translation>
    </message>
    <message>
        <source>Importance and exact change</source>
        <translation>重要性与精确变化</translation>
    </message>
    <message>
        <source>Open a model and give it an input to switch its parts off.</source>
        <translation>打开一个模型并给它输入，就能关闭它的各个部分。</translation>
    </message>
    <message>
        <source>“Switch Off in Turn” takes every head, feed-forward layer and layer out of the model, one after another, and measures what that changes.</source>
        <translation>“逐一关闭”会把每个头、前馈层和层逐个从模型中去掉，并测量由此产生的变化。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>File of texts</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>文本和表格 (*.txt *.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>longest texts</source>
        <translation>文本最长的列</translation>
    </message>
    <message>
        <source>Name or number of the column that holds the texts</source>
        <translation>存放文本的列的名称或编号</translation>
    </message>
    <message>
        <source>How many texts are read; – reads all of them</source>
        <translation>读取多少段文本；“–”表示全部</translation>
    </message>
    <message>
        <source>its mean</source>
        <translation>它的平均值</translation>
    </message>
    <message>
        <source>what it gives in another text</source>
        <translation>它在另一段文本中的值</translation>
    </message>
    <message>
        <source>the open input</source>
        <translation>当前输入</translation>
    </message>
    <message>
        <source>texts of a file</source>
        <translation>文件中的文本</translation>
    </message>
</context>
<context>
    <name>views::ActivationsView</name>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <source>Which hidden states are shown</source>
        <translation>显示哪些隐藏状态</translation>
    </message>
    <message>
        <source>All layers are shown: one row each.</source>
        <translation>显示所有层：每层一行。</translation>
    </message>
    <message>
        <source>Hidden states of all layers</source>
        <translation>所有层的隐藏状态</translation>
    </message>
    <message>
        <source>Hidden states · %1</source>
        <translation>隐藏状态 · %1</translation>
    </message>
    <message>
        <source>rows are tokens, layer by layer; columns are dimensions</source>
        <translation>行是逐层的词元；列是维度</translation>
    </message>
    <message>
        <source>rows are tokens; columns are dimensions</source>
        <translation>行是词元；列是维度</translation>
    </message>
    <message>
        <source>Length of the hidden states</source>
        <translation>隐藏状态的长度</translation>
    </message>
    <message>
        <source>Euclidean norm of each token after each layer</source>
        <translation>每层之后每个词元的欧几里得范数</translation>
    </message>
    <message>
        <source>Similarity of tokens · %1</source>
        <translation>词元相似度 · %1</translation>
    </message>
    <message>
        <source>cosine between the hidden states of two tokens</source>
        <translation>两个词元隐藏状态之间的余弦</translation>
    </message>
    <message>
        <source>How far each layer moves a token</source>
        <translation>每层把词元移动多远</translation>
    </message>
    <message>
        <source>Euclidean norm of the difference to the layer before</source>
        <translation>与前一层之差的欧几里得范数</translation>
    </message>
    <message>
        <source>How little each layer turns a token</source>
        <translation>每层使词元转向多少</translation>
    </message>
    <message>
        <source>cosine with the layer before: 1 is the same direction</source>
        <translation>与前一层的余弦：1 表示方向相同</translation>
    </message>
    <message>
        <source>What is open holds no hidden states, only attention.</source>
        <translation>打开的内容没有隐藏状态，只有注意力。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its hidden states here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其隐藏状态。</translation>
    </message>
    <message>
        <source>Too many numbers for a CSV file; choose a layer.</source>
        <translation>数字太多，不适合 CSV 文件；请选择一层。</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>把数字写入 CSV 文件</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>还没有数字。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>没有选中词元。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>词元 %1</translation>
    </message>
    <message>
        <source>dimension %L1</source>
        <translation>第 %L1 维</translation>
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
        <translation>余弦 %1</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>范数 %1</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>Norms</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Similarity of tokens</source>
        <translation>词元相似度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>转向</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What is shown of the hidden states</source>
        <translation>显示隐藏状态的哪些内容</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>The flow passes through all layers.</source>
        <translation>流会经过所有层。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Attention roll-out · %1</source>
        <translation>注意力展开 · %1</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens that reach them; each row sums to 1</source>
        <translation>行是词元，列是到达它们的输入词元；每行之和为 1</translation>
    </message>
    <message>
        <source>Attention flow through all layers</source>
        <translation>穿过所有层的注意力流</translation>
    </message>
    <message>
        <source>rows are tokens, columns the input tokens; the most that can flow between them</source>
        <translation>行是词元，列是输入词元；数值是两者之间的最大流</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2 到达 %1</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>份额 %1</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>各头的平均</translation>
    </message>
    <message>
        <source>Minimum of the heads</source>
        <translation>各头的最小值</translation>
    </message>
    <message>
        <source>Maximum of the heads</source>
        <translation>各头的最大值</translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation>头的合并方式</translation>
    </message>
    <message>
        <source>How the heads of a layer become one before layers are multiplied</source>
        <translation>各层相乘之前，一层中的各头如何合为一个</translation>
    </message>
    <message>
        <source>leave out </source>
        <translation>舍去 </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>舍去的比例</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s smallest weights that is set to 0</source>
        <translation>每层中置为 0 的最小权重所占的比例</translation>
    </message>
    <message>
        <source>Activation matrix</source>
        <translation>激活矩阵</translation>
    </message>
</context>
<context>
    <name>views::AttentionRows</name>
    <message>
        <source>Applies to</source>
        <translation>作用于</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Mask size</source>
        <translation>掩码大小</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>采样种子</translation>
    </message>
    <message>
        <source>Ablate</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本层</translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>此头</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>软</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>硬</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Local window</source>
        <translation>局部窗口</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Temperature slider</source>
        <translation>温度滑块</translation>
    </message>
</context>
<context>
    <name>views::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 条</translation>
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
        <translation>选择示例</translation>
    </message>
    <message>
        <source>Choose the target language</source>
        <translation>选择目标语言</translation>
    </message>
    <message>
        <source>Choose the stack</source>
        <translation>选择编码器或解码器</translation>
    </message>
    <message>
        <source>Choose the layer</source>
        <translation>选择层</translation>
    </message>
    <message>
        <source>Choose the kind of attention</source>
        <translation>选择注意力类型</translation>
    </message>
    <message>
        <source>Choose the head</source>
        <translation>选择头</translation>
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
        <translation>变化最大的词元对</translation>
    </message>
    <message>
        <source>Their shares of the head&apos;s weight on pairs, before and after.</source>
        <translation>它们在该头词元对权重中的占比，之前与之后。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Measures that changed most</source>
        <translation>变化最大的度量</translation>
    </message>
    <message>
        <source>Effect size: the difference in standard deviations between texts.</source>
        <translation>效应量：以文本间标准差为单位的差。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Effect size</source>
        <translation>效应量</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Changed head</source>
        <translation>变化的头</translation>
    </message>
    <message>
        <source>Choose a head to see what became of it.</source>
        <translation>选择一个头以查看它的变化。</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>之前：%1。之后：%2。</translation>
    </message>
    <message>
        <source>Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the largest weights.</source>
        <translation>散度（比特）：词元对 %1，距离 %2，最大的权重 %3。</translation>
    </message>
    <message>
        <source>Strongest before</source>
        <translation>之前最强的</translation>
    </message>
    <message>
        <source>Strongest after</source>
        <translation>之后最强的</translation>
    </message>
</context>
<context>
    <name>views::ChartPlot</name>
    <message>
        <source>mean of the queries</source>
        <translation>各查询的平均</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其数值。</translation>
    </message>
    <message>
        <source>The mask hides every key, so there are no weights to show.</source>
        <translation>掩码隐藏了所有键，因此没有权重可显示。</translation>
    </message>
    <message>
        <source>None of the heads has both metrics; choose others above.</source>
        <translation>没有头同时具有两个指标；请在上方另选。</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>This needs the queries and keys of a single head; imported attention and means over heads have none.</source>
        <translation>这需要单个头的查询和键；导入的注意力和对各头的平均没有这些。</translation>
    </message>
    <message>
        <source>This needs the values and the output matrix of a single head; imported attention and means over heads have none.</source>
        <translation>这需要单个头的值和输出矩阵；导入的注意力和对各头的平均没有这些。</translation>
    </message>
    <message>
        <source>The numbers are being computed.</source>
        <translation>正在计算这些数字。</translation>
    </message>
    <message>
        <source>This needs the output matrix of the model, which a trace does not hold. Open the model, or say where its folder is now.</source>
        <translation>这需要模型的输出矩阵，而记录中没有。请打开模型，或指明它的文件夹现在在哪里。</translation>
    </message>
    <message>
        <source>Applies to self-attention only: queries and keys of cross-attention are places in different sequences.</source>
        <translation>仅适用于自注意力：交叉注意力的查询和键是不同序列中的位置。</translation>
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
        <source>Heads of the layer</source>
        <translation>本层的头</translation>
    </message>
    <message>
        <source>By layer and head</source>
        <translation>按层和头</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which chart is drawn</source>
        <translation>绘制哪个图表</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Heads of the selected layer, or of all layers</source>
        <translation>所选层的头，或所有层的头</translation>
    </message>
    <message>
        <source>Horizontal metric</source>
        <translation>横轴指标</translation>
    </message>
    <message>
        <source>Metric along the horizontal axis</source>
        <translation>横轴上的指标</translation>
    </message>
    <message>
        <source>Vertical metric</source>
        <translation>纵轴指标</translation>
    </message>
    <message>
        <source>Metric along the vertical axis</source>
        <translation>纵轴上的指标</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>显示图表背后的数字</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Write the numbers behind the chart to a CSV file</source>
        <translation>把图表背后的数字写入 CSV 文件</translation>
    </message>
    <message>
        <source>Numbers behind the chart</source>
        <translation>图表背后的数字</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Curves of several queries are averaged: a maximum would not end at 1</source>
        <translation>多个查询的曲线取平均：取最大则不会止于 1</translation>
    </message>
    <message>
        <source>Weights × values</source>
        <translation>权重 × 值</translation>
    </message>
    <message>
        <source>Weights times the length of what the head writes for each key</source>
        <translation>权重乘以该头为每个键写入的向量的长度</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图形</translation>
    </message>
</context>
<context>
    <name>views::CircuitGraph</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>composition; the first is that of random matrices</source>
        <translation>组合分数；第一个是随机矩阵的值</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
</context>
<context>
    <name>views::CircuitsView</name>
    <message>
        <source>Composition</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>with queries</source>
        <translation>与查询</translation>
    </message>
    <message>
        <source>with keys</source>
        <translation>与键</translation>
    </message>
    <message>
        <source>with values</source>
        <translation>与值</translation>
    </message>
    <message>
        <source>Read Weights</source>
        <translation>读取权重</translation>
    </message>
    <message>
        <source>Test for Induction</source>
        <translation>测试归纳</translation>
    </message>
    <message>
        <source>Also runs the model on random tokens that are said twice</source>
        <translation>还让模型读重复两遍的随机词元</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What feeds the head</source>
        <translation>什么供给该头</translation>
    </message>
    <message>
        <source>Graph of compositions</source>
        <translation>组合图</translation>
    </message>
    <message>
        <source>Singular vectors</source>
        <translation>奇异向量</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Pick a head in the table or the graph.</source>
        <translation>请在表格或图中选择一个头。</translation>
    </message>
    <message>
        <source>No head comes before those of the first layer.</source>
        <translation>第一层的头之前没有别的头。</translation>
    </message>
    <message>
        <source>Open a model to read from its weights what its heads do.</source>
        <translation>打开一个模型，从权重读出它的头做什么。</translation>
    </message>
    <message>
        <source>“Read Weights” finds what each head copies, matches and feeds from the weights of the open model. “Test for Induction” also runs it on random tokens that are said twice.</source>
        <translation>“读取权重”从当前模型的权重中找出每个头复制、匹配和供给什么。“测试归纳”还会让模型读重复两遍的随机词元。</translation>
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
        <translation>蓝–红</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Per row</source>
        <translation>逐行</translation>
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
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>B, while R is held</source>
        <translation>按住 R 时显示 B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Applies when another head is compared.</source>
        <translation>仅在与另一个头比较时适用。</translation>
    </message>
    <message>
        <source>Another head</source>
        <translation>另一个头</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>保留的内容</translation>
    </message>
    <message>
        <source>Without interventions</source>
        <translation>无干预</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Other layer</source>
        <translation>另一层</translation>
    </message>
    <message>
        <source>Other head</source>
        <translation>另一头</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留当前内容</translation>
    </message>
    <message>
        <source>Remember what is open now, then open or change something and compare</source>
        <translation>记住当前打开的内容，然后打开或更改其他内容并比较</translation>
    </message>
    <message>
        <source>First of two</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Second of two</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>A is %1 × %2 and B %3 × %4: there is no difference to show.</source>
        <translation>A 为 %1 × %2，B 为 %3 × %4，因此无法显示差异。</translation>
    </message>
    <message>
        <source>B in the place of A while this, or the key R, is held</source>
        <translation>按住此按钮或 R 键时，在 A 的位置显示 B</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>没有可比较的对象。</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>显示 B</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
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
        <source>Jensen–Shannon distance %1 nats a row</source>
        <translation>Jensen–Shannon 距离每行 %1 奈特</translation>
    </message>
    <message>
        <source>largest difference %1</source>
        <translation>最大差异 %1</translation>
    </message>
    <message>
        <source>mean difference %1</source>
        <translation>平均差异 %1</translation>
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
        <source>red where B is larger</source>
        <translation>红色：B 较大</translation>
    </message>
    <message>
        <source>Tab: %1</source>
        <translation>标签页：%1</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>被掩码隐藏</translation>
    </message>
    <message>
        <source>Without the adapter</source>
        <translation>无适配器</translation>
    </message>
</context>
<context>
    <name>views::ControlPanel</name>
    <message>
        <source>Controls</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>注意力模式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
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
        <translation>已测量 %2 行中的 %1 行</translation>
    </message>
    <message>
        <source>Open a CSV, TSV or text file; select a row to trace it.</source>
        <translation>打开 CSV、TSV 或文本文件；选择一行即可追踪。</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1……</translation>
    </message>
    <message>
        <source>Open Data Set</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Data sets (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>数据集 (*.csv *.tsv *.tab *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save Batch Metrics</source>
        <translation>保存批量指标</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在测量……</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open a model that reads text to trace a row.</source>
        <translation>请打开能读取文本的模型以追踪一行。</translation>
    </message>
    <message>
        <source>Open a data set first.</source>
        <translation>请先打开数据集。</translation>
    </message>
    <message>
        <source>A batch is running.</source>
        <translation>正在运行批处理。</translation>
    </message>
    <message>
        <source>The data set has one column.</source>
        <translation>数据集只有一列。</translation>
    </message>
    <message>
        <source>Rows are being read.</source>
        <translation>正在读取各行。</translation>
    </message>
    <message>
        <source>The filter lets no row through.</source>
        <translation>筛选后没有剩下任何行。</translation>
    </message>
    <message>
        <source>Open a model that reads text first.</source>
        <translation>请先打开能读取文本的模型。</translation>
    </message>
    <message>
        <source>Traces the first rows and writes every head&apos;s metrics to a CSV file</source>
        <translation>追踪前若干行，并把每个头的指标写入 CSV 文件</translation>
    </message>
    <message>
        <source>Tokens that every row is padded to with &lt;pad&gt;</source>
        <translation>每一行用 &lt;pad&gt; 填充到的词元数</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>打开数据集…</translation>
    </message>
    <message>
        <source>Batch metrics…</source>
        <translation>批量指标…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rows that hold this text</source>
        <translation>含有此文本的行</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>文本列</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>Pad to</source>
        <translation>填充到</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>数据集的行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Metrics of %1 rows of %2 written to %3; %4 rows left out: %5</source>
        <translation>已将 %2 中 %1 行的指标写入 %3；略去 %4 行：%5</translation>
    </message>
    <message>
        <source>Stopping; what was done is kept …</source>
        <translation>正在停止；已完成的会保留…</translation>
    </message>
    <message>
        <source>The batch was cancelled before a row was done; no file was written.</source>
        <translation>批处理在完成任何一行之前被取消；没有写入文件。</translation>
    </message>
    <message>
        <source>The batch was cancelled; metrics of the %1 rows of %2 that were done are written to %3</source>
        <translation>批处理已取消；%2 中已完成的 %1 行的指标已写入 %3</translation>
    </message>
    <message>
        <source>Rows that are longer than “Pad to”, or than the model can read: cut, or for batch metrics read window by window, their figures averaged, or left out</source>
        <translation>比“填充到”更长或超出模型可读长度的行：截断；批量指标可逐窗口读取并取平均；或略去</translation>
    </message>
    <message>
        <source>Long rows</source>
        <translation>过长的行</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>分窗口</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>%1 is the data set itself: choose another name.</source>
        <translation>%1 就是数据集本身：请换一个名称。</translation>
    </message>
    <message>
        <source>%1: %2, %3; select a row to trace it.</source>
        <comment>file, rows, columns</comment>
        <translation>%1：%2，%3；选择一行即可追踪。</translation>
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
            <numerusform>%1 的 %Ln 行指标已写入 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DebuggingPanel</name>
    <message>
        <source>Write the figures to a CSV file</source>
        <translation>把指标写入 CSV 文件</translation>
    </message>
    <message>
        <source>There are no figures yet.</source>
        <translation>还没有指标。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有打开任何内容。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其数值。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>计数取对数</translation>
    </message>
    <message>
        <source>Heights of the bars grow with the logarithm of the count</source>
        <translation>柱高随计数的对数增长</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Figures of the distributions</source>
        <translation>分布的数字</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>There is room for both.</source>
        <translation>空间足够，两者同时显示。</translation>
    </message>
    <message>
        <source>Show the figures in place of the pictures</source>
        <translation>显示数值表，代替图形</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Show the gradients and updates of the model that is trained</source>
        <translation>显示正在训练的模型的梯度和更新</translation>
    </message>
    <message>
        <source>Gradients and updates of the model that is trained</source>
        <translation>正在训练的模型的梯度和更新</translation>
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
        <translation>这些权重没有配置。其名称与 %1 的相似。名称和形状不能说明的在此询问；答案在模型的代码中。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Write and Open</source>
        <translation>写出并打开</translation>
    </message>
    <message>
        <source>Has no place among the parts that were recognised</source>
        <translation>不属于已识别的任何部分</translation>
    </message>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>有 %n 个选项尚未说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is said.</source>
        <translation>已全部说明。</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>查找选项</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>有 %n 个张量没有位置：请在它们所属的选项中写出其名称，或勾选与注意力无关的张量。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message>
        <source>Element %1 adds most: %2 × %3 = %4</source>
        <translation>第 %1 个元素贡献最大：%2 × %3 = %4</translation>
    </message>
    <message>
        <source>Element %1: %2 × %3 = %4</source>
        <translation>第 %1 个元素：%2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 + bias %2</source>
        <translation>%1 + 偏置 %2</translation>
    </message>
    <message>
        <source>(%1) ÷ temperature %2</source>
        <translation>(%1) ÷ 温度 %2</translation>
    </message>
    <message>
        <source>score s = %1 = %2</source>
        <translation>分数 s = %1 = %2</translation>
    </message>
    <message>
        <source>The mask hides “%1” from “%2”: s = −∞, weight 0</source>
        <translation>掩码使“%2”看不到“%1”：s = −∞，权重 0</translation>
    </message>
    <message>
        <source>The largest score of the row is %1: weight %2</source>
        <translation>该行最大的分数是 %1：权重 %2</translation>
    </message>
    <message>
        <source>One key is drawn by its probability; here it is %1: weight %2</source>
        <translation>按概率抽取一个键；这里是 %1：权重 %2</translation>
    </message>
    <message>
        <source>weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</source>
        <translation>权重 = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>This head is ablated: its result is zeros all the same.</source>
        <translation>此头已被消融：其结果仍然全为零。</translation>
    </message>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>头 %1，与另外 %n 个头共用键头 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>%1
score %2, exp %3, weight %4</source>
        <translation>%1
分数 %2，指数 %3，权重 %4</translation>
    </message>
    <message>
        <source>A mean or maximum over heads or layers has no query and key of its own. Choose one head of one layer.</source>
        <translation>各头或各层的平均或最大没有自己的查询和键。请选择某一层的某个头。</translation>
    </message>
    <message>
        <source>What is open holds attention weights alone, so there are no queries and keys to show.</source>
        <translation>打开的内容只有注意力权重，因此没有查询和键可显示。</translation>
    </message>
    <message>
        <source>weight = exp(s) ÷ Σ = %1 ÷ %2 = %3</source>
        <translation>权重 = exp(s) ÷ Σ = %1 ÷ %2 = %3</translation>
    </message>
</context>
<context>
    <name>views::DetailView</name>
    <message>
        <source>Query–key detail</source>
        <translation>查询–键详情</translation>
    </message>
    <message>
        <source>No query and key are shown.</source>
        <translation>没有显示查询和键。</translation>
    </message>
    <message>
        <source>Query %1, key %2. %3. %4</source>
        <translation>查询 %1，键 %2。%3。%4</translation>
    </message>
    <message>
        <source>Left and Right change the key, Up and Down the query</source>
        <translation>左右键更改键，上下键更改查询</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight is computed.</source>
        <translation>选择注意力模式、模型或文件，再选热图中的一个单元格，查看其权重如何计算。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Every element and every key with its numbers</source>
        <translation>每个元素和每个键及其数值</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
</context>
<context>
    <name>views::DirectView</name>
    <message>
        <source>Open a language model and give it a text to see what adds up to its logit.</source>
        <translation>打开一个语言模型并给它一段文本，看它的 logit 由什么相加而成。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>解释对象</translation>
    </message>
    <message>
        <source>Heads one by one</source>
        <translation>逐个头</translation>
    </message>
    <message>
        <source>Parts of the logit</source>
        <translation>logit 的组成部分</translation>
    </message>
    <message>
        <source>What source tokens add through the head</source>
        <translation>源词元经该头的贡献</translation>
    </message>
    <message>
        <source>Direct attribution</source>
        <translation>直接归因</translation>
    </message>
    <message>
        <source>%1. A click on a head shows through which tokens it acts.</source>
        <translation>%1。点击一个头可查看它通过哪些词元起作用。</translation>
    </message>
</context>
<context>
    <name>views::DistributionWidget</name>
    <message>
        <source>Nothing is open.</source>
        <translation>没有打开任何内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %L2 NaN · %L3 Inf</source>
        <translation>%1 · %L2 个 NaN · %L3 个 Inf</translation>
    </message>
    <message>
        <source>There are no finite numbers.</source>
        <translation>没有有限的数。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its numbers here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其数值。</translation>
    </message>
    <message>
        <source>%L1 numbers from %2 to %3</source>
        <translation>%L1 个数，从 %2 到 %3</translation>
    </message>
    <message>
        <source>%L1 NaN</source>
        <translation>%L1 个 NaN</translation>
    </message>
    <message>
        <source>%L1 Inf</source>
        <translation>%L1 个 Inf</translation>
    </message>
    <message>
        <source>%L1 NaN · %L2 Inf</source>
        <translation>%L1 个 NaN · %L2 个 Inf</translation>
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
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>List of examples</source>
        <translation>示例列表</translation>
    </message>
</context>
<context>
    <name>views::ExpertsView</name>
    <message>
        <source>This model has no experts: every token goes through the same feed-forward layer.</source>
        <translation>该模型没有专家：每个词元都经过同一个前馈层。</translation>
    </message>
    <message>
        <source>Choose a mixture of experts to see which of them each token goes to here.</source>
        <translation>选择一个混合专家模型，在此查看每个词元去往哪些专家。</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>未选择词元。</translation>
    </message>
    <message>
        <source>Experts of each token</source>
        <translation>每个词元的专家</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
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
        <translation>每个词元的专家</translation>
    </message>
    <message>
        <source>Share of the tokens</source>
        <translation>词元占比</translation>
    </message>
</context>
<context>
    <name>views::ExplainView</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open a model and give it an input to see why it predicts what it predicts.</source>
        <translation>打开模型并给出输入，即可查看它为何如此预测。</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>解释对象</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>What integrated gradients start from, and what takes the place of tokens that are taken away</source>
        <translation>积分梯度的起点，以及替代被移除词元的内容</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>mean of the input</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>着色文本</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Most faithful on this input: %1.</source>
        <translation>在此输入上最忠实的方法：%1。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Whose prediction is explained; a token that is selected elsewhere is chosen here too</source>
        <translation>解释哪个位置的预测；在别处选中的词元也会在这里选中</translation>
    </message>
    <message>
        <source>Faithfulness</source>
        <translation>忠实度</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>在图片上</translation>
    </message>
</context>
<context>
    <name>views::ExportDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export Image</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG（像素）</translation>
    </message>
    <message>
        <source>SVG (vector)</source>
        <translation>SVG（矢量）</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF（矢量）</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard, as pixels</source>
        <translation>把图片以像素形式复制到剪贴板</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pixels for one point of the picture</source>
        <translation>图片每一点对应的像素数</translation>
    </message>
    <message>
        <source>Vector pictures are sharp at any scale</source>
        <translation>矢量图片在任何缩放下都清晰</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已经存在。要替换吗？</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>Single column (85 mm, 7 pt)</source>
        <translation>单栏（85 mm，7 pt）</translation>
    </message>
    <message>
        <source>Two columns (178 mm, 7 pt)</source>
        <translation>双栏（178 mm，7 pt）</translation>
    </message>
    <message>
        <source>Slide (254 mm, 16 pt)</source>
        <translation>幻灯片（254 mm，16 pt）</translation>
    </message>
    <message>
        <source>Poster (400 mm, 24 pt)</source>
        <translation>海报（400 mm，24 pt）</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Points of 1/96 inch, as on the screen</source>
        <translation>1/96 英寸的点，与屏幕相同</translation>
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
        <translation>层和头的名称</translation>
    </message>
    <message>
        <source>Frame of what is selected</source>
        <translation>所选内容的边框</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>编号 (a)、(b)、…</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>What the numbers are</source>
        <translation>数值的含义</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>此视图</translation>
    </message>
    <message>
        <source>As many as rows</source>
        <translation>与行数相同</translation>
    </message>
    <message>
        <source>Tokens and numbers keep letters of one width</source>
        <translation>词元和数字保持等宽字体</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>色条</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>页面内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Label of the colour bar</source>
        <translation>色条的标签</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>整页的列数</translation>
    </message>
    <message>
        <source>This view has no names of layer and head.</source>
        <translation>该视图没有层和头的名称。</translation>
    </message>
    <message>
        <source>This view has no colour bar to label.</source>
        <translation>该视图没有可加标签的色条。</translation>
    </message>
    <message>
        <source>This view frames nothing that is selected.</source>
        <translation>该视图不会框出所选内容。</translation>
    </message>
</context>
<context>
    <name>views::FileChoice</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>views::FindBox</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find token, head, command… (%1)</source>
        <translation>查找词元、头、命令…（%1）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>开始查找</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Flow</source>
        <translation>连线图</translation>
    </message>
    <message>
        <source>Which of two sentences the lines lead from and to</source>
        <translation>连线从哪一句出发、到哪一句</translation>
    </message>
    <message>
        <source>Applies to pairs of sentences.</source>
        <translation>适用于句子对。</translation>
    </message>
    <message>
        <source>There are no special tokens.</source>
        <translation>没有特殊词元。</translation>
    </message>
    <message>
        <source>Scale what is left so that every row adds up to 1</source>
        <translation>缩放剩余部分，使每行之和重新为 1</translation>
    </message>
    <message>
        <source>Applies when special tokens are hidden.</source>
        <translation>仅在隐藏特殊词元时适用。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Strongest keys</source>
        <translation>最强的键</translation>
    </message>
    <message>
        <source>Share of mass</source>
        <translation>质量占比</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有句对</translation>
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
        <translation>筛选</translation>
    </message>
    <message>
        <source>Which lines are drawn</source>
        <translation>绘制哪些连线</translation>
    </message>
    <message>
        <source>Filter value</source>
        <translation>筛选值</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>句子对</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>隐藏特殊词元</translation>
    </message>
    <message>
        <source>Renormalise</source>
        <translation>重新归一化</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>注意力连线图</translation>
    </message>
    <message>
        <source>Lines show</source>
        <translation>线条表示</translation>
    </message>
    <message>
        <source>How much queries look at keys, or what that adds to the logit of the likeliest answer, to first order</source>
        <translation>查询对键的关注程度，或者这种关注对最可能答案的 logit 的一阶贡献</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What they add</source>
        <translation>它们的贡献</translation>
    </message>
</context>
<context>
    <name>views::FlowWidget</name>
    <message>
        <source>Open a model, a pattern or a file to see what attends to what.</source>
        <translation>打开模型、注意力模式或文件，查看谁关注谁。</translation>
    </message>
    <message>
        <source>queries ask</source>
        <translation>查询提问</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>键回答</translation>
    </message>
    <message>
        <source>the strongest %1 of %2 lines</source>
        <translation>%2 条连线中最强的 %1 条</translation>
    </message>
    <message>
        <source>special tokens hidden, the rest adds up to 1 again</source>
        <translation>已隐藏特殊词元，其余部分重新合计为 1</translation>
    </message>
    <message>
        <source>special tokens hidden, their share is missing</source>
        <translation>已隐藏特殊词元，缺少其份额</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1（位置 %2）</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>没有选中词元。</translation>
    </message>
    <message>
        <source>Query %1 at position %2</source>
        <translation>位置 %2 的查询 %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 → %2: %3 (%4)</source>
        <translation>%1 → %2：%3（%4）</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the query that is selected; what its head does</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Let go here to leave it</source>
        <translation>在此松开则保留</translation>
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
        <translation>松开即取自另一段文本</translation>
    </message>
    <message>
        <source>Let go to cut it: the query looks there no more (Shift: take it from another text)</source>
        <translation>松开即剪断：该查询不再看那里（Shift：取自另一段文本）</translation>
    </message>
</context>
<context>
    <name>views::GlScene</name>
    <message>
        <source>drawn without 3-D hardware: there is no display with OpenGL</source>
        <translation>未使用三维硬件绘制：没有支持 OpenGL 的显示器</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL could not be started on this display</source>
        <translation>未使用三维硬件绘制：无法在此显示器上启动 OpenGL</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2</source>
        <translation>未使用三维硬件绘制：需要 OpenGL 3.2，此显示器为 %1.%2</translation>
    </message>
    <message>
        <source>drawn without 3-D hardware</source>
        <translation>未使用三维硬件绘制</translation>
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
        <translation>显示的头</translation>
    </message>
    <message>
        <source>%1: a click shows it alone</source>
        <translation>%1：单击后单独显示</translation>
    </message>
    <message>
        <source>%1: a click adds it or takes it away, a double click shows it alone</source>
        <translation>%1：单击添加或移除，双击单独显示</translation>
    </message>
</context>
<context>
    <name>views::HeadMosaic</name>
    <message>
        <source>Head %1.%2: induction %3, previous token %4</source>
        <translation>头 %1.%2：归纳 %3，前一词元 %4</translation>
    </message>
    <message>
        <source>Head %1.%2, “%3” on “%4”: %5</source>
        <translation>头 %1.%2，“%3”对“%4”：%5</translation>
    </message>
    <message>
        <source>Heads on one sequence that training never sees</source>
        <translation>各头在一条训练从未见过的序列上的注意力</translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message>
        <source>Head page</source>
        <translation>头页面</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Mean and spread over the windows.</source>
        <translation>各窗口的均值与离散程度。</translation>
    </message>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>该头做 %n 件不同的事</numerusform>
        </translation>
    </message>
    <message>
        <source>This head does one thing</source>
        <translation>该头只做一件事</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Strongest weights</source>
        <translation>最大的权重</translation>
    </message>
    <message>
        <source>Strongest by what they write</source>
        <translation>按写入内容最强</translation>
    </message>
    <message>
        <source>Strongest effects on the logit</source>
        <translation>对 logit 作用最强</translation>
    </message>
    <message>
        <source>Queries at which it writes most</source>
        <translation>写入最多的查询</translation>
    </message>
    <message>
        <source>Queries at which it raises the logit most</source>
        <translation>提升 logit 最多的查询</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>由弱到强</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Which tokens ask, which answer</source>
        <translation>哪些词元提问，哪些应答</translation>
    </message>
    <message>
        <source>Cells of at least 0.05. Surprise: how much more often than by the tokens&apos; frequencies, in nats.</source>
        <translation>不小于 0.05 的单元格。意外度：比按词元频率预期多出多少，单位为奈特。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>总权重</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外度</translation>
    </message>
    <message>
        <source>What its weights read and write</source>
        <translation>其权重读取与写入什么</translation>
    </message>
    <message>
        <source>Singular directions of W_V W_O: the tokens that each answers to, and the logits that it raises and lowers then.</source>
        <translation>W_V W_O 的奇异方向：各方向所响应的词元，以及随之提升和降低的 logit。</translation>
    </message>
    <message>
        <source>Copying score: %1</source>
        <translation>复制得分：%1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读取</translation>
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
        <translation>选择一个头以查看其行为。</translation>
    </message>
    <message>
        <source>%1 over %2, %3 windows</source>
        <translation>%1，数据 %2，%3 个窗口</translation>
    </message>
    <message>
        <source>Weight by distance back</source>
        <translation>按向后距离的权重</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Weight by distance ahead</source>
        <translation>按向前距离的权重</translation>
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
        <translation>按位置落在首词元上的权重</translation>
    </message>
    <message>
        <source>Weight by position of the key</source>
        <translation>按键位置的权重</translation>
    </message>
    <message>
        <source>Positions that it writes alike at: their share, the tokens that ask and answer there, and typical ones.</source>
        <translation>写入内容相似的位置：其占比、在那里提问与应答的词元，以及典型例子。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Also where a query finds nothing and its weight rests on a key that says nothing: compare with what is written.</source>
        <translation>也包括查询一无所获、权重停在不含信息的键上的情形：请与写入的内容对照。</translation>
    </message>
    <message>
        <source>The strongest key of a query, an example from each tenth of all queries: the typical beside the extreme.</source>
        <translation>查询最强的键，全部查询每十分之一取一例：典型与极端并列。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
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
        <translation>各头</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 个头；用方向键选择</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has the figure “%1” over these data.</source>
        <translation>在这些数据上没有头具有指标“%1”。</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Columns are keys by their distance from the query</source>
        <translation>列是按与查询的距离排列的键</translation>
    </message>
    <message>
        <source>Every query of this attention sees every key</source>
        <translation>此注意力的每个查询都能看到每个键</translation>
    </message>
    <message>
        <source>Weights are summed over a word&apos;s keys and averaged over its queries</source>
        <translation>权重在一个词的各个键上求和，在其各个查询上取平均</translation>
    </message>
    <message>
        <source>Every token here is a word of its own</source>
        <translation>这里每个词元本身就是一个词</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its attention here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其注意力。</translation>
    </message>
    <message>
        <source>Weights are probabilities after the softmax; scores are what goes into it</source>
        <translation>权重是 softmax 之后的概率；分数是进入 softmax 的数值</translation>
    </message>
    <message>
        <source>What is open holds no scores, only weights</source>
        <translation>打开的内容只有权重，没有分数</translation>
    </message>
    <message>
        <source>The mask can be edited where one head of a model or pattern is shown</source>
        <translation>显示模型或注意力模式的单个头时才能编辑掩码</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>没有选中单元格。</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>查询 %1，键 %2，值 %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>分数 %1</translation>
    </message>
    <message>
        <source>%L1 × %L2 tokens</source>
        <translation>%L1 × %L2 个词元</translation>
    </message>
    <message>
        <source>hidden by the mask</source>
        <translation>被掩码隐藏</translation>
    </message>
    <message>
        <source>rank %L1 of %L2</source>
        <translation>名次 %L1 / %L2</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); scores before the softmax</source>
        <translation>行提问（查询），列回答（键）；softmax 之前的分数</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key), counted from the query&apos;s own position</source>
        <translation>行提问（查询），列回答（键），从查询自身位置数起</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any head</source>
        <translation>行提问（查询），列回答（键）；所有头中最大的权重</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); each row sums to 1</source>
        <translation>行提问（查询），列回答（键）；每行之和为 1</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Which numbers are shown</source>
        <translation>显示哪些数值</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>颜色图</translation>
    </message>
    <message>
        <source>Colours of the numbers</source>
        <translation>数值的颜色</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>颜色刻度</translation>
    </message>
    <message>
        <source>How numbers are spread over the colours: evenly, by logarithm, by square root, or every row by itself</source>
        <translation>数值如何分布到颜色：均匀、按对数、按平方根，或每行单独</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>More about how the matrix is drawn</source>
        <translation>矩阵绘制方式的更多选项</translation>
    </message>
    <message>
        <source>Write Numbers into Large Cells</source>
        <translation>在大单元格中写出数值</translation>
    </message>
    <message>
        <source>All Keys</source>
        <translation>所有键</translation>
    </message>
    <message>
        <source>Visible Keys Only, by Distance</source>
        <translation>仅可见的键，按距离</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Edit Mask</source>
        <translation>编辑掩码</translation>
    </message>
    <message>
        <source>Attention matrix</source>
        <translation>注意力矩阵</translation>
    </message>
    <message>
        <source>A mean or maximum over layers has no scores, only weights</source>
        <translation>各层的平均或最大没有分数，只有权重</translation>
    </message>
    <message>
        <source>rows ask (query), columns answer (key); the largest weight of any layer</source>
        <translation>行提问（查询），列作答（键）；取各层中最大的权重</translation>
    </message>
    <message>
        <source>Query–Key &amp;Detail</source>
        <translation>查询–键详情(&amp;D)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>多个查询之一(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hidden by the Mask</source>
        <translation>被掩码隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy Number</source>
        <translation>复制数值(&amp;C)</translation>
    </message>
    <message>
        <source>Paint over cells to hide keys from queries, or to show them again: drag, or Space and Shift+arrows</source>
        <translation>涂抹单元格，使查询看不到相应的键，或重新显示：拖动，或用空格键和 Shift+方向键</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a decoder reads a token → writes one</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Colours: fitting</source>
        <translation>颜色：自动</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the cell that is selected; what its head does</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>rows ask: what is read → what is written next; columns answer (key); each row sums to 1</source>
        <translation>行提问：读入的 → 接着写出的；列回答（键）；每行之和为 1</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Colours: 0 to 1</source>
        <translation>颜色：0 到 1</translation>
    </message>
    <message>
        <source>Colours: this head&apos;s numbers</source>
        <translation>颜色：此头的数值</translation>
    </message>
    <message>
        <source>Colour range</source>
        <translation>颜色范围</translation>
    </message>
    <message>
        <source>What the colours span: 0 to 1 unless the largest number is small, always 0 to 1, or always the numbers of this head</source>
        <translation>颜色覆盖的范围：最大值较小时按其范围，否则 0 到 1；总是 0 到 1；或总是此头的数值</translation>
    </message>
    <message>
        <source>When Zoomed Out: Maximum</source>
        <translation>缩小时：取最大值</translation>
    </message>
    <message>
        <source>When Zoomed Out: Mean</source>
        <translation>缩小时：取平均值</translation>
    </message>
    <message>
        <source>Name Rows of Decoders: Reads → Writes</source>
        <translation>解码器的行名：读入 → 写出</translation>
    </message>
    <message>
        <source>Colours: up to the largest</source>
        <translation>颜色：按最大值</translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Task type</source>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Captioning</source>
        <translation>图像描述</translation>
    </message>
    <message>
        <source>Language modelling</source>
        <translation>语言建模</translation>
    </message>
    <message>
        <source>Sequence type</source>
        <translation>序列类型</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>句子长度</translation>
    </message>
    <message>
        <source>Pad to length</source>
        <translation>填充到该长度</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>Layers used</source>
        <translation>使用的层数</translation>
    </message>
    <message>
        <source>Input text</source>
        <translation>输入文本</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a task type first: this applies to models.</source>
        <translation>请先选择任务类型：此项适用于模型。</translation>
    </message>
    <message>
        <source>The sequence is random.</source>
        <translation>序列是随机的。</translation>
    </message>
    <message>
        <source>Applies to random sequences and to padding.</source>
        <translation>适用于随机序列和填充。</translation>
    </message>
    <message>
        <source>Applies to random sequences.</source>
        <translation>适用于随机序列。</translation>
    </message>
    <message>
        <source>This model does not translate between languages of choice.</source>
        <translation>此模型不能在可选语言之间翻译。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Ready input</source>
        <translation>现成输入</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>自己的输入</translation>
    </message>
    <message>
        <source>Tokens of the input</source>
        <translation>输入的词元</translation>
    </message>
    <message>
        <source>This model has one layer.</source>
        <translation>此模型只有一层。</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a sequence of the task</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二段文本</translation>
    </message>
    <message>
        <source>Second text: makes a pair with the first</source>
        <translation>第二段文本：与第一段组成一对</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>layers, heads of each</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>每层 %n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>This model has no tokenizer: it reads token ids.</source>
        <translation>该模型没有分词器：它读取词元编号。</translation>
    </message>
    <message>
        <source>Random, repeated</source>
        <translation>随机，重复</translation>
    </message>
    <message>
        <source>This model reads no texts.</source>
        <translation>该模型不读文本。</translation>
    </message>
</context>
<context>
    <name>views::InterpretabilityPanel</name>
    <message>
        <source>There are no figures yet.</source>
        <translation>还没有指标。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its figures here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其指标。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>ε = </source>
        <translation>ε = </translation>
    </message>
    <message>
        <source>ε automatic</source>
        <translation>ε 自动</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>稀疏阈值</translation>
    </message>
    <message>
        <source>Weights below ε are near zero: what sparsity and keys in use count. Automatic: 1 / (10 · number of keys).</source>
        <translation>低于 ε 的权重接近零：稀疏度和使用的键数据此计数。自动：1 / (10 · 键数)。</translation>
    </message>
    <message>
        <source>Filter heads</source>
        <translation>筛选头</translation>
    </message>
    <message>
        <source>Export Data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Figures of the head</source>
        <translation>此头的指标</translation>
    </message>
    <message>
        <source>Figures of all heads</source>
        <translation>所有头的指标</translation>
    </message>
    <message>
        <source>Interpretability</source>
        <translation>可解释性</translation>
    </message>
    <message>
        <source>Show heads alone whose name holds these words, such as “layer 2”, and whose figures lie within limits, such as “entropy&lt;1.5 sink&gt;0.3”</source>
        <translation>只显示名称含有这些词（例如“第 2 层”）且数值在界限之内（例如“entropy&lt;1.5 sink&gt;0.3”）的头</translation>
    </message>
    <message>
        <source>There is room for both.</source>
        <translation>空间足够，两者同时显示。</translation>
    </message>
    <message>
        <source>Show the figures of every head in place of those of the selected one</source>
        <translation>显示所有头的数值，代替所选头的数值</translation>
    </message>
    <message>
        <source>Table of all heads</source>
        <translation>所有头的表格</translation>
    </message>
    <message>
        <source>Write the figures of the heads in the table to a CSV file</source>
        <translation>把表格中各头的指标写入 CSV 文件</translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>Attention from a file is shown as it is, not computed.</source>
        <translation>来自文件的注意力按原样显示，不经计算。</translation>
    </message>
    <message>
        <source>Choose a single head, or let the change apply to the layer.</source>
        <translation>请选择单个头，或让更改作用于整层。</translation>
    </message>
    <message>
        <source>Choose “This layer” or “This head” first: without any head nothing is left.</source>
        <translation>请先选择“本层”或“此头”：没有任何头就什么也不剩。</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>The output becomes 0: %1</source>
        <translation>输出变为 0：%1</translation>
    </message>
    <message>
        <source>The other layers of the stack are ablated; kept: %1</source>
        <translation>同一编码器或解码器的其他层被消融；保留：%1</translation>
    </message>
    <message>
        <source>The other heads of the layer are ablated; kept: %1</source>
        <translation>本层其他头被消融；保留：%1</translation>
    </message>
    <message>
        <source>All attention goes to the largest score: %1</source>
        <translation>全部注意力给得分最大的键：%1</translation>
    </message>
    <message>
        <source>Scores are divided by the temperature: %1</source>
        <translation>得分除以温度：%1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Choose a change in the list first.</source>
        <translation>请先在列表中选择一项更改。</translation>
    </message>
    <message>
        <source>Takes the chosen change back (Delete)</source>
        <translation>撤回所选更改（Delete）</translation>
    </message>
    <message>
        <source>Takes all changes back</source>
        <translation>撤回所有更改</translation>
    </message>
    <message>
        <source>Choose a pattern or a model to change its attention here.</source>
        <translation>选择注意力模式或模型，在此更改其注意力。</translation>
    </message>
    <message>
        <source>Change applies to</source>
        <translation>更改作用于</translation>
    </message>
    <message>
        <source>This layer</source>
        <translation>本层</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>此头</translation>
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
        <translation>设置温度</translation>
    </message>
    <message>
        <source>Add ablation</source>
        <translation>添加消融</translation>
    </message>
    <message>
        <source>Keep only these heads</source>
        <translation>只保留这些头</translation>
    </message>
    <message>
        <source>New temperature</source>
        <translation>新温度</translation>
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
        <translation>更改前后的预测</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen heads</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>Nothing is changed. %1:</source>
        <translation>未作改动。%1：</translation>
    </message>
    <message>
        <source>%1, with the changes:</source>
        <translation>%1，改动之后：</translation>
    </message>
    <message>
        <source>Where these changes act, and what is painted on the heatmap</source>
        <translation>这些改动以及在热图上涂画的内容作用于何处</translation>
    </message>
    <message>
        <source>%1, before → after: %2</source>
        <translation>%1，之前 → 之后：%2</translation>
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
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Change here</source>
        <translation>改动范围</translation>
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
            <numerusform>%1（%n 分钟）</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are installed. A lesson&apos;s file is opened with File → Open….</source>
        <translation>没有安装课程。用“文件 → 打开…”可打开课程文件。</translation>
    </message>
    <message>
        <source>Each lesson sets up the views beside it and asks you to find or to change something there. Click one to begin.</source>
        <translation>每节课会设置好旁边的视图，并请你在其中寻找或改动一些东西。点击一节课开始。</translation>
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
        <translation>课程列表</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>课程进度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Set up this step again</source>
        <translation>重新设置这一步</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>结束课程</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
</context>
<context>
    <name>views::LessonQuestion</name>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 正确。</translation>
    </message>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ 正确。%1</translation>
    </message>
    <message>
        <source>Not this one. Look once more.</source>
        <translation>不是这个，再看一看。</translation>
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
        <translation>演示给我看</translation>
    </message>
    <message>
        <source>Does in the window what is asked</source>
        <translation>在窗口中完成所要求的操作</translation>
    </message>
</context>
<context>
    <name>views::LogitLensView</name>
    <message>
        <source>Computing …</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Choose a language model to see what each of its layers would predict here.</source>
        <translation>选择语言模型，在此查看它的每一层会预测什么。</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>没有选中单元格。</translation>
    </message>
    <message>
        <source>%1, after “%2”</source>
        <translation>%1，在“%2”之后</translation>
    </message>
    <message>
        <source>rows are layers, columns positions; each cell is the likeliest word if the model ended there</source>
        <translation>行是层，列是位置；每格是模型若到此为止最可能的词</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit 透镜</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Why nothing is shown</source>
        <translation>为何没有内容</translation>
    </message>
    <message>
        <source>; the first %L1 of %L2 positions</source>
        <translation>；前 %L1 个位置，共 %L2 个</translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The map of the chosen head appears here.</source>
        <translation>所选头的映射显示在这里。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>映射</translation>
    </message>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n 个点；方向键选择，加减号缩放</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 %2 at position %3, norm %4</source>
        <translation>%1 %2，位置 %3，范数 %4</translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n 个头；用方向键选择</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>%1在层边界 %2 处的隐藏状态：%n 个词元。格子显示所在的词元，→ 之后是 logit 透镜读到的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1：%n 个点。围着词元拖动可查看其所在文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The axes hold %L1 % of the variance.</source>
        <translation>两轴占方差的 %L1 %。</translation>
    </message>
    <message>
        <source>Still moving…</source>
        <translation>仍在移动…</translation>
    </message>
    <message>
        <source>The texts of selected tokens appear here.</source>
        <translation>所选词元的文本显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>已选 %n 个；点击打开文本</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Queries and keys</source>
        <translation>查询与键</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>Layer boundary</source>
        <translation>层边界</translation>
    </message>
    <message>
        <source>0 enters the first layer; each next number leaves one more.</source>
        <translation>0 进入第一层；每加一则离开一层。</translation>
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
        <translation>维数</translation>
    </message>
    <message>
        <source>Colour of points</source>
        <translation>点的颜色</translation>
    </message>
    <message>
        <source>Query or key</source>
        <translation>查询或键</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>簇</translation>
    </message>
    <message>
        <source>Texts of the selection</source>
        <translation>所选内容的文本</translation>
    </message>
</context>
<context>
    <name>views::MessagePages</name>
    <message>
        <source>Why nothing is shown</source>
        <translation>为何没有显示内容</translation>
    </message>
</context>
<context>
    <name>views::ModelRows</name>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>源文本</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>目标文本</translation>
    </message>
    <message>
        <source>Token ids</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Choose sound</source>
        <translation>选择声音</translation>
    </message>
</context>
<context>
    <name>views::OverlayView</name>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Selected head</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Overlay measure</source>
        <translation>叠加度量</translation>
    </message>
    <message>
        <source>Overlay colours</source>
        <translation>叠加颜色</translation>
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
        <translation>在图块之间平滑过渡，而不是逐块显示</translation>
    </message>
    <message>
        <source>Picture with attention</source>
        <translation>带注意力的图片</translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>What the class token looks at (Home)</source>
        <translation>分类词元关注什么（Home）</translation>
    </message>
    <message>
        <source>This attention has no class token.</source>
        <translation>该注意力没有分类词元。</translation>
    </message>
    <message>
        <source>No picture is open.</source>
        <translation>没有打开图像。</translation>
    </message>
    <message>
        <source>A picture for every word of the caption</source>
        <translation>标题中的每个词各一幅图</translation>
    </message>
    <message>
        <source>Applies to captions, whose queries are words.</source>
        <translation>适用于查询为词的图像标题。</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>打开图像…</translation>
    </message>
    <message>
        <source>Shows another picture to the model; one can be dropped here as well</source>
        <translation>让模型看另一幅图像；也可以把图像拖到这里</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>分类词元</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>逐词</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Without sinks</source>
        <translation>不含汇聚点</translation>
    </message>
    <message>
        <source>Leaves out places that take much of every query&apos;s attention</source>
        <translation>略去占据每个查询大量注意力的位置</translation>
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
        <translation>没有安装声音播放程序（pw-play、paplay 或 aplay）。</translation>
    </message>
    <message>
        <source>Plays what the selected frames hold, from %1 to %2 s; all where none is selected</source>
        <translation>播放所选帧的内容，从 %1 到 %2 秒；未选择时播放全部</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>声音 (*.wav)</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>打开声音…</translation>
    </message>
    <message>
        <source>Plays another sound to the model; one can be dropped here as well</source>
        <translation>让模型听另一段声音；也可以把声音拖放到这里</translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far</source>
        <translation>经过至此的所有层，什么到达%1</translation>
    </message>
    <message>
        <source>What %1 looks at</source>
        <translation>%1在看什么</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, on average</source>
        <translation>经过至此的所有层，什么到达%1（取平均）</translation>
    </message>
    <message>
        <source>What %1 look at, on average</source>
        <translation>%1在看什么（取平均）</translation>
    </message>
    <message>
        <source>What reaches %1 through all layers so far, at most</source>
        <translation>经过至此的所有层，什么到达%1（取最大）</translation>
    </message>
    <message>
        <source>What %1 look at, at most</source>
        <translation>%1在看什么（取最大）</translation>
    </message>
    <message>
        <source>What each word looks at</source>
        <translation>每个词关注什么</translation>
    </message>
    <message>
        <source>Most attention: %1</source>
        <translation>注意力最多处：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>word: patch</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as the model sees the picture: %1 × %2 pixels</source>
        <translation>模型所见的图片：%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 seconds of sound</source>
        <translation>%1 秒的声音</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>不含所有词元都关注的 %Ln 处</numerusform>
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
        <source>as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole</source>
        <translation>模型所见的图片：%1 × %2 像素，分为 %3 块并另看整体</translation>
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
        <source>Encoder self-attention</source>
        <translation>编码器自注意力</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>解码器自注意力</translation>
    </message>
    <message>
        <source>The filter leaves no head.</source>
        <translation>筛选后没有剩下任何头。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>颜色：%1</translation>
    </message>
    <message>
        <source>Frame: %1</source>
        <translation>边框：%1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>文本塔</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>视觉塔</translation>
    </message>
    <message>
        <source>No head has the figure “%1”: %2</source>
        <translation>没有头具有数值“%1”：%2</translation>
    </message>
    <message>
        <source>Cross</source>
        <comment>short name of attention</comment>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>short name of attention</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Vision</source>
        <comment>short name of attention</comment>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Encoder</source>
        <comment>short name of attention</comment>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <comment>short name of attention</comment>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Above %L1 tokens each point is the largest of the weights in some of its rows.</source>
        <translation>超过 %L1 个词元时，每个点是其部分行中权重的最大值。</translation>
    </message>
</context>
<context>
    <name>views::OverviewView</name>
    <message>
        <source>Head overview</source>
        <translation>头总览</translation>
    </message>
    <message>
        <source>No head is selected.</source>
        <translation>没有选中头。</translation>
    </message>
    <message>
        <source>%1; %2 %3</source>
        <translation>%1；%2 %3</translation>
    </message>
    <message>
        <source>The area of a dot grows with this figure</source>
        <translation>圆点面积随此指标增大</translation>
    </message>
    <message>
        <source>Sizes show figures where heads are drawn as dots</source>
        <translation>以圆点绘制头时，大小表示指标</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>layer, head</source>
        <translation>层、头</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Dots in place of thumbnails</source>
        <translation>用圆点代替缩略图</translation>
    </message>
    <message>
        <source>Size of dots</source>
        <translation>圆点大小</translation>
    </message>
    <message>
        <source>Only heads with</source>
        <translation>仅显示满足条件的头</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Order of the heads</source>
        <translation>头的顺序</translation>
    </message>
    <message>
        <source>Frame colour</source>
        <translation>边框颜色</translation>
    </message>
    <message>
        <source>The frame&apos;s colour (of dots: their own) shows this figure</source>
        <translation>边框颜色（圆点则为其自身颜色）表示此指标</translation>
    </message>
    <message>
        <source>Draws figures alone: colour and size</source>
        <translation>只绘制指标：颜色和大小</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Hides heads by a figure</source>
        <translation>按指标隐藏头</translation>
    </message>
    <message>
        <source>Filter direction</source>
        <translation>筛选方向</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>至少或至多</translation>
    </message>
    <message>
        <source>Filter threshold</source>
        <translation>筛选阈值</translation>
    </message>
    <message>
        <source>The figure from which a head is shown</source>
        <translation>从该数值起显示头</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see all of its heads here.</source>
        <translation>选择注意力模式、模型或文件，在此查看它的所有头。</translation>
    </message>
    <message>
        <source>Mean over heads and over layers</source>
        <translation>各头和各层的平均</translation>
    </message>
    <message>
        <source>Maximum over heads and over layers</source>
        <translation>各头和各层的最大</translation>
    </message>
    <message>
        <source>Adds a column for the mean over the heads and a row for the mean over the layers</source>
        <translation>为各头的平均增加一列，为各层的平均增加一行</translation>
    </message>
    <message>
        <source>Adds a column for the maximum over the heads and a row for that over the layers</source>
        <translation>为各头的最大增加一列，为各层的最大增加一行</translation>
    </message>
    <message>
        <source>The figure from which a head is shown; they have %1 to %2</source>
        <translation>从该数值起显示头；现有数值从 %1 到 %2</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1 的平均值</translation>
    </message>
    <message>
        <source>The figures are of this text: the atlas %1 cannot be read.</source>
        <translation>这些指标属于本文本：无法读取图谱 %1。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Of this text</source>
        <translation>本文本的</translation>
    </message>
    <message>
        <source>Dots, atlas, filter, mean and maximum</source>
        <translation>圆点、图谱、筛选、平均值和最大值</translation>
    </message>
    <message>
        <source>Of this text, or their means over the texts of an atlas that is open</source>
        <translation>本文本的指标，或它们在已打开图谱的文本上的平均值</translation>
    </message>
</context>
<context>
    <name>views::ParallelWidget</name>
    <message>
        <source>%1: accuracy %2</source>
        <translation>%1：准确率 %2</translation>
    </message>
    <message>
        <source>Lines appear as runs are measured.</source>
        <translation>每测完一次运行就会出现一条线。</translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message>
        <source>First-order estimates.</source>
        <translation>一阶估计。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are exact, the others first-order estimates.</source>
        <translation>%2 行中 %1 行为精确值，其余为一阶估计。</translation>
    </message>
    <message>
        <source>All of them exact.</source>
        <translation>全部为精确值。</translation>
    </message>
    <message>
        <source>Corrupted text</source>
        <translation>受扰文本</translation>
    </message>
    <message>
        <source>Patched</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>residual stream</source>
        <translation>残差流</translation>
    </message>
    <message>
        <source>paths to logits</source>
        <translation>到 logit 的路径</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Runs every patch, row by row, in place of its estimate</source>
        <translation>逐行实际运行每次修补，代替其估计</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Patching heatmap</source>
        <translation>修补热图</translation>
    </message>
    <message>
        <source>Patching</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>A tooltip says how far apart the pairs lie; the CSV file has all of it.</source>
        <translation>提示框显示各对之间的离散程度；CSV 文件包含全部数据。</translation>
    </message>
    <message>
        <source>Open a language model and give it a text to patch activations into its run.</source>
        <translation>打开一个语言模型并给它一段文本，就能向它的运行中修补激活。</translation>
    </message>
    <message>
        <source>Type another text of as many tokens and press “Patch”: each cell shows what the prediction becomes when that one activation is taken from it.</source>
        <translation>输入另一段词元数相同的文本并按“修补”：每个单元格显示从那段文本取这一个激活时预测变成什么。</translation>
    </message>
    <message>
        <source>“Patch” runs every pair of texts and shows how much each place changes the prediction on average.</source>
        <translation>“修补”会运行每一对文本，并显示每个位置平均使预测改变多少。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of pairs</source>
        <translation>文本对文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation>表格 (*.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>另一段文本</translation>
    </message>
    <message>
        <source>pairs: names</source>
        <translation>文本对：人名</translation>
    </message>
    <message>
        <source>pairs: numbers</source>
        <translation>文本对：数字</translation>
    </message>
    <message>
        <source>pairs: dates</source>
        <translation>文本对：日期</translation>
    </message>
    <message>
        <source>pairs of a file</source>
        <translation>文件中的文本对</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Where activations come from: a text that you type, or pairs of a clean and a corrupted text that are run one after another</source>
        <translation>激活来自哪里：您输入的文本，或逐对运行的干净文本与损坏文本</translation>
    </message>
    <message>
        <source>Each edge changes it by so much when it is taken from the other text.</source>
        <translation>每条边取自另一段文本时使其改变这么多。</translation>
    </message>
    <message>
        <source>In the flow, pull a line off its key with Shift held, or press P on a selected one: what that key sends is then taken from another text.</source>
        <translation>在连线图中，按住 Shift 把一条线从它的键上拉开，或在选中的线上按 P：该键发送的内容就会取自另一段文本。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>有 %Ln 条边待修补：请输入另一段词元数相同的文本并按“修补”。</numerusform>
        </translation>
    </message>
    <message>
        <source>edges of the flow</source>
        <translation>连线图的边</translation>
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
        <translation>种子</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
</context>
<context>
    <name>views::PlaceRows</name>
    <message>
        <source>Stack</source>
        <translation>编码器/解码器</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>注意力类型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
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
        <translation>无</translation>
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
        <translation>各查询的平均</translation>
    </message>
    <message>
        <source>Maximum of the queries</source>
        <translation>各查询的最大</translation>
    </message>
    <message>
        <source>Several queries</source>
        <translation>多个查询</translation>
    </message>
    <message>
        <source>Select several queries: Ctrl or Shift and a click on rows of the heatmap or on the text, Ctrl+Space or Shift and an arrow key</source>
        <translation>选择多个查询：按住 Ctrl 或 Shift 单击热图的行或文本，或按 Ctrl+空格、Shift+方向键</translation>
    </message>
    <message>
        <source>What the selected queries become: their mean or their maximum</source>
        <translation>所选查询合成什么：它们的平均或最大</translation>
    </message>
</context>
<context>
    <name>views::PredictionPanel</name>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Applies to models that write text.</source>
        <translation>适用于能写文本的模型。</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>新词数</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>束数</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
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
        <translation>贪心</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>束搜索</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>生成的文本</translation>
    </message>
    <message>
        <source>Distribution of the embeddings</source>
        <translation>嵌入的分布</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Shown of the prediction</source>
        <translation>预测的显示内容</translation>
    </message>
    <message>
        <source>This model always writes its most probable caption, as soon as it sees a picture.</source>
        <translation>此模型一看到图片就会写出最可能的描述。</translation>
    </message>
    <message>
        <source>Lets the model write; the attention of what it writes is traced too</source>
        <translation>让模型续写；所写内容的注意力也会被追踪</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>直到结束</translation>
    </message>
    <message>
        <source>How many words the model writes</source>
        <translation>模型写出多少个词</translation>
    </message>
    <message>
        <source>How the next word is chosen</source>
        <translation>如何选择下一个词</translation>
    </message>
    <message>
        <source>How many translations are followed at once</source>
        <translation>同时跟踪多少个译文</translation>
    </message>
    <message>
        <source>words: </source>
        <comment>in front of how many new ones</comment>
        <translation>词数：</translation>
    </message>
    <message>
        <source>beams: </source>
        <comment>in front of how many</comment>
        <translation>束数：</translation>
    </message>
    <message>
        <source>“%1” (position %2), coming in and going out</source>
        <translation>“%1”（位置 %2），进入与离开时</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>“%1”（位置 %2）</translation>
    </message>
</context>
<context>
    <name>views::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止计算</translation>
    </message>
</context>
<context>
    <name>views::ResultView</name>
    <message>
        <source>Export Data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>将数值写入 CSV 文件</translation>
    </message>
</context>
<context>
    <name>views::SceneView</name>
    <message>
        <source>Applies to vectors, not to the attention matrix.</source>
        <translation>适用于向量，不适用于注意力矩阵。</translation>
    </message>
    <message>
        <source>Whether these vectors are shown</source>
        <translation>是否显示这些向量</translation>
    </message>
    <message>
        <source>What is open holds no hidden states.</source>
        <translation>打开的内容没有隐藏状态。</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see its vectors here.</source>
        <translation>选择注意力模式、模型或文件，在此查看其向量。</translation>
    </message>
    <message>
        <source>queries (blue) go from back to front, keys (vermilion) from left to right; height is the weight</source>
        <translation>查询（蓝）从后到前，键（朱红）从左到右；高度为权重</translation>
    </message>
    <message>
        <source>%L1 × %L2 cells of %L3 × %L4, by the largest weight of each</source>
        <translation>%L3 × %L4 中的 %L1 × %L2 个单元格，各取最大权重</translation>
    </message>
    <message>
        <source>What is open holds attention alone, without query, key and value vectors. Choose bars or surface to see it in three dimensions.</source>
        <translation>打开的内容只有注意力，没有查询、键和值向量。请选择柱或曲面以在三维中查看。</translation>
    </message>
    <message>
        <source>Vectors belong to one head. Choose a head, or bars or surface, to see something here.</source>
        <translation>向量属于单个头。请选择一个头，或选择柱或曲面，以在此查看内容。</translation>
    </message>
    <message>
        <source>Choose at least one kind of vector.</source>
        <translation>请至少选择一种向量。</translation>
    </message>
    <message>
        <source>%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance</source>
        <translation>%1：%L5 维中的第 %2、%3、%4 维，占方差的 %6 %</translation>
    </message>
    <message>
        <source>PC%1 %2 %</source>
        <translation>PC%1 %2 %</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>第 %1 维</translation>
    </message>
    <message>
        <source>No token is selected.</source>
        <translation>没有选中词元。</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>Query %1, key %2, value %3</source>
        <translation>查询 %1，键 %2，值 %3</translation>
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
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Vectors as arrows, or the attention matrix as bars or as a surface</source>
        <translation>以箭头表示向量，或以柱或曲面表示注意力矩阵</translation>
    </message>
    <message>
        <source>Chosen dimensions</source>
        <translation>所选维度</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>第一维</translation>
    </message>
    <message>
        <source>Second dimension</source>
        <translation>第二维</translation>
    </message>
    <message>
        <source>Third dimension</source>
        <translation>第三维</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Write tokens beside their arrows or rows</source>
        <translation>在箭头或行旁写出词元</translation>
    </message>
    <message>
        <source>Vectors and attention in three dimensions</source>
        <translation>三维中的向量与注意力</translation>
    </message>
    <message>
        <source>3-D scene</source>
        <translation>三维场景</translation>
    </message>
    <message>
        <source>OpenGL</source>
        <translation>OpenGL</translation>
    </message>
    <message>
        <source>Pause layers</source>
        <translation>暂停逐层播放</translation>
    </message>
    <message>
        <source>Play layers</source>
        <translation>逐层播放</translation>
    </message>
    <message>
        <source>%1: from layer to layer (Space)</source>
        <translation>%1：逐层前进（空格键）</translation>
    </message>
    <message>
        <source>There is one layer alone.</source>
        <translation>只有一层。</translation>
    </message>
    <message>
        <source>Directions of the vectors that become the three axes; those of all layers stay when the layer changes</source>
        <translation>成为三条轴的向量方向；取自所有层的方向在换层时保持不变</translation>
    </message>
    <message>
        <source>Vectors belong to one layer. Choose a layer, or bars or surface, to see something here.</source>
        <translation>向量属于某一层。请选择一层，或选择柱形或曲面。</translation>
    </message>
    <message>
        <source>%1: the three axes explain %2 % of the variance of %L3 dimensions</source>
        <translation>%1：三条轴解释了 %L3 维方差的 %2%</translation>
    </message>
    <message>
        <source>%1: axes of all layers, %2 % of this layer&apos;s variance in %L3 dimensions</source>
        <translation>%1：所有层的轴，占本层 %L3 维方差的 %2%</translation>
    </message>
    <message>
        <source>the longest arrow of each kind has length 1</source>
        <translation>每种向量中最长的箭头长度为 1</translation>
    </message>
    <message>
        <source>Draw with OpenGL; otherwise the same scene is painted, which takes less time without a graphics card</source>
        <translation>用 OpenGL 绘制；否则同一场景由绘图器绘制，没有显卡时这样更省时间</translation>
    </message>
    <message>
        <source>%1 vectors</source>
        <translation>%1向量</translation>
    </message>
    <message>
        <source>PCA of all layers</source>
        <translation>所有层的主成分</translation>
    </message>
    <message>
        <source>PCA of this layer</source>
        <translation>本层的主成分</translation>
    </message>
    <message>
        <source>one of every %L1 tokens has an arrow</source>
        <translation>每 %L1 个词元画一个箭头</translation>
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
        <translation>三个轴上为 (%1, %2, %3)</translation>
    </message>
    <message>
        <source>weight %1 from “%2”</source>
        <translation>来自“%2”的权重 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>largest weight here %1</source>
        <translation>此处最大权重 %1</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
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
        <translation>提高它；颜色最深处为该方法的最大值</translation>
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
        <translation>%1，显示：第 %2–%3 行，第 %4–%5 列</translation>
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
        <translation>被掩码隐藏</translation>
    </message>
</context>
<context>
    <name>views::StepsView</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1（空格键）</translation>
    </message>
    <message>
        <source>No step is shown.</source>
        <translation>没有显示步骤。</translation>
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
        <translation>计算后退一步</translation>
    </message>
    <message>
        <source>Step Forward</source>
        <translation>计算前进一步</translation>
    </message>
    <message>
        <source>Last Step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Goes to any step</source>
        <translation>跳到任一步</translation>
    </message>
    <message>
        <source>Choose a pattern, a model or a file to see here how attention is computed.</source>
        <translation>选择注意力模式、模型或文件，在此查看注意力如何计算。</translation>
    </message>
    <message>
        <source>The steps are being computed.</source>
        <translation>正在计算各步骤。</translation>
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
        <translation>层数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>%1 of %2 runs.</source>
        <translation>%2 次运行中的 %1 次。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Head dimensions</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>How many combinations are drawn; – tries all of them</source>
        <translation>抽取多少种组合；–表示全部尝试</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Parallel axes</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)</source>
        <translation>gpt2（学习位置）、llama（旋转位置）、bloom（ALiBi）</translation>
    </message>
    <message>
        <source>What scores are divided by; of Llama</source>
        <translation>分数除以的数；用于 Llama</translation>
    </message>
    <message>
        <source>How many keys a query sees, itself too; 0 is all of them; of Llama</source>
        <translation>查询能看到多少个键（含自身）；0 表示全部；用于 Llama</translation>
    </message>
    <message>
        <source>Write choices with commas between them and press “Start Sweep”: every combination is trained on the task with every seed, and the best one is named with its uncertainty.</source>
        <translation>用逗号分隔写出各选项，然后按“开始扫描”：每种组合都会用每个种子在任务上训练，并指出最好的一种及其不确定性。</translation>
    </message>
    <message>
        <source>Start Sweep</source>
        <translation>开始扫描</translation>
    </message>
</context>
<context>
    <name>views::TableView</name>
    <message>
        <source>… and %L1 more</source>
        <translation>……还有 %L1 个</translation>
    </message>
    <message>
        <source>Export Data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Tables are written as .csv, not as “%1”.</source>
        <translation>表格以 .csv 格式写出，不能写为“%1”。</translation>
    </message>
</context>
<context>
    <name>views::TextView</name>
    <message>
        <source>Text view</source>
        <translation>文本视图</translation>
    </message>
    <message>
        <source>What the query attends to</source>
        <translation>查询关注什么</translation>
    </message>
    <message>
        <source>What attends to the key</source>
        <translation>什么关注该键</translation>
    </message>
    <message>
        <source>Shading</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Sub-words of a word are read as one</source>
        <translation>把一个词的各个子词合在一起看</translation>
    </message>
    <message>
        <source>Shaded text</source>
        <translation>着色文本</translation>
    </message>
    <message>
        <source>Every query is shown by itself here</source>
        <translation>这里每个查询单独显示</translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message>
        <source>Open a model, a pattern or a file to read what attends to what.</source>
        <translation>打开模型、注意力模式或文件，阅读谁关注谁。</translation>
    </message>
    <message>
        <source>What all queries attend to, on average</source>
        <translation>所有查询平均关注什么</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>没有文本。</translation>
    </message>
    <message>
        <source>What %1 attends to</source>
        <translation>%1关注什么</translation>
    </message>
    <message>
        <source>What %1 attend to, on average</source>
        <translation>%1关注什么（取平均）</translation>
    </message>
    <message>
        <source>What %1 attend to, at most</source>
        <translation>%1关注什么（取最大）</translation>
    </message>
    <message>
        <source>queries ask</source>
        <translation>查询提问</translation>
    </message>
    <message>
        <source>keys answer</source>
        <translation>键回答</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 个查询</numerusform>
        </translation>
    </message>
    <message>
        <source>What attends to %1</source>
        <translation>什么关注%1</translation>
    </message>
    <message>
        <source>%1. Most attention: %2</source>
        <translation>%1。注意力最多：%2</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>%1（位置 %2）</translation>
    </message>
    <message>
        <source>written by the model</source>
        <translation>由模型写出</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens: a larger picture holds more.</source>
        <translation>%L2 个词元中的 %L1 个：更大的图片可容纳更多。</translation>
    </message>
    <message>
        <source>written by the model</source>
        <comment>what a line under a word means</comment>
        <translation>由模型写出</translation>
    </message>
</context>
<context>
    <name>views::TimeStepPanel</name>
    <message>
        <source>Time step</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>Pause steps</source>
        <translation>暂停播放</translation>
    </message>
    <message>
        <source>Play steps</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>No step is chosen: move the slider, or press play.</source>
        <translation>没有选择步骤：移动滑块，或按播放。</translation>
    </message>
    <message>
        <source>Step %1 of %2: the model wrote “%3”</source>
        <translation>第 %1 步，共 %2 步：模型写出了“%3”</translation>
    </message>
    <message>
        <source>Position %1 of %2: “%3”</source>
        <translation>位置 %1，共 %2：“%3”</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一个时间步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一个时间步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does (key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 步/秒</translation>
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
        <translation>目标</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Token strip</source>
        <translation>词元条</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>还没有打开任何内容。</translation>
    </message>
    <message>
        <source>Query: %1; key: %2</source>
        <translation>查询：%1；键：%2</translation>
    </message>
    <message>
        <source>%1, query %2</source>
        <translation>%1，查询 %2</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，键 %2</translation>
    </message>
    <message>
        <source>%1, token %2: not part of the attention shown</source>
        <translation>%1，词元 %2：不属于所显示的注意力</translation>
    </message>
    <message>
        <source>%1, token %2: a click makes it the query, with Shift the key, with Ctrl one of several queries</source>
        <translation>%1，词元 %2：单击设为查询，按住 Shift 单击设为键，按住 Ctrl 单击设为多个查询之一</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>查询(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>键(&amp;K)</translation>
    </message>
    <message>
        <source>One of &amp;Several Queries</source>
        <translation>多个查询之一(&amp;S)</translation>
    </message>
    <message>
        <source>More tokens: click, turn the wheel or use the arrow keys</source>
        <translation>还有更多词元：可单击、滚动滚轮或使用方向键</translation>
    </message>
</context>
<context>
    <name>views::TrainingForm</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Stop at accuracy</source>
        <translation>达到准确率即停</translation>
    </message>
    <message>
        <source>How positions are told: GPT-2 learns them, Llama turns queries and keys, BLOOM weakens what is far (ALiBi)</source>
        <translation>位置如何表示：GPT-2 学习位置，Llama 旋转查询和键，BLOOM 削弱远处（ALiBi）</translation>
    </message>
    <message>
        <source>Items, digits or tokens of a sequence; – is the task&apos;s usual length</source>
        <translation>序列的项、数字或词元数；–为该任务的通常长度</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; – does not clip</source>
        <translation>每步梯度的最大范数；–为不裁剪</translation>
    </message>
    <message>
        <source>Training ends when held-out sequences are answered so well</source>
        <translation>留出序列答到这一准确率时训练结束</translation>
    </message>
    <message>
        <source>Text or CSV to learn from</source>
        <translation>用于学习的文本或 CSV</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv);;All files (*)</source>
        <translation>文本和表格 (*.txt *.csv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>views::TrainingView</name>
    <message>
        <source>Folder for the model</source>
        <translation>模型的文件夹</translation>
    </message>
    <message>
        <source>Saved in %1. It opens like any other model.</source>
        <translation>已保存到 %1。它可像其他模型一样打开。</translation>
    </message>
    <message>
        <source>Folder that another program trains into</source>
        <translation>另一程序训练时写入的文件夹</translation>
    </message>
    <message>
        <source>Following %1: %2 opened so far.</source>
        <translation>正在跟随 %1：已打开 %2 个。</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>训练中。</translation>
    </message>
    <message>
        <source>%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second</source>
        <translation>%1第 %2 / %3 步，损失 %4，准确率 %5，每秒 %6 步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Follow a Folder…</source>
        <translation>跟随文件夹…</translation>
    </message>
    <message>
        <source>Stop Following</source>
        <translation>停止跟随</translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>第 %1 步：留出损失 %2，准确率 %3</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
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
        <translation>从所显示的检查点用上面的学习率、批量、裁剪和步数继续；至今的运行留作比较</translation>
    </message>
    <message>
        <source>Save Model…</source>
        <translation>保存模型…</translation>
    </message>
    <message>
        <source>Opens each checkpoint or attention dump that lands in a folder</source>
        <translation>打开落入文件夹的每个检查点或注意力转储</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Induction of each head</source>
        <translation>各头的归纳</translation>
    </message>
    <message>
        <source>Gradients of each layer</source>
        <translation>各层的梯度</translation>
    </message>
    <message>
        <source>Weights, gradients and updates</source>
        <translation>权重、梯度与更新</translation>
    </message>
    <message>
        <source>Attention of each head</source>
        <translation>各头的注意力</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Choose a task and press “Train”: a small model learns it on this computer, and its loss, its accuracy and the attention of its heads are drawn as they form.</source>
        <translation>选择任务并按“训练”：一个小模型会在这台电脑上学习它，其损失、准确率和各头的注意力会随着形成而绘制出来。</translation>
    </message>
</context>
<context>
    <name>views::View</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Zoom, and save a picture</source>
        <translation>缩放与保存图片</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Save Image…</source>
        <translation>保存图片…</translation>
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
        <translation>%1 贡献 %2</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
</context>
</TS>
