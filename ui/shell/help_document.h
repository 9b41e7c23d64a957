// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "ui/kit/palette.h"

class QTextDocument;

namespace qd::ui::shell {

/// A document of the program's own as it is shown: Markdown with the tokens of the palette, an anchor at each
/// heading. The document has no parent.
[[nodiscard]] std::unique_ptr<QTextDocument> renderHelp(const QString& document, const QString& markdown,
                                                        const Palette& palette);

}  // namespace qd::ui::shell
