// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "ui/kit/passphrase_strength.h"

namespace qd::ui {
namespace {

/// Words that guessing programs try first; each counts as one choice among a few hundred.
constexpr std::array<QStringView, 30> kCommon{
    u"password", u"passwort",  u"qwerty",      u"qwertz",   u"letmein",  u"welcome",  u"admin",    u"login",
    u"master",   u"dragon",    u"monkey",      u"football", u"iloveyou", u"sunshine", u"princess", u"secret",
    u"trading",  u"portfolio", u"quarterdeck", u"finance",  u"money",    u"market",   u"summer",   u"winter",
    u"spring",   u"autumn",    u"hello",       u"changeme", u"test",     u"love"};
constexpr double kCommonBits = 8.0;
constexpr std::array<QStringView, 4> kRows{u"1234567890", u"qwertyuiop", u"asdfghjkl", u"zxcvbnm"};

double alphabetBits(QStringView text) {
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool mark = false;
    bool wide = false;
    for (const QChar c : text) {
        if (c.unicode() > 0x7F)
            wide = true;
        else if (c.isLower())
            lower = true;
        else if (c.isUpper())
            upper = true;
        else if (c.isDigit())
            digit = true;
        else
            mark = true;
    }
    const int size =
        (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (mark ? 33 : 0) + (wide ? 100 : 0);
    return size > 0 ? std::log2(static_cast<double>(size)) : 0.0;
}

/// True when `next` follows `previous` in the alphabet, among the digits, on a keyboard row, or repeats it.
bool predictable(QChar previous, QChar next) {
    if (std::abs(static_cast<int>(previous.unicode()) - static_cast<int>(next.unicode())) <= 1) return true;
    for (const QStringView row : kRows) {
        const qsizetype a = row.indexOf(previous);
        const qsizetype b = row.indexOf(next);
        if (a >= 0 && b >= 0 && std::abs(a - b) == 1) return true;
    }
    return false;
}

/// Characters that carry information: those that do not follow from the one before, and not a repetition of
/// what was typed two to eight characters earlier.
double informativeLength(const QString& text) {
    double length = 0.0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool repeats = i > 0 && predictable(text.at(i - 1), text.at(i));
        for (qsizetype back = 2; back <= 8 && !repeats; ++back) {
            const qsizetype run = 3;
            if (i >= back + run - 1 &&
                QStringView(text).mid(i - run + 1, run) == QStringView(text).mid(i - run + 1 - back, run))
                repeats = true;
        }
        length += repeats ? 0.2 : 1.0;
    }
    return length;
}

/// Letters in natural words are easier than chance: about 2.3 bits a letter when nothing but lower-case words
/// and blanks occur (Shannon 1951 gives 1 … 2.3 bits for running English).
double wordCap(const QString& lower, double bits) {
    const bool plain =
        std::all_of(lower.begin(), lower.end(), [](QChar c) { return c.isLower() || c.isSpace(); });
    const qsizetype words = lower.simplified().count(QLatin1Char(' ')) + 1;
    if (!plain || words < 2) return bits;
    const qsizetype letters = lower.size() - words + 1;
    return std::min(bits, 2.6 * static_cast<double>(letters));
}

/// tr() for what is no QObject.
struct PassphraseAdvice {
    Q_DECLARE_TR_FUNCTIONS(PassphraseAdvice)
};

}  // namespace

PassphraseEstimate estimatePassphrase(QStringView passphrase) {
    PassphraseEstimate out;
    if (passphrase.isEmpty()) return out;
    QString rest = passphrase.toString().toLower();
    double common = 0.0;
    for (const QStringView word : kCommon) {
        const qsizetype at = rest.indexOf(word);
        if (at < 0) continue;
        rest.remove(at, word.size());
        common += kCommonBits;
    }
    const double bits = informativeLength(rest) * alphabetBits(passphrase);
    out.bits = wordCap(rest, bits) + common;
    rest.fill(QChar(0));
    out.grade = out.bits < 40.0 ? 1 : out.bits < 60.0 ? 2 : out.bits < 80.0 ? 3 : 4;
    if (out.grade >= 3) return out;
    out.advice = common > 0.0 ? PassphraseAdvice::tr("Leave out common words.")
                              : PassphraseAdvice::tr("Make it longer: five or more words picked by chance.");
    return out;
}

}  // namespace qd::ui
