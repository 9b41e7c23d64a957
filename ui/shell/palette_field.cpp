// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_field.h"

#include <QPainter>
#include <QStyle>

#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

constexpr int kWidth = 420;
constexpr int kLeastWidth = 120;
constexpr int kHeight = 26;
constexpr int kIcon = 14;
constexpr int kPadding = 9;

}  // namespace

PaletteField::PaletteField(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setText(tr("Search symbols, runs, reports, actions"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaletteField::setKey(const QString& key) {
    m_key = key;
    setToolTip(key.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), key));
    update();
}

QSize PaletteField::sizeHint() const {
    return {kWidth, kHeight};
}

QSize PaletteField::minimumSizeHint() const {
    return {kLeastWidth, kHeight};
}

void PaletteField::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? p.accent : underMouse() ? p.control : p.line, 1));
    painter.setBrush(p.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kControlRadius,
                            space::kControlRadius);
    const auto visual = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    const auto align = [this](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side)) | Qt::AlignVCenter |
               Qt::TextSingleLine;
    };
    painter.drawPixmap(QPointF(visual(kPadding, kIcon).left(), (height() - kIcon) / 2.0),
                       iconPixmap(Icon::Search, p.muted, kIcon, devicePixelRatioF()));
    painter.setFont(ui::font(FontRole::Label));
    const int keyWidth = painter.fontMetrics().horizontalAdvance(m_key);
    painter.setPen(p.faint);
    painter.drawText(visual(width() - kPadding - keyWidth, keyWidth), align(Qt::AlignRight), m_key);
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(p.muted);
    const int left = kPadding + kIcon + 8;
    const QRect words = visual(left, width() - left - keyWidth - 2 * kPadding);
    painter.drawText(words, align(Qt::AlignLeft),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

}  // namespace qd::ui::shell
