<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n pass</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · DSR %2 of %n</source>
        <translation>
            <numerusform>%1 · DSR %2 of %n</numerusform>
            <numerusform>%1 · DSR %2 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>. Above the luck of %n tracked trial(s) with probability %1</source>
        <translation>
            <numerusform>. Above the luck of %n tracked trial with probability %1</numerusform>
            <numerusform>. Above the luck of %n tracked trials with probability %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseRules</name>
    <message numerus="yes">
        <source>At least %n character(s). A few words that belong together for you alone do well.</source>
        <translation>
            <numerusform>At least %n character. A few words that belong together for you alone do well.</numerusform>
            <numerusform>At least %n characters. A few words that belong together for you alone do well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to report on</source>
        <translation>
            <numerusform>%n run to report on</numerusform>
            <numerusform>%n runs to report on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s) while the workspace is open</source>
        <translation>
            <numerusform>Every %n hour while the workspace is open</numerusform>
            <numerusform>Every %n hours while the workspace is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on, %n recovery code(s) left</source>
        <translation>
            <numerusform>on, %n recovery code left</numerusform>
            <numerusform>on, %n recovery codes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n disabled</source>
        <translation>
            <numerusform>%1, %n disabled</numerusform>
            <numerusform>%1, %n disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) whose signature does not hold</source>
        <translation>
            <numerusform>%n decision whose signature does not hold</numerusform>
            <numerusform>%n decisions whose signature does not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) behind</source>
        <translation>
            <numerusform>%n entry behind</numerusform>
            <numerusform>%n entries behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n trade</numerusform>
            <numerusform>%n trades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n tracked trial(s))</source>
        <translation>
            <numerusform>%1 (%n tracked trial)</numerusform>
            <numerusform>%1 (%n tracked trials)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to deploy</source>
        <translation>
            <numerusform>%n to deploy</numerusform>
            <numerusform>%n to deploy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to monitor</source>
        <translation>
            <numerusform>%n to monitor</numerusform>
            <numerusform>%n to monitor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; every trial counts: %n so far</source>
        <translation>
            <numerusform>%1; every trial counts: %n so far</numerusform>
            <numerusform>%1; every trial counts: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 learns from %n session(s) of %2, fold after fold, in a process of its own.</source>
        <translation>
            <numerusform>%1 learns from %n session of %2, fold after fold, in a process of its own.</numerusform>
            <numerusform>%1 learns from %n sessions of %2, fold after fold, in a process of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::console::Console</name>
    <message numerus="yes">
        <source>%n job(s) go on while the workspace is locked.</source>
        <translation>
            <numerusform>%n job goes on while the workspace is locked.</numerusform>
            <numerusform>%n jobs go on while the workspace is locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::Toast</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::BarChart</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::CurveChart</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::HeatmapChart</name>
    <message numerus="yes">
        <source>%n cell(s) without a value</source>
        <translation>
            <numerusform>%n cell without a value</numerusform>
            <numerusform>%n cells without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::HistogramChart</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::MonthlyHeatmap</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::ScatterChart</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a value</source>
        <translation>
            <numerusform>%n without a value</numerusform>
            <numerusform>%n without a value</numerusform>
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
    <name>qd::ui::charts::TreemapChart</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::models::SnapshotTableModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::ComparePanel</name>
    <message numerus="yes">
        <source>%n run(s) are chosen. With more than %1 the lines cannot be told apart: take some out of the choice with Ctrl and a click.</source>
        <translation>
            <numerusform>%n run are chosen. With more than %1 the lines cannot be told apart: take some out of the choice with Ctrl and a click.</numerusform>
            <numerusform>%n runs are chosen. With more than %1 the lines cannot be told apart: take some out of the choice with Ctrl and a click.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::NewBacktestDialog</name>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run (%1).</source>
        <translation>
            <numerusform>%n field need a correction before this can run (%1).</numerusform>
            <numerusform>%n fields need a correction before this can run (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunInspector</name>
    <message numerus="yes">
        <source>%n more note(s) in the file summary.json.</source>
        <translation>
            <numerusform>%n more note in the file summary.json.</numerusform>
            <numerusform>%n more notes in the file summary.json.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::DataPage</name>
    <message numerus="yes">
        <source>The newest prices are %n session(s) behind.</source>
        <translation>
            <numerusform>The newest prices are %n session behind.</numerusform>
            <numerusform>The newest prices are %n sessions behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::DatasetLineage</name>
    <message numerus="yes">
        <source>and %n more run(s)</source>
        <translation>
            <numerusform>and %n more run</numerusform>
            <numerusform>and %n more runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::NewSearchDialog</name>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run.</source>
        <translation>
            <numerusform>%n field need a correction before this can run.</numerusform>
            <numerusform>%n fields need a correction before this can run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchListView</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchesPage</name>
    <message numerus="yes">
        <source>%n search(es)</source>
        <translation>
            <numerusform>%n search</numerusform>
            <numerusform>%n searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded search(es) cannot be read.</source>
        <translation>
            <numerusform>%n recorded search cannot be read.</numerusform>
            <numerusform>%n recorded searches cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeyboardSection</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeysSection</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::WorkspaceFacts</name>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n pass</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::NewTrainingDialog</name>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run.</source>
        <translation>
            <numerusform>%n field need a correction before this can run.</numerusform>
            <numerusform>%n fields need a correction before this can run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::TrainingPage</name>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) stand still.</source>
        <translation>
            <numerusform>%n training stand still.</numerusform>
            <numerusform>%n trainings stand still.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::vault::VaultPage</name>
    <message numerus="yes">
        <source>%n item(s) are removed from the workspace.</source>
        <translation>
            <numerusform>%n item are removed from the workspace.</numerusform>
            <numerusform>%n items are removed from the workspace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed.</source>
        <translation>
            <numerusform>%n item removed.</numerusform>
            <numerusform>%n items removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::WhatIfPage</name>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::ClosingDialog</name>
    <message numerus="yes">
        <source>%n job(s) still running</source>
        <translation>
            <numerusform>%n job still running</numerusform>
            <numerusform>%n jobs still running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::HelpWindow</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::KeySheet</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::Lineage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlocked · locks in %n min</source>
        <translation>
            <numerusform>Unlocked · locks in %n min</numerusform>
            <numerusform>Unlocked · locks in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlocked · locks in %n s</source>
        <translation>
            <numerusform>Unlocked · locks in %n s</numerusform>
            <numerusform>Unlocked · locks in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::WorkspaceFacts</name>
    <message numerus="yes">
        <source>%n session(s) behind</source>
        <translation>
            <numerusform>%n session behind</numerusform>
            <numerusform>%n sessions behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ImportTableDialog</name>
    <message numerus="yes">
        <source>The reader mended or passed over %n thing(s); see below.</source>
        <translation>
            <numerusform>The reader mended or passed over %n thing; see below.</numerusform>
            <numerusform>The reader mended or passed over %n things; see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::SignInForm</name>
    <message numerus="yes">
        <source>After failed attempts there is a pause: %n second(s) to go.</source>
        <translation>
            <numerusform>After failed attempts there is a pause: %n second to go.</numerusform>
            <numerusform>After failed attempts there is a pause: %n seconds to go.</numerusform>
        </translation>
    </message>
</context>
</TS>
