// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/elevation.h"

namespace qd::ui {

QColor ground(const Palette& palette, Elevation level) {
    switch (level) {
        case Elevation::Canvas:
            return palette.canvas;
        case Elevation::Raised:
            return palette.raised;
        case Elevation::Surface:
        case Elevation::Overlay:
            break;
    }
    return palette.surface;
}

QColor edge(const Palette& palette, Elevation level) {
    switch (level) {
        case Elevation::Canvas:
            return palette.canvas;
        case Elevation::Overlay:
            return palette.overlayLine;
        case Elevation::Surface:
        case Elevation::Raised:
            break;
    }
    return palette.line;
}

}  // namespace qd::ui
