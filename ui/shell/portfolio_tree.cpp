// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/portfolio_tree.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/icons.h"
#include "ui/shell/portfolio_tree_paint.h"

namespace qd::ui::shell {

namespace {

constexpr int kIndent = 12;
constexpr int kMark = 12;
constexpr int kLeastHeight = 120;

}  // namespace

/// Draws its branches as the program draws everything that unfolds.
class PortfolioView final : public QTreeView {
public:
    PortfolioView(const Theme& theme, QWidget* parent) : QTreeView(parent), m_theme(theme) {}

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override {
        if (!model()->hasChildren(index)) return;
        const Icon towards = isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight;
        const QPixmap mark = iconPixmap(isExpanded(index) ? Icon::ChevronDown : towards,
                                        m_theme.palette().muted, kMark, devicePixelRatioF());
        const int left = isRightToLeft() ? rect.left() : rect.right() - kMark + 1;
        // In the middle of the first line: a row may have two.
        painter->drawPixmap(left, rect.top() + (std::min(rect.height(), m_theme.rowHeight()) - kMark) / 2,
                            mark);
    }

private:
    const Theme& m_theme;
};

/// Leaves symbols and sectors whose symbol or name holds the words, with what is above and below them.
class PortfolioFilter final : public QSortFilterProxyModel {
public:
    explicit PortfolioFilter(QObject* parent) : QSortFilterProxyModel(parent) {
        setRecursiveFilteringEnabled(true);
        setAutoAcceptChildRows(true);
    }
    void setWords(const QString& words) {
        m_words = words.trimmed();
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        if (m_words.isEmpty()) return true;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (index.data(PortfolioTreeModel::KindRole).toString().isEmpty()) return false;
        return index.data().toString().contains(m_words, Qt::CaseInsensitive) ||
               index.data(PortfolioTreeModel::DetailRole).toString().contains(m_words, Qt::CaseInsensitive);
    }

private:
    QString m_words;
};

PortfolioTree::PortfolioTree(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_model(new PortfolioTreeModel(this)),
      m_filter(new PortfolioFilter(this)),
      m_heading(new QToolButton(this)),
      m_field(new QLineEdit(this)),
      m_view(new PortfolioView(theme, this)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setAccessibleName(tr("Portfolio"));
    compose();
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    connect(m_heading, &QToolButton::clicked, this, [this] { setFolded(!folded()); });
    connect(m_field, &QLineEdit::textChanged, this, &PortfolioTree::refilter);
    connect(m_view, &QAbstractItemView::clicked, this, &PortfolioTree::choose);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &PortfolioTree::open);
    const auto remember = [this](const QModelIndex& index, bool unfolded) {
        const QString id = index.data(PortfolioTreeModel::IdRole).toString();
        if (m_filtering || index.data(PortfolioTreeModel::KindRole).toString().isEmpty()) return;
        unfolded ? static_cast<void>(m_unfolded.insert(id)) : static_cast<void>(m_unfolded.remove(id));
    };
    connect(m_view, &QTreeView::expanded, this, [remember](const QModelIndex& i) { remember(i, true); });
    connect(m_view, &QTreeView::collapsed, this, [remember](const QModelIndex& i) { remember(i, false); });
    connect(&theme, &Theme::changed, this, [this] {
        setFolded(folded());
        m_view->doItemsLayout();
    });
    setFolded(false);
}

void PortfolioTree::compose() {
    m_heading->setText(tr("Holdings"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize(QSize(12, 12));
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setProperty("qdVariant", QStringLiteral("section"));
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter the portfolio"));
    m_field->setProperty("qdVariant", QStringLiteral("search"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_view->setAccessibleName(tr("Portfolio tree"));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(kIndent);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setUniformRowHeights(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new PortfolioDelegate(m_theme, m_view));
    m_view->setMinimumHeight(kLeastHeight);
    m_view->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
}

void PortfolioTree::setSnapshot(const PortfolioSnapshotPtr& snapshot) {
    m_filtering = true;  // a reset folds everything: that is not the user's wish
    m_model->setSnapshot(snapshot);
    m_filtering = !m_field->text().trimmed().isEmpty();
    unfoldRemembered();
    follow(m_selected);
}

void PortfolioTree::unfoldRemembered() {
    if (m_filtering) {
        m_view->expandAll();
        return;
    }
    const QModelIndex workspace = m_filter->index(0, 0);
    const QModelIndex portfolio = m_filter->index(0, 0, workspace);
    m_view->setExpanded(workspace, true);
    m_view->setExpanded(portfolio, true);
    for (int row = 0; row < m_filter->rowCount(portfolio); ++row) {
        const QModelIndex sector = m_filter->index(row, 0, portfolio);
        m_view->setExpanded(sector, m_unfolded.contains(sector.data(PortfolioTreeModel::IdRole).toString()));
    }
}

void PortfolioTree::refilter(const QString& text) {
    m_filtering = true;
    m_filter->setWords(text);
    m_view->collapseAll();
    m_filtering = !text.trimmed().isEmpty();
    unfoldRemembered();
    if (!m_filtering) follow(m_selected);
}

void PortfolioTree::follow(const Selection& selection) {
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(selection));
    if (!selection.empty() && m_model->indexOf(selection).isValid()) m_selected = selection;
    if (!index.isValid()) return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void PortfolioTree::setFolded(bool folded) {
    const bool was = this->folded();
    m_view->setHidden(folded);
    m_field->setHidden(folded);
    const Icon towards = isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight;
    m_heading->setIcon(themedIcon(folded ? towards : Icon::ChevronDown, m_theme.palette()));
    m_heading->setAccessibleName(folded ? tr("Unfold the holdings") : tr("Fold the holdings"));
    if (was != folded) Q_EMIT foldedChanged(folded);
}

bool PortfolioTree::folded() const {
    return m_view->isHidden();
}

void PortfolioTree::focusFilter() {
    setFolded(false);
    m_field->setFocus(Qt::ShortcutFocusReason);
}

Selection PortfolioTree::at(const QModelIndex& index) const {
    return {index.data(PortfolioTreeModel::KindRole).toString(),
            index.data(PortfolioTreeModel::IdRole).toString()};
}

void PortfolioTree::choose(const QModelIndex& index) {
    const Selection selection = at(index);
    if (selection.empty()) return;
    m_selected = selection;
    Q_EMIT selected(selection);
}

void PortfolioTree::open(const QModelIndex& index) {
    choose(index);
    Q_EMIT openRequested(at(index));
}

bool PortfolioTree::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_view && enter && m_view->currentIndex().isValid()) {
        (key->modifiers() & Qt::ControlModifier) != 0 ? open(m_view->currentIndex())
                                                      : choose(m_view->currentIndex());
        return true;
    }
    if (watched == m_field && key->key() == Qt::Key_Down) {
        m_view->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_field && key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace qd::ui::shell
