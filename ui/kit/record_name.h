// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace qd::ui {

/// The kinds of things that the records name by a number, and all of them together.
enum class RecordKind { Everything, Dataset, Run, Report, Person };

/// "Dataset 3" in the language of the window for "dataset 3" of the records; what is written otherwise comes
/// back as it is.
[[nodiscard]] QString recordName(std::string_view subject);
/// "dataset 3": how the records write it, in every language. `number` does not count for everything.
[[nodiscard]] QString recordSubject(RecordKind kind, int number);
/// The kind as a word to choose: "Dataset", "Everything".
[[nodiscard]] QString recordKindWord(RecordKind kind);
/// A person's name; "erased person 7" in the language of the window.
[[nodiscard]] QString personName(std::string_view name);

}  // namespace qd::ui
