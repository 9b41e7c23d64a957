// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/record_name.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "ui/kit/format.h"

namespace qd::ui {
namespace {

struct Records {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

struct Written {
    RecordKind kind;
    std::string_view word;
};
constexpr Written kWritten[] = {{RecordKind::Everything, "everything"},
                                {RecordKind::Dataset, "dataset"},
                                {RecordKind::Run, "run"},
                                {RecordKind::Report, "report"},
                                {RecordKind::Person, "person"}};
constexpr std::string_view kErased = "erased person";

/// The number behind `word` and a blank.
std::optional<std::string_view> numberAfter(std::string_view text, std::string_view word) {
    if (!text.starts_with(word) || text.size() < word.size() + 2 || text[word.size()] != ' ')
        return std::nullopt;
    const std::string_view number = text.substr(word.size() + 1);
    const bool digits =
        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(number) : std::nullopt;
}

QString numbered(RecordKind kind, const QString& number) {
    switch (kind) {
        case RecordKind::Everything:
            return Records::tr("Everything");
        case RecordKind::Dataset:
            return Records::tr("Dataset %1").arg(number);
        case RecordKind::Run:
            return Records::tr("Run %1").arg(number);
        case RecordKind::Report:
            return Records::tr("Report %1").arg(number);
        case RecordKind::Person:
            return Records::tr("Person %1").arg(number);
    }
    return number;
}

}  // namespace

QString recordName(std::string_view subject) {
    for (const Written& written : kWritten) {
        if (written.kind == RecordKind::Everything) {
            if (subject == written.word) return numbered(written.kind, {});
        } else if (const auto number = numberAfter(subject, written.word)) {
            return numbered(written.kind, format::text(*number));
        }
    }
    return format::text(subject);
}

QString recordSubject(RecordKind kind, int number) {
    for (const Written& written : kWritten) {
        if (written.kind != kind) continue;
        const QString word = format::text(written.word);
        return kind == RecordKind::Everything ? word : QStringLiteral("%1 %2").arg(word).arg(number);
    }
    return {};
}

QString recordKindWord(RecordKind kind) {
    switch (kind) {
        case RecordKind::Everything:
            return Records::tr("Everything");
        case RecordKind::Dataset:
            return Records::tr("Dataset");
        case RecordKind::Run:
            return Records::tr("Run");
        case RecordKind::Report:
            return Records::tr("Report");
        case RecordKind::Person:
            return Records::tr("Person");
    }
    return {};
}

QString personName(std::string_view name) {
    const auto number = numberAfter(name, kErased);
    return number ? Records::tr("erased person %1").arg(format::text(*number)) : format::text(name);
}

}  // namespace qd::ui
