// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/pages/positions/position_facts.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class Chip;
class Meter;
}  // namespace qd::ui

namespace qd::ui::pages::positions {

class RecentLine;

/// The column beside the table: the selected position, and where its price comes from.
class PositionsInspector final : public QWidget {
    Q_OBJECT

public:
    explicit PositionsInspector(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const PositionFacts& facts);
    /// Nothing is selected: says what stands here.
    void setNotice(const QString& words);

Q_SIGNALS:
    void importPricesRequested();

private:
    void compose();

    QLabel* m_notice;
    QWidget* m_body;
    QLabel* m_symbol;
    Chip* m_synthetic;
    QLabel* m_name;
    QLabel* m_problem;
    QPushButton* m_import;
    QWidget* m_weightBox;
    TabularLabel* m_weight;
    Meter* m_bar;
    QLabel* m_shareNote;
    QWidget* m_recentBox;
    RecentLine* m_recent;
    TabularLabel* m_recentNote;
    KeyValueList* m_values;
    QWidget* m_lineageBox;
    KeyValueList* m_lineage;
};

}  // namespace qd::ui::pages::positions
