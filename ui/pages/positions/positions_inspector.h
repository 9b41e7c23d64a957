// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/positions/position_facts.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class Chip;
class MenuButton;
class Meter;
class MetricTrigger;
}  // namespace qd::ui
namespace qd::ui::charts {
class TimeSeriesChart;
}

namespace qd::ui::pages::positions {

/// The column beside the table: the selected position, and where its price comes from.
class PositionsInspector final : public QWidget {
    Q_OBJECT

public:
    explicit PositionsInspector(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const PositionFacts& facts);
    /// Nothing is selected: says what stands here.
    void setNotice(const QString& words);

    /// The number of what is shown that Services::explain() takes; empty: there is none.
    [[nodiscard]] QString mainNumber() const;
    [[nodiscard]] QPushButton* openData() const { return m_openData; }

Q_SIGNALS:
    void importPricesRequested();
    void datasetRequested(const QString& item);
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

private:
    void compose();
    void wire();
    void follow(const MetricTrigger* trigger);
    [[nodiscard]] std::optional<MetricSpot> numberAt(const QPoint& position) const;

    const Theme& m_theme;
    QLabel* m_notice;
    QWidget* m_body;
    QLabel* m_symbol;
    Chip* m_synthetic;
    MenuButton* m_explain;
    QLabel* m_name;
    QLabel* m_problem;
    QPushButton* m_import;
    QWidget* m_weightBox;
    TabularLabel* m_weight;
    Meter* m_bar;
    QLabel* m_shareNote;
    QWidget* m_recentBox;
    charts::TimeSeriesChart* m_recent;
    TabularLabel* m_recentNote;
    KeyValueList* m_values;
    QWidget* m_lineageBox;
    KeyValueList* m_lineage;
    QPushButton* m_openData;
    PositionFacts m_facts;
};

}  // namespace qd::ui::pages::positions
