// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/base/result.h"
#include "ui/kit/theme.h"

namespace qd::console {

/// What the command line of `quarterdeck` asks for.
struct Options {
    QString workspace;       ///< empty: the first-run wizard
    QString passphraseFile;  ///< empty: asked for in the window
    int passphraseFd = -1;
    QString user;                          ///< empty: the system's user name
    std::optional<ui::Theme::Mode> theme;  ///< empty: as chosen before
    QSize size;                            ///< empty: as it stood before
    QString layout;                        ///< name of the layout to begin with; empty: the last one
    QString page;                          ///< id of the page to begin with; empty: that of the layout
    QString locale;                        ///< "de", "pseudo"; empty: as chosen, else the system's
    int scalePercent = 0;                  ///< 0: as chosen
    QString preferences;                   ///< file; empty: the usual place
    bool noPreferences = false;            ///< nothing is read or remembered
    bool safeMode = false;
    QString screenshots;        ///< folder: save a picture of each page, light and dark, and end
    QString measure;            ///< file: write start and stall times as JSON, and end
    qint64 startedAtNanos = 0;  ///< monotonic clock when the program was started; for `measure`
    QString shownText;          ///< --help or --version: print it and end

    /// Ends by itself: pictures and measurement.
    [[nodiscard]] bool unattended() const { return !screenshots.isEmpty() || !measure.isEmpty(); }
};

/// Error Usage in words.
Result<Options> parseOptions(const QStringList& arguments);

}  // namespace qd::console
