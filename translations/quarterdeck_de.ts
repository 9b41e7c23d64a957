<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BacktestFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Empty: the name offered</source>
        <translation>Leer: der vorgeschlagene Name</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>How the weights are made</source>
        <translation>Wie die Gewichte entstehen</translation>
    </message>
    <message>
        <source>Lookback, returns</source>
        <translation>Rückblick, Renditen</translation>
    </message>
    <message>
        <source>Empty: all so far</source>
        <translation>Leer: alle bisherigen</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>At the last close of the period</source>
        <translation>Zum letzten Schlusskurs des Zeitraums</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Of daily returns</source>
        <translation>Der Tagesrenditen</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>Linkage</translation>
    </message>
    <message>
        <source>How clusters are joined</source>
        <translation>Wie Cluster verbunden werden</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Between two symbols</source>
        <translation>Zwischen zwei Symbolen</translation>
    </message>
    <message>
        <source>Target return, %</source>
        <translation>Zielrendite, %</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Pro Jahr</translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>Konfidenz, %</translation>
    </message>
    <message>
        <source>The worst days are beyond it</source>
        <translation>Die schlimmsten Tage liegen jenseits</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Empty: by the gap statistic</source>
        <translation>Leer: nach der Gap-Statistik</translation>
    </message>
    <message>
        <source>Risk-free rate, %</source>
        <translation>Risikofreier Zins, %</translation>
    </message>
    <message>
        <source>Methods and shares, %</source>
        <translation>Methoden und Anteile, %</translation>
    </message>
    <message>
        <source>As in hrp 50, min-variance 50</source>
        <translation>Etwa hrp 50, min-variance 50</translation>
    </message>
    <message>
        <source>Views, % a year</source>
        <translation>Prognosen, % p. a.</translation>
    </message>
    <message>
        <source>As in AAA 6; BBB &gt; CCC 2</source>
        <translation>Etwa AAA 6; BBB &gt; CCC 2</translation>
    </message>
    <message>
        <source>Universe</source>
        <translation>Universum</translation>
    </message>
    <message>
        <source>Members need a membership file</source>
        <translation>Mitglieder brauchen eine Mitgliederdatei</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Adjusted: dividends count</source>
        <translation>Bereinigt: Dividenden zählen mit</translation>
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
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Wird mit aufgezeichnet</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>What weights may be</source>
        <translation>Was Gewichte sein dürfen</translation>
    </message>
    <message>
        <source>Least weight, %</source>
        <translation>Kleinstes Gewicht, %</translation>
    </message>
    <message>
        <source>Below 0 with shorts</source>
        <translation>Unter 0 mit Leerverkäufen</translation>
    </message>
    <message>
        <source>Greatest weight, %</source>
        <translation>Größtes Gewicht, %</translation>
    </message>
    <message>
        <source>Of each name</source>
        <translation>Jedes Titels</translation>
    </message>
    <message>
        <source>Gross exposure, %</source>
        <translation>Brutto-Exposure, %</translation>
    </message>
    <message>
        <source>Long and short together</source>
        <translation>Long und Short zusammen</translation>
    </message>
    <message>
        <source>Sector cap, %</source>
        <translation>Sektorgrenze, %</translation>
    </message>
    <message>
        <source>Of each sector</source>
        <translation>Jedes Sektors</translation>
    </message>
    <message>
        <source>Least cash, %</source>
        <translation>Mindestliquidität, %</translation>
    </message>
    <message>
        <source>Of the portfolio</source>
        <translation>Des Portfolios</translation>
    </message>
    <message>
        <source>Greatest cash, %</source>
        <translation>Höchstliquidität, %</translation>
    </message>
    <message>
        <source>Turnover cap, %</source>
        <translation>Umschlaggrenze, %</translation>
    </message>
    <message>
        <source>Of each rebalance but the first</source>
        <translation>Jeder Umschichtung außer der ersten</translation>
    </message>
    <message>
        <source>Tracking error cap, %</source>
        <translation>Tracking-Error-Grenze, %</translation>
    </message>
    <message>
        <source>Least holding, %</source>
        <translation>Mindestbestand, %</translation>
    </message>
    <message>
        <source>Or nothing at all</source>
        <translation>Oder gar nichts</translation>
    </message>
    <message>
        <source>Most names</source>
        <translation>Höchstzahl der Titel</translation>
    </message>
    <message>
        <source>That are held</source>
        <translation>Die gehalten werden</translation>
    </message>
    <message>
        <source>Never held</source>
        <translation>Nie gehalten</translation>
    </message>
    <message>
        <source>Symbols with blanks between</source>
        <translation>Symbole, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Fund rules</source>
        <translation>Fondsregeln</translation>
    </message>
    <message>
        <source>Concentration of issuers</source>
        <translation>Konzentration der Emittenten</translation>
    </message>
    <message>
        <source>Filled at</source>
        <translation>Ausgeführt zum</translation>
    </message>
    <message>
        <source>The open needs opening prices</source>
        <translation>Die Eröffnung braucht Eröffnungskurse</translation>
    </message>
    <message>
        <source>Initial capital</source>
        <translation>Anfangskapital</translation>
    </message>
    <message>
        <source>In the currency of the prices</source>
        <translation>In der Währung der Kurse</translation>
    </message>
    <message>
        <source>Interest on cash, %</source>
        <translation>Zins auf Liquidität, %</translation>
    </message>
    <message>
        <source>A year, on cash held overnight</source>
        <translation>p. a., auf Liquidität über Nacht</translation>
    </message>
    <message>
        <source>Commission, bp</source>
        <translation>Provision, bp</translation>
    </message>
    <message>
        <source>Of the value of each trade</source>
        <translation>Vom Wert jedes Abschlusses</translation>
    </message>
    <message>
        <source>Half spread, bp</source>
        <translation>Halber Spread, bp</translation>
    </message>
    <message>
        <source>Paid against the mid</source>
        <translation>Gegenüber der Mitte</translation>
    </message>
    <message>
        <source>Market impact, Y</source>
        <translation>Markteinfluss, Y</translation>
    </message>
    <message>
        <source>Y·σ·√(Q / ADV); studies find about 1</source>
        <translation>Y·σ·√(Q / ADV); Studien finden etwa 1</translation>
    </message>
    <message>
        <source>Commission of an order</source>
        <translation>Provision je Order</translation>
    </message>
    <message>
        <source>Whatever its size</source>
        <translation>Gleich welcher Größe</translation>
    </message>
    <message>
        <source>Commission of a unit</source>
        <translation>Provision je Stück</translation>
    </message>
    <message>
        <source>Of each share traded</source>
        <translation>Jedes gehandelten Stücks</translation>
    </message>
    <message>
        <source>Least commission</source>
        <translation>Mindestprovision</translation>
    </message>
    <message>
        <source>Of an order</source>
        <translation>Einer Order</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>What can be traded</source>
        <translation>Was gehandelt werden kann</translation>
    </message>
    <message>
        <source>Share of volume, %</source>
        <translation>Anteil am Volumen, %</translation>
    </message>
    <message>
        <source>Empty: orders fill wholly</source>
        <translation>Leer: Orders werden ganz ausgeführt</translation>
    </message>
    <message>
        <source>Rest of an order</source>
        <translation>Rest einer Order</translation>
    </message>
    <message>
        <source>What was not filled in a session</source>
        <translation>Was an einem Tag nicht ausgeführt wurde</translation>
    </message>
    <message>
        <source>Tax lots</source>
        <translation>Steuerliche Tranchen</translation>
    </message>
    <message>
        <source>Which lot a sale closes</source>
        <translation>Welche Tranche ein Verkauf schließt</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividenden</translation>
    </message>
    <message>
        <source>Where they are known</source>
        <translation>Wo sie bekannt sind</translation>
    </message>
    <message>
        <source>Recovery, %</source>
        <translation>Rückzahlung, %</translation>
    </message>
    <message>
        <source>Of the last price when prices end</source>
        <translation>Des letzten Kurses, wenn Kurse enden</translation>
    </message>
    <message>
        <source>Margin rate, %</source>
        <translation>Lombardzins, %</translation>
    </message>
    <message>
        <source>A year, on cash below zero</source>
        <translation>p. a., auf negative Liquidität</translation>
    </message>
    <message>
        <source>Borrow fee, %</source>
        <translation>Leihgebühr, %</translation>
    </message>
    <message>
        <source>A year, on short positions</source>
        <translation>p. a., auf Leerverkäufe</translation>
    </message>
</context>
<context>
    <name>ChartToolbar</name>
    <message>
        <source>Key in the chart: %1</source>
        <translation>Legende des Diagramms: %1</translation>
    </message>
</context>
<context>
    <name>DataPresenter</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>nothing doubtful</source>
        <translation>nichts Auffälliges</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Other kinds</source>
        <translation>Andere Arten</translation>
    </message>
    <message>
        <source>Nothing is imported yet</source>
        <translation>Es ist noch nichts importiert</translation>
    </message>
    <message>
        <source>1 price looks wrong</source>
        <translation>1 Kurs wirkt falsch</translation>
    </message>
    <message>
        <source>%1 prices look wrong</source>
        <translation>%1 Kurse wirken falsch</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: nothing doubtful found, prices to %2</source>
        <translation>%1: nichts Auffälliges gefunden, Kurse bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
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
        <source>Sessions</source>
        <translation>Handelstage</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Whether the prices are invented</source>
        <translation>Ob die Kurse erfunden sind</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Content hash: the same prices always give the same</source>
        <translation>Inhalts-Hash: dieselben Kurse ergeben immer denselben</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
</context>
<context>
    <name>FilterReader</name>
    <message>
        <source>Write something on each side of ! and |</source>
        <translation>Schreiben Sie etwas auf jede Seite von ! und |</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Write a word after %1</source>
        <translation>Schreiben Sie ein Wort hinter %1</translation>
    </message>
    <message>
        <source>“%1” is no day: write 2024, 2024-03 or %2</source>
        <translation>„%1“ ist kein Tag: schreiben Sie 2024, 2024-03 oder %2</translation>
    </message>
    <message>
        <source>“%1” is no number: write it like %2</source>
        <translation>„%1“ ist keine Zahl: schreiben Sie sie wie %2</translation>
    </message>
    <message>
        <source>The first value of a range is the smaller one</source>
        <translation>Der erste Wert eines Bereichs ist der kleinere</translation>
    </message>
    <message>
        <source>Write a day after %1</source>
        <translation>Schreiben Sie einen Tag hinter %1</translation>
    </message>
    <message>
        <source>Write a number after %1</source>
        <translation>Schreiben Sie eine Zahl hinter %1</translation>
    </message>
    <message>
        <source>2024, 2024-03, &gt;2024-03-15, 2023..2024; ! is not, | is or, empty</source>
        <translation>2024, 2024-03, &gt;2024-03-15, 2023..2024; ! heißt nicht, | heißt oder, leer</translation>
    </message>
    <message>
        <source>&gt;5, &lt;=5, =5, 1..5, with %, k, M, B; ! is not, | is or, empty</source>
        <translation>&gt;5, &lt;=5, =5, 1..5, mit %, k, M, B; ! heißt nicht, | heißt oder, leer</translation>
    </message>
    <message>
        <source>words, =whole, ^start; ! is not, | is or, empty</source>
        <translation>Wörter, =ganz, ^Anfang; ! heißt nicht, | heißt oder, leer</translation>
    </message>
</context>
<context>
    <name>FlowWords</name>
    <message>
        <source>Equal weight</source>
        <translation>Gleichgewichtung</translation>
    </message>
    <message>
        <source>Every symbol gets the same share: the yardstick that a cleverer method has to beat.</source>
        <translation>Jedes Symbol erhält denselben Anteil: der Maßstab, den eine klügere Methode schlagen muss.</translation>
    </message>
    <message>
        <source>Inverse volatility</source>
        <translation>Inverse Volatilität</translation>
    </message>
    <message>
        <source>Calm symbols get more, volatile ones less; how they move together does not count.</source>
        <translation>Ruhige Symbole erhalten mehr, volatile weniger; ihr Gleichlauf zählt nicht.</translation>
    </message>
    <message>
        <source>Hierarchical risk parity</source>
        <translation>Hierarchische Risikoparität</translation>
    </message>
    <message>
        <source>Groups symbols that move together and shares the risk over the groups, then within them.</source>
        <translation>Fasst Symbole mit Gleichlauf zu Gruppen zusammen und verteilt das Risiko erst auf die Gruppen, dann in ihnen.</translation>
    </message>
    <message>
        <source>%1, monthly</source>
        <translation>%1, monatlich</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>a few s left</source>
        <translation>noch wenige s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>%1&#x2009;T</source>
        <comment>trillion, 1e12</comment>
        <translation>%1&#x2009;Bio.</translation>
    </message>
    <message>
        <source>%1&#x2009;B</source>
        <comment>billion, 1e9</comment>
        <translation>%1&#x2009;Mrd.</translation>
    </message>
    <message>
        <source>%1&#x2009;M</source>
        <comment>million</comment>
        <translation>%1&#x2009;Mio.</translation>
    </message>
    <message>
        <source>%1&#x2009;k</source>
        <comment>thousand</comment>
        <translation>%1&#x2009;Tsd.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>GaugeWords</name>
    <message>
        <source>warn %1</source>
        <translation>Warnung %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Über der Grenze</translation>
    </message>
    <message>
        <source>Close to the limit</source>
        <translation>Nahe der Grenze</translation>
    </message>
    <message>
        <source>Within the limit</source>
        <translation>Innerhalb der Grenze</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>HistogramWords</name>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>KeyCost</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>nobody of this workspace</source>
        <translation>niemand aus diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>bound to a keychain</source>
        <translation>an einen Schlüsselbund gebunden</translation>
    </message>
    <message>
        <source>first sign-in due</source>
        <translation>erste Anmeldung steht aus</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>The desktop offers no keychain here. On Linux that is the Secret Service (GNOME Keyring, KeePassXC) or KWallet: start one, unlock it and open this section again.</source>
        <translation>Die Desktop-Umgebung bietet hier keinen Schlüsselbund an. Unter Linux ist das der Secret Service (GNOME Keyring, KeePassXC) oder KWallet: Starten Sie einen davon, entsperren Sie ihn, und öffnen Sie diesen Abschnitt erneut.</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>A logarithmic axis needs values above 0</source>
        <translation>Eine logarithmische Achse braucht Werte über 0</translation>
    </message>
</context>
<context>
    <name>LegendWords</name>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Total return</source>
        <translation>Gesamtrendite</translation>
    </message>
    <message>
        <source>Annual growth (CAGR)</source>
        <translation>Rendite p. a. (CAGR)</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Sortino ratio</source>
        <translation>Sortino-Quotient</translation>
    </message>
    <message>
        <source>Calmar ratio</source>
        <translation>Calmar-Quotient</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>Maximaler Drawdown</translation>
    </message>
    <message>
        <source>Longest drawdown</source>
        <translation>Längster Drawdown</translation>
    </message>
    <message>
        <source>Value at risk 95 %</source>
        <translation>Value at Risk 95 %</translation>
    </message>
    <message>
        <source>Expected shortfall 95 %</source>
        <translation>Expected Shortfall 95 %</translation>
    </message>
    <message>
        <source>Omega ratio</source>
        <translation>Omega-Quotient</translation>
    </message>
    <message>
        <source>Tail ratio</source>
        <translation>Tail-Quotient</translation>
    </message>
    <message>
        <source>Skewness</source>
        <translation>Schiefe</translation>
    </message>
    <message>
        <source>Excess kurtosis</source>
        <translation>Exzess-Kurtosis</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profitfaktor</translation>
    </message>
    <message>
        <source>Average win</source>
        <translation>Mittlerer Gewinn</translation>
    </message>
    <message>
        <source>Average loss</source>
        <translation>Mittlerer Verlust</translation>
    </message>
    <message>
        <source>Best day</source>
        <translation>Bester Tag</translation>
    </message>
    <message>
        <source>Worst day</source>
        <translation>Schlechtester Tag</translation>
    </message>
    <message>
        <source>Downside risk</source>
        <translation>Downside-Risiko</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Information ratio</source>
        <translation>Information Ratio</translation>
    </message>
    <message>
        <source>Tracking error</source>
        <translation>Tracking Error</translation>
    </message>
    <message>
        <source>Up capture</source>
        <translation>Up-Capture</translation>
    </message>
    <message>
        <source>Down capture</source>
        <translation>Down-Capture</translation>
    </message>
    <message>
        <source>Batting average</source>
        <translation>Batting Average</translation>
    </message>
    <message>
        <source>What the whole period earned, with every return reinvested.</source>
        <translation>Was der gesamte Zeitraum eingebracht hat, wenn jeder Ertrag wieder angelegt wird.</translation>
    </message>
    <message>
        <source>The steady yearly growth that would have led to the same end value.</source>
        <translation>Das gleichmäßige jährliche Wachstum, das zum selben Endwert geführt hätte.</translation>
    </message>
    <message>
        <source>How much the returns scatter around their mean, scaled to a year.</source>
        <translation>Wie stark die Renditen um ihren Mittelwert streuen, auf ein Jahr hochgerechnet.</translation>
    </message>
    <message>
        <source>Return above the risk-free rate for each unit of volatility.</source>
        <translation>Rendite über dem risikofreien Zins je Einheit Volatilität.</translation>
    </message>
    <message>
        <source>Return above the risk-free rate for each unit of downside risk, so that only falls count as risk.</source>
        <translation>Rendite über dem risikofreien Zins je Einheit Downside-Risiko, sodass nur Verluste als Risiko zählen.</translation>
    </message>
    <message>
        <source>Yearly growth for each unit of the deepest fall.</source>
        <translation>Jährliches Wachstum je Einheit des tiefsten Rückgangs.</translation>
    </message>
    <message>
        <source>The deepest fall from a high to a later low.</source>
        <translation>Der tiefste Rückgang von einem Hoch zu einem späteren Tief.</translation>
    </message>
    <message>
        <source>The longest time from a high until it was reached again.</source>
        <translation>Die längste Zeit von einem Hoch, bis es wieder erreicht war.</translation>
    </message>
    <message>
        <source>The daily return that only one session in twenty fell below.</source>
        <translation>Die Tagesrendite, die nur an einem von zwanzig Handelstagen unterschritten wurde.</translation>
    </message>
    <message>
        <source>The mean of the worst twentieth of the daily returns.</source>
        <translation>Der Mittelwert des schlechtesten Zwanzigstels der Tagesrenditen.</translation>
    </message>
    <message>
        <source>The sum of the gains above the risk-free rate for each unit lost below it.</source>
        <translation>Die Summe der Gewinne über dem risikofreien Zins je Einheit, die darunter verloren ging.</translation>
    </message>
    <message>
        <source>How large a very good day is against a very bad one.</source>
        <translation>Wie groß ein sehr guter Tag im Verhältnis zu einem sehr schlechten ist.</translation>
    </message>
    <message>
        <source>Whether the large moves are rather gains (above 0) or losses (below 0).</source>
        <translation>Ob die großen Bewegungen eher Gewinne (über 0) oder Verluste (unter 0) sind.</translation>
    </message>
    <message>
        <source>How much more often extreme days come than under a normal distribution.</source>
        <translation>Wie viel häufiger extreme Tage vorkommen als bei einer Normalverteilung.</translation>
    </message>
    <message>
        <source>The share of the sessions with a move that ended higher.</source>
        <translation>Der Anteil der Handelstage mit Gewinn an allen mit einer Bewegung.</translation>
    </message>
    <message>
        <source>What was gained on all rising sessions for each unit lost on all falling ones.</source>
        <translation>Was an allen steigenden Handelstagen je Einheit Verlust an allen fallenden gewonnen wurde.</translation>
    </message>
    <message>
        <source>The mean return of the sessions that ended higher.</source>
        <translation>Die mittlere Rendite der Handelstage mit Gewinn.</translation>
    </message>
    <message>
        <source>The mean return of the sessions that ended lower.</source>
        <translation>Die mittlere Rendite der Handelstage mit Verlust.</translation>
    </message>
    <message>
        <source>The highest return of a single session.</source>
        <translation>Die höchste Rendite eines einzelnen Handelstags.</translation>
    </message>
    <message>
        <source>The lowest return of a single session.</source>
        <translation>Die niedrigste Rendite eines einzelnen Handelstags.</translation>
    </message>
    <message>
        <source>How far the returns fall below the risk-free rate, scaled to a year.</source>
        <translation>Wie weit die Renditen unter den risikofreien Zins fallen, auf ein Jahr hochgerechnet.</translation>
    </message>
    <message>
        <source>How close the growth comes to a straight line: 1 is perfectly steady.</source>
        <translation>Wie nahe das Wachstum einer Geraden kommt: 1 heißt vollkommen gleichmäßig.</translation>
    </message>
    <message>
        <source>The yearly return that the benchmark&apos;s moves do not explain.</source>
        <translation>Die jährliche Rendite, die sich nicht aus den Bewegungen der Benchmark erklärt.</translation>
    </message>
    <message>
        <source>How far the portfolio moves when the benchmark moves by 1 %.</source>
        <translation>Wie weit sich das Portfolio bewegt, wenn sich die Benchmark um 1 % bewegt.</translation>
    </message>
    <message>
        <source>Return above the benchmark for each unit of tracking error.</source>
        <translation>Rendite über der Benchmark je Einheit Tracking Error.</translation>
    </message>
    <message>
        <source>How much the returns scatter around the benchmark&apos;s, scaled to a year.</source>
        <translation>Wie stark die Renditen um die der Benchmark streuen, auf ein Jahr hochgerechnet.</translation>
    </message>
    <message>
        <source>How much of the benchmark&apos;s growth was earned over its rising sessions.</source>
        <translation>Welcher Teil des Wachstums der Benchmark an ihren steigenden Handelstagen mitverdient wurde.</translation>
    </message>
    <message>
        <source>How much of the benchmark&apos;s fall was suffered over its falling sessions.</source>
        <translation>Welcher Teil des Rückgangs der Benchmark an ihren fallenden Handelstagen mitgetragen wurde.</translation>
    </message>
    <message>
        <source>The share of the sessions that beat the benchmark.</source>
        <translation>Der Anteil der Handelstage, die die Benchmark übertrafen.</translation>
    </message>
    <message>
        <source>Return above the benchmark for each unit of its scatter, by session.</source>
        <translation>Rendite über der Benchmark je Einheit der Streuung dieses Überschusses, je Handelstag.</translation>
    </message>
    <message>
        <source>Π(1 + r) − 1</source>
        <translation>Π(1 + r) − 1</translation>
    </message>
    <message>
        <source>(1 + total return)^(P / n) − 1, P periods per year</source>
        <translation>(1 + Gesamtrendite)^(P / n) − 1, P Perioden je Jahr</translation>
    </message>
    <message>
        <source>sd(r) · √P, ddof 1</source>
        <translation>sd(r) · √P, ddof 1</translation>
    </message>
    <message>
        <source>mean(r − rf) / sd(r − rf) · √P, ddof 1, rf = annual rate / P</source>
        <translation>mean(r − rf) / sd(r − rf) · √P, ddof 1, rf = Jahreszins / P</translation>
    </message>
    <message>
        <source>mean(r − rf) · P / downside risk</source>
        <translation>mean(r − rf) · P / Downside-Risiko</translation>
    </message>
    <message>
        <source>CAGR / |maximum drawdown|</source>
        <translation>CAGR / |maximaler Drawdown|</translation>
    </message>
    <message>
        <source>min(wealth / highest wealth so far − 1), wealth starting at 1</source>
        <translation>min(Wert / bisher höchster Wert − 1), Wert beginnend bei 1</translation>
    </message>
    <message>
        <source>most sessions from a peak to the session that regains it, or to the end</source>
        <translation>meiste Handelstage von einem Hoch bis zum Tag, der es wieder erreicht, oder bis zum Ende</translation>
    </message>
    <message>
        <source>5th percentile of r, linear interpolation; negative is a loss</source>
        <translation>5. Perzentil von r, linear interpoliert; negativ heißt Verlust</translation>
    </message>
    <message>
        <source>mean of the ⌊0.05 (n − 1)⌋ + 1 lowest r</source>
        <translation>Mittelwert der ⌊0,05 (n − 1)⌋ + 1 niedrigsten r</translation>
    </message>
    <message>
        <source>Σ max(r − rf, 0) / Σ max(rf − r, 0)</source>
        <translation>Σ max(r − rf, 0) / Σ max(rf − r, 0)</translation>
    </message>
    <message>
        <source>|95th percentile of r| / |5th percentile of r|</source>
        <translation>|95. Perzentil von r| / |5. Perzentil von r|</translation>
    </message>
    <message>
        <source>m3 / m2^1.5, population moments</source>
        <translation>m3 / m2^1,5, Momente der Grundgesamtheit</translation>
    </message>
    <message>
        <source>m4 / m2² − 3, population moments</source>
        <translation>m4 / m2² − 3, Momente der Grundgesamtheit</translation>
    </message>
    <message>
        <source>share of r &gt; 0 among r ≠ 0</source>
        <translation>Anteil von r &gt; 0 an r ≠ 0</translation>
    </message>
    <message>
        <source>Σ(r &gt; 0) / |Σ(r &lt; 0)|</source>
        <translation>Σ(r &gt; 0) / |Σ(r &lt; 0)|</translation>
    </message>
    <message>
        <source>mean of r &gt; 0</source>
        <translation>Mittelwert von r &gt; 0</translation>
    </message>
    <message>
        <source>mean of r &lt; 0</source>
        <translation>Mittelwert von r &lt; 0</translation>
    </message>
    <message>
        <source>max r</source>
        <translation>max r</translation>
    </message>
    <message>
        <source>min r</source>
        <translation>min r</translation>
    </message>
    <message>
        <source>√mean(min(r − rf, 0)²) · √P</source>
        <translation>√mean(min(r − rf, 0)²) · √P</translation>
    </message>
    <message>
        <source>R² of the cumulative log return on time</source>
        <translation>R² der kumulierten Log-Rendite über die Zeit</translation>
    </message>
    <message>
        <source>(1 + mean(r − rf − β (b − rf)))^P − 1</source>
        <translation>(1 + mean(r − rf − β (b − rf)))^P − 1</translation>
    </message>
    <message>
        <source>cov(r, b) / var(b)</source>
        <translation>cov(r, b) / var(b)</translation>
    </message>
    <message>
        <source>mean(r − b) / sd(r − b) · √P, ddof 1</source>
        <translation>mean(r − b) / sd(r − b) · √P, ddof 1</translation>
    </message>
    <message>
        <source>sd(r − b) · √P, ddof 1</source>
        <translation>sd(r − b) · √P, ddof 1</translation>
    </message>
    <message>
        <source>CAGR of r / CAGR of b over the periods with b &gt; 0</source>
        <translation>CAGR von r / CAGR von b über die Perioden mit b &gt; 0</translation>
    </message>
    <message>
        <source>CAGR of r / CAGR of b over the periods with b &lt; 0</source>
        <translation>CAGR von r / CAGR von b über die Perioden mit b &lt; 0</translation>
    </message>
    <message>
        <source>share of periods with r &gt; b</source>
        <translation>Anteil der Perioden mit r &gt; b</translation>
    </message>
    <message>
        <source>mean(r − b) / sd(r − b), ddof 1</source>
        <translation>mean(r − b) / sd(r − b), ddof 1</translation>
    </message>
    <message>
        <source>empyrical-reloaded</source>
        <translation>empyrical-reloaded</translation>
    </message>
    <message>
        <source>Quarterdeck</source>
        <translation>Quarterdeck</translation>
    </message>
    <message>
        <source>QuantStats</source>
        <translation>QuantStats</translation>
    </message>
    <message>
        <source>Sharpe 1994; empyrical-reloaded</source>
        <translation>Sharpe 1994; empyrical-reloaded</translation>
    </message>
    <message>
        <source>Sortino &amp; Price 1994; empyrical-reloaded</source>
        <translation>Sortino &amp; Price 1994; empyrical-reloaded</translation>
    </message>
    <message>
        <source>Young 1991; empyrical-reloaded</source>
        <translation>Young 1991; empyrical-reloaded</translation>
    </message>
    <message>
        <source>Keating &amp; Shadwick 2002; empyrical-reloaded</source>
        <translation>Keating &amp; Shadwick 2002; empyrical-reloaded</translation>
    </message>
    <message>
        <source>SciPy stats.skew</source>
        <translation>SciPy stats.skew</translation>
    </message>
    <message>
        <source>SciPy stats.kurtosis</source>
        <translation>SciPy stats.kurtosis</translation>
    </message>
    <message>
        <source>Jensen 1968; empyrical-reloaded</source>
        <translation>Jensen 1968; empyrical-reloaded</translation>
    </message>
    <message>
        <source>Grinold &amp; Kahn 1999</source>
        <translation>Grinold &amp; Kahn 1999</translation>
    </message>
    <message>
        <source>Information ratio (per period)</source>
        <translation>Information Ratio (je Periode)</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Sessions × symbols</source>
        <translation>Handelstage × Symbole</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>HRP</source>
        <translation>HRP</translation>
    </message>
    <message>
        <source>equal weight</source>
        <translation>Gleichgewichtung</translation>
    </message>
    <message>
        <source>inverse volatility</source>
        <translation>inverse Volatilität</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Ledoit-Wolf</source>
        <translation>Ledoit-Wolf</translation>
    </message>
    <message>
        <source>OAS</source>
        <translation>OAS</translation>
    </message>
    <message>
        <source>EWMA</source>
        <translation>EWMA</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>vierteljährlich</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation>%1 Renditen</translation>
    </message>
    <message>
        <source>Rebalanced</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>Trading cost</source>
        <translation>Handelskosten</translation>
    </message>
    <message>
        <source>Commission %1 bp and half the spread %2 bp of what is traded</source>
        <translation>Provision %1 bp und halber Spread %2 bp des gehandelten Werts</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>older data</source>
        <translation>ältere Daten</translation>
    </message>
    <message>
        <source>this data set</source>
        <translation>dieser Datensatz</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf-Hash</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Review the data</source>
        <translation>Daten prüfen</translation>
    </message>
    <message>
        <source>Show positions</source>
        <translation>Positionen zeigen</translation>
    </message>
    <message>
        <source>Open backtests</source>
        <translation>Backtests öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What needs you now: %1</source>
        <translation>Handlungsbedarf: %1</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>Kein Handlungsbedarf</translation>
    </message>
    <message>
        <source> · prices as of %1</source>
        <translation> · Kurse vom %1</translation>
    </message>
    <message>
        <source>the prices</source>
        <translation>die Kurse</translation>
    </message>
    <message>
        <source>the portfolio&apos;s value</source>
        <translation>der Portfoliowert</translation>
    </message>
    <message>
        <source>the backtest</source>
        <translation>der Backtest</translation>
    </message>
    <message>
        <source>Made up for demonstration, not from a market: %1</source>
        <translation>Zur Vorführung erfunden, nicht von einem Markt: %1</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Value, $</source>
        <translation>Wert, $</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>Σ shown %1 of %2</source>
        <translation>Σ gezeigt %1 von %2</translation>
    </message>
    <message>
        <source>Begin with prices</source>
        <translation>Beginnen Sie mit Kursen</translation>
    </message>
    <message>
        <source>Here stands how a strategy did against its benchmark, and how far it fell. It needs daily prices, which come from a CSV file.</source>
        <translation>Hier steht, wie eine Strategie gegen ihre Benchmark abschnitt und wie weit sie fiel. Dafür braucht es Tageskurse aus einer CSV-Datei.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>No backtest yet</source>
        <translation>Noch kein Backtest</translation>
    </message>
    <message>
        <source>Here stands how a strategy did against its benchmark, and how far it fell. The prices are in; run a first backtest on them.</source>
        <translation>Hier steht, wie eine Strategie gegen ihre Benchmark abschnitt und wie weit sie fiel. Die Kurse sind da; führen Sie einen ersten Backtest aus.</translation>
    </message>
    <message>
        <source>No holdings yet</source>
        <translation>Noch keine Bestände</translation>
    </message>
    <message>
        <source>Here stand the largest positions with weight, value and the day&apos;s change. Holdings come from a CSV file: symbol, quantity and, where known, cost.</source>
        <translation>Hier stehen die größten Positionen mit Gewicht, Wert und Tagesveränderung. Bestände kommen aus einer CSV-Datei: Symbol, Menge und, soweit bekannt, Einstandswert.</translation>
    </message>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Portfolio value</source>
        <translation>Portfoliowert</translation>
    </message>
    <message>
        <source>Holdings at the last close: %1</source>
        <translation>Bestände zum letzten Schlusskurs: %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, Stand %1</translation>
    </message>
    <message>
        <source>. Without a price and not counted: %1</source>
        <translation>. Ohne Kurs und nicht mitgezählt: %1</translation>
    </message>
    <message>
        <source>Backtest %1</source>
        <translation>Backtest %1</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>. Benchmark: %1</source>
        <translation>. Benchmark: %1</translation>
    </message>
    <message>
        <source>Backtest drawdown</source>
        <translation>Drawdown des Backtests</translation>
    </message>
    <message>
        <source>low on %1</source>
        <translation>Tief am %1</translation>
    </message>
    <message>
        <source>. From %1 to %2</source>
        <translation>. Vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>, back on %1</source>
        <translation>, aufgeholt am %1</translation>
    </message>
    <message>
        <source>, not yet back</source>
        <translation>, noch nicht aufgeholt</translation>
    </message>
    <message>
        <source>Backtest CAGR</source>
        <translation>CAGR des Backtests</translation>
    </message>
    <message>
        <source>Backtest Sharpe</source>
        <translation>Sharpe des Backtests</translation>
    </message>
    <message>
        <source>Backtest volatility</source>
        <translation>Volatilität des Backtests</translation>
    </message>
    <message>
        <source>annualised</source>
        <translation>annualisiert</translation>
    </message>
    <message>
        <source>%1, growth of 100</source>
        <translation>%1, Wertentwicklung von 100</translation>
    </message>
    <message>
        <source>Day, $</source>
        <translation>Tag, $</translation>
    </message>
    <message>
        <source>Gain or loss of the last session in money</source>
        <translation>Gewinn oder Verlust des letzten Handelstags in Geld</translation>
    </message>
    <message>
        <source>Without a sector</source>
        <translation>Ohne Sektor</translation>
    </message>
    <message>
        <source>Gains and losses of the day</source>
        <translation>Gewinne und Verluste des Tages</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Behind the market</source>
        <translation>Rückstand zum Markt</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Handelstage</translation>
    </message>
    <message>
        <source>No day to compare with</source>
        <translation>Kein Vergleichstag</translation>
    </message>
    <message>
        <source>Here stand the positions that moved the portfolio most on the last session. It needs two closes in a row.</source>
        <translation>Hier stehen die Positionen, die das Portfolio am letzten Handelstag am stärksten bewegten. Dafür braucht es zwei Schlusskurse in Folge.</translation>
    </message>
    <message>
        <source>No sectors yet</source>
        <translation>Noch keine Sektoren</translation>
    </message>
    <message>
        <source>Here stands how the portfolio is spread. Sectors come from a CSV file: symbol and sector.</source>
        <translation>Hier steht, wie das Portfolio verteilt ist. Sektoren kommen aus einer CSV-Datei: Symbol und Sektor.</translation>
    </message>
    <message>
        <source>Import sectors</source>
        <translation>Sektoren importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n Position</numerusform>
            <numerusform>%n Positionen</numerusform>
        </translation>
    </message>
    <message>
        <source>STALE</source>
        <translation>VERALTET</translation>
    </message>
    <message>
        <source>Σ quantity · last close</source>
        <translation>Σ Menge · letzter Schlusskurs</translation>
    </message>
    <message>
        <source>Gain of the last session. Positions without a close on it count as unchanged.</source>
        <translation>Gewinn des letzten Handelstags. Positionen ohne Schlusskurs an diesem Tag zählen als unverändert.</translation>
    </message>
    <message>
        <source>In full: %1</source>
        <translation>Ungekürzt: %1</translation>
    </message>
    <message>
        <source>value at the last close / value at the close before − 1</source>
        <translation>Wert zum letzten Schlusskurs / Wert zum Schlusskurs davor − 1</translation>
    </message>
    <message>
        <source>What the present holdings, unchanged, would have gained since the close of %1. Trades and cash in between are not known.</source>
        <translation>Was die heutigen Bestände, unverändert, seit dem Schlusskurs vom %1 gewonnen hätten. Abschlüsse und Liquidität dazwischen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Adjusted closes: splits and dividends count.</source>
        <translation>Bereinigte Schlusskurse: Splits und Dividenden zählen mit.</translation>
    </message>
    <message>
        <source>Without a price then and left out: %1.</source>
        <translation>Damals ohne Kurs und nicht mitgezählt: %1.</translation>
    </message>
    <message>
        <source>Σ value · (1 − close then / last close)</source>
        <translation>Σ Wert · (1 − damaliger Schlusskurs / letzter Schlusskurs)</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>%1 on cost</source>
        <translation>%1 zum Einstand</translation>
    </message>
    <message>
        <source>Value less cost, of the positions with both</source>
        <translation>Wert abzüglich Einstandswert, für die Positionen mit beidem</translation>
    </message>
    <message>
        <source>Σ (value − cost)</source>
        <translation>Σ (Wert − Einstandswert)</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>Share of the portfolio&apos;s value: %1</source>
        <translation>Anteil am Portfoliowert: %1</translation>
    </message>
    <message>
        <source>value / value of all positions</source>
        <translation>Wert / Wert aller Positionen</translation>
    </message>
    <message>
        <source>Month, as held now</source>
        <translation>Monat, heutiger Bestand</translation>
    </message>
    <message>
        <source>Year, as held now</source>
        <translation>Jahr, heutiger Bestand</translation>
    </message>
    <message>
        <source>too short for an interval</source>
        <translation>zu kurz für ein Intervall</translation>
    </message>
    <message>
        <source>Backtest Sharpe, 95&#x2009;%</source>
        <translation>Sharpe des Backtests, 95&#x2009;%</translation>
    </message>
    <message numerus="yes">
        <source>%1 · DSR %2 of %n</source>
        <translation>
            <numerusform>%1 · DSR %2 bei %n</numerusform>
            <numerusform>%1 · DSR %2 bei %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>. Above the luck of %n tracked trial(s) with probability %1</source>
        <translation>
            <numerusform>. Über dem Zufall aus %n erfasstem Versuch mit Wahrscheinlichkeit %1</numerusform>
            <numerusform>. Über dem Zufall aus %n erfassten Versuchen mit Wahrscheinlichkeit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 (95&#x2009;%: %2)</source>
        <translation>; %1 (95&#x2009;%: %2)</translation>
    </message>
</context>
<context>
    <name>PassphraseAdvice</name>
    <message>
        <source>Leave out common words.</source>
        <translation>Lassen Sie geläufige Wörter weg.</translation>
    </message>
    <message>
        <source>Make it longer: five or more words picked by chance.</source>
        <translation>Machen Sie sie länger: fünf oder mehr zufällig gewählte Wörter.</translation>
    </message>
</context>
<context>
    <name>PassphraseRules</name>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Wählen Sie eine Passphrase.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>Verwenden Sie höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>Geben Sie sie ein zweites Mal ein.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Geben Sie dem Arbeitsbereich einen Namen.</translation>
    </message>
    <message>
        <source>Leave out slashes: the folder has its own field.</source>
        <translation>Lassen Sie Schrägstriche weg: Der Ordner hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Begin with a letter or a digit.</source>
        <translation>Beginnen Sie mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words that belong together for you alone do well.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen. Gut eignen sich ein paar Wörter, die nur für Sie zusammengehören.</numerusform>
            <numerusform>Mindestens %n Zeichen. Gut eignen sich ein paar Wörter, die nur für Sie zusammengehören.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the user a name.</source>
        <translation>Geben Sie dem Benutzer einen Namen.</translation>
    </message>
</context>
<context>
    <name>PositionsText</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day, in money</source>
        <translation>Tag, in Geld</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einstandswert</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>On cost</source>
        <translation>Zum Einstand</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>%1 or before</source>
        <translation>%1 oder früher</translation>
    </message>
    <message>
        <source>Price as of</source>
        <translation>Kurs vom</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>%1, number %2 of %3</source>
        <translation>%1, Nummer %2 von %3</translation>
    </message>
    <message>
        <source>Full bar: the largest position, %1 with %2</source>
        <translation>Voller Balken: größte Position, %1 mit %2</translation>
    </message>
    <message>
        <source>%1 closes, %2 to %3</source>
        <translation>%1 Schlusskurse, %2 bis %3</translation>
    </message>
    <message>
        <source>The data set has no prices for this symbol, so it counts for nothing in the total. Import prices that hold it.</source>
        <translation>Der Datensatz enthält keine Kurse für dieses Symbol; es zählt daher nicht zur Summe. Importieren Sie Kurse, die es enthalten.</translation>
    </message>
    <message>
        <source>There are no prices yet, so nothing can be valued. Import a price file.</source>
        <translation>Es gibt noch keine Kurse, daher lässt sich nichts bewerten. Importieren Sie eine Kursdatei.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>1 position</source>
        <translation>1 Position</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 Positionen</translation>
    </message>
    <message>
        <source> (%1 on the day)</source>
        <translation> (%1 am Tag)</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 ohne Kurs</translation>
    </message>
    <message>
        <source>Stale price</source>
        <translation>Veralteter Kurs</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Value, $</source>
        <translation>Wert, $</translation>
    </message>
    <message>
        <source>Change of the last session; the total is weighted by value</source>
        <translation>Veränderung am letzten Handelstag; die Summe ist nach Wert gewichtet</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>Cost, $</source>
        <translation>Einstand, $</translation>
    </message>
    <message>
        <source>Unrealised, $</source>
        <translation>Unrealisiert, $</translation>
    </message>
    <message>
        <source>Value less cost, of positions with both</source>
        <translation>Wert abzüglich Einstandswert, für Positionen mit beidem</translation>
    </message>
    <message>
        <source>Unrealised gain as a share of cost</source>
        <translation>Unrealisierter Gewinn im Verhältnis zum Einstandswert</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Kein Kurs</translation>
    </message>
    <message>
        <source>What the portfolio owns, at the last close</source>
        <translation>Was das Portfolio hält, zum letzten Schlusskurs</translation>
    </message>
    <message>
        <source>Show those without a price (%1)</source>
        <translation>Ohne Kurs zeigen (%1)</translation>
    </message>
    <message>
        <source>Change of the last session</source>
        <translation>Veränderung am letzten Handelstag</translation>
    </message>
    <message>
        <source>last close / close before it − 1</source>
        <translation>letzter Schlusskurs / Schlusskurs davor − 1</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>What the holding cost, as its file says</source>
        <translation>Einstandswert des Bestands laut Datei</translation>
    </message>
    <message>
        <source>Gain that a sale at the last close would bring, before costs</source>
        <translation>Gewinn aus einem Verkauf zum letzten Schlusskurs, vor Kosten</translation>
    </message>
    <message>
        <source>value − cost</source>
        <translation>Wert − Einstandswert</translation>
    </message>
    <message>
        <source>Worth at the last close</source>
        <translation>Wert zum letzten Schlusskurs</translation>
    </message>
    <message>
        <source>quantity · last close</source>
        <translation>Menge · letzter Schlusskurs</translation>
    </message>
    <message>
        <source>Shares held, as the file of holdings says</source>
        <translation>Gehaltene Stücke laut Bestandsdatei</translation>
    </message>
    <message>
        <source>The last close of the last 60 sessions</source>
        <translation>Der letzte Schlusskurs der letzten 60 Handelstage</translation>
    </message>
    <message>
        <source>%1, last 60 sessions</source>
        <translation>%1, letzte 60 Handelstage</translation>
    </message>
    <message>
        <source>Share of the value of all positions that have one</source>
        <translation>Anteil am Wert aller Positionen, die einen Wert haben</translation>
    </message>
    <message>
        <source>value / value of all positions</source>
        <translation>Wert / Wert aller Positionen</translation>
    </message>
    <message>
        <source>Day, $</source>
        <translation>Tag, $</translation>
    </message>
    <message>
        <source>Gain or loss of the last session in money</source>
        <translation>Gewinn oder Verlust des letzten Handelstags in Geld</translation>
    </message>
    <message>
        <source>Gain of the day as a share of the portfolio&apos;s value before it</source>
        <translation>Tagesgewinn als Anteil am Portfoliowert davor</translation>
    </message>
    <message>
        <source>1 position has no price</source>
        <translation>1 Position hat keinen Kurs</translation>
    </message>
    <message>
        <source>%1 positions have no price</source>
        <translation>%1 Positionen haben keinen Kurs</translation>
    </message>
    <message>
        <source>It counts for nothing in value, weights and the day.</source>
        <translation>Sie zählt bei Wert, Gewichten und Tagesveränderung nicht mit.</translation>
    </message>
    <message>
        <source>They count for nothing in value, weights and the day.</source>
        <translation>Sie zählen bei Wert, Gewichten und Tagesveränderung nicht mit.</translation>
    </message>
    <message>
        <source>Holdings by sector</source>
        <translation>Bestände nach Sektor</translation>
    </message>
    <message>
        <source>Without a sector</source>
        <translation>Ohne Sektor</translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>Closes of %1</source>
        <translation>Schlusskurse von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Handelstag</numerusform>
            <numerusform>%n Handelstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing closes by symbol and month</source>
        <translation>Fehlende Schlusskurse nach Symbol und Monat</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no close is missing within the life of a symbol</source>
        <translation>innerhalb der Laufzeit eines Symbols fehlt kein Schlusskurs</translation>
    </message>
    <message>
        <source>%1 closes missing; most in %2: %3</source>
        <translation>%1 Schlusskurse fehlen; die meisten in %2: %3</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>no price looks wrong</source>
        <translation>kein Kurs wirkt falsch</translation>
    </message>
    <message>
        <source>1 price looks wrong</source>
        <translation>1 Kurs wirkt falsch</translation>
    </message>
    <message>
        <source>%1 prices look wrong</source>
        <translation>%1 Kurse wirken falsch</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Handelstage</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>no benchmark</source>
        <translation>keine Benchmark</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Schritt nach oben</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Schritt nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Löst das Panel ab oder dockt es wieder an</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt das Panel</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateien des Typs:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 existiert bereits.
Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Datei nicht gefunden.
Bitte prüfen Sie, ob der Dateiname stimmt.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Änderungsdatum</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Details anzeigen...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Details ausblenden...</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alles speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ja für &amp;alle</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;ein für alle</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher blättern</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Nach rechts blättern</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>RangeWords</name>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6M</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>YTD</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>3Y</source>
        <translation>3J</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ReadoutWords</name>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>drawdown %1</source>
        <translation>Drawdown %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Dataset %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>erased person %1</source>
        <translation>gelöschte Person %1</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwerwiegend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>SparklineText</name>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 values, lowest %2, highest %3, last %4</source>
        <translation>%1 Werte, tiefster %2, höchster %3, letzter %4</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>Most epochs</source>
        <translation>Höchstzahl der Epochen</translation>
    </message>
    <message>
        <source>Of each fold</source>
        <translation>Jedes Folds</translation>
    </message>
    <message>
        <source>Patience, epochs</source>
        <translation>Geduld, Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Of AdamW</source>
        <translation>Von AdamW</translation>
    </message>
    <message>
        <source>Learn from, sessions</source>
        <translation>Lernen aus, Handelstage</translation>
    </message>
    <message>
        <source>Validate on, sessions</source>
        <translation>Validieren auf, Handelstage</translation>
    </message>
    <message>
        <source>Test on, sessions</source>
        <translation>Testen auf, Handelstage</translation>
    </message>
    <message>
        <source>Largest weight, %</source>
        <translation>Größtes Gewicht, %</translation>
    </message>
    <message>
        <source>Commission, bp</source>
        <translation>Provision, bp</translation>
    </message>
    <message>
        <source>Of each trade</source>
        <translation>Je Abschluss</translation>
    </message>
    <message>
        <source>Half spread, bp</source>
        <translation>Halber Spread, bp</translation>
    </message>
    <message>
        <source>Threads of the worker</source>
        <translation>Threads des Arbeitsprozesses</translation>
    </message>
    <message>
        <source>Memory budget, GiB</source>
        <translation>Speicherbudget, GiB</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Wird mit aufgezeichnet</translation>
    </message>
    <message>
        <source>0: never stop early</source>
        <translation>0: nie vorzeitig enden</translation>
    </message>
    <message>
        <source>Grows fold by fold</source>
        <translation>Wächst Fold für Fold</translation>
    </message>
    <message>
        <source>They choose the epoch</source>
        <translation>Sie wählen die Epoche</translation>
    </message>
    <message>
        <source>Not seen before</source>
        <translation>Vorher nicht gesehen</translation>
    </message>
    <message>
        <source>Of baselines, too</source>
        <translation>Auch der Baselines</translation>
    </message>
    <message>
        <source>Beyond it: smaller steps</source>
        <translation>Darüber: kleinere Schritte</translation>
    </message>
</context>
<context>
    <name>WeightTable</name>
    <message>
        <source>Lock</source>
        <translation>Fixieren</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Cost, $</source>
        <translation>Kosten, $</translation>
    </message>
</context>
<context>
    <name>WhatIfGoals</name>
    <message>
        <source>Least tracking error</source>
        <translation>Minimaler Tracking Error</translation>
    </message>
    <message>
        <source>Least trading</source>
        <translation>Minimaler Handel</translation>
    </message>
    <message>
        <source>Least risk</source>
        <translation>Minimales Risiko</translation>
    </message>
    <message>
        <source>Equal risk shares</source>
        <translation>Gleiche Risikoanteile</translation>
    </message>
    <message>
        <source>Most diversified</source>
        <translation>Maximale Diversifikation</translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message>
        <source>at the start %1</source>
        <translation>Ausgangsstand %1</translation>
    </message>
    <message>
        <source>Tracking error</source>
        <translation>Tracking Error</translation>
    </message>
    <message>
        <source>to the start</source>
        <translation>zum Ausgangsstand</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>zu %1: %2</translation>
    </message>
    <message>
        <source>Annual deviation of the difference to the weights at the start; below, to the benchmark over the window.</source>
        <translation>Annualisierte Abweichung der Differenz zu den Ausgangsgewichten; darunter zur Benchmark über das Fenster.</translation>
    </message>
    <message>
        <source>Cost of the trades</source>
        <translation>Handelskosten</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>bp</translation>
    </message>
    <message>
        <source>Of the portfolio&apos;s value. Commission %1, half spread %2, market impact %3 (square-root law on average daily volume).</source>
        <translation>Vom Portfoliowert. Provision %1, halber Spread %2, Markteinfluss %3 (Wurzelgesetz auf das mittlere Tagesvolumen).</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>alle eingehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n verletzt</numerusform>
            <numerusform>%n verletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>they contradict each other</source>
        <translation>sie widersprechen einander</translation>
    </message>
    <message>
        <source>%1 in force</source>
        <translation>%1 in Kraft</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Annual, by the covariance of the window.</source>
        <translation>Annualisiert, nach der Kovarianz des Fensters.</translation>
    </message>
    <message>
        <source>Value at risk 95 %</source>
        <translation>Value at Risk 95 %</translation>
    </message>
    <message>
        <source>Of one day: 5th percentile of these weights over the window&apos;s days.</source>
        <translation>Eines Tages: 5. Perzentil dieser Gewichte über die Tage des Fensters.</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>Expected Shortfall</translation>
    </message>
    <message>
        <source>Of one day: mean of the days beyond the value at risk.</source>
        <translation>Eines Tages: Mittelwert der Tage jenseits des Value at Risk.</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>%1 traded</source>
        <translation>%1 gehandelt</translation>
    </message>
    <message>
        <source>Half the sum of all changes of weight.</source>
        <translation>Halbe Summe aller Gewichtsänderungen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, keine Grenze</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>Größtes Gewicht</translation>
    </message>
    <message>
        <source>No sector</source>
        <translation>Ohne Sektor</translation>
    </message>
    <message>
        <source>%1 of the risk</source>
        <translation>%1 des Risikos</translation>
    </message>
    <message>
        <source>to the benchmark</source>
        <translation>zur Benchmark</translation>
    </message>
    <message>
        <source>cash %1</source>
        <translation>Liquidität %1</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Scale others</source>
        <translation>Übrige skalieren</translation>
    </message>
    <message>
        <source>Use cash</source>
        <translation>Liquidität nutzen</translation>
    </message>
    <message>
        <source>Solve around it</source>
        <translation>Darum herum optimieren</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>A whole number from 0 on</source>
        <translation>Eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>A day as in 2020-01-31, or empty</source>
        <translation>Ein Tag wie 2020-01-31, oder leer</translation>
    </message>
    <message>
        <source>At most 200 letters, on one line</source>
        <translation>Höchstens 200 Zeichen, in einer Zeile</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>Das Ende liegt vor dem Anfang</translation>
    </message>
    <message>
        <source>The prices end on %1</source>
        <translation>Die Kurse enden am %1</translation>
    </message>
    <message>
        <source>The prices begin on %1</source>
        <translation>Die Kurse beginnen am %1</translation>
    </message>
    <message>
        <source>An amount above 0</source>
        <translation>Ein Betrag über 0</translation>
    </message>
    <message>
        <source>Import prices first</source>
        <translation>Zuerst Kurse importieren</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>Wählen Sie einen Datensatz</translation>
    </message>
    <message>
        <source>A symbol of the data set</source>
        <translation>Ein Symbol des Datensatzes</translation>
    </message>
    <message>
        <source>Hierarchical risk parity</source>
        <translation>Hierarchische Risikoparität</translation>
    </message>
    <message>
        <source>Inverse volatility</source>
        <translation>Inverse Volatilität</translation>
    </message>
    <message>
        <source>Equal weight</source>
        <translation>Gleichgewichtung</translation>
    </message>
    <message>
        <source>Ledoit–Wolf</source>
        <translation>Ledoit–Wolf</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Oracle approximating (OAS)</source>
        <translation>Oracle Approximating (OAS)</translation>
    </message>
    <message>
        <source>Exponentially weighted</source>
        <translation>Exponentiell gewichtet</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Ward</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Euklidisch</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Vierteljährlich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Next close</source>
        <translation>Nächster Schlusskurs</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>Nächste Eröffnung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schlusskurs</translation>
    </message>
    <message>
        <source>Adjusted close</source>
        <translation>Bereinigter Schlusskurs</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>An jedem Handelstag</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Each quarter</source>
        <translation>Jedes Quartal</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>next open</source>
        <translation>nächsten Eröffnungskurs</translation>
    </message>
    <message>
        <source>next close</source>
        <translation>nächsten Schlusskurs</translation>
    </message>
    <message>
        <source>the last %1 returns</source>
        <translation>die letzten %1 Renditen</translation>
    </message>
    <message>
        <source>all returns up to then</source>
        <translation>alle Renditen bis dahin</translation>
    </message>
    <message>
        <source>each symbol that has %1 gets the same weight</source>
        <translation>jedes Symbol, für das %1 vorliegen, erhält dasselbe Gewicht</translation>
    </message>
    <message>
        <source>hierarchical risk parity sets the weights from %1 (covariance: %2; linkage: %3)</source>
        <translation>die hierarchische Risikoparität bestimmt die Gewichte über %1 (Kovarianz: %2; Linkage: %3)</translation>
    </message>
    <message>
        <source>each symbol is weighted by 1 / volatility over %1 (covariance: %2)</source>
        <translation>jedes Symbol wird mit 1 / Volatilität über %1 gewichtet (Kovarianz: %2)</translation>
    </message>
    <message>
        <source>Trades cost nothing.</source>
        <translation>Der Handel kostet nichts.</translation>
    </message>
    <message>
        <source>Each trade costs %1 of its value.</source>
        <translation>Jeder Handel kostet %1 seines Werts.</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>bp</translation>
    </message>
    <message>
        <source>Nothing is compared.</source>
        <translation>Es wird nichts verglichen.</translation>
    </message>
    <message>
        <source>%1 is shown beside it.</source>
        <translation>Zum Vergleich wird %1 gezeigt.</translation>
    </message>
    <message>
        <source>HRP</source>
        <translation>HRP</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2; the trades fill at the %3.</source>
        <translation>%1: %2; ausgeführt wird zum %3.</translation>
    </message>
    <message>
        <source>It starts with %1 and walks %2 symbols of %3 from %4 to %5.</source>
        <translation>Der Backtest beginnt mit %1 und durchläuft %2 Symbole aus „%3“ vom %4 bis zum %5.</translation>
    </message>
    <message>
        <source>The prices are synthetic, and the run will say so.</source>
        <translation>Die Kurse sind synthetisch; der Lauf weist darauf hin.</translation>
    </message>
    <message>
        <source>Backtests</source>
        <translation>Backtests</translation>
    </message>
    <message>
        <source>Growth of 100, with drawdown</source>
        <translation>Wertentwicklung von 100, mit Drawdown</translation>
    </message>
    <message>
        <source>Growth of 100 against %1, with drawdown</source>
        <translation>Wertentwicklung von 100 gegen %1, mit Drawdown</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Run %1 · %2 – %3</source>
        <translation>Lauf %1 · %2 – %3</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Version von %1</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>Programmversion</translation>
    </message>
    <message>
        <source>Number kernels</source>
        <translation>Numerik-Kernel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Handelstage</translation>
    </message>
    <message>
        <source>Rebalances</source>
        <translation>Umschichtungen</translation>
    </message>
    <message>
        <source>Turnover a rebalance</source>
        <translation>Umschlag je Umschichtung</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Costs paid</source>
        <translation>Gezahlte Kosten</translation>
    </message>
    <message>
        <source>Final value</source>
        <translation>Endwert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>Linkage</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Lookback</source>
        <translation>Lookback</translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation>%1 Renditen</translation>
    </message>
    <message>
        <source>all returns so far</source>
        <translation>alle bisherigen Renditen</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>Filled at</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Half spread</source>
        <translation>Halber Spread</translation>
    </message>
    <message>
        <source>Initial capital</source>
        <translation>Startkapital</translation>
    </message>
    <message>
        <source>Interest on cash</source>
        <translation>Verzinsung der Liquidität</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Input hash</source>
        <translation>Eingabe-Hash</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>Noch keine Kurse</translation>
    </message>
    <message>
        <source>%1 · newest prices: %2, to %3</source>
        <translation>%1 · neueste Kurse: %2, bis %3</translation>
    </message>
    <message>
        <source>Synthetic prices.</source>
        <translation>Synthetische Kurse.</translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation>Umschlag p. a.</translation>
    </message>
    <message>
        <source>costs %1 a year</source>
        <translation>Kosten %1 p. a.</translation>
    </message>
    <message>
        <source>Total return</source>
        <translation>Gesamtrendite</translation>
    </message>
    <message>
        <source>over %1 years</source>
        <translation>über %1 Jahre</translation>
    </message>
    <message>
        <source>CAGR</source>
        <translation>CAGR</translation>
    </message>
    <message>
        <source>no benchmark</source>
        <translation>keine Benchmark</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>volatility %1</source>
        <translation>Volatilität %1</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>Maximaler Drawdown</translation>
    </message>
    <message>
        <source>longest %1 sessions</source>
        <translation>längster: %1 Tage</translation>
    </message>
    <message>
        <source>d</source>
        <translation>Tg.</translation>
    </message>
    <message>
        <source>%1 · run %2, %3</source>
        <translation>%1 · Lauf %2, %3</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>A report is made of a run: there is none yet</source>
        <translation>Ein Bericht entsteht aus einem Lauf: es gibt noch keinen</translation>
    </message>
    <message>
        <source>%1 of %2, each kept with its SHA-256 and an audit entry</source>
        <translation>%1 zu %2, jeder aufbewahrt mit SHA-256 und Audit-Eintrag</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Size, kB</source>
        <translation>Größe, kB</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to send or print, with charts and embedded fonts.</source>
        <translation>Seiten zum Versenden oder Drucken, mit Diagrammen und eingebetteten Schriften.</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A workbook with typed cells, to go on counting with.</source>
        <translation>Eine Arbeitsmappe mit typisierten Zellen, zum Weiterrechnen.</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>One file for any browser; it loads nothing from elsewhere. Its text can be read in any editor.</source>
        <translation>Eine Datei für jeden Browser; sie lädt nichts von anderswo. Ihr Text lässt sich in jedem Editor lesen.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The tables of the report one after another as plain text, for scripts and spreadsheets.</source>
        <translation>Die Tabellen des Berichts nacheinander als reiner Text, für Skripte und Tabellenkalkulationen.</translation>
    </message>
    <message>
        <source>The executive report on %1 (run %2, made %3) is rendered as %4 and kept in the workspace with its SHA-256 and an audit entry. Nothing is written outside until you save a copy.</source>
        <translation>Der Management-Bericht zu „%1“ (Lauf %2, erstellt am %3) wird als %4 erzeugt und mit SHA-256 und Audit-Eintrag im Arbeitsbereich aufbewahrt. Außerhalb wird nichts geschrieben, bis Sie eine Kopie speichern.</translation>
    </message>
    <message>
        <source>Its prices are synthetic, and every page will say so.</source>
        <translation>Die Kurse sind synthetisch; jede Seite weist darauf hin.</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>Growth of 100, runs beside each other</source>
        <translation>Wertentwicklung von 100, Läufe nebeneinander</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>%1&#x2009;pp</source>
        <comment>percentage points</comment>
        <translation>%1&#x2009;PP</translation>
    </message>
    <message>
        <source>Daily returns, %1</source>
        <translation>Tagesrenditen, %1</translation>
    </message>
    <message>
        <source>Daily return</source>
        <translation>Tagesrendite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>VaR 95 %</source>
        <translation>VaR 95 %</translation>
    </message>
    <message>
        <source>ES 95 %</source>
        <translation>ES 95 %</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Volatility over %1 sessions</source>
        <translation>Volatilität über %1 Handelstage</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the portfolio is traded in a year.</source>
        <translation>Wie viel vom Portfolio in einem Jahr gehandelt wird.</translation>
    </message>
    <message>
        <source>Half the sum of the absolute weight changes, the first purchase included, a year</source>
        <translation>Halbe Summe der absoluten Gewichtsänderungen, einschließlich Erstkauf, p. a.</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegenüber %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to report on</source>
        <translation>
            <numerusform>%n Lauf für Berichte</numerusform>
            <numerusform>%n Läufe für Berichte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Bericht</numerusform>
            <numerusform>%n Berichte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#x2009;d</source>
        <comment>days</comment>
        <translation>%1&#x2009;Tage</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Keine Passphrase</translation>
    </message>
    <message>
        <source>First sign-in due</source>
        <translation>Erste Anmeldung steht aus</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>One-time codes</source>
        <translation>Einmalcodes</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Vorbereitet von</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Genehmigt von %1, %2</translation>
    </message>
    <message>
        <source>Rejected by %1, %2</source>
        <translation>Abgelehnt von %1, %2</translation>
    </message>
    <message>
        <source>Your role may not decide. These may: %1.</source>
        <translation>Ihre Rolle darf nicht entscheiden. Das dürfen: %1.</translation>
    </message>
    <message>
        <source>You made this report: a second person has to decide.</source>
        <translation>Sie haben diesen Bericht erstellt: Eine zweite Person muss entscheiden.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>UNREADABLE</source>
        <translation>UNLESBAR</translation>
    </message>
    <message>
        <source>PROVED</source>
        <translation>GEPRÜFT</translation>
    </message>
    <message>
        <source>NOT PROVED</source>
        <translation>NICHT GEPRÜFT</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiter</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>PASSED</source>
        <translation>BESTANDEN</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Time to restore</source>
        <translation>Wiederherstellungszeit</translation>
    </message>
    <message>
        <source>Work at risk</source>
        <translation>Möglicher Verlust</translation>
    </message>
    <message>
        <source>Entries behind</source>
        <translation>Fehlende Einträge</translation>
    </message>
    <message>
        <source>Backup, or what went wrong</source>
        <translation>Sicherung oder was misslang</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Tree head</source>
        <translation>Baumkopf</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Wiederherstellungen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>GOES</source>
        <translation>ENTFÄLLT</translation>
    </message>
    <message>
        <source>STAYS</source>
        <translation>BLEIBT</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Gehalten durch</translation>
    </message>
    <message>
        <source>RELEASED</source>
        <translation>AUFGEHOBEN</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>GESPERRT</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Gesetzt am</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last proved backup</source>
        <translation>Letzte geprüfte Sicherung</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>jetzt anlegen</translation>
    </message>
    <message>
        <source>Next backup</source>
        <translation>Nächste Sicherung</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>no schedule is set</source>
        <translation>kein Zeitplan festgelegt</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>The workspace was set back: read only</source>
        <translation>Der Arbeitsbereich wurde auf einen älteren Stand zurückgesetzt: nur lesbar</translation>
    </message>
    <message>
        <source>Keys, backups and evidence of this workspace</source>
        <translation>Schlüssel, Sicherungen und Nachweise dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>There is no backup that was proved: if this disk fails, all is lost</source>
        <translation>Es gibt keine geprüfte Sicherung: Fällt dieser Datenträger aus, ist alles verloren</translation>
    </message>
    <message>
        <source>The last restore drill failed</source>
        <translation>Die letzte Wiederherstellungsprobe ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A backup is due</source>
        <translation>Eine Sicherung ist fällig</translation>
    </message>
    <message>
        <source>Backed up and proved %1</source>
        <translation>Zuletzt gesichert und geprüft: %1</translation>
    </message>
    <message>
        <source>It has %1 entries, and %2 are known to have been there. It can be read, but not changed. Restore a newer backup, or go on with it as it is.</source>
        <translation>Er hat %1 Einträge, und %2 waren nachweislich vorhanden. Er lässt sich lesen, aber nicht ändern. Stellen Sie eine neuere Sicherung wieder her, oder arbeiten Sie mit dem jetzigen Stand weiter.</translation>
    </message>
    <message>
        <source>Go on as it is…</source>
        <translation>So weiterarbeiten…</translation>
    </message>
    <message>
        <source>Time to restore (RTO)</source>
        <translation>Wiederherstellungszeit (RTO)</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>run a drill</source>
        <translation>Probe durchführen</translation>
    </message>
    <message>
        <source>Work at risk (RPO)</source>
        <translation>Möglicher Verlust (RPO)</translation>
    </message>
    <message>
        <source>drill passed %1</source>
        <translation>Probe %1 bestanden</translation>
    </message>
    <message>
        <source>drill failed %1</source>
        <translation>Probe %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>256 entries</source>
        <translation>256 Einträge</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>end of a session</source>
        <translation>Ende einer Sitzung</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Audit-Einträge</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Latest checkpoint</source>
        <translation>Neuester Prüfpunkt</translation>
    </message>
    <message>
        <source>Not yet signed</source>
        <translation>Noch nicht signiert</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>entries since then</source>
        <translation>Einträge seitdem</translation>
    </message>
    <message>
        <source>Kept outside</source>
        <translation>Extern aufbewahrt</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>key file and folder</source>
        <translation>Schlüsseldatei und Ordner</translation>
    </message>
    <message>
        <source>choose a folder, too</source>
        <translation>auch einen Ordner wählen</translation>
    </message>
    <message>
        <source>No schedule: backups are made by hand.</source>
        <translation>Kein Zeitplan: Sicherungen werden von Hand angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s) while the workspace is open</source>
        <translation>
            <numerusform>Im Abstand von %n Stunde bei offenem Arbeitsbereich</numerusform>
            <numerusform>Alle %n Stunden bei offenem Arbeitsbereich</numerusform>
        </translation>
    </message>
    <message>
        <source>, with a copy in a second place</source>
        <translation>, mit einer Kopie an einem zweiten Ort</translation>
    </message>
    <message>
        <source>%1; kept are the last %2, one a day for %3 days and one a week for %4 weeks.</source>
        <translation>%1; aufbewahrt werden die letzten %2, eine je Tag für %3 Tage und eine je Woche für %4 Wochen.</translation>
    </message>
    <message>
        <source>Records are kept for %1, data for %2. The audit log is never shortened.</source>
        <translation>Aufzeichnungen werden bis zu einem Alter von %1 aufbewahrt, Daten bis zu %2. Das Audit-Protokoll wird nie gekürzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>on, %n recovery code(s) left</source>
        <translation>
            <numerusform>ein, noch %n Wiederherstellungscode</numerusform>
            <numerusform>ein, noch %n Wiederherstellungscodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Manages users and keys; never approves.</source>
        <translation>Verwaltet Benutzer und Schlüssel; genehmigt nie.</translation>
    </message>
    <message>
        <source>Imports data, runs research and makes reports.</source>
        <translation>Importiert Daten, führt Research aus und erstellt Berichte.</translation>
    </message>
    <message>
        <source>Reads everything, approves, and exports evidence.</source>
        <translation>Liest alles, genehmigt und exportiert Nachweise.</translation>
    </message>
    <message>
        <source>Reads everything, approves, and says how long things are kept.</source>
        <translation>Liest alles, genehmigt und bestimmt, wie lange aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Reads the portfolio.</source>
        <translation>Liest das Portfolio.</translation>
    </message>
    <message>
        <source>Reads everything and the audit log; changes nothing.</source>
        <translation>Liest alles samt Audit-Protokoll; ändert nichts.</translation>
    </message>
    <message>
        <source>An account for unattended work.</source>
        <translation>Ein Konto für unbeaufsichtigte Arbeit.</translation>
    </message>
    <message>
        <source>You are signed in as %1</source>
        <translation>Sie sind als %1 angemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n disabled</source>
        <translation>
            <numerusform>%1, %n deaktiviert</numerusform>
            <numerusform>%1, %n deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) whose signature does not hold</source>
        <translation>
            <numerusform>%n Entscheidung mit ungültiger Signatur</numerusform>
            <numerusform>%n Entscheidungen mit ungültiger Signatur</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>In den Aufzeichnungen</translation>
    </message>
    <message>
        <source>Your role may not manage users: an Admin does.</source>
        <translation>Ihre Rolle darf keine Benutzer verwalten: Das kann nur ein Administrator.</translation>
    </message>
    <message>
        <source>This person was erased; only the records are left.</source>
        <translation>Diese Person wurde gelöscht; nur die Aufzeichnungen bleiben.</translation>
    </message>
    <message>
        <source>For yourself, use the buttons at the top of the page.</source>
        <translation>Für sich selbst verwenden Sie die Schaltflächen oben auf der Seite.</translation>
    </message>
    <message>
        <source>Nobody does this to themselves: another Admin has to.</source>
        <translation>Für das eigene Konto geht das nicht: Ein anderer Administrator muss es tun.</translation>
    </message>
    <message>
        <source>A service account keeps its role.</source>
        <translation>Ein Dienstkonto behält seine Rolle.</translation>
    </message>
    <message>
        <source>The user is disabled already.</source>
        <translation>Der Benutzer ist bereits deaktiviert.</translation>
    </message>
    <message>
        <source>The user is active.</source>
        <translation>Der Benutzer ist aktiv.</translation>
    </message>
    <message>
        <source>There are no failed attempts.</source>
        <translation>Es gibt keine Fehlversuche.</translation>
    </message>
    <message>
        <source>The user is disabled: enable first.</source>
        <translation>Der Benutzer ist deaktiviert: zuerst aktivieren.</translation>
    </message>
    <message>
        <source>One-time codes are off.</source>
        <translation>Einmalcodes sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>The user is active: disable first.</source>
        <translation>Der Benutzer ist aktiv: zuerst deaktivieren.</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>%1 deaktivieren?</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more; slot and signing key are taken away.</source>
        <translation>%1 kann sich nicht mehr anmelden; Schlüsselfach und Signaturschlüssel werden entzogen.</translation>
    </message>
    <message>
        <source>A copy of the files that %1 may have taken still opens with the old passphrase: a new data key (Settings, Keys and lock) ends that for what comes after.</source>
        <translation>Eine Kopie der Dateien, die %1 vielleicht mitgenommen hat, lässt sich weiterhin mit der alten Passphrase öffnen: Ein neuer Datenschlüssel (Einstellungen, Schlüssel und Sperre) beendet das für alles, was danach kommt.</translation>
    </message>
    <message>
        <source>You can enable the user again, with a new first passphrase.</source>
        <translation>Sie können den Benutzer wieder aktivieren, mit einer neuen ersten Passphrase.</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>Enable %1?</source>
        <translation>%1 aktivieren?</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>%1 may sign in again, once you have set a new first passphrase.</source>
        <translation>%1 darf sich wieder anmelden, sobald Sie eine neue erste Passphrase gesetzt haben.</translation>
    </message>
    <message>
        <source>You can disable the user again.</source>
        <translation>Sie können den Benutzer wieder deaktivieren.</translation>
    </message>
    <message>
        <source>%1 is enabled. Now reset the passphrase.</source>
        <translation>%1 ist aktiviert. Setzen Sie jetzt die Passphrase zurück.</translation>
    </message>
    <message>
        <source>Clear the failed attempts of %1?</source>
        <translation>Fehlversuche von %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>%1 does not have to wait any longer. Ask first who made the attempts.</source>
        <translation>%1 muss nicht länger warten. Fragen Sie zuerst, von wem die Versuche stammen.</translation>
    </message>
    <message>
        <source>The failed attempts of %1 are cleared.</source>
        <translation>Die Fehlversuche von %1 sind zurückgesetzt.</translation>
    </message>
    <message>
        <source>Switch off the one-time codes of %1?</source>
        <translation>Einmalcodes von %1 ausschalten?</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>From the next sign-in on, the passphrase alone lets %1 in.</source>
        <translation>Ab der nächsten Anmeldung genügt für %1 die Passphrase allein.</translation>
    </message>
    <message>
        <source>Only %1 can set up new ones.</source>
        <translation>Nur %1 kann neue einrichten.</translation>
    </message>
    <message>
        <source>The one-time codes of %1 are off.</source>
        <translation>Die Einmalcodes von %1 sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Sign-off: %1</source>
        <translation>Freigabe: %1</translation>
    </message>
    <message>
        <source>What you may change yourself stands at the top of the page; all else is for another Admin.</source>
        <translation>Was Sie selbst ändern dürfen, steht oben auf der Seite; alles andere muss ein anderer Administrator tun.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) behind</source>
        <translation>
            <numerusform>%n Eintrag fehlt</numerusform>
            <numerusform>%n Einträge fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Time-weighted, whole period</source>
        <translation>Zeitgewichtet, gesamter Zeitraum</translation>
    </message>
    <message>
        <source>What the run earned: payments do not count</source>
        <translation>Was der Lauf verdiente: Zahlungen zählen nicht</translation>
    </message>
    <message>
        <source>Money-weighted, whole period</source>
        <translation>Geldgewichtet, gesamter Zeitraum</translation>
    </message>
    <message>
        <source>What the money in the account earned: payments count</source>
        <translation>Was das Geld im Konto verdiente: Zahlungen zählen</translation>
    </message>
    <message>
        <source>Time-weighted, a year</source>
        <translation>Zeitgewichtet p. a.</translation>
    </message>
    <message>
        <source>Compounded over the days of the calendar</source>
        <translation>Mit Zinseszins über die Kalendertage</translation>
    </message>
    <message>
        <source>Money-weighted, a year</source>
        <translation>Geldgewichtet p. a.</translation>
    </message>
    <message>
        <source>The rate at which every payment grows to the last value</source>
        <translation>Der Zinssatz, mit dem jede Zahlung auf den letzten Wert anwächst</translation>
    </message>
    <message>
        <source>%1 at first, %2 paid in, %3 gained: %4 at last.</source>
        <translation>%1 zu Beginn, %2 eingezahlt, %3 gewonnen: %4 am Ende.</translation>
    </message>
    <message>
        <source>A backtest has no payments of its own, so both returns are the same; choose payments to see them part.</source>
        <translation>Ein Backtest hat keine eigenen Zahlungen, daher sind beide Renditen gleich; erst mit gewählten Zahlungen weichen sie voneinander ab.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of the run itself</source>
        <translation>des Laufs selbst</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>Volatil</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Steigend</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>Fallend</translation>
    </message>
    <message>
        <source>Nervous</source>
        <translation>Nervös</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>The state with the lower volatility</source>
        <translation>Der Zustand mit der niedrigeren Volatilität</translation>
    </message>
    <message>
        <source>The state with the higher volatility</source>
        <translation>Der Zustand mit der höheren Volatilität</translation>
    </message>
    <message>
        <source>Calm, and higher than half a year before</source>
        <translation>Ruhig und höher als ein halbes Jahr zuvor</translation>
    </message>
    <message>
        <source>Calm, and lower than half a year before</source>
        <translation>Ruhig und niedriger als ein halbes Jahr zuvor</translation>
    </message>
    <message>
        <source>Volatility over a month above 25 % a year</source>
        <translation>Volatilität über einen Monat höher als 25 % p. a.</translation>
    </message>
    <message>
        <source>More than 15 % below the high so far</source>
        <translation>Mehr als 15 % unter dem bisherigen Hoch</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>A year: the mean return of its sessions, times 252</source>
        <translation>Pro Jahr: mittlere Rendite der zugehörigen Handelstage, mal 252</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Pro Jahr</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>Sharpe</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervall 95 %</translation>
    </message>
    <message>
        <source>DSR</source>
        <translation>DSR</translation>
    </message>
    <message>
        <source>Probability that the ratio is above what the best of all that was tried on these prices shows by luck</source>
        <translation>Wahrscheinlichkeit, dass der Quotient über dem liegt, was das Beste von allem, was auf diesen Kursen versucht wurde, durch Zufall zeigt</translation>
    </message>
    <message>
        <source>Worst day</source>
        <translation>Schlechtester Tag</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Liquidität</translation>
    </message>
    <message>
        <source>Costs, income and trading</source>
        <translation>Kosten, Erträge und Handel</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Back at the high</source>
        <translation>Wieder am Hoch</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Sessions from the high to the low</source>
        <translation>Handelstage vom Hoch zum Tief</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Sessions from the low back to the high, or to the last one</source>
        <translation>Handelstage vom Tief zurück zum Hoch oder bis zum letzten</translation>
    </message>
    <message>
        <source>Sessions from the high back to it, or to the last one</source>
        <translation>Handelstage vom Hoch bis zurück zu ihm oder bis zum letzten</translation>
    </message>
    <message>
        <source>Nothing was lost in this period.</source>
        <translation>In diesem Zeitraum ging nichts verloren.</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>A hidden Markov model with two states, fitted anew each year to what was known then; the state of a day is the one that its own and earlier days make most probable. A return counts under the state known at the close before it.</source>
        <translation>Ein Hidden-Markov-Modell mit zwei Zuständen, jedes Jahr neu an das damals Bekannte angepasst; der Zustand eines Tages ist der, den dieser und frühere Tage am wahrscheinlichsten machen. Eine Rendite zählt zu dem Zustand, der zum Schlusskurs davor bekannt war.</translation>
    </message>
    <message>
        <source>By rules that look back only. A return counts under the regime known at the close before it.</source>
        <translation>Nach Regeln, die nur zurückblicken. Eine Rendite zählt zu dem Regime, das zum Schlusskurs davor bekannt war.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Allokation</translation>
    </message>
    <message>
        <source>From holding more or less of the sector</source>
        <translation>Daraus, mehr oder weniger vom Sektor zu halten</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selektion</translation>
    </message>
    <message>
        <source>From holding other names within the sector</source>
        <translation>Daraus, andere Titel innerhalb des Sektors zu halten</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interaktion</translation>
    </message>
    <message>
        <source>From both together</source>
        <translation>Aus beidem zusammen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>From %1 to %2 the run returned %3 and the benchmark %4: %5 apart, of which allocation %6, selection %7, interaction %8, and costs, income and trading %9.</source>
        <translation>Vom %1 bis zum %2 rentierte der Lauf %3 und die Benchmark %4: Differenz %5, davon Allokation %6, Selektion %7, Interaktion %8 und Kosten, Erträge und Handel %9.</translation>
    </message>
    <message>
        <source>The benchmark holds the names that the run could choose from (%1 at the last rebalance) in equal parts at each of its rebalances, lets them drift in between, and costs nothing.</source>
        <translation>Die Benchmark hält die Titel, aus denen der Lauf wählen konnte (%1 bei der letzten Umschichtung), bei jeder seiner Umschichtungen zu gleichen Teilen, lässt sie dazwischen driften und kostet nichts.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Ladung</translation>
    </message>
    <message>
        <source>How far the run moves with a move of the factor by 1</source>
        <translation>Wie weit sich der Lauf bewegt, wenn sich der Faktor um 1 bewegt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>Standard error after Newey and West</source>
        <translation>Standardfehler nach Newey und West</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Probability of a loading this far from zero if there is none</source>
        <translation>Wahrscheinlichkeit einer so weit von null entfernten Ladung, wenn es keine gibt</translation>
    </message>
    <message>
        <source>Return a year</source>
        <translation>Rendite p. a.</translation>
    </message>
    <message>
        <source>Its part of the mean return above the risk-free rate</source>
        <translation>Ihr Teil der mittleren Rendite über dem risikofreien Zins</translation>
    </message>
    <message>
        <source>Choose a file of factor returns: the columns date, one for each factor and rf, in percent a day, as Kenneth French publishes them.</source>
        <translation>Eine Datei mit Faktorrenditen wählen: die Spalten date, eine je Faktor und rf, in Prozent je Tag, wie Kenneth French sie veröffentlicht.</translation>
    </message>
    <message>
        <source>R² %1, adjusted %2; residual volatility %3 a year; %4 sessions that both have, errors with %5 lags.</source>
        <translation>R² %1, bereinigt %2; Restvolatilität %3 p. a.; %4 gemeinsame Handelstage, Fehler mit %5 Lags.</translation>
    </message>
    <message>
        <source>Hierarchical equal risk</source>
        <translation>Hierarchisch gleiches Risiko</translation>
    </message>
    <message>
        <source>Risk parity</source>
        <translation>Risikoparität</translation>
    </message>
    <message>
        <source>Minimum variance</source>
        <translation>Minimale Varianz</translation>
    </message>
    <message>
        <source>Maximum Sharpe ratio</source>
        <translation>Maximaler Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Target return</source>
        <translation>Zielrendite</translation>
    </message>
    <message>
        <source>Minimum expected shortfall</source>
        <translation>Minimaler Expected Shortfall</translation>
    </message>
    <message>
        <source>Maximum diversification</source>
        <translation>Maximale Diversifikation</translation>
    </message>
    <message>
        <source>Black–Litterman</source>
        <translation>Black–Litterman</translation>
    </message>
    <message>
        <source>Minimum tracking error</source>
        <translation>Minimaler Tracking Error</translation>
    </message>
    <message>
        <source>Ensemble of methods</source>
        <translation>Ensemble aus Methoden</translation>
    </message>
    <message>
        <source>Constant correlation</source>
        <translation>Konstante Korrelation</translation>
    </message>
    <message>
        <source>Denoised</source>
        <translation>Entrauscht</translation>
    </message>
    <message>
        <source>Factor model</source>
        <translation>Faktormodell</translation>
    </message>
    <message>
        <source>Next session&apos;s average</source>
        <translation>Nächster Durchschnittskurs</translation>
    </message>
    <message>
        <source>Fully invested</source>
        <translation>Voll investiert</translation>
    </message>
    <message>
        <source>Long and cash</source>
        <translation>Long und Liquidität</translation>
    </message>
    <message>
        <source>Long and short</source>
        <translation>Long und Short</translation>
    </message>
    <message>
        <source>All symbols</source>
        <translation>Alle Symbole</translation>
    </message>
    <message>
        <source>Members on the day</source>
        <translation>Mitglieder am jeweiligen Tag</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>5/10/40 of UCITS</source>
        <translation>5/10/40 nach OGAW</translation>
    </message>
    <message>
        <source>75-5-10 of the 1940 Act</source>
        <translation>75-5-10 nach dem 1940 Act</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation>Bruchteile</translation>
    </message>
    <message>
        <source>Whole units</source>
        <translation>Ganze Stücke</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Gestrichen</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>Weitergeführt</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht geführt</translation>
    </message>
    <message>
        <source>First in, first out</source>
        <translation>First in, first out</translation>
    </message>
    <message>
        <source>Last in, first out</source>
        <translation>Last in, first out</translation>
    </message>
    <message>
        <source>Highest cost first</source>
        <translation>Höchster Einstand zuerst</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Mittlerer Einstand</translation>
    </message>
    <message>
        <source>Kept as cash</source>
        <translation>In Liquidität</translation>
    </message>
    <message>
        <source>Reinvested</source>
        <translation>Wiederangelegt</translation>
    </message>
    <message>
        <source>Same Sharpe ratio, p</source>
        <translation>Gleicher Sharpe-Quotient, p</translation>
    </message>
    <message>
        <source>How likely a difference as large as this one, to the first run, is where both have the same Sharpe ratio. Below 0.05 it is called significant; of several comparisons one in twenty is so by luck.</source>
        <translation>Wie wahrscheinlich ein so großer Unterschied zum ersten Lauf ist, wenn beide denselben Sharpe-Quotienten haben. Unter 0,05 heißt er signifikant; von mehreren Vergleichen ist es einer von zwanzig durch Zufall.</translation>
    </message>
    <message>
        <source>two-sided, errors robust to memory and tails</source>
        <translation>zweiseitig, Fehler robust gegen Gedächtnis und Tails</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Vermögen</translation>
    </message>
    <message>
        <source>Positions and cash at the close, %1; below: the return since the first session</source>
        <translation>Positionen und Liquidität zum Schlusskurs, %1; darunter: die Rendite seit dem ersten Handelstag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>one session</source>
        <translation>ein Handelstag</translation>
    </message>
    <message>
        <source>from the high so far</source>
        <translation>vom bisherigen Hoch</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>long %1, short %2</source>
        <translation>long %1, short %2</translation>
    </message>
    <message>
        <source>long only</source>
        <translation>nur Long-Positionen</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>back to the targets</source>
        <translation>zurück zum Ziel</translation>
    </message>
    <message>
        <source>Half the sum of all differences between weights and targets: the turnover that would lead back to them</source>
        <translation>Halbe Summe aller Differenzen zwischen Gewichten und Zielgewichten: der Umschlag, der dorthin zurückführen würde</translation>
    </message>
    <message>
        <source>Before the first rebalance: everything is in cash.</source>
        <translation>Vor der ersten Umschichtung: Alles liegt in Liquidität.</translation>
    </message>
    <message>
        <source>Rebalanced on this day, on what was known on %1: turnover %2.</source>
        <translation>An diesem Tag umgeschichtet, nach dem Stand vom %1: Umschlag %2.</translation>
    </message>
    <message>
        <source>Last rebalance %1, on what was known on %2: turnover %3.</source>
        <translation>Letzte Umschichtung %1, nach dem Stand vom %2: Umschlag %3.</translation>
    </message>
    <message>
        <source>Traded since, outside of rebalances: %1.</source>
        <translation>Seither außerhalb von Umschichtungen gehandelt: %1.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Weight less target</source>
        <translation>Gewicht abzüglich Zielgewicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>There is no price on this day: the last one before, of %1</source>
        <translation>An diesem Tag gibt es keinen Kurs: der letzte davor, vom %1</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Unrealisiert</translation>
    </message>
    <message>
        <source>Value less what the open lots cost, trading costs included</source>
        <translation>Wert abzüglich der Kosten der offenen Lots, einschließlich Handelskosten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>At the limit</source>
        <translation>An der Grenze</translation>
    </message>
    <message>
        <source>Drifted over</source>
        <translation>Drift darüber</translation>
    </message>
    <message>
        <source>Exceeded</source>
        <translation>Überschritten</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (%2 held)</source>
        <translation>%1 (%2 gehalten)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The targets keep it; prices and costs since then exceed it.</source>
        <translation>Die Zielgewichte halten sie ein; Kurse und Kosten überschreiten sie seither.</translation>
    </message>
    <message>
        <source>The targets keep it; since then it is exceeded by %1.</source>
        <translation>Die Zielgewichte halten sie ein; seither wird sie überschritten von %1.</translation>
    </message>
    <message>
        <source>Exceeded by the targets as well.</source>
        <translation>Auch von den Zielgewichten überschritten.</translation>
    </message>
    <message>
        <source>No room is left.</source>
        <translation>Es bleibt kein Spielraum.</translation>
    </message>
    <message>
        <source>No room is left for %1.</source>
        <translation>Es bleibt kein Spielraum für %1.</translation>
    </message>
    <message>
        <source>Not every name has the prices that the risk is made from.</source>
        <translation>Nicht jeder Titel hat die Kurse, aus denen das Risiko entsteht.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Dieser Tag</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Spielraum</translation>
    </message>
    <message>
        <source>What is left to the limit; below zero it is exceeded</source>
        <translation>Was bis zur Grenze bleibt; unter null ist sie überschritten</translation>
    </message>
    <message>
        <source>At target</source>
        <translation>Laut Ziel</translation>
    </message>
    <message>
        <source>What the targets of the last rebalance have</source>
        <translation>Was die Zielgewichte der letzten Umschichtung haben</translation>
    </message>
    <message>
        <source>%1 exceeded</source>
        <translation>%1 überschritten</translation>
    </message>
    <message>
        <source>%1 drifted over</source>
        <translation>%1 durch Drift darüber</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>alle eingehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>%n Abschluss</numerusform>
            <numerusform>%n Abschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n Position</numerusform>
            <numerusform>%n Positionen</numerusform>
        </translation>
    </message>
    <message>
        <source>The limits cannot be said: %1</source>
        <translation>Die Grenzen lassen sich nicht angeben: %1</translation>
    </message>
    <message>
        <source>Nothing is held yet.</source>
        <translation>Noch nichts im Bestand.</translation>
    </message>
    <message>
        <source>The configuration of this run sets no limits.</source>
        <translation>Die Konfiguration dieses Laufs setzt keine Grenzen.</translation>
    </message>
    <message>
        <source>At most the greatest weight</source>
        <translation>Höchstens das größte Gewicht</translation>
    </message>
    <message>
        <source>At most the greatest share</source>
        <translation>Höchstens der größte Anteil</translation>
    </message>
    <message>
        <source>It needs the weights of a benchmark, from a file</source>
        <translation>Braucht die Gewichte einer Benchmark aus einer Datei</translation>
    </message>
    <message>
        <source>at least %1 a name</source>
        <translation>mindestens %1 je Titel</translation>
    </message>
    <message>
        <source>at most %1 a name</source>
        <translation>höchstens %1 je Titel</translation>
    </message>
    <message>
        <source>at most %1 a sector</source>
        <translation>höchstens %1 je Sektor</translation>
    </message>
    <message>
        <source>at most %1 in %2</source>
        <translation>höchstens %1 in %2</translation>
    </message>
    <message>
        <source>at least %1 cash</source>
        <translation>mindestens %1 Liquidität</translation>
    </message>
    <message>
        <source>at most %1 cash</source>
        <translation>höchstens %1 Liquidität</translation>
    </message>
    <message>
        <source>turnover of at most %1 a rebalance</source>
        <translation>Umschlag höchstens %1 je Umschichtung</translation>
    </message>
    <message>
        <source>tracking error of at most %1</source>
        <translation>Tracking Error höchstens %1</translation>
    </message>
    <message>
        <source>no holding below %1</source>
        <translation>kein Bestand unter %1</translation>
    </message>
    <message>
        <source>at most %1 names</source>
        <translation>höchstens %1 Titel</translation>
    </message>
    <message>
        <source>%1 never held</source>
        <translation>%1 nie gehalten</translation>
    </message>
    <message>
        <source>Methods with shares, as in hrp 50, equal 50</source>
        <translation>Methoden mit Anteilen, etwa hrp 50, equal 50</translation>
    </message>
    <message>
        <source>Views as in AAA 6; BBB &gt; CCC 2</source>
        <translation>Einschätzungen, etwa AAA 6; BBB &gt; CCC 2</translation>
    </message>
    <message>
        <source>A number above %1, up to %2</source>
        <translation>Eine Zahl über %1, höchstens %2</translation>
    </message>
    <message>
        <source>A whole number from %1 on, or empty</source>
        <translation>Eine ganze Zahl ab %1, oder leer</translation>
    </message>
    <message>
        <source>It needs the plain close</source>
        <translation>Braucht den unbereinigten Schlusskurs</translation>
    </message>
    <message>
        <source>At most the greatest commission, %1</source>
        <translation>Höchstens die höchste Provision, %1</translation>
    </message>
    <message>
        <source>next session&apos;s average price</source>
        <translation>Durchschnittskurs des nächsten Handelstags</translation>
    </message>
    <message>
        <source>the least expected shortfall at %1 is sought over %2</source>
        <translation>der kleinste Expected Shortfall bei %1 wird über %2 gesucht</translation>
    </message>
    <message>
        <source>the method “%1” sets the weights from %2 (covariance: %3)</source>
        <translation>die Methode „%1“ bestimmt die Gewichte über %2 (Kovarianz: %3)</translation>
    </message>
    <message>
        <source>Limits: %1.</source>
        <translation>Grenzen: %1.</translation>
    </message>
    <message>
        <source>Exposure, net</source>
        <translation>Exposure, netto</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Sharpe ratio over %1 sessions, 95&#x2009;%</source>
        <translation>Sharpe-Quotient über %1 Handelstage, 95&#x2009;%</translation>
    </message>
    <message>
        <source>95&#x2009;% from</source>
        <translation>95&#x2009;% von</translation>
    </message>
    <message>
        <source>95&#x2009;% to</source>
        <translation>95&#x2009;% bis</translation>
    </message>
    <message>
        <source>Cap of %1</source>
        <translation>Obergrenze %1</translation>
    </message>
    <message>
        <source>%1. CAGR %2, %3, maximum drawdown %4. Made %5.</source>
        <translation>%1. CAGR %2, %3, maximaler Rückgang %4. Erstellt: %5.</translation>
    </message>
    <message>
        <source>Tags: %1.</source>
        <translation>Tags: %1.</translation>
    </message>
    <message>
        <source>Sharpe ratio, 95&#x2009;%</source>
        <translation>Sharpe-Quotient, 95&#x2009;%</translation>
    </message>
    <message>
        <source>Ends of the interval in which the true Sharpe ratio lies with 95&#x2009;% confidence. An interval that holds 0 says that the returns do not tell skill from luck.</source>
        <translation>Enden des Intervalls, in dem der wahre Sharpe-Quotient mit 95&#x2009;% Konfidenz liegt. Enthält das Intervall 0, lassen die Renditen Können nicht von Zufall unterscheiden.</translation>
    </message>
    <message>
        <source>SR ± 1.96·√((1 − skew·SR + (kurtosis − 1)/4·SR²) / (n − 1)), made annual</source>
        <translation>SR ± 1,96·√((1 − Schiefe·SR + (Kurtosis − 1)/4·SR²) / (n − 1)), annualisiert</translation>
    </message>
    <message>
        <source>Sharpe above 0 (PSR)</source>
        <translation>Sharpe über 0 (PSR)</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio is above 0, given length, skew and tails of the returns.</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient über 0 liegt, gegeben Länge, Schiefe und Tails der Renditen.</translation>
    </message>
    <message>
        <source>Deflated Sharpe (DSR)</source>
        <translation>Deflationierter Sharpe (DSR)</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio is above what the best of all trials on these prices shows by luck alone. Every backtest and every trial of a search on the same prices counts.</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient über dem liegt, was der beste aller Versuche auf diesen Kursen allein durch Zufall zeigt. Jeder Backtest und jeder Versuch einer Suche auf denselben Kursen zählt.</translation>
    </message>
    <message>
        <source>Trials counted</source>
        <translation>Gezählte Versuche</translation>
    </message>
    <message>
        <source>Configurations that were ever tried on these prices in this workspace: recorded backtests and trials of searches.</source>
        <translation>Konfigurationen, die in diesem Arbeitsbereich je auf diesen Kursen versucht wurden: aufgezeichnete Backtests und Versuche von Suchen.</translation>
    </message>
    <message>
        <source>Track record needed</source>
        <translation>Nötiger Track Record</translation>
    </message>
    <message>
        <source>Sessions that are needed to say with 95&#x2009;% confidence that the true Sharpe ratio is above 0; none would do where the ratio itself is not.</source>
        <translation>Handelstage, die nötig sind, um mit 95&#x2009;% Konfidenz zu sagen, dass der wahre Sharpe-Quotient über 0 liegt; keine Anzahl genügt, wenn der Quotient selbst nicht darüber liegt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>95&#x2009;%: %1</source>
        <translation>95&#x2009;%: %1</translation>
    </message>
    <message>
        <source>%1 · DSR %2</source>
        <translation>%1 · DSR %2</translation>
    </message>
    <message>
        <source>Sharpe %1</source>
        <translation>Sharpe %1</translation>
    </message>
    <message>
        <source>Sharpe %1 (95&#x2009;%: %2)</source>
        <translation>Sharpe %1 (95&#x2009;%: %2)</translation>
    </message>
    <message>
        <source>%1, deflated %2 over %3 trials</source>
        <translation>%1, deflationiert %2 über %3 Versuche</translation>
    </message>
    <message>
        <source>Sharpe, 95&#x2009;% from</source>
        <translation>Sharpe, 95&#x2009;% von</translation>
    </message>
    <message>
        <source>Sharpe, 95&#x2009;% to</source>
        <translation>Sharpe, 95&#x2009;% bis</translation>
    </message>
    <message>
        <source>Deflated Sharpe</source>
        <translation>Deflationierter Sharpe</translation>
    </message>
    <message>
        <source>%1 trials tracked</source>
        <translation>%1 Versuche erfasst</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Stück</translation>
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
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost, bp</source>
        <translation>Kosten, bp</translation>
    </message>
    <message>
        <source>Cost in basis points of the value traded</source>
        <translation>Kosten in Basispunkten des gehandelten Werts</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Gehandelt</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>%1, %2 of the equity</source>
        <translation>%1, %2 des Vermögens</translation>
    </message>
    <message>
        <source>Prices known up to %1</source>
        <translation>Kurse bekannt bis %1</translation>
    </message>
    <message>
        <source>turnover %1</source>
        <translation>Umschlag %1</translation>
    </message>
    <message>
        <source>traded %1</source>
        <translation>gehandelt %1</translation>
    </message>
    <message>
        <source>%1 bought, %2 sold</source>
        <translation>%1 gekauft, %2 verkauft</translation>
    </message>
    <message>
        <source>%1 left out for want of prices</source>
        <translation>%1 mangels Kursen ausgelassen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigstes</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchstes</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Rebalance of %1</source>
        <translation>Umschichtung vom %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The strategy</source>
        <translation>Die Strategie</translation>
    </message>
    <message>
        <source>%1 over %2 returns</source>
        <translation>%1 über %2 Renditen</translation>
    </message>
    <message>
        <source>%1 weighed %2 and is not among the targets that %3 made of prices up to %4.</source>
        <translation>%1 lag bei %2 und gehört nicht zu den Zielgewichten aus Kursen bis %4 (%3).</translation>
    </message>
    <message>
        <source>Nothing of %1 was held; %2 asked for %3 from prices up to %4.</source>
        <translation>%1 war nicht im Bestand; Zielgewicht %3 aus Kursen bis %4 (%2).</translation>
    </message>
    <message>
        <source>%1 had come to weigh %2; %3 asked for %4 from prices up to %5.</source>
        <translation>%1 lag zuletzt bei %2; Zielgewicht %4 aus Kursen bis %5 (%3).</translation>
    </message>
    <message>
        <source>commission %1, half spread %2, impact %3</source>
        <translation>Provision %1, halber Spread %2, Markteinfluss %3</translation>
    </message>
    <message>
        <source>The trade of %1 took it to %2 and cost %3 (%4).</source>
        <translation>Der Abschluss über %1 führte zu %2 Gewicht und kostete %3 (%4).</translation>
    </message>
    <message>
        <source>The trade of %1 cost %2 (%3).</source>
        <translation>Der Abschluss über %1 kostete %2 (%3).</translation>
    </message>
    <message>
        <source>The prices of %1 end: what was held was closed at the stated recovery.</source>
        <translation>Die Kurse von %1 enden: Der Bestand wurde zum angegebenen Restwert geschlossen.</translation>
    </message>
    <message>
        <source>A dividend of %1 bought more of it.</source>
        <translation>Eine Dividende von %1 wurde in denselben Titel wiederangelegt.</translation>
    </message>
    <message>
        <source>A split of %1 left a part of a unit, which was paid out in cash.</source>
        <translation>Ein Split von %1 ließ einen Stückbruchteil übrig, der bar ausgezahlt wurde.</translation>
    </message>
    <message>
        <source>No rebalance of this run asked for the trade in %1.</source>
        <translation>Keine Umschichtung dieses Laufs verlangte den Abschluss in %1.</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Weitergeführt</translation>
    </message>
    <message>
        <source>Delisted</source>
        <translation>Delisting</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>Dividende</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>The order in %1 of the rebalance of %2 was not filled wholly on its day; what was left is traded as the sessions&apos; volume lets.</source>
        <translation>Der Auftrag in %1 aus der Umschichtung vom %2 wurde an seinem Tag nicht vollständig ausgeführt; der Rest wird gehandelt, soweit das Volumen der Handelstage es zulässt.</translation>
    </message>
    <message>
        <source>%1 (95&#x2009;% %2)</source>
        <translation>%1 (95&#x2009;% %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n tracked trial(s))</source>
        <translation>
            <numerusform>%1 (%n erfasster Versuch)</numerusform>
            <numerusform>%1 (%n erfasste Versuche)</numerusform>
        </translation>
    </message>
    <message>
        <source>Score, not to reject</source>
        <translation>Punktzahl gegen Ablehnung</translation>
    </message>
    <message>
        <source>Deflated probability</source>
        <translation>DSR-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Interval begins at</source>
        <translation>Intervall beginnt bei</translation>
    </message>
    <message>
        <source>Score, to deploy</source>
        <translation>Punktzahl für Einsatz</translation>
    </message>
    <message>
        <source>else rejected</source>
        <translation>sonst abgelehnt</translation>
    </message>
    <message>
        <source>else monitored at most</source>
        <translation>sonst höchstens beobachtet</translation>
    </message>
    <message>
        <source>%1: at least %2, %3</source>
        <translation>%1: mindestens %2, %3</translation>
    </message>
    <message>
        <source>Prices that were removed, %1</source>
        <translation>Entfernte Kurse, %1</translation>
    </message>
    <message>
        <source>All prices</source>
        <translation>Alle Kurse</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>search %1</source>
        <translation>Suche %1</translation>
    </message>
    <message>
        <source>measured by %1, which Return opens</source>
        <translation>gemessen an %1; Eingabe öffnet es</translation>
    </message>
    <message>
        <source>A recommendation rests on a backtest: there is none yet</source>
        <translation>Eine Empfehlung beruht auf einem Backtest: Es gibt noch keinen</translation>
    </message>
    <message numerus="yes">
        <source>%n to deploy</source>
        <translation>
            <numerusform>%n einzusetzen</numerusform>
            <numerusform>%n einzusetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to monitor</source>
        <translation>
            <numerusform>%n zu beobachten</numerusform>
            <numerusform>%n zu beobachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; every trial counts: %n so far</source>
        <translation>
            <numerusform>%1; jeder Versuch zählt: bisher %n</numerusform>
            <numerusform>%1; jeder Versuch zählt: bisher %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>95&#x2009;% interval</source>
        <translation>Intervall 95&#x2009;%</translation>
    </message>
    <message>
        <source>Deflated</source>
        <translation>Deflationiert</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio is above what the best of all tracked trials shows by luck</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient über dem liegt, was der beste aller erfassten Versuche durch Zufall zeigt</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Costs a year</source>
        <translation>Kosten p. a.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>0 at</source>
        <translation>0 bei</translation>
    </message>
    <message>
        <source>1 at</source>
        <translation>1 bei</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Run before</source>
        <translation>Zuvor gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracked trials</source>
        <translation>Erfasste Versuche</translation>
    </message>
    <message>
        <source>Volatility a year</source>
        <translation>Volatilität p. a.</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>95&#x2009;%: %1 to %2</source>
        <translation>95&#x2009;%: %1 bis %2</translation>
    </message>
    <message>
        <source>no interval on record</source>
        <translation>kein Intervall aufgezeichnet</translation>
    </message>
    <message>
        <source>Deflated probability %1</source>
        <translation>DSR-Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Bestwert: %1</translation>
    </message>
    <message>
        <source>Deflated (DSR)</source>
        <translation>Deflationiert (DSR)</translation>
    </message>
    <message>
        <source>over %1 trials</source>
        <translation>über %1 Versuche</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio of the best trial is above what the best of all tracked trials on these prices shows by luck</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient des besten Versuchs über dem liegt, was der beste aller erfassten Versuche auf diesen Kursen durch Zufall zeigt</translation>
    </message>
    <message>
        <source>Best by luck</source>
        <translation>Bestwert durch Zufall</translation>
    </message>
    <message>
        <source>best of %1</source>
        <translation>bester von %1</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>the whole grid</source>
        <translation>das ganze Raster</translation>
    </message>
    <message>
        <source>No trial has an objective yet: their returns do not vary.</source>
        <translation>Noch kein Versuch hat einen Zielwert: Die Renditen schwanken nicht.</translation>
    </message>
    <message>
        <source>One trial alone says nothing about luck: search more, or test it on other prices.</source>
        <translation>Ein einzelner Versuch sagt nichts über den Zufall: weiter suchen oder auf anderen Kursen prüfen.</translation>
    </message>
    <message>
        <source>The best of %1 strategies without skill would show a Sharpe ratio of %2 by luck. The best here shows %3; the probability that its true ratio is above that luck is %4.</source>
        <translation>Die beste von %1 Strategien ohne Können würde durch Zufall einen Sharpe-Quotienten von %2 zeigen. Die beste hier zeigt %3; die Wahrscheinlichkeit, dass ihr wahrer Quotient über diesem Zufall liegt, ist %4.</translation>
    </message>
    <message>
        <source>That is strong evidence, on these prices.</source>
        <translation>Das ist auf diesen Kursen ein starker Beleg.</translation>
    </message>
    <message>
        <source>That is not enough to rely on: 95 % is usual.</source>
        <translation>Das reicht nicht, um sich darauf zu verlassen: Üblich sind 95 %.</translation>
    </message>
    <message>
        <source>It is more likely luck than skill.</source>
        <translation>Zufall ist wahrscheinlicher als Können.</translation>
    </message>
    <message>
        <source>Bought and kept, the same symbols show %1.</source>
        <translation>Gekauft und gehalten zeigen dieselben Symbole %1.</translation>
    </message>
    <message>
        <source>Bought and kept, the same symbols show %1: what the search found may be the market alone.</source>
        <translation>Gekauft und gehalten zeigen dieselben Symbole %1: Was die Suche fand, ist vielleicht allein der Markt.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Fees and slippage</source>
        <translation>Gebühren und Slippage</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Kursbalken</translation>
    </message>
    <message>
        <source>%1 to %2 by %3</source>
        <translation>%1 bis %2, Schritt %3</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>Fortsetzung von</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Suche %1</translation>
    </message>
    <message>
        <source>Went on as</source>
        <translation>Fortgesetzt als</translation>
    </message>
    <message>
        <source>Choose a data set.</source>
        <translation>Einen Datensatz wählen.</translation>
    </message>
    <message>
        <source>From 0 to 1000 basis points.</source>
        <translation>Von 0 bis 1000 Basispunkte.</translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation>Von 1 bis %1.</translation>
    </message>
    <message>
        <source>A whole number; 0: never stop early.</source>
        <translation>Eine ganze Zahl; 0: nie vorzeitig enden.</translation>
    </message>
    <message>
        <source>A whole number from 0 on.</source>
        <translation>Eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>A grid needs a step here.</source>
        <translation>Ein Raster braucht hier eine Schrittweite.</translation>
    </message>
    <message>
        <source>The grid has more than a million combinations: use larger steps.</source>
        <translation>Das Raster hat mehr als eine Million Kombinationen: größere Schritte verwenden.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Up to %1 of %2 over %3, each with %4 of fees and %5 of slippage on every trade. Signals are filled at the next close.</source>
        <translation>Bis zu %1 mit %2 über %3, jeder mit %4 Gebühren und %5 Slippage je Abschluss. Signale werden zum nächsten Schlusskurs ausgeführt.</translation>
    </message>
    <message>
        <source>Every trial counts: the more are made, the higher the best has to be to mean something.</source>
        <translation>Jeder Versuch zählt: Je mehr es sind, desto höher muss der beste liegen, um etwas zu bedeuten.</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1, Mittelwert</translation>
    </message>
    <message>
        <source>No trial has an objective yet.</source>
        <translation>Noch kein Versuch hat einen Zielwert.</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>The outline holds the largest region within 10 % of the best: %1 of %2 cells, from %3 to %4. Its middle, marked, is where to stand: %5. A best cell outside of it is a sign of chance.</source>
        <translation>Der Umriss umfasst das größte Gebiet innerhalb von 10 % vom Bestwert: %1 von %2 Zellen, von %3 bis %4. Seine markierte Mitte ist die Stelle der Wahl: %5. Eine beste Zelle außerhalb davon deutet auf Zufall.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>PSR</source>
        <translation>PSR</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio is above 0, as if it were the only trial</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient über 0 liegt, als wäre es der einzige Versuch</translation>
    </message>
    <message>
        <source>Calmar</source>
        <translation>Calmar</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>How often a position was changed, all symbols together</source>
        <translation>Wie oft eine Position geändert wurde, alle Symbole zusammen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Of the symbol&apos;s capital before the opening fill, after the costs of both fills</source>
        <translation>Vom Kapital des Symbols vor der eröffnenden Ausführung, nach den Kosten beider Ausführungen</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Bought and kept</source>
        <translation>Gekauft und gehalten</translation>
    </message>
    <message>
        <source>Calmar ratio</source>
        <translation>Calmar-Quotient</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Roundtrips</translation>
    </message>
    <message>
        <source>Above 0 (PSR)</source>
        <translation>Über 0 (PSR)</translation>
    </message>
    <message>
        <source>Above luck (DSR)</source>
        <translation>Über Zufall (DSR)</translation>
    </message>
    <message>
        <source>Sessions needed</source>
        <translation>Nötige Handelstage</translation>
    </message>
    <message>
        <source>Sessions for 95 % confidence in a Sharpe ratio above 0; there are %1</source>
        <translation>Handelstage für 95 % Konfidenz in einen Sharpe-Quotienten über 0; es sind %1</translation>
    </message>
    <message>
        <source>Kept: Sharpe</source>
        <translation>Gehalten: Sharpe</translation>
    </message>
    <message>
        <source>Its returns do not vary: there is no Sharpe ratio to judge.</source>
        <translation>Seine Renditen schwanken nicht: Es gibt keinen Sharpe-Quotienten zu beurteilen.</translation>
    </message>
    <message>
        <source>Walked again it gives other figures than the record has: it was made with another version. The record stands.</source>
        <translation>Erneut durchlaufen ergibt er andere Zahlen als die Aufzeichnung: Er entstand mit einer anderen Version. Die Aufzeichnung gilt.</translation>
    </message>
    <message>
        <source>Trial %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>Fast average, sessions</source>
        <translation>Schneller Ø, Handelstage</translation>
    </message>
    <message>
        <source>Slow average, sessions</source>
        <translation>Langsamer Ø, Handelstage</translation>
    </message>
    <message>
        <source>Lookback, sessions</source>
        <translation>Lookback, Handelstage</translation>
    </message>
    <message>
        <source>Skipped, sessions</source>
        <translation>Ausgelassen, Handelstage</translation>
    </message>
    <message>
        <source>Held, sessions</source>
        <translation>Gehalten, Handelstage</translation>
    </message>
    <message>
        <source>Window, sessions</source>
        <translation>Fenster, Handelstage</translation>
    </message>
    <message>
        <source>Entry, deviations</source>
        <translation>Einstieg, Abweichungen</translation>
    </message>
    <message>
        <source>Exit, deviations</source>
        <translation>Ausstieg, Abweichungen</translation>
    </message>
    <message>
        <source>Entry, sessions</source>
        <translation>Einstieg, Handelstage</translation>
    </message>
    <message>
        <source>Exit, sessions</source>
        <translation>Ausstieg, Handelstage</translation>
    </message>
    <message>
        <source>Target volatility</source>
        <translation>Zielvolatilität</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>Band without trades</source>
        <translation>Band ohne Handel</translation>
    </message>
    <message>
        <source>Moving averages</source>
        <translation>Gleitende Durchschnitte</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Mean reversion</source>
        <translation>Mean Reversion</translation>
    </message>
    <message>
        <source>Breakout</source>
        <translation>Ausbruch</translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation>Volatilitätsziel</translation>
    </message>
    <message>
        <source>Holds a symbol while its fast average is above the slow one.</source>
        <translation>Hält ein Symbol, solange sein schneller Durchschnitt über dem langsamen liegt.</translation>
    </message>
    <message>
        <source>Holds what rose over the lookback, looked at anew after each holding period.</source>
        <translation>Hält, was über den Rückblick stieg, nach jeder Haltedauer neu betrachtet.</translation>
    </message>
    <message>
        <source>Buys what fell below its mean, and sells what came back.</source>
        <translation>Kauft, was unter seinen Mittelwert fiel, und verkauft, was zurückkam.</translation>
    </message>
    <message>
        <source>Buys above the highest close of the entry window, sells below the lowest of the exit window.</source>
        <translation>Kauft über dem höchsten Schlusskurs des Einstiegsfensters, verkauft unter dem tiefsten des Ausstiegsfensters.</translation>
    </message>
    <message>
        <source>Holds more while prices are calm, less while they are not.</source>
        <translation>Hält mehr, solange die Kurse ruhig sind, weniger, solange nicht.</translation>
    </message>
    <message>
        <source>Sells short, 0 or 1</source>
        <translation>Leerverkäufe, 0 oder 1</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Bayesian</source>
        <translation>Bayes</translation>
    </message>
    <message>
        <source>Evolutionary</source>
        <translation>Evolutionär</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>all tried</source>
        <translation>alle getestet</translation>
    </message>
    <message>
        <source>What the last rebalance traded.</source>
        <translation>Was die letzte Umschichtung gehandelt hat.</translation>
    </message>
    <message>
        <source>A year, by the covariance of the configuration as of this day.</source>
        <translation>p. a., nach der Kovarianz der Konfiguration zu diesem Tag.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Fold %1, epoch %2</source>
        <translation>Fold %1, Epoche %2</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Weights kept</source>
        <translation>Behaltene Gewichte</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Verlust je Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Sharpe ratio by epoch</source>
        <translation>Sharpe-Quotient je Epoche</translation>
    </message>
    <message>
        <source>Sharpe ratio of the epoch, annual, after costs</source>
        <translation>Sharpe-Quotient der Epoche, annualisiert, nach Kosten</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Sequences a second</source>
        <translation>Sequenzen je Sekunde</translation>
    </message>
    <message>
        <source>Fold %1, epoch %2, step %3</source>
        <translation>Fold %1, Epoche %2, Schritt %3</translation>
    </message>
    <message>
        <source>Growth of 100 out of sample</source>
        <translation>Wertentwicklung von 100 außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>graphics card (%1)</source>
        <translation>Grafikkarte (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Titel</numerusform>
            <numerusform>%n Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Handelstag</numerusform>
            <numerusform>%n Handelstage</numerusform>
        </translation>
    </message>
    <message>
        <source>Sharpe, out of sample</source>
        <translation>Sharpe, außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>Against HRP</source>
        <translation>Gegen HRP</translation>
    </message>
    <message>
        <source>Against equal weight</source>
        <translation>Gegen Gleichgewichtung</translation>
    </message>
    <message>
        <source>fold %1 of %2</source>
        <translation>Fold %1 von %2</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Its returns out of sample do not vary: nothing can be said of its Sharpe ratio.</source>
        <translation>Seine Renditen außerhalb der Stichprobe schwanken nicht: Über seinen Sharpe-Quotienten lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Out of sample and after costs its Sharpe ratio is %1.</source>
        <translation>Außerhalb der Stichprobe und nach Kosten ist sein Sharpe-Quotient %1.</translation>
    </message>
    <message>
        <source>It lies above HRP and above equal weight, and neither interval holds zero.</source>
        <translation>Er liegt über HRP und über Gleichgewichtung, und keines der beiden Intervalle enthält null.</translation>
    </message>
    <message>
        <source>It lies below a baseline, and the interval does not hold zero: use the baseline.</source>
        <translation>Er liegt unter einer Baseline, und das Intervall enthält nicht null: Verwenden Sie die Baseline.</translation>
    </message>
    <message>
        <source>The intervals of its difference to HRP or to equal weight hold zero: these prices do not show that it is better.</source>
        <translation>Die Intervalle seiner Differenz zu HRP oder zur Gleichgewichtung enthalten null: Diese Kurse zeigen nicht, dass es besser ist.</translation>
    </message>
    <message>
        <source>Memory of the worker, GiB</source>
        <translation>Speicher des Arbeitsprozesses, GiB</translation>
    </message>
    <message>
        <source>Now %1, at most so far %2; %3 was predicted before it began.</source>
        <translation>Jetzt %1, bisher höchstens %2; vor dem Start waren %3 vorhergesagt.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>Getestet auf</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Epochs run</source>
        <translation>Gelaufene Epochen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>What it learned up to its last whole epoch is kept beside the workspace, sealed.</source>
        <translation>Was es bis zur letzten ganzen Epoche gelernt hat, wird versiegelt neben dem Arbeitsbereich aufbewahrt.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1, reduced</source>
        <translation>%1, reduziert</translation>
    </message>
    <message numerus="yes">
        <source>%1 learns from %n session(s) of %2, fold after fold, in a process of its own.</source>
        <translation>
            <numerusform>%1 lernt Fold für Fold aus %n Handelstag von %2, in einem eigenen Prozess.</numerusform>
            <numerusform>%1 lernt Fold für Fold aus %n Handelstagen von %2, in einem eigenen Prozess.</numerusform>
        </translation>
    </message>
    <message>
        <source>HRP learns nothing: it is tested on the same sessions as a net would be.</source>
        <translation>HRP lernt nichts: Es wird an denselben Handelstagen getestet wie ein Netz.</translation>
    </message>
    <message>
        <source>What it makes of sessions that it did not see is held against HRP and equal weight, after costs and with intervals.</source>
        <translation>Was es aus Handelstagen macht, die es nicht gesehen hat, wird mit HRP und Gleichgewichtung verglichen, nach Kosten und mit Intervallen.</translation>
    </message>
    <message>
        <source>The worker is predicted to take %1 of memory, %2 of its budget.</source>
        <translation>Der Arbeitsprozess braucht voraussichtlich %1 Speicher, %2 seines Budgets.</translation>
    </message>
    <message>
        <source>That is more than the budget: it will work in smaller pieces, which takes longer and gives the same.</source>
        <translation>Das ist mehr als das Budget: Er wird in kleineren Stücken arbeiten, was länger dauert und dasselbe ergibt.</translation>
    </message>
    <message>
        <source>Graph attention (GAT)</source>
        <translation>Graph-Attention (GAT)</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>UNTERBROCHEN</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 %2 is above high %3</source>
        <translation>%1 %2 liegt über dem Hoch %3</translation>
    </message>
    <message>
        <source>%1 %2 is below low %3</source>
        <translation>%1 %2 liegt unter dem Tief %3</translation>
    </message>
    <message>
        <source>%1 (%2) may not %3</source>
        <translation>%1 (%2) darf nicht %3</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1 zum %2</translation>
    </message>
    <message>
        <source>%1 computes a matrix product wrongly, off by %2</source>
        <translation>%1 berechnet ein Matrixprodukt falsch, Abweichung %2</translation>
    </message>
    <message>
        <source>%1 data warning</source>
        <translation>%1 Datenwarnung</translation>
    </message>
    <message>
        <source>%1 data warnings</source>
        <translation>%1 Datenwarnungen</translation>
    </message>
    <message>
        <source>%1 entries fit, the head is %2</source>
        <translation>%1 Einträge passen, der Kopf ist %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 from %2 repeats line %3; it was passed over</source>
        <translation>%1 ab %2 wiederholt Zeile %3; wurde übergangen</translation>
    </message>
    <message>
        <source>%1 has %2 values and %3 mask cells, expected %4</source>
        <translation>%1 hat %2 Werte und %3 Maskenzellen, erwartet wurden %4</translation>
    </message>
    <message>
        <source>%1 holdings from the last weights of run %2</source>
        <translation>%1 Bestände aus den letzten Gewichten von Lauf %2</translation>
    </message>
    <message>
        <source>%1 holdings, %2 without a price</source>
        <translation>%1 Bestände, davon %2 ohne Kurs</translation>
    </message>
    <message>
        <source>%1 is held and has no recent price</source>
        <translation>%1 wird gehalten und hat keinen neueren Kurs</translation>
    </message>
    <message>
        <source>%1 is out of range, expected %2 to %3</source>
        <translation>%1 liegt außerhalb des Bereichs, erwartet wird %2 bis %3</translation>
    </message>
    <message>
        <source>%1 is outside the range of a fixed-point number</source>
        <translation>%1 liegt außerhalb des Bereichs einer Festkommazahl</translation>
    </message>
    <message>
        <source>%1 key of the configuration</source>
        <translation>%1 Schlüssel der Konfiguration</translation>
    </message>
    <message>
        <source>%1 keys of the configuration</source>
        <translation>%1 Schlüssel der Konfiguration</translation>
    </message>
    <message>
        <source>%1 missing from %2 on, between bars that are there.</source>
        <translation>%1 fehlen ab %2, zwischen vorhandenen Tageskursen.</translation>
    </message>
    <message>
        <source>%1 names had no price on %2 in all while held and were valued at their last price; the most: %3, %4 from %5; all of them: %6</source>
        <translation>%1 Werte hatten an insgesamt %2 keinen Kurs, während sie gehalten wurden, und wurden zum letzten Kurs bewertet; am häufigsten %3, %4 ab %5; alle: %6</translation>
    </message>
    <message>
        <source>%1 of %2 on %3 is neither a finite number %4 nor missing with the value 0</source>
        <translation>%1 von %2 am %3 ist weder eine endliche Zahl %4 noch fehlend mit dem Wert 0</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1 position without a price</source>
        <translation>%1 Position ohne Kurs</translation>
    </message>
    <message>
        <source>%1 positions without a price</source>
        <translation>%1 Positionen ohne Kurs</translation>
    </message>
    <message>
        <source>%1 price looks wrong</source>
        <translation>%1 Kurs wirkt falsch</translation>
    </message>
    <message>
        <source>%1 prices look wrong</source>
        <translation>%1 Kurse wirken falsch</translation>
    </message>
    <message>
        <source>%1 repeats line %2; it was passed over</source>
        <translation>%1 wiederholt Zeile %2; wurde übergangen</translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation>%1 Renditen</translation>
    </message>
    <message>
        <source>%1 returns, %2</source>
        <translation>%1 Renditen, %2</translation>
    </message>
    <message>
        <source>%1 rows are earlier than a row before them of the same symbol; all were sorted by date</source>
        <translation>%1 Zeilen liegen vor einer früheren Zeile desselben Symbols; alle wurden nach Datum sortiert</translation>
    </message>
    <message>
        <source>%1 rows are earlier than a row before them; all were sorted by date</source>
        <translation>%1 Zeilen liegen vor einer früheren Zeile; alle wurden nach Datum sortiert</translation>
    </message>
    <message>
        <source>%1 session</source>
        <translation>%1 Handelstag</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Handelstage</translation>
    </message>
    <message>
        <source>%1 sessions of %2 symbols, %3 to %4</source>
        <translation>%1 Handelstage von %2 Symbolen, %3 bis %4</translation>
    </message>
    <message>
        <source>%1 sessions, %2 rebalances, %3 trades</source>
        <translation>%1 Handelstage, %2 Umschichtungen, %3 Abschlüsse</translation>
    </message>
    <message>
        <source>%1 synthetic symbols on %2 sessions</source>
        <translation>%1 synthetische Symbole an %2 Handelstagen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, and no distribution makes it fall.</source>
        <translation>%1, und keine Ausschüttung lässt ihn fallen.</translation>
    </message>
    <message>
        <source>%1, as for a distribution of that size, but the close does not fall on that day.</source>
        <translation>%1, wie bei einer Ausschüttung dieser Höhe, doch der Schlusskurs fällt an diesem Tag nicht.</translation>
    </message>
    <message>
        <source>%1: %2 in %3 symbols, the worst %4 on %5</source>
        <translation>%1: %2 in %3 Symbolen, am stärksten %4 am %5</translation>
    </message>
    <message>
        <source>%1: %2 in %3, the worst on %4</source>
        <translation>%1: %2 in %3, am stärksten am %4</translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 am %3</translation>
    </message>
    <message>
        <source>%1: %2, rebalanced %3, filled at %4, seed %5</source>
        <translation>%1: %2, Umschichtung %3, Ausführung %4, Startwert %5</translation>
    </message>
    <message>
        <source>%1: found %2, expected a map of keys and values</source>
        <translation>%1: gefunden %2, erwartet wird eine Zuordnung von Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>%1: found &apos;%2&apos;, expected a date</source>
        <translation>%1: „%2“ gefunden, erwartet wird ein Datum</translation>
    </message>
    <message>
        <source>%1: found &apos;%2&apos;, expected a number</source>
        <translation>%1: „%2“ gefunden, erwartet wird eine Zahl</translation>
    </message>
    <message>
        <source>%1: its prices end on %2; the position was sold at that last price, %3, on %4</source>
        <translation>%1: Die Kurse enden am %2; die Position wurde zu diesem letzten Kurs, %3, am %4 verkauft</translation>
    </message>
    <message>
        <source>%1: no price on %2 while held, the first on %3; valued at its last price</source>
        <translation>%1: kein Kurs an %2, während es gehalten wurde, erstmals am %3; bewertet zum letzten Kurs</translation>
    </message>
    <message>
        <source>%1; and %2 further issues that are not listed</source>
        <translation>%1; dazu %2 weitere Hinweise, die nicht aufgeführt sind</translation>
    </message>
    <message>
        <source>%1; for support: %2</source>
        <translation>%1; für den Support: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists already</source>
        <translation>„%1“ gibt es bereits</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no close in the last sessions of the newest data set</source>
        <translation>„%1“ hat an den letzten Handelstagen des neuesten Datensatzes keinen Schlusskurs</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no close on the last session, or none before it</source>
        <translation>„%1“ hat am letzten Handelstag oder davor keinen Schlusskurs</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not %2 bytes in hex</source>
        <translation>„%1“ sind keine %2 Bytes in Hexadezimalschreibweise</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a known value of %2</source>
        <translation>„%1“ ist kein bekannter Wert von %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a report format</source>
        <translation>„%1“ ist kein Berichtsformat</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a user of this workspace</source>
        <translation>„%1“ ist kein Benutzer dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not as it should be</source>
        <translation>„%1“ ist nicht, wie es sein soll</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not held</source>
        <translation>„%1“ wird nicht gehalten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the number of a run</source>
        <translation>„%1“ ist keine Laufnummer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no device</source>
        <translation>„%1“ bezeichnet kein Gerät</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no language</source>
        <translation>„%1“ bezeichnet keine Sprache</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no number</source>
        <translation>„%1“ bezeichnet keine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: found %2, expected %3</source>
        <translation>„%1“: gefunden %2, erwartet %3</translation>
    </message>
    <message>
        <source>&apos;fill&apos;: found next_open with adjusted closes, expected next_close</source>
        <translation>„fill“: gefunden next_open mit bereinigten Schlusskursen, erwartet next_close</translation>
    </message>
    <message>
        <source>&apos;period.to&apos;: found %1, expected a day not before period.from %2</source>
        <translation>„period.to“: gefunden %1, erwartet ein Tag nicht vor period.from %2</translation>
    </message>
    <message>
        <source>&apos;version&apos;: found %1, but this program knows %2 only</source>
        <translation>„version“: gefunden %1, doch dieses Programm kennt nur %2</translation>
    </message>
    <message>
        <source>5th percentile of r</source>
        <translation>5. Perzentil von r</translation>
    </message>
    <message>
        <source>95th percentile of r</source>
        <translation>95. Perzentil von r</translation>
    </message>
    <message>
        <source>A bar on %1, on which %2 was closed.</source>
        <translation>Ein Tageskurs am %1, an dem %2 geschlossen war.</translation>
    </message>
    <message>
        <source>AES-256-GCM failed</source>
        <translation>AES-256-GCM ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Adjustment error</source>
        <translation>Fehlbereinigung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle übrigen</translation>
    </message>
    <message>
        <source>Argon2id could not derive the key: %1</source>
        <translation>Argon2id konnte den Schlüssel nicht ableiten: %1</translation>
    </message>
    <message>
        <source>Audit entry %1</source>
        <translation>Audit-Eintrag %1</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Backtest recorded</source>
        <translation>Backtest aufgezeichnet</translation>
    </message>
    <message>
        <source>Change on the day</source>
        <translation>Tagesveränderung</translation>
    </message>
    <message>
        <source>Checking prices</source>
        <translation>Kurse werden geprüft</translation>
    </message>
    <message>
        <source>Close before it</source>
        <translation>Schlusskurs davor</translation>
    </message>
    <message>
        <source>Compliance officer</source>
        <translation>Compliance-Beauftragter</translation>
    </message>
    <message>
        <source>Computed anew from its inputs: it is the number that is shown</source>
        <translation>Aus den Eingaben neu berechnet: Es ist die gezeigte Zahl</translation>
    </message>
    <message>
        <source>Computed anew from its inputs: it is the recorded number</source>
        <translation>Aus den Eingaben neu berechnet: Es ist die aufgezeichnete Zahl</translation>
    </message>
    <message>
        <source>Computed anew from its inputs; the run recorded no metrics to hold it against</source>
        <translation>Aus den Eingaben neu berechnet; der Lauf hat keine Kennzahlen aufgezeichnet, mit denen sich das vergleichen ließe</translation>
    </message>
    <message>
        <source>Computed anew from its parts</source>
        <translation>Aus den Bestandteilen neu berechnet</translation>
    </message>
    <message>
        <source>Computing every hash again</source>
        <translation>Alle Hashes werden neu berechnet</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Inhalts-Hash</translation>
    </message>
    <message>
        <source>Copied bar</source>
        <translation>Kopierter Kurs</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einstandswert</translation>
    </message>
    <message>
        <source>Cost of the holding</source>
        <translation>Einstandswert des Bestands</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Data set %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Data set %1: %2 sessions of %3 symbols</source>
        <translation>Datensatz %1: %2 Handelstage von %3 Symbolen</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Ressource ist belegt</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent ist erschöpft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei existiert bereits</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File of the run</source>
        <translation>Datei des Laufs</translation>
    </message>
    <message>
        <source>From here on the closes stand %1 % elsewhere against the reference than before: only one of the two was adjusted for a split, spin-off or distribution.</source>
        <translation>Ab hier liegen die Schlusskurse gegenüber der Referenz um %1 % anders als zuvor: Nur eine der beiden wurde um einen Split, eine Abspaltung oder eine Ausschüttung bereinigt.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>HKDF-SHA-256 failed</source>
        <translation>HKDF-SHA-256 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>HMAC-SHA-256 failed</source>
        <translation>HMAC-SHA-256 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Hash of the prices that went in</source>
        <translation>Hash der eingegangenen Kurse</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Holdings imported</source>
        <translation>Bestände importiert</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>Importiert von</translation>
    </message>
    <message>
        <source>In the data set</source>
        <translation>Im Datensatz</translation>
    </message>
    <message>
        <source>Inconsistent bar</source>
        <translation>Unstimmiger Kurs</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Last close</source>
        <translation>Letzter Schlusskurs</translation>
    </message>
    <message>
        <source>Loading prices</source>
        <translation>Kurse werden geladen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Making the encrypted workspace</source>
        <translation>Der verschlüsselte Arbeitsbereich wird angelegt</translation>
    </message>
    <message>
        <source>Making the synthetic market</source>
        <translation>Der synthetische Markt wird erzeugt</translation>
    </message>
    <message>
        <source>Membership imported</source>
        <translation>Universum importiert</translation>
    </message>
    <message>
        <source>No backtest yet: run the first one</source>
        <translation>Noch kein Backtest: Führen Sie den ersten aus</translation>
    </message>
    <message>
        <source>No prices yet: import a price file to begin</source>
        <translation>Noch keine Kurse: Importieren Sie zuerst eine Kursdatei</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
        <source>No symbol has a bar for %1 of the exchange from %2 on.</source>
        <translation>Kein Symbol hat ab %2 einen Tageskurs für %1 der Börse.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>Numeric kernels</source>
        <translation>Numerische Kernel</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parts of the formula</source>
        <translation>Bestandteile der Formel</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Phantom bar</source>
        <translation>Phantomkurs</translation>
    </message>
    <message>
        <source>Portfolio manager</source>
        <translation>Portfoliomanager</translation>
    </message>
    <message>
        <source>Portfolio value</source>
        <translation>Portfoliowert</translation>
    </message>
    <message>
        <source>Positions without a price</source>
        <translation>Positionen ohne Kurs</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Prices end on %1, %2 sessions ago</source>
        <translation>Die Kurse enden am %1, vor %2 Handelstagen</translation>
    </message>
    <message>
        <source>Prices end on %1, more than %2 sessions ago</source>
        <translation>Die Kurse enden am %1, vor mehr als %2 Handelstagen</translation>
    </message>
    <message>
        <source>Prices imported</source>
        <translation>Kurse importiert</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>Programmversion</translation>
    </message>
    <message>
        <source>Quality findings: %1</source>
        <translation>Qualitätsbefunde: %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Quantity held</source>
        <translation>Gehaltene Menge</translation>
    </message>
    <message>
        <source>Read %1, lines passed over or doubtful: %2</source>
        <translation>%1 gelesen, übergangene oder auffällige Zeilen: %2</translation>
    </message>
    <message>
        <source>Read %1: rows %2, lines passed over or doubtful: %3</source>
        <translation>%1 gelesen: %2 Zeilen, übergangen oder auffällig: %3</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Das Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Der Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Rebalance %1 of %2</source>
        <translation>Umschichtung %1 von %2</translation>
    </message>
    <message>
        <source>Recorded as report %1</source>
        <translation>Als Bericht %1 aufgezeichnet</translation>
    </message>
    <message>
        <source>Recorded as run %1</source>
        <translation>Als Lauf %1 aufgezeichnet</translation>
    </message>
    <message>
        <source>Recorded in the run&apos;s summary</source>
        <translation>In der Zusammenfassung des Laufs aufgezeichnet</translation>
    </message>
    <message>
        <source>Recording the run</source>
        <translation>Der Lauf wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Rendered as %1: %2 bytes, SHA-256 %3</source>
        <translation>Als %1 erzeugt: %2 Bytes, SHA-256 %3</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird erzeugt</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Report on run %1</source>
        <translation>Bericht zu Lauf %1</translation>
    </message>
    <message>
        <source>Returns of the benchmark, b</source>
        <translation>Renditen der Benchmark, b</translation>
    </message>
    <message>
        <source>Returns of the benchmark, r</source>
        <translation>Renditen der Benchmark, r</translation>
    </message>
    <message>
        <source>Returns of the run, r</source>
        <translation>Renditen des Laufs, r</translation>
    </message>
    <message>
        <source>Risk officer</source>
        <translation>Risikomanager</translation>
    </message>
    <message>
        <source>Risk-free rate a year</source>
        <translation>Risikofreier Zins p. a.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Sectors imported</source>
        <translation>Sektoren importiert</translation>
    </message>
    <message>
        <source>Securities imported</source>
        <translation>Wertpapiere importiert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>Sessions a year, P</source>
        <translation>Handelstage pro Jahr, P</translation>
    </message>
    <message>
        <source>Sessions × symbols</source>
        <translation>Handelstage × Symbole</translation>
    </message>
    <message>
        <source>Shown, from the run&apos;s returns</source>
        <translation>Gezeigt, aus den Renditen des Laufs</translation>
    </message>
    <message>
        <source>Stale run</source>
        <translation>Kursstillstand</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Stored as data set %1, content hash %2</source>
        <translation>Als Datensatz %1 gespeichert, Inhalts-Hash %2</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Storing encrypted</source>
        <translation>Wird verschlüsselt gespeichert</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>The adjusted close returns %1 % while the close returns %2 %: the adjustment factor steps by %3 %</source>
        <translation>Der bereinigte Schlusskurs rentiert %1 %, der Schlusskurs %2 %: Der Bereinigungsfaktor springt um %3 %</translation>
    </message>
    <message>
        <source>The bar contradicts itself: %1.</source>
        <translation>Der Tageskurs widerspricht sich: %1.</translation>
    </message>
    <message>
        <source>The bar repeats that of %1, as do those of many other symbols on this day.</source>
        <translation>Der Tageskurs wiederholt den vom %1, wie die vieler anderer Symbole an diesem Tag.</translation>
    </message>
    <message>
        <source>The bar repeats that of %1.</source>
        <translation>Der Tageskurs wiederholt den vom %1.</translation>
    </message>
    <message>
        <source>The close is near its level, yet it is not this day&apos;s.</source>
        <translation>Der Schlusskurs liegt nahe seinem Niveau, ist aber nicht der dieses Tages.</translation>
    </message>
    <message>
        <source>The close moves by %1 % to a new level (%2 standard deviations, market moves taken out) with less trading than a true move of that size brings: a split, spin-off or special distribution that was not adjusted for?</source>
        <translation>Der Schlusskurs springt um %1 % auf ein neues Niveau (%2 Standardabweichungen, Marktbewegungen herausgerechnet), bei weniger Handel, als eine echte Bewegung dieser Größe bringt: ein Split, eine Abspaltung oder Sonderausschüttung, um die nicht bereinigt wurde?</translation>
    </message>
    <message>
        <source>The close stands %1 % off the level of the bars before and after (%2 standard errors, market moves taken out), and the move comes and goes without the trading that a true one brings.</source>
        <translation>Der Schlusskurs liegt %1 % abseits des Niveaus der Tage davor und danach (%2 Standardfehler, Marktbewegungen herausgerechnet), und die Bewegung kommt und geht ohne den Handel, den eine echte bringt.</translation>
    </message>
    <message>
        <source>The close stays at %1 for %2 while the rest of the market trades.</source>
        <translation>Der Schlusskurs bleibt für %2 bei %1, während der übrige Markt handelt.</translation>
    </message>
    <message>
        <source>The numbers differ</source>
        <translation>Die Zahlen weichen voneinander ab</translation>
    </message>
    <message>
        <source>The ratio is that of a split of %1 new shares for one.</source>
        <translation>Das Verhältnis ist das eines Splits von %1 neuen Aktien für eine alte.</translation>
    </message>
    <message>
        <source>The recorded number is not what its inputs give: do not rely on it</source>
        <translation>Die aufgezeichnete Zahl ergibt sich nicht aus ihren Eingaben: Verlassen Sie sich nicht darauf</translation>
    </message>
    <message>
        <source>The reference closed at %1; at the usual ratio of the two vendors that is %2 here.</source>
        <translation>Die Referenz schloss bei %1; im üblichen Verhältnis der beiden Anbieter wären das hier %2.</translation>
    </message>
    <message>
        <source>The reference has %1 bars from %2 on that are missing here.</source>
        <translation>Die Referenz hat ab %2 %1 Tageskurse, die hier fehlen.</translation>
    </message>
    <message>
        <source>The run had prices of another hash</source>
        <translation>Der Lauf hatte Kurse mit einem anderen Hash</translation>
    </message>
    <message>
        <source>The run&apos;s file names other prices</source>
        <translation>Die Datei des Laufs nennt andere Kurse</translation>
    </message>
    <message>
        <source>The second source has the same step: a true move, or neither of the two was adjusted.</source>
        <translation>Die zweite Quelle hat denselben Sprung: eine echte Bewegung, oder keine der beiden wurde bereinigt.</translation>
    </message>
    <message>
        <source>The shown number is not what its inputs give: do not rely on it</source>
        <translation>Die gezeigte Zahl ergibt sich nicht aus ihren Eingaben: Verlassen Sie sich nicht darauf</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Unadjusted action</source>
        <translation>Nicht bereinigt</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Unbekannte Rolle</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Unrealisierter Gewinn</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value at the close before</source>
        <translation>Wert zum Schlusskurs davor</translation>
    </message>
    <message>
        <source>Value at the last close</source>
        <translation>Wert zum letzten Schlusskurs</translation>
    </message>
    <message>
        <source>Value of all holdings</source>
        <translation>Wert aller Bestände</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>Wrong close</source>
        <translation>Falscher Kurs</translation>
    </message>
    <message>
        <source>XLSX needs a memory-backed folder such as /dev/shm</source>
        <translation>XLSX braucht einen Ordner im Arbeitsspeicher wie /dev/shm</translation>
    </message>
    <message>
        <source>a covariance needs at least one column</source>
        <translation>eine Kovarianz braucht mindestens eine Spalte</translation>
    </message>
    <message>
        <source>a covariance needs at least two returns, found %1</source>
        <translation>eine Kovarianz braucht mindestens zwei Renditen, gefunden %1</translation>
    </message>
    <message>
        <source>a date as YYYY-MM-DD</source>
        <translation>ein Datum wie JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>a file of more than 512 MiB does not go into a workspace</source>
        <translation>eine Datei von mehr als 512 MiB passt nicht in einen Arbeitsbereich</translation>
    </message>
    <message>
        <source>a holding has no symbol</source>
        <translation>ein Bestand hat kein Symbol</translation>
    </message>
    <message>
        <source>a key file for &apos;%1&apos; is there already</source>
        <translation>für „%1“ gibt es bereits eine Schlüsseldatei</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of maps</source>
        <translation>eine Liste von Zuordnungen</translation>
    </message>
    <message>
        <source>a longer line</source>
        <translation>eine längere Zeile</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>a mask does not read</source>
        <translation>eine Maske ist nicht lesbar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number above %1</source>
        <translation>eine Zahl über %1</translation>
    </message>
    <message>
        <source>a number above %1 to %2</source>
        <translation>eine Zahl über %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1</source>
        <translation>eine Zahl ab %1</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number is beyond the range of doubles</source>
        <translation>eine Zahl liegt außerhalb des Bereichs doppelter Genauigkeit</translation>
    </message>
    <message>
        <source>a number up to %1</source>
        <translation>eine Zahl bis %1</translation>
    </message>
    <message>
        <source>a panel of %1 dates and %2 symbols is larger than a workspace holds</source>
        <translation>ein Panel mit %1 Tagen und %2 Symbolen ist größer, als ein Arbeitsbereich fasst</translation>
    </message>
    <message>
        <source>a position has no number &apos;%1&apos;</source>
        <translation>eine Position hat keine Zahl „%1“</translation>
    </message>
    <message>
        <source>a price above 0 (1e-12 … 1e12)</source>
        <translation>ein Kurs über 0 (1e-12 … 1e12)</translation>
    </message>
    <message>
        <source>a price panel cannot be made: %1</source>
        <translation>es lässt sich kein Kurspanel bilden: %1</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>ein Produkt</translation>
    </message>
    <message>
        <source>a recorded file in the workspace does not match its SHA-256</source>
        <translation>eine aufgezeichnete Datei im Arbeitsbereich passt nicht zu ihrem SHA-256</translation>
    </message>
    <message>
        <source>a recorded file in the workspace has an impossible size</source>
        <translation>eine aufgezeichnete Datei im Arbeitsbereich hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>a recorded file is missing from the workspace</source>
        <translation>eine aufgezeichnete Datei fehlt im Arbeitsbereich</translation>
    </message>
    <message>
        <source>a security has no symbol</source>
        <translation>ein Wertpapier hat kein Symbol</translation>
    </message>
    <message>
        <source>a series does not read</source>
        <translation>eine Zeitreihe ist nicht lesbar</translation>
    </message>
    <message>
        <source>a setting has no key</source>
        <translation>eine Einstellung hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>a simple return of -1 or more</source>
        <translation>eine einfache Rendite von -1 oder mehr</translation>
    </message>
    <message>
        <source>a stored quality finding has an unknown kind</source>
        <translation>ein gespeicherter Qualitätsbefund ist von unbekannter Art</translation>
    </message>
    <message>
        <source>a stored quality finding has no date</source>
        <translation>ein gespeicherter Qualitätsbefund hat kein Datum</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation>eine Summe</translation>
    </message>
    <message>
        <source>a symbol is empty</source>
        <translation>ein Symbol ist leer</translation>
    </message>
    <message>
        <source>a user name has 1 to 64 bytes and no control characters</source>
        <translation>ein Benutzername hat 1 bis 64 Bytes und keine Steuerzeichen</translation>
    </message>
    <message>
        <source>a volume of 0 … 1e15</source>
        <translation>ein Volumen von 0 … 1e15</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a window of %1 returns needs %2 prices up to %3; there are %4</source>
        <translation>ein Fenster von %1 Renditen braucht %2 Kurse bis zum %3; es gibt %4</translation>
    </message>
    <message>
        <source>add a first line with the names of the columns, such as date,symbol,close</source>
        <translation>fügen Sie eine erste Zeile mit den Spaltennamen ein, etwa date,symbol,close</translation>
    </message>
    <message>
        <source>adjusted closes: dividends count as reinvested on their day, quantities are in adjusted units</source>
        <translation>bereinigte Schlusskurse: Dividenden gelten an ihrem Tag als wiederangelegt, Mengen sind in bereinigten Stücken</translation>
    </message>
    <message>
        <source>all holdings</source>
        <translation>alle Bestände</translation>
    </message>
    <message>
        <source>all holdings as of %1</source>
        <translation>alle Bestände zum %1</translation>
    </message>
    <message>
        <source>an alias inside the value that it names</source>
        <translation>ein Alias innerhalb des Werts, den es benennt</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>an empty line</source>
        <translation>eine leere Zeile</translation>
    </message>
    <message>
        <source>an excluded symbol is not in the prices</source>
        <translation>ein ausgeschlossenes Symbol ist nicht in den Kursen</translation>
    </message>
    <message>
        <source>an excluded symbol is not in the universe</source>
        <translation>ein ausgeschlossenes Symbol ist nicht im Universum</translation>
    </message>
    <message>
        <source>annual growth</source>
        <translation>jährliches Wachstum</translation>
    </message>
    <message>
        <source>annual growth of b over them</source>
        <translation>jährliches Wachstum von b in ihnen</translation>
    </message>
    <message>
        <source>annual growth of r over them</source>
        <translation>jährliches Wachstum von r in ihnen</translation>
    </message>
    <message>
        <source>another program is using the workspace</source>
        <translation>ein anderes Programm verwendet den Arbeitsbereich</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>freigeben</translation>
    </message>
    <message>
        <source>ask someone whose role has the permission &apos;%1&apos;</source>
        <translation>fragen Sie jemanden, dessen Rolle das Recht „%1“ hat</translation>
    </message>
    <message>
        <source>asset %1 has no variance above 0</source>
        <translation>Wert %1 hat keine Varianz über 0</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>benchmark of run %1, %2</source>
        <translation>Benchmark von Lauf %1, %2</translation>
    </message>
    <message>
        <source>beta, β</source>
        <translation>Beta, β</translation>
    </message>
    <message>
        <source>block of prices: %1</source>
        <translation>Block von Kursen: %1</translation>
    </message>
    <message>
        <source>cannot %1 &apos;%2&apos;: %3</source>
        <translation>„%2“ lässt sich nicht %1: %3</translation>
    </message>
    <message>
        <source>cannot compress: %1</source>
        <translation>Komprimieren nicht möglich: %1</translation>
    </message>
    <message>
        <source>cannot compress: out of memory</source>
        <translation>Komprimieren nicht möglich: zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>cannot decompress: out of memory</source>
        <translation>Dekomprimieren nicht möglich: zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>cannot lock &apos;%1&apos;: %2</source>
        <translation>„%1“ lässt sich nicht sperren: %2</translation>
    </message>
    <message>
        <source>cannot read the passphrase from descriptor %1</source>
        <translation>die Passphrase lässt sich nicht vom Deskriptor %1 lesen</translation>
    </message>
    <message>
        <source>cash and gross do not add up to a positive equity</source>
        <translation>Liquidität und Bruttowert ergeben kein positives Eigenkapital</translation>
    </message>
    <message>
        <source>check that the export was complete</source>
        <translation>prüfen Sie, ob der Export vollständig war</translation>
    </message>
    <message>
        <source>check the keyboard layout and Caps Lock; if the passphrase is right, restore the key file</source>
        <translation>prüfen Sie Tastaturbelegung und Feststelltaste; stimmt die Passphrase, stellen Sie die Schlüsseldatei wieder her</translation>
    </message>
    <message>
        <source>check the line ends of the file</source>
        <translation>prüfen Sie die Zeilenenden der Datei</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>prüfen Sie den Pfad</translation>
    </message>
    <message>
        <source>check the separators and the line ends of the file</source>
        <translation>prüfen Sie die Trennzeichen und Zeilenenden der Datei</translation>
    </message>
    <message>
        <source>chmod 600 it</source>
        <translation>führen Sie chmod 600 dafür aus</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>close it there first</source>
        <translation>schließen Sie ihn zuerst dort</translation>
    </message>
    <message>
        <source>close it, then try again</source>
        <translation>schließen Sie es und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>close of %1: row %2 of %3, column %4 of %5</source>
        <translation>Schlusskurs von %1: Zeile %2 von %3, Spalte %4 von %5</translation>
    </message>
    <message>
        <source>close the quote, or remove it</source>
        <translation>schließen Sie das Anführungszeichen, oder entfernen Sie es</translation>
    </message>
    <message>
        <source>co-movement of log wealth and time</source>
        <translation>Gleichlauf von log. Vermögen und Zeit</translation>
    </message>
    <message>
        <source>compressed block without its stated size</source>
        <translation>komprimierter Block ohne Angabe seiner Größe</translation>
    </message>
    <message>
        <source>copy or download the file again, or unpack it and import the plain CSV</source>
        <translation>kopieren oder laden Sie die Datei erneut, oder entpacken Sie sie und importieren Sie die reine CSV</translation>
    </message>
    <message>
        <source>correct the dates of one of the two lines</source>
        <translation>korrigieren Sie die Daten in einer der beiden Zeilen</translation>
    </message>
    <message>
        <source>correct the symbol; text files have to be UTF-8</source>
        <translation>korrigieren Sie das Symbol; Textdateien müssen UTF-8 sein</translation>
    </message>
    <message>
        <source>correct the value, or leave the field empty where it is missing</source>
        <translation>korrigieren Sie den Wert, oder lassen Sie das Feld leer, wo er fehlt</translation>
    </message>
    <message>
        <source>covariance of r and b</source>
        <translation>Kovarianz von r und b</translation>
    </message>
    <message>
        <source>create folder</source>
        <translation>als Ordner anlegen</translation>
    </message>
    <message>
        <source>date %1 does not follow %2</source>
        <translation>auf das Datum %2 folgt %1 nicht</translation>
    </message>
    <message>
        <source>deviation of r − b, ddof 1</source>
        <translation>Standardabweichung von r − b, ddof 1</translation>
    </message>
    <message>
        <source>deviation of r, ddof 1</source>
        <translation>Standardabweichung von r, ddof 1</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>dies tun</translation>
    </message>
    <message>
        <source>double the quotes inside the field, or take the text into them</source>
        <translation>verdoppeln Sie die Anführungszeichen im Feld, oder nehmen Sie den Text mit hinein</translation>
    </message>
    <message>
        <source>downside risk a year</source>
        <translation>Abwärtsrisiko p. a.</translation>
    </message>
    <message>
        <source>en, de, another code such as fr or de_CH, pseudo or pseudo-rtl</source>
        <translation>en, de, ein anderer Code wie fr oder de_CH, pseudo oder pseudo-rtl</translation>
    </message>
    <message>
        <source>entry %1 is missing</source>
        <translation>Eintrag %1 fehlt</translation>
    </message>
    <message>
        <source>equity.csv, column %1, lines %2 to %3</source>
        <translation>equity.csv, Spalte %1, Zeilen %2 bis %3</translation>
    </message>
    <message>
        <source>exchange or correct the two dates</source>
        <translation>tauschen oder korrigieren Sie die beiden Tage</translation>
    </message>
    <message>
        <source>expected a JSON object</source>
        <translation>erwartet wird ein JSON-Objekt</translation>
    </message>
    <message>
        <source>expected a date &apos;%1&apos;</source>
        <translation>erwartet wird ein Datum „%1“</translation>
    </message>
    <message>
        <source>expected a list &apos;%1&apos;</source>
        <translation>erwartet wird eine Liste „%1“</translation>
    </message>
    <message>
        <source>expected a number &apos;%1&apos;</source>
        <translation>erwartet wird eine Zahl „%1“</translation>
    </message>
    <message>
        <source>expected a symbol of at most 64 bytes</source>
        <translation>erwartet wird ein Symbol von höchstens 64 Bytes</translation>
    </message>
    <message>
        <source>expected a symbol of printable UTF-8 characters</source>
        <translation>erwartet wird ein Symbol aus druckbaren UTF-8-Zeichen</translation>
    </message>
    <message>
        <source>expected a symbol without blanks around it</source>
        <translation>erwartet wird ein Symbol ohne Leerzeichen davor und danach</translation>
    </message>
    <message>
        <source>expected a symbol without commas and quotes</source>
        <translation>erwartet wird ein Symbol ohne Kommas und Anführungszeichen</translation>
    </message>
    <message>
        <source>expected a symbol, not an empty field</source>
        <translation>erwartet wird ein Symbol, kein leeres Feld</translation>
    </message>
    <message>
        <source>expected the header &apos;%1&apos;</source>
        <translation>erwartet wird die Kopfzeile „%1“</translation>
    </message>
    <message>
        <source>expected the sessions of equity.csv</source>
        <translation>erwartet werden die Handelstage von equity.csv</translation>
    </message>
    <message>
        <source>fills at the next open need opening prices, which this data set has not</source>
        <translation>Ausführung zur nächsten Eröffnung braucht Eröffnungskurse, die dieser Datensatz nicht hat</translation>
    </message>
    <message>
        <source>fills at the open do not go with adjusted closes: opening prices are not adjusted</source>
        <translation>Ausführung zur Eröffnung verträgt sich nicht mit bereinigten Schlusskursen: Eröffnungskurse sind nicht bereinigt</translation>
    </message>
    <message>
        <source>for support: %1, while %2</source>
        <translation>für den Support: %1, bei %2</translation>
    </message>
    <message>
        <source>found %1 after a closing quote, expected a comma or a line end</source>
        <translation>%1 nach einem schließenden Anführungszeichen gefunden, erwartet wird ein Komma oder Zeilenende</translation>
    </message>
    <message>
        <source>found %1 bytes, expected at most %2</source>
        <translation>%1 Bytes gefunden, erwartet werden höchstens %2</translation>
    </message>
    <message>
        <source>found %1 columns beside the date, expected 1 … %2</source>
        <translation>%1 Spalten neben dem Datum gefunden, erwartet werden 1 … %2</translation>
    </message>
    <message>
        <source>found %1 dates × %2 symbols × %3 fields, expected at most %4 cells</source>
        <translation>%1 Tage × %2 Symbole × %3 Felder gefunden, erwartet werden höchstens %4 Zellen</translation>
    </message>
    <message>
        <source>found %1 fields, expected %2</source>
        <translation>%1 Felder gefunden, erwartet werden %2</translation>
    </message>
    <message>
        <source>found %1 fields, expected %2 as in the header</source>
        <translation>%1 Felder gefunden, erwartet werden %2 wie in der Kopfzeile</translation>
    </message>
    <message>
        <source>found %1 in line %2 and, with another value of %3, in line %4, expected it once</source>
        <translation>%1 in Zeile %2 und mit einem anderen Wert von %3 in Zeile %4 gefunden, erwartet wird es einmal</translation>
    </message>
    <message>
        <source>found %1 in line %2 and, with other values, in line %3, expected it once</source>
        <translation>%1 in Zeile %2 und mit anderen Werten in Zeile %3 gefunden, erwartet wird es einmal</translation>
    </message>
    <message>
        <source>found %1 in the column %2, expected %3</source>
        <translation>%1 in der Spalte %2 gefunden, erwartet wird %3</translation>
    </message>
    <message>
        <source>found %1 in the header, %2</source>
        <translation>%1 in der Kopfzeile gefunden, %2</translation>
    </message>
    <message>
        <source>found %1, %2</source>
        <translation>%1 gefunden, %2</translation>
    </message>
    <message>
        <source>found %1, expected a date YYYY-MM-DD (1800 … 2200)</source>
        <translation>%1 gefunden, erwartet wird ein Datum JJJJ-MM-TT (1800 … 2200)</translation>
    </message>
    <message>
        <source>found %1, expected a quantity with at most 6 places</source>
        <translation>%1 gefunden, erwartet wird eine Menge mit höchstens 6 Stellen</translation>
    </message>
    <message>
        <source>found %1, expected a sector in printable UTF-8</source>
        <translation>%1 gefunden, erwartet wird ein Sektor in druckbarem UTF-8</translation>
    </message>
    <message>
        <source>found %1, expected a total cost with at most 4 places</source>
        <translation>%1 gefunden, erwartet wird ein Einstandswert mit höchstens 4 Stellen</translation>
    </message>
    <message>
        <source>found %1, expected the passphrase on the first line, of at most %2 bytes</source>
        <translation>%1 gefunden, erwartet wird die Passphrase in der ersten Zeile, mit höchstens %2 Bytes</translation>
    </message>
    <message>
        <source>found &apos;%1&apos;, expected a date YYYY-MM-DD</source>
        <translation>„%1“ gefunden, erwartet wird ein Datum JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>found &apos;%1&apos;, expected a decimal number with at most %2 places</source>
        <translation>„%1“ gefunden, erwartet wird eine Dezimalzahl mit höchstens %2 Stellen</translation>
    </message>
    <message>
        <source>found UTF-16 text, expected UTF-8</source>
        <translation>UTF-16-Text gefunden, erwartet wird UTF-8</translation>
    </message>
    <message>
        <source>found a NUL byte, expected text</source>
        <translation>ein NUL-Byte gefunden, erwartet wird Text</translation>
    </message>
    <message>
        <source>found a carriage return without a line feed, expected LF or CRLF line ends</source>
        <translation>einen Wagenrücklauf ohne Zeilenvorschub gefunden, erwartet werden LF oder CRLF als Zeilenende</translation>
    </message>
    <message>
        <source>found a field of more than %1 bytes, expected less</source>
        <translation>ein Feld von mehr als %1 Bytes gefunden, erwartet wird weniger</translation>
    </message>
    <message>
        <source>found a header and no rows, expected at least one</source>
        <translation>eine Kopfzeile und keine Zeilen gefunden, erwartet wird mindestens eine</translation>
    </message>
    <message>
        <source>found a line of more than %1 bytes</source>
        <translation>eine Zeile von mehr als %1 Bytes gefunden</translation>
    </message>
    <message>
        <source>found a list or map as a key, expected plain text</source>
        <translation>eine Liste oder Zuordnung als Schlüssel gefunden, erwartet wird reiner Text</translation>
    </message>
    <message>
        <source>found a lookback of %1, expected at least 2 returns</source>
        <translation>einen Rückblick von %1 gefunden, erwartet werden mindestens 2 Renditen</translation>
    </message>
    <message>
        <source>found a quote inside a field that does not start with one</source>
        <translation>ein Anführungszeichen in einem Feld gefunden, das nicht damit beginnt</translation>
    </message>
    <message>
        <source>found a quote that is never closed, expected its partner</source>
        <translation>ein Anführungszeichen gefunden, das nie geschlossen wird</translation>
    </message>
    <message>
        <source>found a second document, expected one</source>
        <translation>ein zweites Dokument gefunden, erwartet wird eines</translation>
    </message>
    <message>
        <source>found a tab at the beginning of the line, expected blanks: YAML allows no tabs for indentation</source>
        <translation>einen Tabulator am Zeilenanfang gefunden, erwartet werden Leerzeichen: YAML erlaubt keine Tabulatoren zum Einrücken</translation>
    </message>
    <message>
        <source>found a zip container (a workbook?), expected CSV text or gzip</source>
        <translation>einen Zip-Container gefunden (eine Arbeitsmappe?), erwartet wird CSV-Text oder gzip</translation>
    </message>
    <message>
        <source>found an empty file, expected a header and rows</source>
        <translation>eine leere Datei gefunden, erwartet werden eine Kopfzeile und Zeilen</translation>
    </message>
    <message>
        <source>found an empty first line, expected a header</source>
        <translation>eine leere erste Zeile gefunden, erwartet wird eine Kopfzeile</translation>
    </message>
    <message>
        <source>found an empty key, expected plain text</source>
        <translation>einen leeren Schlüssel gefunden, erwartet wird reiner Text</translation>
    </message>
    <message>
        <source>found columns separated by %1, expected commas</source>
        <translation>Spalten gefunden, die durch %1 getrennt sind, erwartet werden Kommas</translation>
    </message>
    <message>
        <source>found corrupt gzip data (%1), expected a whole gzip file</source>
        <translation>beschädigte gzip-Daten gefunden (%1), erwartet wird eine ganze gzip-Datei</translation>
    </message>
    <message>
        <source>found more than %1 bytes of text (after decompression), expected no more</source>
        <translation>mehr als %1 Bytes Text gefunden (nach dem Entpacken), erwartet wird nicht mehr</translation>
    </message>
    <message>
        <source>found more than %1 cells</source>
        <translation>mehr als %1 Zellen gefunden</translation>
    </message>
    <message>
        <source>found more than %1 rows, expected no more</source>
        <translation>mehr als %1 Zeilen gefunden, erwartet wird nicht mehr</translation>
    </message>
    <message>
        <source>found more than %1 symbols</source>
        <translation>mehr als %1 Symbole gefunden</translation>
    </message>
    <message>
        <source>found no YAML document</source>
        <translation>kein YAML-Dokument gefunden</translation>
    </message>
    <message>
        <source>found no column %1, expected it for the mapping to %2</source>
        <translation>keine Spalte %1 gefunden, erwartet wird sie für die Zuordnung zu %2</translation>
    </message>
    <message>
        <source>found no column %1, expected it in the header</source>
        <translation>keine Spalte %1 gefunden, erwartet wird sie in der Kopfzeile</translation>
    </message>
    <message>
        <source>found none of the symbols of %1, expected the same ones</source>
        <translation>keines der Symbole von %1 gefunden, erwartet werden dieselben</translation>
    </message>
    <message>
        <source>found the column %1 a second time (first at column %2), expected each name once</source>
        <translation>die Spalte %1 ein zweites Mal gefunden (zuerst in Spalte %2), erwartet wird jeder Name einmal</translation>
    </message>
    <message>
        <source>found the column name %1, expected printable UTF-8 text</source>
        <translation>den Spaltennamen %1 gefunden, erwartet wird druckbarer UTF-8-Text</translation>
    </message>
    <message>
        <source>found the date %1 in the first line, expected a header</source>
        <translation>das Datum %1 in der ersten Zeile gefunden, erwartet wird eine Kopfzeile</translation>
    </message>
    <message>
        <source>found the end of the file inside the gzip data, expected the rest of it: the file is truncated</source>
        <translation>das Dateiende mitten in den gzip-Daten gefunden, erwartet wird der Rest: Die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>found the last day %1 before the first day %2, expected it after</source>
        <translation>den letzten Tag %1 vor dem ersten Tag %2 gefunden, erwartet wird er danach</translation>
    </message>
    <message>
        <source>found the price &apos;%1&apos;, expected close or adj_close</source>
        <translation>den Kurs „%1“ gefunden, erwartet wird close oder adj_close</translation>
    </message>
    <message>
        <source>found the tag %1, expected none</source>
        <translation>das Tag %1 gefunden, erwartet wird keines</translation>
    </message>
    <message>
        <source>found two spells of %1 that overlap, in line %2 and line %3, expected each to start after the last day of the one before</source>
        <translation>zwei sich überschneidende Zeiträume von %1 gefunden, in Zeile %2 und Zeile %3; erwartet wird, dass jeder nach dem letzten Tag des vorigen beginnt</translation>
    </message>
    <message>
        <source>fourth central moment, m4</source>
        <translation>viertes zentrales Moment, m4</translation>
    </message>
    <message>
        <source>free some space; nothing was changed</source>
        <translation>schaffen Sie Platz; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>give each column a name</source>
        <translation>geben Sie jeder Spalte einen Namen</translation>
    </message>
    <message>
        <source>give it one</source>
        <translation>geben Sie ihm einen</translation>
    </message>
    <message>
        <source>hierarchical risk parity needs an asset</source>
        <translation>Hierarchische Risikoparität braucht einen Wert</translation>
    </message>
    <message>
        <source>high %1 is below low %2</source>
        <translation>Hoch %1 liegt unter dem Tief %2</translation>
    </message>
    <message>
        <source>highest r</source>
        <translation>höchstes r</translation>
    </message>
    <message>
        <source>how many they are</source>
        <translation>wie viele es sind</translation>
    </message>
    <message>
        <source>import a price file first</source>
        <translation>importieren Sie zuerst eine Kursdatei</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>import holdings first</source>
        <translation>importieren Sie zuerst Bestände</translation>
    </message>
    <message>
        <source>is this column really the symbol? Else split the file</source>
        <translation>ist diese Spalte wirklich das Symbol? Sonst teilen Sie die Datei</translation>
    </message>
    <message>
        <source>it does not follow the entry before it</source>
        <translation>er schließt nicht an den Eintrag davor an</translation>
    </message>
    <message>
        <source>it has too few blocks</source>
        <translation>es hat zu wenige Blöcke</translation>
    </message>
    <message>
        <source>it has too many blocks</source>
        <translation>es hat zu viele Blöcke</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>sie ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is of another format</source>
        <translation>sie hat ein anderes Format</translation>
    </message>
    <message>
        <source>it may be the only key of a workspace that was moved: choose another name</source>
        <translation>sie könnte der einzige Schlüssel eines verschobenen Arbeitsbereichs sein: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>its axes are cut off</source>
        <translation>seine Achsen sind abgeschnitten</translation>
    </message>
    <message>
        <source>its axes are of an unknown format</source>
        <translation>seine Achsen haben ein unbekanntes Format</translation>
    </message>
    <message>
        <source>its content does not match its hash</source>
        <translation>sein Inhalt passt nicht zu seinem Hash</translation>
    </message>
    <message>
        <source>its head is not that of its place</source>
        <translation>sein Kopf ist nicht der seiner Stelle</translation>
    </message>
    <message>
        <source>its layout does not read</source>
        <translation>sein Aufbau ist nicht lesbar</translation>
    </message>
    <message>
        <source>its symbols do not read</source>
        <translation>seine Symbole sind nicht lesbar</translation>
    </message>
    <message>
        <source>keep the file as evidence and restore a verified backup</source>
        <translation>bewahren Sie die Datei als Beweis auf und stellen Sie eine geprüfte Sicherung wieder her</translation>
    </message>
    <message>
        <source>leave a field empty, but keep its comma, where a value is missing</source>
        <translation>lassen Sie ein Feld leer, wo ein Wert fehlt, aber behalten Sie sein Komma</translation>
    </message>
    <message>
        <source>leave the field empty where a value is missing</source>
        <translation>lassen Sie das Feld leer, wo ein Wert fehlt</translation>
    </message>
    <message>
        <source>leave the field empty, or correct the calculation</source>
        <translation>lassen Sie das Feld leer, oder korrigieren Sie die Berechnung</translation>
    </message>
    <message>
        <source>leave the key out for its default</source>
        <translation>lassen Sie den Schlüssel weg, dann gilt die Vorgabe</translation>
    </message>
    <message>
        <source>list</source>
        <translation>auflisten</translation>
    </message>
    <message>
        <source>lowest r</source>
        <translation>tiefstes r</translation>
    </message>
    <message>
        <source>made by the program, not a market</source>
        <translation>vom Programm erzeugt, kein Markt</translation>
    </message>
    <message>
        <source>make reports</source>
        <translation>Berichte erstellen</translation>
    </message>
    <message>
        <source>manage users</source>
        <translation>Benutzer verwalten</translation>
    </message>
    <message>
        <source>maximum drawdown</source>
        <translation>maximaler Rückgang</translation>
    </message>
    <message>
        <source>mean of b</source>
        <translation>Mittelwert von b</translation>
    </message>
    <message>
        <source>mean of min(r − rf, 0)²</source>
        <translation>Mittelwert von min(r − rf, 0)²</translation>
    </message>
    <message>
        <source>mean of r</source>
        <translation>Mittelwert von r</translation>
    </message>
    <message>
        <source>mean of r − b</source>
        <translation>Mittelwert von r − b</translation>
    </message>
    <message>
        <source>memory file: %1</source>
        <translation>Speicherdatei: %1</translation>
    </message>
    <message>
        <source>name one of its symbols, or none</source>
        <translation>nennen Sie eines seiner Symbole, oder keines</translation>
    </message>
    <message>
        <source>name the symbols of both files alike</source>
        <translation>benennen Sie die Symbole beider Dateien gleich</translation>
    </message>
    <message>
        <source>no close in the last 60 sessions</source>
        <translation>kein Schlusskurs an den letzten 60 Handelstagen</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>keine Angaben</translation>
    </message>
    <message>
        <source>no import on record</source>
        <translation>kein Import aufgezeichnet</translation>
    </message>
    <message>
        <source>no memory-backed folder for the workbook&apos;s temporary files</source>
        <translation>kein Ordner im Arbeitsspeicher für die temporären Dateien der Arbeitsmappe</translation>
    </message>
    <message>
        <source>no rebalance fits: the data set has %1 sessions from %2 to %3, and %4 prices come before the first one</source>
        <translation>keine Umschichtung passt: Der Datensatz hat %1 Handelstage von %2 bis %3, und vor der ersten liegen %4 Kurse</translation>
    </message>
    <message>
        <source>no such day: year %1, month %2, day %3</source>
        <translation>diesen Tag gibt es nicht: Jahr %1, Monat %2, Tag %3</translation>
    </message>
    <message>
        <source>no symbol has every price from %1 to %2</source>
        <translation>kein Symbol hat von %1 bis %2 jeden Kurs</translation>
    </message>
    <message>
        <source>no symbol&apos;s price moves in the window, so there is no risk to weigh</source>
        <translation>im Fenster bewegt sich kein Kurs, es gibt also kein Risiko zu gewichten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not in the workspace</source>
        <translation>nicht im Arbeitsbereich</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>one value is too large for the workspace</source>
        <translation>ein Wert ist zu groß für den Arbeitsbereich</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>open folder</source>
        <translation>als Ordner öffnen</translation>
    </message>
    <message>
        <source>open it with the newer version of Quarterdeck that wrote it</source>
        <translation>öffnen Sie ihn mit der neueren Version von Quarterdeck, die ihn geschrieben hat</translation>
    </message>
    <message>
        <source>opening prices are not adjusted: use &apos;price: close&apos;</source>
        <translation>Eröffnungskurse sind nicht bereinigt: Verwenden Sie „price: close“</translation>
    </message>
    <message>
        <source>out of memory while inflating</source>
        <translation>zu wenig Arbeitsspeicher beim Entpacken</translation>
    </message>
    <message>
        <source>out of memory while loading a price panel</source>
        <translation>zu wenig Arbeitsspeicher beim Laden der Kurse</translation>
    </message>
    <message>
        <source>out of memory while storing a price panel</source>
        <translation>zu wenig Arbeitsspeicher beim Speichern der Kurse</translation>
    </message>
    <message>
        <source>pass --user NAME</source>
        <translation>geben Sie --user NAME an</translation>
    </message>
    <message>
        <source>pass --user with the name it was made for</source>
        <translation>geben Sie mit --user den Namen an, für den er angelegt wurde</translation>
    </message>
    <message>
        <source>periods a year, P</source>
        <translation>Perioden pro Jahr, P</translation>
    </message>
    <message>
        <source>periods that count</source>
        <translation>Perioden, die zählen</translation>
    </message>
    <message>
        <source>periods with r &gt; b</source>
        <translation>Perioden mit r &gt; b</translation>
    </message>
    <message>
        <source>periods, n</source>
        <translation>Perioden, n</translation>
    </message>
    <message>
        <source>price panel: %1</source>
        <translation>Kurspanel: %1</translation>
    </message>
    <message>
        <source>price return: dividends are not counted</source>
        <translation>Kursrendite: Dividenden zählen nicht mit</translation>
    </message>
    <message>
        <source>prices in the workspace are damaged</source>
        <translation>Kurse im Arbeitsbereich sind beschädigt</translation>
    </message>
    <message>
        <source>put it back beside the workspace: without it the workspace cannot be opened</source>
        <translation>legen Sie sie neben den Arbeitsbereich zurück: Ohne sie lässt er sich nicht öffnen</translation>
    </message>
    <message>
        <source>put the whole field in quotes and double the quotes inside it</source>
        <translation>setzen Sie das ganze Feld in Anführungszeichen und verdoppeln Sie die darin</translation>
    </message>
    <message>
        <source>quantity, price, notional or costs do not fit together</source>
        <translation>Menge, Kurs, Gegenwert oder Kosten passen nicht zusammen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <translation>das Audit-Protokoll lesen</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>reading the workbook back: %1</source>
        <translation>beim Zurücklesen der Arbeitsmappe: %1</translation>
    </message>
    <message>
        <source>reason: found &apos;%1&apos;, expected rebalance or delisted</source>
        <translation>Grund: „%1“ gefunden, erwartet wird rebalance oder delisted</translation>
    </message>
    <message>
        <source>rebalance %1 is out of order or outside the period</source>
        <translation>Umschichtung %1 liegt außer der Reihe oder außerhalb der Periode</translation>
    </message>
    <message>
        <source>rebalance %1: a symbol is unknown, repeated or the benchmark</source>
        <translation>Umschichtung %1: Ein Symbol ist unbekannt, doppelt oder die Benchmark</translation>
    </message>
    <message>
        <source>rebalance %1: found %2 weights for %3 symbols</source>
        <translation>Umschichtung %1: %2 Gewichte für %3 Symbole gefunden</translation>
    </message>
    <message>
        <source>rebalance %1: the weight of &apos;%2&apos; is negative or not a number</source>
        <translation>Umschichtung %1: Das Gewicht von „%2“ ist negativ oder keine Zahl</translation>
    </message>
    <message>
        <source>rebalance %1: the weights sum to %2, expected 1</source>
        <translation>Umschichtung %1: Die Gewichte ergeben %2, erwartet wird 1</translation>
    </message>
    <message>
        <source>rebalance of %1: no price for %2, not traded; the other targets share the rest</source>
        <translation>Umschichtung vom %1: kein Kurs für %2, nicht gehandelt; die übrigen Zielgewichte teilen sich den Rest</translation>
    </message>
    <message>
        <source>rebalance of %1: no target could trade, the positions were kept</source>
        <translation>Umschichtung vom %1: Kein Zielgewicht war handelbar, die Positionen blieben</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>remove currency and percent signs</source>
        <translation>entfernen Sie Währungs- und Prozentzeichen</translation>
    </message>
    <message>
        <source>remove the blanks around the date</source>
        <translation>entfernen Sie die Leerzeichen um das Datum</translation>
    </message>
    <message>
        <source>remove the blanks around the number</source>
        <translation>entfernen Sie die Leerzeichen um die Zahl</translation>
    </message>
    <message>
        <source>remove the plus sign</source>
        <translation>entfernen Sie das Pluszeichen</translation>
    </message>
    <message>
        <source>remove the time of day</source>
        <translation>entfernen Sie die Uhrzeit</translation>
    </message>
    <message>
        <source>remove the wrong one of the two lines</source>
        <translation>entfernen Sie die falsche der beiden Zeilen</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>rename a column or map it (upper and lower case count); %1</source>
        <translation>benennen Sie eine Spalte um oder ordnen Sie sie zu (Groß- und Kleinschreibung zählt); %1</translation>
    </message>
    <message>
        <source>rename or remove one of the two</source>
        <translation>benennen Sie eine der beiden um, oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>replace the tabs by blanks</source>
        <translation>ersetzen Sie die Tabulatoren durch Leerzeichen</translation>
    </message>
    <message>
        <source>restore a verified backup</source>
        <translation>stellen Sie eine geprüfte Sicherung wieder her</translation>
    </message>
    <message>
        <source>restore it from a backup; the workspace cannot be opened without it</source>
        <translation>stellen Sie sie aus einer Sicherung wieder her; ohne sie lässt sich der Arbeitsbereich nicht öffnen</translation>
    </message>
    <message>
        <source>restore the workspace from a backup</source>
        <translation>stellen Sie den Arbeitsbereich aus einer Sicherung wieder her</translation>
    </message>
    <message>
        <source>return %1 of column %2 is not a finite number</source>
        <translation>Rendite %1 von Spalte %2 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>return %1 of the %2 is not a finite number of at least -1</source>
        <translation>Rendite %1 (%2) ist keine endliche Zahl von mindestens -1</translation>
    </message>
    <message>
        <source>return at the rank above</source>
        <translation>Rendite am Rang darüber</translation>
    </message>
    <message>
        <source>return at the rank below 5 %</source>
        <translation>Rendite am Rang unter 5 %</translation>
    </message>
    <message>
        <source>returns above 0</source>
        <translation>Renditen über 0</translation>
    </message>
    <message>
        <source>returns are made of prices, not of volume</source>
        <translation>Renditen entstehen aus Kursen, nicht aus dem Volumen</translation>
    </message>
    <message>
        <source>returns are too large: their mean overflows</source>
        <translation>die Renditen sind zu groß: Ihr Mittelwert läuft über</translation>
    </message>
    <message>
        <source>returns are too large: their variance overflows</source>
        <translation>die Renditen sind zu groß: Ihre Varianz läuft über</translation>
    </message>
    <message>
        <source>returns below 0</source>
        <translation>Renditen unter 0</translation>
    </message>
    <message>
        <source>returns, n</source>
        <translation>Renditen, n</translation>
    </message>
    <message>
        <source>risk-free rate a period, rf</source>
        <translation>risikofreier Zins je Periode, rf</translation>
    </message>
    <message>
        <source>row %1 is beyond the %2 dates of the prices</source>
        <translation>Zeile %1 liegt hinter den %2 Tagen der Kurse</translation>
    </message>
    <message>
        <source>run %1 has no file &apos;%2&apos;</source>
        <translation>Lauf %1 hat keine Datei „%2“</translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation>Lauf %1, %2</translation>
    </message>
    <message>
        <source>run a backtest first</source>
        <translation>führen Sie zuerst einen Backtest aus</translation>
    </message>
    <message>
        <source>run research</source>
        <translation>Research ausführen</translation>
    </message>
    <message>
        <source>run.json has no rebalance on this date</source>
        <translation>run.json hat an diesem Tag keine Umschichtung</translation>
    </message>
    <message>
        <source>save the file as CSV with the encoding UTF-8</source>
        <translation>speichern Sie die Datei als CSV mit der Kodierung UTF-8</translation>
    </message>
    <message>
        <source>save the file with Unix (LF) or Windows (CRLF) line ends</source>
        <translation>speichern Sie die Datei mit Zeilenenden von Unix (LF) oder Windows (CRLF)</translation>
    </message>
    <message>
        <source>save the file with commas between the columns and points as decimal signs instead of %1</source>
        <translation>speichern Sie die Datei mit Kommas zwischen den Spalten und Punkten als Dezimalzeichen statt mit %1</translation>
    </message>
    <message>
        <source>save the file with the encoding UTF-8</source>
        <translation>speichern Sie die Datei mit der Kodierung UTF-8</translation>
    </message>
    <message>
        <source>save the sheet as CSV (UTF-8) and import that</source>
        <translation>speichern Sie das Blatt als CSV (UTF-8) und importieren Sie dieses</translation>
    </message>
    <message>
        <source>scatter of log wealth</source>
        <translation>Streuung des log. Vermögens</translation>
    </message>
    <message>
        <source>scatter of time</source>
        <translation>Streuung der Zeit</translation>
    </message>
    <message>
        <source>second central moment, m2</source>
        <translation>zweites zentrales Moment, m2</translation>
    </message>
    <message>
        <source>see positions, data sets and runs</source>
        <translation>Positionen, Datensätze und Läufe sehen</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Strichpunkte</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>session of the high</source>
        <translation>Handelstag des Hochs</translation>
    </message>
    <message>
        <source>session that regains the high, or the last</source>
        <translation>Handelstag, der das Hoch wieder erreicht, oder der letzte</translation>
    </message>
    <message>
        <source>set the permissions of</source>
        <translation>mit Zugriffsrechten versehen</translation>
    </message>
    <message>
        <source>share of the way between the ranks</source>
        <translation>Anteil des Wegs zwischen den Rängen</translation>
    </message>
    <message>
        <source>side: found &apos;%1&apos;, expected buy or sell</source>
        <translation>Seite: „%1“ gefunden, erwartet wird buy oder sell</translation>
    </message>
    <message>
        <source>sorting the rows</source>
        <translation>die Zeilen werden sortiert</translation>
    </message>
    <message>
        <source>split the file by date or by symbol, or raise the limit of the import</source>
        <translation>teilen Sie die Datei nach Datum oder Symbol, oder erhöhen Sie die Importgrenze</translation>
    </message>
    <message>
        <source>split the file by date, or raise the limit of the import</source>
        <translation>teilen Sie die Datei nach Datum, oder erhöhen Sie die Importgrenze</translation>
    </message>
    <message>
        <source>split the file, or raise the limit of the import</source>
        <translation>teilen Sie die Datei, oder erhöhen Sie die Importgrenze</translation>
    </message>
    <message>
        <source>sum of max(r − rf, 0)</source>
        <translation>Summe von max(r − rf, 0)</translation>
    </message>
    <message>
        <source>sum of max(rf − r, 0)</source>
        <translation>Summe von max(rf − r, 0)</translation>
    </message>
    <message>
        <source>sum of the lowest r</source>
        <translation>Summe der tiefsten r</translation>
    </message>
    <message>
        <source>sum of the returns above 0</source>
        <translation>Summe der Renditen über 0</translation>
    </message>
    <message>
        <source>sum of the returns below 0</source>
        <translation>Summe der Renditen unter 0</translation>
    </message>
    <message>
        <source>symbol &apos;%1&apos; is there twice</source>
        <translation>Symbol „%1“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>sichern</translation>
    </message>
    <message>
        <source>sync folder</source>
        <translation>als Ordner sichern</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>targets are sized on the equity before costs: cash may fall below zero by the cost of a rebalance</source>
        <translation>Zielgewichte beziehen sich auf das Vermögen vor Kosten: Die Liquidität kann um die Kosten einer Umschichtung unter null fallen</translation>
    </message>
    <message>
        <source>text of 1 to %1 bytes without control characters</source>
        <translation>Text von 1 bis %1 Bytes ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>the JSON nests deeper than 64 levels</source>
        <translation>das JSON ist tiefer als 64 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>the SHA-256 of the report is not that of its bytes</source>
        <translation>der SHA-256 des Berichts ist nicht der seiner Bytes</translation>
    </message>
    <message>
        <source>the annual cash rate</source>
        <translation>die jährliche Verzinsung der Liquidität</translation>
    </message>
    <message>
        <source>the audit chain is broken at entry %1: %2</source>
        <translation>die Audit-Kette ist bei Eintrag %1 unterbrochen: %2</translation>
    </message>
    <message>
        <source>the audit chain is broken: %1</source>
        <translation>die Audit-Kette ist unterbrochen: %1</translation>
    </message>
    <message>
        <source>the backtest has no name</source>
        <translation>der Backtest hat keinen Namen</translation>
    </message>
    <message>
        <source>the benchmark &apos;%1&apos; has no price on or before %2, the first session of the run</source>
        <translation>die Benchmark „%1“ hat am oder vor dem %2, dem ersten Handelstag des Laufs, keinen Kurs</translation>
    </message>
    <message>
        <source>the benchmark &apos;%1&apos; is not a symbol of the file</source>
        <translation>die Benchmark „%1“ ist kein Symbol der Datei</translation>
    </message>
    <message>
        <source>the benchmark &apos;%1&apos; is not among the symbols</source>
        <translation>die Benchmark „%1“ ist nicht unter den Symbolen</translation>
    </message>
    <message>
        <source>the benchmark has %1 returns, the series %2</source>
        <translation>die Benchmark hat %1 Renditen, die Zeitreihe %2</translation>
    </message>
    <message>
        <source>the benchmark is not positive</source>
        <translation>die Benchmark ist nicht positiv</translation>
    </message>
    <message>
        <source>the benchmark is the only symbol: nothing is left to hold</source>
        <translation>die Benchmark ist das einzige Symbol: Es bleibt nichts zu halten</translation>
    </message>
    <message>
        <source>the benchmark is there on some sessions only</source>
        <translation>die Benchmark ist nur an manchen Handelstagen da</translation>
    </message>
    <message>
        <source>the benchmark of run %1 has no metric &apos;%2&apos;</source>
        <translation>die Benchmark von Lauf %1 hat keine Kennzahl „%2“</translation>
    </message>
    <message>
        <source>the change does not fit what is in the workspace</source>
        <translation>die Änderung passt nicht zum Inhalt des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>the column %1 is not known; it was passed over</source>
        <translation>die Spalte %1 ist nicht bekannt; sie wurde übergangen</translation>
    </message>
    <message>
        <source>the columns found are: %1</source>
        <translation>gefundene Spalten: %1</translation>
    </message>
    <message>
        <source>the columns found are: %1 and %2 more</source>
        <translation>gefundene Spalten: %1 und %2 weitere</translation>
    </message>
    <message>
        <source>the commission in basis points</source>
        <translation>die Provision in Basispunkten</translation>
    </message>
    <message>
        <source>the configuration does not read back as it was given</source>
        <translation>die Konfiguration lässt sich nicht so zurücklesen, wie sie gegeben wurde</translation>
    </message>
    <message>
        <source>the content hash of the data set is not that of its prices</source>
        <translation>der Inhalts-Hash des Datensatzes ist nicht der seiner Kurse</translation>
    </message>
    <message>
        <source>the cost of the key derivation is outside its limits: %1 KiB, %2 iterations, %3 lanes</source>
        <translation>der Aufwand der Schlüsselableitung liegt außerhalb der Grenzen: %1 KiB, %2 Durchläufe, %3 Spuren</translation>
    </message>
    <message>
        <source>the costs are negative or do not add up</source>
        <translation>die Kosten sind negativ oder gehen nicht auf</translation>
    </message>
    <message>
        <source>the costs of the trades do not add up to costs.csv</source>
        <translation>die Kosten der Abschlüsse ergeben nicht costs.csv</translation>
    </message>
    <message>
        <source>the data set has no prices</source>
        <translation>der Datensatz hat keine Kurse</translation>
    </message>
    <message>
        <source>the database failed</source>
        <translation>die Datenbank ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the database library has no defensive mode</source>
        <translation>die Datenbankbibliothek hat keinen defensiven Modus</translation>
    </message>
    <message>
        <source>the dates do not ascend</source>
        <translation>die Tage steigen nicht an</translation>
    </message>
    <message>
        <source>the dates go back</source>
        <translation>die Tage gehen zurück</translation>
    </message>
    <message>
        <source>the device &apos;%1&apos; is not on this machine</source>
        <translation>das Gerät „%1“ gibt es auf diesem Rechner nicht</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>the document has more than %1 values</source>
        <translation>das Dokument hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>the document nests deeper than %1 levels</source>
        <translation>das Dokument ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>the document&apos;s aliases expand to more than %1 bytes</source>
        <translation>die Aliasse des Dokuments ergeben mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>the equity is no longer positive and finite on %1: the prices or costs leave nothing to trade with</source>
        <translation>das Vermögen ist am %1 nicht mehr positiv und endlich: Kurse oder Kosten lassen nichts zu handeln übrig</translation>
    </message>
    <message>
        <source>the field close is not there</source>
        <translation>das Feld close ist nicht da</translation>
    </message>
    <message>
        <source>the file ends inside a row</source>
        <translation>die Datei endet mitten in einer Zeile</translation>
    </message>
    <message>
        <source>the file is damaged or not a text file</source>
        <translation>die Datei ist beschädigt oder keine Textdatei</translation>
    </message>
    <message>
        <source>the file is larger than %1 bytes</source>
        <translation>die Datei ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>the file starts with a byte order mark; it was passed over</source>
        <translation>die Datei beginnt mit einer Byte-Reihenfolge-Markierung; sie wurde übergangen</translation>
    </message>
    <message>
        <source>the file was written for a newer program</source>
        <translation>die Datei wurde für ein neueres Programm geschrieben</translation>
    </message>
    <message>
        <source>the first line names the columns, such as date,symbol,close</source>
        <translation>die erste Zeile nennt die Spalten, etwa date,symbol,close</translation>
    </message>
    <message>
        <source>the folder of the workspace allows no write-ahead log</source>
        <translation>der Ordner des Arbeitsbereichs erlaubt kein vorausgeschriebenes Protokoll</translation>
    </message>
    <message>
        <source>the half spread in basis points</source>
        <translation>der halbe Spread in Basispunkten</translation>
    </message>
    <message>
        <source>the half-life is too short: the last day holds all the weight</source>
        <translation>die Halbwertszeit ist zu kurz: Der letzte Tag trägt das ganze Gewicht</translation>
    </message>
    <message>
        <source>the half-life of the exponential weights must be a number of days above 0</source>
        <translation>die Halbwertszeit der exponentiellen Gewichte muss eine Zahl von Tagen über 0 sein</translation>
    </message>
    <message>
        <source>the header is damaged</source>
        <translation>die Kopfzeile ist beschädigt</translation>
    </message>
    <message>
        <source>the holdings name no cost for &apos;%1&apos;</source>
        <translation>die Bestände nennen für „%1“ keinen Einstandswert</translation>
    </message>
    <message>
        <source>the initial cash</source>
        <translation>das Anfangskapital</translation>
    </message>
    <message>
        <source>the key %1 is not known, expected %2</source>
        <translation>der Schlüssel %1 ist nicht bekannt, erwartet wird %2</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is missing</source>
        <translation>der Schlüssel „%1“ fehlt</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is repeated; it stands on line %2 already</source>
        <translation>der Schlüssel „%1“ kommt doppelt vor; er steht schon in Zeile %2</translation>
    </message>
    <message>
        <source>the key file &apos;%1&apos; is missing</source>
        <translation>die Schlüsseldatei „%1“ fehlt</translation>
    </message>
    <message>
        <source>the key file is damaged or was altered: %1</source>
        <translation>die Schlüsseldatei ist beschädigt oder wurde verändert: %1</translation>
    </message>
    <message>
        <source>the last recorded entry is %1, the log ends at %2</source>
        <translation>der letzte aufgezeichnete Eintrag ist %1, das Protokoll endet bei %2</translation>
    </message>
    <message>
        <source>the mask of eligible symbols has %1 entries for %2 symbols</source>
        <translation>die Maske der zulässigen Symbole hat %1 Einträge für %2 Symbole</translation>
    </message>
    <message>
        <source>the member &apos;%1&apos; is there twice</source>
        <translation>das Element „%1“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>the membership in the workspace is damaged</source>
        <translation>das Universum im Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>the overview has no number &apos;%1&apos;</source>
        <translation>die Übersicht hat keine Zahl „%1“</translation>
    </message>
    <message>
        <source>the passphrase file can be read by others</source>
        <translation>die Passphrasendatei ist für andere lesbar</translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation>die Passphrase ist leer</translation>
    </message>
    <message>
        <source>the passphrase is longer than %1 bytes</source>
        <translation>die Passphrase ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>the period ends on %1, before it starts on %2</source>
        <translation>die Periode endet am %1, bevor sie am %2 beginnt</translation>
    </message>
    <message>
        <source>the periods per year must be a number above 0</source>
        <translation>die Perioden pro Jahr müssen eine Zahl über 0 sein</translation>
    </message>
    <message>
        <source>the portfolio has no value a session earlier</source>
        <translation>das Portfolio hat einen Handelstag zuvor keinen Wert</translation>
    </message>
    <message>
        <source>the portfolio has no value to weigh against</source>
        <translation>das Portfolio hat keinen Wert, auf den sich gewichten ließe</translation>
    </message>
    <message>
        <source>the prices have no column &apos;%1&apos;</source>
        <translation>die Kurse haben keine Spalte „%1“</translation>
    </message>
    <message>
        <source>the prices have no field %1</source>
        <translation>die Kurse haben kein Feld %1</translation>
    </message>
    <message>
        <source>the prices of data set %1 do not match their recorded content hash</source>
        <translation>die Kurse von Datensatz %1 passen nicht zu ihrem aufgezeichneten Inhalts-Hash</translation>
    </message>
    <message>
        <source>the quote that opens this field is perhaps never closed</source>
        <translation>das Anführungszeichen, das dieses Feld öffnet, wird vielleicht nie geschlossen</translation>
    </message>
    <message>
        <source>the rebalance of %1 falls on no session of the prices</source>
        <translation>die Umschichtung vom %1 fällt auf keinen Handelstag der Kurse</translation>
    </message>
    <message>
        <source>the rebalance of %1 is out of order</source>
        <translation>die Umschichtung vom %1 liegt außer der Reihe</translation>
    </message>
    <message>
        <source>the record of the last entry was altered</source>
        <translation>die Aufzeichnung des letzten Eintrags wurde verändert</translation>
    </message>
    <message>
        <source>the return does not lead to the equity</source>
        <translation>die Rendite führt nicht zum Vermögen</translation>
    </message>
    <message>
        <source>the risk-free rate must be a finite number</source>
        <translation>der risikofreie Zins muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>the run has no sessions</source>
        <translation>der Lauf hat keine Handelstage</translation>
    </message>
    <message>
        <source>the run has no sessions to report on</source>
        <translation>der Lauf hat keine Handelstage für einen Bericht</translation>
    </message>
    <message>
        <source>the run has no such file</source>
        <translation>der Lauf hat keine solche Datei</translation>
    </message>
    <message>
        <source>the run or its summary was altered</source>
        <translation>der Lauf oder seine Zusammenfassung wurde verändert</translation>
    </message>
    <message>
        <source>the salt of the key derivation is shorter than 16 bytes</source>
        <translation>das Salz der Schlüsselableitung ist kürzer als 16 Bytes</translation>
    </message>
    <message>
        <source>the seed is above 2^63 - 1</source>
        <translation>der Startwert liegt über 2^63 - 1</translation>
    </message>
    <message>
        <source>the stored quality findings are not a list</source>
        <translation>die gespeicherten Qualitätsbefunde sind keine Liste</translation>
    </message>
    <message>
        <source>the symbol &apos;%1&apos; is not in the run&apos;s universe</source>
        <translation>das Symbol „%1“ ist nicht im Universum des Laufs</translation>
    </message>
    <message>
        <source>the system gives no random numbers for a key</source>
        <translation>das System liefert keine Zufallszahlen für einen Schlüssel</translation>
    </message>
    <message>
        <source>the trade falls on no session of equity.csv</source>
        <translation>der Abschluss fällt auf keinen Handelstag von equity.csv</translation>
    </message>
    <message>
        <source>the universe has an empty or repeated symbol</source>
        <translation>das Universum hat ein leeres oder doppeltes Symbol</translation>
    </message>
    <message>
        <source>the versions 1 to %1</source>
        <translation>die Versionen 1 bis %1</translation>
    </message>
    <message>
        <source>the weights of %1 do not sum to 1</source>
        <translation>die Gewichte vom %1 ergeben nicht 1</translation>
    </message>
    <message>
        <source>the window holds %1 returns; at least two are needed</source>
        <translation>das Fenster hat %1 Renditen; nötig sind mindestens zwei</translation>
    </message>
    <message>
        <source>the workbook came out empty</source>
        <translation>die Arbeitsmappe blieb leer</translation>
    </message>
    <message>
        <source>the workbook could not be started</source>
        <translation>die Arbeitsmappe ließ sich nicht beginnen</translation>
    </message>
    <message>
        <source>the workbook could not be written: %1</source>
        <translation>die Arbeitsmappe ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the workspace does not have the tables that it should have</source>
        <translation>dem Arbeitsbereich fehlen Tabellen, die er haben sollte</translation>
    </message>
    <message>
        <source>the workspace file is cut off</source>
        <translation>die Datei des Arbeitsbereichs ist abgeschnitten</translation>
    </message>
    <message>
        <source>the workspace file is damaged, was altered, or does not belong to this key</source>
        <translation>die Datei des Arbeitsbereichs ist beschädigt, wurde verändert oder gehört nicht zu diesem Schlüssel</translation>
    </message>
    <message>
        <source>the workspace file: %1</source>
        <translation>die Datei des Arbeitsbereichs: %1</translation>
    </message>
    <message>
        <source>the workspace has schema %1, this program knows up to %2</source>
        <translation>der Arbeitsbereich hat Schema %1, dieses Programm kennt bis %2</translation>
    </message>
    <message>
        <source>the workspace holds no backtest yet</source>
        <translation>der Arbeitsbereich enthält noch keinen Backtest</translation>
    </message>
    <message>
        <source>the workspace holds no prices yet</source>
        <translation>der Arbeitsbereich enthält noch keine Kurse</translation>
    </message>
    <message>
        <source>the workspace holds something that is damaged</source>
        <translation>der Arbeitsbereich enthält etwas Beschädigtes</translation>
    </message>
    <message>
        <source>the workspace is open in another window or program</source>
        <translation>der Arbeitsbereich ist in einem anderen Fenster oder Programm geöffnet</translation>
    </message>
    <message>
        <source>the workspace was called from inside one of its transactions</source>
        <translation>der Arbeitsbereich wurde aus einer seiner Transaktionen heraus aufgerufen</translation>
    </message>
    <message>
        <source>there are no holdings</source>
        <translation>es gibt keine Bestände</translation>
    </message>
    <message>
        <source>there are no prices to store</source>
        <translation>es gibt keine Kurse zu speichern</translation>
    </message>
    <message>
        <source>there are no returns to measure</source>
        <translation>es gibt keine Renditen zu messen</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>vorhanden: %1</translation>
    </message>
    <message>
        <source>there is no data set %1</source>
        <translation>es gibt keinen Datensatz %1</translation>
    </message>
    <message>
        <source>there is no metric &apos;%1&apos;</source>
        <translation>es gibt keine Kennzahl „%1“</translation>
    </message>
    <message>
        <source>there is no rebalance to account for</source>
        <translation>es gibt keine Umschichtung abzurechnen</translation>
    </message>
    <message>
        <source>there is no report %1</source>
        <translation>es gibt keinen Bericht %1</translation>
    </message>
    <message>
        <source>there is no run %1</source>
        <translation>es gibt keinen Lauf %1</translation>
    </message>
    <message>
        <source>there is no run to report on</source>
        <translation>es gibt keinen Lauf für einen Bericht</translation>
    </message>
    <message>
        <source>there is no workspace at &apos;%1&apos;</source>
        <translation>bei „%1“ gibt es keinen Arbeitsbereich</translation>
    </message>
    <message>
        <source>third central moment, m3</source>
        <translation>drittes zentrales Moment, m3</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>dies ist kein JSON</translation>
    </message>
    <message>
        <source>this is not YAML: %1</source>
        <translation>dies ist kein YAML: %1</translation>
    </message>
    <message>
        <source>this program was built without Qt and cannot make a PDF</source>
        <translation>dieses Programm wurde ohne Qt gebaut und kann kein PDF erstellen</translation>
    </message>
    <message>
        <source>too many rows</source>
        <translation>zu viele Zeilen</translation>
    </message>
    <message>
        <source>total return</source>
        <translation>Gesamtrendite</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown key derivation &apos;%1&apos;</source>
        <translation>unbekannte Schlüsselableitung „%1“</translation>
    </message>
    <message>
        <source>use --format html, xlsx or csv</source>
        <translation>verwenden Sie --format html, xlsx oder csv</translation>
    </message>
    <message>
        <source>use a point as the decimal sign and no thousands separators</source>
        <translation>verwenden Sie einen Punkt als Dezimalzeichen und keine Tausendertrennzeichen</translation>
    </message>
    <message>
        <source>use a point as the decimal sign, and put text with commas in quotes</source>
        <translation>verwenden Sie einen Punkt als Dezimalzeichen, und setzen Sie Text mit Kommas in Anführungszeichen</translation>
    </message>
    <message>
        <source>use a shorter lookback, a longer period or a denser schedule</source>
        <translation>verwenden Sie einen kürzeren Rückblick, eine längere Periode oder einen dichteren Plan</translation>
    </message>
    <message>
        <source>use next_close</source>
        <translation>verwenden Sie next_close</translation>
    </message>
    <message>
        <source>use pdf, xlsx, html or csv</source>
        <translation>verwenden Sie pdf, xlsx, html oder csv</translation>
    </message>
    <message>
        <source>use the price &apos;close&apos;</source>
        <translation>verwenden Sie den Kurs „close“</translation>
    </message>
    <message>
        <source>variance of b</source>
        <translation>Varianz von b</translation>
    </message>
    <message>
        <source>version 1</source>
        <translation>Version 1</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>wealth of 1 at the end, Π(1 + r)</source>
        <translation>Vermögen von 1 am Ende, Π(1 + r)</translation>
    </message>
    <message>
        <source>wealth of 1 at the high before it</source>
        <translation>Vermögen von 1 am Hoch davor</translation>
    </message>
    <message>
        <source>wealth of 1 at the low</source>
        <translation>Vermögen von 1 am Tief</translation>
    </message>
    <message>
        <source>weights as of %1: %2</source>
        <translation>Gewichte zum %1: %2</translation>
    </message>
    <message>
        <source>what keeps the log append-only was removed</source>
        <translation>was das Protokoll nur wachsen lässt, wurde entfernt</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>write an existing day as year-month-day, such as 2024-01-31</source>
        <translation>schreiben Sie einen bestehenden Tag als Jahr-Monat-Tag, etwa 2024-01-31</translation>
    </message>
    <message>
        <source>write dates as year-month-day, such as 2024-01-31</source>
        <translation>schreiben Sie Daten als Jahr-Monat-Tag, etwa 2024-01-31</translation>
    </message>
    <message>
        <source>write it with digits and a point only, such as 101.25; leave it empty where it is missing</source>
        <translation>schreiben Sie nur Ziffern und einen Punkt, etwa 101.25; lassen Sie es leer, wo es fehlt</translation>
    </message>
    <message>
        <source>write the number in decimal</source>
        <translation>schreiben Sie die Zahl dezimal</translation>
    </message>
    <message>
        <source>wrong passphrase, or the key file was altered</source>
        <translation>falsche Passphrase, oder die Schlüsseldatei wurde verändert</translation>
    </message>
    <message>
        <source>zlib could not be started</source>
        <translation>zlib ließ sich nicht starten</translation>
    </message>
    <message>
        <source>the settings beside the workspace are damaged or belong to another one</source>
        <translation>die Einstellungen neben dem Arbeitsbereich sind beschädigt oder gehören zu einem anderen</translation>
    </message>
    <message>
        <source>they are set aside, and the defaults hold</source>
        <translation>sie werden beiseitegelegt, und die Vorgaben gelten</translation>
    </message>
    <message>
        <source>cancelled during: %1</source>
        <translation>abgebrochen bei: %1</translation>
    </message>
    <message>
        <source>the job failed unexpectedly: %1</source>
        <translation>der Vorgang ist unerwartet fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>restore a copy of it</source>
        <translation>stellen Sie eine Kopie davon wieder her</translation>
    </message>
    <message>
        <source>the key file has no key</source>
        <translation>die Schlüsseldatei hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>the settings beside the workspace are too large</source>
        <translation>die Einstellungen neben dem Arbeitsbereich sind zu groß</translation>
    </message>
    <message>
        <source>the settings of the window are larger than 4 MiB</source>
        <translation>die Einstellungen des Fensters sind größer als 4 MiB</translation>
    </message>
    <message>
        <source>A bar on a day on which the exchange was closed.</source>
        <translation>Ein Tageskurs an einem Tag, an dem die Börse geschlossen war.</translation>
    </message>
    <message>
        <source>A bar that repeats another day&apos;s, as many symbols do on that day.</source>
        <translation>Ein Tageskurs, der den eines anderen Tages wiederholt, wie viele Symbole an diesem Tag.</translation>
    </message>
    <message>
        <source>A close off the level around it that comes back on the next bar.</source>
        <translation>Ein Schlusskurs abseits des Niveaus ringsum, der am nächsten Tag dorthin zurückkehrt.</translation>
    </message>
    <message>
        <source>A high below the low, or an open or close outside the two.</source>
        <translation>Ein Hoch unter dem Tief, oder ein Eröffnungs- oder Schlusskurs außerhalb der beiden.</translation>
    </message>
    <message>
        <source>A lasting step in the level: a split or spin-off that the prices were not adjusted for.</source>
        <translation>Ein bleibender Sprung im Niveau: ein Split oder eine Abspaltung, um die die Kurse nicht bereinigt wurden.</translation>
    </message>
    <message>
        <source>Close and adjusted close disagree by more than a distribution explains.</source>
        <translation>Schlusskurs und bereinigter Schlusskurs weichen stärker voneinander ab, als eine Ausschüttung erklärt.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Sessions missing within the life of a symbol.</source>
        <translation>Handelstage fehlen innerhalb der Laufzeit eines Symbols.</translation>
    </message>
    <message>
        <source>The same close repeated for longer than trading explains.</source>
        <translation>Derselbe Schlusskurs wiederholt sich länger, als der Handel erklärt.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>choose a longer range</source>
        <translation>wählen Sie einen längeren Zeitraum</translation>
    </message>
    <message>
        <source>choose another data set, or a symbol of this one</source>
        <translation>wählen Sie einen anderen Datensatz oder ein Symbol aus diesem</translation>
    </message>
    <message>
        <source>choose runs whose periods overlap</source>
        <translation>wählen Sie Läufe, deren Zeiträume sich überschneiden</translation>
    </message>
    <message>
        <source>data set %1 has no symbol &apos;%2&apos;</source>
        <translation>Datensatz %1 enthält kein Symbol „%2“</translation>
    </message>
    <message>
        <source>fewer than two sessions of the run lie in the range</source>
        <translation>weniger als zwei Handelstage des Laufs liegen im Zeitraum</translation>
    </message>
    <message>
        <source>the runs have no period in common</source>
        <translation>die Läufe haben keinen gemeinsamen Zeitraum</translation>
    </message>
    <message>
        <source>two runs are needed to compare</source>
        <translation>für einen Vergleich braucht es zwei Läufe</translation>
    </message>
    <message>
        <source>%1 is no kind of decision</source>
        <translation>%1 ist keine Art von Entscheidung</translation>
    </message>
    <message>
        <source>%1 is not a user of this workspace</source>
        <translation>%1 ist kein Benutzer dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>%1 prepared this and cannot decide about it</source>
        <translation>%1 hat dies vorbereitet und kann nicht darüber entscheiden</translation>
    </message>
    <message>
        <source>%1 was rejected by decision %2</source>
        <translation>%1 wurde mit Entscheidung %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1: found %2, expected %3 to %4</source>
        <translation>%1: %2 gefunden, erwartet wird %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no one-time codes</source>
        <translation>„%1“ hat keine Einmalcodes</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is another workspace than the one in the backup</source>
        <translation>„%1“ ist ein anderer Arbeitsbereich als der in der Sicherung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of at most %2</source>
        <translation>„%1“ ist keine Liste von höchstens %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an active user of the workspace in the backup</source>
        <translation>„%1“ ist kein aktiver Benutzer des Arbeitsbereichs in der Sicherung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the last active administrator</source>
        <translation>„%1“ ist der letzte aktive Administrator</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Attempt refused</source>
        <translation>Versuch abgelehnt</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung erstellt</translation>
    </message>
    <message>
        <source>Backup made and proved</source>
        <translation>Sicherung erstellt und geprüft</translation>
    </message>
    <message>
        <source>Backup plan changed</source>
        <translation>Sicherungsplan geändert</translation>
    </message>
    <message>
        <source>Backup verified</source>
        <translation>Sicherung geprüft</translation>
    </message>
    <message>
        <source>Bound to a keychain</source>
        <translation>An einen Schlüsselbund gebunden</translation>
    </message>
    <message>
        <source>Checking every page</source>
        <translation>Jede Seite wird geprüft</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Die Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Confirmed by code</source>
        <translation>Mit Code bestätigt</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>Der Arbeitsbereich wird kopiert</translation>
    </message>
    <message>
        <source>Counting the rows</source>
        <translation>Die Zeilen werden gezählt</translation>
    </message>
    <message>
        <source>Data key replaced</source>
        <translation>Datenschlüssel ersetzt</translation>
    </message>
    <message>
        <source>Decrypting the backup</source>
        <translation>Die Sicherung wird entschlüsselt</translation>
    </message>
    <message>
        <source>Ed25519 failed</source>
        <translation>Ed25519 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Encrypting the workspace anew</source>
        <translation>Der Arbeitsbereich wird neu verschlüsselt</translation>
    </message>
    <message>
        <source>Evidence exported</source>
        <translation>Nachweise exportiert</translation>
    </message>
    <message>
        <source>Evidence pack of %1 entries; the log has %2 now</source>
        <translation>Nachweispaket mit %1 Einträgen; das Protokoll hat jetzt %2</translation>
    </message>
    <message>
        <source>First passphrase set anew</source>
        <translation>Erste Passphrase neu gesetzt</translation>
    </message>
    <message>
        <source>Folder for checkpoints set</source>
        <translation>Ordner für Prüfpunkte festgelegt</translation>
    </message>
    <message>
        <source>Freed from a keychain</source>
        <translation>Von einem Schlüsselbund gelöst</translation>
    </message>
    <message>
        <source>HMAC-SHA-512 failed</source>
        <translation>HMAC-SHA-512 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Keys changed</source>
        <translation>Schlüssel geändert</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Aufbewahrungssperre gesetzt</translation>
    </message>
    <message>
        <source>Legal hold released</source>
        <translation>Aufbewahrungssperre aufgehoben</translation>
    </message>
    <message>
        <source>Let in by the recovery key</source>
        <translation>Mit dem Wiederherstellungsschlüssel eingelassen</translation>
    </message>
    <message>
        <source>Looking for what is past its time</source>
        <translation>Abgelaufenes wird gesucht</translation>
    </message>
    <message>
        <source>Old backups removed</source>
        <translation>Alte Sicherungen entfernt</translation>
    </message>
    <message>
        <source>Older state accepted</source>
        <translation>Älterer Stand angenommen</translation>
    </message>
    <message>
        <source>One-time codes switched off</source>
        <translation>Einmalcodes ausgeschaltet</translation>
    </message>
    <message>
        <source>One-time codes switched on</source>
        <translation>Einmalcodes eingeschaltet</translation>
    </message>
    <message>
        <source>Opening the copy</source>
        <translation>Die Kopie wird geöffnet</translation>
    </message>
    <message>
        <source>PBKDF2 failed</source>
        <translation>PBKDF2 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Personenbezogene Daten gelöscht</translation>
    </message>
    <message>
        <source>Personal data handed out</source>
        <translation>Personenbezogene Daten herausgegeben</translation>
    </message>
    <message>
        <source>Putting the workspace in its place</source>
        <translation>Der Arbeitsbereich wird an seinen Platz gelegt</translation>
    </message>
    <message>
        <source>Recording the restore</source>
        <translation>Die Wiederherstellung wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Wiederherstellungsschlüssel erstellt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Removing what is past its time</source>
        <translation>Abgelaufenes wird entfernt</translation>
    </message>
    <message>
        <source>Replaying the audit chain</source>
        <translation>Die Audit-Kette wird nachgerechnet</translation>
    </message>
    <message>
        <source>Restore rehearsed</source>
        <translation>Wiederherstellung geprobt</translation>
    </message>
    <message>
        <source>Restored and verified</source>
        <translation>Wiederhergestellt und geprüft</translation>
    </message>
    <message>
        <source>Retention changed</source>
        <translation>Aufbewahrung geändert</translation>
    </message>
    <message>
        <source>Retention done</source>
        <translation>Aufbewahrung abgeschlossen</translation>
    </message>
    <message>
        <source>Retention run</source>
        <translation>Aufbewahrung ausgeführt</translation>
    </message>
    <message>
        <source>Retention: past their time %1, removed %2</source>
        <translation>Aufbewahrung: abgelaufen %1, entfernt %2</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>SQLite finds a fault: %1</source>
        <translation>SQLite findet einen Fehler: %1</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Wird signiert</translation>
    </message>
    <message>
        <source>Signing key put on record</source>
        <translation>Signaturschlüssel hinterlegt</translation>
    </message>
    <message>
        <source>Signing the log as it is</source>
        <translation>Das Protokoll wird im jetzigen Stand signiert</translation>
    </message>
    <message>
        <source>Unlocking the backup</source>
        <translation>Die Sicherung wird entsperrt</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Benutzer deaktiviert</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Benutzer aktiviert</translation>
    </message>
    <message>
        <source>Verifying the restored workspace</source>
        <translation>Der wiederhergestellte Arbeitsbereich wird geprüft</translation>
    </message>
    <message>
        <source>Wait after failed attempts ended</source>
        <translation>Wartezeit nach Fehlversuchen beendet</translation>
    </message>
    <message>
        <source>Workspace restored from a backup</source>
        <translation>Arbeitsbereich aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Writing the entries</source>
        <translation>Die Einträge werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the proofs</source>
        <translation>Die Beweise werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the reports</source>
        <translation>Die Berichte werden geschrieben</translation>
    </message>
    <message>
        <source>Written %1: bytes %2, audit entries %3</source>
        <translation>%1 geschrieben: %2 Bytes, %3 Einträge im Audit-Protokoll</translation>
    </message>
    <message>
        <source>X25519 failed</source>
        <translation>X25519 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>a QR code holds at most %1 bytes, found %2</source>
        <translation>ein QR-Code fasst höchstens %1 Bytes, gefunden %2</translation>
    </message>
    <message>
        <source>a backup of the workspace is being made</source>
        <translation>eine Sicherung des Arbeitsbereichs wird gerade erstellt</translation>
    </message>
    <message>
        <source>a backup of this workspace is being made already</source>
        <translation>eine Sicherung dieses Arbeitsbereichs wird bereits erstellt</translation>
    </message>
    <message>
        <source>a box key is made of %1 bytes, found %2</source>
        <translation>ein Box-Schlüssel besteht aus %1 Bytes, gefunden %2</translation>
    </message>
    <message>
        <source>a checkpoint that was signed says otherwise</source>
        <translation>ein signierter Prüfpunkt besagt etwas anderes</translation>
    </message>
    <message>
        <source>a code is made of digits and of letters without I, L, O and U</source>
        <translation>ein Code besteht aus Ziffern und aus Buchstaben ohne I, L, O und U</translation>
    </message>
    <message>
        <source>a decision names no workspace</source>
        <translation>eine Entscheidung nennt keinen Arbeitsbereich</translation>
    </message>
    <message>
        <source>a decision needs a role</source>
        <translation>eine Entscheidung braucht eine Rolle</translation>
    </message>
    <message>
        <source>a decision needs a subject of at most 200 bytes that can be printed</source>
        <translation>eine Entscheidung braucht einen druckbaren Gegenstand von höchstens 200 Bytes</translation>
    </message>
    <message>
        <source>a decision needs the hash of what it is about</source>
        <translation>eine Entscheidung braucht den Hash dessen, worum es geht</translation>
    </message>
    <message>
        <source>a decision needs who prepared and who decided</source>
        <translation>eine Entscheidung muss nennen, wer vorbereitet und wer entschieden hat</translation>
    </message>
    <message>
        <source>a full name has at most 200 bytes and no characters that cannot be seen</source>
        <translation>ein vollständiger Name hat höchstens 200 Bytes und keine unsichtbaren Zeichen</translation>
    </message>
    <message>
        <source>a newer one may have been made since: only the last one opens it</source>
        <translation>vielleicht wurde seither ein neuerer erstellt: Nur der letzte öffnet ihn</translation>
    </message>
    <message>
        <source>a one-time code is needed to sign in</source>
        <translation>zum Anmelden wird ein Einmalcode gebraucht</translation>
    </message>
    <message>
        <source>a part of it does not authenticate</source>
        <translation>ein Teil davon lässt sich nicht authentifizieren</translation>
    </message>
    <message>
        <source>a reason has 1 to %1 bytes</source>
        <translation>eine Begründung hat 1 bis %1 Bytes</translation>
    </message>
    <message>
        <source>a reason has 1 to %1 bytes and no control characters</source>
        <translation>eine Begründung hat 1 bis %1 Bytes und keine Steuerzeichen</translation>
    </message>
    <message>
        <source>a recovery code holds a key of %1 bytes, found %2</source>
        <translation>ein Wiederherstellungscode enthält einen Schlüssel von %1 Bytes, gefunden %2</translation>
    </message>
    <message>
        <source>a recovery key is one code, or its two shares</source>
        <translation>ein Wiederherstellungsschlüssel ist ein Code oder dessen zwei Teile</translation>
    </message>
    <message>
        <source>a row in it refers to one that is not there</source>
        <translation>eine Zeile darin verweist auf eine, die nicht da ist</translation>
    </message>
    <message>
        <source>a second folder needs a first one</source>
        <translation>ein zweiter Ordner setzt einen ersten voraus</translation>
    </message>
    <message>
        <source>a second person has to approve it</source>
        <translation>eine zweite Person muss es genehmigen</translation>
    </message>
    <message>
        <source>a second person has to decide</source>
        <translation>eine zweite Person muss entscheiden</translation>
    </message>
    <message>
        <source>a service account has no one-time codes</source>
        <translation>ein Dienstkonto hat keine Einmalcodes</translation>
    </message>
    <message>
        <source>a service account is no person: its role stays</source>
        <translation>ein Dienstkonto ist keine Person: Seine Rolle bleibt</translation>
    </message>
    <message>
        <source>a signed checkpoint knows %1 entries, the log has %2</source>
        <translation>ein signierter Prüfpunkt kennt %1 Einträge, das Protokoll hat %2</translation>
    </message>
    <message>
        <source>a signed checkpoint of the audit log was altered or removed</source>
        <translation>ein signierter Prüfpunkt des Audit-Protokolls wurde verändert oder entfernt</translation>
    </message>
    <message>
        <source>a signing key is made of %1 bytes, found %2</source>
        <translation>ein Signaturschlüssel besteht aus %1 Bytes, gefunden %2</translation>
    </message>
    <message>
        <source>a slot does not belong to its key</source>
        <translation>ein Schlüsselfach gehört nicht zu seinem Schlüssel</translation>
    </message>
    <message>
        <source>a table has an impossible name</source>
        <translation>eine Tabelle hat einen unmöglichen Namen</translation>
    </message>
    <message>
        <source>a tree of %1 leaves has no leaf %2</source>
        <translation>ein Baum mit %1 Blättern hat kein Blatt %2</translation>
    </message>
    <message>
        <source>a tree of %1 leaves is not the beginning of one of %2</source>
        <translation>ein Baum mit %1 Blättern ist nicht der Anfang eines Baums mit %2</translation>
    </message>
    <message>
        <source>add another user first</source>
        <translation>fügen Sie zuerst einen weiteren Benutzer hinzu</translation>
    </message>
    <message>
        <source>after %1 failed attempts you have to wait %2 seconds</source>
        <translation>nach %1 Fehlversuchen müssen Sie %2 Sekunden warten</translation>
    </message>
    <message>
        <source>an administrator can enable the user again</source>
        <translation>ein Administrator kann den Benutzer wieder aktivieren</translation>
    </message>
    <message>
        <source>an administrator can end the wait: users unlock</source>
        <translation>ein Administrator kann die Wartezeit beenden: users unlock</translation>
    </message>
    <message>
        <source>an old backup was not removed: %1</source>
        <translation>eine alte Sicherung wurde nicht entfernt: %1</translation>
    </message>
    <message>
        <source>an older key file was put back: it is from change %1 of the keys, and the workspace knows change %2</source>
        <translation>eine ältere Schlüsseldatei wurde zurückgelegt: Sie stammt von Änderung %1 der Schlüssel, der Arbeitsbereich kennt Änderung %2</translation>
    </message>
    <message>
        <source>another administrator has to do it</source>
        <translation>ein anderer Administrator muss es tun</translation>
    </message>
    <message>
        <source>at most %1 entries are read at once</source>
        <translation>höchstens %1 Einträge werden auf einmal gelesen</translation>
    </message>
    <message>
        <source>begin at the root: /media/backup</source>
        <translation>beginnen Sie bei der Wurzel: /media/backup</translation>
    </message>
    <message>
        <source>check the clock of the device that shows it</source>
        <translation>prüfen Sie die Uhr des Geräts, das ihn anzeigt</translation>
    </message>
    <message>
        <source>choose a file whose name ends in .qdbackup</source>
        <translation>wählen Sie eine Datei, deren Name auf .qdbackup endet</translation>
    </message>
    <message>
        <source>choose a passphrase of your own first</source>
        <translation>wählen Sie zuerst eine eigene Passphrase</translation>
    </message>
    <message>
        <source>choose one in the backup plan, or name the file</source>
        <translation>wählen Sie einen im Sicherungsplan oder nennen Sie die Datei</translation>
    </message>
    <message>
        <source>close other programs, then try again; nothing was changed</source>
        <translation>schließen Sie andere Programme und versuchen Sie es erneut; nichts wurde geändert</translation>
    </message>
    <message>
        <source>close the workspace and open it again; nothing was changed</source>
        <translation>schließen Sie den Arbeitsbereich und öffnen Sie ihn erneut; nichts wurde geändert</translation>
    </message>
    <message>
        <source>days between two drills</source>
        <translation>Tage zwischen zwei Wiederherstellungsproben</translation>
    </message>
    <message>
        <source>days to keep data: found %1, expected 1 to %2</source>
        <translation>Tage, die Daten aufbewahrt werden: gefunden %1, erwartet 1 bis %2</translation>
    </message>
    <message>
        <source>decision %1 does not hold: %2</source>
        <translation>Entscheidung %1 ist nicht gültig: %2</translation>
    </message>
    <message>
        <source>decision %1 is damaged</source>
        <translation>Entscheidung %1 ist beschädigt</translation>
    </message>
    <message>
        <source>decision %1 was about another content of %2</source>
        <translation>Entscheidung %1 betraf einen anderen Inhalt von %2</translation>
    </message>
    <message>
        <source>disable the user first</source>
        <translation>deaktivieren Sie zuerst den Benutzer</translation>
    </message>
    <message>
        <source>disable this user and add another</source>
        <translation>deaktivieren Sie diesen Benutzer und fügen Sie einen anderen hinzu</translation>
    </message>
    <message>
        <source>enable the user first</source>
        <translation>aktivieren Sie zuerst den Benutzer</translation>
    </message>
    <message>
        <source>end what reads it, then try again</source>
        <translation>beenden Sie, was ihn liest, und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>export evidence</source>
        <translation>Nachweise exportieren</translation>
    </message>
    <message>
        <source>five or more words picked by chance are good</source>
        <translation>gut sind fünf oder mehr zufällig gewählte Wörter</translation>
    </message>
    <message>
        <source>found %1, expected printable text</source>
        <translation>%1 gefunden, erwartet wird druckbarer Text</translation>
    </message>
    <message>
        <source>give the name of someone who is, or the recovery key</source>
        <translation>nennen Sie jemanden, der es ist, oder geben Sie den Wiederherstellungsschlüssel an</translation>
    </message>
    <message>
        <source>group %1 is the first that is not right</source>
        <translation>Gruppe %1 ist die erste, die nicht stimmt</translation>
    </message>
    <message>
        <source>group %1 of the recovery code has a character that no code contains</source>
        <translation>Gruppe %1 des Wiederherstellungscodes hat ein Zeichen, das kein Code enthält</translation>
    </message>
    <message>
        <source>group %1 of the recovery code is mistyped</source>
        <translation>Gruppe %1 des Wiederherstellungscodes enthält einen Tippfehler</translation>
    </message>
    <message>
        <source>hours between two backups</source>
        <translation>Stunden zwischen zwei Sicherungen</translation>
    </message>
    <message>
        <source>if it is on another disk, connect it</source>
        <translation>liegt er auf einem anderen Datenträger, schließen Sie diesen an</translation>
    </message>
    <message>
        <source>it can be erased once the hold is released</source>
        <translation>das Löschen ist möglich, sobald die Aufbewahrungssperre aufgehoben ist</translation>
    </message>
    <message>
        <source>it does not hold the checkpoint that its manifest names</source>
        <translation>sie enthält nicht den Prüfpunkt, den ihr Manifest nennt</translation>
    </message>
    <message>
        <source>it does not hold the rows that its manifest counts</source>
        <translation>sie enthält nicht die Zeilen, die ihr Manifest zählt</translation>
    </message>
    <message>
        <source>it does not hold the three parts of a backup</source>
        <translation>sie enthält nicht die drei Teile einer Sicherung</translation>
    </message>
    <message>
        <source>it has no slot</source>
        <translation>sie hat kein Schlüsselfach</translation>
    </message>
    <message>
        <source>it has to be decided again</source>
        <translation>sie muss neu getroffen werden</translation>
    </message>
    <message>
        <source>it holds a part that does not belong there: &apos;%1&apos;</source>
        <translation>sie enthält einen Teil, der nicht hineingehört: „%1“</translation>
    </message>
    <message>
        <source>it holds another workspace than its manifest names</source>
        <translation>sie enthält einen anderen Arbeitsbereich, als ihr Manifest nennt</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is longer than it says</source>
        <translation>sie ist länger, als sie angibt</translation>
    </message>
    <message>
        <source>it is not known who prepared this</source>
        <translation>es ist nicht bekannt, wer dies vorbereitet hat</translation>
    </message>
    <message>
        <source>it is not written as it should be</source>
        <translation>sie ist nicht so geschrieben, wie sie sein sollte</translation>
    </message>
    <message>
        <source>it is on a list of common ones</source>
        <translation>sie steht auf einer Liste verbreiteter Passphrasen</translation>
    </message>
    <message>
        <source>it repeats itself</source>
        <translation>sie wiederholt sich</translation>
    </message>
    <message>
        <source>it was made in another workspace</source>
        <translation>sie wurde in einem anderen Arbeitsbereich getroffen</translation>
    </message>
    <message>
        <source>its MAC does not fit</source>
        <translation>ihr MAC passt nicht</translation>
    </message>
    <message>
        <source>its content does not match its SHA-256</source>
        <translation>ihr Inhalt passt nicht zu ihrem SHA-256</translation>
    </message>
    <message>
        <source>its data key does not follow from the one that the slot was made for</source>
        <translation>ihr Datenschlüssel folgt nicht aus dem, für den das Schlüsselfach erstellt wurde</translation>
    </message>
    <message>
        <source>its header and its manifest differ</source>
        <translation>ihr Kopf und ihr Manifest stimmen nicht überein</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <translation>ihr Kopf ist nicht lesbar</translation>
    </message>
    <message>
        <source>its header has impossible sizes</source>
        <translation>ihr Kopf hat unmögliche Größen</translation>
    </message>
    <message>
        <source>its key file belongs to another workspace</source>
        <translation>ihre Schlüsseldatei gehört zu einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>its manifest cannot be read</source>
        <translation>ihr Manifest ist nicht lesbar</translation>
    </message>
    <message>
        <source>its part &apos;%1&apos; has an impossible size</source>
        <translation>ihr Teil „%1“ hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>its schema is not the one that its manifest names</source>
        <translation>ihr Schema ist nicht das, das ihr Manifest nennt</translation>
    </message>
    <message>
        <source>its table of contents has an impossible size</source>
        <translation>ihr Inhaltsverzeichnis hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>legal hold %1 keeps what is known of person %2</source>
        <translation>Aufbewahrungssperre %1 hält fest, was über Person %2 bekannt ist</translation>
    </message>
    <message>
        <source>let another Admin remove it</source>
        <translation>lassen Sie es von einem anderen Administrator entfernen</translation>
    </message>
    <message>
        <source>make a backup first</source>
        <translation>erstellen Sie zuerst eine Sicherung</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>Sicherungen erstellen</translation>
    </message>
    <message>
        <source>make somebody else an administrator first</source>
        <translation>machen Sie zuerst jemand anderen zum Administrator</translation>
    </message>
    <message>
        <source>manage retention and legal holds</source>
        <translation>Aufbewahrung und Aufbewahrungssperren verwalten</translation>
    </message>
    <message>
        <source>name a new folder</source>
        <translation>nennen Sie einen neuen Ordner</translation>
    </message>
    <message>
        <source>name at most 10,000,000 entries that are there</source>
        <translation>nennen Sie höchstens 10.000.000 vorhandene Einträge</translation>
    </message>
    <message>
        <source>names, common passwords and sequences are tried first</source>
        <translation>Namen, verbreitete Passwörter und Folgen werden zuerst probiert</translation>
    </message>
    <message>
        <source>neither key opens the workspace: it was altered while its data key was being changed</source>
        <translation>keiner der beiden Schlüssel öffnet den Arbeitsbereich: Er wurde verändert, während sein Datenschlüssel gewechselt wurde</translation>
    </message>
    <message>
        <source>no folder for backups is chosen</source>
        <translation>kein Ordner für Sicherungen ist gewählt</translation>
    </message>
    <message>
        <source>nobody changes their own role</source>
        <translation>niemand ändert die eigene Rolle</translation>
    </message>
    <message>
        <source>nobody decided about %1 yet</source>
        <translation>über %1 hat noch niemand entschieden</translation>
    </message>
    <message>
        <source>nobody decides about what they prepared themselves</source>
        <translation>niemand entscheidet über selbst Vorbereitetes</translation>
    </message>
    <message>
        <source>nobody disables themselves</source>
        <translation>niemand deaktiviert sich selbst</translation>
    </message>
    <message>
        <source>nobody erases themselves</source>
        <translation>niemand löscht sich selbst</translation>
    </message>
    <message>
        <source>nothing can be held under the name %1</source>
        <translation>unter dem Namen %1 lässt sich nichts mit einer Aufbewahrungssperre belegen</translation>
    </message>
    <message>
        <source>number of days to keep a backup of</source>
        <translation>Anzahl der Tage, von denen eine Sicherung aufbewahrt wird</translation>
    </message>
    <message>
        <source>number of last backups to keep</source>
        <translation>Anzahl der letzten Sicherungen, die aufbewahrt werden</translation>
    </message>
    <message>
        <source>number of weeks to keep a backup of</source>
        <translation>Anzahl der Wochen, von denen eine Sicherung aufbewahrt wird</translation>
    </message>
    <message>
        <source>one&apos;s own passphrase is changed, not reset</source>
        <translation>die eigene Passphrase wird geändert, nicht zurückgesetzt</translation>
    </message>
    <message>
        <source>only what a user of the workspace prepared can be decided about</source>
        <translation>nur über das, was ein Benutzer des Arbeitsbereichs vorbereitet hat, kann entschieden werden</translation>
    </message>
    <message>
        <source>open it on the account that it was bound on, or use the recovery key</source>
        <translation>öffnen Sie ihn mit dem Konto, an das er gebunden wurde, oder verwenden Sie den Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>open that workspace, or give the passphrase of the backup</source>
        <translation>öffnen Sie jenen Arbeitsbereich oder geben Sie die Passphrase der Sicherung an</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>pass --code CODE</source>
        <translation>geben Sie --code CODE an</translation>
    </message>
    <message>
        <source>person %1 was erased before</source>
        <translation>Person %1 wurde bereits gelöscht</translation>
    </message>
    <message>
        <source>remove the slot of somebody who left</source>
        <translation>entfernen Sie das Schlüsselfach von jemandem, der ausgeschieden ist</translation>
    </message>
    <message>
        <source>report %1 is not the one that the log tells of</source>
        <translation>Bericht %1 ist nicht der, von dem das Protokoll spricht</translation>
    </message>
    <message>
        <source>restore another backup</source>
        <translation>stellen Sie eine andere Sicherung wieder her</translation>
    </message>
    <message>
        <source>restore it with the newer version of Quarterdeck that wrote it</source>
        <translation>stellen Sie sie mit der neueren Version von Quarterdeck wieder her, die sie geschrieben hat</translation>
    </message>
    <message>
        <source>restore the backup under a new name</source>
        <translation>stellen Sie die Sicherung unter einem neuen Namen wieder her</translation>
    </message>
    <message>
        <source>restore the newest backup, or let an administrator accept the workspace as it is</source>
        <translation>stellen Sie die neueste Sicherung wieder her, oder lassen Sie einen Administrator den Arbeitsbereich so annehmen, wie er ist</translation>
    </message>
    <message>
        <source>save the file as text in UTF-8</source>
        <translation>speichern Sie die Datei als Text in UTF-8</translation>
    </message>
    <message>
        <source>set the plan again</source>
        <translation>legen Sie den Plan neu fest</translation>
    </message>
    <message>
        <source>set the policy again</source>
        <translation>legen Sie die Regel neu fest</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>sign in on that desktop, or use the recovery key</source>
        <translation>melden Sie sich an jenem Desktop an, oder verwenden Sie den Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>sign in with your own passphrase</source>
        <translation>melden Sie sich mit Ihrer eigenen Passphrase an</translation>
    </message>
    <message>
        <source>somebody else chose the one that you signed in with: users passphrase</source>
        <translation>die, mit der Sie sich angemeldet haben, hat jemand anderes gewählt: users passphrase</translation>
    </message>
    <message>
        <source>something else has the workspace open</source>
        <translation>etwas anderes hat den Arbeitsbereich geöffnet</translation>
    </message>
    <message>
        <source>start GNOME Keyring, KeePassXC or KWallet, or use the recovery key</source>
        <translation>starten Sie GNOME Keyring, KeePassXC oder KWallet, oder verwenden Sie den Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>switch them off first</source>
        <translation>schalten Sie sie zuerst aus</translation>
    </message>
    <message>
        <source>the QR code could not be made</source>
        <translation>der QR-Code konnte nicht erzeugt werden</translation>
    </message>
    <message>
        <source>the audit chain does not end where its manifest says</source>
        <translation>die Audit-Kette endet nicht dort, wo es das Manifest der Sicherung angibt</translation>
    </message>
    <message>
        <source>the audit log has %1 entries, not %2</source>
        <translation>das Audit-Protokoll hat %1 Einträge, nicht %2</translation>
    </message>
    <message>
        <source>the backup could not be recorded in the workspace: %1</source>
        <translation>die Sicherung konnte nicht im Arbeitsbereich vermerkt werden: %1</translation>
    </message>
    <message>
        <source>the backup has format %1, this program knows up to %2</source>
        <translation>die Sicherung hat Format %1, dieses Programm kennt bis %2</translation>
    </message>
    <message>
        <source>the backup has schema %1, this program knows up to %2</source>
        <translation>die Sicherung hat Schema %1, dieses Programm kennt bis %2</translation>
    </message>
    <message>
        <source>the backup is damaged or was altered: %1</source>
        <translation>die Sicherung ist beschädigt oder wurde verändert: %1</translation>
    </message>
    <message>
        <source>the backup is of another workspace</source>
        <translation>die Sicherung gehört zu einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>the backup plan in the workspace is damaged</source>
        <translation>der Sicherungsplan im Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>the backup was not copied to the second folder: %1</source>
        <translation>die Sicherung wurde nicht in den zweiten Ordner kopiert: %1</translation>
    </message>
    <message>
        <source>the checkpoint is of another workspace</source>
        <translation>der Prüfpunkt gehört zu einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>the checkpoint was signed with a key that is not known</source>
        <translation>der Prüfpunkt wurde mit einem unbekannten Schlüssel signiert</translation>
    </message>
    <message>
        <source>the copy in the second folder is not what was written</source>
        <translation>die Kopie im zweiten Ordner ist nicht das, was geschrieben wurde</translation>
    </message>
    <message>
        <source>the copy of the workspace is not the same</source>
        <translation>die Kopie des Arbeitsbereichs stimmt nicht überein</translation>
    </message>
    <message>
        <source>the count of backups in the workspace is damaged</source>
        <translation>die Anzahl der Sicherungen im Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>the data key of a slot was altered</source>
        <translation>der Datenschlüssel eines Schlüsselfachs wurde verändert</translation>
    </message>
    <message>
        <source>the data key was changed %1 times: there is no room for more</source>
        <translation>der Datenschlüssel wurde %1-mal gewechselt: für mehr ist kein Platz</translation>
    </message>
    <message>
        <source>the database library cannot encrypt, or there is not enough memory</source>
        <translation>die Datenbankbibliothek kann nicht verschlüsseln, oder der Speicher reicht nicht aus</translation>
    </message>
    <message>
        <source>the desktop offers no keychain</source>
        <translation>der Desktop bietet keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>the disk may be failing: use another one</source>
        <translation>der Datenträger ist möglicherweise defekt: Verwenden Sie einen anderen</translation>
    </message>
    <message>
        <source>the encrypted stream goes on where it should not</source>
        <translation>der verschlüsselte Datenstrom geht weiter, wo er enden sollte</translation>
    </message>
    <message>
        <source>the encrypted stream is too long</source>
        <translation>der verschlüsselte Datenstrom ist zu lang</translation>
    </message>
    <message>
        <source>the end is where it differs</source>
        <translation>das Ende weicht ab</translation>
    </message>
    <message>
        <source>the file is no backup of Quarterdeck</source>
        <translation>die Datei ist keine Sicherung von Quarterdeck</translation>
    </message>
    <message>
        <source>the first %1 entries of the log are not the ones that this checkpoint saw</source>
        <translation>die ersten %1 Einträge des Protokolls sind nicht die, die dieser Prüfpunkt gesehen hat</translation>
    </message>
    <message>
        <source>the first and the second share are needed, one of each</source>
        <translation>der erste und der zweite Teil werden benötigt, je einer</translation>
    </message>
    <message>
        <source>the folder %1 is not a whole path</source>
        <translation>der Ordner %1 ist kein vollständiger Pfad</translation>
    </message>
    <message>
        <source>the folder for backups &apos;%1&apos; is not there</source>
        <translation>den Ordner für Sicherungen „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>the folder for checkpoints has to be a whole path of at most %1 bytes</source>
        <translation>der Ordner für Prüfpunkte muss ein vollständiger Pfad von höchstens %1 Bytes sein</translation>
    </message>
    <message>
        <source>the key file has room for %1 slots, and no more</source>
        <translation>die Schlüsseldatei hat Platz für %1 Schlüsselfächer und nicht mehr</translation>
    </message>
    <message>
        <source>the key file has version %1, this program knows up to %2</source>
        <translation>die Schlüsseldatei hat Version %1, dieses Programm kennt bis %2</translation>
    </message>
    <message>
        <source>the key file would not hold what is to be kept</source>
        <translation>die Schlüsseldatei würde nicht enthalten, was aufzubewahren ist</translation>
    </message>
    <message>
        <source>the key is not written in base32 (letters A to Z and digits 2 to 7)</source>
        <translation>der Schlüssel ist nicht in Base32 geschrieben (Buchstaben A bis Z und Ziffern 2 bis 7)</translation>
    </message>
    <message>
        <source>the key of the one-time codes is empty</source>
        <translation>der Schlüssel der Einmalcodes ist leer</translation>
    </message>
    <message>
        <source>the key of the one-time codes is not one that was shown</source>
        <translation>der Schlüssel der Einmalcodes ist keiner, der angezeigt wurde</translation>
    </message>
    <message>
        <source>the key was not the person&apos;s at that time</source>
        <translation>der Schlüssel gehörte der Person zu diesem Zeitpunkt nicht</translation>
    </message>
    <message>
        <source>the keychain does not answer</source>
        <translation>der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>the keychain of the desktop cannot be asked</source>
        <translation>der Schlüsselbund des Desktops kann nicht abgefragt werden</translation>
    </message>
    <message>
        <source>the keychain of this account holds nothing for the workspace</source>
        <translation>der Schlüsselbund dieses Kontos enthält nichts für den Arbeitsbereich</translation>
    </message>
    <message>
        <source>the keychain said: %1</source>
        <translation>der Schlüsselbund meldete: %1</translation>
    </message>
    <message>
        <source>the keychain was asked on the thread that has to answer</source>
        <translation>der Schlüsselbund wurde in dem Thread abgefragt, der antworten muss</translation>
    </message>
    <message>
        <source>the keychain was not opened</source>
        <translation>der Schlüsselbund wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>the legal hold %1 was released before</source>
        <translation>die Aufbewahrungssperre %1 wurde bereits aufgehoben</translation>
    </message>
    <message>
        <source>the log has the entries 1 to %1, found %2 to %3</source>
        <translation>das Protokoll hat die Einträge 1 bis %1, gefunden wurden %2 bis %3</translation>
    </message>
    <message>
        <source>the log is not the one that was signed: its first %1 entries do not have the tree head that the %2 knows</source>
        <translation>das Protokoll ist nicht das signierte: seine ersten %1 Einträge haben nicht den Baumkopf, den der Anker „%2“ kennt</translation>
    </message>
    <message>
        <source>the manifest of the backup is too large</source>
        <translation>das Manifest der Sicherung ist zu groß</translation>
    </message>
    <message>
        <source>the new passphrase is the one you have</source>
        <translation>die neue Passphrase ist die bisherige</translation>
    </message>
    <message>
        <source>the note of an unfinished restore beside the workspace was altered</source>
        <translation>der Vermerk über eine unvollendete Wiederherstellung neben dem Arbeitsbereich wurde verändert</translation>
    </message>
    <message>
        <source>the one-time code could not be computed</source>
        <translation>der Einmalcode konnte nicht berechnet werden</translation>
    </message>
    <message>
        <source>the one-time code does not fit</source>
        <translation>der Einmalcode passt nicht</translation>
    </message>
    <message>
        <source>the one-time code is wrong or was used</source>
        <translation>der Einmalcode ist falsch oder wurde schon verwendet</translation>
    </message>
    <message>
        <source>the passphrase has %1 characters, at least %2 are needed</source>
        <translation>die Passphrase hat %1 Zeichen, mindestens %2 sind nötig</translation>
    </message>
    <message>
        <source>the passphrase has more than %1 bytes</source>
        <translation>die Passphrase hat mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>the passphrase is easy to guess: %1</source>
        <translation>die Passphrase ist leicht zu erraten: %1</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>die Passphrase fehlt</translation>
    </message>
    <message>
        <source>the passphrase is not UTF-8 text</source>
        <translation>die Passphrase ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the person might not approve at that time</source>
        <translation>die Person durfte zu diesem Zeitpunkt nicht genehmigen</translation>
    </message>
    <message>
        <source>the program is closing</source>
        <translation>das Programm wird gerade beendet</translation>
    </message>
    <message>
        <source>the public key shares no secret: it is a point of small order</source>
        <translation>der öffentliche Schlüssel ergibt kein gemeinsames Geheimnis: er ist ein Punkt kleiner Ordnung</translation>
    </message>
    <message>
        <source>the reason has more than 2,000 bytes or characters that cannot be printed</source>
        <translation>die Begründung hat mehr als 2.000 Bytes oder nicht druckbare Zeichen</translation>
    </message>
    <message>
        <source>the record of person %1 is damaged</source>
        <translation>die Aufzeichnung zu Person %1 ist beschädigt</translation>
    </message>
    <message>
        <source>the record says something else than was signed</source>
        <translation>die Aufzeichnung sagt etwas anderes, als signiert wurde</translation>
    </message>
    <message>
        <source>the recovery code has %1 characters without its hyphens, expected %2</source>
        <translation>der Wiederherstellungscode hat ohne Bindestriche %1 Zeichen, erwartet werden %2</translation>
    </message>
    <message>
        <source>the recovery code is mistyped: its groups fit, but not together</source>
        <translation>der Wiederherstellungscode ist vertippt: seine Gruppen stimmen einzeln, aber nicht zusammen</translation>
    </message>
    <message>
        <source>the recovery code was written by another version of Quarterdeck</source>
        <translation>der Wiederherstellungscode wurde von einer anderen Version von Quarterdeck geschrieben</translation>
    </message>
    <message>
        <source>the restored workspace could not be written whole</source>
        <translation>der wiederhergestellte Arbeitsbereich konnte nicht vollständig geschrieben werden</translation>
    </message>
    <message>
        <source>the retention policy in the workspace is damaged</source>
        <translation>die Aufbewahrungsregel im Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>the second folder &apos;%1&apos; is not there: the backup was made without a copy</source>
        <translation>den zweiten Ordner „%1“ gibt es nicht: die Sicherung wurde ohne Kopie angelegt</translation>
    </message>
    <message>
        <source>the second folder is the same as the first</source>
        <translation>der zweite Ordner ist derselbe wie der erste</translation>
    </message>
    <message>
        <source>the session has no slot</source>
        <translation>die Sitzung hat kein Schlüsselfach</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>die Signatur passt nicht</translation>
    </message>
    <message>
        <source>the signature of its manifest is not the workspace&apos;s</source>
        <translation>die Signatur ihres Manifests ist nicht die des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>the signature of the checkpoint does not fit: it was altered or forged</source>
        <translation>die Signatur des Prüfpunkts passt nicht: er wurde verändert oder gefälscht</translation>
    </message>
    <message>
        <source>the text for the QR code holds a zero byte</source>
        <translation>der Text für den QR-Code enthält ein Nullbyte</translation>
    </message>
    <message>
        <source>the text is too long for a recovery code</source>
        <translation>der Text ist zu lang für einen Wiederherstellungscode</translation>
    </message>
    <message>
        <source>the text of a decision is not one that this program writes</source>
        <translation>der Text einer Entscheidung ist keiner, den dieses Programm schreibt</translation>
    </message>
    <message>
        <source>the tree has %1 leaves, not %2 from %3 on</source>
        <translation>der Baum hat %1 Blätter, nicht %2 ab %3</translation>
    </message>
    <message>
        <source>the tree over the audit log is damaged or was altered</source>
        <translation>der Baum über dem Audit-Protokoll ist beschädigt oder wurde verändert</translation>
    </message>
    <message>
        <source>the tree over the log was altered</source>
        <translation>der Baum über dem Protokoll wurde verändert</translation>
    </message>
    <message>
        <source>the two shares are not of one key</source>
        <translation>die beiden Teile gehören nicht zu einem Schlüssel</translation>
    </message>
    <message>
        <source>the user &apos;%1&apos; is active</source>
        <translation>der Benutzer „%1“ ist aktiv</translation>
    </message>
    <message>
        <source>the user &apos;%1&apos; is disabled</source>
        <translation>der Benutzer „%1“ ist deaktiviert</translation>
    </message>
    <message>
        <source>the user name %1 begins or ends with a blank</source>
        <translation>der Benutzername %1 beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>the user name %1 has characters that cannot be seen</source>
        <translation>der Benutzername %1 enthält unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>the user name %1 is one that the program itself writes</source>
        <translation>der Benutzername %1 ist einer, den das Programm selbst schreibt</translation>
    </message>
    <message>
        <source>the workspace does not have what it keeps of itself</source>
        <translation>dem Arbeitsbereich fehlt, was er über sich selbst festhält</translation>
    </message>
    <message>
        <source>the workspace file is damaged or was altered</source>
        <translation>die Datei des Arbeitsbereichs ist beschädigt oder wurde verändert</translation>
    </message>
    <message>
        <source>the workspace has to be brought to a new schema, and the backup before that failed: %1</source>
        <translation>der Arbeitsbereich muss auf ein neues Schema gebracht werden, und die Sicherung davor schlug fehl: %1</translation>
    </message>
    <message>
        <source>the workspace holds no &apos;%1&apos;</source>
        <translation>der Arbeitsbereich enthält kein „%1“</translation>
    </message>
    <message>
        <source>the workspace is a copy from before its last restore, which the %1 knows of</source>
        <translation>der Arbeitsbereich ist eine Kopie aus der Zeit vor seiner letzten Wiederherstellung, die der Anker „%1“ kennt</translation>
    </message>
    <message>
        <source>the workspace is older than it was: a checkpoint of %1 that the %2 knows is not in it</source>
        <translation>der Arbeitsbereich ist älter, als er war: ein Prüfpunkt vom %1, den der Anker „%2“ kennt, ist nicht darin</translation>
    </message>
    <message>
        <source>the workspace is older than it was: its log has %1 entries, the %2 knows of %3</source>
        <translation>der Arbeitsbereich ist älter, als er war: sein Protokoll hat %1 Einträge, der Anker „%2“ kennt %3</translation>
    </message>
    <message>
        <source>the workspace is open for reading only: %1</source>
        <translation>der Arbeitsbereich ist nur zum Lesen geöffnet: %1</translation>
    </message>
    <message>
        <source>the workspace knows no backup %1</source>
        <translation>der Arbeitsbereich kennt keine Sicherung %1</translation>
    </message>
    <message>
        <source>the workspace of before lies beside it under a name with &apos;.before-&apos;</source>
        <translation>der vorherige Arbeitsbereich liegt daneben unter einem Namen mit „.before-“</translation>
    </message>
    <message>
        <source>the workspace was not rolled back</source>
        <translation>der Arbeitsbereich wurde nicht zurückgesetzt</translation>
    </message>
    <message>
        <source>then try again; the recovery key opens the workspace, too</source>
        <translation>versuchen Sie es dann erneut; auch der Wiederherstellungsschlüssel öffnet den Arbeitsbereich</translation>
    </message>
    <message>
        <source>there are files in the folder for the evidence pack</source>
        <translation>im Ordner für das Nachweispaket liegen Dateien</translation>
    </message>
    <message>
        <source>there is a user &apos;%1&apos; already</source>
        <translation>es gibt bereits einen Benutzer „%1“</translation>
    </message>
    <message>
        <source>there is no backup to rehearse with</source>
        <translation>es gibt keine Sicherung, mit der geprobt werden kann</translation>
    </message>
    <message>
        <source>there is no legal hold %1</source>
        <translation>es gibt keine Aufbewahrungssperre %1</translation>
    </message>
    <message>
        <source>there is no person %1</source>
        <translation>es gibt keine Person %1</translation>
    </message>
    <message>
        <source>there is no such role</source>
        <translation>es gibt keine solche Rolle</translation>
    </message>
    <message>
        <source>there is no text for the QR code</source>
        <translation>es gibt keinen Text für den QR-Code</translation>
    </message>
    <message>
        <source>there is no user %1</source>
        <translation>es gibt keinen Benutzer %1</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht aus</translation>
    </message>
    <message>
        <source>these groups of the recovery code are mistyped: %1</source>
        <translation>diese Gruppen des Wiederherstellungscodes sind vertippt: %1</translation>
    </message>
    <message>
        <source>this checkpoint is of another workspace</source>
        <translation>dieser Prüfpunkt gehört zu einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>this checkpoint knows %1 entries, the log has %2</source>
        <translation>dieser Prüfpunkt kennt %1 Einträge, das Protokoll hat %2</translation>
    </message>
    <message>
        <source>this is not a checkpoint of an audit log, or it was altered</source>
        <translation>dies ist kein Prüfpunkt eines Audit-Protokolls, oder er wurde verändert</translation>
    </message>
    <message>
        <source>this is not the recovery key of the workspace</source>
        <translation>dies ist nicht der Wiederherstellungsschlüssel des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>this is one of two shares: the other one is needed, too</source>
        <translation>dies ist einer von zwei Teilen: der andere wird auch benötigt</translation>
    </message>
    <message>
        <source>this is the last passphrase that opens the workspace</source>
        <translation>dies ist die letzte Passphrase, die den Arbeitsbereich öffnet</translation>
    </message>
    <message>
        <source>this session has no key to sign with</source>
        <translation>diese Sitzung hat keinen Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>this way in needs the keychain of the desktop that it was bound to, and it cannot be asked here</source>
        <translation>dieser Zugang braucht den Schlüsselbund des Desktops, an den er gebunden wurde, und der kann hier nicht abgefragt werden</translation>
    </message>
    <message>
        <source>try again when it is done</source>
        <translation>versuchen Sie es erneut, wenn das abgeschlossen ist</translation>
    </message>
    <message>
        <source>two slots have the same number</source>
        <translation>zwei Schlüsselfächer haben dieselbe Nummer</translation>
    </message>
    <message>
        <source>unlock it, and try again</source>
        <translation>entsperren Sie ihn, und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>unlock the keychain, or go on without it</source>
        <translation>entsperren Sie den Schlüsselbund, oder fahren Sie ohne ihn fort</translation>
    </message>
    <message>
        <source>use another backup</source>
        <translation>verwenden Sie eine andere Sicherung</translation>
    </message>
    <message>
        <source>use letters, digits and plain blanks</source>
        <translation>verwenden Sie Buchstaben, Ziffern und einfache Leerzeichen</translation>
    </message>
    <message>
        <source>use the recovery key</source>
        <translation>verwenden Sie den Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>users list tells who is</source>
        <translation>users list zeigt, wen es gibt</translation>
    </message>
    <message>
        <source>wait for the next one, or use one of the recovery codes</source>
        <translation>warten Sie auf den nächsten, oder verwenden Sie einen der Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>wait until it is done</source>
        <translation>warten Sie, bis das abgeschlossen ist</translation>
    </message>
    <message>
        <source>what is personal of person %1 was altered</source>
        <translation>die persönlichen Angaben zu Person %1 wurden verändert</translation>
    </message>
    <message>
        <source>what the keychain keeps for this workspace was altered</source>
        <translation>was der Schlüsselbund für diesen Arbeitsbereich aufbewahrt, wurde verändert</translation>
    </message>
    <message>
        <source>what the workspace holds was changed without an entry in the audit log: %1</source>
        <translation>der Inhalt des Arbeitsbereichs wurde ohne Eintrag im Audit-Protokoll geändert: %1</translation>
    </message>
    <message>
        <source>who prepared it decided, too</source>
        <translation>wer vorbereitet hat, hat auch entschieden</translation>
    </message>
    <message>
        <source>write it from the root on, as in /media/stick/checkpoints</source>
        <translation>geben Sie ihn ab der Wurzel an, etwa /media/stick/checkpoints</translation>
    </message>
    <message>
        <source>wrong key, or the data was altered</source>
        <translation>falscher Schlüssel, oder die Daten wurden verändert</translation>
    </message>
    <message>
        <source>wrong key, or the sealed box was altered</source>
        <translation>falscher Schlüssel, oder die versiegelte Box wurde verändert</translation>
    </message>
    <message>
        <source>years to keep records: found %1, expected 1 to %2</source>
        <translation>Jahre der Aufbewahrung von Aufzeichnungen: %1 gefunden, erwartet wird 1 bis %2</translation>
    </message>
    <message>
        <source>you have one-time codes already</source>
        <translation>Sie haben bereits Einmalcodes</translation>
    </message>
    <message>
        <source>you have opened the workspace with this slot</source>
        <translation>Sie haben den Arbeitsbereich mit diesem Schlüsselfach geöffnet</translation>
    </message>
    <message>
        <source>your own one-time codes are switched off with your passphrase</source>
        <translation>Ihre eigenen Einmalcodes schalten Sie mit Ihrer Passphrase aus</translation>
    </message>
    <message>
        <source>your role was changed</source>
        <translation>Ihre Rolle wurde geändert</translation>
    </message>
    <message>
        <source>Brought to a newer schema</source>
        <translation>Auf ein neueres Schema gebracht</translation>
    </message>
    <message>
        <source>Deriving a key</source>
        <translation>Ein Schlüssel wird abgeleitet</translation>
    </message>
    <message>
        <source>close other programs, then try again</source>
        <translation>schließen Sie andere Programme und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>the evidence pack has no folder</source>
        <translation>das Nachweispaket hat keinen Ordner</translation>
    </message>
    <message>
        <source>the new file is in its place, but the disk has not confirmed it: a power cut may undo it</source>
        <translation>die neue Datei liegt an ihrem Platz, aber der Datenträger hat das nicht bestätigt: Ein Stromausfall kann es rückgängig machen</translation>
    </message>
    <message>
        <source>the workspace file is closed</source>
        <translation>die Datei des Arbeitsbereichs ist geschlossen</translation>
    </message>
    <message>
        <source>close the workspace and open it again</source>
        <translation>schließen Sie den Arbeitsbereich und öffnen Sie ihn erneut</translation>
    </message>
    <message>
        <source>the data key was changed all the same: the log tells of it with the next change</source>
        <translation>der Datenschlüssel wurde dennoch gewechselt: Das Protokoll hält es mit der nächsten Änderung fest</translation>
    </message>
    <message>
        <source>the restored workspace is in its place, but was not verified there: open and verify it</source>
        <translation>der wiederhergestellte Arbeitsbereich liegt an seinem Platz, wurde dort aber nicht geprüft: Öffnen und prüfen Sie ihn</translation>
    </message>
    <message>
        <source>the restored workspace is in its place as soon as it is opened: that ends the restore</source>
        <translation>der wiederhergestellte Arbeitsbereich liegt an seinem Platz, sobald er geöffnet wird: Das schließt die Wiederherstellung ab</translation>
    </message>
    <message>
        <source>the last change of the data key has not come to its end</source>
        <translation>der letzte Wechsel des Datenschlüssels ist noch nicht abgeschlossen</translation>
    </message>
    <message>
        <source>%1 assets cannot be cut into %2 clusters</source>
        <translation>%1 Werte lassen sich nicht in %2 Cluster teilen</translation>
    </message>
    <message>
        <source>%1 cannot be evaluated: the numbers overflow</source>
        <translation>%1 lässt sich nicht berechnen: die Zahlen laufen über</translation>
    </message>
    <message>
        <source>%1 cap</source>
        <translation>Obergrenze für %1</translation>
    </message>
    <message>
        <source>%1 dividends and splits are of symbols that the prices have not</source>
        <translation>%1 Dividenden und Splits gehören zu Symbolen, die in den Kursen fehlen</translation>
    </message>
    <message>
        <source>%1 floor</source>
        <translation>Untergrenze für %1</translation>
    </message>
    <message>
        <source>%1 has a floor, but no prices in the window</source>
        <translation>%1 hat eine Untergrenze, aber keine Kurse im Fenster</translation>
    </message>
    <message>
        <source>%1 has no sector, but sectors have limits</source>
        <translation>%1 hat keinen Sektor, doch für Sektoren gelten Grenzen</translation>
    </message>
    <message>
        <source>%1 is not a finite number</source>
        <translation>%1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>%1 lists %2 twice</source>
        <translation>%1 führt %2 doppelt auf</translation>
    </message>
    <message>
        <source>%1 may not rise</source>
        <translation>%1 darf nicht steigen</translation>
    </message>
    <message>
        <source>%1 may not rise, but its previous weight is not known</source>
        <translation>%1 darf nicht steigen, aber das vorherige Gewicht ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 names asset %2 of %3</source>
        <translation>%1 nennt Wert %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2 groups give more than %3 splits</source>
        <translation>%1 aus %2 Gruppen ergeben mehr als %3 Aufteilungen</translation>
    </message>
    <message>
        <source>%1 of %2 resamples leave the statistic undefined: there is no interval</source>
        <translation>bei %1 von %2 Ziehungen ist die Statistik nicht definiert: es gibt kein Intervall</translation>
    </message>
    <message>
        <source>%1 on %2 repeats line %3; it was passed over</source>
        <translation>%1 am %2 wiederholt Zeile %3; wurde übergangen</translation>
    </message>
    <message>
        <source>%1 rates of return explain the flows: money was owed in between</source>
        <translation>%1 Renditen erklären die Zahlungsströme: zwischendurch bestand eine Schuld</translation>
    </message>
    <message>
        <source>%1 restricted</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1, oder %2</translation>
    </message>
    <message>
        <source>%1: %2 numbers found, %3 expected</source>
        <translation>%1: %2 Zahlen gefunden, erwartet werden %3</translation>
    </message>
    <message>
        <source>%1: its prices end on %2; the position was sold at %3 of that last price, %4, on %5</source>
        <translation>%1: Die Kurse enden am %2; die Position wurde zu %3 dieses letzten Kurses, %4, am %5 verkauft</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not go with adjusted closes</source>
        <translation>„%1“ verträgt sich nicht mit bereinigten Schlusskursen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends before it begins</source>
        <translation>„%1“ endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no step, and a grid needs one</source>
        <translation>„%1“ hat keine Schrittweite, und ein Raster braucht eine</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a finite number</source>
        <translation>„%1“ ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is out of range: %2 goes from %3 to %4</source>
        <translation>„%1“ liegt außerhalb des Bereichs: %2 reicht von %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands twice</source>
        <translation>„%1“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2 takes whole numbers</source>
        <translation>„%1“: %2 nimmt nur ganze Zahlen</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: expected names of 1 to %2 bytes without control characters</source>
        <translation>„%1“: erwartet Namen von 1 bis %2 Bytes ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: found %2, expected a number from %3 to %4</source>
        <translation>„%1“: gefunden %2, erwartet eine Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: found %2, expected a whole number from %3 to %4</source>
        <translation>„%1“: gefunden %2, erwartet eine ganze Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: found %2, expected names of 1 to %3 bytes, each once</source>
        <translation>„%1“: gefunden %2, erwartet Namen von 1 bis %3 Bytes, jeder einmal</translation>
    </message>
    <message>
        <source>&apos;costs.commission_max&apos;: found %1, expected at least commission_min %2</source>
        <translation>„costs.commission_max“: gefunden %1, erwartet mindestens commission_min %2</translation>
    </message>
    <message>
        <source>&apos;costs.impact&apos; does not go with adjusted closes</source>
        <translation>„costs.impact“ verträgt sich nicht mit bereinigten Schlusskursen</translation>
    </message>
    <message>
        <source>&apos;fill&apos;: found next_vwap with adjusted closes, expected next_close</source>
        <translation>„fill“: gefunden next_vwap mit bereinigten Schlusskursen, erwartet next_close</translation>
    </message>
    <message>
        <source>&apos;max_gross&apos;: found a limit without short positions, expected it with &apos;exposure: long_short&apos; only</source>
        <translation>„max_gross“: gefunden eine Grenze ohne Short-Positionen, erwartet nur mit „exposure: long_short“</translation>
    </message>
    <message>
        <source>&apos;orders.remainder&apos;: found %1 without a participation, expected both or none</source>
        <translation>„orders.remainder“: gefunden %1 ohne participation, erwartet beide oder keines</translation>
    </message>
    <message>
        <source>&apos;strategy.ensemble&apos;: found &apos;%1&apos;, expected methods other than ensemble</source>
        <translation>„strategy.ensemble“: gefunden „%1“, erwartet andere Methoden als ensemble</translation>
    </message>
    <message>
        <source>&apos;strategy.max_tracking_error&apos; needs the key &apos;benchmark_weights&apos;</source>
        <translation>„strategy.max_tracking_error“ braucht den Schlüssel „benchmark_weights“</translation>
    </message>
    <message>
        <source>&apos;strategy.method&apos;: found %1 without the key &apos;%2&apos; that it needs</source>
        <translation>„strategy.method“: gefunden %1 ohne den dafür nötigen Schlüssel „%2“</translation>
    </message>
    <message>
        <source>&apos;strategy.min_cash&apos;: found %1, expected at most the greatest share %2</source>
        <translation>„strategy.min_cash“: gefunden %1, erwartet höchstens der größte Anteil %2</translation>
    </message>
    <message>
        <source>&apos;strategy.min_weight&apos;: found %1, expected at most the greatest weight %2</source>
        <translation>„strategy.min_weight“: gefunden %1, erwartet höchstens das größte Gewicht %2</translation>
    </message>
    <message>
        <source>5/10/40 rule</source>
        <translation>5/10/40-Regel</translation>
    </message>
    <message>
        <source>75-5-10 rule</source>
        <translation>75-5-10-Regel</translation>
    </message>
    <message>
        <source>Cross-validating</source>
        <translation>Wird kreuzvalidiert</translation>
    </message>
    <message>
        <source>Fitting regimes</source>
        <translation>Regime werden angepasst</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>Parameter werden durchlaufen</translation>
    </message>
    <message>
        <source>a batch needs %1 MiB</source>
        <translation>ein Stapel braucht %1 MiB</translation>
    </message>
    <message>
        <source>a batch needs an asset</source>
        <translation>ein Stapel braucht einen Wert</translation>
    </message>
    <message>
        <source>a batch needs closes of one length, and one sum more</source>
        <translation>ein Stapel braucht Schlusskurse gleicher Länge und eine Summe mehr</translation>
    </message>
    <message>
        <source>a batch needs closes that are finite and above 0</source>
        <translation>ein Stapel braucht Schlusskurse, die endlich sind und über 0 liegen</translation>
    </message>
    <message>
        <source>a batch needs sums that are finite</source>
        <translation>ein Stapel braucht endliche Summen</translation>
    </message>
    <message>
        <source>a batch needs two sessions</source>
        <translation>ein Stapel braucht zwei Handelstage</translation>
    </message>
    <message>
        <source>a factor model needs at least one factor</source>
        <translation>ein Faktormodell braucht mindestens einen Faktor</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>eine Liste von Namen</translation>
    </message>
    <message>
        <source>a number of strategy &apos;%1&apos; is not finite</source>
        <translation>eine Zahl der Strategie „%1“ ist nicht endlich</translation>
    </message>
    <message>
        <source>a number of the objective</source>
        <translation>eine Zahl der Zielfunktion</translation>
    </message>
    <message>
        <source>a portfolio needs at least one asset</source>
        <translation>ein Portfolio braucht mindestens einen Wert</translation>
    </message>
    <message>
        <source>a portfolio without risk has a positive return: the ratio has no maximum</source>
        <translation>ein Portfolio ohne Risiko hat eine positive Rendite: der Quotient hat kein Maximum</translation>
    </message>
    <message>
        <source>a risk budget is given for %1, which is not there</source>
        <translation>ein Risikobudget ist für %1 angegeben, das es nicht gibt</translation>
    </message>
    <message>
        <source>a search takes 1 to %1 parameters, found %2</source>
        <translation>eine Suche nimmt 1 bis %1 Parameter, gefunden %2</translation>
    </message>
    <message>
        <source>a share of capital is not a number above 0 and up to 1</source>
        <translation>ein Kapitalanteil ist keine Zahl über 0 und bis 1</translation>
    </message>
    <message>
        <source>a stored parameter range is not whole</source>
        <translation>ein gespeicherter Parameterbereich ist unvollständig</translation>
    </message>
    <message>
        <source>a surface needs trials and as many objectives: found %1 and %2</source>
        <translation>eine Fläche braucht Versuche und ebenso viele Zielwerte: gefunden %1 und %2</translation>
    </message>
    <message>
        <source>a surface needs two different parameters of its trials</source>
        <translation>eine Fläche braucht zwei verschiedene Parameter ihrer Versuche</translation>
    </message>
    <message>
        <source>a threshold of the recommendation is not a finite number</source>
        <translation>eine Schwelle der Empfehlung ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>a tracking error cap needs a covariance</source>
        <translation>eine Obergrenze des Tracking Errors braucht eine Kovarianz</translation>
    </message>
    <message>
        <source>a tracking error cap needs the benchmark&apos;s weights</source>
        <translation>eine Obergrenze des Tracking Errors braucht die Gewichte der Benchmark</translation>
    </message>
    <message>
        <source>a tracking error needs the benchmark&apos;s weights</source>
        <translation>ein Tracking Error braucht die Gewichte der Benchmark</translation>
    </message>
    <message>
        <source>a trade cost is below 0</source>
        <translation>Handelskosten liegen unter 0</translation>
    </message>
    <message>
        <source>a trial has no returns</source>
        <translation>ein Versuch hat keine Renditen</translation>
    </message>
    <message>
        <source>a trial&apos;s deviation is below 0</source>
        <translation>die Standardabweichung eines Versuchs liegt unter 0</translation>
    </message>
    <message>
        <source>a trial&apos;s figures are not all finite numbers</source>
        <translation>die Kennzahlen eines Versuchs sind nicht alle endliche Zahlen</translation>
    </message>
    <message>
        <source>a turnover cap needs the previous weights</source>
        <translation>eine Obergrenze des Umschlags braucht die vorherigen Gewichte</translation>
    </message>
    <message>
        <source>a variance is not finite, below 0 or too large</source>
        <translation>eine Varianz ist nicht endlich, unter 0 oder zu groß</translation>
    </message>
    <message>
        <source>a view names %1, which has no full price history in the window</source>
        <translation>eine Einschätzung nennt %1, das im Fenster keine vollständige Kursreihe hat</translation>
    </message>
    <message>
        <source>a view names %1, which is not there</source>
        <translation>eine Einschätzung nennt %1, das es nicht gibt</translation>
    </message>
    <message>
        <source>a view needs at least one symbol with its weight</source>
        <translation>eine Einschätzung braucht mindestens ein Symbol mit seinem Gewicht</translation>
    </message>
    <message>
        <source>a walk forward needs rows to train on and rows to test on</source>
        <translation>ein Walk-Forward braucht Zeilen zum Trainieren und Zeilen zum Testen</translation>
    </message>
    <message>
        <source>a weight limit</source>
        <translation>eine Gewichtsgrenze</translation>
    </message>
    <message>
        <source>a weight limit is set for %1, which is not there</source>
        <translation>eine Gewichtsgrenze ist für %1 gesetzt, das es nicht gibt</translation>
    </message>
    <message>
        <source>allow more nodes, or loosen the rules on names and issuers</source>
        <translation>lassen Sie mehr Knoten zu, oder lockern Sie die Regeln zu Werten und Emittenten</translation>
    </message>
    <message>
        <source>an amount above 0 (1e-12 … 1e12)</source>
        <translation>ein Betrag über 0 (1e-12 … 1e12)</translation>
    </message>
    <message>
        <source>an ensemble cannot hold an ensemble</source>
        <translation>ein Ensemble kann kein Ensemble enthalten</translation>
    </message>
    <message>
        <source>an order fills at most %1 of the units that its session trades; the rest is cancelled</source>
        <translation>ein Auftrag wird mit höchstens %1 der an seinem Handelstag gehandelten Stücke ausgeführt; der Rest wird gestrichen</translation>
    </message>
    <message>
        <source>an order fills at most %1 of the units that its session trades; the rest is carried on until it is filled or the next rebalance</source>
        <translation>ein Auftrag wird mit höchstens %1 der an seinem Handelstag gehandelten Stücke ausgeführt; der Rest wird bis zur Ausführung oder zur nächsten Umschichtung weitergeführt</translation>
    </message>
    <message>
        <source>asset %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>asset names: %1 found, %2 expected</source>
        <translation>Namen der Werte: %1 gefunden, erwartet werden %2</translation>
    </message>
    <message>
        <source>at most %1 names</source>
        <translation>höchstens %1 Werte</translation>
    </message>
    <message>
        <source>begin it anew</source>
        <translation>beginnen Sie von vorn</translation>
    </message>
    <message>
        <source>benchmark weights</source>
        <translation>Gewichte der Benchmark</translation>
    </message>
    <message>
        <source>cash %1 %</source>
        <translation>Liquidität %1 %</translation>
    </message>
    <message>
        <source>cash %1 % to %2 %</source>
        <translation>Liquidität %1 % bis %2 %</translation>
    </message>
    <message>
        <source>check that both use the same symbols</source>
        <translation>prüfen Sie, ob beide dieselben Symbole verwenden</translation>
    </message>
    <message>
        <source>day %1 of the account is not after the day before it</source>
        <translation>Tag %1 des Kontos liegt nicht nach dem Tag davor</translation>
    </message>
    <message>
        <source>dividends and splits do not go with adjusted closes, which count them already</source>
        <translation>Dividenden und Splits vertragen sich nicht mit bereinigten Schlusskursen, in denen sie schon mitzählen</translation>
    </message>
    <message>
        <source>dividends buy more of their symbol at the close of the ex-date, at the usual costs; on a session with a rebalance they are part of its cash</source>
        <translation>Dividenden kaufen zum Schlusskurs des Ex-Tags mehr von ihrem Symbol, zu den üblichen Kosten; an einem Handelstag mit Umschichtung gehören sie zu deren Liquidität</translation>
    </message>
    <message>
        <source>dividends come in on the ex-date and stay in cash until the next rebalance</source>
        <translation>Dividenden gehen am Ex-Tag ein und bleiben bis zur nächsten Umschichtung in der Liquidität</translation>
    </message>
    <message>
        <source>drop &quot;%1&quot;</source>
        <translation>lassen Sie „%1“ weg</translation>
    </message>
    <message>
        <source>drop one of them, or give them a variance</source>
        <translation>lassen Sie eine davon weg, oder geben Sie ihnen eine Varianz</translation>
    </message>
    <message>
        <source>each holding at least %1 %</source>
        <translation>jeder Bestand mindestens %1 %</translation>
    </message>
    <message>
        <source>element %1, %2 of the matrix is not a finite number</source>
        <translation>Element %1, %2 der Matrix ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>expected an object &apos;%1&apos;</source>
        <translation>erwartet wird ein Objekt „%1“</translation>
    </message>
    <message>
        <source>factor &apos;%1&apos; does not vary or is a combination of the others</source>
        <translation>der Faktor „%1“ schwankt nicht oder ist eine Kombination der anderen</translation>
    </message>
    <message>
        <source>factor &apos;%1&apos; holds a value that is not a finite number</source>
        <translation>der Faktor „%1“ enthält einen Wert, der keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>fees and slippage are from 0 to %1 basis points each</source>
        <translation>Gebühren und Slippage liegen jeweils zwischen 0 und %1 Basispunkten</translation>
    </message>
    <message>
        <source>fills at (open + high + low + close) / 4 of the session, which stands in for its volume-weighted average price</source>
        <translation>Ausführung zu (Eröffnung + Hoch + Tief + Schluss) / 4 des Handelstags, was für dessen volumengewichteten Durchschnittskurs steht</translation>
    </message>
    <message>
        <source>fills at the average price need highs and lows, which this data set has not</source>
        <translation>Ausführung zum Durchschnittskurs braucht Hoch- und Tiefkurse, die dieser Datensatz nicht hat</translation>
    </message>
    <message>
        <source>first series</source>
        <translation>erste Reihe</translation>
    </message>
    <message>
        <source>found %1 and %2 returns, expected the same periods in both series</source>
        <translation>%1 und %2 Renditen gefunden, erwartet werden dieselben Perioden in beiden Reihen</translation>
    </message>
    <message>
        <source>found %1 days of the account, expected at least 2</source>
        <translation>%1 Tage des Kontos gefunden, erwartet werden mindestens 2</translation>
    </message>
    <message>
        <source>found %1 days with returns and factors, expected at least %2</source>
        <translation>%1 Tage mit Renditen und Faktoren gefunden, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>found %1 groups to test on, expected 1 to %2</source>
        <translation>%1 Gruppen zum Testen gefunden, erwartet werden 1 bis %2</translation>
    </message>
    <message>
        <source>found %1 groups, expected 2 to the %2 rows</source>
        <translation>%1 Gruppen gefunden, erwartet werden 2 bis zu den %2 Zeilen</translation>
    </message>
    <message>
        <source>found %1 labels for %2 returns</source>
        <translation>%1 Labels für %2 Renditen gefunden</translation>
    </message>
    <message>
        <source>found %1 lags, expected fewer than the %2 periods</source>
        <translation>%1 Lags gefunden, erwartet werden weniger als die %2 Perioden</translation>
    </message>
    <message>
        <source>found %1 paths, expected 1 to %2</source>
        <translation>%1 Pfade gefunden, erwartet werden 1 bis %2</translation>
    </message>
    <message>
        <source>found %1 prices of %2 for %3 sessions</source>
        <translation>%1 Kurse von %2 für %3 Handelstage gefunden</translation>
    </message>
    <message>
        <source>found %1 returns, expected at least %2</source>
        <translation>%1 Renditen gefunden, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>found %1 returns, expected at most %2</source>
        <translation>%1 Renditen gefunden, erwartet werden höchstens %2</translation>
    </message>
    <message>
        <source>found %1 series of prices for %2 symbols</source>
        <translation>%1 Kursreihen für %2 Symbole gefunden</translation>
    </message>
    <message>
        <source>found %1 sessions, expected at least 2</source>
        <translation>%1 Handelstage gefunden, erwartet werden mindestens 2</translation>
    </message>
    <message>
        <source>found %1 sessions, expected more than the %2 to train on</source>
        <translation>%1 Handelstage gefunden, erwartet werden mehr als die %2 zum Trainieren</translation>
    </message>
    <message>
        <source>found %1 strategies, expected at least 2 to choose from</source>
        <translation>%1 Strategien gefunden, erwartet werden mindestens 2 zur Auswahl</translation>
    </message>
    <message>
        <source>found %1 strategies, expected at most %2</source>
        <translation>%1 Strategien gefunden, erwartet werden höchstens %2</translation>
    </message>
    <message>
        <source>found %1 trials, expected at least the %2 that were kept</source>
        <translation>%1 Versuche gefunden, erwartet werden mindestens die %2 aufbewahrten</translation>
    </message>
    <message>
        <source>found %1, expected a weight from -10 to 10</source>
        <translation>%1 gefunden, erwartet wird ein Gewicht von -10 bis 10</translation>
    </message>
    <message>
        <source>found &apos;%1&apos;, expected name=first:last:step, name=first:last or name=value</source>
        <translation>„%1“ gefunden, erwartet wird Name=Anfang:Ende:Schritt, Name=Anfang:Ende oder Name=Wert</translation>
    </message>
    <message>
        <source>found a window of %1, expected 2 to the %2 returns</source>
        <translation>ein Fenster von %1 gefunden, erwartet werden 2 bis zu den %2 Renditen</translation>
    </message>
    <message>
        <source>found an impact window of %1 sessions, expected %2 to %3</source>
        <translation>ein Markteinfluss-Fenster von %1 Handelstagen gefunden, erwartet werden %2 bis %3</translation>
    </message>
    <message>
        <source>found exit %1 and entry %2, expected exit below entry</source>
        <translation>exit %1 und entry %2 gefunden, erwartet wird exit unter entry</translation>
    </message>
    <message>
        <source>found fast %1 and slow %2, expected fast below slow</source>
        <translation>fast %1 und slow %2 gefunden, erwartet wird fast unter slow</translation>
    </message>
    <message>
        <source>found no column &apos;rf&apos; with the risk-free rate</source>
        <translation>keine Spalte „rf“ mit dem risikofreien Zins gefunden</translation>
    </message>
    <message>
        <source>found nothing, expected %1</source>
        <translation>nichts gefunden, erwartet wird %1</translation>
    </message>
    <message>
        <source>found two splits of %1 on %2, in line %3 and line %4, expected one</source>
        <translation>zwei Splits von %1 am %2 gefunden, in Zeile %3 und Zeile %4, erwartet wird einer</translation>
    </message>
    <message>
        <source>fully invested</source>
        <translation>voll investiert</translation>
    </message>
    <message>
        <source>give it as first:last:step</source>
        <translation>geben Sie es als Anfang:Ende:Schritt an</translation>
    </message>
    <message>
        <source>hierarchical equal risk needs an asset</source>
        <translation>hierarchisch gleiches Risiko braucht einen Wert</translation>
    </message>
    <message>
        <source>import a membership file first</source>
        <translation>importieren Sie zuerst eine Universumsdatei</translation>
    </message>
    <message>
        <source>issuers: %1 numbers found, %2 expected</source>
        <translation>Emittenten: %1 Zahlen gefunden, %2 erwartet</translation>
    </message>
    <message>
        <source>it was made with other settings or another version: begin it anew</source>
        <translation>sie entstand mit anderen Einstellungen oder einer anderen Version: Beginnen Sie sie neu</translation>
    </message>
    <message>
        <source>its parameters are %1</source>
        <translation>ihre Parameter sind %1</translation>
    </message>
    <message>
        <source>label %1 is %2, expected one below %3</source>
        <translation>Label %1 ist %2, erwartet wird eines unter %3</translation>
    </message>
    <message>
        <source>let the strategy use nothing but the rows up to its day</source>
        <translation>lassen Sie die Strategie nur die Zeilen bis zu ihrem Tag verwenden</translation>
    </message>
    <message>
        <source>long only</source>
        <translation>nur Long-Positionen</translation>
    </message>
    <message>
        <source>look-ahead: the weights as of %1 change with prices after %2</source>
        <translation>Look-ahead: Die Gewichte zum %1 ändern sich mit Kursen nach dem %2</translation>
    </message>
    <message>
        <source>look-ahead: with other prices after %1 the strategy refuses: %2</source>
        <translation>Look-ahead: Mit anderen Kursen nach dem %1 verweigert die Strategie: %2</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>lower %1 from %2 % to %3 %</source>
        <translation>senken Sie „%1“ von %2 % auf %3 %</translation>
    </message>
    <message>
        <source>lower the minimum weight</source>
        <translation>senken Sie das Mindestgewicht</translation>
    </message>
    <message>
        <source>lower the target return, or allow larger weights</source>
        <translation>senken Sie die Zielrendite, oder lassen Sie größere Gewichte zu</translation>
    </message>
    <message>
        <source>market impact of an order: %1 × σ × √(order / average daily volume), both over the %2 sessions before</source>
        <translation>Markteinfluss eines Auftrags: %1 × σ × √(Auftrag / mittleres Tagesvolumen), beide über die %2 Handelstage davor</translation>
    </message>
    <message>
        <source>max weight</source>
        <translation>Höchstgewicht</translation>
    </message>
    <message>
        <source>min weight</source>
        <translation>Mindestgewicht</translation>
    </message>
    <message>
        <source>new units for an old one, 0.0001 … 10,000</source>
        <translation>neue Stücke für ein altes, 0,0001 … 10.000</translation>
    </message>
    <message>
        <source>no combination of the parameters makes sense together</source>
        <translation>keine Kombination der Parameter ist in sich sinnvoll</translation>
    </message>
    <message>
        <source>no portfolio that is allowed has an expected return above the risk-free rate</source>
        <translation>kein zulässiges Portfolio hat eine erwartete Rendite über dem risikofreien Zins</translation>
    </message>
    <message>
        <source>no portfolio that keeps the rules has a return above the risk-free rate: there is no greatest Sharpe ratio</source>
        <translation>kein Portfolio, das die Regeln einhält, hat eine Rendite über dem risikofreien Zins: Es gibt keinen größten Sharpe-Quotienten</translation>
    </message>
    <message>
        <source>no portfolio that keeps the rules was found in %1 nodes; whether there is one is open</source>
        <translation>in %1 Knoten fand sich kein Portfolio, das die Regeln einhält; ob es eines gibt, ist offen</translation>
    </message>
    <message>
        <source>no rate of return explains the flows and the last value</source>
        <translation>kein Renditesatz erklärt die Zahlungsströme und den letzten Wert</translation>
    </message>
    <message>
        <source>no symbol has a price on every session</source>
        <translation>kein Symbol hat an jedem Handelstag einen Kurs</translation>
    </message>
    <message>
        <source>no trial of fold %1 has an objective: its returns do not vary</source>
        <translation>kein Versuch von Fold %1 hat einen Zielwert: Seine Renditen schwanken nicht</translation>
    </message>
    <message>
        <source>noise needs the prices and the strategy</source>
        <translation>Rauschen braucht die Kurse und die Strategie</translation>
    </message>
    <message>
        <source>only members on the signal date are eligible; who leaves is sold at the next rebalance</source>
        <translation>nur Mitglieder am Signaltag sind zulässig; wer ausscheidet, wird bei der nächsten Umschichtung verkauft</translation>
    </message>
    <message>
        <source>optimisation</source>
        <translation>Optimierung</translation>
    </message>
    <message>
        <source>orders leave a remainder only under a participation</source>
        <translation>Aufträge lassen nur bei einer Beteiligungsquote einen Rest</translation>
    </message>
    <message>
        <source>p-value %1 is not a number from 0 to 1</source>
        <translation>der p-Wert %1 ist keine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>partial fills</source>
        <translation>Teilausführungen</translation>
    </message>
    <message>
        <source>partial fills and market impact need volumes and unadjusted closes</source>
        <translation>Teilausführungen und Markteinfluss brauchen Volumen und unbereinigte Schlusskurse</translation>
    </message>
    <message>
        <source>period %1 has %2 sectors, expected %3</source>
        <translation>Periode %1 hat %2 Sektoren, erwartet werden %3</translation>
    </message>
    <message>
        <source>period %1 holds a weight or return that is not a finite number</source>
        <translation>Periode %1 enthält ein Gewicht oder eine Rendite, die keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>positions follow the splits; weights are made from prices adjusted for the splits up to their signal</source>
        <translation>Positionen folgen den Splits; Gewichte entstehen aus Kursen, die um die Splits bis zu ihrem Signal bereinigt sind</translation>
    </message>
    <message>
        <source>previous weights</source>
        <translation>vorherige Gewichte</translation>
    </message>
    <message>
        <source>purge and embargo leave no rows to train on</source>
        <translation>Purging und Embargo lassen keine Zeilen zum Trainieren übrig</translation>
    </message>
    <message>
        <source>purging %1 rows leaves nothing of %2 to train on</source>
        <translation>das Purging von %1 Zeilen lässt von %2 nichts zum Trainieren übrig</translation>
    </message>
    <message>
        <source>raise %1 from %2 % to %3 %</source>
        <translation>erhöhen Sie „%1“ von %2 % auf %3 %</translation>
    </message>
    <message>
        <source>raise %1 from %2 to %3</source>
        <translation>erhöhen Sie „%1“ von %2 auf %3</translation>
    </message>
    <message>
        <source>raise the maximum weight</source>
        <translation>erhöhen Sie das Höchstgewicht</translation>
    </message>
    <message>
        <source>rebalance %1: the sizes of the weights sum to %2, expected at most %3</source>
        <translation>Umschichtung %1: Die Beträge der Gewichte ergeben %2, erwartet wird höchstens %3</translation>
    </message>
    <message>
        <source>rebalance %1: the weights sum to %2, expected at most 1</source>
        <translation>Umschichtung %1: Die Gewichte ergeben %2, erwartet wird höchstens 1</translation>
    </message>
    <message>
        <source>reinvested dividends</source>
        <translation>wiederangelegte Dividenden</translation>
    </message>
    <message>
        <source>remove the line or fill it in</source>
        <translation>entfernen Sie die Zeile, oder füllen Sie sie aus</translation>
    </message>
    <message>
        <source>return %1 of the scenarios is not a finite number</source>
        <translation>Rendite %1 der Szenarien ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>risk aversion and tau must be numbers above 0</source>
        <translation>Risikoaversion und Tau müssen Zahlen über 0 sein</translation>
    </message>
    <message>
        <source>risk-free rate</source>
        <translation>risikofreier Zins</translation>
    </message>
    <message>
        <source>rules on the number and size of holdings need a portfolio without short positions</source>
        <translation>Regeln zu Anzahl und Größe der Bestände brauchen ein Portfolio ohne Leerverkäufe</translation>
    </message>
    <message>
        <source>scenarios: returns of %1 assets found, %2 expected</source>
        <translation>Szenarien: Renditen von %1 Werten gefunden, erwartet werden %2</translation>
    </message>
    <message>
        <source>second series</source>
        <translation>zweite Zeitreihe</translation>
    </message>
    <message>
        <source>selling what has no prices in the window takes %1 % of turnover, more than the cap</source>
        <translation>der Verkauf dessen, was im Fenster keine Kurse hat, braucht %1 % Umschlag, mehr als die Obergrenze</translation>
    </message>
    <message>
        <source>strategy %1</source>
        <translation>Strategie %1</translation>
    </message>
    <message>
        <source>strategy %1 has %2 returns, the first %3</source>
        <translation>Strategie %1 hat %2 Renditen, die erste %3</translation>
    </message>
    <message>
        <source>target return</source>
        <translation>Zielrendite</translation>
    </message>
    <message>
        <source>target return %1 %</source>
        <translation>Zielrendite %1 %</translation>
    </message>
    <message>
        <source>targets are cut to whole units, the rest stays in cash</source>
        <translation>Zielgewichte werden auf ganze Stücke abgerundet, der Rest bleibt in Liquidität</translation>
    </message>
    <message>
        <source>the Sharpe ratio of trial %1 is not a number</source>
        <translation>der Sharpe-Quotient von Versuch %1 ist keine Zahl</translation>
    </message>
    <message>
        <source>the Sharpe ratios of the trials lie too far apart</source>
        <translation>die Sharpe-Quotienten der Versuche liegen zu weit auseinander</translation>
    </message>
    <message>
        <source>the account grows beyond what a number holds</source>
        <translation>das Konto wächst über das hinaus, was eine Zahl fasst</translation>
    </message>
    <message>
        <source>the account is empty or owes money after %1</source>
        <translation>das Konto ist nach %1 leer oder im Minus</translation>
    </message>
    <message>
        <source>the active-set method did not end</source>
        <translation>das Active-Set-Verfahren kam zu keinem Ende</translation>
    </message>
    <message>
        <source>the annual fee for borrowed units</source>
        <translation>die jährliche Gebühr für geliehene Stücke</translation>
    </message>
    <message>
        <source>the annual rate on negative cash</source>
        <translation>der jährliche Zinssatz auf negative Liquidität</translation>
    </message>
    <message>
        <source>the assets hedge each other, so their risk cannot be shared out as asked</source>
        <translation>die Werte sichern einander ab, sodass sich ihr Risiko nicht wie verlangt aufteilen lässt</translation>
    </message>
    <message>
        <source>the bandwidth must be a number of at least 0</source>
        <translation>die Bandbreite muss eine Zahl von mindestens 0 sein</translation>
    </message>
    <message>
        <source>the benchmark holds none of the symbols of the window</source>
        <translation>die Benchmark enthält keines der Symbole des Fensters</translation>
    </message>
    <message>
        <source>the block length must be from 1 to %1, a quarter of the returns</source>
        <translation>die Blocklänge muss zwischen 1 und %1, einem Viertel der Renditen, liegen</translation>
    </message>
    <message>
        <source>the block length must be from 1 to the number of returns</source>
        <translation>die Blocklänge muss zwischen 1 und der Anzahl der Renditen liegen</translation>
    </message>
    <message>
        <source>the bound of drawdown must be from -1 to below 0</source>
        <translation>die Grenze des Drawdowns muss mindestens -1 und kleiner als 0 sein</translation>
    </message>
    <message>
        <source>the bound of volatility must be a number above 0</source>
        <translation>die Grenze der Volatilität muss eine Zahl über 0 sein</translation>
    </message>
    <message>
        <source>the cap of %1</source>
        <translation>die Obergrenze von %1</translation>
    </message>
    <message>
        <source>the commission a unit</source>
        <translation>die Provision je Stück</translation>
    </message>
    <message>
        <source>the commission an order</source>
        <translation>die Provision je Auftrag</translation>
    </message>
    <message>
        <source>the confidence must be a number from 0.5 to 0.9999</source>
        <translation>die Konfidenz muss eine Zahl von 0,5 bis 0,9999 sein</translation>
    </message>
    <message>
        <source>the confidence of the CVaR must lie between 0 and 1</source>
        <translation>die Konfidenz des CVaR muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>the cost of a fill is from 0 to %1 of what is traded</source>
        <translation>die Kosten einer Ausführung liegen zwischen 0 und %1 des gehandelten Werts</translation>
    </message>
    <message>
        <source>the covariance has a number that is not finite</source>
        <translation>die Kovarianz enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>the covariance is not positive semidefinite, or has a number that is not finite</source>
        <translation>die Kovarianz ist nicht positiv semidefinit oder enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>the covariance is not positive semidefinite, or its numbers are too uneven</source>
        <translation>die Kovarianz ist nicht positiv semidefinit, oder ihre Zahlen sind zu ungleich</translation>
    </message>
    <message>
        <source>the covariance is of %1 assets, %2 expected</source>
        <translation>die Kovarianz umfasst %1 Werte, erwartet werden %2</translation>
    </message>
    <message>
        <source>the covariance matrix has no variance above 0</source>
        <translation>die Kovarianzmatrix hat keine Varianz über 0</translation>
    </message>
    <message>
        <source>the dates do not ascend at %1</source>
        <translation>die Tage steigen bei %1 nicht an</translation>
    </message>
    <message>
        <source>the deflated Sharpe probability is %1, expected at least %2</source>
        <translation>die deflationierte Sharpe-Wahrscheinlichkeit ist %1, erwartet wird mindestens %2</translation>
    </message>
    <message>
        <source>the difference to test is not a finite number</source>
        <translation>die zu prüfende Differenz ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the dividend of %1 on %2 is not a positive number</source>
        <translation>die Dividende von %1 am %2 ist keine positive Zahl</translation>
    </message>
    <message>
        <source>the ensemble names no method</source>
        <translation>das Ensemble nennt keine Methode</translation>
    </message>
    <message>
        <source>the floor of %1</source>
        <translation>die Untergrenze von %1</translation>
    </message>
    <message>
        <source>the flows do not lead to the equity</source>
        <translation>die Zahlungsströme führen nicht zum Vermögen</translation>
    </message>
    <message>
        <source>the gain of strategy %1 over the benchmark has no spread</source>
        <translation>der Gewinn von Strategie %1 gegenüber der Benchmark hat keine Streuung</translation>
    </message>
    <message>
        <source>the greatest commission</source>
        <translation>die höchste Provision</translation>
    </message>
    <message>
        <source>the greatest gross exposure</source>
        <translation>das höchste Brutto-Exposure</translation>
    </message>
    <message>
        <source>the greatest weights sum to %1, which is less than 1</source>
        <translation>die höchsten Gewichte ergeben %1, das ist weniger als 1</translation>
    </message>
    <message>
        <source>the grid has more than %1 combinations</source>
        <translation>das Raster hat mehr als %1 Kombinationen</translation>
    </message>
    <message>
        <source>the impact constant</source>
        <translation>die Konstante des Markteinflusses</translation>
    </message>
    <message>
        <source>the interior point method did not converge</source>
        <translation>das Innere-Punkte-Verfahren konvergierte nicht</translation>
    </message>
    <message>
        <source>the interval of the Sharpe ratio begins at %1, expected at least %2</source>
        <translation>das Intervall des Sharpe-Quotienten beginnt bei %1, erwartet wird mindestens %2</translation>
    </message>
    <message>
        <source>the iterations and the tolerance must be above 0</source>
        <translation>die Iterationen und die Toleranz müssen über 0 liegen</translation>
    </message>
    <message>
        <source>the least cash</source>
        <translation>die Mindestliquidität</translation>
    </message>
    <message>
        <source>the least commission</source>
        <translation>die niedrigste Provision</translation>
    </message>
    <message>
        <source>the least commission %1 is above the greatest, %2</source>
        <translation>die niedrigste Provision %1 liegt über der höchsten, %2</translation>
    </message>
    <message>
        <source>the least holding</source>
        <translation>die Mindestgröße eines Bestands</translation>
    </message>
    <message>
        <source>the least tail loss was not found</source>
        <translation>der kleinste Tail-Verlust wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the least weight of a holding</source>
        <translation>das kleinste Gewicht eines Bestands</translation>
    </message>
    <message>
        <source>the least weight of a holding is below 0</source>
        <translation>das kleinste Gewicht eines Bestands liegt unter 0</translation>
    </message>
    <message>
        <source>the least weights sum to %1, which is more than 1</source>
        <translation>die kleinsten Gewichte ergeben %1, das ist mehr als 1</translation>
    </message>
    <message>
        <source>the ledger of trials was changed: an entry is missing, altered or moved</source>
        <translation>das Verzeichnis der Versuche wurde verändert: ein Eintrag fehlt, ist abgeändert oder verschoben</translation>
    </message>
    <message>
        <source>the level must be a number from 0.001 to 0.5</source>
        <translation>das Niveau muss eine Zahl von 0,001 bis 0,5 sein</translation>
    </message>
    <message>
        <source>the level of the CVaR must lie between 0 and 1</source>
        <translation>das Niveau des CVaR muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>the lot&apos;s dates or gain do not fit together</source>
        <translation>die Tage oder der Gewinn der Tranche passen nicht zusammen</translation>
    </message>
    <message>
        <source>the market&apos;s weights are not finite numbers</source>
        <translation>die Gewichte des Marktes sind keine endlichen Zahlen</translation>
    </message>
    <message>
        <source>the matrix is not symmetric: elements %1, %2 differ</source>
        <translation>die Matrix ist nicht symmetrisch: die Elemente %1, %2 unterscheiden sich</translation>
    </message>
    <message>
        <source>the max weight</source>
        <translation>das Höchstgewicht</translation>
    </message>
    <message>
        <source>the maximum drawdown was not measured</source>
        <translation>der maximale Drawdown wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>der Mittelwert</translation>
    </message>
    <message>
        <source>the mean and the covariance must be of the %1 assets of the rules</source>
        <translation>Mittelwert und Kovarianz müssen zu den %1 Werten der Regeln gehören</translation>
    </message>
    <message>
        <source>the mean length of a block is at least 1</source>
        <translation>die mittlere Länge eines Blocks ist mindestens 1</translation>
    </message>
    <message>
        <source>the membership names none of the %1 symbols of the prices</source>
        <translation>das Universum nennt keines der %1 Symbole der Kurse</translation>
    </message>
    <message>
        <source>the min weight</source>
        <translation>das Mindestgewicht</translation>
    </message>
    <message>
        <source>the most cash</source>
        <translation>die Höchstliquidität</translation>
    </message>
    <message>
        <source>the nearest feasible weights were not found</source>
        <translation>die nächstgelegenen zulässigen Gewichte wurden nicht gefunden</translation>
    </message>
    <message>
        <source>the noise is above 0 and up to %1 basis points</source>
        <translation>das Rauschen liegt über 0 und beträgt höchstens %1 Basispunkte</translation>
    </message>
    <message>
        <source>the number of histories must be from 50 to 10000</source>
        <translation>die Anzahl der Verläufe muss zwischen 50 und 10000 liegen</translation>
    </message>
    <message>
        <source>the number of names</source>
        <translation>die Anzahl der Titel</translation>
    </message>
    <message>
        <source>the number of regimes must be from 1 to %1</source>
        <translation>die Anzahl der Regime muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>the number of resamples must be from %1 to %2</source>
        <translation>die Anzahl der Stichproben muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>the number of resamples must be from 99 to 9999</source>
        <translation>die Anzahl der Stichproben muss zwischen 99 und 9999 liegen</translation>
    </message>
    <message>
        <source>the number of splits must be even, from 2 to %1</source>
        <translation>die Anzahl der Teilungen muss gerade sein und zwischen 2 und %1 liegen</translation>
    </message>
    <message>
        <source>the number of starts must be from 1 to %1</source>
        <translation>die Anzahl der Starts muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>the number of states must be from 1 to %1</source>
        <translation>die Anzahl der Zustände muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>the numbers overflow: the objective is not finite</source>
        <translation>die Zahlen laufen über: die Zielfunktion ist nicht endlich</translation>
    </message>
    <message>
        <source>the order&apos;s dates or state do not fit together</source>
        <translation>die Tage oder der Status des Auftrags passen nicht zusammen</translation>
    </message>
    <message>
        <source>the participation is out of range, expected above 0 and at most 1</source>
        <translation>die Beteiligung liegt außerhalb des Bereichs, erwartet wird über 0 und höchstens 1</translation>
    </message>
    <message>
        <source>the periods compound beyond what a number holds</source>
        <translation>die Perioden verzinsen sich über das hinaus, was eine Zahl fasst</translation>
    </message>
    <message>
        <source>the price of %1 on %2 is not a finite number above 0</source>
        <translation>der Kurs von %1 am %2 ist keine endliche Zahl über 0</translation>
    </message>
    <message>
        <source>the prices of a bar are not adjusted: use &apos;price: close&apos;</source>
        <translation>die Kurse eines Kursbalkens sind nicht bereinigt: Verwenden Sie „price: close“</translation>
    </message>
    <message>
        <source>the ramp of &apos;%1&apos; needs two different numbers</source>
        <translation>die Rampe von „%1“ braucht zwei verschiedene Zahlen</translation>
    </message>
    <message>
        <source>the range of &apos;%1&apos; has more than %2 values</source>
        <translation>der Bereich von „%1“ hat mehr als %2 Werte</translation>
    </message>
    <message>
        <source>the range of &apos;%1&apos; is none</source>
        <translation>der Bereich von „%1“ ist keiner</translation>
    </message>
    <message>
        <source>the recovery of a delisting</source>
        <translation>der Restwert bei einem Delisting</translation>
    </message>
    <message>
        <source>the restricted list</source>
        <translation>die Sperrliste</translation>
    </message>
    <message>
        <source>the restricted list names %1, which is not there</source>
        <translation>die Sperrliste nennt %1, das es nicht gibt</translation>
    </message>
    <message>
        <source>the return of period %1 is %2, expected more than -1</source>
        <translation>die Rendite der Periode %1 ist %2, erwartet wird mehr als -1</translation>
    </message>
    <message>
        <source>the returns of the %1 do not vary: they have no Sharpe ratio</source>
        <translation>die Renditen (%1) schwanken nicht: Sie haben keinen Sharpe-Quotienten</translation>
    </message>
    <message>
        <source>the risk aversion must be above 0</source>
        <translation>die Risikoaversion muss über 0 liegen</translation>
    </message>
    <message>
        <source>the risk budget of %1 is not a number above 0</source>
        <translation>das Risikobudget von %1 ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>the risk budget of asset %1 is not a number above 0</source>
        <translation>das Risikobudget von Wert %1 ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>the risk budgets are too large</source>
        <translation>die Risikobudgets sind zu groß</translation>
    </message>
    <message>
        <source>the risk-free rate must be a number from -10 to 10 a year</source>
        <translation>der risikofreie Zins muss eine Zahl von -10 bis 10 p. a. sein</translation>
    </message>
    <message>
        <source>the rules cannot be kept together but for rounding: their limits leave no room</source>
        <translation>die Regeln lassen sich nur im Rahmen der Rundung gemeinsam einhalten: Ihre Grenzen lassen keinen Raum</translation>
    </message>
    <message>
        <source>the run&apos;s format is not %1 or %2, those known here</source>
        <translation>das Format des Laufs ist weder %1 noch %2, die hier bekannt sind</translation>
    </message>
    <message>
        <source>the scale of the covariance is not above 0</source>
        <translation>die Skalierung der Kovarianz liegt nicht über 0</translation>
    </message>
    <message>
        <source>the schedule has no signal to check</source>
        <translation>der Plan hat kein Signal zu prüfen</translation>
    </message>
    <message>
        <source>the score is %1, at least %2</source>
        <translation>die Punktzahl ist %1, mindestens %2</translation>
    </message>
    <message>
        <source>the score is %1, below %2</source>
        <translation>die Punktzahl ist %1, unter %2</translation>
    </message>
    <message>
        <source>the score to deploy from is below the one to reject at</source>
        <translation>die Punktzahl für den Einsatz liegt unter der für die Ablehnung</translation>
    </message>
    <message>
        <source>the search %1 makes %2 to %3 trials, found %4</source>
        <translation>die Suche %1 macht %2 bis %3 Versuche, gefunden %4</translation>
    </message>
    <message>
        <source>the share of %1 in the ensemble is not a number above 0</source>
        <translation>der Anteil von %1 am Ensemble ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>the shares of capital sum to %1, expected 1</source>
        <translation>die Kapitalanteile ergeben %1, erwartet wird 1</translation>
    </message>
    <message>
        <source>the simplex method did not end</source>
        <translation>das Simplex-Verfahren kam zu keinem Ende</translation>
    </message>
    <message>
        <source>the simplex method found no vertex</source>
        <translation>das Simplex-Verfahren fand keine Ecke</translation>
    </message>
    <message>
        <source>the split of %1 on %2 has a ratio outside 0.0001 to 10,000</source>
        <translation>der Split von %1 am %2 hat ein Verhältnis außerhalb von 0,0001 bis 10.000</translation>
    </message>
    <message>
        <source>the step of &apos;%1&apos; is not above 0</source>
        <translation>die Schrittweite von „%1“ liegt nicht über 0</translation>
    </message>
    <message>
        <source>the stored robustness run is damaged at &apos;%1&apos;</source>
        <translation>der gespeicherte Robustheitslauf ist bei „%1“ beschädigt</translation>
    </message>
    <message>
        <source>the stored run has more paths than it asks for</source>
        <translation>der gespeicherte Lauf hat mehr Pfade, als er verlangt</translation>
    </message>
    <message>
        <source>the stored search has version %1, expected %2</source>
        <translation>die gespeicherte Suche hat Version %1, erwartet wird %2</translation>
    </message>
    <message>
        <source>the stored search is damaged at &apos;%1&apos;</source>
        <translation>die gespeicherte Suche ist bei „%1“ beschädigt</translation>
    </message>
    <message>
        <source>the stored walk forward belongs to other prices or settings</source>
        <translation>der gespeicherte Walk-forward-Lauf gehört zu anderen Kursen oder Einstellungen</translation>
    </message>
    <message>
        <source>the stored walk forward is damaged at &apos;%1&apos;</source>
        <translation>der gespeicherte Walk-forward-Lauf ist bei „%1“ beschädigt</translation>
    </message>
    <message>
        <source>the strategy %1 has no parameter &apos;%2&apos;</source>
        <translation>die Strategie %1 hat keinen Parameter „%2“</translation>
    </message>
    <message>
        <source>the strategy %1 takes %2 parameters, found %3</source>
        <translation>die Strategie %1 nimmt %2 Parameter, gefunden %3</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>das Ziel</translation>
    </message>
    <message>
        <source>the target return %1 cannot be reached: the highest is %2</source>
        <translation>die Zielrendite %1 ist nicht erreichbar: Die höchste ist %2</translation>
    </message>
    <message>
        <source>the target return is not a finite number</source>
        <translation>die Zielrendite ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the tracking error cap</source>
        <translation>die Obergrenze des Tracking Errors</translation>
    </message>
    <message>
        <source>the tracking error cap is below 0</source>
        <translation>die Obergrenze des Tracking Errors liegt unter 0</translation>
    </message>
    <message>
        <source>the trials of the stored search are not those that it asks for</source>
        <translation>die Versuche der gespeicherten Suche sind nicht die, die sie verlangt</translation>
    </message>
    <message>
        <source>the turnover cap</source>
        <translation>die Obergrenze des Umschlags</translation>
    </message>
    <message>
        <source>the turnover cap is below 0</source>
        <translation>die Obergrenze des Umschlags liegt unter 0</translation>
    </message>
    <message>
        <source>the two series move as one: no model tells them apart</source>
        <translation>die beiden Zeitreihen bewegen sich wie eine: Kein Modell hält sie auseinander</translation>
    </message>
    <message>
        <source>the two series move as one: the difference of their Sharpe ratios has no spread</source>
        <translation>die beiden Zeitreihen bewegen sich wie eine: Die Differenz ihrer Sharpe-Quotienten hat keine Streuung</translation>
    </message>
    <message>
        <source>the universe is its members, and no membership is given</source>
        <translation>das Universum besteht aus seinen Mitgliedern, doch eine Mitgliedschaft ist nicht angegeben</translation>
    </message>
    <message>
        <source>the value or flow of %1 is not a finite amount</source>
        <translation>der Wert oder Zahlungsstrom vom %1 ist kein endlicher Betrag</translation>
    </message>
    <message>
        <source>the vectorised engine has no %1</source>
        <translation>die vektorisierte Engine kennt %1 nicht</translation>
    </message>
    <message>
        <source>the views overflow</source>
        <translation>die Einschätzungen laufen über</translation>
    </message>
    <message>
        <source>the views repeat or contradict each other, or are on a portfolio without risk</source>
        <translation>die Einschätzungen wiederholen oder widersprechen sich, oder sie betreffen ein Portfolio ohne Risiko</translation>
    </message>
    <message>
        <source>the weight of %1 is not a finite number</source>
        <translation>das Gewicht von %1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the weight of &apos;%1&apos; must be a number of at least 0</source>
        <translation>das Gewicht von „%1“ muss eine Zahl von mindestens 0 sein</translation>
    </message>
    <message>
        <source>the weights of a recommendation are all 0</source>
        <translation>die Gewichte einer Empfehlung sind alle 0</translation>
    </message>
    <message>
        <source>the weights of the benchmark in period %1 sum to %2, expected 1</source>
        <translation>die Gewichte der Benchmark in Periode %1 ergeben %2, erwartet wird 1</translation>
    </message>
    <message>
        <source>the weights of the portfolio in period %1 sum to %2, expected 1</source>
        <translation>die Gewichte des Portfolios in Periode %1 ergeben %2, erwartet wird 1</translation>
    </message>
    <message>
        <source>the windows of the regime rules must be at least 2</source>
        <translation>die Fenster der Regimeregeln müssen mindestens 2 sein</translation>
    </message>
    <message>
        <source>the workspace holds no membership yet</source>
        <translation>der Arbeitsbereich enthält noch kein Universum</translation>
    </message>
    <message>
        <source>there are no block lengths to choose from</source>
        <translation>es gibt keine Blocklängen zur Auswahl</translation>
    </message>
    <message>
        <source>there are no factors to attribute to</source>
        <translation>es gibt keine Faktoren für die Zurechnung</translation>
    </message>
    <message>
        <source>there are no periods to attribute</source>
        <translation>es gibt keine Perioden zuzurechnen</translation>
    </message>
    <message>
        <source>there are no sectors to attribute to</source>
        <translation>es gibt keine Sektoren für die Zurechnung</translation>
    </message>
    <message>
        <source>there are no strategies to compare</source>
        <translation>es gibt keine Strategien zu vergleichen</translation>
    </message>
    <message>
        <source>there are no trials to count</source>
        <translation>es gibt keine Versuche zu zählen</translation>
    </message>
    <message>
        <source>there is a limit for sector %1, but no symbol is in it</source>
        <translation>es gibt eine Grenze für Sektor %1, doch kein Symbol gehört dazu</translation>
    </message>
    <message>
        <source>there is a portfolio with a return and no risk, so the ratio has no maximum</source>
        <translation>es gibt ein Portfolio mit Rendite und ohne Risiko, der Quotient hat also kein Maximum</translation>
    </message>
    <message>
        <source>there is nothing to draw from: the path has no returns or no trades</source>
        <translation>es gibt nichts, woraus gezogen werden kann: Der Pfad hat keine Renditen oder keine Abschlüsse</translation>
    </message>
    <message>
        <source>these rules cannot be kept together: %1</source>
        <translation>diese Regeln lassen sich nicht gemeinsam einhalten: %1</translation>
    </message>
    <message>
        <source>this is no stored ledger of trials, or it is damaged</source>
        <translation>dies ist kein gespeichertes Verzeichnis von Versuchen, oder es ist beschädigt</translation>
    </message>
    <message>
        <source>this rule cannot be kept: %1</source>
        <translation>diese Regel lässt sich nicht einhalten: %1</translation>
    </message>
    <message>
        <source>too many resamples do not vary: there is no interval for the difference</source>
        <translation>zu viele Resamples schwanken nicht: Es gibt kein Intervall für die Differenz</translation>
    </message>
    <message>
        <source>tracking error cap</source>
        <translation>Obergrenze des Tracking Errors</translation>
    </message>
    <message>
        <source>trade costs</source>
        <translation>Handelskosten</translation>
    </message>
    <message>
        <source>trade costs need the previous weights</source>
        <translation>Handelskosten brauchen die vorigen Gewichte</translation>
    </message>
    <message>
        <source>train on more rows, or search other parameters</source>
        <translation>trainieren Sie mit mehr Zeilen, oder suchen Sie andere Parameter</translation>
    </message>
    <message>
        <source>turnover cap</source>
        <translation>Obergrenze des Umschlags</translation>
    </message>
    <message>
        <source>use &apos;price: close&apos;</source>
        <translation>verwenden Sie „price: close“</translation>
    </message>
    <message>
        <source>use a longer window or a covariance that shrinks</source>
        <translation>verwenden Sie ein längeres Fenster oder eine Kovarianz mit Shrinkage</translation>
    </message>
    <message>
        <source>use a period without gaps</source>
        <translation>verwenden Sie eine Periode ohne Lücken</translation>
    </message>
    <message>
        <source>use larger steps</source>
        <translation>verwenden Sie größere Schritte</translation>
    </message>
    <message>
        <source>use prices with a column &apos;volume&apos; and the price &apos;close&apos;</source>
        <translation>verwenden Sie Kurse mit einer Spalte „volume“ und den Kurs „close“</translation>
    </message>
    <message>
        <source>use the event-accurate engine</source>
        <translation>verwenden Sie die ereignisgenaue Engine</translation>
    </message>
    <message>
        <source>value %1 of the %2 is not a finite number</source>
        <translation>Wert %1 (%2) ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>view %1 is not made of finite numbers, or its variance is below 0</source>
        <translation>Einschätzung %1 besteht nicht aus endlichen Zahlen, oder ihre Varianz liegt unter 0</translation>
    </message>
    <message>
        <source>view %1 picks no asset</source>
        <translation>Einschätzung %1 wählt keinen Wert aus</translation>
    </message>
    <message>
        <source>weights as of %1: the symbol %2 is not eligible on that day</source>
        <translation>Gewichte vom %1: Das Symbol %2 ist an diesem Tag nicht zulässig</translation>
    </message>
    <message>
        <source>weights break a rule: %1, found %2, off by %3</source>
        <translation>Gewichte verletzen eine Regel: %1, gefunden %2, Abweichung %3</translation>
    </message>
    <message>
        <source>weights: %1 numbers found, %2 expected</source>
        <translation>Gewichte: %1 Zahlen gefunden, erwartet werden %2</translation>
    </message>
    <message>
        <source>whole units</source>
        <translation>ganze Stücke</translation>
    </message>
    <message>
        <source>whole units do not go with adjusted closes: their units are not those that trade</source>
        <translation>ganze Stücke vertragen sich nicht mit bereinigten Schlusskursen: Deren Stücke sind nicht die gehandelten</translation>
    </message>
    <message>
        <source>windows %1 and %2 make no cross: the fast one is shorter</source>
        <translation>die Fenster %1 und %2 ergeben keine Kreuzung: Das schnelle muss kürzer sein</translation>
    </message>
    <message>
        <source>%1 combinations over %2 sessions are more than can be kept at once</source>
        <translation>%1 Kombinationen über %2 Handelstage sind mehr, als auf einmal gehalten werden können</translation>
    </message>
    <message>
        <source>%1 has no close on the last session</source>
        <translation>%1 hat am letzten Handelstag keinen Schlusskurs</translation>
    </message>
    <message>
        <source>%1 has to hold at least %2 %</source>
        <translation>%1 muss mindestens %2 % ausmachen</translation>
    </message>
    <message>
        <source>%1 locked at %2 %</source>
        <translation>%1 auf %2 % fixiert</translation>
    </message>
    <message>
        <source>%1 may hold at most %2 %</source>
        <translation>%1 darf höchstens %2 % ausmachen</translation>
    </message>
    <message>
        <source>%1 of %2 inputs were not measured and score 0</source>
        <translation>%1 von %2 Eingaben wurden nicht gemessen und werden mit 0 bewertet</translation>
    </message>
    <message>
        <source>%1 runs are chosen, at most %2 are compared</source>
        <translation>%1 Läufe sind gewählt, höchstens %2 werden verglichen</translation>
    </message>
    <message>
        <source>&apos;baseline&apos;: found &apos;%1&apos;, expected the name of one of the methods</source>
        <translation>„baseline“: gefunden „%1“, erwartet wird der Name einer der Methoden</translation>
    </message>
    <message>
        <source>&apos;cross_validation.tested&apos;: found %1, expected fewer than the %2 groups</source>
        <translation>„cross_validation.tested“: gefunden %1, erwartet werden weniger als die %2 Gruppen</translation>
    </message>
    <message>
        <source>&apos;lookback&apos; stands in &apos;strategy&apos;, expected it in &apos;lookbacks&apos; of the method, of which each fold chooses</source>
        <translation>„lookback“ steht in „strategy“, erwartet wird es in „lookbacks“ der Methode, woraus jeder Fold wählt</translation>
    </message>
    <message>
        <source>&apos;lookbacks&apos;: found %1 of them, expected 1 to %2</source>
        <translation>„lookbacks“: %1 gefunden, erwartet werden 1 bis %2</translation>
    </message>
    <message>
        <source>&apos;lookbacks&apos;: found &apos;%1&apos;, expected whole numbers of returns from 2 to %2 that ascend</source>
        <translation>„lookbacks“: gefunden „%1“, erwartet werden aufsteigende ganze Zahlen von Renditen von 2 bis %2</translation>
    </message>
    <message>
        <source>&apos;methods&apos;: found %1 of them, expected %2 to %3</source>
        <translation>„methods“: %1 gefunden, erwartet werden %2 bis %3</translation>
    </message>
    <message>
        <source>&apos;ramps.%1&apos;: %2, expected a best above the worst</source>
        <translation>„ramps.%1“: %2, erwartet wird der beste Wert über dem schlechtesten</translation>
    </message>
    <message>
        <source>&apos;ramps.%1&apos;: %2, expected a best below the worst</source>
        <translation>„ramps.%1“: %2, erwartet wird der beste Wert unter dem schlechtesten</translation>
    </message>
    <message>
        <source>&apos;run.benchmark&apos;: a study has a baseline among its methods, and no benchmark</source>
        <translation>„run.benchmark“: eine Studie hat eine Baseline unter ihren Methoden und keine Benchmark</translation>
    </message>
    <message>
        <source>&apos;thresholds.reject_score&apos;: found %1, expected at most the deploy score %2</source>
        <translation>„thresholds.reject_score“: gefunden %1, erwartet wird höchstens die Punktzahl für den Einsatz %2</translation>
    </message>
    <message>
        <source>&apos;views&apos;: found none, expected at least one</source>
        <translation>„views“: keine gefunden, erwartet wird mindestens eine</translation>
    </message>
    <message>
        <source>&apos;walk_forward.purge&apos;: found %1, expected fewer than the %2 sessions to train on</source>
        <translation>„walk_forward.purge“: gefunden %1, erwartet werden weniger als die %2 Handelstage zum Trainieren</translation>
    </message>
    <message>
        <source>&apos;weights&apos;: found 0 for all of them, expected one above 0</source>
        <translation>„weights“: für alle 0 gefunden, erwartet wird mindestens eines über 0</translation>
    </message>
    <message>
        <source>Costs a year</source>
        <translation>Kosten p. a.</translation>
    </message>
    <message>
        <source>Criteria of recommendations set</source>
        <translation>Empfehlungskriterien gesetzt</translation>
    </message>
    <message>
        <source>Deflated Sharpe probability</source>
        <translation>Deflationierte Sharpe-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Expected shortfall 95 %</source>
        <translation>Expected Shortfall 95 %</translation>
    </message>
    <message>
        <source>Going on after %1 trials</source>
        <translation>Fortsetzung nach %1 Versuchen</translation>
    </message>
    <message>
        <source>How often the portfolio is exchanged in a year, one way.</source>
        <translation>Wie oft das Portfolio in einem Jahr ausgetauscht wird, einfach gezählt.</translation>
    </message>
    <message>
        <source>Lower end of its interval</source>
        <translation>Unteres Ende seines Intervalls</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval</source>
        <translation>Unteres Ende des Intervalls, 95 %</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>Maximaler Rückgang (Drawdown)</translation>
    </message>
    <message>
        <source>Mean return of the worst 5 % of the sessions.</source>
        <translation>Mittlere Rendite der schlechtesten 5 % der Handelstage.</translation>
    </message>
    <message>
        <source>Preparing the risk model</source>
        <translation>Das Risikomodell wird vorbereitet</translation>
    </message>
    <message>
        <source>Probability of a true ratio above 0</source>
        <translation>Wahrscheinlichkeit eines wahren Quotienten über 0</translation>
    </message>
    <message>
        <source>Probability of a true ratio above the luck of %1 tracked trials</source>
        <translation>Wahrscheinlichkeit eines wahren Quotienten über dem Zufall von %1 erfassten Versuchen</translation>
    </message>
    <message>
        <source>Probability that the true Sharpe ratio is above what the best of all tracked trials shows by luck.</source>
        <translation>Wahrscheinlichkeit, dass der wahre Sharpe-Quotient über dem liegt, was der beste aller erfassten Versuche durch Zufall zeigt.</translation>
    </message>
    <message>
        <source>Rebalances not done as asked</source>
        <translation>Nicht wie verlangt umgeschichtet</translation>
    </message>
    <message>
        <source>Recording the search</source>
        <translation>Die Suche wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Return above the risk-free rate for each unit of volatility, a year.</source>
        <translation>Rendite über dem risikofreien Zins je Einheit Volatilität, annualisiert.</translation>
    </message>
    <message>
        <source>Returns needed for 95 % confidence in a ratio above 0</source>
        <translation>Nötige Renditen für 95 % Konfidenz in einen Quotienten über 0</translation>
    </message>
    <message>
        <source>Search recorded</source>
        <translation>Suche aufgezeichnet</translation>
    </message>
    <message>
        <source>Share of the rebalances in which a target could not be traded, or an order was not filled.</source>
        <translation>Anteil der Umschichtungen, bei denen ein Zielgewicht nicht handelbar war oder ein Auftrag nicht ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Sharpe ratio %1 (95 %: %2 to %3), above 0 with probability %4; nothing else was tried</source>
        <translation>Sharpe-Quotient %1 (95 %: %2 bis %3), über 0 mit Wahrscheinlichkeit %4; sonst wurde nichts getestet</translation>
    </message>
    <message>
        <source>Sharpe ratio %1 (95 %: %2 to %3), above the luck of %4 tracked trials with probability %5</source>
        <translation>Sharpe-Quotient %1 (95 %: %2 bis %3), über dem Zufall von %4 erfassten Versuchen mit Wahrscheinlichkeit %5</translation>
    </message>
    <message>
        <source>Standard deviation of the returns, a year.</source>
        <translation>Standardabweichung der Renditen, annualisiert.</translation>
    </message>
    <message>
        <source>Tags of a run set</source>
        <translation>Tags eines Laufs gesetzt</translation>
    </message>
    <message>
        <source>The deepest fall from a high to a low after it.</source>
        <translation>Der tiefste Rückgang von einem Hoch zu einem Tief danach.</translation>
    </message>
    <message>
        <source>The true Sharpe ratio lies above it with 97.5 % confidence.</source>
        <translation>Der wahre Sharpe-Quotient liegt mit 97,5 % Konfidenz darüber.</translation>
    </message>
    <message>
        <source>Turnover a year</source>
        <translation>Umschlag p. a.</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval</source>
        <translation>Oberes Ende des Intervalls, 95 %</translation>
    </message>
    <message>
        <source>Volatility a year</source>
        <translation>Volatilität p. a.</translation>
    </message>
    <message>
        <source>What commission, spread and impact took in a year, as a share of the average equity.</source>
        <translation>Was Provision, Spread und Markteinfluss in einem Jahr kosteten, als Anteil am mittleren Vermögen.</translation>
    </message>
    <message>
        <source>What stands beside it</source>
        <translation>Was daneben steht</translation>
    </message>
    <message>
        <source>a candidate has neither a benchmark nor a period of its own</source>
        <translation>ein Kandidat hat weder eine Benchmark noch einen eigenen Zeitraum</translation>
    </message>
    <message>
        <source>a run has at most %1 tags, found %2</source>
        <translation>ein Lauf hat höchstens %1 Tags, %2 gefunden</translation>
    </message>
    <message>
        <source>an attribution by sector is of long positions alone</source>
        <translation>eine Zurechnung nach Sektor gilt nur für Long-Positionen</translation>
    </message>
    <message>
        <source>change the limit of %1</source>
        <translation>ändern Sie die Grenze von %1</translation>
    </message>
    <message>
        <source>choose another day</source>
        <translation>wählen Sie einen anderen Tag</translation>
    </message>
    <message>
        <source>choose another run</source>
        <translation>wählen Sie einen anderen Lauf</translation>
    </message>
    <message>
        <source>choose fewer runs</source>
        <translation>wählen Sie weniger Läufe</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>feasibility</source>
        <translation>Umsetzbarkeit</translation>
    </message>
    <message>
        <source>found %1 for the worst and %2 for the best</source>
        <translation>gefunden %1 für den schlechtesten und %2 für den besten Wert</translation>
    </message>
    <message>
        <source>found %1 series, expected two or more</source>
        <translation>%1 Zeitreihen gefunden, erwartet werden zwei oder mehr</translation>
    </message>
    <message>
        <source>found %1 sessions, expected more than the %2 that the longest lookback needs</source>
        <translation>%1 Handelstage gefunden, erwartet werden mehr als die %2, die der längste Rückblick braucht</translation>
    </message>
    <message>
        <source>import a longer history</source>
        <translation>importieren Sie eine längere Historie</translation>
    </message>
    <message>
        <source>import a sector file</source>
        <translation>importieren Sie eine Sektordatei</translation>
    </message>
    <message>
        <source>import holdings, and prices of what is held</source>
        <translation>importieren Sie Bestände und Kurse der Bestände</translation>
    </message>
    <message>
        <source>import prices of what is held, or start from a run</source>
        <translation>importieren Sie Kurse der Bestände, oder beginnen Sie mit einem Lauf</translation>
    </message>
    <message>
        <source>its %1 trials are kept as run %2: it can be resumed</source>
        <translation>ihre %1 Versuche sind als Lauf %2 aufbewahrt: Sie lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>its %1 trials lie beside the workspace, and are recorded when it can be written</source>
        <translation>ihre %1 Versuche liegen neben dem Arbeitsbereich und werden aufgezeichnet, sobald er beschreibbar ist</translation>
    </message>
    <message>
        <source>max weight %1 %</source>
        <translation>Höchstgewicht %1 %</translation>
    </message>
    <message>
        <source>no candidate has a Sharpe ratio on the training sessions of a fold</source>
        <translation>kein Kandidat hat an den Trainingstagen eines Folds einen Sharpe-Quotienten</translation>
    </message>
    <message>
        <source>no rebalance falls on the test sessions of the folds</source>
        <translation>keine Umschichtung fällt auf die Testtage der Folds</translation>
    </message>
    <message>
        <source>nothing is held between these days</source>
        <translation>zwischen diesen Tagen wird nichts gehalten</translation>
    </message>
    <message>
        <source>nothing is held whose prices reach over the window, so there is nothing to try out</source>
        <translation>es wird nichts gehalten, dessen Kurse über das Fenster reichen; daher gibt es nichts auszuprobieren</translation>
    </message>
    <message>
        <source>nothing was tried on the prices %1</source>
        <translation>auf den Kursen %1 wurde nichts getestet</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>Wertentwicklung</translation>
    </message>
    <message>
        <source>return %1 is not a finite number of at least -1</source>
        <translation>Rendite %1 ist keine endliche Zahl von mindestens -1</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>run %1 never set any weights</source>
        <translation>Lauf %1 hat nie Gewichte gesetzt</translation>
    </message>
    <message>
        <source>run the backtest again</source>
        <translation>führen Sie den Backtest erneut aus</translation>
    </message>
    <message>
        <source>save the criteria again</source>
        <translation>speichern Sie die Kriterien erneut</translation>
    </message>
    <message>
        <source>search %1 is finished: there is nothing to resume</source>
        <translation>Suche %1 ist abgeschlossen: Es gibt nichts fortzusetzen</translation>
    </message>
    <message>
        <source>search %1 went on as run %2 already</source>
        <translation>Suche %1 wurde bereits als Lauf %2 fortgesetzt</translation>
    </message>
    <message>
        <source>set them again</source>
        <translation>setzen Sie sie erneut</translation>
    </message>
    <message>
        <source>start from another run, or from the positions</source>
        <translation>beginnen Sie mit einem anderen Lauf oder mit den Positionen</translation>
    </message>
    <message>
        <source>the Sharpe ratio or its interval was not measured</source>
        <translation>der Sharpe-Quotient oder sein Intervall wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the baseline is none of the series</source>
        <translation>die Baseline ist keine der Zeitreihen</translation>
    </message>
    <message>
        <source>the benchmark %1 lacks prices in the window</source>
        <translation>der Benchmark %1 fehlen Kurse im Fenster</translation>
    </message>
    <message>
        <source>the candidates are not rebalanced on the same days</source>
        <translation>die Kandidaten werden nicht an denselben Tagen umgeschichtet</translation>
    </message>
    <message>
        <source>the criteria of recommendations in the workspace are damaged</source>
        <translation>die Empfehlungskriterien im Arbeitsbereich sind beschädigt</translation>
    </message>
    <message>
        <source>the deflated probability of the Sharpe ratio was not measured</source>
        <translation>die deflationierte Wahrscheinlichkeit des Sharpe-Quotienten wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the hidden Markov model needs more than %1 sessions to learn from, the run has %2</source>
        <translation>das Hidden-Markov-Modell braucht mehr als %1 Handelstage zum Lernen, der Lauf hat %2</translation>
    </message>
    <message>
        <source>the level must be a number from 0.0001 to 0.5</source>
        <translation>das Niveau muss eine Zahl von 0,0001 bis 0,5 sein</translation>
    </message>
    <message>
        <source>the limits do not fit these prices and are left out: %1</source>
        <translation>die Grenzen passen nicht zu diesen Kursen und bleiben außer Betracht: %1</translation>
    </message>
    <message>
        <source>the maximum drawdown is %1 %, deeper than %2 %</source>
        <translation>der maximale Rückgang ist %1 %, tiefer als %2 %</translation>
    </message>
    <message>
        <source>the numbers of the draft overflow</source>
        <translation>die Zahlen des Entwurfs laufen über</translation>
    </message>
    <message>
        <source>the positions have no value at any close</source>
        <translation>die Positionen haben zu keinem Schlusskurs einen Wert</translation>
    </message>
    <message>
        <source>the positions of %1 are not known: from %2 on the run&apos;s trades and prices do not lead to its equity</source>
        <translation>die Positionen vom %1 sind nicht bekannt: Ab %2 führen Abschlüsse und Kurse des Laufs nicht zu seinem Vermögen</translation>
    </message>
    <message>
        <source>the prices are not those that the run was made from</source>
        <translation>die Kurse sind nicht die, aus denen der Lauf erstellt wurde</translation>
    </message>
    <message>
        <source>the prices have %1 sessions; at least three are needed</source>
        <translation>die Kurse haben %1 Handelstage; mindestens drei sind nötig</translation>
    </message>
    <message>
        <source>the prices have no field &apos;%1&apos;, which the run was made from</source>
        <translation>die Kurse haben kein Feld „%1“, aus dem der Lauf erstellt wurde</translation>
    </message>
    <message>
        <source>the prices have no symbol &apos;%1&apos;, which the run knows</source>
        <translation>die Kurse haben kein Symbol „%1“, das der Lauf kennt</translation>
    </message>
    <message>
        <source>the prices have no volumes: market impact is not counted</source>
        <translation>die Kurse haben keine Volumen: Markteinfluss zählt nicht mit</translation>
    </message>
    <message>
        <source>the prices have other sessions than the run</source>
        <translation>die Kurse haben andere Handelstage als der Lauf</translation>
    </message>
    <message>
        <source>the prices of data set %1 are not those of the search</source>
        <translation>die Kurse von Datensatz %1 sind nicht die der Suche</translation>
    </message>
    <message>
        <source>the run has no such session</source>
        <translation>der Lauf hat keinen solchen Handelstag</translation>
    </message>
    <message>
        <source>the run was given a table of splits that it does not keep</source>
        <translation>dem Lauf wurde eine Split-Tabelle gegeben, die er nicht aufbewahrt</translation>
    </message>
    <message>
        <source>the run was given a table of splits that it does not keep: choose an earlier day</source>
        <translation>dem Lauf wurde eine Split-Tabelle gegeben, die er nicht aufbewahrt: Wählen Sie einen früheren Tag</translation>
    </message>
    <message>
        <source>the search has %1 trials, and no trial %2</source>
        <translation>die Suche hat %1 Versuche und keinen Versuch %2</translation>
    </message>
    <message>
        <source>the tag %1 has a comma: commas stand between tags</source>
        <translation>das Tag %1 enthält ein Komma: Kommas trennen Tags</translation>
    </message>
    <message>
        <source>the tag %1 holds what cannot be printed</source>
        <translation>das Tag %1 enthält nicht druckbare Zeichen</translation>
    </message>
    <message>
        <source>the tag %1 is longer than %2 characters</source>
        <translation>das Tag %1 ist länger als %2 Zeichen</translation>
    </message>
    <message>
        <source>the tags of run %1 are damaged</source>
        <translation>die Tags von Lauf %1 sind beschädigt</translation>
    </message>
    <message>
        <source>the value of %1 is not a finite number</source>
        <translation>der Wert von %1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the workspace knows no sectors</source>
        <translation>der Arbeitsbereich kennt keine Sektoren</translation>
    </message>
    <message>
        <source>there is no candidate to run</source>
        <translation>es gibt keinen Kandidaten zum Ausführen</translation>
    </message>
    <message>
        <source>there is no search %1</source>
        <translation>es gibt keine Suche %1</translation>
    </message>
    <message>
        <source>two methods have the name &apos;%1&apos;</source>
        <translation>zwei Methoden haben den Namen „%1“</translation>
    </message>
    <message>
        <source>unlock %1</source>
        <translation>lösen Sie die Fixierung von %1</translation>
    </message>
    <message>
        <source>weakest part: %1 with %2 of 1; lowest in it: %3 with %4</source>
        <translation>schwächster Teil: %1 mit %2 von 1; darin am niedrigsten: %3 mit %4</translation>
    </message>
    <message>
        <source>weakest part: %1 with %2 of 1; not measured in it: %3</source>
        <translation>schwächster Teil: %1 mit %2 von 1; darin nicht gemessen: %3</translation>
    </message>
    <message>
        <source>%1 %2 is not printable text</source>
        <translation>%1 %2 ist kein druckbarer Text</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is empty or there twice</source>
        <translation>%1 „%2“ ist leer oder kommt doppelt vor</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 bytes of a frame belong to nothing</source>
        <translation>%1 Bytes eines Frames gehören zu nichts</translation>
    </message>
    <message>
        <source>%1 computes in float32: half precision is for GPUs.</source>
        <translation>%1 rechnet in float32: Halbe Genauigkeit ist für GPUs.</translation>
    </message>
    <message>
        <source>%1 days of prices came after its evaluation</source>
        <translation>%1 Tage an Kursen kamen nach der Auswertung hinzu</translation>
    </message>
    <message>
        <source>%1 developed model %2 and cannot decide about it</source>
        <translation>%1 hat Modell %2 entwickelt und kann nicht darüber entscheiden</translation>
    </message>
    <message>
        <source>%1 developed model %2 and does not close its findings</source>
        <translation>%1 hat Modell %2 entwickelt und schließt dessen Befunde nicht</translation>
    </message>
    <message>
        <source>%1 developed model %2 and does not set its review</source>
        <translation>%1 hat Modell %2 entwickelt und legt dessen Prüfung nicht fest</translation>
    </message>
    <message>
        <source>%1 features of %2 names, %3 folds</source>
        <translation>%1 Merkmale von %2 Titeln, %3 Folds</translation>
    </message>
    <message>
        <source>%1 graphs at a time</source>
        <translation>je %1 Graphen</translation>
    </message>
    <message>
        <source>%1 has %2 cells, but %3 belong to the panel</source>
        <translation>%1 hat %2 Zellen, aber %3 gehören zum Panel</translation>
    </message>
    <message>
        <source>%1 has a member %2 that is not known</source>
        <translation>%1 hat ein Element %2, das nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 has a quality of %2: of %3 values %4 are missing, %5 rest on prices that stand still, %6 are out of range</source>
        <translation>%1 hat eine Qualität von %2: Von %3 Werten fehlen %4, %5 beruhen auf stillstehenden Kursen, %6 liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 has no close on %2</source>
        <translation>%1 hat keinen Schlusskurs am %2</translation>
    </message>
    <message>
        <source>%1 has the same value everywhere: a model cannot learn from it</source>
        <translation>%1 hat überall denselben Wert: Daraus kann ein Modell nicht lernen</translation>
    </message>
    <message>
        <source>%1 holds a value that is not finite</source>
        <translation>%1 enthält einen Wert, der nicht endlich ist</translation>
    </message>
    <message>
        <source>%1 is %2, but must lie between %3 and %4</source>
        <translation>%1 ist %2, muss aber zwischen %3 und %4 liegen</translation>
    </message>
    <message>
        <source>%1 is no name of a tensor</source>
        <translation>%1 ist kein Name eines Tensors</translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 is no session of the prices</source>
        <translation>%1 ist kein Handelstag der Kurse</translation>
    </message>
    <message>
        <source>%1 is not in the universe on %2</source>
        <translation>%1 ist am %2 nicht im Universum</translation>
    </message>
    <message>
        <source>%1 marks for %2 names</source>
        <translation>%1 Markierungen für %2 Titel</translation>
    </message>
    <message>
        <source>%1 names cannot have %2 links each</source>
        <translation>%1 Titel können nicht je %2 Verbindungen haben</translation>
    </message>
    <message>
        <source>%1 reference and %2 current rows are complete, expected at least %3 and %4</source>
        <translation>%1 Referenzzeilen und %2 aktuelle Zeilen sind vollständig, erwartet werden mindestens %3 und %4</translation>
    </message>
    <message>
        <source>%1 returns up to row %2 are not among %3 rows</source>
        <translation>%1 Renditen bis Zeile %2 liegen nicht innerhalb von %3 Zeilen</translation>
    </message>
    <message>
        <source>%1 sequences at a time</source>
        <translation>je %1 Sequenzen</translation>
    </message>
    <message>
        <source>%1 values in the current sample, expected at least %2</source>
        <translation>%1 Werte in der aktuellen Stichprobe, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>%1 values in the reference, expected at least %2</source>
        <translation>%1 Werte in der Referenz, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>%1, %2 accumulated to the same batch</source>
        <translation>%1, %2 zum selben Stapel aufsummiert</translation>
    </message>
    <message>
        <source>%1, %2 accumulated to the same batch, with activations computed again</source>
        <translation>%1, %2 zum selben Stapel aufsummiert, mit neu berechneten Aktivierungen</translation>
    </message>
    <message>
        <source>%1, fold %2 of %3, epoch %4: validation loss %5</source>
        <translation>%1, Fold %2 von %3, Epoche %4: Validierungsverlust %5</translation>
    </message>
    <message>
        <source>%1, which was in production before, is at the stage %2</source>
        <translation>%1, zuvor in Produktion, ist auf der Stufe %2</translation>
    </message>
    <message>
        <source>%1: at most %2 bytes of text without control characters</source>
        <translation>%1: höchstens %2 Bytes Text ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>%1: found %2, expected 1 to %3 printable characters</source>
        <translation>%1: gefunden %2, erwartet werden 1 bis %3 druckbare Zeichen</translation>
    </message>
    <message>
        <source>%1: found %2, expected low, medium or high</source>
        <translation>%1: gefunden %2, erwartet wird low, medium oder high</translation>
    </message>
    <message>
        <source>%1: the data set has no volumes, or not the benchmark, that it needs</source>
        <translation>%1: Der Datensatz hat nicht die nötigen Volumina oder nicht die nötige Benchmark</translation>
    </message>
    <message>
        <source>%1: the history is too short to expect a single value</source>
        <translation>%1: Die Historie ist zu kurz, um auch nur einen Wert zu erwarten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2: %3</source>
        <translation>„%1“ von %2: %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of a drift report is missing or not as it should be</source>
        <translation>„%1“ eines Drift-Berichts fehlt oder ist nicht, wie es sein soll</translation>
    </message>
    <message>
        <source>&apos;model.ensemble&apos;: found %1 kinds with a share, expected two or three of lstm, gat and hrp</source>
        <translation>„model.ensemble“: gefunden %1 Arten mit einem Anteil, erwartet werden zwei oder drei von lstm, gat und hrp</translation>
    </message>
    <message>
        <source>&apos;model.ensemble&apos;: found &apos;%1&apos;, expected lstm, gat or hrp</source>
        <translation>„model.ensemble“: gefunden „%1“, erwartet wird lstm, gat oder hrp</translation>
    </message>
    <message>
        <source>&apos;model.ensemble&apos;: found shares with &apos;kind: %1&apos;, expected them with &apos;kind: ensemble&apos; only</source>
        <translation>„model.ensemble“: gefunden Anteile bei „kind: %1“, erwartet werden sie nur bei „kind: ensemble“</translation>
    </message>
    <message>
        <source>&apos;overrides.criteria&apos;: there is no criterion &apos;%1&apos;</source>
        <translation>„overrides.criteria“: es gibt kein Kriterium „%1“</translation>
    </message>
    <message>
        <source>&apos;strategy&apos;: the baseline needs the key &apos;lookback&apos;, its returns</source>
        <translation>„strategy“: die Baseline braucht den Schlüssel „lookback“, ihre Renditen</translation>
    </message>
    <message>
        <source>&apos;strategy.max_tracking_error&apos; does not go with a model, whose weights come without a covariance</source>
        <translation>„strategy.max_tracking_error“ passt nicht zu einem Modell, dessen Gewichte ohne Kovarianz kommen</translation>
    </message>
    <message>
        <source>&apos;strategy.method&apos;: found %1, expected hrp, the baseline of every model</source>
        <translation>„strategy.method“: gefunden %1, erwartet wird hrp, die Baseline jedes Modells</translation>
    </message>
    <message>
        <source>&apos;strategy.min_weight&apos;: found %1, expected at least 0: a model&apos;s weights are long</source>
        <translation>„strategy.min_weight“: gefunden %1, erwartet wird mindestens 0: die Gewichte eines Modells sind long</translation>
    </message>
    <message>
        <source>2 to %1 runs are compared, found %2</source>
        <translation>2 bis %1 Läufe werden verglichen, gefunden %2</translation>
    </message>
    <message>
        <source>Comparing the features</source>
        <translation>Merkmale werden verglichen</translation>
    </message>
    <message>
        <source>Drift scan begun</source>
        <translation>Drift-Prüfung begonnen</translation>
    </message>
    <message>
        <source>Drift scan given up</source>
        <translation>Drift-Prüfung aufgegeben</translation>
    </message>
    <message>
        <source>Drift scan recorded</source>
        <translation>Drift-Prüfung aufgezeichnet</translation>
    </message>
    <message>
        <source>Drift scan stored</source>
        <translation>Drift-Prüfung gespeichert</translation>
    </message>
    <message>
        <source>Features %1 have a quality under %2: %3</source>
        <translation>Merkmale %1 haben eine Qualität unter %2: %3</translation>
    </message>
    <message>
        <source>Features %1: %2 of %3 sessions were computed</source>
        <translation>Merkmale %1: %2 von %3 Handelstagen wurden berechnet</translation>
    </message>
    <message>
        <source>Finding about a model</source>
        <translation>Befund zu einem Modell</translation>
    </message>
    <message>
        <source>Finding about a model closed</source>
        <translation>Befund zu einem Modell geschlossen</translation>
    </message>
    <message>
        <source>Going on after %1 epochs</source>
        <translation>Fortsetzung nach %1 Epochen</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>Interval of drift scans set</source>
        <translation>Abstand der Drift-Prüfungen gesetzt</translation>
    </message>
    <message>
        <source>Inventory of a model changed</source>
        <translation>Inventar eines Modells geändert</translation>
    </message>
    <message>
        <source>Judging features</source>
        <translation>Merkmale werden beurteilt</translation>
    </message>
    <message>
        <source>LibTorch failed: %1</source>
        <translation>LibTorch ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Live returns of a model recorded</source>
        <translation>Live-Renditen eines Modells aufgezeichnet</translation>
    </message>
    <message>
        <source>Loading the features</source>
        <translation>Merkmale werden geladen</translation>
    </message>
    <message>
        <source>Loading the runs</source>
        <translation>Läufe werden geladen</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Measuring features</source>
        <translation>Merkmale werden gemessen</translation>
    </message>
    <message>
        <source>Measuring memory</source>
        <translation>Speicher wird gemessen</translation>
    </message>
    <message>
        <source>Measuring steps</source>
        <translation>Schritte werden gemessen</translation>
    </message>
    <message>
        <source>Memory is near its budget: %1 of %2 GiB.</source>
        <translation>Der Speicher ist nahe am Budget: %1 von %2 GiB.</translation>
    </message>
    <message>
        <source>Memory ran out; the run goes on: %1.</source>
        <translation>Der Speicher ging aus; der Lauf geht weiter: %1.</translation>
    </message>
    <message>
        <source>Model given its training run</source>
        <translation>Trainingslauf einem Modell zugeordnet</translation>
    </message>
    <message>
        <source>Model registered</source>
        <translation>Modell registriert</translation>
    </message>
    <message>
        <source>Model retired</source>
        <translation>Modell stillgelegt</translation>
    </message>
    <message>
        <source>Promotion policy set</source>
        <translation>Freigaberegel festgelegt</translation>
    </message>
    <message>
        <source>Reading earlier prices</source>
        <translation>Frühere Kurse werden gelesen</translation>
    </message>
    <message>
        <source>Recording the features</source>
        <translation>Die Merkmale werden aufgezeichnet</translation>
    </message>
    <message>
        <source>Sharpe ratio out of sample</source>
        <translation>Sharpe-Quotient außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>The features differ from those of run %1: another processor or library computes other last digits</source>
        <translation>Die Merkmale weichen von denen des Laufs %1 ab: Ein anderer Prozessor oder eine andere Bibliothek errechnet andere letzte Stellen</translation>
    </message>
    <message>
        <source>The whole batch would not fit into the budget of %1 GiB: %2.</source>
        <translation>Der ganze Stapel würde nicht in das Budget von %1 GiB passen: %2.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training made again</source>
        <translation>Training wiederholt</translation>
    </message>
    <message>
        <source>Training recorded</source>
        <translation>Training aufgezeichnet</translation>
    </message>
    <message>
        <source>Writing features</source>
        <translation>Merkmale werden geschrieben</translation>
    </message>
    <message>
        <source>a checkpoint is empty or has members that are not known</source>
        <translation>ein Zwischenstand ist leer oder hat unbekannte Felder</translation>
    </message>
    <message>
        <source>a correlation needs two returns or more, not %1</source>
        <translation>eine Korrelation braucht mindestens zwei Renditen, nicht %1</translation>
    </message>
    <message>
        <source>a finding has at most %1 bytes</source>
        <translation>ein Befund hat höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a finding is due from today on, found %1</source>
        <translation>ein Befund ist frühestens heute fällig, gefunden %1</translation>
    </message>
    <message>
        <source>a fold has fewer than two rows to train on</source>
        <translation>ein Fold hat weniger als zwei Zeilen zum Trainieren</translation>
    </message>
    <message>
        <source>a fold names row %1, but the panel has %2 rows</source>
        <translation>ein Fold nennt Zeile %1, aber das Panel hat %2 Zeilen</translation>
    </message>
    <message>
        <source>a frame has at most %1 bytes of numbers, this one %2</source>
        <translation>ein Frame hat höchstens %1 Bytes an Zahlen, dieser %2</translation>
    </message>
    <message>
        <source>a frame has from 2 to %1 bytes of JSON, this one %2</source>
        <translation>ein Frame hat 2 bis %1 Bytes JSON, dieser %2</translation>
    </message>
    <message>
        <source>a graph of %1 names; at most %2</source>
        <translation>ein Graph von %1 Titeln; höchstens %2</translation>
    </message>
    <message>
        <source>a graph of nearest names needs one neighbour or more</source>
        <translation>ein Graph der nächsten Titel braucht mindestens einen Nachbarn</translation>
    </message>
    <message>
        <source>a mask of the worker&apos;s answer is none</source>
        <translation>eine Maske in der Antwort des Arbeitsprozesses ist keine</translation>
    </message>
    <message>
        <source>a model feeds a rebalance once it was validated and promoted: qdctl models promote</source>
        <translation>ein Modell geht in eine Umschichtung ein, sobald es geprüft und freigegeben ist: qdctl models promote</translation>
    </message>
    <message>
        <source>a model of kind &apos;%1&apos; has no tensors of its own</source>
        <translation>ein Modell der Art „%1“ hat keine eigenen Tensoren</translation>
    </message>
    <message>
        <source>a model of kind &apos;%1&apos; is not trained</source>
        <translation>ein Modell der Art „%1“ wird nicht trainiert</translation>
    </message>
    <message>
        <source>a net needs a feature</source>
        <translation>ein Netz braucht ein Merkmal</translation>
    </message>
    <message>
        <source>a rule that does not fit is changed in the policy, where everybody sees it</source>
        <translation>eine Vorgabe, die nicht passt, wird in der Freigaberegel geändert, wo alle es sehen</translation>
    </message>
    <message>
        <source>a run is compared with others, not with itself</source>
        <translation>ein Lauf wird mit anderen verglichen, nicht mit sich selbst</translation>
    </message>
    <message>
        <source>a size of the step is not from 1 to 1,000,000</source>
        <translation>eine Größe des Schritts liegt nicht zwischen 1 und 1.000.000</translation>
    </message>
    <message>
        <source>a size of the step is not from 1 to 100,000</source>
        <translation>eine Größe des Schritts liegt nicht zwischen 1 und 100.000</translation>
    </message>
    <message>
        <source>a state of the features recorded at %1 follows one of %2</source>
        <translation>ein am %1 aufgezeichneter Stand der Merkmale folgt auf einen vom %2</translation>
    </message>
    <message>
        <source>a step of it is missing</source>
        <translation>einer seiner Schritte fehlt</translation>
    </message>
    <message>
        <source>a stored drift scan is damaged</source>
        <translation>eine gespeicherte Drift-Prüfung ist beschädigt</translation>
    </message>
    <message>
        <source>a training needs a fold</source>
        <translation>ein Training braucht einen Fold</translation>
    </message>
    <message>
        <source>a training needs a name and a feature</source>
        <translation>ein Training braucht einen Titel und ein Merkmal</translation>
    </message>
    <message>
        <source>a trigger</source>
        <translation>ein Auslöser</translation>
    </message>
    <message>
        <source>a weight of row %1 is below 0 or not finite</source>
        <translation>ein Gewicht der Zeile %1 ist kleiner als 0 oder nicht endlich</translation>
    </message>
    <message>
        <source>all values are equal</source>
        <translation>alle Werte sind gleich</translation>
    </message>
    <message>
        <source>assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>at byte %1 of the model file: %2</source>
        <translation>bei Byte %1 der Modelldatei: %2</translation>
    </message>
    <message>
        <source>at byte %1 of the stream: %2</source>
        <translation>bei Byte %1 des Datenstroms: %2</translation>
    </message>
    <message>
        <source>at most %1 triggers, found %2</source>
        <translation>höchstens %1 Auslöser, %2 gefunden</translation>
    </message>
    <message>
        <source>bins of a histogram</source>
        <translation>Klassen eines Histogramms</translation>
    </message>
    <message>
        <source>both need the same features</source>
        <translation>beide brauchen dieselben Merkmale</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>cannot tell where this program lies</source>
        <translation>es lässt sich nicht feststellen, wo dieses Programm liegt</translation>
    </message>
    <message>
        <source>choose another view, or prices with volumes and the benchmark</source>
        <translation>wählen Sie einen anderen Merkmalssatz oder Kurse mit Volumen und der Benchmark</translation>
    </message>
    <message>
        <source>choose one of: %1</source>
        <translation>wählen Sie aus: %1</translation>
    </message>
    <message>
        <source>choose one that the features were made of</source>
        <translation>wählen Sie etwas, woraus die Merkmale gebildet wurden</translation>
    </message>
    <message>
        <source>closes over a quarter, for data sets without volumes and for short histories</source>
        <translation>Schlusskurse über ein Quartal, für Datensätze ohne Volumen und für kurze Historien</translation>
    </message>
    <message>
        <source>correlations do not have the size of %1 names</source>
        <translation>die Korrelationen haben nicht die Größe von %1 Titeln</translation>
    </message>
    <message>
        <source>correlations of returns that no memory could hold</source>
        <translation>Korrelationen von Renditen, die kein Speicher fassen könnte</translation>
    </message>
    <message>
        <source>data set %1, which the training learnt from, is gone</source>
        <translation>Datensatz %1, aus dem das Training gelernt hat, ist nicht mehr da</translation>
    </message>
    <message>
        <source>day %1 is none</source>
        <translation>Tag %1 ist kein Tag</translation>
    </message>
    <message>
        <source>days from its evaluation to the newest prices</source>
        <translation>Tage von seiner Auswertung bis zu den neuesten Kursen</translation>
    </message>
    <message>
        <source>days since its validation</source>
        <translation>Tage seit seiner Prüfung</translation>
    </message>
    <message>
        <source>deepest drawdown out of sample</source>
        <translation>tiefster Drawdown außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>drift in the newest scan</source>
        <translation>Drift in der neuesten Prüfung</translation>
    </message>
    <message>
        <source>drift of its features is confirmed as high</source>
        <translation>die Drift seiner Merkmale ist als hoch bestätigt</translation>
    </message>
    <message>
        <source>expected: dataset 3, run 3, report 3, person 3, model 3 or everything</source>
        <translation>erwartet: dataset 3, run 3, report 3, person 3, model 3 oder everything</translation>
    </message>
    <message>
        <source>feature %1 has a second window of %2 sessions, expected 1 to %3</source>
        <translation>Merkmal %1 hat ein zweites Fenster von %2 Handelstagen, erwartet werden 1 bis %3</translation>
    </message>
    <message>
        <source>feature %1 has a window of %2 sessions, expected %3 to %4</source>
        <translation>Merkmal %1 hat ein Fenster von %2 Handelstagen, erwartet werden %3 bis %4</translation>
    </message>
    <message>
        <source>feature %1 has no second window, found one of %2 sessions</source>
        <translation>Merkmal %1 hat kein zweites Fenster, gefunden eines von %2 Handelstagen</translation>
    </message>
    <message>
        <source>feature %1 is empty, not printable or there twice</source>
        <translation>Merkmal %1 ist leer, nicht druckbar oder doppelt vorhanden</translation>
    </message>
    <message>
        <source>feature %1 is not compared with anything, found &apos;%2&apos;</source>
        <translation>Merkmal %1 wird mit nichts verglichen, gefunden „%2“</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos; has %2 rows, expected %3 as the first</source>
        <translation>Merkmal „%1“ hat %2 Zeilen, erwartet werden %3 wie beim ersten</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos; is infinite in row %2, expected a number or nothing</source>
        <translation>Merkmal „%1“ ist in Zeile %2 unendlich, erwartet wird eine Zahl oder nichts</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos; of the current sample is not in the reference</source>
        <translation>Merkmal „%1“ der aktuellen Stichprobe fehlt in der Referenz</translation>
    </message>
    <message>
        <source>feature &apos;%1&apos; of the reference is not in the current sample</source>
        <translation>Merkmal „%1“ der Referenz fehlt in der aktuellen Stichprobe</translation>
    </message>
    <message>
        <source>fetch it again from where it came from</source>
        <translation>holen Sie sie erneut von dort, woher sie kam</translation>
    </message>
    <message>
        <source>fewer rows cannot tell drift from chance</source>
        <translation>weniger Zeilen können Drift nicht von Zufall unterscheiden</translation>
    </message>
    <message>
        <source>fold %1 has %2 rows in &apos;walk_forward.%3&apos;, expected at least %4</source>
        <translation>Fold %1 hat %2 Zeilen in „walk_forward.%3“, erwartet werden mindestens %4</translation>
    </message>
    <message>
        <source>fold %1 has fewer than two rows to train on whose names meet the bounds of weights</source>
        <translation>Fold %1 hat weniger als zwei Zeilen zum Trainieren, deren Titel die Gewichtsgrenzen erfüllen</translation>
    </message>
    <message>
        <source>fold %1 has no rows to train on</source>
        <translation>Fold %1 hat keine Zeilen zum Trainieren</translation>
    </message>
    <message>
        <source>found %1 %2, expected %3 to %4</source>
        <translation>gefunden %1 %2, erwartet werden %3 bis %4</translation>
    </message>
    <message>
        <source>found %1 columns for %2 features, expected one each</source>
        <translation>%1 Spalten für %2 Merkmale gefunden, erwartet wird je eine</translation>
    </message>
    <message>
        <source>found %1 days of backtest, expected at least %2</source>
        <translation>%1 Tage des Backtests gefunden, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>found %1 losses for %2 rows of the reference, expected one each</source>
        <translation>%1 Verluste für %2 Zeilen der Referenz gefunden, erwartet wird je einer</translation>
    </message>
    <message>
        <source>found %1 numbers for %2, expected %3</source>
        <translation>%1 Zahlen für %2 gefunden, erwartet werden %3</translation>
    </message>
    <message>
        <source>found %1 of %2 scans for a drift that lasts, expected 1 to %2 of 1 to %3</source>
        <translation>%1 von %2 Prüfungen für eine anhaltende Drift gefunden, erwartet werden 1 bis %2 von 1 bis %3</translation>
    </message>
    <message>
        <source>found %1 periods in %2, expected at least %3</source>
        <translation>%2 hat %1 Perioden, erwartet werden mindestens %3</translation>
    </message>
    <message>
        <source>found %1 periods in both samples, %2 of them current; expected %3 at least, some of each</source>
        <translation>%1 Perioden in beiden Stichproben gefunden, davon %2 aktuelle; erwartet werden mindestens %3, einige von jeder</translation>
    </message>
    <message>
        <source>found %1 rows in %2, expected at least %3</source>
        <translation>%2 hat %1 Zeilen, erwartet werden mindestens %3</translation>
    </message>
    <message>
        <source>found %1 rows in the reference, expected at least %2</source>
        <translation>%1 Zeilen in der Referenz gefunden, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>found %1, expected a day as 2024-03-15</source>
        <translation>%1 gefunden, erwartet wird ein Tag wie 2024-03-15</translation>
    </message>
    <message>
        <source>found %1, expected a return of -1 or more</source>
        <translation>%1 gefunden, erwartet wird eine Rendite von mindestens -1</translation>
    </message>
    <message>
        <source>found &apos;%1&apos; as the name of a feature</source>
        <translation>„%1“ als Name eines Merkmals gefunden</translation>
    </message>
    <message>
        <source>found a day whose value is not finite</source>
        <translation>ein Tag hat einen Wert, der nicht endlich ist</translation>
    </message>
    <message>
        <source>found a false-alarm rate of %1, a haircut of %2, a clip of %3 and a spacing of %4; expected 0.001 to 0.2, 0 to 1, 2 to 10, 1 to 60</source>
        <translation>gefunden: Fehlalarmrate %1, Abschlag %2, Kappung %3 und Abstand %4; erwartet werden 0,001 bis 0,2; 0 bis 1; 2 bis 10; 1 bis 60</translation>
    </message>
    <message>
        <source>found a feature without a name, expected one</source>
        <translation>ein Merkmal ohne Namen gefunden, erwartet wird einer</translation>
    </message>
    <message>
        <source>found a loss that is not finite</source>
        <translation>ein Verlust ist nicht endlich</translation>
    </message>
    <message>
        <source>found a penalty of %1, a level of %2 and %3 resamples; expected a penalty above 0, a level between 0 and 1, 99 to 99999 resamples</source>
        <translation>gefunden: Strafterm %1, Niveau %2 und %3 Ziehungen; erwartet werden ein Strafterm über 0, ein Niveau zwischen 0 und 1, 99 bis 99999 Ziehungen</translation>
    </message>
    <message>
        <source>found a sensitivity below 0, expected its absolute value</source>
        <translation>eine Empfindlichkeit unter 0 gefunden, erwartet wird ihr Absolutwert</translation>
    </message>
    <message>
        <source>found an effect of high drift below that of medium drift, or below 0</source>
        <translation>der Effekt hoher Drift liegt unter dem mittlerer Drift oder unter 0</translation>
    </message>
    <message>
        <source>found blocks of %1 periods, expected at most %2</source>
        <translation>Blöcke von %1 Perioden gefunden, erwartet werden höchstens %2</translation>
    </message>
    <message>
        <source>found blocks of %1 periods, expected at most %2: %3 periods have to make %4 blocks</source>
        <translation>Blöcke von %1 Perioden gefunden, erwartet werden höchstens %2: %3 Perioden müssen %4 Blöcke ergeben</translation>
    </message>
    <message>
        <source>found drifted feature %1, expected one of %2</source>
        <translation>gedriftetes Merkmal %1 gefunden, erwartet wird eines von %2</translation>
    </message>
    <message>
        <source>found feature &apos;%1&apos; twice, expected it once</source>
        <translation>Merkmal „%1“ zweimal gefunden, erwartet wird es einmal</translation>
    </message>
    <message>
        <source>found levels %1 and %2 for drift and high drift, expected each between 0 and 1 and the second not above the first</source>
        <translation>Niveaus %1 und %2 für Drift und hohe Drift gefunden, erwartet wird jedes zwischen 0 und 1 und das zweite nicht über dem ersten</translation>
    </message>
    <message>
        <source>found no feature, expected at least one</source>
        <translation>kein Merkmal gefunden, erwartet wird mindestens eines</translation>
    </message>
    <message>
        <source>found no name or no feature, expected at least one of each</source>
        <translation>keinen Titel oder kein Merkmal gefunden, erwartet wird mindestens je eines</translation>
    </message>
    <message>
        <source>found sessions %1 to %2, expected some of the %3 of the features</source>
        <translation>Handelstage %1 bis %2 gefunden, erwartet werden einige der %3 der Merkmale</translation>
    </message>
    <message>
        <source>from there it goes to: %1</source>
        <translation>von dort geht es weiter zu: %1</translation>
    </message>
    <message>
        <source>give it another name, or the same purpose</source>
        <translation>geben Sie ihm einen anderen Namen oder denselben Zweck</translation>
    </message>
    <message>
        <source>give it more sessions, or learn on a denser schedule</source>
        <translation>geben Sie ihm mehr Handelstage, oder lernen Sie in dichteren Abständen</translation>
    </message>
    <message>
        <source>growth a year</source>
        <translation>Wachstum im Jahr</translation>
    </message>
    <message>
        <source>how far the last moves went up rather than down</source>
        <translation>wie weit die letzten Bewegungen eher nach oben als nach unten gingen</translation>
    </message>
    <message>
        <source>how far the price is below its highest of the window</source>
        <translation>wie weit der Kurs unter seinem Höchststand im Fenster liegt</translation>
    </message>
    <message>
        <source>how much the price moves from day to day, a year</source>
        <translation>wie stark der Kurs von Tag zu Tag schwankt, auf ein Jahr gerechnet</translation>
    </message>
    <message>
        <source>how much the price moves on its own, without the market, a year</source>
        <translation>wie stark der Kurs für sich schwankt, ohne den Markt, auf ein Jahr gerechnet</translation>
    </message>
    <message>
        <source>how strongly the price moves with the market</source>
        <translation>wie stark sich der Kurs mit dem Markt bewegt</translation>
    </message>
    <message>
        <source>import newer prices, or wait</source>
        <translation>importieren Sie neuere Kurse, oder warten Sie</translation>
    </message>
    <message>
        <source>import prices with the same columns</source>
        <translation>importieren Sie Kurse mit denselben Spalten</translation>
    </message>
    <message>
        <source>in production</source>
        <translation>in Produktion</translation>
    </message>
    <message>
        <source>in staging</source>
        <translation>in Erprobung</translation>
    </message>
    <message>
        <source>it ends at byte %1, but its head tells of more</source>
        <translation>sie endet bei Byte %1, aber ihr Kopf nennt mehr</translation>
    </message>
    <message>
        <source>it ends at byte %1, inside its head</source>
        <translation>sie endet bei Byte %1, innerhalb ihres Kopfs</translation>
    </message>
    <message>
        <source>it goes on after byte %1, where its head ends it</source>
        <translation>sie geht nach Byte %1 weiter, wo sie laut ihrem Kopf endet</translation>
    </message>
    <message>
        <source>it has to be trained and approved again</source>
        <translation>es muss neu trainiert und genehmigt werden</translation>
    </message>
    <message>
        <source>it has version %1, this program reads version %2</source>
        <translation>sie hat Version %1, dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>es ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>it is neither true nor false</source>
        <translation>es ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>it is no checkpoint of a training</source>
        <translation>es ist kein Zwischenstand eines Trainings</translation>
    </message>
    <message>
        <source>it is no finite number</source>
        <translation>es ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>it is no list of up to %1 items</source>
        <translation>es ist keine Liste von höchstens %1 Elementen</translation>
    </message>
    <message>
        <source>it is no model</source>
        <translation>es ist kein Modell</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>it is no share</source>
        <translation>es ist kein Anteil</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>it is no text of a whole number of 64 bits</source>
        <translation>es ist kein Text einer ganzen Zahl von 64 Bit</translation>
    </message>
    <message>
        <source>it is no whole number from %1 to %2</source>
        <translation>es ist keine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>it is none of the words that may stand here</source>
        <translation>es ist keines der Wörter, die hier stehen dürfen</translation>
    </message>
    <message>
        <source>item %1 is no text of up to %2 bytes</source>
        <translation>Element %1 ist kein Text von höchstens %2 Bytes</translation>
    </message>
    <message>
        <source>item %1 is no whole number from 0 to %2</source>
        <translation>Element %1 ist keine ganze Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>its content does not have the hash that stands at byte %1</source>
        <translation>ihr Inhalt hat nicht den Hash, der bei Byte %1 steht</translation>
    </message>
    <message>
        <source>its entry stays as it was</source>
        <translation>sein Eintrag bleibt, wie er war</translation>
    </message>
    <message>
        <source>its evaluation is another one</source>
        <translation>seine Auswertung ist eine andere</translation>
    </message>
    <message>
        <source>its last line: %1</source>
        <translation>seine letzte Zeile: %1</translation>
    </message>
    <message>
        <source>its live returns have been worse than promised since %1</source>
        <translation>seine Live-Renditen sind seit dem %1 schlechter als versprochen</translation>
    </message>
    <message>
        <source>its members are other than they must be</source>
        <translation>seine Felder sind andere, als sie sein müssen</translation>
    </message>
    <message>
        <source>its model file is another one</source>
        <translation>seine Modelldatei ist eine andere</translation>
    </message>
    <message>
        <source>its review was due on %1</source>
        <translation>seine Prüfung war am %1 fällig</translation>
    </message>
    <message>
        <source>its stage is not where its steps lead</source>
        <translation>seine Stufe ist nicht die, zu der seine Schritte führen</translation>
    </message>
    <message>
        <source>leave the value empty where there is none</source>
        <translation>lassen Sie den Wert leer, wo es keinen gibt</translation>
    </message>
    <message>
        <source>let the training go on to its end</source>
        <translation>lassen Sie das Training bis zum Ende laufen</translation>
    </message>
    <message>
        <source>levels lie between 0 and 1, high not above the other; 99 to 99999 permutations</source>
        <translation>Niveaus liegen zwischen 0 und 1, das hohe nicht über dem anderen; 99 bis 99999 Permutationen</translation>
    </message>
    <message>
        <source>levels, effects or permutations of a performance test are out of range</source>
        <translation>Niveaus, Effekte oder Permutationen eines Leistungstests liegen außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>limits of use</source>
        <translation>Grenzen der Verwendung</translation>
    </message>
    <message>
        <source>live returns begin on %1, and the model was trained until %2</source>
        <translation>die Live-Renditen beginnen am %1, und das Modell wurde bis %2 trainiert</translation>
    </message>
    <message>
        <source>lower end of its 95 % interval</source>
        <translation>unteres Ende seines Intervalls, 95 %</translation>
    </message>
    <message>
        <source>make the run again</source>
        <translation>führen Sie den Lauf erneut durch</translation>
    </message>
    <message>
        <source>memory ran out before the first step: raise the budget</source>
        <translation>der Speicher reichte schon vor dem ersten Schritt nicht: erhöhen Sie das Budget</translation>
    </message>
    <message>
        <source>memory ran out, and no smaller step is left: raise the budget, or take fewer names, a shorter window or a smaller net</source>
        <translation>der Speicher reichte nicht, und ein kleinerer Schritt bleibt nicht: erhöhen Sie das Budget, oder nehmen Sie weniger Titel, ein kürzeres Fenster oder ein kleineres Netz</translation>
    </message>
    <message>
        <source>metadata or tensors are no object</source>
        <translation>Metadaten oder Tensoren sind kein Objekt</translation>
    </message>
    <message>
        <source>model %1 does not go to %2: %3</source>
        <translation>Modell %1 geht nicht zu %2 über: %3</translation>
    </message>
    <message>
        <source>model %1 has not been trained</source>
        <translation>Modell %1 ist nicht trainiert</translation>
    </message>
    <message>
        <source>model %1 is at the stage %2 and does not go to %3</source>
        <translation>Modell %1 ist auf der Stufe %2 und geht nicht zu %3 über</translation>
    </message>
    <message>
        <source>model %1 is at the stage %2, not at %3</source>
        <translation>Modell %1 ist auf der Stufe %2, nicht auf %3</translation>
    </message>
    <message>
        <source>model %1 is at the stage %2: nothing is to be decided</source>
        <translation>Modell %1 ist auf der Stufe %2: Es ist nichts zu entscheiden</translation>
    </message>
    <message>
        <source>model %1 is in production for the same purpose</source>
        <translation>Modell %1 ist für denselben Zweck in Produktion</translation>
    </message>
    <message>
        <source>model %1 is not in production</source>
        <translation>Modell %1 ist nicht in Produktion</translation>
    </message>
    <message>
        <source>model %1 is not what was approved: %2</source>
        <translation>Modell %1 ist nicht das, was genehmigt wurde: %2</translation>
    </message>
    <message>
        <source>model %1 is retired</source>
        <translation>Modell %1 ist stillgelegt</translation>
    </message>
    <message>
        <source>model file, evaluation or evidence were others when it was signed</source>
        <translation>Modelldatei, Auswertung oder Nachweise waren bei der Signatur andere</translation>
    </message>
    <message>
        <source>most rows are the same in every feature</source>
        <translation>die meisten Zeilen sind in jedem Merkmal gleich</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>nets are trained in builds with QD_WITH_LEARN</source>
        <translation>Netze werden in Builds mit QD_WITH_LEARN trainiert</translation>
    </message>
    <message>
        <source>no feature has enough values</source>
        <translation>kein Merkmal hat genügend Werte</translation>
    </message>
    <message>
        <source>no frame begins here</source>
        <translation>hier beginnt kein Frame</translation>
    </message>
    <message>
        <source>no model is in production for &apos;%1&apos;</source>
        <translation>für „%1“ ist kein Modell in Produktion</translation>
    </message>
    <message>
        <source>no name belongs to the universe on any session</source>
        <translation>an keinem Handelstag gehört ein Titel zum Universum</translation>
    </message>
    <message>
        <source>no row is asked about</source>
        <translation>es wird nach keiner Zeile gefragt</translation>
    </message>
    <message>
        <source>no session of the features lies in the range</source>
        <translation>im Zeitraum liegt kein Handelstag der Merkmale</translation>
    </message>
    <message>
        <source>no symbol has a price on %1</source>
        <translation>kein Symbol hat am %1 einen Kurs</translation>
    </message>
    <message>
        <source>nobody signed the step to %1</source>
        <translation>niemand hat den Schritt zu %1 signiert</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>nothing comes after it</source>
        <translation>danach kommt nichts</translation>
    </message>
    <message>
        <source>number %1 of tensor %2 is not finite</source>
        <translation>Zahl %1 des Tensors %2 ist nicht endlich</translation>
    </message>
    <message>
        <source>on %1 no name has the features and returns that the model needs</source>
        <translation>am %1 hat kein Titel die Merkmale und Renditen, die das Modell braucht</translation>
    </message>
    <message>
        <source>on %1 there are %2 names: weights from %3 to %4 cannot sum to 1</source>
        <translation>am %1 gibt es %2 Titel: Gewichte von %3 bis %4 können nicht zusammen 1 ergeben</translation>
    </message>
    <message>
        <source>on the GPU</source>
        <translation>auf der GPU</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>one step can be taken back; promote another model</source>
        <translation>ein Schritt kann zurückgenommen werden; geben Sie ein anderes Modell zur nächsten Stufe frei</translation>
    </message>
    <message>
        <source>only an approved model feeds a rebalance</source>
        <translation>nur ein genehmigtes Modell geht in eine Umschichtung ein</translation>
    </message>
    <message>
        <source>permutations of all features together</source>
        <translation>Permutationen aller Merkmale gemeinsam</translation>
    </message>
    <message>
        <source>permutations of features</source>
        <translation>Permutationen von Merkmalen</translation>
    </message>
    <message>
        <source>prices and volumes over a year, for models of single names</source>
        <translation>Kurse und Volumen über ein Jahr, für Modelle einzelner Titel</translation>
    </message>
    <message>
        <source>probability that it is not luck</source>
        <translation>Wahrscheinlichkeit, dass es kein Zufall ist</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>qd-worker said something that is not understood: %1</source>
        <translation>qd-worker hat etwas Unverständliches gemeldet: %1</translation>
    </message>
    <message>
        <source>qd-worker told of %1 folds, expected %2</source>
        <translation>qd-worker hat %1 Folds gemeldet, erwartet werden %2</translation>
    </message>
    <message>
        <source>qdctl experiments list tells which there are</source>
        <translation>qdctl experiments list zeigt, welche es gibt</translation>
    </message>
    <message>
        <source>qdctl models list tells which there are</source>
        <translation>qdctl models list zeigt, welche es gibt</translation>
    </message>
    <message>
        <source>qdctl models show tells what was measured and what is asked for</source>
        <translation>qdctl models show zeigt, was gemessen wurde und was verlangt wird</translation>
    </message>
    <message>
        <source>repeats are from 1 to %1</source>
        <translation>Wiederholungen: 1 bis %1</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>stillgelegt</translation>
    </message>
    <message>
        <source>returns and their marks do not have %1 × %2 cells</source>
        <translation>Renditen und ihre Markierungen haben nicht %1 × %2 Zellen</translation>
    </message>
    <message>
        <source>row %1 is in two sections of fold %2</source>
        <translation>Zeile %1 liegt in zwei Abschnitten von Fold %2</translation>
    </message>
    <message>
        <source>row %1 is wanted, but the panel has %2 rows</source>
        <translation>Zeile %1 wird verlangt, aber das Panel hat %2 Zeilen</translation>
    </message>
    <message>
        <source>rows depend on each other over about %1 periods, but the samples allow blocks of %2 only: p-values may be too small, and nothing is called high on them</source>
        <translation>die Zeilen hängen über etwa %1 Perioden voneinander ab, aber die Stichproben erlauben nur Blöcke von %2: p-Werte können zu klein sein, und nichts wird ihretwegen als hoch eingestuft</translation>
    </message>
    <message>
        <source>rows of fold %1 do not ascend</source>
        <translation>die Zeilen von Fold %1 steigen nicht an</translation>
    </message>
    <message>
        <source>run %1 is %2 already</source>
        <translation>Lauf %1 ist bereits %2</translation>
    </message>
    <message>
        <source>run %1 is not complete</source>
        <translation>Lauf %1 ist nicht vollständig</translation>
    </message>
    <message>
        <source>scan the model again</source>
        <translation>prüfen Sie das Modell erneut auf Drift</translation>
    </message>
    <message>
        <source>seconds between drift scans: found %1, expected %2 to %3</source>
        <translation>Sekunden zwischen Drift-Prüfungen: gefunden %1, erwartet werden %2 bis %3</translation>
    </message>
    <message>
        <source>sessions out of sample</source>
        <translation>Handelstage außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>set the interval again</source>
        <translation>legen Sie den Abstand neu fest</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>share of the sessions with a gain</source>
        <translation>Anteil der Handelstage mit Gewinn</translation>
    </message>
    <message>
        <source>somebody else is at &apos;%1&apos; until %2</source>
        <translation>bis %2 arbeitet jemand anderes an „%1“</translation>
    </message>
    <message>
        <source>take a covariance that is positive semi-definite</source>
        <translation>verwenden Sie eine Kovarianz, die positiv semidefinit ist</translation>
    </message>
    <message>
        <source>take a shorter &apos;strategy.lookback&apos;, or a longer &apos;walk_forward.train&apos;</source>
        <translation>verwenden Sie ein kürzeres „strategy.lookback“ oder ein längeres „walk_forward.train“</translation>
    </message>
    <message>
        <source>take shorter sections in &apos;walk_forward&apos;</source>
        <translation>verwenden Sie kürzere Abschnitte in „walk_forward“</translation>
    </message>
    <message>
        <source>tensor %1 does not belong to this model</source>
        <translation>Tensor %1 gehört nicht zu diesem Modell</translation>
    </message>
    <message>
        <source>tensor %1 goes beyond the end of the payload</source>
        <translation>Tensor %1 reicht über das Ende der Nutzdaten hinaus</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, but %3 belong to %4</source>
        <translation>Tensor %1 hat %2 Bytes, aber zu %4 gehören %3</translation>
    </message>
    <message>
        <source>tensor %1 has %2 dimensions, at most %3 are allowed</source>
        <translation>Tensor %1 hat %2 Dimensionen, erlaubt sind höchstens %3</translation>
    </message>
    <message>
        <source>tensor %1 has a dimension of %2</source>
        <translation>Tensor %1 hat eine Dimension von %2</translation>
    </message>
    <message>
        <source>tensor %1 has an unknown type</source>
        <translation>Tensor %1 hat einen unbekannten Typ</translation>
    </message>
    <message>
        <source>tensor %1 is %2, expected %3</source>
        <translation>Tensor %1 ist %2, erwartet wird %3</translation>
    </message>
    <message>
        <source>tensor %1 is missing</source>
        <translation>Tensor %1 fehlt</translation>
    </message>
    <message>
        <source>tensor %1 is not in order of names</source>
        <translation>Tensor %1 steht nicht in der Reihenfolge der Namen</translation>
    </message>
    <message>
        <source>tensor %1 is there twice</source>
        <translation>Tensor %1 kommt doppelt vor</translation>
    </message>
    <message>
        <source>tensor %1 must begin here</source>
        <translation>Tensor %1 muss hier beginnen</translation>
    </message>
    <message>
        <source>tensor %1 takes %2 bytes, its header tells otherwise</source>
        <translation>Tensor %1 belegt %2 Bytes, sein Kopf nennt etwas anderes</translation>
    </message>
    <message>
        <source>tensor %1: %2</source>
        <translation>Tensor %1: %2</translation>
    </message>
    <message>
        <source>the JSON of a frame is no object</source>
        <translation>das JSON eines Frames ist kein Objekt</translation>
    </message>
    <message>
        <source>the baseline looks back over %1 returns, and only %2 sessions lie before the first test</source>
        <translation>die Baseline blickt über %1 Renditen zurück, und vor dem ersten Test liegen nur %2 Handelstage</translation>
    </message>
    <message>
        <source>the checkpoint belongs to another run: its specification, data or folds differ</source>
        <translation>der Zwischenstand gehört zu einem anderen Lauf: Spezifikation, Daten oder Folds sind andere</translation>
    </message>
    <message>
        <source>the checkpoint lacks &apos;%1&apos;, or it has another shape</source>
        <translation>dem Zwischenstand fehlt „%1“, oder es hat eine andere Form</translation>
    </message>
    <message>
        <source>the checkpoint lacks results of folds that it counts as done</source>
        <translation>dem Zwischenstand fehlen Ergebnisse von Folds, die er als fertig zählt</translation>
    </message>
    <message>
        <source>the checkpoint lacks the weights of fold %1</source>
        <translation>dem Zwischenstand fehlen die Gewichte von Fold %1</translation>
    </message>
    <message>
        <source>the configuration of a run is damaged: %1</source>
        <translation>die Konfiguration eines Laufs ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the correlation of names %1 and %2 is %3</source>
        <translation>die Korrelation der Titel %1 und %2 ist %3</translation>
    </message>
    <message>
        <source>the correlations of names %1 and %2 differ by side</source>
        <translation>die Korrelationen der Titel %1 und %2 sind je nach Richtung verschieden</translation>
    </message>
    <message>
        <source>the covariance</source>
        <translation>die Kovarianz</translation>
    </message>
    <message>
        <source>the covariance gives these weights a negative or infinite variance</source>
        <translation>die Kovarianz gibt diesen Gewichten eine negative oder unendliche Varianz</translation>
    </message>
    <message>
        <source>the criterion &apos;%1&apos; does not keep the model back</source>
        <translation>das Kriterium „%1“ hält das Modell nicht zurück</translation>
    </message>
    <message>
        <source>the current sample</source>
        <translation>die aktuelle Stichprobe</translation>
    </message>
    <message>
        <source>the current sample is a single block that can lie in %1 places: too few for one drifted feature among %2 to be called high</source>
        <translation>die aktuelle Stichprobe ist ein einziger Block, der an %1 Stellen liegen kann: zu wenige, um ein gedriftetes Merkmal unter %2 als hoch einzustufen</translation>
    </message>
    <message>
        <source>the dates of the learning panel do not ascend at row %1</source>
        <translation>die Tage des Lernpanels steigen bei Zeile %1 nicht an</translation>
    </message>
    <message>
        <source>the days do not ascend: %1 after %2</source>
        <translation>die Tage steigen nicht an: %1 nach %2</translation>
    </message>
    <message>
        <source>the decision was a rejection</source>
        <translation>die Entscheidung war eine Ablehnung</translation>
    </message>
    <message>
        <source>the decision was about something else</source>
        <translation>die Entscheidung betraf etwas anderes</translation>
    </message>
    <message>
        <source>the dimensions of tensor %1 come to more than can be</source>
        <translation>die Dimensionen des Tensors %1 ergeben mehr, als möglich ist</translation>
    </message>
    <message>
        <source>the drift in money of a scan is damaged</source>
        <translation>die Drift in Geld einer Prüfung ist beschädigt</translation>
    </message>
    <message>
        <source>the evaluation does not say what the model was trained on</source>
        <translation>die Auswertung nennt nicht, worauf das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>the evaluation of the run is damaged</source>
        <translation>die Auswertung des Laufs ist beschädigt</translation>
    </message>
    <message>
        <source>the evidence of a step is damaged</source>
        <translation>die Nachweise eines Schritts sind beschädigt</translation>
    </message>
    <message>
        <source>the features are not those that training %1 learnt from</source>
        <translation>die Merkmale sind nicht die, aus denen Training %1 gelernt hat</translation>
    </message>
    <message>
        <source>the features have a quality of %1 in all, expected at least %2</source>
        <translation>die Merkmale haben insgesamt eine Qualität von %1, erwartet wird mindestens %2</translation>
    </message>
    <message>
        <source>the features know no symbol &apos;%1&apos;</source>
        <translation>die Merkmale kennen kein Symbol „%1“</translation>
    </message>
    <message>
        <source>the features of the panel are not those of the net</source>
        <translation>die Merkmale des Panels sind nicht die des Netzes</translation>
    </message>
    <message>
        <source>the figures of the backtest do not vary</source>
        <translation>die Werte des Backtests schwanken nicht</translation>
    </message>
    <message>
        <source>the file has no returns</source>
        <translation>die Datei enthält keine Renditen</translation>
    </message>
    <message>
        <source>the files of run %1 are damaged: %2</source>
        <translation>die Dateien des Laufs %1 sind beschädigt: %2</translation>
    </message>
    <message>
        <source>the finding %1 was closed before</source>
        <translation>der Befund %1 wurde bereits geschlossen</translation>
    </message>
    <message>
        <source>the format has another name</source>
        <translation>das Format hat einen anderen Namen</translation>
    </message>
    <message>
        <source>the header ends at no multiple of %1</source>
        <translation>der Kopf endet nicht an einem Vielfachen von %1</translation>
    </message>
    <message>
        <source>the header holds more than %1 values, at most %2 are allowed</source>
        <translation>der Kopf enthält mehr als %1 Werte, erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>the header is not in the one form in which it may be written</source>
        <translation>der Kopf hat nicht die einzige Form, in der er geschrieben werden darf</translation>
    </message>
    <message>
        <source>the header is not that of returns: expected date and %1</source>
        <translation>die Kopfzeile ist nicht die von Renditen: erwartet werden date und %1</translation>
    </message>
    <message>
        <source>the header takes %1 bytes, at most %2 are allowed</source>
        <translation>der Kopf belegt %1 Bytes, erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>the header: %1</source>
        <translation>der Kopf: %1</translation>
    </message>
    <message>
        <source>the interval of the drift scans is damaged</source>
        <translation>der Abstand der Drift-Prüfungen ist beschädigt</translation>
    </message>
    <message>
        <source>the inventory entry of a model is damaged</source>
        <translation>der Inventareintrag eines Modells ist beschädigt</translation>
    </message>
    <message>
        <source>the learning panel holds a number that is not finite</source>
        <translation>das Lernpanel enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>the learning process died of signal %1</source>
        <translation>der Lernprozess endete durch Signal %1</translation>
    </message>
    <message>
        <source>the learning process ended with status %1 and without a result</source>
        <translation>der Lernprozess endete mit Status %1 und ohne Ergebnis</translation>
    </message>
    <message>
        <source>the learning process was killed, by somebody or for want of memory</source>
        <translation>der Lernprozess wurde beendet, von jemandem oder aus Mangel an Speicher</translation>
    </message>
    <message>
        <source>the learning worker is not part of this build</source>
        <translation>der Arbeitsprozess zum Lernen ist nicht Teil dieses Builds</translation>
    </message>
    <message>
        <source>the lease of &apos;%1&apos; has gone to somebody else</source>
        <translation>die Sperre auf Zeit für „%1“ ist an jemand anderen übergegangen</translation>
    </message>
    <message>
        <source>the live returns of the model are missing</source>
        <translation>die Live-Renditen des Modells fehlen</translation>
    </message>
    <message>
        <source>the loss of epoch %1 is not a number: lower the learning rate</source>
        <translation>der Verlust der Epoche %1 ist keine Zahl: verringern Sie die Lernrate</translation>
    </message>
    <message>
        <source>the mask %1 holds a cell that is neither 0 nor 1</source>
        <translation>die Maske %1 enthält eine Zelle, die weder 0 noch 1 ist</translation>
    </message>
    <message>
        <source>the metadata does not read back as it was written</source>
        <translation>die Metadaten lassen sich nicht so zurücklesen, wie sie geschrieben wurden</translation>
    </message>
    <message>
        <source>the metadata is no object</source>
        <translation>die Metadaten sind kein Objekt</translation>
    </message>
    <message>
        <source>the metadata is not in the one form in which it may be written</source>
        <translation>die Metadaten haben nicht die einzige Form, in der sie geschrieben werden dürfen</translation>
    </message>
    <message>
        <source>the model file is damaged: %1</source>
        <translation>die Modelldatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the model has no weights of %1</source>
        <translation>das Modell hat keine Gewichte vom %1</translation>
    </message>
    <message>
        <source>the model has no weights of its part &apos;%1&apos;</source>
        <translation>das Modell hat keine Gewichte seines Teils „%1“</translation>
    </message>
    <message>
        <source>the model has not exactly one net that could be asked</source>
        <translation>das Modell hat nicht genau ein Netz, das gefragt werden könnte</translation>
    </message>
    <message>
        <source>the model was trained until %1: %2 sessions came after, a scan needs %3</source>
        <translation>das Modell wurde bis %1 trainiert: Danach kamen %2 Handelstage, eine Drift-Prüfung braucht %3</translation>
    </message>
    <message>
        <source>the net lacks its tensor &apos;%1&apos;</source>
        <translation>dem Netz fehlt sein Tensor „%1“</translation>
    </message>
    <message>
        <source>the numbers of a frame take more than its %1 bytes</source>
        <translation>die Zahlen eines Frames belegen mehr als seine %1 Bytes</translation>
    </message>
    <message>
        <source>the periods have %1 rows, expected %2</source>
        <translation>die Perioden haben %1 Zeilen, erwartet werden %2</translation>
    </message>
    <message>
        <source>the policy lets nobody set &apos;%1&apos; aside</source>
        <translation>nach der Regel darf niemand „%1“ außer Acht lassen</translation>
    </message>
    <message>
        <source>the positions</source>
        <translation>die Positionen</translation>
    </message>
    <message>
        <source>the prices are %1 sessions behind</source>
        <translation>die Kurse liegen %1 Handelstage zurück</translation>
    </message>
    <message>
        <source>the prices are more than %1 sessions behind</source>
        <translation>die Kurse liegen mehr als %1 Handelstage zurück</translation>
    </message>
    <message>
        <source>the prices can give none of the features of %1</source>
        <translation>aus den Kursen lässt sich keines der Merkmale von %1 bilden</translation>
    </message>
    <message>
        <source>the prices have %1 sessions, of which the first %2 are needed for features; one fold of %3 to train, %4 to validate and one to test does not fit behind them</source>
        <translation>die Kurse haben %1 Handelstage, von denen die ersten %2 für Merkmale gebraucht werden; ein Fold mit %3 zum Trainieren, %4 zum Validieren und einem zum Testen passt nicht dahinter</translation>
    </message>
    <message>
        <source>the prices of data set %1 are not those of the training</source>
        <translation>die Kurse des Datensatzes %1 sind nicht die des Trainings</translation>
    </message>
    <message>
        <source>the prices of the %1 sessions before %2 are too few, or do not move</source>
        <translation>die Kurse der %1 Handelstage vor dem %2 sind zu wenige oder bewegen sich nicht</translation>
    </message>
    <message>
        <source>the prices of today do not give the features of the training</source>
        <translation>die heutigen Kurse ergeben nicht die Merkmale des Trainings</translation>
    </message>
    <message>
        <source>the program ended while it ran</source>
        <translation>das Programm endete, während es lief</translation>
    </message>
    <message>
        <source>the program was waited for before</source>
        <translation>auf das Programm wurde bereits gewartet</translation>
    </message>
    <message>
        <source>the promotion policy in the workspace is damaged</source>
        <translation>die Freigaberegel im Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>the recent mean price against the longer one</source>
        <translation>der jüngste mittlere Kurs gegen den längerfristigen</translation>
    </message>
    <message>
        <source>the recent trading volume against the longer mean</source>
        <translation>das jüngste Handelsvolumen gegen das längerfristige Mittel</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>die Referenz</translation>
    </message>
    <message>
        <source>the reference has rows worth %1 that look like the current ones, expected at least %2</source>
        <translation>die Referenz hat Zeilen im Wert von %1, die den aktuellen ähneln, erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>the results in the checkpoint do not fit the folds</source>
        <translation>die Ergebnisse im Zwischenstand passen nicht zu den Folds</translation>
    </message>
    <message>
        <source>the return in row %1, column %2 is not a finite number</source>
        <translation>die Rendite in Zeile %1, Spalte %2 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the rows do not ascend or are not all in the panel</source>
        <translation>die Zeilen steigen nicht an oder liegen nicht alle im Panel</translation>
    </message>
    <message>
        <source>the rows of a fold do not ascend at row %1</source>
        <translation>die Zeilen eines Folds steigen bei Zeile %1 nicht an</translation>
    </message>
    <message>
        <source>the run has no configuration or no evaluation among its files</source>
        <translation>unter den Dateien des Laufs fehlt die Konfiguration oder die Auswertung</translation>
    </message>
    <message>
        <source>the run has no returns among its files</source>
        <translation>unter den Dateien des Laufs fehlen die Renditen</translation>
    </message>
    <message>
        <source>the run of the model has no file %1</source>
        <translation>der Lauf des Modells hat keine Datei %1</translation>
    </message>
    <message>
        <source>the run of the model is missing</source>
        <translation>der Lauf des Modells fehlt</translation>
    </message>
    <message>
        <source>the scaling of the net does not belong to %1 features</source>
        <translation>die Skalierung des Netzes gehört nicht zu %1 Merkmalen</translation>
    </message>
    <message>
        <source>the sensitivities</source>
        <translation>die Empfindlichkeiten</translation>
    </message>
    <message>
        <source>the shape of tensor %1 is no list of up to %2 dimensions</source>
        <translation>die Form des Tensors %1 ist keine Liste von höchstens %2 Dimensionen</translation>
    </message>
    <message>
        <source>the step to %1 is not a promotion</source>
        <translation>der Schritt zu %1 ist keine Freigabe</translation>
    </message>
    <message>
        <source>the stored tables of a training are damaged</source>
        <translation>die gespeicherten Tabellen eines Trainings sind beschädigt</translation>
    </message>
    <message>
        <source>the stored training is damaged at &apos;%1&apos;</source>
        <translation>das gespeicherte Training ist bei „%1“ beschädigt</translation>
    </message>
    <message>
        <source>the system refused %1: %2</source>
        <translation>das System hat %1 verweigert: %2</translation>
    </message>
    <message>
        <source>the task has no folds or no rows</source>
        <translation>die Aufgabe hat keine Folds oder keine Zeilen</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has another shape than the net&apos;s</source>
        <translation>der Tensor „%1“ hat eine andere Form als der des Netzes</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; of a checkpoint is not of 32-bit numbers</source>
        <translation>der Tensor „%1“ eines Zwischenstands besteht nicht aus 32-Bit-Zahlen</translation>
    </message>
    <message>
        <source>the tensors of the net are not those of its specification</source>
        <translation>die Tensoren des Netzes sind nicht die seiner Spezifikation</translation>
    </message>
    <message>
        <source>the threshold of a correlation lies from −1 to 1, not at %1</source>
        <translation>die Schwelle einer Korrelation liegt zwischen −1 und 1, nicht bei %1</translation>
    </message>
    <message>
        <source>the training has no name</source>
        <translation>das Training hat keinen Namen</translation>
    </message>
    <message>
        <source>the training prices do not hold the training sessions</source>
        <translation>die Kurse des Trainings enthalten seine Handelstage nicht</translation>
    </message>
    <message>
        <source>the view %1 holds no features</source>
        <translation>der Merkmalssatz %1 enthält keine Merkmale</translation>
    </message>
    <message>
        <source>the view %1 holds the feature %2 twice</source>
        <translation>der Merkmalssatz %1 enthält das Merkmal %2 zweimal</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>die Gewichte</translation>
    </message>
    <message>
        <source>the weights of fold %1 do not fit the walk</source>
        <translation>die Gewichte des Folds %1 passen nicht zur Walk-Forward-Prüfung</translation>
    </message>
    <message>
        <source>the weights of row %1 sum to %2, not to 1</source>
        <translation>die Gewichte der Zeile %1 ergeben zusammen %2, nicht 1</translation>
    </message>
    <message>
        <source>the weights without the drifted features</source>
        <translation>die Gewichte ohne die gedrifteten Merkmale</translation>
    </message>
    <message>
        <source>the words of a message are not those of its template</source>
        <translation>die Wörter einer Meldung sind nicht die ihrer Vorlage</translation>
    </message>
    <message>
        <source>the worker answered another question</source>
        <translation>der Arbeitsprozess hat eine andere Frage beantwortet</translation>
    </message>
    <message>
        <source>the worker&apos;s answer holds a number that is not finite</source>
        <translation>die Antwort des Arbeitsprozesses enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>there are %1 tensors, at most %2 are allowed</source>
        <translation>es sind %1 Tensoren, erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>there are bytes between two tensors</source>
        <translation>zwischen zwei Tensoren stehen Bytes</translation>
    </message>
    <message>
        <source>there are bytes that belong to no tensor</source>
        <translation>es gibt Bytes, die zu keinem Tensor gehören</translation>
    </message>
    <message>
        <source>there are no prices to make features of</source>
        <translation>es gibt keine Kurse, aus denen Merkmale gebildet werden könnten</translation>
    </message>
    <message>
        <source>there are not so many</source>
        <translation>so viele gibt es nicht</translation>
    </message>
    <message>
        <source>there is a number other than 0</source>
        <translation>dort steht eine andere Zahl als 0</translation>
    </message>
    <message>
        <source>there is a view %1 already</source>
        <translation>es gibt schon einen Merkmalssatz %1</translation>
    </message>
    <message>
        <source>there is no criterion &apos;%1&apos;</source>
        <translation>es gibt kein Kriterium „%1“</translation>
    </message>
    <message>
        <source>there is no drift scan %1</source>
        <translation>es gibt keine Drift-Prüfung %1</translation>
    </message>
    <message>
        <source>there is no feature &apos;%1&apos; in %2</source>
        <translation>in %2 gibt es kein Merkmal „%1“</translation>
    </message>
    <message>
        <source>there is no finding %1</source>
        <translation>es gibt keinen Befund %1</translation>
    </message>
    <message>
        <source>there is no frame of the kind %1</source>
        <translation>es gibt keinen Frame der Art %1</translation>
    </message>
    <message>
        <source>there is no interrupted training %1</source>
        <translation>es gibt kein unterbrochenes Training %1</translation>
    </message>
    <message>
        <source>there is no model %1</source>
        <translation>es gibt kein Modell %1</translation>
    </message>
    <message>
        <source>there is no model to go back to from model %1</source>
        <translation>von Modell %1 aus gibt es kein früheres, zu dem zurückgegangen werden könnte</translation>
    </message>
    <message>
        <source>there is no step from %1 to %2</source>
        <translation>es gibt keinen Schritt von %1 zu %2</translation>
    </message>
    <message>
        <source>there is no training %1</source>
        <translation>es gibt kein Training %1</translation>
    </message>
    <message>
        <source>there is no training run %1</source>
        <translation>es gibt keinen Trainingslauf %1</translation>
    </message>
    <message>
        <source>there is no view of features &apos;%1&apos;</source>
        <translation>es gibt keinen Merkmalssatz „%1“</translation>
    </message>
    <message>
        <source>there must be one</source>
        <translation>es muss einen geben</translation>
    </message>
    <message>
        <source>they go from %1 to %2</source>
        <translation>sie reichen von %1 bis %2</translation>
    </message>
    <message>
        <source>this is no model file of Quarterdeck</source>
        <translation>das ist keine Modelldatei von Quarterdeck</translation>
    </message>
    <message>
        <source>this program reads version %1</source>
        <translation>dieses Programm liest Version %1</translation>
    </message>
    <message>
        <source>this program speaks protocol %1</source>
        <translation>dieses Programm spricht Protokoll %1</translation>
    </message>
    <message>
        <source>threads are from 1 to %1</source>
        <translation>Threads: 1 bis %1</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>to make a pipe</source>
        <translation>eine Pipe anzulegen</translation>
    </message>
    <message>
        <source>to read from a program</source>
        <translation>von einem Programm zu lesen</translation>
    </message>
    <message>
        <source>to wait for a program</source>
        <translation>auf ein Programm zu warten</translation>
    </message>
    <message>
        <source>to write to a program</source>
        <translation>an ein Programm zu schreiben</translation>
    </message>
    <message>
        <source>trades out of sample</source>
        <translation>Abschlüsse außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>train the model again</source>
        <translation>trainieren Sie das Modell neu</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>training %1 has no net: the baseline learns nothing</source>
        <translation>Training %1 hat kein Netz: Die Vergleichsbasis lernt nichts</translation>
    </message>
    <message>
        <source>training %1 runs already</source>
        <translation>Training %1 läuft schon</translation>
    </message>
    <message>
        <source>turnover a year, one way</source>
        <translation>Umschlag im Jahr, eine Richtung</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>use up to 64 lower-case letters, digits and &apos;_&apos;</source>
        <translation>verwenden Sie bis zu 64 Kleinbuchstaben, Ziffern und „_“</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>versions of %1 are for &apos;%2&apos;, found &apos;%3&apos;</source>
        <translation>die Versionen von %1 sind für „%2“, gefunden wurde „%3“</translation>
    </message>
    <message>
        <source>volatility a year</source>
        <translation>Volatilität im Jahr</translation>
    </message>
    <message>
        <source>wait for labels: the samples hardly overlap</source>
        <translation>warten Sie auf Ergebnisse: Die Stichproben überschneiden sich kaum</translation>
    </message>
    <message>
        <source>what a model was trained on says nothing about it</source>
        <translation>worauf ein Modell trainiert wurde, sagt nichts über das Modell</translation>
    </message>
    <message>
        <source>what is learnt is not kept beside the workspace: %1</source>
        <translation>was gelernt wird, wird nicht neben dem Arbeitsbereich aufbewahrt: %1</translation>
    </message>
    <message>
        <source>what it learnt up to its last whole epoch is kept as training %1: it can be resumed</source>
        <translation>was es bis zu seiner letzten ganzen Epoche gelernt hat, ist als Training %1 aufbewahrt: Es kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>what the price gained or lost lately</source>
        <translation>was der Kurs zuletzt gewonnen oder verloren hat</translation>
    </message>
    <message>
        <source>what the price gained or lost, without the last weeks</source>
        <translation>was der Kurs gewonnen oder verloren hat, ohne die letzten Wochen</translation>
    </message>
    <message>
        <source>what was made under it is not written; look at theirs</source>
        <translation>was darunter entstand, wird nicht geschrieben; sehen Sie sich das der anderen an</translation>
    </message>
    <message>
        <source>whether large moves went up or down</source>
        <translation>ob große Bewegungen nach oben oder nach unten gingen</translation>
    </message>
    <message>
        <source>worst open finding</source>
        <translation>schwerster offener Befund</translation>
    </message>
    <message>
        <source>rows depend on each other over about %1 periods, of which the samples have %2: too few to call anything high</source>
        <translation>Zeilen hängen über etwa %1 Perioden voneinander ab, von denen die Stichproben %2 haben: zu wenige, um etwas hoch zu nennen</translation>
    </message>
    <message>
        <source>the net has too little past to say anything</source>
        <translation>das Netz hat zu wenig Vergangenheit, um etwas zu sagen</translation>
    </message>
</context>
<context>
    <name>qd::console::Console</name>
    <message>
        <source>The workspace is unchanged.</source>
        <translation>Der Arbeitsbereich ist unverändert.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>The key is being derived from the passphrase.</source>
        <translation>Der Schlüssel wird aus der Passphrase abgeleitet.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) go on while the workspace is locked.</source>
        <translation>
            <numerusform>%n Vorgang läuft weiter, während der Arbeitsbereich gesperrt ist.</numerusform>
            <numerusform>%n Vorgänge laufen weiter, während der Arbeitsbereich gesperrt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The layouts of this workspace could not be read. They were set aside, and the standard layout is shown.</source>
        <translation>Die Layouts dieses Arbeitsbereichs ließen sich nicht lesen. Sie wurden beiseitegelegt; das Standardlayout wird gezeigt.</translation>
    </message>
    <message>
        <source>Quarterdeck closes when the jobs are done.</source>
        <translation>Quarterdeck schließt, wenn die Vorgänge fertig sind.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import prices…</source>
        <translation>Kurse importieren…</translation>
    </message>
    <message>
        <source>Import holdings…</source>
        <translation>Bestände importieren…</translation>
    </message>
    <message>
        <source>Import sectors…</source>
        <translation>Sektoren importieren…</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Vorgänge zeigen</translation>
    </message>
    <message>
        <source>Layouts and settings cannot be stored: %1</source>
        <translation>Layouts und Einstellungen lassen sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Back up the workspace…</source>
        <translation>Arbeitsbereich sichern…</translation>
    </message>
    <message>
        <source>Restore a workspace…</source>
        <translation>Arbeitsbereich wiederherstellen…</translation>
    </message>
    <message>
        <source>Schedule of backups…</source>
        <translation>Zeitplan der Sicherungen…</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>Wiederherstellung proben</translation>
    </message>
    <message>
        <source>The scheduled backup failed: %1</source>
        <translation>Die geplante Sicherung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>qd::console::Frame</name>
    <message>
        <source>Quarterdeck</source>
        <translation>Quarterdeck</translation>
    </message>
</context>
<context>
    <name>qd::console::Measurement</name>
    <message>
        <source>Backtest %1</source>
        <translation>Backtest %1</translation>
    </message>
</context>
<context>
    <name>qd::console::Options</name>
    <message>
        <source>The operations console of a portfolio manager.</source>
        <translation>Die Leitkonsole eines Portfoliomanagers.</translation>
    </message>
    <message>
        <source>Workspace to open; without it the first-run wizard is shown.</source>
        <translation>Arbeitsbereich, der geöffnet wird; ohne ihn erscheint der Einrichtungsassistent.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File with the passphrase; refused if others can read it.</source>
        <translation>Datei mit der Passphrase; abgelehnt, wenn andere sie lesen können.</translation>
    </message>
    <message>
        <source>Descriptor to read the passphrase from.</source>
        <translation>Deskriptor, aus dem die Passphrase gelesen wird.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Who acts; default: the system&apos;s user name.</source>
        <translation>Wer handelt; Vorgabe: der Benutzername des Systems.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>dark, light or contrast.</source>
        <translation>dark, light oder contrast.</translation>
    </message>
    <message>
        <source>Size of the window in pixels, such as 1440x900.</source>
        <translation>Größe des Fensters in Pixeln, zum Beispiel 1440x900.</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Save a picture of each page, light and dark, in this folder, and end.</source>
        <translation>Ein Bild jeder Seite, hell und dunkel, in diesem Ordner speichern und beenden.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Write how long the window took to start, and its longest stall during backtests, and end.</source>
        <translation>Schreiben, wie lange das Fenster zum Starten brauchte und wie lange es während Backtests höchstens stockte, und beenden.</translation>
    </message>
    <message>
        <source>With --measure: the monotonic clock, in nanoseconds, when the program was started.</source>
        <translation>Mit --measure: die monotone Uhr in Nanosekunden beim Start des Programms.</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>--passphrase-fd takes the number of a descriptor</source>
        <translation>--passphrase-fd erwartet die Nummer eines Deskriptors</translation>
    </message>
    <message>
        <source>--started-at takes nanoseconds</source>
        <translation>--started-at erwartet Nanosekunden</translation>
    </message>
    <message>
        <source>--theme takes dark, light or contrast</source>
        <translation>--theme erwartet dark, light oder contrast</translation>
    </message>
    <message>
        <source>--size takes width and height from 640x480 to 8192x8192</source>
        <translation>--size erwartet Breite und Höhe von 640x480 bis 8192x8192</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an option; pass a workspace with --workspace</source>
        <translation>„%1“ ist keine Option; geben Sie einen Arbeitsbereich mit --workspace an</translation>
    </message>
    <message>
        <source>--screenshots of a workspace needs its passphrase: --passphrase-file or --passphrase-fd</source>
        <translation>--screenshots eines Arbeitsbereichs braucht dessen Passphrase: --passphrase-file oder --passphrase-fd</translation>
    </message>
    <message>
        <source>--measure needs --workspace and a passphrase</source>
        <translation>--measure braucht --workspace und eine Passphrase</translation>
    </message>
    <message>
        <source>Layout to begin with, such as Standard, Research or Compact.</source>
        <translation>Layout zu Beginn, etwa Standard, Research oder Compact.</translation>
    </message>
    <message>
        <source>Page to begin with, such as positions.</source>
        <translation>Seite zu Beginn, etwa positions.</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Language of the window: en, de, pseudo, or another for numbers and direction.</source>
        <translation>Sprache des Fensters: en, de, pseudo oder eine andere für Zahlen und Schreibrichtung.</translation>
    </message>
    <message>
        <source>How large everything is drawn, 100 to 300 percent.</source>
        <translation>Wie groß alles gezeichnet wird, 100 bis 300 Prozent.</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Where look and window are remembered; default: the user&apos;s folder.</source>
        <translation>Wo Aussehen und Fenster gemerkt werden; Vorgabe: der Ordner des Benutzers.</translation>
    </message>
    <message>
        <source>Read and remember nothing of the window.</source>
        <translation>Vom Fenster nichts lesen und nichts merken.</translation>
    </message>
    <message>
        <source>Begin with the standard layout; the last one is set aside.</source>
        <translation>Mit dem Standardlayout beginnen; das letzte wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>--scale takes a number from 100 to 300</source>
        <translation>--scale erwartet eine Zahl von 100 bis 300</translation>
    </message>
</context>
<context>
    <name>qd::console::Screenshots</name>
    <message>
        <source>Verify the workspace</source>
        <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
        <source>audit entries verified: %1</source>
        <translation>geprüfte Audit-Einträge: %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Steps between</source>
        <translation>Schritte dazwischen</translation>
    </message>
</context>
<context>
    <name>qd::ui::CollapsibleSection</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>qd::ui::DecisionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qd::ui::DiffList</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>%1: before %2, after %3, difference %4</source>
        <translation>%1: vorher %2, nachher %3, Differenz %4</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>qd::ui::ErrorState</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>qd::ui::JobsModel</name>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Stage or outcome</source>
        <translation>Schritt oder Ergebnis</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
</context>
<context>
    <name>qd::ui::KeyValueList</name>
    <message>
        <source>Facts</source>
        <translation>Eckdaten</translation>
    </message>
</context>
<context>
    <name>qd::ui::MetricPopover</name>
    <message>
        <source>Explain this number</source>
        <translation>Diese Zahl erklären</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Handbuch öffnen</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::PassphraseStrength</name>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Ausreichend</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
</context>
<context>
    <name>qd::ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pause or resume %1</source>
        <translation>%1 anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 erneut starten</translation>
    </message>
    <message>
        <source>Open the result of %1</source>
        <translation>Ergebnis von %1 öffnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>qd::ui::RecordList</name>
    <message>
        <source>made %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::RunningJobs</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>qd::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>qd::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>qd::ui::SplitButton</name>
    <message>
        <source>More ways: %1</source>
        <translation>Weitere Möglichkeiten: %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::StateView</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>qd::ui::Stepper</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>jetzt hier</translation>
    </message>
    <message>
        <source>held up</source>
        <translation>aufgehalten</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>steht noch aus</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::TileStrip</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>qd::ui::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::ToastArea</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::BarChart</name>
    <message>
        <source>Bar chart</source>
        <translation>Balkendiagramm</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Scroll the bars</source>
        <translation>Balken blättern</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Balken</numerusform>
            <numerusform>%n Balken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 shown</source>
        <translation>%1 bis %2 gezeigt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Order as given</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::ChartToolbar</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>Start every line at 100</source>
        <translation>Jede Linie bei 100 beginnen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Go back to the last zoom</source>
        <translation>Zurück zum letzten Ausschnitt</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Daten als CSV speichern…</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Bild als PNG speichern…</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>Bild als SVG speichern…</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::CurveChart</name>
    <message>
        <source>Curve chart</source>
        <translation>Kurvendiagramm</translation>
    </message>
    <message>
        <source>No steps to show</source>
        <translation>Keine Schritte zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::Gauge</name>
    <message>
        <source>Gauge</source>
        <translation>Messanzeige</translation>
    </message>
    <message>
        <source>No limit to show</source>
        <translation>Keine Grenze zu zeigen</translation>
    </message>
    <message>
        <source>%1 of the limit used</source>
        <translation>%1 der Grenze ausgeschöpft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Ausgeschöpft</translation>
    </message>
    <message>
        <source>Warn from</source>
        <translation>Warnung ab</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Anteil der Grenze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::HeatmapChart</name>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>best %1 at %2, %3</source>
        <translation>bester Wert %1 bei %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) without a value</source>
        <translation>
            <numerusform>%n Zelle ohne Wert</numerusform>
            <numerusform>%n Zellen ohne Wert</numerusform>
        </translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>in the plateau</source>
        <translation>auf dem Plateau</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>No values to count</source>
        <translation>Keine Werte zu zählen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 und darüber</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>deviation %1</source>
        <translation>Standardabweichung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
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
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1, share</source>
        <translation>%1, Anteil</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::ItemChart</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::MonthlyHeatmap</name>
    <message>
        <source>No monthly returns yet</source>
        <translation>Noch keine Monatsrenditen</translation>
    </message>
    <message>
        <source>Monthly returns</source>
        <translation>Monatsrenditen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>no return</source>
        <translation>keine Rendite</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::ScatterChart</name>
    <message>
        <source>Scatter chart</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>No points to show</source>
        <translation>Keine Punkte zu zeigen</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a value</source>
        <translation>
            <numerusform>%n ohne Wert</numerusform>
            <numerusform>%n ohne Wert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::SeriesTableModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::StackedAreaChart</name>
    <message>
        <source>No weights yet</source>
        <translation>Noch keine Gewichte</translation>
    </message>
    <message>
        <source>Weights over time</source>
        <translation>Gewichte im Zeitverlauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::TimeSeriesChart</name>
    <message>
        <source>No data in this range</source>
        <translation>Keine Daten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>. Arrow keys walk the points; T opens the numbers as a table.</source>
        <translation>. Die Pfeiltasten gehen die Punkte entlang; T öffnet die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Start at 100</source>
        <translation>Bei 100 beginnen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>%1 no value, %2</source>
        <translation>%1 kein Wert, %2</translation>
    </message>
    <message>
        <source>%1 between %2 and %3, %4</source>
        <translation>%1 zwischen %2 und %3, %4</translation>
    </message>
    <message>
        <source>Drawdown below</source>
        <translation>Drawdown darunter</translation>
    </message>
    <message>
        <source>Go back to the last zoom</source>
        <translation>Zurück zum letzten Ausschnitt</translation>
    </message>
    <message>
        <source>Add a note here…</source>
        <translation>Hier eine Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Notiz bearbeiten…</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Daten als CSV speichern…</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Bild als PNG speichern…</translation>
    </message>
    <message>
        <source>Save picture as SVG…</source>
        <translation>Bild als SVG speichern…</translation>
    </message>
</context>
<context>
    <name>qd::ui::charts::TreemapChart</name>
    <message>
        <source>Treemap</source>
        <translation>Treemap</translation>
    </message>
    <message>
        <source>No positions to show</source>
        <translation>Keine Positionen zu zeigen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Alle Gruppen zeigen</translation>
    </message>
    <message>
        <source>Show %1 alone</source>
        <translation>Nur %1 zeigen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::BlotterView</name>
    <message>
        <source>Own order of the rows</source>
        <translation>Ursprüngliche Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>No row matches “%1”</source>
        <translation>Keine Zeile passt zu „%1“</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation>Auch danach sortieren</translation>
    </message>
    <message>
        <source>Do not group by “%1”</source>
        <translation>Nicht nach „%1“ gruppieren</translation>
    </message>
    <message>
        <source>Group by “%1”</source>
        <translation>Nach „%1“ gruppieren</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>Freeze up to “%1”</source>
        <translation>Bis „%1“ fixieren</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>Keine Spalte fixieren</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Farbregeln…</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>Filterzeile</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>As shown, without titles</source>
        <translation>Wie gezeigt, ohne Überschriften</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>Rohwerte</translation>
    </message>
    <message>
        <source>Raw values, without titles</source>
        <translation>Rohwerte, ohne Überschriften</translation>
    </message>
    <message>
        <source>CSV as shown</source>
        <translation>CSV wie gezeigt</translation>
    </message>
    <message>
        <source>CSV of raw values</source>
        <translation>CSV der Rohwerte</translation>
    </message>
    <message>
        <source>Save as CSV as shown…</source>
        <translation>Als CSV speichern wie gezeigt…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Spalte „%1“</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht speichern…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>No row matches the filters</source>
        <translation>Keine Zeile entspricht den Filtern</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::BlotterViews</name>
    <message>
        <source>Save view “%1”</source>
        <translation>Ansicht „%1“ speichern</translation>
    </message>
    <message>
        <source>Delete view “%1”</source>
        <translation>Ansicht „%1“ löschen</translation>
    </message>
    <message>
        <source>Rename view “%1”</source>
        <translation>Ansicht „%1“ umbenennen</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::ColumnChooser</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <source>Frozen columns</source>
        <translation>Fixierte Spalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::FilterRow</name>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::RulesDialog</name>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cells that meet a condition carry a mark and its colour. Conditions are written as in the filter row.</source>
        <translation>Zellen, die eine Bedingung erfüllen, tragen ein Zeichen und seine Farbe. Bedingungen werden wie in der Filterzeile geschrieben.</translation>
    </message>
    <message>
        <source>%1: bar</source>
        <translation>%1: Balken</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Only numbers can be shown as a bar</source>
        <translation>Nur Zahlen lassen sich als Balken zeigen</translation>
    </message>
    <message>
        <source>Write a condition, such as &gt;5</source>
        <translation>Schreiben Sie eine Bedingung, etwa &gt;5</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::SnapshotTableModel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1, %2, folded</source>
        <translation>Gruppe %1, %2, zugeklappt</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <translation>Gruppe %1, %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::models::TotalsFooter</name>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>Zeilen: %1 von %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::AnalysisPanel</name>
    <message>
        <source>Drawdowns</source>
        <translation>Drawdowns</translation>
    </message>
    <message>
        <source>Performance by regime</source>
        <translation>Wertentwicklung nach Regime</translation>
    </message>
    <message>
        <source>Attribution by sector</source>
        <translation>Zurechnung nach Sektor</translation>
    </message>
    <message>
        <source>Attribution by factor</source>
        <translation>Zurechnung nach Faktor</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Hidden Markov</source>
        <translation>Hidden Markov</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Time-weighted and money-weighted return</source>
        <translation>Zeit- und geldgewichtete Rendite</translation>
    </message>
    <message>
        <source>No payments</source>
        <translation>Keine Zahlungen</translation>
    </message>
    <message>
        <source>1 % paid in each month</source>
        <translation>1 % Einzahlung je Monat</translation>
    </message>
    <message>
        <source>5 % paid in each month</source>
        <translation>5 % Einzahlung je Monat</translation>
    </message>
    <message>
        <source>0.5 % taken out each month</source>
        <translation>0,5 % Entnahme je Monat</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>On the first session of each month, as a share of the first value</source>
        <translation>Am ersten Handelstag jedes Monats, als Anteil am ersten Wert</translation>
    </message>
    <message>
        <source>Regimes by</source>
        <translation>Regime nach</translation>
    </message>
    <message>
        <source>Against the equal weight, by sector</source>
        <translation>Gegen die Gleichgewichtung, nach Sektor</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>The run and the workspace are as they were.</source>
        <translation>Lauf und Arbeitsbereich sind unverändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The run is as it was recorded.</source>
        <translation>Der Lauf ist wie aufgezeichnet.</translation>
    </message>
    <message>
        <source>Factor returns</source>
        <translation>Faktorrenditen</translation>
    </message>
    <message>
        <source>Factor returns (*.csv *.csv.gz)</source>
        <translation>Faktorrenditen (*.csv *.csv.gz)</translation>
    </message>
    <message>
        <source>The analysis is as it was.</source>
        <translation>Die Analyse ist unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::BacktestFields</name>
    <message>
        <source>%1 symbols%2</source>
        <translation>%1 Symbole%2</translation>
    </message>
    <message>
        <source>, synthetic</source>
        <translation>, synthetisch</translation>
    </message>
    <message>
        <source>Empty: none</source>
        <translation>Leer: keine</translation>
    </message>
    <message>
        <source>Empty: %1, as the data set names it</source>
        <translation>Leer: %1, wie im Datensatz angegeben</translation>
    </message>
    <message>
        <source>Empty: from the first session</source>
        <translation>Leer: ab dem ersten Handelstag</translation>
    </message>
    <message>
        <source>Empty: to the last session</source>
        <translation>Leer: bis zum letzten Handelstag</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Page of the form</source>
        <translation>Seite des Formulars</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::BacktestsPage</name>
    <message>
        <source>Backtests</source>
        <translation>Backtests</translation>
    </message>
    <message>
        <source>Loading the runs</source>
        <translation>Läufe werden geladen</translation>
    </message>
    <message>
        <source>New backtest</source>
        <translation>Neuer Backtest</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No prices to test on</source>
        <translation>Keine Kurse zum Testen</translation>
    </message>
    <message>
        <source>A backtest walks a rule through past prices and says what it would have earned and risked after costs. It needs a file of daily prices.</source>
        <translation>Ein Backtest wendet eine Regel auf vergangene Kurse an und zeigt, was sie nach Kosten verdient und riskiert hätte. Er braucht eine Datei mit Tageskursen.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>No backtests yet</source>
        <translation>Noch keine Backtests</translation>
    </message>
    <message>
        <source>A backtest walks a rule through past prices and says what it would have earned and risked after costs, beside a benchmark. Each run is kept with all it takes to make it again.</source>
        <translation>Ein Backtest wendet eine Regel auf vergangene Kurse an und zeigt, was sie nach Kosten verdient und riskiert hätte, neben einer Benchmark. Jeder Lauf wird mit allem aufbewahrt, was es braucht, um ihn zu wiederholen.</translation>
    </message>
    <message>
        <source>There is no run %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Lauf %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a run from the list.</source>
        <translation>Es wurde nichts geändert. Wählen Sie einen Lauf aus der Liste.</translation>
    </message>
    <message>
        <source>The record was not changed.</source>
        <translation>Die Aufzeichnung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Save files…</source>
        <translation>Dateien speichern…</translation>
    </message>
    <message>
        <source>Equity (CSV)</source>
        <translation>Wertentwicklung (CSV)</translation>
    </message>
    <message>
        <source>Weights (CSV)</source>
        <translation>Gewichte (CSV)</translation>
    </message>
    <message>
        <source>Trades (CSV)</source>
        <translation>Abschlüsse (CSV)</translation>
    </message>
    <message>
        <source>Costs (CSV)</source>
        <translation>Kosten (CSV)</translation>
    </message>
    <message>
        <source>Summary (JSON)</source>
        <translation>Zusammenfassung (JSON)</translation>
    </message>
    <message>
        <source>Record of the run (JSON)</source>
        <translation>Aufzeichnung des Laufs (JSON)</translation>
    </message>
    <message>
        <source>Chart (PNG)</source>
        <translation>Diagramm (PNG)</translation>
    </message>
    <message>
        <source>Monthly returns (CSV)</source>
        <translation>Monatsrenditen (CSV)</translation>
    </message>
    <message>
        <source>Weights as shown (CSV)</source>
        <translation>Gewichte wie gezeigt (CSV)</translation>
    </message>
    <message>
        <source>Backtest: %1</source>
        <translation>Backtest: %1</translation>
    </message>
    <message>
        <source>run %1 recorded</source>
        <translation>Lauf %1 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing was recorded.</source>
        <translation>%1 wurde abgebrochen. Es wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing was recorded; prices and earlier runs are as they were.</source>
        <translation>Es wurde nichts aufgezeichnet; Kurse und frühere Läufe sind unverändert.</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Start a new backtest</source>
        <translation>Neuen Backtest beginnen</translation>
    </message>
    <message>
        <source>Run again with changes</source>
        <translation>Mit Änderungen wiederholen</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Save files of the run</source>
        <translation>Dateien des Laufs speichern</translation>
    </message>
    <message>
        <source>Count statistics over the shown range</source>
        <translation>Kennzahlen über den gezeigten Zeitraum berechnen</translation>
    </message>
    <message>
        <source>Show performance</source>
        <translation>Wertentwicklung zeigen</translation>
    </message>
    <message>
        <source>Show returns</source>
        <translation>Renditen zeigen</translation>
    </message>
    <message>
        <source>Show the comparison</source>
        <translation>Vergleich zeigen</translation>
    </message>
    <message>
        <source>Show the rolling Sharpe ratio</source>
        <translation>Rollierenden Sharpe-Quotienten zeigen</translation>
    </message>
    <message>
        <source>Show the rolling volatility</source>
        <translation>Rollierende Volatilität zeigen</translation>
    </message>
    <message>
        <source>Hide the rolling statistic</source>
        <translation>Rollierende Kennzahl ausblenden</translation>
    </message>
    <message>
        <source>Show weights by sector or by name</source>
        <translation>Gewichte nach Sektor oder nach Titel zeigen</translation>
    </message>
    <message>
        <source>Compare the chosen runs</source>
        <translation>Gewählte Läufe vergleichen</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role may read backtests, but not run them.</source>
        <translation>Ihre Rolle darf Backtests lesen, aber nicht ausführen.</translation>
    </message>
    <message>
        <source>Charts, comparisons and files are as for everybody.</source>
        <translation>Diagramme, Vergleiche und Dateien stehen Ihnen wie allen zur Verfügung.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Daily returns (CSV)</source>
        <translation>Tagesrenditen (CSV)</translation>
    </message>
    <message>
        <source>Comparison (CSV)</source>
        <translation>Vergleich (CSV)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Show trades</source>
        <translation>Abschlüsse zeigen</translation>
    </message>
    <message>
        <source>Show one day</source>
        <translation>Einen Tag zeigen</translation>
    </message>
    <message>
        <source>Show the analysis</source>
        <translation>Analyse zeigen</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Set the tags of the run</source>
        <translation>Tags des Laufs setzen</translation>
    </message>
    <message>
        <source>Show the day under the cross-hair</source>
        <translation>Tag unter dem Fadenkreuz zeigen</translation>
    </message>
    <message>
        <source>Set the tags of this run</source>
        <translation>Tags dieses Laufs setzen</translation>
    </message>
    <message>
        <source>Trades of the shown period (CSV)</source>
        <translation>Abschlüsse des gezeigten Zeitraums (CSV)</translation>
    </message>
    <message>
        <source>Weights of the shown period (CSV)</source>
        <translation>Gewichte des gezeigten Zeitraums (CSV)</translation>
    </message>
    <message>
        <source>The tags are as they were.</source>
        <translation>Die Tags sind unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::CompareModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1 less %2</source>
        <translation>%1 abzüglich %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::ComparePanel</name>
    <message>
        <source>Growth of 100</source>
        <translation>Wertentwicklung von 100</translation>
    </message>
    <message>
        <source>Metrics side by side</source>
        <translation>Kennzahlen im Vergleich</translation>
    </message>
    <message>
        <source>common period, %1</source>
        <translation>gemeinsamer Zeitraum, %1</translation>
    </message>
    <message>
        <source>differences to %1</source>
        <translation>Differenzen zu %1</translation>
    </message>
    <message>
        <source>The runs are as they were.</source>
        <translation>Die Läufe sind unverändert.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Choose two or more runs in the list: Ctrl and a click, or Shift and an arrow key. Their growth and their metrics then stand side by side.</source>
        <translation>Wählen Sie zwei oder mehr Läufe in der Liste: Strg und Klick, oder Umschalt und eine Pfeiltaste. Wertentwicklung und Kennzahlen stehen dann nebeneinander.</translation>
    </message>
    <message>
        <source>Compare the two newest</source>
        <translation>Die zwei neuesten vergleichen</translation>
    </message>
    <message>
        <source>At most %1 runs are compared</source>
        <translation>Höchstens %1 Läufe werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are chosen. With more than %1 the lines cannot be told apart: take some out of the choice with Ctrl and a click.</source>
        <translation>
            <numerusform>%n Lauf ist gewählt. Bei mehr als %1 lassen sich die Linien nicht unterscheiden: einige mit Strg und Klick aus der Auswahl nehmen.</numerusform>
            <numerusform>%n Läufe sind gewählt. Bei mehr als %1 lassen sich die Linien nicht unterscheiden: einige mit Strg und Klick aus der Auswahl nehmen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::DayPanel</name>
    <message>
        <source>Previous rebalance</source>
        <translation>Vorige Umschichtung</translation>
    </message>
    <message>
        <source>Next rebalance</source>
        <translation>Nächste Umschichtung</translation>
    </message>
    <message>
        <source>Positions of the day</source>
        <translation>Positionen des Tages</translation>
    </message>
    <message>
        <source>Limits of the day</source>
        <translation>Grenzen des Tages</translation>
    </message>
    <message>
        <source>Weights by sector</source>
        <translation>Gewichte nach Sektor</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Vermögen</translation>
    </message>
    <message>
        <source>Previous rebalance ([)</source>
        <translation>Vorige Umschichtung ([)</translation>
    </message>
    <message>
        <source>Next rebalance (])</source>
        <translation>Nächste Umschichtung (])</translation>
    </message>
    <message>
        <source>Show the trades of this day</source>
        <translation>Abschlüsse dieses Tages zeigen</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Everything is in cash</source>
        <translation>Alles ist in Liquidität</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nichts im Bestand</translation>
    </message>
    <message>
        <source>The run and the workspace are as they were.</source>
        <translation>Lauf und Arbeitsbereich sind unverändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The sectors have changed since the run.</source>
        <translation>Die Sektoren haben sich seit dem Lauf geändert.</translation>
    </message>
    <message>
        <source>Sectors and their limits are shown as the workspace knows them now.</source>
        <translation>Sektoren und ihre Grenzen werden gezeigt, wie der Arbeitsbereich sie jetzt kennt.</translation>
    </message>
    <message>
        <source>The run is as it was recorded.</source>
        <translation>Der Lauf ist wie aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::DayStrip</name>
    <message>
        <source>Day of the run</source>
        <translation>Tag des Laufs</translation>
    </message>
    <message>
        <source>%1, equity %2. Arrow keys go by a session, Page by a month, [ and ] by a rebalance.</source>
        <translation>%1, Vermögen %2. Pfeiltasten gehen einen Handelstag weiter, Bild einen Monat, [ und ] eine Umschichtung.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::MetricTable</name>
    <message>
        <source>Statistics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Statistics, %1: %2</source>
        <translation>Kennzahlen, %1: %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::NewBacktestDialog</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>New backtest</source>
        <translation>Neuer Backtest</translation>
    </message>
    <message>
        <source>Weights are made from what was known at each close, and traded after it.</source>
        <translation>Gewichte entstehen aus dem, was zum jeweiligen Schlusskurs bekannt war, und werden danach gehandelt.</translation>
    </message>
    <message>
        <source>A run is kept with an audit entry, and is not taken back. It can be cancelled while it runs.</source>
        <translation>Ein Lauf wird mit Audit-Eintrag aufbewahrt und nicht zurückgenommen. Solange er läuft, lässt er sich abbrechen.</translation>
    </message>
    <message>
        <source>It is said here as soon as every field is right.</source>
        <translation>Hier steht es, sobald jedes Feld stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run (%1).</source>
        <translation>
            <numerusform>%n Feld muss korrigiert werden, bevor dies laufen kann (%1).</numerusform>
            <numerusform>%n Felder müssen korrigiert werden, bevor dies laufen kann (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RangeBrush</name>
    <message>
        <source>Shown period</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>%1 – %2, %3 of %4 sessions</source>
        <translation>%1 – %2, %3 von %4 Handelstagen</translation>
    </message>
    <message>
        <source>%1
Drag to choose a period; a double click or Esc takes the whole run.</source>
        <translation>%1
Ziehen wählt einen Zeitraum; ein Doppelklick oder Esc nimmt den ganzen Lauf.</translation>
    </message>
    <message>
        <source>drag to choose a period</source>
        <translation>Zeitraum durch Ziehen wählen</translation>
    </message>
    <message>
        <source>Esc or a double click: whole run</source>
        <translation>Esc oder Doppelklick: ganzer Lauf</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunInspector</name>
    <message>
        <source>Choose a run to see its statistics.</source>
        <translation>Wählen Sie einen Lauf, um seine Kennzahlen zu sehen.</translation>
    </message>
    <message>
        <source>Run again with changes</source>
        <translation>Mit Änderungen wiederholen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproduzierbarkeit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Gegenüber %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) in the file summary.json.</source>
        <translation>
            <numerusform>%n weiterer Hinweis in der Datei summary.json.</numerusform>
            <numerusform>%n weitere Hinweise in der Datei summary.json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Sessions that the statistics count</source>
        <translation>Handelstage, über die die Kennzahlen gebildet werden</translation>
    </message>
    <message>
        <source>Statistics of %1</source>
        <translation>Kennzahlen: %1</translation>
    </message>
    <message>
        <source>Shown period</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunListHeads</name>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>Sharpe</translation>
    </message>
    <message>
        <source>CAGR</source>
        <translation>CAGR</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunListView</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf entspricht dem Filter.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Filter runs by tag</source>
        <translation>Läufe nach Tag filtern</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunPanel</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Target weights</source>
        <translation>Zielgewichte</translation>
    </message>
    <message>
        <source>Monthly returns, %</source>
        <translation>Monatsrenditen, %</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Wertentwicklung</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Renditen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>Sharpe</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Rolling statistic below the growth</source>
        <translation>Rollierende Kennzahl unter der Wertentwicklung</translation>
    </message>
    <message>
        <source>Bands of the weights</source>
        <translation>Bänder der Gewichte</translation>
    </message>
    <message>
        <source>Daily returns</source>
        <translation>Tagesrenditen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Set the tags of this run</source>
        <translation>Tags dieses Laufs setzen</translation>
    </message>
    <message>
        <source>Growth of 100</source>
        <translation>Wertentwicklung von 100</translation>
    </message>
    <message>
        <source>Rolling statistic below the growth: the Sharpe ratio over a year where the run is long enough, else over a quarter as the volatility</source>
        <translation>Rollierende Kennzahl unter der Wertentwicklung: der Sharpe-Quotient über ein Jahr, wo der Lauf lang genug ist, sonst über ein Quartal wie die Volatilität</translation>
    </message>
    <message>
        <source>Weights in the shown period</source>
        <translation>Gewichte im gezeigten Zeitraum</translation>
    </message>
    <message>
        <source>Nothing was held in the shown period.</source>
        <translation>Im gezeigten Zeitraum wurde nichts gehalten.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::TagsDialog</name>
    <message>
        <source>At most %1 tags of %2 characters, with commas between them.</source>
        <translation>Höchstens %1 Tags mit je %2 Zeichen, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <translation>In Gebrauch: %1.</translation>
    </message>
    <message>
        <source>Tags of run %1</source>
        <translation>Tags von Lauf %1</translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation>Tags speichern</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags say what a run is for; the list of runs is filtered by them. The audit log records who set them.</source>
        <translation>Tags sagen, wozu ein Lauf dient; die Liste der Läufe lässt sich nach ihnen filtern. Das Audit-Protokoll hält fest, wer sie gesetzt hat.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::TradesPanel</name>
    <message>
        <source>Rebalance before ([)</source>
        <translation>Umschichtung davor ([)</translation>
    </message>
    <message>
        <source>Rebalance after (])</source>
        <translation>Umschichtung danach (])</translation>
    </message>
    <message>
        <source>See the day</source>
        <translation>Tag ansehen</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Trades of the shown period</source>
        <translation>Abschlüsse des gezeigten Zeitraums</translation>
    </message>
    <message>
        <source>Nothing was traded in the shown period.</source>
        <translation>Im gezeigten Zeitraum wurde nichts gehandelt.</translation>
    </message>
    <message>
        <source>Filter by symbol, side, day, reason</source>
        <translation>Nach Symbol, Seite, Tag, Grund filtern</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>Weights of the rebalance, before and after</source>
        <translation>Gewichte der Umschichtung, vorher und nachher</translation>
    </message>
    <message>
        <source>Choose a trade above to read why it was made.</source>
        <translation>Wählen Sie oben einen Abschluss, um seinen Grund zu lesen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::ViewStrip</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::CoverageCard</name>
    <message>
        <source>Missing closes</source>
        <translation>Fehlende Schlusskurse</translation>
    </message>
    <message>
        <source>The data set has no prices.</source>
        <translation>Der Datensatz enthält keine Kurse.</translation>
    </message>
    <message>
        <source>Nothing was changed: the map only reads.</source>
        <translation>Es wurde nichts geändert: Die Karte liest nur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::DataInspector</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Selected data set</source>
        <translation>Gewählter Datensatz</translation>
    </message>
    <message>
        <source>Facts of the data set</source>
        <translation>Eckdaten des Datensatzes</translation>
    </message>
    <message>
        <source>Values of the finding</source>
        <translation>Werte des Befunds</translation>
    </message>
    <message>
        <source>Content hash (SHA-256)</source>
        <translation>Inhalts-Hash (SHA-256)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The checks found nothing doubtful in this data set.</source>
        <translation>Die Prüfungen fanden in diesem Datensatz nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Select a finding to see what was expected and why.</source>
        <translation>Wählen Sie einen Befund, um zu sehen, was erwartet wurde und warum.</translation>
    </message>
    <message>
        <source>What the checks mean</source>
        <translation>Was die Prüfungen bedeuten</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Hash kopieren</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>Noch keine Kurse</translation>
    </message>
    <message>
        <source>Backtests, positions and reports all read the prices that stand here. Import a CSV file of daily closes; it is checked and stored encrypted.</source>
        <translation>Backtests, Positionen und Berichte lesen alle die Kurse, die hier stehen. Importieren Sie eine CSV-Datei mit täglichen Schlusskursen; sie wird geprüft und verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Import sectors</source>
        <translation>Sektoren importieren</translation>
    </message>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>Here stand the facts of a data set: where it came from, its content hash, and what the checks found.</source>
        <translation>Hier stehen die Eckdaten eines Datensatzes: woher er stammt, sein Inhalts-Hash und was die Prüfungen fanden.</translation>
    </message>
    <message>
        <source>The data sets could not be read</source>
        <translation>Die Datensätze konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The selected data set stands here once the workspace can be read.</source>
        <translation>Der gewählte Datensatz steht hier, sobald der Arbeitsbereich gelesen werden kann.</translation>
    </message>
    <message>
        <source>Nothing was changed. Below stands what was read the last time.</source>
        <translation>Es wurde nichts geändert. Unten steht, was zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing was changed: this page only reads.</source>
        <translation>Es wurde nichts geändert: Diese Seite liest nur.</translation>
    </message>
    <message>
        <source>Findings in %1</source>
        <translation>Befunde in %1</translation>
    </message>
    <message>
        <source>Views of the data set</source>
        <translation>Ansichten des Datensatzes</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Findings and prices</source>
        <translation>Befunde und Kurse</translation>
    </message>
    <message>
        <source>Your role may not import data.</source>
        <translation>Ihre Rolle darf keine Daten importieren.</translation>
    </message>
    <message>
        <source>You can read the data, not import any.</source>
        <translation>Sie können die Daten lesen, aber keine importieren.</translation>
    </message>
    <message>
        <source>Administrators and portfolio managers import prices, holdings and sectors.</source>
        <translation>Administratoren und Portfoliomanager importieren Kurse, Bestände und Sektoren.</translation>
    </message>
    <message numerus="yes">
        <source>The newest prices are %n session(s) behind.</source>
        <translation>
            <numerusform>Die neuesten Kurse liegen %n Handelstag zurück.</numerusform>
            <numerusform>Die neuesten Kurse liegen %n Handelstage zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Positions and reports show values of that day. Import newer prices to bring them up to date.</source>
        <translation>Positionen und Berichte zeigen Werte dieses Tages. Importieren Sie neuere Kurse, um sie zu aktualisieren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The checks found nothing doubtful. Open the coverage to choose a symbol.</source>
        <translation>Die Prüfungen fanden nichts Auffälliges. Öffnen Sie die Abdeckung, um ein Symbol zu wählen.</translation>
    </message>
    <message>
        <source>Select a finding to see the prices of its symbol.</source>
        <translation>Wählen Sie einen Befund, um die Kurse seines Symbols zu sehen.</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Go to the next finding</source>
        <translation>Zum nächsten Befund gehen</translation>
    </message>
    <message>
        <source>Go to the finding before</source>
        <translation>Zum vorigen Befund gehen</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Befunde zeigen</translation>
    </message>
    <message>
        <source>Show the coverage</source>
        <translation>Abdeckung zeigen</translation>
    </message>
    <message>
        <source>Show prices on a log scale or not</source>
        <translation>Kurse logarithmisch oder linear zeigen</translation>
    </message>
    <message>
        <source>Save the findings as CSV</source>
        <translation>Befunde als CSV speichern</translation>
    </message>
    <message>
        <source>Copy the content hash</source>
        <translation>Inhalts-Hash kopieren</translation>
    </message>
    <message>
        <source>Group the findings by kind</source>
        <translation>Befunde nach Art gruppieren</translation>
    </message>
    <message>
        <source>Group the findings by severity</source>
        <translation>Befunde nach Schweregrad gruppieren</translation>
    </message>
    <message>
        <source>Show the findings without groups</source>
        <translation>Befunde ohne Gruppen zeigen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::DatasetLineage</name>
    <message>
        <source>Lineage</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Read from %1, checked and stored by %2 on %3.</source>
        <translation>Aus %1 gelesen, geprüft und gespeichert durch %2 am %3.</translation>
    </message>
    <message>
        <source>Values the positions</source>
        <translation>Bewertet die Positionen</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more run(s)</source>
        <translation>
            <numerusform>und %n weiterer Lauf</numerusform>
            <numerusform>und %n weitere Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was made of it yet.</source>
        <translation>Noch wurde nichts daraus erstellt.</translation>
    </message>
    <message>
        <source>Search %1 · %2</source>
        <translation>Suche %1 · %2</translation>
    </message>
    <message>
        <source>Training %1 · %2</source>
        <translation>Training %1 · %2</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · Lauf %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Findings of the selected data set</source>
        <translation>Befunde des gewählten Datensatzes</translation>
    </message>
    <message>
        <source>Filter by kind, symbol, date</source>
        <translation>Nach Art, Symbol, Datum filtern</translation>
    </message>
    <message>
        <source>The checks found nothing doubtful in this data set.</source>
        <translation>Die Prüfungen fanden in diesem Datensatz nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Befunde gruppieren</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schweregrad</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By symbol</source>
        <translation>Nach Symbol</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>Filterzeile</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::data::PriceCard</name>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Closes of the selected symbol</source>
        <translation>Schlusskurse des gewählten Symbols</translation>
    </message>
    <message>
        <source>The data set has no close of this symbol.</source>
        <translation>Der Datensatz enthält keinen Schlusskurs dieses Symbols.</translation>
    </message>
    <message>
        <source>Select a finding to see the prices of its symbol.</source>
        <translation>Wählen Sie einen Befund, um die Kurse seines Symbols zu sehen.</translation>
    </message>
    <message>
        <source>No symbol is selected</source>
        <translation>Kein Symbol gewählt</translation>
    </message>
    <message>
        <source>Closes of %1</source>
        <translation>Schlusskurse von %1</translation>
    </message>
    <message>
        <source>Nothing was changed: the chart only reads.</source>
        <translation>Es wurde nichts geändert: Das Diagramm liest nur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::gallery::GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Every component in every state; the samples are invented</source>
        <translation>Jeder Baustein in jedem Zustand; die Beispiele sind erfunden</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Bedienelemente</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grafiken</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::jobs::JobFacts</name>
    <message>
        <source>Nothing runs</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Laufend: %1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::jobs::JobsInspector</name>
    <message>
        <source>Cancel the job</source>
        <translation>Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Select a job to see how it went.</source>
        <translation>Wählen Sie einen Vorgang, um seinen Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Last lines of the job&apos;s log</source>
        <translation>Letzte Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::jobs::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>No job has run in this session</source>
        <translation>In dieser Sitzung lief noch kein Vorgang</translation>
    </message>
    <message>
        <source>Open backtests</source>
        <translation>Backtests öffnen</translation>
    </message>
    <message>
        <source>Jobs of this session</source>
        <translation>Vorgänge dieser Sitzung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Welche Vorgänge gezeigt werden</translation>
    </message>
    <message>
        <source>Imports, backtests and reports run here in the background: with stage, percent and time left. Each can be paused and cancelled, and the window stays free meanwhile.</source>
        <translation>Importe, Backtests und Berichte laufen hier im Hintergrund: mit Schritt, Prozent und Restzeit. Jeder lässt sich anhalten und abbrechen, und das Fenster bleibt dabei frei.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Kein solcher Vorgang</translation>
    </message>
    <message>
        <source>No job of this session is in the state that you chose above.</source>
        <translation>Kein Vorgang dieser Sitzung ist in dem Zustand, den Sie oben gewählt haben.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Pause or resume the selected job</source>
        <translation>Gewählten Vorgang anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>Gewählten Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Run the selected job again</source>
        <translation>Gewählten Vorgang erneut starten</translation>
    </message>
    <message>
        <source>Open the result of the selected job</source>
        <translation>Ergebnis des gewählten Vorgangs öffnen</translation>
    </message>
    <message>
        <source>Clear the ended jobs</source>
        <translation>Beendete Vorgänge entfernen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::overview::OverviewContent</name>
    <message>
        <source>Portfolio in numbers</source>
        <translation>Portfolio in Zahlen</translation>
    </message>
    <message>
        <source>Latest backtest in numbers</source>
        <translation>Letzter Backtest in Zahlen</translation>
    </message>
    <message>
        <source>Gains and losses of the day</source>
        <translation>Gewinne und Verluste des Tages</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Latest backtest</source>
        <translation>Letzter Backtest</translation>
    </message>
    <message>
        <source>Largest positions</source>
        <translation>Größte Positionen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::overview::OverviewInspector</name>
    <message>
        <source>Open the backtest</source>
        <translation>Backtest öffnen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Latest backtest</source>
        <translation>Letzter Backtest</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>STALE</source>
        <translation>VERALTET</translation>
    </message>
    <message>
        <source>Newer prices have come in since</source>
        <translation>Seither sind neuere Kurse eingegangen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>Kein Handlungsbedarf</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was changed. Below stands what was read the last time.</source>
        <translation>Es wurde nichts geändert. Unten steht, was zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing was changed: this page only reads.</source>
        <translation>Es wurde nichts geändert: Diese Seite liest nur.</translation>
    </message>
    <message>
        <source>The workspace could not be read</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The facts behind the numbers stand here once the workspace can be read.</source>
        <translation>Die Angaben hinter den Zahlen stehen hier, sobald der Arbeitsbereich gelesen werden kann.</translation>
    </message>
    <message>
        <source>Review the data</source>
        <translation>Daten prüfen</translation>
    </message>
    <message>
        <source>Show all positions</source>
        <translation>Alle Positionen zeigen</translation>
    </message>
    <message>
        <source>Open the latest backtest</source>
        <translation>Letzten Backtest öffnen</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Diese Zahl erklären</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::NewUserForm</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>What the person types to sign in.</source>
        <translation>Was die Person zum Anmelden eingibt.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::OwnPassphraseForm</name>
    <message>
        <source>Passphrase that you have</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Type the passphrase that you have.</source>
        <translation>Geben Sie Ihre bisherige Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::PeopleInspector</name>
    <message>
        <source>Choose a user to see what is known, and what can be done.</source>
        <translation>Wählen Sie einen Benutzer, um zu sehen, was bekannt ist und was möglich ist.</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>Rolle ändern…</translation>
    </message>
    <message>
        <source>Reset passphrase…</source>
        <translation>Passphrase zurücksetzen…</translation>
    </message>
    <message>
        <source>Clear failed attempts…</source>
        <translation>Fehlversuche zurücksetzen…</translation>
    </message>
    <message>
        <source>Switch off one-time codes…</source>
        <translation>Einmalcodes ausschalten…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Enable…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Loading the users</source>
        <translation>Benutzer werden geladen</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>Meine Passphrase ändern…</translation>
    </message>
    <message>
        <source>Set up one-time codes…</source>
        <translation>Einmalcodes einrichten…</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Benutzer hinzufügen…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>No user matches the filter</source>
        <translation>Kein Benutzer entspricht dem Filter</translation>
    </message>
    <message>
        <source>Nothing has been decided yet: a report is signed off on the page Reports</source>
        <translation>Noch wurde nichts entschieden: Berichte werden auf der Seite „Berichte“ freigegeben</translation>
    </message>
    <message>
        <source>My one-time codes…</source>
        <translation>Meine Einmalcodes…</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>Rolle ändern…</translation>
    </message>
    <message>
        <source>Reset passphrase…</source>
        <translation>Passphrase zurücksetzen…</translation>
    </message>
    <message>
        <source>Clear failed attempts…</source>
        <translation>Fehlversuche zurücksetzen…</translation>
    </message>
    <message>
        <source>Switch off one-time codes…</source>
        <translation>Einmalcodes ausschalten…</translation>
    </message>
    <message>
        <source>Disable user…</source>
        <translation>Benutzer deaktivieren…</translation>
    </message>
    <message>
        <source>Enable user…</source>
        <translation>Benutzer aktivieren…</translation>
    </message>
    <message>
        <source>Erase person…</source>
        <translation>Person löschen…</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role may not manage users: an Admin does.</source>
        <translation>Ihre Rolle darf keine Benutzer verwalten: Das kann nur ein Administrator.</translation>
    </message>
    <message>
        <source>Switch off my one-time codes…</source>
        <translation>Meine Einmalcodes ausschalten…</translation>
    </message>
    <message>
        <source>Your role may see the users, but not change them.</source>
        <translation>Ihre Rolle darf die Benutzer sehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Your role may not see the other users.</source>
        <translation>Ihre Rolle darf die anderen Benutzer nicht sehen.</translation>
    </message>
    <message>
        <source>Your own passphrase and one-time codes are yours to change.</source>
        <translation>Ihre eigene Passphrase und Ihre Einmalcodes können Sie selbst ändern.</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Einen Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>The user signs in with the first passphrase that you set here, and has to choose another before anything opens.</source>
        <translation>Der Benutzer meldet sich mit der ersten Passphrase an, die Sie hier festlegen, und muss eine andere wählen, bevor sich etwas öffnet.</translation>
    </message>
    <message>
        <source>The user is added. Hand over the first passphrase in person.</source>
        <translation>Der Benutzer ist hinzugefügt. Übergeben Sie die erste Passphrase persönlich.</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Die Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>The new role holds from the next thing that %1 does. What was decided in the old role stays valid.</source>
        <translation>Die neue Rolle gilt ab der nächsten Handlung von %1. Was in der alten Rolle entschieden wurde, bleibt gültig.</translation>
    </message>
    <message>
        <source>You can change it back at any time; both changes are recorded.</source>
        <translation>Sie können sie jederzeit zurückändern; beide Änderungen werden aufgezeichnet.</translation>
    </message>
    <message>
        <source>The role of %1 is changed.</source>
        <translation>Die Rolle von %1 ist geändert.</translation>
    </message>
    <message>
        <source>A new first passphrase for %1</source>
        <translation>Eine neue erste Passphrase für %1</translation>
    </message>
    <message>
        <source>Reset passphrase</source>
        <translation>Passphrase zurücksetzen</translation>
    </message>
    <message>
        <source>The passphrase that %1 had opens nothing any more, and one-time codes are switched off.</source>
        <translation>Die bisherige Passphrase von %1 öffnet nichts mehr, und die Einmalcodes werden ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 has to choose another at the next sign-in, and signs decisions with a new key from then on.</source>
        <translation>%1 muss bei der nächsten Anmeldung eine andere wählen und signiert Entscheidungen von da an mit einem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 has a new first passphrase. Hand it over in person.</source>
        <translation>%1 hat eine neue erste Passphrase. Übergeben Sie sie persönlich.</translation>
    </message>
    <message>
        <source>Erase the personal data of %1?</source>
        <translation>Die personenbezogenen Daten von %1 löschen?</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The key under which name and one-time codes of %1 lie is destroyed: nobody can read them again.</source>
        <translation>Der Schlüssel, unter dem Name und Einmalcodes von %1 liegen, wird vernichtet: Niemand kann sie je wieder lesen.</translation>
    </message>
    <message>
        <source>Backups made before still hold the name until they are rotated out.</source>
        <translation>Frühere Sicherungen enthalten den Namen noch, bis sie durch Rotation wegfallen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The personal data is erased.</source>
        <translation>Die personenbezogenen Daten sind gelöscht.</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The old passphrase opens nothing any more. Your signing key and your one-time codes stay as they are, and so does every page of the workspace.</source>
        <translation>Die alte Passphrase öffnet nichts mehr. Ihr Signaturschlüssel und Ihre Einmalcodes bleiben, wie sie sind, ebenso jede Seite des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Your new passphrase holds.</source>
        <translation>Ihre neue Passphrase gilt.</translation>
    </message>
    <message>
        <source>Switch off your one-time codes?</source>
        <translation>Ihre Einmalcodes ausschalten?</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>From the next sign-in on, your passphrase alone lets you in. The key on your device and the recovery codes are worth nothing any more.</source>
        <translation>Ab der nächsten Anmeldung genügt Ihre Passphrase allein. Der Schlüssel auf Ihrem Gerät und die Wiederherstellungscodes sind dann wertlos.</translation>
    </message>
    <message>
        <source>You can set up new ones at any time.</source>
        <translation>Sie können jederzeit neue einrichten.</translation>
    </message>
    <message>
        <source>Your one-time codes are off.</source>
        <translation>Ihre Einmalcodes sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Records and decisions stay, and name %1 from now on as “erased person %2”. The audit chain still verifies.</source>
        <translation>Aufzeichnungen und Entscheidungen bleiben und nennen %1 von nun an „gelöschte Person %2“. Die Audit-Kette lässt sich weiterhin prüfen.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::RoleField</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::people::TotpDialog</name>
    <message>
        <source>The key of the one-time codes as a QR code</source>
        <translation>Der Schlüssel der Einmalcodes als QR-Code</translation>
    </message>
    <message>
        <source>The key as text</source>
        <translation>Der Schlüssel als Text</translation>
    </message>
    <message>
        <source>Code that the device shows now</source>
        <translation>Code, den das Gerät jetzt zeigt</translation>
    </message>
    <message>
        <source>I have written them down where others do not look</source>
        <translation>Ich habe sie dort notiert, wo andere nicht nachsehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>One-time codes</source>
        <translation>Einmalcodes</translation>
    </message>
    <message>
        <source>Recovery code %1</source>
        <translation>Wiederherstellungscode %1</translation>
    </message>
    <message>
        <source>One-time codes are on. Without the device, each of these recovery codes lets you in once. They are shown now and never again.</source>
        <translation>Einmalcodes sind eingeschaltet. Ohne das Gerät gewährt Ihnen jeder dieser Wiederherstellungscodes einmal Zugang. Sie werden jetzt gezeigt und nie wieder.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scan the picture with an authenticator app, or type the key into it: six digits, a new code every 30 seconds.</source>
        <translation>Scannen Sie das Bild mit einer Authenticator-App, oder tippen Sie den Schlüssel dort ein: sechs Ziffern, alle 30 Sekunden ein neuer Code.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::positions::HoldingsView</name>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Holdings by sector</source>
        <translation>Bestände nach Sektor</translation>
    </message>
    <message>
        <source>None of these positions has a value</source>
        <translation>Keine dieser Positionen hat einen Wert</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::positions::PositionsInspector</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Selected position</source>
        <translation>Gewählte Position</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Where the price comes from</source>
        <translation>Woher der Kurs stammt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Last 60 sessions</source>
        <translation>Letzte 60 Handelstage</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Open the data set</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Shows where a number of this position comes from</source>
        <translation>Zeigt, woher eine Zahl dieser Position stammt</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::positions::PositionsPage</name>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>No holdings yet</source>
        <translation>Noch keine Bestände</translation>
    </message>
    <message>
        <source>This page values what the portfolio owns at the last close. Holdings come from a CSV file with the columns symbol, quantity and, where known, cost; a new file replaces the old holdings.</source>
        <translation>Diese Seite bewertet, was das Portfolio hält, zum letzten Schlusskurs. Bestände kommen aus einer CSV-Datei mit den Spalten symbol, quantity und, soweit bekannt, cost; eine neue Datei ersetzt die alten Bestände.</translation>
    </message>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Made up for demonstration: these are not prices of a market</source>
        <translation>Zur Vorführung erfunden: Dies sind keine Marktkurse</translation>
    </message>
    <message>
        <source>Filter by symbol, name, sector</source>
        <translation>Nach Symbol, Name, Sektor filtern</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>The holdings could not be read</source>
        <translation>Die Bestände konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The selected position stands here once the holdings can be read.</source>
        <translation>Die gewählte Position steht hier, sobald die Bestände gelesen werden können.</translation>
    </message>
    <message>
        <source>Nothing was changed. Below stands what was read the last time.</source>
        <translation>Es wurde nichts geändert. Unten steht, was zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing was changed: this page only reads.</source>
        <translation>Es wurde nichts geändert: Diese Seite liest nur.</translation>
    </message>
    <message>
        <source>Select a position to see its values and where its price comes from.</source>
        <translation>Wählen Sie eine Position, um ihre Werte und die Herkunft ihres Kurses zu sehen.</translation>
    </message>
    <message>
        <source>Here stand the values of a selected position, and which data set, file and day its price comes from.</source>
        <translation>Hier stehen die Werte einer gewählten Position und aus welchem Datensatz, welcher Datei und von welchem Tag ihr Kurs stammt.</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Diese Zahl erklären</translation>
    </message>
    <message>
        <source>Show as a treemap</source>
        <translation>Als Treemap zeigen</translation>
    </message>
    <message>
        <source>Group by sector</source>
        <translation>Nach Sektor gruppieren</translation>
    </message>
    <message>
        <source>Show all positions</source>
        <translation>Alle Positionen zeigen</translation>
    </message>
    <message>
        <source>Show positions without a price</source>
        <translation>Positionen ohne Kurs zeigen</translation>
    </message>
    <message>
        <source>Open the data set of the prices</source>
        <translation>Datensatz der Kurse öffnen</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>Filterzeile</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>Treemap</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Columns, groups, filters, colours and saved views of the table</source>
        <translation>Spalten, Gruppen, Filter, Farben und gespeicherte Ansichten der Tabelle</translation>
    </message>
    <message>
        <source>Your role may not import; ask an administrator.</source>
        <translation>Ihre Rolle darf nicht importieren; wenden Sie sich an einen Administrator.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::recommendations::CriteriaDialog</name>
    <message>
        <source>Criteria of recommendations</source>
        <translation>Empfehlungskriterien</translation>
    </message>
    <message>
        <source>Keep in the workspace</source>
        <translation>Im Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Fill in the defaults</source>
        <translation>Vorgaben eintragen</translation>
    </message>
    <message>
        <source>Weights say what counts how much, ramps turn a number into a score from 0 to 1, thresholds decide.</source>
        <translation>Gewichte sagen, was wie viel zählt, Rampen machen aus einer Zahl eine Punktzahl von 0 bis 1, Schwellen entscheiden.</translation>
    </message>
    <message>
        <source>Kept criteria rank for everybody in this workspace, and stand in the audit log.</source>
        <translation>Gespeicherte Kriterien bestimmen die Rangfolge für alle in diesem Arbeitsbereich und stehen im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Your role may try criteria, but not keep them in the workspace.</source>
        <translation>Ihre Rolle darf Kriterien ausprobieren, aber nicht im Arbeitsbereich speichern.</translation>
    </message>
    <message>
        <source>Criteria in YAML</source>
        <translation>Kriterien in YAML</translation>
    </message>
    <message>
        <source>Rank by these criteria without keeping them</source>
        <translation>Nach diesen Kriterien ordnen, ohne sie zu speichern</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The page is ranked by these criteria; they are not kept.</source>
        <translation>Die Seite ist nach diesen Kriterien geordnet; gespeichert sind sie nicht.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::recommendations::PartMeters</name>
    <message>
        <source>%1: %2 of 1, weight %3</source>
        <translation>%1: %2 von 1, Gewicht %3</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::recommendations::RecommendationInspector</name>
    <message>
        <source>Choose a strategy to see why it stands where it stands.</source>
        <translation>Wählen Sie eine Strategie, um zu sehen, warum sie steht, wo sie steht.</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Nothing is traded or switched on from here: a recommendation is words and numbers.</source>
        <translation>Von hier aus wird nichts gehandelt oder eingeschaltet: Eine Empfehlung besteht aus Worten und Zahlen.</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Score by part, with its weight</source>
        <translation>Punktzahl nach Teil, mit dessen Gewicht</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · score %2</source>
        <translation>%1 · Punktzahl %2</translation>
    </message>
    <message>
        <source>Open the search</source>
        <translation>Suche öffnen</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::recommendations::RecommendationsPage</name>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Open the run of the recommendation</source>
        <translation>Lauf der Empfehlung öffnen</translation>
    </message>
    <message>
        <source>Criteria of recommendations</source>
        <translation>Empfehlungskriterien</translation>
    </message>
    <message>
        <source>Weights, ramps and thresholds</source>
        <translation>Gewichte, Rampen und Schwellen</translation>
    </message>
    <message>
        <source>Open what the recommendation rests on</source>
        <translation>Öffnen, worauf die Empfehlung beruht</translation>
    </message>
    <message>
        <source>Ranking the strategies</source>
        <translation>Die Strategien werden geordnet</translation>
    </message>
    <message>
        <source>Criteria…</source>
        <translation>Kriterien…</translation>
    </message>
    <message>
        <source>Prices that the strategies were tried on</source>
        <translation>Kurse, auf denen die Strategien getestet wurden</translation>
    </message>
    <message>
        <source>Scores compare strategies on the same prices. Trials on other prices do not count.</source>
        <translation>Punktzahlen vergleichen Strategien auf denselben Kursen. Versuche auf anderen Kursen zählen nicht.</translation>
    </message>
    <message>
        <source>Strategies, the best first</source>
        <translation>Strategien, die beste zuerst</translation>
    </message>
    <message>
        <source>No strategy matches the filter</source>
        <translation>Keine Strategie entspricht dem Filter</translation>
    </message>
    <message>
        <source>How the score is made</source>
        <translation>Wie die Punktzahl entsteht</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role may try criteria, but not keep them in the workspace.</source>
        <translation>Ihre Rolle darf Kriterien ausprobieren, aber nicht im Arbeitsbereich speichern.</translation>
    </message>
    <message>
        <source>The ranking is as for everybody.</source>
        <translation>Die Rangfolge ist wie für alle.</translation>
    </message>
    <message>
        <source>Ranked by criteria that are not kept.</source>
        <translation>Geordnet nach Kriterien, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Nobody else sees this ranking.</source>
        <translation>Niemand sonst sieht diese Rangfolge.</translation>
    </message>
    <message>
        <source>Back to the kept criteria</source>
        <translation>Zurück zu den gespeicherten Kriterien</translation>
    </message>
    <message>
        <source>Strategies on different prices stand side by side.</source>
        <translation>Strategien auf verschiedenen Kursen stehen nebeneinander.</translation>
    </message>
    <message>
        <source>Their scores compare markets, too. Each is deflated by the trials on its own prices.</source>
        <translation>Ihre Punktzahlen vergleichen auch Märkte. Jede ist um die Versuche auf ihren eigenen Kursen bereinigt.</translation>
    </message>
    <message>
        <source>No strategy of this list rests on run %1.</source>
        <translation>Keine Strategie dieser Liste beruht auf Lauf %1.</translation>
    </message>
    <message>
        <source>Of runs with one configuration the newest stands for all.</source>
        <translation>Von Läufen mit derselben Konfiguration steht der neueste für alle.</translation>
    </message>
    <message>
        <source>Nothing to recommend yet</source>
        <translation>Noch nichts zu empfehlen</translation>
    </message>
    <message>
        <source>Every backtest and every search is a candidate. They are ranked by performance, feasibility, risk and cost, and each score can be followed to the run it rests on.</source>
        <translation>Jeder Backtest und jede Suche ist ein Kandidat. Geordnet wird nach Wertentwicklung, Umsetzbarkeit, Risiko und Kosten, und jede Punktzahl lässt sich bis zu dem Lauf verfolgen, auf dem sie beruht.</translation>
    </message>
    <message>
        <source>Go to Backtests</source>
        <translation>Zu den Backtests</translation>
    </message>
    <message>
        <source>How the score of %1 is made</source>
        <translation>Wie die Punktzahl von %1 entsteht</translation>
    </message>
    <message>
        <source>The criteria are kept in the workspace.</source>
        <translation>Die Kriterien sind im Arbeitsbereich gespeichert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::reports::MakeReportDialog</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What a run earned, risked and held, and where the numbers come from.</source>
        <translation>Was ein Lauf verdiente, riskierte und hielt, und woher die Zahlen stammen.</translation>
    </message>
    <message>
        <source>Run a backtest first: a report is made of a run.</source>
        <translation>Führen Sie zuerst einen Backtest aus: Ein Bericht entsteht aus einem Lauf.</translation>
    </message>
    <message>
        <source>A report is kept, and is not taken back. It can be cancelled while it is made.</source>
        <translation>Ein Bericht wird aufbewahrt und nicht zurückgenommen. Solange er erstellt wird, lässt er sich abbrechen.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::reports::ReportInspector</name>
    <message>
        <source>Choose a report to see its facts and save a copy.</source>
        <translation>Wählen Sie einen Bericht, um seine Eckdaten zu sehen und eine Kopie zu speichern.</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>A copy with this hash is the report as it was made, byte by byte.</source>
        <translation>Eine Kopie mit diesem Hash ist der Bericht, wie er erstellt wurde, Byte für Byte.</translation>
    </message>
    <message>
        <source>The run at a glance</source>
        <translation>Der Lauf im Überblick</translation>
    </message>
    <message>
        <source>The run against its benchmark</source>
        <translation>Der Lauf gegenüber seiner Benchmark</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::reports::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Loading the reports</source>
        <translation>Berichte werden geladen</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Reports made</source>
        <translation>Erstellte Berichte</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing to report on yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message>
        <source>A report says what a run earned, what it risked and what it holds, for people who were not there. It needs a backtest.</source>
        <translation>Ein Bericht sagt, was ein Lauf verdiente, riskierte und hält, für alle, die nicht dabei waren. Er braucht einen Backtest.</translation>
    </message>
    <message>
        <source>Go to Backtests</source>
        <translation>Zu den Backtests</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Noch keine Berichte</translation>
    </message>
    <message>
        <source>A report says what a run earned, what it risked and what it holds, for people who were not there. Each one is kept with its hash, so that a copy can be proved to be the one that was made.</source>
        <translation>Ein Bericht sagt, was ein Lauf verdiente, riskierte und hält, für alle, die nicht dabei waren. Jeder wird mit seinem Hash aufbewahrt; so lässt sich für eine Kopie beweisen, dass sie dem erstellten Bericht entspricht.</translation>
    </message>
    <message>
        <source>Report: %1 on run %2</source>
        <translation>Bericht: %1 zu Lauf %2</translation>
    </message>
    <message>
        <source>report %1 kept</source>
        <translation>Bericht %1 aufbewahrt</translation>
    </message>
    <message>
        <source>The report is made: %1</source>
        <translation>Der Bericht ist erstellt: %1</translation>
    </message>
    <message>
        <source>No report was made.</source>
        <translation>Es wurde kein Bericht erstellt.</translation>
    </message>
    <message>
        <source>No report was recorded; earlier ones are as they were.</source>
        <translation>Es wurde kein Bericht aufgezeichnet; frühere sind unverändert.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Save a copy of the report</source>
        <translation>Kopie des Berichts speichern</translation>
    </message>
    <message>
        <source>Open the run of the report</source>
        <translation>Lauf des Berichts öffnen</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of the report</source>
        <translation>SHA-256 des Berichts kopieren</translation>
    </message>
    <message>
        <source>No report matches the filter</source>
        <translation>Kein Bericht entspricht dem Filter</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role may read reports, but not make them.</source>
        <translation>Ihre Rolle darf Berichte lesen, aber nicht erstellen.</translation>
    </message>
    <message>
        <source>Copies can be saved as by everybody.</source>
        <translation>Kopien können Sie wie alle speichern.</translation>
    </message>
    <message>
        <source>There is no report %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Bericht %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a report from the list.</source>
        <translation>Es wurde nichts geändert. Wählen Sie einen Bericht aus der Liste.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Change choices</source>
        <translation>Auswahl ändern</translation>
    </message>
    <message>
        <source>Approve the report</source>
        <translation>Bericht genehmigen</translation>
    </message>
    <message>
        <source>Reject the report</source>
        <translation>Bericht ablehnen</translation>
    </message>
    <message>
        <source>What was decided about the reports is not shown.</source>
        <translation>Was über die Berichte entschieden wurde, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Approve report %1?</source>
        <translation>Bericht %1 genehmigen?</translation>
    </message>
    <message>
        <source>Reject report %1?</source>
        <translation>Bericht %1 ablehnen?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>You sign the bytes of “%1” (SHA-256 %2) with your own key. The decision holds for these bytes and for nothing else.</source>
        <translation>Sie signieren die Bytes von „%1“ (SHA-256 %2) mit Ihrem eigenen Schlüssel. Die Entscheidung gilt für diese Bytes und für nichts anderes.</translation>
    </message>
    <message>
        <source>It is recorded with your name and role, and checked again whenever the report is used.</source>
        <translation>Sie wird mit Ihrem Namen und Ihrer Rolle aufgezeichnet und bei jeder Verwendung des Berichts erneut geprüft.</translation>
    </message>
    <message>
        <source>A decision is never taken back; a later one can say otherwise.</source>
        <translation>Eine Entscheidung wird nie zurückgenommen; eine spätere kann anders lauten.</translation>
    </message>
    <message>
        <source>Reason (may be empty)</source>
        <translation>Begründung (darf leer sein)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Say why: whoever made it has to mend it.</source>
        <translation>Begründen Sie es: Wer den Bericht erstellt hat, muss ihn berichtigen.</translation>
    </message>
    <message>
        <source>Report %1 is approved.</source>
        <translation>Bericht %1 ist genehmigt.</translation>
    </message>
    <message>
        <source>Report %1 is rejected.</source>
        <translation>Bericht %1 ist abgelehnt.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::reports::SignOffPanel</name>
    <message>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Nobody has signed it off yet.</source>
        <translation>Noch hat ihn niemand freigegeben.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>The signature holds.</source>
        <translation>Die Signatur ist gültig.</translation>
    </message>
    <message>
        <source>This sign-off does not hold: do not rely on it.</source>
        <translation>Diese Freigabe gilt nicht: Verlassen Sie sich nicht darauf.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::NewSearchDialog</name>
    <message>
        <source>New search</source>
        <translation>Neue Suche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A strategy is tried with many parameters. What comes out is judged by how many were tried.</source>
        <translation>Eine Strategie wird mit vielen Parametern getestet. Das Ergebnis wird danach beurteilt, wie viele es waren.</translation>
    </message>
    <message>
        <source>A search is kept with an audit entry, and is not taken back. It can be cancelled while it runs: its trials so far are kept, and it can be resumed.</source>
        <translation>Eine Suche wird mit Audit-Eintrag aufbewahrt und nicht zurückgenommen. Solange sie läuft, lässt sie sich abbrechen: Ihre bisherigen Versuche werden aufbewahrt, und sie lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>It is said here as soon as every field is right.</source>
        <translation>Hier steht es, sobald jedes Feld stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run.</source>
        <translation>
            <numerusform>%n Feld muss korrigiert werden, bevor dies laufen kann.</numerusform>
            <numerusform>%n Felder müssen korrigiert werden, bevor dies laufen kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchFields</name>
    <message>
        <source>Close</source>
        <translation>Schlusskurs</translation>
    </message>
    <message>
        <source>Adjusted close</source>
        <translation>Bereinigter Schlusskurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Empty: the name offered</source>
        <translation>Leer: der vorgeschlagene Name</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Kursbalken</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Adjusted: dividends count</source>
        <translation>Bereinigt: Dividenden zählen mit</translation>
    </message>
    <message>
        <source>Fees, bp</source>
        <translation>Gebühren, bp</translation>
    </message>
    <message>
        <source>Of each trade</source>
        <translation>Je Abschluss</translation>
    </message>
    <message>
        <source>Slippage, bp</source>
        <translation>Slippage, bp</translation>
    </message>
    <message>
        <source>Most trials</source>
        <translation>Höchstzahl Versuche</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>0: never stop early</source>
        <translation>0: nie vorzeitig enden</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Wird mit aufgezeichnet</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
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
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A grid is tried whole</source>
        <translation>Ein Raster wird ganz getestet</translation>
    </message>
    <message>
        <source>Each one counts</source>
        <translation>Jeder zählt</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchInspector</name>
    <message>
        <source>Choose a search to see its trials.</source>
        <translation>Wählen Sie eine Suche, um ihre Versuche zu sehen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Parameters of the trial</source>
        <translation>Parameter des Versuchs</translation>
    </message>
    <message>
        <source>Figures of the trial</source>
        <translation>Kennzahlen des Versuchs</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>Signifikanz</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchListView</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sharpe %1 (%2 to %3)</source>
        <translation>Sharpe %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>UNFINISHED</source>
        <translation>UNVOLLENDET</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message>
        <source>Filter searches</source>
        <translation>Suchen filtern</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchPanel</name>
    <message>
        <source>This search moves fewer than two parameters: its trials stand in the table.</source>
        <translation>Diese Suche verändert weniger als zwei Parameter: Ihre Versuche stehen in der Tabelle.</translation>
    </message>
    <message>
        <source>Growth of 100</source>
        <translation>Wertentwicklung von 100</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wertentwicklung</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Roundtrips</translation>
    </message>
    <message>
        <source>Parameter surface</source>
        <translation>Parameterfläche</translation>
    </message>
    <message>
        <source>Parameter across the map</source>
        <translation>Parameter quer auf der Karte</translation>
    </message>
    <message>
        <source>Parameter down the map</source>
        <translation>Parameter längs auf der Karte</translation>
    </message>
    <message>
        <source>What a cell shows of its trials</source>
        <translation>Was eine Zelle von ihren Versuchen zeigt</translation>
    </message>
    <message>
        <source>The map fills as trials come in.</source>
        <translation>Die Karte füllt sich, wenn Versuche eintreffen.</translation>
    </message>
    <message>
        <source>What stands below the map</source>
        <translation>Was unter der Karte steht</translation>
    </message>
    <message>
        <source>No trial has been made yet.</source>
        <translation>Noch wurde kein Versuch gemacht.</translation>
    </message>
    <message>
        <source>Round trips of the chosen trial</source>
        <translation>Roundtrips des gewählten Versuchs</translation>
    </message>
    <message>
        <source>Choose a trial on the map or in the table.</source>
        <translation>Wählen Sie einen Versuch auf der Karte oder in der Tabelle.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::searches::SearchesPage</name>
    <message>
        <source>Search %1</source>
        <translation>Suche %1</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Start a new search</source>
        <translation>Neue Suche beginnen</translation>
    </message>
    <message>
        <source>Resume the search</source>
        <translation>Suche fortsetzen</translation>
    </message>
    <message>
        <source>Save files of the search</source>
        <translation>Dateien der Suche speichern</translation>
    </message>
    <message>
        <source>Show the trials</source>
        <translation>Versuche zeigen</translation>
    </message>
    <message>
        <source>Show the growth of the trial</source>
        <translation>Wertentwicklung des Versuchs zeigen</translation>
    </message>
    <message>
        <source>Show the round trips</source>
        <translation>Roundtrips zeigen</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Neue Suche</translation>
    </message>
    <message>
        <source>Go on with an unfinished search</source>
        <translation>Unvollendete Suche fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es)</source>
        <translation>
            <numerusform>%n Suche</numerusform>
            <numerusform>%n Suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trials counted</source>
        <translation>%1 Versuche gezählt</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role may read searches, but not run them.</source>
        <translation>Ihre Rolle darf Suchen lesen, aber nicht ausführen.</translation>
    </message>
    <message>
        <source>Surfaces, trials and files are as for everybody.</source>
        <translation>Flächen, Versuche und Dateien stehen Ihnen wie allen zur Verfügung.</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded search(es) cannot be read.</source>
        <translation>
            <numerusform>%n aufgezeichnete Suche ist nicht lesbar.</numerusform>
            <numerusform>%n aufgezeichnete Suchen sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were made by another version. Their records were not changed.</source>
        <translation>Sie wurden mit einer anderen Version erstellt. Ihre Aufzeichnungen wurden nicht geändert.</translation>
    </message>
    <message>
        <source>A search that was broken off was recovered as search %1.</source>
        <translation>Eine unterbrochene Suche wurde als Suche %1 wiederhergestellt.</translation>
    </message>
    <message>
        <source>No trial that it had written is lost. Resume it to go on where it stopped.</source>
        <translation>Kein Versuch, den sie geschrieben hatte, ist verloren. Fortsetzen führt sie dort weiter, wo sie anhielt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What a search left when it was broken off is damaged.</source>
        <translation>Was eine Suche bei ihrer Unterbrechung hinterließ, ist beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside beside the workspace, which is as it was.</source>
        <translation>Es wurde neben dem Arbeitsbereich beiseitegelegt; dieser ist unverändert.</translation>
    </message>
    <message>
        <source>No searches yet</source>
        <translation>Noch keine Suchen</translation>
    </message>
    <message>
        <source>A search tries a strategy with many parameters on past prices. It shows where good ones lie together, counts every trial, and says what the best is worth after all of them.</source>
        <translation>Eine Suche testet eine Strategie mit vielen Parametern auf vergangenen Kursen. Sie zeigt, wo gute beieinanderliegen, zählt jeden Versuch und sagt, was der beste nach ihnen allen wert ist.</translation>
    </message>
    <message>
        <source>No prices to search on</source>
        <translation>Keine Kurse zum Suchen</translation>
    </message>
    <message>
        <source>A search tries a strategy with many parameters on past prices. It needs a file of daily prices.</source>
        <translation>Eine Suche testet eine Strategie mit vielen Parametern auf vergangenen Kursen. Sie braucht eine Datei mit Tageskursen.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>There is no search %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Suche %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a search from the list.</source>
        <translation>Es wurde nichts geändert. Wählen Sie eine Suche aus der Liste.</translation>
    </message>
    <message>
        <source>The record was not changed.</source>
        <translation>Die Aufzeichnung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Loading the searches</source>
        <translation>Suchen werden geladen</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Save files…</source>
        <translation>Dateien speichern…</translation>
    </message>
    <message>
        <source>Trials (CSV)</source>
        <translation>Versuche (CSV)</translation>
    </message>
    <message>
        <source>Summary (JSON)</source>
        <translation>Zusammenfassung (JSON)</translation>
    </message>
    <message>
        <source>Record of the search (JSON)</source>
        <translation>Aufzeichnung der Suche (JSON)</translation>
    </message>
    <message>
        <source>Surface (PNG)</source>
        <translation>Fläche (PNG)</translation>
    </message>
    <message>
        <source>Surface (CSV)</source>
        <translation>Fläche (CSV)</translation>
    </message>
    <message>
        <source>Round trips (CSV)</source>
        <translation>Roundtrips (CSV)</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>search %1 recorded</source>
        <translation>Suche %1 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>Open search</source>
        <translation>Suche öffnen</translation>
    </message>
    <message>
        <source>%1 was cancelled. The trials that it made are kept.</source>
        <translation>%1 wurde abgebrochen. Die gemachten Versuche sind aufbewahrt.</translation>
    </message>
    <message>
        <source>The trials that it made are kept; it can be resumed.</source>
        <translation>Die gemachten Versuche sind aufbewahrt; die Suche lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing was recorded.</source>
        <translation>%1 wurde abgebrochen. Es wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing was recorded; earlier searches are as they were.</source>
        <translation>Es wurde nichts aufgezeichnet; frühere Suchen sind unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeyCapture</name>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>Keys of: %1</source>
        <translation>Tasten für: %1</translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation>Drücken Sie die neuen Tasten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Press the new keys of: %1</source>
        <translation>Drücken Sie die neuen Tasten für: %1</translation>
    </message>
    <message>
        <source>Ctrl, Alt or a function key with it keeps letters free for typing.</source>
        <translation>Mit Strg, Alt oder einer Funktionstaste bleiben Buchstaben zum Tippen frei.</translation>
    </message>
    <message>
        <source>Taken from: %1</source>
        <translation>Weggenommen von: %1</translation>
    </message>
    <message>
        <source>Works only where nothing is typed: fields keep letters to themselves.</source>
        <translation>Wirkt nur, wo nichts getippt wird: Felder behalten Buchstaben für sich.</translation>
    </message>
    <message>
        <source>No other action has these keys.</source>
        <translation>Keine andere Aktion hat diese Tasten.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeyTableModel</name>
    <message>
        <source>Same key as: %1</source>
        <translation>Gleiche Taste wie: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeyboardSection</name>
    <message>
        <source>Filter by action or key</source>
        <translation>Nach Aktion oder Taste filtern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Take keys away</source>
        <translation>Tasten wegnehmen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>All actions have their own keys again</source>
        <translation>Alle Aktionen haben wieder ihre eigenen Tasten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::KeysSection</name>
    <message>
        <source>Make recovery key…</source>
        <translation>Wiederherstellungsschlüssel erstellen…</translation>
    </message>
    <message>
        <source>Make two shares…</source>
        <translation>Zwei Teile erstellen…</translation>
    </message>
    <message>
        <source>Make a new data key…</source>
        <translation>Neuen Datenschlüssel erstellen…</translation>
    </message>
    <message>
        <source>Bind to the keychain…</source>
        <translation>An den Schlüsselbund binden…</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Without keyboard and mouse for so long the window locks; it locks at once when the machine goes to sleep. Jobs go on behind the lock.</source>
        <translation>Nach dieser Zeit ohne Tastatur und Maus sperrt sich das Fenster; geht der Rechner in den Ruhezustand, sperrt es sich sofort. Vorgänge laufen hinter der Sperre weiter.</translation>
    </message>
    <message>
        <source>Who can open the workspace</source>
        <translation>Wer den Arbeitsbereich öffnen kann</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Opens the workspace when a passphrase is lost. It is shown once, for paper; as two shares for two people, neither of which opens anything alone. A new one takes the place of the one before.</source>
        <translation>Öffnet den Arbeitsbereich, wenn eine Passphrase verloren ist. Er wird einmal gezeigt, für Papier; oder als zwei Teile für zwei Personen, von denen keiner allein etwas öffnet. Ein neuer tritt an die Stelle des vorigen.</translation>
    </message>
    <message>
        <source>Data key</source>
        <translation>Datenschlüssel</translation>
    </message>
    <message>
        <source>Everything is encrypted anew under another key, for instance after somebody left who may have a copy of the files. Passphrases stay; the recovery key, too.</source>
        <translation>Alles wird unter einem anderen Schlüssel neu verschlüsselt, etwa nachdem jemand gegangen ist, der eine Kopie der Dateien haben könnte. Passphrasen bleiben, ebenso der Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Keychain of the desktop</source>
        <translation>Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>Your passphrase then opens the workspace on this account only, together with a secret that lies in the keychain. What lies there opens nothing alone. Make a recovery key first: without the keychain, it is the way in.</source>
        <translation>Ihre Passphrase öffnet den Arbeitsbereich dann nur noch in diesem Benutzerkonto, zusammen mit einem Geheimnis, das im Schlüsselbund liegt. Was dort liegt, öffnet allein nichts. Erstellen Sie zuerst einen Wiederherstellungsschlüssel: Ohne den Schlüsselbund ist er der Zugang.</translation>
    </message>
    <message>
        <source>Keys and lock</source>
        <translation>Schlüssel und Sperre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Cost of a guess</source>
        <translation>Aufwand je Rateversuch</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Your role may not do this: an Admin does.</source>
        <translation>Ihre Rolle darf das nicht: Das kann nur ein Administrator.</translation>
    </message>
    <message>
        <source>There is none yet. Whoever loses the only passphrase loses the workspace.</source>
        <translation>Es gibt noch keinen. Wer die einzige Passphrase verliert, verliert den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Free from the keychain…</source>
        <translation>Vom Schlüsselbund lösen…</translation>
    </message>
    <message>
        <source>Make a recovery key of two shares?</source>
        <translation>Wiederherstellungsschlüssel aus zwei Teilen erstellen?</translation>
    </message>
    <message>
        <source>Make a recovery key?</source>
        <translation>Wiederherstellungsschlüssel erstellen?</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>It is shown once, on the next page. Have pen and paper at hand, and nobody behind you.</source>
        <translation>Er wird einmal gezeigt, auf der nächsten Seite. Halten Sie Stift und Papier bereit, und achten Sie darauf, dass niemand hinter Ihnen steht.</translation>
    </message>
    <message>
        <source>The recovery key that there is opens nothing any more.</source>
        <translation>Der vorhandene Wiederherstellungsschlüssel öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>The recovery key was not typed again: nobody knows whether it can be read. Make another one.</source>
        <translation>Der Wiederherstellungsschlüssel wurde nicht noch einmal eingetippt: Niemand weiß, ob er lesbar ist. Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Make a new data key?</source>
        <translation>Neuen Datenschlüssel erstellen?</translation>
    </message>
    <message>
        <source>Make new key</source>
        <translation>Neuen Schlüssel erstellen</translation>
    </message>
    <message>
        <source>The whole workspace is written anew, encrypted under another key, checked, and put in the place of the old one. It takes a while and needs as much room again on the disk.</source>
        <translation>Der ganze Arbeitsbereich wird neu geschrieben, unter einem anderen Schlüssel verschlüsselt, geprüft und an die Stelle des alten gesetzt. Das dauert eine Weile und braucht noch einmal so viel Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Passphrases and the recovery key stay as they are. Backups made before need no more than they did.</source>
        <translation>Passphrasen und der Wiederherstellungsschlüssel bleiben, wie sie sind. Frühere Sicherungen brauchen nicht mehr als bisher.</translation>
    </message>
    <message>
        <source>If it is interrupted, the workspace stays as it was, or opens with the new key.</source>
        <translation>Bei einer Unterbrechung bleibt der Arbeitsbereich, wie er war, oder öffnet sich mit dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The workspace is as it was, under the old key.</source>
        <translation>Der Arbeitsbereich ist unverändert und liegt unter dem alten Schlüssel.</translation>
    </message>
    <message>
        <source>New data key</source>
        <translation>Neuer Datenschlüssel</translation>
    </message>
    <message>
        <source>The workspace lies under a new data key.</source>
        <translation>Der Arbeitsbereich liegt unter einem neuen Datenschlüssel.</translation>
    </message>
    <message>
        <source>Free your slot from the keychain?</source>
        <translation>Ihr Schlüsselfach vom Schlüsselbund lösen?</translation>
    </message>
    <message>
        <source>Bind your slot to the keychain?</source>
        <translation>Ihr Schlüsselfach an den Schlüsselbund binden?</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>Your passphrase alone opens the workspace again, on any machine that has its files.</source>
        <translation>Ihre Passphrase allein öffnet den Arbeitsbereich wieder, auf jedem Rechner, der seine Dateien hat.</translation>
    </message>
    <message>
        <source>From now on the workspace opens with your passphrase and this account&apos;s keychain together. On another machine, or when the keychain is lost, your passphrase alone opens nothing.</source>
        <translation>Von nun an öffnet sich der Arbeitsbereich mit Ihrer Passphrase und dem Schlüsselbund dieses Benutzerkontos zusammen. Auf einem anderen Rechner oder nach Verlust des Schlüsselbunds öffnet Ihre Passphrase allein nichts.</translation>
    </message>
    <message>
        <source>The recovery key remains a way in.</source>
        <translation>Der Wiederherstellungsschlüssel bleibt ein Zugang.</translation>
    </message>
    <message>
        <source>There is no recovery key yet: make one first.</source>
        <translation>Es gibt noch keinen Wiederherstellungsschlüssel: Erstellen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Your slot is free.</source>
        <translation>Ihr Schlüsselfach ist vom Schlüsselbund gelöst.</translation>
    </message>
    <message>
        <source>Your slot is bound to the keychain.</source>
        <translation>Ihr Schlüsselfach ist an den Schlüsselbund gebunden.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::LayoutsSection</name>
    <message>
        <source>A layout is where the panels stand, how large they are and how they are linked. They lie in the workspace.</source>
        <translation>Ein Layout ist, wo die Panels stehen, wie groß sie sind und wie sie verknüpft sind. Layouts liegen im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>No layout has a name yet.</source>
        <translation>Noch hat kein Layout einen Namen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>%1 anwenden</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::LookSection</name>
    <message>
        <source>%1: %2</source>
        <comment>setting: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Of words and everything else, beyond what the system asks for. Holds from the next start.</source>
        <translation>Von Wörtern und allem anderen, über die Vorgabe des Systems hinaus. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Holds from the next start. Numbers and dates follow it, too.</source>
        <translation>Gilt ab dem nächsten Start. Auch Zahlen und Daten richten sich danach.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::RecoveryKeyDialog</name>
    <message>
        <source>Show it again</source>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>Der Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Share %1 of 2</source>
        <translation>Teil %1 von 2</translation>
    </message>
    <message>
        <source>%1 as a QR code</source>
        <translation>%1 als QR-Code</translation>
    </message>
    <message>
        <source>Write it on paper, or print it on a printer that keeps no copies. It is shown now and never again. Whoever has it opens the workspace without a passphrase: put it in a safe.</source>
        <translation>Schreiben Sie ihn auf Papier, oder drucken Sie ihn auf einem Drucker, der keine Kopien behält. Er wird jetzt gezeigt und nie wieder. Wer ihn hat, öffnet den Arbeitsbereich ohne Passphrase: Legen Sie ihn in einen Safe.</translation>
    </message>
    <message>
        <source>Write it on paper and give it to one person. The other share is for another person: both together open the workspace, one alone opens nothing.</source>
        <translation>Schreiben Sie ihn auf Papier und geben Sie ihn einer Person. Der andere Teil ist für eine andere Person: Beide zusammen öffnen den Arbeitsbereich, einer allein öffnet nichts.</translation>
    </message>
    <message>
        <source>Type it from paper</source>
        <translation>Vom Papier abtippen</translation>
    </message>
    <message>
        <source>Only what can be read back from paper will help one day. The key is compared with the one of the workspace.</source>
        <translation>Nur was sich vom Papier ablesen lässt, hilft eines Tages. Der Schlüssel wird mit dem des Arbeitsbereichs verglichen.</translation>
    </message>
    <message>
        <source>It is the recovery key of this workspace.</source>
        <translation>Es ist der Wiederherstellungsschlüssel dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Keep the paper where it will be found, and where others do not look.</source>
        <translation>Bewahren Sie das Papier dort auf, wo man es findet und wo andere nicht nachsehen.</translation>
    </message>
    <message>
        <source>The new key holds nevertheless: show it again and compare.</source>
        <translation>Der neue Schlüssel gilt dennoch: Lassen Sie ihn noch einmal zeigen und vergleichen Sie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>I have written it down: next share</source>
        <translation>Ich habe ihn notiert: nächster Teil</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn notiert</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes hold at once unless they say otherwise</source>
        <translation>Änderungen gelten sofort, wenn nichts anderes dabeisteht</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>Datenschutz und Ablage</translation>
    </message>
    <message>
        <source>What leaves this machine</source>
        <translation>Was diesen Rechner verlässt</translation>
    </message>
    <message>
        <source>Nothing. Quarterdeck opens no connection: no telemetry, no update check, no licence check.</source>
        <translation>Nichts. Quarterdeck öffnet keine Verbindung: keine Telemetrie, keine Suche nach Updates, keine Lizenzprüfung.</translation>
    </message>
    <message>
        <source>In the workspace</source>
        <translation>Im Arbeitsbereich</translation>
    </message>
    <message>
        <source>Prices, holdings, runs, reports and the audit chain lie in the workspace, encrypted. So do layouts, saved views and what the palette remembers: they can name what you work on.</source>
        <translation>Kurse, Bestände, Läufe, Berichte und die Audit-Kette liegen verschlüsselt im Arbeitsbereich. Ebenso Layouts, gespeicherte Ansichten und was die Palette sich merkt: Sie können verraten, woran Sie arbeiten.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Theme, density, language and keys lie in a plain file of your account. Nothing in it comes out of a workspace.</source>
        <translation>Farbschema, Zeilendichte, Sprache und Tasten liegen in einer unverschlüsselten Datei Ihres Kontos. Nichts darin stammt aus einem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>In files that you save</source>
        <translation>In Dateien, die Sie speichern</translation>
    </message>
    <message>
        <source>Reports, tables and pictures that you save are plain files: whoever can read them, reads them.</source>
        <translation>Berichte, Tabellen und Bilder, die Sie speichern, sind unverschlüsselte Dateien: Wer sie öffnen kann, liest sie.</translation>
    </message>
    <message>
        <source>Keys and lock</source>
        <translation>Schlüssel und Sperre</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::WorkspaceFacts</name>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Cost of a guess</source>
        <translation>Aufwand je Rateversuch</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Version of the file format</source>
        <translation>Version des Dateiformats</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>some are synthetic</source>
        <translation>teils synthetisch</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Audit-Einträge</translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation>Audit-Kopf</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::settings::WorkspaceSection</name>
    <message>
        <source>Facts of the workspace</source>
        <translation>Angaben zum Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::NewTrainingDialog</name>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>A model is trained, and tested fold after fold on sessions that it did not see. It decides nothing: only a model that a second person has approved can feed a rebalance.</source>
        <translation>Ein Modell wird trainiert und Fold für Fold an Handelstagen geprüft, die es nicht gesehen hat. Es entscheidet nichts: Nur ein Modell, das eine zweite Person genehmigt hat, kann in eine Umschichtung eingehen.</translation>
    </message>
    <message>
        <source>A training is kept with an audit entry, and is not taken back. It can be paused and cancelled while it runs: what it learned up to its last whole epoch is kept, and it can be resumed.</source>
        <translation>Ein Training bleibt mit einem Audit-Eintrag erhalten und wird nicht zurückgenommen. Solange es läuft, kann es angehalten und abgebrochen werden: Was es bis zu seiner letzten ganzen Epoche gelernt hat, bleibt, und es kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>It is said here as soon as every field is right.</source>
        <translation>Hier steht es, sobald jedes Feld stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need a correction before this can run.</source>
        <translation>
            <numerusform>%n Feld muss korrigiert werden, bevor dies laufen kann.</numerusform>
            <numerusform>%n Felder müssen korrigiert werden, bevor dies laufen kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::TrainingFields</name>
    <message>
        <source>Sharpe ratio after costs</source>
        <translation>Sharpe-Quotient nach Kosten</translation>
    </message>
    <message>
        <source>Forecast of returns</source>
        <translation>Prognose der Renditen</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Vierteljährlich</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Empty: the name offered</source>
        <translation>Leer: der vorgeschlagene Name</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>It learns to raise</source>
        <translation>Es lernt zu steigern</translation>
    </message>
    <message>
        <source>Scores become weights by</source>
        <translation>Punkte werden Gewichte durch</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Umschichtung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Reduced, for a processor</source>
        <translation>Klein, für einen Prozessor</translation>
    </message>
    <message>
        <source>Full, for a GPU</source>
        <translation>Voll, für eine GPU</translation>
    </message>
    <message>
        <source>Softmax, all names</source>
        <translation>Softmax, alle Titel</translation>
    </message>
    <message>
        <source>Sparsemax, few names</source>
        <translation>Sparsemax, wenige Titel</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::TrainingInspector</name>
    <message>
        <source>Choose a training to see what it was asked for.</source>
        <translation>Wählen Sie ein Training, um zu sehen, was verlangt war.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Record of the training</source>
        <translation>Angaben zum Training</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Configuration of the training</source>
        <translation>Konfiguration des Trainings</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Start a new training</source>
        <translation>Neues Training beginnen</translation>
    </message>
    <message>
        <source>Resume the training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>Discard the training</source>
        <translation>Training verwerfen</translation>
    </message>
    <message>
        <source>Show the loss</source>
        <translation>Verlust zeigen</translation>
    </message>
    <message>
        <source>Show the Sharpe ratio by epoch</source>
        <translation>Sharpe-Quotient je Epoche zeigen</translation>
    </message>
    <message>
        <source>Show the throughput</source>
        <translation>Durchsatz zeigen</translation>
    </message>
    <message>
        <source>Show the growth out of sample</source>
        <translation>Wachstum außerhalb der Stichprobe zeigen</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n Training</numerusform>
            <numerusform>%n Trainings</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may read trainings, but not run them.</source>
        <translation>Ihre Rolle darf Trainings lesen, aber nicht starten.</translation>
    </message>
    <message>
        <source>Curves, folds and results are as for everybody.</source>
        <translation>Kurven, Folds und Ergebnisse sind wie für alle.</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) stand still.</source>
        <translation>
            <numerusform>%n Training steht still.</numerusform>
            <numerusform>%n Trainings stehen still.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they learned up to their last whole epoch is kept. Resume to go on from there.</source>
        <translation>Was sie bis zu ihrer letzten ganzen Epoche gelernt haben, ist aufbewahrt. Mit Fortsetzen geht es von dort weiter.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What a training left when it was broken off is damaged.</source>
        <translation>Was ein abgebrochenes Training hinterlassen hat, ist beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside beside the workspace, which is as it was.</source>
        <translation>Es wurde neben dem Arbeitsbereich beiseitegelegt; dieser ist unverändert.</translation>
    </message>
    <message>
        <source>No trainings yet</source>
        <translation>Noch keine Trainings</translation>
    </message>
    <message>
        <source>A training fits a model to past sessions, fold after fold, and tests it on sessions that it did not see. What comes out is held against HRP and equal weight.</source>
        <translation>Ein Training passt ein Modell Fold für Fold an vergangene Handelstage an und prüft es an Tagen, die es nicht gesehen hat. Das Ergebnis wird mit HRP und Gleichgewichtung verglichen.</translation>
    </message>
    <message>
        <source>No prices to learn from</source>
        <translation>Keine Kurse zum Lernen</translation>
    </message>
    <message>
        <source>A training fits a model to past sessions. It needs a file of daily prices.</source>
        <translation>Ein Training passt ein Modell an vergangene Handelstage an. Es braucht eine Datei mit Tageskursen.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>There is no training %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es kein Training %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a training from the list.</source>
        <translation>Nichts wurde geändert. Wählen Sie ein Training aus der Liste.</translation>
    </message>
    <message>
        <source>The record was not changed.</source>
        <translation>Die Aufzeichnung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Loading the trainings</source>
        <translation>Die Trainings werden geladen</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Filter trainings</source>
        <translation>Trainings filtern</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>training %1 recorded</source>
        <translation>Training %1 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 is trained</source>
        <translation>%1 ist trainiert</translation>
    </message>
    <message>
        <source>Open training</source>
        <translation>Training öffnen</translation>
    </message>
    <message>
        <source>%1 was cancelled. What it learned up to its last whole epoch is kept.</source>
        <translation>%1 wurde abgebrochen. Was es bis zu seiner letzten ganzen Epoche gelernt hat, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>What it learned up to its last whole epoch is kept; nothing else was touched.</source>
        <translation>Was es bis zu seiner letzten ganzen Epoche gelernt hat, ist aufbewahrt; sonst wurde nichts berührt.</translation>
    </message>
    <message>
        <source>Discard %1?</source>
        <translation>%1 verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What it learned so far goes: it cannot be resumed.</source>
        <translation>Was es bisher gelernt hat, geht verloren: Es kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Recorded trainings stay as they are.</source>
        <translation>Aufgezeichnete Trainings bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Das kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::training::TrainingPanel</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Out of sample</source>
        <translation>Außerhalb der Stichprobe</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>each is tested on sessions that its weights did not see</source>
        <translation>jeder wird an Handelstagen geprüft, die seine Gewichte nicht gesehen haben</translation>
    </message>
    <message>
        <source>Folds of the walk-forward</source>
        <translation>Folds der Walk-Forward-Prüfung</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation>Was die Kurven zeigen</translation>
    </message>
    <message>
        <source>The first epoch is under way.</source>
        <translation>Die erste Epoche läuft.</translation>
    </message>
    <message>
        <source>Throughput is read while the worker trains, and is not kept.</source>
        <translation>Der Durchsatz wird gelesen, während der Arbeitsprozess trainiert, und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>It is tested when every fold has learned.</source>
        <translation>Geprüft wird, wenn jeder Fold gelernt hat.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::vault::HoldDialog</name>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>It stands in the audit log.</source>
        <translation>Sie steht im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Was gesperrt wird</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::vault::VaultPage</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Prove the backup again</source>
        <translation>Sicherung erneut prüfen</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>Wiederherstellung proben</translation>
    </message>
    <message>
        <source>Make a checkpoint</source>
        <translation>Prüfpunkt erstellen</translation>
    </message>
    <message>
        <source>Export evidence</source>
        <translation>Nachweise exportieren</translation>
    </message>
    <message>
        <source>Choose a folder for checkpoints</source>
        <translation>Ordner für Prüfpunkte wählen</translation>
    </message>
    <message>
        <source>Place a legal hold</source>
        <translation>Aufbewahrungssperre setzen</translation>
    </message>
    <message>
        <source>Release the legal hold</source>
        <translation>Aufbewahrungssperre aufheben</translation>
    </message>
    <message>
        <source>Remove what is past its time</source>
        <translation>Abgelaufenes entfernen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Restore drills</source>
        <translation>Wiederherstellungsproben</translation>
    </message>
    <message>
        <source>No restore was rehearsed yet</source>
        <translation>Noch wurde keine Wiederherstellung geprobt</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Signed checkpoints</source>
        <translation>Signierte Prüfpunkte</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Noch kein Prüfpunkt</translation>
    </message>
    <message>
        <source>A checkpoint signs the audit log and the state as they are. A log that was cut off, rewritten or set back does not fit a checkpoint that was kept outside: in the key file, in backups, in the footer of every report, and in a folder of your choice.</source>
        <translation>Ein Prüfpunkt signiert Audit-Protokoll und Datenbestand, wie sie gerade sind. Ein Protokoll, das gekürzt, umgeschrieben oder zurückgesetzt wurde, passt nicht zu einem Prüfpunkt, der außerhalb aufbewahrt wurde: in der Schlüsseldatei, in Sicherungen, in der Fußzeile jedes Berichts und in einem Ordner Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>Prüfpunkt erstellen</translation>
    </message>
    <message>
        <source>Folder outside…</source>
        <translation>Externer Ordner…</translation>
    </message>
    <message>
        <source>Export evidence…</source>
        <translation>Nachweise exportieren…</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Was es nachweist</translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Nothing is past its time</source>
        <translation>Nichts ist abgelaufen</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Aufbewahrungssperren</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nichts ist gesperrt</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Sperre setzen…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Aufheben…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Shown is what was read before. Nothing was changed.</source>
        <translation>Gezeigt wird, was zuvor gelesen wurde. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role does not manage backups.</source>
        <translation>Ihre Rolle verwaltet keine Sicherungen.</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>Wählen Sie zuerst eine Sicherung.</translation>
    </message>
    <message>
        <source>Your role does not read the audit log.</source>
        <translation>Ihre Rolle liest das Audit-Protokoll nicht.</translation>
    </message>
    <message>
        <source>Your role does not export evidence.</source>
        <translation>Ihre Rolle exportiert keine Nachweise.</translation>
    </message>
    <message>
        <source>Your role does not manage retention.</source>
        <translation>Ihre Rolle verwaltet die Aufbewahrung nicht.</translation>
    </message>
    <message>
        <source>Choose a hold that is not released.</source>
        <translation>Wählen Sie eine Aufbewahrungssperre, die nicht aufgehoben ist.</translation>
    </message>
    <message>
        <source>Nothing is to be removed.</source>
        <translation>Es ist nichts zu entfernen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Prove a backup</source>
        <translation>Sicherung prüfen</translation>
    </message>
    <message>
        <source>The workspace is unharmed; keep this file as it is and make a new backup.</source>
        <translation>Der Arbeitsbereich ist unversehrt; lassen Sie diese Datei, wie sie ist, und erstellen Sie eine neue Sicherung.</translation>
    </message>
    <message>
        <source>The backup is whole: opened, every page checked, %1 audit entries replayed in %2.</source>
        <translation>Die Sicherung ist vollständig: geöffnet, jede Seite kontrolliert, %1 Einträge des Audit-Protokolls in %2 nachgerechnet.</translation>
    </message>
    <message>
        <source>The workspace is unharmed: a drill only reads it.</source>
        <translation>Der Arbeitsbereich ist unversehrt: Eine Probe liest ihn nur.</translation>
    </message>
    <message>
        <source>The drill passed: a restore takes %1.</source>
        <translation>Probe bestanden: Eine Wiederherstellung dauert %1.</translation>
    </message>
    <message>
        <source>The drill failed: %1</source>
        <translation>Probe fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The log and the state are signed.</source>
        <translation>Protokoll und Datenbestand sind signiert.</translation>
    </message>
    <message>
        <source>Folder for the evidence pack</source>
        <translation>Ordner für das Nachweispaket</translation>
    </message>
    <message>
        <source>No pack was left behind; the workspace is unchanged.</source>
        <translation>Es blieb kein Paket zurück; der Arbeitsbereich ist unverändert.</translation>
    </message>
    <message>
        <source>%1 entries and %2 reports are in %3. Check it with qd-verify, or open verify.html in a browser.</source>
        <translation>%1 Einträge und %2 Berichte liegen in %3. Prüfen Sie das Paket mit qd-verify, oder öffnen Sie verify.html in einem Browser.</translation>
    </message>
    <message>
        <source>Folder outside for checkpoints</source>
        <translation>Externer Ordner für Prüfpunkte</translation>
    </message>
    <message>
        <source>Each checkpoint is copied to %1.</source>
        <translation>Jeder Prüfpunkt wird nach %1 kopiert.</translation>
    </message>
    <message>
        <source>Go on with an older state?</source>
        <translation>Mit einem älteren Stand weiterarbeiten?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>What happened after this state is not in the workspace: changes, approvals and audit entries are missing.</source>
        <translation>Was nach diesem Stand geschah, ist nicht im Arbeitsbereich: Änderungen, Genehmigungen und Einträge des Audit-Protokolls fehlen.</translation>
    </message>
    <message>
        <source>The gap is recorded in the audit log, with your name and reason, and stays visible to every verifier.</source>
        <translation>Die Lücke wird mit Ihrem Namen und Ihrer Begründung im Audit-Protokoll festgehalten und bleibt für jeden Prüfer sichtbar.</translation>
    </message>
    <message>
        <source>If there is a newer backup, restore that instead.</source>
        <translation>Gibt es eine neuere Sicherung, stellen Sie stattdessen diese wieder her.</translation>
    </message>
    <message>
        <source>The workspace can be changed again. The gap is recorded.</source>
        <translation>Der Arbeitsbereich lässt sich wieder ändern. Die Lücke ist festgehalten.</translation>
    </message>
    <message>
        <source>Place hold</source>
        <translation>Sperre setzen</translation>
    </message>
    <message>
        <source>What it names is not removed, whatever its age, until the hold is released.</source>
        <translation>Das Objekt wird, wie alt es auch ist, nicht entfernt, bis die Aufbewahrungssperre aufgehoben ist.</translation>
    </message>
    <message>
        <source>The hold is placed.</source>
        <translation>Die Aufbewahrungssperre ist gesetzt.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>What it names may be removed by the next retention run, if it is past its time.</source>
        <translation>Der nächste Aufbewahrungslauf darf das Objekt entfernen, wenn seine Frist abgelaufen ist.</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>Die Aufbewahrungssperre ist aufgehoben.</translation>
    </message>
    <message>
        <source>Remove what is past its time?</source>
        <translation>Abgelaufenes entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are removed from the workspace.</source>
        <translation>
            <numerusform>%n Objekt wird aus dem Arbeitsbereich entfernt.</numerusform>
            <numerusform>%n Objekte werden aus dem Arbeitsbereich entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log keeps what it says of them; backups keep them until they are rotated out.</source>
        <translation>Das Audit-Protokoll behält, was es darüber aussagt; Sicherungen enthalten sie, bis sie durch die Rotation wegfallen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Es wurde nichts entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed.</source>
        <translation>
            <numerusform>%n Objekt entfernt.</numerusform>
            <numerusform>%n Objekte entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release the hold “%1”?</source>
        <translation>Aufbewahrungssperre „%1“ aufheben?</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::ConflictCard</name>
    <message>
        <source>These limits cannot be kept together</source>
        <translation>Diese Grenzen lassen sich nicht gemeinsam einhalten</translation>
    </message>
    <message>
        <source>%1. The weights stay as they were. Each of these is the least that helps:</source>
        <translation>%1. Die Gewichte blieben, wie sie waren. Jede dieser Änderungen ist die kleinste, die hilft:</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>This alone makes it possible</source>
        <translation>Dies allein macht es möglich</translation>
    </message>
    <message>
        <source>Another conflict may remain</source>
        <translation>Ein weiterer Konflikt kann bleiben</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::LimitSlider</name>
    <message>
        <source>exceeded</source>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>Drag the handle; at the end of the bar there is no limit</source>
        <translation>Griff ziehen; am Ende des Balkens gilt keine Grenze</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::WeightModel</name>
    <message>
        <source>locked</source>
        <translation>fixiert</translation>
    </message>
    <message>
        <source>Share of the portfolio&apos;s variance</source>
        <translation>Anteil an der Varianz des Portfolios</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::WeightTable</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Left and right change the weight, Return takes a figure, L locks the name</source>
        <translation>Links und Rechts ändern das Gewicht, Eingabe nimmt eine Zahl an, L fixiert den Titel</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::what_if::WhatIfPage</name>
    <message>
        <source>What if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Targets of run %1, %2</source>
        <translation>Zielgewichte von Lauf %1, %2</translation>
    </message>
    <message>
        <source>Half a year of returns</source>
        <translation>Ein halbes Jahr Renditen</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Zwei Jahre</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>Drei Jahre</translation>
    </message>
    <message>
        <source>Ledoit–Wolf covariance</source>
        <translation>Ledoit–Wolf-Kovarianz</translation>
    </message>
    <message>
        <source>Sample covariance</source>
        <translation>Stichprobenkovarianz</translation>
    </message>
    <message>
        <source>Exponentially weighted covariance</source>
        <translation>Exponentiell gewichtete Kovarianz</translation>
    </message>
    <message>
        <source>Solve while a limit is dragged</source>
        <translation>Beim Ziehen einer Grenze optimieren</translation>
    </message>
    <message>
        <source>Order the names by symbol</source>
        <translation>Titel nach Symbol ordnen</translation>
    </message>
    <message>
        <source>Order the names by sector</source>
        <translation>Titel nach Sektor ordnen</translation>
    </message>
    <message>
        <source>Order the names by weight at the start</source>
        <translation>Titel nach Ausgangsgewicht ordnen</translation>
    </message>
    <message>
        <source>Order the names by weight</source>
        <translation>Titel nach Gewicht ordnen</translation>
    </message>
    <message>
        <source>Order the names by change</source>
        <translation>Titel nach Änderung ordnen</translation>
    </message>
    <message>
        <source>Order the names by share of risk</source>
        <translation>Titel nach Risikoanteil ordnen</translation>
    </message>
    <message>
        <source>Order the names by cost</source>
        <translation>Titel nach Kosten ordnen</translation>
    </message>
    <message>
        <source>Solve for the goal</source>
        <translation>Auf das Ziel hin optimieren</translation>
    </message>
    <message>
        <source>Reset the what-if to its start</source>
        <translation>Was-wäre-wenn auf den Start zurücksetzen</translation>
    </message>
    <message>
        <source>Save the trades of the what-if as CSV</source>
        <translation>Abschlüsse des Was-wäre-wenn als CSV speichern</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Nothing is ordered from here</source>
        <translation>Von hier aus werden keine Aufträge erteilt</translation>
    </message>
    <message>
        <source>Limits of run %1</source>
        <translation>Grenzen von Lauf %1</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>What you tried out was left</source>
        <translation>Der Entwurf wurde verlassen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <source>The workspace has changed since this what-if began</source>
        <translation>Der Arbeitsbereich hat sich seit Beginn dieses Was-wäre-wenn geändert</translation>
    </message>
    <message>
        <source>What you tried out stands on the prices, positions and limits before that.</source>
        <translation>Was Sie ausprobiert haben, beruht auf den Kursen, Positionen und Grenzen davor.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>%1 lack prices in the window and are no part of it, nor are their %2.</source>
        <translation>Für %1 fehlen Kurse im Fenster; sie gehören nicht dazu, ebenso wenig ihre %2.</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 Positionen</translation>
    </message>
    <message>
        <source>Not everything is counted</source>
        <translation>Nicht alles ist mitgezählt</translation>
    </message>
    <message>
        <source>Try out weights and limits before anything is traded</source>
        <translation>Gewichte und Grenzen ausprobieren, bevor gehandelt wird</translation>
    </message>
    <message>
        <source>Nothing to start from yet</source>
        <translation>Noch kein Ausgangspunkt</translation>
    </message>
    <message>
        <source>Here weights and limits are dragged, and risk, tracking error, limits and cost follow. It starts from the positions at their last close, or from the last targets of a backtest.</source>
        <translation>Hier werden Gewichte und Grenzen gezogen; Risiko, Tracking Error, Grenzen und Kosten folgen. Ausgangspunkt sind die Positionen zum letzten Schlusskurs oder die letzten Zielgewichte eines Backtests.</translation>
    </message>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Your role may not import; ask an administrator.</source>
        <translation>Ihre Rolle darf nicht importieren; wenden Sie sich an einen Administrator.</translation>
    </message>
    <message>
        <source>What you tried out is still here.</source>
        <translation>Was Sie ausprobiert haben, ist noch hier.</translation>
    </message>
    <message>
        <source>There is nothing to try out</source>
        <translation>Es gibt nichts auszuprobieren</translation>
    </message>
    <message>
        <source>Nothing was changed: this page only reads.</source>
        <translation>Es wurde nichts geändert: Diese Seite liest nur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n verletzt</numerusform>
            <numerusform>%n verletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>drag to change</source>
        <translation>zum Ändern ziehen</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Risk model</source>
        <translation>Risikomodell</translation>
    </message>
    <message>
        <source>Save trades</source>
        <translation>Abschlüsse speichern</translation>
    </message>
    <message>
        <source>Scale others</source>
        <translation>Übrige skalieren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Titel filtern</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Who makes room for a dragged weight</source>
        <translation>Was einem gezogenen Gewicht Platz macht</translation>
    </message>
    <message>
        <source>Who makes room for a dragged weight: the other names in proportion, cash, or a solution of the whole for the goal</source>
        <translation>Was einem gezogenen Gewicht Platz macht: die übrigen Titel anteilig, Liquidität oder eine Optimierung des Ganzen auf das Ziel</translation>
    </message>
    <message>
        <source>Which names are shown</source>
        <translation>Welche Titel gezeigt werden</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Made up for demonstration: these are not prices of a market</source>
        <translation>Zur Vorführung erfunden: Dies sind keine Marktkurse</translation>
    </message>
    <message>
        <source>The positions, or the last targets of a backtest</source>
        <translation>Die Positionen oder die letzten Zielgewichte eines Backtests</translation>
    </message>
    <message>
        <source>Back to the start: weights, locks and limits</source>
        <translation>Zurück zum Start: Gewichte, Fixierungen und Grenzen</translation>
    </message>
    <message>
        <source>The trades from the start to these weights as CSV; nothing is ordered</source>
        <translation>Die Abschlüsse vom Start zu diesen Gewichten als CSV; es werden keine Aufträge erteilt</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 fixieren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>Fixierung von %1 lösen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Move to run %1</source>
        <translation>Zu Lauf %1 gehen</translation>
    </message>
    <message>
        <source>Move the weights to the targets of</source>
        <translation>Gewichte zu den Zielen führen von</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf %1, %2</translation>
    </message>
    <message>
        <source>%1 names, cash %2</source>
        <translation>%1 Titel, Liquidität %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell</name>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Research</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::BreadcrumbBar</name>
    <message>
        <source>Items looked at before</source>
        <translation>Zuvor angesehene Objekte</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::BuiltInLayouts</name>
    <message>
        <source>Research</source>
        <translation>Research</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::ClosingDialog</name>
    <message>
        <source>Close Quarterdeck</source>
        <translation>Quarterdeck schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still running</source>
        <translation>
            <numerusform>%n Vorgang läuft noch</numerusform>
            <numerusform>%n Vorgänge laufen noch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A job that is cancelled changes nothing in the workspace and can be started again.</source>
        <translation>Ein abgebrochener Vorgang ändert nichts im Arbeitsbereich und lässt sich erneut starten.</translation>
    </message>
    <message>
        <source>Cancel the jobs and close</source>
        <translation>Vorgänge abbrechen und schließen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Abwarten, dann schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::CommandPalette</name>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find an action, page, symbol, run, report or setting</source>
        <translation>Aktion, Seite, Symbol, Lauf, Bericht oder Einstellung finden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&gt; actions   @ symbols   # runs   ? guide</source>
        <translation>&gt; Aktionen   @ Symbole   # Läufe   ? Handbuch</translation>
    </message>
    <message>
        <source>Return opens · Alt+Return in a panel</source>
        <translation>Eingabe öffnet · Alt+Eingabe im Panel</translation>
    </message>
    <message>
        <source>This decides something. Press the button, or Ctrl+Return; Return alone does nothing, Esc goes back.</source>
        <translation>Dies entscheidet etwas. Drücken Sie die Schaltfläche oder Strg+Eingabe; Eingabe allein bewirkt nichts, Esc geht zurück.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>Symbol finden</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>Lauf finden</translation>
    </message>
    <message>
        <source>Reading the workspace</source>
        <translation>Arbeitsbereich wird gelesen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The best %1</source>
        <translation>Die besten %1</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::Drawer</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Parts of the drawer</source>
        <translation>Teile der Ablage</translation>
    </message>
    <message>
        <source>Open the page with all jobs of this session</source>
        <translation>Die Seite mit allen Vorgängen dieser Sitzung öffnen</translation>
    </message>
    <message>
        <source>Show the jobs in the drawer</source>
        <translation>Vorgänge in der Ablage zeigen</translation>
    </message>
    <message>
        <source>Show the alerts in the drawer</source>
        <translation>Meldungen in der Ablage zeigen</translation>
    </message>
    <message>
        <source>Show the audit chain in the drawer</source>
        <translation>Audit-Kette in der Ablage zeigen</translation>
    </message>
    <message>
        <source>Verify the audit chain</source>
        <translation>Audit-Kette prüfen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::DrawerAlerts</name>
    <message>
        <source>Job failed: %1. %2</source>
        <translation>Vorgang fehlgeschlagen: %1. %2</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing needs attention: no finding of the prices above a note, no holding without a price, no failed job.</source>
        <translation>Nichts verlangt Aufmerksamkeit: kein Befund der Kurse über einem Hinweis, kein Bestand ohne Kurs, kein fehlgeschlagener Vorgang.</translation>
    </message>
    <message>
        <source>The alerts are being read.</source>
        <translation>Die Meldungen werden gelesen.</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::DrawerAudit</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Newest entries of the audit chain</source>
        <translation>Neueste Einträge der Audit-Kette</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Compute every hash of the audit chain again</source>
        <translation>Jeden Hash der Audit-Kette neu berechnen</translation>
    </message>
    <message>
        <source>Verifying the chain</source>
        <translation>Die Kette wird geprüft</translation>
    </message>
    <message>
        <source>Verify the audit chain</source>
        <translation>Audit-Kette prüfen</translation>
    </message>
    <message>
        <source>Chain intact at %1: entries %2, head %3</source>
        <translation>Kette um %1 unversehrt: %2 Einträge, Kopf %3</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::DrawerJobs</name>
    <message>
        <source>No job has run in this session.</source>
        <translation>In dieser Sitzung lief noch kein Vorgang.</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>Neueste Vorgänge</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::DrawerLineView</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::DrawerLines</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::FileSaver</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::HelpWindow</name>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>User guide – Quarterdeck</source>
        <translation>Benutzerhandbuch – Quarterdeck</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Text des Handbuchs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>This link leads out of the program: %1</source>
        <translation>Dieser Link führt aus dem Programm hinaus: %1</translation>
    </message>
    <message>
        <source>Quarterdeck opens no connection. Copy the address to a browser if you want to read it.</source>
        <translation>Quarterdeck öffnet keine Verbindung. Kopieren Sie die Adresse in einen Browser, wenn Sie sie lesen möchten.</translation>
    </message>
    <message>
        <source>%1 does not travel with the program.</source>
        <translation>%1 ist dem Programm nicht beigelegt.</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::History</name>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärtsgehen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::InspectorPane</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::JobWords</name>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::KeySheet</name>
    <message>
        <source>Filter by action or key</source>
        <translation>Nach Aktion oder Taste filtern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Save to print</source>
        <translation>Zum Drucken speichern</translation>
    </message>
    <message>
        <source>Keys by group</source>
        <translation>Tasten nach Gruppen</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>No action has these words or keys.</source>
        <translation>Keine Aktion hat diese Wörter oder Tasten.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Same key as: %1</source>
        <translation>Gleiche Taste wie: %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Keys of Quarterdeck</source>
        <translation>Tasten von Quarterdeck</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LayoutCommands</name>
    <message>
        <source>Save the layout as…</source>
        <translation>Layout speichern als…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Layout speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Apply the layout %1</source>
        <translation>Layout %1 anwenden</translation>
    </message>
    <message>
        <source>Rename the layout %1…</source>
        <translation>Layout %1 umbenennen…</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Layout umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete the layout %1</source>
        <translation>Layout %1 löschen</translation>
    </message>
    <message>
        <source>Save the layout %1</source>
        <translation>Layout %1 speichern</translation>
    </message>
    <message>
        <source>Rename the layout %1</source>
        <translation>Layout %1 umbenennen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LayoutNameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name des Layouts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LayoutStore</name>
    <message>
        <source>Give the layout a name.</source>
        <translation>Geben Sie dem Layout einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This is the name of a built-in layout.</source>
        <translation>So heißt ein eingebautes Layout.</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::Lineage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Handelstag</numerusform>
            <numerusform>%n Handelstage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>With numbers</source>
        <translation>Mit Zahlen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LineageModel</name>
    <message>
        <source>Comes from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LineagePanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Handbuch öffnen</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>Woher die Zahl stammt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open what the selected line comes from</source>
        <translation>Öffnen, woraus die gewählte Zeile stammt</translation>
    </message>
    <message>
        <source>%1: where it comes from</source>
        <translation>%1: Herkunft</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Where a number comes from</source>
        <translation>Woher eine Zahl stammt</translation>
    </message>
    <message>
        <source>This number cannot be explained</source>
        <translation>Diese Zahl lässt sich nicht erklären</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LinkButton</name>
    <message>
        <source>Not linked</source>
        <translation>Nicht verknüpft</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>Verknüpfung %1</translation>
    </message>
    <message>
        <source>Not linked: what is selected here stays here</source>
        <translation>Nicht verknüpft: Was hier ausgewählt ist, bleibt hier</translation>
    </message>
    <message>
        <source>Link %1: panels of this link share what is selected</source>
        <translation>Verknüpfung %1: Panels dieser Verknüpfung teilen die Auswahl</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::LookPreferences</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Pure white words, strong lines, outlined chips.</source>
        <translation>Reinweiße Wörter, kräftige Linien, umrandete Chips.</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Gain and loss</source>
        <translation>Gewinn und Verlust</translation>
    </message>
    <message>
        <source>Teal and orange</source>
        <translation>Blaugrün und Orange</translation>
    </message>
    <message>
        <source>Safe for colour-blind readers.</source>
        <translation>Auch bei Farbenfehlsichtigkeit lesbar.</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>Grün und Rot</translation>
    </message>
    <message>
        <source>Red and green</source>
        <translation>Rot und Grün</translation>
    </message>
    <message>
        <source>Red is a gain, as in East Asia.</source>
        <translation>Rot ist ein Gewinn, wie in Ostasien.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides, fades or flashes.</source>
        <translation>Nichts gleitet, blendet oder blinkt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Pseudo-locale</source>
        <translation>Pseudosprache</translation>
    </message>
    <message>
        <source>Longer words with accents, to test layouts.</source>
        <translation>Längere Wörter mit Akzenten, um Layouts zu prüfen.</translation>
    </message>
    <message>
        <source>Developer mode</source>
        <translation>Entwicklermodus</translation>
    </message>
    <message>
        <source>Shows the gallery of components and the pseudo-locale.</source>
        <translation>Zeigt die Galerie der Bausteine und die Pseudosprache.</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::MainMenu</name>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::MainWindow</name>
    <message>
        <source>%1 – Quarterdeck</source>
        <translation>%1 – Quarterdeck</translation>
    </message>
    <message>
        <source>There is no layout with the name %1.</source>
        <translation>Es gibt kein Layout mit dem Namen %1.</translation>
    </message>
    <message>
        <source>Layouts of another version of Quarterdeck were set aside.</source>
        <translation>Layouts einer anderen Version von Quarterdeck wurden beiseitegelegt.</translation>
    </message>
    <message>
        <source>Last layout before the crash</source>
        <translation>Letztes Layout vor dem Absturz</translation>
    </message>
    <message>
        <source>Quarterdeck did not end by itself the last time.</source>
        <translation>Quarterdeck hat sich beim letzten Mal nicht selbst beendet.</translation>
    </message>
    <message>
        <source>The workspace is unharmed. The window shows the standard layout; the last one stands in the menu of layouts.</source>
        <translation>Der Arbeitsbereich ist unversehrt. Das Fenster zeigt das Standardlayout; das letzte steht im Menü der Layouts.</translation>
    </message>
    <message>
        <source>The workspace is unharmed. The window shows the standard layout.</source>
        <translation>Der Arbeitsbereich ist unversehrt. Das Fenster zeigt das Standardlayout.</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Open the main menu</source>
        <translation>Hauptmenü öffnen</translation>
    </message>
    <message>
        <source>Show or hide the navigation</source>
        <translation>Navigation ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Filter the portfolio</source>
        <translation>Portfolio filtern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::NavigationItem</name>
    <message>
        <source>%1 need attention</source>
        <translation>Handlungsbedarf: %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PaletteField</name>
    <message>
        <source>Search symbols, runs, reports, actions</source>
        <translation>Symbole, Läufe, Berichte, Aktionen suchen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PaletteIndex</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PaletteModel</name>
    <message>
        <source>not available now</source>
        <translation>derzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PaletteSources</name>
    <message>
        <source>holds now</source>
        <translation>gilt jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Suche %1</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PanelCommands</name>
    <message>
        <source>Open the page in a panel beside</source>
        <translation>Die Seite in einem Panel daneben öffnen</translation>
    </message>
    <message>
        <source>Open the page in a panel below</source>
        <translation>Die Seite in einem Panel darunter öffnen</translation>
    </message>
    <message>
        <source>Open the page in a window of its own</source>
        <translation>Die Seite in einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Dock the panel left</source>
        <translation>Panel links andocken</translation>
    </message>
    <message>
        <source>Dock the panel right</source>
        <translation>Panel rechts andocken</translation>
    </message>
    <message>
        <source>Dock the panel below</source>
        <translation>Panel unten andocken</translation>
    </message>
    <message>
        <source>Float the panel</source>
        <translation>Panel lösen</translation>
    </message>
    <message>
        <source>Move the panel to the next screen</source>
        <translation>Panel auf den nächsten Bildschirm verschieben</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Panel schließen</translation>
    </message>
    <message>
        <source>Open the menu of the panel</source>
        <translation>Menü des Panels öffnen</translation>
    </message>
    <message>
        <source>Unlink the panel</source>
        <translation>Verknüpfung des Panels aufheben</translation>
    </message>
    <message>
        <source>Link the panel to %1</source>
        <translation>Panel mit %1 verknüpfen</translation>
    </message>
    <message>
        <source>Open in a panel beside</source>
        <translation>In einem Panel daneben öffnen</translation>
    </message>
    <message>
        <source>Open in a panel below</source>
        <translation>In einem Panel darunter öffnen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Dock left</source>
        <translation>Links andocken</translation>
    </message>
    <message>
        <source>Dock right</source>
        <translation>Rechts andocken</translation>
    </message>
    <message>
        <source>Dock below</source>
        <translation>Unten andocken</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Move to the next screen</source>
        <translation>Auf den nächsten Bildschirm verschieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PanelTitleBar</name>
    <message>
        <source>Menu of the panel %1</source>
        <translation>Menü des Panels %1</translation>
    </message>
    <message>
        <source>Close the panel %1</source>
        <translation>Panel %1 schließen</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>%1 andocken</translation>
    </message>
    <message>
        <source>Float %1</source>
        <translation>%1 lösen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PortfolioTree</name>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the portfolio</source>
        <translation>Portfolio filtern</translation>
    </message>
    <message>
        <source>Portfolio tree</source>
        <translation>Portfoliobaum</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Unfold the holdings</source>
        <translation>Bestände aufklappen</translation>
    </message>
    <message>
        <source>Fold the holdings</source>
        <translation>Bestände zuklappen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::PortfolioTreeModel</name>
    <message>
        <source>No sector</source>
        <translation>Ohne Sektor</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>keine Positionen</translation>
    </message>
    <message>
        <source>Portfolio, no positions</source>
        <translation>Portfolio, keine Positionen</translation>
    </message>
    <message>
        <source>Portfolio, value %1, day change %2</source>
        <translation>Portfolio, Wert %1, Tagesveränderung %2</translation>
    </message>
    <message>
        <source>Sector %1, weight %2, positions: %3</source>
        <translation>Sektor %1, Gewicht %2, Positionen: %3</translation>
    </message>
    <message>
        <source>%1, %2, weight %3</source>
        <translation>%1, %2, Gewicht %3</translation>
    </message>
    <message>
        <source>Day change</source>
        <translation>Tagesveränderung</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::StatusLine</name>
    <message>
        <source>Vault unlocked</source>
        <translation>Tresor entsperrt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The workspace is open and decrypted in memory only. Opens the settings.</source>
        <translation>Der Arbeitsbereich ist geöffnet und nur im Arbeitsspeicher entschlüsselt. Öffnet die Einstellungen.</translation>
    </message>
    <message>
        <source>CPU %1 · %2</source>
        <translation>CPU %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Processor and the level of the numeric kernels. Opens the settings.</source>
        <translation>Prozessor und Stufe der numerischen Kernel. Öffnet die Einstellungen.</translation>
    </message>
    <message>
        <source>Who acts here, and in which role. Opens the user guide at who may do what.</source>
        <translation>Wer hier handelt, und in welcher Rolle. Öffnet das Handbuch bei den Rechten.</translation>
    </message>
    <message>
        <source>Last session of the newest data set. Opens the data page.</source>
        <translation>Letzter Handelstag des neuesten Datensatzes. Öffnet die Seite „Daten“.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What needs attention now. Opens the drawer.</source>
        <translation>Was jetzt Aufmerksamkeit verlangt. Öffnet die Ablage.</translation>
    </message>
    <message>
        <source>Newest entry of the audit chain: %1. Opens the drawer.</source>
        <translation>Neuester Eintrag der Audit-Kette: %1. Öffnet die Ablage.</translation>
    </message>
    <message>
        <source>Nothing runs. Opens the drawer.</source>
        <translation>Es läuft nichts. Öffnet die Ablage.</translation>
    </message>
    <message>
        <source>%1: %2. Opens the drawer.</source>
        <translation>%1: %2. Öffnet die Ablage.</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked · locks in %n min</source>
        <translation>
            <numerusform>Entsperrt · sperrt in %n min</numerusform>
            <numerusform>Entsperrt · sperrt in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlocked · locks in %n s</source>
        <translation>
            <numerusform>Entsperrt · sperrt in %n s</numerusform>
            <numerusform>Entsperrt · sperrt in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::TopBar</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Inspector (Ctrl+I)</source>
        <translation>Inspektor (Strg+I)</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Quarterdeck</source>
        <translation>Quarterdeck</translation>
    </message>
    <message>
        <source>Lock the workspace (Ctrl+L)</source>
        <translation>Arbeitsbereich sperren (Strg+L)</translation>
    </message>
    <message>
        <source>The prices of this workspace are generated, not real.</source>
        <translation>Die Kurse dieses Arbeitsbereichs sind erzeugt, nicht echt.</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Main menu (F10)</source>
        <translation>Hauptmenü (F10)</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::WindowFrame</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Ablage</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::WindowKeys</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich gehen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>Zum vorigen Bereich gehen</translation>
    </message>
    <message>
        <source>Filter the page</source>
        <translation>Seite filtern</translation>
    </message>
    <message>
        <source>Read the workspace again</source>
        <translation>Arbeitsbereich erneut lesen</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>Arbeitsbereich sperren</translation>
    </message>
    <message>
        <source>Show or hide the drawer</source>
        <translation>Ablage ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Change to the next theme</source>
        <translation>Zum nächsten Farbschema wechseln</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Explain this page</source>
        <translation>Diese Seite erklären</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open the user guide</source>
        <translation>Benutzerhandbuch öffnen</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>Zum neuesten Hinweis gehen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::WorkspaceFacts</name>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Datenstand %1</translation>
    </message>
    <message>
        <source>Audit head %1 · entries: %2</source>
        <translation>Audit-Kopf %1 · Einträge: %2</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Vorgänge</translation>
    </message>
    <message>
        <source>%1 · synthetic</source>
        <translation>%1 · synthetisch</translation>
    </message>
    <message>
        <source>%1 · stale, %2</source>
        <translation>%1 · veraltet, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) behind</source>
        <translation>
            <numerusform>%n Handelstag zurück</numerusform>
            <numerusform>%n Handelstage zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ActDialog</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BacktestFlow</name>
    <message>
        <source>No benchmark is set.</source>
        <translation>Es ist keine Benchmark gesetzt.</translation>
    </message>
    <message>
        <source>%1 is shown beside it and never held.</source>
        <translation>%1 wird zum Vergleich gezeigt und nie gehalten.</translation>
    </message>
    <message>
        <source>Weights are made from the last %1 sessions, traded at the next close on the first session of each month, and pay 5&#x2009;bp commission and 5&#x2009;bp half spread. %2</source>
        <translation>Die Gewichte entstehen aus den letzten %1 Handelstagen, werden am ersten Handelstag jedes Monats zum nächsten Schlusskurs gehandelt und kosten 5&#x2009;bp Provision und 5&#x2009;bp halben Spread. %2</translation>
    </message>
    <message>
        <source>Backtest %1</source>
        <translation>Backtest %1</translation>
    </message>
    <message>
        <source>run %1 recorded</source>
        <translation>Lauf %1 aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BacktestStep</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Run a first backtest</source>
        <translation>Ersten Backtest ausführen</translation>
    </message>
    <message>
        <source>How should the weights be made? Every other setting can be changed later, in Backtests.</source>
        <translation>Wie sollen die Gewichte entstehen? Alle anderen Einstellungen lassen sich später unter „Backtests“ ändern.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Run backtest</source>
        <translation>Backtest ausführen</translation>
    </message>
    <message>
        <source>Nothing was recorded; the prices are unharmed.</source>
        <translation>Es wurde nichts aufgezeichnet; die Kurse sind unversehrt.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BackupFlow</name>
    <message>
        <source>The whole workspace is copied as it is at this moment. Work goes on meanwhile.</source>
        <translation>Der ganze Arbeitsbereich wird in seinem jetzigen Zustand kopiert. Die Arbeit geht währenddessen weiter.</translation>
    </message>
    <message>
        <source>The copy is encrypted on its own. Whoever can sign in now can open it, with the passphrase of today or with the recovery key.</source>
        <translation>Die Kopie wird eigens verschlüsselt. Wer sich jetzt anmelden kann, kann sie öffnen: mit der heutigen Passphrase oder mit dem Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Then it is proved: opened again, every page checked, every audit entry replayed, every table counted.</source>
        <translation>Dann wird sie geprüft: erneut geöffnet, jede Seite kontrolliert, jeder Eintrag des Audit-Protokolls nachgerechnet, jede Tabelle gezählt.</translation>
    </message>
    <message>
        <source>A second copy goes to %1.</source>
        <translation>Eine zweite Kopie geht nach %1.</translation>
    </message>
    <message>
        <source>Older backups that the schedule does not keep are removed, once this one is proved.</source>
        <translation>Ältere Sicherungen, die der Zeitplan nicht behält, werden entfernt, sobald diese geprüft ist.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BackupPlaceStep</name>
    <message>
        <source>Back up the workspace</source>
        <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>Choose where the backup goes: best on another disk.</source>
        <translation>Wählen Sie, wohin die Sicherung geht: am besten auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was left behind.</source>
        <translation>Abgebrochen. Es blieb nichts zurück.</translation>
    </message>
    <message>
        <source>The workspace and earlier backups are unchanged.</source>
        <translation>Der Arbeitsbereich und frühere Sicherungen sind unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BackupPlanDialog</name>
    <message>
        <source>Schedule of backups</source>
        <translation>Zeitplan der Sicherungen</translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation>Zeitplan speichern</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Zweiter Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Backups are made while the workspace is open, each one proved. What the rotation does not keep is removed from both folders.</source>
        <translation>Sicherungen werden erstellt, während der Arbeitsbereich geöffnet ist, und jede wird geprüft. Was die Rotation nicht behält, wird aus beiden Ordnern entfernt.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Best on another disk than the workspace</source>
        <translation>Am besten auf einem anderen Datenträger als der Arbeitsbereich</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Zweiter Ordner</translation>
    </message>
    <message>
        <source>A copy of each backup, for example on a network drive; may be empty</source>
        <translation>Eine Kopie jeder Sicherung, zum Beispiel auf einem Netzlaufwerk; darf leer bleiben</translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation>Sicherung alle</translation>
    </message>
    <message>
        <source>Rehearse a restore every</source>
        <translation>Wiederherstellungsprobe alle</translation>
    </message>
    <message>
        <source>Keep the last</source>
        <translation>Letzte behalten</translation>
    </message>
    <message>
        <source>Keep daily</source>
        <translation>Tägliche behalten</translation>
    </message>
    <message>
        <source>Keep weekly</source>
        <translation>Wöchentliche behalten</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BackupProofStep</name>
    <message>
        <source>The backup is made and proved</source>
        <translation>Die Sicherung ist erstellt und geprüft</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Facts of the backup</source>
        <translation>Angaben zur Sicherung</translation>
    </message>
    <message>
        <source>Keep the recovery key apart from it: both together open everything.</source>
        <translation>Bewahren Sie den Wiederherstellungsschlüssel getrennt davon auf: Beide zusammen öffnen alles.</translation>
    </message>
    <message>
        <source>It was opened again, every page was checked, %1 audit entries were replayed and every table was counted, in %2.</source>
        <translation>Sie wurde erneut geöffnet, jede Seite kontrolliert, %1 Einträge des Audit-Protokolls nachgerechnet und jede Tabelle gezählt, in %2.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Zweite Kopie</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>SHA-256 of the content</source>
        <translation>SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>Tree head of the audit log</source>
        <translation>Baumkopf des Audit-Protokolls</translation>
    </message>
    <message>
        <source>Older backups removed</source>
        <translation>Entfernte ältere Sicherungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::BackupWizard</name>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::CapsLockHint</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist aktiv.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ChoosePassphraseForm</name>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Neue Passphrase wiederholen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::EquityLine</name>
    <message>
        <source>Equity of the backtest</source>
        <translation>Wertentwicklung des Backtests</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::FirstRunFlow</name>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>%1 sessions, %2 symbols</source>
        <translation>%1 Handelstage, %2 Symbole</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>First backtest</source>
        <translation>Erster Backtest</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Workspace “%1” is made, encrypted, and open.</source>
        <translation>Der Arbeitsbereich „%1“ ist angelegt, verschlüsselt und geöffnet.</translation>
    </message>
    <message>
        <source>%1 sessions of %2 symbols are stored as data set %3.</source>
        <translation>%1 Handelstage von %2 Symbolen sind als Datensatz %3 gespeichert.</translation>
    </message>
    <message>
        <source>1 price looks wrong: see Data before you trust a number.</source>
        <translation>1 Kurs wirkt falsch: Sehen Sie unter „Daten“ nach, bevor Sie einer Zahl vertrauen.</translation>
    </message>
    <message>
        <source>%1 prices look wrong: see Data before you trust a number.</source>
        <translation>%1 Kurse wirken falsch: Sehen Sie unter „Daten“ nach, bevor Sie einer Zahl vertrauen.</translation>
    </message>
    <message>
        <source>Prices can be imported later, from the page Data.</source>
        <translation>Kurse lassen sich später auf der Seite „Daten“ importieren.</translation>
    </message>
    <message>
        <source>%1 is recorded as run %2.</source>
        <translation>„%1“ ist als Lauf %2 aufgezeichnet.</translation>
    </message>
    <message>
        <source>Backtests can be run later, from the page Backtests.</source>
        <translation>Backtests lassen sich später auf der Seite „Backtests“ ausführen.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::FirstRunWizard</name>
    <message>
        <source>First run</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ImportFlow</name>
    <message>
        <source>No column is the date. Choose the one that holds days such as 2024-07-15.</source>
        <translation>Keine Spalte ist das Datum. Wählen Sie die mit Tagen wie 2024-07-15.</translation>
    </message>
    <message>
        <source>No column is the symbol. Choose the one that names the security, or read the file as wide.</source>
        <translation>Keine Spalte ist das Symbol. Wählen Sie die mit dem Namen des Wertpapiers, oder lesen Sie die Datei als breit.</translation>
    </message>
    <message>
        <source>No column is the close. Choose the one that holds the closing price.</source>
        <translation>Keine Spalte ist der Schlusskurs. Wählen Sie die mit dem Schlusskurs.</translation>
    </message>
    <message>
        <source>A wide file needs a column for each symbol beside the date.</source>
        <translation>Eine breite Datei braucht neben dem Datum eine Spalte je Symbol.</translation>
    </message>
    <message>
        <source>A column is named like a price field, so the file is long. Choose “Long” and say which column is what.</source>
        <translation>Eine Spalte heißt wie ein Kursfeld, die Datei ist also lang. Wählen Sie „Lang“ und geben Sie an, welche Spalte was ist.</translation>
    </message>
    <message>
        <source>“%1” is not a column of the file.</source>
        <translation>„%1“ ist keine Spalte der Datei.</translation>
    </message>
    <message>
        <source>Closing prices of %1 symbols are read</source>
        <translation>Die Schlusskurse von %1 Symbolen werden gelesen</translation>
    </message>
    <message>
        <source>Prices are read, one row a symbol and date</source>
        <translation>Die Kurse werden gelesen, eine Zeile je Symbol und Datum</translation>
    </message>
    <message>
        <source>, checked for wrong closes, gaps and stale runs, and stored encrypted with a content hash. The file itself is left as it is.</source>
        <translation>, auf falsche Kurse, Lücken und Kursstillstand geprüft und mit einem Inhalts-Hash verschlüsselt gespeichert. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>data set %1 recorded</source>
        <translation>Datensatz %1 aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ImportPricesWizard</name>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ImportTableDialog</name>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Columns: symbol, quantity and, if known, cost (what was paid in all).</source>
        <translation>Spalten: symbol, quantity und, falls bekannt, cost (was insgesamt gezahlt wurde).</translation>
    </message>
    <message>
        <source>The holdings in the workspace are replaced by those of the file.</source>
        <translation>Die Bestände im Arbeitsbereich werden durch die der Datei ersetzt.</translation>
    </message>
    <message>
        <source>Import sectors</source>
        <translation>Sektoren importieren</translation>
    </message>
    <message>
        <source>Columns: symbol, sector.</source>
        <translation>Spalten: symbol, sector.</translation>
    </message>
    <message>
        <source>Symbols of the file get its sectors; other symbols keep theirs.</source>
        <translation>Symbole der Datei erhalten deren Sektoren; andere Symbole behalten ihre.</translation>
    </message>
    <message>
        <source>1 holding is stored.</source>
        <translation>1 Bestand ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 holdings are stored.</source>
        <translation>%1 Bestände sind gespeichert.</translation>
    </message>
    <message>
        <source>The sector of 1 symbol is stored.</source>
        <translation>Der Sektor von 1 Symbol ist gespeichert.</translation>
    </message>
    <message>
        <source>Sectors of %1 symbols are stored.</source>
        <translation>Die Sektoren von %1 Symbolen sind gespeichert.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.csv.gz *.txt *.gz);;All files (*)</source>
        <translation>Tabellen (*.csv *.csv.gz *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The reader mended or passed over %n thing(s); see below.</source>
        <translation>
            <numerusform>Beim Lesen wurde %n Stelle berichtigt oder übergangen; siehe unten.</numerusform>
            <numerusform>Beim Lesen wurden %n Stellen berichtigt oder übergangen; siehe unten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::IssueModel</name>
    <message>
        <source>Taken once. Remove the copy from the file.</source>
        <translation>Einmal übernommen. Entfernen Sie die Kopie aus der Datei.</translation>
    </message>
    <message>
        <source>Put in order. Nothing to do.</source>
        <translation>Richtig eingeordnet. Nichts zu tun.</translation>
    </message>
    <message>
        <source>Not read. Rename the column if it was meant to be.</source>
        <translation>Nicht gelesen. Benennen Sie die Spalte um, falls sie gemeint war.</translation>
    </message>
    <message>
        <source>Passed over. Remove the row, or fill it in.</source>
        <translation>Übergangen. Entfernen Sie die Zeile, oder füllen Sie sie aus.</translation>
    </message>
    <message>
        <source>Passed over. Nothing to do.</source>
        <translation>Übergangen. Nichts zu tun.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::IssueTable</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>What the reader mended or passed over</source>
        <translation>Was beim Lesen berichtigt oder übergangen wurde</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::KeyTimer</name>
    <message>
        <source>Unlocking takes %1 of memory; measuring the time on this machine…</source>
        <translation>Das Entsperren braucht %1 Arbeitsspeicher; die Zeit auf diesem Rechner wird gemessen…</translation>
    </message>
    <message>
        <source>less than 0.1&#x2009;s</source>
        <translation>weniger als 0,1&#x2009;s</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Unlocking will take %1 on this machine, and %2 of memory. A guesser pays the same for every try.</source>
        <translation>Das Entsperren wird auf diesem Rechner %1 dauern und %2 Arbeitsspeicher brauchen. Wer rät, zahlt dasselbe für jeden Versuch.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::MappingForm</name>
    <message>
        <source>Wide: a column per symbol</source>
        <translation>Breit: eine Spalte je Symbol</translation>
    </message>
    <message>
        <source>Long: a row per symbol and date</source>
        <translation>Lang: eine Zeile je Symbol und Datum</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::OpenStep</name>
    <message>
        <source>Workspace to open</source>
        <translation>Zu öffnender Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspaces (*.qdw)</source>
        <translation>Arbeitsbereiche (*.qdw)</translation>
    </message>
    <message>
        <source>Workspace file</source>
        <translation>Datei des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Its key file, of the same name with .keys behind it, has to lie beside it.</source>
        <translation>Die Schlüsseldatei, gleichnamig mit .keys dahinter, muss daneben liegen.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>The file, and who signs in.</source>
        <translation>Die Datei, und wer sich anmeldet.</translation>
    </message>
    <message>
        <source>Choose your own passphrase</source>
        <translation>Eigene Passphrase wählen</translation>
    </message>
    <message>
        <source>Somebody else chose the passphrase that you signed in with. With your own, nobody else can sign in, or sign decisions, as you.</source>
        <translation>Die Passphrase, mit der Sie sich angemeldet haben, hat jemand anders gewählt. Mit einer eigenen kann sich niemand sonst in Ihrem Namen anmelden oder Entscheidungen signieren.</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Wird gesetzt…</translation>
    </message>
    <message>
        <source>Set passphrase and open</source>
        <translation>Passphrase setzen und öffnen</translation>
    </message>
    <message>
        <source>The passphrase is as it was.</source>
        <translation>Die Passphrase ist unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::PreviewTable</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schlusskurs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Adjusted close</source>
        <translation>Bereinigter Schlusskurs</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::PricesProofStep</name>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfungen fanden</translation>
    </message>
    <message>
        <source>What the reader mended or passed over</source>
        <translation>Was beim Lesen berichtigt oder übergangen wurde</translation>
    </message>
    <message>
        <source>Content hash: the same prices always give the same</source>
        <translation>Inhalts-Hash: dieselben Kurse ergeben immer denselben</translation>
    </message>
    <message>
        <source>Prices are stored</source>
        <translation>Die Kurse sind gespeichert</translation>
    </message>
    <message>
        <source>“%1” is in the workspace as data set %2, and in its audit record.</source>
        <translation>„%1“ steht als Datensatz %2 im Arbeitsbereich und in dessen Audit-Aufzeichnung.</translation>
    </message>
    <message>
        <source>Nothing: no wrong close, gap, stale run or inconsistent bar was found.</source>
        <translation>Nichts: Es wurde kein falscher Kurs, keine Lücke, kein Kursstillstand und kein unstimmiger Kurs gefunden.</translation>
    </message>
    <message>
        <source>Each stands on the page Data with its date, its price and what was expected.</source>
        <translation>Jeder steht auf der Seite „Daten“ mit Datum, Kurs und dem erwarteten Wert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::PricesStep</name>
    <message>
        <source>Price file</source>
        <translation>Kursdatei</translation>
    </message>
    <message>
        <source>Prices (*.csv *.csv.gz *.txt *.gz);;All files (*)</source>
        <translation>Kurse (*.csv *.csv.gz *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Comma-separated, plain or gzip, with one line of column names. Closing prices are enough.</source>
        <translation>Kommagetrennt, unkomprimiert oder gzip, mit einer Zeile Spaltennamen. Schlusskurse genügen.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Benchmark symbol</source>
        <translation>Symbol der Benchmark</translation>
    </message>
    <message>
        <source>Optional. Shown beside the portfolio, never held.</source>
        <translation>Optional. Wird neben dem Portfolio gezeigt, nie gehalten.</translation>
    </message>
    <message>
        <source>Name of the data set</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>Optional. Empty: the name of the file.</source>
        <translation>Optional. Leer: der Name der Datei.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>A file of daily prices: which one, and which column is what.</source>
        <translation>Eine Datei mit Tageskursen: welche, und welche Spalte was ist.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Read file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>the first %1 of %2 columns</source>
        <translation>die ersten %1 von %2 Spalten</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>looks wide</source>
        <translation>wirkt breit</translation>
    </message>
    <message>
        <source>looks long</source>
        <translation>wirkt lang</translation>
    </message>
    <message>
        <source>shape not recognised</source>
        <translation>Form nicht erkannt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>Nothing was stored, and what you entered is kept.</source>
        <translation>Es wurde nichts gespeichert; Ihre Eingaben bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ReadyStep</name>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>no benchmark</source>
        <translation>keine Benchmark</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Annual growth (CAGR)</source>
        <translation>Rendite p. a. (CAGR)</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>Maximaler Rückgang (Drawdown)</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>Der Stand</translation>
    </message>
    <message>
        <source>The first backtest is recorded</source>
        <translation>Der erste Backtest ist aufgezeichnet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>These numbers describe the past of this data set, after costs.</source>
        <translation>Diese Zahlen beschreiben die Vergangenheit dieses Datensatzes, nach Kosten.</translation>
    </message>
    <message>
        <source>The workspace is made. What was left for later is one click away.</source>
        <translation>Der Arbeitsbereich ist angelegt. Was für später blieb, ist einen Klick entfernt.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>%1 – %2 · %3 rebalances</source>
        <translation>%1 – %2 · %3 Umschichtungen</translation>
    </message>
    <message>
        <source>too short for an interval</source>
        <translation>zu kurz für ein Intervall</translation>
    </message>
    <message>
        <source>95&#x2009;%: %1 to %2</source>
        <translation>95&#x2009;%: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::ReauthenticationDialog</name>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>The six digits that your device shows now, or one of your recovery codes.</source>
        <translation>Die sechs Ziffern, die Ihr Gerät jetzt anzeigt, oder einer Ihrer Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Geben Sie Ihre Passphrase ein.</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>A one-time code is needed, and the passphrase again.</source>
        <translation>Ein Einmalcode ist nötig, und noch einmal die Passphrase.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RecoverDialog</name>
    <message>
        <source>The recovery key</source>
        <translation>Der Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Two shares</source>
        <translation>Zwei Teile</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Was vorliegt</translation>
    </message>
    <message>
        <source>User who gets a new passphrase</source>
        <translation>Benutzer, der eine neue Passphrase erhält</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the recovery key again.</source>
        <translation>Es wurde nichts geändert. Geben Sie den Wiederherstellungsschlüssel erneut ein.</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Eine neue Passphrase</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>The old passphrase opens nothing any more. The person signs decisions with a new key from now on, one-time codes are switched off, and the audit log tells of it. Nothing else changes.</source>
        <translation>Die alte Passphrase öffnet nichts mehr. Die Person signiert Entscheidungen von nun an mit einem neuen Schlüssel, Einmalcodes werden ausgeschaltet, und das Audit-Protokoll hält es fest. Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>For %1, in place of the one that is lost.</source>
        <translation>Für %1, anstelle der verlorenen.</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Wird gesetzt…</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>The new passphrase holds</source>
        <translation>Die neue Passphrase gilt</translation>
    </message>
    <message>
        <source>It was set and recorded</source>
        <translation>Sie wurde gesetzt und festgehalten</translation>
    </message>
    <message>
        <source>The workspace was opened with the recovery key and closed again.</source>
        <translation>Der Arbeitsbereich wurde mit dem Wiederherstellungsschlüssel geöffnet und wieder geschlossen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 signs in with the new passphrase. If one-time codes were in use, enrol them again on the page People. The recovery key still holds; make another one if somebody else may have seen it.</source>
        <translation>%1 meldet sich mit der neuen Passphrase an. Waren Einmalcodes in Gebrauch, richten Sie sie auf der Seite „Personen“ neu ein. Der Wiederherstellungsschlüssel gilt weiter; erstellen Sie einen anderen, falls ihn jemand anders gesehen haben könnte.</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Wiederherstellungsschlüssel verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is on paper: whole, or as two shares that two people keep.</source>
        <translation>Er steht auf Papier: ganz, oder als zwei Teile, die zwei Personen verwahren.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RecoveryFields</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>The other share</source>
        <translation>Der andere Teil</translation>
    </message>
    <message>
        <source>This is one of two shares: both are needed. Choose “Two shares” above.</source>
        <translation>Dies ist einer von zwei Teilen: Beide sind nötig. Wählen Sie oben „Zwei Teile“.</translation>
    </message>
    <message>
        <source>This is the same share twice.</source>
        <translation>Dies ist zweimal derselbe Teil.</translation>
    </message>
    <message>
        <source>As it stands on paper; case, blanks and hyphens do not count.</source>
        <translation>Wie er auf dem Papier steht; Groß- und Kleinschreibung, Leerzeichen und Bindestriche zählen nicht.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Typed without a mistake.</source>
        <translation>Fehlerfrei eingegeben.</translation>
    </message>
    <message>
        <source>One share</source>
        <translation>Ein Teil</translation>
    </message>
    <message>
        <source>This is a whole key, which needs no other share. Choose “Recovery key” above.</source>
        <translation>Dies ist ein ganzer Schlüssel, der keinen weiteren Teil braucht. Wählen Sie oben „Wiederherstellungsschlüssel“.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreChooseStep</name>
    <message>
        <source>Restore a workspace</source>
        <translation>Arbeitsbereich wiederherstellen</translation>
    </message>
    <message>
        <source>Which backup comes back, and where to.</source>
        <translation>Welche Sicherung wiederhergestellt wird, und wohin.</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>Wiederherzustellende Sicherung</translation>
    </message>
    <message>
        <source>Backups (*.qdbackup)</source>
        <translation>Sicherungen (*.qdbackup)</translation>
    </message>
    <message>
        <source>What the backup says of itself</source>
        <translation>Was die Sicherung über sich angibt</translation>
    </message>
    <message>
        <source>Workspace to restore</source>
        <translation>Wiederherzustellender Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspaces (*.qdw)</source>
        <translation>Arbeitsbereiche (*.qdw)</translation>
    </message>
    <message>
        <source>Facts of the backup</source>
        <translation>Angaben zur Sicherung</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>A workspace that lies there is put aside, not deleted.</source>
        <translation>Ein Arbeitsbereich, der dort liegt, wird beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Version of the file format</source>
        <translation>Version des Dateiformats</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreConfirmStep</name>
    <message>
        <source>Restore it?</source>
        <translation>Wiederherstellen?</translation>
    </message>
    <message>
        <source>The backup is whole. Nothing has been changed so far.</source>
        <translation>Die Sicherung ist vollständig. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Es ist nicht gelungen</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Opened, every page checked, %1 audit entries replayed, in %2.</source>
        <translation>Geöffnet, jede Seite kontrolliert, %1 Einträge des Audit-Protokolls nachgerechnet, in %2.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What was there is as it was.</source>
        <translation>Was dort lag, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreFlow</name>
    <message>
        <source>Prove a backup</source>
        <translation>Sicherung prüfen</translation>
    </message>
    <message>
        <source>The workspace comes back as it was on %1.</source>
        <translation>Der Arbeitsbereich erhält den Stand vom %1.</translation>
    </message>
    <message>
        <source>What is at %1 now is not deleted: it is put aside under another name, with its key file.</source>
        <translation>Was jetzt bei %1 liegt, wird nicht gelöscht: Es wird unter einem anderen Namen beiseitegelegt, mit seiner Schlüsseldatei.</translation>
    </message>
    <message>
        <source>What was done after the backup is not in the restored workspace. It stays in the one put aside.</source>
        <translation>Was nach der Sicherung getan wurde, ist nicht im wiederhergestellten Arbeitsbereich. Es bleibt im beiseitegelegten.</translation>
    </message>
    <message>
        <source>There is nothing at %1 yet.</source>
        <translation>Bei %1 liegt noch nichts.</translation>
    </message>
    <message>
        <source>Passphrases are those of the day of the backup.</source>
        <translation>Es gelten die Passphrasen vom Tag der Sicherung.</translation>
    </message>
    <message>
        <source>The restore is recorded in the audit log, and every verifier will see it.</source>
        <translation>Die Wiederherstellung wird im Audit-Protokoll festgehalten, und jeder Prüfer wird sie sehen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreProofStep</name>
    <message>
        <source>The workspace is back</source>
        <translation>Der Arbeitsbereich ist zurück</translation>
    </message>
    <message>
        <source>Sign in to go on working.</source>
        <translation>Melden Sie sich an, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Facts of the restore</source>
        <translation>Angaben zur Wiederherstellung</translation>
    </message>
    <message>
        <source>In its place, opened again: every page authenticates, and the audit chain of %1 entries is intact.</source>
        <translation>An seinem Platz, erneut geöffnet: Jede Seite ist authentisch, und die Audit-Kette von %1 Einträgen ist unversehrt.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Stand vom</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Audit entries that it does not have</source>
        <translation>Einträge des Audit-Protokolls, die ihm fehlen</translation>
    </message>
    <message>
        <source>Brought up from format</source>
        <translation>Angehoben von Format</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreUnlockStep</name>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>With a passphrase of the day it was made, or with the recovery key.</source>
        <translation>Mit einer Passphrase vom Tag ihrer Erstellung oder mit dem Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Open and prove</source>
        <translation>Öffnen und prüfen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Two shares</source>
        <translation>Zwei Teile</translation>
    </message>
    <message>
        <source>What opens the backup</source>
        <translation>Was die Sicherung öffnet</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::RestoreWizard</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::SignInForm</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>The six digits that your device shows now, or one of your recovery codes.</source>
        <translation>Die sechs Ziffern, die Ihr Gerät jetzt anzeigt, oder einer Ihrer Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Type the passphrase again: it is kept for two minutes only.</source>
        <translation>Geben Sie die Passphrase erneut ein: Sie wird nur zwei Minuten lang behalten.</translation>
    </message>
    <message>
        <source>The workspace is open still, and goes back to this person only.</source>
        <translation>Der Arbeitsbereich ist noch geöffnet und geht nur an diese Person zurück.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>Unlock in %1 s</source>
        <translation>Entsperren in %1 s</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The workspace is unchanged.</source>
        <translation>Der Arbeitsbereich ist unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>After failed attempts there is a pause: %n second(s) to go.</source>
        <translation>
            <numerusform>Nach Fehlversuchen gibt es eine Pause: noch %n Sekunde.</numerusform>
            <numerusform>Nach Fehlversuchen gibt es eine Pause: noch %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase holds. Sign in with it.</source>
        <translation>Die neue Passphrase gilt. Melden Sie sich mit ihr an.</translation>
    </message>
    <message>
        <source>typed already</source>
        <translation>bereits eingegeben</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>Wiederherstellungsschlüssel verwenden…</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::StepRail</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>folgt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::TableImportFlow</name>
    <message>
        <source>Import holdings</source>
        <translation>Bestände importieren</translation>
    </message>
    <message>
        <source>Import sectors</source>
        <translation>Sektoren importieren</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::UnlockView</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>Anderer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Somebody else chose the passphrase that you signed in with. Choose your own: then nobody else can sign in, or sign decisions, as you.</source>
        <translation>Die Passphrase, mit der Sie sich angemeldet haben, hat jemand anders gewählt. Wählen Sie eine eigene: Dann kann sich niemand sonst in Ihrem Namen anmelden oder Entscheidungen signieren.</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Wird gesetzt…</translation>
    </message>
    <message>
        <source>Set passphrase and open</source>
        <translation>Passphrase setzen und öffnen</translation>
    </message>
    <message>
        <source>The passphrase is as it was.</source>
        <translation>Die Passphrase ist unverändert.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Aus einer Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::WelcomeStep</name>
    <message>
        <source>Make a workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>A new encrypted file for your prices, portfolio, backtests and reports. Takes a few minutes.</source>
        <translation>Eine neue verschlüsselte Datei für Ihre Kurse, Ihr Portfolio, Backtests und Berichte. Dauert wenige Minuten.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>One that was made before, here or on another machine. You need its passphrase.</source>
        <translation>Einen, der zuvor hier oder auf einem anderen Rechner angelegt wurde. Sie brauchen seine Passphrase.</translation>
    </message>
    <message>
        <source>Build the demo workspace</source>
        <translation>Demo-Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>An invented market with a portfolio and backtests, to look around. Takes seconds.</source>
        <translation>Ein erfundener Markt mit Portfolio und Backtests, zum Umsehen. Dauert Sekunden.</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
    <message>
        <source>Welcome aboard</source>
        <translation>Willkommen an Bord</translation>
    </message>
    <message>
        <source>Quarterdeck keeps everything in one encrypted file, the workspace. How do you want to begin?</source>
        <translation>Quarterdeck bewahrt alles in einer verschlüsselten Datei auf, dem Arbeitsbereich. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Bring back a workspace that is lost or damaged. You need the backup, and a passphrase of its day or the recovery key.</source>
        <translation>Einen verlorenen oder beschädigten Arbeitsbereich zurückholen. Sie brauchen die Sicherung und eine Passphrase von ihrem Tag oder den Wiederherstellungsschlüssel.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::WizardFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Everything stays on this machine, encrypted.</source>
        <translation>Alles bleibt verschlüsselt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::WorkspaceFlow</name>
    <message>
        <source>Build the demo workspace</source>
        <translation>Demo-Arbeitsbereich anlegen</translation>
    </message>
</context>
<context>
    <name>qd::ui::wizards::WorkspaceStep</name>
    <message>
        <source>Folder of the workspace</source>
        <translation>Ordner des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>The workspace is made and open</source>
        <translation>Der Arbeitsbereich ist angelegt und geöffnet</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>demo</translation>
    </message>
    <message>
        <source>portfolio</source>
        <translation>portfolio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Cost of a guess</source>
        <translation>Aufwand je Rateversuch</translation>
    </message>
    <message>
        <source>%1 is made with an invented market, a portfolio and three backtests. All of it is labelled SYNTHETIC.</source>
        <translation>%1 wird mit einem erfundenen Markt, einem Portfolio und drei Backtests angelegt. Alles davon ist als SYNTHETISCH gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 is made, encrypted, with its key file %2 beside it: keep the two together. %3 becomes its first user, with the role Admin.</source>
        <translation>%1 wird verschlüsselt angelegt, die Schlüsseldatei %2 daneben: Bewahren Sie beide zusammen auf. %3 wird der erste Benutzer, mit der Rolle Administrator.</translation>
    </message>
    <message>
        <source>Build the demo workspace</source>
        <translation>Demo-Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>It stays as it is; go on to the prices.</source>
        <translation>Er bleibt, wie er ist; weiter zu den Kursen.</translation>
    </message>
    <message>
        <source>Where it goes, and the passphrase that opens it.</source>
        <translation>Wo er liegt, und die Passphrase, die ihn öffnet.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Build demo</source>
        <translation>Demo anlegen</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Make workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was made. Name and folder are kept; type the passphrase again.</source>
        <translation>Es wurde nichts angelegt. Name und Ordner bleiben erhalten; geben Sie die Passphrase erneut ein.</translation>
    </message>
    <message>
        <source>Make a recovery key soon</source>
        <translation>Erstellen Sie bald einen Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Without passphrase and recovery key nobody can open the workspace, and nobody can help. Settings, Keys and lock, makes the recovery key.</source>
        <translation>Ohne Passphrase und Wiederherstellungsschlüssel kann niemand den Arbeitsbereich öffnen, und niemand kann helfen. Unter „Einstellungen“, „Schlüssel und Sperre“, erstellen Sie den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>Ihr Benutzername</translation>
    </message>
</context>
</TS>
