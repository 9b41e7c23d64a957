<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>FindingWords</name>
    <message>
        <source>Wrong close</source>
        <translation>Falscher Kurs</translation>
    </message>
    <message>
        <source>A close off the level around it that comes back on the next bar.</source>
        <translation>Ein Schlusskurs abseits des Niveaus ringsum, der am nächsten Tag dorthin zurückkehrt.</translation>
    </message>
    <message>
        <source>Unadjusted action</source>
        <translation>Nicht bereinigt</translation>
    </message>
    <message>
        <source>A lasting step in the level: a split or spin-off that the prices were not adjusted for.</source>
        <translation>Ein bleibender Sprung im Niveau: ein Split oder eine Abspaltung, um die die Kurse nicht bereinigt wurden.</translation>
    </message>
    <message>
        <source>Adjustment error</source>
        <translation>Fehlbereinigung</translation>
    </message>
    <message>
        <source>Close and adjusted close disagree by more than a distribution explains.</source>
        <translation>Schlusskurs und bereinigter Schlusskurs weichen stärker voneinander ab, als eine Ausschüttung erklärt.</translation>
    </message>
    <message>
        <source>Stale run</source>
        <translation>Kursstillstand</translation>
    </message>
    <message>
        <source>The same close repeated for longer than trading explains.</source>
        <translation>Derselbe Schlusskurs wiederholt sich länger, als der Handel erklärt.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Sessions missing within the life of a symbol.</source>
        <translation>Handelstage fehlen innerhalb der Laufzeit eines Symbols.</translation>
    </message>
    <message>
        <source>Phantom bar</source>
        <translation>Phantomkurs</translation>
    </message>
    <message>
        <source>A bar on a day on which the exchange was closed.</source>
        <translation>Ein Tageskurs an einem Tag, an dem die Börse geschlossen war.</translation>
    </message>
    <message>
        <source>Inconsistent bar</source>
        <translation>Unstimmiger Kurs</translation>
    </message>
    <message>
        <source>A high below the low, or an open or close outside the two.</source>
        <translation>Ein Hoch unter dem Tief, oder ein Eröffnungs- oder Schlusskurs außerhalb der beiden.</translation>
    </message>
    <message>
        <source>Copied bar</source>
        <translation>Kopierter Kurs</translation>
    </message>
    <message>
        <source>A bar that repeats another day&apos;s, as many symbols do on that day.</source>
        <translation>Ein Tageskurs, der den eines anderen Tages wiederholt, wie viele Symbole an diesem Tag.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
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
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Wrong close</source>
        <translation>Falscher Kurs</translation>
    </message>
    <message>
        <source>Unadjusted action</source>
        <translation>Nicht bereinigt</translation>
    </message>
    <message>
        <source>Adjustment error</source>
        <translation>Fehlbereinigung</translation>
    </message>
    <message>
        <source>Stale run</source>
        <translation>Kursstillstand</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Phantom bar</source>
        <translation>Phantomkurs</translation>
    </message>
    <message>
        <source>Inconsistent bar</source>
        <translation>Unstimmiger Kurs</translation>
    </message>
    <message>
        <source>Copied bar</source>
        <translation>Kopierter Kurs</translation>
    </message>
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
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
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
        <source>Excess Sharpe (per period)</source>
        <translation>Überschuss-Sharpe (je Periode)</translation>
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
        <source>%1 on the day</source>
        <translation>%1 am Tag</translation>
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
        <source>no benchmark</source>
        <translation>keine Benchmark</translation>
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
        <source>Use at least %1 characters; this has %2.</source>
        <translation>Verwenden Sie mindestens %1 Zeichen; dies sind %2.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>Verwenden Sie höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Too easy to guess: it has to be fair at least.</source>
        <translation>Zu leicht zu erraten: Sie muss mindestens ausreichend sein.</translation>
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
    <name>Words</name>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>At least 2, or empty for all</source>
        <translation>Mindestens 2, oder leer für alle</translation>
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
        <source>The open needs the plain close</source>
        <translation>Eröffnung nur mit „Schlusskurs“</translation>
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
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
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
        <source>%1. CAGR %2, Sharpe %3, maximum drawdown %4. Made %5.</source>
        <translation>%1. CAGR %2, Sharpe %3, maximaler Drawdown %4. Erstellt am %5.</translation>
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
        <source>Half the sum of the absolute weight changes, the first purchase included</source>
        <translation>Halbe Summe der absoluten Gewichtsänderungen, einschließlich des Erstkaufs</translation>
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
        <translation>Tage</translation>
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
        <source>1 run to report on</source>
        <translation>1 Lauf für Berichte verfügbar</translation>
    </message>
    <message>
        <source>%1 runs to report on</source>
        <translation>%1 Läufe für Berichte verfügbar</translation>
    </message>
    <message>
        <source>%1 of %2, each kept with its SHA-256 and an audit entry</source>
        <translation>%1 zu %2, jeder aufbewahrt mit SHA-256 und Audit-Eintrag</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 Bericht</translation>
    </message>
    <message>
        <source>%1 reports</source>
        <translation>%1 Berichte</translation>
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
        <source>took %1</source>
        <translation>Dauer %1</translation>
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
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
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
</context>
<context>
    <name>qd::ui::TileStrip</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>qd::ui::ToastArea</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
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
        <source>Years: %1</source>
        <translation>Jahre: %1</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
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
        <source>Save data…</source>
        <translation>Daten speichern…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
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
</context>
<context>
    <name>qd::ui::pages::backtests::BacktestFields</name>
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
        <translation>Lookback, Renditen</translation>
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
        <translation>Zum letzten Schlusskurs der Periode</translation>
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
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Adjusted: dividends count</source>
        <translation>Bereinigt: Dividenden zählen mit</translation>
    </message>
    <message>
        <source>Filled at</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>The open needs opening prices</source>
        <translation>Eröffnung braucht Eröffnungskurse</translation>
    </message>
    <message>
        <source>Initial capital</source>
        <translation>Startkapital</translation>
    </message>
    <message>
        <source>In the currency of the prices</source>
        <translation>In der Währung der Kurse</translation>
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
        <translation>Gezahlt gegenüber dem Mittelkurs</translation>
    </message>
    <message>
        <source>Interest on cash, %</source>
        <translation>Verzinsung der Liquidität, %</translation>
    </message>
    <message>
        <source>A year, on cash held overnight</source>
        <translation>p. a., auf Liquidität über Nacht</translation>
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
        <translation>Wird mit dem Lauf aufbewahrt</translation>
    </message>
    <message>
        <source>Not used by this method</source>
        <translation>Von dieser Methode nicht verwendet</translation>
    </message>
    <message>
        <source>Of daily returns</source>
        <translation>Der Tagesrenditen</translation>
    </message>
    <message>
        <source>How clusters are joined</source>
        <translation>Wie Cluster verbunden werden</translation>
    </message>
    <message>
        <source>Between two symbols</source>
        <translation>Zwischen zwei Symbolen</translation>
    </message>
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
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Weights are made from what was known at each close, and traded after it.</source>
        <translation>Gewichte entstehen aus dem, was zum jeweiligen Schlusskurs bekannt war, und werden danach gehandelt.</translation>
    </message>
    <message>
        <source>One field needs a correction before this can run.</source>
        <translation>Ein Feld ist vor dem Start zu korrigieren.</translation>
    </message>
    <message>
        <source>%1 fields need a correction before this can run.</source>
        <translation>%1 Felder sind vor dem Start zu korrigieren.</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunInspector</name>
    <message>
        <source>%1 more in the file summary.json.</source>
        <translation>%1 weitere in der Datei summary.json.</translation>
    </message>
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
        <source>Loading the run</source>
        <translation>Lauf wird geladen</translation>
    </message>
    <message>
        <source>This run could not be read</source>
        <translation>Dieser Lauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Growth of 100, with drawdown</source>
        <translation>Wertentwicklung von 100, mit Drawdown</translation>
    </message>
</context>
<context>
    <name>qd::ui::pages::backtests::RunningJobs</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
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
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
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
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
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
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Findings in %1</source>
        <translation>Befunde in %1</translation>
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
        <source>Imports, backtests and reports run here in the background: with stage, percent and time left, and each can be cancelled. The window stays free meanwhile.</source>
        <translation>Importe, Backtests und Berichte laufen hier im Hintergrund: mit Schritt, Prozent und Restzeit, und jeder lässt sich abbrechen. Das Fenster bleibt währenddessen frei.</translation>
    </message>
    <message>
        <source>Open backtests</source>
        <translation>Backtests öffnen</translation>
    </message>
    <message>
        <source>Jobs of this session</source>
        <translation>Vorgänge dieser Sitzung</translation>
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
    <message>
        <source>Reading the workspace…</source>
        <translation>Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
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
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
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
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
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
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Select a position to see its values and where its price comes from.</source>
        <translation>Wählen Sie eine Position, um ihre Werte und die Herkunft ihres Kurses zu sehen.</translation>
    </message>
    <message>
        <source>Here stand the values of a selected position, and which data set, file and day its price comes from.</source>
        <translation>Hier stehen die Werte einer gewählten Position und aus welchem Datensatz, welcher Datei und von welchem Tag ihr Kurs stammt.</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What a run earned, risked and held, and where the numbers come from.</source>
        <translation>Was ein Lauf verdiente, riskierte und hielt, und woher die Zahlen stammen.</translation>
    </message>
    <message>
        <source>Run a backtest first: a report is made of a run.</source>
        <translation>Führen Sie zuerst einen Backtest aus: Ein Bericht entsteht aus einem Lauf.</translation>
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
        <source>Waiting</source>
        <translation>Wartet</translation>
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
        <translation>Nachweise</translation>
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
    <name>qd::ui::shell::InspectorPane</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::JobsDrawer</name>
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
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Close the drawer</source>
        <translation>Leiste schließen</translation>
    </message>
</context>
<context>
    <name>qd::ui::shell::MainWindow</name>
    <message>
        <source>CPU %1 cores</source>
        <translation>CPU: %1 Kerne</translation>
    </message>
    <message>
        <source>%1 – Quarterdeck</source>
        <translation>%1 – Quarterdeck</translation>
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
    <name>qd::ui::shell::StatusLine</name>
    <message>
        <source>Vault unlocked</source>
        <translation>Tresor entsperrt</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Vorgänge zeigen</translation>
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
        <source>1 job</source>
        <translation>1 Vorgang</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Vorgänge</translation>
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
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>The file and its passphrase.</source>
        <translation>Die Datei und ihre Passphrase.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The workspace is unchanged.</source>
        <translation>Der Arbeitsbereich ist unverändert.</translation>
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
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
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
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>Anderer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
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
        <source>A lost passphrase cannot be recovered</source>
        <translation>Eine verlorene Passphrase ist nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Without it nobody can open the workspace, and nobody can reset it. Keep a copy where only you can reach it.</source>
        <translation>Ohne sie kann niemand den Arbeitsbereich öffnen, und niemand kann sie zurücksetzen. Bewahren Sie eine Kopie auf, wo nur Sie sie erreichen.</translation>
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
        <translation>%1 wird verschlüsselt angelegt, die Schlüsseldatei %2 daneben: Bewahren Sie beide zusammen auf. %3 wird der erste Benutzer, mit der Rolle Admin.</translation>
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
</context>
</TS>
