// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/kit/palette.h"

class QApplication;

namespace qd::ui {

/// The look of the window: palette, density and motion. One is made by the composition root and passed by
/// reference to every widget that paints; it outlives them. Widgets repaint on changed().
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Mode { Dark, Light, HighContrast };
    Q_ENUM(Mode)
    enum class Density { Compact, Standard, Comfortable };
    Q_ENUM(Density)

    explicit Theme(Mode mode = Mode::Dark, QObject* parent = nullptr);

    [[nodiscard]] const Palette& palette() const { return m_palette; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] ChangeColours changeColours() const { return m_changeColours; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    /// Duration for an animation: 0 with reduced motion.
    [[nodiscard]] int motionMs() const;
    /// Height of a table row in px: 24, 28 or 32.
    [[nodiscard]] int rowHeight() const;

    void setMode(Mode mode);
    void setDensity(Density density);
    void setChangeColours(ChangeColours colours);
    void setReducedMotion(bool reduced);

    /// Sets Fusion, the application's font, QPalette and style sheet, and keeps them in step with every later
    /// change. Call registerFonts() first.
    void apply(QApplication& app);

Q_SIGNALS:
    /// Palette, density or motion changed.
    void changed();

private:
    void rebuild();
    void push();

    Mode m_mode;
    Density m_density = Density::Standard;
    ChangeColours m_changeColours = ChangeColours::Standard;
    bool m_reducedMotion = false;
    Palette m_palette;
    QApplication* m_app = nullptr;
};

}  // namespace qd::ui
