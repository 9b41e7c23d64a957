// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/key_table_model.h"

#include <QPainter>
#include <QTableView>

#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/space.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::settings {

namespace {
constexpr double kPadding = 10.0;
constexpr int kMark = 12;
}  // namespace

void KeyTableModel::setLines(const QList<shell::KeyLine>& lines) {
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

const shell::KeyLine* KeyTableModel::line(int row) const {
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

int KeyTableModel::rowOf(const QString& id) const {
    for (int row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).id == id) return row;
    return -1;
}

int KeyTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int KeyTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant KeyTableModel::data(const QModelIndex& index, int role) const {
    const shell::KeyLine* line = index.isValid() ? this->line(index.row()) : nullptr;
    if (line == nullptr) return {};
    const QString conflict = line->conflicts.isEmpty()
                                 ? QString()
                                 : tr("Same key as: %1").arg(line->conflicts.join(QStringLiteral(", ")));
    if (role == Qt::ToolTipRole) return conflict.isEmpty() ? line->title : conflict;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Action:
            return line->title;
        case Group:
            return line->group;
        case Keys:
            return line->keys.isEmpty() ? tr("none") : shell::keysText(line->keys);
        case State:
            return !conflict.isEmpty() ? conflict : line->chosen ? tr("changed") : QString();
        default:
            return {};
    }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Action:
            return tr("Action");
        case Group:
            return tr("Group");
        case Keys:
            return tr("Keys");
        case State:
            return tr("State");
        default:
            return {};
    }
}

KeyTableDelegate::KeyTableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void KeyTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const auto* model = qobject_cast<const KeyTableModel*>(index.model());
    const shell::KeyLine* line = model == nullptr ? nullptr : model->line(index.row());
    if (line == nullptr) return;
    const Palette& p = m_theme.palette();
    const QRectF whole(option.rect);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto leading = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter->save();
    painter->fillRect(whole, option.state.testFlag(QStyle::State_Selected) ? p.raised : p.surface);
    painter->fillRect(QRectF(whole.left(), whole.bottom() - 1.0, whole.width(), 1.0), p.line);
    QRectF box = whole.adjusted(kPadding, 0, -kPadding, -1);
    const QString words = index.data().toString();
    const bool conflict = index.column() == KeyTableModel::State && !line->conflicts.isEmpty();
    if (index.column() == KeyTableModel::Keys && !line->keys.isEmpty()) {
        paintCaps(*painter, box, mirrored ? Qt::AlignRight : Qt::AlignLeft, p,
                  capsOf(line->keys.constFirst()));
    } else {
        if (conflict) {
            const double x = mirrored ? box.right() - kMark : box.left();
            painter->drawPixmap(
                QPointF(x, box.center().y() - kMark / 2.0),
                iconPixmap(Icon::Warn, p.warn, kMark, painter->device()->devicePixelRatioF()));
            box.adjust(mirrored ? 0 : kMark + space::kTight, 0, mirrored ? -kMark - space::kTight : 0, 0);
        }
        const bool main = index.column() == KeyTableModel::Action;
        painter->setFont(ui::font(main ? FontRole::Body : FontRole::Secondary));
        painter->setPen(main || conflict ? p.text : p.muted);
        painter->drawText(box, static_cast<int>(leading) | Qt::TextSingleLine,
                          QFontMetricsF(painter->font()).elidedText(words, Qt::ElideRight, box.width()));
    }
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table != nullptr && table->hasFocus() && table->currentIndex().row() == index.row())
        paintRowFocus(*painter, option.rect, p, index.column() == 0,
                      index.column() == KeyTableModel::ColumnCount - 1);
    painter->restore();
}

}  // namespace qd::ui::pages::settings
