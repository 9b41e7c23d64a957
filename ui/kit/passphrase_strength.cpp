// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/passphrase_strength.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/kit/fonts.h"

namespace qd::ui {
namespace {
constexpr int kSegments = 4;
constexpr double kGap = 4.0;

QString gradeWord(int grade) {
    switch (grade) {
        case 1:
            return PassphraseStrength::tr("Weak");
        case 2:
            return PassphraseStrength::tr("Fair");
        case 3:
            return PassphraseStrength::tr("Good");
        case 4:
            return PassphraseStrength::tr("Strong");
        default:
            return {};
    }
}

QColor gradeColour(const Palette& p, int grade) {
    if (grade <= 1) return p.hard;
    return grade == 2 ? p.warn : p.ok;
}

}  // namespace

PassphraseStrength::PassphraseStrength(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Strength of the passphrase"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PassphraseStrength::setPassphrase(QStringView passphrase) {
    m_estimate = estimatePassphrase(passphrase);
    setAccessibleDescription(gradeWord(m_estimate.grade) + QLatin1Char(' ') + m_estimate.advice);
    update();
}

QSize PassphraseStrength::sizeHint() const {
    return {240, 26};
}

void PassphraseStrength::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Palette& p = m_theme.palette();
    const double each = (width() - kGap * (kSegments - 1)) / kSegments;
    for (int i = 0; i < kSegments; ++i) {
        painter.setBrush(i < m_estimate.grade ? gradeColour(p, m_estimate.grade) : p.track);
        painter.drawRoundedRect(QRectF(i * (each + kGap), 2.0, each, 4.0), 2.0, 2.0);
    }
    const QFont f = ui::font(FontRole::Label);
    painter.setFont(f);
    const QString word = gradeWord(m_estimate.grade);
    const QRectF line(0.0, 9.0, width(), 16.0);
    painter.setPen(p.text);
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), word);
    painter.setPen(p.muted);
    const double shift = QFontMetricsF(f).horizontalAdvance(word) + 8.0;
    painter.drawText(line.adjusted(word.isEmpty() ? 0.0 : shift, 0.0, 0.0, 0.0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_estimate.advice);
}

}  // namespace qd::ui
