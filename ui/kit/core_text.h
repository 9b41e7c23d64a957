// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <string_view>

#include "core/base/error.h"
#include "core/base/message.h"

/// What the core says, in the language of the window. The core has no Qt: it says English, with the template
/// and the arguments that made it (core/base/message.h). Here the template is translated (context "core" of
/// the .ts files) and the arguments are written as the locale does. Words without a translation stay English.
namespace qd::ui::core_text {

[[nodiscard]] QString text(const Message& message, const QLocale& locale = {});
[[nodiscard]] QString argument(const MessageArgument& argument, const QLocale& locale = {});
[[nodiscard]] QString message(const Error& error, const QLocale& locale = {});
[[nodiscard]] QString hint(const Error& error, const QLocale& locale = {});
/// Text that reached the window as plain English: what a file or workspace has stored (findings, notes of a
/// run), the stage of a job, an attention. Its template is looked for among those of the core; several
/// sentences are taken one by one. Text that no template makes comes back as it is.
[[nodiscard]] QString recognised(std::string_view english, const QLocale& locale = {});
}  // namespace qd::ui::core_text
