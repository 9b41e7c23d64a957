// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace qd::ui {

/// Says to screen readers what a widget is that draws itself. Call it in the constructor, before anybody
/// asks; the name is the widget's accessibleName().
void setAccessibleRole(QWidget* widget, QAccessible::Role role);
/// The value between `least` and `most` of a widget whose role has one (ProgressBar, Slider, Dial); tells
/// readers.
void setAccessibleValue(QWidget* widget, double value, double least = 0.0, double most = 1.0);
/// Tells readers that this widget has something to say now: a notice, a banner.
void announce(QWidget* widget);

}  // namespace qd::ui
