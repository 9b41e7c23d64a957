// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "ui/kit/theme.h"

namespace qd::console {

/// What the command line of `quarterdeck` asks for.
struct Options {
    QString workspace;       ///< empty: the first-run wizard
    QString passphraseFile;  ///< empty: asked for in the window
    int passphraseFd = -1;
    QString user;  ///< empty: the system's user name
    ui::Theme::Mode theme = ui::Theme::Mode::Dark;
    QSize size{1440, 900};
    QString screenshots;        ///< folder: save a picture of each page, light and dark, and end
    QString measure;            ///< file: write start and stall times as JSON, and end
    qint64 startedAtNanos = 0;  ///< monotonic clock when the program was started; for `measure`
    QString shownText;          ///< --help or --version: print it and end
};

/// Error Usage in words.
Result<Options> parseOptions(const QStringList& arguments);

}  // namespace qd::console
