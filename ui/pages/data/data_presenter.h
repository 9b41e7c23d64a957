// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <memory>

#include "core/desk/views.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::data {

/// What the inspector says about one finding.
struct FindingFacts {
    QString title;  ///< "Wrong close · NVX"
    market::FindingSeverity severity = market::FindingSeverity::Info;
    QString explanation;
    QList<KeyValue> values;
};

/// What the page shows, worked out without widgets from one immutable view of the workspace.
class DataPresenter {
    Q_DECLARE_TR_FUNCTIONS(DataPresenter)

public:
    using ViewPtr = std::shared_ptr<const desk::DataView>;

    /// Takes a new view; keeps the selected data set when it is still there, else selects the newest.
    void setView(ViewPtr view);
    [[nodiscard]] bool loaded() const { return m_view != nullptr; }
    [[nodiscard]] bool empty() const { return !m_view || m_view->datasets.empty(); }

    /// Index into the list, newest first; −1 when there is none.
    [[nodiscard]] int selected() const { return m_selected; }
    /// Out of range: nothing happens.
    void select(int index);
    /// False when there is no such data set.
    bool selectId(DatasetId id);
    /// The selected data set; null when there is none.
    [[nodiscard]] const desk::DatasetView* dataset() const;

    [[nodiscard]] models::TableSnapshotPtr datasets() const;
    /// Findings of the selected data set, in the order of the checks: by date, then symbol.
    [[nodiscard]] models::TableSnapshotPtr findings() const;
    /// The number of findings, then of each kind, worst first.
    [[nodiscard]] QList<Tile> tiles() const;
    /// One line on what needs a person, of the newest data set.
    [[nodiscard]] QString line() const;
    /// Facts of the selected data set for the inspector.
    [[nodiscard]] QList<KeyValue> facts() const;
    /// The full content hash, broken into two lines.
    [[nodiscard]] QString hash() const;
    [[nodiscard]] FindingFacts finding(int row) const;
    /// The kinds that the selected data set has findings of, worst first.
    [[nodiscard]] QList<market::FindingKind> kinds() const;
    /// The worst finding about a symbol in the selected data set; −1 when there is none.
    [[nodiscard]] int worstFindingOf(const QString& symbol) const;
    /// A finding of the selected data set; null out of range.
    [[nodiscard]] const market::QualityFinding* findingAt(int row) const;
    /// A file name for the findings as a table.
    [[nodiscard]] QString fileName() const;

    /// What needs a person in the newest data set: its errors, or else its warnings. Notes do not count.
    [[nodiscard]] int badgeCount() const;
    [[nodiscard]] Severity badgeSeverity() const;

private:
    ViewPtr m_view;
    int m_selected = -1;
};

}  // namespace qd::ui::pages::data
