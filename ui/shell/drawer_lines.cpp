// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer_lines.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <utility>

#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"

namespace qd::ui::shell {

namespace {

constexpr double kPadding = 8.0;
constexpr int kChipCharacters = 11;

}  // namespace

DrawerLines::DrawerLines(bool severities, QList<DrawerColumn> columns, QObject* parent)
    : QAbstractTableModel(parent), m_severities(severities), m_columns(std::move(columns)) {}

int DrawerLines::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DrawerLines::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + (m_severities ? 1 : 0) + 1;
}

QVariant DrawerLines::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_lines.size()) return {};
    const DrawerLine& line = m_lines.at(index.row());
    if (role == Qt::ToolTipRole) return line.toolTip.isEmpty() ? QVariant() : QVariant(line.toolTip);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (index.column() == openColumn()) return line.page.isEmpty() ? QString() : tr("Open");
    const int cell = index.column() - (m_severities ? 1 : 0);
    if (cell < 0) return severityWord(line.severity.value_or(Severity::Neutral));
    return line.cells.value(cell);
}

QVariant DrawerLines::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == openColumn()) return QString();
    const int cell = section - (m_severities ? 1 : 0);
    return cell < 0 ? tr("Severity") : m_columns.value(cell).title;
}

void DrawerLines::setLines(const QList<DrawerLine>& lines) {
    if (lines == m_lines) return;
    // What came to the top, as in a chain that grows, is inserted; anything else is a new list.
    const qsizetype more = lines.size() - m_lines.size();
    if (more > 0 && !m_lines.isEmpty() && lines.mid(more) == m_lines) {
        beginInsertRows({}, 0, static_cast<int>(more) - 1);
        m_lines = lines;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

DrawerLineView::DrawerLineView(const Theme& theme, DrawerLines* lines, const QString& name, QWidget* parent)
    : QTableView(parent), m_lines(lines) {
    setModel(lines);
    setItemDelegate(new DrawerLineDelegate(theme, *lines, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    setMouseTracking(true);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    const auto rowHeight = [this, &theme] {
        verticalHeader()->setMinimumSectionSize(1);
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    };
    rowHeight();
    connect(&theme, &Theme::changed, this, rowHeight);
    connect(this, &QAbstractItemView::doubleClicked, this, &DrawerLineView::open);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == m_lines->openColumn()) open(index);
    });
    fit();
}

/// The width of a column follows the font; the one without a width takes the rest.
void DrawerLineView::fit() {
    const QFontMetrics metrics(ui::font(FontRole::Body));
    const int first = m_lines->severities() ? 1 : 0;
    auto* header = horizontalHeader();
    header->setMinimumSectionSize(1);
    const auto wide = [&](int characters) {
        return metrics.averageCharWidth() * characters + 2 * static_cast<int>(kPadding);
    };
    if (first == 1) header->resizeSection(0, wide(kChipCharacters));
    for (int i = 0; i < m_lines->columns().size(); ++i) {
        const int characters = m_lines->columns().at(i).width;
        header->setSectionResizeMode(first + i, characters == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (characters > 0) header->resizeSection(first + i, wide(characters));
    }
    const int open = m_lines->openColumn();
    header->setSectionResizeMode(open, QHeaderView::Fixed);
    header->resizeSection(open, metrics.horizontalAdvance(tr("Open")) + 4 * static_cast<int>(kPadding));
}

void DrawerLineView::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    const DrawerLine& line = m_lines->line(index.row());
    if (!line.page.isEmpty()) Q_EMIT opened(line.page, line.item);
}

void DrawerLineView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return open(currentIndex());
    QTableView::keyPressEvent(event);
}

void DrawerLineView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

DrawerLineDelegate::DrawerLineDelegate(const Theme& theme, const DrawerLines& lines, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_lines(lines) {}

void DrawerLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const Palette& p = m_theme.palette();
    const bool active = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(option.rect, active ? p.raised : p.surface);
    const QRectF box = QRectF(option.rect).adjusted(kPadding, 0, -kPadding, 0);
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const int cell = index.column() - (m_lines.severities() ? 1 : 0);
    const QString words = index.data().toString();
    if (cell < 0) {
        paintChip(*painter, box, leading, p, m_lines.line(index.row()).severity.value_or(Severity::Neutral),
                  words);
    } else {
        const bool open = index.column() == m_lines.openColumn();
        const DrawerColumn column = open ? DrawerColumn{} : m_lines.columns().at(cell);
        painter->setFont(ui::font(column.code ? FontRole::CodeSmall
                                  : open      ? FontRole::BodyMedium
                                              : FontRole::Body));
        painter->setPen(open ? p.accent : column.muted ? p.muted : p.text);
        const QFontMetricsF metrics(painter->font());
        painter->drawText(box, static_cast<int>(leading | Qt::TextSingleLine),
                          metrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table != nullptr && table->hasFocus() && table->currentIndex().row() == index.row())
        paintRowFocus(*painter, option.rect, p, option.rect.left() <= 0,
                      option.rect.right() >= table->horizontalHeader()->length() - 1);
    painter->restore();
}

}  // namespace qd::ui::shell
