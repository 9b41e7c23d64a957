// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "ui/pages/what_if/display.h"

namespace qd::ui::pages::what_if {

/// The names of a draft, a row each: filtered and ordered by what was asked, not anew while one drags.
class WeightModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Lock, Symbol, Name, Sector, Start, Bar, Weight, Change, Risk, Cost, kColumns };
    enum class Show { All, Held, Changed };

    explicit WeightModel(QObject* parent = nullptr);

    /// Another draft of the same model keeps rows and order; another model begins anew.
    void setDisplay(const DisplayPtr& display);
    [[nodiscard]] const DisplayPtr& display() const { return m_display; }
    void setFilter(const QString& words);
    void setShow(Show show);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The name in a row; its row, −1 when it is not shown.
    [[nodiscard]] std::size_t assetAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::size_t asset) const;
    [[nodiscard]] double weightAt(int row) const;
    [[nodiscard]] bool lockedAt(int row) const;
    /// Whether any name has more than its symbol.
    [[nodiscard]] bool hasNames() const;

Q_SIGNALS:
    /// A figure was typed.
    void weightTyped(std::size_t asset, double weight);

private:
    void arrange();
    [[nodiscard]] bool matches(std::size_t asset) const;
    [[nodiscard]] double valueOf(std::size_t asset, int column) const;
    [[nodiscard]] QString wordsOf(std::size_t asset, int column) const;
    [[nodiscard]] QString text(std::size_t asset, int column) const;

    DisplayPtr m_display;
    std::vector<std::size_t> m_rows;
    QString m_filter;
    Show m_show = Show::All;
    int m_sort = Start;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// "4.25", "4,25 %" as the locale writes it → 0.0425; nothing for what is no number.
[[nodiscard]] std::optional<double> readPercent(const QString& text);

}  // namespace qd::ui::pages::what_if
