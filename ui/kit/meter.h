// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QPainter;

namespace qd::ui {

/// A thin bar of `share` (0 … 1) in `colour` on the track, rounded, vertically centred in `rect`; for
/// delegates.
void paintMeter(QPainter& painter, const QRectF& rect, const Palette& palette, double share,
                const QColor& colour, double height = 4.0);

/// A bar that shows a share done.
class Meter final : public QWidget {
    Q_OBJECT

public:
    explicit Meter(const Theme& theme, QWidget* parent = nullptr);
    void setShare(double share);  ///< 0 … 1, clamped; NaN shows an empty track
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = 0.0;
};

/// A limit's use: name, "10.4 of 10.0 %", and a bar with the limit as a tick.
class LimitBar final : public QWidget {
    Q_OBJECT

public:
    explicit LimitBar(const Theme& theme, QWidget* parent = nullptr);
    /// `used` is the share of the limit (1.0 = at the limit; the bar's end is 1.08).
    void set(const QString& name, const QString& reading, double used, Severity severity);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    QString m_reading;
    double m_used = 0.0;
    Severity m_severity = Severity::Info;
};

}  // namespace qd::ui
