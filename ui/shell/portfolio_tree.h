// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QSet>

#include "ui/kit/theme.h"
#include "ui/shell/portfolio_tree_model.h"

class QLineEdit;
class QToolButton;
class QTreeView;

namespace qd::ui::shell {

class PortfolioFilter;

/// The portfolio below the pages: a heading that folds it, a filter, the tree. Click or Return selects;
/// double click or Ctrl+Return opens.
class PortfolioTree final : public QFrame {
    Q_OBJECT

public:
    explicit PortfolioTree(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps what is unfolded and selected.
    void setSnapshot(const PortfolioSnapshotPtr& snapshot);
    /// Marks it and makes it visible; what is not in the tree changes nothing.
    void follow(const Selection& selection);
    void setFolded(bool folded);
    [[nodiscard]] bool folded() const;
    [[nodiscard]] QTreeView* view() const { return m_view; }
    void focusFilter();

Q_SIGNALS:
    void selected(const qd::ui::shell::Selection& selection);
    void openRequested(const qd::ui::shell::Selection& selection);
    void foldedChanged(bool folded);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void compose();
    void refilter(const QString& text);
    void unfoldRemembered();
    [[nodiscard]] Selection at(const QModelIndex& index) const;
    void choose(const QModelIndex& index);
    void open(const QModelIndex& index);

    const Theme& m_theme;
    PortfolioTreeModel* m_model;
    PortfolioFilter* m_filter;
    QToolButton* m_heading;
    QLineEdit* m_field;
    QTreeView* m_view;
    Selection m_selected;
    QSet<QString> m_unfolded;  ///< sectors, by id
    bool m_filtering = false;
};

}  // namespace qd::ui::shell
