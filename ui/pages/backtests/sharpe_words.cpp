// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/sharpe_words.h"

#include <cmath>

#include "ui/kit/format.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

using Evidence = std::optional<desk::SharpeEvidence>;
using Value = std::optional<double>;

QString ratio(const Value& value) {
    return format::number(value.value_or(std::nan("")), 2);
}

QString probability(const Value& value) {
    return format::percent(value, 1);
}

QString count(const Value& value) {
    return format::number(value.value_or(std::nan("")), 0);
}

QString sessions(const Value& value) {
    return format::quantity(value.value_or(std::nan("")), 0, Words::tr("d"));
}

MetricFacts factsOf(const QString& name, const QString& definition, const QString& formula,
                    const QString& source) {
    MetricFacts facts{name, {}, definition, formula, source};
    facts.section = QStringLiteral("backtests");
    return facts;
}

EvidenceFigure endOfInterval(const QString& name, Value (*read)(const desk::SharpeEvidence&)) {
    return {
        factsOf(name,
                Words::tr("Ends of the interval in which the true Sharpe ratio lies with 95\u2009% "
                          "confidence. An interval that holds 0 says that the returns do not tell skill "
                          "from luck."),
                Words::tr("SR \u00B1 1.96\u00B7\u221A((1 \u2212 skew\u00B7SR + (kurtosis \u2212 1)/4\u00B7"
                          "SR\u00B2) / (n \u2212 1)), made annual"),
                QStringLiteral("Mertens 2002; Lo 2002")),
        read, ratio};
}

EvidenceFigure aboveZero() {
    return {
        factsOf(Words::tr("Sharpe above 0 (PSR)"),
                Words::tr("Probability that the true Sharpe ratio is above 0, given length, skew and tails "
                          "of the returns."),
                {}, QStringLiteral("Bailey & L\u00F3pez de Prado 2012")),
        [](const desk::SharpeEvidence& e) { return Value(e.psr); }, probability};
}

EvidenceFigure deflated() {
    return {
        factsOf(Words::tr("Deflated Sharpe (DSR)"),
                Words::tr("Probability that the true Sharpe ratio is above what the best of all trials on "
                          "these prices shows by luck alone. Every backtest and every trial of a search on "
                          "the same prices counts."),
                {}, QStringLiteral("Bailey & L\u00F3pez de Prado 2014")),
        [](const desk::SharpeEvidence& e) { return e.dsr; }, probability, true};
}

EvidenceFigure trials() {
    return {
        factsOf(Words::tr("Trials counted"),
                Words::tr("Configurations that were ever tried on these prices in this workspace: recorded "
                          "backtests and trials of searches."),
                {}, {}),
        [](const desk::SharpeEvidence& e) {
            return e.dsr ? Value(static_cast<double>(e.trials)) : std::nullopt;
        },
        count, true};
}

EvidenceFigure trackRecord() {
    return {
        factsOf(Words::tr("Track record needed"),
                Words::tr("Sessions that are needed to say with 95\u2009% confidence that the true Sharpe "
                          "ratio is above 0; none would do where the ratio itself is not."),
                {}, QStringLiteral("Bailey & L\u00F3pez de Prado 2012")),
        [](const desk::SharpeEvidence& e) { return e.minTrackRecord; }, sessions};
}

QString written(const EvidenceFigure& figure, const Evidence& evidence) {
    return figure.write(evidence ? figure.read(*evidence) : std::nullopt);
}

}  // namespace

QString intervalText(const Evidence& evidence) {
    if (!evidence) return QString::fromUtf16(format::kMissing);
    return Words::tr("%1 to %2").arg(ratio(evidence->low), ratio(evidence->high));
}

QString evidenceNote(const Evidence& evidence, bool brief) {
    if (!evidence) return {};
    const QString ends = intervalText(evidence);
    const QString interval = brief ? ends : Words::tr("95\u2009%: %1").arg(ends);
    if (!evidence->dsr) return interval;
    return Words::tr("%1 \u00B7 DSR %2").arg(interval, format::percent(evidence->dsr, 0));
}

QString evidenceSentence(const Value& sharpe, const Evidence& evidence) {
    if (!evidence) return Words::tr("Sharpe %1").arg(ratio(sharpe));
    const QString interval =
        Words::tr("Sharpe %1 (95\u2009%: %2)").arg(ratio(sharpe), intervalText(evidence));
    if (!evidence->dsr) return interval;
    return Words::tr("%1, deflated %2 over %3 trials")
        .arg(interval, probability(evidence->dsr), count(static_cast<double>(evidence->trials)));
}

QList<EvidenceFigure> evidenceFigures() {
    return {endOfInterval(Words::tr("Sharpe, 95\u2009% from"),
                          [](const desk::SharpeEvidence& e) { return Value(e.low); }),
            endOfInterval(Words::tr("Sharpe, 95\u2009% to"),
                          [](const desk::SharpeEvidence& e) { return Value(e.high); }),
            aboveZero(),
            deflated(),
            trials(),
            trackRecord()};
}

QList<MetricLine> evidenceLines(const Evidence& own, const Evidence& benchmark, bool benchmarks) {
    QList<MetricLine> lines;
    if (!own && !benchmark) return lines;
    for (EvidenceFigure& figure : evidenceFigures()) {
        if (figure.chosen && (!own || !own->dsr)) continue;
        MetricLine line;
        line.label = figure.facts.name;
        line.strategy = written(figure, own);
        if (benchmarks) line.benchmark = figure.chosen ? QString() : written(figure, benchmark);
        line.facts = figure.facts;
        line.facts.value = line.strategy;
        lines.append(line);
    }
    return lines;
}

std::optional<Tile> deflatedTile(const Evidence& evidence) {
    if (!evidence || !evidence->dsr) return std::nullopt;
    Tile tile;
    tile.label = Words::tr("Deflated Sharpe");
    tile.value = probability(evidence->dsr);
    tile.context = Words::tr("%1 trials tracked").arg(count(static_cast<double>(evidence->trials)));
    tile.metric = deflated().facts;
    tile.metric.value = tile.value;
    return tile;
}

}  // namespace qd::ui::pages::backtests
