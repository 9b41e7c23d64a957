// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/compare_display.h"

namespace qd::ui::pages::backtests {

/// Metrics as rows; columns: the metric, the first run, then each other run with its difference to the first.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CompareModel(const Theme& theme, QObject* parent = nullptr);

    void setComparison(std::shared_ptr<const CompareDisplay> comparison);
    [[nodiscard]] const std::shared_ptr<const CompareDisplay>& comparison() const { return m_comparison; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// What the number of a cell is; empty for the names of metrics.
    [[nodiscard]] MetricFacts factsAt(const QModelIndex& index) const;
    /// All of it, tab-separated with a header line.
    [[nodiscard]] QString tsv() const;
    /// RFC 4180, as it reads.
    [[nodiscard]] QByteArray csv() const;

private:
    /// The run that a column belongs to; −1 for the names.
    [[nodiscard]] static int runOf(int column) { return column == 0 ? -1 : column / 2; }
    [[nodiscard]] static bool isDifference(int column) { return column > 1 && column % 2 == 1; }
    [[nodiscard]] const ComparedValue* valueAt(const QModelIndex& index) const;

    const Theme& m_theme;
    std::shared_ptr<const CompareDisplay> m_comparison;
};

}  // namespace qd::ui::pages::backtests
