// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/finding_words.h"

#include <QCoreApplication>

namespace qd::ui::pages::data {
namespace {

/// tr() for what is no QObject.
struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

struct Words {
    const char* name;
    const char* meaning;
};

/// The sentences say what core/market/quality.h states of each kind.
Words wordsOf(market::FindingKind kind) {
    using Kind = market::FindingKind;
    switch (kind) {
        case Kind::WrongClose:
            return {QT_TRANSLATE_NOOP("FindingWords", "Wrong close"),
                    QT_TRANSLATE_NOOP("FindingWords",
                                      "A close off the level around it that comes back on the next bar.")};
        case Kind::UnadjustedAction:
            return {
                QT_TRANSLATE_NOOP("FindingWords", "Unadjusted action"),
                QT_TRANSLATE_NOOP("FindingWords",
                                  "A lasting step in the level: a split or spin-off that the prices were not "
                                  "adjusted for.")};
        case Kind::AdjustmentError:
            return {
                QT_TRANSLATE_NOOP("FindingWords", "Adjustment error"),
                QT_TRANSLATE_NOOP("FindingWords",
                                  "Close and adjusted close disagree by more than a distribution explains.")};
        case Kind::StaleRun:
            return {QT_TRANSLATE_NOOP("FindingWords", "Stale run"),
                    QT_TRANSLATE_NOOP("FindingWords",
                                      "The same close repeated for longer than trading explains.")};
        case Kind::Gap:
            return {QT_TRANSLATE_NOOP("FindingWords", "Gap"),
                    QT_TRANSLATE_NOOP("FindingWords", "Sessions missing within the life of a symbol.")};
        case Kind::PhantomBar:
            return {QT_TRANSLATE_NOOP("FindingWords", "Phantom bar"),
                    QT_TRANSLATE_NOOP("FindingWords", "A bar on a day on which the exchange was closed.")};
        case Kind::InconsistentBar:
            return {QT_TRANSLATE_NOOP("FindingWords", "Inconsistent bar"),
                    QT_TRANSLATE_NOOP("FindingWords",
                                      "A high below the low, or an open or close outside the two.")};
        case Kind::CopiedBar:
            return {QT_TRANSLATE_NOOP("FindingWords", "Copied bar"),
                    QT_TRANSLATE_NOOP("FindingWords",
                                      "A bar that repeats another day's, as many symbols do on that day.")};
    }
    return {"", ""};
}

}  // namespace

QString kindName(market::FindingKind kind) {
    return QCoreApplication::translate("FindingWords", wordsOf(kind).name);
}

QString kindMeaning(market::FindingKind kind) {
    return QCoreApplication::translate("FindingWords", wordsOf(kind).meaning);
}

Severity severityOf(market::FindingSeverity severity) {
    if (severity == market::FindingSeverity::Error) return Severity::Hard;
    return severity == market::FindingSeverity::Warning ? Severity::Warn : Severity::Info;
}

QString findingSeverityWord(market::FindingSeverity severity) {
    if (severity == market::FindingSeverity::Error) return FindingWords::tr("Error");
    return severity == market::FindingSeverity::Warning ? FindingWords::tr("Warning")
                                                        : FindingWords::tr("Note");
}

std::optional<double> publishedOf(const market::QualityFinding& finding) {
    // Prices are above 0: a 0 stands for no value.
    return finding.published > 0.0 ? std::optional<double>(finding.published) : std::nullopt;
}

}  // namespace qd::ui::pages::data
