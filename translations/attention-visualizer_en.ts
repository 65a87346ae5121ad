<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%1 × %2 · %n attention matrices</source>
        <translation>
            <numerusform>%1 × %2 · %n attention matrix</numerusform>
            <numerusform>%1 × %2 · %n attention matrices</numerusform>
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
    <name>views::InputPanel</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
