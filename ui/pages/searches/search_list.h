// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>
#include <vector>

#include "core/desk/search_view.h"
#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QListView;

namespace qd::ui {
class SearchField;
}

namespace qd::ui::pages::searches {

/// A search as the list shows it: recorded (`id`), or under way (`job`).
struct ListedSearch {
    RunId id;
    qint64 job = 0;
    QString name;
    QString chip;  ///< "SYNTHETIC", "UNFINISHED", "RUNNING"; may be empty
    Severity severity = Severity::Neutral;
    QString made;
    QString kind;     ///< "Moving averages, grid"
    QString figures;  ///< "Sharpe 0.92 (0.31 to 1.53)"
    QString trials;   ///< "264 trials"
    bool operator==(const ListedSearch&) const = default;
};
[[nodiscard]] ListedSearch listed(const desk::SearchRow& row);
/// Of a search that is under way, from what it has so far.
[[nodiscard]] ListedSearch listed(const desk::SearchView& view, qint64 job);
/// For screen readers and the tool tip.
[[nodiscard]] QString sentence(const ListedSearch& row);

class SearchListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<ListedSearch> rows);
    [[nodiscard]] const std::vector<ListedSearch>& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ListedSearch> m_rows;
};

/// The searches, those under way first, then newest first; words filter them.
class SearchListView final : public QWidget {
    Q_OBJECT

public:
    explicit SearchListView(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps the choice where it is still there.
    void setRows(std::vector<ListedSearch> rows);
    /// False when it is not listed. Does not emit.
    bool select(RunId id);
    bool selectJob(qint64 job);
    /// What is chosen; null when nothing is.
    [[nodiscard]] const ListedSearch* selected() const;
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] SearchField* filter() const { return m_filter; }
    [[nodiscard]] const std::vector<ListedSearch>& rows() const { return m_all; }
    /// Height that shows so many rows.
    [[nodiscard]] int heightFor(int rows) const;

Q_SIGNALS:
    /// By the user's hand.
    void chosen();

private:
    void applyFilter();
    bool selectRow(int row);

    std::vector<ListedSearch> m_all;
    SearchListModel* m_model;
    SearchField* m_filter;
    QListView* m_list;
    bool m_quiet = false;
};

/// Draws a search on four lines: name; chip and day; strategy and method; trials and Sharpe ratio.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SearchDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::pages::searches
