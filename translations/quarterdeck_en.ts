<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- The words of the sources are English already. This file only makes the search for a language end at English where
     the system names it before another one (LANGUAGE=en_US:de); it needs one word for that. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>qd::console::Frame</name>
    <message>
        <source>Quarterdeck</source>
        <translation>Quarterdeck</translation>
    </message>
</context>
</TS>
