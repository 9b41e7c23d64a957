// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>
#include <vector>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QListView;

namespace qd::ui {

class SearchField;

/// Something that a page lists and opens: a search, a training, a model. All words are ready for reading.
struct ListedRecord {
    QString key;  ///< tells it from the others: "12", "job 7"
    QString name;
    QString chip;  ///< "SYNTHETIC", "RUNNING"; may be empty
    Severity severity = Severity::Neutral;
    QString made;     ///< a day
    QString kind;     ///< what it is
    QString count;    ///< "264 trials"; at the end of the line of `kind`
    QString figures;  ///< the number that matters, with its interval
    bool operator==(const ListedRecord&) const = default;
};
/// For screen readers and the tool tip.
[[nodiscard]] QString sentence(const ListedRecord& row);

class RecordListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    /// Where the same records stand in the same places, only the lines that changed are told.
    void setRows(std::vector<ListedRecord> rows);
    [[nodiscard]] const std::vector<ListedRecord>& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ListedRecord> m_rows;
};

/// The list at the leading side of a page: records on four lines each, and words that filter them.
class RecordList final : public QWidget {
    Q_OBJECT

public:
    /// `name` is for screen readers; `filter` stands in the empty filter: "Filter searches".
    RecordList(const Theme& theme, const QString& name, const QString& filter, QWidget* parent = nullptr);

    /// Keeps the choice where it is still there.
    void setRows(std::vector<ListedRecord> rows);
    /// False when it is not listed. Does not emit.
    bool select(const QString& key);
    /// What is chosen; null when nothing is.
    [[nodiscard]] const ListedRecord* selected() const;
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] SearchField* filter() const { return m_filter; }
    [[nodiscard]] const std::vector<ListedRecord>& rows() const { return m_all; }
    /// Height that shows so many rows.
    [[nodiscard]] int heightFor(int rows) const;

Q_SIGNALS:
    /// By the user's hand.
    void chosen();

private:
    void applyFilter();

    std::vector<ListedRecord> m_all;
    RecordListModel* m_model;
    SearchField* m_filter;
    QListView* m_list;
    bool m_quiet = false;
};

/// Draws a record on four lines: name; chip and day; kind and count; figures.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RecordDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui
