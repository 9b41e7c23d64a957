// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_presenter.h"

#include <algorithm>
#include <span>

#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/pages/data/finding_words.h"

namespace qd::ui::pages::data {
namespace {

using market::FindingSeverity;
using market::QualityFinding;
constexpr std::size_t kMostKinds = 5;  ///< tiles beside the sum; the rest is one tile
constexpr qsizetype kHashLine = 32;

int countOf(const desk::DatasetView& dataset, FindingSeverity severity) {
    return market::countOf(dataset.findings, severity);
}

TabularLabel::Ink inkOf(FindingSeverity severity) {
    if (severity == FindingSeverity::Error) return TabularLabel::Ink::Hard;
    return severity == FindingSeverity::Warning ? TabularLabel::Ink::Warn : TabularLabel::Ink::Muted;
}

}  // namespace

void DataPresenter::setView(ViewPtr view) {
    const desk::DatasetView* before = dataset();
    const DatasetId id = before != nullptr ? before->record.id : DatasetId{};
    m_view = std::move(view);
    m_selected = empty() ? -1 : 0;
    if (id.valid()) static_cast<void>(selectId(id));
}

void DataPresenter::select(int index) {
    if (!empty() && index >= 0 && index < static_cast<int>(m_view->datasets.size())) m_selected = index;
}

bool DataPresenter::selectId(DatasetId id) {
    if (empty()) return false;
    for (std::size_t i = 0; i < m_view->datasets.size(); ++i) {
        if (m_view->datasets[i].record.id != id) continue;
        m_selected = static_cast<int>(i);
        return true;
    }
    return false;
}

const desk::DatasetView* DataPresenter::dataset() const {
    if (empty() || m_selected < 0) return nullptr;
    return &m_view->datasets[static_cast<std::size_t>(m_selected)];
}

QList<Tile> DataPresenter::tiles() const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr) return {};
    const int errors = countOf(*shown, FindingSeverity::Error);
    Tile all{tr("Findings"), format::integer(static_cast<qint64>(shown->findings.size())),
             shown->findings.empty() ? tr("nothing doubtful")
             : errors == 0           ? tr("no errors")
             : errors == 1           ? tr("1 error")
                                     : tr("%1 errors").arg(format::integer(errors))};
    if (errors > 0) all.contextInk = TabularLabel::Ink::Hard;
    if (shown->record.synthetic) all.chip = tr("SYNTHETIC");
    QList<Tile> tiles{all};
    const auto counts = market::countFindings(shown->findings);
    const bool tooMany = counts.size() > kMostKinds;
    const std::size_t own = tooMany ? kMostKinds - 1 : counts.size();
    for (const auto& kind : std::span(counts).first(own))
        tiles.append({kindName(kind.kind), format::integer(kind.count), findingSeverityWord(kind.severity),
                      inkOf(kind.severity), kindMeaning(kind.kind)});
    if (!tooMany) return tiles;
    int rest = 0;
    QStringList names;
    for (const auto& kind : std::span(counts).subspan(own)) {
        rest += kind.count;
        names.append(kindName(kind.kind));
    }
    tiles.append({tr("Other kinds"), format::integer(rest), names.join(QStringLiteral(", ")),
                  TabularLabel::Ink::Muted, names.join(QStringLiteral(", "))});
    return tiles;
}

QString DataPresenter::line() const {
    if (!m_view) return {};
    if (empty()) return tr("Nothing is imported yet");
    const desk::DatasetView& newest = m_view->datasets.front();
    const QString name = format::text(newest.record.name);
    const int errors = countOf(newest, FindingSeverity::Error);
    const int others = countOf(newest, FindingSeverity::Warning);
    const QString doubtful = others == 1 ? tr("1 warning") : tr("%1 warnings").arg(format::integer(others));
    const QString wrong =
        errors == 1 ? tr("1 price looks wrong") : tr("%1 prices look wrong").arg(format::integer(errors));
    if (errors > 0 && others > 0) return tr("%1: %2, %3").arg(name, wrong, doubtful);
    if (errors > 0) return tr("%1: %2").arg(name, wrong);
    if (others > 0) return tr("%1: %2").arg(name, doubtful);
    return tr("%1: nothing doubtful found, prices to %2").arg(name, format::date(newest.record.to));
}

QList<KeyValue> DataPresenter::facts() const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr) return {};
    const auto& r = shown->record;
    const QString benchmark = r.benchmark.empty() ? tr("none") : format::text(r.benchmark);
    return {{tr("Data set"), format::integer(r.id.value)},
            {tr("Source"), format::text(r.source)},
            {tr("From"), format::date(r.from)},
            {tr("To"), format::date(r.to)},
            {tr("Sessions"), format::integer(r.rows)},
            {tr("Symbols"), format::integer(r.symbols)},
            {tr("Benchmark"), benchmark},
            {tr("Imported"), format::dateTime(r.importedAt)},
            {tr("By"), format::text(r.importedBy)}};
}

QString DataPresenter::hash() const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr) return {};
    QString hash = format::text(shown->record.contentHash);
    for (qsizetype at = kHashLine; at < hash.size(); at += kHashLine + 1)
        hash.insert(at, QLatin1Char('\n'));
    return hash;
}

const QualityFinding* DataPresenter::findingAt(int row) const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr || row < 0 || row >= static_cast<int>(shown->findings.size())) return nullptr;
    return &shown->findings[static_cast<std::size_t>(row)];
}

int DataPresenter::worstFindingOf(const QString& symbol) const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr) return -1;
    const std::string name = format::utf8(symbol);
    int worst = -1;
    for (int row = 0; const QualityFinding& found : shown->findings) {
        const bool worse = worst < 0 || found.severity > findingAt(worst)->severity;
        if (found.symbol == name && worse) worst = row;
        ++row;
    }
    return worst;
}

FindingFacts DataPresenter::finding(int row) const {
    const QualityFinding* at = findingAt(row);
    if (at == nullptr) return {};
    const QualityFinding& found = *at;
    FindingFacts facts;
    facts.title = kindName(found.kind) + QStringLiteral(" \u00B7 ") + format::text(found.symbol);
    facts.severity = found.severity;
    facts.explanation = core_text::recognised(found.explanation);
    facts.values = {{tr("Date"), format::date(found.date)}};
    if (found.sessions > 1) facts.values.append({tr("Sessions"), format::integer(found.sessions)});
    if (const auto published = publishedOf(found))
        facts.values.append({tr("Published"), format::number(*published, 4)});
    if (found.expected) {
        facts.values.append({tr("Expected"), format::number(*found.expected, 4)});
        facts.values.append({tr("Off by"), format::percent(found.relError, 2, {}, format::Sign::Always),
                             false, inkOf(found.severity)});
    }
    return facts;
}

QList<market::FindingKind> DataPresenter::kinds() const {
    QList<market::FindingKind> kinds;
    if (const desk::DatasetView* shown = dataset())
        for (const auto& kind : market::countFindings(shown->findings))
            kinds.append(kind.kind);
    return kinds;
}

QString DataPresenter::fileName() const {
    const desk::DatasetView* shown = dataset();
    const qint64 id = shown != nullptr ? shown->record.id.value : 0;
    return QStringLiteral("findings-dataset-%1.csv").arg(id);
}

int DataPresenter::badgeCount() const {
    if (empty()) return 0;
    const desk::DatasetView& newest = m_view->datasets.front();
    const int errors = countOf(newest, FindingSeverity::Error);
    return errors > 0 ? errors : countOf(newest, FindingSeverity::Warning);
}

Severity DataPresenter::badgeSeverity() const {
    if (badgeCount() == 0) return Severity::Info;
    return countOf(m_view->datasets.front(), FindingSeverity::Error) > 0 ? Severity::Hard : Severity::Warn;
}

}  // namespace qd::ui::pages::data
