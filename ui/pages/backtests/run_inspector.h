// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/run_display.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace qd::ui {
class KeyValueList;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::pages::backtests {

class MetricTable;

/// The right of the page: every metric of the run, what was asked for, and how to make it again.
class RunInspector final : public QFrame {
    Q_OBJECT

public:
    explicit RunInspector(const Theme& theme, QWidget* parent = nullptr);

    /// Null clears it.
    void showRun(const std::shared_ptr<const RunDisplay>& run);
    /// What lies in the range that the charts show; null while it is worked out.
    void showRange(const std::shared_ptr<const RangeDisplay>& range);
    /// Whether the statistics are those of the shown range as soon as that is a part of the run. Comes on
    /// again by itself when the whole run is shown.
    void setFollowing(bool on);
    [[nodiscard]] bool following() const { return m_following; }
    [[nodiscard]] SegmentedButtons* scope() const { return m_scope; }
    /// "Statistics", "Statistics of 2019–2021".
    [[nodiscard]] QString heading() const;
    [[nodiscard]] MetricTable* statistics() const { return m_statistics; }
    [[nodiscard]] KeyValueList* reproducibility() const { return m_reproducibility; }
    [[nodiscard]] QPushButton* againButton() const { return m_again; }

Q_SIGNALS:
    /// "Run again with changes".
    void againRequested();
    void followingChanged(bool on);
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

private:
    void showStatistics();
    void layOutNow();
    void wire();
    QLabel* addHeading(const QString& text);
    void layOut();

    QWidget* m_body;
    QScrollArea* m_area;
    QWidget* m_nothing;  ///< stands there while no run is shown
    QLabel* m_hint;
    SegmentedButtons* m_scope;
    QLabel* m_statisticsHeading = nullptr;
    MetricTable* m_statistics;
    QLabel* m_relativeHeading = nullptr;
    MetricTable* m_relative;
    KeyValueList* m_trading;
    KeyValueList* m_configuration;
    QPushButton* m_again;
    KeyValueList* m_reproducibility;
    QLabel* m_notesHeading = nullptr;
    QLabel* m_notes;
    bool m_following = true;
    std::shared_ptr<const RunDisplay> m_run;
    std::shared_ptr<const RangeDisplay> m_range;
};

}  // namespace qd::ui::pages::backtests
