// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/run_list.h"

class QListView;

namespace qd::ui::pages::backtests {

/// The runs, newest first.
class RunListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<RunRow> rows);
    [[nodiscard]] const std::vector<RunRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<RunRow> m_rows;
};

/// The list of runs at the left of the page: name, when, and three numbers under common heads.
class RunListView final : public QWidget {
    Q_OBJECT

public:
    explicit RunListView(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps the selected run where it is still there; does not emit.
    void setRows(std::vector<RunRow> rows);
    [[nodiscard]] const std::vector<RunRow>& rows() const { return m_model->rows(); }
    /// Selects without emitting; false when there is no such run.
    bool select(RunId id);
    [[nodiscard]] RunId selected() const;
    /// The height of heads and the first `most` rows, for a list above the charts.
    [[nodiscard]] int heightFor(int most) const;
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    /// The user chose another run.
    void runChosen(qd::RunId id);

private:
    RunListModel* m_model;
    QListView* m_list;
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::backtests
