// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/run_list.h"

class QLabel;
class QListView;
class QMenu;

namespace qd::ui {
class MenuButton;
class SearchField;
}  // namespace qd::ui

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

/// The list of runs at the leading side of the page: name, when, and three numbers under common heads, with a
/// filter above. One run is shown; several can be chosen (Ctrl+click, Shift+arrows) to be compared.
class RunListView final : public QWidget {
    Q_OBJECT

public:
    explicit RunListView(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps the runs that were chosen where they are still there; does not emit.
    void setRows(std::vector<RunRow> rows);
    /// All runs, those that the filter hides, too.
    [[nodiscard]] const std::vector<RunRow>& rows() const { return m_all; }
    /// What the filter leaves.
    [[nodiscard]] const std::vector<RunRow>& shownRows() const { return m_model->rows(); }
    /// Selects this run alone without emitting, giving up the filter where it hides it; false when there is
    /// no such run.
    bool select(RunId id);
    /// The run that has the keyboard.
    [[nodiscard]] RunId selected() const;
    /// Chosen runs in the order in which they were chosen.
    [[nodiscard]] const QList<RunId>& chosen() const { return m_chosen; }
    /// Chooses these runs, the last of them with the keyboard; emits.
    void choose(const QList<RunId>& runs);
    /// The height of filter, heads and the first `most` rows, for a list above the charts.
    [[nodiscard]] int heightFor(int most) const;
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] SearchField* filter() const { return m_filter; }
    /// The tags that there are, to filter by; hidden while no run has any.
    [[nodiscard]] MenuButton* tagButton() const { return m_tags; }

Q_SIGNALS:
    /// The user went to another run.
    void runChosen(qd::RunId id);
    /// The runs that are chosen are others, be it one or many.
    void choiceChanged();

private:
    void fillTagMenu(QMenu& menu);
    void applyFilter();
    void followSelection();
    [[nodiscard]] QModelIndex indexOf(RunId id) const;

    std::vector<RunRow> m_all;
    QList<RunId> m_chosen;
    RunListModel* m_model;
    SearchField* m_filter;
    MenuButton* m_tags;
    QListView* m_list;
    QLabel* m_none;  ///< stands there while the filter hides every run
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::backtests
