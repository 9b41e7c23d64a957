// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/key_caps.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

constexpr double kHigh = 18.0;
constexpr double kPadding = 5.0;
constexpr double kGap = 3.0;
constexpr double kChordGap = 10.0;

double capWidth(const QString& cap) {
    if (cap.isEmpty()) return kChordGap - kGap;
    const double words = QFontMetricsF(ui::font(FontRole::Label)).horizontalAdvance(cap);
    return std::max(kHigh, std::ceil(words + 2.0 * kPadding));
}

}  // namespace

QStringList capsOf(const QKeySequence& keys) {
    QStringList caps;
    for (int i = 0; i < keys.count(); ++i) {
        if (i > 0) caps.append(QString());
        QString chord = QKeySequence(keys[static_cast<uint>(i)]).toString(QKeySequence::NativeText);
        const bool plus = chord.endsWith(QLatin1String("++")) || chord == QLatin1String("+");
        if (plus) chord.chop(chord.size() > 1 ? 2 : 1);
        for (const QString& cap : chord.split(QLatin1Char('+'), Qt::SkipEmptyParts))
            caps.append(cap);
        if (plus) caps.append(QStringLiteral("+"));
    }
    return caps;
}

double capsWidth(const QStringList& caps) {
    double width = 0.0;
    for (const QString& cap : caps)
        width += capWidth(cap) + kGap;
    return std::max(0.0, width - kGap);
}

void paintCaps(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const Palette& palette,
               const QStringList& caps) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Label));
    double x = alignment.testFlag(Qt::AlignRight) ? rect.right() - capsWidth(caps) : rect.left();
    const double top = std::round(rect.center().y() - kHigh / 2.0);
    for (const QString& cap : caps) {
        const double width = capWidth(cap);
        if (!cap.isEmpty()) {
            const QRectF box(std::round(x), top, width, kHigh);
            painter.setPen(QPen(palette.highContrast ? palette.text : palette.scroll, space::kLine));
            painter.setBrush(palette.track);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), space::kMarkRadius,
                                    space::kMarkRadius);
            painter.setPen(palette.muted);
            painter.drawText(box, static_cast<int>(Qt::AlignCenter), cap);
        }
        x += width + kGap;
    }
    painter.restore();
}

KeyCaps::KeyCaps(const Theme& theme, const QKeySequence& keys, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setKeys(keys);
}

void KeyCaps::setKeys(const QKeySequence& keys) {
    m_keys = keys;
    m_caps = capsOf(keys);
    setAccessibleName(keys.toString(QKeySequence::NativeText));
    updateGeometry();
    update();
}

QSize KeyCaps::sizeHint() const {
    return {static_cast<int>(std::ceil(capsWidth(m_caps))), static_cast<int>(kHigh) + 2};
}

void KeyCaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCaps(painter, QRectF(rect()), Qt::AlignLeft, m_theme.palette(), m_caps);
}

}  // namespace qd::ui
