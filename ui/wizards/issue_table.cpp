// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/issue_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::wizards {
namespace {

constexpr int kMostHeight = 220;  ///< px of the rows before they scroll
constexpr int kInset = 6;         ///< px: words stand below their title
constexpr int kLeastLine = 56;

/// Words in several lines, set in as the titles are.
class InsetDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem inset = option;
        inset.rect.adjust(kInset, 0, -kInset, 0);
        QStyledItemDelegate::paint(painter, inset, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        QStyleOptionViewItem inset = option;
        inset.rect.adjust(kInset, 0, -kInset, 0);
        const QSize size = QStyledItemDelegate::sizeHint(inset, index);
        return {size.width() + 2 * kInset, size.height() + kInset};
    }
};

}  // namespace

QString mendWords(market::ImportIssueKind kind) {
    using Kind = market::ImportIssueKind;
    switch (kind) {
        case Kind::DuplicateRow:
            return IssueModel::tr("Taken once. Remove the copy from the file.");
        case Kind::OutOfOrder:
            return IssueModel::tr("Put in order. Nothing to do.");
        case Kind::UnknownColumn:
            return IssueModel::tr("Not read. Rename the column if it was meant to be.");
        case Kind::EmptyRow:
            return IssueModel::tr("Passed over. Remove the row, or fill it in.");
        case Kind::ByteOrderMark:
            return IssueModel::tr("Passed over. Nothing to do.");
    }
    return {};
}

void IssueModel::setIssues(std::vector<market::ImportIssue> issues) {
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString IssueModel::cell(const market::ImportIssue& issue, int column) const {
    if (column == Line) return issue.where.line > 0 ? format::integer(issue.where.line) : QString();
    return column == Message ? format::text(issue.message) : mendWords(issue.kind);
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(m_issues[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == Line ? Qt::AlignTrailing : Qt::AlignLeading));
    return {};
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == Line ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole) return {};
    return section == Line ? tr("Line") : section == Message ? tr("What was found") : tr("How to mend it");
}

QString IssueModel::text() const {
    QStringList lines;
    const auto line = [&](auto&& cellOf) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(cellOf(column));
        lines.append(cells.join(QLatin1Char('\t')));
    };
    line([&](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const auto& issue : m_issues)
        line([&](int column) { return cell(issue, column); });
    return lines.join(QLatin1Char('\n'));
}

IssueTable::IssueTable(QWidget* parent)
    : QWidget(parent),
      m_model(new IssueModel(this)),
      m_table(new QTableView(this)),
      m_copy(makeButton(ButtonRole::Quiet, tr("Copy all"), this)) {
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("issues"));
    m_table->setAccessibleName(tr("What the reader mended or passed over"));
    m_table->setItemDelegate(new InsetDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);  // all is copied, or nothing
    m_table->setWordWrap(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(kLeastLine);
    header->setSectionResizeMode(IssueModel::Line, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(IssueModel::Message, QHeaderView::Stretch);
    header->setSectionResizeMode(IssueModel::Mend, QHeaderView::Stretch);
    m_copy->setObjectName(QStringLiteral("copyIssues"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(m_table);
    column->addWidget(m_copy, 0, Qt::AlignTrailing);
    connect(m_copy, &QPushButton::clicked, this, &IssueTable::copyAll);
    hide();
}

void IssueTable::setIssues(std::vector<market::ImportIssue> issues) {
    m_model->setIssues(std::move(issues));
    setVisible(m_model->rowCount() > 0);
    fit();
}

void IssueTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

/// As high as its rows, up to a point.
void IssueTable::fit() {
    m_table->resizeRowsToContents();
    const int rows = std::min(m_table->verticalHeader()->length(), kMostHeight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows + 2);
}

void IssueTable::copyAll() {
    QGuiApplication::clipboard()->setText(m_model->text());
}

}  // namespace qd::ui::wizards
