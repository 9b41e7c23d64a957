// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

#include "core/base/result.h"
#include "ui/shell/panel.h"

namespace qd::ui::shell {

/// Where one panel stands, and what is in it.
struct PanelPlace {
    QString id;    ///< "navigation"; of a page's panel "page-1"
    QString page;  ///< id of the page; empty for a built-in panel
    Side side = Side::Leading;
    bool shown = true;
    bool floating = false;
    int extent = 300;     ///< px: its width, or its height when it stands below
    QRect geometry = {};  ///< of a floating one, on the desktop
    QString screen = {};  ///< on which it floats
    Link link = Link::None;
    QJsonValue state = {};  ///< what Page::saveState() gave

    bool operator==(const PanelPlace&) const = default;
};

/// An arrangement of the window.
struct Layout {
    QString name;
    QString page;  ///< in the middle; empty: the one that is shown stays
    Link link = Link::A;
    QList<PanelPlace> panels;
    QByteArray docks =
        {};  ///< how the docked ones are split, as QMainWindow gives it; empty: by side and extent
    bool rightToLeft = false;  ///< when it was taken
    bool tree = true;          ///< the portfolio tree is unfolded

    bool operator==(const Layout&) const = default;
};

/// With the version of its shape in it.
[[nodiscard]] QJsonObject toJson(const Layout& layout);
/// Error BadInput for another version or what is no layout; values out of range are brought into it.
[[nodiscard]] Result<Layout> layoutFrom(const QJsonValue& json);

}  // namespace qd::ui::shell
