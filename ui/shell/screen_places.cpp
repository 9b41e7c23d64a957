// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screen_places.h"

#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

namespace qd::ui::shell {

namespace {

constexpr int kGrab = 100;      ///< px of the title line that must be seen
constexpr int kTitleLine = 26;  ///< px
constexpr QSize kGood(900, 620);

/// The line by which a window is moved can be reached.
bool grabbable(const QRect& window, const QRect& screen) {
    const QRect seen = QRect(window.topLeft(), QSize(window.width(), kTitleLine)).intersected(screen);
    return seen.width() >= std::min(kGrab, window.width()) && seen.height() >= kTitleLine / 2;
}

QRect centred(const QSize& size, const QRect& screen) {
    const QSize fitting = size.boundedTo(screen.size());
    const QSize rest = screen.size() - fitting;
    return {screen.topLeft() + QPoint(rest.width() / 2, rest.height() / 2), fitting};
}

}  // namespace

QList<ScreenPlace> screenPlaces() {
    QList<ScreenPlace> places;
    const auto screens = QGuiApplication::screens();
    for (const QScreen* screen : screens)
        places.append({screen->name(), screen->availableGeometry()});
    return places;
}

QRect placeOnScreens(const QRect& wanted, const QString& screen, const QList<ScreenPlace>& screens) {
    if (screens.isEmpty()) return wanted;
    const auto own = std::find_if(screens.begin(), screens.end(),
                                  [&](const ScreenPlace& place) { return place.name == screen; });
    const QRect home = own == screens.end() ? screens.constFirst().available : own->available;
    if (wanted.isEmpty()) return centred(kGood, home);
    const QRect fitting(wanted.topLeft(), wanted.size().boundedTo(home.size()));
    const bool reached = std::any_of(screens.begin(), screens.end(), [&](const ScreenPlace& place) {
        return grabbable(fitting, place.available);
    });
    return reached ? fitting : centred(fitting.size(), home);
}

QRect placeOnNextScreen(const QRect& now, const QList<ScreenPlace>& screens) {
    if (screens.size() < 2) return now;
    qsizetype at = 0;
    for (qsizetype i = 0; i < screens.size(); ++i)
        if (screens.at(i).available.contains(now.center())) at = i;
    const QRect& from = screens.at(at).available;
    const ScreenPlace& to = screens.at((at + 1) % screens.size());
    return placeOnScreens(QRect(to.available.topLeft() + (now.topLeft() - from.topLeft()), now.size()),
                          to.name, {to});
}

}  // namespace qd::ui::shell
