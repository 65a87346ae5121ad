<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n inputs were left out; the first:</source>
        <translation>
            <numerusform>%n input was left out; the first:</numerusform>
            <numerusform>%n inputs were left out; the first:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadText</name>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>It is in %n tab(s) beside this one.</source>
        <translation>
            <numerusform>It is in %n tab beside this one.</numerusform>
            <numerusform>It is in %n tabs beside this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) were changed and are not saved.</source>
        <translation>
            <numerusform>%n tab was changed and is not saved.</numerusform>
            <numerusform>%n tabs were changed and are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>float32 · %n thread(s)</source>
        <translation>
            <numerusform>float32 · %n thread</numerusform>
            <numerusform>float32 · %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 of %n layer</numerusform>
            <numerusform>%1 of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AblationModel</name>
    <message numerus="yes">
        <source>Mean over %Ln text(s): %1</source>
        <translation>
            <numerusform>Mean over %Ln text: %1</numerusform>
            <numerusform>Mean over %Ln texts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AtlasRun</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::InterventionModel</name>
    <message numerus="yes">
        <source>the last %n keys hidden</source>
        <translation>
            <numerusform>the last %n key hidden</numerusform>
            <numerusform>the last %n keys hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hidden</source>
        <translation>
            <numerusform>%n cell hidden</numerusform>
            <numerusform>%n cells hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::PatchingModel</name>
    <message numerus="yes">
        <source>Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.</source>
        <translation>
            <numerusform>Mean change over %Ln pair. Unpatched: %1, of the other texts: %2.</numerusform>
            <numerusform>Mean change over %Ln pairs. Unpatched: %1, of the other texts: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DatasetPanel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics of %Ln row(s) of %1 written to %2</source>
        <translation>
            <numerusform>Metrics of %Ln row of %1 written to %2</numerusform>
            <numerusform>Metrics of %Ln rows of %1 written to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DescribeDialog</name>
    <message numerus="yes">
        <source>%n options are open.</source>
        <translation>
            <numerusform>%n option is open.</numerusform>
            <numerusform>%n options are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</source>
        <translation>
            <numerusform>%n tensor has no place: name it in the option that it belongs to, or tick it if the attention does not depend on it.</numerusform>
            <numerusform>%n tensors have no place: name them in the options that they belong to, or tick those that the attention does not depend on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DetailCanvas</name>
    <message numerus="yes">
        <source>head %1, which shares key head %2 with %n other(s)</source>
        <translation>
            <numerusform>head %1, which shares key head %2 with %n other</numerusform>
            <numerusform>head %1, which shares key head %2 with %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HeadPage</name>
    <message numerus="yes">
        <source>This head does %n different things</source>
        <translation>
            <numerusform>This head does %n thing</numerusform>
            <numerusform>This head does %n different things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HeadScatter</name>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n head; arrow keys choose one</numerusform>
            <numerusform>%n heads; arrow keys choose one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::InputPanel</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) each</source>
        <translation>
            <numerusform>%n head each</numerusform>
            <numerusform>%n heads each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::InterventionPanel</name>
    <message numerus="yes">
        <source>%n head(s) chosen</source>
        <translation>
            <numerusform>%n head chosen</numerusform>
            <numerusform>%n heads chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LessonPanel</name>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapCanvas</name>
    <message numerus="yes">
        <source>%n points; arrow keys choose one, plus and minus zoom</source>
        <translation>
            <numerusform>%n point; arrow keys choose one, plus and minus zoom</numerusform>
            <numerusform>%n points; arrow keys choose one, plus and minus zoom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapGrid</name>
    <message numerus="yes">
        <source>%n heads; arrow keys choose one</source>
        <translation>
            <numerusform>%n head; arrow keys choose one</numerusform>
            <numerusform>%n heads; arrow keys choose one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::MapPanel</name>
    <message numerus="yes">
        <source>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</source>
        <translation>
            <numerusform>Hidden states of the %1 at layer boundary %2: %n token. Cells show the tokens that stand there and, after →, what the logit lens reads.</numerusform>
            <numerusform>Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens that stand there and, after →, what the logit lens reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points. Drag around tokens to see where they stand.</source>
        <translation>
            <numerusform>%1: %n point. Drag around tokens to see where they stand.</numerusform>
            <numerusform>%1: %n points. Drag around tokens to see where they stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a click opens a text</source>
        <translation>
            <numerusform>%n selected; a click opens a text</numerusform>
            <numerusform>%n selected; a click opens a text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OverlayWidget</name>
    <message numerus="yes">
        <source>without %Ln place(s) that everything looks at</source>
        <translation>
            <numerusform>without %Ln place that everything looks at</numerusform>
            <numerusform>without %Ln places that everything looks at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PatchingView</name>
    <message numerus="yes">
        <source>%Ln edge(s) to patch: type another text of as many tokens and press “Patch”.</source>
        <translation>
            <numerusform>%Ln edge to patch: type another text of as many tokens and press “Patch”.</numerusform>
            <numerusform>%Ln edges to patch: type another text of as many tokens and press “Patch”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TextWidget</name>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
</context>
</TS>
