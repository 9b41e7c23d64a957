// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QWidget>
#include <vector>

#include "core/market/import.h"

class QPushButton;
class QTableView;

namespace qd::ui::wizards {

/// How to mend an issue in the source, or that nothing is to do.
[[nodiscard]] QString mendWords(market::ImportIssueKind kind);

/// What a reader mended or passed over: line, message, how to mend.
class IssueModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Message, Mend, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setIssues(std::vector<market::ImportIssue> issues);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// All of it as tab-separated lines with a header line.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString cell(const market::ImportIssue& issue, int column) const;

    std::vector<market::ImportIssue> m_issues;
};

/// The issues of an import as a table, with a button that copies all. Takes no room while there are none.
class IssueTable final : public QWidget {
    Q_OBJECT

public:
    explicit IssueTable(QWidget* parent = nullptr);

    void setIssues(std::vector<market::ImportIssue> issues);
    [[nodiscard]] const IssueModel& model() const { return *m_model; }
    /// Puts all issues on the clipboard.
    void copyAll();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    IssueModel* m_model;
    QTableView* m_table;
    QPushButton* m_copy;
};

}  // namespace qd::ui::wizards
