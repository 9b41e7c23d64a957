// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/severity.h"

#include <QCoreApplication>

namespace qd::ui {

QColor severityColour(const Palette& palette, Severity severity) {
    switch (severity) {
        case Severity::Neutral:
            return palette.accent;
        case Severity::Info:
            return palette.muted;
        case Severity::Ok:
            return palette.ok;
        case Severity::Warn:
            return palette.warn;
        case Severity::Hard:
            return palette.hard;
    }
    return palette.muted;
}

Icon severityIcon(Severity severity) {
    switch (severity) {
        case Severity::Ok:
            return Icon::Check;
        case Severity::Warn:
            return Icon::Warn;
        case Severity::Hard:
            return Icon::Hard;
        case Severity::Neutral:
        case Severity::Info:
            break;
    }
    return Icon::Info;
}

QString severityWord(Severity severity) {
    switch (severity) {
        case Severity::Ok:
            return QCoreApplication::translate("Severity", "Fine");
        case Severity::Warn:
            return QCoreApplication::translate("Severity", "Warning");
        case Severity::Hard:
            return QCoreApplication::translate("Severity", "Hard");
        case Severity::Neutral:
        case Severity::Info:
            break;
    }
    return QCoreApplication::translate("Severity", "Note");
}

}  // namespace qd::ui
