// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_item.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::shell {

namespace {
constexpr int kPadding = 8;
constexpr int kIcon = 12;
constexpr int kIconGap = 5;
constexpr int kLeastCharacters = 6;
}  // namespace

StatusItem::StatusItem(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void StatusItem::set(const QString& words, std::optional<Severity> severity) {
    if (words == m_words && severity == m_severity) return;
    m_words = words;
    m_severity = severity;
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

void StatusItem::setPurpose(const QString& sentence) {
    setToolTip(sentence);
    setAccessibleDescription(sentence);
}

QSize StatusItem::sizeHint() const {
    const QFont words = ui::font(FontRole::Label);
    const int icon = m_severity ? kIcon + kIconGap : 0;
    return {2 * kPadding + icon + static_cast<int>(std::ceil(tabularWidth(words, m_words))),
            QFontMetrics(words).height() + space::kControlRadius};
}

QSize StatusItem::minimumSizeHint() const {
    const QSize whole = sizeHint();
    const int least = QFontMetrics(ui::font(FontRole::Label)).averageCharWidth() * kLeastCharacters;
    return {std::min(whole.width(), 2 * kPadding + least), whole.height()};
}

void StatusItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = m_theme.palette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(box, space::kControlRadius, space::kControlRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, space::kControlRadius, space::kControlRadius);
    }
    QRect inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    const auto mirrored = [this](const QRect& area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    if (m_severity) {
        const QRect icon(inside.left(), (height() - kIcon) / 2, kIcon, kIcon);
        painter.drawPixmap(mirrored(icon),
                           iconPixmap(severityIcon(*m_severity), severityColour(p, *m_severity), kIcon,
                                      devicePixelRatioF()));
        inside.setLeft(inside.left() + kIcon + kIconGap);
    }
    const bool loud = m_severity == Severity::Hard || m_severity == Severity::Warn;
    painter.setFont(ui::font(FontRole::Label));
    painter.setPen(loud || underMouse() || hasFocus() ? p.text : p.muted);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    if (rightToLeft)  // words of the language, not figures alone
        painter.drawText(mirrored(inside), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_words, Qt::ElideRight, inside.width()));
    else
        drawTabular(painter, inside, Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

void StatusItem::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange) updateGeometry();
}

}  // namespace qd::ui::shell
