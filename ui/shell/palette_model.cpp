// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

constexpr int kRowHeight = 32;
constexpr double kGroupWidth = 72.0;

Icon iconOf(PaletteKind kind) {
    switch (kind) {
        case PaletteKind::Page:
            return Icon::Layout;
        case PaletteKind::Symbol:
            return Icon::LineChart;
        case PaletteKind::Run:
            return Icon::Backtests;
        case PaletteKind::Search:
            return Icon::Heatmap;
        case PaletteKind::Report:
            return Icon::Reports;
        case PaletteKind::Dataset:
            return Icon::Data;
        case PaletteKind::Setting:
            return Icon::Settings;
        case PaletteKind::Guide:
            return Icon::Help;
        case PaletteKind::Action:
            break;
    }
    return Icon::Play;
}

/// Words on one line with some letters marked by weight and colour.
struct MarkedLine {
    QString words;
    QList<int> marked;
    QFont font;
    QColor ink;
    QColor markInk;
};

/// Draws it in `box` and gives the width that was used.
double paintMarked(QPainter& painter, const QRectF& box, Qt::LayoutDirection direction,
                   const MarkedLine& line) {
    const QFontMetricsF metrics(line.font);
    const QString shown = metrics.elidedText(line.words, Qt::ElideRight, box.width());
    QTextLayout layout(shown, line.font);
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> ranges;
    for (const int at : line.marked) {
        if (at >= shown.size() || shown.at(at) != line.words.at(at)) continue;  // cut off
        QTextCharFormat format;
        format.setForeground(line.markInk);
        format.setFontWeight(QFont::DemiBold);
        ranges.append({at, 1, format});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    if (laid.isValid()) laid.setLineWidth(box.width());
    layout.endLayout();
    if (!laid.isValid()) return 0.0;
    painter.setPen(line.ink);
    layout.draw(&painter, QPointF(box.left(), box.center().y() - laid.height() / 2.0));
    return std::min(laid.naturalTextWidth(), box.width());
}

/// The room of a row that is still free, from its leading and its trailing end.
class Room {
public:
    Room(const QRectF& whole, Qt::LayoutDirection direction)
        : m_whole(whole), m_left(whole), m_direction(direction) {}

    QRectF takeLeading(double width) {
        const QRectF taken(m_left.left(), m_left.top(), width, m_left.height());
        m_left.setLeft(std::min(m_left.right(), m_left.left() + width));
        return placed(taken);
    }
    QRectF takeTrailing(double width) {
        const QRectF taken(m_left.right() - width, m_left.top(), width, m_left.height());
        m_left.setRight(std::max(m_left.left(), m_left.right() - width));
        return placed(taken);
    }
    [[nodiscard]] double width() const { return m_left.width(); }

private:
    [[nodiscard]] QRectF placed(QRectF box) const {
        if (m_direction == Qt::RightToLeft) box.moveLeft(m_whole.left() + m_whole.right() - box.right());
        return box;
    }

    QRectF m_whole;
    QRectF m_left;
    Qt::LayoutDirection m_direction;
};

}  // namespace

void PaletteModel::setRows(const std::vector<const PaletteEntry*>& rows, const QString& words) {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(rows.size());
    for (const PaletteEntry* row : rows)
        m_rows.push_back(*row);
    m_words = words;
    m_positions.assign(m_rows.size(), std::nullopt);
    endResetModel();
}

const PaletteEntry* PaletteModel::row(int index) const {
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

const FuzzyPositions& PaletteModel::positions(int index) const {
    auto& known = m_positions.at(static_cast<std::size_t>(index));
    const PaletteEntry& entry = m_rows.at(static_cast<std::size_t>(index));
    if (!known) known = fuzzyPositions(m_words, entry.title, entry.detail);
    return *known;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const PaletteEntry* entry = index.isValid() ? row(index.row()) : nullptr;
    if (entry == nullptr) return {};
    if (role == Qt::DisplayRole) return entry->title;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    QStringList words{entry->title};
    if (!entry->detail.isEmpty()) words.append(entry->detail);
    words.append(paletteGroup(entry->kind));
    if (!entry->keys.isEmpty()) words.append(entry->keys.toString(QKeySequence::NativeText));
    if (!entry->enabled) words.append(tr("not available now"));
    if (entry->decides) words.append(tr("asks first"));
    return words.join(QStringLiteral(", "));
}

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, kRowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    const PaletteEntry* entry = model == nullptr ? nullptr : model->row(index.row());
    if (entry == nullptr) return;
    const Palette& p = m_theme.palette();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(option.rect).adjusted(space::kTight, 0, -space::kTight, 0);
    if (current) {
        painter->setPen(p.highContrast ? QPen(p.accent, space::kStrongLine) : QPen(Qt::NoPen));
        painter->setBrush(p.raised);
        painter->drawRoundedRect(whole.adjusted(1, 1, -1, -1), space::kControlRadius, space::kControlRadius);
    }
    Room room(whole.adjusted(space::kStep, 0, -space::kStep, 0), option.direction);
    const QColor ink = entry->enabled ? p.text : p.faint;
    const QRectF picture = room.takeLeading(space::kIcon);
    painter->drawPixmap(QPointF(picture.left(), std::round(whole.center().y() - space::kIcon / 2.0)),
                        iconPixmap(iconOf(entry->kind), current ? p.text : p.muted, space::kIcon,
                                   painter->device()->devicePixelRatioF()));
    room.takeLeading(space::kStep + 2);
    const QStringList caps = capsOf(entry->keys);
    if (!caps.isEmpty()) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        paintCaps(*painter, room.takeTrailing(capsWidth(caps)), mirrored ? Qt::AlignLeft : Qt::AlignRight, p,
                  caps);
        room.takeTrailing(space::kWide);
    }
    painter->setFont(ui::font(FontRole::Label));
    painter->setPen(p.faint);
    painter->drawText(room.takeTrailing(kGroupWidth), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      paletteGroup(entry->kind));
    room.takeTrailing(space::kWide);
    const FuzzyPositions& marks = model->positions(index.row());
    const MarkedLine title{entry->title, marks.title, ui::font(FontRole::Body), ink, p.accent};
    const MarkedLine detail{entry->detail, marks.detail, ui::font(FontRole::Secondary), p.muted, p.accent};
    const double wanted = QFontMetricsF(ui::font(FontRole::BodyMedium)).horizontalAdvance(entry->title) + 4.0;
    paintMarked(*painter, room.takeLeading(std::min(wanted, room.width())), option.direction, title);
    room.takeLeading(space::kStep);
    if (room.width() > 40.0) paintMarked(*painter, room.takeLeading(room.width()), option.direction, detail);
    painter->restore();
}

}  // namespace qd::ui::shell
