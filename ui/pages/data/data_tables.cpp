// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the two tables.
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/pages/data/data_presenter.h"
#include "ui/pages/data/finding_words.h"

namespace qd::ui::pages::data {

using market::QualityFinding;
using models::ChipCell;

models::TableSnapshotPtr DataPresenter::datasets() const {
    if (!m_view) return nullptr;
    using Row = desk::DatasetView;
    models::TableBuilder<Row> t(m_view, m_view->datasets);
    t.strong("name", tr("Name"), 104, [](const Row& r) { return format::text(r.record.name); }).stretch =
        true;
    t.chip("label", {}, 88, [](const Row& r) {
         return ChipCell{Severity::Neutral, r.record.synthetic ? tr("SYNTHETIC") : QString()};
     }).toolTip = tr("Whether the prices are invented");
    t.text("source", tr("Source"), 140, [](const Row& r) { return format::text(r.record.source); }).shown =
        false;  // mostly the name again; in the inspector
    t.date("from", tr("From"), 88, [](const Row& r) { return format::toQDate(r.record.from); });
    t.date("to", tr("To"), 88, [](const Row& r) { return format::toQDate(r.record.to); });
    t.number(
        "sessions", tr("Sessions"), 76, [](const Row& r) { return static_cast<double>(r.record.rows); }, 0);
    t.number(
        "symbols", tr("Symbols"), 74, [](const Row& r) { return static_cast<double>(r.record.symbols); }, 0);
    t.number(
        "findings", tr("Findings"), 76, [](const Row& r) { return static_cast<double>(r.findings.size()); },
        0);
    models::Column& hash = t.code("hash", tr("Hash"), 88, [](const Row& r) {
        return format::shortHash(format::text(r.record.contentHash));
    });
    hash.toolTip = tr("Content hash: the same prices always give the same");
    hash.shown = false;  // whole in the inspector
    t.date("imported", tr("Imported"), 88,
           [](const Row& r) { return format::toQDateTime(r.record.importedAt).date(); });
    t.text("by", tr("By"), 56, [](const Row& r) { return format::text(r.record.importedBy); }).shown =
        false;  // in the inspector
    t.key([](const Row& r) { return QString::number(r.record.id.value); });
    return t.build();
}

models::TableSnapshotPtr DataPresenter::findings() const {
    const desk::DatasetView* shown = dataset();
    if (shown == nullptr) return nullptr;
    using Row = QualityFinding;
    models::TableBuilder<Row> t(m_view, shown->findings);
    t.chip("severity", tr("Severity"), 88, [](const Row& r) {
        return ChipCell{severityOf(r.severity), findingSeverityWord(r.severity)};
    });
    t.text("kind", tr("Kind"), 120, [](const Row& r) { return kindName(r.kind); });
    t.strong("symbol", tr("Symbol"), 68, [](const Row& r) { return format::text(r.symbol); });
    t.date("date", tr("Date"), 88, [](const Row& r) { return format::toQDate(r.date); });
    t.number(
         "sessions", tr("Sessions"), 76, [](const Row& r) { return static_cast<double>(r.sessions); }, 0)
        .shown = false;  // 1 but for runs and gaps; the explanation and the inspector say it
    t.number(
        "published", tr("Published"), 74, [](const Row& r) { return publishedOf(r); }, 2);
    t.number(
        "expected", tr("Expected"), 74, [](const Row& r) { return r.expected; }, 2);
    t.percent("error", tr("Off by"), 68, [](const Row& r) {
        // Without an expected value there is nothing to be off from.
        return r.expected ? std::optional<double>(r.relError) : std::nullopt;
    });
    models::Column& explanation = t.text("explanation", tr("Explanation"), 84,
                                         [](const Row& r) { return core_text::recognised(r.explanation); });
    explanation.stretch = true;
    explanation.cellToolTip =
        t.reader<QString>([](const Row& r) { return core_text::recognised(r.explanation); });
    // What tells a finding from another: a check gives one a symbol and day.
    t.key([](const Row& r) {
        return QString::number(static_cast<int>(r.kind)) + QLatin1Char('/') + format::text(r.symbol) +
               QLatin1Char('/') + QString::number(r.date.days());
    });
    return t.build();
}

}  // namespace qd::ui::pages::data
