// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

namespace qd::ui::shell {

/// A screen that is there now, and the part of it that windows may cover.
struct ScreenPlace {
    QString name;
    QRect available;
};
/// Those of the machine, the primary one first.
[[nodiscard]] QList<ScreenPlace> screenPlaces();

/// Where a window goes that stood at `wanted` on the screen named `screen`: there when it can still be seen
/// and grabbed, else in the middle of its screen, or of the first one when its screen is gone; never larger
/// than the screen. An empty `wanted` gives a window of a good size.
[[nodiscard]] QRect placeOnScreens(const QRect& wanted, const QString& screen,
                                   const QList<ScreenPlace>& screens);
/// As large, at the same place of the screen after the one that it is on.
[[nodiscard]] QRect placeOnNextScreen(const QRect& now, const QList<ScreenPlace>& screens);

}  // namespace qd::ui::shell
