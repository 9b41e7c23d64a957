// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

#include "ui/kit/fonts.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"
#include "ui/kit/style_sheet.h"

namespace qd::ui {

Theme::Theme(Mode mode, QObject* parent) : QObject(parent), m_mode(mode) {
    rebuild();
}

int Theme::motionMs() const {
    return m_reducedMotion ? 0 : motion::kStandardMs;
}

int Theme::rowHeight() const {
    switch (m_density) {
        case Density::Compact:
            return space::kRowCompact;
        case Density::Comfortable:
            return space::kRowComfortable;
        case Density::Standard:
            break;
    }
    return space::kRow;
}

void Theme::setMode(Mode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    push();
}

void Theme::setDensity(Density density) {
    if (density == m_density) return;
    m_density = density;
    Q_EMIT changed();
}

void Theme::setChangeColours(ChangeColours colours) {
    if (colours == m_changeColours) return;
    m_changeColours = colours;
    push();
}

void Theme::setReducedMotion(bool reduced) {
    if (reduced == m_reducedMotion) return;
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

void Theme::rebuild() {
    Palette base = m_mode == Mode::Light          ? lightPalette()
                   : m_mode == Mode::HighContrast ? highContrastPalette()
                                                  : darkPalette();
    m_palette = withChangeColours(std::move(base), m_changeColours);
}

void Theme::push() {
    rebuild();
    if (m_app != nullptr) {
        const QPalette colours = qtPalette(m_palette);
        QApplication::setPalette(colours);
        QToolTip::setPalette(colours);
        m_app->setStyleSheet(styleSheet(m_palette));
    }
    Q_EMIT changed();
}

void Theme::apply(QApplication& app) {
    m_app = &app;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(FontRole::Body));
    push();
}

}  // namespace qd::ui
